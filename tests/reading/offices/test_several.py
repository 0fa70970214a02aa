"""Offices: several people with one title, and several offices of one person."""

from __future__ import annotations

import pytest
from spacy.language import Language

from copydesk.model.page import Page
from copydesk.reading.names import read_names
from copydesk.reading.offices import read_offices
from copydesk.reading.parse import parse
from copydesk.register.register import Register

OF_TWO = {"Ana Veltrop": ("foreign minister", "fd"), "Carl Brack": ("foreign minister", "sy")}


@pytest.mark.parametrize(
    "text",
    [
        "The Fredonian and Sylvanian foreign ministers, Ana Veltrop and Carl Brack, met on Monday.",
        "The foreign ministers of Fredonia and Sylvania, Ana Veltrop and Carl Brack, met on Monday.",
        "Ana Veltrop and Carl Brack, the foreign ministers of Fredonia and Sylvania, met on Monday.",
        "Foreign ministers Ana Veltrop of Fredonia and Carl Brack of Sylvania met on Monday.",
        "The foreign ministers of Fredonia, Ana Veltrop, and of Sylvania, Carl Brack, met on Monday.",
    ],
)
def test_a_title_in_the_plural_is_everybody_s_in_their_order(read, text: str) -> None:
    assert {m.holder.text: (m.title.lower(), m.of) for m in read(text) if m.holder} == OF_TWO


def test_two_portfolios_of_one_country_are_shared_out_in_their_order(read) -> None:
    mentions = read("They saw the Fredonian foreign and defence ministers, Ana Veltrop and Carl Brack.")
    assert {m.holder.text: (m.title, m.of) for m in mentions if m.holder} == {
        "Ana Veltrop": ("foreign minister", "fd"),
        "Carl Brack": ("defence minister", "fd"),
    }


def test_more_people_than_countries_are_of_none_in_particular(read) -> None:
    text = "The presidents of Fredonia and Sylvania, Ana Veltrop, Ida Moss and Carl Brack, met."
    assert {m.of for m in read(text) if m.holder} == {None}


def test_all_of_a_row_share_how_the_office_is_held(given) -> None:
    read = given("Former Presidents Ana Veltrop, Ida Moss and Peter Lindgren came.")
    assert read == {(name, "president", "former") for name in ("Ana Veltrop", "Ida Moss", "Peter Lindgren")}


def test_a_plural_without_names_gives_nothing(read) -> None:
    assert read("The foreign ministers of Fredonia and Sylvania, who met on Monday, were silent.") == ()


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Ana Veltrop, a former health minister and deputy premier, spoke.", {"health minister", "deputy premier"}),
        ("He kept Ana Veltrop as finance minister and deputy premier.", {"finance minister", "deputy premier"}),
        (
            "Ana Veltrop, chairwoman and CEO of Brackwater Holdings, spoke.",
            {"chairwoman", "ceo of brackwater holdings"},
        ),
        ("Deputy Premier and Finance Minister Ana Veltrop spoke.", {"deputy premier", "finance minister"}),
        (
            "Fredonia's finance minister and deputy premier, Ana Veltrop, said so.",
            {"deputy premier", "finance minister"},
        ),
        ("Energy and Mines Minister Ana Veltrop spoke.", {"energy and mines minister"}),
    ],
)
def test_one_person_with_several_offices_or_portfolios(given, text: str, titles: set[str]) -> None:
    assert {office[1] for office in given(text) if office[0] == "Ana Veltrop"} == titles


@pytest.mark.parametrize(
    "text",
    [
        "The president and Prime Minister Ana Veltrop met.",
        "Carl Brack, the president, and Prime Minister Ana Veltrop met.",
        "President and Prime Minister Ana Veltrop met.",
    ],
)
def test_two_offices_of_two_people_are_not_joined(given, text: str) -> None:
    assert {office[1] for office in given(text) if office[0] == "Ana Veltrop"} == {"prime minister"}


@pytest.mark.parametrize(
    "text",
    [
        "After talks with Fredonia's finance minister and deputy premier, Ana Veltrop, the envoy, flew home.",
        "They met Fredonia's finance minister and deputy premier, Ana Veltrop, Carl Brack and others.",
        "Fredonia's finance minister and premier, Ana Veltrop and Carl Brack, said so.",
    ],
)
def test_a_row_behind_two_offices_is_no_holder_of_both(given, text: str) -> None:
    assert {office[1] for office in given(text) if office[0] == "Ana Veltrop"} <= {"envoy"}


@pytest.mark.parametrize(
    ("text", "title", "of", "stated"),
    [
        ("Bank of Japan Governor Ana Veltrop spoke.", "Governor", "jp/bank-of-japan", True),
        ("The governor of the Bank of Japan, Ana Veltrop, spoke.", "governor", "jp/bank-of-japan", True),
        ("The Bank of Japan waits. Its governor, Ana Veltrop, spoke.", "governor", "jp/bank-of-japan", False),
        ("Bank of Korea Senior Deputy Governor Ana Veltrop spoke.", "Senior Deputy Governor", "kr/bank-of-korea", True),
        ("World Health Organization (WHO) Director-General Ana Veltrop spoke.", "Director-General", "who", True),
        ("The UN Relief and Works Agency for Palestine Refugees (UNRWA) said its head, Ana Veltrop, left.",
         "head", "un/unrwa", False),
        ("French President Emmanuel Macron came. Macron's finance minister, Ana Veltrop, spoke.",
         "finance minister", "fr", False),
        ("Ana Veltrop was permanent secretary at the Home Office.", "permanent secretary", "gb/home-office", True),
        ("Syria's interim president, Ana Veltrop, spoke.", "president", "sy", True),
    ],
)  # fmt: skip
def test_a_body_and_its_office_are_told_apart(
    nlp: Language, register: Register, text: str, title: str, of: str, stated: bool
) -> None:
    parsed = parse(Page(text), nlp)
    offices = read_offices(parsed, read_names(parsed, register), (), register)
    (mention,) = (m for m in offices if m.holder and m.holder.text == "Ana Veltrop")
    assert (mention.title, mention.of, mention.of_stated) == (title, of, stated)


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("The prime minister of Fredonia, Nestor Valcourt, and the Sylvanian envoy met.", {"Nestor Valcourt"}),
        ("The prime minister of Fredonia, Nestor Valcourt, and others met.", {"Nestor Valcourt"}),
        ("The prime minister of Fredonia, Anselm Trovatore, and Carl Brack met.", set()),  # who never was
        ("The prime minister of Fredonia, Carl Brack and Ida Moss met.", set()),
    ],
)
def test_who_once_held_the_office_is_no_other_in_a_row(read, text: str, holders: set[str]) -> None:
    assert {m.holder.text for m in read(text) if m.holder} == holders
