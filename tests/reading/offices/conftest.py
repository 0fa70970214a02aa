"""Texts, as the readers before offices leave them, and the offices that are read in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from copydesk.model.document import OfficeMention
from copydesk.model.page import Page
from copydesk.reading.dates import page_date, read_dates
from copydesk.reading.names import read_names
from copydesk.reading.offices import read_offices
from copydesk.reading.parse import parse
from copydesk.register.register import Register


@pytest.fixture
def read(nlp: Language, fictional_register: Register) -> Callable[[str], tuple[OfficeMention, ...]]:
    """The offices of a text."""

    def offices(text: str) -> tuple[OfficeMention, ...]:
        parsed = parse(Page(text, published_at=date(2025, 11, 20)), nlp)
        dates = read_dates(parsed, page_date(parsed))
        return read_offices(parsed, read_names(parsed, fictional_register), dates, fictional_register)

    return offices


@pytest.fixture
def given(nlp: Language, fictional_register: Register) -> Callable[[str], set[tuple[str, str, str]]]:
    """Full name, title and standing of everybody who is given an office."""

    def offices(text: str) -> set[tuple[str, str, str]]:
        parsed = parse(Page(text, published_at=date(2025, 11, 20)), nlp)
        dates = read_dates(parsed, page_date(parsed))
        found = read_names(parsed, fictional_register)
        read = read_offices(parsed, found, dates, fictional_register)
        return {(found.entities[m.holder.entity].name, m.title.lower(), m.standing.value) for m in read if m.holder}

    return offices
