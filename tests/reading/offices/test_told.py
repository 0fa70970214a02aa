"""Offices given by a verb or a relation: heading a body, being appointed, coming before or after somebody."""

from __future__ import annotations

import pytest
from spacy.language import Language

from copydesk.model.interval import Interval
from copydesk.model.page import Page
from copydesk.reading.names import read_names
from copydesk.reading.offices import read_offices
from copydesk.reading.parse import parse
from copydesk.register.register import Register


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
        (
            "He nominated Ana Veltrop, a retired judge, as finance minister.",
            ("Ana Veltrop", "finance minister", "elect"),
        ),
        ("He nominated Ana Veltrop as finance minister.", ("Ana Veltrop", "finance minister", "elect")),
        (
            "The appointment of Ana Veltrop as finance minister on Monday was a surprise.",
            ("Ana Veltrop", "finance minister", "current"),
        ),
        (
            "On Monday parliament approved Ana Veltrop as finance minister.",
            ("Ana Veltrop", "finance minister", "current"),
        ),
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
        ("Brack took over from Ana Veltrop in May.", ("Ana Veltrop", "finance minister", "former")),
        ("He was replaced by Ana Veltrop, a banker.", ("Ana Veltrop", "finance minister", "current")),
        ("Brack will be succeeded by Ana Veltrop.", ("Ana Veltrop", "finance minister", "elect")),
        ("Brack succeeded Ana Veltrop as party chairman.", ("Ana Veltrop", "party chairman", "former")),
        ("Brack met his Sylvanian counterpart, Ana Veltrop.", ("Ana Veltrop", "finance minister", "current")),
    ],
)
def test_an_office_by_who_came_before_or_after(given, text: str, office: tuple[str, str, str]) -> None:
    assert office in given(PREMIER + text)


def test_who_is_dismissed_or_named_by_somebody_has_the_office_and_no_more_of_the_sentence(given) -> None:
    told = given("Parliament dismissed Defence Minister Anselm Trovatore, and Otilia Marensky appointed nobody.")
    assert told == {("Anselm Trovatore", "defence minister", "current")}
    assert given("The dismissed Defence Minister Anselm Trovatore spoke.") == {
        ("Anselm Trovatore", "defence minister", "former")
    }


def test_who_has_a_successor_is_no_longer_in_office(given) -> None:
    read = given("Finance Minister Udo Brack's successor, Ana Veltrop, came.")
    assert read == {("Udo Brack", "finance minister", "former"), ("Ana Veltrop", "finance minister", "current")}


def test_a_counterpart_holds_the_office_of_the_other_country_without_saying_so(
    nlp: Language, fictional_register: Register
) -> None:
    text = "Fredonian Defence Minister Kasimir Beldenov and his Sylvanian counterpart Ana Veltrop met."
    parsed = parse(Page(text), nlp)
    read = read_offices(parsed, read_names(parsed, fictional_register), (), fictional_register)
    (other,) = (m for m in read if m.holder and m.holder.text == "Ana Veltrop")
    assert (other.title, other.of, other.of_stated) == ("Defence Minister", "sy", False)


def test_of_the_counterpart_of_somebody_who_left_no_office_is_told(given) -> None:
    told = given("Former Finance Minister Udo Brack and his Sylvanian counterpart Ana Veltrop met.")
    assert told == {("Udo Brack", "finance minister", "former")}


def test_who_is_replaced_had_the_office_of_the_nominee_and_not_of_who_nominates(given) -> None:
    read = given("Finance Minister Udo Brack nominated Ida Moss as a judge, replacing Ana Veltrop.")
    assert {office for office in read if office[0] == "Ana Veltrop"} == {("Ana Veltrop", "judge", "former")}


def test_whom_somebody_serves_has_no_office_but_their_own(given) -> None:
    offices = [office for office in given("The spokesman of President Ana Veltrop came.") if office[0] == "Ana Veltrop"]
    assert [title for _, title, _ in offices] == ["president"]


