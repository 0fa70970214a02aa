"""Near names: how close a name must come to a known one where no office speaks for it, only the country or body."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Set
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from copydesk.judging.names.garbles import (
    COMMON_START,
    FEW,
    SEVERAL,
    SHORTEST_SURNAME,
    bearers,
    common_start,
    consonants,
)
from copydesk.judging.names.near_holders import NEAR_OF_LEADERS
from copydesk.model.tenure import Person
from copydesk.register.folding import fold
from copydesk.register.near import Near
from copydesk.register.register import Register
from copydesk.register.wording import phrase, plain

#: On the register's scale.
NEAR_BY_COUNTRY = 0.92
NEAR_WORD_BY_WORD = 0.9  # where each word has its own
#: Behind the very given name, where only another ending stands on so many letters of a family name, in countries whose
#: names are made with endings: "Kartapolenko", "Kurenkin".
NEAR_BUT_FOR_ENDING, SHORTEST_COMMON_START = 0.84, 6
_WITH_ENDINGS = frozenset({"ru", "ua", "by", "pl", "lt", "lv"})
#: Sons' names as Turkic languages have them, in the place of Russian ones: "Nurdauletuly" of Nurdauletov.
_OF_SONS = re.compile(r"(?:uly|l[iıy]|zade|zoda|zada|o[gğ]l[yu])$")
#: Behind the right given name: how many letters of the family name may be wrong and how many of its first must be
#: right, how many people on record may have the given name, and how long the family name must be.
_ALL_BUT_RIGHT = (
    (1, 1, FEW, 4),
    (1, 1, math.inf, SHORTEST_SURNAME),
    (2, 1, SEVERAL - 1, SHORTEST_SURNAME),
    (3, COMMON_START, FEW, SHORTEST_SURNAME),
)
SHORTEST_OF_LEADERS, LONG_SURNAME = 5, 8  # letters
#: First letters that transliterations have for each other: "Hnatov" and "Gnatov", "Cassis" and "Kassis".
_OF_ONE_SOUND = ("aeioyuj", "ghkcq", "vwfb", "szcj")
_WORD_ENDS = re.compile(r"[ -]")
#: By which father and son are told apart.
_NUMBERED = re.compile(r" (?:[JS]r\.?|I{1,3})$")


def is_near(words: str, near: Near, homes: Set[str], register: Register) -> bool:
    """Whether a name can hardly be another's than that of somebody known in ``homes``, by the ids of countries."""
    if _OF_SONS.search(words):
        return is_near_introduced(words, near, register)
    if _is_all_but_right(words, near, register):
        return True
    needed = NEAR_WORD_BY_WORD if _has_as_many_words(words, near.spelling) else NEAR_BY_COUNTRY
    if _WITH_ENDINGS & homes and _has_another_ending(words, near.spelling):
        needed = NEAR_BUT_FOR_ENDING
    near_enough = _is_long(words, near, SHORTEST_SURNAME, register) and near.similarity >= needed
    return near_enough and surnames_may_begin_alike(words, near.spelling)


def is_near_introduced(words: str, near: Near, register: Register) -> bool:
    """The same of a name whose bearer the page may introduce to readers."""
    return _is_long(words, near, SHORTEST_SURNAME, register) and near.similarity >= NEAR_BY_COUNTRY


def surnames_may_begin_alike(words: str, spelling: str) -> bool:
    """Whether the family names begin with one letter, or with two that transliterations have for each other: garbles
    hardly ever touch it, and another name begins otherwise, as "Janowska" beside Manowska.
    """
    first, known = (fold(plain(name).split()[-1])[0] for name in (words, spelling))
    return first == known or any(first in sounds and known in sounds for sounds in _OF_ONE_SOUND)


def is_near_leader(words: str, near: Near, register: Register) -> bool:
    """The same of the name of somebody who leads a state now, which everybody has read."""
    near_enough = _is_long(words, near, SHORTEST_OF_LEADERS, register) and near.similarity >= NEAR_OF_LEADERS
    return near_enough or _is_all_but_right(words, near, register)


def _is_long(words: str, near: Near, shortest: int, register: Register) -> bool:
    """Whether one of the family names has so many letters, or the given names tell enough."""
    longest = max(len(name.split()[-1]) for name in (words, near.spelling))
    return longest >= shortest or begins_like_nobody_else(words, near.spelling, register)


def _is_all_but_right(words: str, near: Near, register: Register) -> bool:
    """Whether the given name is right, and so is the family name but for a letter, or for more where few bear the given
    name: "Guy Oppermin", "Nanaia Mahusen". Among 45,000 people not on record some twenty are called so nearly as one
    on record of their country. Vowels alone tell little of a name that has letters of its own.
    """
    (*given, word), (*their_given, known) = (list(map(fold, plain(name).split())) for name in (words, near.spelling))
    if given != their_given:
        return False
    assert isinstance(near.record, Person)
    apart, alike, others = DamerauLevenshtein.distance(word, known), common_start(word, known), bearers(words, register)
    if others > FEW and register.is_romanised(near.record) and consonants(word) == consonants(known):
        return False
    return any(
        0 < apart <= most and alike >= begin and others <= borne and min(len(word), len(known)) >= shortest
        for most, begin, borne, shortest in _ALL_BUT_RIGHT
    )


def _has_another_ending(words: str, spelling: str) -> bool:
    """Whether two names of two words begin with the same one, and the others begin alike."""
    ours, theirs = fold(words).split(), fold(spelling).split()
    alike = len(ours) == len(theirs) == 2 and ours[0] == theirs[0]
    return alike and common_start(ours[1], theirs[1]) >= SHORTEST_COMMON_START


def _has_as_many_words(words: str, spelling: str) -> bool:
    """Whether each word of a name has its own in the known one: "Kharchenko" is not "Botsan-Kharchenko"."""
    return len(_WORD_ENDS.split(words)) == len(_WORD_ENDS.split(spelling))


def has_more_words(words: str, spelling: str) -> bool:
    """Whether a name has words that the known one has not: "Pratik Prakashbapu Patil" is not Pratibha Patil."""
    return len(plain(words).split()) > len(plain(spelling).split())


def may_be_a_relative(words: str, spelling: str) -> bool:
    """Whether the last word is the very one behind a first that is more than a letter off, "Svenja Schulze" of Sven, or
    one of two is called Jr.
    """
    ours, theirs = phrase(words).split(), phrase(spelling).split()
    if _NUMBERED.search(words) and _NUMBERED.search(spelling):
        return True
    return fold(ours[-1]) == fold(theirs[-1]) and DamerauLevenshtein.distance(ours[0], theirs[0]) > 1


def is_long_surname(words: str, spelling: str) -> bool:
    """Whether the last word, behind the very first, is long and but for a letter or its sound the same."""
    (first, *_, last), (their_first, *_, their_last) = (phrase(name).split() for name in (words, spelling))
    near = DamerauLevenshtein.distance(last, their_last) <= 1 and _has_as_many_words(words, spelling)
    return near and fold(first) == fold(their_first) and min(len(last), len(their_last)) >= LONG_SURNAME


def begins_like_nobody_else(words: str, spelling: str, register: Register) -> bool:
    """Whether all but the last word of a name are those of one person on record: "Luis Lacalle Pow"; "Juan Carlos" of
    many.
    """
    start = phrase(words).split()[:-1]
    return len(start) > 1 and phrase(spelling).split()[:-1] == start and _beginnings(register)[" ".join(start)] == 1


@lru_cache(maxsize=2)
def _beginnings(register: Register) -> Counter[str]:
    return Counter(phrase(person.name).rpartition(" ")[0] for person in register.records.people.values())
