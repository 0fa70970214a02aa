"""``copydesk cache`` beside a server whose cache it looks into."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cache.conftest import key_of, record_of
from tests.cli.conftest import Ran

from copydesk.cache.analyses import Analyses
from copydesk.cache.link import Link

ID = record_of(2).analysis()["id"]


@pytest.fixture
def full(redis_server: Any, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a server with five analyses, two of them from even.org."""
    monkeypatch.setenv("COPYDESK_REDIS_URL", redis_server.url)

    async def fill() -> None:
        analyses = Analyses(Link(redis_server.url, budget_seconds=5))
        for nth in range(1, 6):
            site = "even.org" if nth % 2 == 0 else "odd.org"
            await analyses.keep(key_of(nth), record_of(nth, site, ("dates/impossible",)), "def456", 3600)
        await analyses.close()

    asyncio.run(fill())
    return str(redis_server.url)


def test_says_how_the_cache_is_doing(copydesk: Callable[..., Ran], full: str) -> None:
    assert json.loads(copydesk("cache", "stats", "--format", "json").out)["entries"] == 5
    assert copydesk("cache", "stats").out.startswith("5 analyses in ")


def test_finds_by_site_and_shows_one(copydesk: Callable[..., Ran], full: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = json.loads(copydesk("cache", "find", "--site", "even.org", "--format", "json").out)
    assert {entry["id"] for entry in found} == {ID, record_of(4).analysis()["id"]}
    assert len(copydesk("cache", "find", "--most", "3").out.splitlines()) == 3
    assert copydesk("cache", "find", "--site", "nobody.org").out == "Nothing of that kind is kept.\n"
    shown = json.loads(copydesk("cache", "show", ID, "--format", "json").out)
    assert shown["site"] == "even.org"
    assert "rule:dates/impossible" in shown["tags"]
    gone = copydesk("cache", "show", record_of(9).analysis()["id"])
    assert (gone.status, gone.err) == (1, "copydesk: that analysis is not kept, or not any more\n")


def test_a_purge_counts_first_and_is_done_when_said_twice(copydesk: Callable[..., Ran], full: str) -> None:
    assert copydesk("cache", "purge", "--site", "even.org").out.startswith("2 would be purged (site:even.org)")
    assert (
        copydesk("cache", "purge", "--site", "even.org", "--soft", "--yes").out == "2 marked stale (site:even.org).\n"
    )
    assert "stale" in copydesk("cache", "find", "--site", "even.org").out
    assert copydesk("cache", "purge", "--site", "even.org", "--yes").out == "2 purged (site:even.org).\n"
    assert len(copydesk("cache", "find").out.splitlines()) == 3


def test_a_purge_of_everything_must_be_asked_for(copydesk: Callable[..., Ran], full: str) -> None:
    ran = copydesk("cache", "purge", "--yes")
    assert (ran.status, ran.err) == (2, "copydesk: say what to purge, or --all\n")
    assert copydesk("cache", "purge", "--all", "--yes").out == "5 purged (everything).\n"


def test_what_is_exported_can_be_imported(copydesk: Callable[..., Ran], full: str, tmp_path: Path) -> None:
    file = str(tmp_path / "cache.ndjson")
    assert copydesk("cache", "export", file).status == 0
    copydesk("cache", "purge", "--all", "--yes")
    assert copydesk("cache", "import", file).out == "5 kept, 0 were there, 0 had expired.\n"
    piped = copydesk("cache", "export", "-").out.encode()
    assert copydesk("cache", "import", "-", stdin=piped).out == "0 kept, 5 were there, 0 had expired.\n"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("find", "--older", "soon"), "a time is a number with s, m, h or d, as 90m"),
        (("find", "--most", "0"), "a whole number from 1 on"),
        (("import", "nowhere.ndjson"), "nowhere.ndjson cannot be read: No such file or directory."),
    ],
)
def test_what_means_nothing_is_said_in_one_line(
    copydesk: Callable[..., Ran], full: str, arguments: tuple[str, ...], complaint: str
) -> None:
    ran = copydesk("cache", *arguments)
    assert ran.status == 2
    assert ran.err.strip().splitlines()[-1].endswith(complaint)


def test_without_a_server_there_is_nothing_to_look_into(
    copydesk: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COPYDESK_REDIS_URL", raising=False)
    ran = copydesk("cache", "stats")
    assert (ran.status, ran.err.startswith("copydesk: Set COPYDESK_REDIS_URL")) == (2, True)


def test_a_server_that_is_gone_is_said_in_one_line(
    copydesk: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COPYDESK_REDIS_URL", "redis://127.0.0.1:1")
    ran = copydesk("cache", "stats")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
