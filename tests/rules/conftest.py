"""Runs one rule over a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from copydesk.model.document import Document
from copydesk.model.page import Link, Page
from copydesk.reading.reader import Reader
from copydesk.register.register import Register
from copydesk.rules.catalogue import rule
from copydesk.rules.rule import Briefing, Flag


@pytest.fixture(scope="session")
def flagged(nlp: Language, register: Register) -> Callable[..., list[Flag]]:
    reader = Reader(nlp, register)
    read: dict[tuple[str, tuple[Link, ...]], Document] = {}

    def flags(id: str, text: str, links: tuple[Link, ...] = ()) -> list[Flag]:
        document = read.get((text, links)) or read.setdefault((text, links), reader.read(Page(text, links=links)))
        found = rule(id)
        assert found is not None
        return sorted(found.check(document, Briefing(register)), key=lambda flag: flag.order)

    return flags
