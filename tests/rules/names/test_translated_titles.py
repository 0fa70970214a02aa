"""Titles in the ways of translated news: "the head of the FBI X", "the special envoy of the US President X"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.rules.names.misspelling import Misspelling
from copydesk.rules.names.office_mismatch import OfficeMismatch
from copydesk.rules.rule import Rule

Flagged = Callable[[Rule, str], list[str]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Prime Minister of Great Britain Kir Starmer spoke.", ["Kir Starmer"]),
        ("The head of the FBI Kesh Patell spoke.", ["Kesh Patell"]),
        ("The head of the FBI Washington Field Office spoke.", []),
        ("The president of Real Madrid Florentino Perez spoke.", []),
        ("The head of the UN Refugee Agency, Filippo Grandi, spoke.", []),
        ("The special envoy of the US President Steven Whitcoff spoke.", ["Steven Whitcoff"]),
        ("US President's special envoy Stephen Witkof spoke.", ["Stephen Witkof"]),
        ("The US president's special representative for Ukraine Kit Kellog spoke.", ["Kit Kellog"]),
        ("The US president's special representative for Ukraine Keith Kellogg spoke.", []),
        ("The French president's adviser Emmanuel Bonne spoke.", []),
        ("The leader of the Alternative for Germany party Alisa Weidel spoke.", ["Alisa Weidel"]),
        ("The leader of the Alternative for Germany party, Alice Weidel, spoke.", []),
        ("The chairman of the Law and Justice party Jaroslaw Kachinsky spoke.", ["Jaroslaw Kachinsky"]),
        ("The head of the TASS agency Andrei Kondrashov spoke.", []),
        ("French President Emmanuel Macron spoke to his Finnish colleague Alexander Stub.", ["Alexander Stub"]),
        ("French President Emmanuel Macron and his Hungarian colleague Viktor Orbán spoke.", []),
        ("US Senator Lindsey Graham and his Texas colleague Ted Cruz spoke.", []),
        ("In Kosovo, a bridge fell. Interior Minister Djelal Svechla said so.", ["Djelal Svechla"]),
        ("They met in the Pentagon. The chairman of the Joint Chiefs of Staff, General Dan Kane, spoke.", ["Dan Kane"]),
        ("They met in the Pentagon. General Dan Kane spoke.", []),
        ("Italy's Prime Minister Giorgia Meloni and Chancellor Friedrich Mertz met in Berlin.", ["Friedrich Mertz"]),
    ],
)
def test_who_is_meant_by_a_title_as_translations_have_it(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(Misspelling(), text) == names


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("The head of the UN Refugee Agency Filippo Grandi spoke.", []),
        ("The son of the Brazilian president Carlos Bolsonaro spoke.", []),
        ("The chairman of the office of the Czech president Jana Vohralikova spoke.", []),
        ("The Russian president's chief of staff Anton Vaino spoke.", []),
        ("French President Emmanuel Macron and his German colleague Friedrich Merz spoke.", []),
        ("Polish Prime Minister Donald Tusk and his British colleague Radosław Sikorski spoke.", []),
        (
            "The US President's National Security Adviser Michael Waltz spoke.",
            ["US President's National Security Adviser Michael Waltz"],
        ),
    ],
)
def test_whose_office_a_translated_title_gives(on_record: Flagged, text: str, given: list[str]) -> None:
    assert on_record(OfficeMismatch(), text) == given


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Milei Hosts Allies\n\nArgentina waits. Havier Milei spoke today.", ["Havier Milei"]),
        ("Starmer Hosts Allies\n\nBritish Prime Minister Kir Starmer spoke.", ["Kir Starmer"]),
        ("Starmen Hosts Allies\n\nBritish Prime Minister Keir Starmen spoke.", ["Starmen", "Keir Starmen"]),
    ],
)
def test_where_a_name_is_garbled_is_where_it_is_marked(on_record: Flagged, text: str, names: list[str]) -> None:
    assert sorted(on_record(Misspelling(), text), key=text.index) == names
