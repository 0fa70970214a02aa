from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.model.flag import Certainty, Flag
from copydesk.rules.dates.weekday_mismatch import WeekdayMismatch

Flagged = Callable[..., list[str]]
Judge = Callable[..., list[Flag]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The council met on Monday, 12 March 2024.", "Monday, 12 March 2024"),
        ("The council met on Monday, March 12, 2024.", "Monday, March 12, 2024"),
        ("The council met on Mon 12 Mar 2024.", "Mon 12 Mar 2024"),
        ("The council met on 12 March 2024 (Monday).", "12 March 2024 (Monday)"),
        ("The council will meet on Monday, 12 March 2024.", "Monday, 12 March 2024"),
        ("The council met on 12 March 2024, a Monday.", "12 March 2024, a Monday"),
        ("12 March 2024 was a Monday.", "12 March 2024 was a Monday"),
        ("The council met on Monday night (12 March 2024).", "Monday night (12 March 2024)"),
        ("The council met on Monday 2024-03-12.", "Monday 2024-03-12"),
        ("The council won Monday's March 12, 2024 vote.", "Monday's March 12, 2024"),
    ],
)
def test_a_stated_year_makes_it_certain(judge: Judge, text: str, words: str) -> None:
    (flag,) = judge(WeekdayMismatch(), text)
    assert (flag.span.of(text), flag.certainty) == (words, Certainty.CERTAIN)
    assert "Tuesday" in flag.message


def test_a_year_that_follows_from_the_page_makes_it_likely(judge: Judge) -> None:
    (flag,) = judge(WeekdayMismatch(), "The council met on Thursday, November 7.", "2025-12-02")
    assert flag.certainty is Certainty.LIKELY
    assert flag.message == "The calendar has 7 November 2025 as a Friday, not a Thursday."
    assert flag.suggestions == ("Friday, November 7",)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The council met on Tuesday, 12 March 2024.", None),
        ("The council won Tuesday's March 12, 2024 vote.", None),
        ("The council lost Monday's vote, as on 12 March 2024.", None),
        ("The council met on Friday, November 7.", "2025-12-02"),
        ("The council met on Thursday, November 7.", None),  # no year to go by
        ("The vote of Friday, January 9, is near.", "2025-12-02"),  # of 2026
        ("The council met on Monday, 31 November 2024.", None),  # no such day: another rule's
        ("The palace fell on Monday, 25 October 1917.", None),  # another calendar
        ("The council met on Monday and on 12 March 2024.", None),
        ("The council met on Monday, and again on 12 March 2024.", None),
    ],
)
def test_is_silent_where_it_fits_or_nobody_can_say(flagged: Flagged, text: str, published: str | None) -> None:
    assert flagged(WeekdayMismatch(), text, published) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The council will vote next Sunday, 22 November.", "next Sunday, 22 November"),  # which it is in 2026
        ("The vote of Wednesday, November 20: what to know.", "Wednesday, November 20"),
        ("The council votes on Sunday, 30 November and not later.", None),
        ("The council will vote on Saturday, 30 November.", "Saturday, 30 November"),  # which it was in 2024
        ("The council had planned to vote on Saturday, 2 August.", None),
    ],
)
def test_a_day_near_the_pages_date_is_of_its_year(flagged: Flagged, text: str, words: str | None) -> None:
    assert flagged(WeekdayMismatch(), text, "2025-11-20") == ([words] if words else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met yesterday morning, Monday, in Oslo.", "Monday"),
        ("They met on Monday, yesterday, in Oslo.", "Monday"),
        ("They met two days ago, Saturday.", "Saturday"),
        ("They met two days ago, Tuesday.", None),
        ("They meet tomorrow (Sunday).", "Sunday"),
        ("They met on Monday, yesterday's papers say.", None),
        ("They met two days ago, and Saturday is free.", None),
    ],
)
def test_a_weekday_beside_a_day_told_from_the_pages(flagged: Flagged, text: str, words: str | None) -> None:
    assert flagged(WeekdayMismatch(), text, "2025-11-20") == ([words] if words else [])
