"""The index of names: what a garbled name leads to."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from copydesk.register.nearest_names import NearestNames, build

NAMES = (
    "Alexander Khinshtein", "Alexander Khrennikov", "Andrei Belousov", "Andrei Belozerov", "Maria Belousova",
    "Ursula von der Leyen", "José Manuel Albares", "Josep Borrell", "No Kwang Chol", "Shehbaz Sharif",
)  # fmt: skip


@pytest.fixture
def index(tmp_path: Path) -> NearestNames:
    database = sqlite3.connect(tmp_path / "names.sqlite")
    assert build(database, ((f"n{number}", name) for number, name in enumerate(NAMES))) == len(NAMES)
    return NearestNames(database)


@pytest.mark.parametrize(
    ("garbled", "name"),
    [
        ("Alexander Khinshtien", "Alexander Khinshtein"),
        ("alexander khinstein", "Alexander Khinshtein"),
        ("AlexanderKhinshtein", "Alexander Khinshtein"),
        ("Andrei Belousov", "Andrei Belousov"),
        ("Ursula von der Layen", "Ursula von der Leyen"),
        ("Jose Manuel Albarez", "José Manuel Albares"),
        ("Shebaz Sharrif", "Shehbaz Sharif"),
        ("Borell", "Josep Borrell"),
    ],
)
def test_a_garbled_name_leads_to_the_true_one(index: NearestNames, garbled: str, name: str) -> None:
    assert index.nearest(garbled)[0].name == name


def test_names_come_best_first_with_their_records(index: NearestNames) -> None:
    found = index.nearest("Andrei Belosuov", limit=2)
    assert [near.record for near in found] == ["n2", "n3"]
    assert found[0].similarity > found[1].similarity


@pytest.mark.parametrize("words", ["", "  ", "???", "Xy Qq", "彭麗媛"])
def test_what_is_like_no_name_leads_to_none(index: NearestNames, words: str) -> None:
    assert index.nearest(words) == []


def test_indexing_again_forgets_what_was_there(tmp_path: Path) -> None:
    database = sqlite3.connect(tmp_path / "names.sqlite")
    build(database, [("a", "Old Name")])
    build(database, [("b", "New Name")])
    assert [near.record for near in NearestNames(database).nearest("Old Name", least=0.5)] == ["b"]
    build(database, [])
    assert NearestNames(database).nearest("Old Name") == []
