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
        "The strike of 3 May 2024 followed a decision to close the mine on 9 May 2024.",
        "He resigned on 3 May 2024 after the vote that was scheduled for 9 May 2024.",
        "In a 2019 interview she said she had left two years after joining the firm in 2010.",
        "The war lasted from 1992 to 1995, nearly four years.",
        "He served from 2010 to 2020, two years longer than his father.",
        "The mine had been shut since 1990, for eight years, when the flood came.",
        "It ran from 1 March to 31 May 2025, a total of three months.",
        "About thirty years after the war of 1939, in 1972, the bridge was rebuilt.",
        "She worked there for two years from 2010 to 2012.",
        "The church reopened on 7 December 2024, five years after it burned on 15 April 2019.",
    ],
)
def test_nothing_is_said_of_plans_and_rounding(judge: Judge, text: str) -> None:
    assert not judge(OutOfOrder(), text)
