"""Hedges: claims that the page itself leaves open: "reportedly", "unverified footage", "if true", "rumours"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from copydesk.model.document import Sourcing, SourcingKind
from copydesk.model.span import Span
from copydesk.reading.quotes.frame import Frame
from copydesk.reading.quotes.units import WORD, Sentence, Units
from copydesk.reading.sourcing_named import Named, is_hedged
from copydesk.reading.sourcing_words import DISMISSED, DOUBTED, HEDGES, IF_SO, LEGAL, SHOWN, TRUSTING, UNNAMED_PAPERS

_RUMOURS = frozenset("rumors rumours rumor rumour".split())


def hedges(
    number: int, sentences: Sequence[Sentence], frames: Sequence[Frame], named: Named, cues: Collection[int]
) -> Iterator[Sourcing]:
    """The hedges of sentence ``number``, each with the source that it gives; ``cues`` are where those of quotations
    begin.
    """
    sentence = sentences[number]
    around = sentences[max(0, number - 2) : number + 3]
    legal = any(u.low in LEGAL for other in around if other.paragraph == sentence.paragraph for u in other.units)
    for at, unit in enumerate(sentence.units):
        span = _hedge(sentence, at, legal=legal) if unit.kind == WORD else None
        if span is not None:
            quotes = any(sentence.units[f.first].start in cues for f in frames if is_hedged(f, at))
            by = named.in_sentence(number, None if quotes else at)  # "Smith allegedly told his aides '...'"
            yield Sourcing(span, SourcingKind.UNCONFIRMED, None, unit.span, by)


def _hedge(sentence: Sentence, at: int, *, legal: bool) -> Span | None:
    """The words of a hedge whose own word is unit ``at``."""
    units = sentence.units
    unit = units[at]
    if unit.low in HEDGES:
        return None if unit.low != "reportedly" and legal else unit.span
    if unit.low in DOUBTED:
        return _doubted(sentence, at)
    if unit.low == "if" and [u.low for u in units[at + 1 : at + 2]] in IF_SO and not _is_of_nominee(units, at):
        return sentence.stretch(at, at + 1)
    if unit.low in _RUMOURS and not any(u.low in DISMISSED for u in units):
        return unit.span
    return None


def _doubted(sentence: Sentence, at: int) -> Span | None:
    units = sentence.units
    last = next((i for i in range(at + 1, min(len(units), at + 8)) if units[i].low in UNNAMED_PAPERS | SHOWN), None)
    warned = any(before.low in TRUSTING for before in units[max(0, at - 4) : at])  # "not to rely on unverified reports"
    if last is None or warned or units[at + 1].low == "by":  # "unverified by independent sources"
        return None
    first = at - 2 if at >= 2 and units[at - 1].low == "to" and units[at - 2].low == "according" else at
    return sentence.stretch(first, last)


def _is_of_nominee(units: Units, at: int) -> bool:
    """Whether it is somebody who may be confirmed: "if confirmed by the Senate", "if confirmed, she would"."""
    following = units[at + 2 : at + 4]
    if units[at + 1].low != "confirmed" or not following:
        return False
    if following[0].text == ",":
        return any(unit.low in ("he", "she") or unit.person for unit in following[1:])
    return following[0].low in ("as", "by", "to")
