"""Reach: what is known of an office, from when until when, and where not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from copydesk.model.interval import Interval
from copydesk.model.tenure import Office
from copydesk.register.reach import Reach, offices_of, reach
from copydesk.register.register import Register

Load = Callable[..., Register]


def governor(load_with: Load, rows: str, more: str = "", known_until: str = "2025-06-30") -> Reach:
    register = load_with(f"known_until = {known_until}\n[[office]]\nkind = 'governor'\nheld = [{rows}]\n{more}\n")
    office = register.record("rt/governor")
    assert isinstance(office, Office)
    found = reach(register, office)
    for days in (found.known, *found.holes):  # whatever it says, look-ups say too
        if days is not None:
            assert register.covers(office, Interval.day(days.start))
            assert register.covers(office, days) is (days is found.known and not found.holes)
    return found


ANN = "{ by = 'Ann Lee', from = 2014-01-01, until = 2016-05-01, source = 's', checked = 2024-01-01 }, "
BOB = "{ by = 'Bob Roe', from = 2016-05-20, until = 2017-01-01, source = 's' }, "
CY = "{ by = 'Cy Dent', from = 2017-06-01, source = 's' }"


def test_holders_are_known_from_the_first_tenure_until_the_day_of_the_data(load_with: Load) -> None:
    found = governor(load_with, ANN + BOB)
    assert found.known == Interval(date(2014, 1, 1), date(2017, 1, 1))
    assert (found.holes, found.tenures, found.checked) == ((), 2, 1)
    assert governor(load_with, CY).known == Interval(date(2017, 6, 1), date(2025, 6, 30))


def test_a_break_longer_than_a_vacancy_may_last_is_a_hole(load_with: Load) -> None:
    hole = Interval(date(2017, 1, 1), date(2017, 6, 1))
    assert governor(load_with, ANN + BOB + CY).holes == (hole,)
    vacant = "vacant = [{ from = 2017-01-01, until = 2017-06-01, source = 's' }]"
    assert governor(load_with, ANN + BOB + CY, vacant).holes == ()


@pytest.mark.parametrize(
    ("rows", "more"),
    [("", ""), (CY, "complete_from = false"), (CY, "seats = 'many'"), (CY, "known_until = 2016-01-01")],
)
def test_where_only_some_holders_are_on_record_nothing_is_said_to_be_known(
    load_with: Load, rows: str, more: str
) -> None:
    assert governor(load_with, rows, more).known is None


def test_offices_are_those_of_the_files_asked_for(ruritania: Register) -> None:
    assert {office.id.partition("/")[0] for office in offices_of(ruritania, ["league"])} == {"league"}
    assert len(list(offices_of(ruritania, ()))) == len(ruritania.records.offices)
