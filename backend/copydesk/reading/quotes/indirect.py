"""Indirect speech: what a cue gives to somebody without quotation marks: clauses, questions, promises, demands."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.model.span import Span
from copydesk.reading.quotes.cues import AUXILIARIES, verb_of
from copydesk.reading.quotes.frame import JUDGING, MANNER, SOURCE, TELLING, Frame
from copydesk.reading.quotes.phrases import Phrase, is_date, opening_bracket, phrase_after
from copydesk.reading.quotes.units import MARK, QUOTE, WORD, Sentence, Units
from copydesk.reading.quotes.words import DETERMINERS, PREPOSITIONS, RELATIVES, is_adverb, is_verb

_SHORTEST = 2  # words
_FAR = 14  # units between a cue and the "that" it governs
_SCENES = frozenset("during at after following amid".split())
_SPOKEN = frozenset(
    "statement interview letter post email speech tweet message memo video address note op-ed editorial column".split()
)
_QUESTIONS = frozenset("whether if why how what who when where which".split())
#: What no clause begins with that somebody tells: "insisted on anonymity because ...".
_NO_CLAUSE = frozenset("to and but as of because since although though until unless so".split())
_ASKING = frozenset("ask wonder question doubt say know explain tell describe inquire enquire reveal".split())
_HEARING = frozenset("tell assure inform remind warn promise advise notify persuade convince".split())
#: Verbs with "to" and what somebody means to do: "promised to present a plan".
_INTENDING = frozenset("promise pledge vow threaten claim agree offer demand propose swear".split())
#: Verbs with somebody and "to": "asked visitors to register".
_DEMANDING = frozenset("ask urge order advise warn instruct beg implore command call".split())
_POLLS = frozenset("poll polls survey surveys polling".split())
#: Verbs whose object is what is said: "denied any wrongdoing", "recommended closing two schools".
_STATING = frozenset("deny expect predict forecast announce demand recommend propose allege fear".split())


def reported_clauses(sentence: Sentence, frames: tuple[Frame, ...]) -> Iterator[tuple[Frame, Span]]:
    """Each frame with what it gives to its source: "X said that ...", "..., according to X", "X asked whether"."""
    units = sentence.units
    taken: list[Phrase] = []
    for frame, (first, last) in [*_told(units, frames), *_otherwise(units, frames)]:
        inside = units[first : last + 1]
        overlaps = any(first <= end and start <= last for start, end in taken)
        if overlaps or any(unit.kind == QUOTE for unit in inside) or sum(u.kind == WORD for u in inside) < _SHORTEST:
            continue
        taken.append((first, last))
        yield frame, sentence.stretch(first, last)


def clauses_told(sentence: Sentence, frames: tuple[Frame, ...]) -> Iterator[tuple[Frame, Span]]:
    """The clauses alone, also those that hold quotations, or a word or two."""
    for frame, (first, last) in _told(sentence.units, frames):
        yield frame, sentence.stretch(first, last)


# --- whole clauses ------------------------------------------------------------------------------------------------


def _told(units: Units, frames: tuple[Frame, ...]) -> Iterator[tuple[Frame, Phrase]]:
    earliest = 0
    for number, frame in enumerate(frames):
        if frame.subject is None or frame.kind not in (TELLING, SOURCE) or _kept_from(units, frame):
            continue
        later = (_handed_over(units, f) for f in frames[number + 1 :])
        until = next((at for at in later if at is not None), len(units))
        clause = _after(units, frame, until) or _before(units, frame, earliest)
        if _takes_over(units, frame):
            earliest = frame.end + 1
        if clause is not None:
            yield frame, clause


def _kept_from(units: Units, frame: Frame) -> bool:
    """Whether somebody is kept from saying something, or a work is somebody's: "barred from claiming", "written by"."""
    written = units[frame.first].low == "written" and frame.inverted
    return written or (frame.first > 0 and units[frame.first - 1].low == "from")


def _takes_over(units: Units, frame: Frame) -> bool:
    """Whether a frame gives what stands before it to its subject: ", another said"."""
    between = units[frame.start - 1].text if frame.start else ""
    return frame.kind in (TELLING, SOURCE) and not frame.borrowed and frame.subject is not None and between == ","


def _handed_over(units: Units, frame: Frame) -> int | None:
    """Where a later frame ends what the one before tells: at ", another said" or ", but another said"."""
    if _takes_over(units, frame):
        return frame.start - 1
    joined = frame.start > 1 and units[frame.start - 1].low in ("but", "while") and units[frame.start - 2].text == ","
    own = frame.subject is not None and not frame.borrowed and not frame.inverted
    return frame.start - 2 if joined and own and frame.kind == TELLING else None


