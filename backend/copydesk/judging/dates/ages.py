"""Ages: who is told to be how old now: "Ada Lovelace, 36, said", "the 36-year-old minister Ada Lovelace"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from copydesk.model.document import DateKind, DateMention, Document, Name, NameKind
from copydesk.model.interval import Interval
from copydesk.model.span import Span

_YEARS = r"(?P<age>[1-9]\d|1[01]\d)\b"
#: Behind a name. A bare figure between commas only where the sentence goes on in small letters: "Fisk, 51, Weber, 47"
#: are votes.
_BEHIND = re.compile(
    r"(?: of [A-Z]\w+)?"
    r"(?:,? (?:who )?is(?: now)?(?: aged)? |, (?:aged|age|now) |, (?=\d+(?: years old)?, [a-z]))"
    rf"{_YEARS}(?: years old)?(?=[,.;](?:\s|$)|$| and [a-z])(?!, (?:and|or|to|per|against|while|with)\b)"
)
#: Before a name, with nothing between them but the office.
_BEFORE = re.compile(rf"\b{_YEARS}-year-old\b")
#: Counts of something else, but for one that goes on to tell who somebody is; ages of another than who is named, or of
#: his likeness; and of another time than now.
_COUNTED = re.compile(r"\b(?:votes?|points?|seats?|goals?|minutes?|per cent|percent|polls?|scored?)\b|%")
_INTRODUCED = re.compile(r", (?:who|the|an? (?!gain|rise|increase|drop|fall|lead|loss|swing))\b")
_OF_ANOTHER = re.compile(
    r"\b(?:died|dies|dead|killed|buried|late|whose|film|portrait|photo\w*|picture[sd]?|played|plays|starring|novel)\b"
)
_OTHER_TIME = re.compile(r"\b(?:then|would|when|born|turns|since|ago)\b")
#: Of a time to come, in which somebody is older than now.
_TO_COME = re.compile(
    r"\b(?:(?:would|will|could) (?:then )?be|by (?:the time|then|\d{4})|at the end of (?:a|the|his|her))\b",
    re.IGNORECASE,
)
#: The age is that of whose office it is: "the 80-year-old United Nations' chief".
_POSSESSED = re.compile(r"['’]s? ")
_PLACED = frozenset({DateKind.DAY, DateKind.MONTH, DateKind.YEAR, DateKind.RANGE, DateKind.PERIOD})


@dataclass(frozen=True, slots=True)
class Age:
    """The years that a page gives somebody on its own day, or, ``in_the_past``, may give on an earlier one; or on a
    later one, ``to_come``.
    """

    name: Name
    span: Span
    years: int
    in_the_past: bool = False
    to_come: bool = False


def ages(document: Document) -> Iterator[Age]:
    """Each age told of a person by name, outside quotations."""
    quoted = [quote.inner for quote in document.quotes if quote.direct]
    for name in document.names:
        if name.kind is not NameKind.PERSON:
            continue
        sentence = document.sentence_of(name.span)
        said = sentence.of(document.text)
        found = _behind(document, name) or _before(document, name)
        if found is None or any(inner.contains(found.span) for inner in quoted) or _OF_ANOTHER.search(said):
            continue
        if _COUNTED.search(said) and not _INTRODUCED.match(document.text, found.span.end):
            continue
        in_the_past = _OTHER_TIME.search(said) is not None or _speaks_of_other_times(document, sentence)
        yield replace(found, in_the_past=in_the_past, to_come=_TO_COME.search(said) is not None)


def _behind(document: Document, name: Name) -> Age | None:
    found = _BEHIND.match(document.text, name.span.end)
    return None if found is None else Age(name, Span(*found.span("age")), int(found["age"]))


def _before(document: Document, name: Name) -> Age | None:
    sentence, text = document.sentence_of(name.span), document.text
    told = list(_BEFORE.finditer(text, sentence.start, name.span.start))
    if not told:
        return None
    found = told[-1]
    # The office that stands closest to the name: "the 61-year-old adviser of President A. B." is somebody else.
    held = [office.span for office in document.offices if office.holder == name and office.span.end <= name.span.start]
    office = max(held, default=Span(name.span.start, name.span.start))
    if office.start > found.end() + 1 or text[max(office.end, found.end()) : name.span.start].strip(" ,"):
        return None
    if _POSSESSED.search(text, found.end(), name.span.start):
        return None
    return Age(name, Span(*found.span()), int(found["age"]))


def _speaks_of_other_times(document: Document, sentence: Span) -> bool:
    """Whether a sentence has a day or year in it more than a year from the page's."""
    assert document.page_date is not None
    lately = Interval.day(document.page_date).widened(366)
    return any(
        sentence.start <= mention.span.start < sentence.end
        and mention.interval is not None
        and not lately.overlaps(mention.interval)
        for mention in document.dates
    )


def told_of(document: Document, when: Interval) -> bool:
    """Whether the page has a date of that time: a story of those days may give the ages of those days."""
    return any(_touches(mention, when) for mention in document.dates)


def _touches(mention: DateMention, when: Interval) -> bool:
    return mention.kind in _PLACED and mention.interval is not None and mention.interval.overlaps(when)
