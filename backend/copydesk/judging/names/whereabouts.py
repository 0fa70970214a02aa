"""Whereabouts: the town or region on record whose name a page garbles, told by its letters and the country spoken of.

Thousands of real places resemble each other, and no list has them all: nearness alone tells nothing. What does was
counted among the 235,000 places of GeoNames: hardly any differs from a known one only in that two of its letters stand
the other way round (seven do, all small); hardly any of eight letters or more in one letter within it, but where
villages are called after people or things (Vasylivka, Vasylkivka). And of Russia and Ukraine every region is on record.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

from copydesk.judging.names.garbles import (
    COMMON_START,
    ENGLISH_SPEAKING,
    OF_SYLLABLES,
    common_start,
    consonants,
    doubles_a_letter,
)
from copydesk.model.span import Span
from copydesk.model.tenure import Place, PlaceKind
from copydesk.register.folding import fold
from copydesk.register.places import place_names
from copydesk.register.register import Register
from copydesk.register.romanisation import PINYIN_SYLLABLE
from copydesk.register.toponyms import is_foreign_form, is_of_sister_tongue
from copydesk.register.wording import plain

#: Countries of which all regions are on record, by whatever name the news has for them.
ALL_REGIONS_ON_RECORD = frozenset({"ru", "ua", "cn", "jp"})
_SORT_OF_REGION = re.compile(r" (?:oblast|region|krai|province|prefecture|Oblast|Region|Krai|Province|Prefecture)\b")
_WORDS_BEFORE = re.compile(r"(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+$")
LONGEST = 60  # characters of such words
_REPUBLIC = re.compile(r"\bRepublic of ([A-Z]\w+)")

_AT_WAR = frozenset({"ru", "ua"})

#: Letters of the known name from which on two of them may stand the other way round, or one or two may differ.
SHORTEST_REGION_SWAPPED, SHORTEST_REGION, SHORTEST_REGION_TWICE = 5, 6, 12
SHORTEST_SWAPPED, SHORTEST = 7, 8
SHORTEST_IN_SK = 4  # "Orks": towns in -ks are hardly any
SHORTEST_TWICE = 9  # for two letters
ALIKE_START = 2  # letters that are right where places on no list are few, or names are made of syllables
#: Whose villages on no list are thousands, called alike after people and things.
WITH_VILLAGES = frozenset({"ru", "ua", "by"})

#: Adjectives, which other languages have for a region's name: "Donetska oblast", "Kurskaya oblast".
_ADJECTIVE = re.compile(r"(?:sk[aiy]\w{0,2}|skogo|skoi|shchyna|shchina)$")
#: How villages are called after people and things, of which there are many: "Vasylivka", "Prymorske", "Petrove".
_OF_VILLAGES = re.compile(r"(?:[vw]k[aiy]|sk?e|sko[iy]?e?|[vw][eoay]|n[eoay]|n[iy]a|n[aoy]ye|n[aio]e)$")
#: Towns so called may have another beside them that ends in "-sk": "Nikolaev", "Nikolaevsk". "Derbentsk" is Derbent.
_OF_OWNERS = re.compile(r"(?:[aeio][vw]|[iy]n|sk)$")

#: Of what the names of a country's places are made, in plain letters; what is not made of it is the name of none there.
_MADE_OF = {
    "cn": re.compile(rf"(?:{PINYIN_SYLLABLE.pattern})+"),
    "jp": re.compile(r"(?:(?:[kgnhbpmr]y|[cs]h|ts|[kgsztdnhbpmyrwjf])?[aeiou]|n|m(?=[bpm])|([kspt])(?=\1)|t(?=ch))+"),
}


@dataclass(frozen=True, slots=True)
class Garbled:
    """A name of the page, where it stands with the word for its sort, and the known spelling of the place meant."""

    name: Span
    span: Span
    place: Place
    spelling: str


def garbled_regions(text: str, countries: Collection[str], register: Register) -> Iterator[Garbled]:
    """Words before "Oblast" or "region" that are no place on record, and but for a letter or two one region of
    ``countries``, by their ids.
    """
    homes = ALL_REGIONS_ON_RECORD & set(at_war_with(countries))
    for sort, names in _called_regions(text) if homes else ():
        for name in names:
            words = name.of(text)
            if register.places(words) or register.places(f"{words} Region"):
                break
            if meant := _region_meant(words, homes, register):
                yield Garbled(name, name.through(sort), *meant)
                break


def _called_regions(text: str) -> Iterator[tuple[Span, Sequence[Span]]]:
    """Words for a sort of region, and the names beside them that may be meant, the longest first."""
    for sort in _SORT_OF_REGION.finditer(text):
        before = _WORDS_BEFORE.search(text, max(0, sort.start() - LONGEST), sort.start())
        starts = [before.start() + word.start() for word in re.finditer(r"[^ ]+", before[0])] if before else []
        yield Span(*sort.span()), [Span(start, sort.start()) for start in starts]
    for republic in _REPUBLIC.finditer(text):
        yield Span(*republic.span()), [Span(*republic.span(1))]


def _region_meant(name: str, homes: Collection[str], register: Register) -> tuple[Place, str] | None:
    """The one region to whose name the words come nearest, all but one of them the very words."""
    best: dict[str, tuple[int, Place, str]] = {}
    ours = name.split()
    for place, spelling in _regions(register).get(len(ours), ()):
        theirs = spelling.split()
        apart = [(a, b) for a, b in zip(ours, theirs, strict=True) if fold(a) != fold(b)]
        if len(apart) == 1 and (far := _letters_apart(*apart[0])) is not None:
            best[place.id] = min(best.get(place.id, (far, place, spelling)), (far, place, spelling), key=lambda b: b[0])
    ranked = sorted(best.values(), key=lambda b: b[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    _, place, spelling = ranked[0]
    home = register.country(place.id)
    return (place, spelling) if home is not None and home.id in homes else None


def garbled_town(
    words: str, countries: Collection[str], register: Register, *, as_place: bool
) -> tuple[Place, str] | None:
    """The one place of ``countries`` whose name words on no list garble, all but one of them the very words, with that
    name; ``as_place``: the page plainly has it for a place. Of a region with no word for its sort beside it likewise.
    """
    found: list[tuple[Place, str]] = []
    for near in register.nearest(words, (Place,), limit=5):
        if isinstance(near.record, Place) and near.record.kind is not PlaceKind.COUNTRY:
            for spelling in place_names(near.record):
                ours, theirs = words.split(), spelling.split()
                apart = [(a, b) for a, b in zip(ours, theirs, strict=False) if a != b]
                if len(ours) != len(theirs) or len(apart) != 1 or not apart[0][1].isalpha():
                    continue
                if _is_town_garbled(*apart[0], near.record, countries, register, as_place):
                    found.append((near.record, spelling))
    alike = len({spelling for _, spelling in found}) == 1 or len({place.id for place, _ in found}) == 1
    return found[0] if found and alike else None


def at_war_with(countries: Collection[str]) -> Collection[str]:
    """The countries, and the enemy of one of them, whose towns and regions every page on their war speaks of."""
    return {*countries, *_AT_WAR} if _AT_WAR & set(countries) else countries


def seem_one_place(word: str, other: str, *, as_places: bool) -> bool:
    """Whether two names of no place on record seem to be one, misspelled: two letters stand the other way round, one is
    doubled or, where the page plainly has both ``as_places``, within long names that are none of villages, a consonant
    is another or left out.
    """
    one, two = plain(word), plain(other)
    if len(one) < SHORTEST_SWAPPED or one[0] != two[0] or not (word.isascii() and other.isascii()):
        return False
    if _is_swapped(one, two) or ((doubles_a_letter(one, two) or doubles_a_letter(two, one)) and "ss" not in one + two):
        return True
    if (
        not as_places
        or _OF_VILLAGES.search(one)
        or len(one) < SHORTEST + 1
        or DamerauLevenshtein.distance(one, two) != 1
    ):
        return False
    if is_of_sister_tongue(one, two) or is_of_sister_tongue(two, one):
        return False
    within = one[:COMMON_START] == two[:COMMON_START] and one[-1] == two[-1]
    return within and consonants(one) != consonants(two)


def _is_town_garbled(
    word: str, known: str, place: Place, countries: Collection[str], register: Register, as_place: bool
) -> bool:
    ours, theirs, home = plain(word), plain(known), register.country(place.id)
    if home is None or (home.id not in at_war_with(countries) and len(theirs) < SHORTEST):
        return False
    if not word.isascii():
        return False  # another language's letters are no garble
    if _is_swapped(ours, theirs) and len(theirs) >= SHORTEST_SWAPPED:
        return True
    if not as_place or home.id not in at_war_with(countries):
        return False
    if len(theirs) >= SHORTEST_IN_SK and ours.endswith("ks") and theirs == f"{ours[:-2]}sk":
        return True
    if len(theirs) >= SHORTEST_SWAPPED and doubles_a_letter(ours, theirs) and "ss" not in ours:
        return True
    if len(theirs) >= SHORTEST_SWAPPED and ours == f"{theirs}sk" and not _OF_OWNERS.search(theirs):
        return True
    if home.id in _MADE_OF:
        return _is_no_name_of(home.id, ours, theirs)
    if len(theirs) < SHORTEST or home.id in OF_SYLLABLES or fold(ours) == fold(theirs):
        return False
    if is_of_sister_tongue(ours, theirs):
        return False
    start, far = common_start(ours, theirs), DamerauLevenshtein.distance(ours, theirs)
    if home.id not in WITH_VILLAGES and consonants(ours) != consonants(theirs):
        return (start >= ALIKE_START and far == 1) or (
            start >= COMMON_START and far == 2 and len(theirs) >= SHORTEST_TWICE
        )
    if home.id in ENGLISH_SPEAKING and place.kind is not PlaceKind.REGION:
        return False
    if _OF_VILLAGES.search(ours) or _OF_VILLAGES.search(theirs):
        return False
    return start >= COMMON_START and ours[-1] == theirs[-1] and far == 1


def _is_no_name_of(country: str, word: str, known: str) -> bool:
    """Whether no place there can be called so, and but for a letter within it is the known one: "Tianzin"."""
    within = word[:ALIKE_START] == known[:ALIKE_START] and len(known) >= SHORTEST_REGION
    near = within and DamerauLevenshtein.distance(word, known) == 1
    return near and bool(_MADE_OF[country].fullmatch(known)) and not _MADE_OF[country].fullmatch(word)


def _letters_apart(word: str, known: str) -> int | None:
    """How many letters of a region's name differ, when it seems garbled and not only written otherwise."""
    ours, theirs = plain(word), plain(known)
    if _is_swapped(ours, theirs):
        return 1 if len(theirs) >= SHORTEST_REGION_SWAPPED else None
    if ours == f"{theirs}sk" and not _OF_OWNERS.search(theirs):
        return 1  # half an adjective: "Tversk Oblast"
    if ours[0] != theirs[0] or _ADJECTIVE.search(ours) or is_foreign_form(ours, theirs):
        return None
    if ours.startswith(theirs) or theirs.startswith(ours) or _names_village(ours, theirs):
        return None
    if doubles_a_letter(ours, theirs) and "ss" not in ours:
        return 1 if len(theirs) >= SHORTEST_REGION_SWAPPED else None
    far = _apart(ours, theirs)
    fits = (far == 1 and len(theirs) >= SHORTEST_REGION) or (far == 2 and len(theirs) >= SHORTEST_REGION_TWICE)
    return far if fits else None


