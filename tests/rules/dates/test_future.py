from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.model.flag import Certainty, Flag
from copydesk.rules.dates.future import Future

Flagged = Callable[..., list[str]]
Judge = Callable[..., list[Flag]]

PAGE = "2025-12-02"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ministers met on 3 May 2026 in Oslo.", "3 May 2026"),
        ("On May 3, 2026, the president told reporters that the talks had failed.", "May 3, 2026"),
        ("Parliament adopted the law on 3 May 2026 by a large majority.", "3 May 2026"),
        ("He was arrested on 4 December 2025 and charged.", "4 December 2025"),
        ("In May 2026, the army captured the town.", "May 2026"),
    ],
)
def test_flags_what_is_told_as_past_but_lies_ahead(flagged: Flagged, text: str, words: str) -> None:
    assert flagged(Future(), text, PAGE) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers will meet on 3 May 2026 in Oslo.",
        "The ministers agreed to meet on 3 May 2026 in Oslo.",
        "The ministers extended the truce until 3 May 2026.",
        "The government announced elections on 3 May 2026.",
        "The court adjourned the case until 3 May 2026.",
        "The EU pledged to cut emissions by 2030.",
        "The IMF forecast growth of 3% in 2026.",
        "He was sentenced to prison until 3 May 2026.",
        "Germany won the right to host the games in 2028.",
        "He said elections would be held on 3 May 2026.",
        "“We met on 3 May 2026,” he said.",
        "He was arrested on 3 December 2025 and charged.",  # somewhere it is tomorrow already
        "The ministers met on 20 December in Oslo.",  # last year's
        "The ministers met on 3 May 2025 in Oslo.",
        "The government approved the 2026 budget.",
        "They bought tickets for a match in June 2026.",
        "They had mined it for years, and will stay until the seams have played out in 2030.",
        "The mine closed for good, probably in 2030.",
        "The bank raised rates on Monday and signalled a faster pace of increases in 2030.",
        "They issued a bond with an option in 2030, and options with expirations of December 2030.",
    ],
)
def test_is_silent_on_plans_deadlines_forecasts_and_quotes(flagged: Flagged, text: str) -> None:
    assert flagged(Future(), text, PAGE) == []


def test_is_silent_on_undated_pages(flagged: Flagged) -> None:
    assert flagged(Future(), "The ministers met on 3 May 2126 in Oslo.") == []


def test_a_page_full_of_later_dates_has_a_wrong_date_itself_and_gets_one_remark(judge: Judge) -> None:
    text = " ".join(f"The ministers met on {day} May 2026 in Oslo." for day in (3, 5, 7, 9, 11))
    (flag,) = judge(Future(), text, PAGE)
    assert flag.certainty is Certainty.LIKELY
    assert "4 more dates" in flag.message
