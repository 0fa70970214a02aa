"""From what an expression says to the days it means, by the page's date, the tense, and the dates told around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from copydesk.model.document import Tense
from copydesk.model.interval import Interval
from copydesk.reading.dates.expression import (
    Between,
    Calendar,
    Fixed,
    Fraction,
    Holiday,
    Meaning,
    Same,
    Season,
    Shift,
    Swappable,
    Trailing,
    Turn,
    day_of,
)
from copydesk.reading.dates.stretches import part_of_year, season_of, shifted, turned, whole_unit
from copydesk.reading.dates.words import Unit
from copydesk.reading.dates.years import part_of

PAGE_DATE = "page date"

#: How long after a date told before, a date without a year may still belong to the same story.
_STORY_DAYS = 92
_LONG_AGO_DAYS = 5 * 365
#: A date of unclear tense is taken as past, unless it is long past and would soon come again.
_LONG_PAST_DAYS, _SOON_DAYS = 250, 100


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text has told, to reckon others from."""

    interval: Interval
    words: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression can be reckoned from."""

    page_date: date | None
    tense: Tense
    before: Told | None = None  # the last date told in the same paragraph
    story: Told | None = None  # the last date with a stated year that may set the year of this one
    sentence_year: Told | None = None  # a year that the same sentence opens with: "In 2014, ..., on 18 March"
    any_year: Told | None = None  # a full date near by; only undated pages need it
    month_first: bool | None = None  # how this page orders day and month in figures; None: nothing shows it


@dataclass(frozen=True, slots=True)
class Resolution:
    """The days, what they were worked out by, and the other day that figures may stand for."""

    interval: Interval | None = None
    by: tuple[str, ...] = ()
    other: date | None = None


NOTHING = Resolution()


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
        case Holiday(month, day, year):
            return _calendar(Calendar(year, month, day), setting)
        case Season():
            return _season(meaning, setting)
        case Fraction():
            return _fraction(meaning, setting)
        case Between():
            return _between(meaning, setting)
        case Same(unit):
            if setting.before is None:
                return NOTHING
            return Resolution(whole_unit(unit, setting.before.interval.start), (setting.before.words,))
        case Shift(from_text=True):
            if setting.before is None:
                return NOTHING
            there = setting.before.interval
            if there.days > 31 and meaning.unit not in {Unit.YEAR, Unit.DECADE}:
                return NOTHING
            return Resolution(shifted(there.end, meaning.unit, meaning.count), (setting.before.words,))
        case _:
            pass
    if setting.page_date is None:
        return NOTHING
    found = _from_page(meaning, setting.page_date, setting.tense)
    return NOTHING if found is None else Resolution(found, (PAGE_DATE,))


def _from_page(meaning: Meaning, page_date: date, tense: Tense) -> Interval | None:
    """What is reckoned from the page's date alone."""
    match meaning:
        case Shift(unit, count):
            return shifted(page_date, unit, count)
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
        interval = _in_year(written, written.year)
        return NOTHING if interval is None else Resolution(interval)
    if written.month is not None:
        return _without_year(written, setting)
    if written.weekday is not None:
        return _weekday(written.weekday, written.turn, setting)
    return NOTHING


def _in_year(written: Calendar, year: int) -> Interval | None:
    if written.month is None:
        whole = Interval.year(year)
    elif written.day is None:
        whole = Interval.month(year, written.month)
    else:
        day = day_of(year, written.month, written.day)
        return None if day is None else Interval.day(day)
    return part_of(whole, written.part) if written.part else whole


def _without_year(written: Calendar, setting: Setting) -> Resolution:
    """A day or month without a year: by the story it stands in, the sentence's year, or the page's date."""
    if written.year_turn is not None or written.year_told:
        return _year_in_words(written, setting)
    if setting.sentence_year is not None:
        interval = _in_year(written, setting.sentence_year.interval.start.year)
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


def _year_in_words(written: Calendar, setting: Setting) -> Resolution:
    """The year is "last year", "that year"."""
    if written.year_told:
        told = setting.before
        interval = _in_year(written, told.interval.start.year) if told else None
        return Resolution(interval, (told.words,)) if told and interval else NOTHING
    if setting.page_date is None:
        return NOTHING
    interval = _in_year(written, setting.page_date.year + (written.year_turn or 0))
    return Resolution(interval, (PAGE_DATE,)) if interval else NOTHING


def _candidates(written: Calendar, around: date) -> list[Interval]:
    """The day or month in each of the years around."""
    years = range(max(1, around.year - 8), min(9999, around.year + 8) + 1)
    return [found for year in years if (found := _in_year(written, year)) is not None]


def _first_from(written: Calendar, start: date) -> Interval | None:
    return next((c for c in _candidates(written, start) if c.end >= start), None)


def _nearest(written: Calendar, around: date) -> Interval | None:
    return min(_candidates(written, around), key=lambda c: abs((c.start - around).days), default=None)


def _near_page(written: Calendar, page_date: date, tense: Tense) -> Interval | None:
    candidates = _candidates(written, page_date)
    latest = page_date + timedelta(days=1 if written.day else 0)  # a day of grace for time zones
    past = next((c for c in reversed(candidates) if c.start <= latest), None)
    future = next((c for c in candidates if c.end >= page_date), None)
    if written.turn is not None and written.month is not None:
        if written.turn < 0:
            return next((c for c in reversed(candidates) if c.end < page_date), None)
        if written.turn > 0:
            return next((c for c in candidates if c.start > page_date), None)
        return _in_year(written, page_date.year)
    if tense is Tense.PAST or future is None or past is None:
        return past
    if tense is Tense.FUTURE:
        return future
    long_past = (page_date - past.start).days > _LONG_PAST_DAYS
    return future if long_past and (future.start - page_date).days <= _SOON_DAYS else past


def _weekday(weekday: int, turn: int | None, setting: Setting) -> Resolution:
    there = setting.before
    page_date = setting.page_date
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
        return Resolution(Interval(begun.interval.start, begun.interval.end + timedelta(days=ahead)), begun.by)
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
    return Resolution(Interval(begun.interval.start, ended.interval.end), begun.by)


def _order(written: Calendar) -> tuple[int, int]:
    return (written.month or 0, written.day or 0)


# --- seasons, quarters ------------------------------------------------------------------------------------------


def _season(written: Season, setting: Setting) -> Resolution:
    if written.year is not None:
        return Resolution(season_of(written.season, written.year, written.into_next_year))
    page_date = setting.page_date
    if page_date is None or written.turn is None:
        return NOTHING
    if written.turn == 0:
        chosen = season_of(written.season, page_date.year)
    else:
        winter = written.season == 3
        years = range(page_date.year - 2, page_date.year + 3)
        seasons = [season_of(written.season, year, into_next_year=winter) for year in years]
        if written.turn < 0:
            chosen = max(s for s in seasons if s.end < page_date)
        else:
            chosen = min(s for s in seasons if s.start > page_date)
    return Resolution(chosen, (PAGE_DATE,))


def _fraction(written: Fraction, setting: Setting) -> Resolution:
    if written.year is not None:
        return Resolution(part_of_year(written.year, written.number, written.of))
    if setting.page_date is None or written.turn is None:
        return NOTHING
    return Resolution(part_of_year(setting.page_date.year + written.turn, written.number, written.of), (PAGE_DATE,))
