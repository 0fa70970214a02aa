"""names/office-mismatch: flags wrong holders, and is silent wherever the page may be right."""

from __future__ import annotations

from datetime import date

import pytest

from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.rules.names.office_mismatch import OfficeMismatch
from copydesk.rules.rule import Unanswered

RULE = OfficeMismatch()


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("Fredonian Defence Minister Anselm Trovatore spoke.", "Fredonian Defence Minister Anselm Trovatore"),
        ("Fredonian Defence Minister Trovatore spoke.", "Fredonian Defence Minister Trovatore"),
        ("Fredonia's defence minister, Anselm Trovatore, spoke.", "Fredonia's defence minister, Anselm Trovatore"),
        ("Anselm Trovatore, Fredonia's defence minister, spoke.", "Anselm Trovatore, Fredonia's defence minister"),
        ("Fredonian Deputy Prime Minister Nestor Valcourt spoke.", "Fredonian Deputy Prime Minister Nestor Valcourt"),
        ("Upper Marrow Governor Gregor Smirle spoke.", "Upper Marrow Governor Gregor Smirle"),
        ("On 1 October, Fredonian Premier Nestor Valcourt spoke.", "Fredonian Premier Nestor Valcourt"),
        ("Sylvanian President Otilia Marensky spoke.", "Sylvanian President Otilia Marensky"),
    ],
)  # fmt: skip
def test_a_person_on_record_who_does_not_hold_the_office(found, text: str, stretch: str) -> None:
    (flag,) = found(RULE, text)
    assert flag.span.of(text) == stretch
    assert (flag.severity, flag.certainty) == (Severity.WARNING, Certainty.CERTAIN)


def test_the_message_says_who_holds_it_and_until_when_the_other_did(found) -> None:
    (flag,) = found(RULE, "Fredonian Defence Minister Anselm Trovatore spoke.")
    assert flag.message == (
        "The register has Kasimir Beldenov as Minister of Defence of Fredonia on 20 November 2025; "
        "Anselm Trovatore held the office until 10 May 2023."
    )
    assert flag.suggestions == ("Kasimir Beldenov",)
    assert [e.statement for e in flag.evidence] == [
        "Kasimir Beldenov, since 1 June 2023",
        "Anselm Trovatore, 6 November 2012 to 10 May 2023",
    ]
    assert flag.evidence[0].title == "Minister of Defence of Fredonia"
    assert str(flag.evidence[0].valid_from) == "2023-06-01"


def test_a_source_that_is_an_address_is_the_evidence_s(found) -> None:
    (flag,) = found(RULE, "Sylvanian President Otilia Marensky and Fredonian President Rufus Bracken met.")[1:]
    assert flag.evidence[0].url == "https://fredonia.example/presidents"


@pytest.mark.parametrize(
    "text",
    [
        "Fredonian Defence Minister Kasimir Beldenov spoke.",
        "Fredonian Defence Minister Beldenov spoke.",
        "Former Fredonian Defence Minister Anselm Trovatore spoke.",
        "Fredonia's then-defence minister Anselm Trovatore spoke.",
        "Anselm Trovatore, Fredonian defence minister until 2023, spoke.",
        "In 2019, Fredonian Defence Minister Anselm Trovatore spoke.",
        "The fire was in March 2019. Fredonian Defence Minister Anselm Trovatore spoke next day.",
        "The fire was in March 2019.\nFredonian Defence Minister Anselm Trovatore spoke next day.",
        "In 2014, when the dam broke, President Otilia Marensky of Fredonia was a student.",
        "Fredonian Defence Minister Anselm Trovatore was dismissed in May 2023.",
        "Fredonian President-elect Anselm Trovatore spoke.",
        "Anselm Trovatore may become Fredonian president.",
        "Rumours that Anselm Trovatore is the Fredonian president are false.",
        "After talks with the Fredonian president, Hector Valdane flew home.",
        "Hector Valdane, the Fredonian president and the premier met.",
        "Brackwater Holdings President Anselm Trovatore spoke in Fredonia.",
        "The president of Brackwater Holdings, Anselm Trovatore, spoke in Fredonia.",
        "Fredonian Rowing Club President Anselm Trovatore spoke.",
        "In the film, Fredonian President Lucius Bell is kidnapped.",
        "He flew from Fredonia. Defence Minister Bela Korvin met him.",
        "They left Fredonia for Sylvania, where Defence Minister Bela Korvin met them.",
        "In Fredonia, Defence Minister Bela Korvin met the press.",
        "North Fredonian President Anselm Trovatore spoke.",
        "Ruritanian President Anselm Trovatore spoke.",
        "Self-proclaimed Fredonian president Anselm Trovatore spoke.",
        "President Bracken returned to Fredonia.",
    ],
)
def test_silent_where_the_page_may_be_right(flagged, text: str) -> None:
    assert flagged(RULE, text) == []


