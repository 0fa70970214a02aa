"""dates/event-mismatch: an event on record, told with another day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

from copydesk.judging.dates.acts import act_told
from copydesk.judging.dates.elections import polls
from copydesk.judging.dates.fates import fates
from copydesk.judging.dates.gatherings import gathering_told
from copydesk.judging.dates.happenings import Happening, happenings
from copydesk.judging.dates.meetings import meeting_told
from copydesk.judging.dates.milestones import Milestone, milestones
from copydesk.judging.dates.near_days import NEAR_DAYS
from copydesk.judging.dates.scenes import scenes
from copydesk.judging.dates.terms import turns
from copydesk.judging.spoken import interval_in_words, time_in_words
from copydesk.model.document import DateKind, DateMention, Document
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.interval import Interval
from copydesk.model.tenure import Event
from copydesk.register.register import Register
from copydesk.rules.rule import Briefing, Rule, flags, silent

#: What tells of events by who did what where.
_TOLD_OUT = (meeting_told, gathering_told, act_told)
#: What comes once, told for another month or year, is meant none the less within so many days.
_SURELY_DAYS = 400
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


class EventMismatch(Rule):
    """An event on record, told with another day: a meeting of two people, a summit or the signing of a treaty a day
    or so off; the only meeting in that town, a verdict or a warrant also exactly a month or some years off; a
    resolution or package of sanctions by its number; a death, an accession, or what is plainly told by a name,
    clause or target of its own, a day or so, a month or exactly some years off; an arrest or sentence a day or so;
    coming to an office or leaving it exactly one year, or when somebody else held it; what can come only once, in
    another month or year; a country's election or referendum on a day when nobody voted.

    Why it matters: the day of the report is easily taken for the day of the event.
    Stays silent: unless the words for the event and the day stand side by side; of a meeting, unless both people are
    told of and no other place; on what was planned; where another event on record has the day; when the day is off by
    anything else, as that may be an event which is not on record, but for elections of countries of which all are; of
    an office, where it may be that of a step to it or out of it, or of a second term; on what was told a day early, as
    it may have been by the clock elsewhere, but of Europe and the Americas, whose clocks the news goes by; on days of
    remembrance.
    """

    severity = Severity.CAUTION
    examples = (
        flags("Donald Trump met Xi Jinping in Busan on [31 October 2025]."),
        flags("The US and Chinese presidents met in South Korea on [October 31, 2025]."),
        flags("NATO leaders gathered in Vilnius on [13 July 2023]."),
        flags("The UN Security Council adopted resolution 2803 on [18 November 2025]."),
        flags("Russia and Iran signed a treaty in Moscow on [18 January 2025]."),
        flags("Finland joined NATO on [5 April 2023]."),
        flags("The Berlin Wall fell on [10 November 1989]."),
        flags("The 2022 Danish general election was held on [2 November 2022]."),
        flags("Keir Starmer, prime minister of the United Kingdom since [July 2023], met reporters."),
        flags("Danish voters went to the polls on [31 October 2022] to choose a new parliament."),
        flags("Gunmen killed 145 people at Crocus City Hall on [23 March 2024]."),
        flags("Russia launched its full-scale invasion of Ukraine in [March 2022]."),
        silent("They spoke of the day the Berlin Wall fell on 9 November 2024 in Leipzig."),
        silent("Putin spoke after gunmen attacked Crocus City Hall on 23 March 2024."),
        silent("Finland joined NATO on 4 April 2023, and its flag was raised on 5 April 2023."),
        silent("Donald Trump met Xi Jinping in Busan on 30 October 2025."),
        silent("Donald Trump met Xi Jinping in Busan on 30 October 2019."),
        silent("On 31 October 2025, a day after meeting Xi Jinping in Busan, Donald Trump ordered tests."),
        silent("Biden arrived in Vilnius on 10 July 2023 for the NATO summit."),
        silent("Donald Trump spoke in Busan on 31 October 2025 about Xi Jinping."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """Compare each day with those on record: of meetings first, then of what comes once, then of other events."""
        register, told = briefing.register, [mention for mention in document.dates if _is_plain(mention)]
        days = [mention for mention in told if mention.interval is not None and mention.interval.is_day]
        flagged = set[DateMention]()
        for mention in days:
            event = next(filter(None, (find(document, mention, register) for find in _TOLD_OUT)), None)
            if event:
                flagged.add(mention)
                yield self._flag_for(mention, event.when, event.name, event.source)
        for milestone in chain(milestones(document, told, register), fates(document, days, register)):
            if _is_off(milestone) and milestone.told not in flagged:
                flagged.add(milestone.told)
                yield self._flag_for(milestone.told, milestone.day, milestone.name, milestone.source)
        for poll in polls(document, told, register):
            if poll.told not in flagged:
                flagged.add(poll.told)
                yield self._flag_for(poll.told, poll.when, poll.name, poll.event.source)
        for turn in turns(document, told, register):
            if turn.told not in flagged:
                flagged.add(turn.told)
                yield self._flag_for(turn.told, turn.day, turn.name, turn.source)
        for happening in chain(happenings(document, told, register), scenes(document, days, register)):
            if happening.told not in flagged and _is_another_day(happening, document.text, register):
                event = happening.event
                flagged.add(happening.told)
                yield self._flag_for(happening.told, event.when, event.name, event.source)

    def _flag_for(self, mention: DateMention, when: Interval, name: str, source: str) -> Flag:
        assert mention.interval is not None
        recorded = interval_in_words(when)
        a_day_late = mention.interval.is_day and (mention.interval.start - when.end).days == 1
        return self.flag(
            mention.span,
            f"The register has this {time_in_words(when)}: {name}."
            + (" The day given may be that of the report." if a_day_late else ""),
            certainty=Certainty.POSSIBLE if a_day_late else Certainty.LIKELY,
            evidence=[
                Evidence(
                    source="register",
                    title=f"{name[0].upper()}{name[1:]}",
                    statement=recorded,
                    valid_from=when,
                    valid_until=when,
                    cites=source or None,
                )
            ],
        )


def _is_plain(mention: DateMention) -> bool:
    return (
        mention.kind in (DateKind.DAY, DateKind.MONTH, DateKind.YEAR)
        and mention.interval is not None
        and not mention.in_quote
        and mention.other_reading is None
        and not mention.approximate
    )


def _is_another_day(happening: Happening, text: str, register: Register) -> bool:
    """Whether the time told is not that of the event, and can be of no other."""
    told, event = happening.told.interval, happening.event
    assert told is not None
    if told.overlaps(event.when):
        return False
    others = _events_of(told, register)
    if not happening.once and any(_is_alike(event, other, happening) for other in others):
        return False
    apart = (told.start - event.when.end).days if told.start > event.when.end else (told.end - event.when.start).days
    if told.is_day and apart == -1 and event.kind in _BY_THE_CLOCK and not _is_on_own_clock(event, register):
        return False
    if abs(apart) == 1 and _BY_A_CLOCK.match(text, happening.told.span.end):
        return False
    if happening.once:
        return abs(apart) <= _SURELY_DAYS
    on_the_day = (told.start.month, told.start.day) == (event.when.start.month, event.when.start.day)
    at = happening.told.span.start
    its_own = (
        happening.by_clause
        or event.kind == "death"  # nobody dies twice
        or _ITS_DAY.search(text, max(0, at - _NEAR_BEFORE), at) is not None
    )
    a_month_off = its_own and told.start.day == event.when.start.day and abs(apart) <= _MONTH_DAYS
    comes_back = not happening.by_clause and event.kind not in _NOT_AGAIN
    far = (on_the_day or a_month_off) and not comes_back and not happening.by_place
    return told.is_day and (abs(apart) <= NEAR_DAYS or far)


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


def _is_off(milestone: Milestone) -> bool:
    """Whether the time told is near that on record and not the same, or is the same day in another year."""
    told, day = milestone.told.interval, milestone.day
    assert told is not None
    if told.overlaps(day):
        return False
    apart = (told.start - day.end).days if told.start > day.end else (told.end - day.start).days
    if apart == -1 and milestone.abroad:
        return False
    same_day = told.is_day and (told.start.month, told.start.day) == (day.start.month, day.start.day)
    return abs(apart) <= _SURELY_DAYS or same_day
