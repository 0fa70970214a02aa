"""Said this: quotations whose speaker only the next sentence tells: "The dam 'will hold'. | Roe said this in Oslo."."""

from __future__ import annotations

from dataclasses import replace

from copydesk.model.document import QuoteKind, SourceClass, Speaker
from copydesk.reading.quotes.frame import TELLING, Frame
from copydesk.reading.quotes.occasion import Occasions
from copydesk.reading.quotes.runs import Course
from copydesk.reading.quotes.speakers import Cast
from copydesk.reading.quotes.units import MARK, Sentence
from copydesk.reading.quotes.words import PREPOSITIONS

_THIS = frozenset(("this", "so", "it", "that"))
#: Of whom the clause tells, and who is no speaker where the next sentence has one: "it feels a 'threat'".
_THINGS = frozenset(("it", "they"))


def give_to_teller(
    number: int,
    sentence: Sentence,
    before: Sentence,
    frames: tuple[Frame, ...],
    cast: Cast,
    occasions: Occasions,
    course: Course,
) -> None:
    """Where a sentence without quotations says who said "this", give to them the quotations of the one before that
    nobody else speaks.
    """
    frame = next((frame for frame in frames if _tells_this(sentence, frame)), None)
    if frame is None or frame.subject is None:
        return
    speaker = cast.speaker(number, frame.subject, course.said)
    if speaker.source_class != SourceClass.NAMED:
        return
    occasion = occasions.around(sentence, frame, None)
    for at, quote in enumerate(course.quotes):
        spoken = quote.direct and quote.kind == QuoteKind.SPEECH and before.span.contains(quote.span)
        if spoken and _is_nobody(quote.speaker):
            course.quotes[at] = replace(
                quote, speaker=speaker, source_class=speaker.source_class, occasion=occasion, inherited=True
            )


def _tells_this(sentence: Sentence, frame: Frame) -> bool:
    """ "Roe stated this in an interview", "This was stated by Roe"; not "said this week"."""
    units = sentence.units
    if frame.kind != TELLING or frame.borrowed:
        return False
    if frame.inverted:
        return units[0].low in ("this", "it", "that") and frame.first <= 3
    this, behind = (units[at] if at < len(units) else None for at in (frame.last + 1, frame.last + 2))
    if this is None or this.low not in _THIS or this.date:
        return False
    return behind is None or behind.kind == MARK or behind.low in PREPOSITIONS or behind.date


def _is_nobody(speaker: Speaker | None) -> bool:
    return speaker is None or speaker.text.lower() in _THINGS
