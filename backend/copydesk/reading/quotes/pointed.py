"""Pointed: settings that a sentence only points at, "at the meeting", as what the page told a little earlier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from copydesk.model.document import Occasion
from copydesk.model.span import Span
from copydesk.reading.quotes.bearing import SETTINGS
from copydesk.reading.quotes.occasion import Occasions
from copydesk.reading.quotes.units import Sentence

#: What points at somebody or something told before.
THIS_ONE = frozenset("the this that these those his her their".split())
_MEETINGS = frozenset("meeting gathering talks summit discussions negotiations consultations session".split())
_BACK = 4  # sentences in which "the meeting" may have been told before


def is_pointed_at(setting: Span, sentence: Sentence) -> bool:
    """Whether a setting is only pointed at, "at the ceremony", as what the sentence before told of."""
    words = [unit.low for unit in sentence.units if setting.contains(unit.span)]
    return len(words) == 3 and words[1] in ("the", "this", "that") and words[2] in SETTINGS


def anchored(own: Occasion, number: int, sentences: Sequence[Sentence], occasions: Occasions) -> Occasion:
    """The occasion of sentence ``number`` with the date and place that the page gave for "the meeting" before."""
    if own.setting is None or own.closed is not None or own.can_be_checked:
        return own
    words = [unit for unit in sentences[number].units if own.setting.contains(unit.span)]
    noun = next((unit.low for unit in words if unit.low in SETTINGS), None)
    if noun is None or not any(unit.low in THIS_ONE for unit in words[:3]):
        return own
    if number and sentences[number - 1].paragraph == sentences[number].paragraph:
        told = occasions.around(sentences[number - 1], None, None)
        if told.closed is None and told.when is not None:
            return replace(own, when=told.when, where=told.where)
    for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
        units = sentences[back].units
        if any(unit.low == noun or (noun in _MEETINGS and unit.low in _MEETINGS) for unit in units):
            told = occasions.around(sentences[back], None, None)
            if told.closed is None and (told.when is not None or told.where is not None):
                return replace(own, when=told.when, where=told.where)
    return own
