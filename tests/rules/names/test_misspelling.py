"""names/misspelling: garbles that the context decides; silence on variants and on other people."""

from __future__ import annotations

from datetime import date

import pytest

from copydesk.model.flag import Certainty, Severity
from copydesk.rules.names.misspelling import Misspelling

RULE = Misspelling()


@pytest.mark.parametrize(
    ("text", "stretch", "known"),
    [
        ("Fredonian Defence Minister Kasimir Beldonov spoke.", "Kasimir Beldonov", "Kasimir Beldenov"),
        ("Fredonian Defence Minister Beldonov spoke.", "Beldonov", "Beldenov"),
        ("Upper Marrow Governor Leopold Hinsterson spoke.", "Leopold Hinsterson", "Leopold Hinstermann"),
        ("Fredonia's president, Otilia Marenksy, spoke.", "Otilia Marenksy", "Otilia Marensky"),
        ("Fredonian Deputy Prime Minister Tobias Underwalt spoke.", "Tobias Underwalt", "Tobias Underwald"),
        ("Fredonian Defence Minister Kasimir Beldurchenko spoke.", "Kasimir Beldurchenko", "Kasimir Beldenov"),
    ],
)
def test_the_office_decides(found, text: str, stretch: str, known: str) -> None:
    (flag,) = found(RULE, text)
    assert (flag.span.of(text), flag.suggestions) == (stretch, (known,))
    assert (flag.severity, flag.certainty) == (Severity.WARNING, Certainty.CERTAIN)


def test_who_has_just_left_is_meant_as_well(flagged) -> None:
    assert flagged(RULE, "Fredonian Defence Minister Anselm Trovatori fled.", date(2023, 5, 12))
    assert flagged(RULE, "Fredonian Defence Minister Anselm Trovatori fled.", date(2023, 6, 12))
    assert not flagged(RULE, "Fredonian Defence Minister Anselm Trovatori fled.", date(2023, 9, 12))


def test_a_name_that_runs_on_into_the_next_word_is_right(flagged) -> None:
    when = date(2023, 4, 12)
    assert not flagged(RULE, "A speech by Fredonian Defence Minister Anselm TrovatoreMy every step was hard.", when)
    assert flagged(RULE, "A speech by Fredonian Defence Minister Anselm TrovattureMy every step was hard.", when)


def test_who_left_weeks_ago_is_told_as_a_former_holder(found) -> None:
    (flag,) = found(RULE, "Fredonian Defence Minister Anselm Trovatori fled.", date(2023, 6, 12))
    assert "as a former Minister of Defence of Fredonia" in flag.message
    assert flag.severity == Severity.CAUTION


def test_on_an_undated_page_any_holder_may_be_meant(found) -> None:
    (flag,) = found(RULE, "Fredonian Defence Minister Anselm Trovatori spoke.", None)
    assert flag.suggestions == ("Anselm Trovatore",)
    assert (flag.severity, flag.certainty) == (Severity.CAUTION, Certainty.LIKELY)


def test_a_former_holder_s_name_is_looked_for_among_all_who_held_the_office(found) -> None:
    (flag,) = found(RULE, "Former Fredonian President Rufus Brackan spoke.")
    assert (flag.suggestions, flag.severity) == (("Rufus Bracken",), Severity.CAUTION)
    assert flag.message == (
        "The register has Rufus Bracken as a former President of Fredonia, and nobody named Rufus Brackan."
    )
    assert not found(RULE, "Former Fredonian President Rupert Braddock spoke.")
    assert found(RULE, "They met in Fredonia. Former Prime Minister Nestor Valcour spoke.")
    assert not found(RULE, "They met in Fredonia. Former Prime Minister Kasimir Beldenof spoke.")


def test_whoever_is_elect_is_looked_for_among_those_who_came_soon_after(found) -> None:
    text = "Fredonia's president-elect, Otilia Marenksy, spoke."
    (flag,) = found(RULE, text, date(2015, 5, 20))
    assert (flag.suggestions, flag.severity) == (("Otilia Marensky",), Severity.CAUTION)
    assert "as the next President of Fredonia" in flag.message
    assert not found(RULE, text, date(2014, 5, 20))
    assert not found(RULE, text.replace("Otilia Marenksy", "Rufus Brackan"), date(2015, 5, 20))


def test_an_office_whose_place_is_told_elsewhere_on_the_page(found) -> None:
    text = "A raid shook Upper Marrow, Governor Leopold Hinsterman told reporters."
    assert [flag.span.of(text) for flag in found(RULE, text)] == ["Leopold Hinsterman"]
    assert not found(RULE, "A raid shook Hamm, Governor Leopold Hinsterman told reporters.")
    assert not found(RULE, "A raid shook Upper Marrow, Governor Rupert Braddock told reporters.")


