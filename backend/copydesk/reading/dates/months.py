"""Months, with or without a year: "September 2025", "last May", "that October", "the June quarter"."""

from __future__ import annotations

from copydesk.model.document import DateKind
from copydesk.reading.dates.calendar_dates import MonthName, day_number, month_name, year_after
from copydesk.reading.dates.expression import Calendar, Expression, Fraction, day_exists
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.words import DATED_THINGS, DETERMINERS, DOUBTFUL_MONTHS, NAMELIKE_MONTHS
from copydesk.reading.dates.years import year_number

_TURNS = {"last": -1, "this": 0, "next": 1, "past": -1, "coming": 1}
_STEPS_FROM_TEXT = {"following": 1, "previous": -1}
#: Words after which "March" and "May" alone are months.
_BEFORE_A_MONTH = frozenset(
    {"in", "since", "until", "till", "by", "from", "between", "during", "last", "next", "this", "early", "late", "mid"}
    | {"to", "through", "of", "before", "after", "around", "throughout", "for", "-", "–", "/", "and", "or"}
    | {"following", "previous"}
)
#: Words after which even "March" and "May" followed by anything are months.
_SURELY_BEFORE_A_MONTH = frozenset(
    {"since", "until", "till", "last", "next", "this", "early", "late", "mid", "during", "following", "previous"}
)
#: Between "as" and "as": "as soon as August".
_HOW_SOON = frozenset({"soon", "early", "late", "recently", "far", "long"})
#: Where these follow "that October", a clause is not opened by "that".
_AFTER_THAT_MONTH = frozenset("in at and or to with but of for when as by respectively after before night day".split())


def read_month(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "September 2025", "last May"; "May" and "March" alone only where the words around tell time."""
    turn = _TURNS.get(lexemes.word(at))
    told = lexemes.word(at) == "that" and _goes_on_from_a_month(lexemes, at + 2)
    from_text = _STEPS_FROM_TEXT.get(lexemes.word(at))
    named = at if turn is None and from_text is None and not told else at + 1
    month = month_name(lexemes, named)
    if month is None:
        return None
    if lexemes.word(month.end) == "quarter" and month.full and month.number % 3 == 0 and turn is None and not told:
        return _quarter(lexemes, at, month)
    year = year_after(lexemes, month.end)
    if year is not None and (month.capital or month.number not in {3, 5}):
        return Expression(at, year.end, DateKind.MONTH, Calendar(year.value, month.number, turn=turn))
    if not month.capital or (month.full is False and not _abbreviation_stands_alone(lexemes, named, month)):
        return None
    if (
        turn is not None
        and (day := day_number(lexemes, month.end)) is not None
        and day_exists(None, month.number, day.value)
    ):
        return Expression(at, day.end, DateKind.DAY, Calendar(None, month.number, day.value, turn=turn))  # "last May 3"
    if not (told or _is_month(lexemes, named, month)):
        return None
    return Expression(
        at, month.end, DateKind.MONTH, Calendar(month=month.number, turn=turn, from_text=from_text, year_told=told)
    )


def _goes_on_from_a_month(lexemes: Lexemes, at: int) -> bool:
    """Whether "that" before the month points back, and does not open a clause: "that October was cold"."""
    if lexemes.is_number(at):
        return False  # "that September 11 changed it"
    if lexemes.is_capital(at - 2) and (lexemes.word(at) in DETERMINERS or lexemes.word(at) == ","):
        return True
    return lexemes.word(at - 1) not in DOUBTFUL_MONTHS | NAMELIKE_MONTHS and (
        lexemes.is_capital(at - 2) or not lexemes.is_word(at) or lexemes.word(at) in _AFTER_THAT_MONTH
    )


def _quarter(lexemes: Lexemes, at: int, month: MonthName) -> Expression:
    """Such as "the June quarter", which ends with that month."""
    after = month.end + 2 if lexemes.word(month.end + 1) == "of" else month.end + 1
    year = year_number(lexemes, after)
    end = after + 1 if year else month.end + 1
    return Expression(at, end, DateKind.PERIOD, Fraction(month.number // 3, 4, year))


def _abbreviation_stands_alone(lexemes: Lexemes, at: int, month: MonthName) -> bool:
    return month.end == at + 2 and lexemes.word(at - 1) in _BEFORE_A_MONTH - {"of", "to", "for", "and", "or"}


def _is_month(lexemes: Lexemes, at: int, month: MonthName) -> bool:
    word, before, after = lexemes.word(at), lexemes.word(at - 1), lexemes.word(month.end)
    if before == "as" and lexemes.word(at - 2) in _HOW_SOON:
        return True
    could_be_a_name = word in DOUBTFUL_MONTHS or word in NAMELIKE_MONTHS
    in_a_name = lexemes.is_capital(month.end) and month.full and before not in _SURELY_BEFORE_A_MONTH
    if in_a_name and (could_be_a_name or before not in _BEFORE_A_MONTH | DETERMINERS):
        return not could_be_a_name and before in {"", ",", "("}
    if word in DOUBTFUL_MONTHS:
        if before in _BEFORE_A_MONTH and not (lexemes.is_capital(at - 1) and at > 1 and lexemes.word(at - 2) != "."):
            return not (before in {"of", "to", "by", "for", "and", "or", "from"} and after == "'")
        return before in DETERMINERS and after in DATED_THINGS and not lexemes.is_capital(month.end)
    if word in NAMELIKE_MONTHS:
        return not (lexemes.is_capital(at - 1) and before not in _BEFORE_A_MONTH) and (
            before in _BEFORE_A_MONTH | DETERMINERS or not before
        )
    return not (lexemes.is_capital(at - 1) and before == "black")
