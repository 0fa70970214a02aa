"""Offices by any way of writing them, with or without their place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import combinations

from copydesk.model.tenure import Body, Office, PlaceKind
from copydesk.register.places import PlaceIndex
from copydesk.register.portfolios import leads, portfolio
from copydesk.register.wording import bag, phrase, variants

#: Words before an office that say how it is held, not which it is.
_STANDING = frozenset({"acting", "interim", "current", "former", "then", "ex", "incumbent", "outgoing"})
#: Of these the order counts: the "defence chief" and the "justice chief" are ministers, the "State Secretary" a deputy.
_FIXED = ("chief of defence", "chief justice", "secretary of state", "minister of state")
#: So many words, but for linking ones, are no accident; fewer do, where some are in no title of any country's.
_LONG_TITLE, _TITLE_OF_ITS_OWN = 6, 3
#: Elsewhere these are called ministers.
_OWN_TITLES = ("secretary of state for", "chancellor of")
#: Only international bodies have these.
_INTERNATIONAL_TITLES = (
    "high commissioner for",
    "high commissioner on",
    "under secretary general",
    "european commissioner",
)
#: Bodies that go by one name in many countries, on record or not.
_SORTS_OF_CHAMBER = frozenset("chamber assembly senate council parliament congress staff".split())
#: Whoever leads a body may be asked for by one of these, whatever the title: "head of the Bank of Japan".
_HEADS = frozenset({"head", "chief", "boss"})
_LEADING_TITLES = ("governor", "director", "president", "chairman", "chief executive", "secretary general",
                   "director general", "commander")  # fmt: skip
#: Titles that the heads of regions and of cities share.
_BARE = frozenset({"head", "leader", "chief", "president"})
_SORTS_OF_REGION = frozenset("oblast region krai republic province territory okrug state district".split())
#: Words of a body's name that do not tell it from others of its sort.
_SORTS_OF_BODY = frozenset({"party", "company", "group", "union", "agency", "service", "force", "forces", "national",
                            "state", "federal", "general", "council", "of", "for", "and"})  # fmt: skip


class OfficeIndex:
    """Look-ups on keys made once. ``common``: titles that many countries have; without a place they mean none."""

    def __init__(
        self, offices: Mapping[str, Office], bodies: Mapping[str, Body], places: PlaceIndex, common: Iterable[str] = ()
    ) -> None:
        self._offices, self._bodies, self._places = offices, bodies, places
        self._common = frozenset(map(phrase, common))
        self._written: dict[str, defaultdict[str, set[str]]] = {}
        self._words: dict[str, defaultdict[str, set[str]]] = {}  # in any order
        self._anywhere: defaultdict[str, set[str]] = defaultdict(set)  # likewise, whosever
        self._full: defaultdict[str, set[str]] = defaultdict(set)  # titles with their place, as on record
        self._bodies_of: defaultdict[str, list[str]] = defaultdict(list)
        keys: set[str] = set()
        titles: set[str] = set()
        for office in offices.values():
            in_order = self._written.setdefault(office.of, defaultdict(set))
            in_any = self._words.setdefault(office.of, defaultdict(set))
            for words in office.written:
                key = phrase(words)
                in_order[key].add(office.id)
                in_any[_bag(key)].add(office.id)
                self._anywhere[_bag(key)].add(office.id)
                keys.add(key)
                titles.update(variants(words))
            self._full[phrase(office.title)].add(office.id)
            if office.of in bodies:
                for around in places.around(office.of):
                    if office.of not in self._bodies_of[around]:
                        self._bodies_of[around].append(office.of)
        self.titles = frozenset(titles)
        self._keys = frozenset(keys)  # of all titles, word for word
        self._spread = frozenset(self._spread_words())
        #: Every word in a title of a country's office.
        self._national = frozenset(
            word
            for of, titles in self._written.items()
            if _file(of) not in bodies
            for key in titles
            for word in key.split()
        )

    def find(self, words: str, of: str | None) -> Office | None:
        """The one office so written; see ``Register.office``."""
        key = phrase(words)
        if not key:
            return None
        bare = " ".join(_without_standing(key.split()))
        keys = dict.fromkeys(filter(None, (key, bare)))
        found = next((found for key in keys if (found := self._find(key, of))), ())
        found = found or next((found for key in keys if (found := self._find_by_portfolio(key, of))), ())
        if not found and of is None and not self._is_place(_headed(bare)):
            found = {office for other in _said_otherwise(bare) for office in self._find(other, None)}
        if not found and of is not None and (named := self.find(words, None)) and _file(named.id) == of:
            found = {named.id}  # "President of Iraqi Kurdistan" is one of Iraq's
        return self._offices[next(iter(found))] if len(found) == 1 else None

    def titled(self, words: str) -> tuple[Office, ...]:
        """Every office on record with that title, whosever, by title."""
        key = " ".join(_without_standing(phrase(words).split()))
        found = (self._offices[id] for id in self._anywhere.get(_bag(key), ()))
        return tuple(sorted(found, key=lambda office: (office.title, office.id)))

    def _find(self, key: str, of: str | None) -> Collection[str]:
        if of is None and (found := self._asked_in_full(key)):
            return found
        found = self._find_named(key, of)
        written = self._anywhere.get(_bag(key)) if of is None and found else None
        if not written:
            return found
        # The Pacific Fleet is Russian, and an American office has it in its title.
        files = {_file(id) for id in (*written, *found)}
        surer = {id for id in written if len(files) == 1 or self._names(key, _file(id))}
        return surer.intersection(found) or surer or written.union(found)

    def _asked_in_full(self, key: str) -> Collection[str]:
        """A country's title and the country, word for word: "Syria's UN Envoy" is neither the "UN Syria Envoy" nor the
        one for Syria.
        """
        if key in self._keys:
            return ()
        countries = (
            (id, rest)
            for ids, rest in self._places.split(key)
            if not key.startswith((f"{rest} for ", f"{rest} in ", f"{rest} at "))
            for id in ids
            if (place := self._places.of_id(id)) and place.kind is PlaceKind.COUNTRY
        )
        return {o for id, title in countries if id in self._written for o in self._written[id].get(title, ())}

    def _names(self, key: str, id: str) -> bool:
        """Whether a title says in what place or body it is held."""
        return any(f" {whose} " in f" {key} " for whose in self._places.keys_of(id))

    def _find_named(self, key: str, of: str | None) -> Collection[str]:
        if of is not None and (found := self._within(key, of)):
            return found
        if of is None and (found := self._full.get(key, set())):
            return found
        for ids, rest in self._places.split(key):
            inside = self._meant(ids, key, rest, of)
            if of is None and any(self._is_generic(_name_beside(rest, key), id) for id in inside):
                continue
            if found := {office for id in inside for office in self._within(rest, id)}:
                return found
        if found := self._find_in_part(key, of):
            return found
        for ids, rest in self._places.split_within(key):
            if found := {office for id in self._inside(ids, of) for office in self._within(rest, id)}:
                return found
        return () if of is not None else self._find_anywhere(key)

    def _find_in_part(self, key: str, of: str | None) -> Collection[str]:
        """The office of a place that is named with its country, or twice: "Mayor of Vienna, Austria"."""
        return {
            office
            for ids, rest in self._places.split(key)
            for country in self._inside(ids, of)
            if country not in self._bodies
            for parts, title in self._places.split(rest)
            for part in self._meant(parts, rest, title, country)
            if self._places.lies_in(part, country)
            for office in self._within(title, part)
        }

    def _find_anywhere(self, key: str) -> Collection[str]:
        """Without a place, only what tells by itself whose it is: "Taoiseach", "First Minister of Scotland", "Home
        Secretary". A chief of police, a foreign minister, a speaker of the house of representatives may be anybody's.
        """
        found = self._anywhere.get(_bag(key), set())
        if key in self._common or "to" in key.split():
            return ()
        return found if " " not in key or self._tells_whose(key, found) else ()

    def _tells_whose(self, key: str, offices: Iterable[str]) -> bool:
        """Whether some words of a title are nobody else's."""
        words = bag(key).split()
        if len(words) >= _LONG_TITLE or key.startswith((*_OWN_TITLES, *_INTERNATIONAL_TITLES)):
            return True
        if len(words) >= _TITLE_OF_ITS_OWN and not self._is_spread(key) and not self._national.issuperset(words):
            return any(_file(id) in self._bodies for id in offices)
        splits = ((ids, _name_beside(rest, key)) for ids, rest in self._places.split(key))
        return any(ids and not any(self._is_generic(name, id) for id in ids) for ids, name in splits)

    def _inside(self, ids: Iterable[str], of: str | None) -> set[str]:
        return {id for id in ids if of is None or self._places.lies_in(id, of) or self._places.lies_in(of, id)}

    def _meant(self, ids: Iterable[str], key: str, rest: str, of: str | None) -> set[str]:
        """The places and bodies that a phrase may mean beside the rest of it."""
        name = _name_beside(rest, key)
        return {id for id in self._inside(ids, of) if rest not in _BARE or self._is_its_own_name(name, id)}

    def _is_generic(self, name: str, id: str) -> bool:
        """Whether a body's name does not tell whose it is, all by itself, as "General Staff" and "Central Bank";
        "UN General Assembly" does.
        """
        body = self._bodies.get(id)
        if body is None or body.of is None:
            return False
        told = self._names(name, body.of) or "european" in name.split()
        generic = body.kind == "court" or not _SORTS_OF_CHAMBER.isdisjoint(name.split()) or self._is_spread(name)
        return generic and not told

    def _is_its_own_name(self, name: str, id: str) -> bool:
        """Whether a region is called so, and not only by its city's name: the head of Chelyabinsk is no governor."""
        place = self._places.of_id(id)
        if place is None or place.kind is not PlaceKind.REGION:
            return True
        return name == phrase(place.name) or not _SORTS_OF_REGION.isdisjoint(name.split())

    def _is_place(self, key: str) -> bool:
        """Whether it is a place, named with its country or alone."""
        rests = (rest for ids, rest in self._places.split(key) if not self._bodies.keys() & ids)
        return any(self._places.places(words) for words in (key, *rests))

    def is_widespread(self, words: str) -> bool:
        """Whether offices or bodies of several countries have these words in their names: "President's Office"."""
        return phrase(words) in self._spread

    def _is_spread(self, key: str) -> bool:
        """The same of a key, or of what stands behind its last "of": "President of the National Assembly" is whose?"""
        return not self._spread.isdisjoint((key, key.rpartition(" of ")[2]))

    def _spread_words(self) -> Iterator[str]:
        """Every stretch of words in the titles and names of the offices and bodies of more than one country."""
        names = [(of, title) for of, titles in self._written.items() for title in titles]
        names += [(id, name) for id in self._bodies for name in self._body_keys(id)]
        whose: dict[str, str] = {}
        for id, name in names:
            words, country = name.split(), _file(id)
            for start, end in combinations(range(len(words) + 1), 2):
                stretch = " ".join(words[start:end])
                if whose.setdefault(stretch, country) != country:
                    yield stretch

    def _find_by_portfolio(self, key: str, of: str | None) -> Collection[str]:
        """Ministers by what they are for, where the title is written as none on record."""
        ways = [(frozenset({of}), key)] if of is not None else []
        ways += [(frozenset(self._inside(ids, of)), rest) for ids, rest in self._places.split(key)]
        for ids, rest in ways:
            asked = portfolio(rest)
            known = {
                (office, portfolio(written))
                for id in ids
                if asked[1] and id in self._written and id not in self._bodies
                for written, offices in self._written[id].items()
                for office in offices
            }
            for matches in (lambda has: has == asked, lambda has: leads(asked, has)):  # noqa: B023 - used at once
                found = {office for office, has in known if has[1] and matches(has)}
                if found:
                    return found
        return ()

    def _within(self, key: str, of: str) -> Collection[str]:
        """Offices so written of a place or body itself; else those of a body in it that the title names,
        as "central bank governor" does; else, for a body or a region, those of its country that name it.
        """
        if found := self._written[of].get(key) if of in self._written else None:
            return found
        if found := self._words[of].get(_bag(key)) if of in self._words else None:
            return found
        inner: set[str] = set()
        for id in self._bodies_of.get(of, ()):
            inner.update(self._of_named_body(key, id))
        place = self._places.of_id(of)
        if inner or (place is not None and place.kind is not PlaceKind.REGION):
            return inner
        return {office for name in self._places.keys_of(of) for office in self._named_with(f"{name} {key}", of)}

    def _of_named_body(self, key: str, id: str) -> Iterable[str]:
        words = set(key.split())
        distinctive = {word for name in self._body_keys(id) for word in name.split()} - _SORTS_OF_BODY
        if not words & distinctive:
            return ()
        for ids, rest in self._places.split(key):
            if id in ids and rest in self._written[id]:
                return self._written[id][rest]
        return self._written[id].get(key) or self._words[id].get(_bag(key)) or ()

    def _named_with(self, key: str, body: str) -> Iterable[str]:
        for around in self._places.around(body):
            if around in self._words:
                yield from self._words[around].get(_bag(key), ())

    def _body_keys(self, id: str) -> Iterator[str]:
        body = self._bodies[id]
        yield from map(phrase, (body.name, *body.spellings, *body.acronyms))


