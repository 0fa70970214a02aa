"""Joining: which mentions of a page stand for one person or body, and which must be kept apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from copydesk.model.page import Page
from copydesk.reading.names import read_names
from copydesk.reading.parse import parse
from copydesk.register.register import Register


@pytest.fixture
def joined(nlp: Language, fictional_register: Register) -> Callable[[str], list[set[str]]]:
    """The names of each entity."""

    def entities(text: str) -> list[set[str]]:
        found = read_names(parse(Page(text), nlp), fictional_register)
        return [{n.text for n in found.names if n.entity == number} for number in range(len(found.entities))]

    return entities


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Aleksandar Vukčević came. Mr Vukcevic spoke.", {"Aleksandar Vukčević", "Vukcevic"}),
        ("HUDAK MEETS PREMIER AGAIN IN TOWN\nRobert Hudák met the premier of the town on Monday.",
         {"HUDAK", "Robert Hudák"}),
        ("Speaker Han Sang-woo met Woo Jin-sik. Then Woo left.", {"Woo Jin-sik", "Woo"}),
        ("Béla Kovács came. His compatriots call him Kovács Béla.", {"Béla Kovács", "Kovács Béla"}),
        ("Defence Minister Mohamed Khalid-Nor agreed. Mr Khalid-Nor left.", {"Mohamed Khalid-Nor", "Khalid-Nor"}),
        ("Mayor Ana Clint met Governor Walter Clint. Mayor Clint smiled.", {"Ana Clint", "Clint"}),
        ("Kyriakos Lagos spoke to the party. Lagos was tired.", {"Kyriakos Lagos", "Lagos"}),
        ("The National Assembly met. The Assembly adjourned.", {"National Assembly", "Assembly"}),
        ("Shares of Pacific Palms Ltd fell. Analysts like Pacific Palms.", {"Pacific Palms Ltd", "Pacific Palms"}),
    ],
)  # fmt: skip
def test_mentions_of_one_are_joined(joined, text: str, one: set[str]) -> None:
    assert one in joined(text)


@pytest.mark.parametrize(
    "text",
    [
        "Han Sang-woo met Han Ji-min.",
        "The National Assembly met the General Assembly.",
        "Pacific Palms Ltd sued Pacific Hills Ltd.",
        "James Martin met Martin Jameson.",
    ],
)
def test_names_that_share_a_word_are_kept_apart(joined, text: str) -> None:
    assert all(len(names) == 1 for names in joined(text))
