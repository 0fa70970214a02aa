"""Mismatches: what a page tells with another day than that on record, by each of the ways to tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from copydesk.judging.dates.accessions import accessions
from copydesk.judging.dates.acts import act_told
from copydesk.judging.dates.deaths import deaths
from copydesk.judging.dates.elections import polls
from copydesk.judging.dates.gatherings import gathering_told
from copydesk.judging.dates.happenings import Happening, happenings
from copydesk.judging.dates.justice import justice_told
from copydesk.judging.dates.meetings import meeting_told
from copydesk.judging.dates.mismatch import Mismatch
from copydesk.judging.dates.near_days import NEAR_DAYS, SURELY_DAYS, is_day_of_year
from copydesk.judging.dates.outline import outline_of
from copydesk.judging.dates.rounds import round_told
from copydesk.judging.dates.scenes import scenes
from copydesk.judging.dates.terms import turns
from copydesk.model.document import DateMention, Document
from copydesk.model.interval import Interval
from copydesk.model.tenure import Event
from copydesk.register.register import Register

#: What tells of events by who did what where.
_TOLD_OUT = (meeting_told, gathering_told, round_told, act_told, justice_told)
#: What tells of what comes once, or each time anew.
_ONE_BY_ONE = (deaths, accessions, polls, turns)
#: What has a name of its own and does not come back, so that the same day of another year is a slip.
_NOT_AGAIN = frozenset({"attack", "war", "disaster", "death", "treaty", "rebellion", "revolution", "referendum"})
#: Named for where they were.
_BY_ITS_PLACE = frozenset({"attack", "disaster"})
#: The same day of the next month is a slip, too, of what does not come back.
_MONTH_DAYS = 31
#: A name's own day, and not that of what is told of it: "the mutiny of July 23", "the mutiny, which began on".
_ITS_DAY = re.compile(r"(?:\bof|\b(?:which|that) (?:began|started|happened|took place|broke out) on) $")
_NEAR_BEFORE = 40  # characters
#: "Tokyo time": where that was the day before or after.
_BY_A_CLOCK = re.compile(r",? (?!local)\w+(?: \w+)? time\b|,? (?:GMT|UTC)\b")
#: What happens at one hour is told by the clock of the place, or of another where it is the day before.
_BY_THE_CLOCK = frozenset({"attack", "war", "disaster", "death", "test", "rebellion"})
#: Whose clocks the news goes by: nobody tells what happened there as of the day before.
_OWN_CLOCK = frozenset(
    "us ca mx gt hn sv ni cr pa cu ht do jm co ve ec pe bo br py uy ar cl gb ie fr es pt be nl lu de at ch it mt dk no "
    "se fi ee lv lt pl cz sk hu si hr ba rs me xk al mk gr bg ro".split()
)


def mismatches(document: Document, dates: Sequence[DateMention], register: Register) -> Iterator[Mismatch]:
    """All that the page tells with one of the dates, and the register for another time; the surest ways first: of who
    met or acted where, of what comes once, of elections and offices, then of other events.
    """
    days = [told for told in dates if told.interval is not None and told.interval.is_day]
    for told in days:
        outline = outline_of(document, told, register)
        event = next(filter(None, (find(document, told, outline, register) for find in _TOLD_OUT)), None)
        if event is not None:
            yield Mismatch(told, event.when, event.name, event.source)
    for find_all in _ONE_BY_ONE:
        yield from find_all(document, dates, register)
    for happening in chain(happenings(document, dates, register), scenes(document, days, register)):
        if _is_another_day(happening, document.text, register):
            yield Mismatch(happening.told, happening.event.when, happening.event.name, happening.event.source)


def _is_another_day(happening: Happening, text: str, register: Register) -> bool:
    """Whether the time told is not that of the event, and can be of no other."""
    told, event = happening.told.interval, happening.event
    assert told is not None
    if told.overlaps(event.when):
        return False
    others = _events_of(told, register)
    if not happening.once and any(_is_alike(event, other, happening) for other in others):
        return False
    late = told.days_after(event.when)
    if told.is_day and late == -1 and event.kind in _BY_THE_CLOCK and not _is_on_own_clock(event, register):
        return False
    if abs(late) == 1 and _BY_A_CLOCK.match(text, happening.told.span.end):
        return False
    if happening.once:
        return abs(late) <= SURELY_DAYS
    at = happening.told.span.start
    its_own = (
        happening.by_clause
        or event.kind == "death"  # nobody dies twice
        or _ITS_DAY.search(text, max(0, at - _NEAR_BEFORE), at) is not None
    )
    a_month_off = its_own and told.start.day == event.when.start.day and abs(late) <= _MONTH_DAYS
    comes_back = not happening.by_clause and event.kind not in _NOT_AGAIN
    far = (is_day_of_year(told, event.when) or a_month_off) and not comes_back and not happening.by_place
    return told.is_day and (abs(late) <= NEAR_DAYS or far)


def _events_of(told: Interval, register: Register) -> list[Event]:
    """What happened then: an election on the days of its rounds, and not on those between."""
    return [event for event in register.events(when=told) if any(days.overlaps(told) for days in event.voting)]


def _is_on_own_clock(event: Event, register: Register) -> bool:
    homes = [register.country(place) for place in event.places]
    return bool(homes) and all(home is not None and home.id in _OWN_CLOCK for home in homes)


def _is_alike(event: Event, other: Event, told: Happening) -> bool:
    """Whether an event may be meant where another is: with the same people or place; or of the same sort, if neither
    its name nor its place tells it.
    """
    same = {*event.places, *event.participants} & {*other.places, *other.participants}
    outright = told.by_scene or (event.kind in _BY_ITS_PLACE and not told.by_clause)
    return other.id != event.id and ((other.kind == event.kind and not outright) or bool(same))