def _file(id: str) -> str:
    """The country or international body to which an office, place or body belongs."""
    return id.split("/")[0]


def _name_beside(rest: str, key: str) -> str:
    """What of a phrase is not the rest: the place or body in it."""
    name = key.removesuffix(rest) if key.endswith(rest) and not key.startswith(rest) else key.removeprefix(rest)
    return re.sub(r"^(?:of|for|at|in) ", "", name.strip())


def _headed(key: str) -> str:
    """What somebody is head of. Of a place that is nobody in particular: the head of Chelyabinsk is no governor."""
    return " ".join(word for word in key.split() if word not in _HEADS).removeprefix("of ")


def _said_otherwise(key: str) -> Iterator[str]:
    """Other titles of an office of which only its rank is said: "top US diplomat", "Bank of Japan chief"."""
    words = key.split()
    if "top" in words and "diplomat" in words:
        whose = " ".join(word for word in words if word not in ("top", "diplomat")).removeprefix("of ")
        yield f"foreign minister of {whose}"
    elif len(words) > 2 and words[0] in _HEADS and words[1] == "of":
        yield from (f"{title} of {' '.join(words[2:])}" for title in _LEADING_TITLES)
    elif len(words) > 1 and words[-1] in _HEADS:
        yield from (f"{' '.join(words[:-1])} {title}" for title in _LEADING_TITLES)


@lru_cache(maxsize=50_000)
def _bag(key: str) -> str:
    """The key without the order of its words, where that may change without a change of office."""
    if "to" in key.split():
        return key  # the ambassador to Israel is not Israel's
    for fixed in _FIXED:
        if f" {fixed} " in f" {key} ":
            key = key.replace(fixed, fixed.replace(" ", "-"))
    return bag(key)


def _without_standing(words: list[str]) -> list[str]:
    while words and words[0] in _STANDING:
        words = words[1:]
    return [word for word in words if word != "acting"]
