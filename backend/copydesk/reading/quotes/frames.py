"""Frames: the cues of a sentence, each with the phrase of whoever it gives words to.

Which quotation belongs to which frame is settled in ``attribution``.
"""

from __future__ import annotations

from dataclasses import replace

from copydesk.reading.quotes import cues
from copydesk.reading.quotes.classes import BODIES, COLLECTIVES, DOCUMENTS, ROLES, is_source
from copydesk.reading.quotes.cue_verbs import disagrees, is_cue_verb, tells_alone
from copydesk.reading.quotes.frame import JUDGING, MANNER, NAMING, NOUN, SOURCE, TELLING, Frame
from copydesk.reading.quotes.kinds import LONGEST_TERM
from copydesk.reading.quotes.phrases import Phrase, is_date, phrase_after, phrase_ending
from copydesk.reading.quotes.set_phrases import (
    before_colon,
    headed,
    owned_noun,
    quoted_as,
    signature,
    source_phrase,
    stated_by,
)
from copydesk.reading.quotes.subjects import (
    before_title,
    clause_subject,
    passive_actor,
    skip_left,
    subject_before,
    subject_behind_semicolon,
)
from copydesk.reading.quotes.units import MARK, QUOTE, WORD, Sentence, Unit, Units
from copydesk.reading.quotes.words import (
    is_adverb,
    is_passive,
    is_progressive,
    is_verb,
)

_PARTS = frozenset((",", "–", "—", "-", "...", "…", "!", "?", "."))  # marks between a quotation and its cue
_NEVER_INVERTED = frozenset("told tells informed assured reminded urged warned".split())  # they need a hearer
_ADVERBIALS = frozenset("on in at via to during".split())  # between a cue and the subject behind it
_LENDING = frozenset("to by while when before after for of in without".split())
_JOINING = frozenset("and but or then".split())
_BREAKS = frozenset("who which while as when after before adding noting according but because although where".split())
_CHRISTENING = frozenset("name christen title entitle codename".split())  # such a name is no remark: "named it 'Hope'"
#: What somebody may be while speaking, as others have it: "can be heard telling an aide".
_PERCEIVED = frozenset("heard overheard seen filmed recorded caught captured taped shown".split())
_NEVER_BEHIND = frozenset("told accused blamed thanked praised".split())  # whoever follows them is no subject
_MINDS = frozenset("hope believe think feel fear want expect consider regard see".split())


def frames_of(sentence: Sentence) -> tuple[Frame, ...]:
    """Every frame of a sentence, in order."""
    if sentence.wordless:
        return ()
    units = sentence.units
    found: list[Frame] = []
    at = 0
    while at < len(units):
        frame = _frame_at(units, at, found)
        if frame is not None:
            found.append(frame)
            at = max(at + 1, frame.last + 1)
        else:
            at += 1
    if sentence.quotes:
        found.extend(
            extra for extra in (before_colon(units, found), headed(units), signature(units)) if extra is not None
        )
    return tuple(_with_later_subject(units, found))


def _frame_at(units: Units, at: int, before: list[Frame]) -> Frame | None:
    unit = units[at]
    if unit.kind != WORD:
        return None
    if unit.low in cues.OPENS_SOURCE:
        phrase = source_phrase(units, at)
        if phrase is not None:
            return phrase
    if unit.low in cues.SAYING_NOUNS and at and not is_cue_verb(units, at):
        return owned_noun(units, at)
    if not cues.is_cue(unit.low) or not is_cue_verb(units, at):
        return None
    last = at
    if at + 1 < len(units) and units[at + 1].low in cues.PARTICLES.get(unit.low, ()):
        last = at + 1
    if last == at and not tells_alone(units, at):
        return None
    return quoted_as(units, at) or _verb_frame(units, at, last, before)


