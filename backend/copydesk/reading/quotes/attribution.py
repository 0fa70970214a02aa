"""Attribution: which frame each quotation of a sentence belongs to.

Every quotation takes the frame nearest to it, counted in what stands between them; right behind a quotation a frame
is surest.
"""

from __future__ import annotations

from collections.abc import Callable

from copydesk.reading.quotes import cues
from copydesk.reading.quotes.classes import is_source
from copydesk.reading.quotes.frame import COLON, JUDGING, LABEL, MANNER, NAMING, NOUN, SOURCE, TELLING, Frame
from copydesk.reading.quotes.phrases import Phrase, phrase_after
from copydesk.reading.quotes.subjects import subject_before
from copydesk.reading.quotes.units import MARK, QUOTE, WORD, Units
from copydesk.reading.quotes.words import CLAUSE, PREPOSITIONS, RELATIVES, is_adverb, is_verb

#: Words that may stand between a cue and a quotation without parting them.
_LIGHT = frozenset(
    "that as a an the it him her them his its their this how to be is was are were would will of us me".split()
)

_MODAL = frozenset("would could might should may".split())

_FEWEST_BEHIND_VERB = 3  # words of a quotation that opens with a verb
_WOVEN = 80  # how well a cue fits that a quotation is woven into the clause of

_PERSONAL = frozenset(
    "say tell add write ask reply answer respond argue insist claim explain tweet post remark comment"
    " estimate believe think hope fear predict deny reckon express voice"
    " call describe shout complain joke recall admit testify".split()
)


#: What people have in mind and do not say: a cue of its own only where nobody tells of it.
_MENTAL = cues.WANTING | frozenset("see view consider regard deem admire reject oppose".split())
#: What they do, which somebody else may put into words.
_DEEDS = frozenset({"agree", "demonstrate"})


def takes_a_person(units: Units, frame: Frame) -> bool:
    """Whether a cue is one that only people, bodies and papers are the subject of: "wrote", not "underscored"."""
    return frame.kind == LABEL or cues.verb_of(units[frame.first].low) in _PERSONAL


def frame_for(
    units: Units, quote: int, frames: tuple[Frame, ...], can_speak: Callable[[Frame], bool] = lambda _: True
) -> Frame | None:
    """The frame that the quotation at unit ``quote`` belongs to; None where none is near enough.

    ``can_speak`` says of a frame whether its subject is somebody who could.
    """
    asked = _is_put_to_somebody(units, quote)
    fitting = [
        (_behind(units, quote, frame) if frame.first > quote else _in_front(units, quote, frame), -number, frame)
        for number, frame in enumerate(frames)
        if frame.first > quote or not asked
    ]
    ranked = sorted((scored for scored in fitting if scored[0] > 0), key=lambda scored: scored[:2], reverse=True)
    best = next((frame for _, _, frame in ranked if can_speak(frame)), None)
    if best is not None and best.kind == SOURCE and best.first > quote and _is_woven(units, quote):
        told = (frame for (score, _, frame) in ranked if score >= _WOVEN and frame.first < quote and can_speak(frame))
        best = next(told, best)  # "she told them to be '...', according to notes"
    if best is not None and _is_told_of(units, best):
        best = next((frame for frame in frames if _reports(units, frame, best)), best)
    if best is not None and best.kind == NOUN:
        noun = best
        over = (_affirms, _judges, _describes)
        best = next((frame for frame in frames if any(test(units, frame, noun) for test in over)), noun)
    return best or _unlisted(units, quote) or _opened_by_its_verb(units, quote)


def _is_put_to_somebody(units: Units, quote: int) -> bool:
    """Whether somebody answers a question and does not ask it: "voters told of the dam, and she replied to the
    question: '...'".
    """
    before = [unit.low for unit in units[max(0, quote - 4) : quote] if unit.text != ":"]
    return units[quote].last == "?" and before[-3:] == ["to", "the", "question"]


def _describes(units: Units, frame: Frame, noun: Frame) -> bool:
    """Whether somebody tells what a noun is: "Smith told Roe that her plan was '...'"."""
    if frame.kind != TELLING or frame.subject is None or frame.last >= noun.first:
        return False
    behind = units[noun.last + 1].low if noun.last + 1 < len(units) else ""
    return behind in ("is", "was", "are", "were")


