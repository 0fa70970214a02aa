"""Drawing from Wikidata, from a real server that throttles, lags, breaks off and refuses as that one does."""

from __future__ import annotations

import os
import pty
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import IO

import pytest
from tests.sources.wikidata_server import Served, serving

from copydesk.errors import RegisterError, SourceError
from copydesk.model.interval import Interval
from copydesk.model.tenure import Person
from copydesk.register.load import load_register
from copydesk.register.nearest_names import NearestNames, build
from copydesk.register.register import Register
from copydesk.register.synced import Store
from copydesk.sources.syncing import sync
from copydesk.sources.wikidata import LONGEST_WAIT, TRIES, Wikidata

BELGIUM = 'id = "be"\nname = "Belgium"\ntype = "country"\ndemonyms = ["Belgian"]\nknown_until = 2025-01-01\n'
GERMANY = 'id = "de"\nname = "Germany"\ntype = "country"\nknown_until = 2025-01-01\n'
#: A bound for waiting on a process, on the slowest machine.
WHOLE_MINUTES = 300
OWN = """
[[office]]
id = "tulips"
title = "Minister of Tulips"
written = ["Minister of Tulips"]
held = [{ by = "Our Own", from = 2010-01-01, source = "s" }]
"""


@pytest.fixture
def served() -> Iterator[Served]:
    with serving() as served:
        yield served


class Synced:
    """Runs a sync against the server into one file."""

    def __init__(self, served: Served, file: Path) -> None:
        self.served, self.file = served, file
        self.waits: list[float] = []
        self.told: list[tuple[str, int, int]] = []

    async def run(self) -> int:
        async def pause(seconds: float) -> None:
            self.waits.append(seconds)

        wikidata = Wikidata(
            contact="desk@example.org", query_service=self.served.sparql, api=self.served.api, pause=pause
        )
        store = Store(self.file)
        try:
            return await sync(wikidata, store, ["be", "de", "xx"], lambda *step: self.told.append(step))
        finally:
            store.close()
            await wikidata.close()


async def undisturbed(served: Served, tmp_path: Path) -> list[tuple[object, ...]]:
    """What a run without any fault brings."""
    served.faults = []
    whole = Synced(served, tmp_path / "whole.sqlite")
    await whole.run()
    return rows(whole.file)


def rows(file: Path) -> list[tuple[object, ...]]:
    """All that was drawn, and what the index has."""
    with closing(sqlite3.connect(file)) as database:
        return [
            row
            for table in ("office", "tenure", "name", "near_name", "near_array")
            for row in database.execute(f"SELECT * FROM {table} ORDER BY 1, 2")
        ]


@pytest.fixture
def drawing(served: Served, tmp_path: Path) -> Synced:
    return Synced(served, tmp_path / "synced.sqlite")


def register_with(file: Path, tmp_path: Path, own: str = "") -> Register:
    folder = tmp_path / "data"
    folder.mkdir(exist_ok=True)
    (folder / "kinds.toml").write_text("")
    (folder / "belgium.toml").write_text(BELGIUM + own)
    (folder / "germany.toml").write_text(GERMANY)
    return load_register(folder, file)


async def test_asks_one_thing_at_a_time_and_says_who_asks(drawing: Synced, served: Served) -> None:
    assert await drawing.run() > 0
    assert served.most_at_once == 1
    (agent,) = served.agents
    assert agent.startswith("Copydesk/")
    assert "desk@example.org" in agent
    assert all(fields["maxlag"] == "5" for fields in served.asked if "action" in fields)
    assert ("offices of countries", 2, 2) in drawing.told


async def test_what_was_drawn_is_found_by_any_name(drawing: Synced, tmp_path: Path) -> None:
    await drawing.run()
    register = register_with(drawing.file, tmp_path)
    office = register.office("Belgian Minister of Tulips")
    assert office
    assert office.id == "wikidata/Q2"
    assert [(t.person.name, str(t.start), str(t.end)) for t in register.history(office)] == [
        ("Ada Tulipan", "1990", "1992-05")  # as sharp as the source is, and none blunter than a year
    ]
    (person,) = register.people("adah tulipan")
    assert person.name == "Ada Tulipan"
    assert [t.office.id for t in register.tenures(person)] == ["wikidata/Q2"]
    near = register.nearest("Ada Tulipn")
    assert near[0].record == person
    keeper = register.office("Keeper of the Seal", of="de")
    assert keeper
    assert register.history(keeper)[0].acting
    country = register.country(keeper.id)
    assert country
    assert country.id == "de"
    assert register.record(person.id) == person


