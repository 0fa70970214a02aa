"""A name that is written in Latin letters at home comes to English as it is: its letters stay, its accents may go."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.register.register import Register

HEADER = 'id = "rt"\nname = "Ruritania"\ntype = "country"\n{letters}known_until = 2025-06-30\n'
HELD = """
[[office]]
id = "chancellor"
title = "Chancellor"
written = ["Chancellor"]
held = [
  { by = "Olaf Scholtz", from = 2010-01-01, until = 2012-01-01, source = "gazette" },
  { by = "Gerhard Müßler", from = 2012-01-01, until = 2014-01-01, source = "gazette" },
  { by = "Ursula von der Leuen", from = 2014-01-01, until = 2016-01-01, source = "gazette" },
  { by = "Joseph Byden", from = 2016-01-01, until = 2018-01-01, source = "gazette" },
  { by = "Pedro Sánchez", from = 2018-01-01, source = "gazette" },
]
"""


@pytest.fixture
def at_home(load_with: Callable[..., Register]) -> Register:
    return load_with(HELD, header=HEADER.format(letters='letters = "Latin"\n'))


@pytest.fixture
def transliterated(load_with: Callable[..., Register]) -> Register:
    return load_with(HELD, header=HEADER.format(letters=""))


@pytest.mark.parametrize(
    "words",
    [
        "Olaf Scholtz",
        "Gerhard Mussler",
        "Gerhard Muessler",
        "Gerhard Müssler",
        "Ursula Von der Leuen",
        "Ursula Vonder Leuen",
        "Joe Byden",
        "Joseph R. Byden Jr.",
        "J. Byden",
        "Pedro Sanchez",
        "Pedro Sánchez Pérez-Castejón",
        "Sánchez, Pedro",
    ],
)
def test_accents_nicknames_initials_and_further_names_are_no_other_name(at_home: Register, words: str) -> None:
    assert len(at_home.people(words)) == 1


@pytest.mark.parametrize(
    "words", ["Olaf Sholtz", "Gerhard Mussle", "Ursula van der Leuen", "Joseph Biden", "Joe Bydin"]
)
def test_what_transliteration_would_allow_is_close_and_not_the_same(
    at_home: Register, transliterated: Register, words: str
) -> None:
    assert at_home.people(words) == ()
    near = at_home.nearest(words)[0]
    assert 0.9 <= near.similarity < 1
    assert near.reason != "another way to write the same name"
    assert transliterated.people("Olaf Sholtz")


def test_a_surname_alone_is_held_to_its_letters_too(at_home: Register) -> None:
    assert at_home.surnamed("Scholtz")
    assert not at_home.surnamed("Sholtz")
    assert at_home.surnamed("von der Leuen")
