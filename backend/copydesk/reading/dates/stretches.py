"""Stretches of the calendar: weeks, months, quarters, seasons, and how far away they are."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from copydesk.model.document import Tense
from copydesk.model.interval import Interval
from copydesk.reading.dates.expression import Calendar, Turn, day_of
from copydesk.reading.dates.words import CLOCK_UNITS, Unit
from copydesk.reading.dates.years import part_of


def whole_unit(unit: Unit, day: date) -> Interval | None:
    """The calendar unit around a day."""
    if unit is Unit.WEEK:
        monday = day - timedelta(days=day.weekday())
        return Interval(monday, monday + timedelta(days=6))
    if unit is Unit.WEEKEND:
        saturday = day + timedelta(days=5 - day.weekday())
        return Interval(saturday, saturday + timedelta(days=1))
    if unit is Unit.MONTH:
        return Interval.month(day.year, day.month)
    if unit is Unit.QUARTER:
        return part_of_year(day.year, (day.month - 1) // 3 + 1, 4)
    if unit is Unit.YEAR:
        return Interval.year(day.year)
    if unit in {Unit.DECADE, Unit.CENTURY}:
        years = 10 if unit is Unit.DECADE else 100
        first = day.year - day.year % years
        return Interval(date(first, 1, 1), date(first + years - 1, 12, 31)) if first else None
    return Interval.day(day)


def shifted(start: date, unit: Unit, count: int, exact: bool = False) -> Interval | None:
    """``start`` moved: to a day for days and weeks (and always if ``exact``), else to a whole month or year."""
    if abs(count) > 5000 and unit not in CLOCK_UNITS | {Unit.DAY}:
        return None
    if unit in {Unit.SECOND, Unit.MINUTE}:
        return Interval.day(start)
    if unit is Unit.HOUR:
        return Interval.day(start + timedelta(days=int(count / 24)))
    if unit in {Unit.DAY, Unit.WEEK, Unit.WEEKEND}:
        return Interval.day(start + timedelta(days=count * (1 if unit is Unit.DAY else 7)))
    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}[unit] * count
    moved = _month_moved(start, months)
    if exact:
        return Interval.day(moved)
    if unit is Unit.CENTURY:
        return whole_unit(Unit.DECADE, moved)
    return Interval.month(moved.year, moved.month) if unit in {Unit.MONTH, Unit.QUARTER} else Interval.year(moved.year)


def _month_moved(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def turned(turn: Turn, page_date: date, tense: Tense) -> Interval | None:
    """The unit so many steps from the present one, or the part of it that is meant."""
    if turn.unit is Unit.WEEKEND:
        told = Tense.PAST if turn.elapsed < 0 and tense is Tense.UNCLEAR else tense
        return _weekend(turn.steps, page_date, told)
    if turn.unit in {Unit.DAY, Unit.WEEK}:
        whole = whole_unit(turn.unit, page_date + timedelta(days=turn.steps * (7 if turn.unit is Unit.WEEK else 1)))
    else:
        months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120}.get(turn.unit, 1200)
        whole = whole_unit(turn.unit, _month_moved(page_date.replace(day=1), months * turn.steps))
    if whole is None:
        return None
    if turn.part is not None:
        return part_of(whole, turn.part)
    if turn.elapsed < 0 and whole.start <= page_date:
        return Interval(whole.start, min(whole.end, page_date))
    if turn.elapsed > 0 and whole.end >= page_date:
        return Interval(max(whole.start, page_date), whole.end)
    return whole


def _weekend(steps: int, page_date: date, tense: Tense) -> Interval | None:
    coming = page_date + timedelta(days=5 - page_date.weekday())  # this week's Saturday
    gone = coming if page_date.weekday() >= 5 else coming - timedelta(days=7)
    if steps < 0:
        saturday = coming - timedelta(days=7)
    elif steps > 0:
        saturday = coming if page_date.weekday() < 5 else coming + timedelta(days=7)
    else:
        saturday = gone if tense is Tense.PAST else coming
    return Interval(saturday, saturday + timedelta(days=1))


def season_of(season: int, year: int, into_next_year: bool = False) -> Interval:
    """Whole months, as the northern half of the world counts; a winter of one year may be either of its two."""
    if season == 3:
        first = date(year if into_next_year else year - 1, 12, 1)
        return Interval(first, Interval.month(year + 1, 2).end)
    first_month = 3 + 3 * season
    return Interval(date(year, first_month, 1), Interval.month(year, first_month + 2).end)


def part_of_year(year: int, number: int, of: int) -> Interval:
    """The ``number``-th of ``of`` equal parts of a year."""
    months = 12 // of
    first = (number - 1) * months + 1
    return Interval(date(year, first, 1), Interval.month(year, first + months - 1).end)


def in_year(written: Calendar, year: int) -> Interval | None:
    """The day, month or year as written, in that year; None where it has no such day."""
    if written.month is None:
        whole = Interval.year(year)
    elif written.day is None:
        whole = Interval.month(year, written.month)
    else:
        day = day_of(year, written.month, written.day)
        return None if day is None else Interval.day(day)
    return part_of(whole, written.part) if written.part else whole


def in_years_around(written: Calendar, around: date) -> list[Interval]:
    """The day or month in each of the years around."""
    years = range(max(1, around.year - 8), min(9999, around.year + 8) + 1)
    return [found for year in years if (found := in_year(written, year)) is not None]
