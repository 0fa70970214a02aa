"""Verifying: each kind of fault in the data is named, and the data that ship have none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from copydesk.errors import RegisterError
from copydesk.register.indices import Indices, Records
from copydesk.register.register import Register
from copydesk.register.verify import gaps, verify

KNOWN = "known_until = 2025-06-30\n"


def governor(*rows: str) -> str:
    return f"{KNOWN}[[office]]\nkind = 'governor'\nheld = [{', '.join('{ ' + row + ' }' for row in rows)}]\n"


def election(name: str, day: str) -> str:
    return (
        f"[[event]]\nname = '{name}'\nkind = 'election'\nchooses = ['president']\nwhen = {day}\n"
        "places = ['Ruritania']\nsource = 's'\n"
    )


def test_a_sound_register_has_no_problems(load_with: Callable[..., Register]) -> None:
    assert verify(load_with(KNOWN)) == []
    sound = governor(
        "by = 'Ann Lee', from = 2014-01-01, until = 2016-05-01, source = 's'",
        "by = 'Bob Roe', from = 2016-04-30, source = 's'",  # handed over within a day
        "by = 'Cy Dent', from = 2017-01-01, until = 2017-02-01, acting = true, source = 's'",  # while on leave
    )
    assert verify(load_with(sound)) == []


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        (
            KNOWN + "[[body]]\nname = 'Guild'\nkind = 'union'\nfounded = 1990-01-01\nended = '1980'\n",
            "rt/guild: ended (1980) before it was founded (1990-01-01).",
        ),
        (
            governor(
                "by = 'Ann Lee', from = 2014-01-01, until = 2016-05-01, source = 's'",
                "by = 'Bob Roe', from = 2016-04-01, source = 's'",
            ),
            "rt/governor, Bob Roe since 2016-04-01: overlaps that of Ann Lee since 2014-01-01 on 2016-04-01.",
        ),
        (
            governor(
                "by = 'Ann Lee', from = 2014-01-01, source = 's'", "by = 'Bob Roe', from = 2016-04-01, source = 's'"
            ),
            "rt/governor, Bob Roe since 2016-04-01: overlaps that of Ann Lee since 2014-01-01 on 2016-04-01.",
        ),
        (governor("by = 'Ann Lee', from = '2014'"), "rt/governor, Ann Lee since 2014: no source."),
        (
            governor("by = 'Ann Lee', from = 2025-07-01, source = 's'"),
            "rt/governor, Ann Lee since 2025-07-01: it begins after 2025-06-30, until when the file is known.",
        ),
        (
            governor("by = 'Ann Lee', from = '2014', source = 's'") + "[[person]]\nname = 'Ann Lee'\nborn = 2015-01-01",
            "rt/governor, Ann Lee since 2014: before the holder's birth (2015-01-01).",
        ),
        (
            governor("by = 'Ann Lee', from = '2014', source = 's'") + "[[person]]\nname = 'Ann Lee'\ndied = 2015-01-01",
            "rt/governor, Ann Lee since 2014: goes on after the holder's death (2015-01-01).",
        ),
        (
            KNOWN + "[[person]]\nname = 'Ann Lee'\nborn = 2015-01-01\ndied = '1990'",
            "ann-lee: died (1990) before being born (2015-01-01).",
        ),
        (
            "[[office]]\nkind = 'governor'\nheld = []",
            "rt/governor: neither it nor its file says until when it is known.",
        ),
        (
            KNOWN + "[[office]]\nkind = 'governor'\ncomplete_from = 2014-01-01\n"
            "held = [{ by = 'Ann Lee', from = 2015-01-01, source = 's' }]",
            "rt/governor: said to be complete from 2014-01-01, before its first tenure on record.",
        ),
        (
            governor("by = 'Sergei Zapt', from = '2014', source = 's'") + "[[person]]\nname = 'Sergey Zapt'",
            "sergei-zapt and sergey-zapt: 'Sergei Zapt' and 'Sergey Zapt' are ways to write one name.",
        ),
        (
            KNOWN + "[[body]]\nname = 'Royal Guard'\nkind = 'force'\n"
            "[[body]]\nname = 'Guard'\nkind = 'force'\nspellings = ['royal guard']",
            "rt/royal-guard and rt/guard: both are written 'royal guard'.",
        ),
        (
            governor("by = 'Ann Lee', from = 2014-01-01, source = 's'")
            + "vacant = [{ from = 2015-01-01, until = 2015-06-01, source = 's' }]",
            "rt/governor, Ann Lee since 2014-01-01: the office is said to be vacant from 2015-01-01.",
        ),
        (
            governor("by = 'Ann Lee', from = 2014-01-02, until = '2014', source = 's'")
            + "vacant = [{ from = 2014-01-01, until = 2015-06-01, source = 's' }]",
            "rt/governor, Ann Lee since 2014-01-02: within the vacancy said to begin on 2014-01-01.",
        ),
        (KNOWN + "[[event]]\nname = 'A'\nkind = 'war'\nwhen = '2014'", "rt/a: no source."),
        (
            KNOWN + "[[event]]\nname = 'A'\nkind = 'vote'\nwhen = 2014-05-01\nchooses = ['president']\n"
            "places = ['Ruritania']\nsource = 's'",
            "rt/a: it chooses president and is no election.",
        ),
        (
            KNOWN + "[[event]]\nname = 'A'\nkind = 'election'\nrounds = [2014-05-01, 2015-05-01]\nsource = 's'",
            "rt/a: 366 days from its first round to its last.",
        ),
        (
            KNOWN + election("A", "2014-05-01") + election("B", "2014-05-03"),
            "rt/b: another election of the same was just days before, rt/a.",
        ),
        (
            KNOWN + "[[person]]\nname = 'Sergei Zapt'\n[[event]]\nname = 'A'\nkind = 'war'\nwhen = '2014'\n"
            "source = 's'\nparticipants = ['Sergey Zapt']",
            "rt/a: 'Sergey Zapt' is on record as 'Sergei Zapt'.",
        ),
    ],
)
def test_each_fault_is_named(load_with: Callable[..., Register], entries: str, problem: str) -> None:
    assert verify(load_with(entries)) == [problem]


def test_names_that_two_people_share_need_ids_that_tell_them_apart(ruritania: Register) -> None:
    assert not [problem for problem in verify(ruritania) if "michael" in problem]


def test_two_people_of_like_names_may_be_said_to_be_two(load_with: Callable[..., Register]) -> None:
    rows = governor(
        "by = 'Bob Bauer', from = 2010-01-01, until = 2012-01-01, source = 's'",
        "by = 'Rob Bauer', from = 2012-01-01, source = 's'",
    )
    assert verify(load_with(rows)) == [
        "bob-bauer and rob-bauer: 'Bob Bauer' and 'Rob Bauer' are ways to write one name."
    ]
    told = load_with(rows + "[[person]]\nname = 'Rob Bauer'\ndistinct_from = ['Bob Bauer']\n")
    assert verify(told) == []
    assert [person.name for person in told.people("Rob Bauer")] == ["Rob Bauer"]
    assert [person.name for person in told.people("Robert Bauer")] == ["Bob Bauer", "Rob Bauer"]


def test_whom_somebody_is_told_from_must_be_on_record(load_with: Callable[..., Register]) -> None:
    with pytest.raises(RegisterError, match="nobody else on record is called 'Rob Bauer'"):
        load_with(KNOWN + "[[person]]\nname = 'Bob Bauer'\ndistinct_from = ['Rob Bauer']\n")


def test_references_to_nothing_are_named(ruritania: Register) -> None:
    records = ruritania.records
    broken = Records(
        places={id: place for id, place in records.places.items() if id != "rt/zenda-oblast"},
        bodies=records.bodies,
        people=records.people,
        offices={id: replace(office, of="nowhere") for id, office in records.offices.items()},
        tenures=(),
        events={},
        complete=records.complete,
    )
    without = Register("x", Indices(broken))
    problems = verify(without)
    assert "rt/zenda: it lies in 'rt/zenda-oblast', which is not on record." in problems
    assert "rt/zenda-watch: it is of 'rt/zenda-oblast', which is not on record." in problems
    assert "rt/defence-minister: it is of 'nowhere', which is not on record." in problems


def test_a_gap_in_the_row_of_a_sole_seat_is_listed_and_contradicts_nothing(load_with: Callable[..., Register]) -> None:
    rows = governor(
        "by = 'Ann Lee', from = 2014-01-01, until = 2016-05-01, source = 's'",
        "by = 'Bob Roe', from = 2016-05-20, until = 2017-01-01, source = 's'",
        "by = 'Cy Dent', from = 2017-06-01, source = 's'",
    )
    register = load_with(rows)
    told = load_with(rows + "vacant = [{ from = 2017-01-01, until = 2017-06-01, source = 's' }]")
    assert verify(register) == verify(told) == []
    (gap,) = [gap for gap in gaps(register) if gap.startswith("rt/governor:")]
    assert gaps(told) == [other for other in gaps(register) if other != gap]
    assert (
        gap
        == "rt/governor: nobody between Bob Roe, until 2017-01-01, and rt/governor, Cy Dent since 2017-06-01: 151 days."
    )
    assert [gap for gap in gaps(register, ["rt"]) if gap.startswith("rt/governor:")] == [gap]
    assert gaps(register, ["be"]) == []
