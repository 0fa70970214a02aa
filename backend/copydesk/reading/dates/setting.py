"""Setting: what an expression of time can be reckoned from; and Resolution: what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from copydesk.model.document import Tense
from copydesk.model.interval import Interval

PAGE_DATE = "page date"


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text has told, to reckon others from."""

    interval: Interval
    words: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression can be reckoned from."""

    page_date: date | None
    tense: Tense
    before: Told | None = None  # the last date told in the same paragraph
    story: Told | None = None  # the last date with a stated year that may set the year of this one
    sentence_year: Told | None = None  # a year that the same sentence opens with: "In 2014, ..., on 18 March"
    any_year: Told | None = None  # a full date near by; only undated pages need it
    month_first: bool | None = None  # how this page orders day and month in figures; None: nothing shows it


@dataclass(frozen=True, slots=True)
class Resolution:
    """The days, what they were worked out by, and the other day that figures may stand for."""

    interval: Interval | None = None
    by: tuple[str, ...] = ()
    other: date | None = None
    ends: tuple[Interval, Interval] | None = None  # of a range


NOTHING = Resolution()
