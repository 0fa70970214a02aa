"""Years, decades and centuries: telling a year from a count, a price, a number of a thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from copydesk.model.document import DateKind
from copydesk.model.interval import Interval
from copydesk.model.numerals import ORDINALS
from copydesk.reading.dates.expression import UNPINNED, Between, Calendar, Expression, Fixed, Meaning, Turn
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.words import (
    BEFORE_A_YEAR,
    COUNTED,
    COUNTERS,
    CURRENCIES,
    DASHES,
    DECADE_WORDS,
    DETERMINERS,
    EDGES,
    NUMBER_SCALES,
    NUMBERED,
    ORDINAL_SUFFIXES,
    STREETS,
    YEARED_EVENTS,
    Part,
    Unit,
)

_LEAST_YEAR, _GREATEST_YEAR = 1000, 2199
_AFTER_A_YEAR = frozenset({"it", "he", "she", "they", "the", "a", "an", "and", "was", "when", "by", "to", "his", "her"})
#: Born, died, married, divorced, flourished, reigned, about.
_VITAL = frozenset({"b", "d", "m", "div", "fl", "r", "c", "ca"})
_BEFORE_SHORT_YEARS = frozenset("in of since until till before after from during late early by".split())
_QUOTATION_MARKS = frozenset("\"'“”«»")
_ERAS = frozenset({"ad", "ce", "bc", "bce"})


def year_number(lexemes: Lexemes, at: int) -> int | None:
    """The year that four digits there may be, as part of a fuller date."""
    if len(lexemes.word(at)) != 4 or (lexemes.joins(at) and not _season_follows(lexemes, at)):
        return None
    value = lexemes.value(at)
    return value if value is not None and _LEAST_YEAR <= value <= _GREATEST_YEAR else None


def _season_follows(lexemes: Lexemes, at: int) -> bool:
    """Whether "/25" follows, as in "2024/25"."""
    return lexemes.word(at + 1) == "/" and len(lexemes.word(at + 2)) == 2 and not lexemes.joins(at + 2)


def short_year(lexemes: Lexemes, at: int) -> int | None:
    """The year of "'98", whose apostrophe stands at ``at``."""
    if lexemes.word(at) != "'" or not lexemes.is_glued(at + 1) or len(lexemes.word(at + 1)) != 2:
        return None
    value = lexemes.value(at + 1)
    if value is None or lexemes.joins(at + 1):
        return None
    return 1900 + value if value > 30 else 2000 + value


def read_year(lexemes: Lexemes, at: int) -> Expression | None:
    """A year alone, or a range of years: "2014", "2014-16", "2014/15", "2014 to 2016"."""
    year = year_number(lexemes, at)
    if year is None or (lexemes.continues(at) and not _is_parted(lexemes, at)) or not _names_a_year(lexemes, at, year):
        return None
    span = _year_range(lexemes, at, year)
    if span is not None:
        return span
    if lexemes.word(at + 1) in DASHES and lexemes.is_glued(at + 1) and lexemes.is_glued(at + 2):
        month = lexemes.value(at + 2, longest=2) or 0
        iso = 1 <= month <= 12 and not (lexemes.is_glued(at + 3) and lexemes.word(at + 3) in DASHES)
        return Expression(at, at + 3, DateKind.MONTH, Calendar(year, month)) if iso else None
    return Expression(at, at + 1, DateKind.YEAR, Calendar(year=year))


def read_short_year(lexemes: Lexemes, at: int) -> Expression | None:
    """A year without its century: "in '92", "the summer of ’68"."""
    year = short_year(lexemes, at)
    if year is None or lexemes.is_glued(at) or lexemes.word(at - 1) not in _BEFORE_SHORT_YEARS:
        return None
    if lexemes.word(at + 2) == "'" and lexemes.is_glued(at + 2):
        return None
    return Expression(at, at + 2, DateKind.YEAR, Calendar(year=year))


def read_year_end(lexemes: Lexemes, at: int) -> Expression | None:
    """ "by year end", "until year-end", "before year's end": the last part of the year."""
    if lexemes.word(at - 1) not in {"by", "before", "until", "till", "at", "through", "toward", "towards"}:
        return None
    end = at + 1
    if lexemes.word(end) in DASHES:
        end += 1
    elif lexemes.word(end) == "'" and lexemes.word(end + 1) == "s":
        end += 2
    if lexemes.word(end) != "end":
        return None
    return Expression(at, end + 1, DateKind.RELATIVE, Turn(Unit.YEAR, 0, EDGES["end"]), approximate=True)


def _is_parted(lexemes: Lexemes, at: int) -> bool:
    """Whether it is the year of "mid-2024", the decade of "mid-1990s"."""
    return lexemes.word(at - 1) in DASHES and lexemes.word(at - 2) in {"mid", "early", "late", "end", "pre", "post"}


def _year_range(lexemes: Lexemes, at: int, year: int) -> Expression | None:
    mark = lexemes.word(at + 1)
    worded = mark in {"to", "through", "until", "till"} and lexemes.word(at - 1) in {"from", "period"}
    if mark in DASHES or mark == "/" or worded:
        last = year_number(lexemes, at + 2)
        evenly = lexemes.is_glued(at + 1) == lexemes.is_glued(at + 2) and not worded
        if last is None and evenly and len(lexemes.word(at + 2)) == 2:
            short = lexemes.value(at + 2)
            if short is not None and not lexemes.joins(at + 2) and year % 100 < short < year % 100 + 60:
                last = year - year % 100 + short
        if last is not None and year < last <= year + 400:
            first, second = Calendar(year=year), Calendar(year=last)
            ends = [Expression(at, at + 1, DateKind.YEAR, first), Expression(at + 2, at + 3, DateKind.YEAR, second)]
            whole = len(lexemes.word(at + 2)) == 4
            return Expression(at, at + 3, DateKind.RANGE, Between(first, second), ends=tuple(ends) if whole else ())
    return None


def _names_a_year(lexemes: Lexemes, at: int, year: int) -> bool:
    before, after = lexemes.word(at - 1), lexemes.word(at + 1)
    if after in DASHES and year_number(lexemes, at + 2) is not None and not lexemes.is_number(at - 1):
        return year < (year_number(lexemes, at + 2) or 0)
    if after in COUNTED or after in NUMBER_SCALES or after in {"%", "°"} or after in {"gmt", "utc"}:
        return False
    if before in COUNTERS and not (before == "around" or before == "about"):
        return False
    if (
        before in NUMBERED
        or before in CURRENCIES
        or lexemes.is_number(at - 1)
        or (lexemes.is_number(at + 1) and after not in DASHES)
    ):
        return False
    if before in {"and", "or", ","} and lexemes.is_number(at - 2) and lexemes.word(at - 3) in NUMBERED:
        return False  # "Resolutions 2254 and 2118"
    if before == "." and lexemes.word(at - 2) in NUMBERED | {"no", "art", "sec", "ch", "vol"}:
        return False
    if before == "." and lexemes.word(at - 2) in _VITAL and lexemes.word(at - 3) in {"(", ";", ","}:
        return True
    initials = before == "." and lexemes.is_glued(at - 1) and len(lexemes.word(at - 2)) == 1
    if _begins_an_address(lexemes, at) or (initials and lexemes.is_glued(at - 2)):  # "H.R. 2025"
        return False
    if after in DASHES and lexemes.is_glued(at + 1) and lexemes.is_glued(at + 2):
        return lexemes.is_number(at + 2) and len(lexemes.word(at + 2)) == 2 and not lexemes.joins(at + 2)
    if before in _QUOTATION_MARKS and after in _QUOTATION_MARKS and lexemes.is_glued(at) and lexemes.is_glued(at + 1):
        return False  # Orwell's "1984"
    introduced = before in BEFORE_A_YEAR or before == "(" or not before
    likely = 1900 <= year <= 2100
    if after in {".", ",", ";", ")", ""} and before == "," and year >= 1500 and lexemes.is_capital(at - 2):
        return True  # "at Aberdeen, Scotland, 1859."
    if not likely and year < 1500:
        if before == "(" and after == ")":
            return True
        told = before in {"in", "since", "until", "by", "ad", "year"}
        return told and (not lexemes.is_word(at + 1) or after in _AFTER_A_YEAR)
    if before in DETERMINERS:
        return likely
    if lexemes.is_capital(at - 1) and before not in BEFORE_A_YEAR:
        named = after in YEARED_EVENTS and lexemes.is_capital(at + 1)  # "the London 2012 Olympics"
        return likely and (named or _ends_the_name_of_an_event(lexemes, at) or after in {")", ";"})
    if introduced:
        return likely or not _plural_follows(lexemes, at)
    return likely and not _plural_follows(lexemes, at)


def _ends_the_name_of_an_event(lexemes: Lexemes, at: int) -> bool:
    """Whether "Euro", "World Cup" or "Expo Canada" stands before."""
    for step in (1, 2, 3):
        if not lexemes.is_capital(at - step):
            return False
        if lexemes.word(at - step) in YEARED_EVENTS:
            return True
    return False


def _plural_follows(lexemes: Lexemes, at: int) -> bool:
    after = lexemes.word(at + 1)
    return (
        lexemes.is_word(at + 1)
        and not lexemes.is_capital(at + 1)
        and after.endswith(("s", "men", "women", "people", "children"))
        and after not in {"was", "is", "as", "has", "his", "this", "its", "s", "us"}
        and lexemes.word(at - 1) not in DETERMINERS
    )


def _begins_an_address(lexemes: Lexemes, at: int) -> bool:
    """Whether "2014 Main Street" stands there."""
    return any(
        lexemes.is_capital(at + 1) and lexemes.is_capital(at + step) and lexemes.word(at + step) in STREETS
        for step in (2, 3)
    )


# --- eras, decades, centuries -----------------------------------------------------------------------------------


def read_era_year(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "AD 476", "476 AD", "44 BC" (whose days no calendar of ours has)."""
    number, end = (at + 1, at + 2) if lexemes.word(at) in {"ad", "ce"} else (at, at + 2)
    era = lexemes.word(at) if number > at else lexemes.word(at + 1)
    era_at = at if number > at else at + 1
    value = lexemes.value(number)
    if value is None or era not in _ERAS or not 1 <= value <= 2500 or not lexemes.as_written(era_at).isupper():
        return None
    if lexemes.joins(number) or (number == at and lexemes.continues(at)):
        return None
    if era in {"bc", "bce"}:
        return Expression(at, end, DateKind.YEAR, UNPINNED)
    return Expression(at, end, DateKind.YEAR, Calendar(year=value))


