"""The grammar: every expression of time in a paragraph, by the words it can begin with, the longest reading first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from copydesk.model.document import DateKind
from copydesk.model.numerals import CARDINALS, ORDINALS, TENS
from copydesk.reading.dates.calendar_dates import (
    read_day_behind,
    read_day_first,
    read_month_first,
)
from copydesk.reading.dates.clock_times import read_time
from copydesk.reading.dates.counted_units import read_count
from copydesk.reading.dates.edges import read_part
from copydesk.reading.dates.expression import Between, Calendar, Expression, Holiday, Shift
from copydesk.reading.dates.holidays import FIRST_WORDS, read_holiday
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.matching import Matcher, longest
from copydesk.reading.dates.months import read_month
from copydesk.reading.dates.nth_of import read_day_beside, read_day_of_month, read_nth_of
from copydesk.reading.dates.numeric_dates import of_the_attacks, read_numeric
from copydesk.reading.dates.parts_of_year import read_bare_season, read_first_months, read_fraction, read_season
from copydesk.reading.dates.relative_dates import read_named_day, read_turn
from copydesk.reading.dates.weekdays import read_weekday, with_weekday_behind
from copydesk.reading.dates.words import (
    DASHES,
    DAYPARTS,
    DECADE_WORDS,
    EDGES,
    MONTH_ABBREVIATIONS,
    MONTHS,
    ORDINAL_QUARTERS,
    PARTS,
    SEASONS,
    TURNS,
    UNITS,
    VAGUE_COUNTS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)
from copydesk.reading.dates.years import (
    read_century,
    read_decade,
    read_era_year,
    read_short_year,
    read_year,
    read_year_end,
    year_number,
)

_NUMBER: tuple[Matcher, ...] = (
    read_numeric,
    read_time,
    read_day_first,
    read_day_of_month,
    read_century,
    read_decade,
    read_era_year,
    read_count,
    read_year,
)


def _starters() -> dict[str, tuple[Matcher, ...]]:
    """Which readings to try at which word."""
    table: dict[str, list[Matcher]] = {}

    def add(matcher: Matcher, *words: str) -> None:
        for word in words:
            table.setdefault(word, []).append(matcher)

    for months in (MONTHS, MONTH_ABBREVIATIONS):
        add(read_month_first, *months)
        add(read_month, *months)
    for weekdays in (WEEKDAYS, WEEKDAY_ABBREVIATIONS):
        add(read_weekday, *weekdays)
    turning = ("last", "this", "next", "past", "coming")
    add(read_weekday, *turning, "following", "previous", "that")
    add(read_month, *turning, "following", "previous", "that")
    add(read_day_first, *ORDINALS)
    add(read_century, *ORDINALS, "twenty")
    add(read_decade, *DECADE_WORDS, "'")
    add(read_era_year, "ad", "ce")
    add(read_short_year, "'")
    add(read_year_end, "year")
    add(read_day_beside, "the")
    add(read_named_day, "today", "tonight", "yesterday", "tomorrow", "the", "this", "last")
    add(read_turn, *TURNS, "the", "that", "same", "recent", "earlier", "later")
    add(read_season, *SEASONS)
    add(read_bare_season, "the", "that")
    add(read_fraction, "q", "h", *ORDINAL_QUARTERS)
    add(read_first_months, "first", "last", "final")
    add(read_day_of_month, *ORDINALS)
    add(read_nth_of, *ORDINALS, "last", "final", "opening", "closing")
    add(read_count, *CARDINALS, *TENS, *VAGUE_COUNTS, "a", "an", "age", "aged", "half", "quarter")
    add(read_count, *(word for word in UNITS if word.endswith("s")), "centuries")
    add(read_holiday, *FIRST_WORDS, "last", "this", "next", "past")
    add(read_part, *PARTS, *EDGES, "the")
    return {word: tuple(matchers) for word, matchers in table.items()}


#: The commonest words begin an expression only before one of these (or before figures and apostrophes).
_ONLY_BEFORE: dict[str, frozenset[str]] = {
    "the": frozenset(
        {"twenty", *DAYPARTS, *WEEKDAYS, *PARTS, *EDGES, *ORDINALS, *SEASONS, *TURNS, *DECADE_WORDS, *UNITS}
    )
    | {"same", "following", "recent", "final", "opening", "closing"},
    "a": frozenset({*UNITS, "few", "couple"}),
    "an": frozenset({"hour"}),
    "this": frozenset({*UNITS, *SEASONS, *MONTHS, *MONTH_ABBREVIATIONS, *WEEKDAYS, *WEEKDAY_ABBREVIATIONS, "past"})
    | FIRST_WORDS
    | {"morning", "afternoon", "evening", "last", "time", "point", "stage"},
    "that": frozenset({*UNITS, *DAYPARTS, *WEEKDAYS, *SEASONS, *MONTHS, "same"}),
    "some": frozenset(UNITS),
}


def _begins(lexemes: Lexemes, at: int, word: str) -> bool:
    followers = _ONLY_BEFORE.get(word)
    if followers is None:
        return True
    following = lexemes.word(at + 1)
    return following in followers or not following.isalpha()


# --- years said behind ------------------------------------------------------------------------------------------


def _with_year_behind(lexemes: Lexemes, found: Expression) -> Expression:
    """The date together with a year told in other words: "May 3 last year", "March of that year"."""
    written = found.meaning
    if isinstance(written, Shift) and written.base is not None:
        base = _with_year_behind(lexemes, replace(found, meaning=written.base))
        return replace(base, meaning=replace(written, base=base.meaning))
    if isinstance(written, Between) and isinstance(written.last, Calendar) and isinstance(written.first, Calendar):
        year = year_number(lexemes, found.end + 1)
        if lexemes.word(found.end) == "in" and year and written.last.month and not written.last.year:
            both = Between(written.first, replace(written.last, year=year))
            return replace(found, end=found.end + 2, meaning=both)
        return found
    if isinstance(written, Holiday):
        at = found.end + 1 if lexemes.word(found.end) in {"of", ",", "in"} else found.end
        year = year_number(lexemes, at)
        return replace(found, end=at + 1, meaning=replace(written, year=year)) if year else found
    if not isinstance(written, Calendar) or written.month is None or written.year is not None or found.fault:
        return found
    at = found.end
    if lexemes.word(at) in {"of", "in"}:
        at += 1
    if (year := year_number(lexemes, at)) is not None and lexemes.word(at - 1) == "in":
        return replace(found, end=at + 1, meaning=replace(written, year=year))
    if lexemes.word(at) == "the" and lexemes.word(at + 1) in {"same", "previous", "following"}:
        at += 1
    if lexemes.word(at + 1) != "year":
        return found
    word = lexemes.word(at)
    if word in {"last", "this", "next"}:
        return replace(found, end=at + 2, meaning=replace(written, year_turn=TURNS[word]))
    if word in {"that", "same"}:
        return replace(found, end=at + 2, meaning=replace(written, year_told=True))
    return found


def _with_year_of_the_next(lexemes: Lexemes, found: Expression) -> Expression:
    """The date with the year that is told once for two: "June and July 1973", "3 May and 6 June 2024"."""
    told = found.meaning
    if found.kind not in {DateKind.DAY, DateKind.MONTH} or not isinstance(told, Calendar) or told.turn is not None:
        return found
    if told.month is None or told.year is not None or lexemes.word(found.end) not in {"and", "or", "&"}:
        return found
    other = longest(lexemes, found.end + 1, (read_day_first, read_month_first, read_month, read_part))
    if other is None or other.kind is not found.kind or not isinstance(other.meaning, Calendar):
        return found
    other = _with_year_behind(lexemes, other)
    shared = other.meaning
    if not isinstance(shared, Calendar) or not shared.year or (shared.month or 0) < told.month:
        return found
    return replace(found, meaning=replace(told, year=shared.year))


# --- ranges -----------------------------------------------------------------------------------------------------

_RANGED = frozenset({DateKind.DAY, DateKind.MONTH, DateKind.YEAR, DateKind.WEEKDAY})


def _ranged(lexemes: Lexemes, found: Expression) -> Expression:
    """The expression together with the end of the range that it begins, and with "from" or "between" before it."""
    before = lexemes.word(found.first - 1)
    if found.kind is DateKind.RANGE:
        opened = before in {"from", "between"} and lexemes.word(found.first + 1) not in DASHES
        return replace(found, first=found.first - 1) if opened else found
    if found.kind not in _RANGED or not isinstance(found.meaning, Calendar) or found.meaning.turn is not None:
        return found
    mark = lexemes.word(found.end)
    dashed = mark in DASHES
    joined = dashed or mark == "through" or (mark in {"to", "until", "till"} and (before == "from" or mark == "to"))
    if not joined and not (mark == "and" and before == "between"):
        return found
    second = longest(lexemes, found.end + 1, _AFTER_A_RANGE)
    if second is None or not isinstance(second.meaning, Calendar) or second.kind is not found.kind:
        return found
    if found.kind is DateKind.YEAR and mark == "to" and before != "from":
        return found
    first, last = found.meaning, second.meaning
    if (
        first.year
        and last.year
        and (last.year, last.month or 0, last.day or 0)
        <= (
            first.year,
            first.month or 0,
            first.day or 0,
        )
    ):
        return found
    opened = before in {"from", "between"} and not dashed
    start = found.first - 1 if opened else found.first
    fault = found.fault or second.fault
    return Expression(start, second.end, DateKind.RANGE, Between(first, last), fault=fault, ends=(found, second))


_AFTER_A_RANGE: tuple[Matcher, ...] = (
    read_numeric,
    read_day_first,
    read_month_first,
    read_month,
    read_weekday,
    read_year,
)


# --- the whole paragraph ----------------------------------------------------------------------------------------

_STARTERS = _starters()


def expressions(lexemes: Lexemes) -> Iterator[Expression]:
    """Every expression of time in the text, none overlapping another, in order."""
    at, free = 0, 0
    low = lexemes.low
    while at < lexemes.count:
        word = low[at]
        if "0" <= word[0] <= "9":
            matchers = None if lexemes.goes_on_from_a_number(at) else _NUMBER
        else:
            matchers = _STARTERS.get(word)
            if matchers and not _begins(lexemes, at, word):
                matchers = None
        found = longest(lexemes, at, matchers) if matchers else None
        if found is None:
            at += 1
            continue
        found = _ranged(lexemes, with_weekday_behind(lexemes, found))
        found = _with_year_of_the_next(lexemes, found)
        found = of_the_attacks(lexemes, _with_year_behind(lexemes, found))
        if found.first < free:
            found = replace(found, first=at)
        yield found
        while matchers is not _NUMBER and (other := read_day_behind(lexemes, found)) is not None:
            yield (found := other)
        at = free = max(found.end, at + 1)
