"""Matcher: what reads one form of date at one place; and which of several readings holds."""

from __future__ import annotations

from collections.abc import Callable

from copydesk.reading.dates.expression import Expression
from copydesk.reading.dates.lexemes import Lexemes

Matcher = Callable[[Lexemes, int], Expression | None]


def longest(lexemes: Lexemes, at: int, matchers: tuple[Matcher, ...]) -> Expression | None:
    """The reading that takes in most; of equals, the first."""
    best: Expression | None = None
    for matcher in matchers:
        found = matcher(lexemes, at)
        if found is not None and (best is None or found.end > best.end):
            best = found
    return best
