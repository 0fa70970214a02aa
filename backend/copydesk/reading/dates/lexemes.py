"""Lexemes: a paragraph cut into words, numbers and marks, for the grammar of dates.

Finer than the language pipeline's tokens, which keep "3-5", "Sept." and "1990s" whole, and the same for every pipeline.
"""

from __future__ import annotations

import re

from copydesk.reading.dates.words import APOSTROPHES

_LEXEME = re.compile(r"[^\W\d_]+|[0-9]+|\S")
_SUPPLIED = re.compile(r"\[[^\W\d_]+\]")


class Lexemes:
    """Parallel lists over the lexemes of one text; looking beyond either end is safe."""

    __slots__ = ("count", "end", "glued", "low", "start", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        met = list(_LEXEME.finditer(text))
        if "[" in text:  # an editor's word in a quotation is read as the speaker's: "[Ten] years ago"
            supplied = {mark for word in _SUPPLIED.finditer(text) for mark in (word.start(), word.end() - 1)}
            met = [one for one in met if one.start() not in supplied]
        self.start = [one.start() for one in met]
        self.end = [one.end() for one in met]
        self.low = ["'" if (word := one.group()) in APOSTROPHES else word.lower() for one in met]
        #: Whether no white space stands before the lexeme.
        self.glued = [start == end for start, end in zip(self.start, [-1, *self.end], strict=False)]
        self.count = len(met)

    def word(self, at: int) -> str:
        """The lexeme in lower case (apostrophes straight); empty beyond either end."""
        return self.low[at] if 0 <= at < self.count else ""

    def as_written(self, at: int) -> str:
        """The lexeme as it stands; empty beyond either end."""
        return self.text[self.start[at] : self.end[at]] if 0 <= at < self.count else ""

    def is_glued(self, at: int) -> bool:
        """Whether the lexeme follows the one before without white space."""
        return 0 <= at < self.count and self.glued[at]

    def is_number(self, at: int) -> bool:
        """Whether it is a run of digits."""
        return 0 <= at < self.count and "0" <= self.low[at][0] <= "9"

    def is_word(self, at: int) -> bool:
        """Whether it is a run of letters."""
        return 0 <= at < self.count and self.low[at][0].isalpha()

    def is_capital(self, at: int) -> bool:
        """Whether it begins with a capital letter."""
        return 0 <= at < self.count and self.text[self.start[at]].isupper()

    def value(self, at: int, longest: int = 4) -> int | None:
        """The number that stands there, if it is one of no more than ``longest`` digits."""
        if not self.is_number(at) or len(self.low[at]) > longest:
            return None
        return int(self.low[at])

    def joins(self, at: int) -> bool:
        """Whether more of the same number or word stands right behind: "1.5", "5G", "1,000", "10:30", "2014-x7"."""
        follows = at + 1
        if not self.is_glued(follows):
            return False
        mark = self.low[follows]
        if mark[0].isalnum() or mark in "%_°":
            return True
        return mark in ".,:/" and self.is_glued(follows + 1) and self.is_number(follows + 1)

    def goes_on_from_a_number(self, at: int) -> bool:
        """Whether it is a later part of a chain of figures: "1.5", "192.168.1.1", "10:30", "555-2014"."""
        glued, low = self.glued, self.low
        return at > 1 and glued[at] and glued[at - 1] and low[at - 1] in "./:-" and "0" <= low[at - 2][0] <= "9"

    def continues(self, at: int) -> bool:
        """Whether a number standing there goes on from something right before it: "1.5", "Su-27", "$5", "v2"."""
        if not self.is_glued(at):
            return False
        mark = self.low[at - 1]
        if mark[0].isalnum() or mark in "_$€£¥₽₴₩₹#№§@=&+\\":
            return True
        return mark in ".,:/-–‐‑−~" and self.is_glued(at - 1) and self.low[at - 2][0].isalnum()
