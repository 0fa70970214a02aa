"""Audience: to whom words were said, where the sentence tells: "told reporters", "in a letter to the committee"."""

from __future__ import annotations

from copydesk.reading.quotes.cues import JUDGING, verb_of
from copydesk.reading.quotes.frame import Frame
from copydesk.reading.quotes.outlets import KINDS_OF_MEDIA
from copydesk.reading.quotes.phrases import Phrase, phrase_after
from copydesk.reading.quotes.units import MARK, WORD, Units
from copydesk.reading.quotes.words import is_adverb, is_verb

AUDIENCES = frozenset(
    "reporters journalists newsmen correspondents media press parliament lawmakers legislators senators congress court"
    " jurors jury mps deputies investors shareholders delegates supporters crowd audience students graduates troops"
    " cadets diplomats ambassadors worshippers pilgrims attendees guests viewers listeners analysts colleagues police"
    " detectives investigators prosecutors voters staff employees workers aides committee panel inquiry inquest".split()
)
PRESS = frozenset("reporters journalists newsmen correspondents".split())
_OF_THE_PRESS = frozenset("reporter journalist correspondent interviewer".split())
_ANSWERING = frozenset("reply response answer replying responding".split())
_HEARING = frozenset("tell assure inform remind address".split())
#: Verbs with "to" and whoever heard it.
_SAYING_TO = frozenset("apologise apologize explain write complain say announce confess appeal speak".split())
_SPEAKING = frozenset("speaking talking".split())
#: What one does where the press waits.
_LEAVING = frozenset("departing leaving departure".split())
_PASSING = frozenset("boarding departing leaving arriving landing disembarking".split())
_PASSAGES = frozenset("arrival departure".split())
_AT_THE_DOOR = frozenset("on upon before after while when".split())
_WHERE = frozenset("in at on".split())
_PRONOUNS = frozenset("me us him her them".split())


def told_to(units: Units, frame: Frame) -> Phrase | None:
    """Whoever hears the words of a frame: the object of "told", the phrase behind "apologised to", "X's words to"."""
    if frame.inverted:
        return None
    verb = verb_of(units[frame.first].low)
    behind = frame.last + 1
    if verb in _HEARING:
        return phrase_after(units, frame.last) or _pronoun(units, behind)
    if (verb in _SAYING_TO or units[frame.first].low == "words") and behind < len(units) and units[behind].low == "to":
        return phrase_after(units, behind) or _pronoun(units, behind + 1)
    return None


def spoken_to(units: Units, at: int) -> Phrase | None:
    """Whoever is addressed by a participle at ``at``: "speaking to a crowd", "addressing the nation"."""
    if units[at].low == "addressing":
        return phrase_after(units, at)
    if units[at].low not in _SPEAKING:
        return None
    to = at + 1
    while to < len(units) and is_adverb(units[to]):
        to += 1
    return phrase_after(units, to) if to < len(units) and units[to].low == "to" else None


def stood_before(units: Units, at: int) -> Phrase | None:
    """Whoever an oath is sworn before, or a house: "he said, before Jane Roe, head of the court", "before a committee
    in Oslo"; not "before Roe left".
    """
    phrase = phrase_after(units, at) if units[at].low == "before" else None
    if phrase is None or not (units[phrase[1]].person or units[phrase[1]].low in AUDIENCES):
        return None
    ends = (unit.kind == MARK or unit.low in _WHERE for unit in units[phrase[1] + 1 : phrase[1] + 2])
    return phrase if all(ends) else None


def written_to(units: Units, noun: int) -> Phrase | None:
    """Whoever a letter, the noun at ``noun``, goes to: "in a letter to the committee"."""
    return phrase_after(units, noun + 1) if noun + 1 < len(units) and units[noun + 1].low == "to" else None


def is_heard(units: Units, at: int) -> bool:
    """Whether "reporters" and the like hear the words, and are not what is spoken of: "he mocked reporters as"."""
    before = units[at - 1] if at else None
    return before is not None and not (is_verb(before) and verb_of(before.low) in JUDGING.values())


def arriving(units: Units, at: int) -> bool:
    """Whether the words are said at the door, where the press waits: "as he arrived for the summit", "on arrival",
    "before boarding his flight", "before leaving for Paris"; not "since leaving office".
    """
    low, before = units[at].low, [unit.low for unit in units[max(0, at - 2) : at]]
    if low == "arrived":
        return before[:1] in (["as"], ["when"]) and before[1:] in (["he"], ["she"], ["they"])
    if low in _LEAVING and [unit.low for unit in units[at + 1 : at + 2]] != ["for"]:
        return False
    if low in _PASSING:
        return not _AT_THE_DOOR.isdisjoint(before[-1:])
    of_others = [unit.low for unit in units[at + 1 : at + 2]] == ["of"]
    return low in _PASSAGES and not of_others and not _AT_THE_DOOR.isdisjoint(before)


def asked_by(units: Units, at: int) -> bool:
    """Whether somebody of the press at ``at`` has asked for the words: "in reply to a reporter"."""
    before = {unit.low for unit in units[max(0, at - 4) : at]}
    return units[at].low in _OF_THE_PRESS and "to" in before and not _ANSWERING.isdisjoint(before)


def is_medium(units: Units, phrase: Phrase) -> bool:
    """Whether a phrase tells a medium by its kind: "our station", "the state news agency"."""
    kinds = KINDS_OF_MEDIA | {"station", "network", "paper", "outlet", "podcast"}
    return any(unit.kind == WORD and unit.low in kinds for unit in units[phrase[0] : phrase[1] + 1])


def _pronoun(units: Units, at: int) -> Phrase | None:
    return (at, at) if at < len(units) and units[at].low in _PRONOUNS else None
