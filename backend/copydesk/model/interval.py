"""Interval: a stretch of days. Dates in news are rarely sharper, and often less sharp, than a day."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Days from ``start`` to ``end``, both included: "2019" lasts a year, "3 May 2019" a day."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise ValueError(f"an interval cannot end before it starts: {self.start} > {self.end}")

    @classmethod
    def day(cls, day: date) -> Interval:
        """One day."""
        return cls(day, day)

    @classmethod
    def month(cls, year: int, month: int) -> Interval:
        """One calendar month."""
        return cls(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))

    @classmethod
    def year(cls, year: int) -> Interval:
        """One calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def parse(cls, iso: str) -> Interval:
        """Read ``2019``, ``2019-05``, ``2019-05-03`` or ``2019-05-03/2019-06-01``.

        Raises:
            ValueError: on anything else, and on days that do not exist.
        """
        if "/" in iso:
            first, last = iso.split("/", 1)
            return cls(cls.parse(first).start, cls.parse(last).end)
        found = _ISO.fullmatch(iso)
        if not found:
            raise ValueError(f"not a date: {iso!r}")
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        if month is None:
            return cls.year(year)
        if day is None:
            return cls.month(year, month)
        return cls.day(date(year, month, day))

    def __str__(self) -> str:
        """The shortest ISO form that ``parse`` reads back."""
        if self.start == self.end:
            return self.start.isoformat()
        if self == Interval.year(self.start.year):
            return f"{self.start.year:04d}"
        if self == Interval.month(self.start.year, self.start.month):
            return f"{self.start.year:04d}-{self.start.month:02d}"
        return f"{self.start.isoformat()}/{self.end.isoformat()}"

    @property
    def days(self) -> int:
        """How many days it lasts, at least 1."""
        return (self.end - self.start).days + 1

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.start == self.end

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    def contains(self, other: Interval) -> bool:
        """Whether every day of ``other`` lies in this one."""
        return self.start <= other.start and other.end <= self.end

    def days_after(self, other: Interval) -> int:
        """By how many days it comes after another, or, below nought, before it; 0 where the two share a day."""
        if self.overlaps(other):
            return 0
        return (self.start - other.end).days if self.start > other.end else (self.end - other.start).days

    def widened(self, days: int) -> Interval:
        """The interval with ``days`` more on either side."""
        margin = timedelta(days=days)
        return Interval(self.start - margin, self.end + margin)
