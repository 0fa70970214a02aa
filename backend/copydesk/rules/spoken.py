"""How messages speak of days."""

from __future__ import annotations

from datetime import date

from copydesk.model.interval import Interval


def day_in_words(day: date) -> str:
    """A day as one would write it: "3 May 2026"."""
    return f"{day.day} {day:%B} {day.year}"


def interval_in_words(interval: Interval) -> str:
    """An interval as one would write it: "3 May 2026", "May 2026", "2026", "3 May 2026 to 5 May 2026"."""
    if interval.is_day:
        return day_in_words(interval.start)
    if interval == Interval.year(interval.start.year):
        return str(interval.start.year)
    if interval == Interval.month(interval.start.year, interval.start.month):
        return f"{interval.start:%B} {interval.start.year}"
    return f"{day_in_words(interval.start)} to {day_in_words(interval.end)}"
