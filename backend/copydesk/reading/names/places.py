"""Cities of the world by name: a hint to what an unknown name is, never a record of it."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

_LIST = Path(__file__).with_name("cities.txt")


@lru_cache(maxsize=1)
def city_names() -> tuple[str, ...]:
    """The larger cities of the world, as GeoNames writes them."""
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=1)
def _folded_names() -> frozenset[str]:
    return frozenset(_folded(name) for name in city_names())


def is_city(words: str) -> bool:
    """Whether a larger city is so called, accents aside. Many are called as people are, too."""
    return _folded(words) in _folded_names()


def _folded(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold().replace("’", "'")