def _is_told_of(units: Units, frame: Frame) -> bool:
    """Whether a cue tells what somebody has in mind or does, and no word need be theirs: "wants", "agreed to '...'"."""
    verb = cues.verb_of(units[frame.first].low)
    return (frame.kind == JUDGING and verb in _MENTAL) or (frame.kind == TELLING and verb in _DEEDS)


def _reports(units: Units, frame: Frame, inner: Frame) -> bool:
    """Whether somebody tells what another does, sees or wants: "she added that the company saw '...'", "according to
    Smith, ministers showed '...'".
    """
    if frame.kind == SOURCE and inner.subject is not None and not inner.borrowed:
        return frame.first == 0 and inner.subject[0] - frame.end == 2 and units[frame.end + 1].text == ","
    asks = frame.kind == MANNER and cues.verb_of(units[frame.first].low) == "ask"
    tells = frame.kind == TELLING or asks
    if not tells or frame.subject is None or inner.borrowed or inner.subject is None:
        return False
    return frame.last < inner.subject[0] and all(unit.kind == WORD for unit in units[frame.last + 1 : inner.first])


def _judges(units: Units, frame: Frame, noun: Frame) -> bool:
    """Whether a noun is only what somebody calls something: "critics call your plan '...'"."""
    if frame.kind != JUDGING or frame.subject is None or frame.last >= noun.first:
        return False
    return not any(is_verb(unit) or unit.kind == QUOTE for unit in units[frame.last + 1 : noun.first])


def _affirms(units: Units, frame: Frame, noun: Frame) -> bool:
    """Whether it is the speaker of ``frame`` who says the noun: "she reiterated Europe's support for '...'"."""
    if frame.kind != TELLING or frame.borrowed or frame.inverted or frame.subject is None or noun.subject is None:
        return False
    between = range(frame.last + 1, noun.subject[0])
    return frame.last < noun.subject[0] and len(between) <= 1 and all(units[at].low == "the" for at in between)


def is_supposed(units: Units, frame: Frame) -> bool:
    """Whether nobody said anything yet: "nothing that a senator could tell her"."""
    return frame.first > 0 and units[frame.first - 1].low in ("could", "can", "might")


def _behind(units: Units, quote: int, frame: Frame) -> int:
    """How well a frame after the quotation fits: 0 not at all, 100 right behind it."""
    if frame.kind in (NAMING, NOUN, LABEL, COLON) or frame.subject is None:
        return 0
    between = [unit for unit in units[quote + 1 : frame.start] if not is_adverb(unit) and unit.low != "as"]
    if any(unit.kind == QUOTE for unit in between):
        return 0
    plain = all(unit.kind == MARK for unit in between)
    parted = between[0].text if between else ""
    opens = parted == ":" and quote == 0  # of a headline: "'We stay': Smith called it a test"
    ended = units[quote].last in ",.!?…—-–" or parted in {",", "—", "–"} or opens
    if plain and frame.borrowed and cues.is_participle(units[frame.first].low):
        return 25
    if _has_its_own(units, frame) and (_is_woven(units, quote) or not plain):
        return 0
    if plain and (ended or frame.kind in (TELLING, MANNER, SOURCE)):
        if not ended and frame.kind == JUDGING:
            return 0
        if (_is_woven(units, quote) and frame.kind != SOURCE) or (units[quote].last == "." and not between):
            return 65
        return 100 if ended or frame.inverted or frame.kind == SOURCE else 45
    if frame.kind in (TELLING, SOURCE) and not frame.borrowed and units[frame.start - 1].text == ",":
        words = sum(unit.kind == WORD for unit in between)
        return max(8, 40 - words)
    if frame.kind == SOURCE:
        return max(6, 35 - sum(unit.kind == WORD for unit in between))
    return 0


def _has_its_own(units: Units, frame: Frame) -> bool:
    """Whether a quotation or a colon follows a frame right away."""
    behind = frame.end + 1
    return behind < len(units) - 1 and (units[behind].kind == QUOTE or units[behind].text == ":")


def _is_woven(units: Units, quote: int) -> bool:
    """Whether a quotation is part of the narrator's sentence: "dismissed it as '...', the agency reported"."""
    before = units[quote - 1] if quote else None
    return before is not None and before.kind == WORD and units[quote].text[:1].islower()