def read_decade(lexemes: Lexemes, at: int) -> Expression | None:
    """The number in "the 1990s", "1990's", "the '90s", "the nineties", with "early", "mid" or "late" before it."""
    word = lexemes.word(at)
    start: int | None = None
    end = at + 1
    if word in DECADE_WORDS:
        if lexemes.word(at - 1) not in {"the", "early", "mid", "late", "-"} or _of_somebody(lexemes, at):
            return None
        start = DECADE_WORDS[word]
    elif len(word) == 4 and lexemes.is_number(at):
        value = lexemes.value(at)
        tail = _plural_tail(lexemes, at)
        if value is None or tail is None or value % 10 or not _LEAST_YEAR <= value <= 2090:
            return None
        if lexemes.continues(at) and not _is_parted(lexemes, at):
            return None
        if lexemes.is_capital(tail) and lexemes.word(tail) in STREETS:
            return None
        if tail == at + 3 and lexemes.word(at - 1) not in {"the", "early", "mid", "late", "-"}:
            return None  # "Vision 2030's goals"
        start, end = value, tail
    elif word == "'" and lexemes.is_glued(at + 1) and len(lexemes.word(at + 1)) == 2:
        value = lexemes.value(at + 1)
        tail = _plural_tail(lexemes, at + 1)
        if value is None or tail is None or value % 10:
            return None
        start, end = (1900 + value if value >= 20 else 2000 + value), tail
    if start is None:
        return None
    years = 100 if start % 100 == 0 and start < 2000 else 10
    whole = Interval(date(start, 1, 1), date(start + years - 1, 12, 31))
    return Expression(at, end, DateKind.PERIOD, Fixed(whole, f"{start // years}"))