def _after(units: Units, frame: Frame, until: int) -> Phrase | None:
    start = frame.end + 1
    if start >= len(units):
        return None
    if frame.kind == SOURCE:
        return _after_source(units, frame, start, until)
    that = _governed_that(units, start, until)
    if that is not None and any(is_verb(unit) for unit in units[that:until]):
        return _ended(units, that, until - 1)
    start = _past_adverbials(units, frame, start, until)
    verb = _first_verb(units, start, until)
    if start >= until or verb is None or verb == start or units[start].kind != WORD:
        return None
    if units[start].low in RELATIVES | _QUESTIONS | _NO_CLAUSE:
        return None
    return _ended(units, start, until - 1)


def _after_source(units: Units, frame: Frame, start: int, until: int) -> Phrase | None:
    comma = next((i for i in range(start, min(until, start + 25)) if units[i].text == ","), None)
    if frame.first == 0 and units[start].low in DETERMINERS and _first_verb(units, start, until):
        return _ended(units, start, len(units) - 1)  # "According to Roe the house was sold"
    if comma is None or any(is_verb(unit) for unit in units[: frame.first] if unit.low != "according"):
        return None
    inserted = frame.first > 0 and units[frame.first - 1].text == ","  # "The sale, according to Roe, came late"
    first = 0 if inserted else comma + 1
    verb = _first_verb(units, comma + 1, len(units))
    return _ended(units, first, len(units) - 1) if verb is not None else None


def _governed_that(units: Units, start: int, until: int) -> int | None:
    """Where the clause behind the cue's "that" begins; none where it is "and that", or goes back to a noun."""
    for at in range(start, min(until, start + _FAR)):
        unit = units[at]
        if unit.kind != WORD:
            return None
        if unit.low == "that":
            following = units[at + 1] if at + 1 < len(units) else None
            if following is None or following.text == ",":
                return None  # "agrees with that, as it happens"
            if is_verb(following):
                return at if at == start else None  # "said that was untrue", not "in an ad that began"
            return at + 1
        if at > start and is_verb(unit) and not unit.date:
            return None
    return None


def _past_adverbials(units: Units, frame: Frame, start: int, until: int) -> int:
    """Where the clause begins behind "on Monday", "in a statement", and whoever was told."""
    at = start
    if verb_of(units[frame.first].low) in _HEARING and not frame.inverted:
        hearer = phrase_after(units, at - 1)
        if hearer is not None and not _is_subject(units, hearer):
            at = hearer[1] + 1
        elif at < until and units[at].low in ("him", "her", "them", "me", "us", "it", "reporters"):
            at += 1
    while at < until:
        if is_date(units[at]) or (is_adverb(units[at]) and units[at].low != "both"):
            at += 1
        elif units[at].low in ("on", "in", "at", "during", "to", "late", "early", "by") and units[at].kind == WORD:
            if units[at].low == "at" and at + 1 < until and units[at + 1].low in ("least", "most"):
                return at
            phrase = phrase_after(units, at)
            if phrase is None and at + 1 < until and is_date(units[at + 1]):
                at += 1
                continue
            if phrase is None or phrase[1] + 1 >= until:
                return until
            at = phrase[1] + 1
        else:
            return at
    return at


def _is_subject(units: Units, phrase: Phrase) -> bool:
    """Whether a verb follows a phrase: then nobody was told, and it opens the clause."""
    behind = phrase[1] + 1
    return behind < len(units) and is_verb(units[behind])


def _first_verb(units: Units, start: int, until: int) -> int | None:
    """The first finite verb of a clause, before any further clause and any comma but those of an insertion."""
    for at in range(start, until):
        unit = units[at]
        if unit.text == "," and at > start:
            closed = next((i for i in range(at + 2, min(until - 1, at + _FAR)) if units[i].text == ","), None)
            return closed + 1 if closed is not None and is_verb(units[closed + 1]) else None
        if unit.kind != WORD and unit.text not in "'’-–.":
            return None
        if unit.low == "to" and at + 1 < until and units[at + 1].tag not in ("VERB", "AUX"):
            continue
        if at > start and unit.low in RELATIVES | {"and", "but", "to"} and not unit.capital:
            return None
        if is_verb(unit) and (unit.low in AUXILIARIES or not unit.low.endswith("ing")):
            return at
    return None


def _before(units: Units, frame: Frame, earliest: int) -> Phrase | None:
    last = frame.start - 1
    if last < earliest or units[last].text != "," or frame.borrowed or _leads_to_quotation(units, frame):
        return None
    if frame.subject is not None and any(unit.low in RELATIVES for unit in units[frame.subject[1] + 1 : frame.first]):
        return None  # "the words of Jane Roe, who warned of '...'"
    first = earliest
    while first < last and (units[first].kind == MARK or not any(c.isalpha() for c in units[first].text)):
        first += 1
    if _only_sets_the_scene(units, first, last):
        return None
    if any(is_verb(unit) for unit in units[first:last]):
        return _ended(units, first, last - 1)
    behind = frame.end + 1
    inserted = behind + 1 < len(units) and units[behind].text == "," and frame.kind != SOURCE
    if inserted and any(is_verb(unit) for unit in units[behind:]):  # "The plan, she says, has failed"
        return _ended(units, first, len(units) - 1)
    return None