def _in_front(units: Units, quote: int, frame: Frame) -> int:
    """How well a frame before the quotation fits."""
    if frame.kind == NAMING:
        return 0
    between = units[frame.end + 1 : quote]
    words = [unit for unit in between if unit.kind == WORD]
    heavy = sum(unit.low not in _LIGHT and unit.low not in cues.ADVERBS and not unit.date for unit in words)
    if frame.kind == SOURCE:
        beside = bool(between) and all(unit.text == "," for unit in between)
        return 94 if beside and frame.first > 0 else max(5, 50 - heavy)
    if frame.kind in (LABEL, COLON):
        return 95 if frame.first == quote - 1 else 30
    if frame.subject is None:
        return 0
    if frame.kind == MANNER and heavy > 3 and ":" not in [unit.text for unit in between[-1:]]:
        return 0
    score = 92 - 2 * heavy
    if any(unit.kind == MARK and unit.text == ";" for unit in between):
        score -= 40
    if frame.kind == NOUN:
        score -= 3
    if frame.first and units[frame.first - 1].low in _MODAL:
        score -= 40  # "would call it '...'": whoever says so is quoted
    return max(score, 12 if frame.kind in (TELLING, JUDGING) else 0)


#: Participles by which a narrator comments on what was said, instead of telling more of it.
_GLOSSES = frozenset(
    "highlighting underscoring underlining reinforcing echoing signaling signalling reflecting suggesting indicating"
    " hinting emphasizing emphasising marking demonstrating showcasing illustrating revealing fuelling fueling".split()
)


def commented(units: Units, frame: Frame) -> bool:
    """Whether the narrator goes on behind a frame in his own words: "he said, highlighting the importance of ..."."""
    for at in range(frame.end + 1, len(units) - 1):
        if units[at].text != "," or units[at].kind != MARK:
            continue
        following = units[at + 1 : at + 8]
        if following[0].low in _GLOSSES and not any(unit.low == "that" for unit in following[1:3]):
            return True
        if [unit.low for unit in following[:2]] in _VERDICTS:
            return True
    return False


_VERDICTS = [
    ["a", noun] for noun in ("sentiment", "statement", "remark", "comment", "claim", "move", "stance", "message")
]


def _unlisted(units: Units, quote: int) -> Frame | None:
    """A verb that is in no list, right behind a quotation that ends on a comma: "'No,' Smith deadpanned"."""
    if units[quote].last not in ",!?—-" or quote + 2 >= len(units):
        return None
    after = quote + 1
    if units[after].kind != WORD or units[after].low in CLAUSE:
        return None
    for at in range(after, min(len(units), after + 9)):
        unit = units[at]
        if unit.kind != WORD and unit.text != ",":
            return None
        if is_verb(unit) and unit.low not in cues.AUXILIARIES:
            subject = phrase_after(units, at) if at == after else subject_before(units, at)
            if subject is None or not _could_speak(units, subject):
                return None
            return Frame(at, at, MANNER, subject, inverted=at == after)
    return None


def _opened_by_its_verb(units: Units, quote: int) -> Frame | None:
    """A subject whose verb the quotation opens with: "Smith, in a letter, 'appeals for the return of the lease'"."""
    words = units[quote].text.strip("'\"’‘“”").split(" ", _FEWEST_BEHIND_VERB)
    verb, before = words[0], units[quote - 1] if quote else None
    told = verb in cues.TELLING or verb in cues.JUDGING
    if not told or not verb.endswith(("s", "ed")) or len(words) <= _FEWEST_BEHIND_VERB or before is None:
        return None
    if before.low in RELATIVES or before.low == "'s" or before.low in cues.POSSESSIVE_PRONOUNS:
        return None
    subject = subject_before(units, quote)
    if subject is None or (
        subject[0] and (is_verb(units[subject[0] - 1]) or units[subject[0] - 1].low in PREPOSITIONS)
    ):
        return None
    stands_for = units[subject[1]].low in cues.PRONOUNS
    named = stands_for or _could_speak(units, subject)
    return Frame(subject[1], subject[1], MANNER, subject) if named else None


def _could_speak(units: Units, subject: Phrase) -> bool:
    words = [unit.low for unit in units[subject[0] : subject[1] + 1]]
    owner = len(words) - 1 - words[::-1].index("'s") if "'s" in words else -1  # of "the governor's memoir" the memoir
    return units[subject[1]].capital or is_source(words[owner + 1 :])
