"""Channels: the outlet through which words came, where the words around the quotation tell it."""

from __future__ import annotations

from copydesk.model.span import Span
from copydesk.reading.quotes.audience import is_medium
from copydesk.reading.quotes.bearing import SETTINGS
from copydesk.reading.quotes.closed import is_closed
from copydesk.reading.quotes.outlets import KINDS_OF_MEDIA, ends_on_outlet, names_medium, passed_on
from copydesk.reading.quotes.phrases import Phrase, phrase_after
from copydesk.reading.quotes.units import Units

#: What puts out somebody's words, though it has no name here: "released by his office".
_ISSUERS = frozenset("office ministry presidency government embassy palace".split())
_MADE_KNOWN = frozenset("announced stated confirmed communicated informed relayed".split())
_TALK = frozenset("interview comments remarks talk speaking told".split())
_GIVEN_TO = frozenset("interview comments remarks statement comment".split())
_AIRED = frozenset("radio television tv fm".split())
_BEFORE = 4  # units, before a preposition


def is_put_out(units: Units, at: int) -> bool:
    """Whether a word tells who made words known, "as announced by her office", and not what else was announced."""
    return at > 0 and units[at - 1].low == "as" and units[at].low in _MADE_KNOWN


def carrier(units: Units, at: int) -> Span | None:
    """The outlet beside a word for passing on: "as quoted by Interfax", "released by the ministry"."""
    if at + 1 < len(units) and units[at + 1].low in ("by", "in", "on"):
        phrase = phrase_after(units, at + 1)
        if phrase is None or units[phrase[1]].person:
            return None
        words = units[phrase[0] : phrase[1] + 1]
        told = is_medium(units, phrase) or any(unit.capital or unit.low in _ISSUERS for unit in words)
        return span_of(units, phrase) if told else None
    if at and units[at - 1].low in KINDS_OF_MEDIA:  # "which state television broadcast live"
        return units[at - 1].span
    return None


def medium_behind(units: Units, at: int) -> Span | None:
    """The outlet behind a preposition: "via Telegram", "in an interview with the BBC"."""
    phrase = phrase_after(units, at)
    if phrase is None or is_closed(units, phrase):
        return None
    preposition, words = units[at].low, units[phrase[0] : phrase[1] + 1]
    before = {unit.low for unit in units[max(0, at - _BEFORE) : at]}
    medium = names_medium(words)
    named = any(unit.capital for unit in words) and not has_person(units, phrase)
    named = named or any(unit.low in KINDS_OF_MEDIA for unit in words)
    through = preposition in ("via", "through") and named
    spoken = preposition in ("with", "to", "for", "on") and named and not before.isdisjoint(_TALK)
    if preposition == "on" and _is_on_air(units, at, phrase):
        return span_of(units, phrase)
    if not (through or spoken or (medium and preposition != "in")):
        return None
    if preposition in ("with", "to", "for") and not medium and before.isdisjoint(_GIVEN_TO):
        return None
    return span_of(units, phrase)


def _is_on_air(units: Units, at: int, phrase: Phrase) -> bool:
    """Whether a phrase behind "on" is a station by any name: "said on Radio Norda", "in a speech on state TV"; not one
    that is spoken of: "called the ban on Radio Norda".
    """
    words = units[phrase[0] : phrase[1] + 1]
    station = any(unit.low in _AIRED and unit.capital for unit in words) or words[-1].low in _AIRED
    before = units[at - 1] if at else None
    spoken_of = before is not None and before.tag == "NOUN" and before.low not in SETTINGS | _TALK
    return station and not spoken_of


def outlet_of(units: Units, subject: Phrase | None, cue: int) -> Span | None:
    """The newspaper that says so itself, with the cue at unit ``cue``, or else the outlet that passes the words on."""
    if subject is not None:
        ends = units[subject[1]]
        reports = units[cue].low == "reports" and ends.capital and not ends.person
        if reports or ends_on_outlet(units, subject):
            return span_of(units, subject)
    passing = passed_on(units, subject)
    return span_of(units, passing) if passing is not None else None


def has_person(units: Units, phrase: Phrase) -> bool:
    """Whether a phrase has a person's name in it."""
    return any(unit.person for unit in units[phrase[0] : phrase[1] + 1])


def span_of(units: Units, phrase: Phrase) -> Span:
    """The place of a phrase on the page."""
    return Span(units[phrase[0]].start, units[phrase[1]].end)
