"""Days counted within a month or year, or beside a named one: "the last day of 2009", "the day after Christmas"."""

from __future__ import annotations

from datetime import date, timedelta

from copydesk.model.document import DateKind
from copydesk.model.interval import Interval
from copydesk.model.numerals import ORDINALS
from copydesk.reading.dates.calendar_dates import day_number, read_day_first, read_month_first
from copydesk.reading.dates.expression import Calendar, Expression, Meaning, Nth, Shift, Turn
from copydesk.reading.dates.holidays import read_holiday
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.months import read_month
from copydesk.reading.dates.weekdays import read_weekday
from copydesk.reading.dates.words import TURNS, UNITS, WEEKDAYS, Unit
from copydesk.reading.dates.years import read_year, year_number

_ORDER = {word: number for word, number in ORDINALS.items() if number <= 5} | {
    "opening": 1,
    "last": -1,
    "final": -1,
    "closing": -1,
}


def read_nth_of(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "last day of the year", "first week of May 2024", "second Tuesday in November"."""
    number = _ORDER.get(lexemes.word(at))
    if number is None:
        return None
    unit, weekday = UNITS.get(lexemes.word(at + 1)), WEEKDAYS.get(lexemes.word(at + 1))
    if lexemes.word(at + 2) not in {"of", "in"} or (weekday is None and unit not in {Unit.DAY, Unit.WEEK}):
        return None
    whole = _whole(lexemes, at + 3)
    if whole is None:
        return None
    meaning, end = whole
    if weekday is not None:
        return Expression(at, end, DateKind.DAY, Nth(number, Unit.DAY, meaning, weekday))
    assert unit is not None
    if unit is Unit.DAY:
        return Expression(at, end, DateKind.DAY, Nth(number, unit, meaning))
    return Expression(at, end, DateKind.PERIOD, Nth(number, Unit.WEEK, meaning), approximate=True)


def read_day_of_month(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "25th of this month", "first of next month"."""
    day = day_number(lexemes, at)
    if day is None or not 1 <= day.value <= 31 or lexemes.is_number(day.end - 1) or lexemes.word(day.end) != "of":
        return None
    turn = lexemes.word(day.end + 1)
    if turn not in {"this", "last", "next"} or lexemes.word(day.end + 2) != "month":
        return None
    meaning = Nth(day.value, Unit.DAY, Turn(Unit.MONTH, TURNS[turn]))
    return Expression(at, day.end + 3, DateKind.DAY, meaning)


def _whole(lexemes: Lexemes, at: int) -> tuple[Meaning, int] | None:
    """The month or year that it is counted in."""
    month = read_month(lexemes, at)
    if month is not None and isinstance(month.meaning, Calendar) and month.meaning.month:
        return month.meaning, month.end
    if year_number(lexemes, at) is not None and (year := read_year(lexemes, at)) and isinstance(year.meaning, Calendar):
        return year.meaning, year.end
    unit = UNITS.get(lexemes.word(at + 1))
    if unit in {Unit.MONTH, Unit.YEAR} and unit is not None and lexemes.word(at) in {"the", "this", "last", "next"}:
        return Turn(unit, {"the": 0, **TURNS}[lexemes.word(at)]), at + 2
    return None


def read_day_beside(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "the day after Christmas", "the day before May 3"."""
    step = {"before": -1, "after": 1}.get(lexemes.word(at + 2))
    if lexemes.word(at + 1) != "day" or step is None:
        return None
    inner = (
        read_holiday(lexemes, at + 3)
        or read_month_first(lexemes, at + 3)
        or read_day_first(lexemes, at + 3)
        or read_weekday(lexemes, at + 3)
    )
    if inner is None or inner.kind not in {DateKind.DAY, DateKind.WEEKDAY} or inner.fault:
        return None
    return Expression(at, inner.end, DateKind.DAY, Shift(Unit.DAY, step, base=inner.meaning))


def nth_in(meaning: Nth, whole: Interval) -> Interval | None:
    """The day or week so counted; None where the month or year has no such one."""
    last = meaning.number < 0
    if meaning.weekday is not None:
        edge = whole.end if last else whole.start
        away = (edge.weekday() - meaning.weekday) % 7 if last else (meaning.weekday - edge.weekday()) % 7
        day = edge - timedelta(days=away) if last else edge + timedelta(days=away + 7 * (meaning.number - 1))
        return _within(day, day, whole)
    length = 7 if meaning.unit is Unit.WEEK else 1
    first = (
        whole.end - timedelta(days=length - 1) if last else whole.start + timedelta(days=length * (meaning.number - 1))
    )
    return _within(first, first + timedelta(days=length - 1), whole)


def _within(first: date, last: date, whole: Interval) -> Interval | None:
    return Interval(first, min(last, whole.end)) if whole.start <= first <= whole.end else None
