"""How close a name must come to a known one where no office speaks for it."""

from __future__ import annotations

import pytest

from copydesk.judging.names.near_names import is_long_surname, surnames_may_begin_alike


@pytest.mark.parametrize(
    ("words", "known", "alike"),
    [
        ("Andrei Belozurov", "Andrei Belousov", True),
        ("Andriy Gnatov", "Andrii Hnatov", True),  # as other languages have it
        ("Ignazio Kassis", "Ignazio Cassis", True),
        ("Jevgeny Ermak", "Andriy Yermak", True),
        ("Walery Wolodin", "Vyacheslav Volodin", True),
        ("Małgorzata Janowska", "Małgorzata Manowska", False),
        ("Markus Gstöttner", "Markus Stotter", False),
        ("Andrei Pelousov", "Andrei Belousov", False),
    ],
)
def test_first_letters_of_one_sound(words: str, known: str, alike: bool) -> None:
    assert surnames_may_begin_alike(words, known) is alike


def test_a_surname_of_two_is_no_other_s_of_one() -> None:
    assert is_long_surname("Tina Pettersen", "Tina Pettersson") is False  # two letters
    assert is_long_surname("Tina Petterson", "Tina Pettersson") is True
    assert is_long_surname("Tina Petterson", "Tina Joemat-Pettersson") is False
