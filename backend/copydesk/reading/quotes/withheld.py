"""Withheld: whether the words in or around a phrase keep a source's name back."""

from __future__ import annotations

from copydesk.reading.quotes import classes
from copydesk.reading.quotes.phrases import Phrase
from copydesk.reading.quotes.units import QUOTE, WORD, Units

_BRIEFED = tuple(
    "familiar with|close to|with knowledge of|briefed on|with direct knowledge|aware of the|privy to".split("|")
)
_BRIEFED_PEOPLE = frozenset("people person source official sources officials those someone diplomat".split())


def is_nameless(units: Units, phrase: Phrase, *, named: bool) -> bool:
    """Whether the words in or behind a phrase keep the name back: "who asked not to be named"."""
    words = {unit.low for unit in units[phrase[0] : phrase[1] + 1]}
    if words & classes.NAMELESS_WORDS:
        return True
    if named:
        return False
    after: list[str] = []
    for unit in units[phrase[1] + 1 : phrase[1] + 30]:
        if unit.kind == QUOTE and after:
            break
        after.append(unit.low if unit.kind == WORD else unit.text)
    around = " ".join(after).replace(" n't", "n't")
    return any(phrasing in around for phrasing in classes.NAMELESS)


def is_briefed(units: Units, phrase: Phrase) -> bool:
    """Whether somebody is told by what they know: "people familiar with the matter"."""
    words = [unit.low for unit in units[phrase[0] : min(len(units), phrase[1] + 6)]]
    if _BRIEFED_PEOPLE.isdisjoint(words):
        return False
    around = " ".join(words)
    return any(sign in around for sign in _BRIEFED)
