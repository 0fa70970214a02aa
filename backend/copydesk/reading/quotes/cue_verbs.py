"""Cue verbs: whether a form that may be a cue is a verb here, and whether it tells anything."""

from __future__ import annotations

from copydesk.reading.quotes import cues
from copydesk.reading.quotes.classes import BODIES, COLLECTIVES, DOCUMENTS, is_plural
from copydesk.reading.quotes.phrases import Phrase
from copydesk.reading.quotes.units import MARK, QUOTE, WORD, Unit, Units
from copydesk.reading.quotes.words import DETERMINERS, PREPOSITIONS, WHEREABOUTS, is_adverb, is_since_then, is_verb

_CERTAIN = frozenset("said says told saying added".split())  # verbs whatever their tag
_FINITE = frozenset("is was are were has had have will would".split())
_FINDERS = frozenset("researchers scientists authors investigators inspectors auditors team".split())
_NEARNESS = frozenset("close familiar".split())  # "sources close to her", "people familiar with it"
_COMPARING = frozenset("most more least less very".split())
_PRONOMINAL = frozenset("some one another this that these those".split())
_PARTS = frozenset((",", "–", "—", "-", "...", "…", "!", "?", "."))  # marks between a quotation and its cue
_NAMING_THEIRS = frozenset("citing quoting".split())  # "Norda reports citing the mayor"
_LONGEST_GROUP = 7  # units of a group with what it is near to
_LONGEST_TAIL = 9  # units between a quotation and the verb behind it


def is_cue_verb(units: Units, at: int) -> bool:
    """Whether a form that may be a cue is used as a verb here. Beside a quotation its place counts for more than its
    tag: taggers are at a loss over what follows a quotation.
    """
    unit = units[at]
    low = unit.low
    if low.endswith("ed") and _describes_noun(units, at):
        return False
    if low in _CERTAIN or _shoots_back(units, at):
        return True
    if low == "regarding" and (not at or units[at - 1].low not in cues.AUXILIARIES):
        return False  # a preposition: "their duties regarding it"
    if unit.name >= 0 or (unit.capital and at and not cues.is_participle(low)):
        return False
    previous = units[at - 1] if at else None
    if previous is not None and previous.kind == WORD:
        if previous.low in _PRONOMINAL and low == cues.verb_of(low):
            return True
        if previous.low in (DETERMINERS - _PRONOMINAL) | {"'s", "of"}:
            return low.endswith("ing") and previous.low not in ("'s", "of", "his", "her", "their", "its")
        if previous.low in _COMPARING and low.endswith("ed"):
            return False  # "one of the most feared lobbyists"
        if previous.low in PREPOSITIONS and not low.endswith("ing") and not is_since_then(units, at - 1):
            return previous.low == "to"
    if unit.tag in ("VERB", "AUX") or (previous is not None and previous.low in cues.AUXILIARIES):
        return True
    if not low.endswith("ing") and _closes_tail(units, at):
        return True
    return _verb_all_the_same(units, at, previous)


def _verb_all_the_same(units: Units, at: int, previous: Unit | None) -> bool:
    """Whether a form not tagged as a verb is one by what stands around it."""
    tag, low = units[at].tag, units[at].low
    if tag in ("", "X", "SCONJ"):
        return low.endswith(("ed", "ing")) or low in cues.TELLING or low in cues.JUDGING
    if tag not in ("NOUN", "PROPN", "ADJ"):
        return low.endswith("ed")
    following = units[at + 1] if at + 1 < len(units) else None
    if low.endswith("ing"):
        on_paper = previous is not None and previous.low in cues.WRITINGS
        return previous is not None and (
            previous.text == "," or (on_paper and following is not None and following.kind == QUOTE)
        )
    to_content = following is not None and (
        following.kind == QUOTE
        or following.low in ("that", "it", "him", "them", "whether")
        or _leads_to_quote(units, at)
    )
    if previous is not None and previous.tag == "PROPN" and following is not None and following.low in _NAMING_THEIRS:
        return low == "reports"
    if previous is None or not to_content:
        return False
    tells = following is not None and following.low == "that" and at + 2 < len(units) and not is_verb(units[at + 2])
    agrees = tells and low.endswith("s") and previous.tag == "NOUN" and not is_plural(previous.low)
    if agrees or previous.capital or low.endswith("ed") or previous.low in COLLECTIVES:  # "an importer estimates that"
        return True
    return tells and low == cues.verb_of(low) and _ends_a_group(units, at - 1)


def _ends_a_group(units: Units, end: int) -> bool:
    """Whether a group with what it is near to ends there: "sources close to the talks | claim that"."""
    for at in range(end - 1, max(-1, end - _LONGEST_GROUP), -1):
        if units[at].kind != WORD or is_verb(units[at]):
            return False
        if units[at].low in COLLECTIVES:
            return units[at + 1].low in PREPOSITIONS | _NEARNESS
    return False


