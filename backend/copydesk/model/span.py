"""Span: a stretch of a page's text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open stretch ``text[start:end]``, in Unicode code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that stand here."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether all of ``other`` lies in this one."""
        return self.start <= other.start and other.end <= self.end

    def through(self, other: Span) -> Span:
        """The shortest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


class Placed(Protocol):
    """Anything that stands somewhere in a page's text."""

    @property
    def span(self) -> Span:
        """Where."""


P = TypeVar("P", bound=Placed)


def starting_in(items: Sequence[P], stretch: Span) -> Sequence[P]:
    """Those of ``items``, which are in the order of the text, that begin inside the stretch."""
    first = bisect_left(items, stretch.start, key=lambda item: item.span.start)
    return items[first : bisect_left(items, stretch.end, first, key=lambda item: item.span.start)]


def span_at(spans: Sequence[Span], position: int) -> Span | None:
    """The one of ``spans``, which are in the order of the text and apart, that a position lies in."""
    before = bisect_right(spans, position, key=lambda span: span.start) - 1
    return spans[before] if before >= 0 and position < spans[before].end else None
