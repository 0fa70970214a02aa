"""Events on record as a page tells them."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.happenings import happenings
from copydesk.register.register import Register


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Berlin Wall fell on 10 November 1989.", [("Fall of the Berlin Wall", True)]),
        ("On 10 November 1989, when the Berlin Wall fell, she was two.", [("Fall of the Berlin Wall", True)]),
        ("It has been so since the fall of the Berlin Wall on 10 November 1989.", [("Fall of the Berlin Wall", False)]),
        ("A piece of the Berlin Wall fell on 10 November 1989.", []),  # of it
        ("The Berlin Wall museum reopened on 10 November 2009.", []),
        ("The Berlin Wall fell, and on 10 November 1989 she was two.", []),
        ("The anniversary of the fall of the Berlin Wall on 9 November 2019 was cold.", []),
    ],
)
def test_an_event_is_told_by_name_or_in_a_clause_of_its_own(read, register: Register, text: str, told: list) -> None:
    document = read(text)
    found = happenings(document, document.dates, register)
    assert [(happening.event.name, happening.by_clause) for happening in found] == told
