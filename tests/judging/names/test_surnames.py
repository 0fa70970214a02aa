"""Lone surnames near to that of somebody whom the page means elsewhere."""

from __future__ import annotations

import pytest

from copydesk.judging.context import Context
from copydesk.judging.names.surnames import garbled_surnames
from copydesk.register.register import Register


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In Belgorod, Gladkov urged calm. Later Glatkov left.", ["Glatkov"]),
        ("The Kremlin's Peskov urged calm. Later Piskov left.", ["Piskov"]),
        ("In Belgorod, Gladkov urged calm. Later Gladkova left.", []),  # his wife
        ("In Belgorod, Gladkov urged calm. Later Gladkoff left.", []),  # another transliteration
        ("The Kremlin's Peskov urged calm in Pskov. Later Gladkov left.", []),
        ("In Belgorod, Gladkov urged calm. Later Gladilin left.", []),
        ("In Belgorod, Gladkov urged calm. Drones hit the Glatkov district.", []),
        ("In Belgorod, Gladkov urged calm. Ivan Glatkov, a baker, left; Glatkov was tired.", []),
        ("In Belgorod, Putin urged calm. Later Pution left.", []),  # too short to tell
        ("In Moscow, Medvedev urged calm. Later Medved left.", []),
        ("In Kursk, Smirnov urged calm. Later Smirnoff was sold.", []),
        ("In Washington, Trump urged calm. Later Trumka left.", []),
        ("In Paris, Macron urged calm. Later Marron left.", []),
        ("Greek letters and those of Brahmi are alike. Later Brahmic ones came.", []),  # no Algerian is meant
    ],
)
def test_a_letter_or_two_of_a_surname_that_the_page_has_by_itself(
    read, register: Register, text: str, words: list[str]
) -> None:
    found = garbled_surnames(Context(read(text), register), frozenset())
    assert [name.text for name, _ in found] == words


def test_of_whom_the_page_garbles_in_full_too(read, register: Register) -> None:
    document = read("Wagner founder Evgeny Prigorin died. Lukashenko had warned Prigozhny twice.")
    (meant,) = register.people("Yevgeny Prigozhin")
    assert [name.text for name, _ in garbled_surnames(Context(document, register), {meant})] == ["Prigozhny"]
