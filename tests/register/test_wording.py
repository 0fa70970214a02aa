"""Phrases, told to be the same however they are written."""

from __future__ import annotations

import pytest

from copydesk.register.wording import has_words


@pytest.mark.parametrize(
    ("words", "name", "has"),
    [
        ("Head of the President's Office", "President Office", True),
        ("UK Defense Minister", "Defence Minister", True),
        ("Head of Kurskaya", "Kursk", False),  # whole words only
        ("Office of the President", "President Office", False),  # in their order
    ],
)
def test_a_name_stands_in_words_however_either_is_written(words: str, name: str, has: bool) -> None:
    assert has_words(words, name) is has
