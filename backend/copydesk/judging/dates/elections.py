"""Elections: a country's election or referendum, told without its name for a day on which its people did not vote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from copydesk.judging.dates.ballots import Ballot, ballot_told
from copydesk.judging.dates.mismatch import Mismatch
from copydesk.model.document import DateMention, Document, NameKind, Tense
from copydesk.model.interval import Interval
from copydesk.model.span import starting_in
from copydesk.model.tenure import Event, Person, Place, PlaceKind
from copydesk.register.register import Register

_VOTES = frozenset({"election", "referendum", "vote"})
#: Farther from a day of voting, another may be meant that is not on record; a second round may follow after a week.
_NEAR_DAYS = 6
#: And where it is not told what was voted on, or where: local votes, too, are held in those weeks.
_CLOSE_DAYS = 3
#: The outcome is told for the day on which it was known.
_COUNTED_DAYS = 4
#: Where all elections are on record, the one nearest to the day is meant, unless it is as far as the next.
_MEANT_DAYS = 800


def polls(document: Document, dates: Iterable[DateMention], register: Register) -> Iterator[Mismatch]:
    """Each election or referendum that the page tells for a time at which there was none."""
    for told in dates:
        if told.interval is None or told.tense is Tense.FUTURE:
            continue
        if document.page_date is not None and told.interval.end >= document.page_date:
            continue  # yet to come, and it may have come otherwise
        ballot = ballot_told(document, told, register)
        if ballot is not None and (poll := _missed(document, told, told.interval, ballot, register)) is not None:
            yield poll


def _missed(
    document: Document, told: DateMention, when: Interval, ballot: Ballot, register: Register
) -> Mismatch | None:
    place = ballot.place or _place_meant(document, told, register)
    if place is None or _is_another(document, told, when, ballot, register):
        return None
    there = [event for event in register.events() if event.kind in _VOTES and _is_in(event, place, register)]
    days = [
        (event, days)
        for event in there
        if place.id in event.places
        for days in _days_meant(event, ballot)
        if document.page_date is None or days.start <= document.page_date
    ]
    if not days:
        return None
    event, day = min(days, key=lambda of: abs(when.days_after(of[1])))
    if any(voting.overlaps(when) for other in there for voting in other.voting if other is not event or voting == day):
        return None  # another vote of that day, or this one
    late = when.days_after(day)
    if ballot.decided and 0 < late <= _COUNTED_DAYS:
        return None
    if told.interval is not None and told.interval.is_day:
        if any(voting.overlaps(when) for voting in event.voting) and not (ballot.place and ballot.round):
            return None  # its other round
        if abs(late) <= (_NEAR_DAYS if ballot.is_plain else _CLOSE_DAYS):
            return Mismatch(told, day, _name(event, day), event.source)
    surely = ballot.is_plain and _all_are_known(document, told, when, place, register)
    if surely and not ballot.referendum and abs(late) <= _MEANT_DAYS and (ballot.held or _is_slip(when, day)):
        return Mismatch(told, day, _name(event, day), event.source)
    return None


def _name(event: Event, when: Interval) -> str:
    """The event with its round, where it has two."""
    if len(event.rounds) < 2:
        return event.name
    return f"{'first' if when == event.rounds[0] else 'second'} round of the {event.name}"


def _all_are_known(document: Document, told: DateMention, when: Interval, place: Place, register: Register) -> bool:
    """Whether every election of those days is on record, and none of a part of the country can be meant."""
    known = register.elections_known(place.id)
    return (
        known is not None
        and known.contains(when)
        and not any(
            isinstance(part := register.record(id), Place) and part.kind is PlaceKind.REGION
            for name in starting_in(document.names, document.sentence_of(told.span))
            for id in document.entities[name.entity].records
        )
    )


def _is_slip(when: Interval, day: Interval) -> bool:
    """Whether it is the right time but for its year or its month; a day that is neither may be one that was planned."""
    years, months = abs(when.start.year - day.start.year), (when.start.year - day.start.year) * 12
    months += when.start.month - day.start.month
    if not when.is_day:
        return years <= 1
    same_day = when.start.day in (day.start.day, day.end.day)
    return same_day and (abs(months) == 1 or (years in (1, 2) and when.start.month == day.start.month))


def _is_in(event: Event, place: Place, register: Register) -> bool:
    homes = (register.country(of) for of in event.places)
    return place.id in event.places or any(home is not None and home.id == place.id for home in homes)


def _days_meant(event: Event, ballot: Ballot) -> tuple[Interval, ...]:
    """The days on which there was such a vote as the page tells of."""
    if ballot.referendum:
        return event.voting if event.kind == "referendum" else ()
    if not event.chooses or (ballot.choices and not ballot.choices.intersection(event.chooses)):
        return ()
    return event.voting if ballot.round is None else event.rounds[ballot.round - 1 : ballot.round]


def _place_meant(document: Document, told: DateMention, register: Register) -> Place | None:
    """The country that alone a sentence may mean: the one it names, or that of all who have part in it."""
    names = starting_in(document.names, document.sentence_of(told.span))
    countries, homes = set[str](), set[str]()
    for name in names:
        for id in document.entities[name.entity].records:
            record = register.record(id)
            if isinstance(record, Person):
                homes.update(home.id for held in register.tenures(record) if (home := register.country(held.office.of)))
            elif (country := register.country(id)) is not None:
                countries.add(country.id)
    found = countries or homes
    place = register.record(next(iter(found))) if len(found) == 1 else None
    return place if isinstance(place, Place) else None


def _is_another(document: Document, told: DateMention, when: Interval, ballot: Ballot, register: Register) -> bool:
    """Whether on that day there was a vote elsewhere that may be meant: anywhere, if it is not said where; else in
    another country of which the sentence speaks.
    """
    spoken_of = {
        country.id
        for name in starting_in(document.names, document.sentence_of(told.span))
        for id in document.entities[name.entity].records
        if name.kind is not NameKind.PERSON and (country := register.country(id)) is not None
    }
    for event in register.events(when=when):
        homes = {home.id for of in event.places if (home := register.country(of)) is not None}
        if event.kind not in _VOTES or (ballot.place is not None and ballot.place.id in homes):
            continue
        if any(voting.overlaps(when) for voting in event.voting) and (ballot.place is None or homes & spoken_of):
            return True
    return False
