from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model.interval import Interval

days = st.dates(date(1000, 1, 1), date(2999, 12, 31))
intervals = st.tuples(days, days).map(lambda ends: Interval(min(ends), max(ends)))


@pytest.mark.parametrize(
    ("iso", "start", "end"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2019-05-03", date(2019, 5, 3), date(2019, 5, 3)),
        ("2019-05-03/2019-06-01", date(2019, 5, 3), date(2019, 6, 1)),
        ("2014/2016", date(2014, 1, 1), date(2016, 12, 31)),
    ],
)
def test_is_as_long_as_what_is_written(iso: str, start: date, end: date) -> None:
    assert Interval.parse(iso) == Interval(start, end)


@pytest.mark.parametrize(
    "nonsense", ["", "19", "2019-5", "2019-13", "2019-02-30", "May 2019", "2020/2019", "2019-05-03T10"]
)
def test_refuses_what_is_no_date(nonsense: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Interval.parse(nonsense)


@given(intervals)
def test_its_shortest_form_reads_back_as_itself(interval: Interval) -> None:
    assert Interval.parse(str(interval)) == interval


@given(intervals, intervals)
def test_overlap_is_sharing_a_day(one: Interval, other: Interval) -> None:
    latest_start, earliest_end = max(one.start, other.start), min(one.end, other.end)
    assert one.overlaps(other) == other.overlaps(one) == (latest_start <= earliest_end)


@given(intervals, st.integers(0, 400))
def test_widening_adds_days_on_both_sides(interval: Interval, margin: int) -> None:
    wide = interval.widened(margin)
    assert wide.contains(interval)
    assert wide.days == interval.days + 2 * margin
    assert wide.start == interval.start - timedelta(days=margin)


@given(intervals, intervals)
def test_days_after_is_what_parts_two_intervals(one: Interval, other: Interval) -> None:
    late = one.days_after(other)
    assert (late == 0) is one.overlaps(other)
    assert late == -other.days_after(one)
