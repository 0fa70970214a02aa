"""Wording: one key for every way of writing the same phrase: titles of offices, places, bodies, events.

Case, accents, hyphens, possessives, "the", British and American spellings, and the forms for men and women do not
count. How the names of people vary is another matter: ``spelling``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import product

#: Words that are one word in a key, the first of each line standing for all.
_ONE_WORD = (
    "defence defense",
    "labour labor",
    "centre center",
    "centres centers",
    "harbour harbor",
    "programme program",
    "organisation organization",
    "mobilisation mobilization",
    "modernisation modernization",
    "spokesperson spokesman spokeswoman",
    "chairman chair chairwoman chairperson",
    "ombudsman ombudswoman ombudsperson",
    "congressman congresswoman",
    "adviser advisor",
)
_ABBREVIATED = ("governor gov", "corporation corp", "incorporated inc", "department dept", "association assn")
#: All but abbreviations: every form is a usual way to write a title.
_INTERCHANGEABLE = {form: tuple(line.split()) for line in _ONE_WORD for form in line.split()}
_STANDS_FOR = {form: line.split()[0] for line in (*_ONE_WORD, *_ABBREVIATED) for form in line.split()}

#: Little words that a changed order adds or drops: "Ministry of Defence", "Defence Ministry".
LINKING = frozenset({"of", "for", "on", "and", "de", "du"})

_LETTERS_THAT_STAY = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ə": "a", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
_POSSESSIVE = re.compile(r"(?<=\w)(?:['’ʼ]s|(?<=s)['’ʼ])(?!\w)")
_DOTTED = re.compile(r"\b(?:\w\.)+(?:\w\b)?")
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ`](?=\w)")
_SIMPLE = re.compile(r"[a-z0-9 -]*")
_WORD = re.compile(r"[^\W_]+")
_OF_ACRONYM = re.compile(r"[^\W_]+|&")


def plain(words: str) -> str:
    """Lower case, without accents; every letter that has a plain Latin one is written with it."""
    if words.isascii():
        return words.lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", words).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS_THAT_STAY)


@lru_cache(maxsize=50_000)
def phrase(words: str) -> str:
    """The key of a phrase: its words in order. Empty when there is none."""
    text = plain(words)
    if not _SIMPLE.fullmatch(text):
        text = _POSSESSIVE.sub("", text).replace("&", " and ")
        text = _DOTTED.sub(lambda dotted: dotted.group().replace(".", "") + " ", text)
        text = _APOSTROPHE.sub("", text)
    return " ".join(_STANDS_FOR.get(word, word) for word in _WORD.findall(text) if word != "the")


def has_words(words: str, name: str) -> bool:
    """Whether a name stands in the words, however either is written."""
    return f" {phrase(name)} " in f" {phrase(words)} "


@lru_cache(maxsize=50_000)
def bag(key: str) -> str:
    """The key of a phrase whose order does not count: its words but the linking ones, sorted."""
    return " ".join(sorted(word for word in key.split() if word not in LINKING))


@lru_cache(maxsize=10_000)
def variants(words: str) -> frozenset[str]:
    """The phrase in lower case with every interchangeable form of its words, hyphens kept and opened."""
    texts = (words.lower(), words.lower().replace("-", " "))
    choices = ([_INTERCHANGEABLE.get(word, (word,)) for word in text.split()] for text in texts)
    return frozenset(" ".join(choice) for each in choices for choice in product(*each))


def slug(words: str) -> str:
    """The id that a name gives: "kursk-oblast"."""
    return "-".join(_WORD.findall(_APOSTROPHE.sub("", plain(words))))


def letters(words: str) -> str:
    """An acronym without dots and spaces, in lower case; "S&P" is not "SP"."""
    return "".join(_OF_ACRONYM.findall(plain(words)))


def looks_like_acronym(words: str) -> bool:
    """Whether at least half of the letters are capitals, as in "MChS" and "U.S.", unlike in "us"."""
    capitals = sum(map(str.isupper, words))
    return capitals > 0 and 2 * capitals >= sum(map(str.isalpha, words))
