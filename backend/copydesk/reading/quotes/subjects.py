"""Subjects: whose verb it is: the phrase before a cue, over insertions and auxiliaries, or lent by another clause."""

from __future__ import annotations

from copydesk.reading.quotes.classes import is_human
from copydesk.reading.quotes.cues import AUXILIARIES, POSSESSIVE_PRONOUNS, PRONOUNS, TELLING, is_cue, verb_of
from copydesk.reading.quotes.phrases import Phrase, is_in_title, opening_bracket, phrase_after, phrase_ending
from copydesk.reading.quotes.units import MARK, QUOTE, WORD, Unit, Units
from copydesk.reading.quotes.words import (
    CLAUSE,
    DETERMINERS,
    LEADING,
    PREPOSITIONS,
    RELATIVES,
    is_adverb,
    is_since_then,
    is_verb,
)

_LINKED: dict[str, tuple[str, ...]] = {
    "as": ("quoted", "cited", "reported"),
    "to": ("on", "continued", "appeared", "seemed", "used", "began", "hastened", "sought", "tried", "moved"),
}
_MEANS = frozenset("email e-mail phone telephone text fax letter post mail radio video videolink mistake".split())
_OPENING = frozenset("asked pressed questioned when while if although though after before as because since".split())
_BELONGING = frozenset("among amongst from by of with".split())
_ENTITLING = frozenset("titled entitled headlined called named dubbed".split())
_DASHES = frozenset(("–", "—", "-"))
#: Between commas, before a verb: "a statement by the office, though, stressed".
_ASIDES = frozenset("though however meanwhile too nevertheless nonetheless therefore".split())
_LONGEST_DESCRIPTION = 12  # units of a participle with what belongs to it
_LONGEST_OBJECT = 8  # units
_LONGEST_INSERTION = 60  # units
_LONGEST_HEARER = 7  # units of a verb of telling and whoever is told
_LONGEST_OPENING = 80  # units of a sentence in which its first verb is looked for


def skip_left(units: Units, at: int) -> int:
    """From ``at`` leftwards over auxiliaries, adverbs, dates and brackets: the number where the subject must end."""
    while at >= 0:
        unit = units[at]
        between = unit.low in AUXILIARIES or is_adverb(unit) or is_since_then(units, at)
        if unit.kind == WORD and between and not (unit.capital and at):
            at -= 1
        elif unit.kind == WORD and unit.date and at > 0 and not unit.low.endswith(("-old", "-olds")):
            at -= 1
            while at > 0 and units[at].date:
                at -= 1
            if at > 0 and units[at].low in ("on", "in", "at", "late", "early", "last", "this"):
                at -= 1
            if at > 0 and units[at].text == "," and units[at - 1].kind == WORD and units[at + 1].date:
                break
        elif unit.text == ")":
            opened = opening_bracket(units, at)
            if opened is None:
                return at
            at = opened - 1
        elif unit.low in ("as", "to") and at > 0 and units[at - 1].low in _LINKED.get(unit.low, ()):
            at -= 2
            if unit.low == "to" and units[at + 1].low == "on":
                at -= 1  # went on to
        else:
            break
    return at


def subject_before(units: Units, verb: int) -> Phrase | None:
    """The phrase that ends, but for auxiliaries and insertions, before a verb; None where no subject stands there."""
    end = skip_left(units, verb - 1)
    if end > 0 and units[end].kind == QUOTE:
        end = before_title(units, end)
    if end < 0 or units[end].kind == QUOTE:
        return None
    unit = units[end]
    if unit.low in RELATIVES and unit.kind == WORD:
        return _antecedent(units, end)
    if unit.text in _DASHES and (opened := _opening_dash(units, end)) is not None:
        return phrase_ending(units, opened - 1)
    if unit.text in (",", *_DASHES) and end > 0:
        if end > 2 and units[end - 2].text == "," and units[end - 1].low in _ASIDES:
            end -= 2
            return _described_by_participle(units, end - 1) or head_before_comma(units, end)
        return head_before_comma(units, end)
    if unit.kind == MARK:
        return None
    return _described_by_participle(units, end) or phrase_ending(units, end)


def _opening_dash(units: Units, closing: int) -> int | None:
    """Where an insertion between dashes begins: "Smith | -- who is a lawyer -- said"."""
    last = closing - 1
    while last > 0 and units[last].text in _DASHES:
        last -= 1
    for at in range(last, max(0, last - _LONGEST_INSERTION), -1):
        if units[at].kind == QUOTE or units[at].text in (";", ":"):
            return None
        if units[at].text == units[closing].text:
            while units[at - 1].text in _DASHES:
                at -= 1
            return at if at > 0 and units[at - 1].kind == WORD else None
    return None


