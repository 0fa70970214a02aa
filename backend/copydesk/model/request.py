"""What a reader sends: a page as JSON, and how they want its analysis.

Validation here is about shape. What makes a page of the right shape uncheckable is ``model.page``'s to say.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Annotated, Any, Literal, cast

import orjson
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from copydesk.errors import PageMisshapen
from copydesk.model.offsets import Astrals, OffsetUnit
from copydesk.model.page import Link, Page
from copydesk.model.record import FAMILIES, Family, View
from copydesk.model.span import Span

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})?")

#: Where our words are clearer than the validator's.
_MEANINGS = {
    "string_unicode": "holds half of a surrogate pair, which no text can",
    "extra_forbidden": "no such field",
    "missing": "is required",
    "model_type": "must be an object",
    "string_pattern_mismatch": "is not a language tag such as en or en-GB",
}


def day_of(value: str) -> date:
    """The day of a date or of an RFC 3339 date-time, as its writer's calendar had it.

    Raises:
        ValueError: when it is neither.
    """
    if _DAY.fullmatch(value):
        return date.fromisoformat(value)
    if _MOMENT.fullmatch(value):
        return datetime.fromisoformat(value.upper()).date()
    raise ValueError("neither a date (2025-12-02) nor a date-time (2025-12-02T09:30:00Z)")


def _is_day(value: str) -> str:
    day_of(value)
    return value


class _Sent(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class LinkSent(_Sent):
    """A link of the page: the stretch of text it is shown on, and where it leads."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    href: str = Field(max_length=8192)


class Options(_Sent):
    """How the analysis shall be made and shown."""

    families: list[Family] = Field(default=list(FAMILIES), description="only flags of these families of rules")
    offsets: Literal["unicode", "utf-16"] = Field(
        default="unicode", description="the unit of positions, coming in and going out"
    )
    extraction: bool = Field(default=False, description="also what was read: quotes, dates, names")
    evidence: Literal["recorded", "live"] = Field(
        default="recorded", description="live: also follow the page's own links to see whether its quotes are there"
    )


class PageSent(_Sent):
    """A page to check. Only its text is required."""

    text: str = Field(description="the page's text, exactly as it shall be marked")
    url: str | None = Field(default=None, max_length=8192)
    title: str | None = Field(default=None, max_length=4096)
    published_at: Annotated[str, AfterValidator(_is_day)] | None = Field(
        default=None, description="the day it was published: a date, or an RFC 3339 date-time"
    )
    language: str | None = Field(
        default=None,
        pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
        description="a language tag such as en or en-GB; left out, it is recognised",
    )
    links: list[LinkSent] = Field(default=[], max_length=20_000)
    options: Options = Options()


@dataclass(frozen=True, slots=True)
class Request:
    """A page, the names it goes by in the cache, and what is wanted of it."""

    page: Page
    fingerprint: str
    variant: str = ""
    live: bool = False
    view: View = field(default_factory=View)


def read_request(body: object) -> Request:
    """A request from decoded JSON.

    Raises:
        PageMisshapen: with every field that is wrong.
        PageError: when it has the shape of a page but cannot be checked.
    """
    try:
        sent = PageSent.model_validate(body)
    except ValidationError as error:
        raise PageMisshapen(faults_of(error)) from None
    fields = {name: value for name, value in cast("dict[str, Any]", body).items() if name != "options"}
    unit = OffsetUnit(sent.options.offsets)
    links, unit_matters = _links(sent, unit)
    live = sent.options.evidence == "live"
    return Request(
        Page(
            text=sent.text,
            url=sent.url,
            title=sent.title,
            published_at=day_of(sent.published_at) if sent.published_at else None,
            language=sent.language,
            links=links,
        ),
        fingerprint(fields),
        variant_of(unit if unit_matters else None, live),
        live,
        View(frozenset(sent.options.families), unit, sent.options.extraction),
    )


def variant_of(unit: OffsetUnit | None, live: bool) -> str:
    """What sets analyses of one fingerprint apart.

    The fingerprint leaves out the options, yet two of them change the meaning: whether sources are asked, and, only
    where a link lies behind an astral character, the unit in which it is placed (None: makes no difference).
    """
    return ".".join(filter(None, (unit.value if unit else "", "live" if live else "")))


def fingerprint(fields: dict[str, Any]) -> str:
    """SHA-256, in hexadecimal, of the canonical JSON (RFC 8785) of a page's fields, without ``options``."""
    # Of text, whole numbers and names in ASCII, which is all that a page has, this is the canonical form.
    return hashlib.sha256(orjson.dumps(fields, option=orjson.OPT_SORT_KEYS)).hexdigest()


def fields_of(page: Page) -> dict[str, Any]:
    """A page as the fields of a request, with offsets in code points and without what it does not have."""
    fields: dict[str, Any] = {"text": page.text}
    fields |= {name: value for name in ("url", "title", "language") if (value := getattr(page, name)) is not None}
    if page.published_at:
        fields["published_at"] = page.published_at.isoformat()
    if page.links:
        fields["links"] = [{"start": link.span.start, "end": link.span.end, "href": link.href} for link in page.links]
    return fields


def request_of(page: Page, *, live: bool = False, view: View = View()) -> Request:  # noqa: B008 - frozen
    """The request that somebody would send for a page."""
    matters = _unit_matters(Astrals.of(page.text), (link.span.end for link in page.links))
    return Request(
        page,
        fingerprint(fields_of(page)),
        variant_of(OffsetUnit.UNICODE if matters else None, live),
        live,
        view,
    )


def faults_of(error: ValidationError) -> tuple[tuple[str, str], ...]:
    """Each field that is wrong, as JSON pointer and reason, without what was sent."""
    return tuple(
        (_pointer(fault["loc"]), _MEANINGS.get(fault["type"], fault["msg"].removeprefix("Value error, ")))
        for fault in error.errors()
    )


def _pointer(place: tuple[int | str, ...]) -> str:
    steps = (str(step).encode(errors="backslashreplace").decode() for step in place)  # a name may hold half a surrogate
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps)


def _links(sent: PageSent, unit: OffsetUnit) -> tuple[tuple[Link, ...], bool]:
    """The links in code points, and whether the unit made a difference."""
    if not sent.links:
        return (), False
    astrals = Astrals.of(sent.text)
    links, faults = [], []
    for nth, link in enumerate(sent.links):
        start, end = link.start, link.end
        if unit is OffsetUnit.UTF16:
            start_point, end_point = astrals.unicode(start), astrals.unicode(end)
            for name, point in (("start", start_point), ("end", end_point)):
                if point is None:
                    faults.append((f"/links/{nth}/{name}", "stands in the middle of a surrogate pair"))
            if start_point is None or end_point is None:
                continue
            start, end = start_point, end_point
        if end < start:
            faults.append((f"/links/{nth}/end", "stands before its start"))
        elif end > len(sent.text):
            faults.append((f"/links/{nth}/end", "stands after the end of the text"))
        else:
            links.append(Link(Span(start, end), link.href))
    if faults:
        raise PageMisshapen(tuple(faults))
    return tuple(links), _unit_matters(astrals, (link.end for link in sent.links))


def _unit_matters(astrals: Astrals, ends: Iterable[int]) -> bool:
    return bool(astrals.at) and any(end > astrals.at[0] for end in ends)