async def test_deprecated_statements_are_kept_and_not_believed(drawing: Synced, tmp_path: Path) -> None:
    await drawing.run()
    register = register_with(drawing.file, tmp_path)
    office = register.record("wikidata/Q1")
    assert office
    assert [t.person.name for t in register.history(office)] == ["Guy Verhofstadt", "Yves Leterme"]


async def test_rank_precision_and_the_day_of_drawing_are_kept(drawing: Synced) -> None:
    await drawing.run()
    with closing(sqlite3.connect(drawing.file)) as database:
        kept = dict(database.execute("SELECT id, rank FROM tenure"))
        drawn = {day for (day,) in database.execute("SELECT drawn FROM tenure")}
        sharp = database.execute("SELECT start, start_precision, end, end_precision FROM tenure WHERE id = 's4'")
        assert sharp.fetchone() == ("1990-01-01", 9, "1992-05-01", 10)
    assert (kept["s2"], kept["s1"], kept["s3"]) == ("preferred", "normal", "deprecated")
    (day,) = drawn
    assert abs(date.fromisoformat(day) - datetime.now(UTC).date()) <= timedelta(days=1)


async def test_somebody_whose_entry_was_merged_has_the_name_of_the_other(drawing: Synced, tmp_path: Path) -> None:
    await drawing.run()
    keeper = register_with(drawing.file, tmp_path).record("wikidata/Q17")
    assert isinstance(keeper, Person)
    assert keeper.name == "Guy Verhofstadt"


async def test_only_days_that_one_sharp_tenure_has_are_covered(drawing: Synced, tmp_path: Path) -> None:
    await drawing.run()
    register = register_with(drawing.file, tmp_path)
    office = register.record("wikidata/Q1")
    assert register.covers(office, Interval.day(date(2005, 5, 5)))
    assert not register.covers(office, Interval.day(date(2008, 3, 20)))  # two hold it on the day of handing over
    assert not register.covers(office, Interval.day(date(1995, 5, 5)))
    assert not register.covers(register.record("wikidata/Q2"), Interval.day(date(1991, 5, 5)))


async def test_our_own_files_win_and_the_drawn_ones_fill_what_they_leave(drawing: Synced, tmp_path: Path) -> None:
    await drawing.run()
    register = register_with(drawing.file, tmp_path, OWN)
    office = register.office("Minister of Tulips of Belgium")
    assert office
    assert office.id == "be/tulips"
    assert [t.person.name for t in register.holders(office, Interval.day(date(2012, 1, 1)))] == ["Our Own"]
    assert register.version != register_with(None, tmp_path, OWN).version


@pytest.mark.parametrize(
    ("fault", "waited"),
    [("throttled 7", 7.0), ("lag", 5.0), ("busy", 2.0), ("cut", 2.0), ("half", 2.0), ("gone", 2.0), ("reset", 2.0)],
)
async def test_comes_back_after_as_long_as_the_server_asks(
    drawing: Synced, served: Served, fault: str, waited: float
) -> None:
    served.faults = [fault]
    assert await drawing.run() > 0
    assert drawing.waits == [waited]


@pytest.mark.parametrize(
    ("date", "least", "most"),
    [
        ("Wed, 01 Jan 2020 00:00:00 GMT", 0.0, 0.0),  # is past: at once
        ("Fri, 31 Dec 2100 00:00:00 GMT", LONGEST_WAIT, LONGEST_WAIT),  # nobody waits for that
        ("at some time", 2.0, 2.0),  # no date: the usual pause
    ],
)
async def test_a_date_says_when_to_come_back_too(
    drawing: Synced, served: Served, date: str, least: float, most: float
) -> None:
    served.faults = [f"throttled {date}"]
    await drawing.run()
    (waited,) = drawing.waits
    assert least <= waited <= most


@pytest.mark.parametrize("nth", range(6))
async def test_a_connection_cut_at_any_step_loses_nothing(
    drawing: Synced, served: Served, tmp_path: Path, nth: int
) -> None:
    for fault in ("gone", "reset", "half"):
        drawing.file = tmp_path / f"{fault}.sqlite"
        served.faults = [*[""] * nth, fault]
        await drawing.run()
        assert rows(drawing.file) == await undisturbed(served, tmp_path)


async def test_waits_longer_each_time_and_gives_up(drawing: Synced, served: Served) -> None:
    served.faults = ["busy"] * TRIES
    with pytest.raises(SourceError, match="after 8 tries"):
        await drawing.run()
    assert drawing.waits == [2.0 * 2**number for number in range(TRIES - 1)]


