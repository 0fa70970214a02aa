"""Accessions: a country's joining of an alliance, told with another time than on record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from copydesk.judging.dates.beside_days import joint
from copydesk.judging.dates.leads import is_subject, own_clause
from copydesk.judging.dates.mismatch import Mismatch
from copydesk.judging.dates.near_days import SURELY_DAYS, is_day_of_year
from copydesk.model.document import DateMention, Document, Name, NameKind
from copydesk.model.span import Span, starting_in
from copydesk.model.tenure import Event
from copydesk.register.register import Register

_JOINED = re.compile(r" (?:had )?(?:(?:formally|officially|finally) )?(?:joined|acceded to) (?:the )?$")


def accessions(document: Document, dates: Iterable[DateMention], register: Register) -> Iterator[Mismatch]:
    """Each that the page tells in plain words with one of the dates, where that is not the time on record."""
    for told in dates:
        assert told.interval is not None
        sentence = document.sentence_of(told.span)
        for name in starting_in(document.names, Span(sentence.start, told.span.start)):
            event = _told(document, name, told, register)
            if event is not None:
                late = told.interval.days_after(event.when)
                if late and (abs(late) <= SURELY_DAYS or is_day_of_year(told.interval, event.when)):
                    yield Mismatch(told, event.when, event.name, event.source)
                break


def _told(document: Document, name: Name, told: DateMention, register: Register) -> Event | None:
    """The one that a country's name, what it did, and the time tell of."""
    text, sentence = document.text, document.sentence_of(told.span)
    if name.kind is not NameKind.PLACE or name.span.end > told.span.start:  # or a name with a day in it
        return None
    if not is_subject(own_clause(text[sentence.start : name.span.start])):
        return None
    joined = next(
        (
            other
            for other in starting_in(document.names, Span(name.span.end, told.span.start))
            if _JOINED.fullmatch(text[name.span.end : other.span.start])
        ),
        None,
    )
    if joined is None or not joint(told).fullmatch(text[joined.span.end : told.span.start]):
        return None
    country, body = _record_of(document, name), _record_of(document, joined)
    found = [
        event
        for event in register.events()
        if event.kind == "accession"
        and event.name.startswith("Accession of ")
        and event.when.is_day
        and {country, body} <= set(event.participants)
    ]
    return found[0] if len(found) == 1 else None


def _record_of(document: Document, name: Name) -> str | None:
    records = document.entities[name.entity].records
    return records[0] if len(records) == 1 else None
