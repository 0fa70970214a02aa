"""Counts of units of time: "two years ago", "a week later", "a year ago today"; and durations and ages."""

from __future__ import annotations

from copydesk.model.document import DateKind
from copydesk.model.numerals import CARDINALS, TENS
from copydesk.reading.dates.expression import UNPINNED, Expression, Meaning, Shift, Turn, Unpinned
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.weekdays import read_weekday
from copydesk.reading.dates.words import APPROXIMATORS, CLOCK_UNITS, DASHES, TURNS, UNITS, VAGUE_COUNTS, Unit

LATER = {"later": 1, "after": 1, "afterwards": 1, "earlier": -1, "before": -1, "previously": -1}
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_DESIGNATORS = {
    Unit.SECOND: "S",
    Unit.MINUTE: "M",
    Unit.HOUR: "H",
    Unit.DAY: "D",
    Unit.WEEK: "W",
    Unit.MONTH: "M",
    Unit.YEAR: "Y",
}
_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100}


def is_singular(lexemes: Lexemes, at: int) -> bool:
    """Whether a unit there is one: "week"."""
    return not lexemes.word(at).endswith("s")


def count_words(lexemes: Lexemes, at: int) -> tuple[int | None, int, bool]:
    """A count in figures or words, the lexeme after it, and whether it is vague ("a few", "several")."""
    word = lexemes.word(at)
    if lexemes.is_number(at):
        value = lexemes.value(at)
        return (None, at, False) if value is None or lexemes.joins(at) else (value, at + 1, False)
    if word in CARDINALS:
        return CARDINALS[word], at + 1, False
    if word in TENS:
        ones = CARDINALS.get(lexemes.word(at + 2), 10) if lexemes.word(at + 1) in DASHES else 10
        return (TENS[word] + ones, at + 3, False) if ones < 10 else (TENS[word], at + 1, False)
    if word in {"a", "an"}:
        following = lexemes.word(at + 1)
        if following in {"few", "couple"}:
            end = at + 3 if lexemes.word(at + 2) == "of" else at + 2
            return None, end, True
        return (1, at + 1, False) if following in UNITS else (None, at, False)
    if word in VAGUE_COUNTS:
        end = at + 2 if lexemes.word(at + 1) == "of" else at + 1
        return None, end, True
    return None, at, False


