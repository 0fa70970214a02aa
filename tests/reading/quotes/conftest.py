"""Reads the quotations of a text as the reader of the whole page does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from copydesk.model.document import Document
from copydesk.model.page import Link, Page
from copydesk.reading.reader import Reader
from copydesk.register.register import Register

Read = Callable[..., Document]


@pytest.fixture(scope="session")
def read(nlp: Language, register: Register) -> Read:
    reader = Reader(nlp, register)

    def document(text: str, *, published: date | None = date(2025, 11, 11), links: tuple[Link, ...] = ()) -> Document:
        return reader.read(Page(text, published_at=published, links=links))

    return document
