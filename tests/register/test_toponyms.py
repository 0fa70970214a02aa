"""Towns as other languages write them, told from garbles."""

from __future__ import annotations

import pytest

from copydesk.register.toponyms import is_foreign_form, is_of_sister_tongue


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("donezk", "donetsk"),
        ("poltawa", "poltava"),
        ("czernihiv", "chernihiv"),
        ("zaporijjia", "zaporizhia"),
        ("novocerkassk", "novocherkassk"),
    ],
)
def test_what_german_polish_and_french_write_is_the_same_name(word: str, known: str) -> None:
    assert is_foreign_form(word, known)
    assert is_of_sister_tongue(word, known)


def test_ukrainian_and_russian_vowels_are_of_sister_tongues_alone() -> None:
    assert is_of_sister_tongue("boryspol", "boryspil")
    assert not is_foreign_form("boryspol", "boryspil")


@pytest.mark.parametrize(
    ("word", "known"), [("kherzon", "kherson"), ("kramatorks", "kramatorsk"), ("poltana", "poltava")]
)
def test_a_garble_is_no_foreign_form(word: str, known: str) -> None:
    assert not is_foreign_form(word, known)
    assert not is_of_sister_tongue(word, known)