def read_count(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "two years ago", "three days later", "a week earlier", "for eight years", "a 42-year-old", "aged 42"."""
    if lexemes.word(at) in {"age", "aged"}:
        value = lexemes.value(at + 1, longest=3)
        if value is None or lexemes.joins(at + 1):
            return None
        return Expression(at, at + 2, DateKind.DURATION, lasting(value, Unit.YEAR))
    if lexemes.continues(at):
        return None
    if lexemes.word(at) in {"half", "quarter"}:
        return _fraction_of_a_unit(lexemes, at)
    if lexemes.word(at) == "a" and lexemes.word(at - 1) in {"half", "of"}:
        return None
    if lexemes.word(at) in UNITS:  # "decades ago"
        plural = not is_singular(lexemes, at) and UNITS[lexemes.word(at)] is not Unit.WEEKEND
        ago = lexemes.word(at + 1) == "ago"
        return Expression(at, at + 2, DateKind.RELATIVE, UNPINNED, approximate=True) if plural and ago else None
    count, end, vague = count_words(lexemes, at)
    if end == at or (lexemes.word(at) in {"a", "an"} and count is None and not vague):
        return None
    hyphened = lexemes.word(end) in DASHES and lexemes.is_glued(end)
    unit_at = end + 1 if hyphened else end
    halves = 0
    if lexemes.word(unit_at) == "and" and lexemes.word(unit_at + 1) == "a" and lexemes.word(unit_at + 2) == "half":
        unit_at, halves = unit_at + 3, 1
    elif lexemes.word(unit_at) in {"more", "full", "whole", "long", "consecutive", "calendar"}:
        unit_at += 1
    unit = UNITS.get(lexemes.word(unit_at))
    if unit is None or (unit is Unit.WEEKEND and not hyphened):
        return None
    of_age = "old" in {lexemes.word(unit_at + 1), lexemes.word(unit_at + 2)}
    if not hyphened and count is not None and count > 1 and is_singular(lexemes, unit_at) and not of_age:
        return None  # "the Cup 2018 day five"
    if count is not None and lexemes.word(unit_at).startswith("fortnight"):
        count *= 2
    return _counted(lexemes, at, unit_at + 1, unit, None if vague or halves else count, hyphened)


def _fraction_of_a_unit(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "half a century ago", "quarter of a century ago"."""
    half = lexemes.word(at) == "half"
    start = at + 1 if half else at + 2
    if lexemes.word(start) != "a" or not (half or lexemes.word(at + 1) == "of"):
        return None
    years = (
        {Unit.CENTURY: 50 if half else 25, Unit.DECADE: 5 if half else None}.get(UNITS[lexemes.word(start + 1)])
        if lexemes.word(start + 1) in UNITS
        else None
    )
    return _counted(lexemes, at, start + 2, Unit.YEAR, years, False) if years else None


def _counted(lexemes: Lexemes, at: int, end: int, unit: Unit, count: int | None, hyphened: bool) -> Expression | None:
    approximate = lexemes.word(at - 1) in APPROXIMATORS
    word = lexemes.word(end)
    length = lasting(count, unit)
    if word in DASHES and lexemes.word(end + 1) == "old":
        return Expression(at, end + 2, DateKind.DURATION, length)
    if hyphened or word == "old":
        return Expression(at, end + 1 if word == "old" else end, DateKind.DURATION, length)
    if word == "ago" or (word == "back" and unit not in CLOCK_UNITS):
        return _away(lexemes, at, end + 1, unit, None if count is None else -count, approximate)
    if word == "from" and unit not in CLOCK_UNITS:
        if lexemes.word(end + 1) == "now":
            return _away(lexemes, at, end + 2, unit, count, approximate)
        if count is not None and _base(lexemes, end + 1):
            return _away(lexemes, at, end + 1, unit, count, approximate)
    if word in LATER:
        direction = LATER[word]
        than = word in {"later", "earlier"} and lexemes.word(end + 1) == "than"
        if than or (word in {"before", "after"} and not _ends_a_clause(lexemes, end + 1)):
            return Expression(at, end, DateKind.DURATION, length, approximate)
        if unit in CLOCK_UNITS:
            return Expression(at, end + 1, DateKind.TIME, UNPINNED, approximate)
        approximate = approximate or unit is not Unit.DAY
        meaning = UNPINNED if count is None else Shift(unit, direction * count, from_text=True)
        return Expression(at, end + 1, DateKind.RELATIVE, meaning, approximate)
    if lexemes.word(at) in {"a", "an"} and count == 1:
        # "twice a week", "an hour": a rate or nothing; as a duration only behind "for"
        return Expression(at, end, DateKind.DURATION, length) if lexemes.word(at - 1) in {"for", "within"} else None
    if word == "'" and lexemes.word(end + 1) == "time":
        end += 2
        word = "time"
    if lexemes.word(at - 1) == "in" and count is not None and word == "time":
        return Expression(at, end, DateKind.RELATIVE, Shift(unit, count), approximate or unit is not Unit.DAY)
    return Expression(at, end, DateKind.DURATION, length, approximate)


def _away(lexemes: Lexemes, at: int, end: int, unit: Unit, count: int | None, approximate: bool) -> Expression:
    """So many units before the present or after it, or a day that is named behind: "a year ago today"."""
    if count is None:
        return Expression(at, end, DateKind.RELATIVE, UNPINNED, approximate=True)
    base = _base(lexemes, end)
    if base is not None and unit not in CLOCK_UNITS:
        meaning, end = base
        return Expression(at, end, DateKind.RELATIVE, Shift(unit, count, base=meaning), approximate)
    return Expression(at, end, DateKind.RELATIVE, Shift(unit, count), approximate or unit is not Unit.DAY)


def _base(lexemes: Lexemes, at: int) -> tuple[Meaning, int] | None:
    """The day, week or month that it is counted from."""
    word = lexemes.word(at)
    if word in _DAYS:
        return Shift(Unit.DAY, _DAYS[word]), at + 1
    unit = UNITS.get(lexemes.word(at + 1))
    if word in {"this", "last", "next"} and unit in {Unit.WEEK, Unit.MONTH} and is_singular(lexemes, at + 1):
        return Turn(unit, TURNS[word]), at + 2
    weekday = read_weekday(lexemes, at)
    return (weekday.meaning, weekday.end) if weekday is not None and weekday.kind is DateKind.WEEKDAY else None


def _ends_a_clause(lexemes: Lexemes, at: int) -> bool:
    return not lexemes.is_word(at) and not lexemes.is_number(at)


def lasting(count: int | None, unit: Unit) -> Unpinned:
    """A duration, with its value as ISO 8601 writes it ("P8Y"); none where nobody can count it."""
    if count is None or unit is Unit.WEEKEND:
        return UNPINNED
    if unit is Unit.QUARTER:
        return Unpinned(f"P{3 * count}M")
    if unit in _YEARS:
        return Unpinned(f"P{count * _YEARS[unit]}Y")
    return Unpinned(f"P{'T' if unit in CLOCK_UNITS else ''}{count}{_DESIGNATORS[unit]}")
