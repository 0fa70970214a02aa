"""Lines and columns of a text, as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the lines of a text begin and end, in code points."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Lines:
        """The lines of ``text``; a line ends at LF, CR LF or CR."""
        return cls(text, (0, *(end.end() for end in _LINE_END.finditer(text))))

    def place(self, position: int) -> tuple[int, int]:
        """Line and column of a position, both counted from 1."""
        line = bisect_right(self.starts, position)
        return line, position - self.starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The line of that number, without its end."""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end].rstrip("\r\n")
