"""Offices given by a verb or a relation: heading a body, being appointed, coming before or after somebody."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from copydesk.model.page import Page
from copydesk.reading.dates import page_date, read_dates
from copydesk.reading.names import read_names
from copydesk.reading.offices import read_offices
from copydesk.reading.parse import parse
from copydesk.register.register import Register


@pytest.fixture
def given(nlp: Language, fictional_register: Register):
    def offices(text: str) -> set[tuple[str, str, str]]:
        parsed = parse(Page(text, published_at=date(2025, 11, 20)), nlp)
        dates = read_dates(parsed, page_date(parsed))
        found = read_names(parsed, fictional_register)
        read = read_offices(parsed, found, dates, fictional_register)
        return {(found.entities[m.holder.entity].name, m.title.lower(), m.standing.value) for m in read if m.holder}

    return offices


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ana Veltrop, who heads the Fredonian Transport Ministry, left.", ("Ana Veltrop", "head", "current")),
        ("Ana Veltrop has led the Fredonian Transport Ministry since 2020.", ("Ana Veltrop", "head", "current")),
        ("Ana Veltrop, who headed the Fredonian Transport Ministry, left.", ("Ana Veltrop", "head", "former")),
        ("The Fredonian Transport Ministry, led by Ana Veltrop, agreed.", ("Ana Veltrop", "head", "current")),
    ],
)
def test_the_head_of_a_body_by_a_verb(given, text: str, office: tuple[str, str, str]) -> None:
    assert office in given(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("On Monday he named Ana Veltrop as finance minister.", ("Ana Veltrop", "finance minister", "current")),
        ("On Monday he appointed Ana Veltrop finance minister.", ("Ana Veltrop", "finance minister", "current")),
        ("On Monday he swore in Ana Veltrop as finance minister.", ("Ana Veltrop", "finance minister", "current")),
        ("He nominated Ana Veltrop as finance minister.", ("Ana Veltrop", "finance minister", "elect")),
        ("He kept Ana Veltrop as finance minister.", ("Ana Veltrop", "finance minister", "current")),
        ("Ana Veltrop, 51, was mayor of Brackwater.", ("Ana Veltrop", "mayor of brackwater", "former")),
        ("Ana Veltrop will serve as acting finance minister.", ("Ana Veltrop", "finance minister", "acting")),
    ],
)
def test_an_office_given_by_a_deed(given, text: str, office: tuple[str, str, str]) -> None:
    assert office in given(text)


PREMIER = "Finance Minister Udo Brack left on Monday. "


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("His predecessor, Ana Veltrop, came.", ("Ana Veltrop", "finance minister", "former")),
        ("Brack's predecessor Ana Veltrop came.", ("Ana Veltrop", "finance minister", "former")),
        ("Brack's successor, Ana Veltrop, came.", ("Ana Veltrop", "finance minister", "current")),
        ("Brack replaced Ana Veltrop in May.", ("Ana Veltrop", "finance minister", "former")),
    ],
)
def test_an_office_by_who_came_before_or_after(given, text: str, office: tuple[str, str, str]) -> None:
    assert office in given(PREMIER + text)


def test_a_title_in_the_plural_is_everybody_s(given) -> None:
    read = given("Former Presidents Ana Veltrop, Ida Moss and Peter Lindgren came.")
    assert {office[0] for office in read} == {"Ana Veltrop", "Ida Moss", "Peter Lindgren"}
    assert {office[2] for office in read} == {"former"}


def test_who_has_a_successor_is_no_longer_in_office(given) -> None:
    read = given("Finance Minister Udo Brack's successor, Ana Veltrop, came.")
    assert read == {("Udo Brack", "finance minister", "former"), ("Ana Veltrop", "finance minister", "current")}


def test_succession_never_says_whose_office_it_is(nlp: Language, fictional_register: Register) -> None:
    text = "Fredonian Defence Minister Kasimir Beldenov spoke. His predecessor, Ana Veltrop, listened."
    parsed = parse(Page(text), nlp)
    read = read_offices(parsed, read_names(parsed, fictional_register), (), fictional_register)
    assert [m.of_stated for m in read if m.holder and m.holder.text == "Ana Veltrop"] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "If he named Ana Veltrop as finance minister, she would refuse.",
        "His deputy, Ana Veltrop, came.",
        "The company replaced Ana Veltrop's old car.",
    ],
)
def test_nothing_is_given_here(given, text: str) -> None:
    assert not {office for office in given(text) if office[0] == "Ana Veltrop"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Chief Constable Ana Veltrop spoke.", "chief constable"),
        ("Defence Minister Gen. Ana Veltrop spoke.", "defence minister"),
        ("Army chief Field Marshal Ana Veltrop spoke.", "army chief"),
        ("City council member Ana Veltrop spoke.", "city council member"),
        ("Ana Veltrop, a former health minister and deputy premier, spoke.", "health minister"),
    ],
)
def test_the_whole_title_and_one_only(given, text: str, title: str) -> None:
    assert [office[1] for office in given(text) if office[0] == "Ana Veltrop"][:1] == [title]
