"""Shared by the tests of the rules on dates: a text, read and judged by one rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from copydesk.model.flag import Flag
from copydesk.model.page import Page
from copydesk.reading.reader import Reader
from copydesk.register.register import Register
from copydesk.rules.rule import Briefing, Rule

Judge = Callable[..., list[Flag]]


@pytest.fixture(scope="module")
def judge(nlp: Language, register: Register) -> Judge:
    reader = Reader(nlp, register)

    def judge_text(rule: Rule, text: str, published: str | None = None) -> list[Flag]:
        document = reader.read(Page(text, published_at=date.fromisoformat(published) if published else None))
        return [flag for flag in rule.check(document, Briefing(register)) if isinstance(flag, Flag)]

    return judge_text


@pytest.fixture(scope="module")
def flagged(judge: Judge) -> Callable[..., list[str]]:
    def words(rule: Rule, text: str, published: str | None = None) -> list[str]:
        return [flag.span.of(text) for flag in judge(rule, text, published)]

    return words
