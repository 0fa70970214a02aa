"""Marked: the paragraphs under `passages/people/`, whose names and offices were labelled by hand.

    ## 2025-03-04                                       a page begins, with the day it was published
    Foreign Minister [Margit Soosaar] left.             a name that stands for itself
    [Soosaar = Margit Soosaar] told nobody.             another mention of it
    > Margit Soosaar: Foreign Minister (Estonia)        an office that the text gives to somebody, of whom it says
    > Liisi Tamme: former prime minister                "acting", "former" and "elect" tell the standing, else current

Lines of labels belong to the page they stand in. What stands before the first page is a remark.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from training.evaluate.bench import PASSAGES

PEOPLE: Final = PASSAGES / "people"

_MARK: Final = re.compile(r"\[(?P<text>[^\]=]+?)(?: = (?P<entity>[^\]]+))?\]")
_LABEL: Final = re.compile(
    r"> (?P<holder>[^:]+): (?:(?P<standing>acting|former|elect) )?(?P<title>[^(]+?)(?: \((?P<of>[^)]+)\))?"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters `start` to `end` (excluded) of a page name `entity`, given by its fullest name."""

    start: int
    end: int
    entity: str


@dataclass(frozen=True, slots=True)
class OfficeLabel:
    """An office that the page gives to somebody."""

    holder: str
    title: str
    standing: str
    of: str | None


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """A page without its marks, and what they said."""

    genre: str
    published_at: date
    text: str
    mentions: tuple[Mention, ...]
    offices: tuple[OfficeLabel, ...]

    def entity_at(self, start: int, end: int) -> str | None:
        """Whom a stretch names, if it touches a name."""
        return next((m.entity for m in self.mentions if m.start < end and start < m.end), None)


def marked_pages(folder: Path = PEOPLE) -> Iterator[MarkedPage]:
    """All pages, file by file.

    Raises:
        ValueError: for a label that cannot be read, or whose holder the page does not name.
    """
    for file in sorted(folder.glob("*.txt")):
        for page in file.read_text("utf-8").split("\n## ")[1:]:
            yield _page(file.stem, *page.split("\n", 1))


def _page(genre: str, day: str, lines: str) -> MarkedPage:
    text = ""
    mentions: list[Mention] = []
    offices: list[OfficeLabel] = []
    for line in lines.splitlines():
        if line.startswith(">"):
            label = _LABEL.fullmatch(line)
            if label is None:
                raise ValueError(f"{genre}, {day}: {line!r} is no label")
            offices.append(OfficeLabel(label["holder"], label["title"], label["standing"] or "current", label["of"]))
            continue
        done = 0
        for mark in _MARK.finditer(line):
            text += line[done : mark.start()]
            mentions.append(Mention(len(text), len(text) + len(mark["text"]), mark["entity"] or mark["text"]))
            text += mark["text"]
            done = mark.end()
        text += line[done:] + "\n"
    unknown = {office.holder for office in offices} - {mention.entity for mention in mentions}
    if unknown:
        raise ValueError(f"{genre}, {day}: nobody on the page is called {', '.join(sorted(unknown))}")
    return MarkedPage(genre, date.fromisoformat(day), text, tuple(mentions), tuple(offices))