def _names_village(word: str, region: str) -> bool:
    """Whether a word looks like a village called after the region's namesake: "Poltavka"."""
    return bool(_OF_VILLAGES.search(word)) and word[-2:] != region[-2:]


def _is_swapped(one: str, other: str) -> bool:
    """Whether two neighbouring letters behind the first stand the other way round, and all else is the same."""
    return one[:1] == other[:1] and DamerauLevenshtein.distance(one, other) == 1 < Levenshtein.distance(one, other)


def _apart(one: str, other: str) -> int:
    """How many letters differ, ways of transliterating aside."""
    return min(DamerauLevenshtein.distance(one, other), DamerauLevenshtein.distance(fold(one), fold(other)))


@lru_cache(maxsize=2)
def _regions(register: Register) -> Mapping[int, Sequence[tuple[Place, str]]]:
    """The regions of the countries that are known whole, with each of their names bare of "Oblast", by its words."""
    found: defaultdict[int, list[tuple[Place, str]]] = defaultdict(list)
    for place in register.records.places.values():
        home = register.country(place.id)
        if place.kind is PlaceKind.REGION and home is not None and home.id in ALL_REGIONS_ON_RECORD:
            for name in dict.fromkeys(_SORT_OF_REGION.sub("", name) for name in place_names(place)):
                found[len(name.split())].append((place, name))
    return found
