"""Places and bodies by any way of writing them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from copydesk.model.tenure import Body, Place, PlaceKind
from copydesk.register.wording import bag, letters, looks_like_acronym, phrase

#: What a region may be called instead of what the record calls it.
_SORTS_OF_REGION = ("oblast", "region", "province")

#: Behind a name they tell that it is a place's: "the Coron area", "Luhansk residents".
AFTER_PLACE = frozenset(
    """
    province region district area island islands lake lakes river waters oblast county airport suburb residents
    peninsula coast border city town village port sector direction front valley mountains
    """.split()
)


class PlaceIndex:
    """Look-ups on keys made once."""

    def __init__(self, places: Mapping[str, Place], bodies: Mapping[str, Body]) -> None:
        self._places, self._bodies = places, bodies
        self._named: defaultdict[str, set[str]] = defaultdict(set)  # places, demonyms included
        self._peoples: defaultdict[str, set[str]] = defaultdict(set)  # "King of the Belgians"
        self._acronyms: defaultdict[str, set[str]] = defaultdict(set)  # places and bodies
        self._body_named: defaultdict[str, set[str]] = defaultdict(set)
        self._body_words: defaultdict[str, set[str]] = defaultdict(set)  # in any order
        self._body_within: defaultdict[tuple[str, str], set[str]] = defaultdict(set)  # without its place's name
        for place in places.values():
            for name in (*place_names(place), *place.demonyms):
                self._named[phrase(name)].add(place.id)
            for demonym in place.demonyms:
                self._peoples[f"{phrase(demonym)}s"].add(place.id)
            for acronym in place.acronyms:
                self._acronyms[letters(acronym)].add(place.id)
        self.longest = 1
        for body in bodies.values():
            for acronym in body.acronyms:
                self._acronyms[letters(acronym)].add(body.id)
            around = tuple(self.around(body.id))
            inner = {of: self.keys_of(of) for of in around}
            for name in (body.name, *body.spellings):
                key = phrase(name)
                self._body_named[key].add(body.id)
                self._body_words[bag(key)].add(body.id)
                for of in around:
                    if (bare := _without(key, inner[of])) != key:
                        for within in around:
                            self._body_within[within, bag(bare)].add(body.id)
        for place in places.values():
            for name in _formal_names(place):
                if (key := phrase(name)) not in self._named:
                    self._named[key].add(place.id)
        self.longest = max((len(key.split()) for key in (*self._named, *self._body_named)), default=1)

    def around(self, id: str) -> Iterator[str]:
        """The ids of the places and bodies that a place or body lies in, the nearest first."""
        seen = {id}
        while True:
            record = self._places.get(id) or self._bodies.get(id)
            outer = record.within if isinstance(record, Place) else record.of if record else None
            if outer is None or outer in seen:
                return
            yield outer
            seen.add(outer)
            id = outer

    def of_id(self, id: str) -> Place | None:
        """The place of an id."""
        return self._places.get(id)

    def lies_in(self, id: str, around: str) -> bool:
        """Whether a place or body is, or lies in, another."""
        return id == around or around in self.around(id)

    def place(self, words: str) -> Place | None:
        """See ``Register.place``."""
        found = self.places(words)
        return found[0] if len(found) == 1 else None  # "Luhansk" may be a region and the city in it: not one place

    def places(self, words: str) -> tuple[Place, ...]:
        """See ``Register.places``."""
        found = self._named.get(phrase(words), set())
        if not found and looks_like_acronym(words):
            found = {id for id in self._acronyms.get(letters(words), ()) if id in self._places}
        return tuple(self._places[id] for id in sorted(found))

    def bodies(self, words: str, of: str | None) -> tuple[Body, ...]:
        """See ``Register.bodies``."""
        key = phrase(words)
        found = set(self._body_named.get(key, ())) or set(self._body_words.get(bag(key), ()))
        if looks_like_acronym(words):
            found |= {id for id in self._acronyms.get(letters(words), ()) if id in self._bodies}
        if of is not None:
            found = {id for id in found if self.lies_in(id, of)}
            found = found or set(self._body_within.get((of, bag(key)), ()))
        if not found:
            found = {
                body.id
                for ids, rest in self.split(key)
                for id in ids
                if id in self._places and (of is None or self.lies_in(id, of) or self.lies_in(of, id))
                for body in self._bodies_within(rest, id)
            }
        return tuple(self._bodies[id] for id in sorted(found))

    def _bodies_within(self, key: str, of: str) -> Iterator[Body]:
        for id in set(self._body_named.get(key, ())) | set(self._body_words.get(bag(key), ())):
            if self.lies_in(id, of):
                yield self._bodies[id]
        yield from (self._bodies[id] for id in self._body_within.get((of, bag(key)), ()))

    def acronym(self, words: str) -> tuple[Body | Place, ...]:
        """See ``Register.acronym``."""
        ids = sorted(self._acronyms.get(letters(words), ()))
        return tuple(self._bodies.get(id) or self._places[id] for id in ids)

    def subjects(self, key: str) -> frozenset[str]:
        """Ids of all places and bodies that a phrase's key may mean."""
        groups = (self._named, self._peoples, self._body_named, self._acronyms)
        return frozenset(id for group in groups for id in group.get(key, ()))

    def split(self, key: str) -> Iterator[tuple[frozenset[str], str]]:
        """Ways to part a phrase into a place or body and the rest, those with the longest name first:
        "russian defence minister", "governor of kursk region".
        """
        words = key.split()
        for length in range(min(self.longest, len(words) - 1), 0, -1):
            if ids := self.subjects(" ".join(words[:length])):
                yield ids, " ".join(words[length:])
            if ids := self.subjects(" ".join(words[-length:])):
                rest = words[:-length]
                if rest[-1] in ("of", "for", "at", "in") and len(rest) > 1:
                    rest = rest[:-1]
                yield ids, " ".join(rest)

    def split_within(self, key: str) -> Iterator[tuple[frozenset[str], str]]:
        """Likewise, where the name stands inside: "speaker of iranian parliament", "ambassador of israel to france"."""
        words = key.split()
        for length in range(min(self.longest, len(words) - 2), 0, -1):
            for at in range(1, len(words) - length):
                if words[at - 1] in ("of", "for") and (ids := self._named.get(" ".join(words[at : at + length]))):
                    left = at - 1 if words[at + length] == "to" else at
                    yield frozenset(ids), " ".join(words[:left] + words[at + length :])

    def keys_of(self, id: str) -> tuple[str, ...]:
        """Every way to write a place or body, as keys, the longest first."""
        record = self._places.get(id) or self._bodies.get(id)
        names: tuple[str, ...] = ()
        if isinstance(record, Place):
            names = (*place_names(record), *record.demonyms, *record.acronyms)
        elif record:
            names = (record.name, *record.spellings, *record.acronyms)
        return tuple(sorted(dict.fromkeys(map(phrase, names)), key=len, reverse=True))


