"""Runs: whose words a quotation is that has no cue of its own, from what stands before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from copydesk.model.document import Quote, SourceClass, Speaker
from copydesk.model.span import Span
from copydesk.reading.quotes.attribution import commented
from copydesk.reading.quotes.cues import verb_of
from copydesk.reading.quotes.frame import JUDGING, MANNER, SOURCE, TELLING, Frame
from copydesk.reading.quotes.kinds import LONGEST_TERM
from copydesk.reading.quotes.phrases import Phrase
from copydesk.reading.quotes.pronouns import Said
from copydesk.reading.quotes.speakers import Cast
from copydesk.reading.quotes.subjects import clause_subject
from copydesk.reading.quotes.units import QUOTE, WORD, Sentence

_LEADS_ON = (":", ",", ";")  # what a sentence ends on that goes on with a quotation
_HEADING = 6  # words of a sentence that only leads on: "The key lines:"
_REPLYING = frozenset("answer reply respond retort counter".split())
_FEW = 8  # words of a reply
_POINTING = frozenset("this that these those there".split())  # what a sentence is about that is about nobody
#: By which a sentence goes on with what the one before reports.
_CONCLUDING = frozenset("therefore thus hence moreover furthermore additionally also otherwise instead".split())
_MODALS = frozenset("should must would could might will".split())
_PAPERS = frozenset("statement communique communiqué readout release letter".split())
_TURNS = 2  # paragraphs in which two people answer each other


class Turn(NamedTuple):
    """A quotation with its speaker, as part of a conversation."""

    paragraph: int
    speaker: Speaker
    asks: bool
    replies: bool = False  # by its verb, or by a few words to "you"


def replies(cue: str, words: str) -> bool:
    """Whether a quotation answers the one before: "'...,' Smith replied", "'You hate Florida,' says another"."""
    said = words.lower().replace("’", "'").split()
    to_you = len(said) <= _FEW and any(word.strip(".,!?") in ("you", "your", "you're", "you've") for word in said)
    return to_you or verb_of(cue) in _REPLYING


@dataclass(slots=True)
class Course:
    """What has been read so far, as the text goes on."""

    said: list[Said] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    speech: int = 0
    last: Quote | None = None  # the last quotation that is speech
    last_sentence: int = -9


class From(NamedTuple):
    """Whom a quotation is given to by what stands before it."""

    speaker: Speaker | None = None
    cue: Span | None = None
    continues: bool = False


_NOBODY = From()
Frames = Callable[[int], tuple[Frame, ...]]  # the frames of a sentence by its number


def from_before(
    number: int, sentences: Sequence[Sentence], at: int, frames: Frames, cast: Cast, course: Course
) -> From:
    """The speaker of the quotation at unit ``at`` of sentence ``number``, which has no cue of its own."""
    sentence = sentences[number]
    alone = sentence.wordless
    if number == 0:
        return _NOBODY
    if not alone and any(unit.kind == WORD for unit in sentence.units[:at]):
        return _reported_on(number, sentences, at, frames, cast, course)
    previous = sentences[number - 1]
    if sentence.paragraph - previous.paragraph > 1:
        return _NOBODY
    leads_on = previous.units[-1].text in _LEADS_ON
    if alone and course.last_sentence == number - 1:
        answer = _answer(course, sentence.paragraph)
        if answer is not None:
            return From(answer)
        goes_on = _going_on(number, sentences, frames, course)
        if goes_on is not None:
            return goes_on
    if not alone and not leads_on and _opens_on(number, at, sentences, course):
        return From(course.last.speaker if course.last else None, None, True)
    if previous.wordless or (not alone and not leads_on):
        return _NOBODY
    telling = [
        frame for frame in frames(number - 1) if frame.subject and frame.kind in (TELLING, MANNER, JUDGING, SOURCE)
    ]
    if leads_on and telling:
        return _by(number - 1, telling[-1].subject, cast, course, previous.stretch(telling[-1].first, telling[-1].last))
    if previous.paragraph != sentence.paragraph and not leads_on:
        paused = _subject_of(number - 1, sentences, cast, course) if alone and _pauses(number - 1, sentences) else None
        if paused is not None:
            return paused
        return _spoken_of(number, sentences, cast, course) if alone else _NOBODY
    if previous.units[0].low in _POINTING and not previous.quotes and not any(frame.inverted for frame in telling):
        spoke = course.last if course.last_sentence == number - 2 else None
        together = sentences[number - 2].paragraph == sentence.paragraph
        if spoke is not None and together:
            return From(spoke.speaker)  # "This is the plan that Roe proposed": not Roe's words
    if telling and not previous.quotes:
        return _by(number - 1, telling[0].subject, cast, course)._replace(continues=True)
    if previous.quotes:
        return _NOBODY
    return _subject_of(number - 1, sentences, cast, course) or _spoken_of(number, sentences, cast, course)


def _reported_on(
    number: int, sentences: Sequence[Sentence], at: int, frames: Frames, cast: Cast, course: Course
) -> From:
    """Whoever the sentence before in the paragraph gives its words to, where this one goes on to report them and names
    nobody else: "The harbour must open, Roe said. Therefore the town should '...'".
    """
    previous, sentence = sentences[number - 1], sentences[number]
    if previous.paragraph != sentence.paragraph or any(frame.subject for frame in frames(number)):
        return _NOBODY
    concluded = sentence.units[0].low in _CONCLUDING or any(unit.low in _MODALS for unit in sentence.units[:at])
    goes_on = sentence.units[0].low == "it" and bool(previous.quotes)  # "It was '...'"
    if not concluded and not goes_on and not any(unit.low in _PAPERS for unit in previous.units):
        return _NOBODY
    telling = [frame for frame in frames(number - 1) if frame.subject is not None and frame.kind in (TELLING, SOURCE)]
    if not telling:
        return _NOBODY
    speaker = cast.speaker(number - 1, telling[-1].subject, course.said) if telling[-1].subject else None
    if speaker is None or not cast.speaks(speaker) or not set(cast.people_in(number)) <= {speaker.entity}:
        return _NOBODY
    return From(speaker)


def _opens_on(number: int, at: int, sentences: Sequence[Sentence], course: Course) -> bool:
    """Whether a sentence opens with a quotation right behind one that opens with another and tells who speaks:
    "'It is over,' Roe said. 'It was a success from first to last' for the town."
    """
    sentence, previous = sentences[number], sentences[number - 1]
    together = sentence.paragraph == previous.paragraph and course.last_sentence == number - 1
    long = sum(character == " " for character in sentence.units[at].text) >= LONGEST_TERM
    return at == 0 and together and previous.quotes[:1] == (0,) and long


def _pauses(number: int, sentences: Sequence[Sentence]) -> bool:
    """Whether a paragraph is no more than a stage direction between two quotations: "He paused."."""
    sentence = sentences[number]
    words = sum(unit.kind == WORD for unit in sentence.units)
    whole = number == 0 or sentences[number - 1].paragraph != sentence.paragraph
    return whole and words <= _HEADING and not sentence.quotes


def _by(number: int, subject: Phrase | None, cast: Cast, course: Course, cue: Span | None = None) -> From:
    return From(cast.speaker(number, subject, course.said), cue) if subject is not None else _NOBODY


def _going_on(number: int, sentences: Sequence[Sentence], frames: Frames, course: Course) -> From | None:
    """The speaker of the sentence before, where it opens or ends with a quotation, or is of the same paragraph."""
    if course.last is None or course.last.speaker is None:
        return None
    previous = sentences[number - 1]
    same_paragraph = previous.paragraph == sentences[number].paragraph
    if previous.units[-1].kind != QUOTE and not same_paragraph and previous.quotes[:1] != (0,):
        return None
    told = [frame for frame in frames(number - 1) if frame.subject is not None and not frame.borrowed]
    return From(course.last.speaker, None, not (told and commented(previous.units, told[-1])))


def _answer(course: Course, paragraph: int) -> Speaker | None:
    """Whoever spoke first, where the last two paragraphs are a question and its answer, or a reply, by another."""
    if len(course.turns) < _TURNS:
        return None
    asked, answered = course.turns[-2:]
    adjacent = answered.paragraph == paragraph - 1 and asked.paragraph == paragraph - 2
    in_turn = adjacent and (asked.asks or answered.replies) and asked.speaker != answered.speaker
    return asked.speaker if in_turn else None


def _subject_of(number: int, sentences: Sequence[Sentence], cast: Cast, course: Course) -> From | None:
    """The person whom a sentence is about; of a heading that leads on, the one before it."""
    sentence = sentences[number]
    subject = clause_subject(sentence.units, len(sentence.units))
    words = sum(unit.kind == WORD for unit in sentence.units)
    if subject is None and words <= _HEADING and number and sentences[number - 1].paragraph == sentence.paragraph:
        number -= 1
        subject = clause_subject(sentences[number].units, len(sentences[number].units))
    if subject is None:
        return None
    speaker = cast.speaker(number, subject, course.said)
    return From(speaker) if speaker.source_class == SourceClass.NAMED and cast.is_person(speaker) else None


def _spoken_of(number: int, sentences: Sequence[Sentence], cast: Cast, course: Course) -> From:
    """Whoever spoke last in the paragraph before, or in this one, where nobody else is named since."""
    last = course.said[-1] if course.said else None
    paragraph = sentences[number].paragraph
    if last is None or sentences[last.sentence].paragraph < paragraph - 1 or not cast.is_person(last.speaker):
        return _NOBODY
    since = range(last.sentence + 1, number)
    others = {entity for n in since for entity in cast.people_in(n)}
    return From(last.speaker) if others <= {last.speaker.entity} else _NOBODY
