"""Meetings on record, told on another day near to theirs."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.meetings import meeting_told


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Donald Trump met Xi Jinping in Busan on 31 October 2025.", True),
        ("On 31 October 2025, Donald Trump met Xi Jinping in Busan.", True),
        ("Donald Trump met Xi Jinping in Busan on 30 October 2025.", False),  # that day
        ("Donald Trump met Xi Jinping in Busan on 31 October 2024.", False),  # no day near
        ("Donald Trump met Narendra Modi in Busan on 31 October 2025.", False),
        ("Donald Trump met Xi Jinping in Busan and left on 31 October 2025.", False),
    ],
)
def test_two_who_met_and_the_place_tell_which_meeting_is_meant(read, register, text: str, meant: bool) -> None:
    document = read(text)
    found = [meeting_told(document, mention, register) for mention in document.dates]
    assert any(found) is meant
