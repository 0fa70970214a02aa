"""names/unknown-organisation, names/inconsistent, names/homoglyph."""

from __future__ import annotations

import pytest

from copydesk.rules.names.homoglyph import Homoglyph
from copydesk.rules.names.inconsistent import Inconsistent
from copydesk.rules.names.unknown_organisation import UnknownOrganisation


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("Men of the Upper Marrow National Guard came.", "Upper Marrow National Guard"),
        ("Men of the Upper Marrow Oblast Republican Army came.", "Upper Marrow Oblast Republican Army"),
        ("Men of the National Guard of Upper Marrow came.", "National Guard of Upper Marrow"),
    ],
)
def test_a_body_of_a_sort_that_is_all_on_record(found, text: str, stretch: str) -> None:
    (flag,) = found(UnknownOrganisation(), text)
    assert flag.span.of(text) == stretch
    assert flag.message.endswith(f"of Fredonia and its regions, and has no {stretch}.")


@pytest.mark.parametrize(
    "text",
    [
        "Men of the Fredonian National Guard came.",
        "Men of the National Guard came to Fredonia.",
        "Men of the National Guard of Fredonia came.",
        "Men of the Sylvanian National Guard came.",
        "Men of the 3rd Upper Marrow National Guard came.",
        "Men of the Upper Marrow Transport Ministry came.",
        "Men of the Upper Marrow Volunteer National Guard came.",
        "In 1919, men of the Upper Marrow National Guard came.",
        "The Upper Marrow National Guard Orchestra played.",
    ],
)
def test_silent_on_other_sorts_countries_and_times(flagged, text: str) -> None:
    assert flagged(UnknownOrganisation(), text) == []


def test_two_spellings_of_one_person_are_flagged_at_the_rarer(flagged) -> None:
    text = "The lawyer Marta Lindqvist spoke. Marta Lindqvist left. The lawyer Marta Lindqwist came back."
    assert flagged(Inconsistent(), text) == ["Marta Lindqwist"]


@pytest.mark.parametrize(
    "text",
    [
        "The lawyer Marta Lindqvist met the lawyer Marian Lindqvist.",
        "The lawyer Ivan Petrov met the lawyer Ivan Petrova.",
        "The lawyer Jan Kral met the lawyer Jan Krol.",
        "President Otilia Marensky met the lawyer Otilia Marenskyy.",
        "Wong Kwok-hing won the seat. Wong Kwok-kin lost it.",
        "Leung Che-cheung won the seat. Leung Yiu-chung lost it.",
        "Moon Jae-in leads the Minjoo. The defence minister, Han Min-koo, stays.",
        "The lawyer Vladimir Markin spoke. They marched in the Maryino district.",
        "The lawyer Olga Borovska spoke. They marched to Borovsk airport.",
        "She sang at the Teatro Carlo Felice and later at the Teatro La Fenice.",
    ],
)
def test_other_people_and_variants_are_not(flagged, text: str) -> None:
    assert flagged(Inconsistent(), text) == []


@pytest.mark.parametrize("text", ["President Otilia Мarensky spoke.", "President Otilia Mar\u200bensky spoke."])
def test_disguised_names_are_flagged_with_their_plain_form(found, text: str) -> None:
    (flag,) = found(Homoglyph(), text)
    assert flag.suggestions == ("Otilia Marensky",)


def test_half_of_a_place_left_untranslated_is_flagged_once(flagged) -> None:
    assert flagged(Homoglyph(), "Governor of Тульской Oblast. Residents of Тульской Oblast fled.") == [
        "Тульской Oblast"
    ]


@pytest.mark.parametrize("text", ["President Отилия Маренская spoke.", "President Otília Märensky spoke.",
                                  "The Σίγμα Group met.", "Tula Oblast (Тульская область) was hit.",
                                  "Tula, Тула in Russian, was hit.", "The firm ООО Sigma of Tula Oblast closed.",
                                  "The song Тополя was sung in Tula Oblast."])  # fmt: skip
def test_names_in_one_script_are_not(flagged, text: str) -> None:
    assert flagged(Homoglyph(), text) == []
