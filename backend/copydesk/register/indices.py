"""Indices: everything on record, and the keys by which look-ups find it, made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from copydesk.model.interval import Interval
from copydesk.model.tenure import Body, Event, Office, Person, Place, Tenure
from copydesk.register.likeness import PhraseIndex
from copydesk.register.near import Record
from copydesk.register.offices import OfficeIndex
from copydesk.register.people import PeopleIndex
from copydesk.register.places import PlaceIndex
from copydesk.register.wording import phrase


@dataclass(frozen=True, slots=True)
class Records:
    """Everything on record, by id."""

    places: Mapping[str, Place]
    bodies: Mapping[str, Body]
    people: Mapping[str, Person]
    offices: Mapping[str, Office]
    tenures: tuple[Tenure, ...]
    events: Mapping[str, Event]
    complete: Mapping[str, frozenset[str]]  # of a country or international body: head nouns, in lower case
    common: frozenset[str] = frozenset()  # titles that most countries have
    letters: Mapping[str, frozenset[str]] = field(default_factory=dict)  # those at home where names are written in them
    apart: frozenset[tuple[str, str]] = frozenset()  # people of like names who are two, each pair of ids in order
    homes: Mapping[str, frozenset[str]] = field(default_factory=dict)  # of people, the files in which they have entries
    elections: Mapping[str, Interval] = field(default_factory=dict)  # when all of a country's are on record

    def of_id(self, id: str) -> Record | None:
        """Whatever has that id."""
        return (
            self.places.get(id)
            or self.bodies.get(id)
            or self.people.get(id)
            or self.offices.get(id)
            or self.events.get(id)
        )


class Indices:
    """The records with all that is made of them. Nothing changes afterwards: processes may hand it on."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self.places = PlaceIndex(records.places, records.bodies)
        self.offices = OfficeIndex(records.offices, records.bodies, self.places, records.common)
        self.people = PeopleIndex(records.people, records.letters, records.apart)
        self.phrases = PhraseIndex((*records.places.values(), *records.bodies.values()))
        self.of_office: dict[str, tuple[Tenure, ...]]  # oldest first
        self.of_person: dict[str, tuple[Tenure, ...]]
        self.of_office, self.of_person = _by_office_and_person(records.tenures)
        self.events = tuple(sorted(records.events.values(), key=lambda e: (e.when.start, e.when.end, e.id)))
        self.event_words = {event.id: _words_of(event, records) for event in self.events}


def _by_office_and_person(
    tenures: Collection[Tenure],
) -> tuple[dict[str, tuple[Tenure, ...]], dict[str, tuple[Tenure, ...]]]:
    of_office: defaultdict[str, list[Tenure]] = defaultdict(list)
    of_person: defaultdict[str, list[Tenure]] = defaultdict(list)
    for tenure in sorted(tenures, key=_begun):
        of_office[tenure.office.id].append(tenure)
        of_person[tenure.person.id].append(tenure)
    return {id: tuple(held) for id, held in of_office.items()}, {id: tuple(held) for id, held in of_person.items()}


def _begun(tenure: Tenure) -> tuple[date, date, date, date]:
    """Plain dates compare ten times as fast as intervals, and all tenures are sorted."""
    start, end = tenure.start, tenure.end or tenure.start
    return start.start, start.end, end.start, end.end


def _words_of(event: Event, records: Records) -> frozenset[str]:
    texts = [event.name, event.kind, *event.spellings]
    for id in (*event.places, *event.participants):
        record = records.of_id(id)
        texts += [id] if record is None or isinstance(record, Event | Office) else [record.name, *record.spellings]
    return frozenset(word for text in texts for word in phrase(text).split())
