"""Paragraphs that were parsed before are not parsed again, and nobody can tell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from spacy.language import Language

from copydesk.model.page import Page
from copydesk.reading.parse import Remembered, parse
from copydesk.reading.reader import Reader
from copydesk.register.register import Register

FIRST = "MOSCOW, March 3 - Defence Minister Ann Bell said on Monday that “the bridge is open”."
SECOND = "She spoke after a meeting with the council in Riga, which began at 10 a.m."
THIRD = "The council said it had not been told."


@pytest.mark.parametrize("apostrophe", "'’‘`´ʼ′")
def test_an_apostrophe_of_any_shape_parts_a_possessive_from_its_owner(
    nlp: Language, register: Register, apostrophe: str
) -> None:
    text = f"Moldovan President Ana Brack{apostrophe}s plan was read in Riga. It didn{apostrophe}t please ‘Brack’."
    document = Reader(nlp, register).read(Page(text))
    assert "Ana Brack" in [name.span.of(text) for name in document.names]


@pytest.fixture
def counting(nlp: Language) -> Any:
    """The pipeline, which writes down what it is given."""

    class Counting:
        def __init__(self) -> None:
            self.given: list[str] = []

        def pipe(self, texts: Iterator[str], batch_size: int) -> Any:
            def noted() -> Iterator[str]:
                for text in texts:
                    self.given.append(text)
                    yield text

            return nlp.pipe(noted(), batch_size=batch_size)

    return Counting()


def page(*paragraphs: str) -> Page:
    return Page("\n\n".join(paragraphs), published_at=date(2025, 3, 5))


def test_of_an_edited_page_only_what_changed_is_parsed(counting: Any) -> None:
    remembered = Remembered()
    parse(page(FIRST, SECOND, THIRD), counting, remembered)
    counting.given.clear()
    edited = parse(page(SECOND, "Nobody was hurt.", FIRST), counting, remembered)
    assert counting.given == ["Nobody was hurt."]
    assert [p.doc.text for p in edited.paragraphs] == [SECOND, "Nobody was hurt.", FIRST]
    assert all(p.doc.text == p.span.of(edited.text) for p in edited.paragraphs)


def test_a_paragraph_that_stands_twice_is_two(counting: Any) -> None:
    remembered = Remembered()
    for _ in range(2):
        parsed = parse(page(FIRST, SECOND, FIRST), counting, remembered)
        assert parsed.paragraphs[0].doc is not parsed.paragraphs[2].doc


def test_what_was_not_seen_for_longest_is_forgotten_first(counting: Any) -> None:
    remembered = Remembered(most_tokens=40)
    for text in (FIRST, SECOND, THIRD):
        parse(page(text), counting, remembered)
    counting.given.clear()
    parse(page(THIRD, FIRST), counting, remembered)
    assert counting.given == [FIRST]
    parse(page("word " * 100), counting, remembered)
    counting.given.clear()
    parse(page(THIRD), counting, remembered)
    assert counting.given == [THIRD]


def test_what_is_read_of_a_page_does_not_hang_on_what_was_read_before(nlp: Language, register: Register) -> None:
    used = Reader(nlp, register)
    pages = [page(FIRST), page(SECOND, FIRST), page(FIRST, FIRST, THIRD), page(THIRD, SECOND), page(FIRST, SECOND)]
    for each in pages:
        assert used.read(each) == Reader(nlp, register).read(each)
