"""Usual family names, however transliterated."""

from __future__ import annotations

import pytest

from copydesk.register.family_names import is_family_name


@pytest.mark.parametrize("word", ["Rybakov", "Voronov", "Ishchenko", "Petersen", "Müller", "Hernández"])
def test_a_usual_one_is_known_in_any_spelling(word: str) -> None:
    assert is_family_name(word)


@pytest.mark.parametrize("word", ["Belozurov", "Khinstsen", "Gladkin", "Zelenskin"])
def test_a_garble_is_none(word: str) -> None:
    assert not is_family_name(word)