@pytest.mark.parametrize("day", [date(2023, 5, 8), date(2023, 5, 10), date(2023, 5, 12)])
def test_around_a_change_both_hold_the_office(flagged, day: date) -> None:
    for person in ("Anselm Trovatore", "Kasimir Beldenov"):
        assert flagged(RULE, f"Fredonian Defence Minister {person} spoke.", day) == []


def test_before_the_change_the_successor_does_not(flagged) -> None:
    assert flagged(RULE, "Fredonian Defence Minister Kasimir Beldenov spoke.", date(2022, 1, 1))


def test_an_acting_holder_holds_it(flagged) -> None:
    assert flagged(RULE, "Fredonian Defence Minister Kasimir Beldenov spoke.", date(2023, 5, 20)) == []


def test_an_undated_page_says_nothing_of_now(found) -> None:
    assert found(RULE, "Fredonian Defence Minister Anselm Trovatore spoke.", None) == []


def test_an_undated_page_may_date_itself(flagged) -> None:
    text = "On 1 October 2025, Fredonian Defence Minister Anselm Trovatore spoke."
    assert flagged(RULE, text, None) == ["Fredonian Defence Minister Anselm Trovatore"]


def test_an_office_not_covered_on_the_day_is_named_once(found) -> None:
    text = "Fredonian Foreign Minister Anselm Trovatore spoke. Fredonian Foreign Minister Rufus Bracken left."
    assert found(RULE, text) == [Unanswered("register: Minister of Foreign Affairs of Fredonia")]


def test_its_holder_on_record_needs_no_answer(found) -> None:
    assert found(RULE, "Fredonian Foreign Minister Severin Quill spoke.") == []


def test_of_an_office_whose_holders_are_not_all_on_record_nothing_is_said(flagged) -> None:
    assert flagged(RULE, "Fredonian Deputy Defence Minister Anselm Trovatore spoke.") == []


def test_somebody_nobody_knows_is_less_sure(found) -> None:
    (flag,) = found(RULE, "On Monday, Fredonian President Lucius Bell spoke in Fredograd.")
    assert (flag.severity, flag.certainty) == (Severity.WARNING, Certainty.LIKELY)
    assert "nobody named Lucius Bell" in flag.message


def test_who_held_it_decades_ago_is_told_without_the_year(flagged) -> None:
    text = "The bridge fell in {}. Fredonian President Lucius Bell came to see. On Monday it was rebuilt."
    assert flagged(RULE, text.format("May 1968")) == []
    assert flagged(RULE, text.format("September 2025")) == ["Fredonian President Lucius Bell"]


def test_nothing_shows_that_the_page_tells_of_the_present(found) -> None:
    (flag,) = found(RULE, "Fredonian President Lucius Bell spoke in Fredograd.")
    assert (flag.severity, flag.certainty) == (Severity.CAUTION, Certainty.POSSIBLE)


def test_a_spelling_near_to_the_holder_s_is_left_to_another_rule(flagged) -> None:
    assert flagged(RULE, "Fredonian Defence Minister Kasimir Beldonov spoke.") == []


def test_whose_office_it_is_may_be_understood(found) -> None:
    (flag,) = found(RULE, "They met Fredonian troops and Defence Minister Anselm Trovatore.")
    assert isinstance(flag, Flag)
    assert flag.certainty is Certainty.LIKELY


def test_former_holders_are_checked_where_memory_is_whole(flagged) -> None:
    assert flagged(RULE, "Former Fredonian President Anselm Trovatore spoke.")
    assert not flagged(RULE, "Former Fredonian President Rufus Bracken spoke.")
    assert not flagged(RULE, "Former Fredonian Prime Minister Anselm Trovatore spoke.")


