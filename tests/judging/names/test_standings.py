"""Whether somebody plainly holds an office who is called its former or acting holder."""

from __future__ import annotations

import pytest

from copydesk.judging.context import Context
from copydesk.judging.names.standings import plainly_held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Former Fredonian Defence Minister Kasimir Beldenov spoke.", True),
        ("Acting Fredonian Defence Minister Kasimir Beldenov spoke.", True),  # he was, until June 2023
        ("Acting Fredonian President Otilia Marensky spoke.", False),  # the record has no such time
        ("Former Fredonian Defence Minister Anselm Trovatore spoke.", False),
        ("Former Fredonian Defence Minister Kasimir Beldenov's aide spoke.", False),
        ("Fredonian Defence Minister Kasimir Beldenov spoke.", False),
    ],
)
def test_a_word_left_over_from_before(read_fictional, fictional_register, text: str, held: bool) -> None:
    context = Context(read_fictional(text), fictional_register)
    found = [plainly_held(claim, context.document, lambda: True, fictional_register) for claim in context.claims]
    assert any(found) is held


def test_a_page_that_tells_of_other_times_is_let_be(read_fictional, fictional_register) -> None:
    context = Context(read_fictional("Former Fredonian Defence Minister Kasimir Beldenov spoke."), fictional_register)
    assert plainly_held(context.claims[0], context.document, lambda: False, fictional_register) is None
