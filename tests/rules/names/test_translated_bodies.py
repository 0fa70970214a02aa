"""Bodies of English-speaking countries whose names were translated there and back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.rules.names.misspelling import Misspelling
from copydesk.rules.rule import Rule

Flagged = Callable[[Rule, str], list[str]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The US knew. The Central Intelligence Administration said so.", ["Central Intelligence Administration"]),
        ("In Texas the National Weather Bureau said so.", ["National Weather Bureau"]),
        ("The head of Britain's Secret Reconnaissance Service MI6 said so.", ["Secret Reconnaissance Service"]),
        ("In Washington the Federal Trade Committee said so.", ["Federal Trade Committee"]),
        ("In Washington the Drug Enforcement Agency said so.", []),  # as many write
        ("The US and Taiwan agreed. The Environmental Protection Administration said so.", []),  # Taiwan's
        ("The US and Pakistan agreed. The Federal Investigations Agency said so.", []),  # Pakistan's
        ("In the US, the National Security Committee and the National Safety Board met.", []),  # any country's
        ("In London the Metropolitan Police Force and in Washington the Metropolitan Police Department said so.", []),
        ("In Washington the House Committee on Armed Services and the Department of Public Security met.", []),
        ("In Washington the California Environmental Protection Agency and the Social Security Board met.", []),
        ("In Ireland, the Data Protection Authority met.", []),
        ("In Norway, the Food Safety Service and the Central Intelligence Service met.", []),
        ("In Washington the Federal Bureau of Investigations met.", []),
        ("In Denmark, the Defence Intelligence Agency met.", []),
    ],
)
def test_a_word_of_the_same_meaning_abroad(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(Misspelling(), text) == names