async def test_a_refusal_ends_it_at_once(drawing: Synced, served: Served) -> None:
    served.faults = ["refused"]
    with pytest.raises(SourceError, match="403"):
        await drawing.run()
    assert drawing.waits == []


async def test_goes_on_where_it_stopped(drawing: Synced, served: Served) -> None:
    served.faults = ["", "", "", "", "refused"]
    with pytest.raises(SourceError):
        await drawing.run()
    before = len(served.asked)
    served.asked.clear()
    assert await drawing.run() > 0
    assert served.asked  # the countries are asked for anew, and what was refused; no offices
    assert not any("P1001" in fields.get("query", "") for fields in served.asked)
    assert len(served.asked) < before


async def test_a_second_run_asks_for_nothing_that_is_there(drawing: Synced, served: Served) -> None:
    await drawing.run()
    served.asked.clear()
    await drawing.run()
    assert len(served.asked) == 1


@pytest.mark.parametrize("nth", [0, 3, 5])
def test_who_kills_it_and_starts_it_again_has_all_and_asks_for_none_of_it_twice(
    served: Served, tmp_path: Path, nth: int
) -> None:
    file = tmp_path / "killed.sqlite"
    served.faults = [*[""] * nth, "held"]
    with started(served, file) as killed:
        assert served.held.wait(WHOLE_MINUTES)
        killed.kill()
    assert killed.returncode == -signal.SIGKILL
    asked = [fields.get("query") or fields["ids"] for fields in served.asked]
    served.asked.clear()
    again = started(served, file)
    told, said = again.communicate(timeout=WHOLE_MINUTES)
    assert again.returncode == 0, said
    assert "names of office-holders of 2 countries" in told
    asked_again = [fields.get("query") or fields["ids"] for fields in served.asked]
    assert set(asked[1:-1]).isdisjoint(asked_again[1:])  # the first is the list of countries; the last was cut off
    whole = started(served, tmp_path / "whole.sqlite")
    whole.communicate(timeout=WHOLE_MINUTES)
    assert rows(file) == rows(tmp_path / "whole.sqlite")


def test_killed_amid_indexing_the_file_still_answers_as_before(tmp_path: Path) -> None:
    file = tmp_path / "names.sqlite"
    with closing(sqlite3.connect(file)) as database:
        build(database, [("a", "Ada Tulipan")])
    with closing(sqlite3.connect(file)) as database, pytest.raises(ZeroDivisionError):
        build(database, ((str(1 // number), "Nobody") for number in (1, 0)))
    with closing(sqlite3.connect(file)) as database:
        assert [near.record for near in NearestNames(database).nearest("Ada Tulipn")] == ["a"]


def test_progress_is_shown_on_a_terminal_and_nowhere_else(served: Served, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w") as terminal:
        started(served, tmp_path / "seen.sqlite", terminal).communicate(timeout=WHOLE_MINUTES)
    shown = b""
    with suppress(OSError):  # how Linux says that nobody is left at the other end
        while more := os.read(ours, 65536):
            shown += more
    os.close(ours)
    assert b"offices of countries: 2 of 2" in shown
    assert b"holders of offices: 1 of 2" in shown
    _, said = started(served, tmp_path / "unseen.sqlite").communicate(timeout=WHOLE_MINUTES)
    assert said == ""


def started(served: Served, file: Path, terminal: IO[str] | None = None) -> subprocess.Popen[str]:
    """``copydesk register sync`` in a process of its own."""
    return subprocess.Popen(
        [
            sys.executable, "-m", "copydesk.cli.main", "register", "sync", str(file), "--of", "Belgium", "Germany",
            "--query-service", served.sparql, "--api", served.api,
        ],
        stdout=subprocess.PIPE, stderr=terminal or subprocess.PIPE, text=True,
    )  # fmt: skip


def test_a_file_that_another_fills_is_one_clear_fault(tmp_path: Path) -> None:
    store = Store(tmp_path / "shared.sqlite", patience_seconds=0)
    with closing(sqlite3.connect(tmp_path / "shared.sqlite")) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RegisterError, match="locked"):
            store.finish("a step")
    store.close()


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.sqlite"
    wrong.write_text("this is no database, however long one looks at it" * 100)
    with pytest.raises(RegisterError):
        Store(wrong)
    with pytest.raises(RegisterError):
        register_with(wrong, tmp_path)
    with pytest.raises(RegisterError):
        register_with(tmp_path / "absent.sqlite", tmp_path)
