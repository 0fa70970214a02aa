"""Comparing with another table: what agrees, what does not, and what cannot be compared are told apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.errors import RegisterError
from copydesk.register.agreement import Agreement, compare, read_claims
from copydesk.register.register import Register

ENTRIES = """
known_until = 2025-06-30
[[office]]
kind = 'governor'
held = [
  { by = 'Ann Lee', from = 2014-01-01, until = 2016-05-01, source = 's' },
  { by = 'Sergei Kuznetsov', from = 2016-05-01, until = 2020-05-01, acting = true, source = 's' },
  { by = 'Sergei Kuznetsov', from = 2020-05-01, source = 's' },
]
"""


@pytest.fixture
def against(load_with: Callable[..., Register]) -> Callable[..., Agreement]:
    register = load_with(ENTRIES)
    place = register.records.places["rt"].name.casefold().replace(" ", "-")

    def compared(*rows: str, of: tuple[str, ...] = ()) -> Agreement:
        lines = ["country,office,person,start,end", *(f"{place},{row}" for row in rows)]
        return compare(register, read_claims(lines), of)

    return compared


def test_holders_on_the_same_days_agree_in_any_spelling_and_number_of_rows(against: Callable[..., Agreement]) -> None:
    found = against(
        "Governor,Ann Lee,2014-01-01,2015-01-01",
        "Governor,Ann Lee,2015-01-01,2016-05-03",
        "Governor,Sergey Kuznetsov,2016-05-01,",
    )
    assert (found.agreed, found.compared, found.outside) == (2, 2, 0)
    assert found.offices[0].days == ()


def test_somebody_else_on_the_same_days_is_a_disagreement_that_names_both(against: Callable[..., Agreement]) -> None:
    found = against("Governor,Zoe Park,2018-01-01,2019-01-01")
    assert (found.agreed, found.compared) == (0, 1)
    assert "Zoe Park" in found.offices[0].strangers[0]
    assert "Sergei Kuznetsov" in found.offices[0].strangers[0]


def test_other_days_and_other_spellings_agree_and_are_listed(against: Callable[..., Agreement]) -> None:
    found = against("Governor,Ann Lee,2014-01-01,2016-03-01", "Governor,Sergei Kuznetzow,2016-05-01,")
    assert (found.agreed, found.compared) == (2, 2)
    assert "2016-03-01" in found.offices[0].days[0]
    assert "Kuznetzow" in found.offices[0].spellings[0]


def test_what_cannot_be_compared_is_counted(against: Callable[..., Agreement]) -> None:
    found = against("Governor,Old Man,1990-01-01,1995-01-01", "Grand Vizier,Ann Lee,2014-01-01,", "Governor,Ann Lee,,")
    assert (found.compared, found.outside, sum(found.not_on_record.values())) == (0, 1, 2)


def test_what_cannot_be_told_apart_is_counted_by_itself(against: Callable[..., Agreement]) -> None:
    found = against(
        "Governor,Ann Lee,2014-01-01,2016-05-01",
        "Governor,Zoe Park,2014-02-01,2016-04-01",  # the governor of another region, under the same title
        "Governor,Сергей Кузнецов,2016-05-01,",
    )
    assert (found.agreed, found.compared, found.contested, found.other_scripts) == (1, 1, 1, 1)
    assert "Zoe Park" in found.offices[0].contested[0]


def test_dates_that_are_none_are_not_told(against: Callable[..., Agreement]) -> None:
    assert against("Governor,Ann Lee,2014-01-01,2010s").offices[0].days == ()


def test_other_countries_are_left_out_when_some_are_named(against: Callable[..., Agreement]) -> None:
    assert against("Governor,Ann Lee,2014-01-01,", of=("xx",)) == Agreement(())


def test_a_table_without_the_columns_is_refused() -> None:
    with pytest.raises(RegisterError, match="no column office"):
        list(read_claims(["country,person,start,end", "a,b,2014,2015"]))
