"""Parts and edges of longer stretches: "late 2024", "mid-September", "the end of the year"."""

from __future__ import annotations

from dataclasses import replace

from copydesk.model.document import DateKind
from copydesk.model.numerals import ORDINALS
from copydesk.reading.dates.calendar_dates import read_day_first
from copydesk.reading.dates.counted_units import is_singular
from copydesk.reading.dates.expression import Expression, Turn
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.matching import longest
from copydesk.reading.dates.months import read_month
from copydesk.reading.dates.nth_of import read_nth_of
from copydesk.reading.dates.parts_of_year import read_first_months, read_fraction, read_season
from copydesk.reading.dates.relative_dates import read_turn
from copydesk.reading.dates.weekdays import read_weekday
from copydesk.reading.dates.words import DASHES, EDGES, PARTS, UNITS, WEEKDAYS, Part, Unit
from copydesk.reading.dates.years import read_century, read_decade, read_year, sharpened

#: Of which the present one is meant where no other is told: "the end of the decade".
_EDGED = frozenset({Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY})


def read_part(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "late 2024", "mid-September", "the early 1990s", "early Monday", "the end of the year"."""
    start = at + 1 if lexemes.word(at) == "the" else at
    word = lexemes.word(start)
    if word in PARTS:
        return _part_of_something(lexemes, at, start + 1, PARTS[word])
    if word in EDGES:
        return _edge_of_something(lexemes, at, start + 1, EDGES[word])
    if start > at:  # "the 1990s", "the nineties", "the 20th century", "the summer of 2014", "the second quarter of"
        matchers = (
            read_century,
            read_decade,
            read_season,
            read_fraction,
            read_first_months,
            read_nth_of,
            read_day_first,
        )
        inner = longest(lexemes, start, matchers)
        if inner is not None and inner.kind in {DateKind.PERIOD, DateKind.DAY, DateKind.RANGE}:
            ordinal = (
                inner.kind is DateKind.PERIOD or lexemes.word(start) in ORDINALS or lexemes.word(start + 1) == "th"
            )
            return replace(inner, first=at if ordinal and inner.kind is DateKind.PERIOD else start)
    return None


def _part_of_something(lexemes: Lexemes, at: int, start: int, part: Part) -> Expression | None:
    if lexemes.word(start) in DASHES:
        start += 1
    if lexemes.word(start) in {"on", "in"} and lexemes.word(start + 1) in WEEKDAYS:
        start += 1
    inner = longest(lexemes, start, (read_century, read_decade, read_month, read_weekday, read_year, read_season))
    if inner is None:
        turned = read_turn(lexemes, start)
        if turned is not None and isinstance(turned.meaning, Turn):
            meaning = replace(turned.meaning, part=part)
            return Expression(at, turned.end, DateKind.RELATIVE, meaning, approximate=True)
        return None
    if inner.kind is DateKind.WEEKDAY:
        return replace(inner, first=at)
    if inner.kind is DateKind.RANGE:
        return None
    fuller = sharpened(inner.meaning, part)
    if fuller is None:
        return replace(inner, first=at, approximate=True) if inner.kind is DateKind.PERIOD else None
    return Expression(at, inner.end, inner.kind, fuller, approximate=True)


def _edge_of_something(lexemes: Lexemes, at: int, start: int, part: Part) -> Expression | None:
    if lexemes.word(start) != "of" and not (lexemes.word(start) in DASHES and lexemes.is_glued(start)):
        return None
    start += 1
    inner = longest(lexemes, start, (read_century, read_decade, read_month, read_year))
    if inner is None and lexemes.word(start) == "the":
        inner = longest(lexemes, start + 1, (read_century, read_decade))
    if inner is not None and inner.kind in {DateKind.MONTH, DateKind.YEAR, DateKind.PERIOD}:
        fuller = sharpened(inner.meaning, part)
        return None if fuller is None else Expression(at, inner.end, inner.kind, fuller, approximate=True)
    unit = UNITS.get(lexemes.word(start + 1))
    if lexemes.word(start) == "the" and unit in _EDGED and is_singular(lexemes, start + 1):
        return Expression(at, start + 2, DateKind.RELATIVE, Turn(unit, 0, part), approximate=True)
    turned = read_turn(lexemes, start)
    if turned is not None and isinstance(turned.meaning, Turn):
        return Expression(at, turned.end, DateKind.RELATIVE, replace(turned.meaning, part=part), approximate=True)
    return None
