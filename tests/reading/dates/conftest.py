"""Reads the dates of a text, on a Tuesday."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from copydesk.model.document import DateKind, DateMention
from copydesk.model.page import Page
from copydesk.reading.dates import page_date, read_dates
from copydesk.reading.parse import parse

PUBLISHED = "2025-12-02"


@pytest.fixture(scope="session")
def read(nlp: Language) -> Callable[..., tuple[DateMention, ...]]:
    def read_text(text: str, published: str | None = PUBLISHED) -> tuple[DateMention, ...]:
        parsed = parse(Page(text, published_at=date.fromisoformat(published) if published else None), nlp)
        return read_dates(parsed, page_date(parsed))

    return read_text


@pytest.fixture(scope="session")
def found(read: Callable[..., tuple[DateMention, ...]]) -> Callable[..., list[tuple[str, str | None]]]:
    """Words and values, without durations and times of day."""

    def found_in(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None]]:
        return [
            (m.text, str(m.interval) if m.interval else None)
            for m in read(text, published)
            if m.kind not in {DateKind.DURATION, DateKind.TIME}
        ]

    return found_in
