"""Reading quotes: every stretch in quotation marks, with its kind, its speaker, its cue and its occasion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from copydesk.model.document import (
    DateMention,
    Occasion,
    OfficeMention,
    Quote,
    QuoteKind,
    SourceClass,
    Speaker,
)
from copydesk.model.span import Span
from copydesk.reading.dates import page_date
from copydesk.reading.names import FoundNames
from copydesk.reading.parse import Parse
from copydesk.reading.quotes.attribution import frame_for, is_supposed, takes_a_person
from copydesk.reading.quotes.frame import NAMING, NOUN, Frame
from copydesk.reading.quotes.framed import Framed
from copydesk.reading.quotes.indirect import reported_clauses
from copydesk.reading.quotes.kinds import kind_of
from copydesk.reading.quotes.meetings import said_there
from copydesk.reading.quotes.occasion import Occasions
from copydesk.reading.quotes.pronouns import Said, is_pronoun
from copydesk.reading.quotes.repeated import with_speakers_elsewhere
from copydesk.reading.quotes.runs import Course, Turn, from_before, replies
from copydesk.reading.quotes.said_this import give_to_teller
from copydesk.reading.quotes.speakers import Cast
from copydesk.reading.quotes.told import Surroundings, Told, carried_over, same
from copydesk.reading.quotes.units import Sentence, Units
from copydesk.reading.quotes.written import is_written

#: How many characters apart two quotations of one speech can be.
ONE_SPEECH = 700
_SENTENCE_INSIDE = re.compile(r"[a-z]{3}[.!?]['\"’”]? +[A-Z'\"‘“]")
#: How many speakers back a pronoun may reach.
_REMEMBERED = 20


def read_quotes(
    parse: Parse,
    framed: Framed,
    found: FoundNames,
    offices: tuple[OfficeMention, ...],
    dates: tuple[DateMention, ...],
) -> tuple[Quote, ...]:
    """Every quotation of the page, and what it reports without marks, sorted by place."""
    sentences = framed.sentences
    cast = Cast(parse.text, sentences, found.names, found.entities, offices)
    occasions = Occasions(found.names, dates, parse.page.links, parse.text, page_date(parse))
    headlines = _headlines(parse)
    around = Surroundings(framed, cast, occasions)
    course = Course()
    told: list[Told] = []
    for number, sentence in enumerate(sentences):
        frames = around.frames(number)
        if sentence.quotes:
            first = len(course.quotes)
            for quote in sentence.quotes:
                _read_one(
                    number, sentences, quote, frames, cast, occasions, around, course, sentence.paragraph in headlines
                )
            _give_to_last(course.quotes, first, parse.text)
        elif number:
            give_to_teller(number, sentence, sentences[number - 1], frames, cast, occasions, course)
        if sentence.paragraph not in headlines:
            _read_reported(number, sentence, frames, cast, occasions, course)
            told.extend(around.statements(number, course.said))
        _note_speakers(number, sentence, frames, cast, course)
        del course.said[:-_REMEMBERED]
    quotes = _with_forward(course.quotes, parse.text)
    quotes = carried_over(quotes, told, found)
    quotes = with_speakers_elsewhere(said_there(quotes, sentences, cast, occasions, parse.text), parse.text)
    return tuple(sorted(quotes, key=lambda q: (q.span, not q.direct)))


def _headlines(parse: Parse) -> frozenset[int]:
    """Numbers of the paragraphs that are headings or captions: short, and without a full stop at their end."""
    found = set()
    for number, paragraph in enumerate(parse.paragraphs):
        text = paragraph.span.of(parse.text)
        ended = (
            _SENTENCE_INSIDE.search(text)
            or text.rstrip("'\"’”»)]").endswith((".", "!", "?", "…", ":", ",", ";"))
            or text[0] in "'\"‘“«„"
        )
        if not ended and len(text) < 200 and len(text.split()) <= 25 and (number < 3 or len(text.split()) <= 15):
            found.add(number)
    return frozenset(found)


def _read_one(
    number: int,
    sentences: Sequence[Sentence],
    at: int,
    frames: tuple[Frame, ...],
    cast: Cast,
    occasions: Occasions,
    around: Surroundings,
    course: Course,
    headline: bool,
) -> None:
    sentence = sentences[number]
    unit = sentence.units[at]
    assert unit.quotation is not None
    speakers: dict[Frame, Speaker] = {}

    def can_speak(frame: Frame) -> bool:
        if frame.subject is None:
            return True
        before = [*course.said, *_said_before(number, sentence.units, frames, frame, cast, course)]
        speakers[frame] = cast.speaker(number, frame.subject, before)
        return cast.speaks(speakers[frame]) or takes_a_person(sentence.units, frame)

    frame = frame_for(sentence.units, at, frames, can_speak)
    speaker: Speaker | None = None
    if frame is not None and frame.subject is not None:
        can_speak(frame)
        speaker = speakers[frame]
    alone = sentence.wordless
    kind = kind_of(sentence, at, frame, headline=headline)
    if kind == QuoteKind.SCARE and frame is None and (alone or unit.quotation.reopened or not unit.quotation.closed):
        kind = QuoteKind.SPEECH
    span, inner = unit.quotation.span, unit.quotation.inner
    if kind in (QuoteKind.SCARE, QuoteKind.TITLE):
        course.quotes.append(Quote(span, inner, kind, speech=-1))
        return
    cue: Span | None = None
    continues = False
    if unit.quotation.reopened and course.last is not None and frame is None:
        speaker, continues = course.last.speaker, True
    elif frame is not None:
        cue = sentence.stretch(frame.first, frame.last)
    else:
        speaker, cue, continues = from_before(number, sentences, at, around.frames, cast, course)
    if speaker is not None and speaker.source_class == SourceClass.NONE:
        speaker = None
    if frame is None and cue is not None:
        occasion = occasions.around(sentences[number - 1], _last_frame(around.frames(number - 1)), None)
    elif frame is None and alone:
        occasion = Occasion(link=occasions.link(sentence, None, at))
    else:
        occasion = occasions.around(sentence, frame, at)
    goes_on = continues or _same_speech(course, number, speaker, span)
    if not goes_on:
        course.speech += 1
    before = course.last if goes_on else None
    here = course.last_sentence == number
    told = frame is not None or (speaker is not None and cue is None and not alone and not continues)
    occasion, inherited = around.settled(number, speaker, course.said, occasion, before, framed=told, here=here)
    quote = Quote(
        span=span,
        inner=inner,
        kind=kind,
        speaker=speaker,
        source_class=speaker.source_class if speaker else _unspoken(sentences, number, at),
        cue=cue,
        occasion=occasion,
        speech=course.speech,
        continues=continues,
        inherited=inherited,
    )
    course.quotes.append(quote)
    on_paper = quote.source_class is SourceClass.DOCUMENT and course.last_sentence == number
    if kind == QuoteKind.SPEECH and not on_paper:  # a sign that a speaker holds up does not speak on
        course.last, course.last_sentence = quote, number
    if speaker is not None and kind == QuoteKind.SPEECH:
        course.said.append(Said(number, speaker))
        answers = frame is not None and replies(sentence.units[frame.first].low, unit.text)
        course.turns.append(Turn(sentence.paragraph, speaker, unit.text.endswith("?"), answers))


def _give_to_last(quotes: list[Quote], first: int, text: str) -> None:
    """Give the parts of a sentence without a speaker that of its last, where all is told behind a comma: 'It "was a
    gift" and "a trap," Roe said.'
    """
    last = quotes[-1]
    closing = text[last.inner.end - 1 : last.span.end + 1]
    if last.speaker is None or last.cue is None or last.cue.start < last.span.end or "," not in closing:
        return
    for at in range(first, len(quotes) - 1):
        if quotes[at].speaker is None and quotes[at].cue is None and quotes[at].kind == QuoteKind.SPEECH:
            quotes[at] = replace(
                quotes[at],
                speaker=last.speaker,
                source_class=last.source_class,
                occasion=last.occasion,
                speech=last.speech,
                inherited=True,
            )


def _unspoken(sentences: Sequence[Sentence], number: int, at: int) -> SourceClass:
    written = is_written(sentences[number], sentences[number - 1] if number else None, at)
    return SourceClass.DOCUMENT if written else SourceClass.NONE


def _said_before(
    number: int, units: Units, frames: tuple[Frame, ...], frame: Frame, cast: Cast, course: Course
) -> list[Said]:
    """Who speaks earlier in the same sentence, for a pronoun: "Analysts argue that what they call ..."."""
    if frame.subject is None or frame.subject[0] != frame.subject[1] or not is_pronoun(units[frame.subject[0]]):
        return []
    earlier = [
        f.subject for f in frames if f.subject is not None and f.first < frame.first and f.subject[1] < frame.subject[0]
    ]
    return [Said(number, cast.speaker(number, subject, course.said)) for subject in earlier[-1:]]


def _same_speech(course: Course, number: int, speaker: Speaker | None, span: Span) -> bool:
    """Whether a quotation with its own attribution goes on with the speech before it: the same speaker, close by."""
    before = course.last
    if before is None or speaker is None or before.speaker is None:
        return False
    if span.start - before.span.end > ONE_SPEECH or number - course.last_sentence > 3:
        return False
    return same(speaker, before.speaker)


def _last_frame(frames: tuple[Frame, ...]) -> Frame | None:
    told = [frame for frame in frames if frame.subject is not None]
    return told[-1] if told else None


def _read_reported(
    number: int, sentence: Sentence, frames: tuple[Frame, ...], cast: Cast, occasions: Occasions, course: Course
) -> None:
    for frame, clause in reported_clauses(sentence, frames):
        assert frame.subject is not None
        if is_supposed(sentence.units, frame):
            continue
        speaker = cast.speaker(number, frame.subject, course.said)
        speaks = cast.speaks(speaker) or takes_a_person(sentence.units, frame)
        if speaker.source_class == SourceClass.NONE or not speaks:
            continue
        course.quotes.append(
            Quote(
                span=clause,
                inner=clause,
                direct=False,
                speaker=speaker,
                source_class=speaker.source_class,
                cue=sentence.stretch(frame.first, frame.last),
                occasion=occasions.around(sentence, frame, None, clause),
                speech=-1,
            )
        )


def _note_speakers(number: int, sentence: Sentence, frames: tuple[Frame, ...], cast: Cast, course: Course) -> None:
    """Remember who spoke in a sentence without quotations of speech, for the pronouns to come."""
    if course.last_sentence == number:
        return
    for frame in frames:
        if frame.subject is not None and not frame.borrowed and frame.kind not in (NAMING, NOUN):
            if is_supposed(sentence.units, frame):
                continue
            before = [*course.said, *_said_before(number, sentence.units, frames, frame, cast, course)]
            speaker = cast.speaker(number, frame.subject, before)
            if speaker.source_class != SourceClass.NONE and cast.speaks(speaker):
                course.said.append(Said(number, speaker))


def _with_forward(quotes: list[Quote], text: str) -> list[Quote]:
    """Give a quotation without a speaker that of the next, where nothing but white space stands between."""
    done = list(quotes)
    direct = [i for i, quote in enumerate(done) if quote.direct and quote.kind == QuoteKind.SPEECH]
    for here, after in zip(reversed(direct[:-1]), reversed(direct[1:]), strict=True):
        one, other = done[here], done[after]
        between = text[one.span.end : other.span.start]
        joined = not between.strip() and ("\n" not in between or one.inner.end == one.span.end)
        if joined and one.speaker is None and one.cue is None and other.speaker is not None and other.cue is not None:
            done[here] = replace(
                    one, speaker=other.speaker, source_class=other.source_class, speech=other.speech,
                    occasion=other.occasion, inherited=True,
                )  # fmt: skip
    return done
