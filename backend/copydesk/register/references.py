"""References: what the register's files call by a name or id → the person, body or place on record that is meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from copydesk.errors import RegisterError
from copydesk.model.tenure import Body, Person, Place
from copydesk.register.entries import Named
from copydesk.register.wording import phrase, slug


class People:
    """Everyone whom a file names: those with an entry of their own, and those who are only in a row."""

    def __init__(self, entries: Iterable[Named]) -> None:
        self.by_id: dict[str, Person] = {}
        self._own_ids: set[str] = set()
        self._ids: dict[str, set[str]] = defaultdict(set)  # of a name or known spelling
        self._apart: list[tuple[Named, str]] = []
        for entry in entries:
            self._add(entry)

    def _add(self, entry: Named) -> None:
        known = self.by_id.get(entry.id)
        person = Person(entry.id, entry.name, entry.spellings, entry.born, entry.died)
        if known is not None:
            # Two files may each say something of one person, as long as they agree.
            if known.name != person.name or not _agree(known.born, person.born) or not _agree(known.died, person.died):
                raise RegisterError(f"{entry.where}: another file says otherwise of {entry.id!r}.")
            spellings = tuple(dict.fromkeys((*known.spellings, *person.spellings)))
            person = Person(entry.id, known.name, spellings, known.born or person.born, known.died or person.died)
        self.by_id[entry.id] = person
        if entry.own_id:
            self._own_ids.add(entry.id)
        self._apart += [(entry, other) for other in entry.distinct_from]
        for name in (person.name, *person.spellings):
            self._ids[name].add(entry.id)

    def apart(self) -> frozenset[tuple[str, str]]:
        """Ids of people of whom a file says that they are two, each pair in order."""
        pairs = set[tuple[str, str]]()
        for entry, name in self._apart:
            others = [person.id for person in self.find(name) if person.id != entry.id]
            if not others:
                raise RegisterError(f"{entry.where}: nobody else on record is called {name!r}.")
            pairs.update((min(entry.id, other), max(entry.id, other)) for other in others)
        return frozenset(pairs)

    def find(self, name: str) -> tuple[Person, ...]:
        """People of exactly that name, or spelling, or id."""
        if name in self._own_ids:
            return (self.by_id[name],)
        ids = {id for id in self._ids.get(name, ()) if self.by_id[id].name == name} or self._ids.get(name, set())
        return tuple(self.by_id[id] for id in sorted(ids))

    def named(self, name: str, where: str) -> Person:
        """The one person of that id or very name, put on record if there was none.

        Raises:
            RegisterError: where somebody else could be meant. Who has an id of their own has it because of a namesake,
                and a spelling may be another's name: a row that gives either would silently take two people for one.
        """
        found = self.find(name)
        if len(found) > 1:
            ids = ", ".join(person.id for person in found)
            raise RegisterError(f"{where}: {name!r} is the name of several people; give one of the ids {ids}.")
        if found:
            (person,) = found
            if name not in (person.id, person.name):
                raise RegisterError(
                    f"{where}: {name!r} is a spelling of {person.name!r}: write that, or take it from their spellings."
                )
            if name != person.id and person.id in self._own_ids:
                raise RegisterError(
                    f"{where}: {name!r} has the id {person.id!r}: give that, or give an id to whoever else this is."
                )
            return person
        person = Person(slug(name), name)
        if not person.id or person.id in self.by_id:
            raise RegisterError(f"{where}: {name!r} gives the id {person.id!r}, which is taken or empty.")
        self.by_id[person.id] = person
        self._ids[name].add(person.id)
        return person


def _agree(one: object, other: object) -> bool:
    return one is None or other is None or one == other


class References:
    """What an event's places and participants may mean."""

    def __init__(self, places: Iterable[Place], bodies: Iterable[Body], people: People) -> None:
        self._people = people
        self._places: dict[str, set[str]] = defaultdict(set)
        self._others: dict[str, set[str]] = defaultdict(set)
        records: list[Place | Body] = [*places, *bodies]
        for record in records:
            for name in (record.id, phrase(record.name), *map(phrase, (*record.spellings, *record.acronyms))):
                (self._places if isinstance(record, Place) else self._others)[name].add(record.id)

    def place(self, name: str) -> str:
        """Its id; where it is not on record, or not alone, the name itself."""
        ids = self._places.get(name) or self._places.get(phrase(name)) or set()
        return next(iter(ids)) if len(ids) == 1 else name

    def participant(self, name: str) -> str:
        """Likewise, of a person, body or place."""
        ids = {person.id for person in self._people.find(name)}
        for key in (name, phrase(name)):
            ids = ids or self._places.get(key, set()) | self._others.get(key, set())
        return next(iter(ids)) if len(ids) == 1 else name