def _verb_frame(units: Units, at: int, last: int, before: list[Frame]) -> Frame | None:
    kind = _kind(units, at, last)
    actor = passive_actor(units, at) if kind == NAMING or not cues.is_participle(units[at].low) else None
    if actor is not None:
        return Frame(at, last, JUDGING if kind == NAMING else kind, actor, inverted=True)
    if kind == NAMING:
        return Frame(at, last, NAMING, None)
    if is_passive(units, at):
        actor = stated_by(units, at) if kind == TELLING else None
        return Frame(at, last, kind, actor, inverted=True) if actor else Frame(at, last, NAMING, None)
    subject, inverted, borrowed = _subject(units, at, last, before)
    if subject is not None and not borrowed and disagrees(units, at, subject):
        return None
    if _describes_a_thing(units, at, subject) and not borrowed and not inverted:
        return Frame(at, last, NAMING, None)
    teller = _teller_of_their_minds(units, at, subject, before)
    if teller is not None:
        return Frame(at, last, kind, teller, borrowed=True)
    return Frame(at, last, kind, subject, inverted, borrowed)


def _describes_a_thing(units: Units, at: int, subject: Phrase | None) -> bool:
    """Whether a participle tells what a thing is called by nobody in particular: "a vision described as '...'"."""
    behind = units[at + 1].low if at + 1 < len(units) else ""
    thing = subject is not None and subject[1] == at - 1 and not _can_tell(units, subject)
    return thing and units[at].low.endswith("ed") and behind == "as" and units[at - 1].tag == "NOUN"


def _teller_of_their_minds(units: Units, at: int, subject: Phrase | None, before: list[Frame]) -> Phrase | None:
    """Whoever tells what "they" have in mind: "the lawyer said they hoped it would '...'"."""
    if subject is None or subject[0] != subject[1] or units[subject[0]].low != "they" or not before:
        return None
    outer = before[-1]
    told = outer.kind == TELLING and outer.subject is not None and not outer.inverted
    adjacent = all(unit.low == "that" for unit in units[outer.last + 1 : subject[0]]) and outer.last < subject[0]
    return outer.subject if told and adjacent and cues.verb_of(units[at].low) in _MINDS else None


def _kind(units: Units, at: int, last: int) -> str:
    low = units[at].low
    after = units[last + 1] if last + 1 < len(units) else None
    if low in cues.NAMING and low not in cues.JUDGING and low not in cues.TELLING:
        return JUDGING if _names_something(units, at) else NAMING
    if low == "called" and after is not None and after.kind == QUOTE and not _what_before(units, at):
        return NAMING
    if low in cues.TELLING:
        return TELLING
    return JUDGING if low in cues.JUDGING else MANNER


def _names_something(units: Units, at: int) -> bool:
    """Whether somebody gives a name to something told between: "Smith dubbed the claims '...'", "what she dubbed"."""
    if is_passive(units, at) or cues.verb_of(units[at].low) in _CHRISTENING:
        return False
    if _what_before(units, at) or _told_of_before(units, at):
        return True
    following = units[at + 1 : at + 8]
    quote = next((number for number, unit in enumerate(following) if unit.kind == QUOTE), None)
    if quote is None or any(unit.kind == MARK for unit in following[:quote]):
        return False
    return any(unit.tag in ("NOUN", "PROPN") or unit.low in ("it", "them", "him", "her") for unit in following[:quote])


def _what_before(units: Units, at: int) -> bool:
    return any(unit.low == "what" for unit in units[max(0, at - 8) : at])


def _told_of_before(units: Units, at: int) -> bool:
    """Whether a name is given to what "that" goes back to: "a march that officials have dubbed '...'"."""
    if at + 1 == len(units) or units[at + 1].kind != QUOTE:
        return False
    subject = subject_before(units, at)
    return subject is not None and subject[0] > 0 and units[subject[0] - 1].low in ("that", "which")


# --- whose verb it is ---------------------------------------------------------------------------------------------


