"""Reads the corpus: labelled texts, one file a rule, one item a line. README.md beside this describes the form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from copydesk.model.evidence import Evidence
from copydesk.model.page import Link, Page
from copydesk.model.question import Answer, Question, TextOf
from copydesk.model.span import Span

HERE = Path(__file__).parent
CAREFUL = HERE / "careful.txt"  # paragraphs of careful agency prose, with nothing to flag
STYLES = ("agency", "newspaper", "spun copy", "press release", "transcript", "live blog")
FAMILIES = ("names", "dates", "quotes", "sourcing")

_OWN_DATE = re.compile(r"@(undated|\d{4}-\d{2}-\d{2}) ")
_MARKS = re.compile(r"[\[\]]|\{(?P<words>[^{}|]+)\|(?P<source>[^{}|]+)\}")


@dataclass(frozen=True, slots=True)
class Item:
    """A short text as a page of its own, and the stretches where its file's rule must flag it; none: nowhere."""

    place: str  # "dates/future.txt:12"
    style: str
    text: str
    published_at: date | None
    spans: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def page(self) -> Page:
        """The item as a page."""
        return Page(self.text, published_at=self.published_at, links=self.links)

    @property
    def answers(self) -> dict[Question[Any], Answer[Any]]:
        """What stands behind its links."""
        never = datetime.max.replace(tzinfo=UTC)
        return {TextOf(link.href): Answer(source(link.href), (_EVIDENCE,), never) for link in self.links}


_EVIDENCE = Evidence("link", "The page linked", "as kept with the corpus")


def files() -> tuple[Path, ...]:
    """The files of labelled texts, one a rule."""
    return tuple(sorted(path for family in FAMILIES for path in (HERE / family).glob("*.txt")))


def rule_of(path: Path) -> str:
    """The rule that a file is about: its place says so, and its first line repeats it."""
    return f"{path.parent.name}/{path.stem}"


def items(path: Path) -> Iterator[Item]:
    """The items of a file, in order.

    Raises:
        ValueError: naming the line that is not in the form that README.md describes.
    """
    style, published = "", None
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        place = f"{path.relative_to(HERE)}:{number}"
        if line.startswith("## "):
            style = line[3:]
        elif line.startswith("published: "):
            published = date.fromisoformat(line.removeprefix("published: "))
        elif line and not line.startswith("# ") and line != "undated":
            if style not in STYLES:
                raise ValueError(f"{place}: an item stands under a heading that names its style")
            item = Item(place, style, line, published)
            yield _read(item)


def _read(item: Item) -> Item:
    line = item.text
    if own := _OWN_DATE.match(line):
        published = None if own[1] == "undated" else date.fromisoformat(own[1])
        item, line = replace(item, published_at=published), line[own.end() :]
    text, spans, links, start, at = "", [], [], None, 0
    for mark in _MARKS.finditer(line):
        text, at = text + line[at : mark.start()], mark.end()
        if mark["words"]:
            links.append(Link(Span(len(text), len(text) + len(mark["words"])), f"https://example.org/{mark['source']}"))
            text += mark["words"]
        elif mark[0] == "[" and start is None:
            start = len(text)
        elif mark[0] == "]" and start is not None and start < len(text):
            spans.append(Span(start, len(text)))
            start = None
        else:
            raise ValueError(f"{item.place}: brackets that do not pair")
    if start is not None:
        raise ValueError(f"{item.place}: a bracket that does not close")
    return replace(item, text=text + line[at:], spans=tuple(spans), links=tuple(links))


@cache
def source(href: str) -> str:
    """The text behind a link of the corpus."""
    return (HERE / "sources" / f"{href.rsplit('/', 1)[-1]}.txt").read_text("utf-8")
