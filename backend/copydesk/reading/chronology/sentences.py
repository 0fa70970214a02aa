"""Sentences in which every date is one character and every count of time another, so that patterns are about the words
between them.
"""

from __future__ import annotations

from dataclasses import dataclass

from copydesk.model.document import DateKind, DateMention
from copydesk.model.span import Span, starting_in

_DATE, _COUNT = 0xE000, 0xF000
_MOST = 0x0800  # of each in a sentence
#: In patterns: a date, a count of time, and what may stand between two dates.
D, C, GAP = "[\ue000-\ue7ff]", "[\uf000-\uf7ff]", '[^\ue000-\uf8ff;:“”"]'
#: Words before a count.
HOW = (
    r"(?P<how>(?:more than|over|at least|nearly|almost|about|around|some|roughly|approximately|just|only|exactly|"
    r"barely|up to|less than|under|a good) )?"
)
_DATED = frozenset({DateKind.DAY, DateKind.MONTH, DateKind.YEAR, DateKind.RANGE})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its dates and counts as single characters, and the way back to the page."""

    text: str
    dates: tuple[DateMention, ...]
    at: tuple[int, ...]  # place on the page of each character

    def date(self, sign: str) -> DateMention:
        """The date or count that a character stands for."""
        return self.dates[ord(sign) % _MOST]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the page that ``text[start:end]`` stands for."""
        last = self.text[end - 1]
        whole = self.date(last).span.end if ord(last) >= _DATE and ord(last) <= _COUNT + _MOST else self.at[end - 1] + 1
        return Span(self.at[start], whole)


def sentence_of(text: str, span: Span, dates: tuple[DateMention, ...]) -> Sentence:
    """The sentence at a span of the page."""
    here = tuple(mention for mention in starting_in(dates, span) if not mention.in_quote)[:_MOST]
    pieces, at, position = [], [], span.start
    for number, mention in enumerate(here):
        counted = mention.kind is DateKind.DURATION
        if not counted and (mention.interval is None or mention.kind not in _DATED):
            continue
        start = mention.span.start + _opening(mention)
        pieces += [text[position:start], chr((_COUNT if counted else _DATE) + number)]
        at += [*range(position, start), start]
        position = mention.span.end
    pieces.append(text[position : span.end])
    at += range(position, max(position, span.end))
    return Sentence("".join(pieces), here, tuple(at))


def _opening(mention: DateMention) -> int:
    """How much of a mention is left outside its character: the "the" of "the 3rd of May"."""
    return 4 if mention.text.startswith("the ") else 0