def _subject(units: Units, at: int, last: int, before: list[Frame]) -> tuple[Phrase | None, bool, bool]:
    """The phrase of whoever the cue speaks of; whether it stands behind, whether another verb lent it."""
    low = units[at].low
    if not cues.is_participle(low):
        behind = _behind(units, at, last)
        if behind is not None:
            return behind, True, False
    end = skip_left(units, at - 1)
    lent = end >= 0 and (units[end].low in _JOINING or units[end].low in _LENDING)
    if cues.is_participle(low) and not is_progressive(units, at):
        lent = True
        if end >= 0 and units[end].low in _PERCEIVED and is_passive(units, end):
            return subject_before(units, end), False, False
        beside = _beside_participle(units, end) if end >= 0 and units[end].kind == WORD else None
        if beside is not None:
            return beside, False, False
    if lent:
        if units[end].low == "to" and end and is_verb(units[end - 1]):  # "as she liked to put it"
            governed = subject_before(units, end - 1)
            if governed is not None:
                return governed, False, True
        lender = next((frame for frame in reversed(before) if _lends(units, frame, at)), None)
        if lender is not None and (own := subject_behind_semicolon(units, lender.last, at)) is not None:
            return own, False, True
        if lender is not None and low in cues.TELLING and units[end].text == ",":
            lender = _outer(units, lender, before)
        return (lender.subject if lender is not None else clause_subject(units, at)), False, True
    subject = subject_before(units, at)
    if subject is not None and units[subject[0]].low in ("what", "which"):
        subject = None
    if subject is None or not _can_tell(units, subject):
        subject = _parsed_subject(units, at) or subject
    if subject is None and end >= 0 and _quote_ends_before(units, at) and low not in _NEVER_BEHIND:
        behind = phrase_after(units, last)
        if behind is not None:
            return behind, True, False
    return subject, False, False


def _lends(units: Units, frame: Frame, at: int) -> bool:
    """Whether the subject of an earlier frame can be that of a participle; a source's only right behind its phrase."""
    if frame.kind == SOURCE:
        return all(unit.kind == MARK for unit in units[frame.end + 1 : at])
    return frame.subject is not None and frame.kind != NOUN


def _outer(units: Units, inner: Frame, before: list[Frame]) -> Frame:
    """Whoever tells of the frame, and goes on: in "Roe claimed that the banks seek a way out, adding" Roe."""
    if inner.subject is None:
        return inner
    for frame in before:
        told = frame.kind == TELLING and frame.subject is not None and not frame.inverted and not frame.borrowed
        between = units[frame.last + 1 : inner.subject[0]]
        if told and frame.last < inner.subject[0] and between and between[0].low == "that" and len(between) == 1:
            return frame
    return inner


def _parsed_subject(units: Units, at: int) -> Phrase | None:
    """The subject that the parser found before a verb, where no quotation stands between and it can tell something:
    in "A diplomat briefed on the matter said" the diplomat.
    """
    place = units[at].subject
    if not 0 <= place < units[at].start:
        return None
    head = next((back for back in range(at - 1, -1, -1) if units[back].start <= place), 0)
    if any(unit.kind == QUOTE for unit in units[head:at]):
        return None
    found = phrase_ending(units, head)
    return found if found is not None and _can_tell(units, found) else None


def _can_tell(units: Units, phrase: Phrase) -> bool:
    """Whether a phrase holds a name or a noun for somebody, or for a paper."""
    words = units[phrase[0] : phrase[1] + 1]
    return any(unit.name >= 0 or unit.capital for unit in words[1:]) or is_source([unit.low for unit in words])


def _behind(units: Units, at: int, last: int) -> Phrase | None:
    """The subject behind the verb: right behind a quotation, or behind a whole clause and a comma."""
    if not _quote_ends_before(units, at):
        return _tells_behind_comma(units, at, last)
    behind = phrase_after(units, last) or _behind_adverbial(units, last)
    if behind is None or units[at].low in _NEVER_BEHIND:
        return None
    only_object = behind[0] == behind[1] and units[behind[0]].low in ("that", "this")
    return None if only_object else behind