def test_a_bare_title_given_to_somebody_who_once_held_it_means_that_office(found) -> None:
    (flag,) = found(RULE, "The council met in Geneva. Defence Minister Anselm Trovatore spoke.")
    assert flag.span.of("The council met in Geneva. Defence Minister Anselm Trovatore spoke.").endswith("Trovatore")
    assert flag.certainty == Certainty.LIKELY
    assert len(found(RULE, "The council met in Geneva. Defense Minister Anselm Trovatore spoke.")) == 1
    assert found(RULE, "The council met in Geneva. Defence Minister Kasimir Beldenov spoke.") == []


def test_who_left_well_before_the_recent_end_of_the_record_is_told_with_caution(found) -> None:
    text = "Fredonian Defence Minister Anselm Trovatore spoke."
    flag, unanswered = found(RULE, text, date(2026, 1, 15))
    assert (flag.severity, flag.certainty) == (Severity.CAUTION, Certainty.LIKELY)
    assert "Kasimir Beldenov" in flag.message
    assert "up to 1 December 2025, where its knowledge ends" in flag.message
    assert isinstance(unanswered, Unanswered)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Fredonian Defence Minister Anselm Trovatore spoke.", date(2026, 9, 1)),  # long after
        ("Fredonian Defence Minister Kasimir Beldenov spoke.", date(2026, 1, 15)),
        ("Fredonian Defence Minister Otto Newcomer spoke.", date(2026, 1, 15)),  # who may have come since
    ],
)
def test_nothing_else_is_said_past_the_end_of_the_record(flagged, text: str, published: date) -> None:
    assert flagged(RULE, text, published) == []


def test_a_sentence_of_the_news_s_own_day_does_not_speak_of_the_year_before_it(flagged) -> None:
    before = "The bridge was opened on 8 July 2021. "
    assert flagged(RULE, before + "Fredonian Defence Minister Anselm Trovatore praised it on Monday.")
    assert not flagged(RULE, before + "Fredonian Defence Minister Anselm Trovatore praised it.")
    assert not flagged(RULE, before + "Fredonian Defence Minister Anselm Trovatore built it, officials said on Monday.")


def test_an_office_that_is_right_only_now_ends_a_tale_of_then(flagged) -> None:
    then, smirle = "They first met in Hamm in June 2021. ", "Upper Marrow Governor Gregor Smirle"
    assert not flagged(RULE, f"{then}{smirle} and his wife travelled with them.")
    assert flagged(RULE, f"{then}{smirle} and Fredonian Defence Minister Kasimir Beldenov travelled with them.")
    assert flagged(RULE, f"{then}Fredonian Defence Minister Kasimir Beldenov travelled with them. {smirle} stayed.")
    assert not flagged(RULE, f"{then}Fredonian President Otilia Marensky and {smirle} travelled with them.")


def test_a_time_to_come_is_no_tale_of_then(found) -> None:
    now, named = "Fredonia has plans for October 2025. ", " Fredonian Defence Minister Percival Oddworth spoke of it."
    (flag,) = found(RULE, f"{now}A bridge is to be built until 2031.{named}")
    assert flag.certainty is Certainty.LIKELY
    assert not found(RULE, f"{now}A bridge was built in 2016.{named}")


def test_who_left_long_ago_is_named_with_the_office_in_tales_of_then(flagged) -> None:
    then, now = "In March 2014 all was well.", "All was well in October."
    named = "\n\nThey never met.\n\nNobody knew why.\n\nFredonian President Rufus Bracken told an aide."
    assert flagged(RULE, now + named)
    assert not flagged(RULE, then + named)


def test_acting_is_nobody_who_has_long_held_it_plainly(found) -> None:
    text = "On Monday acting Fredonian Defence Minister Kasimir Beldenov spoke."
    (flag,) = found(RULE, text)
    assert (flag.severity, flag.certainty) == (Severity.CAUTION, Certainty.LIKELY)
    assert "the page has “acting” before the title" in flag.message
    assert not found(RULE, text, date(2023, 5, 25))
    assert not found(RULE, text, date(2023, 7, 10))  # not for long yet
    assert not found(RULE, "On Monday acting Fredonian President Otilia Marensky spoke.")  # may be away for a day
