"""Terms: coming to an office and leaving it, told for a time at which that cannot have been."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from copydesk.judging.dates.beside_days import APPOSED, WEEKDAY, before_joint
from copydesk.judging.dates.leads import is_subject, own_clause
from copydesk.judging.dates.mismatch import Mismatch
from copydesk.judging.dates.near_days import is_day_of_year
from copydesk.judging.dates.shapes import shape_of
from copydesk.judging.names.offices_meant import names_its_place, office_given, once_held
from copydesk.judging.persons import person_meant
from copydesk.model.document import DateMention, Document, Name, NameKind, OfficeMention, Standing
from copydesk.model.interval import Interval
from copydesk.model.span import starting_in
from copydesk.model.tenure import LEADING, Office, Person, Tenure
from copydesk.register.register import Register

#: A sentence is read with these for who it is, the office, other people, the time in question and other dates.
_WHO, _OFFICE, _OTHER, _TOLD, _DATE = "¶§ñ#@"

#: What is read as an office may end with the "on".
_ON = rf"(?:,? (?:on|in)|(?<={_OFFICE})) {WEEKDAY}(?:early |late |mid-)?{_TOLD}+"
#: Told in passing between the office and the time; not what somebody else did then.
_PASSING = (
    r"(?:,? (?:by|of|in|at|for|from|to replace|to succeed|in place of|succeeding|replacing|under) "
    rf"(?:(?!who\b|was\b|were\b|when\b|that\b|had\b|has\b|and\b)[^\s,.;:(){_TOLD}{_DATE}]+ ?){{1,8}}?)?"
)
_NAMED = rf"(?:the )?{_OFFICE}+{_PASSING}"
_SUBJECT = rf"{_WHO}+(?:,? who)?(?: had| has)?(?: formally| officially| first| then)?"

#: Nobody does so before the office is free.
_TOOK_OFFICE = "took office|taken office|assumed office|was sworn in|been sworn in|was inaugurated"
_TOOK = rf"{_TOOK_OFFICE}|took over|took charge"
_POST = r"(?:the |his |her |their )?(?:post|office|role|position|duties|job)"
_TOOK_IT = (
    rf"(?:{_TOOK}) as {_NAMED}|(?:assumed|took up|took over|entered) {_POST} (?:of|as) {_NAMED}|"
    rf"(?:succeeded|replaced|took over from) {_OTHER}+ as {_NAMED}"
)
#: One may be given an office months before it is free.
_GIVEN_IT = (
    r"(?:became|was (?:\w+ly )?(?:appointed|named|elected|made|chosen|confirmed|installed|nominated)|was)"
    rf"(?: as| to be| to {_POST} of)? {_NAMED}"
)
_LEFT_OFFICE = "stepped down|resigned|left office"
_LEFT = (
    rf"{_LEFT_OFFICE}|retired|quit|"
    r"was (?:\w+ly )?(?:dismissed|sacked|fired|removed|ousted|replaced|relieved)"
)
_LEFT_IT = rf"(?:(?:{_LEFT}) (?:as|from {_POST} (?:of|as))|(?:left|quit|vacated) {_POST} (?:of|as)) {_NAMED}"


def _ways(*ways: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{way})" for way in ways))


def _told_as(deed: str) -> tuple[str, str]:
    """With the time behind the deed, or at the head of the sentence."""
    return rf"{_SUBJECT} (?:{deed}){_ON}", rf"^On {_TOLD}+,? (?:{_OFFICE}+ )?{_SUBJECT} (?:{deed})"


_TAKING = _ways(
    *_told_as(_TOOK_IT),
    rf"{_OFFICE}+ {_WHO}+(?:,? who)?(?: had)? (?:{_TOOK}){_ON}(?! as )",
    rf"{_OFFICE}+ {_WHO}+, in (?:office|power) since {WEEKDAY}{_TOLD}+",
    rf"{_WHO}+(?:,? who)? (?:has|had) (?:been|served as) {_NAMED} since {WEEKDAY}{_TOLD}+",
    rf"{_WHO}+, {_NAMED} since {WEEKDAY}{_TOLD}+",
    rf"{_WHO}+(?:,? who)? (?:has|had) {_OFFICE}+(?: (?!since)[\w’'-]+){{1,5}} since {WEEKDAY}{_TOLD}+",
)
_GIVEN = _ways(*_told_as(_GIVEN_IT))
_LEAVING = _ways(
    *_told_as(_LEFT_IT),
    rf"{_WHO}+(?:,? who)? (?:was|served as|had been|remained) {_NAMED} until {WEEKDAY}{_TOLD}+",
    rf"{_OFFICE}+ {_WHO}+(?:,? who)? (?:{_LEFT})(?: by {_OTHER}+)?{_ON}(?! as )",
    rf"{_OTHER}+ (?:dismissed|sacked|fired|removed) {_OFFICE}+ {_WHO}+{_ON}(?! as )",
)
#: Told without the office: "Hugo Chávez, who had come to power on".
_WHO_HAD = rf"{APPOSED}(?:,? who)? (?:had )?"
_CAME = re.compile(
    rf"{_WHO_HAD}(?:(?:first|formally|officially) )?(?:{_TOOK_OFFICE}|c[ao]me to (?:power|office)|assumed power)\b"
)
_WENT = re.compile(rf"{_WHO_HAD}(?:{_LEFT_OFFICE}|left power)\b")
#: Of somebody who stands in, is named only, or holds what others dispute; and what did not happen.
_OTHERWISE = re.compile(
    r"\b(?:acting|interim|caretaker|provisional|transitional|temporar\w+|designate|elect|nominees?|de facto|rival|"
    r"shadow|self-\w+|unrecogni[sz]ed|exile\w*|would|will|should|could|might|not|never|if|unless|due|again|re-?\w*elected|"
    r"re-?appointed|returned|second|third|terms?|honorary)\b",
    re.IGNORECASE,
)
_AND_ANOTHER = re.compile(rf"{_TOLD}(?: and| or| to|,| ?[–-]) ?(?:\d|{_DATE})")

#: An office is taken, or given up, on other days, too, than those on record, but within so many.
_STEPS_DAYS = 27
#: It is given at most so long before, as the heads of central banks and alliances are named.
_AHEAD_DAYS = 330
#: From one holder to the next.
_CHANGEOVER_DAYS = 3
_YEAR = 12  # months


def turns(document: Document, dates: Sequence[DateMention], register: Register) -> Iterator[Mismatch]:
    """Each that the page tells for a time at which it cannot have been."""
    for told in dates:
        sentence = document.sentence_of(told.span)
        if _OTHERWISE.search(sentence.of(document.text)):
            continue
        people = [name for name in starting_in(document.names, sentence) if name.kind is NameKind.PERSON]
        with_offices = (
            _turn(document, told, name, mention, register)
            for mention in starting_in(document.offices, sentence)
            for name in people
            if mention.holder is None or mention.holder.entity == name.entity
        )
        without = (_turn_without_office(document, told, name, register) for name in people)
        turn = next(filter(None, chain(with_offices, without)), None)
        if turn is not None:
            yield turn


def _turn(
    document: Document, told: DateMention, name: Name, mention: OfficeMention, register: Register
) -> Mismatch | None:
    shape, when = _shape(document, told, name, mention), told.interval
    way = next((way for way in (_TAKING, _GIVEN, _LEAVING) if way.search(shape)), None)
    if way is None or when is None or _AND_ANOTHER.search(shape):
        return None
    if way is _LEAVING and mention.standing is Standing.FORMER and mention.span < name.span:
        return None  # what a former minister left is something else
    person = person_meant(document, name, register)
    office = _office_meant(document, mention, person, register) if person is not None else None
    if person is None or office is None or office.seats != 1:
        return None
    steps = [(held, held.end if way is _LEAVING else held.start) for held in register.tenures(person)]
    if any(day is not None and day.overlaps(when.widened(_STEPS_DAYS)) for _, day in steps):
        return None
    own = [(held, day) for held, day in steps if held.office.id == office.id and day is not None and day.is_day]
    if not own:
        return None
    held, day = min(own, key=lambda step: abs((step[1].start - when.start).days))
    if not (held.checked or office.id.endswith(LEADING)):
        return None
    others = _is_stated(mention, register) and _is_others(office, person, when, register)
    explained = not others or (way is _GIVEN and _is_ahead(when, own))
    if explained and not _is_slip(when, day, taking=way is _TAKING):
        return None
    return _mismatch(told, held, day, taking=way is not _LEAVING)


def _turn_without_office(document: Document, told: DateMention, name: Name, register: Register) -> Mismatch | None:
    """The only one of somebody's turns, to or out of whatever office, that was just a year before the day or after."""
    text, day = document.text, told.interval
    came, went = (deed.match(text, name.span.end, told.span.start) for deed in (_CAME, _WENT))
    deed, person = came or went, person_meant(document, name, register)
    if deed is None or person is None or day is None or not day.is_day:
        return None
    clause = own_clause(text[document.sentence_of(told.span).start : name.span.start])
    if not (is_subject(clause) or text.startswith(", who ", name.span.end)):
        return None
    if before_joint(text[deed.end() : told.span.start], told) is None or text.startswith(" as ", told.span.end):
        return None
    known = [(held, held.start if came else held.end) for held in register.tenures(person)]
    steps = [(held, step) for held, step in known if step is not None and step.is_day]
    if any(step.overlaps(day.widened(_CHANGEOVER_DAYS)) for _, step in steps):
        return None  # that of another office
    for held, step in steps:
        if is_day_of_year(day, step) and abs(day.start.year - step.start.year) == 1:
            return _mismatch(told, held, step, taking=came is not None)
    return None