def _behind_adverbial(units: Units, last: int) -> Phrase | None:
    """The subject behind where or when it was told: "'...', wrote on Telegram the governor, Jane Roe"."""
    if last + 2 >= len(units) or units[last + 1].low not in _ADVERBIALS:
        return None
    object_ = phrase_after(units, last + 1)
    end = object_[1] if object_ is not None else last + 1
    while end + 1 < len(units) and is_date(units[end + 1]):
        end += 1
    subject = phrase_after(units, end) if end > last + 1 else None
    after = subject[1] + 1 if subject is not None else len(units)
    return subject if after < len(units) and units[after].kind == MARK and units[after].text in ",." else None


def _quote_ends_before(units: Units, at: int) -> bool:
    before = at - 1
    while before >= 0 and ((units[before].kind == MARK and units[before].text in _PARTS) or is_adverb(units[before])):
        before -= 1
    return before >= 0 and units[before].kind == QUOTE and before_title(units, before) == before


def _is_clause(unit: Unit) -> bool:
    """Whether a quotation is long enough to have the verb of its sentence: "'...' under the new law, said Smith"."""
    return unit.kind == QUOTE and len(unit.text.split()) > LONGEST_TERM


def _tells_behind_comma(units: Units, at: int, last: int) -> Phrase | None:
    """In "No date has been set, said spokesman Smith, who ..." Smith: behind a whole clause, before no other verb."""
    if at < 4 or units[at - 1].text != "," or units[at].low not in cues.TELLING or units[at].low in _NEVER_INVERTED:
        return None
    behind = phrase_after(units, last)
    if behind is None or not any(is_verb(unit) or _is_clause(unit) for unit in units[: at - 1]):
        return None
    words = units[behind[0] : behind[1] + 1]
    named = words[0].name >= 0 or words[-1].name >= 0
    if not named and not any(
        unit.low in ROLES or unit.low in BODIES or unit.low in COLLECTIVES or unit.low in DOCUMENTS for unit in words
    ):
        return None
    if behind[1] + 1 < len(units) and units[behind[1] + 1].kind == QUOTE:
        return None  # "Roe, asked about it, said the firm '...'"
    for unit in units[behind[1] + 1 :]:
        if unit.low in _BREAKS or unit.text == ",":
            break
        if is_verb(unit):
            return None
    return behind


def _beside_participle(units: Units, end: int) -> Phrase | None:
    """The noun right before a participle, where that is what tells: "a message saying", "with one poster writing"."""
    for at in range(end - 1, max(-1, end - 6), -1):
        if units[at].kind != WORD:
            break
        if units[at].low == "with":
            return at + 1, end
    if units[end].person and (end == 0 or units[end - 1].person or units[end - 1].low in ROLES):
        return phrase_ending(units, end)
    head = units[end].low
    found = phrase_ending(units, end)
    apart = (
        found is not None and found[0] > 0 and (units[found[0] - 1].text == "," or units[found[0] - 1].kind == QUOTE)
    )
    if head not in cues.WRITINGS and head not in ROLES and head not in COLLECTIVES and not (apart and head in BODIES):
        return None
    if found is not None and found[0] > 1 and cues.issues(units[found[0] - 1].low):
        return subject_before(units, found[0] - 1) or found
    return found


def _with_later_subject(units: Units, frames: list[Frame]) -> list[Frame]:
    """Give participles at the head of a sentence the subject that follows: "Calling it a '...', Smith said"."""
    later: Phrase | None = None
    if frames and frames[0].first == 0 and frames[0].subject is None and cues.is_participle(units[0].low):
        comma = next((at for at, unit in enumerate(units) if unit.text == "," and unit.kind == MARK), None)
        quoted = next((at for at, unit in enumerate(units) if unit.kind == QUOTE), None)
        ends = quoted is not None and (units[quoted].text.endswith(",") or comma == quoted + 1)
        opens = quoted if quoted is not None and comma is None and ends else comma or 0
        later = phrase_after(units, opens) if comma or ends else None
    done: list[Frame] = []
    for frame in reversed(frames):
        if frame.subject is None and frame.kind in (TELLING, JUDGING, MANNER) and later is not None:
            frame = replace(frame, subject=later, borrowed=True)
        elif frame.subject is not None and frame.kind != SOURCE:
            later = frame.subject
        done.append(frame)
    return done[::-1]
