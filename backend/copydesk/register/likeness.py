"""Likeness: how close words come to a name that they are not.

Measured on folded words, so that ways of transliterating cost nothing; given name against given name, family name
against family name. The scale is that of ``Near.similarity``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler, Levenshtein

from copydesk.model.tenure import Body, Place
from copydesk.register.folding import fold
from copydesk.register.near import Near
from copydesk.register.places import place_names
from copydesk.register.spelling import may_stand_first
from copydesk.register.wording import phrase, plain
from copydesk.register.written import Word, Written

#: Below this, only a reader who knows whom to expect takes the words for the name.
FLOOR = 0.7
#: Least likeness of family names and of given names for two names to be near at all.
_LEAST_FAMILY = 0.66
_LEAST_GIVEN = 0.66
#: Likewise for the given names of Koreans, compared sound by sound.
_LEAST_KOREAN = 0.72
#: Family names of up to so many letters are near only with the very given name: "Li" and "Lu" are two families.
_SHORT = 4
#: Other forms of a given name count from so many letters on: "Jake" is near "Jack", but not for that near "John".
_LONG = 5
#: How much the family name weighs in a whole name; in East Asian ones, where few families share most people, less.
_FAMILY_WEIGHT, _EAST_ASIAN_FAMILY_WEIGHT = 0.65, 0.35
#: The same family name beside another given name.
_FAMILY_ONLY = 0.55

#: Letters that writers who know a name by ear confuse, as one.
_BY_EAR = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"tsch|tch|shch|sh|ch|zh|ts|cz|j(?=[aeiou])", "c"), (r"ph|v|w", "f"), (r"z", "s"), (r"b", "p"), (r"d", "t"),
        (r"g|q|c(?![hc])(?=[aou])|ck", "k"), (r"[eiy]+", "e"), (r"[ou]+", "o"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


def likeness(one: str, other: str) -> float:
    """How alike two folded words are, 0 to 1: letters that differ, those at the start weighing more,
    those that sound alike weighing less.
    """
    if one == other:
        return 1.0
    by_letters = _alike(one, other)
    if by_letters < 0.4:
        return by_letters  # no sound would save it
    return min(0.97, (2 * by_letters + max(by_letters, _alike(_by_ear(one), _by_ear(other)))) / 3)


def _alike(one: str, other: str) -> float:
    edits = DamerauLevenshtein.normalized_similarity(one, other)
    return (edits + JaroWinkler.similarity(one, other)) / 2


@lru_cache(maxsize=50_000)
def _by_ear(word: str) -> str:
    for pattern, by in _BY_EAR:
        word = pattern.sub(by, word)
    return word


def closeness(words: Written, known: Written) -> float | None:
    """How close the words come to a known name that they are not; None when no reader would take them for it."""
    if len(words.words) == 1:
        if len(known.words) == 1:
            return _near_family(words.words[0], known.words[0])
        found = [near for family in known.families if (near := _near_family(words.words[0], family))]
        return max(found, default=None)
    if len(known.words) == 1:
        return None
    found = [near for near in (_near_korean(words, known), *_near_parts(words, known)) if near is not None]
    whole = likeness(words.joined, known.joined) * 0.97
    if whole >= 0.88 and not known.family_first and not known.either_first:
        found.append(whole)
    return max(found, default=None)


def _near_family(word: Word, known: Word) -> float | None:
    if word.initial or known.initial:
        return None
    if len(known.key) <= _SHORT or len(word.key) <= 2:
        return None  # a short name alone is near too many others
    alike = likeness(word.key, known.key)
    return alike if alike >= FLOOR else None


def _near_parts(words: Written, known: Written) -> Iterable[float]:
    run = words.without_particles
    if len(run) < 2:
        return
    for their_given, their_family in known.parted():
        if not their_given:
            continue
        first_is_theirs = their_family is known.words[0]
        for our_given, our_family in ((run[:-1], run[-1]), (run[1:], run[0])):
            if our_family.initial or (words.family_first and our_family is run[-1]):
                continue
            swapped = our_family is not run[-1]
            if swapped and not may_stand_first(run, words, known):
                continue
            family = 1.0 if our_family.is_family(their_family) else likeness(our_family.key, their_family.key)
            if family < _LEAST_FAMILY:
                continue
            joined = words.family_first or known.family_first or (known.either_first and first_is_theirs)
            given = _given(our_given, their_given, joined)
            if swapped and given < 1 and not (known.family_first or known.either_first):
                continue
            if family == 1 and given < _LEAST_GIVEN:
                if not first_is_theirs:  # of East Asian families, a few hold most people
                    yield _FAMILY_ONLY
            elif given >= _LEAST_GIVEN:
                short = min(len(our_family.key), len(their_family.key)) <= _SHORT
                if family == 1 or given == 1 or not short:
                    weight = _EAST_ASIAN_FAMILY_WEIGHT if first_is_theirs else _FAMILY_WEIGHT
                    yield weight * family + (1 - weight) * given


def _given(ours: tuple[Word, ...], theirs: tuple[Word, ...], joined: bool) -> float:
    """How alike the given names are: each of the fewer with its best pair; East Asian ones as a whole."""
    if joined:
        return likeness(fold("".join(w.plain for w in ours)), fold("".join(w.plain for w in theirs)))
    fewer, more = sorted((ours, theirs), key=len)
    pairs = [max(_given_pair(number, one, more) for number in range(len(more))) for one in fewer]
    if min(pairs) < _LEAST_GIVEN:
        return 0.0
    return sum(pairs) / len(pairs) * (1 if len(fewer) == len(more) or min(pairs) == 1 else 0.95)


def _given_pair(number: int, one: Word, names: tuple[Word, ...]) -> float:
    other = names[number]
    if one.is_given(other):
        # The first initial is all that is left of a name; any other may be of one that is not written.
        return 1.0 if number == 0 or not (one.initial or other.initial) else 0.0
    if one.initial or other.initial:
        return 0.0
    long_forms = {form for form in other.forms if len(form) >= _LONG}
    return max(likeness(one.key, form) for form in {other.key, *long_forms})


def _near_korean(words: Written, known: Written) -> float | None:
    """Two Korean names of one family whose given names differ by a sound or a syllable."""
    best: float | None = None
    for one in words.korean:
        for other in known.korean:
            if not one.sounds or not other.sounds or not one.families & other.families:
                continue
            alike = 0.95 if one.rough == other.rough else _alike(one.rough, other.rough)
            if alike >= _LEAST_KOREAN:
                near = _EAST_ASIAN_FAMILY_WEIGHT + (1 - _EAST_ASIAN_FAMILY_WEIGHT) * alike
                best = max(best or 0.0, near)
    return best


class Close:
    """Keys by their letters: those that may be close to a word, found fast among many."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._keys = sorted(keys, key=lambda key: (len(key), key))
        self._lengths = [len(key) for key in self._keys]

    def to(self, word: str, limit: int) -> list[str]:
        """The keys closest to a word, at most a third longer or shorter."""
        margin = max(2, len(word) // 3)
        first, last = bisect_left(self._lengths, len(word) - margin), bisect_right(self._lengths, len(word) + margin)
        found = process.extract(
            word, self._keys[first:last], scorer=JaroWinkler.normalized_similarity, score_cutoff=0.75, limit=limit
        )
        return [key for key, _, _ in found]


def difference(words: str, known: str) -> str:
    """What differs, in words for readers: "one letter differs: 'u' for 'o'"."""
    words, known = plain(words), plain(known)
    edits = list(Levenshtein.editops(known, words))
    if not edits:
        return "the same letters"
    swapped = DamerauLevenshtein.distance(known, words) == 1 and len(edits) == 2
    if swapped:
        return "two letters are swapped"
    if len(edits) > 1:
        return f"{_NUMBERS.get(len(edits), 'several')} letters differ"
    edit = edits[0]
    if edit.tag == "replace":
        return f"one letter differs: '{words[edit.dest_pos]}' for '{known[edit.src_pos]}'"
    if edit.tag == "insert":
        return f"one letter more: '{words[edit.dest_pos]}'"
    return f"one letter missing: '{known[edit.src_pos]}'"


_NUMBERS = {2: "two", 3: "three", 4: "four"}


class PhraseIndex:
    """Places and bodies whose names come close to some words."""

    def __init__(self, records: Iterable[Place | Body]) -> None:
        self._spellings: defaultdict[str, list[tuple[Place | Body, str]]] = defaultdict(list)
        for record in records:
            names = place_names(record) if isinstance(record, Place) else (record.name, *record.spellings)
            for name in names:
                if key := fold(phrase(name)):
                    self._spellings[key].append((record, name))
        self._close = Close(self._spellings)
        # "Austrian" is no misspelling of "Russian": a word that some name on record has is what it says.
        self._vocabulary = frozenset(word for key in self._spellings for word in key.split())

    def nearest(self, words: str, limit: int) -> list[Near]:
        """Those with a spelling of at least ``FLOOR`` likeness, best first, each record once."""
        key = fold(phrase(words))
        best: dict[str, Near] = {}
        for other in self._close.to(key, 4 * limit):
            alike = self._alike(key, other)
            if alike is None:
                continue
            for record, name in self._spellings[other]:
                if record.id not in best or best[record.id].similarity < alike:
                    reason = (
                        "another way to write the same name" if alike == 1 else difference(phrase(words), phrase(name))
                    )
                    best[record.id] = Near(record, name, alike, reason)
        return sorted(best.values(), key=lambda near: (-near.similarity, near.record.id))[:limit]

    def _alike(self, one: str, other: str) -> float | None:
        """Likeness word by word: every word must be like its counterpart, so that two ministries are not near."""
        if one == other:
            return 1.0
        ours, theirs = one.split(), other.split()
        if len(ours) != len(theirs):
            alike = likeness(one.replace(" ", ""), other.replace(" ", ""))
            return 0.97 * alike if alike >= 0.93 else None
        pairs = [likeness(a, b) for a, b in zip(ours, theirs, strict=True)]
        if min(pairs) < FLOOR:
            return None
        for a, b in zip(ours, theirs, strict=True):
            if a != b and (min(len(a), len(b)) < _SHORT or (len(ours) > 1 and a in self._vocabulary)):
                return None
        lengths = [len(word) for word in theirs]
        return sum(pair * length for pair, length in zip(pairs, lengths, strict=True)) / sum(lengths)
