"""People by any way of writing their names, and those whose names come close."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz.distance import JaroWinkler

from copydesk.model.tenure import Person
from copydesk.register.folding import fold
from copydesk.register.given_names import FAMILY_FORMS
from copydesk.register.likeness import FLOOR, Close, closeness, difference
from copydesk.register.near import Near
from copydesk.register.spelling import same, same_letters
from copydesk.register.written import Written, read

#: How many family names close to a word are looked into.
_CANDIDATES = 12
#: How close a name comes that only the rules of transliteration would take for the same, where there was none.
_ALL_BUT = 0.99


class PeopleIndex:
    """Look-ups on keys made once."""

    def __init__(self, people: Mapping[str, Person], latin: frozenset[str] = frozenset()) -> None:
        """``latin``: ids of those whose names come to English without transliteration."""
        self._people, self._latin = people, latin
        self._names: dict[str, tuple[tuple[str, Written], ...]] = {}  # of those who were asked for
        self._by_word: defaultdict[str, set[str]] = defaultdict(set)
        self._by_family: defaultdict[str, set[str]] = defaultdict(set)
        for person in people.values():
            for _, name in _spelled(person):
                first = 0 if len(name.words) == 1 or name.family_first or name.either_first else 1
                for word in name.words[first:]:
                    for key in word.keys:
                        self._by_word[key].add(person.id)
                for family in name.families:
                    self._by_family[family.key].add(person.id)
                for reading in name.korean:
                    for number in reading.families:
                        self._by_word[f"korean {number}"].add(person.id)
        self._families = Close(self._by_family)

    def named(self, words: str) -> tuple[Person, ...]:
        """People whose full name the words are."""
        name = read(words)
        return self._matching(name, alone=False) if name else ()

    def surnamed(self, words: str) -> tuple[Person, ...]:
        """People whose family name the words are."""
        name = read(words)
        if name is None:
            return ()
        found = self._matching(name, alone=True)
        full = {person.id for person in self._matching(name, alone=False)}
        return tuple(p for p in found if p.id not in full or any(len(n.words) == 1 for _, n in self._of(p)))

    def same_name(self, words: str, person: Person) -> bool:
        """Whether the words are a legitimate way to write the person."""
        name = read(words)
        return name is not None and any(self._same(name, known, person.id) for _, known in self._of(person))

    def _same(self, name: Written, known: Written, id: str, *, alone: bool = True) -> bool:
        return same(name, known, alone=alone) and (id not in self._latin or same_letters(name, known))

    def nearness(self, words: str, person: Person) -> Near | None:
        """The spelling of the person that is closest to the words."""
        name = read(words)
        best: Near | None = None
        for spelling, known in self._of(person) if name else ():
            assert name is not None
            found = 1.0 if self._same(name, known, person.id) else closeness(name, known)
            if found == 1 and not self._same(name, known, person.id):
                found = _ALL_BUT
            if found is not None and (best is None or found > best.similarity):
                best = Near(person, spelling, found, "")
        if best is None:
            return None
        assert name is not None
        return Near(person, best.spelling, best.similarity, _reason(name, best))

    def nearest(self, words: str, limit: int) -> tuple[Near, ...]:
        """People whose names are closest to the words, best first."""
        name = read(words)
        if name is None:
            return ()
        found = [near for id in self._candidates(name) if (near := self.nearness(words, self._people[id]))]
        found = [near for near in found if near.similarity >= FLOOR]
        return tuple(sorted(found, key=lambda near: (-near.similarity, near.record.id))[:limit])

    def _of(self, person: Person) -> tuple[tuple[str, Written], ...]:
        if self._people.get(person.id) is not person:  # somebody who is not on record
            return _spelled(person)
        if person.id not in self._names:
            self._names[person.id] = _spelled(person)
        return self._names[person.id]

    def _matching(self, name: Written, *, alone: bool) -> tuple[Person, ...]:
        ids = {id for key in _keys(name) for id in self._by_word.get(key, ())}
        return tuple(
            person
            for person in map(self._people.__getitem__, sorted(ids))
            if any(
                self._same(name, known, person.id, alone=alone) and (alone or not _too_short_for(name, known))
                for _, known in self._of(person)
            )
        )

    def _candidates(self, name: Written) -> Iterable[str]:
        ids = {id for key in _keys(name) for id in self._by_word.get(key, ())}
        last, first = name.words[-1], name.words[0]
        ends = {last.key} if first.forms else {last.key, first.key}
        found = {family for end in ends for family in self._families.to(end, _CANDIDATES)}
        if not found and not ids and len(name.words) > 1:
            found.update(self._families.to(name.joined, _CANDIDATES))  # a name torn apart: "Khin Shtein"
        return sorted(ids.union(*(self._by_family[family] for family in found)))


def _spelled(person: Person) -> tuple[tuple[str, Written], ...]:
    spellings = dict.fromkeys((person.name, *person.spellings))
    return tuple((spelling, name) for spelling in spellings if (name := read(spelling)))


def _too_short_for(name: Written, known: Written) -> bool:
    """Whether a full name would be anybody's with that first letter: "Rajnath Singh" may be no R. K. Singh."""
    initials = len(known.words) > 2 and all(word.initial for word in known.words[:-1])
    return initials and len(name.words) < len(known.words) and not any(word.initial for word in name.words)


def _keys(name: Written) -> Iterator[str]:
    for word in name.words:
        yield from word.keys
        yield from map(fold, FAMILY_FORMS.get(word.plain, ()))
    for reading in name.korean:
        yield from (f"korean {number}" for number in reading.families)
    if len(name.words) > 1:
        yield name.joined


def _reason(name: Written, near: Near) -> str:
    known = read(near.spelling)
    assert known is not None
    if near.similarity == 1:
        return "another way to write the same name"
    if len(name.words) == 1 and len(known.words) > 1:
        family = max(known.families, key=lambda family: JaroWinkler.similarity(family.plain, name.words[0].plain))
        return difference(name.words[0].plain, family.plain)
    return difference(" ".join(w.plain for w in name.words), " ".join(w.plain for w in known.words))
