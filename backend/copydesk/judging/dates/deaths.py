"""Deaths: those of people on record, told with another time by what was done or suffered, or with its noun."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum

from copydesk.judging.dates.beside_days import APPOSED, WEEKDAY, before_joint
from copydesk.judging.dates.happenings import DATELINE
from copydesk.judging.dates.leads import (
    SOMEBODY_ELSE,
    is_in_the_wake,
    is_plain,
    is_subject,
    own_clause,
    tells_its_day,
)
from copydesk.judging.dates.mismatch import Mismatch
from copydesk.judging.dates.near_days import NEAR_DAYS, SURELY_DAYS, is_day_of_year
from copydesk.judging.persons import events_of, person_meant
from copydesk.model.document import DateMention, Document, Name, NameKind
from copydesk.model.interval import Interval
from copydesk.model.span import Span, starting_in
from copydesk.model.tenure import Person
from copydesk.register.register import Register

_WITH_OTHERS = r"(?:,? and (?:his|her|two|three|four|five|six|seven|eight|nine|ten) [\w’' -]{3,40}?)?"
_AT_A_CRASH = (
    r"(?: (?:when|after) (?:his|her|the|an?) (?:[\w-]+ ){0,2}(?:plane|helicopter|jet|car)(?: \w+)? "
    r"(?:crashed|exploded|went down|(?:blew|was blown) up|was shot down))?"
)
_NOUN = r"(?:death|killing|assassination|murder|execution|passing|slaying|hanging)"
_CALLED = re.compile(r"(?:Death|Killing|Assassination|Murder|Execution) of ")
#: A title before a name: "Hezbollah's leader, ", "former president ".
_TITLED = r"(?P<title>(?:the )?(?:[\w’'-]+ ){0,6}?(?:[\w’'-]+, )?)"
#: Up to the name: "the death of President ", "killed Hezbollah's leader, "; from it on: "'s death", " was killed".
_NOUN_OF = re.compile(rf"\b{_NOUN} of {_TITLED}$", re.IGNORECASE)
_DONE_TO = re.compile(
    r"\b(?:(?:shot and |stabbed and )?killed|assassinated|murdered|executed|gunned down|shot dead|hanged|slew) "
    rf"{_TITLED}$"
)
_OWN_NOUN = re.compile(rf"['’]s? {_NOUN}\b")
_SUFFERED = re.compile(
    rf"{APPOSED}(?:,? who|,)?{_WITH_OTHERS} (?:had )?"
    r"(?:died|passed away|perished|lost (?:his|her) life|succumbed|(?:was|were) (?:(?:\w+ly )?"
    r"(?:(?:(?:shot|captured) and )?killed|assassinated|murdered|executed|shot dead|gunned down|hanged|slain|blown up|"
    rf"(?:stabbed|beaten) to death|fatally (?:shot|stabbed|wounded))){_AT_A_CRASH})\b"
)
_ELSE = re.compile(rf"\b(?:{SOMEBODY_ELSE})\b|['’]s? \w+ $")

_OPENING = re.compile(rf"(?:(?:early |late )?on )?{WEEKDAY}", re.IGNORECASE)
_TITLE_ALONE = re.compile(r",? (?:[\w’'-]+ ){0,7}")
_SOMEWHERE = r"(?:,? (?:in|at|near|outside|inside|over) (?:[\w’'-]+,? ){0,5}?[\w’'-]+)?(?: in a [\w -]{3,40}?)?"
_CLOSE = re.compile(rf"(?:,[^,]{{3,60}},)?{_SOMEWHERE},? (?:on|of) {WEEKDAY}$", re.IGNORECASE)
_PLACE_OF_PLACE = re.compile(r", [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,(?= on | in )")  # "in Plains, Georgia, on"


class _Way(Enum):
    """How a page tells of a death."""

    OUTRIGHT = "so that the time can be of nothing else, however far it is"
    BESIDE = "close to a day"
    IN_THE_WAKE = "close to a day that may be that of what came of it"


def deaths(document: Document, dates: Iterable[DateMention], register: Register) -> Iterator[Mismatch]:
    """Each that the page tells with one of the dates, where that is not the day on record."""
    for told in dates:
        sentence = document.sentence_of(told.span)
        for name in starting_in(document.names, sentence):
            way = _way(document, name, told, sentence) if name.kind is NameKind.PERSON else None
            person = person_meant(document, name, register) if way is not None else None
            if way is not None and person is not None and person.died is not None and person.died.is_day:
                if _is_off(told.interval, person, way, register):
                    yield Mismatch(told, person.died, f"the death of {person.name}", _source(person, register))
                break


def _way(document: Document, name: Name, told: DateMention, sentence: Span) -> _Way | None:
    """How the sentence tells of somebody's death with the time."""
    text = document.text
    lead = DATELINE.sub("", text[sentence.start : name.span.start])
    if name.span.start > told.span.end:
        return _Way.OUTRIGHT if _is_told_behind_day(document, name, told, sentence) else None
    if told.span.start < name.span.end:
        return None  # a name with a day in it
    between = text[name.span.end : told.span.start]
    if noun := _NOUN_OF.search(lead):
        is_close = not _ELSE.search(noun["title"]) and _CLOSE.fullmatch(between)
        return _by_noun(lead[: noun.start()]) if is_close else None
    if noun := _OWN_NOUN.match(between):
        return _by_noun(lead) if _CLOSE.fullmatch(between[noun.end() :]) else None
    if _is_suffered(own_clause(lead), between, told):
        return _Way.OUTRIGHT
    return _Way.BESIDE if _is_done_to(own_clause(lead), between, told) else None


