"""Values: how a date is written down: ISO 8601 where that has a form for it, else TIMEX3 (ISO 24617-1, ISO-TimeML).

Parts of a stretch are named by the whole, as TIMEX3 does: "early 2024" is 2024, and its interval says how early.
"""

from __future__ import annotations

from copydesk.model.interval import Interval
from copydesk.reading.dates.expression import (
    Between,
    Counterpart,
    Fixed,
    Fraction,
    Meaning,
    Nth,
    Same,
    Season,
    Shift,
    Trailing,
    Turn,
)
from copydesk.reading.dates.stretches import part_of_year
from copydesk.reading.dates.words import Unit

_SEASONS = ("SP", "SU", "FA", "WI")


def value_of(meaning: Meaning, interval: Interval, ends: tuple[Interval, Interval] | None = None) -> str:
    """The value of an expression that was found to mean ``interval``.

    2025-10-01, 2025-10, 2025; 2025-W40, and 2025-W40-WE its weekend; 2025-Q2 and 2025-H1 a quarter and a half,
    2025-SU a summer; 199 the 1990s and 19 the 20th century; two of these as first/last.
    """
    match meaning:
        case Between(first, last) if ends is not None:
            return f"{value_of(first, ends[0])}/{value_of(last, ends[1])}"
        case Fixed(_, value) if value:
            return value
        case Season(season):
            # a winter is named by the year it begins in; one of "2014" may be either, and spans both
            either = season == 3 and interval.days > 100
            return f"{interval.start.year + either:04d}-{_SEASONS[season]}"
        case Fraction(number, of):
            return f"{interval.start.year:04d}-{'Q' if of == 4 else 'H'}{number}"
        case Turn(unit) | Same(unit):
            return _unit_value(unit, interval)
        case Shift(_, _, base=base) if base is not None:
            return str(interval) if interval.is_day else value_of(base, interval)
        case Nth():
            return str(interval) if interval.is_day else f"{interval.start.year:04d}-{interval.start.month:02d}"
        case Counterpart():
            return _shape(interval)
        case Shift(unit):
            unit = Unit.DECADE if unit is Unit.CENTURY else unit
            return _unit_value(unit, interval) if unit is Unit.WEEK or interval.days > 366 else str(interval)
        case Trailing():
            return f"{interval.start.isoformat()}/{interval.end.isoformat()}"
        case _:
            return _calendar_value(meaning, interval)


def _shape(interval: Interval) -> str:
    """A quarter or half of a year by its name, else as ISO 8601 has it."""
    for letter, of in (("Q", 4), ("H", 2)):
        number = (interval.start.month - 1) * of // 12 + 1
        if interval == part_of_year(interval.start.year, number, of):
            return f"{interval.start.year:04d}-{letter}{number}"
    return str(interval)


def _unit_value(unit: Unit, interval: Interval) -> str:
    """The unit of the calendar that the interval lies in."""
    day = interval.start
    if unit in {Unit.WEEK, Unit.WEEKEND} and not (unit is Unit.WEEK and interval.is_day):
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit is Unit.WEEKEND else "")
    if unit is Unit.MONTH:
        return f"{day.year:04d}-{day.month:02d}"
    if unit is Unit.QUARTER:
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit is Unit.YEAR:
        return f"{day.year:04d}"
    if unit is Unit.DECADE:
        return f"{day.year // 10:03d}"
    if unit is Unit.CENTURY:
        return f"{day.year // 100:02d}"
    return str(interval)


def _calendar_value(meaning: Meaning, interval: Interval) -> str:
    """A day, month or year; of a part of one, the whole."""
    part = getattr(meaning, "part", None)
    if part is None:
        return str(interval)
    year, month = interval.start.year, interval.start.month
    return f"{year:04d}-{month:02d}" if getattr(meaning, "month", None) else f"{year:04d}"
