"""What was read in a page, as JSON: quotes, dates, names and offices where they stand, for those who build on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal, cast

from pydantic import Field
from typing_extensions import TypedDict

from copydesk.model.document import DateKind, DateMention, Document, NameKind, Occasion, Quote, QuoteKind
from copydesk.model.label import is_sourced
from copydesk.model.span import Span

Start = Annotated[int, Field(ge=0, description="where it begins in the text as sent, in the unit of `offsets`")]
End = Annotated[int, Field(ge=0, description="where it ends, excluded")]
Day = Annotated[str, Field(json_schema_extra={"format": "date"})]


class SpanJson(TypedDict):
    """A stretch of the text."""

    start: Start
    end: End


class SpeakerJson(SpanJson):
    """Whoever a quote is given to."""

    text: str
    name: Annotated[str | None, Field(description="the fullest name that the page gives for them")]


class LinkJson(SpanJson):
    """A link of the page."""

    href: str


class OccasionJson(TypedDict):
    """A quote's provenance: the words that tell of it; null what the page does not tell."""

    where: SpanJson | None
    when: SpanJson | None
    audience: Annotated[SpanJson | None, Field(description="who heard it: `reporters`")]
    outlet: Annotated[SpanJson | None, Field(description="through whom it came out: `Interfax`, `on Telegram`")]
    setting: Annotated[SpanJson | None, Field(description="at what: `at a meeting with veterans`")]
    document: Annotated[SpanJson | None, Field(description="in which document: `in a statement`")]
    closed: Annotated[SpanJson | None, Field(description="that nobody else could hear it: `behind closed doors`")]
    link: Annotated[LinkJson | None, Field(description="the link that lies on the quote or its cue")]


class QuoteJson(SpanJson):
    """A quote as read: speech, or something else in quotation marks, which is nobody's words."""

    kind: Annotated[
        Literal["speech", "scare", "title", "headline"],
        Field(description="what the marks are for; scare: a term, a nickname, a word held at arm's length"),
    ]
    speaker: SpeakerJson | None
    cue: SpanJson | None
    source_class: Literal["named", "described", "collective", "anonymous", "document", "none"]
    direct: bool
    occasion: OccasionJson
    carried_over: Annotated[bool, Field(description="the occasion was told elsewhere, of the same speech or speaker")]
    sourced: Annotated[bool, Field(description="whether the label counts it among those that say where they were made")]
    speech: Annotated[int, Field(description="quotes that share it are parts of one speech; -1: of none")]


class DateJson(SpanJson):
    """A date as read. A range whose ends are dates by themselves is given as these two."""

    value: Annotated[
        str | None,
        Field(
            description="as sharp as the words: ISO 8601 (2025-10-01, 2025-10, 2025, 2025-W40, or two as first/last); "
            "where that has no form, TIMEX3: 2025-Q2, 2025-H1, 2025-SU, 2025-W40-WE, 199 (the 1990s), 19 (20th century)"
        ),
    ]
    first: Annotated[Day | None, Field(description="the first day that it means; null where the page does not tell")]
    last: Day | None
    kind: Literal["day", "weekday", "month", "year", "range", "relative", "period"]
    resolved_by: Annotated[list[str], Field(description="the words, or `page date`, that it was reckoned from")]


class TimeJson(SpanJson):
    """A time of day, or how long something lasts or how old somebody is: no date by itself."""

    value: Annotated[
        str | None,
        Field(
            description="ISO 8601: a time (T17:00, or 2025-10-01T17:00 where its day stands beside it) or a duration "
            "(P8Y, PT30M); null for what nobody can count (`a few years`), and for a time before noon or after it"
        ),
    ]
    kind: Literal["time", "duration"]


class NameJson(SpanJson):
    """A name as read."""

    kind: Literal["person", "organisation", "place"]
    entity: Annotated[str | None, Field(description="its id in the register, where that is beyond doubt")]
    name: Annotated[str, Field(description="the fullest name that the page gives for the same")]
    same: Annotated[int, Field(description="names that share it stand for one and the same")]


class HolderJson(SpanJson):
    """Whoever an office is given to."""

    name: Annotated[str, Field(description="the fullest name that the page gives for them")]


