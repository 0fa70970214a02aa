"""Closed settings: words said where nobody else was, and how a text says so."""

from __future__ import annotations

from copydesk.model.span import Span
from copydesk.reading.quotes.classes import is_human
from copydesk.reading.quotes.units import MARK, QUOTE, WORD, Units
from copydesk.reading.quotes.words import DETERMINERS

_CLOSED = frozenset(
    "private closed closed-door internal confidential off-the-record secret classified behind-the-scenes"
    " backroom undisclosed clandestine one-on-one".split()
)
_GATHERINGS = frozenset(
    "meeting meetings talk talks session sessions briefing briefings conversation conversations call calls chat"
    " dinner lunch breakfast supper audience gathering reception consultation consultations negotiations hearing"
    " walk stroll discussion discussions encounter exchange conference phone remarks council cabinet".split()
)
_PHRASES: tuple[tuple[str, ...], ...] = (
    ("behind", "closed", "doors"),
    ("behind", "the", "scenes"),
    ("off", "the", "record"),
    ("in", "private"),
    ("in", "secret"),
    ("privately",),
    ("on", "background"),
    ("in", "confidence"),
    ("closed", "to", "the", "press"),
    ("inner", "circle"),
    ("narrow", "circle"),
    ("nobody", "else", "present"),
    ("nobody", "else", "was", "present"),
    ("no", "one", "else", "present"),
    ("no", "one", "else", "was", "present"),
)
#: Those of whom nobody says who they are: "told a close circle of aides", "confided to close friends".
_CONFIDANTS = frozenset("confidants confidantes confidant confidante intimates".split())
_NEAR = frozenset("close closest trusted small narrow tight".split())
_INTIMATES = frozenset(
    "circle friends friend aides aide associates associate advisers advisors adviser advisor allies ally".split()
)
#: What was said *after* a closed meeting was said to somebody else.
_DURING = frozenset("in at during over to on with".split())
_TOLD = frozenset("told tell tells telling informed assured warned".split())
_CONFIDED = frozenset("confided confide confides confiding confessed whispered admitted".split())
#: What is done in an ear, whoever's of theirs it is: "whispered to an aide", "confided to friends".
_WHISPERED = frozenset("whispered confided confides".split())
_SPEAKING = frozenset("speaking talking".split())
#: Words with which any of it begins.
_OPENING = _CLOSED | _TOLD | _CONFIDED | _WHISPERED | _SPEAKING | {words[0] for words in _PHRASES}


def closed_at(units: Units, at: int) -> Span | None:
    """The words from unit ``at`` on that say that nobody could listen; None where they say no such thing."""
    if units[at].low not in _OPENING:
        return None
    return _phrase(units, at) or _gathering(units, at) or _confidants(units, at)


def is_closed(units: Units, phrase: tuple[int, int]) -> bool:
    """Whether a phrase is that of a closed gathering: "a closed-door session of the council"."""
    words = [unit.low for unit in units[phrase[0] : phrase[1] + 1]]
    return not _CLOSED.isdisjoint(words) and not _GATHERINGS.isdisjoint(words)


def _phrase(units: Units, at: int) -> Span | None:
    for words in _PHRASES:
        if units[at].low != words[0] or tuple(unit.low for unit in units[at : at + len(words)]) != words:
            continue
        if words == ("behind", "the", "scenes") and _of_a_deed(units, at):
            return None
        last = at + len(words) - 1
        if words in (("in", "private"), ("in", "secret")) and last + 1 < len(units):
            following = units[last + 1]  # "in private hands"
            if following.kind == WORD and (following.tag in ("NOUN", "PROPN") or following.low.endswith("s")):
                return None
        return Span(units[at].start, units[last].end)
    return None


def _of_a_deed(units: Units, at: int) -> bool:
    """Whether a phrase tells where something was done, and not said: "praised the work behind the scenes"."""
    before = units[at - 1] if at else None
    if before is not None and before.low == "from":
        return True  # "has run the country from behind the scenes"
    if before is None or before.tag != "NOUN":
        return False
    return before.low not in _GATHERINGS and not is_human([before.low])


def _gathering(units: Units, at: int) -> Span | None:
    """ "during a private audience", "told a secret session of the cabinet"."""
    if units[at].low not in _CLOSED:
        return None
    last = next((i for i in range(at + 1, min(len(units), at + 4)) if units[i].low in _GATHERINGS), None)
    if last is None or any(unit.kind == QUOTE for unit in units[at:last]):
        return None
    while last + 1 < len(units) and units[last + 1].low in _GATHERINGS:
        last += 1
    for back in range(at - 1, max(-1, at - 6), -1):
        unit = units[back]
        if unit.kind == QUOTE or (unit.kind == MARK and unit.text not in ",-–"):
            return None
        if unit.low in _DURING:
            return Span(unit.start, units[last].end)
        if unit.low in _TOLD:
            return Span(units[back + 1].start, units[last].end)
        if unit.low in ("after", "before", "following", "since", "from", "of", "about", "ahead"):
            return None
    return None


def _confidants(units: Units, at: int) -> Span | None:
    """ "told confidants", "confided to his closest friends": right behind the verb, its "to" and a determiner."""
    first = at + 1
    if units[at].low not in _TOLD | _CONFIDED | _WHISPERED | _SPEAKING:
        return None
    if first < len(units) and units[first].low == "to":
        first += 1
    if first < len(units) and units[first].low in DETERMINERS:
        first += 1
    words = [unit.low for unit in units[first : first + 2] if unit.kind == WORD]
    if words[:1] and words[0] in _CONFIDANTS:
        return Span(units[at + 1].start, units[first].end)
    if len(words) == 2 and words[0] in _NEAR and words[1] in _INTIMATES:
        return Span(units[at + 1].start, units[first + 1].end)
    named = first + 1 < len(units) and units[first + 1].name >= 0  # "whispered to aide Jane Roe"
    if units[at].low in _WHISPERED and words[:1] and words[0] in _INTIMATES and not named:
        return Span(units[at + 1].start, units[first].end)
    return None
