"""Expression: what the grammar reads in a stretch of text, before any day is worked out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from copydesk.model.document import DateKind
from copydesk.model.interval import Interval
from copydesk.reading.dates.words import Part, Unit


@dataclass(frozen=True, slots=True)
class Calendar:
    """Parts of a date as written; what is None was not."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: Part | None = None
    turn: int | None = None  # "last Monday", "next May": steps from the present one
    from_text: int | None = None  # "the following Monday": steps from the date told before; 0 is "that Monday"
    year_turn: int | None = None  # "May 3 last year": steps from the page's year
    year_told: bool = False  # "in March that year", "that March": the year told before
    week_turn: int | None = None  # "Wednesday last week": steps from the page's week


@dataclass(frozen=True, slots=True)
class Swappable:
    """A numeric date whose day and month could change places: ``month_first`` is 3 April in 3/4, as the US write."""

    month_first: Calendar
    day_first: Calendar


@dataclass(frozen=True, slots=True)
class Fixed:
    """Days that need no reckoning: "the 1990s", "9/11"; one day of them that stands for a holiday has no year."""

    interval: Interval
    value: str = ""  # as TIMEX3 writes it, where that is not a day, month or year


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day of every year that is named, not dated: "New Year's Eve"; ``turn`` as in Calendar."""

    name: str
    turn: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """Spring is 0. ``turn`` as in Calendar; neither year nor turn: any."""

    season: int
    year: int | None = None
    turn: int | None = None
    into_next_year: bool = False  # "winter 2014-15"
    year_told: bool = False  # "that spring": of the year told before


@dataclass(frozen=True, slots=True)
class Fraction:
    """The ``number``-th of ``of`` equal parts of a year: quarters and halves."""

    number: int
    of: int
    year: int | None = None
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A whole unit, so many steps from the present one: "last week" is week, -1."""

    unit: Unit
    steps: int
    part: Part | None = None
    elapsed: int = 0  # -1: only what is past of it ("earlier this year"), 1: only what is to come


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units away: "two years ago" (from the page's date), "two years later" (from the date told before)."""

    unit: Unit
    count: int
    from_text: bool = False
    base: Meaning | None = None  # what it is counted from instead: "a year ago today", "a week from Monday"


@dataclass(frozen=True, slots=True)
class Trailing:
    """The units up to the present (``count`` negative) or from it on: "the past 30 days"."""

    unit: Unit
    count: int


@dataclass(frozen=True, slots=True)
class Same:
    """Points back: "that year", "the same day"."""

    unit: Unit


@dataclass(frozen=True, slots=True)
class Nth:
    """A day or week counted in a month or year: "the last day of 2009", "the first Tuesday of May"; -1 is the last."""

    number: int
    unit: Unit
    of: Meaning
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The stretch told before, in another year: "the same period last year" (``years`` is -1), "... of 2019"."""

    years: int = 0
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Between:
    """From the beginning of the one to the end of the other."""

    first: Meaning
    last: Meaning


@dataclass(frozen=True, slots=True)
class Unpinned:
    """An expression of time that has no place on the calendar: durations, ages, "in recent days", "10:30 a.m."."""

    value: str = ""  # as ISO 8601 writes it: "P8Y", "T10:30"


Meaning = (
    Calendar
    | Swappable
    | Fixed
    | Holiday
    | Season
    | Fraction
    | Turn
    | Shift
    | Trailing
    | Same
    | Nth
    | Counterpart
    | Between
    | Unpinned
)
UNPINNED = Unpinned()


@dataclass(frozen=True, slots=True)
class Expression:
    """A run of lexemes, end excluded, and what it means."""

    first: int
    end: int
    kind: DateKind
    meaning: Meaning
    approximate: bool = False
    fault: str | None = None
    ends: tuple[Expression, ...] = ()  # of a range, where each end is a date by itself


def month_length(month: int, year: int | None) -> int:
    """Days of a month; of February 29 where the year is not known."""
    if month == 2:
        return 29 if year is None or is_leap(year) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def day_exists(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day, in some year if ``year`` is None."""
    return 1 <= month <= 12 and 1 <= day <= month_length(month, year)


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, if there is one."""
    return date(year, month, day) if 1 <= year <= 9999 and day_exists(year, month, day) else None
