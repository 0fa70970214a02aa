"""From what an expression says to the days it means, by the page's date, the tense, and the dates told around it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from copydesk.model.document import Tense
from copydesk.model.interval import Interval
from copydesk.reading.dates.expression import (
    Between,
    Calendar,
    Counterpart,
    Fixed,
    Fraction,
    Holiday,
    Meaning,
    Nth,
    Same,
    Season,
    Shift,
    Swappable,
    Trailing,
    Turn,
)
from copydesk.reading.dates.from_text import (
    counterpart_of_told,
    in_year_told,
    month_from_text,
    same_as_told,
    shifted_from_base,
    shifted_from_text,
    weekday_from_text,
)
from copydesk.reading.dates.nth_of import nth_in
from copydesk.reading.dates.setting import NOTHING, PAGE_DATE, Resolution, Setting
from copydesk.reading.dates.stretches import in_year, in_years_around, shifted, turned, whole_unit
from copydesk.reading.dates.words import Unit
from copydesk.reading.dates.yearless import fraction_meant, holiday_meant, is_past_after_all, season_meant

#: How long after a date told before, a date without a year may still belong to the same story.
_STORY_DAYS = 92
_LONG_AGO_DAYS = 5 * 365
#: A date of unclear tense is taken as past, unless it is long past and would soon come again.
_LONG_PAST_DAYS, _SOON_DAYS = 250, 100


def resolve(meaning: Meaning, setting: Setting) -> Resolution:
    """The days an expression means, as far as the setting tells; never an error, whatever the dates."""
    try:
        return _resolve(meaning, setting)
    except (OverflowError, ValueError):  # beyond the calendar's first or last year
        return NOTHING


def _resolve(meaning: Meaning, setting: Setting) -> Resolution:
    match meaning:
        case Calendar():
            return _calendar(meaning, setting)
        case Swappable():
            return _swappable(meaning, setting)
        case Fixed(interval):
            return Resolution(interval)
        case Holiday():
            return holiday_meant(meaning, setting)
        case Season():
            return season_meant(meaning, setting)
        case Fraction():
            return fraction_meant(meaning, setting)
        case Between():
            return _between(meaning, setting)
        case Nth():
            whole = _resolve(meaning.of, setting)
            return whole if whole.interval is None else Resolution(nth_in(meaning, whole.interval), whole.by)
        case Counterpart():
            return counterpart_of_told(meaning, setting)
        case Shift(unit, count, base=base) if base is not None:
            return shifted_from_base(unit, count, _resolve(base, setting))
        case Same(unit):
            if setting.before is not None:
                return same_as_told(unit, setting.before)
        case Shift(from_text=True):
            if setting.before is not None:
                return shifted_from_text(meaning, setting.before)
        case _:
            pass
    if setting.page_date is None:
        return NOTHING
    found = _from_page(meaning, setting.page_date, setting.tense)
    return NOTHING if found is None else Resolution(found, (PAGE_DATE,))


def _from_page(meaning: Meaning, page_date: date, tense: Tense) -> Interval | None:
    """What is reckoned from the page's date alone."""
    match meaning:
        case Same(unit):
            return whole_unit(unit, page_date)
        case Shift(unit, count, from_text):
            there = shifted(page_date, unit, count)
            # "a week ago" is sharp to a week, "a week later" may be meant to the day
            return whole_unit(unit, there.start) if unit is Unit.WEEK and not from_text and there else there
        case Turn():
            return turned(meaning, page_date, tense)
        case Trailing(unit, count):
            other = shifted(page_date, unit, count, exact=True)
            return other and Interval(min(other.start, page_date), max(other.end, page_date))
        case _:
            return None


# --- calendar dates ---------------------------------------------------------------------------------------------


def _calendar(written: Calendar, setting: Setting) -> Resolution:
    if written.year is not None:
        interval = in_year(written, written.year)
        return NOTHING if interval is None else Resolution(interval)
    if written.month is not None:
        return _without_year(written, setting)
    if written.weekday is not None:
        if written.from_text is not None and setting.before is not None:
            return weekday_from_text(written.weekday, written.from_text, setting.before)
        return _weekday(written.weekday, written.turn, written.week_turn, setting)
    return NOTHING


def _without_year(written: Calendar, setting: Setting) -> Resolution:
    """A day or month without a year: by the story it stands in, the sentence's year, or the page's date."""
    if written.from_text is not None:
        return month_from_text(written, setting)
    if written.year_turn is not None or written.year_told:
        return in_year_told(written, setting)
    if setting.sentence_year is not None:
        interval = in_year(written, setting.sentence_year.interval.start.year)
        if interval is not None:
            return Resolution(interval, (setting.sentence_year.words,))
    if setting.story is not None and written.turn is None:
        after = _first_from(written, setting.story.interval.start)
        if after is not None and (after.start - setting.story.interval.start).days <= _reach(setting):
            return Resolution(after, (setting.story.words,))
    if setting.page_date is not None:
        interval = _near_page(written, setting.page_date, setting.tense)
        return NOTHING if interval is None else Resolution(interval, (PAGE_DATE,))
    near = setting.story or setting.any_year
    if near is None:
        return NOTHING
    interval = _nearest(written, near.interval.start)
    return NOTHING if interval is None else Resolution(interval, (near.words,))


