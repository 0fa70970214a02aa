"""Narrative: what times a page tells of where it gives somebody an office without saying when."""

from __future__ import annotations

import re
from bisect import bisect_left

from copydesk.model.document import Document, OfficeMention
from copydesk.model.interval import Interval
from copydesk.model.span import Span, span_at, starting_in

#: A time told so many sentences before a paragraph may still be the one that the paragraph speaks of.
SENTENCES_BEFORE = 2

#: What is told of days so near to the page's own is its news.
NEWS_DAYS = 10

#: What parts a sentence, so that a day behind it may be that of another deed: "signed it, officials said on Monday".
_BREATH = re.compile(r"[,;:()\u2013\u2014\"\u201c\u201d]| - | that ")
#: How a sentence ends.
_ENDED = re.compile(r"[.!?…:;][\"'”’)\]]*\s*\Z")

#: Behind these words a time is told only to measure by: "the first Syrian to speak there since | 1967".
_MEASURE = re.compile(r"\b(?:first|last|most|best|worst|[a-z]{2,}est)\b[^.;:,]{0,60}\bsince (?:early |late |mid-)?$")


def times_around(document: Document, mention: OfficeMention, now_from: int) -> tuple[Interval, ...]:
    """Every date of the paragraph up to the end of the mention's sentence, and of the sentences just before it; those
    of the sentence alone where it tells of the news's own day. What was told before ``now_from``, where the page was
    last seen to tell of its own time, counts no more.
    """
    sentence = _whole_sentence(document, mention.span)
    start = sentence.start if tells_of_news(document, mention) else max(now_from, _reach(document, mention))
    end = max(sentence.end, mention.span.end)
    return _times(document, Span(start, end))


def times_before(document: Document, mention: OfficeMention, now_from: int) -> tuple[Interval, ...]:
    """Those of them that are told before the mention's sentence."""
    begin = document.sentence_of(mention.span).start
    return _times(document, Span(min(begin, max(now_from, _reach(document, mention))), begin))


def tells_of_news(document: Document, mention: OfficeMention) -> bool:
    """Whether the sentence begins with the office and its holder, and says in one breath on which of the last days they
    did something: "President X met her on Monday", whatever year the sentence before was about.
    """
    sentence = document.sentence_of(mention.span)
    if document.page_date is None or mention.holder is None or mention.span.start != sentence.start:
        return False
    now = Interval.day(document.page_date).widened(NEWS_DAYS)
    done = max(mention.span.end, mention.holder.span.end)
    return any(
        found.interval is not None
        and found.interval.is_day
        and now.contains(found.interval)
        and not _BREATH.search(document.text, done, found.span.start)
        for found in starting_in(document.dates, Span(done, max(done, sentence.end)))
    )


def _whole_sentence(document: Document, span: Span) -> Span:
    """The sentence, with what was parted from it where no sentence ends: "Under Minister X, | they signed in 2016"."""
    paragraph = span_at(document.paragraphs, span.start) or span
    whole, text = document.sentence_of(span), document.text
    at = bisect_left(document.sentences, whole.start, key=lambda each: each.start)
    for later in document.sentences[at + 1 :]:
        if later.start >= paragraph.end or _ENDED.search(text, whole.start, whole.end):
            break
        whole = whole.through(later)
    for earlier in reversed(document.sentences[:at]):
        if earlier.start < paragraph.start or _ENDED.search(text, earlier.start, earlier.end):
            break
        whole = earlier.through(whole)
    return whole


def _reach(document: Document, mention: OfficeMention) -> int:
    """Where the first sentence begins whose times may still be meant."""
    paragraph = span_at(document.paragraphs, mention.span.start) or mention.span
    first = bisect_left(document.sentences, paragraph.start, key=lambda each: each.start)
    earlier = document.sentences[max(0, first - SENTENCES_BEFORE) : first]
    return earlier[0].start if earlier else paragraph.start


def _times(document: Document, stretch: Span) -> tuple[Interval, ...]:
    return tuple(
        found.interval
        for found in starting_in(document.dates, stretch)
        if found.interval is not None and found.span.end <= stretch.end and not is_measure(document, found.span)
    )


def is_measure(document: Document, told: Span) -> bool:
    """Whether a time is told only to measure by, and not as when anything here happens."""
    return _MEASURE.search(document.text, document.sentence_of(told).start, told.start) is not None
