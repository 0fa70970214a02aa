"""The one JSON form of an answer: what the API sends, the cache keeps, the command line prints and the extension reads.

The shapes are typed dictionaries: building one costs nothing, and the OpenAPI document comes from the same lines.
Requests have theirs in ``model.request``.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Annotated, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from copydesk.model.analysis import Analysis, Label
from copydesk.model.evidence import Evidence
from copydesk.model.extraction import Day, End, ExtractionJson, Start
from copydesk.model.flag import Flag
from copydesk.model.page import Page
from copydesk.model.span import Span

#: Characters quoted before and after a flag, so that a client can find the words again in a page that changed.
CONTEXT = 32

Moment = Annotated[str, Field(json_schema_extra={"format": "date-time"})]


class SuggestionJson(TypedDict):
    """What could stand there instead."""

    text: str


class EvidenceJson(TypedDict):
    """What backs a flag: where it is on record, what is said there, and of which time."""

    source: Annotated[str, Field(description="register, page, calendar or link")]
    title: str
    statement: str
    valid_from: Annotated[str | None, Field(description="ISO 8601, as sharp as the record: 2024, 2024-05, 2024-05-14")]
    valid_until: str | None
    cites: Annotated[str | None, Field(description="what the record itself rests on")]
    url: str | None
    retrieved_at: Moment | None


class PlaceJson(TypedDict):
    """A stretch of the text with its words, and what stands around them."""

    start: Start
    end: End
    exact: Annotated[str, Field(description="the words that stand there")]
    prefix: Annotated[str, Field(description=f"the {CONTEXT} characters before, fewer at the beginning")]
    suffix: Annotated[str, Field(description=f"the {CONTEXT} characters after, fewer at the end")]


class FlagJson(TypedDict):
    """One remark on one stretch of the text, or on several that are one matter."""

    id: Annotated[str, Field(description="the same for the same remark on the same page")]
    rule: Annotated[str, Field(description="family/fault")]
    severity: Annotated[
        Literal["warning", "caution", "info"],
        Field(description="contradicts the record or itself; cannot be checked or is unsourced; worth knowing"),
    ]
    certainty: Literal["certain", "likely", "possible"]
    start: Start
    end: End
    exact: Annotated[str, Field(description="the words that stand there")]
    prefix: Annotated[str, Field(description=f"the {CONTEXT} characters before, fewer at the beginning")]
    suffix: Annotated[str, Field(description=f"the {CONTEXT} characters after, fewer at the end")]
    places: NotRequired[
        Annotated[
            list[PlaceJson],
            Field(description="where the remark is about several stretches: all of them, the one above first"),
        ]
    ]
    message: str
    suggestions: list[SuggestionJson]
    evidence: list[EvidenceJson]
    help: Annotated[str, Field(description="where the rule is explained")]


class EngineJson(TypedDict):
    """Which code, language pipeline and register gave the answer."""

    version: str
    pipeline: str
    register: str


class PageJson(TypedDict):
    """What is known of the page; never its text."""

    url: str | None
    title: str | None
    published_at: Day | None
    language: str
    words: int


class CountsJson(TypedDict):
    """Flags of each severity."""

    warning: int
    caution: int
    info: int


class QuoteCountJson(TypedDict):
    """Quotes, and how many say who said it and where, when or through whom."""

    total: int
    sourced: int


class NameCountJson(TypedDict):
    """People, organisations and places named, each once."""

    total: int
    confirmed: int
    disputed: int


class DateCountJson(TypedDict):
    """Dates told, each time; those that could be set on the calendar; those that a remark is about."""

    total: int
    checked: int
    disputed: int


class LabelJson(TypedDict):
    """The one-glance summary: of what was checked, never of truth."""

    level: Annotated[Literal["clear", "note", "caution", "warning"], Field(description="the weightiest kind of flag")]
    summary: str
    counts: CountsJson
    quotes: QuoteCountJson
    names: NameCountJson
    dates: DateCountJson


class AnalysisJson(TypedDict):
    """The answer for a page."""

    id: str
    engine: EngineJson
    page: PageJson
    offsets: Literal["unicode", "utf-16"]
    label: LabelJson
    flags: Annotated[list[FlagJson], Field(description="sorted by start, then end, then rule")]
    unanswered: Annotated[list[str], Field(description="what could not be checked")]
    made_at: Annotated[Moment, Field(description="the day it was made")]
    good_until: Moment
    extraction: NotRequired[ExtractionJson]


# --- from the nouns --------------------------------------------------------------------------------------------


def analysis_json(analysis: Analysis) -> AnalysisJson:
    """An analysis as JSON, in code points and without what was read."""
    page = analysis.document.page
    return {
        "id": analysis.id,
        "engine": {
            "version": analysis.engine.version,
            "pipeline": analysis.engine.pipeline,
            "register": analysis.engine.register,
        },
        "page": {
            "url": page.url,
            "title": page.title,
            "published_at": analysis.document.page_date.isoformat() if analysis.document.page_date else None,
            "language": page.language or "en",
            "words": analysis.document.words,
        },
        "offsets": "unicode",
        "label": label_json(analysis.label),
        "flags": [_flag(flag, page) for flag in sorted(analysis.flags, key=lambda flag: flag.order)],
        "unanswered": list(analysis.unanswered),
        "made_at": moment(analysis.made_at),
        "good_until": moment(analysis.good_until),
    }


def label_json(label: Label) -> LabelJson:
    """A label as JSON."""
    counts = {severity.value: number for severity, number in label.counts.items()}
    return {
        "level": label.level.value,
        "summary": label.summary,
        "counts": {"warning": counts["warning"], "caution": counts["caution"], "info": counts["info"]},
        "quotes": {"total": label.quotes.total, "sourced": label.quotes.sourced},
        "names": {
            "total": label.names.total,
            "confirmed": label.names.confirmed,
            "disputed": label.names.disputed,
        },
        "dates": {
            "total": label.dates.total,
            "checked": label.dates.checked,
            "disputed": label.dates.disputed,
        },
    }


def moment(time: datetime) -> str:
    """A time as RFC 3339 in UTC: "2025-12-02T00:00:00Z"."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _flag(flag: Flag, page: Page) -> FlagJson:
    first, *others = (_place(span, page) for span in flag.places)
    told: FlagJson = {
        "id": _flag_id(flag),
        "rule": flag.rule,
        "severity": flag.severity.value,
        "certainty": flag.certainty.value,
        "start": first["start"],
        "end": first["end"],
        "exact": first["exact"],
        "prefix": first["prefix"],
        "suffix": first["suffix"],
        "message": flag.message,
        "suggestions": [{"text": suggestion} for suggestion in flag.suggestions],
        "evidence": [_evidence(evidence) for evidence in flag.evidence],
        "help": f"/v1/rules/{flag.rule}",
    }
    if others:
        told["places"] = [first, *others]
    return told


def _place(span: Span, page: Page) -> PlaceJson:
    return {
        "start": span.start,
        "end": span.end,
        "exact": span.of(page.text),
        "prefix": page.text[max(0, span.start - CONTEXT) : span.start],
        "suffix": page.text[span.end : span.end + CONTEXT],
    }


def _flag_id(flag: Flag) -> str:
    told = "\n".join((flag.rule, str(flag.span.start), str(flag.span.end), flag.message))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _evidence(evidence: Evidence) -> EvidenceJson:
    return {
        "source": evidence.source,
        "title": evidence.title,
        "statement": evidence.statement,
        "valid_from": str(evidence.valid_from) if evidence.valid_from else None,
        "valid_until": str(evidence.valid_until) if evidence.valid_until else None,
        "cites": evidence.cites,
        "url": evidence.url,
        "retrieved_at": moment(evidence.retrieved_at) if evidence.retrieved_at else None,
    }
