"""Dates told from another: "yesterday", "last week", "two years ago", "the past 30 days"; and durations."""

from __future__ import annotations

from copydesk.model.document import DateKind
from copydesk.reading.dates.expression import (
    UNPINNED,
    Expression,
    Meaning,
    Same,
    Shift,
    Trailing,
    Turn,
)
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.parts_of_year import season_turn
from copydesk.reading.dates.words import (
    APPROXIMATORS,
    CARDINALS,
    DASHES,
    DAYPARTS,
    TENS,
    TURNS,
    UNITS,
    VAGUE_COUNTS,
    Unit,
)

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_CALENDAR_UNITS = frozenset(
    {Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY}
)
#: Units that a text points back to: "that year", "the following day".
_TOLD_UNITS = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})
_PARTS_OF_A_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_STEPS_FROM_TEXT = {"following": 1, "next": 1, "previous": -1}
_BEFORE_THE_WEEKEND = frozenset({"over", "at", "during", "for", "on", "throughout", "through", "by", "before", "after"})
_LATER = {"later": 1, "after": 1, "afterwards": 1, "earlier": -1, "before": -1, "previously": -1}


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
        if unit in _TOLD_UNITS and _is_singular(lexemes, at + 3) and lexemes.word(at + 4) != "of":
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
    start = at + 1 if word == "the" else at
    turn = lexemes.word(start)
    unit = UNITS.get(lexemes.word(start + 1))
    singular = _is_singular(lexemes, start + 1)
    if turn in {"that", "same"} and lexemes.word(start + 1) in DAYPARTS and _is_singular(lexemes, start + 1):
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
        return _relative(at, start + 2, Shift(Unit.DAY, _LATER[lexemes.word(start + 1)], from_text=True))
    if word == "the" and turn in _STEPS_FROM_TEXT and unit in _TOLD_UNITS and singular and unit is not None:
        return _relative(at, start + 2, Shift(unit, _STEPS_FROM_TEXT[turn], from_text=True))
    if word == "the" and UNITS.get(turn) in _TOLD_UNITS and lexemes.word(start + 1) in {"before", "after"}:
        if lexemes.is_word(start + 2):
            return None  # "the day before the vote"
        return _relative(at, start + 2, Shift(UNITS[turn], _LATER[lexemes.word(start + 1)], from_text=True))
    if turn in {"recent", "coming"} and unit not in {None, Unit.MINUTE} and not singular:
        return _relative(at, start + 2, UNPINNED, approximate=True)
    if turn not in TURNS:
        return None
    return _unit_turn(lexemes, at, start, word == "the") or season_turn(lexemes, at, start)


def _is_singular(lexemes: Lexemes, at: int) -> bool:
    return not lexemes.word(at).endswith("s")


def _unit_turn(lexemes: Lexemes, at: int, start: int, the: bool) -> Expression | None:
    turn = lexemes.word(start)
    steps = TURNS[turn]
    count, number_end, vague = count_words(lexemes, start + 1)
    if count is not None or vague:
        unit = UNITS.get(lexemes.word(number_end))
        if unit is None or unit is Unit.MINUTE or not steps:
            return None
        if vague or unit is Unit.HOUR or count is None:
            return _relative(at, number_end + 1, UNPINNED, approximate=True)
        return _relative(at, number_end + 1, Trailing(unit, steps * count), approximate=True)
    unit = UNITS.get(lexemes.word(start + 1))
    if unit is None or unit not in _CALENDAR_UNITS:
        return None
    end = start + 2
    if not _is_singular(lexemes, start + 1) and turn != "this":  # "this years theme" lacks an apostrophe
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


# --- counts of units --------------------------------------------------------------------------------------------


def count_words(lexemes: Lexemes, at: int) -> tuple[int | None, int, bool]:
    """A count in figures or words, the lexeme after it, and whether it is vague ("a few", "several")."""
    word = lexemes.word(at)
    if lexemes.is_number(at):
        value = lexemes.value(at)
        return (None, at, False) if value is None or lexemes.joins(at) else (value, at + 1, False)
    if word in CARDINALS:
        return CARDINALS[word], at + 1, False
    if word in TENS:
        ones = CARDINALS.get(lexemes.word(at + 2), 10) if lexemes.word(at + 1) in DASHES else 10
        return (TENS[word] + ones, at + 3, False) if ones < 10 else (TENS[word], at + 1, False)
    if word in {"a", "an"}:
        following = lexemes.word(at + 1)
        if following in {"few", "couple"}:
            end = at + 3 if lexemes.word(at + 2) == "of" else at + 2
            return None, end, True
        return (1, at + 1, False) if following in UNITS else (None, at, False)
    if word in VAGUE_COUNTS:
        end = at + 2 if lexemes.word(at + 1) == "of" else at + 1
        return None, end, True
    return None, at, False