def _closes_tail(units: Units, at: int) -> bool:
    """Whether a form stands right behind a quotation, or behind it and a phrase: "'Why?' the others shouts"."""
    quote = quote_before(units, at)
    if quote is None or (units[quote].last not in ",!?.…—" and units[quote + 1].text not in (",", "—", "–")):
        return False
    between = [unit for unit in units[quote + 1 : at] if unit.kind == WORD and not is_adverb(unit)]
    following = units[at + 1] if at + 1 < len(units) else None
    if not between:
        return following is not None and (following.kind == WORD and following.low != "of")
    if following is None or following.kind != WORD or is_adverb(following) or following.low in PREPOSITIONS:
        return True
    return following.low in cues.PARTICLES.get(units[at].low, ())


def _describes_noun(units: Units, at: int) -> bool:
    """Whether a participle only tells which: "the conduct described was", but not "what she described was"."""
    finite = at + 1 < len(units) and units[at + 1].low in _FINITE
    return finite and at > 0 and units[at - 1].tag == "NOUN" and not any(u.low == "what" for u in units[:at])


def _shoots_back(units: Units, at: int) -> bool:
    """Whether a word behind it makes a form a verb: "Smith shot back", not "the talks about"."""
    following = units[at + 1].low if at + 1 < len(units) else ""
    particles = cues.PARTICLES.get(units[at].low, ())
    return following in ("back", "in") and following in particles and units[at].low in cues.ONLY_WITH_PARTICLE


def quote_before(units: Units, at: int) -> int | None:
    """The quotation that a short tail without verbs and further clauses leads back to."""
    for back in range(at - 1, max(-1, at - _LONGEST_TAIL), -1):
        unit = units[back]
        if unit.kind == QUOTE:
            return back
        if unit.kind == MARK:
            if unit.text not in _PARTS and unit.text not in "'’":
                return None
        elif is_verb(unit) or unit.low in PREPOSITIONS - {"of", "for"}:
            return None
    return None


def tells_alone(units: Units, at: int) -> bool:
    """Whether a form gives words to anybody without a particle: "put", "found" and "goes" mostly do not."""
    low = units[at].low
    if low in cues.ONLY_WITH_PARTICLE or _sees_off(units, at):
        return False
    if low in ("ordered", "order", "orders"):
        return any(unit.kind == QUOTE or unit.low in ("that", "to") for unit in units[at + 1 : at + 7])
    if low in cues.FINDING:
        if _finds_so(units, at):
            return True
        following = units[at + 1] if at + 1 < len(units) else None
        if following is None or following.text in ".)" or following.low == "that" or following.kind == QUOTE:
            return True
        return low in cues.TELLING and any(unit.low in DOCUMENTS | _FINDERS for unit in units[max(0, at - 8) : at])
    return not cues.ambiguous_alone(low) or any(unit.kind == QUOTE for unit in units[max(0, at - 4) : at + 4])


def _sees_off(units: Units, at: int) -> bool:
    """Whether somebody is seen off, and nothing is seen as anything."""
    following = units[at + 1].low if at + 1 < len(units) else ""
    return following in ("off", "out") and cues.verb_of(units[at].low) == "see"


def _finds_so(units: Units, at: int) -> bool:
    """Whether somebody judges what they found: 'found the second half "all fog"', not 'found a "missing" link'."""
    for behind in range(at + 2, min(len(units), at + 7)):
        unit = units[behind]
        if unit.kind == QUOTE:
            ends = behind + 1 == len(units) or units[behind + 1].kind == MARK or units[behind + 1].low == "and"
            return ends and units[behind - 1].low not in DETERMINERS | PREPOSITIONS
        if unit.kind == MARK or is_verb(unit):
            return False
    return False


def disagrees(units: Units, at: int, subject: Phrase) -> bool:
    """Whether a bare form stands by a subject in the singular, and so is no verb: "the unit counter terrorism"."""
    low = units[at].low
    if low == "say" or low != cues.verb_of(low) or low in cues.SAME_IN_PAST:
        return False
    if at and (units[at - 1].low in cues.AUXILIARIES or units[at - 1].low == "to"):
        return False
    head = units[_head(units, subject)]
    plural = (
        is_plural(head.low) or head.low in BODIES or head.low in ("they", "we", "i", "you", "who", "that", "police")
    )
    return not plural and not any(unit.low in ("and", "of") for unit in units[subject[0] : subject[1] + 1])


def _leads_to_quote(units: Units, at: int) -> bool:
    """Whether a bare form takes a quotation by its particle: "officials whisper of '...'"."""
    after = units[at + 1 : at + 3]
    particles = cues.PARTICLES.get(units[at].low, ())
    return len(after) == 2 and after[0].low in particles and after[1].kind == QUOTE


def _head(units: Units, phrase: Phrase) -> int:
    """The noun of a phrase that a verb agrees with: in "teachers at the school" the teachers."""
    first, last = phrase
    parts = PREPOSITIONS | _NEARNESS
    behind = (at for at in range(first + 1, last + 1) if units[at].low in parts and units[at].name < 0)
    last = next(behind, last + 1) - 1
    return last - 1 if last > first and units[last].low in WHEREABOUTS else last
