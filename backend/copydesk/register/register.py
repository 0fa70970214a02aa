"""Register: the look-ups. What is on record, for which days, and how far that knowledge reaches."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from copydesk.model.interval import Interval
from copydesk.model.tenure import Body, Event, Office, Person, Place, PlaceKind, Tenure
from copydesk.register.given_names import GIVEN_FORMS
from copydesk.register.indices import Indices
from copydesk.register.likeness import FLOOR
from copydesk.register.near import Near, Record
from copydesk.register.wording import phrase

if TYPE_CHECKING:
    # Not at the top: it brings numpy along, and few have such a file.
    from copydesk.register.synced import Synced

__all__ = ["Near", "Record", "Register"]

#: A seat may stand empty for so long without the record being thought to have a hole, in days.
LONGEST_VACANCY = 31
#: How many answers of each sort of look-up are kept.
_REMEMBERED = 4096


class Register:
    """All look-ups take any way of writing; ids are exact. Nothing changes after it is made: threads may share it."""

    version: str  # digest of the data

    def __init__(self, version: str, indices: Indices, synced: Path | None = None) -> None:
        """``synced``: a file drawn from Wikidata, asked where the records are silent."""
        self.records = indices.records
        self._indices = indices
        self._places, self._offices, self._people = indices.places, indices.offices, indices.people
        self._synced = _synced(synced, indices) if synced else None
        self.version = f"{version}+{self._synced.version}" if self._synced else version
        # A page names the same few people and offices again and again, and several rules ask for each.
        self._twin = lru_cache(_REMEMBERED)(self._find_twin)
        self._named = lru_cache(_REMEMBERED)(self._people.named)
        self._surnamed = lru_cache(_REMEMBERED)(self._people.surnamed)
        self._bodies_named = lru_cache(_REMEMBERED)(self._places.bodies)
        self._office_named = lru_cache(_REMEMBERED)(self._offices.find)
        self._nearest = lru_cache(_REMEMBERED)(self._find_nearest)

    def record(self, id: str) -> Record | None:
        """Whatever has that id."""
        if self._synced and id.startswith("wikidata/"):
            return self._synced.offices.get(id) or self._synced.person(id.removeprefix("wikidata/"))
        return self.records.of_id(id)

    # --- names -------------------------------------------------------------------------------------------------

    def place(self, words: str) -> Place | None:
        """The one place so spelled ("Russia", "Kursk Region", "USA"), or whose demonym it is ("Russian");
        None when there is none, or more than one. Acronyms count in capitals only ("US", not "us").
        """
        return self._places.place(words)

    def places(self, words: str) -> tuple[Place, ...]:
        """All places so spelled, or whose demonym it is: "New York" is a state and a city."""
        return self._places.places(words)

    def bodies(self, words: str, of: str | None = None) -> tuple[Body, ...]:
        """Bodies with that known spelling or acronym; ``of`` narrows to one place and what lies in it.

        The words may name the place ("Russian Defence Ministry") where the record does not, and the other way round.
        """
        return self._bodies_named(words, of)

    def acronym(self, letters: str) -> tuple[Body | Place, ...]:
        """Bodies and places that are abbreviated so, in whatever language; dots and case do not count."""
        return self._places.acronym(letters)

    def people(self, words: str) -> tuple[Person, ...]:
        """People of that full name in any legitimate spelling ("Sergey Shoygu"); several where names are shared."""
        return self._named(words) or (self._synced.people(words) if self._synced else ())

    def surnamed(self, words: str) -> tuple[Person, ...]:
        """People of that surname in any legitimate spelling."""
        return self._surnamed(words)

    def is_given_name(self, word: str) -> bool:
        """Whether people are called so: a given name of somebody on record, or one of the usual ones."""
        return word.casefold() in self._given_names

    @cached_property
    def _given_names(self) -> frozenset[str]:
        first = {person.name.split()[0].casefold() for person in self.records.people.values()}
        return frozenset(first | GIVEN_FORMS.keys())

    def is_romanised(self, person: Person) -> bool:
        """Whether the name comes to English from letters that are not Latin, and to other languages each in its way."""
        return self._people.is_romanised(person)

    def same_name(self, words: str, person: Person) -> bool:
        """Whether the words are a legitimate way to write the person: full name, surname alone, initials,
        patronymic, family name first, nickname on record, any usual transliteration.
        """
        return self._people.same_name(words, person)

    def nearness(self, words: str, person: Person) -> Near | None:
        """How close the words come to the person's name; None when no reader would take them for it."""
        return self._people.nearness(words, person)

    def nearest(self, words: str, kinds: Collection[type] = (Person, Body, Place), limit: int = 5) -> tuple[Near, ...]:
        """Records with a spelling close to the words, best first; none below 0.7."""
        return self._nearest(words, frozenset(kinds), limit)

    def _find_nearest(self, words: str, kinds: frozenset[type], limit: int) -> tuple[Near, ...]:
        found: list[Near] = []
        if Person in kinds:
            found += self._people.nearest(words, limit)
            if self._synced and len(found) < limit:
                found += self._synced.nearest(words, limit, FLOOR)
        if Body in kinds or Place in kinds:
            found += [
                near for near in self._indices.phrases.nearest(words, limit) if isinstance(near.record, tuple(kinds))
            ]
        return tuple(sorted(found, key=lambda near: (-near.similarity, near.record.id))[:limit])

    # --- offices -----------------------------------------------------------------------------------------------

    def office(self, words: str, of: str | None = None) -> Office | None:
        """The office so written: ``office("Defence Minister", of="ru")``, ``office("Defence Minister of Russia")``,
        ``office("Russian Defense Minister")``; None when nothing or more than one fits.

        ``of`` is the id of a place or body. An office of a body in that place is found when the title names
        the body ("Central Bank Governor", of="ru").
        """
        return self._office_named(words, of) or (self._synced.office(words, of) if self._synced else None)

    def offices_titled(self, words: str) -> tuple[Office, ...]:
        """Likewise, for somebody who sees whose it is: words that name no place may be the title of the one office on
        record that has it ("Speaker of the Lok Sabha"). In a text they might mean one that is not on record.
        Several, by title, where they leave open whose is meant.
        """
        found = self.office(words)
        return (found,) if found else self._offices.titled(words)

    def titles(self) -> frozenset[str]:
        """Every way in which any office on record is written without its place, in lower case
        ("defence minister", "deputy prime minister", "governor"), both with and without hyphens.
        """
        return self._offices.titles

    def is_widespread(self, words: str) -> bool:
        """Whether the words stand in names of offices or bodies of several countries: "President's Office"."""
        return self._offices.is_widespread(words)

    def covers(self, office: Office, when: Interval) -> bool:
        """Whether every holder on every day of ``when`` is on record: neither before the record begins
        nor after the day it is known until, nor in a hole longer than a month in the row of a sole seat. That it was
        vacant may be on record, too: then there is nobody to be missed.
        """
        return self._records_cover(office, when) or self._twin_covers(office, when)

    def _records_cover(self, office: Office, when: Interval) -> bool:
        if office.complete_from is None or office.known_until is None:
            return False
        if when.start < office.complete_from or when.end > office.known_until:
            return False
        return office.seats is None or self._longest_vacancy(office, when) <= LONGEST_VACANCY

    def _twin_covers(self, office: Office, when: Interval) -> bool:
        twin = self._twin(office) if self._synced else None
        return self._synced is not None and twin is not None and self._synced.covers(twin, when)

    def _find_twin(self, office: Office) -> Office | None:
        """The same office as it was drawn from elsewhere."""
        if self._synced is None or office.id in self._synced.offices:
            return office
        found = (self._synced.office(words, office.of) for words in office.written)
        return next(filter(None, found), None)

    def _longest_vacancy(self, office: Office, when: Interval) -> int:
        """The longest stretch in the record, in days, without any possible holder, that ``when`` may touch.

        Where the record has a year or a month for a day, the stretch may have begun or ended on any day of it.
        """
        longest, left = 0, None
        known = [(t.start, t.end or Interval.day(max(when.end, t.start.end))) for t in self.history(office)]
        if office.vacant:
            known = sorted([*known, *((Interval.day(v.start), Interval.day(v.end)) for v in office.vacant)])
        for start, end in known:
            if left is not None and (days := (start.start - left.end).days - 1) > 0:
                touched = left.start < when.end and when.start < start.end
                longest = max(longest, days if touched else 0)
            left = max(left or end, end, key=lambda until: until.end)
        if left is None:
            return when.days
        return max(longest, (when.end - left.end).days)

    def holders(self, office: Office, when: Interval) -> tuple[Tenure, ...]:
        """Tenures that possibly touch ``when``, acting ones too, oldest first."""
        history = self.history(office)
        if self._synced and not self._records_cover(office, when) and self._twin_covers(office, when):
            history = self._synced.history(self._twin(office))
        return tuple(tenure for tenure in history if tenure.possibly(when))

    def history(self, office: Office) -> tuple[Tenure, ...]:
        """Every tenure of an office on record, oldest first."""
        if self._synced and office.id in self._synced.offices:
            return self._synced.history(office)
        return self._indices.of_office.get(office.id, ())

    def tenures(self, person: Person) -> tuple[Tenure, ...]:
        """Every tenure of a person on record, oldest first."""
        if self._synced and person.id.startswith("wikidata/"):
            return self._synced.tenures(person)
        return self._indices.of_person.get(person.id, ())

    def homes(self, person: Person) -> frozenset[str]:
        """The ids of the countries and bodies whose files tell of a person, beyond the offices held there."""
        return self.records.homes.get(person.id, frozenset())

    # --- countries and events ----------------------------------------------------------------------------------

    def country(self, id: str) -> Place | None:
        """The country that a place, body or office belongs to, or that it is."""
        office = self.records.offices.get(id) or (self._synced.offices.get(id) if self._synced else None)
        start = office.of if office else id
        for around in (start, *self._places.around(start)):
            place = self.records.places.get(around)
            if place is not None and place.kind is PlaceKind.COUNTRY:
                return place
        return None

    def complete_kinds(self, place: Place) -> frozenset[str]:
        """Head nouns ("ministry", "army", "national guard") of which every official body of that country,
        its regions included, is on record. For a region or city: those of its country.
        """
        country = self.country(place.id)
        return self.records.complete.get(country.id, frozenset()) if country else frozenset()

    def elections_known(self, country: str) -> Interval | None:
        """When every election of that country's president or parliament by its people, each round, is on record."""
        return self.records.elections.get(country)

    def events(self, words: str = "", when: Interval | None = None) -> tuple[Event, ...]:
        """Events so named, or with all the words in their name, places and participants; of those, where ``when``
        is given, the ones that touch it. Oldest first.
        """
        found = self._indices.events
        if words:
            key = phrase(words)
            named = [e for e in found if key in (phrase(e.name), *map(phrase, e.spellings))]
            wanted = {word for word in key.split() if word not in _LITTLE_WORDS}
            found = tuple(named or (e for e in found if wanted and wanted <= self._indices.event_words[e.id]))
        return tuple(event for event in found if when is None or event.when.overlaps(when))


def _synced(file: Path, indices: Indices) -> Synced:
    # Not at the top: it brings numpy along, and few have such a file.
    from copydesk.register.synced import Synced

    return Synced(file, indices.places, indices.records.common)


_LITTLE_WORDS = frozenset({"of", "in", "at", "on", "and", "between", "with", "a", "an", "to", "for", "by", "from"})
