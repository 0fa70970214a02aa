"""Summits of bodies on record, told on another day."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.gatherings import gathering_told
from copydesk.judging.dates.outline import outline_of
from copydesk.register.register import Register


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The NATO summit in Vilnius on 13 July 2023 ended with a declaration.", True),
        ("NATO leaders gathered in Vilnius on July 13, 2023.", True),
        ("Leaders of the G20 met in Rio de Janeiro on 20 November 2024.", True),
        ("At the SCO summit in Tianjin on 2 September 2025, leaders agreed on a bank.", True),
        ("The G7 summit opened in Hiroshima on 18 May 2023.", True),
        ("On 10 July 2023, NATO leaders met in Vilnius.", True),
        ("Vilnius hosted the NATO summit on 13 July 2023.", True),
        ("NATO leaders gathered in Vilnius on July 12, 2023.", False),
        ("At the NATO summit in Vilnius on 10 July 2023, aides haggled.", False),  # who came the day before
        ("Biden arrived in Vilnius on 10 July 2023 for the NATO summit.", False),
        ("NATO ministers met in Vilnius on 13 July 2023.", False),
        ("Speaking in Helsinki on 13 July 2023 after the NATO summit in Vilnius, Biden praised Finland.", False),
        ("EU leaders met in Kyiv on 4 February 2023.", False),  # theirs was one with Ukraine
        ("NATO leaders gathered in Madrid on July 13, 2023.", False),
    ],
)
def test_body_place_and_day_tell_which_summit_is_meant(read, register: Register, text: str, meant: bool) -> None:
    document = read(text)
    assert (
        any(
            gathering_told(document, mention, outline_of(document, mention, register), register)
            for mention in document.dates
            if mention.interval
        )
        is meant
    )
