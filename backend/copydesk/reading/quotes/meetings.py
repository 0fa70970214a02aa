"""Meetings: news of who met whom, or was where, on what day; what they say right after, without another occasion, they
said there. So do those who speak "at the inauguration" that the page tells the day of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from copydesk.model.document import Occasion, Quote, QuoteKind
from copydesk.reading.quotes.occasion import Occasions
from copydesk.reading.quotes.speakers import Cast
from copydesk.reading.quotes.units import Sentence

_MET = frozenset(
    "met hosted received welcomed meeting meetings talks discussions summit session consultations"
    " addressed visited toured attended inaugurated unveiled".split()
)
#: How the quoted words themselves point at the meeting that they are from: "during the meeting I confirmed".
_POINTING = re.compile(
    r"\b(?:(?:during|at|in|from|after) (?:the|this|our|today['’]s) (?:meeting|talks|discussions|summit|session)"
    r"|(?:meeting|talks|discussions|summit) today)\b",
    re.IGNORECASE,
)
#: How a quotation is placed at an inauguration, and how the page tells of it.
_INAUGURAL = re.compile(r"\b(?:the|his|her|their) (?:[\w-]+ ){0,2}(?:inauguration|swearing-in)\b", re.IGNORECASE)
_INAUGURATED = frozenset("sworn swore inaugurated inaugurates inauguration swearing-in oath".split())
_REACH = 2  # paragraphs
#: Before a cue they tell of more than one occasion, or of another.
_EVER = frozenset("has have had repeatedly often always once previously earlier long later".split())


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting of the last days, with the people named beside it."""

    sentence: Sentence
    people: frozenset[int]
    occasion: Occasion


def said_there(
    quotes: Sequence[Quote], sentences: Sequence[Sentence], cast: Cast, occasions: Occasions, text: str
) -> list[Quote]:
    """The quotations, with the day and place of the meeting for those that tell no occasion of their own."""
    meetings = _told_of(_MET, sentences, cast, occasions)
    inaugurations = _told_of(_INAUGURATED, sentences, cast, occasions)
    if not meetings and not inaugurations:
        return list(quotes)
    at = {
        number: met
        for number, q in enumerate(quotes)
        if (met := _meeting_of(q, meetings, sentences, text) or _inauguration_of(q, inaugurations, text))
    }
    of_speech = {quotes[number].speech: met for number, met in at.items()}
    done = list(quotes)
    for number, quote in enumerate(quotes):
        there = at.get(number) or (of_speech.get(quote.speech) if _is_open(quote) else None)
        if there is not None:
            occasion = replace(quote.occasion, when=there.occasion.when, where=there.occasion.where)
            done[number] = replace(quote, occasion=occasion, inherited=True)
    return done


def _told_of(words: frozenset[str], sentences: Sequence[Sentence], cast: Cast, occasions: Occasions) -> list[Met]:
    """What the page tells by any of those words, with its day."""
    found: list[Met] = []
    for number, sentence in enumerate(sentences):
        if not any(unit.low in words for unit in sentence.units):
            continue
        told = occasions.around(sentence, None, None)
        if told.closed is None and occasions.is_news(told):
            occasion = Occasion(when=told.when, where=told.where)
            found.append(Met(sentence, frozenset(cast.people_in(number)), occasion))
    return found


def _is_open(quote: Quote) -> bool:
    """Whether somebody by name says something, and nothing of when or where."""
    told = quote.occasion.can_be_checked or quote.occasion.closed is not None
    spoken = quote.direct and quote.kind is QuoteKind.SPEECH and quote.speaker is not None
    return spoken and not told and quote.speaker is not None and quote.speaker.entity is not None


def _meeting_of(quote: Quote, meetings: Sequence[Met], sentences: Sequence[Sentence], text: str) -> Met | None:
    """The last meeting told before that the words themselves point at, or whose people just above the speaker is of."""
    if not _is_open(quote) or quote.speaker is None:
        return None
    paragraph = next((s.paragraph for s in reversed(sentences) if s.span.start <= quote.span.start), 0)
    points, once = _POINTING.search(quote.inner.of(text)) is not None, _is_told_once(quote, text)
    for met in reversed([met for met in meetings if met.sentence.span.end <= quote.span.start]):
        near = paragraph - met.sentence.paragraph <= _REACH
        if points or (once and near and quote.speaker.entity in met.people):
            return met
    return None


def _inauguration_of(quote: Quote, inaugurations: Sequence[Met], text: str) -> Met | None:
    """The last inauguration told before, for what was said "at his inauguration"."""
    setting = quote.occasion.setting
    if setting is None or not _is_open(quote) or not _INAUGURAL.search(setting.of(text)):
        return None
    before = [told for told in inaugurations if told.sentence.span.end <= quote.span.start]
    return before[-1] if before else None


def _is_told_once(quote: Quote, text: str) -> bool:
    """Whether a cue tells of one time: "stressed", "adding"; not "says", "has warned", "repeatedly promised"."""
    if quote.cue is None:
        return True
    cue = quote.cue.of(text).lower().split()[0]
    before = text[max(0, quote.cue.start - 30) : quote.cue.start].lower().split()[-3:]
    return cue.endswith(("ed", "ing", "said", "told", "spoke")) and _EVER.isdisjoint(before)