def _reach(setting: Setting) -> int:
    """How many days a story goes on: for long ago, a year; lately, less, as news has a page's date to go by."""
    if setting.page_date is not None and setting.story is not None:
        long_ago = (setting.page_date - setting.story.interval.start).days > _LONG_AGO_DAYS
        return 366 if long_ago else _STORY_DAYS
    return _STORY_DAYS


def _first_from(written: Calendar, start: date) -> Interval | None:
    return next((c for c in in_years_around(written, start) if c.end >= start), None)


def _nearest(written: Calendar, around: date) -> Interval | None:
    return min(in_years_around(written, around), key=lambda c: abs((c.start - around).days), default=None)


def _near_page(written: Calendar, page_date: date, tense: Tense) -> Interval | None:
    candidates = in_years_around(written, page_date)
    latest = page_date + timedelta(days=1 if written.day else 0)  # a day of grace for time zones
    past = next((c for c in reversed(candidates) if c.start <= latest), None)
    future = next((c for c in candidates if c.end >= page_date), None)
    if written.turn is not None and written.month is not None:
        if written.turn < 0:
            return next((c for c in reversed(candidates) if c.end < page_date), None)
        if written.turn > 0:
            return next((c for c in candidates if c.start > page_date), None)
        return in_year(written, page_date.year)
    if tense is Tense.PAST or future is None or past is None:
        return past
    if tense is Tense.FUTURE:
        return past if is_past_after_all(page_date, past.end, future.start) else future
    long_past = (page_date - past.start).days > _LONG_PAST_DAYS
    return future if long_past and (future.start - page_date).days <= _SOON_DAYS else past


def _weekday(weekday: int, turn: int | None, week_turn: int | None, setting: Setting) -> Resolution:
    there = setting.before
    page_date = setting.page_date
    if week_turn is not None:
        monday = page_date - timedelta(days=page_date.weekday()) if page_date else None
        day = monday + timedelta(days=7 * week_turn + weekday) if monday else None
        return Resolution(Interval.day(day), (PAGE_DATE,)) if day else NOTHING
    if page_date is None:
        if there is None or not there.interval.is_day or turn is not None:
            return NOTHING
        ahead = (weekday - there.interval.start.weekday()) % 7
        return Resolution(Interval.day(there.interval.start + timedelta(days=ahead)), (there.words,))
    back = (page_date.weekday() - weekday) % 7
    ahead = (weekday - page_date.weekday()) % 7
    if turn is not None and turn < 0:
        day = page_date - timedelta(days=back or 7)
    elif turn is not None and turn > 0:
        day = page_date + timedelta(days=ahead or 7)
    elif setting.tense is Tense.FUTURE:
        day = page_date + timedelta(days=ahead)
    elif turn == 0 and setting.tense is not Tense.PAST:
        day = page_date + timedelta(days=weekday - page_date.weekday())
    else:
        day = page_date - timedelta(days=back)
    return Resolution(Interval.day(day), (PAGE_DATE,))


def _swappable(written: Swappable, setting: Setting) -> Resolution:
    """Day and month may change places; the page's other dates, or its own date, may decide."""
    month_first, day_first = _calendar(written.month_first, setting), _calendar(written.day_first, setting)
    if setting.month_first is not None:
        return month_first if setting.month_first else day_first
    if month_first.interval is None or day_first.interval is None:
        return month_first if day_first.interval is None else day_first
    if setting.page_date is not None:
        near = [r for r in (month_first, day_first) if r.interval and _is_near(r.interval.start, setting.page_date)]
        if len(near) == 1:
            return replace(near[0], by=(PAGE_DATE,))
        if setting.tense is Tense.PAST:
            latest = setting.page_date + timedelta(days=1)
            past = [r for r in (month_first, day_first) if r.interval and r.interval.start <= latest]
            if len(past) == 1:
                return replace(past[0], by=(PAGE_DATE,))
    return replace(month_first, other=day_first.interval.start)


def _is_near(day: date, page_date: date) -> bool:
    return abs((day - page_date).days) <= 2


# --- ranges -----------------------------------------------------------------------------------------------------


def _between(meaning: Between, setting: Setting) -> Resolution:
    first, last = meaning.first, meaning.last
    if not (isinstance(first, Calendar) and isinstance(last, Calendar)):
        return NOTHING
    if first.month is None and last.month is None and first.year is None:  # Monday to Friday
        begun = _calendar(first, setting)
        if begun.interval is None or last.weekday is None:
            return NOTHING
        ahead = (last.weekday - begun.interval.start.weekday()) % 7
        end = begun.interval.start + timedelta(days=ahead)
        return Resolution(Interval(begun.interval.start, end), begun.by, ends=(begun.interval, Interval.day(end)))
    if last.year is not None and first.year is None:
        first = replace(first, year=last.year)
        if _order(first) > _order(last):
            first = replace(first, year=last.year - 1)
    begun = _calendar(first, setting)
    if begun.interval is None:
        return NOTHING
    if last.year is None:
        last = replace(last, year=begun.interval.start.year)
        if _order(first) > _order(last):
            last = replace(last, year=begun.interval.start.year + 1)
    ended = _calendar(last, setting)
    if ended.interval is None or ended.interval.end < begun.interval.start:
        return NOTHING
    whole = Interval(begun.interval.start, ended.interval.end)
    return Resolution(whole, begun.by, ends=(begun.interval, ended.interval))


def _order(written: Calendar) -> tuple[int, int]:
    return (written.month or 0, written.day or 0)
