from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from tests.cli.conftest import Ran

ASKED = ("register", "office", "Defence Minister of Russia")


def test_says_who_held_an_office_on_a_day(copydesk: Callable[..., Ran]) -> None:
    told = json.loads(
        copydesk("register", "office", "Defence Minister of Russia", "--on", "2023-01-01", "--format", "json").out
    )
    assert told["covered"] is True
    assert [holder["name"] for holder in told["holders"]] == ["Sergei Shoigu"]
    assert "Sergei Shoigu" in copydesk("register", "office", "Russian defense minister", "--on", "2023-01-01").out


def test_names_nobody_for_a_day_that_is_not_covered(copydesk: Callable[..., Ran]) -> None:
    told = json.loads(
        copydesk("register", "office", "Defence Minister of Russia", "--on", "2090-01-01", "--format", "json").out
    )
    assert (told["covered"], told["holders"]) == (False, [])


def test_an_office_not_on_record_ends_with_1(copydesk: Callable[..., Ran]) -> None:
    ran = copydesk("register", "office", "Grand Vizier of Ruritania")
    assert ran.status == 1
    assert "Grand Vizier" in ran.err


def test_finds_a_name_by_a_spelling_close_to_it(copydesk: Callable[..., Ran]) -> None:
    matches = json.loads(copydesk("register", "name", "Belozurov", "--format", "json").out)["matches"]
    assert any("Belousov" in match["name"] and not match["exact"] for match in matches)


def test_counts_what_is_on_record_and_until_when(copydesk: Callable[..., Ran]) -> None:
    stats = json.loads(copydesk("register", "stats", "--format", "json").out)
    assert stats["counts"]["tenures"] > 500
    assert stats["known_until"]["Russia"] >= "2025-01-01"
    assert "Russia" in copydesk("register", "stats").out


@pytest.mark.parametrize("format", ["text", "json"])
def test_the_data_contradict_themselves_nowhere(copydesk: Callable[..., Ran], format: str) -> None:
    ran = copydesk("register", "verify", "--format", format)
    assert ran.status == 0, ran.out
