"""Sentences of news made from patterns.txt, so that the names of the news are met in its phrases."""

import re
from pathlib import Path
from random import Random
from typing import Final

from .passages import Mark, Passage
from .slots import Writer
from .world import World

PATTERNS: Final = tuple(
    line
    for line in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
)
SENTENCES: Final = tuple(line for line in PATTERNS if line[-1] in ".'\"")
"""The patterns that may stand beside others in a paragraph: not headings or bylines."""
_SLOT: Final = re.compile(r"\{(\w+)\}")


def news(world: World, random: Random, count: int) -> list[Passage]:
    """So many paragraphs of made-up news."""
    return [_paragraph(world, random) for _ in range(count)]


def _paragraph(world: World, random: Random) -> Passage:
    writer = Writer(world, random)
    text = ""
    marks: list[Mark] = []
    first = random.choice(PATTERNS)
    more = random.choice((0, 0, 1, 2)) if first in SENTENCES else 0
    for pattern in (first, *random.choices(SENTENCES, k=more)):
        done = 0
        text += " " if text else ""
        for slot in _SLOT.finditer(pattern):
            text += pattern[done : slot.start()]
            words, label = writer.fill(slot[1])
            if not text or text.endswith(". "):
                words = words[0].upper() + words[1:]
            if label:
                marks.append(Mark(len(text), len(text) + len(words), label))
            text += words
            done = slot.end()
        text += pattern[done:]
    return Passage(text, tuple(marks))
