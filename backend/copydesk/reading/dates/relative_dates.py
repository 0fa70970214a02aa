"""Dates told from another: "yesterday", "last week", "the past 30 days", "that year", "the same period last year"."""

from __future__ import annotations

from copydesk.model.document import DateKind
from copydesk.reading.dates.counted_units import LATER, count_words, is_singular
from copydesk.reading.dates.expression import UNPINNED, Counterpart, Expression, Meaning, Same, Shift, Trailing, Turn
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.parts_of_year import season_turn
from copydesk.reading.dates.words import CLOCK_UNITS, DAYPARTS, TURNS, UNITS, Unit
from copydesk.reading.dates.years import year_number

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_CALENDAR_UNITS = frozenset(
    {Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY}
)
#: Units that a text points back to: "that year", "the following day".
_TOLD_UNITS = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})
_PARTS_OF_A_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_STEPS_FROM_TEXT = {"following": 1, "next": 1, "previous": -1}
_BEFORE_THE_WEEKEND = frozenset(
    {"over", "at", "during", "for", "on", "throughout", "through", "by", "before", "after"}
) | {
    "since",
    "until",
    "till",
}


def _relative(first: int, end: int, meaning: Meaning, approximate: bool = False) -> Expression:
    return Expression(first, end, DateKind.RELATIVE, meaning, approximate)


# --- named days -------------------------------------------------------------------------------------------------