def read_count(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "two years ago", "three days later", "a week earlier", "for eight years", "a 42-year-old", "aged 42"."""
    if lexemes.word(at) in {"age", "aged"}:
        value = lexemes.value(at + 1, longest=3)
        if value is None or lexemes.joins(at + 1):
            return None
        return Expression(at, at + 2, DateKind.DURATION, UNPINNED)
    if lexemes.continues(at):
        return None
    if lexemes.word(at) in {"half", "quarter"}:
        return _fraction_of_a_unit(lexemes, at)
    if lexemes.word(at) == "a" and lexemes.word(at - 1) in {"half", "of"}:
        return None
    if lexemes.word(at) in UNITS:  # "decades ago"
        plural = not _is_singular(lexemes, at) and UNITS[lexemes.word(at)] is not Unit.WEEKEND
        ago = lexemes.word(at + 1) == "ago"
        return _relative(at, at + 2, UNPINNED, approximate=True) if plural and ago else None
    count, end, vague = count_words(lexemes, at)
    if end == at or (lexemes.word(at) in {"a", "an"} and count is None and not vague):
        return None
    hyphened = lexemes.word(end) in DASHES and lexemes.is_glued(end)
    unit_at = end + 1 if hyphened else end
    halves = 0
    if lexemes.word(unit_at) == "and" and lexemes.word(unit_at + 1) == "a" and lexemes.word(unit_at + 2) == "half":
        unit_at, halves = unit_at + 3, 1
    elif lexemes.word(unit_at) in {"more", "full", "whole", "long", "consecutive", "calendar"}:
        unit_at += 1
    unit = UNITS.get(lexemes.word(unit_at))
    if unit is None or (unit is Unit.WEEKEND and not hyphened):
        return None
    of_age = "old" in {lexemes.word(unit_at + 1), lexemes.word(unit_at + 2)}
    if not hyphened and count is not None and count > 1 and _is_singular(lexemes, unit_at) and not of_age:
        return None  # "the Cup 2018 day five"
    return _counted(lexemes, at, unit_at + 1, unit, None if vague or halves else count, hyphened)


def _fraction_of_a_unit(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "half a century ago", "quarter of a century ago"."""
    half = lexemes.word(at) == "half"
    start = at + 1 if half else at + 2
    if lexemes.word(start) != "a" or not (half or lexemes.word(at + 1) == "of"):
        return None
    years = (
        {Unit.CENTURY: 50 if half else 25, Unit.DECADE: 5 if half else None}.get(UNITS[lexemes.word(start + 1)])
        if lexemes.word(start + 1) in UNITS
        else None
    )
    return _counted(lexemes, at, start + 2, Unit.YEAR, years, False) if years else None


def _counted(lexemes: Lexemes, at: int, end: int, unit: Unit, count: int | None, hyphened: bool) -> Expression | None:
    approximate = lexemes.word(at - 1) in APPROXIMATORS
    word = lexemes.word(end)
    if word in DASHES and lexemes.word(end + 1) == "old":
        return Expression(at, end + 2, DateKind.DURATION, UNPINNED)
    if hyphened or word == "old":
        return Expression(at, end + 1 if word == "old" else end, DateKind.DURATION, UNPINNED)
    if word == "ago" or (word == "back" and unit not in {Unit.MINUTE, Unit.HOUR}):
        if count is None:
            return _relative(at, end + 1, UNPINNED, approximate=True)
        return _relative(at, end + 1, Shift(unit, -count), approximate or unit is not Unit.DAY)
    if word in _LATER:
        direction = _LATER[word]
        than = word in {"later", "earlier"} and lexemes.word(end + 1) == "than"
        if than or (word in {"before", "after"} and not _ends_a_clause(lexemes, end + 1)):
            return Expression(at, end, DateKind.DURATION, UNPINNED, approximate)
        if unit in {Unit.MINUTE, Unit.HOUR}:
            return Expression(at, end + 1, DateKind.TIME, UNPINNED, approximate)
        if count is None:
            return _relative(at, end + 1, UNPINNED, approximate=True)
        return _relative(at, end + 1, Shift(unit, direction * count, from_text=True), approximate or unit != Unit.DAY)
    if lexemes.word(at) in {"a", "an"} and count == 1:
        # "twice a week", "an hour": a rate or nothing; as a duration only behind "for"
        return Expression(at, end, DateKind.DURATION, UNPINNED) if lexemes.word(at - 1) in {"for", "within"} else None
    if word == "'" and lexemes.word(end + 1) == "time":
        end += 2
        word = "time"
    if lexemes.word(at - 1) == "in" and count is not None and word == "time":
        return _relative(at, end, Shift(unit, count), approximate or unit is not Unit.DAY)
    return Expression(at, end, DateKind.DURATION, UNPINNED, approximate)


def _ends_a_clause(lexemes: Lexemes, at: int) -> bool:
    return not lexemes.is_word(at) and not lexemes.is_number(at)
