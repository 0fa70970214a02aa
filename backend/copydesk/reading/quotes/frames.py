"""Frames: the cues of a sentence, each with the phrase of whoever it gives words to.

Which quotation belongs to which frame is settled in ``attribution``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from copydesk.reading.quotes import cues
from copydesk.reading.quotes.classes import BODIES, COLLECTIVES, ROLES, is_plural
from copydesk.reading.quotes.cues import WRITINGS
from copydesk.reading.quotes.phrases import (
    DETERMINERS,
    PREPOSITIONS,
    Phrase,
    clause_subject,
    is_adverb,
    is_passive,
    is_verb,
    passive_actor,
    phrase_after,
    phrase_ending,
    possessor,
    skip_left,
    subject_before,
)
from copydesk.reading.quotes.units import MARK, QUOTE, WORD, Sentence, Units

TELLING, MANNER, JUDGING, NAMING, SOURCE, NOUN, LABEL, COLON = (
    "telling", "manner", "judging", "naming", "source", "noun", "label", "colon",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue and the phrase of its source, as numbers of units."""

    first: int  # of the cue
    last: int
    kind: str
    subject: Phrase | None
    inverted: bool = False  # the subject stands behind the cue
    borrowed: bool = False  # the subject belongs to another verb of the sentence
    outlet: Phrase | None = None  # "TASS quoted him as saying"

    @property
    def start(self) -> int:
        """The first unit of cue and subject, where they stand together."""
        if self.outlet is not None:
            return min(self.first, self.outlet[0])
        beside = self.subject is not None and not self.borrowed
        return min(self.first, self.subject[0]) if beside and self.subject else self.first

    @property
    def end(self) -> int:
        """The last unit of cue and subject."""
        return max(self.last, self.subject[1]) if self.inverted and self.subject else self.last


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
    found.extend(extra for extra in (_before_colon(units, found), _behind_dash(units)) if extra is not None)
    return tuple(_with_later_subject(units, found))


def _frame_at(units: Units, at: int, before: list[Frame]) -> Frame | None:
    unit = units[at]
    if unit.kind != WORD:
        return None
    phrase = _source_phrase(units, at)
    if phrase is not None:
        return phrase
    if unit.low in cues.SAYING_NOUNS and at and not _verbal(units, at):
        return _noun_frame(units, at)
    if not cues.is_cue(unit.low) or not _verbal(units, at):
        return None
    last = at
    particles = cues.PARTICLES.get(unit.low, ())
    if at + 1 < len(units) and units[at + 1].low in particles:
        last = at + 1
    if cues.ambiguous_alone(unit.low) and last == at and not _beside_quote(units, at):
        return None
    quoted = _quoted_as(units, at)
    if quoted is not None:
        return quoted
    kind = _kind(units, at, last)
    if kind == NAMING:
        actor = passive_actor(units, at)
        return Frame(at, last, JUDGING if actor else NAMING, actor, inverted=actor is not None)
    actor = passive_actor(units, at) if not cues.is_participle(unit.low) else None
    if actor is not None:
        return Frame(at, last, kind, actor, inverted=True)
    if is_passive(units, at):
        actor = _stated_by(units, at) if kind == TELLING else None
        return Frame(at, last, kind, actor, inverted=True) if actor else Frame(at, last, NAMING, None)
    subject, inverted, borrowed = _subject(units, at, last, before)
    if subject is not None and not borrowed and _disagrees(units, at, subject):
        return None
    return Frame(at, last, kind, subject, inverted, borrowed)


def _kind(units: Units, at: int, last: int) -> str:
    low = units[at].low
    after = units[last + 1] if last + 1 < len(units) else None
    if low in cues.NAMING and low not in cues.JUDGING and low not in cues.TELLING:
        return NAMING
    if low == "called" and after is not None and after.kind == QUOTE and not _what_before(units, at):
        return NAMING
    if low in cues.TELLING:
        return TELLING
    return JUDGING if low in cues.JUDGING else MANNER


def _what_before(units: Units, at: int) -> bool:
    return any(unit.low == "what" for unit in units[max(0, at - 8) : at])


_PRONOMINAL = frozenset("some one another this that these those".split())


def _verbal(units: Units, at: int) -> bool:
    """Whether a form that may be a cue is used as a verb here."""
    unit = units[at]
    low = unit.low
    if low in ("said", "says", "told", "saying", "added"):
        return True
    if unit.name >= 0 or (unit.capital and at and not cues.is_participle(low)):
        return False
    previous = units[at - 1] if at else None
    if previous is not None and previous.kind == WORD:
        if previous.low in _PRONOMINAL and low == cues.verb_of(low):
            return True
        if previous.low in DETERMINERS - _PRONOMINAL and not low.endswith("ing"):
            return False
        if previous.low in DETERMINERS - _PRONOMINAL | {"'s", "of"} or previous.low in ("his", "her", "their", "its"):
            return False
        if previous.low in PREPOSITIONS and not low.endswith("ing"):
            return previous.low == "to"
    if unit.tag in ("VERB", "AUX") or (previous is not None and previous.low in cues.AUXILIARIES):
        return True
    if unit.tag in ("", "X", "SCONJ"):
        return low.endswith(("ed", "ing")) or low in cues.TELLING or low in cues.JUDGING
    if unit.tag in ("NOUN", "PROPN", "ADJ"):
        if low.endswith("ing"):
            return previous is not None and previous.text == ","
        following = units[at + 1] if at + 1 < len(units) else None
        to_content = following is not None and (
            following.kind == QUOTE or following.low in ("that", "it", "him", "them")
        )
        if previous is None or not to_content:
            return False
        return previous.capital or low.endswith("ed") or previous.low in COLLECTIVES
    return low.endswith("ed")


