"""Pages as judging gets them: read, on countries that do not exist or on what is on record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from copydesk.model.document import Document
from copydesk.model.page import Page
from copydesk.reading.reader import Reader
from copydesk.register.register import Register

PUBLISHED = date(2025, 11, 20)

Read = Callable[..., Document]


@pytest.fixture(scope="session")
def read_fictional(nlp: Language, fictional_register: Register) -> Read:
    """Reads a text about Fredonia and Sylvania."""
    return _reading(nlp, fictional_register)


@pytest.fixture(scope="session")
def read(nlp: Language, register: Register) -> Read:
    """Reads a text about the world."""
    return _reading(nlp, register)


def _reading(nlp: Language, register: Register) -> Read:
    reader = Reader(nlp, register)
    return lambda text, published=PUBLISHED: reader.read(Page(text, published_at=published))
