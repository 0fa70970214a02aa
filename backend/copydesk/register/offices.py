"""Offices by any way of writing them, with or without their place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from copydesk.model.tenure import Body, Office
from copydesk.register.places import PlaceIndex
from copydesk.register.wording import bag, phrase, variants

#: Words before an office that say how it is held, not which it is.
_STANDING = frozenset({"acting", "interim", "current", "former", "then", "ex", "incumbent", "outgoing"})
#: Words of a body's name that do not tell it from others of its sort.
_SORTS_OF_BODY = frozenset({"party", "company", "group", "union", "agency", "service", "force", "forces", "national",
                            "state", "federal", "general", "council", "of", "for", "and"})  # fmt: skip


class OfficeIndex:
    """Look-ups on keys made once."""

    def __init__(self, offices: Mapping[str, Office], bodies: Mapping[str, Body], places: PlaceIndex) -> None:
        self._offices, self._bodies, self._places = offices, bodies, places
        self._written: defaultdict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._words: defaultdict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._full: defaultdict[str, set[str]] = defaultdict(set)  # titles with their place, as on record
        self._bodies_of: defaultdict[str, list[str]] = defaultdict(list)
        titles: set[str] = set()
        for office in offices.values():
            for words in office.written:
                key = phrase(words)
                self._written[office.of][key].add(office.id)
                self._words[office.of][bag(key)].add(office.id)
                titles.update(variants(words))
            self._full[phrase(office.title)].add(office.id)
            if office.of in bodies:
                for around in places.around(office.of):
                    if office.of not in self._bodies_of[around]:
                        self._bodies_of[around].append(office.of)
        self.titles = frozenset(titles)

    def find(self, words: str, of: str | None) -> Office | None:
        """The one office so written; see ``Register.office``."""
        key = phrase(words)
        if not key:
            return None
        found = self._find(key, of)
        if not found:
            bare = " ".join(_without_standing(key.split()))
            found = self._find(bare, of) if bare and bare != key else frozenset()
        return self._offices[next(iter(found))] if len(found) == 1 else None

    def _find(self, key: str, of: str | None) -> Collection[str]:
        if of is not None and (found := self._within(key, of)):
            return found
        if of is None and (found := self._full.get(key, set())):
            return found
        for ids, rest in self._places.split(key):
            inside = {id for id in ids if of is None or self._places.lies_in(id, of) or self._places.lies_in(of, id)}
            if found := {office for id in inside for office in self._within(rest, id)}:
                return found
        if of is not None:
            return ()
        return {office for titles in self._written.values() for office in titles.get(key, ())}

    def _within(self, key: str, of: str) -> Collection[str]:
        """Offices so written of a place or body itself; else those of a body in it that the title names,
        as "central bank governor" does; else, for a body, those of its place that name the body.
        """
        if found := self._written[of].get(key) if of in self._written else None:
            return found
        if found := self._words[of].get(bag(key)) if of in self._words else None:
            return found
        inner: set[str] = set()
        for id in self._bodies_of.get(of, ()):
            inner.update(self._of_named_body(key, id))
        if inner or of not in self._bodies:
            return inner
        return {office for name in self._body_keys(of) for office in self._named_with(f"{name} {key}", of)}

    def _of_named_body(self, key: str, id: str) -> Iterable[str]:
        words = set(key.split())
        distinctive = {word for name in self._body_keys(id) for word in name.split()} - _SORTS_OF_BODY
        if not words & distinctive:
            return ()
        for ids, rest in self._places.split(key):
            if id in ids and rest in self._written[id]:
                return self._written[id][rest]
        return self._written[id].get(key) or self._words[id].get(bag(key)) or ()

    def _named_with(self, key: str, body: str) -> Iterable[str]:
        for around in self._places.around(body):
            if around in self._words:
                yield from self._words[around].get(bag(key), ())

    def _body_keys(self, id: str) -> Iterator[str]:
        body = self._bodies[id]
        yield from map(phrase, (body.name, *body.spellings, *body.acronyms))


def _without_standing(words: list[str]) -> list[str]:
    while words and words[0] in _STANDING:
        words = words[1:]
    return [word for word in words if word != "acting"]
