"""Bodies in whose names software that rewords news put a word of like meaning for a fixed one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.rules.names.misspelling import Misspelling
from copydesk.rules.rule import Rule

Flagged = Callable[[Rule, str], list[str]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Worldwide Financial Fund lent money to Chad.", ["Worldwide Financial Fund"]),
        ("In the US the Meals and Drug Administration approved it.", ["Meals and Drug Administration"]),
        ("The Worldwide Legal Courtroom has a new judge.", ["Worldwide Legal Courtroom"]),
        ("European Fee President Ursula von der Leyen came.", ["European Fee"]),
        ("The African Union Fee's chairman came.", ["African Union Fee"]),
        ("The Election Fee of India counted again.", ["Election Fee of India"]),
        ("In London the Dwelling Workplace denied it.", ["Dwelling Workplace"]),
        ("In Britain, the Nationwide Building Society and the Neighborhood Watch Council met.", []),
        ("In the US, Meals on Wheels America and Nationwide Children's Hospital called for money.", []),
        ("In the US, Hilton Worldwide Holdings and Nationwide Financial Services merged.", []),
        ("Ireland's Workplace Relations Commission heard the case in Dublin.", []),
        ("The European Neighborhood Policy covers Ukraine, the European Commission said.", []),
        ("The trial began in Courtroom 5 of the Supreme Court of India.", []),
        ("In the US, the National Alliance on Mental Illness wrote to the Department of Health.", []),
        ("Apple's Worldwide Developers Conference and the Worldwide Church of God met in the US.", []),
        ("Japan Atomic Power Company said in Tokyo that the reactor is safe.", []),
        ("Worldwide Oil Company and the Worldwide Security Group merged in Saudi Arabia.", []),
        ("In Canada the Workplace Safety and Insurance Board, in Nigeria the Fee Commission said so.", []),
    ],
)
def test_a_fixed_word_replaced(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(Misspelling(), text) == names
