"""Meetings: a meeting or summit on record as a page tells it, with its people, place and day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from copydesk.judging.dates.near_days import NEAR_DAYS, is_near, is_slip_of, is_there
from copydesk.judging.dates.outline import DAY, Outline, Party, outlined
from copydesk.judging.dates.tellings import BETWEEN, CLAUSE, ON, PLACED, WHO, WITHOUT_VERB, is_unsure
from copydesk.judging.persons import persons_of
from copydesk.model.document import DateMention, Document, Tense
from copydesk.model.interval import Interval
from copydesk.model.span import span_at
from copydesk.model.tenure import Event
from copydesk.register.register import Register
from copydesk.register.wording import has_words

#: Of what lasts more days than these, such as a conference, no two people are there all the time.
_LONGEST = 5

_TALKS = r"(?:meetings?|talks|summit|negotiations|discussions|encounter)"
_HELD = (
    r"(?:met|meets|hosted|hosts|received|receives|welcomed|sat down|conferred|gathered|convened|"
    rf"held (?:[\w-]+ ){{0,3}}?{_TALKS}|(?:was|were) (?:received|hosted|welcomed) by|"
    r"signed (?:[\w-]+ ){0,5}?(?:declaration|statement|agreement|treaty|accord|pact|memorandum))"
)
#: Not, or not surely, that one, or not held at all.
_ADJECTIVES = (
    r"(?:(?!(?:(?:plan|propos|schedul|expect|cancel|postpon)\w*|possible|potential|upcoming|next|new|virtual|online|video|"
    r"phone|telephone|preparatory|technical|follow-up|separate|another|second|third|further|future|other|no|after|"
    r"before|since|on|for|with|in|at|and|of|to|from|by|the|his|her|their|an?)\b)[\w-]+ )"
)
_WHOSE = r"(?:[Tt]he|[Tt]heir|[Hh]is|[Hh]er|[Aa]n?|(?:the )?@(?:['’]s?)?|%|#)"
_HOLDING = (
    rf"(?:meeting|hosting|receiving|welcoming|holding (?:[\w-]+ ){{0,2}}?{_TALKS}|"
    rf"(?:{_WHOSE} )?{_ADJECTIVES}{{0,2}}{_TALKS})"
)

#: Each way to tell of a meeting on its day.
_WAYS = {
    "clause": rf"{CLAUSE}{WHO}(?<!to ){_HELD}\b{BETWEEN}{ON}{PLACED}",
    "day first": rf"^(?:(?:Late |Early |In # )?[Oo]n )?(?:\w+day, )?{DAY}(?:,|:| [–—-])? {WHO}(?<!to ){_HELD}\b"
    rf"{BETWEEN}"
    r"(?=[.;:]|, |$| (?:to|for|before|after)\b)",
    "place first": rf"^In #,? on (?:\w+day, )?{DAY},? @(?:, @)?,? and @ \w+",
    "noun": r"(?:^|[;:,—–] |\b(?:[Aa]t|[Dd]uring|[Ii]n|[Ss]ince|that|when|followed|recalled|of) )"
    rf"(?:{_WHOSE} )?{_ADJECTIVES}{{0,3}}{_TALKS}\b{WITHOUT_VERB}"
    rf"(?: (?:was held|were held|took place|began|started|opened|ended){WITHOUT_VERB})?(?:{ON}| of {DAY}){PLACED}",
    "day in noun": rf"(?:^|(?<=[ “(])){_WHOSE} {_ADJECTIVES}{{0,2}}{DAY} {_ADJECTIVES}{{0,2}}(?:#['’]?s? )?{_TALKS}\b"
    rf"(?:{WITHOUT_VERB}#)?",
    "afterwards": rf"(?:^(?:After|Following)|, (?:after|following)) {_HOLDING}\b{BETWEEN}{ON}{PLACED},",
    #: Whoever travels may arrive the day before; nobody sets out the day after.
    "journey": r"\b(?:travell?ed|flew|went|came|headed|journeyed|arrived|landed) (?:to|in) [^~.;:§]{0,60}"
    rf"{ON} (?:to meet\b|for (?:[\w-]+ ){{0,2}}?{_TALKS}\b|to hold {_TALKS}\b)",
}
_PATTERNS = {way: re.compile(pattern) for way, pattern in _WAYS.items()}
#: Of these, whoever is told of behind the day was not there.
_CLOSED = frozenset({"clause", "day first", "place first"})
#: Named in the sentence before.
_THEY = re.compile(
    r"\b(?:[Tt]hey|[Tt]heir|[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Bb]oth|"
    r"[Tt]he (?:two|pair|(?:presidents|leaders|ministers|premiers|men)(?! of\b)))\b"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence tells of a meeting: who may have been there, and where."""

    people: tuple[Party, ...]
    met: tuple[Party, ...]  # those by name who surely were
    where: tuple[Party, ...]
    day: Interval
    arriving: bool = False


