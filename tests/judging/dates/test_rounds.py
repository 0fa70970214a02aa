"""Rounds of talks on record, told on another day."""

from __future__ import annotations

from datetime import date

import pytest

from copydesk.judging.dates.outline import outline_of
from copydesk.judging.dates.rounds import round_told
from copydesk.register.register import Register


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The second round of talks between Russia and Ukraine was held in Istanbul on June 1, 2025.", True),
        ("Russia and Ukraine met in Istanbul on June 3, 2025 for a second round of direct talks.", True),
        ("The delegations met in Istanbul for the second round of direct talks on June 3, 2025.", True),
        ("The first round was held in Istanbul on 14 May 2025.", True),
        ("The third round of trilateral talks took place in Geneva on 18 and 19 February 2026.", True),
        ("The third round of trilateral talks took place in Geneva on 17 and 18 February 2026.", False),
        ("The second round of talks between Russia and Ukraine was held in Istanbul on June 2, 2025.", False),
        ("The first round of trilateral talks ended in Abu Dhabi on 24 January 2026.", False),
        ("The first round of talks was held in Istanbul on June 1, 2025.", False),  # which was in May
        ("The second round of talks was held in Ankara on June 1, 2025.", False),
        ("The second round of talks had been due in Istanbul on June 1, 2025.", False),
        ("The second round of talks in Istanbul was scheduled for June 1, 2025.", False),
        ("Medinsky landed in Istanbul on June 1, 2025 for a second round of direct talks.", False),
        ("On the eve of the second round of direct talks in Istanbul, on June 1, 2025, drones struck.", False),
        ("After the second round of talks in Istanbul, Medinsky flew home on June 3, 2025.", False),
        ("Zelensky spoke of the second round of talks in Istanbul in his address on June 3, 2025.", False),
        ("The second round of talks in Istanbul ended; on June 3, 2025 Moscow handed over the bodies.", False),
        ("The second round of the Turkish elections was held in Istanbul on 28 May 2023.", False),
        ("A third round of talks in Istanbul was proposed on July 21, 2025.", False),
        ("Ahead of the third round of talks in Istanbul on July 24, 2025, hopes were low.", False),
    ],
)
def test_number_place_and_day_tell_which_round_is_meant(read, register: Register, text: str, meant: bool) -> None:
    document = read(text, date(2026, 3, 1))
    told = [round_told(document, mention, outline_of(document, mention, register), register)
            for mention in document.dates if mention.interval]  # fmt: skip
    assert any(told) is meant
