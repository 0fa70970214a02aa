"""How messages speak of days, times and tenures."""

from __future__ import annotations

from datetime import date

from copydesk.model.evidence import Evidence
from copydesk.model.interval import Interval
from copydesk.model.tenure import Tenure


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


def time_in_words(interval: Interval) -> str:
    """When something was: "on 14 May 2024", "in May 2024", "in 2024", "between 1 May 2024 and 3 June 2024"."""
    if interval.is_day:
        return f"on {day_in_words(interval.start)}"
    if interval == Interval.month(interval.start.year, interval.start.month):
        return f"in {interval.start:%B %Y}"
    if interval == Interval.year(interval.start.year):
        return f"in {interval.start.year}"
    return f"between {day_in_words(interval.start)} and {day_in_words(interval.end)}"


def point_in_words(interval: Interval) -> str:
    """The same without its preposition, for "since ..." and "until ..."."""
    if interval.is_day:
        return day_in_words(interval.start)
    return time_in_words(interval).removeprefix("in ")


def tenure_in_words(tenure: Tenure) -> str:
    """ "Andrei Belousov, since 14 May 2024"; "Sergei Shoigu, 6 November 2012 to 12 May 2024 (acting)"."""
    acting = " (acting)" if tenure.acting else ""
    if tenure.end is None:
        return f"{tenure.person.name}, since {point_in_words(tenure.start)}{acting}"
    return f"{tenure.person.name}, {point_in_words(tenure.start)} to {point_in_words(tenure.end)}{acting}"


def evidence_of(tenure: Tenure) -> Evidence:
    """A tenure as what backs a flag."""
    url = tenure.source if tenure.source.startswith(("https://", "http://")) else None
    return Evidence(
        source="register",
        title=tenure.office.title,
        statement=tenure_in_words(tenure),
        valid_from=tenure.start,
        valid_until=tenure.end,
        cites=tenure.source or None,
        url=url,
    )
