"""Dates in figures: 2025-10-01, 01.10.2025, 10/1/2025, and 9/11."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from copydesk.model.document import DateKind
from copydesk.model.interval import Interval
from copydesk.reading.dates.calendar_dates import fault_of
from copydesk.reading.dates.expression import Calendar, Expression, Fixed, Swappable, day_exists
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.words import DASHES

#: Words that say that what follows is a date, even one that does not exist.
_BEFORE_A_DATE = frozenset({"on", "dated", "since", "until", "till", "by", "before", "after", "from", "published"})
_NINE_ELEVEN = Interval.day(date(2001, 9, 11))


def of_the_attacks(lexemes: Lexemes, found: Expression) -> Expression:
    """The day of "the Sept. 11 attacks", which need no year."""
    told = found.meaning
    of_the_day = isinstance(told, Calendar) and (told.year, told.month, told.day) == (None, 9, 11)
    if of_the_day and lexemes.word(found.end) in {
        "attack",
        "attacks",
        "terror",
        "terrorist",
        "hijackings",
        "hijackers",
    }:
        return replace(found, meaning=Fixed(_NINE_ELEVEN))
    return found


def read_numeric(lexemes: Lexemes, at: int) -> Expression | None:
    """A date in figures. What cannot be one (scores, fractions, versions, addresses of machines) gives None."""
    if lexemes.continues(at):
        return None
    parts = _three_numbers(lexemes, at)
    if parts is None:
        return _nine_eleven(lexemes, at)
    first, mark, second, third = parts
    if len(first) == 4 and len(second) <= 2 and len(third) <= 2:
        return _year_first(lexemes, at, int(first), int(second), int(third))
    if len(first) > 2 or len(second) > 2 or len(third) not in {2, 4}:
        return None
    if len(third) == 2 and not (mark == "/" or (mark == "." and lexemes.word(at - 1) in _BEFORE_A_DATE)):
        return None
    year = int(third) if len(third) == 4 else _full_year(int(third))
    if not 1500 <= year <= 2199:
        return None
    return _year_last(lexemes, at, int(first), int(second), year, mark)


def _three_numbers(lexemes: Lexemes, at: int) -> tuple[str, str, str, str] | None:
    mark = lexemes.word(at + 1)
    if not (mark in {"/", "."} or mark in DASHES) or lexemes.word(at + 3) != mark:
        return None
    if not all(lexemes.is_glued(at + step) for step in (1, 2, 3, 4)):
        return None
    if not (lexemes.is_number(at) and lexemes.is_number(at + 2) and lexemes.is_number(at + 4)):
        return None
    if lexemes.is_glued(at + 5):  # more of the same: a version, an address, a serial number
        tail = lexemes.word(at + 5)
        if tail == "t" and lexemes.is_number(at + 6):
            return lexemes.word(at), mark, lexemes.word(at + 2), lexemes.word(at + 4)
        if tail[0].isalnum() or tail in "_/%":
            return None
        if (tail in ".:" or tail in DASHES) and lexemes.is_glued(at + 6) and lexemes.word(at + 6)[0].isalnum():
            return None
    return lexemes.word(at), mark, lexemes.word(at + 2), lexemes.word(at + 4)


def _full_year(two_digits: int) -> int:
    return 2000 + two_digits if two_digits < 70 else 1900 + two_digits


def _year_first(lexemes: Lexemes, at: int, year: int, month: int, day: int) -> Expression | None:
    if not 1500 <= year <= 2199:
        return None
    fault = fault_of(year, month, day) if 1 <= month <= 12 else f"there is no month {month}"
    if fault and (day > 99 or lexemes.word(at - 1) not in _BEFORE_A_DATE):
        return None
    return Expression(at, at + 5, DateKind.DAY, Calendar(year, month, day), fault=fault)


def _year_last(lexemes: Lexemes, at: int, first: int, second: int, year: int, mark: str) -> Expression | None:
    day_first, month_first = day_exists(year, second, first), day_exists(year, first, second)
    if not day_first and not month_first:
        return _impossible(lexemes, at, first, second, year, mark)
    as_day_first, as_month_first = Calendar(year, second, first), Calendar(year, first, second)
    if mark == "." or not month_first:
        # English writes no month before a dot; and 13/4 has one reading only
        meaning: Calendar | Swappable | None = as_day_first if day_first else None
    elif not day_first or first == second:
        meaning = as_month_first
    else:
        meaning = Swappable(as_month_first, as_day_first)
    return None if meaning is None else Expression(at, at + 5, DateKind.DAY, meaning)


def _impossible(lexemes: Lexemes, at: int, first: int, second: int, year: int, mark: str) -> Expression | None:
    """A day that does not exist: only where one reading has a month, and the words or the form speak of a date."""
    told = lexemes.word(at - 1) in _BEFORE_A_DATE
    four_digits = len(lexemes.word(at + 4)) == 4
    if not (told or four_digits) or not (first or second):
        return None
    if 1 <= second <= 12 and first <= 39 and (mark != "/" or first > 12 or first == 0):
        day, month = first, second
    elif 1 <= first <= 12 and second <= 39 and mark != ".":
        day, month = second, first
    elif told and four_digits:
        return Expression(
            at, at + 5, DateKind.DAY, Calendar(year), fault=f"neither {first} nor {second} is the number of a month"
        )
    else:
        return None
    return Expression(at, at + 5, DateKind.DAY, Calendar(year, month, day), fault=fault_of(year, month, day))


def _nine_eleven(lexemes: Lexemes, at: int) -> Expression | None:
    if lexemes.word(at) != "9" or lexemes.word(at + 1) != "/" or lexemes.word(at + 2) != "11":
        return None
    if not (lexemes.is_glued(at + 1) and lexemes.is_glued(at + 2)) or lexemes.joins(at + 2):
        return None
    return Expression(at, at + 3, DateKind.DAY, Fixed(_NINE_ELEVEN))