def before_title(units: Units, quote: int) -> int:
    """Where the subject ends whose title or name a quotation is: 'An editorial, headlined "Whose Sea?", accused'; else
    ``quote``.
    """
    return quote - 2 if quote > 1 and units[quote - 1].low in _ENTITLING else quote


def _described_by_participle(units: Units, end: int) -> Phrase | None:
    """In "A memo circulated by the office asks" and "A study documenting the rise says" the memo, the study."""
    for at in range(end, max(0, end - _LONGEST_DESCRIPTION), -1):
        unit, before = units[at], units[at - 1]
        if unit.name >= 0:
            continue
        if unit.kind != WORD or unit.low in CLAUSE or unit.low in PRONOUNS or unit.low in AUXILIARIES:
            return None
        if unit.low.endswith(("ed", "ing")) and unit.tag == "VERB" and not is_in_title(units, at):
            behind = at + 2 if units[min(at + 1, end)].low in ("out", "up", "off") else at + 1  # "handed out by"
            followed = at == end or units[behind].low in PREPOSITIONS or units[behind].date or unit.low.endswith("ing")
            noun = before.kind == WORD and not is_verb(before) and not is_adverb(before) and before.low not in CLAUSE
            plain = noun and before.low not in DETERMINERS and before.low not in PREPOSITIONS
            return phrase_ending(units, at - 1) if followed and plain else None
    return None


def _antecedent(units: Units, relative: int) -> Phrase | None:
    end = relative - 1
    if end < 0 or (units[relative].low == "that" and _opens_clause(units, relative)):
        return None
    found: Phrase | None = None
    if units[end].text == "," and end > 0:
        found = head_before_comma(units, end) or phrase_ending(units, end - 1) or _object_ending(units, end - 1)
    elif units[end].kind == WORD:
        found = phrase_ending(units, end) or _object_ending(units, end)
    return _people_in(units, found) if found is not None and units[relative].low == "who" else found


def _people_in(units: Units, phrase: Phrase) -> Phrase:
    """Those in a phrase whom "who" can go back to: in "speculation among analysts, who" the analysts."""
    first, last = phrase
    for at in range(last - 1, first, -1):
        if units[at].low in _BELONGING and units[at].name < 0:
            before = units[first:at]
            people = any(unit.name >= 0 for unit in before) or is_human([unit.low for unit in before])
            return phrase if people else (at + 1, last)
    return phrase


def _object_ending(units: Units, end: int) -> Phrase | None:
    """What a preposition governs: in "beyond the release, which promises" the release."""
    for at in range(end, max(-1, end - _LONGEST_OBJECT), -1):
        if units[at].kind != WORD or is_verb(units[at]):
            return None
        if units[at].low in PREPOSITIONS and units[at].low != "of":
            return (at + 1, end) if at < end else None
    return None


def _opens_clause(units: Units, that: int) -> bool:
    """Whether "that" opens what somebody tells, and goes back to nothing: "told the website that talks ..."."""
    for at in range(that - 1, max(-1, that - _LONGEST_HEARER), -1):
        unit = units[at]
        if unit.kind != WORD:
            return False
        if unit.low in TELLING and (unit.tag == "VERB" or unit.low in ("said", "told")):
            return True
    return False


def clause_subject(units: Units, before: int) -> Phrase | None:
    """The first subject of the sentence, but for a clause that opens it: the phrase before its first finite verb."""
    if units[0].low in _OPENING:
        comma = next((at for at in range(1, min(before, _LONGEST_OPENING)) if units[at].text == ","), None)
        if comma is not None and (found := _first_subject(units, comma + 1, before)) is not None:
            return found
    return _first_subject(units, 0, before)


def subject_behind_semicolon(units: Units, after: int, before: int) -> Phrase | None:
    """The first subject behind a semicolon that stands between two verbs: "Roe said no; Lee left and called it" Lee."""
    begun = next((at + 1 for at in range(before - 1, after, -1) if units[at].text == ";"), None)
    return _first_subject(units, begun, before) if begun is not None else None


def _first_subject(units: Units, start: int, before: int) -> Phrase | None:
    for at in range(start + 1, min(before, start + _LONGEST_OPENING)):
        unit = units[at]
        if unit.kind != WORD or not (is_verb(unit) or (is_cue(unit.low) and not unit.capital and not _is_noun(unit))):
            continue
        if unit.low.endswith("ing") and unit.low not in AUXILIARIES:
            continue
        found = subject_before(units, at)
        if found is not None:
            return found
    return None


def _is_noun(unit: Unit) -> bool:
    """Whether a cue's bare form is a noun here: "a blog post"."""
    return unit.tag == "NOUN" and unit.low == verb_of(unit.low)


