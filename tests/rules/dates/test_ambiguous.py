from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.rules.dates.ambiguous import Ambiguous

Flagged = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On November 7, the ministers met in Oslo.", ["November 7"]),
        ("On October 1st, the minister declared that all was well.", ["October 1st"]),
        ("The fair was held on 3-5 May.", ["3-5 May"]),
        ("They met on 7 November. On 9 November they parted.", ["7 November", "9 November"]),
        ("They met on 7 November. It was on November 7 that they parted.", ["7 November"]),
        ("The war since 2014 goes on. On November 7, they met.", ["November 7"]),
    ],
)
def test_a_day_without_any_year_to_go_by_is_flagged_once(flagged: Flagged, text: str, words: list[str]) -> None:
    assert flagged(Ambiguous(), text) == words


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("On November 7, the ministers met in Oslo.", "2025-12-02"),
        ("Dec 2, 2025 World News\n\nOn November 7, the ministers met in Oslo.", None),
        ("On November 7, 2025, they met; on November 9 they parted.", None),
        ("On 3 May and 6 June 2024, they met.", None),
        ("The ministers met on Monday.", None),
        ("The ministers met yesterday.", None),
        ("The ministers met in May.", None),
        ("Victory Day is celebrated on May 9.", None),
        ("“We met on November 7,” he said.", None),
        ("They met on 31 November.", None),  # no such day: another rule's
        ("They met on New Year's Eve.", None),
    ],
)
def test_is_silent_where_a_year_can_be_told_or_none_is_needed(
    flagged: Flagged, text: str, published: str | None
) -> None:
    assert flagged(Ambiguous(), text, published) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met on 03/04/2025.", ["03/04/2025"]),
        ("They met on 03/04/2025 and 03/04/2025.", ["03/04/2025"]),
        ("They met on 03/04/2025 and 23/04/2025.", []),
        ("They met on 03/03/2025.", []),
        ("They met on 03.04.2025.", []),
        ("They met on 2025-04-03.", []),
    ],
)
def test_figures_that_can_be_read_two_ways_are_flagged_unless_others_decide(
    flagged: Flagged, text: str, words: list[str]
) -> None:
    assert flagged(Ambiguous(), text, "2025-12-02") == words
