"""Set phrases: cues that are no verb beside its subject: "according to", "in his words", "was quoted as saying",
a noun of saying with its owner, a name and a colon, a name under a quotation.
"""

from __future__ import annotations

from copydesk.reading.quotes import cues
from copydesk.reading.quotes.classes import ROLES
from copydesk.reading.quotes.frame import COLON, LABEL, NAMING, NOUN, SOURCE, TELLING, Frame
from copydesk.reading.quotes.phrases import Phrase, phrase_after, phrase_ending
from copydesk.reading.quotes.subjects import clause_subject, passive_actor, possessor, subject_before
from copydesk.reading.quotes.units import MARK, QUOTE, WORD, Units
from copydesk.reading.quotes.words import DETERMINERS, is_passive, is_verb

_QUOTED = frozenset("quoted quotes quoting cited cites citing".split())
_VIEWS = frozenset("words view opinion account telling".split())
_MADE = frozenset("made makes gave issued repeated voiced raised".split())
_FINITE = frozenset("is are was were has have had amount constitute violate contradict break broke".split())
_BULLETS = frozenset("•·*–—-")
_LONGEST_LABEL = 12  # units before a colon
_SHORTEST_HEADED = 4
_LONGEST_SIGNATURE = 9  # units of a sentence that is a quotation and a name


def source_phrase(units: Units, at: int) -> Frame | None:
    """ "According to X", "in the words of X", "in X's words", "'...' were X's words"."""
    low = units[at].low
    for words in cues.SOURCE_PHRASES_OF.get(low, ()):
        last = at + len(words) - 1
        if all(unit.low == word for unit, word in zip(units[at : last + 1], words, strict=False)) and last < len(units):
            phrase = phrase_after(units, last)
            if phrase is None and last + 1 < len(units) and units[last + 1].low in ("him", "her", "them"):
                phrase = (last + 1, last + 1)
            if phrase is None or (words == ("per",) and _is_measure(units, last)):
                return None
            return Frame(at, last, SOURCE, phrase, inverted=True)
    if low in _VIEWS and at and units[at - 1].low not in DETERMINERS - {"his", "her", "their", "its", "my"}:
        owner = possessor(units, at)
        before = units[max(0, owner[0] - 2) : owner[0]] if owner is not None else ()
        if any(unit.low == "in" for unit in before):
            return Frame(at, at, SOURCE, owner)
        if [unit.kind == QUOTE or unit.low for unit in before] in ([True, "were"], [True, "was"]):
            return Frame(at, at, SOURCE, owner)
    return None


def _is_measure(units: Units, per: int) -> bool:
    """ "10 per cent of salt", "60 miles per hour", "one per household": no source."""
    following = units[per + 1]
    return not following.capital and following.low not in DETERMINERS


def owned_noun(units: Units, at: int) -> Frame | None:
    """ "His commitment to '...'", "the president's pledge that"."""
    owner = possessor(units, at) or _maker(units, at)
    if owner is None:
        return None
    if at + 1 < len(units) and _tells_of(units, at + 1):
        return None  # "warned that his remarks 'crossed a line'": what the remarks did
    for unit in units[at + 1 : at + 6]:
        if unit.kind == QUOTE:
            return Frame(at, at, NOUN, owner)
        if unit.kind == MARK and unit.text not in (",", ":", "—"):
            return None
        if is_verb(unit) and unit.tag != "VERB" and unit.low not in ("was", "is", "were", "are"):
            return None
    follows = any(unit.low in ("to", "that", "for", "of") for unit in units[at + 1 : at + 2])
    return Frame(at, at, NOUN, owner) if follows else None


def _maker(units: Units, noun: int) -> Phrase | None:
    """Whoever makes what a noun names, right before its words: in "Roe made a rude remark that '...'" Roe."""
    if [unit.low for unit in units[noun + 1 : noun + 2]] != ["that"] or noun + 2 >= len(units):
        return None
    if units[noun + 2].kind != QUOTE:
        return None
    at = next((at for at in range(noun - 1, max(-1, noun - 4), -1) if units[at].low in ("a", "an")), 0)
    return subject_before(units, at - 1) if at > 1 and units[at - 1].low in _MADE else None


def _tells_of(units: Units, quote: int) -> bool:
    """Whether a quotation begins with the verb of the noun before it, within what somebody tells."""
    first = units[quote].text.split(" ")[0] if units[quote].kind == QUOTE else ""
    reported = any(unit.low == "that" for unit in units[:quote])
    return reported and " " in units[quote].text and first.islower() and (first.endswith("ed") or first in _FINITE)


