"""Bearing: which words of a sentence bear on the occasion of a quotation, and which tell of somebody, or of before."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.model.span import Span
from copydesk.reading.quotes.audience import AUDIENCES
from copydesk.reading.quotes.frame import Frame
from copydesk.reading.quotes.units import MARK, QUOTE, WORD, Units
from copydesk.reading.quotes.words import CLAUSE, PREPOSITIONS, RELATIVES, is_verb

SETTINGS = frozenset(
    "meeting talks summit conference address speech interview rally ceremony forum hearing session debate"
    " visit trip event gathering dinner lunch breakfast reception call conversation conversations"
    " discussion discussions webinar lecture sermon homily panel broadcast podcast livestream stream"
    " appearance remarks encounter march protest vigil funeral parade campaign congress assembly trial"
    " proceedings inauguration opening phone-in marathon consultations negotiations testimony call-in"
    " town-hall symposium seminar workshop tour inspection exercise show programme program statement"
    " exchange chat exchanges deliberations consultation phone toast".split()
)

#: How words come to readers: "a comment | published on the ministry's website".
CARRIERS = frozenset(
    "quoted cited carried reported published released broadcast aired posted shared distributed".split()
)


def content(units: Units, frame: Frame | None, quote: int | None) -> tuple[int, int]:
    """Units between a cue and its woven quotation that tell what was said, not when or where."""
    if frame is None or quote is None or frame.first > quote:
        return 0, 0
    until = quote
    if quote + 1 < len(units) and units[quote + 1].low in (
        "of",
        "that",
        "for",
        "by",
        "to",
        "from",
        "with",
        "shown",
        "who",
    ):
        until = next((at for at in range(quote + 1, len(units)) if units[at].text == ","), len(units))
    until = max(until, _clause_behind(units, quote))
    for at in range(frame.end + 1, quote):
        if units[at].low in ("that", "how", "whether"):
            return at, until
    return quote, until


def _clause_behind(units: Units, quote: int) -> int:
    """Where the clause ends that a woven quotation is part of: "had '...' in Roe and would meet her on Thursday"; not
    so "against '...' in a comment published on the website".
    """
    for at in range(quote + 1, len(units)):
        if units[at].kind != WORD:
            break
        carried = units[at].low in CARRIERS and units[at - 1].tag == "NOUN"
        if is_verb(units[at]) and not carried:
            return next((end for end in range(at, len(units)) if units[end].text == ","), len(units))
    return quote


def in_brackets(units: Units) -> set[int]:
    """Units of a remark in brackets, which tells something else: "(Crime fell last year.)", not "(quoted by UNN)"."""
    opened = next((at for at, unit in enumerate(units) if unit.text == "("), None)
    if opened is None:
        return set()
    if [unit.low for unit in units[opened + 1 : opened + 3]] in (["quoted", "by"], ["cited", "by"], ["reported", "by"]):
        return set()
    closed = next((at for at in range(opened, len(units)) if units[at].text == ")"), len(units))
    return set(range(opened, closed)) if any(is_verb(unit) for unit in units[opened:closed]) else set()


def told_of(units: Units, speaker: tuple[int, int]) -> set[int]:
    """Units of a clause that tells who the speaker is: "Roe, who worked in Leeds until 2019, said"."""
    comma = speaker[1] + 1
    if comma >= len(units) or units[comma].text != ",":
        return set()
    who = next(
        (at for at in range(comma + 1, min(len(units), comma + 7)) if units[at].low in RELATIVES - {"that"}), None
    )
    if who is None:
        return set()
    end = next((at for at in range(who + 1, len(units)) if units[at].text == ","), len(units))
    return set(range(comma, end))


def belongs_there(units: Units, at: int) -> bool:
    """Whether a place tells who somebody is: "a professor at Yale", "the ministry in Oslo dismissed it"; not where they
    spoke: "told reporters at the Pentagon".
    """
    before = units[at - 1] if at else None
    if units[at].low == "in" and any(is_verb(unit) or unit.text == "," for unit in units[:at]):
        return before is not None and before.name >= 0 and _opened_by(units, at - 1) in ("at", "of", "from")
    return (
        units[at].low in ("at", "from", "in")
        and before is not None
        and before.tag in ("NOUN", "PROPN")
        and not before.date
        and before.low not in AUDIENCES | SETTINGS
    )


def _opened_by(units: Units, at: int) -> str:
    """The preposition before the name that a unit is part of: "at" of "at Aarhus University"."""
    first = at
    while first > 0 and units[first - 1].name == units[at].name:
        first -= 1
    return units[first - 1].low if first else ""


def places_apply(frame: Frame, quote: int | None) -> bool:
    """Only beside a quotation that its cue follows, or opens, does a place behind it tell where it was said."""
    return quote is None or frame.first > quote or quote - frame.end <= 2


def right_behind(units: Units, frame: Frame) -> set[int]:
    """Units of a place right behind a cue, which says where it was said: "warned in Berlin of"."""
    first = frame.end + 1
    opens = first < len(units) and units[first].low in ("in", "at", "outside")
    return set(range(first, min(len(units), first + 5))) if opens else set()


def back_to(units: Units, at: int, most: int) -> Span:
    """From the preposition or the verb before a noun to the noun."""
    first = at
    while first > 0 and at - first < most and units[first - 1].kind == WORD and not is_verb(units[first - 1]):
        first -= 1
        if units[first].low in PREPOSITIONS:
            break
    return Span(units[first].start, units[at].end)


def preposition_of(units: Units, noun: int, wanted: Sequence[str] | frozenset[str]) -> int | None:
    """The preposition that a noun hangs on, at most seven words before it."""
    for at in range(noun - 1, max(-1, noun - 8), -1):
        unit = units[at]
        if unit.kind == QUOTE or (unit.kind == MARK and unit.text not in "-–&"):
            return None
        if unit.low in PREPOSITIONS and unit.low != "of":
            return at if unit.low in wanted else None
        if unit.low in CLAUSE and unit.low not in ("and", "or"):
            return None
        if is_verb(unit) and unit.tag == "AUX":
            return None
    return None