def meeting_told(document: Document, mention: DateMention, outline: Outline | None, register: Register) -> Event | None:
    """The meeting on record, on another day near to the mention's or the same one of another month or year, that the
    page tells with it.
    """
    day = mention.interval
    if day is None or day.start > (document.page_date or day.start):
        return None
    if mention.tense is Tense.FUTURE and document.page_date is None:
        return None
    told = _told(document, mention, outline, day, register) if outline is not None else None
    if told is None:
        return None
    return _near(told, register) or (None if told.arriving else _slip(told, register))


def _told(
    document: Document, mention: DateMention, outline: Outline, day: Interval, register: Register
) -> _Told | None:
    for way, pattern in _PATTERNS.items():
        for found in pattern.finditer(outline.text):
            if found.start() <= outline.day < found.end() and not is_unsure(outline, found):
                people = outline.within(outline.people, 0, found.end()) if way in _CLOSED else outline.people
                if len(people) < 2 and _THEY.search(found.group()):
                    people += _before(document, mention, day, register)
                where = outline.within(outline.places, found.start(), found.end())
                met = tuple(each for each in outline.within(outline.people, found.start(), found.end()) if each.name)
                return _Told(people, met, where, day, arriving=way == "journey")
    return None


def _before(document: Document, mention: DateMention, day: Interval, register: Register) -> tuple[Party, ...]:
    """Whom the sentence before tells of, where they are few."""
    start = document.sentence_of(mention.span).start
    before = span_at(document.sentences, max(0, start - 2))
    people = outlined(document, before, None, day, register).people if before and before.start < start else ()
    return people if len(people) <= 3 else ()


def _near(told: _Told, register: Register) -> Event | None:
    """The meeting of two of them in that place within a few days; None when they met on several, or on this one."""
    around = told.day.widened(NEAR_DAYS)
    if told.arriving:
        around = Interval(around.start, told.day.start)
    week = [event for event in register.events(when=around) if are_there(event, told.people, register)]
    if any(event.when.overlaps(told.day) for event in week):
        return None
    near = [event for event in week if event.when.days <= _LONGEST and _is_meant(event, told, register)]
    meetings = [event for event in near if _is_meeting(event, register)]
    one_visit = all(event.when.overlaps(other.when) for event in near for other in near)
    return meetings[0] if meetings and one_visit else None


def _slip(told: _Told, register: Register) -> Event | None:
    """The only meeting of the two in that town, where just month or year are other."""
    events = [event for event in register.events() if _is_meeting(event, register)]
    for event in events:
        if event.when.is_day and is_slip_of(told.day, event.when) and _is_meant(event, told, register):
            if not are_there(event, told.people, register):
                continue
            town = [party for party in told.where if is_there(event, party.name, register)]
            others = [
                other
                for other in events
                if are_there(other, told.people, register)
                and (
                    is_near(other.when, told.day)
                    or (other is not event and any(is_there(other, party.name, register) for party in town))
                )
            ]
            return event if town and not others else None
    return None


def _is_meant(event: Event, told: _Told, register: Register) -> bool:
    """Whether the place is the event's, and nobody else is told to have been there."""
    if told.where and not any(is_there(event, place.name, register, country=True) for place in told.where):
        return False
    return all(any(each.is_(person, register) for person in persons_of(event, register)) for each in told.met)


def _is_meeting(event: Event, register: Register) -> bool:
    """Whether it is a meeting of people: around a summit of many, not named for them, any of them may meet."""
    names = (event.name, *event.spellings)
    people = (word for person in persons_of(event, register) for word in person.name.split())
    return event.kind == "meeting" or (
        event.kind == "summit" and any(has_words(name, word) for word in people if len(word) > 2 for name in names)
    )


def are_there(event: Event, parties: tuple[Party, ...], register: Register) -> bool:
    """Whether two different people of the parties take part."""
    persons = persons_of(event, register)
    if len(persons) < 2:
        return False
    present = [found for each in parties if (found := {p.id for p in persons if each.is_(p, register)})]
    return len(present) > 1 and len(set().union(*present)) > 1
