"""Indirect speech: the clauses that a cue gives to somebody without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.model.span import Span
from copydesk.reading.quotes.frame import SOURCE, TELLING, Frame
from copydesk.reading.quotes.units import MARK, QUOTE, WORD, Sentence, Units
from copydesk.reading.quotes.words import DETERMINERS, is_verb

_SHORTEST = 3  # words
_SCENES = frozenset("during at after following amid".split())


def reported_clauses(sentence: Sentence, frames: tuple[Frame, ...]) -> Iterator[tuple[Frame, Span]]:
    """Each frame of telling with the clause it gives to its source: "X said that ...", "..., according to X"."""
    for frame, clause in clauses_told(sentence, frames):
        inside = [unit for unit in sentence.units if clause.contains(unit.span)]
        if not any(unit.kind == QUOTE for unit in inside) and sum(unit.kind == WORD for unit in inside) >= _SHORTEST:
            yield frame, clause


def clauses_told(sentence: Sentence, frames: tuple[Frame, ...]) -> Iterator[tuple[Frame, Span]]:
    """The same, also of clauses that hold quotations, or a word or two."""
    units = sentence.units
    for number, frame in enumerate(frames):
        if frame.subject is None or frame.kind not in (TELLING, SOURCE):
            continue
        until = next((f.start - 1 for f in frames[number + 1 :] if _takes_over(units, f)), len(units))
        clause = _after(units, frame, until) or _before(units, frame, frames[number - 1].end + 1 if number else 0)
        if clause is None:
            continue
        first, last = clause
        yield frame, sentence.stretch(first, last)


def _takes_over(units: Units, frame: Frame) -> bool:
    """Whether a later frame gives what stands before it to somebody else: ", another said"."""
    between = units[frame.start - 1].text if frame.start else ""
    return frame.kind in (TELLING, SOURCE) and not frame.borrowed and frame.subject is not None and between == ","


def _after(units: Units, frame: Frame, until: int) -> tuple[int, int] | None:
    start = frame.end + 1
    if start >= len(units):
        return None
    if frame.kind == SOURCE:
        comma = next((i for i in range(start, min(until, start + 25)) if units[i].text == ","), None)
        if frame.first > 2 or comma is None:
            return None
        return _ended(units, comma + 1, len(units) - 1)
    that = next((i for i in range(start, min(until, start + 12)) if units[i].low == "that"), None)
    if that is not None and not any(unit.kind != WORD for unit in units[start:that]):
        return _ended(units, that + 1, until - 1)
    opening = units[start]
    clausal = opening.kind == WORD and (
        opening.low in DETERMINERS or opening.capital or opening.low in ("he", "she", "it", "they", "there", "we")
    )
    if clausal and any(is_verb(unit) for unit in units[start:until]):
        return _ended(units, start, until - 1)
    return None


def _before(units: Units, frame: Frame, earliest: int) -> tuple[int, int] | None:
    last = frame.start - 1
    if last < earliest or units[last].text != ",":
        return None
    first = earliest
    while first < last and units[first].kind == MARK:
        first += 1
    if not any(is_verb(unit) for unit in units[first:last]) or _only_sets_the_scene(units, first, last):
        return None
    return _ended(units, first, last - 1)


def _only_sets_the_scene(units: Units, first: int, last: int) -> bool:
    """Whether one adverbial stands before the comma: "During Sunday's televised debate, Smith warned"."""
    opens = units[first].low in _SCENES and units[min(first + 1, last)].low not in ("least", "most")
    return opens and not any(unit.text == "," for unit in units[first:last])


def _ended(units: Units, first: int, last: int) -> tuple[int, int] | None:
    while last >= first and units[last].kind == MARK:
        last -= 1
    return (first, last) if first <= last else None
