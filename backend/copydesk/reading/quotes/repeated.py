"""Repeated: words quoted twice, in a headline and in the text, are one speaker's, where only one place says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from copydesk.model.document import Quote, QuoteKind

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
#: Fewer words two people may use alike.
_FEWEST = 5


def with_speakers_elsewhere(quotes: Sequence[Quote], text: str) -> list[Quote]:
    """Give a quotation without a speaker that of the longer one that has its words."""
    given = [
        (f" {_words(quote, text)} ", quote)
        for quote in quotes
        if quote.direct and quote.kind == QuoteKind.SPEECH and quote.speaker is not None
    ]
    done = list(quotes)
    for at, quote in enumerate(quotes):
        words = _words(quote, text)
        if not quote.direct or quote.speaker is not None or quote.cue is not None or words.count(" ") < _FEWEST - 1:
            continue
        whole = next((other for said, other in given if f" {words} " in said), None)
        if whole is not None and quote.kind == QuoteKind.SPEECH:
            done[at] = replace(
                quote, speaker=whole.speaker, source_class=whole.source_class, cue=whole.cue, speech=whole.speech,
                occasion=whole.occasion, inherited=True,
            )  # fmt: skip
    return done


def _words(quote: Quote, text: str) -> str:
    return " ".join(_WORD.findall(quote.inner.of(text))).lower()
