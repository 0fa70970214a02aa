"""Plain words of English: written with a capital they open a sentence or stand in a headline, and name nobody."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

#: What opens a title, and is too rare in the corpora for the list: "Shadow foreign secretary".
_OF_TITLES = frozenset("shadow caretaker interim outgoing incumbent".split())
_LIST = Path(__file__).with_name("plain_words.txt")


@lru_cache(maxsize=1)
def _plain_words() -> frozenset[str]:
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def is_plain_word(word: str) -> bool:
    """Whether a word, whatever its capitals, is hardly ever a name."""
    return word.casefold() in _plain_words() or word.casefold() in _OF_TITLES