def _beside_quote(units: Units, at: int) -> bool:
    return any(unit.kind == QUOTE for unit in units[max(0, at - 4) : at + 4])


def _source_phrase(units: Units, at: int) -> Frame | None:
    for words in cues.SOURCE_PHRASES:
        if units[at].low == words[0] and [unit.low for unit in units[at : at + len(words)]] == list(words):
            last = at + len(words) - 1
            phrase = phrase_after(units, last)
            if phrase is None and last + 1 < len(units) and units[last + 1].low in ("him", "her", "them"):
                phrase = (last + 1, last + 1)
            if phrase is None:
                return None
            if words[0] in ("citing", "quoting"):
                return None
            return Frame(at, last, SOURCE, phrase, inverted=True)
    if units[at].low == "words" and at and units[at - 1].low not in DETERMINERS - {"his", "her", "their"}:
        owner = possessor(units, at)
        if owner is not None and any(unit.low == "in" for unit in units[max(0, owner[0] - 2) : owner[0]]):
            return Frame(at, at, SOURCE, owner)
    return None


def _noun_frame(units: Units, at: int) -> Frame | None:
    owner = possessor(units, at)
    if owner is None:
        return None
    for unit in units[at + 1 : at + 6]:
        if unit.kind == QUOTE:
            return Frame(at, at, NOUN, owner)
        if unit.kind == MARK and unit.text not in (",", ":", "—"):
            return None
        if is_verb(unit) and unit.tag != "VERB" and unit.low not in ("was", "is", "were", "are"):
            return None
    return (
        Frame(at, at, NOUN, owner)
        if any(u.low in ("to", "that", "for", "of") for u in units[at + 1 : at + 2])
        else None
    )


_QUOTED = frozenset("quoted quotes quoting cited cites citing".split())


def _stated_by(units: Units, at: int) -> Phrase | None:
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


def _tells_behind_comma(units: Units, at: int, last: int) -> Phrase | None:
    """In "No date has been set, said spokesman Smith, who ..." Smith: behind a whole clause, before no other verb."""
    if at < 4 or units[at - 1].text != "," or units[at].low not in cues.TELLING:
        return None
    behind = phrase_after(units, last)
    if behind is None or not any(is_verb(unit) for unit in units[: at - 1]):
        return None
    words = units[behind[0] : behind[1] + 1]
    if not any(unit.person or unit.low in ROLES for unit in words):
        return None
    for unit in units[behind[1] + 1 :]:
        if unit.low in _BREAKS:
            break
        if is_verb(unit):
            return None
    return behind


_BREAKS = frozenset("who which while as when after before adding noting according but because although where".split())


def _quoted_as(units: Units, at: int) -> Frame | None:
    """In "TASS quoted Smith as saying" and "Smith was quoted by TASS as saying": Smith says it, through TASS."""
    if units[at].low not in _QUOTED:
        return None
    saying = next((k for k in range(at + 1, min(len(units) - 1, at + 12)) if units[k].low == "as"), None)
    if saying is None or not cues.is_participle(units[saying + 1].low) or not cues.is_cue(units[saying + 1].low):
        return None
    last = saying + 1
    if is_passive(units, at):
        said = subject_before(units, at)
        return Frame(at, last, TELLING, said, borrowed=True, outlet=passive_actor(units, at)) if said else None
    said = phrase_after(units, at)
    if said is None and units[at + 1].low in ("him", "her", "them"):
        said = (at + 1, at + 1)
    return Frame(at, last, TELLING, said, borrowed=True, outlet=subject_before(units, at)) if said else None


def _subject(units: Units, at: int, last: int, before: list[Frame]) -> tuple[Phrase | None, bool, bool]:
    """The phrase of whoever the cue speaks of; whether it stands behind, whether another verb lent it."""
    low = units[at].low
    after_quote = _quote_ends_before(units, at)
    if after_quote or low in ("says", "said"):
        behind = phrase_after(units, last)
        if (
            behind is not None
            and after_quote
            and not cues.is_participle(low)
            and not _object_only(units, behind)
            and low != "told"
        ):
            return behind, True, False
    if not cues.is_participle(low):
        behind = _tells_behind_comma(units, at, last)
        if behind is not None:
            return behind, True, False
    end = skip_left(units, at - 1)
    coordinated = (end >= 0 and units[end].low in ("and", "but", "or", "then")) or (
        end >= 0 and units[end].low in ("to", "by", "while", "when", "before", "after", "for", "of", "in", "without")
    )
    if cues.is_participle(low) and not _progressive(units, at):
        coordinated = True
    if coordinated:
        if cues.is_participle(low) and end >= 0 and units[end].kind == WORD:
            beside = _beside_participle(units, end)
            if beside is not None:
                return beside, False, False
        lender = next((frame for frame in reversed(before) if frame.subject is not None and frame.kind != NOUN), None)
        if lender is not None:
            return lender.subject, False, True
        return clause_subject(units, at), False, True
    subject = subject_before(units, at)
    if subject is not None and units[subject[0]].low in ("what", "which"):
        subject = None
    if subject is None and end >= 0 and units[end].kind == QUOTE:
        behind = phrase_after(units, last)
        if behind is not None:
            return behind, True, False
    return subject, False, False


