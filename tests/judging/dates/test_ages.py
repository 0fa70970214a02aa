"""Who is told to be how old."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.ages import ages


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Emmanuel Macron, 47, spoke in Paris.", [(47, False)]),
        ("The 47-year-old French President Emmanuel Macron spoke in Paris.", [(47, False)]),
        ("Emmanuel Macron, then aged 39, won the vote.", []),
        ("Emmanuel Macron is 47 years old.", [(47, False)]),
        ("In 2017, Emmanuel Macron, 39, spoke in Paris.", [(39, True)]),
        ("Emmanuel Macron, 51 votes, lost to her.", []),
        ("The 61-year-old adviser of President Emmanuel Macron spoke in Paris.", []),
        ("A film in which Emmanuel Macron, 25, sings was shown in Paris.", []),
    ],
)
def test_an_age_is_somebody_s_of_now_or_may_be_of_then(read, text: str, told: list[tuple[int, bool]]) -> None:
    assert [(age.years, age.in_the_past) for age in ages(read(text))] == told
