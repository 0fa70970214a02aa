"""Whether a page names somebody with an office that is over because it tells of then."""

from __future__ import annotations

from datetime import date

import pytest

from copydesk.judging.context import Context
from copydesk.judging.names.hindsight import tells_of_then


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("Fredonian Defence Minister Anselm Trovatore spoke.", False),
        ("Ten years ago all was well in Fredonia. Fredonian Defence Minister Anselm Trovatore spoke.", True),
        ("Fifty years ago all was well in Fredonia. Fredonian Defence Minister Anselm Trovatore spoke.", False),
        ("Fredonia's fifth Defence Minister Anselm Trovatore spoke.", True),
        ("The former president and his defence minister Anselm Trovatore of Fredonia spoke.", True),
    ],
)
def test_what_tells_of_then(read_fictional, fictional_register, text: str, then: bool) -> None:
    context = Context(read_fictional(text), fictional_register)
    (claim,) = (claim for claim in context.claims if claim.holder.text == "Anselm Trovatore")
    (person,) = fictional_register.people("Anselm Trovatore")
    assert tells_of_then(claim, person, context.document, fictional_register) is then


def test_several_may_leave_at_once(read_fictional, fictional_register) -> None:
    text = "Fredonian Defence Minister Anselm Trovatore and former envoy Udo Brack have resigned amid the probe."
    context = Context(read_fictional(text, date(2023, 8, 1)), fictional_register)
    (claim,) = (claim for claim in context.claims if claim.holder.text == "Anselm Trovatore")
    (person,) = fictional_register.people("Anselm Trovatore")
    assert tells_of_then(claim, person, context.document, fictional_register)


@pytest.mark.parametrize(("word", "then"), [("capture", True), ("dismissal", True), ("office", False)])
def test_what_befell_a_holder_befell_them_in_office(read_fictional, fictional_register, word: str, then: bool) -> None:
    text = f"The {word} of Fredonian Defence Minister Anselm Trovatore changed much."
    context = Context(read_fictional(text, date(2023, 8, 1)), fictional_register)
    (claim,) = context.claims
    (person,) = fictional_register.people("Anselm Trovatore")
    assert tells_of_then(claim, person, context.document, fictional_register) is then