def _leads_to_quotation(units: Units, frame: Frame) -> bool:
    """Whether what is told stands in marks behind: "In one, sent on Monday, she wrote: '...'"."""
    behind = units[frame.end + 1 : frame.end + 3]
    return bool(behind) and (behind[0].text in (":", ",") or behind[0].kind == QUOTE) and behind[-1].kind == QUOTE


def _only_sets_the_scene(units: Units, first: int, last: int) -> bool:
    """Whether one adverbial stands before the comma: "During the debate, Smith warned", "Asked why, she said"."""
    opening = units[first]
    if opening.kind != WORD:
        return False
    if opening.tag == "VERB" and opening.low.endswith(("ed", "ing")) and opening.name < 0:
        return True
    if opening.low == "in" and any(unit.low in _SPOKEN for unit in units[first : first + 5]):
        return True
    opens = opening.low in _SCENES and units[min(first + 1, last)].low not in ("least", "most")
    return opens and not any(unit.text == "," for unit in units[first:last])


# --- questions, promises, demands, and what is denied or expected -------------------------------------------------


def _otherwise(units: Units, frames: tuple[Frame, ...]) -> Iterator[tuple[Frame, Phrase]]:
    for frame in frames:
        if frame.subject is None or frame.inverted or frame.kind not in (TELLING, MANNER, JUDGING):
            continue
        if frame.borrowed and frame.subject[0] > frame.first:
            continue  # "Asked whether ..., Smith said"
        verb = verb_of(units[frame.first].low) or ""
        start = frame.last + 1
        until = next((i for i in range(start, len(units)) if units[i].text in (",", ";", ":", ")")), len(units))
        if start >= until or units[start].kind != WORD:
            continue
        clause = _object(units, verb, units[frame.subject[1]].low, start, until)
        if clause is not None:
            yield frame, clause


def _object(units: Units, verb: str, subject: str, start: int, until: int) -> Phrase | None:
    opening = units[start].low
    if verb in _ASKING:
        wanted = _QUESTIONS - {"when", "where"} if verb in ("say", "tell") else _QUESTIONS
        question = next((i for i in range(start, min(until, start + 5)) if units[i].low in wanted), None)
        if question is not None and not any(is_verb(unit) for unit in units[start:question]):
            return _ended(units, question, until - 1)
    until = _before_joined_verb(units, start, until)
    means = opening != "to" or (start + 1 < until and units[start + 1].name < 0)  # not "delegates pledged to Roe"
    if (
        verb in _INTENDING
        and means
        and (opening == "to" or (opening == "not" and units[min(start + 1, until - 1)].low == "to"))
    ):
        return _ended(units, start, until - 1)
    if verb in _DEMANDING:
        return _demand(units, start, until)
    if verb == "accuse":
        of = next((i for i in range(start, min(until, start + 8)) if units[i].low == "of"), None)
        return _ended(units, of + 1, until - 1) if of is not None else None
    if verb in ("show", "find", "put") and subject in _POLLS and opening not in PREPOSITIONS:
        return _ended(units, start, until - 1)
    if verb in _STATING and opening not in PREPOSITIONS and opening not in ("to", "that", "him", "her", "them"):
        return _ended(units, start, until - 1)
    return None


def _before_joined_verb(units: Units, start: int, until: int) -> int:
    """Where a second verb of the same subject begins: "denied taking cash | and has called it '...'"."""
    for at in range(start + 1, until - 1):
        following = units[at + 1]
        finite = is_verb(following) and (following.low in AUXILIARIES or following.low.endswith("ed"))
        if finite and units[at].low in ("and", "but"):
            return at
    return until


def _demand(units: Units, start: int, until: int) -> Phrase | None:
    """ "... visitors to register", "... for it to be cancelled"."""
    if units[start].low in ("not", "to"):
        return None
    first = start + 1 if units[start].low in ("for", "on") else start
    for at in range(first, min(until - 1, first + 10)):
        if units[at].low == "to" and at > first and units[at + 1].tag in ("VERB", "AUX"):
            return _ended(units, first, until - 1)
        if is_verb(units[at]):
            return None
    return None


def _ended(units: Units, first: int, last: int) -> Phrase | None:
    while last >= first and units[last].kind == MARK and not _closes_bracket(units, first, last):
        last -= 1
    return (first, last) if first <= last else None


def _closes_bracket(units: Units, first: int, last: int) -> bool:
    opened = opening_bracket(units, last) if units[last].text == ")" else None
    return opened is not None and opened >= first
