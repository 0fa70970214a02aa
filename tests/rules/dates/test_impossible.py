from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.rules.dates.impossible import Impossible

Flagged = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The treaty was signed on November 31.", "November 31"),
        ("The treaty was signed on 31 June 2024 in Oslo.", "31 June 2024"),
        ("The treaty was signed on February 30.", "February 30"),
        ("The treaty was signed on Feb. 29, 2025.", "Feb. 29, 2025"),
        ("The treaty of 31.04.2024 was kept.", "31.04.2024"),
        ("The siren sounded at 25:70 in the night.", "25:70"),
        ("The siren sounded at 24:30 GMT.", "24:30 GMT"),
        ("The curfew begins at 9:72.", "9:72"),
        ("The road was shut from 23:00 to 25:00.", "25:00"),
        ("The siren was heard shortly before 26:00.", "26:00"),
        ("The polls close at 25 o'clock.", "25 o'clock"),
    ],
)
def test_flags_what_no_calendar_or_clock_has(flagged: Flagged, text: str, words: str) -> None:
    assert flagged(Impossible(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The treaty was signed on February 29.",
        "The treaty was signed on 29 February 2024.",
        "In September 31 houses burned down.",
        "They won 25:20, 25:61 and lost 31:30.",
        "The siren sounded at 24:00 sharp.",
        "Version 31.11.2025.4 was released.",
        "In April 45 people came.",
        "The file is called 2025-13-45.",
        "The count stopped at 31:62.",
        "The verse at 9:72 speaks of gardens.",
        "The votes stood at 25:61.",
        "The clocks were striking at 13 o'clock.",
        "The road was shut from 23:00 to 01:30.",
    ],
)
def test_is_silent_on_figures_that_are_no_dates(flagged: Flagged, text: str) -> None:
    assert flagged(Impossible(), text) == []


def test_says_why_there_is_no_such_day(judge: Callable[..., list[Flag]]) -> None:
    (flag,) = judge(Impossible(), "The treaty was signed on November 31.")
    assert flag.message == "There is no such day: November has 30 days."
    assert (flag.severity, flag.certainty) == (Severity.WARNING, Certainty.CERTAIN)
    assert flag.evidence


@pytest.mark.parametrize(
    ("text", "severity"), [("The polls close at 14 p.m.", Severity.CAUTION), ("They close at 14:00 pm.", Severity.INFO)]
)
def test_hours_counted_twice_are_charged_less(judge: Callable[..., list[Flag]], text: str, severity: Severity) -> None:
    (flag,) = judge(Impossible(), text)
    assert flag.severity is severity
