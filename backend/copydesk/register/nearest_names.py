"""Nearest names among a million: an index in an SQLite file, for names that are too many to keep as records.

Every name is its words; every word is its runs of three letters. A garbled word shares most runs with the true one, so
that a few dozen of all words are compared letter by letter, and a few dozen of all names. Which words have a run, and
which names a word, are arrays of numbers, that numpy slices and adds up; the file keeps them as a handful of blobs.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from copydesk.register.wording import plain

Numbers = npt.NDArray[np.uint32]

#: Words close to one of the question's that are followed up, and letters by which they may be longer or shorter.
_WORDS = 16
_LETTERED = 80  # words that are compared letter by letter for that
_LENGTHS = 3
#: Least likeness of two words for one to be a garble of the other.
_ALIKE = 0.5
#: Runs of three letters that a word is looked for by, at most.
_RUNS = 7
#: Names that are compared letter by letter; names with a close word that are looked through for them.
_NAMES = 16
_FOLLOWED = 3_000
#: Of the words close to another of the question's, so many are looked for in these.
_OTHERS = 8
#: From here on nothing closer need be looked for.
_CLOSE = 0.85
#: A word that the garble has spared leads to the name at once, where no more bear it than these.
_FEW = 600
#: Words from so many letters on may be two that a garble has glued together; so many ways to part them are tried.
_GLUED = 7
_PARTINGS = 3

_SCHEMA = (
    "DROP TABLE IF EXISTS near_name",
    "DROP TABLE IF EXISTS near_array",
    "CREATE TABLE near_name (id INTEGER PRIMARY KEY, name TEXT NOT NULL, record TEXT NOT NULL)",
    "CREATE TABLE near_array (what TEXT PRIMARY KEY, content BLOB NOT NULL)",
)


@dataclass(frozen=True, slots=True)
class NearName:
    """A name close to the words asked for. ``similarity``: Damerau-Levenshtein, normalised, of the plain names."""

    name: str
    record: str
    similarity: float


def name_key(name: str) -> str:
    """A name as it is compared: plain words, hyphens as spaces."""
    return " ".join(plain(name).replace("-", " ").replace("'", "").replace("’", "").split())


#: How alike two words or names are, 0 to 1: letters added, dropped, changed, or two in each other's place.
likeness = DamerauLevenshtein.normalized_similarity


def build(database: sqlite3.Connection, names: Iterable[tuple[str, str]]) -> int:
    """Index names, each with the id of its record; gives how many. What was indexed before is forgotten, but not
    before all is done.
    """
    with database:
        database.execute("BEGIN IMMEDIATE")
        for statement in _SCHEMA:
            database.execute(statement)
        keys: list[str] = []
        database.executemany("INSERT INTO near_name VALUES (?, ?, ?)", _rows(names, keys))
        database.executemany("INSERT INTO near_array VALUES (?, ?)", _arrays(keys).items())
    return len(keys)


def _rows(names: Iterable[tuple[str, str]], keys: list[str]) -> Iterator[tuple[int, str, str]]:
    """The names that have a key, numbered; their keys are added to the list."""
    for record, name in names:
        if key := name_key(name):
            keys.append(key)
            yield len(keys) - 1, name, record


def _arrays(keys: Sequence[str]) -> dict[str, bytes]:
    words = sorted({word for key in keys for word in key.split()}, key=lambda word: (len(word), word))
    numbers = {word: number for number, word in enumerate(words)}
    grams: dict[str, int] = {}
    of_gram = [(grams.setdefault(gram, len(grams)), n) for word, n in numbers.items() for gram in sorted(_grams(word))]
    of_word = [(numbers[word], n) for n, key in enumerate(keys) for word in set(key.split())]
    return {
        "keys": "\n".join(keys).encode(),
        "words": "\n".join(words).encode(),
        "grams": "\n".join(grams).encode(),
        **_grouped("words of gram", of_gram, len(grams)),
        **_grouped("names of word", of_word, len(words)),
    }


def _grouped(what: str, pairs: list[tuple[int, int]], groups: int) -> dict[str, bytes]:
    """Pairs of group and member as one array of members, group after group, and where each group begins."""
    table = np.array(pairs, np.uint32).reshape(-1, 2)
    table = table[np.lexsort((table[:, 1], table[:, 0]))]
    starts = np.searchsorted(table[:, 0], np.arange(groups + 1)).astype(np.uint32)
    return {what: table[:, 1].tobytes(), f"{what}, starts": starts.tobytes()}


def _grams(word: str) -> set[str]:
    padded = f"  {word} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


class _Groups:
    """Members of numbered groups, in order."""

    def __init__(self, members: bytes, starts: bytes) -> None:
        self._members = np.frombuffer(members, np.uint32)
        self._starts = np.frombuffer(starts, np.uint32).tolist()

    def of(self, group: int) -> Numbers:
        return self._members[self._starts[group] : self._starts[group + 1]]

    def size(self, group: int) -> int:
        return int(self._starts[group + 1] - self._starts[group])


class NearestNames:
    """Questions to an index. The arrays are in memory, some 100 bytes a name; names and records stay on disk.

    One thread at a time.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        arrays: dict[str, bytes] = dict(database.execute("SELECT what, content FROM near_array"))
        self._words = arrays["words"].decode().split("\n")
        self._number_of = {word: number for number, word in enumerate(self._words)}
        self._sizes = np.array([len(_grams(word)) for word in self._words], np.float32)
        lengths = np.array([len(word) for word in self._words])
        self._first_of_length = np.searchsorted(lengths, np.arange(lengths[-1] + 2)).tolist()
        self._grams = {gram: number for number, gram in enumerate(arrays["grams"].decode().split("\n"))}
        self._words_of = _Groups(arrays["words of gram"], arrays["words of gram, starts"])
        self._names_of = _Groups(arrays["names of word"], arrays["names of word, starts"])
        self._keys = arrays["keys"]
        ends = np.flatnonzero(np.frombuffer(self._keys, np.uint8) == ord("\n"))
        self._key_starts = np.concatenate(([0], ends + 1, [len(self._keys) + 1])).astype(np.uint32)

    def nearest(self, words: str, limit: int = 5, least: float = 0.7) -> list[NearName]:
        """The names closest to the words, best first; of equals, those first that were indexed first."""
        key = name_key(words)
        if not key:
            return []
        asked = list(dict.fromkeys(key.split()))
        if len(asked) == 1 and len(key) < _GLUED:
            return self._bearers(self._near_words(key), limit, least)
        found = self._with_spared(key, asked) or self._found(key, asked)
        if max(found.values(), default=0) < _CLOSE:
            for parts in self._parted(asked):
                found |= self._found(key, parts)
        best = sorted(found.items(), key=lambda row: (-row[1], row[0]))[:limit]
        if len(asked) == 1 and (not best or best[0][1] < least):
            return self._bearers(self._near_words(key), limit, least)
        return self._told([(number, score) for number, score in best if score >= least])

    def _with_spared(self, key: str, asked: Sequence[str]) -> dict[int, float]:
        """Names alike that have the rarest of the words asked for as it stands, if one is close."""
        exact = (number for word in asked if (number := self._number_of.get(word)) is not None)
        rarest = min(exact, key=self._names_of.size, default=None)
        if rarest is None or self._names_of.size(rarest) > _FEW:
            return {}
        keys = {name: self._key(name) for name in self._names_of.of(rarest).tolist()}
        alike = process.extract(key, keys, scorer=likeness, limit=_NAMES, score_cutoff=_ALIKE)
        return {name: score for _, score, name in alike} if alike and alike[0][1] >= _CLOSE else {}

    def _found(self, key: str, asked: Sequence[str]) -> dict[int, float]:
        """Names that have words close to those asked for, with the likeness of the whole name."""
        near = sorted(filter(None, map(self._near_words, asked)), key=self._bearers_of_all)
        found: dict[int, float] = {}
        for turn, pivot in enumerate(near):
            likely = self._likely(pivot, near, _NAMES if turn == 0 else 8 * _NAMES)
            found |= {name: likeness(key, self._key(name)) for name in likely.tolist()}
            if max(found.values(), default=0) >= _CLOSE:
                break
        return found

    def _near_words(self, word: str) -> dict[int, float]:
        """Words of the index close to one, each with its likeness, the closest first."""
        longest = len(self._first_of_length) - 2
        shorter, longer = min(max(len(word) - _LENGTHS, 1), longest), min(len(word) + _LENGTHS, longest)
        first, last = self._first_of_length[shorter], self._first_of_length[longer + 1]
        numbers = [number for gram in _grams(word) if (number := self._grams.get(gram)) is not None]
        if not numbers or first == last:
            return {}
        # The commonest runs, as endings are, lead to most words and tell least.
        telling = sorted(numbers, key=self._words_of.size)[:_RUNS]
        grams = [self._words_of.of(number) for number in telling]
        shared = np.bincount(np.concatenate(grams), minlength=last)[first:last]
        some = (shared >= min(max(len(grams) // 3, 1), int(shared.max()))).nonzero()[0]
        if len(some) > _LETTERED:
            dice = shared[some] / (self._sizes[some + first] + len(grams))
            some = some[np.argpartition(-dice, _LETTERED)[:_LETTERED]]
        choices = {number: self._words[number] for number in (some + first).tolist()}
        alike = process.extract(word, choices, scorer=likeness, limit=_WORDS, score_cutoff=_ALIKE)
        return {number: score for _, score, number in alike}

    def _bearers_of_all(self, words: Iterable[int]) -> int:
        return sum(map(self._names_of.size, words))

    def _likely(self, pivot: dict[int, float], near: list[dict[int, float]], limit: int) -> Numbers:
        """Of the names with a word close to one of the question's, those with the most of the others, too."""
        arrays: list[Numbers] = []
        scores, followed = [], 0
        for word, alike in pivot.items():
            followed += self._names_of.size(word)
            if arrays and followed > _FOLLOWED:
                break
            arrays.append(self._names_of.of(word))
            scores.append(np.full(len(arrays[-1]), alike, np.float32))
        names, score = np.concatenate(arrays), np.concatenate(scores)
        for other in near:
            if other is not pivot:
                score += self._alike_in(names, other)
        return names[np.argpartition(-score, limit)[:limit]] if len(names) > limit else names

    def _alike_in(self, names: Numbers, words: dict[int, float]) -> npt.NDArray[np.float32]:
        """For each name the likeness of the closest of some words that it has; 0 where it has none."""
        best = np.zeros(len(names), np.float32)
        for word, alike in islice(words.items(), _OTHERS):
            bearers = self._names_of.of(word)
            at = bearers.searchsorted(names)
            at[at == len(bearers)] = 0
            np.maximum(best, (bearers[at] == names) * np.float32(alike), out=best)
        return best

    def _parted(self, asked: Sequence[str]) -> list[list[str]]:
        """The words with one of them parted in two, where one half is a whole word, the likeliest partings first."""
        ways: list[tuple[int, list[str]]] = []
        for number, word in enumerate(asked):
            for at in range(2, len(word) - 1):
                halves = [word[:at], word[at:]]
                known = max((len(half) for half in halves if half in self._number_of), default=0)
                if known > 2 and len(word) >= _GLUED:
                    ways.append((known, [*asked[:number], *halves, *asked[number + 1 :]]))
        return [words for _, words in sorted(ways, key=lambda way: -way[0])[:_PARTINGS]]

    def _key(self, name: int) -> str:
        return self._keys[self._key_starts[name] : self._key_starts[name + 1] - 1].decode()

    def _told(self, scored: Sequence[tuple[int, float]]) -> list[NearName]:
        """The numbered names as they were indexed, with their likeness, in the same order."""
        marks = ", ".join("?" * len(scored))
        rows = self._database.execute(
            f"SELECT id, name, record FROM near_name WHERE id IN ({marks})",  # noqa: S608 - question marks only
            [number for number, _ in scored],
        )
        told = {id: (name, record) for id, name, record in rows}
        return [NearName(*told[number], score) for number, score in scored]

    def _bearers(self, words: dict[int, float], limit: int, least: float) -> list[NearName]:
        """Names with one of the words, when one word is all that is asked for."""
        found = (
            (int(name), alike) for word, alike in words.items() if alike >= least for name in self._names_of.of(word)
        )
        return self._told(list(islice(found, limit)))
