"""quotes/conflict: one remark on words that several people are said to have used."""

from __future__ import annotations

RULE = "quotes/conflict"
WORDS = "“We will rebuild the harbour stone by stone,”"


def test_three_who_say_the_same_are_one_remark_with_three_places(flagged):
    text = (
        f"{WORDS} Mayor Pia Lund said in Aarhus. {WORDS} said Tor Vik, the governor. {WORDS} said Ana Sousa in Lisbon."
    )
    (flag,) = flagged(RULE, text)
    assert [place.of(text) for place in flag.places] == [WORDS] * 3
    assert flag.message == "The page gives the same words to Pia Lund, to Tor Vik and to Ana Sousa."


def test_two_are_told_by_name(flagged):
    (flag,) = flagged(RULE, f"{WORDS} Mayor Pia Lund said in Aarhus. {WORDS} said Tor Vik, the governor.")
    assert flag.message == "The page gives the same words to Pia Lund and to Tor Vik."
