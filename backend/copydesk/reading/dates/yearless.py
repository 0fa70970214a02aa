"""Seasons, quarters and holidays: of which year, where none is told with them."""

from __future__ import annotations

from datetime import date

from copydesk.model.document import Tense
from copydesk.model.interval import Interval
from copydesk.reading.dates.expression import Fraction, Holiday, Season
from copydesk.reading.dates.holidays import holiday_in
from copydesk.reading.dates.setting import NOTHING, PAGE_DATE, Resolution, Setting
from copydesk.reading.dates.stretches import part_of_year, season_of

_YEAR_AHEAD_DAYS, _JUST_PAST_DAYS = 270, 92


def is_past_after_all(page_date: date, past: date, ahead: date) -> bool:
    """Whether what is told as to come was ahead only of those who spoke: nearly a year ahead it would have its year."""
    return (ahead - page_date).days > _YEAR_AHEAD_DAYS and (page_date - past).days <= _JUST_PAST_DAYS


def holiday_meant(written: Holiday, setting: Setting) -> Resolution:
    """A holiday of the year told with it, of the year that the sentence opens with, or the nearest to the page."""
    year = written.year or (setting.sentence_year and setting.sentence_year.interval.start.year)
    if year:
        by = () if written.year or not setting.sentence_year else (setting.sentence_year.words,)
        return Resolution(Interval.day(holiday_in(written.name, year)), by)
    page_date = setting.page_date
    if page_date is None:
        return NOTHING
    days = [holiday_in(written.name, page_date.year + step) for step in (-2, -1, 0, 1, 2)]
    past, ahead = [day for day in days if day <= page_date], [day for day in days if day >= page_date]
    coming = written.turn == 1 or (written.turn is None and setting.tense is Tense.FUTURE)
    if written.turn is None and setting.tense in {Tense.UNCLEAR, Tense.PRESENT}:
        coming = (ahead[0] - page_date) <= (page_date - past[-1])
    elif written.turn is None and coming:
        coming = not is_past_after_all(page_date, past[-1], ahead[0])
    if written.turn == 0:
        return Resolution(Interval.day(days[2]), (PAGE_DATE,))
    return Resolution(Interval.day(ahead[0] if coming else past[-1]), (PAGE_DATE,))


def season_meant(written: Season, setting: Setting) -> Resolution:
    """The season of the year told with it, else the nearest that the tense allows."""
    if written.year is not None:
        return Resolution(season_of(written.season, written.year, written.into_next_year))
    if written.year_told and setting.before is not None:
        year = setting.before.interval.start.year
        return Resolution(season_of(written.season, year), (setting.before.words,))
    page_date = setting.page_date
    if page_date is None:
        return NOTHING
    if written.turn is None:
        if setting.tense is Tense.PRESENT:
            return NOTHING  # of every year: "it freezes in the winter"
        years = range(page_date.year - 1, page_date.year + 2)
        seasons = [season_of(written.season, year, into_next_year=written.season == 3) for year in years]
        if setting.tense is not Tense.FUTURE:
            chosen = max(s for s in seasons if s.start <= page_date)
        else:
            chosen = min(s for s in seasons if s.end >= page_date)
    elif written.turn == 0:
        winter = written.season == 3
        year = page_date.year - (winter and page_date.month <= 6)
        chosen = season_of(written.season, year, into_next_year=winter)
    else:
        winter = written.season == 3
        years = range(page_date.year - 2, page_date.year + 3)
        seasons = [season_of(written.season, year, into_next_year=winter) for year in years]
        if written.turn < 0:
            chosen = max(s for s in seasons if s.end < page_date)
        else:
            chosen = min(s for s in seasons if s.start > page_date)
    return Resolution(chosen, (PAGE_DATE,))


def fraction_meant(written: Fraction, setting: Setting) -> Resolution:
    """The quarter or half of the year told with it, else the nearest that the tense allows."""
    if written.year is not None:
        return Resolution(part_of_year(written.year, written.number, written.of))
    if setting.page_date is None:
        return NOTHING
    if written.turn is None:
        years = [setting.page_date.year + step for step in (-1, 0, 1)]
        parts = [part_of_year(year, written.number, written.of) for year in years]
        gone = [part for part in parts if part.start <= setting.page_date]
        ahead = [part for part in parts if part.end >= setting.page_date]
        return Resolution(ahead[0] if setting.tense is Tense.FUTURE else gone[-1], (PAGE_DATE,))
    return Resolution(part_of_year(setting.page_date.year + written.turn, written.number, written.of), (PAGE_DATE,))
