"""Whole pages, spun and careful: what an editor would mark is marked, and nothing else is charged.

A page's first line gives its day. ``[words](rule|other rule)`` is a stretch that one of the rules must flag; a "?"
says that it may. Careful pages have none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from copydesk.editor import Editor
from copydesk.model.draft import Shift
from copydesk.model.flag import Flag, Severity
from copydesk.model.page import Page
from copydesk.model.request import request_of
from copydesk.model.span import Span

PAGES = sorted(Path(__file__).parent.glob("*.txt"))
_LABEL = re.compile(r"\[([^\]]+)\]\(([a-z/|-]+)(\??)\)")


class Label(NamedTuple):
    span: Span
    rules: frozenset[str]
    optional: bool

    def answered_by(self, flag: Flag) -> bool:
        return flag.rule in self.rules and any(place.overlaps(self.span) for place in flag.places)


class Marked(NamedTuple):
    page: Page
    labels: tuple[Label, ...]


def _read(path: Path) -> Marked:
    head, _, body = path.read_text("utf-8").partition("\n\n")
    published = None if head == "undated" else date.fromisoformat(head.removeprefix("published: "))
    text, labels, at = "", [], 0
    for mark in _LABEL.finditer(body):
        text += body[at : mark.start()]
        labels.append(Label(Span(len(text), len(text) + len(mark[1])), frozenset(mark[2].split("|")), bool(mark[3])))
        text, at = text + mark[1], mark.end()
    return Marked(Page(text + body[at:], published_at=published), tuple(labels))


@pytest.fixture(scope="module")
def checked(editor: Editor) -> Callable[[Page], tuple[Flag, ...]]:
    known: dict[Page, tuple[Flag, ...]] = {}

    def check(page: Page) -> tuple[Flag, ...]:
        if page not in known:
            shift = Shift(datetime(2025, 12, 2, tzinfo=UTC))
            known[page] = editor.judge(editor.read(page), request_of(page), {}, shift).flags
        return known[page]

    return check


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_what_an_editor_would_mark_is_marked(path: Path, checked) -> None:
    page, labels = _read(path)
    missed = [label for label in labels if not label.optional and not any(map(label.answered_by, checked(page)))]
    assert not [label.span.of(page.text) for label in missed]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_nothing_else_is_charged(path: Path, checked) -> None:
    page, labels = _read(path)
    charged = [flag for flag in checked(page) if flag.severity is not Severity.INFO]
    assert not [flag for flag in charged if not any(label.answered_by(flag) for label in labels)]
