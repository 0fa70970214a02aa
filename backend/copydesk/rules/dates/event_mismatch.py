"""dates/event-mismatch: a meeting, a death or an accession on record, told with another day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from copydesk.model.document import DateKind, DateMention, Document, Name, NameKind
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.interval import Interval
from copydesk.model.span import Span, starting_in
from copydesk.model.tenure import Event
from copydesk.register.register import Register
from copydesk.rules.milestones import Milestone, milestones
from copydesk.rules.rule import Briefing, Rule, flags, silent

#: Farther from the day on record than this, it may well be another meeting, which is not on record.
_NEAR_DAYS = 3
_MEETINGS = frozenset({"meeting", "summit"})
#: "in Beijing on September 4": so many characters between the one's end and the other's beginning.
_BESIDE = 5
#: "Kim Jong Un and Russian President Vladimir Putin".
_TOGETHER = 45
#: All of these, and the names themselves, lie so near to the date.
_AROUND = 400


class EventMismatch(Rule):
    """A meeting of two people on record in the same place, told a day or so off; a death or an accession, told a day
    or so, or exactly some years, off.

    Why it matters: the day of the report is easily taken for the day of the event.
    Stays silent: unless two people, the place and the date stand side by side; where another meeting of the two covers
    the day; when the day is more than three days off, as that may be a meeting which is not on record. Of a death or an
    accession: unless the sentence plainly says who died, or joined what, and "on" the day; on a death told a day early,
    as it may have been by the clock elsewhere; on other days farther off, when a namesake may be meant.
    """

    severity = Severity.CAUTION
    examples = (
        flags("Donald Trump met Xi Jinping in Busan on [31 October 2025]."),
        flags("Finland joined NATO on [5 April 2023]."),
        silent("Finland joined NATO on 4 April 2023, and its flag was raised on 5 April 2023."),
        silent("Donald Trump met Xi Jinping in Busan on 30 October 2025."),
        silent("Donald Trump met Xi Jinping in Busan on 30 October 2019."),
        silent("Donald Trump spoke in Busan on 31 October 2025 about Xi Jinping."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """Compare each day that stands beside two people and a place with the meetings on record."""
        register, days = briefing.register, [mention for mention in document.dates if _is_plain_day(mention)]
        for mention in days:
            assert mention.interval is not None
            told = _meeting_told(document, mention, register)
            event = told and _event_near(register, mention.interval.start, *told)
            if event:
                yield self._flag_for(mention, event.when, event.name, event.source)
        for milestone in milestones(document, days, register):
            if _is_off(milestone):
                yield self._flag_for(milestone.told, milestone.day, milestone.name, milestone.source)

    def _flag_for(self, mention: DateMention, when: Interval, name: str, source: str) -> Flag:
        assert mention.interval is not None
        recorded = _day(when.start)
        a_day_late = (mention.interval.start - when.start).days == 1
        return self.flag(
            mention.span,
            f"The register has this on {recorded}: {name}."
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


def _is_plain_day(mention: DateMention) -> bool:
    return (
        mention.kind is DateKind.DAY
        and mention.interval is not None
        and mention.interval.is_day
        and not mention.in_quote
        and mention.other_reading is None
        and not mention.approximate
    )


def _is_off(milestone: Milestone) -> bool:
    """Whether the day told is near the one on record, or the same in another year."""
    assert milestone.told.interval is not None
    told, day = milestone.told.interval.start, milestone.day.start
    apart = (told - day).days
    if apart == 0 or (apart == -1 and milestone.abroad):
        return False
    return abs(apart) <= _NEAR_DAYS or (told.month, told.day) == (day.month, day.day)


def _meeting_told(document: Document, mention: DateMention, register: Register) -> tuple[str, str, str] | None:
    """The ids of two people and the place that stand side by side with the date."""
    around = Span(max(0, mention.span.start - _AROUND), mention.span.end + _AROUND)
    names = starting_in(document.names, around)
    place = next((n for n in names if n.kind is NameKind.PLACE and _beside(n, mention)), None)
    if place is None or (where := register.place(place.text)) is None:
        return None
    first = min(place.span.start, mention.span.start)
    people = [n for n in names if n.kind is NameKind.PERSON and n.span.end <= first][-2:]
    if len(people) < 2 or first - people[1].span.end > _BESIDE + 3:
        return None
    # distances instead of sentences: long names mislead whoever cuts text into sentences
    between = document.text[people[0].span.end : people[1].span.start]
    if len(between) > _TOGETHER or any(mark in between for mark in ".!?\n"):
        return None
    one, other = (_record(document, name) for name in people)
    return (one, other, where.id) if one and other and one != other else None


def _beside(place: Name, mention: DateMention) -> bool:
    before = 0 < mention.span.start - place.span.end <= _BESIDE
    return before or 0 < place.span.start - mention.span.end <= _BESIDE


def _record(document: Document, name: Name) -> str | None:
    records = document.entities[name.entity].records
    return records[0] if len(records) == 1 else None


def _event_near(register: Register, day: date, one: str, other: str, where: str) -> Event | None:
    """The meeting of the two in that place within a few days; None when they met on several days, or on this one."""
    both = [event for event in register.events() if one in event.participants and other in event.participants]
    if any(event.when.start <= day <= event.when.end for event in both):
        return None
    near = [
        event
        for event in both
        if event.when.is_day and where in event.places and abs((day - event.when.start).days) <= _NEAR_DAYS
    ]
    meetings = [event for event in near if event.kind in _MEETINGS]
    return meetings[0] if meetings and len({event.when for event in near}) == 1 else None


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
