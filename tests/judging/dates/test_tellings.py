"""Pieces of patterns over outlines."""

from __future__ import annotations

import re

import pytest

from copydesk.judging.dates.outline import Outline
from copydesk.judging.dates.tellings import BETWEEN, ON, is_unsure


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("met @ in the port of # on §", True),
        ("met @ in #, #, on Friday, §", True),
        ("met @ in #, then flew home on §", False),
        ("met @ and left on §", False),
        ("met @ before he flew home on §", False),
        ("met @ on ~ and spoke on §", False),
    ],
)
def test_no_other_deed_stands_between_a_deed_and_its_day(text: str, plain: bool) -> None:
    assert (re.fullmatch(rf"met{BETWEEN}{ON}", text) is not None) is plain


@pytest.mark.parametrize(
    ("text", "unsure"),
    [("the meeting on §", False), ("a planned meeting on §", True), ("the meeting on § was cancelled", True)],
)
def test_what_was_planned_or_called_off_is_unsure(text: str, unsure: bool) -> None:
    found = re.search(r"meeting on §", text)
    assert found is not None
    assert is_unsure(Outline(text, (), (), ()), found) is unsure
