"""Rules on names, run on texts about countries that do not exist, and on texts about what is really on record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from copydesk.model.flag import Flag
from copydesk.model.page import Page
from copydesk.reading.reader import Reader
from copydesk.register.register import Register
from copydesk.rules.names.misspelling import Misspelling
from copydesk.rules.names.office_mismatch import OfficeMismatch
from copydesk.rules.rule import Briefing, Rule, Unanswered

Check = Callable[..., list[Flag]]

PUBLISHED = date(2025, 11, 20)


@pytest.fixture
def found(nlp: Language, fictional_register: Register) -> Callable[..., list[Flag | Unanswered]]:
    """All that a rule says of a text, in the order of the text."""
    reader = Reader(nlp, fictional_register)

    def check(rule: Rule, text: str, published: date | None = PUBLISHED) -> list[Flag | Unanswered]:
        document = reader.read(Page(text, published_at=published))
        return list(rule.check(document, Briefing(fictional_register)))

    return check


@pytest.fixture
def flagged(found: Callable[..., list[Flag | Unanswered]]) -> Callable[..., list[str]]:
    """The stretches that a rule flags."""

    def check(rule: Rule, text: str, published: date | None = PUBLISHED) -> list[str]:
        flags = [flag for flag in found(rule, text, published) if isinstance(flag, Flag)]
        return [flag.span.of(text) for flag in sorted(flags, key=lambda flag: flag.order)]

    return check


@pytest.fixture(scope="session")
def on_record(nlp: Language, register: Register) -> Callable[..., list[str]]:
    """The stretches that a rule flags by the real register."""
    reader = Reader(nlp, register)

    def check(rule: Rule, text: str, published: date = PUBLISHED) -> list[str]:
        document = reader.read(Page(text, published_at=published))
        found = rule.check(document, Briefing(register))
        return [flag.span.of(text) for flag in found if isinstance(flag, Flag)]

    return check


@pytest.fixture(scope="session")
def queried(on_record: Callable[..., list[str]]) -> Callable[[str, date], list[str]]:
    """The stretches whose office, or name, the real register has otherwise."""
    return lambda text, published: [
        stretch for rule in (OfficeMismatch(), Misspelling()) for stretch in on_record(rule, text, published)
    ]