def _plural_tail(lexemes: Lexemes, at: int) -> int | None:
    """Where it ends if the number there is a plural: "1990s", "1990's"."""
    if lexemes.word(at + 1) == "s" and lexemes.is_glued(at + 1):
        return at + 2
    if lexemes.word(at + 1) == "'" and lexemes.word(at + 2) == "s" and lexemes.is_glued(at + 2):
        return at + 3 if lexemes.is_glued(at + 1) else None
    return None


def _of_somebody(lexemes: Lexemes, at: int) -> bool:
    """Whether it is an age: "in his sixties"."""
    return any(lexemes.word(at - step) in {"his", "her", "their", "my", "your", "our"} for step in (1, 2, 3))


def read_century(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "20th century", "the nineteenth century", "19th-century"."""
    number, end = _ordinal(lexemes, at)
    if number is None or not 1 <= number <= 21:
        return None
    if lexemes.word(end) in DASHES:
        end += 1
    if lexemes.word(end) not in {"century", "centuries"} or lexemes.word(end + 1) == "fox":
        return None
    if lexemes.word(end + 1) in {"bc", "bce"}:
        return Expression(at, end + 2, DateKind.PERIOD, UNPINNED)
    first = max(1, 100 * (number - 1))
    interval = Interval(date(first, 1, 1), date(100 * number - 1, 12, 31))
    return Expression(at, end + 1, DateKind.PERIOD, Fixed(interval, f"{number - 1:02d}"))


def _ordinal(lexemes: Lexemes, at: int) -> tuple[int | None, int]:
    word = lexemes.word(at)
    if word in ORDINALS:
        return ORDINALS[word], at + 1
    if word == "twenty" and lexemes.word(at + 1) in DASHES and lexemes.word(at + 2) in ORDINALS:
        return 20 + ORDINALS[lexemes.word(at + 2)], at + 3
    value = lexemes.value(at, longest=2)
    if value is not None and lexemes.word(at + 1) in ORDINAL_SUFFIXES and lexemes.is_glued(at + 1):
        return value, at + 2
    return None, at


def sharpened(meaning: Meaning, part: Part) -> Meaning | None:
    """The part of a stretch: "early" of "the 2000s"; None where that means nothing."""
    if isinstance(meaning, Calendar):
        if meaning.part is None and meaning.day is None and meaning.weekday is None:
            return Calendar(meaning.year, meaning.month, part=part, turn=meaning.turn)
    elif isinstance(meaning, Fixed):
        return replace(meaning, interval=part_of(meaning.interval, part))
    return None


def part_of(whole: Interval, part: Part) -> Interval:
    """Early, middle and late are thirds; the start and the end are a month of a year, a week of a month.

    In whole years where the stretch is longer than one, in whole months of a year, else in days.
    """
    first, last = whole.start, whole.end
    if last.year > first.year:
        count = last.year - first.year + 1
        begin, end = _share(count, part, edge=max(1, count // 10))
        return Interval(date(first.year + begin, 1, 1), date(first.year + end - 1, 12, 31))
    if whole == Interval.year(first.year):
        begin, end = _share(12, part, edge=1)
        return Interval(date(first.year, begin + 1, 1), Interval.month(first.year, end).end)
    begin, end = _share(whole.days, part, edge=min(7, max(1, whole.days // 3)))
    return Interval(first + timedelta(days=begin), first + timedelta(days=end - 1))


def _share(count: int, part: Part, edge: int) -> tuple[int, int]:
    """From which of ``count`` units to which, the last excluded."""
    third = count // 3
    return {
        Part.EARLY: (0, third),
        Part.MIDDLE: (third, count - third),
        Part.LATE: (count - third, count),
        Part.START: (0, edge),
        Part.END: (count - edge, count),
        Part.FIRST_HALF: (0, count // 2),
        Part.SECOND_HALF: (count // 2, count),
    }[part]
