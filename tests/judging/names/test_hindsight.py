"""Whether a page names somebody with an office that is over because it tells of then."""

from __future__ import annotations

from datetime import date

import pytest

from copydesk.judging.context import Context
from copydesk.judging.names.hindsight import tells_of_then
from copydesk.register.register import Register


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


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("Iran took revenge for the killing of Hamas leader Ismail Haniyeh.", True),
        ("Iran took revenge for the killings of Hassan Nasrallah, of Hamas leader Ismail Haniyeh and others.",
         True),
        ("The assassination in Tehran of Hamas leader Ismail Haniyeh shook Iran.", True),
        ("Israel had killed Hezbollah leader Hassan Nasrallah and Hamas leader Ismail Haniyeh.", True),
        ("Hamas leader Ismail Haniyeh's death in Tehran shook Iran.", True),
        ("Hamas leader Ismail Haniyeh, who was killed in Tehran, had lived in Doha.", True),
        ("He said the demise of the guests, including Hamas leader Ismail Haniyeh, shook Iran.", True),
        ("Qatar buried Hamas leader Ismail Haniyeh in Lusail.", True),
        ("Hamas leader Ismail Haniyeh told reporters that the talks were over.", False),
        ("After 20 people were killed, Hamas leader Ismail Haniyeh spoke of revenge.", False),
        ("Hamas leader Ismail Haniyeh mourned the dead of Gaza.", False),
    ],
)  # fmt: skip
def test_of_whose_death_in_office_the_sentence_tells(read, register: Register, text: str, then: bool) -> None:
    context = Context(read(text, date(2024, 10, 2)), register)
    (claim,) = (claim for claim in context.claims if claim.holder.text == "Ismail Haniyeh")
    (person,) = register.people("Ismail Haniyeh")
    assert tells_of_then(claim, person, context.document, register) is then


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("Biden's secretary of state, Antony Blinken, said so.", True),
        ("Joe Biden's secretary of state, Antony Blinken, said so.", True),
        ("America's secretary of state, Antony Blinken, said so.", False),
        ("Trump's secretary of state, Antony Blinken, said so.", False),
        ("Trump's secretary of state, Mike Pompeo, said so.", True),  # the first time
    ],
)
def test_whose_office_it_was_tells_when(read, register: Register, text: str, then: bool) -> None:
    context = Context(read(f"In the US, much changed. {text}", date(2025, 6, 10)), register)
    (claim,) = (claim for claim in context.claims if claim.holder.text in ("Antony Blinken", "Mike Pompeo"))
    (person,) = register.people(claim.holder.text)
    assert tells_of_then(claim, person, context.document, register) is then
