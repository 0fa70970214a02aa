"""dates/order: what the text says of its dates is held against the calendar, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.model.flag import Flag, Severity
from copydesk.rules.dates.order import OutOfOrder

Judge = Callable[..., list[Flag]]


def test_both_dates_are_places_of_one_flag(judge: Judge) -> None:
    text = "The vote of 3 May 2024 followed a debate on 9 May 2024."
    (flag,) = judge(OutOfOrder(), text)
    assert [place.of(text) for place in flag.places] == ["3 May 2024", "9 May 2024"]


def test_the_date_of_the_sentence_before_counts_where_the_text_goes_on_with_it(
    judge: Judge,
) -> None:
    told = "On 3 May 2024 he praised the plan. His remarks followed a meeting on {} in Riga."
    assert judge(OutOfOrder(), told.format("9 May 2024"))
    assert not judge(OutOfOrder(), told.format("1 May 2024"))


def test_merely_after_is_a_weaker_remark_than_followed(judge: Judge) -> None:
    (flag,) = judge(OutOfOrder(), "She was arrested on 3 May 2024 after police searched her flat on 9 May 2024.")
    assert flag.severity is Severity.CAUTION


@pytest.mark.parametrize(
    "text",
    [
        "The purge of 2017 was followed in 2018 by arrests.",
        "The duo released its second record in 1994, followed by a third in 1996.",
        "Two tales (1861) and a novel (1863) soon followed, and later another (1866).",
        "The lodge was founded in 1875, followed soon after by another in 1882.",
        "The vote of 9 May 2024, preceded by a debate on 3 May 2024, was close.",
        "They met in 2017 and again in the following 2018 season.",
    ],
)
def test_what_was_followed_or_preceded_came_before_or_after(judge: Judge, text: str) -> None:
    assert not judge(OutOfOrder(), text)


def test_a_comma_before_following_changes_nothing(judge: Judge) -> None:
    assert judge(OutOfOrder(), "He resigned on 3 May 2024, following a vote on 9 May 2024.")
    assert not judge(OutOfOrder(), "He resigned on 9 May 2024, following a vote on 3 May 2024.")


@pytest.mark.parametrize(
    "text",
    [
        "The strike of 3 May 2024 followed a decision to close the mine on 9 May 2024.",
        "Output rose by 2 percent after the slump of 1991 and by less than 1 percent after 2001.",
        "Exports fell in February after a rise in March, and gained in May after a fall in June.",
        "The plan launched in February 1986, has come under attack following a resignation on 17 March 1987.",
        "Cash fell to 3 million from 4 million at the end of 1985, after a loss during 1986.",
        "On April 14, 1865, five days after the surrender on April 9, he was shot.",
        "He resigned on 3 May 2024 after the vote that was scheduled for 9 May 2024.",
        "In a 2019 interview she said she had left two years after joining the firm in 2010.",
        "The war lasted from 1992 to 1995, nearly four years.",
        "He served from 2010 to 2020, two years longer than his father.",
        "The mine had been shut since 1990, for eight years, when the flood came.",
        "It ran from 1 March to 31 May 2025, a total of three months.",
        "About thirty years after the war of 1939, in 1972, the bridge was rebuilt.",
        "She worked there for two years from 2010 to 2012.",
        "The church reopened on 7 December 2024, five years after it burned on 15 April 2019.",
        "Born on 4 June 1950, he died on 3 May 2019 at 68.",
        "Born in 1970, the 54-year-old won the prize.",
        "Born in 1950, the 30-year-old won the prize in 1980.",
        "The war, which began in February 2022, is in its fourth year.",
        "The treaty was signed in 1990, 35 years ago.",
        "The road has been closed for eight years, since 2017.",
        "The road had been closed for six years, since 1997.",
    ],
)
def test_nothing_is_said_of_plans_and_rounding(judge: Judge, text: str) -> None:
    assert not judge(OutOfOrder(), text, "2025-11-20")


@pytest.mark.parametrize(
    ("text", "words", "severity"),
    [
        ("Born in 1970, the 43-year-old won the prize.", "43-year-old", Severity.CAUTION),
        ("The 43-year-old, born in 1970, won the prize.", "43-year-old", Severity.CAUTION),
        ("Ivar Lund, 43, who was born in 1970, won the prize.", "43", Severity.CAUTION),
        ("Ivar Lund was born in 1970 and is now 43 years old.", "43 years old", Severity.CAUTION),
        ("The war, which began in February 2022, is in its sixth year.", "sixth year", Severity.CAUTION),
        ("The treaty was signed in 1990, 25 years ago.", "25 years ago", Severity.WARNING),
        ("He has been in prison for twelve years, since 2020.", "twelve years", Severity.WARNING),
        ("She has led the bank since 2019, nine years in all.", "nine years", Severity.WARNING),
        ("Born on 4 June 1950, he died on 3 May 2019 at 76.", "76", Severity.WARNING),
    ],
)
def test_a_count_that_ends_with_the_page_is_held_against_its_date(
    judge: Judge, text: str, words: str, severity: Severity
) -> None:
    found = [(flag.span.of(text), flag.severity) for flag in judge(OutOfOrder(), text, "2025-11-20")]
    assert found == [(words, severity)]


def test_a_month_without_its_year_may_be_last_year_s(judge: Judge) -> None:
    told = "The talks on 9 September followed a row in {}."
    assert not judge(OutOfOrder(), told.format("December"), "2025-10-12")
    assert judge(OutOfOrder(), told.format("October"), "2025-11-12")
    assert judge(OutOfOrder(), told.format("December 2025"), "2026-02-12")
