"""Sentences with signs for what is named in them."""

from __future__ import annotations

from copydesk.judging.dates.shapes import shape_of
from copydesk.model.span import Span


def test_what_is_named_is_filled_with_its_sign(read) -> None:
    document = read("They left. Chile voted on 14 December 2025.")
    sentence = document.sentence_of(document.dates[0].span)
    signs = [(name.span, "§") for name in document.names] + [(document.dates[0].span, "#")]
    assert shape_of(document, sentence, signs) == "§§§§§ voted on " + "#" * len("14 December 2025") + "."
    assert shape_of(document, sentence, [(Span(0, len(document.text)), "x")]) == "x" * len(sentence.of(document.text))