def test_who_replaces_somebody_with_another_does_not_follow(given) -> None:
    read = given("President Ana Veltrop replaced education minister Udo Brack with former justice minister Ida Moss.")
    assert ("Ana Veltrop", "education minister", "current") not in read


def test_a_successor_has_the_office_of_somebody_whom_the_pronoun_can_mean(given) -> None:
    read = given("Chancellor Ursula Lund met Prime Minister Peter Moss. Her successor, Dame Ana Veltrop, came.")
    assert ("Ana Veltrop", "chancellor", "current") in read


def test_the_predecessor_of_an_office_without_a_name(given) -> None:
    read = given("The governor, whose predecessor Ana Veltrop was convicted, urged calm.")
    assert ("Ana Veltrop", "governor", "former") in read


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
        "Ana Veltrop appointed the governor, Rufus Bracken, as her aide.",
        "Ana Veltrop has directed the Fredonian Transport Ministry to pay.",
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
        ("'We shall wait,' Defence Minister Ana Veltrop said.", "defence minister"),
    ],
)
def test_the_whole_title_and_one_only(given, text: str, title: str) -> None:
    assert [office[1] for office in given(text) if office[0] == "Ana Veltrop"][:1] == [title]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ana Veltrop, a botanist, was governor of Upper Marrow until May.", ("governor", "former")),
        ("Ana Veltrop, who heads the Transport Ministry, is also a vice president.", ("vice president", "current")),
        ("Ana Veltrop left on Monday. She was foreign minister for a year.", ("foreign minister", "former")),
        ("Ana Veltrop, after years abroad, has become prime minister.", ("prime minister", "current")),
        ("Ana Veltrop, once a judge, now serves as justice minister.", ("justice minister", "current")),
    ],
)
def test_an_office_that_a_sentence_states_from_afar(given, text: str, office: tuple[str, str]) -> None:
    assert ("Ana Veltrop", *office) in given(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Veltrop, a botanist, was never prime minister.",
        "Ana Veltrop, a botanist, did not become prime minister.",
        "Will Ana Veltrop, the botanist, be prime minister?",
        "They saw Ana Veltrop and Maria Lund. She was prime minister.",
    ],
)
def test_a_sentence_that_denies_or_leaves_open_states_no_office(given, text: str) -> None:
    assert not {office for office in given(text) if office[1] == "prime minister"}


def test_an_office_taken_in_the_news_of_the_week_is_held(given) -> None:
    text = "The premier shuffled her cabinet on Tuesday. Ana Veltrop was sworn in as health minister."
    assert ("Ana Veltrop", "health minister", "current") in given(text)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("In March 2023 Fredonian President Rufus Bracken signed it.", "2023-03"),
        ("Fredonian President Rufus Bracken signed it in March 2023.", "2023-03"),
        ("Fredonian President Rufus Bracken said that they had come in March 2023.", None),
        ("Fredonian President Rufus Bracken told the press on 3 May 2024 that they had come in 2023.", "2024-05-03"),
    ],
)
def test_an_office_is_of_the_time_of_the_sentence_and_not_of_what_is_reported(
    read, text: str, when: str | None
) -> None:
    (office,) = read(text)
    assert office.when == (Interval.parse(when) if when else None)


def test_an_office_taken_at_no_time_told_may_be_over(given) -> None:
    assert ("Ana Veltrop", "health minister", "former") in given("Ana Veltrop was sworn in as health minister.")


def test_an_office_taken_in_a_relative_clause_is_not_dated_by_the_rest_of_the_sentence(given) -> None:
    text = "Ana Veltrop, who later became finance minister under him, told a paper in August 2020 that it was over."
    assert ("Ana Veltrop", "finance minister", "former") in given(text)
    text = "Ana Veltrop, who became finance minister in August 2020, told a paper that it was over."
    assert ("Ana Veltrop", "finance minister", "current") in given(text)


def test_a_body_s_own_part_is_no_name_of_the_body_s_head(given) -> None:
    assert not given("The Fredonian commander of the Federal Security Service's Navy Ana Veltrop spoke.")
