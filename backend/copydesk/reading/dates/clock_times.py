"""Times of day: "10:30 a.m.", "1400 GMT", "at 14:05"; not scores, ratios or verses."""

from __future__ import annotations

from copydesk.model.document import DateKind
from copydesk.reading.dates.expression import Expression, Unpinned
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.words import BEFORE_A_TIME, DASHES, SCORES_AND_VERSES, SURELY_BEFORE_A_TIME, ZONES

_REACH = 40  # lexemes on either side that may speak of sport
_NEAR_A_DAY = 29  # hours; beyond, it is a count of something else


def read_time(lexemes: Lexemes, at: int) -> Expression | None:
    """A time of day; with a fault where no clock shows it."""
    if lexemes.continues(at):
        return None
    hour = lexemes.value(at, longest=2)
    if hour is None:
        return _military(lexemes, at)
    minute, end = _minutes(lexemes, at)
    half = _half_of_day(lexemes, end)
    if half is not None:
        letter, end = half
        return _time(at, _zone(lexemes, end), hour, minute or 0, letter)
    if minute is None:
        if lexemes.word(at + 1) == "o" and lexemes.word(at + 2) == "'" and lexemes.word(at + 3) == "clock":
            return _time(at, at + 4, hour, 0)
        return None
    with_zone = _zone(lexemes, end)
    if with_zone == end and not _told_as_time(lexemes, at):
        return None
    fault = _fault(hour, minute, "")
    if fault and with_zone == end and not _surely_a_time(lexemes, at):
        return None
    if lexemes.word(at + 1) == "." and with_zone == end:
        return None
    sure = with_zone > end or lexemes.word(at).startswith("0")
    return _time(at, with_zone, hour, minute, surely_of_24_hours=sure)


def _minutes(lexemes: Lexemes, at: int) -> tuple[int | None, int]:
    """The minutes and the lexeme after them (and after seconds)."""
    if lexemes.word(at + 1) not in {":", "."} or not (lexemes.is_glued(at + 1) and lexemes.is_glued(at + 2)):
        return None, at + 1
    if len(lexemes.word(at + 2)) != 2 or (minute := lexemes.value(at + 2, longest=2)) is None:
        return None, at + 1
    end = at + 3
    seconds = lexemes.word(end) == ":" and lexemes.is_glued(end) and lexemes.is_glued(end + 1)
    if seconds and len(lexemes.word(end + 1)) == 2 and lexemes.is_number(end + 1):
        end += 2
    if lexemes.is_glued(end) and (lexemes.word(end) in {":", "/", "%"} or lexemes.is_number(end)):
        return None, at + 1
    return minute, end


def _half_of_day(lexemes: Lexemes, at: int) -> tuple[str, int] | None:
    """Such as "am", "a.m.": its letter and where it ends."""
    word = lexemes.word(at)
    if word in {"am", "pm"} and (lexemes.is_glued(at) or lexemes.as_written(at) in {"am", "pm", "AM", "PM"}):
        return word[0], at + 1
    if word in {"a", "p"} and lexemes.word(at + 1) == "." and lexemes.is_glued(at + 1) and lexemes.word(at + 2) == "m":
        dotted = lexemes.word(at + 3) == "." and lexemes.is_glued(at + 3)
        return word, at + 4 if dotted else at + 3
    return None


def _zone(lexemes: Lexemes, at: int) -> int:
    """The lexeme after a time zone there, "local time" among them; ``at`` when there is none."""
    word = lexemes.word(at)
    if word not in ZONES:
        return at
    if word == "local":
        return at + 2 if lexemes.word(at + 1) == "time" else at
    if word in {"hours", "hrs"}:
        return at + 1
    return at + 1 if lexemes.as_written(at).isupper() else at


def _military(lexemes: Lexemes, at: int) -> Expression | None:
    """Such as "1400 GMT", "1400 hours"."""
    if len(lexemes.word(at)) != 4 or (value := lexemes.value(at)) is None or lexemes.joins(at):
        return None
    end = _zone(lexemes, at + 1)
    if end == at + 1 or (lexemes.word(at + 1) in {"hours", "hrs"} and lexemes.word(at - 1) not in BEFORE_A_TIME):
        return None
    if lexemes.word(at + 1) in {"hours", "hrs"} and _fault(value // 100, value % 100, ""):
        return None
    return _time(at, end, value // 100, value % 100, surely_of_24_hours=True)


def _told_as_time(lexemes: Lexemes, at: int) -> bool:
    """Whether the words before say so, or it stands at the beginning of a line, as in a live blog."""
    if len(lexemes.word(at + 2)) != 2:
        return False
    before = lexemes.word(at - 1)
    return (
        before in BEFORE_A_TIME
        or at == 0
        or (before == "and" and ":" in {lexemes.word(at - 3), lexemes.word(at - 4)})
        or _ends_a_stretch(lexemes, at)
        or (before in DASHES and lexemes.word(at - 3) == ":")
    )


def _surely_a_time(lexemes: Lexemes, at: int) -> bool:
    """Whether "at 25:70" is meant as a time: no talk of sport, ballots or scripture around it."""
    hour = lexemes.value(at, longest=2) or 0
    if hour > _NEAR_A_DAY or not (lexemes.word(at - 1) in SURELY_BEFORE_A_TIME or _ends_a_stretch(lexemes, at)):
        return False
    return SCORES_AND_VERSES.isdisjoint(lexemes.low[max(0, at - _REACH) : at + _REACH])


def _ends_a_stretch(lexemes: Lexemes, at: int) -> bool:
    """Whether it is the later of two: "from 22:00 to 23:30"."""
    between = lexemes.word(at - 1) in {"and", "to"} and lexemes.word(at - 3) == ":"
    return between and lexemes.word(at - 5) in {"between", "from"}


def _time(at: int, end: int, hour: int, minute: int, half: str = "", *, surely_of_24_hours: bool = False) -> Expression:
    """The time with its value: "3:30" alone has none, as it may be before noon or after it."""
    fault = _fault(hour, minute, half)
    told = hour % 12 + (12 if half == "p" else 0) if half else hour
    known = not fault and (half or surely_of_24_hours or hour > 12)
    return Expression(at, end, DateKind.TIME, Unpinned(f"T{told:02d}:{minute:02d}" if known else ""), fault=fault)


def _fault(hour: int, minute: int, half: str) -> str | None:
    if minute > 59:
        return "an hour has 60 minutes"
    if hour > 24 or (hour == 24 and minute):
        return "a day has 24 hours"
    if half == "a" and hour > 12:
        return f"{hour}:{minute:02d} is after noon"
    if half == "p" and hour > 12:
        return "after noon a clock counts to 12"
    return None