def _disagrees(units: Units, at: int, subject: Phrase) -> bool:
    """Whether a bare form stands by a subject in the singular, and so is no verb: "the unit counter terrorism"."""
    low = units[at].low
    if low != cues.verb_of(low) or low in cues.SAME_IN_PAST:
        return False
    if at and (units[at - 1].low in cues.AUXILIARIES or units[at - 1].low == "to"):
        return False
    head = units[subject[1]]
    plural = (
        is_plural(head.low) or head.low in BODIES or head.low in ("they", "we", "i", "you", "who", "that", "police")
    )
    return not plural and not any(unit.low in ("and", "of") for unit in units[subject[0] : subject[1] + 1])


def _beside_participle(units: Units, end: int) -> Phrase | None:
    """The noun right before a participle, where that is what tells: "a message saying", "with one poster writing"."""
    for at in range(end - 1, max(-1, end - 6), -1):
        if units[at].kind != WORD:
            break
        if units[at].low == "with":
            return at + 1, end
    found = phrase_ending(units, end)
    head = units[end].low
    return found if found is not None and (head in WRITINGS or head in ROLES or head in COLLECTIVES) else None


def _progressive(units: Units, at: int) -> bool:
    return (
        at > 0 and units[at - 1].kind == WORD and (units[at - 1].low in cues.AUXILIARIES or units[at - 1].low == "not")
    )


def _object_only(units: Units, phrase: Phrase) -> bool:
    return units[phrase[0]].low in ("that", "this", "it") and phrase[0] == phrase[1] and units[phrase[0]].low != "it"


def _quote_ends_before(units: Units, at: int) -> bool:
    before = at - 1
    while before >= 0 and (
        (units[before].kind == MARK and units[before].text in (",", "–", "—", "-", "...", "…", "!", "?", "."))
        or is_adverb(units[before])
    ):
        before -= 1
    return before >= 0 and units[before].kind == QUOTE


def _with_later_subject(units: Units, frames: list[Frame]) -> list[Frame]:
    """Give participles at the head of a sentence the subject that follows: "Calling it a '...', Smith said"."""
    later: Phrase | None = None
    if frames and frames[0].first == 0 and frames[0].subject is None and cues.is_participle(units[0].low):
        comma = next((at for at, unit in enumerate(units) if unit.text == "," and unit.kind == MARK), None)
        quoted = next((at for at, unit in enumerate(units) if unit.kind == QUOTE), None)
        ends = quoted is not None and (units[quoted].text.endswith(",") or comma == quoted + 1)
        later = (
            phrase_after(units, quoted if quoted is not None and comma is None and ends else comma or 0)
            if comma or ends
            else None
        )
    done: list[Frame] = []
    for frame in reversed(frames):
        if frame.subject is None and frame.kind in (TELLING, JUDGING, MANNER) and later is not None:
            frame = replace(frame, subject=later, borrowed=True)
        elif frame.subject is not None and frame.kind != SOURCE:
            later = frame.subject
        done.append(frame)
    return done[::-1]


def _before_colon(units: Units, frames: list[Frame]) -> Frame | None:
    """ "Smith: '...'" as in transcripts, and "Smith was blunt: '...'" where nothing else gives the words to anybody."""
    for at, unit in enumerate(units[:-1]):
        if unit.text == ":" and unit.kind == MARK and units[at + 1].kind == QUOTE and at:
            if any(frame.first < at and frame.kind != NAMING for frame in frames):
                return None
            whole = phrase_ending(units, at - 1)
            if whole is not None and whole[0] == 0 and at <= 8:
                return Frame(at, at, LABEL, whole)
            subject = clause_subject(units, at)
            return Frame(at, at, COLON, subject, borrowed=True) if subject is not None else None
    return None


def _behind_dash(units: Units) -> Frame | None:
    """A name set under a quotation: "'...' — Jane Roe"."""
    if len(units) > 2 and units[0].kind == QUOTE and units[1].text in ("—", "–", "-", "―") and len(units) <= 9:
        phrase = phrase_after(units, 1)
        if phrase is not None and units[phrase[0]].capital and all(u.tag not in ("VERB", "AUX") for u in units[2:]):
            return Frame(1, 1, SOURCE, phrase, inverted=True)
    return None
