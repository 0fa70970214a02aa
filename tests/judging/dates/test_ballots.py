"""Votes as a page tells them, without their names."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.ballots import ballot_told
from copydesk.register.register import Register

BOTH = {"president", "parliament"}


@pytest.mark.parametrize(
    ("text", "place", "choices", "round"),
    [
        ("Chile held its presidential election on 14 December 2025.", "cl", {"president"}, None),
        ("The second round of Chile's presidential election was held on 14 December 2025.", "cl", {"president"}, 2),
        ("Voters in Denmark cast their ballots on 1 November 2022 in a general election.", "dk", BOTH, None),
        ("They lost the 1 November 2022 Knesset election.", "il", {"parliament"}, None),
        ("Kenya's presidential and parliamentary elections of 9 August 2022 were close.", "ke", BOTH, None),
        ("The runoff, held on 14 December 2025, was close.", None, set(), 2),
        (
            "On 26 October 2014, Ukrainian voters went to the polls to elect a new parliament.",
            "ua",
            {"parliament"},
            None,
        ),
    ],
)
def test_place_sort_and_round_are_read(
    read, register: Register, text: str, place: str | None, choices: set[str], round: int | None
) -> None:
    document = read(text)
    ballot = ballot_told(document, document.dates[0], register)
    assert ballot is not None
    assert (ballot.place and ballot.place.id, ballot.choices, ballot.round) == (place, choices, round)


@pytest.mark.parametrize(
    "text",
    [
        "Chile's president signed the law on 14 December 2025.",
        "Chile's parliamentary vote on 14 December 2025 passed the law.",
        "Denmark voted on 1 November 2022 against the resolution.",
        "Chile will hold its presidential election on 14 December 2025.",
        "Chile's regional elections were held on 27 October 2024.",
        "The party lost two presidential elections, and on 14 December 2025 its leader left.",
        "Russia held its presidential election on 15 and 16 March 2024.",
    ],
)
def test_what_else_may_be_meant_is_none(read, register: Register, text: str) -> None:
    document = read(text)
    assert [ballot for told in document.dates if (ballot := ballot_told(document, told, register))] == []
