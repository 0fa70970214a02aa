"""Told after all: claims of people without a name that somebody else in the sentence tells, and people told by whose
they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.reading.quotes.cues import POSSESSIVE_PRONOUNS
from copydesk.reading.quotes.frame import TELLING, Frame
from copydesk.reading.quotes.units import Units
from copydesk.reading.quotes.words import PREPOSITIONS, is_verb


def told_by_another(units: Units, frame: Frame, frames: Sequence[Frame]) -> bool:
    """In "The minister said that analysts fear a split" it is the minister who tells it."""
    assert frame.subject is not None
    for other in frames:
        if other.kind != TELLING or other.subject is None or other.borrowed or other.inverted or other is frame:
            continue
        if other.last < frame.subject[0] and _opens_clause(units[other.last + 1 : frame.subject[0]]):
            return True
    return False


def _opens_clause(units: Units) -> bool:
    """Whether nothing stands before a clause but "that", a day, "said on Thursday leaders had", and a phrase set apart:
    "said that, despite the rain,".
    """
    words = [unit.low for unit in units]
    if len(words) > 1 and words[0] == "that" and words[-1] == ",":
        return (words[1] == "," or words[1] in PREPOSITIONS) and not any(is_verb(unit) for unit in units)
    return all(unit.date or unit.low in ("that", "the", "on", "in") for unit in units)


def is_of_somebody(units: Units, noun: int) -> bool:
    """Whether a noun says whose it is: "his wife", "Smith's aides"."""
    return noun > 0 and (units[noun - 1].low in POSSESSIVE_PRONOUNS or units[noun - 1].low == "'s")
