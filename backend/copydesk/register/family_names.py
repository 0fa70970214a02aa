"""Family names: the usual ones of some thirty countries, which many bear who are not on record."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from copydesk.register.folding import fold
from copydesk.register.wording import plain

_LIST = Path(__file__).with_name("family_names.txt")


def is_family_name(word: str) -> bool:
    """Whether many are called so, however transliterated: "Rybakov", "Petersen"."""
    return fold(plain(word)) in _family_names()


@lru_cache(maxsize=1)
def _family_names() -> frozenset[str]:
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
