"""Reckoned from the date told before: "two days later", "that March", "the same period of 2019"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from copydesk.model.interval import Interval
from copydesk.reading.dates.expression import Calendar, Counterpart, Shift
from copydesk.reading.dates.setting import NOTHING, PAGE_DATE, Resolution, Setting, Told
from copydesk.reading.dates.stretches import in_year, in_years_around, shifted, whole_unit
from copydesk.reading.dates.words import Unit

#: In days: from no longer stretch can a day or a week be reckoned; "the night before" a month is no night.
_LONGEST = {Unit.DAY: 7, Unit.WEEK: 7}


def same_as_told(unit: Unit, told: Told) -> Resolution:
    """The day, week or year told before; of years from the one to the other, the one told last."""
    there = told.interval
    return Resolution(whole_unit(unit, there.end if there.days > 366 else there.start), (told.words,))


def shifted_from_base(unit: Unit, count: int, base: Resolution) -> Resolution:
    """The day, week or month like the one named: "a year ago today", "two years ago this month"."""
    there = base.interval
    if there is None:
        return NOTHING
    middle = there.start + timedelta(days=there.days // 2)  # a week of the year before begins on another day of it
    moved = shifted(middle, unit, count, exact=True)
    if moved is None or there.is_day:
        return Resolution(moved, base.by)
    return Resolution(whole_unit(Unit.WEEK if there.days == 7 else Unit.MONTH, moved.start), base.by)


def shifted_from_text(written: Shift, told: Told) -> Resolution:
    """So many units after the date told before, or before it; three months from a quarter is a quarter."""
    there = told.interval
    if written.unit is Unit.MONTH and there == whole_unit(Unit.QUARTER, there.start) and written.count % 3 == 0:
        moved = shifted(there.start, Unit.QUARTER, written.count // 3, exact=True)
        return Resolution(whole_unit(Unit.QUARTER, moved.start) if moved else None, (told.words,))
    if there.days > _LONGEST.get(written.unit, 31) and written.unit not in {Unit.YEAR, Unit.DECADE}:
        return NOTHING
    return Resolution(shifted(there.end, written.unit, written.count), (told.words,))


def counterpart_of_told(written: Counterpart, setting: Setting) -> Resolution:
    """The stretch told before, or the day of the page, in another year."""
    told = setting.before
    if told is None or told.interval.days > 366:
        if setting.page_date is None:
            return NOTHING
        told = Told(Interval.day(setting.page_date), PAGE_DATE)
    months = 12 * (written.years if written.year is None else written.year - told.interval.start.year)
    ends = [shifted(day, Unit.MONTH, months, exact=True) for day in (told.interval.start, told.interval.end)]
    if ends[0] is None or ends[1] is None:
        return NOTHING
    return Resolution(Interval(ends[0].start, ends[1].end), (told.words,))


def weekday_from_text(weekday: int, step: int, told: Told) -> Resolution:
    """The weekday before the date told, after it (``step`` -1 and 1), or in its week (0)."""
    there = told.interval
    if there.days > _LONGEST[Unit.DAY]:
        return NOTHING
    if step < 0:
        day = there.start - timedelta(days=(there.start.weekday() - weekday) % 7 or 7)
    elif step > 0:
        day = there.end + timedelta(days=(weekday - there.end.weekday()) % 7 or 7)
    else:
        day = there.start + timedelta(days=(weekday - there.start.weekday()) % 7)
    return Resolution(Interval.day(day), (told.words,))


def month_from_text(written: Calendar, setting: Setting) -> Resolution:
    """Such as "the following September"."""
    told = setting.before
    if told is None:
        return NOTHING
    months = in_years_around(replace(written, from_text=None), told.interval.start)
    if (written.from_text or 0) > 0:
        found = next((month for month in months if month.start > told.interval.end), None)
    else:
        found = next((month for month in reversed(months) if month.end < told.interval.start), None)
    return Resolution(found, (told.words,)) if found else NOTHING


def in_year_told(written: Calendar, setting: Setting) -> Resolution:
    """The year is "last year", "that year"."""
    if written.year_told:
        told = setting.before
        if told is None:
            return NOTHING
        first, last = told.interval.start.year, told.interval.end.year
        years = (first, last) if last - first <= 1 else (last,)
        found = [interval for year in years if (interval := in_year(written, year)) is not None]
        inside = [one for one in found if one.start >= told.interval.start]  # "That January", of a winter
        return Resolution((inside or found)[0], (told.words,)) if found else NOTHING
    if setting.page_date is None:
        return NOTHING
    interval = in_year(written, setting.page_date.year + (written.year_turn or 0))
    return Resolution(interval, (PAGE_DATE,)) if interval else NOTHING