def _by_noun(lead: str) -> _Way | None:
    if not tells_its_day(lead):
        return None
    return _Way.IN_THE_WAKE if is_in_the_wake(lead) else _Way.BESIDE


def _is_done_to(clause: str, between: str, told: DateMention) -> bool:
    """ "Israel killed Hassan Nasrallah in Beirut on"."""
    done = _DONE_TO.search(clause)
    if done is None or between.startswith(("'", "’")):
        return False
    plain = not _ELSE.search(done["title"]) and is_plain(clause[: done.start()])
    return plain and before_joint(_closed(between), told) is not None


def _is_suffered(clause: str, between: str, told: DateMention) -> bool:
    """ "Iran's president, Ebrahim Raisi, was killed in a crash on"."""
    suffered = _SUFFERED.match(between)
    if suffered is None:
        return False
    rest = between[suffered.end() :]
    if between.startswith(", who "):
        own = not rest.endswith((", on ", ", in "))  # of the other clause: "flags fell for X, who died in Y, on"
    else:
        own = is_subject(clause) and is_plain(clause)
    return own and before_joint(_closed(rest), told) is not None


def _is_told_behind_day(document: Document, name: Name, told: DateMention, sentence: Span) -> bool:
    """ "On 22 April 2025, Pope Francis died": the day opens the sentence, which has no other."""
    text = document.text
    before = DATELINE.sub("", text[sentence.start : told.span.start])
    if not before.strip() or not _OPENING.fullmatch(before):
        return False
    if len([mention for mention in starting_in(document.dates, sentence) if mention.placed]) > 1:
        return False
    title = text[told.span.end : name.span.start]
    plain = _TITLE_ALONE.fullmatch(title) and not _ELSE.search(title) and is_plain(title)
    return bool(plain) and _SUFFERED.match(text[name.span.end : sentence.end]) is not None


def _closed(between: str) -> str:
    """Without the comma that ends an apposition, "its leader, Hassan Nasrallah, on", and the place around a place."""
    return _PLACE_OF_PLACE.sub("", re.sub(r"^, (?=on |in )", " ", between))


def _is_off(told: Interval | None, person: Person, way: _Way, register: Register) -> bool:
    """Whether it is told of another time, and that time can be of nothing else."""
    assert told is not None
    assert person.died is not None
    late = told.days_after(person.died)
    if late in (0, -1):  # far away it may have been the day before, by the clock there
        return False
    if way is _Way.OUTRIGHT:
        return abs(late) <= SURELY_DAYS or is_day_of_year(told, person.died)
    if not told.is_day or any(event.when.overlaps(told) for event in events_of(person, register)):
        return False
    if way is _Way.IN_THE_WAKE and late > 0:
        return False
    return abs(late) <= NEAR_DAYS or is_day_of_year(told, person.died)


def _source(person: Person, register: Register) -> str:
    called = (e for e in events_of(person, register) if any(map(_CALLED.match, (e.name, *e.spellings))))
    return next((event.source for event in called), "")
