"""Context: what the words around a phrase of office leave to be understood: of which country, at what time."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.model.document import DateKind, DateMention
from copydesk.model.interval import Interval
from copydesk.model.span import Span, starting_in
from copydesk.model.tenure import Body, Place, PlaceKind
from copydesk.reading.offices.named import NamesHere
from copydesk.register.register import Register

#: Before a date, these make it the time of something else: "since the 2014 revolution", "until 2019".
_OF_SOMETHING_ELSE = ("since", "until", "till", "before", "after", "the", "a", "an", "of", "than", "to", "for", "by")

_PLAIN_KINDS = frozenset(
    {DateKind.DAY, DateKind.WEEKDAY, DateKind.MONTH, DateKind.YEAR, DateKind.RANGE, DateKind.RELATIVE, DateKind.PERIOD}
)


def country_of(id: str, register: Register) -> str | None:
    """The country that a place or body belongs to; international bodies have none."""
    for _ in range(5):
        record = register.record(id)
        if isinstance(record, Place):
            if record.kind == PlaceKind.COUNTRY or record.within is None:
                return record.id if record.kind == PlaceKind.COUNTRY else None
            id = record.within
        elif isinstance(record, Body) and record.of:
            id = record.of
        else:
            return None
    return None


def nearest_country(sentence: Span, before: int, here: NamesHere, register: Register) -> str | None:
    """The country of the place, people or body last named in the sentence before a position."""
    for name in reversed(starting_in(here.names, Span(sentence.start, max(sentence.start, before)))):
        if name.span.end <= before:
            record = here.record_of(name)
            if record and (country := country_of(record, register)):
                return country
    return None


def spoken_of(sentence: Span, office: Span, dates: Sequence[DateMention], text: str) -> Interval | None:
    """The date that a sentence is about: where it has several, all the time that they span."""
    held = [
        date.interval
        for date in starting_in(dates, sentence)
        if date.interval is not None
        and date.kind in _PLAIN_KINDS
        and not date.in_quote
        and sentence.contains(date.span)
        and not date.span.overlaps(office)
        and not _of_something_else(text, date.span, sentence)
    ]
    if not held:
        return None
    return Interval(min(i.start for i in held), max(i.end for i in held))


def _of_something_else(text: str, date: Span, sentence: Span) -> bool:
    before = text[sentence.start : date.start].split()
    return bool(before) and before[-1].lower() in _OF_SOMETHING_ELSE
