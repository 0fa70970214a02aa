"""Days that may be slips for one another, and places that are an event's."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.near_days import is_day_of_year, is_near, is_slip_of, is_there
from copydesk.model.interval import Interval
from copydesk.register.register import Register


@pytest.mark.parametrize(
    ("told", "near", "slip"),
    [
        ("2025-10-31", True, False),
        ("2025-11-03", False, False),
        ("2024-10-30", False, True),
        ("2025-09-30", False, True),
        ("2025-08-30", False, False),
        ("2015-10-30", False, False),
    ],
)
def test_a_day_is_near_or_a_slip(told: str, near: bool, slip: bool) -> None:
    day, other = Interval.parse("2025-10-30"), Interval.parse(told)
    assert (is_near(other, day), is_slip_of(other, day)) == (near, slip)


def test_a_town_may_be_told_by_its_country(register: Register) -> None:
    (event,) = register.events("Meeting of Donald Trump and Xi Jinping in Busan")
    assert is_there(event, "Busan", register)
    assert is_there(event, "South Korea", register, country=True)
    assert not is_there(event, "South Korea", register)
    assert not is_there(event, "Seoul", register, country=True)


@pytest.mark.parametrize(("told", "same"), [("2019-03-05", True), ("2019-03-06", False), ("2019-03", False)])
def test_a_day_of_another_year_has_the_same_month_and_day(told: str, same: bool) -> None:
    assert is_day_of_year(Interval.parse(told), Interval.parse("2013-03-05")) is same
