"""Who can hold what: places, bodies, people, offices, tenures, and dated events. The register's nouns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from copydesk.model.interval import Interval

#: How the ids of the offices end whose holders the whole world's news speaks of.
LEADING = ("/president", "/prime-minister", "/chancellor", "/supreme-leader", "/king", "/monarch", "/secretary-general")


class PlaceKind(StrEnum):
    """What sort of place."""

    COUNTRY = "country"
    REGION = "region"
    CITY = "city"


@dataclass(frozen=True, slots=True)
class Place:
    """A country, region or city with every usual way of writing it."""

    id: str  # "ru", "ru/kursk-oblast"
    name: str
    kind: PlaceKind
    within: str | None = None  # the id of the place around it
    spellings: tuple[str, ...] = ()  # those of ``capital``, too
    demonyms: tuple[str, ...] = ()  # "Russian"
    acronyms: tuple[str, ...] = ()  # "USA", "KNR" (as other languages abbreviate it, too)
    founded: Interval | None = None  # None: not on record
    ended: Interval | None = None  # a state that is no more
    capital: tuple[str, ...] = ()  # names of a region's main city, by which news calls it: "the Kursk governor"


@dataclass(frozen=True, slots=True)
class Body:
    """An agency, ministry, force, party, company or medium."""

    id: str  # "ru/national-guard"
    name: str
    kind: str  # "ministry", "force", "agency", "party", "medium", "company", "court", "parliament", "alliance", ...
    of: str | None = None  # the id of its place
    spellings: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    founded: Interval | None = None  # None: not on record
    ended: Interval | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on record, with the spellings in use for the name."""

    id: str  # "andrei-belousov"
    name: str
    spellings: tuple[str, ...] = ()
    born: Interval | None = None
    died: Interval | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A post that people hold, one after the other or several at once."""

    id: str  # "ru/defence-minister"
    title: str  # "Minister of Defence of Russia"
    of: str  # the id of its place or body
    written: tuple[str, ...]  # ways to write it without its place: "Defence Minister"
    seats: int | None = 1  # how many hold it at once; None: any number
    complete_from: date | None = None  # every holder since this day is on record; None: only some are
    known_until: date | None = None  # the day up to which the data were kept
    vacant: tuple[Interval, ...] = ()  # when nobody held it, as is on record; shorter breaks need not be told

    def is_vacant(self, when: Interval) -> bool:
        """Whether nobody held the office on any day of ``when``, by the record."""
        return any(vacancy.contains(when) for vacancy in self.vacant)


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person's time in one office. ``start`` and ``end`` are as sharp as the record is."""

    person: Person
    office: Office
    start: Interval
    end: Interval | None = None  # None: still in office when the record was last kept
    acting: bool = False
    source: str = ""
    checked: date | None = None  # when somebody last opened the source and found this in it

    def possibly(self, when: Interval) -> bool:
        """Whether the person may have held the office on some day of ``when``.

        A tenure without an end counts as going on: how far that is known is the office's
        ``known_until``, which ``Register.covers`` asks.
        """
        return self.start.start <= when.end and (self.end is None or self.end.end >= when.start)

    def surely(self, when: Interval) -> bool:
        """Whether the person held the office on every day of ``when``."""
        return self.start.end <= when.start and (self.end is None or self.end.start >= when.end)


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated that happened: a summit, an attack, an election, a death."""

    id: str
    name: str
    kind: str
    when: Interval
    places: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()  # ids of people, bodies, places
    spellings: tuple[str, ...] = ()
    told: tuple[str, ...] = ()  # clauses that tell of it, and of nothing else: "the Berlin Wall fell"
    source: str = ""
    chooses: tuple[str, ...] = ()  # of an election by the people of its places: "president", "parliament"
    rounds: tuple[Interval, ...] = ()  # the days of voting, where people were called more than once

    @property
    def voting(self) -> tuple[Interval, ...]:
        """Of an election or referendum: the days of each round."""
        return self.rounds or (self.when,)
