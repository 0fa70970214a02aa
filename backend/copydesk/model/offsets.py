"""Offsets: positions in a text, counted in code points here and in UTF-16 code units by JavaScript.

The two differ only after characters beyond U+FFFF ("astral": most emoji, some scripts), which take two units. Their
places are therefore all that must be known of a text to convert a position; the text itself need not be kept.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class OffsetUnit(StrEnum):
    """What one step of an offset is."""

    UNICODE = "unicode"  # code points
    UTF16 = "utf-16"  # code units


@dataclass(frozen=True, slots=True)
class Astrals:
    """Where a text's characters beyond U+FFFF stand, in code points, ascending."""

    at: tuple[int, ...] = ()

    @classmethod
    def of(cls, text: str) -> Astrals:
        """Those of a text."""
        return cls(tuple(found.start() for found in _ASTRAL.finditer(text)))

    def utf16(self, position: int) -> int:
        """A position in code points, in UTF-16 code units."""
        return position + bisect_left(self.at, position)

    def unicode(self, position: int) -> int | None:
        """A position in UTF-16 code units, in code points; None in the middle of a character."""
        before = bisect_left(range(len(self.at)), position, key=lambda nth: self.at[nth] + nth)
        if before and self.at[before - 1] + before - 1 == position - 1:
            return None
        return position - before