def _mismatch(told: DateMention, held: Tenure, step: Interval, *, taking: bool) -> Mismatch:
    name = f"the {'beginning' if taking else 'end'} of {held.person.name}'s time as {held.office.title}"
    return Mismatch(told, step, name, held.source)


def _office_meant(document: Document, mention: OfficeMention, person: Person, register: Register) -> Office | None:
    """The office that the mention gives to somebody on record."""
    office = office_given(mention, person.name, document, register)
    return once_held(
        mention.span.of(document.text) if mention.of_stated else mention.title, person.name, office, register
    )


def _is_stated(mention: OfficeMention, register: Register) -> bool:
    """Whether words or context say whose office it is."""
    return mention.of is not None or names_its_place(mention, register)


def _shape(document: Document, told: DateMention, name: Name, mention: OfficeMention) -> str:
    sentence = document.sentence_of(told.span)
    signs = [
        (other.span, _WHO if other.entity == name.entity else _OTHER)
        for other in starting_in(document.names, sentence)
        if other.kind is NameKind.PERSON
    ]
    signs += [(date.span, _DATE) for date in starting_in(document.dates, sentence)]
    return shape_of(document, sentence, [*signs, (mention.span, _OFFICE), (told.span, _TOLD)])


def _is_slip(when: Interval, day: Interval, *, taking: bool) -> bool:
    """Whether it is the right day of the year before or after; of an office taken, that of the month, too, but for the
    first ones, from which much is told; and the right month of the year before, when the office was not yet held.
    """
    apart = (when.start.year - day.start.year) * 12 + when.start.month - day.start.month
    if not when.is_day:
        return taking and apart == -_YEAR and when == Interval.month(when.start.year, when.start.month)
    same_day = when.start.day == day.start.day
    return same_day and (abs(apart) == _YEAR or (taking and abs(apart) == 1 and day.start.day != 1))


def _is_others(office: Office, person: Person, when: Interval, register: Register) -> bool:
    """Whether only others held the office around that time."""
    holders = {held.person.id for held in register.holders(office, when.widened(_STEPS_DAYS))}
    return bool(holders) and person.id not in holders and register.covers(office, when)


def _is_ahead(when: Interval, own: Sequence[tuple[Tenure, Interval]]) -> bool:
    return any(0 <= (day.start - when.end).days <= _AHEAD_DAYS for _, day in own)
