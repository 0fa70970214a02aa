"""What kind of thing a name names: by the words around it, by its full form, and what is no name at all."""

from __future__ import annotations

import pytest
from spacy.language import Language

from copydesk.model.page import Page
from copydesk.reading.names import read_names
from copydesk.reading.parse import parse
from copydesk.register.register import Register


@pytest.fixture
def kinds(nlp: Language, fictional_register: Register):
    def kinds_of(text: str) -> dict[str, str]:
        return {n.text: n.kind.value for n in read_names(parse(Page(text), nlp), fictional_register).names}

    return kinds_of


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Shops in the town of Veltrop were open. Veltrop had no power.", "Veltrop", "place"),
        ("Two people drowned near Tuzmar, police said.", "Tuzmar", "place"),
        ("Palo Alto, Calif., was flooded.", "Palo Alto", "place"),
        ("Fishermen crossed the Bay of Veltrop at night.", "Bay of Veltrop", "place"),
        ("They climbed Mount Veltrop in fog.", "Mount Veltrop", "place"),
        ("Shares of Veltrop fell. A Veltrop spokesman declined to comment.", "Veltrop", "organisation"),
        ("He had promised the House an answer.", "House", "organisation"),
        ("She sold her part of Veltrop, Inc. to a rival.", "Veltrop, Inc.", "organisation"),
        ("The boy went to Veltrop Grammar School.", "Veltrop Grammar School", "organisation"),
        ("Hurricane Veltra reached the coast. Veltra killed two.", "Veltra", "event"),
        ("Ana Veltrop spoke. Later, in Veltrop's view, it was over.", "Veltrop", "person"),
        ("Veltrop, 42, was released.", "Veltrop", "person"),
        ("The Arabists had warned of it.", "Arabists", "group"),
        ("Shiite and Kurdish families fled.", "Shiite", "group"),
    ],
)
def test_a_name_is_what_the_words_around_it_say(kinds, text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


@pytest.mark.parametrize(
    "text",
    [
        "(Laughter.) It went on.",
        "WHEREAS the price rose, NOW we act.",
        "The temple was built in 480 BC and burned.",
        "Their lawyer, a QC, asked for his IQ to be tested.",
        "And I think, as I said, that it is so.",
        "If Z follows X, then X caused Z.",
        "Mr. Chief Justice, may I begin?",
    ],
)
def test_capitals_for_another_reason_are_no_names(kinds, text: str) -> None:
    assert kinds(text) == {}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Saratov, Roman Vasurgin confirmed it.", {"Saratov": "place", "Roman Vasurgin": "person"}),
        ("The bishops met Roman Catholic leaders.", {"Roman": "group", "Catholic": "group"}),
        ("Roman Emperor Nero burned Christian churches.", {"Roman": "group", "Nero": "person", "Christian": "group"}),
    ],
)
def test_a_people_may_be_a_given_name(nlp: Language, register: Register, text: str, names: dict[str, str]) -> None:
    assert {n.text: n.kind.value for n in read_names(parse(Page(text), nlp), register).names} == names