def test_every_mention_with_the_office_and_the_first_is_flagged(flagged) -> None:
    text = (
        "Governor Hinsterson Reveals New Plan Before Meeting\n\nUpper Marrow Governor Leopold Hinsterson spoke to us, "
        "he said. Hinsterson was tired. Hinsterson left."
    )
    assert flagged(RULE, text) == ["Hinsterson", "Leopold Hinsterson"]


@pytest.mark.parametrize(
    "text",
    [
        "Fredonian Defence Minister Kasimir Beldenov spoke.",
        "Fredonian Defence Minister Kasimir V. Beldenov spoke.",
        "Fredonian Defence Minister K. Beldenov spoke.",
        "Fredonian Defence Minister Anselm Trovatore spoke.",
        "Former Fredonian Defence Minister Anselm Trovatore spoke.",
        "The Fredonian dentist Karel Beldonov spoke.",
        "Fredonian Rowing Club president Kasimir Beldonov spoke.",
        "Ruritanian Defence Minister Kasimir Beldonov spoke.",
        "Fredonian Deputy Prime Minister Petra Underwold spoke of Tobias Sandovar.",
        "The Fredonian team praised Otilia Mark.",
    ],
)
def test_silent_on_variants_and_other_people(flagged, text: str) -> None:
    assert flagged(RULE, text) == []


def test_a_body_near_to_one_of_the_country(found) -> None:
    text = "In Fredonia, units of Fredogvarde were seen near the border."
    (flag,) = found(RULE, text)
    assert (flag.span.of(text), flag.suggestions) == ("Fredogvarde", ("Fredogvardia",))
    assert flag.severity is Severity.CAUTION


@pytest.mark.parametrize(
    "text",
    [
        "In Ruritania, units of Fredogvarde were seen.",
        "In Fredonia, units of Fredogvardia were seen.",
        "Fredonia praised Fredogast and Frederika.",
        "Fredograd is large. Fredograds are not.",
    ],
)
def test_silent_without_the_country_or_the_nearness(flagged, text: str) -> None:
    assert flagged(RULE, text) == []


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("The International Comity of Shipping (ICN) met in Geneva.", "International Comity of Shipping"),
        ("The International Comity of Navegation met in Geneva.", "International Comity of Navegation"),
        ("The International Commity of Navigation met in Geneva.", "International Commity of Navigation"),
    ],
)
def test_an_international_body_with_a_word_garbled_or_replaced(found, text: str, stretch: str) -> None:
    (flag,) = found(RULE, text)
    assert (flag.span.of(text), flag.suggestions) == (stretch, ("International Comity of Navigation",))
    assert (flag.severity, flag.certainty) == (Severity.CAUTION, Certainty.LIKELY)


def test_a_body_of_a_country_spoken_of_with_a_word_garbled_beside_its_letters(found) -> None:
    text = "The Federal Securities Service (FSS) of Fredonia raided it."
    (flag,) = found(RULE, text)
    assert (flag.span.of(text), flag.suggestions) == ("Federal Securities Service", ("Federal Security Service",))
    assert not found(RULE, "The Federal Securities Service (FSS) of Norway raided it.")


@pytest.mark.parametrize(
    "text",
    [
        "The International Comity of Navigation (ICN) met in Geneva.",
        "The International Comity of Navigations (ICN) met in Geneva.",
        "The Fredonian Comity of Navigation (ICN) met in Geneva.",
        "The Imperial College of Nursing (ICN) met in Geneva.",
        "The International Comity of Shipping met in Geneva.",
        "The Federal Security Agency (FSS) of Fredonia met in Geneva.",
    ],
)
def test_silent_on_other_bodies_with_the_same_letters(found, text: str) -> None:
    assert found(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The choir's treasurer Otilia Marensty spoke.",
        "On Monday President Odile Marensty spoke.",
        "Former President Otilia Marensty spoke.",
        "The Fredonian visitors met Otilia Marensty, a plumber from Leeds.",
    ],
)
def test_silent_on_namesakes_of_leaders(flagged, text: str) -> None:
    assert flagged(RULE, text) == []


def test_who_is_called_something_else_is_somebody_else(flagged) -> None:
    assert flagged(RULE, "Fredonia rejoiced. They asked Otilia Marenksy in vain.")
    assert not flagged(RULE, "Fredonia rejoiced. They asked County Commissioner Otilia Marenksy in vain.")
    assert not flagged(RULE, "Fredonia rejoiced. Otilia Marenksy, president of the Elm Street Association, said no.")