def _without(key: str, places: Iterable[str]) -> str:
    """A body's name without its place: "ministry of defence of russia" → "ministry of defence"."""
    for place in places:
        for around in (f" of {place}", f" {place}"):
            if key.endswith(around) and len(key) > len(around):
                return key.removesuffix(around)
        if key.startswith(f"{place} "):
            return key.removeprefix(f"{place} ")
    return key


def _formal_names(place: Place) -> Iterable[str]:
    """A country's name as its constitution may have it, for those that no entry gives."""
    if place.kind is not PlaceKind.COUNTRY or place.name in _TOLD_APART_BY_FORM:
        return ()
    return tuple(f"{form} of {place.name}" for form in _FORMS_OF_STATE)


#: The other China, Congo or Korea goes by such a name.
_TOLD_APART_BY_FORM = frozenset({"China", "Taiwan", "Congo", "Republic of the Congo", "Republic of Congo"})
_FORMS_OF_STATE = ("Republic", "Federal Republic", "Islamic Republic", "Kingdom", "State", "Principality", "Sultanate")


def place_names(place: Place) -> Iterable[str]:
    """A place's name and spellings; for a region also with the other words for region."""
    names = dict.fromkeys((place.name, *place.spellings))
    if place.kind is PlaceKind.REGION:
        for name in tuple(names):
            *words, sort = name.split()
            if words and sort.casefold() in _SORTS_OF_REGION:
                names |= dict.fromkeys(f"{' '.join(words)} {other.title()}" for other in _SORTS_OF_REGION)
    return names
