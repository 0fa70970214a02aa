"""Context: what the words around a phrase of office leave to be understood: of which country, at what time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from copydesk.model.document import DateKind, DateMention, Name, NameKind
from copydesk.model.interval import Interval
from copydesk.model.span import Span, starting_in
from copydesk.model.tenure import Body, Place, PlaceKind
from copydesk.reading.offices.named import OWNERS, NamesHere
from copydesk.reading.offices.phrase import Phrase
from copydesk.reading.offices.words import HERE, SORTS_OF_BODY

#: Before a date, these make it the time of something else: "since the 2014 revolution", "until 2019".
_OF_SOMETHING_ELSE = ("since", "until", "till", "before", "after", "the", "a", "an", "of", "than", "to", "for", "by")

#: What stands behind it is the time of what is told, not of the telling: "X said that Y had come in 2021".
_REPORTED = re.compile(
    r"\b(?:said|says|added|stated|announced|claimed|noted|told|confirmed|recalled|wrote|explained|revealed|warned|stressed|"
    r"insisted)\b(?: \S+){0,8}? that\b"
)

#: Titles that few countries have.
_OF_FEW = frozenset({"chancellor", "federal chancellor", "taoiseach", "secretary of state"})

#: So many days old is what a page tells as new.
_NEWS_DAYS = 7

_PLAIN_KINDS = frozenset(
    {DateKind.DAY, DateKind.WEEKDAY, DateKind.MONTH, DateKind.YEAR, DateKind.RANGE, DateKind.RELATIVE, DateKind.PERIOD}
)


def whose_by_context(phrase: Phrase, sentence: Span, before: int, here: NamesHere) -> str | None:
    """The body or country that an office is of, where its own words do not say: of those last named before a position.

    "Its governor" is of a body with such an office, in the sentence or the one before; in "In Odesa, Governor" it is of
    the place; other titles are of the country of the place, people or body last named in the sentence.
    """
    if (place := _set_in(phrase, here)) is not None:
        return place
    if phrase.its:
        title = phrase.title(here.doc)
        start = here.sentence_before(sentence)
        records = (here.owner_of(title, name) for name in _named_before(Span(start, before), here))
        if (whose := next(filter(None, records), None)) is not None:
            return whose
    records = (here.record_of(name) for name in _named_before(Span(sentence.start, max(sentence.start, before)), here))
    countries = (here.register.country(record) for record in records if record)
    country = next(filter(None, countries), None)
    if country is None or (phrase.title(here.doc).lower() in _OF_FEW and not _has(country, phrase, here)):
        return None  # "Italy's premier and Chancellor X"
    return country.id


def _has(country: Place, phrase: Phrase, here: NamesHere) -> bool:
    return here.register.office(phrase.title(here.doc), of=country.id) is not None


def _set_in(phrase: Phrase, here: NamesHere) -> str | None:
    """The region or city with which the sentence opens right before the office, if it has such a one."""
    comma = here.doc[phrase.start - 1] if phrase.start > 1 else None
    if comma is None or comma.text != ",":
        return None
    sort = here.doc[comma.i - 1].lower_ in HERE  # "In the Odesa region, Governor"
    start, name = here.ending.get(comma.i - sort, (0, None))
    opening = here.doc[comma.sent.start : start].text.lower()
    if name is None or name.kind != NameKind.PLACE or opening not in ("in", "in the"):
        return None
    of = here.owner_of(phrase.title(here.doc), name)
    place = here.register.record(of or "")
    return of if isinstance(place, Place) and place.kind is not PlaceKind.COUNTRY else None


def its_country(phrase: Phrase, sentence: Span, before: int, here: NamesHere) -> str | None:
    """ "Slovakia sent four more, | its defence minister said": the country that a sentence is about, where nothing else
    that has ministers is named before.
    """
    named = [n for n in _named_before(Span(sentence.start, before), here) if n.kind in OWNERS]
    if not phrase.its or len(named) != 1 or not phrase.is_minister(here.doc):
        return None
    place = here.register.record(here.record_of(named[0]) or "")
    is_subject = here.doc[here.tokens_of(named[0])[0]].dep_ == "nsubj"
    return place.id if is_subject and isinstance(place, Place) and place.kind is PlaceKind.COUNTRY else None


def its_body(sentence: Span, before: int, here: NamesHere) -> str | None:
    """The body last named in a sentence before "its", whose offices need not be on record."""
    bodies = (n for n in _named_before(Span(sentence.start, before), here) if n.kind == NameKind.ORGANISATION)
    return next((record for name in bodies if (record := here.record_of(name))), None)


def body_of_sort(phrase: Phrase, before: int, here: NamesHere) -> tuple[str, str] | None:
    """The one body of that sort named on the page before "the court's prosecutor" that has such an office, and the
    title alone.
    """
    if phrase.of_sort not in SORTS_OF_BODY:
        return None
    title = here.doc[phrase.title_start + 2 : phrase.title_end].text
    alike = {here.record_of(name) or name.text for name in here.before(before) if _is_of_sort(name, phrase, here)}
    of = next(iter(alike)) if len(alike) == 1 else None
    return (of, title) if of and title and here.register.office(title, of=of) else None


def _is_of_sort(name: Name, phrase: Phrase, here: NamesHere) -> bool:
    """Whether a name is that of a body of the sort of "the court's prosecutor": so called, or so called on record."""
    if name.kind != NameKind.ORGANISATION:
        return False
    record = here.register.record(here.record_of(name) or "")
    known = (record.kind, record.name, *record.spellings) if isinstance(record, Body) else ()
    return any(phrase.of_sort in words.lower().split() for words in (name.text, *known))


def _named_before(stretch: Span, here: NamesHere) -> Iterator[Name]:
    """The names of a stretch, last first."""
    return (name for name in reversed(starting_in(here.names, stretch)) if name.span.end <= stretch.end)


def spoken_of(sentence: Span, office: Span, dates: Sequence[DateMention], text: str) -> Interval | None:
    """The date that a sentence is about: where it has several, all the time that they span."""
    held = [
        _about(date.text, date.interval)
        for date in starting_in(dates, sentence)
        if date.interval is not None
        and date.kind in _PLAIN_KINDS
        and not date.in_quote
        and sentence.contains(date.span)
        and not date.span.overlaps(office)
        and not _of_something_else(text, date.span, sentence)
        and not _REPORTED.search(text, office.end, date.span.start)
    ]
    if not held:
        return None
    return Interval(min(i.start for i in held), max(i.end for i in held))


def _about(words: str, when: Interval) -> Interval:
    """As wide as it is meant: "a decade ago", "twenty years ago"."""
    years = 3 if "decade" in words else 1 if words.endswith("years ago") else 0
    first, last = max(1, when.start.year - years), when.end.year + years
    return Interval(date(first, 1, 1), date(last, 12, 31)) if years else when


def is_news(sentence: Span, dates: Sequence[DateMention], published: date | None) -> bool:
    """Whether a sentence without a date goes on from one of its paragraph that tells of the last days."""
    if published is None:
        return False
    lately = Interval(published - timedelta(days=_NEWS_DAYS), published)
    before = [date for date in dates if date.span.start < sentence.start and date.interval and date.interval.is_day]
    return any(not date.in_quote and date.interval and lately.contains(date.interval) for date in before)


def _of_something_else(text: str, date: Span, sentence: Span) -> bool:
    before = text[sentence.start : date.start].split()
    return bool(before) and before[-1].lower() in _OF_SOMETHING_ELSE
