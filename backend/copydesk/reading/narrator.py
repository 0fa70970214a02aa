"""Narrator: whether a text is told by somebody who says "I", as columns, letters, interviews and web diaries are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from copydesk.model.document import Quote
from copydesk.model.span import Span
from copydesk.reading.parse import Parse

_FIRST = frozenset({"i", "me", "my", "mine", "myself"})
#: Sentences outside quotations with such a word, and their share of all, from which on the text is told so.
_AT_LEAST, _SHARE = 3, 0.05


def is_first_person(parse: Parse, quotes: Sequence[Quote]) -> bool:
    """Whether the text outside its quotations is told in the first person."""
    direct = sorted(quote.span for quote in quotes if quote.direct)
    starts = [span.start for span in direct]
    said, sentences = 0, 0
    for paragraph, tokens in parse.sentences():
        sentences += 1
        said += any(
            token.lower_ in _FIRST and not _inside(paragraph.token_span(token), direct, starts) for token in tokens
        )
    return said >= _AT_LEAST and said >= _SHARE * sentences


def _inside(span: Span, quotes: Sequence[Span], starts: Sequence[int]) -> bool:
    before = bisect_right(starts, span.start) - 1
    return before >= 0 and span.start < quotes[before].end