class OfficeMentionJson(SpanJson):
    """An office as read."""

    title: Annotated[str, Field(description="the office alone: `Deputy Foreign Minister`")]
    of: Annotated[str | None, Field(description="the register's id of its place or body, as the page tells it")]
    holder: HolderJson | None
    standing: Literal["current", "acting", "former", "elect"]


class ExtractionJson(TypedDict):
    """What was read in the page, for those who build on it."""

    quotes: Annotated[list[QuoteJson], Field(description="speech, in quotation marks or reported")]
    other_marks: Annotated[list[QuoteJson], Field(description="whatever else stands in quotation marks")]
    dates: list[DateJson]
    times: Annotated[list[TimeJson], Field(description="times of day, durations and ages")]
    names: list[NameJson]
    offices: list[OfficeMentionJson]


def extraction_json(document: Document) -> ExtractionJson:
    """What was read in a page, in code points."""
    return {
        "quotes": [_quote(quote) for quote in document.quotes if quote.kind is QuoteKind.SPEECH],
        "other_marks": [_quote(quote) for quote in document.quotes if quote.kind is not QuoteKind.SPEECH],
        "dates": dates_json(document.dates),
        "times": [
            {**_span(date.span), "value": date.value, "kind": "time" if date.kind is DateKind.TIME else "duration"}
            for date in document.dates
            if date.kind in (DateKind.TIME, DateKind.DURATION)
        ],
        "names": list(_names(document)),
        "offices": [
            {
                **_span(office.span),
                "title": office.title,
                "of": office.of,
                "holder": {**_span(office.holder.span), "name": document.entities[office.holder.entity].name}
                if office.holder
                else None,
                "standing": office.standing.value,
            }
            for office in document.offices
        ],
    }


def dates_json(dates: Iterable[DateMention]) -> list[DateJson]:
    """Dates as JSON, without times of day, durations, and what has no place on the calendar ("in recent days")."""
    return [
        {
            **_span(part.span),
            "value": part.value,
            "first": part.interval.start.isoformat() if part.interval else None,
            "last": part.interval.end.isoformat() if part.interval else None,
            "kind": cast(Any, date.kind.value),
            "resolved_by": list(date.resolved_by),
        }
        for date in dates
        if date.placed
        for part in date.ends or (date,)
    ]


def _quote(quote: Quote) -> QuoteJson:
    speaker = quote.speaker
    return {
        **_span(quote.span),
        "kind": quote.kind.value,
        "speaker": {**_span(speaker.span), "text": speaker.text, "name": speaker.name} if speaker else None,
        "cue": _span(quote.cue) if quote.cue else None,
        "source_class": quote.source_class.value,
        "direct": quote.direct,
        "occasion": _occasion(quote.occasion),
        "carried_over": quote.inherited,
        "sourced": quote.kind is QuoteKind.SPEECH and is_sourced(quote),
        "speech": quote.speech,
    }


def _names(document: Document) -> Iterable[NameJson]:
    kinds: dict[NameKind, Literal["person", "organisation", "place"]] = {
        NameKind.PERSON: "person",
        NameKind.ORGANISATION: "organisation",
        NameKind.PLACE: "place",
    }
    for name in document.names:
        if kind := kinds.get(name.kind):
            entity = document.entities[name.entity]
            yield {
                **_span(name.span),
                "kind": kind,
                "entity": entity.records[0] if len(entity.records) == 1 else None,
                "name": entity.name,
                "same": name.entity,
            }


def _occasion(occasion: Occasion) -> OccasionJson:
    def told(words: Span | None) -> SpanJson | None:
        return _span(words) if words else None

    return {
        "where": told(occasion.where),
        "when": told(occasion.when),
        "audience": told(occasion.audience),
        "outlet": told(occasion.outlet),
        "setting": told(occasion.setting or occasion.closed),
        "document": told(occasion.document),
        "closed": told(occasion.closed),
        "link": {**_span(occasion.link.span), "href": occasion.link.href} if occasion.link else None,
    }


def _span(span: Span) -> SpanJson:
    return {"start": span.start, "end": span.end}
