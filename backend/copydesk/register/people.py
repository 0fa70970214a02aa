"""People by any way of writing their names, and those whose names come close."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from rapidfuzz.distance import JaroWinkler

from copydesk.model.tenure import Person
from copydesk.register.folding import fold, letters_of
from copydesk.register.given_names import FAMILY_FORMS
from copydesk.register.likeness import FLOOR, Close, closeness, difference
from copydesk.register.near import Near
from copydesk.register.romanisation import LATIN, romanised, together
from copydesk.register.spelling import same, same_letters
from copydesk.register.transliteration import latin
from copydesk.register.written import Written, read

#: How many family names close to a word are looked into.
_CANDIDATES = 12
#: How close a name comes that only the rules of transliteration would take for the same, where there was none.
_ALL_BUT = 0.99
#: How close words come to a whole name that is meant.
_NEAR_WHOLE = 0.85


class PeopleIndex:
    """Look-ups on keys made once."""

    def __init__(
        self,
        people: Mapping[str, Person],
        letters: Mapping[str, frozenset[str]] | None = None,
        apart: frozenset[tuple[str, str]] = frozenset(),
    ) -> None:
        """``letters``: ids by the letters in which their names are written at home, as far as that is known;
        ``apart``: pairs of ids of people of like names who are two.
        """
        letters = letters or {}
        self._people, self._apart = people, apart
        self._latin = letters.get(LATIN, frozenset())  # their names come to English without transliteration
        self._letters = {id: each for each, ids in letters.items() if each != LATIN for id in ids}
        self._names: dict[tuple[str, str | None], tuple[tuple[str, Written], ...]] = {}  # of those who were asked for
        self._by_word: defaultdict[str, set[str]] = defaultdict(set)
        self._by_family: defaultdict[str, set[str]] = defaultdict(set)
        self._homes = sorted(set(self._letters.values()))
        for person in people.values():
            for _, name in _spelled(person, self._letters.get(person.id)):
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
        return self._told_apart(words, self._matching(words, alone=False))

    def surnamed(self, words: str) -> tuple[Person, ...]:
        """People whose family name the words are."""
        found = self._matching(words, alone=True)
        full = {person.id for person in self._matching(words, alone=False)}
        return tuple(p for p in found if p.id not in full or any(len(n.words) == 1 for _, n in self._of(p)))

    def is_romanised(self, person: Person) -> bool:
        """Whether the name comes to English from other letters."""
        return person.id in self._letters

    def same_name(self, words: str, person: Person) -> bool:
        """Whether the words are a legitimate way to write the person."""
        name = read(words)
        return name is not None and (
            any(self._same(name, known, person.id) for _, known in self._of(person))
            or self._same_at_home(words, person) is not None
        )

    def _same(self, name: Written, known: Written, id: str, *, home: str | None = None, alone: bool = True) -> bool:
        agree = self._agree(name, known, id, home=home, alone=alone)
        return agree and not self._garbles_longer(name, known, id, home)

    def _agree(self, name: Written, known: Written, id: str, *, home: str | None, alone: bool = True) -> bool:
        letters_count = home is None and id in self._latin
        return same(name, known, alone=alone) and (not letters_count or same_letters(name, known))

    def _garbles_longer(self, name: Written, known: Written, id: str, home: str | None) -> bool:
        """Whether the words have more of the person's name than the spelling that they agree with, and have it wrong:
        "Bilawal Bhutto Zordari".
        """
        length, person = len(name.without_particles), self._people.get(id)
        if person is None or length <= len(known.without_particles):
            return False
        longer = [each for _, each in self._of(person, home) if len(each.without_particles) >= length]
        return not any(self._agree(name, each, id, home=home) for each in longer) and any(
            (closeness(name, each) or 0) >= _NEAR_WHOLE for each in longer
        )

    def _same_at_home(self, words: str, person: Person) -> str | None:
        """The spelling that the words are by the further rules for the letters of the person's home."""
        home = self._letters.get(person.id)
        far = read(together(words, home), home) if home else None
        if far is None:
            return None
        spelled = self._of(person, home)
        return next((spelling for spelling, known in spelled if self._same(far, known, person.id, home=home)), None)

    def nearness(self, words: str, person: Person) -> Near | None:
        """The spelling of the person that is closest to the words."""
        name = read(words)
        if name is None:
            return None
        native = latin(words) != words  # in its own letters, or in others, where what differs may be our doing
        best: Near | None = None
        for spelling, known in self._of(person):
            if self._same(name, known, person.id):
                found: float | None = 1.0
            else:
                found = None if native else closeness(name, known)
                found = _ALL_BUT if found == 1 else found
            if found is not None and (best is None or found > best.similarity):
                best = Near(person, spelling, found, "")
        if (best is None or best.similarity < 1) and (at_home := self._same_at_home(words, person)):
            best = Near(person, at_home, 1.0, "")
        return Near(person, best.spelling, best.similarity, _reason(name, best)) if best else None

    def nearest(self, words: str, limit: int) -> tuple[Near, ...]:
        """People whose names are closest to the words, best first."""
        name = read(words)
        if name is None:
            return ()
        found = [near for id in self._candidates(name) if (near := self.nearness(words, self._people[id]))]
        found = [near for near in found if near.similarity >= FLOOR]
        return tuple(sorted(found, key=lambda near: (-near.similarity, near.record.id))[:limit])

    def _of(self, person: Person, home: str | None = None) -> tuple[tuple[str, Written], ...]:
        """The person's spellings, each read; with ``home``, by the further rules of its letters too."""
        if self._people.get(person.id) is not person:  # somebody who is not on record
            return _spelled(person)
        if (person.id, home) not in self._names:
            self._names[person.id, home] = _spelled(person, home)
        return self._names[person.id, home]

    def _matching(self, words: str, *, alone: bool) -> tuple[Person, ...]:
        """People so called; only where there are none, those who would be by the further rules for their letters. Names
        with all the words go before shorter ones: "Mahmoud Ali Youssouf" is not Ali Youssef where one is so called.
        """
        name = read(words)
        if name is None:
            return ()
        found = self._of_name(name, None, alone=alone)
        if not found:
            homes = ((home, read(together(words, home), home)) for home in self._homes_of(latin(words), name))
            found = [each for home, far in homes if far for each in self._of_name(far, home, alone=alone)]
        whole = tuple(person for person, length in found if length >= len(name.words))
        return whole or tuple(person for person, _ in found)

    def _homes_of(self, words: str, name: Written) -> Iterator[str]:
        """Where somebody with a word of the name is at home. Most names are of nobody on record, and reading each anew
        for every home is what takes long.
        """
        alike = {self._letters.get(id) for id in self._with_word(_keys(name))}
        for home in self._homes:
            keys = (key for word in together(words, home).split() for key in romanised(word, home, False))
            if home in alike or any(self._letters.get(id) == home for id in self._with_word(keys)):
                yield home

    def _with_word(self, keys: Iterable[str]) -> Iterator[str]:
        return (id for key in keys for id in self._by_word.get(key, ()))

    def _of_name(self, name: Written, home: str | None, *, alone: bool) -> list[tuple[Person, int]]:
        """People so called, with how many words the longest of their names has that is meant."""
        found = []
        for person in map(self._people.__getitem__, sorted(set(self._with_word(_keys(name))))):
            if home is not None and self._letters.get(person.id) != home:
                continue
            lengths = [
                len(known.words)
                for _, known in self._of(person, home)
                if self._same(name, known, person.id, home=home, alone=alone)
                and (alone or not _too_short_for(name, known))
            ]
            if lengths:
                found.append((person, max(lengths)))
        return found

    def _told_apart(self, words: str, found: tuple[Person, ...]) -> tuple[Person, ...]:
        """Of people who are on record as two, only those who are called just so, where there are such."""
        if len(found) < 2 or not self._apart:
            return found
        written = letters_of(words)
        exactly = {p.id for p in found if any(letters_of(spelling) == written for spelling in (p.name, *p.spellings))}
        return tuple(
            person
            for person in found
            if person.id in exactly
            or not any((min(person.id, id), max(person.id, id)) in self._apart for id in exactly)
        )

    def _candidates(self, name: Written) -> Iterable[str]:
        ids = set(self._with_word(_keys(name)))
        last, first = name.words[-1], name.words[0]
        ends = {last.key} if first.forms else {last.key, first.key}
        found = {family for end in ends for family in self._families.to(end, _CANDIDATES)}
        if not found and not ids and len(name.words) > 1:
            found.update(self._families.to(name.joined, _CANDIDATES))  # a name torn apart: "Khin Shtein"
        return sorted(ids.union(*(self._by_family[family] for family in found)))


def _spelled(person: Person, home: str | None = None) -> tuple[tuple[str, Written], ...]:
    spellings = dict.fromkeys((person.name, *person.spellings))
    return tuple(
        (spelling, name)
        for spelling in spellings
        for form in dict.fromkeys((spelling, together(spelling, home)))
        if (name := read(form, home, True))
    )


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
        yield from (fold(one.plain + other.plain) for one, other in pairwise(name.words))  # "Ben Salem", "Bensalem"


def _reason(name: Written, near: Near) -> str:
    known = read(near.spelling)
    assert known is not None
    if near.similarity == 1:
        return "another way to write the same name"
    if len(name.words) == 1 and len(known.words) > 1:
        family = max(known.families, key=lambda family: JaroWinkler.similarity(family.plain, name.words[0].plain))
        return difference(name.words[0].plain, family.plain)
    return difference(" ".join(w.plain for w in name.words), " ".join(w.plain for w in known.words))
