"""Parts of a year: "summer 2014", "last spring", "the second quarter", "the first half of 2024"."""

from __future__ import annotations

from copydesk.model.document import DateKind
from copydesk.model.numerals import CARDINALS
from copydesk.reading.dates.expression import Between, Calendar, Expression, Fraction, Season
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.months import read_month
from copydesk.reading.dates.words import DASHES, ORDINAL_QUARTERS, SCORES_AND_VERSES, SEASONS, TURNS, Part
from copydesk.reading.dates.years import sharpened, year_number


def season_turn(lexemes: Lexemes, at: int, start: int) -> Expression | None:
    """Such as "last spring", whose "last" stands at ``start``."""
    season = SEASONS.get(lexemes.word(start + 1))
    if season is None or lexemes.word(start) not in {"last", "this", "next", "coming", "past"}:
        return None
    return Expression(at, start + 2, DateKind.PERIOD, Season(season, turn=TURNS[lexemes.word(start)]), approximate=True)


def read_season(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "summer 2014", "the spring of 2022", "winter 2014-15"."""
    season = SEASONS.get(lexemes.word(at))
    if season is None:
        return None
    number = at + 2 if lexemes.word(at + 1) == "of" else at + 1
    if lexemes.word(number) == "that" and lexemes.word(number + 1) == "year":
        return None
    year = year_number(lexemes, number)
    if year is None:
        return None
    end, into_next = number + 1, False
    if (lexemes.word(end) in DASHES or lexemes.word(end) == "/") and lexemes.is_glued(end + 1):
        short = lexemes.value(end + 1)
        if short is not None and short % 100 == (year + 1) % 100:
            end, into_next = end + 2, True
    return Expression(at, end, DateKind.PERIOD, Season(season, year, into_next_year=into_next), approximate=True)


#: Words after which "the spring" is a season of some year, not a coil of wire or a source.
_BEFORE_A_SEASON = frozenset(
    {"in", "by", "since", "until", "till", "during", "through", "throughout", "over", "for", "before", "after"}
)


def read_bare_season(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "in the spring", "that summer": of the year that the tense or the text tells."""
    season = SEASONS.get(lexemes.word(at + 1))
    if season is None or lexemes.word(at + 2) == "of":
        return None
    after = lexemes.as_written(at + 2)
    if lexemes.word(at) == "the" and (lexemes.word(at - 1) not in _BEFORE_A_SEASON or after[:1].isalnum()):
        return None
    meaning = Season(season, year_told=lexemes.word(at) == "that")
    return Expression(at, at + 2, DateKind.PERIOD, meaning, approximate=True)


#: Words around a "third quarter" or a "first half" that is none of a game.
_OF_BUSINESS = frozenset(
    {"profit", "profits", "revenue", "revenues", "sales", "earnings", "economy", "gdp", "growth", "inflation", "income"}
    | {"exports", "imports", "orders", "deliveries", "output", "production", "results", "loss", "losses", "forecast"}
    | {"analysts", "investors", "bank", "shares", "rainfall", "unemployment", "prices", "deals", "budget", "contracted"}
)


def read_fraction(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "the second quarter of 2024", "Q2 2024", "the first half of the year"."""
    word = lexemes.word(at)
    if word in {"q", "h"} and lexemes.is_capital(at) and lexemes.is_glued(at + 1):
        number = lexemes.value(at + 1, longest=1)
        of = 4 if word == "q" else 2
        year = year_number(lexemes, at + 2) or year_number(lexemes, at + 3)
        if number is None or not 1 <= number <= of or year is None or lexemes.word(at + 2) not in {"of", str(year)}:
            return None
        end = at + 3 if lexemes.word(at + 2) == str(year) else at + 4
        return Expression(at, end, DateKind.PERIOD, Fraction(number, of, year))
    order = ORDINAL_QUARTERS.get(word)
    if order is None:
        return None
    if lexemes.word(at + 1) in DASHES and lexemes.is_glued(at + 1):
        return _hyphened_fraction(lexemes, at, order)
    part = lexemes.word(at + 1)
    if part not in {"quarter", "half"}:
        return None
    of = 4 if part == "quarter" else 2
    if of == 2 and order > 2:
        order = 2
    after = at + 3 if lexemes.word(at + 2) == "of" else at + 2
    if of == 2 and after == at + 3 and (month := read_month(lexemes, after)) is not None:
        fuller = sharpened(month.meaning, Part.FIRST_HALF if order == 1 else Part.SECOND_HALF)
        return Expression(at, month.end, DateKind.MONTH, fuller, approximate=True) if fuller else None
    year = year_number(lexemes, after)
    if year is not None:
        return Expression(at, after + 1, DateKind.PERIOD, Fraction(order, of, year))
    turn = lexemes.word(after)
    if after == at + 3 and turn in {"the", "this", "last", "next"} and lexemes.word(after + 1) == "year":
        steps = 0 if turn == "the" else TURNS[turn]
        return Expression(at, after + 2, DateKind.PERIOD, Fraction(order, of, turn=steps))
    around = lexemes.low[max(0, at - 40) : at + 40]
    of_business = _OF_BUSINESS.intersection(around) and (of == 4 or SCORES_AND_VERSES.isdisjoint(around))
    if after == at + 2 and word not in {"final", "last"} and of_business:
        return Expression(at, after, DateKind.PERIOD, Fraction(order, of))
    return None


def _hyphened_fraction(lexemes: Lexemes, at: int, order: int) -> Expression | None:
    """Such as "third-quarter" of "third-quarter net profit"."""
    of = {"quarter": 4, "half": 2}.get(lexemes.word(at + 2))
    if of is None or order > of or _OF_BUSINESS.isdisjoint(lexemes.low[at + 3 : at + 5]):
        return None
    return Expression(at, at + 3, DateKind.PERIOD, Fraction(order, of))


def read_first_months(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "first nine months of 1998", "first three months of this year", "last six months of the year"."""
    order, count = lexemes.word(at), CARDINALS.get(lexemes.word(at + 1), 0)
    if order not in {"first", "last", "final"} or not 2 <= count <= 11:
        return None
    if lexemes.word(at + 2) != "months" or lexemes.word(at + 3) not in {"of", "in"}:
        return None
    year = year_number(lexemes, at + 4)
    steps = None if lexemes.word(at + 5) != "year" else {"the": 0, **TURNS}.get(lexemes.word(at + 4))
    if year is None and steps is None:
        return None
    end = at + 5 if year else at + 6
    number = 1 if order == "first" else 12 // count
    if 12 % count == 0 and count in {3, 6}:
        return Expression(at, end, DateKind.PERIOD, Fraction(number, 12 // count, year, steps))
    months = (1, count) if order == "first" else (13 - count, 12)
    first, last = (Calendar(year, month, year_turn=steps) for month in months)
    return Expression(at, end, DateKind.PERIOD, Between(first, last))