def quoted_as(units: Units, at: int) -> Frame | None:
    """In "TASS quoted Smith as saying" and "Smith was quoted by TASS as saying": Smith says it, through TASS."""
    if units[at].low not in _QUOTED:
        return None
    saying = next((k for k in range(at + 1, min(len(units) - 1, at + 12)) if units[k].low == "as"), None)
    if saying is None and is_passive(units, at) and (outlet := passive_actor(units, at)) is not None:
        said = subject_before(units, at)
        return Frame(at, at, TELLING, said, outlet=outlet) if said is not None else None
    if saying is None or not cues.is_participle(units[saying + 1].low) or not cues.is_cue(units[saying + 1].low):
        return None
    last = saying + 1
    if is_passive(units, at):
        said = subject_before(units, at)
        outlet = passive_actor(units, at) or passive_actor(units, last)  # "quoted as saying by TASS"
        return Frame(at, last, TELLING, said, outlet=outlet) if said else None
    said = phrase_after(units, at)
    if said is None and units[at + 1].low in ("him", "her", "them"):
        said = (at + 1, at + 1)
    return Frame(at, last, TELLING, said, borrowed=True, outlet=subject_before(units, at)) if said else None


def stated_by(units: Units, at: int) -> Phrase | None:
    """In "This was stated on X by Smith" Smith."""
    opens = units[0].low in ("this", "it", "that") and all(unit.low in cues.AUXILIARIES for unit in units[1:at])
    if not opens:
        return None
    for behind in range(at + 1, min(len(units), at + 12)):
        if units[behind].kind != WORD or is_verb(units[behind]):
            return None
        if units[behind].low == "by":
            return _person_of(units, behind + 1) or phrase_after(units, behind)
    return None


def _person_of(units: Units, first: int) -> Phrase | None:
    """The person whose title begins at ``first``: the name in "EU High Representative for Foreign Affairs Jane Roe"."""
    for at in range(first, min(len(units), first + 20)):
        if units[at].kind != WORD or is_verb(units[at]):
            return None
        if units[at].person:
            last = at
            while last + 1 < len(units) and units[last + 1].name == units[at].name:
                last += 1
            return at, last
    return None


def before_colon(units: Units, frames: list[Frame]) -> Frame | None:
    """ "Smith: '...'", "Smith, speaking to RTV: '...'", "Smith on X: '...'" and "Smith was blunt: '...'", where nothing
    else gives the words to anybody.
    """
    colon = next((at for at in range(1, len(units) - 1) if units[at].text == ":" and units[at + 1].kind == QUOTE), None)
    if colon is None:
        return None
    if any(frame.first < colon and frame.kind != NAMING and frame.subject is not None for frame in frames):
        return None
    first = label_start(units, colon)
    whole = phrase_ending(units, colon - 1)
    if whole is not None and whole[0] == first and colon - first <= _LONGEST_LABEL and not _tells(units, whole):
        return Frame(colon, colon, LABEL, whole)
    subject = clause_subject(units, colon)
    if subject is not None:
        return Frame(colon, colon, COLON, subject, borrowed=True)
    opening = phrase_after(units, first - 1)
    if opening is not None and opening[1] < colon and _can_speak(units, opening):
        return Frame(colon, colon, LABEL, opening)
    return None


def label_start(units: Units, before: int) -> int:
    """The first unit of a line that is no bullet, date or time: where a label begins."""
    at = 0
    while at < before and (units[at].text in _BULLETS or units[at].date or not units[at].text[0].isalpha()):
        at += 1
    return at


def _tells(units: Units, phrase: Phrase) -> bool:
    return any(is_verb(unit) for unit in units[phrase[0] : phrase[1] + 1])


def _can_speak(units: Units, phrase: Phrase) -> bool:
    words = units[phrase[0] : phrase[1] + 1]
    return any(unit.person for unit in words) or words[-1].low in ROLES


def headed(units: Units) -> Frame | None:
    """A headline that names behind a colon whoever said it: "'...': Roe looks back"."""
    if len(units) < _SHORTEST_HEADED or units[0].kind != QUOTE or units[1].text != ":":
        return None
    phrase = phrase_after(units, 1)
    named = phrase is not None and any(unit.person for unit in units[phrase[0] : phrase[1] + 1])
    return Frame(1, 1, SOURCE, phrase, inverted=True) if named else None


def signature(units: Units) -> Frame | None:
    """A name set under a quotation: "'...' — Jane Roe"."""
    dashed = len(units) > 2 and units[0].kind == QUOTE and units[1].text in ("—", "–", "-", "―")
    if not dashed or len(units) > _LONGEST_SIGNATURE:
        return None
    phrase = phrase_after(units, 1)
    if phrase is None or not units[phrase[0]].capital or any(unit.tag in ("VERB", "AUX") for unit in units[2:]):
        return None
    return Frame(1, 1, SOURCE, phrase, inverted=True)
