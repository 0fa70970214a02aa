"""Whether a deed and a day in one sentence belong together."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.beside_days import before_joint


@pytest.mark.parametrize(
    ("between", "told_before"),
    [
        (" on ", ""),
        (" on Monday, ", ""),
        (" in Paris on ", " in Paris"),
        (" at the age of 88 on ", " at the age of 88"),
        (" and was buried on ", None),
        (" on 3 May, on ", None),  # another day already
        (" after an illness, and on ", None),
        (" in a town of which nobody had ever heard, and to which nobody went, on ", None),  # too far off
        (" in ", None),  # no day stands behind "in"
    ],
)
def test_a_day_stands_behind_on_in_one_breath_with_the_deed(read, between: str, told_before: str | None) -> None:
    (told, *_) = read("He died on 22 April 2025.").dates
    assert before_joint(between, told) == told_before


def test_a_month_stands_behind_in(read) -> None:
    (told,) = read("He died in April 2025.").dates
    assert before_joint(" at home in early ", told) == " at home"
    assert before_joint(" at home on ", told) is None
