"""What look-ups tell partners and the command line."""

from __future__ import annotations

from collections.abc import Callable

from copydesk.model.interval import Interval
from copydesk.register import statistics
from copydesk.register.register import Register
from copydesk.register.wire import office_json


def test_a_day_on_which_nobody_held_an_office_is_told_as_not_covered(ruritania: Register) -> None:
    keeper = ruritania.office("Keeper of the Crown of Ruritania")
    assert keeper
    empty, taken = (office_json(ruritania, keeper, Interval.parse(day)) for day in ("2011-01-10", "2011-01-20"))
    assert ruritania.covers(keeper, Interval.parse("2011-01-10"))  # a few days: nobody known of is left out
    assert (empty["covered"], empty["holders"]) == (False, [])  # but whether there was nobody, the record can't tell
    assert (taken["covered"], [holder["name"] for holder in taken["holders"]]) == (True, ["Flavia Elphberg"])


def test_that_an_office_was_vacant_is_known_where_the_record_says_so(load_with: Callable[..., Register]) -> None:
    register = load_with(
        "known_until = 2025-06-30\n[[office]]\nkind = 'governor'\n"
        "held = [{ by = 'Ann Lee', from = 2014-01-01, until = 2016-05-01, source = 's' },\n"
        "        { by = 'Bob Roe', from = 2018-01-01, source = 's' }]\n"
        "vacant = [{ from = 2016-05-02, until = 2017-06-30, source = 's' }]\n"
    )
    office = register.office("governor", "rt")
    assert office
    during, after = (office_json(register, office, Interval.parse(day)) for day in ("2017-01-01", "2017-09-01"))
    assert (during["covered"], during["holders"]) == (True, [])
    assert (after["covered"], after["holders"]) == (False, [])  # from July on somebody may be missing


def test_tells_on_which_day_a_row_was_found_in_its_source(load_with: Callable[..., Register]) -> None:
    register = load_with(
        "known_until = 2025-06-30\n[[office]]\nkind = 'governor'\n"
        "held = [{ by = 'Ann Lee', from = 2014-01-01, until = 2016-05-01, source = 's', checked = 2024-02-01 },\n"
        "        { by = 'Bob Roe', from = 2016-05-01, source = 's' }]\n"
    )
    office = register.office("governor", "rt")
    assert office
    assert [holder["checked"] for holder in office_json(register, office, None)["holders"]] == ["2024-02-01", None]
    assert statistics.counts(register)["tenures checked"] == 1
