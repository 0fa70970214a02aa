"""Sentences in signs."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.outline import outline_of
from copydesk.register.register import Register


@pytest.mark.parametrize(
    ("text", "signs", "people"),
    [
        ("President Donald Trump met Xi Jinping in Busan on 30 October 2025.", "@ met @ in # on §.", 2),
        ("The US and Chinese presidents met on 30 October 2025.", "The @ and @ met on §.", 2),
        ("Vladimir Putin hosted his Turkish counterpart on 5 August 2022.", "@ hosted his @ on §.", 2),
        ("The leaders of Russia and Turkey met on 5 August 2022.", "The leaders of @ and @ met on §.", 2),
        ("NATO leaders met in Vilnius on 12 July 2023 & left.", "% leaders met in # on § & left.", 0),
        ("At 5% growth, Xi Jinping met on 30 October 2025 with aides.", "At 5_ growth, @ met on § with aides.", 1),
    ],
)
def test_names_and_days_become_signs(read, register: Register, text: str, signs: str, people: int) -> None:
    document = read(text)
    outlines = [outline_of(document, mention, register) for mention in document.dates if mention.interval]
    (outline,) = [outline for outline in outlines if outline and outline.text == signs]
    assert len(outline.people) == people
