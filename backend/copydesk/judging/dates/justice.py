"""Justice: warrants, arrests, convictions and sentences of people on record, told with another day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.judging.dates.beside_days import APPOSED
from copydesk.judging.dates.happenings import is_of_the_court
from copydesk.judging.dates.leads import SOMEBODY_ELSE, is_in_the_wake, tells_its_day
from copydesk.judging.dates.near_days import is_near, is_slip_of
from copydesk.judging.dates.outline import DAY, Outline
from copydesk.judging.dates.tellings import BETWEEN, ON, WITHOUT_VERB, is_unsure
from copydesk.judging.persons import events_of, persons_of
from copydesk.model.document import DateMention, Document
from copydesk.model.interval import Interval
from copydesk.model.tenure import Event
from copydesk.register.register import Register

#: A title before a name; whoever acts, and what else may stand in a clause.
_TITLED = rf"(?:(?!(?:{SOMEBODY_ELSE})\b)[\w’'#%^-]+,? ){{0,6}}?"
_LIMB = r"(?:(?![.;:()“”~§]|\b(?:who|that|before|after|not|never)\b).){0,40}?"
_WHOM = rf"{_TITLED}@(?!['’])"
_TERM = r"(?: to (?:[\w-]+ ){0,3}?(?:years|months|life|death)(?: (?:in|behind) [\w-]+| imprisonment)?)?"
_DAY_FIRST = rf"^(?:[Oo]n )?{DAY},?"
#: Before whom it was done to: "a lawyer of former president".
_OF_ANOTHER = re.compile(r"\b(?:of|for|about|by|with|to|against|than|like) (?:(?!said|that|when)[\w’'^-]+ ){0,4}$")


@dataclass(frozen=True, slots=True)
class _Deed:
    """What is done to somebody: how it is told, and how events on record are called that are just that, or much so."""

    done: tuple[re.Pattern[str], ...]
    suffered: tuple[re.Pattern[str], ...]
    by_noun: tuple[re.Pattern[str], ...]
    called: re.Pattern[str]
    akin: re.Pattern[str]


def _deed(done: str, suffered: str, noun: str, called: str, akin: str) -> _Deed:
    """``done``: with @ for whom; ``suffered``: behind whom. None of it, where it is empty."""
    to_whom, of_whom = done.replace("@", _WHOM), rf"@{APPOSED}(?:,? who|,)? (?:{suffered})\b"
    on = rf"(?:{ON}| of {DAY})"
    ways = (
        (done, rf"\b(?:{to_whom}){APPOSED}{BETWEEN}{ON}", rf"{_DAY_FIRST}{_LIMB} (?:{to_whom})"),
        (suffered, rf"{of_whom}{BETWEEN}{ON}", rf"{_DAY_FIRST} {_TITLED}{of_whom}"),
        (noun, rf"\b(?:{noun}) of {_WHOM}{APPOSED}{WITHOUT_VERB}{on}", rf"@['’]s? (?:{noun})\b{WITHOUT_VERB}{on}"),
    )
    told = [tuple(map(re.compile, patterns)) if words else () for words, *patterns in ways]
    names = [re.compile(rf"(?:{beginning}) (?:of|on|for) ", re.IGNORECASE) for beginning in (called, akin)]
    return _Deed(told[0], told[1], told[2], names[0], names[1])


_HELD, _JUDGED = "Arrest|Detention|Capture|Imprisonment", "Sentencing|Conviction|Death sentence|Verdict"
_ARREST = _deed("arrested @", "(?:was )?arrested", "arrest", called="Arrest", akin=_HELD)
_DEEDS = (
    _deed(
        rf"issued {_LIMB}warrants?\b{_LIMB}(?:for|against) {_LIMB}@|warrants? (?:for|against) @ (?:was|were) issued",
        suffered="",
        noun="",
        called=r".*\bwarrants?",
        akin=r".*\bwarrants?",
    ),
    _ARREST,
    _deed(
        "(?:detained|captured|seized) @",
        "was (?:detained|captured|seized|taken into custody)",
        "detention|capture|seizure",
        called="Detention|Capture",
        akin=_HELD,
    ),
    _deed(
        rf"(?:sentenced|jailed) @{_TERM}",
        rf"(?:was )?(?:sentenced|jailed){_TERM}",
        "sentencing",
        called="Sentencing|Death sentence",
        akin=_JUDGED,
    ),
    _deed(
        "convicted @|found @ guilty", "(?:was )?(?:convicted|found guilty)", "conviction", "Conviction", akin=_JUDGED
    ),
)


def justice_told(document: Document, mention: DateMention, outline: Outline | None, register: Register) -> Event | None:
    """What was done to somebody on another day near to the mention's, and the page tells with it."""
    day = mention.interval
    if day is None or outline is None or day.start > (document.page_date or day.start):
        return None
    for deed in _DEEDS:
        for found, in_the_wake in _tellings(deed, outline):
            event = _on_record(deed, found, outline, day, register)
            if event is not None:
                late = day.days_after(event.when)
                return None if late > 0 and (in_the_wake or _may_be_a_courts(event, deed, late, outline)) else event
    return None


def _tellings(deed: _Deed, outline: Outline) -> Iterator[tuple[re.Match[str], bool]]:
    """Where it is told with the day; and whether the day may be that of what came of it."""
    for ways in (deed.done, deed.suffered, deed.by_noun):
        for way in ways:
            for found in way.finditer(outline.text):
                if not found.start() <= outline.day < found.end() or is_unsure(outline, found):
                    continue
                lead = outline.text[: found.start()]
                if ways is deed.by_noun:
                    if tells_its_day(lead):
                        yield found, is_in_the_wake(lead)
                elif ways is deed.done or not _OF_ANOTHER.search(lead):
                    yield found, False


def _on_record(deed: _Deed, found: re.Match[str], outline: Outline, day: Interval, register: Register) -> Event | None:
    """The only such event near to the day, or of which it is a slip; None where something else of the day is known."""
    parties = outline.within(outline.people, found.start(), found.end())
    events = [event for event in register.events() if event.when.is_day and deed.akin.match(event.name)]
    whom = {
        event: [
            person for person in persons_of(event, register) if any(party.is_(person, register) for party in parties)
        ]
        for event in events
    }
    theirs = [event for event in events if whom[event]]
    near = [event for event in theirs if is_near(event.when, day)]
    slips = [event for event in theirs if deed.called.match(event.name) and is_slip_of(day, event.when)]
    meant = near + slips
    if len({event.when for event in meant}) != 1:  # it may be on record twice
        return None
    others = (
        theirs if deed.called.match(meant[0].name) else [e for one in whom[meant[0]] for e in events_of(one, register)]
    )
    return None if any(event.when.overlaps(day) for event in others) else meant[0]


def _may_be_a_courts(event: Event, deed: _Deed, late: int, outline: Outline) -> bool:
    """Whether the arrest told may be the court's, and the police's is on record."""
    return deed is _ARREST and "police" not in outline.text.lower() and is_of_the_court(event, late)
