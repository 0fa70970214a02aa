"""Whose words: in every passage of passages.txt each quotation is found with its speaker and its class."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

Expected = tuple[str, str, str]  # how the quotation begins, its speaker, its class or kind


def passages() -> Iterator[tuple[str, list[Expected]]]:
    lines = Path(__file__).with_name("passages.txt").read_text("utf-8").splitlines()
    text, expected = "", list[Expected]()
    for line in [*(line for line in lines if not line.startswith("#")), ""]:
        if line.startswith("    "):
            begins, _, rest = line.strip().partition(" > ")
            speaker, _, source_class = rest.rpartition(" | ")
            expected.append((begins, speaker, source_class))
        elif line:
            text = line.replace("¶", "\n")
        elif text:
            yield text, expected
            text, expected = "", []


@pytest.mark.parametrize(("text", "expected"), list(passages()), ids=lambda value: str(value)[:60])
def test_each_quotation_has_its_speaker_and_class(read, text, expected):
    found = [quote for quote in read(text).quotes if quote.direct]
    begin = [quote.inner.of(text)[: len(start)] for quote, (start, _, _) in zip(found, expected, strict=True)]
    assert begin == [start for start, _, _ in expected]
    for quote, (start, speaker, source_class) in zip(found, expected, strict=True):
        told = str(quote.source_class) if quote.kind == "speech" else str(quote.kind)
        assert source_class in ("?", told), start
        if speaker not in ("?", "-"):
            assert quote.speaker is not None, start
            assert speaker in f"{quote.speaker.text}|{quote.speaker.name}", start
            assert quote.speaker.span.of(text) == quote.speaker.text


def test_there_are_enough_passages():
    assert sum(len(expected) for _, expected in passages()) >= 160
