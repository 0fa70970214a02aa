"""Short forms, leaders and rows of office-holders, on texts about what is really on record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.rules.names.acronym_mismatch import AcronymMismatch
from copydesk.rules.names.misspelling import Misspelling
from copydesk.rules.names.office_mismatch import OfficeMismatch
from copydesk.rules.rule import Rule

Flagged = Callable[[Rule, str], list[str]]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("In Turkey the Peoples' Democratic Party (HPD) lost.", ["HPD"]),  # Nigeria has one, too
        ("In Nigeria the Peoples Democratic Party (PDP) lost.", []),
        ("The Organisation of Islamic Cooperation (OCI) met.", []),  # in French
        ("Four lands helped: Spain, Qatar and the United Arab Emirates (UEA).", ["UEA"]),
        ("Four lands helped: Spain, Qatar and the United Arab Emirates (EAU).", []),  # in French
        ("The Democratic Republic of the Congo (RDC) helped the United States (USA).", []),
    ],
)
def test_short_forms_of_namesakes_and_states(on_record: Flagged, text: str, letters: list[str]) -> None:
    assert on_record(AcronymMismatch(), text) == letters


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("The UN mission in the east, MUNUSCO, lost four men.", ["MUNUSCO"]),
        ("Lorries of UNWRA waited at the crossing.", ["UNWRA"]),
        ("The UN force in the south, UNFIL, stayed in its posts.", ["UNFIL"]),
        ("The force in the south, UNIFIL, stayed in its posts.", []),
        ("MINUSCA and MINUSMA are two, as UNMIS and UNMISS, UNAMSIL and UNSMIL were.", []),
        ("The refugee agency UNHCR and the council UNHRC met.", []),
        ("MUNUSCO LEAVES THE EAST", []),
        ("The Unified National Forum (UNIFIN) met.", []),
        ("Soldiers of UNAMIR left Kigali, and MONUC came to Goma.", []),
        ("In Lagos the brokers of UNICAF rejoiced.", []),
        ("Its software, called UNITAS, is new.", []),
        ("At the UN in Lagos the brokers of UNICAF rejoiced.", []),
        ("NAFTA and ASEAN, SWIFT and FIDES met.", []),
    ],
)
def test_short_forms_by_themselves(on_record: Flagged, text: str, letters: list[str]) -> None:
    assert on_record(Misspelling(), text) == letters


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("China's Xi Jingping sent a message from Beijing.", ["Xi Jingping"]),
        ("China's Xi Jin Ping sent a message from Beijing.", []),
        ("China's Xi Zhongxun rested in Beijing.", []),
        ("The US was praised. Secretary of State Marcho Rubbio spoke.", ["Marcho Rubbio"]),
        ("The US was praised. Secretary of State Mark Robbins spoke.", []),
        ("Kenya waited. Chief Justice Martha Kume spoke of it.", ["Martha Kume"]),
        ("Kenya waited. Chief Justice Martha Kuria spoke of it.", []),
        ("Kenya and Uganda waited. Chief Justice Martha Koome spoke of it.", []),
        ("Israel struck Syria. The chief of the General Staff, Eyal Samir, spoke of it.", ["Eyal Samir"]),
        ("Mauritania waited. Foreign Minister Mohamed Selim spoke of it.", []),  # a given name of many
        ("Kenya waited. Opposition leader Raila Odingo spoke of it.", ["Raila Odingo"]),
        (
            "South Africa waited. The leader of the Democratic Association, John Steinhuisen, spoke.",
            ["John Steinhuisen"],
        ),
        ("Tanzania waited. INEC chairman Jacobs Mwambegele spoke of it.", []),
    ],
)
def test_leaders_without_title_and_titles_without_country(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(Misspelling(), text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("India's external affairs minister, Sushma Swaraj, met them in Delhi on 17 November.", 1),
        ("India's external affairs minister, S. Jaishankar, met them in Delhi on 17 November.", 0),
        ("They spoke of the head of the Quds Force, Qassem Soleimani, killed by a drone, on 17 November.", 0),
        ("Delhi's lieutenant governor, Anil Baijal, spoke.", 1),
        (
            "The chief ministers of Bihar, Nitish Kumar, of Assam, Himanta Sarma, and of Goa, Pramod Sawant, met.",
            0,
        ),
        ("The chief ministers of Bihar, Nitish Kumar, and of Maharashtra, Eknath Shinde, met.", 1),
        ("The secretary of Iran's Supreme National Security Council, Ali Shamkhani, and the envoy met.", 1),
    ],
)
def test_who_holds_an_office_no_more_beside_a_comma(on_record: Flagged, text: str, names: int) -> None:
    assert len(on_record(OfficeMismatch(), text)) == names
