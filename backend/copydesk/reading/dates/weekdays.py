"""Days of the week: "last Monday", "Monday morning", "the following Monday", "Friday, 3 May 2019"."""

from __future__ import annotations

from copydesk.model.document import DateKind
from copydesk.reading.dates.calendar_dates import read_day_first, read_month_first
from copydesk.reading.dates.expression import Calendar, Expression
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.numeric_dates import read_numeric
from copydesk.reading.dates.words import DAYPARTS, WEEKDAY_ABBREVIATIONS, WEEKDAYS

_TURNS = {"last": -1, "this": 0, "next": 1, "past": -1, "coming": 1}
_FROM_TEXT = {"following": 1, "previous": -1, "that": 0}


def read_weekday(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "Monday", "last Monday", "Monday morning", "Monday of last week", "Friday, 3 May 2019", "Sat. 4 May"."""
    turn = _TURNS.get(lexemes.word(at))
    from_text = _FROM_TEXT.get(lexemes.word(at))
    named = at if turn is None and from_text is None else at + 1
    full = WEEKDAYS.get(lexemes.word(named))
    weekday = full if full is not None else WEEKDAY_ABBREVIATIONS.get(lexemes.word(named))
    if weekday is None or not lexemes.is_capital(named):
        return None
    end = named + 1
    if full is None and lexemes.word(end) == "." and lexemes.is_glued(end):
        end += 1
    dated = _dated(lexemes, at, end, weekday)
    if dated is not None:
        return dated
    if full is None or _names_something(lexemes, named):
        return None
    if lexemes.word(end) in DAYPARTS:
        if lexemes.word(end).endswith("s"):
            return None  # "on Thursday nights"
        end += 1
    elif lexemes.word(end) == "s" and lexemes.is_glued(end):
        return None
    week_at = end + 1 if lexemes.word(end) == "of" else end
    if named == at and lexemes.word(week_at + 1) == "week" and lexemes.word(week_at) in {"last", "this", "next"}:
        meaning = Calendar(weekday=weekday, week_turn=_TURNS[lexemes.word(week_at)])
        return Expression(at, week_at + 2, DateKind.WEEKDAY, meaning)
    beside = (
        {"before": -1, "after": 1}.get(lexemes.word(end)) if lexemes.word(at - 1) == "the" and named == at else None
    )
    if beside is not None and not lexemes.is_word(end + 1) and not lexemes.is_number(end + 1):
        end, from_text = end + 1, beside  # "the Tuesday before."
    return Expression(at, end, DateKind.WEEKDAY, Calendar(weekday=weekday, turn=turn, from_text=from_text))


def _dated(lexemes: Lexemes, at: int, end: int, weekday: int) -> Expression | None:
    """The weekday with the date behind it, "Sunday's July 28" among them."""
    owns = lexemes.word(end) in {"'", "’"} and lexemes.is_glued(end) and lexemes.word(end + 1) == "s"
    follows = end + 2 if owns else end
    if lexemes.word(end) in DAYPARTS:
        follows += 1
    bracket = lexemes.word(follows) == "("
    if bracket or lexemes.word(follows) == ",":
        follows += 1
    if lexemes.word(follows) in {"the", "on"}:
        follows += 1
    inner = read_day_first(lexemes, follows) or read_month_first(lexemes, follows) or read_numeric(lexemes, follows)
    if inner is None or not isinstance(inner.meaning, Calendar):
        return None
    if bracket and lexemes.word(inner.end) != ")":
        return None
    written = inner.meaning
    meaning = Calendar(written.year, written.month, written.day, weekday)
    return Expression(at, inner.end + 1 if bracket else inner.end, DateKind.DAY, meaning, fault=inner.fault)


def _names_something(lexemes: Lexemes, at: int) -> bool:
    """Whether the weekday is part of a name: "Black Friday", "Sheffield Wednesday", "Good Friday Agreement"."""
    before = lexemes.word(at - 1)
    if before in {"black", "bloody", "good", "ash", "cyber", "palm", "easter", "sheffield", "giving", "super"}:
        return lexemes.is_capital(at - 1)
    after = lexemes.word(at + 1)
    if lexemes.is_capital(at + 1) and not lexemes.as_written(at + 1).isupper():
        return before == "the" or (after in DAYPARTS and before != "on")  # "The Sunday Times", "Friday Night Lights"
    return False


def with_weekday_behind(lexemes: Lexemes, day: Expression) -> Expression:
    """The date together with a weekday in brackets or behind a comma: "3 May 2019 (Friday)"."""
    if not isinstance(day.meaning, Calendar) or day.meaning.weekday is not None:
        return day
    opening = lexemes.word(day.end)
    word = lexemes.word(day.end + 1)
    weekday = WEEKDAYS.get(word)
    if weekday is None and opening == "(":
        weekday = WEEKDAY_ABBREVIATIONS.get(word)
    if weekday is None or not lexemes.is_capital(day.end + 1):
        return day
    written = day.meaning
    meaning = Calendar(written.year, written.month, written.day, weekday)
    if opening == "(" and lexemes.word(day.end + 2) == ")":
        return Expression(day.first, day.end + 3, day.kind, meaning, fault=day.fault)
    if opening == "," and written.year is not None and lexemes.word(day.end + 2) in {",", ".", ""}:
        return Expression(day.first, day.end + 2, day.kind, meaning, fault=day.fault)
    return day
