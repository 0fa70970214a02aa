"""Dates written with the name of a month: "3 May 2019", "May 3-5", "the 3rd of May", "last May"."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.model.document import DateKind
from copydesk.model.numerals import ORDINALS
from copydesk.reading.dates.expression import Between, Calendar, Expression, day_exists, month_length
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.words import (
    COUNTED,
    DASHES,
    MONTH_ABBREVIATIONS,
    MONTH_NAMES,
    MONTHS,
    NAMELIKE_MONTHS,
    NUMBER_SCALES,
    ORDINAL_SUFFIXES,
)
from copydesk.reading.dates.years import short_year, year_number

#: A number before anything else is a count: "on May 3 and 40 people".
_AFTER_A_DAY = frozenset(
    {"in", "at", "and", "or", "to", "with", "but", "of", "for", "when", "as", "by", "respectively"}
)
_GREATEST_DAY = 31
_TO = frozenset({"to", "through", "until", "till"})


class Found(NamedTuple):
    """Something read, and the lexeme after it."""

    value: int
    end: int


class MonthName(NamedTuple):
    """A month's name; ``full`` when it is not abbreviated."""

    number: int
    end: int
    full: bool
    capital: bool


def month_name(lexemes: Lexemes, at: int) -> MonthName | None:
    """The month that is named there, with the dot of an abbreviation."""
    word = lexemes.word(at)
    number = MONTHS.get(word)
    if number is not None:
        return MonthName(number, at + 1, True, lexemes.is_capital(at))
    number = MONTH_ABBREVIATIONS.get(word)
    if number is None or not lexemes.is_capital(at):
        return None
    dotted = lexemes.word(at + 1) == "." and lexemes.is_glued(at + 1)
    return MonthName(number, at + 2 if dotted else at + 1, False, True)


def day_number(lexemes: Lexemes, at: int) -> Found | None:
    """A day of a month: "3", "3rd", "third", "twenty-first"; up to 99, for days that do not exist."""
    word = lexemes.word(at)
    value = lexemes.value(at, longest=2)
    if value is not None:
        if lexemes.is_glued(at + 1) and lexemes.word(at + 1) in ORDINAL_SUFFIXES:
            return Found(value, at + 2)
        return None if lexemes.joins(at) else Found(value, at + 1)
    if word in ORDINALS:
        return Found(ORDINALS[word], at + 1)
    if word in {"twenty", "thirty"} and lexemes.word(at + 1) in DASHES and lexemes.word(at + 2) in ORDINALS:
        return Found({"twenty": 20, "thirty": 30}[word] + ORDINALS[lexemes.word(at + 2)], at + 3)
    return None


def _is_ordinal(lexemes: Lexemes, at: int, end: int) -> bool:
    return end > at + 1 or lexemes.word(at) in ORDINALS


def year_after(lexemes: Lexemes, at: int) -> Found | None:
    """A year there, or behind a comma."""
    comma = lexemes.word(at) == ","
    number = at + 1 if comma else at
    if lexemes.word(number) == "of" and not comma:
        number += 1
    year = year_number(lexemes, number)
    if year is not None and not (comma and _counts(lexemes, number + 1)):
        return Found(year, number + 1)
    if not comma and (short := short_year(lexemes, number)) is not None:
        return Found(short, number + 2)
    if not comma and len(lexemes.word(number)) == 3 and lexemes.word(number + 1) in {")", ";", ".", ",", "ad"}:
        value = lexemes.value(number)  # "30 September 420)"
        return Found(value, number + 1) if value is not None and value >= 100 and not lexemes.joins(number) else None
    return None


def _counts(lexemes: Lexemes, at: int) -> bool:
    return lexemes.word(at) in COUNTED or lexemes.word(at) in NUMBER_SCALES


def fault_of(year: int | None, month: int, day: int) -> str | None:
    """Why there is no such day: "November has 30 days"; None when there is."""
    if day_exists(year, month, day):
        return None
    name = MONTH_NAMES[month - 1]
    if month == 2 and day == 29 and year is not None:
        return f"{year} is not a leap year"
    if day < 1:
        return "days of a month are counted from 1"
    if month == 2 and year is None:
        return "February has 28 days, 29 in a leap year"
    return f"{name} has {month_length(month, year)} days"


# --- day and month ----------------------------------------------------------------------------------------------


