"""Verify: what is wrong with the register's data beyond its form, which ``load`` checks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise, product

from copydesk.model.tenure import Body, Event, Office, Person, Tenure
from copydesk.register.reach import breaks, file_of, offices_of
from copydesk.register.register import Register
from copydesk.register.spelling import same
from copydesk.register.wording import phrase, slug
from copydesk.register.written import read

#: From the first round of an election to its last, in days; and two elections of the same are never so close.
_LONGEST_ELECTION, _ONE_ELECTION = 100, 7


def verify(register: Register) -> list[str]:
    """Every problem in one sentence that names the record; none: an empty list.

    Only what is certain counts: two tenures of "2014" in one seat may follow each other.
    """
    records = register.records
    known: defaultdict[str, date] = defaultdict(lambda: date.min)  # of a file: the latest day that an office names
    for office in records.offices.values():
        known[file_of(office)] = max(known[file_of(office)], office.known_until or date.min)
    return [
        *_references(register),
        *(
            problem
            for office in records.offices.values()
            for problem in _office(office, register.history(office), known[file_of(office)])
        ),
        *(problem for person in records.people.values() for problem in _life(person, register.tenures(person))),
        *_people_twice(register),
        *_bodies_twice(register, records.bodies.values()),
        *_events(register),
        *_elections_twice(register),
    ]


def gaps(register: Register, of: Collection[str] = ()) -> list[str]:
    """Breaks in the rows of sole seats, each in one sentence; ``of`` narrows to the files of some countries' and
    bodies' ids. They contradict nothing.
    """
    return [
        f"{office.id}: nobody between {name}, until {last}, and {_row(after)}: {(after.start.start - last).days} days."
        for office in offices_of(register, of)
        for name, last, after in breaks(register, office)
    ]


def _references(register: Register) -> Iterator[str]:
    records = register.records
    ids: defaultdict[str, int] = defaultdict(int)
    for group in (records.places, records.bodies, records.people, records.offices, records.events):
        for id in group:
            ids[id] += 1
    yield from (f"{id}: several records have this id." for id, times in ids.items() if times > 1)
    for place in records.places.values():
        if place.founded and place.ended and place.ended.end < place.founded.start:
            yield f"{place.id}: ended ({place.ended}) before it was founded ({place.founded})."
        if place.within is not None and place.within not in records.places and place.within not in records.bodies:
            yield f"{place.id}: it lies in {place.within!r}, which is not on record."
    for body in records.bodies.values():
        if body.founded and body.ended and body.ended.end < body.founded.start:
            yield f"{body.id}: ended ({body.ended}) before it was founded ({body.founded})."
        if body.of is not None and body.of not in records.places and body.of not in records.bodies:
            yield f"{body.id}: it is of {body.of!r}, which is not on record."
    for office in records.offices.values():
        if office.of not in records.places and office.of not in records.bodies:
            yield f"{office.id}: it is of {office.of!r}, which is not on record."
    for tenure in records.tenures:
        if tenure.person.id not in records.people or tenure.office.id not in records.offices:
            yield f"{_row(tenure)}: its person or office is not on record."


def _office(office: Office, tenures: tuple[Tenure, ...], known_until: date) -> Iterator[str]:
    if not office.written:
        yield f"{office.id}: no way to write it is given."
    if office.known_until is None:
        yield f"{office.id}: neither it nor its file says until when it is known."
    if office.complete_from and (not tenures or office.complete_from < tenures[0].start.start):
        yield f"{office.id}: said to be complete from {office.complete_from}, before its first tenure on record."
    for tenure in tenures:
        if not tenure.source.strip():
            yield f"{_row(tenure)}: no source."
        if tenure.end and tenure.end.end < tenure.start.start:
            yield f"{_row(tenure)}: it ends before it starts."
        # An end that the law fixes may lie ahead; a beginning may not.
        if office.known_until and tenure.start.start > known_until:
            yield f"{_row(tenure)}: it begins after {known_until}, until when the file is known."
        for vacancy in office.vacant:
            if vacancy.start < tenure.start.start and (tenure.end or tenure.start).end < vacancy.end:
                yield f"{_row(tenure)}: within the vacancy said to begin on {vacancy.start}."
            elif tenure.surely(vacancy):
                yield f"{_row(tenure)}: the office is said to be vacant from {vacancy.start}."
    for number, one in enumerate(tenures):
        for other in tenures[number + 1 :]:
            # Who acts for a holder on leave or suspended shares the time with them.
            if (office.seats == 1 and one.acting == other.acting) or one.person == other.person:
                shared = _shared_days(one, other)
                if shared is not None:
                    yield f"{_row(other)}: overlaps that of {one.person.name} {_since(one)} on {shared}."


def _shared_days(one: Tenure, other: Tenure) -> date | None:
    """The first day that both surely share, but for the two days on which sources put one handing over."""
    start = max(one.start.end, other.start.end)
    end = min((tenure.end.start for tenure in (one, other) if tenure.end), default=None)
    return start if end is None or start + timedelta(days=1) < end else None


def _life(person: Person, tenures: tuple[Tenure, ...]) -> Iterator[str]:
    if person.born and person.died and person.died.end < person.born.start:
        yield f"{person.id}: died ({person.died}) before being born ({person.born})."
    for tenure in tenures:
        if person.born and tenure.start.end < person.born.start:
            yield f"{_row(tenure)}: before the holder's birth ({person.born})."
        if person.died and (tenure.end is None or tenure.end.start > person.died.end):
            yield f"{_row(tenure)}: goes on after the holder's death ({person.died})."


def _people_twice(register: Register) -> Iterator[str]:
    """Two people of one name must have ids that say so, else one person was entered twice in two spellings."""
    for person in register.records.people.values():
        for spelling in (person.name, *person.spellings):
            ours = read(spelling)
            if ours is None:
                yield f"{person.id}: {spelling!r} is no name."
                continue
            for other in register.people(spelling):
                if other.id <= person.id or (person.id, other.id) in register.records.apart:
                    continue
                if {person.id, other.id} != {slug(person.name), slug(other.name)}:
                    continue
                for known in (other.name, *other.spellings):
                    theirs = read(known)
                    if theirs and len(theirs.words) == len(ours.words) > 1 and same(ours, theirs, alone=False):
                        yield f"{person.id} and {other.id}: {spelling!r} and {known!r} are ways to write one name."


def _bodies_twice(register: Register, bodies: Iterable[Body]) -> Iterator[str]:
    taken: dict[tuple[str | None, str], str] = {}
    for body in bodies:
        place = register.country(body.id)
        for name in dict.fromkeys(map(phrase, (body.name, *body.spellings))):
            other = taken.setdefault((place.id if place else body.of, name), body.id)
            if other != body.id:
                yield f"{other} and {body.id}: both are written {name!r}."


def _events(register: Register) -> Iterator[str]:
    for event in register.records.events.values():
        if not event.source.strip():
            yield f"{event.id}: no source."
        yield from _election(event)
        for participant in event.participants:
            if register.record(participant) is None and (known := register.people(participant)):
                yield f"{event.id}: {participant!r} is on record as {known[0].name!r}."


def _election(event: Event) -> Iterator[str]:
    if event.chooses and event.kind != "election":
        yield f"{event.id}: it chooses {' and '.join(event.chooses)} and is no election."
    if event.chooses and not event.places:
        yield f"{event.id}: it is an election without a place."
    if event.rounds and event.when.days > _LONGEST_ELECTION:
        yield f"{event.id}: {event.when.days} days from its first round to its last."


def _elections_twice(register: Register) -> Iterator[str]:
    chosen: defaultdict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in register.events():
        for place, choice in product(event.places, event.chooses):
            chosen[place, choice].append(event)
    for elections in chosen.values():
        for earlier, later in pairwise(elections):
            if (later.when.start - earlier.when.end).days < _ONE_ELECTION:
                yield f"{later.id}: another election of the same was just days before, {earlier.id}."


def _row(tenure: Tenure) -> str:
    return f"{tenure.office.id}, {tenure.person.name} {_since(tenure)}"


def _since(tenure: Tenure) -> str:
    return f"since {tenure.start}"
