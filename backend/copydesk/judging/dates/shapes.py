"""Shapes: a sentence with signs in place of what is named and dated in it, so that patterns may speak of its words."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.model.document import Document
from copydesk.model.span import Span


def shape_of(document: Document, sentence: Span, signs: Iterable[tuple[Span, str]]) -> str:
    """The sentence, each span filled with its sign, as long as the words; of two that overlap, the later counts."""
    shape = list(sentence.of(document.text))
    for span, sign in signs:
        for at in range(max(span.start, sentence.start), min(span.end, sentence.end)):
            shape[at - sentence.start] = sign
    return "".join(shape)
