from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

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


def test_a_title_that_several_offices_have_is_answered_with_all_of_theirs(copydesk: Callable[..., Ran]) -> None:
    ran = copydesk("register", "office", "Speaker of the House of Commons")
    assert ran.status == 1
    assert "of Canada" in ran.err
    assert "of the United Kingdom" in ran.err


def test_finds_a_name_by_a_spelling_close_to_it(copydesk: Callable[..., Ran]) -> None:
    matches = json.loads(copydesk("register", "name", "Belozurov", "--format", "json").out)["matches"]
    assert any("Belousov" in match["name"] and not match["exact"] for match in matches)


def test_counts_what_is_on_record_and_until_when(copydesk: Callable[..., Ran]) -> None:
    stats = json.loads(copydesk("register", "stats", "--format", "json").out)
    assert stats["counts"]["tenures"] > 500
    assert stats["known_until"]["Russia"] >= "2025-01-01"
    assert "Russia" in copydesk("register", "stats").out


def test_tells_for_each_office_of_a_country_how_far_its_knowledge_reaches(copydesk: Callable[..., Ran]) -> None:
    told = copydesk("register", "stats", "--of", "Belgium").out
    assert "of France" not in told
    assert "Prime Minister of Belgium" in told
    offices = json.loads(copydesk("register", "stats", "--of", "be", "--format", "json").out)
    (premier,) = [each for each in offices if each["office"]["id"] == "be/prime-minister"]
    assert premier["known"]["start"] <= "2010-01-01"
    assert premier["known"]["end"] >= "2025-01-01"


@pytest.mark.parametrize("format", ["text", "json"])
def test_the_data_contradict_themselves_nowhere(copydesk: Callable[..., Ran], format: str) -> None:
    ran = copydesk("register", "verify", "--format", format)
    assert ran.status == 0, ran.out


def test_compares_with_a_table_and_says_what_disagrees(copydesk: Callable[..., Ran], tmp_path: Path) -> None:
    table = tmp_path / "offices.csv"
    table.write_text(
        "country,office,person,start,end\n"
        "russia,Minister of Defence,Sergey Shoygu,2012-11-06,\n"
        "russia,Minister of Finance,Zoe Park,2015-01-01,2016-01-01\n"
    )
    ran = copydesk("register", "verify", "--against", str(table), "--of", "Russia")
    assert ran.status == 0, ran.err
    assert "the table has Zoe Park" in ran.out
    assert "1 of 2 holders" in ran.out
    told = json.loads(copydesk("register", "verify", "--against", str(table), "--format", "json").out)
    assert (told["agreed"], told["compared"]) == (1, 2)


def test_a_table_that_is_not_there_is_one_clear_line(copydesk: Callable[..., Ran]) -> None:
    ran = copydesk("register", "verify", "--against", "/nowhere.csv")
    assert ran.status == 2
    assert ran.err.count("\n") == 1