def read_named_day(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "yesterday", "tomorrow night", "last night", "this morning", "the day before yesterday"."""
    word = lexemes.word(at)
    if word == "the" and lexemes.word(at + 1) == "day" and lexemes.word(at + 2) in {"before", "after"}:
        step = _DAYS.get(lexemes.word(at + 3))
        if step:
            return _relative(at, at + 4, Shift(Unit.DAY, 2 * step))
        return None
    if word in _DAYS:
        if lexemes.is_capital(at) and _is_a_title(lexemes, at):
            return None
        end = at + 2 if word in {"yesterday", "tomorrow"} and lexemes.word(at + 1) in DAYPARTS else at + 1
        return _relative(at, end, Shift(Unit.DAY, _DAYS[word]))
    if word == "this" and lexemes.word(at + 1) in {"time", "point", "stage"}:
        a_year_ago = lexemes.word(at + 2) == "last" and lexemes.word(at + 3) == "year"
        return _relative(at, at + 4, Shift(Unit.YEAR, -1, base=Shift(Unit.DAY, 0))) if a_year_ago else None
    if word == "last" and lexemes.word(at + 1) == "night":
        return _relative(at, at + 2, Shift(Unit.DAY, -1))
    if word == "this" and lexemes.word(at + 1) in {"morning", "afternoon", "evening"}:
        return _relative(at, at + 2, Shift(Unit.DAY, 0))
    return None


def _is_a_title(lexemes: Lexemes, at: int) -> bool:
    """Such as "USA Today", "the Today programme": capitals where a sentence would not have them."""
    before = lexemes.word(at - 1)
    if lexemes.as_written(at).isupper() and len(lexemes.word(at)) > 1:
        return False
    if before == "the" or lexemes.word(at + 1) in {"show", "programme", "program"}:
        return True
    return lexemes.is_capital(at - 1)


# --- whole units ------------------------------------------------------------------------------------------------


def read_turn(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "last week", "the previous year", "earlier this year", "the past 30 days", "in recent weeks"."""
    word = lexemes.word(at)
    if word in {"earlier", "later"} and lexemes.word(at + 1) == "in" and lexemes.word(at + 2) in {"the", "that"}:
        unit = UNITS.get(lexemes.word(at + 3))
        if unit in _TOLD_UNITS and is_singular(lexemes, at + 3) and lexemes.word(at + 4) != "of":
            return _relative(at, at + 4, Same(unit))
        return None
    if word in {"earlier", "later"}:
        inner = read_turn(lexemes, at + 1) if lexemes.word(at + 1) in {"this", "in"} else None
        if inner is None or not isinstance(inner.meaning, Turn):
            return None
        elapsed = -1 if word == "earlier" else 1
        return _relative(at, inner.end, Turn(inner.meaning.unit, inner.meaning.steps, elapsed=elapsed))
    if word == "in" and lexemes.word(at + 1) == "the":
        return None
    start = at + 1 if word == "the" or (word == "that" and lexemes.word(at + 1) == "same") else at
    turn = lexemes.word(start)
    if turn == "same" and (counterpart := _counterpart(lexemes, at, start + 1)) is not None:
        return counterpart
    unit = UNITS.get(lexemes.word(start + 1))
    singular = is_singular(lexemes, start + 1)
    if turn in {"that", "same"} and lexemes.word(start + 1) in DAYPARTS and is_singular(lexemes, start + 1):
        return _relative(at, start + 2, Same(Unit.DAY))
    if turn in {"that", "same"}:
        whole = unit in _TOLD_UNITS and singular and not (turn == "that" and word == "the")
        return _relative(at, start + 2, Same(unit)) if whole and unit is not None else None
    if word == "the" and turn == "weekend" and lexemes.word(at - 1) in _BEFORE_THE_WEEKEND:
        follows = lexemes.is_word(at + 2) and lexemes.word(at + 2) in {"of", "before", "after", "edition", "when"}
        return None if follows else _relative(at, at + 2, Turn(Unit.WEEKEND, 0, elapsed=-1))
    if word == "the" and turn in _STEPS_FROM_TEXT and lexemes.word(start + 1) in _PARTS_OF_A_DAY:
        return _relative(at, start + 2, Shift(Unit.DAY, _STEPS_FROM_TEXT[turn], from_text=True))
    if word == "the" and turn in _PARTS_OF_A_DAY and lexemes.word(start + 1) in {"before", "after"}:
        if lexemes.is_word(start + 2):
            return None  # "the night before the vote"
        return _relative(at, start + 2, Shift(Unit.DAY, LATER[lexemes.word(start + 1)], from_text=True))
    if word == "the" and turn in _STEPS_FROM_TEXT and unit in _TOLD_UNITS and singular and unit is not None:
        return _relative(at, start + 2, Shift(unit, _STEPS_FROM_TEXT[turn], from_text=True))
    of_one = UNITS.get(turn) in _TOLD_UNITS and is_singular(lexemes, start)
    if word == "the" and of_one and lexemes.word(start + 1) in {"before", "after"}:
        if lexemes.is_word(start + 2):
            return None  # "the day before the vote"
        return _relative(at, start + 2, Shift(UNITS[turn], LATER[lexemes.word(start + 1)], from_text=True))
    if turn in {"recent", "coming"} and unit not in {None, Unit.SECOND, Unit.MINUTE} and not singular:
        return _relative(at, start + 2, UNPINNED, approximate=True)
    if turn not in TURNS:
        return None
    return _unit_turn(lexemes, at, start, word == "the") or season_turn(lexemes, at, start)


def _unit_turn(lexemes: Lexemes, at: int, start: int, the: bool) -> Expression | None:
    turn = lexemes.word(start)
    steps = TURNS[turn]
    count, number_end, vague = count_words(lexemes, start + 1)
    if count is not None or vague:
        unit = UNITS.get(lexemes.word(number_end))
        if unit is None or unit in {Unit.SECOND, Unit.MINUTE} or not steps:
            return None
        if vague or unit in CLOCK_UNITS or count is None:
            return _relative(at, number_end + 1, UNPINNED, approximate=True)
        return _relative(at, number_end + 1, Trailing(unit, steps * count), approximate=True)
    unit = UNITS.get(lexemes.word(start + 1))
    if unit is None or unit not in _CALENDAR_UNITS:
        return None
    end = start + 2
    if not is_singular(lexemes, start + 1) and turn != "this":  # "this years theme" lacks an apostrophe
        return _relative(at, end, UNPINNED, approximate=True)
    if unit is Unit.DAY and turn != "next":
        return None  # "the last day", "this day"
    if unit is Unit.DAY:
        return _relative(at, end, Shift(Unit.DAY, 1, from_text=True))
    if the and turn in {"past", "last", "next", "coming"} and unit is not Unit.WEEKEND:
        return _relative(at, end, Trailing(unit, steps), approximate=True)  # "over the past year"
    if turn == "past" and lexemes.word(at - 1) != "this":
        return None
    return _relative(at, end, Turn(unit, steps))


#: What may have been told before, to be compared with the same of another year.
_COMPARED = frozenset({"period", "quarter", "half", "month", "week", "time", "stretch", "span", "months", "weeks"})


def _counterpart(lexemes: Lexemes, at: int, compared: int) -> Expression | None:
    """Such as "the same period last year", "the same quarter of 2019", "the same time a year earlier"."""
    if lexemes.word(compared) in {"three", "six", "nine"}:
        compared += 1
    year_at = compared + 1
    if lexemes.word(compared) not in _COMPARED:
        return None
    if lexemes.word(year_at) in {"of", "in", "a", "the", "one"}:
        year_at += 1
    if (year := year_number(lexemes, year_at)) is not None:
        return _relative(at, year_at + 1, Counterpart(year=year))
    last = lexemes.word(year_at) in {"last", "previous"} and lexemes.word(year_at + 1) == "year"
    before = lexemes.word(year_at) == "year" and lexemes.word(year_at + 1) in {"earlier", "ago", "before"}
    return _relative(at, year_at + 2, Counterpart(years=-1)) if last or before else None
