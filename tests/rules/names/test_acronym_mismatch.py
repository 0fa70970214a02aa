"""names/acronym-mismatch: letters that belong to something else; silence on foreign and unknown short forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.judging.names.initials import fits, tells_the_army
from copydesk.model.flag import Certainty
from copydesk.model.page import Page
from copydesk.model.tenure import Body
from copydesk.reading.reader import Reader
from copydesk.rules.names.acronym_mismatch import AcronymMismatch
from copydesk.rules.rule import Briefing

RULE = AcronymMismatch()


def test_letters_on_record_for_another_country(found) -> None:
    text = "Helpers of the Upper Marrow Border Volunteers (UMN) came."
    (flag,) = found(RULE, text)
    assert flag.span.of(text) == "UMN"
    assert "Sylvania" in flag.message
    assert flag.certainty is Certainty.LIKELY


def test_letters_of_another_body_beside_a_body_on_record(found) -> None:
    text = "Men of the Federal Security Service (NGF) came."
    (flag,) = found(RULE, text)
    assert (flag.certainty, flag.suggestions) == (Certainty.CERTAIN, ("FSS",))


@pytest.mark.parametrize(
    "text",
    [
        "Men of the Federal Security Service (FSS) came.",
        "Men of the Emergencies Ministry (MZP) came.",
        "MZP (the Fredonian Emergency Situations Ministry) came.",
        "The Fredonian Workers' Party (PKZ) met.",
        "The Fredonian National Guard (NGF) met.",
        "The National Guard (NGF) met.",
        "They keep to the Unwritten Memorandum on the Navigation of Ships in the Upper Marrow (UMN).",
        "Doctors of the Northern Union of Medics (UMN) came.",
    ],
)
def test_silent_where_they_fit_or_are_nobody_else_s(flagged, text: str) -> None:
    assert flagged(RULE, text) == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Sylvanian Army", True),
        ("Sylvanian army", True),
        ("Sylvania forces", True),
        ("Fredonian Army", False),
        ("Sylvanian Red Cross", False),
        ("Sylvanian Army Staff", False),
    ],
)
def test_an_army_may_be_told_by_its_country(name: str, told: bool) -> None:
    forces = Body("sy/vsr", "Armed Forces of the Sylvanian Republic", "force", acronyms=("VSR",))
    flyers = Body("sy/saf", "Sylvanian Air Force", "force", acronyms=("SAF",))
    assert tells_the_army(name, forces, ("Sylvania", "Sylvanian")) is told
    assert not tells_the_army(name, flyers, ("Sylvania", "Sylvanian"))


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ("FSB", "Federal Security Service of Belarus"),
        ("GCHQ", "Government Communications Headquarters"),
        ("CENTCOM", "Central Command"),
        ("DoD", "Department of Defense"),
        ("UNHCR", "United Nations High Commissioner for Refugees"),
        ("NABU", "National Anti-Corruption Bureau of Ukraine"),
        ("NGOs", "non-governmental organizations"),
        ("AfD", "Alternative for Deutschland"),
        ("KPA", "Korean People's Army"),
        ("EU", "European Union"),
    ],
)
def test_usual_ways_to_shorten_fit(letters: str, name: str) -> None:
    assert fits(letters, name)


@pytest.mark.parametrize(
    ("letters", "name"),
    [("KNR", "Kursk Oblast National Guard"), ("MVD", "Federal Security Service"), ("PKK", "Kurdistan Workers' Party")],
)
def test_others_do_not(letters: str, name: str) -> None:
    assert not fits(letters, name)


@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8), min_size=2, max_size=6))
def test_initials_always_fit(words: list[str]) -> None:
    assert fits("".join(word[0] for word in words).upper(), " ".join(word.title() for word in words))


def test_letters_of_the_known_short_form_in_another_order(found) -> None:
    text = "Men of the Federal Security Service (FSS) and of the National Guard of Fredonia (NGF) came."
    assert [flag.span.of(text) for flag in found(RULE, text)] == []
    text = "Men of the Emergencies Ministry (MPZ) came."
    (flag,) = found(RULE, text)
    assert (flag.span.of(text), flag.certainty, flag.suggestions) == ("MPZ", Certainty.LIKELY, ("MZP",))


@pytest.mark.parametrize("letters", ["PZM", "MZPs", "MZ", "KMZP", "EM"])
def test_other_letters_may_be_another_language_s(flagged, letters: str) -> None:
    assert flagged(RULE, f"Men of the Emergencies Ministry ({letters}) came.") == []


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        (
            "They signed the Declaration on the Conduct of Parties in the South China Sea (DOC).",
            [],
        ),  # and no department
        ("The International Atomic Energy Agency (IEAA) met.", ["IEAA"]),
        ("The International Atomic Energy Agency (IAEA) met.", []),
        ("The International Atomic Energy Agency (AIEA) met.", []),
        ("The North Atlantic Treaty Organization (OTAN) met.", []),
        ("The Kurdistan Workers' Party (PKK) met.", []),
        ("The Worldwide Financial Fund (IMF) met.", ["Worldwide Financial Fund (IMF)"]),
        ("The International Migration Forum (IMF) met.", []),
        ("They saw The Secret of Kells (US, 1982) and Yellow Submarine (UK, 1968).", []),
        ("America's Meals and Drug Administration (FDA) met.", ["Meals and Drug Administration (FDA)"]),
        ("The Gulf Arab States (GCC) met.", []),
        ("The UN Food Agency (FAO) met.", []),
        ("It is the largest in the U.S. (Grand Canyon) and ours.", []),
        ("It is the largest in the U.S. (from 1890 until 1970 per US Census Bureau).", []),
        ("Citizens of the CIS (except Ukraine and Uzbekistan) need none.", []),
        ("Agents of the FBI (New York Field Office) came.", []),
        ("Agents of the FSB (Russian secret service) came.", []),
        ("Agents of the FBI (Fredonian Border Guard) came.", ["FBI"]),
        ("The Center for Countering Disinformation of the Security Council of Ukraine (CPD) has it.", []),
        ("The Security Council of Ukraine (CPD) has it.", ["CPD"]),
        ("The Main Directorate of Intelligence of the Security Council of Ukraine (CPD) has it.", ["CPD"]),
        ("The National Security Service (SNB) of Uzbekistan was renamed.", []),
        ("The Social Democrats (SP) met in Bern.", []),
        ("The Finns Party (PS) met in Helsinki.", []),
        ("In Mexico, Spain's National Statistics Institute (INE) published data.", []),
        ("The Christian Democratic Union (CDU) and the Christian Social Union in Bavaria (CSU) agreed.", []),
    ],
)
def test_with_the_shipped_register(nlp, register, text: str, stretch: list[str]) -> None:
    document = Reader(nlp, register).read(Page(text))
    assert [flag.span.of(text) for flag in RULE.check(document, Briefing(register))] == stretch