def possessor(units: Units, noun: int) -> Phrase | None:
    """Whose a noun is: "his commitment", "the president's pledge"."""
    at = noun - 1
    while at >= 0 and noun - at < 4 and units[at].kind == WORD:
        if units[at].low in POSSESSIVE_PRONOUNS:
            return at, at
        if units[at].low == "'s":
            return phrase_ending(units, at - 1)
        if units[at].low in DETERMINERS or units[at].low in PREPOSITIONS or is_verb(units[at]):
            return None
        at -= 1
    return None


def passive_actor(units: Units, participle: int) -> Phrase | None:
    """Whoever stands after "by" right behind a participle: "described by officials as"."""
    for at in range(participle + 1, min(len(units), participle + 5)):
        if units[at].kind != WORD:
            return None
        if units[at].low == "by":
            actor = phrase_after(units, at)
            return actor if actor is not None and units[actor[1]].low not in _MEANS else None
        if not (is_adverb(units[at]) or units[at].low in ("widely", "as")):
            return None
    return None


# --- insertions between commas ------------------------------------------------------------------------------------


def head_before_comma(units: Units, comma: int) -> Phrase | None:
    """In "John Smith, a lawyer who lives in Ohio, said" the name before the insertion that ends at ``comma``."""
    chunks = _chunks(units, comma)
    if not chunks:
        return None
    number = 0
    while number + 1 < len(chunks) and _is_insertion(units, chunks[number], chunks[number + 1]):
        number += 1
    if (
        number + 1 == len(chunks)
        and number
        and _adverbial(units, chunks[number])
        and not _is_person(units, chunks[number])
    ):
        number -= 1
    return phrase_ending(units, chunks[number][1])


def _chunks(units: Units, comma: int) -> list[Phrase]:
    """What stands between commas before ``comma``, nearest first."""
    found: list[Phrase] = []
    last = at = comma - 1
    while at >= 0 and comma - at < _LONGEST_INSERTION:
        unit = units[at]
        if unit.text == ",":
            if at < last:
                found.append((at + 1, last))
            last = at - 1
        elif unit.text in (";", ":", "—", "–") or (unit.kind == QUOTE and not _within_chunk(units, at)):
            break
        at -= 1
    if at < last:
        found.append((at + 1, last))
    return found


def _within_chunk(units: Units, quote: int) -> bool:
    """Whether a quotation is a word among others: 'head of the country's "Cartoon" association', 'the Yelk ("Way Out")
    bloc'.
    """
    if not 0 < quote < len(units) - 1 or units[quote].last in ",.!?":
        return False
    before, after = units[quote - 1], units[quote + 1]
    return (before.kind == WORD and after.kind == WORD) or (before.text, after.text) == ("(", ")")


def _adverbial(units: Units, chunk: Phrase) -> bool:
    first = units[chunk[0]]
    if first.low in ("but", "and", "yet", "so") and chunk[0] < chunk[1]:
        first = units[chunk[0] + 1]
    return first.kind == WORD and (
        first.low in PREPOSITIONS
        or first.low in LEADING
        or (first.low.endswith("ing") and first.name < 0)
        or is_adverb(first)
    )


def _is_insertion(units: Units, chunk: Phrase, before: Phrase) -> bool:
    first = units[chunk[0]]
    if first.kind != WORD or (_is_person(units, chunk) and not _is_person(units, before)):
        return False
    if _is_person(units, before) and first.low not in PRONOUNS - {"who"}:
        return True
    if _adverbial(units, before) and not (
        units[before[1]].capital and chunk[0] != chunk[1] and not _names(units, chunk)
    ):
        return False
    if first.low in PRONOUNS and first.low != "who":
        return False
    if first.low in DETERMINERS or first.low in RELATIVES or first.low[0].isdigit() or _adverbial(units, chunk):
        return True
    if not first.capital or _owned(units, chunk):
        return True
    return _names(units, chunk) and any(u.low in ("of", "in", "from", "at") for u in units[before[0] : before[1] + 1])


def _owned(units: Units, chunk: Phrase) -> bool:
    """Whether a chunk opens with whose it is: "Lithuania's intelligence agency"."""
    return not units[chunk[1]].capital and any(unit.low == "'s" for unit in units[chunk[0] : chunk[0] + 4])


def _is_person(units: Units, chunk: Phrase) -> bool:
    """Whether a chunk is a person's name and nothing else but titles with capitals, behind "and" or "but"."""
    first = chunk[0] + (units[chunk[0]].low in CLAUSE)
    return units[chunk[1]].person and all(u.capital or u.kind == MARK for u in units[first : chunk[1] + 1])


def _names(units: Units, chunk: Phrase) -> bool:
    return all(u.capital or u.kind == MARK for u in units[chunk[0] : chunk[1] + 1])
