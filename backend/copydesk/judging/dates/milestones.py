"""Milestones: days that come once, as a page tells them: a death, an accession to an alliance, coming to an office and
leaving it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from copydesk.judging.dates.beside_days import APPOSED, before_joint, joint
from copydesk.judging.persons import person_meant
from copydesk.model.document import DateMention, Document, Name, NameKind
from copydesk.model.interval import Interval
from copydesk.model.span import Span, starting_in
from copydesk.register.near import Record
from copydesk.register.register import Register

_DIED = re.compile(
    rf"{APPOSED}(?:, who)? (?:had )?"
    r"(?:died|passed away|was (?:killed|assassinated|murdered|executed|shot dead))\b"
)
_CAME = re.compile(
    rf"{APPOSED}(?:,? who)? (?:had )?(?:(?:first|formally|officially) )?"
    r"(?:took office|taken office|c[ao]me to (?:power|office)|assumed (?:office|power)|was (?:sworn in|inaugurated))\b"
)
_LEFT = re.compile(rf"{APPOSED}(?:,? who)? (?:had )?(?:left (?:office|power)|stepped down|resigned)\b")
_JOINED = re.compile(r" (?:had )?(?:(?:formally|officially|finally) )?(?:joined|acceded to) (?:the )?$")

#: With any of these before it, a name is not, or not surely, that of whom the verb tells.
_NOT_THE_SUBJECT = re.compile(
    r"[,;()“”\"—–’']|\b(?:of|for|about|by|with|to|from|and|or|as|than|like|after|before|which|who|that|whose|while|when|"
    r"if|because|since|until|had|not|never|almost|nearly)\b",
    re.IGNORECASE,
)


#: What stands behind these tells for itself; and a name right behind the others is the subject of their clause.
_CLAUSES = re.compile(r"[:;] |, where ")
_OPENS_CLAUSE = re.compile(r"\b(?:since|when|after|before|until|because) (?:[A-Z][\w-]* ){0,3}$")

#: From one holder to the next, in days; and by how many years a day is off that has the right month and day: those of
#: other offices on which people are sworn in are two years from it or four.
_CHANGEOVER_DAYS, _YEARS_OFF = 3, 1


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day on record that comes once, and the page's day for it."""

    told: DateMention
    day: Interval
    name: str  # "the death of Alexei Navalny"
    source: str
    abroad: bool  # far away it may have been the day before, by the clock there


def milestones(document: Document, dates: Iterable[DateMention], register: Register) -> Iterator[Milestone]:
    """Each that the page tells in plain words with one of the days, whether or not it is the right one."""
    for told in dates:
        sentence = document.sentence_of(told.span)
        for name in starting_in(document.names, Span(sentence.start, told.span.start)):
            if name.span.end > told.span.start:
                continue  # a name with a day in it
            lead = _CLAUSES.split(document.text[sentence.start : name.span.start])[-1]
            clause = document.text.startswith(", who ", name.span.end) or _OPENS_CLAUSE.search(lead)
            if _NOT_THE_SUBJECT.search(lead) and not clause:
                continue
            found = (
                _death(document, name, told, register)
                or _accession(document, name, told, register)
                or _office(document, name, told, register)
            )
            if found is not None:
                yield found
                break


def _death(document: Document, name: Name, told: DateMention, register: Register) -> Milestone | None:
    deed = _DIED.match(document.text, name.span.end)
    if deed is None or before_joint(document.text[deed.end() : told.span.start], told) is None:
        return None
    person = person_meant(document, name, register)
    if person is None or person.died is None or not person.died.is_day:
        return None
    return Milestone(told, person.died, f"the death of {person.name}", "", abroad=True)


def _office(document: Document, name: Name, told: DateMention, register: Register) -> Milestone | None:
    """The day on which somebody came to an office or left it, told with just another year."""
    came, left = (deed.match(document.text, name.span.end) for deed in (_CAME, _LEFT))
    deed, person = came or left, person_meant(document, name, register)
    if person is None or deed is None or told.interval is None or not told.interval.is_day:
        return None
    between = document.text[deed.end() : told.span.start]
    if before_joint(between, told) is None or document.text.startswith(" as ", told.span.end):
        return None
    known = [(tenure, tenure.start if came else tenure.end) for tenure in register.tenures(person)]
    turns = [(tenure, day) for tenure, day in known if day is not None and day.is_day]
    around = told.interval.widened(_CHANGEOVER_DAYS)
    if any(day.overlaps(around) for _, day in turns):
        return None  # that of another office
    for tenure, day in turns:
        if _is_another_year(told.interval, day):
            what = "beginning" if came else "end"
            name_of_day = f"the {what} of {person.name}'s time as {tenure.office.title}"
            return Milestone(told, day, name_of_day, tenure.source, abroad=False)
    return None


def _is_another_year(told: Interval, day: Interval) -> bool:
    same_day = (told.start.month, told.start.day) == (day.start.month, day.start.day)
    return same_day and 0 < abs(told.start.year - day.start.year) <= _YEARS_OFF


def _accession(document: Document, name: Name, told: DateMention, register: Register) -> Milestone | None:
    if name.kind is not NameKind.PLACE:
        return None
    joined = next(
        (
            other
            for other in starting_in(document.names, Span(name.span.end, told.span.start))
            if _JOINED.fullmatch(document.text[name.span.end : other.span.start])
        ),
        None,
    )
    if joined is None or not joint(told).fullmatch(document.text[joined.span.end : told.span.start]):
        return None
    country, body = _record_of(document, name, register), _record_of(document, joined, register)
    if country is None or body is None:
        return None
    found = [
        event
        for event in register.events()
        if event.kind == "accession" and event.name.startswith("Accession of ") and event.when.is_day
        and {country.id, body.id} <= set(event.participants)
    ]  # fmt: skip
    if len(found) != 1:
        return None
    return Milestone(told, found[0].when, f"the {found[0].name[0].lower()}{found[0].name[1:]}", found[0].source, False)


def _record_of(document: Document, name: Name, register: Register) -> Record | None:
    records = document.entities[name.entity].records
    return register.record(records[0]) if len(records) == 1 else None