def read_month_first(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "May 3", "Sept. 4, 2025", "October 1st", "May the 3rd", "May 3-5, 2024"."""
    month = month_name(lexemes, at)
    if month is None or (not month.capital and (month.number in {3, 5} or lexemes.word(at) in NAMELIKE_MONTHS)):
        return None
    number = month.end + 1 if lexemes.word(month.end) == "the" else month.end
    day = day_number(lexemes, number)
    if day is None or (number > month.end and not _is_ordinal(lexemes, number, day.end)):
        return None
    ordinal = _is_ordinal(lexemes, number, day.end)
    if lexemes.word(number) in ORDINALS and lexemes.is_capital(number) and lexemes.is_capital(day.end):
        return None  # "the May Fourth Movement"
    if _range_end(lexemes, day.end) is not None and (pair := _month_first_range(lexemes, at, month, day)) is not None:
        return pair
    year = year_after(lexemes, day.end)
    if year is None:
        if lexemes.word(day.end) in NUMBER_SCALES or lexemes.word(day.end) == "%":
            return None
        if not ordinal and _counts(lexemes, day.end) and lexemes.word(at - 1) != "on":
            return None  # "In May 20 people were killed"
        if lexemes.word(day.end) in {"am", "pm"} or (lexemes.word(day.end) in "ap" and lexemes.is_glued(day.end + 1)):
            return None
    surely = year is not None or ordinal or lexemes.word(at - 1) == "on" or _could_be_a_day(lexemes, day)
    return _day(at, year.end if year else day.end, year.value if year else None, month.number, day.value, surely)


def _day(first: int, end: int, year: int | None, month: int, day: int, surely: bool) -> Expression | None:
    fault = fault_of(year, month, day)
    if fault is not None and not surely:
        return None
    return Expression(first, end, DateKind.DAY, Calendar(year, month, day), fault=fault)


def _range_end(lexemes: Lexemes, at: int) -> int | None:
    """The lexeme after a dash or "to" there."""
    word = lexemes.word(at)
    return at + 1 if word in DASHES or word in _TO else None


def _month_first_range(lexemes: Lexemes, at: int, month: MonthName, day: Found) -> Expression | None:
    """Such as "May 3-5, 2024": a second day of the same month."""
    second = day_number(lexemes, day.end + 1)
    if second is None or month_name(lexemes, second.end) is not None or not day.value < second.value <= 31:
        return None
    year = year_after(lexemes, second.end)
    if year is None and (_counts(lexemes, second.end) or lexemes.word(second.end) == "%"):
        return None
    value = year.value if year else None
    fault = fault_of(value, month.number, second.value)
    meaning = Between(Calendar(value, month.number, day.value), Calendar(value, month.number, second.value))
    return Expression(at, year.end if year else second.end, DateKind.RANGE, meaning, fault=fault)


def read_day_first(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "3 May", "the 3rd of May", "1st October, 2025", "3-5 May 2024", "3 to 5 May"."""
    if lexemes.continues(at):
        return None
    day = day_number(lexemes, at)
    if day is None:
        return None
    ordinal = _is_ordinal(lexemes, at, day.end)
    if (last := _range_end(lexemes, day.end)) is not None or (
        lexemes.word(day.end) == "and" and lexemes.word(at - 1) == "between"
    ):
        last = last or day.end + 1
        if lexemes.word(last) == "the":
            last += 1
        second = day_number(lexemes, last)
        rest = _month_of(lexemes, second.end, ordinal) if second else None
        if second is not None and rest is not None and 1 <= day.value < second.value <= 31:
            month, year, end = rest
            meaning = Between(Calendar(year, month, day.value), Calendar(year, month, second.value))
            return Expression(at, end, DateKind.RANGE, meaning, fault=fault_of(year, month, second.value))
    rest = _month_of(lexemes, day.end, ordinal)
    if rest is None:
        return _before_another_day(lexemes, at, day)
    month, year, end = rest
    told = year is not None or ordinal or lexemes.word(at - 1) == "on"
    return _day(at, end, year, month, day.value, told or _could_be_a_day(lexemes, Found(day.value, end)))


def _before_another_day(lexemes: Lexemes, at: int, day: Found) -> Expression | None:
    """The first day of "14, 15 and 16 September"; the month is told with the last."""
    if lexemes.word(day.end) not in {"and", ",", "or", "&"} or lexemes.word(at - 1) not in {
        "on",
        "of",
        "the",
        ",",
        "for",
    }:
        return None
    following = day_number(lexemes, day.end + 1)
    if following is None or not day.value < following.value <= _GREATEST_DAY:
        return None  # days that do not rise are none, however many are listed
    other = read_day_first(lexemes, day.end + 1)
    if other is None or not isinstance(other.meaning, Calendar) or other.fault:
        return None
    written = other.meaning
    later = (written.day or 0) > day.value >= 1
    if not written.month or not later or written.weekday is not None:
        return None
    return Expression(at, day.end, DateKind.DAY, Calendar(written.year, written.month, day.value))


def read_day_behind(lexemes: Lexemes, found: Expression) -> Expression | None:
    """The second day of "May 3 and 10, 2024", given the first."""
    told = found.meaning
    if not isinstance(told, Calendar) or not told.month or not told.day or told.year or told.weekday is not None:
        return None
    if lexemes.word(found.end) not in {"and", ",", "or", "&"}:
        return None
    day = day_number(lexemes, found.end + 1)
    if day is None or not told.day < day.value <= month_length(told.month, None):
        return None
    year = year_after(lexemes, day.end)
    ordinal = _is_ordinal(lexemes, found.end + 1, day.end)
    if year is None and not ordinal and lexemes.is_word(day.end) and lexemes.word(day.end) not in _AFTER_A_DAY:
        return None
    end = year.end if year else day.end
    return Expression(found.end + 1, end, DateKind.DAY, Calendar(year.value if year else None, told.month, day.value))


def _could_be_a_day(lexemes: Lexemes, day: Found) -> bool:
    """Whether a number no month is long enough for may still be meant as a day: no count of things."""
    plural = lexemes.is_word(day.end) and lexemes.word(day.end).endswith("s") and not lexemes.is_capital(day.end)
    return 29 <= day.value <= 31 and not plural


def _month_of(lexemes: Lexemes, at: int, ordinal: bool) -> tuple[int, int | None, int] | None:
    """Month, year and end of what follows a day."""
    named = at
    if lexemes.word(named) in DASHES and lexemes.is_glued(named) and lexemes.is_glued(named + 1):
        named += 1  # "3-May-2024"
    elif lexemes.word(named) == "of":
        if not ordinal:
            return None
        named += 1
    month = month_name(lexemes, named)
    if month is None or not month.capital:
        return None
    end = month.end
    if lexemes.word(end) in DASHES and lexemes.is_glued(end) and (year := year_number(lexemes, end + 1)) and named > at:
        return month.number, year, end + 2
    follows = year_after(lexemes, end)
    if follows is not None:
        return month.number, follows.value, follows.end
    if not month.full and lexemes.is_capital(end) and month.number in {1, 3, 4} and end == named + 1:
        return None  # "3 Jan Smits"
    return month.number, None, end
