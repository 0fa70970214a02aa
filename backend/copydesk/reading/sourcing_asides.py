"""Asides: sources in a phrase beside what is told: "speculation among analysts", "leaked by an unnamed aide"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.model.document import Sourcing, SourcingKind
from copydesk.reading.quotes.classes import HIDDEN_ROLES, NAMELESS_WORDS
from copydesk.reading.quotes.frame import JUDGING, Frame
from copydesk.reading.quotes.phrases import phrase_after
from copydesk.reading.quotes.units import Sentence
from copydesk.reading.sourcing_named import DEFINITE, SEEN, Named, head_of
from copydesk.reading.sourcing_words import KNOWING, SPECULATION, UNNAMED_PAPERS

_NEAR = 6  # units between a paper and who passed it on: "shared with this paper by"


def asides(number: int, sentence: Sentence, frames: Sequence[Frame], named: Named) -> Iterator[Sourcing]:
    """The asides of sentence ``number``, each with the name that it gives for its source."""
    units = sentence.units
    for at, unit in enumerate(units):
        if not at or unit.low not in ("among", "by"):
            continue
        if unit.low == "among" and units[at - 1].low not in SPECULATION:
            continue
        people = phrase_after(units, at)
        if people is None or any(frame.subject == people for frame in frames):
            continue  # "among analysts, who see"
        words = units[people[0] : people[1] + 1]
        head = head_of(words)
        if unit.low == "by":
            given = any(before.low in SEEN for before in units[max(0, at - _NEAR) : at])
            unnamed = any(word.low in NAMELESS_WORDS for word in words) and head in HIDDEN_ROLES
            if given and unnamed:
                source = sentence.stretch(*people)
                yield Sourcing(unit.span.through(source), SourcingKind.VAGUE, source, unit.span)
        elif head in KNOWING and head not in UNNAMED_PAPERS and words[0].low not in DEFINITE:
            by = named.by(number, Frame(at, at, JUDGING, people), head)
            source, cue = sentence.stretch(*people), sentence.stretch(at - 1, at)
            yield Sourcing(cue.through(source), SourcingKind.VAGUE, source, cue, by)
