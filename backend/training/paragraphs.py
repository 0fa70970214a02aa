"""Paragraphs of a length that news has: long ones cut, short neighbours joined."""

from collections.abc import Iterable, Iterator
from random import Random
from typing import Final

from .corpora import Name, Paragraph

MOST_SENTENCES: Final = 6
MOST_WORDS: Final = 140
"""The parser's oracle takes time by the square of the length."""
JOINED: Final = 0.3
"""Web paragraphs are often one sentence; joining some teaches where sentences end inside one."""


def reset(paragraphs: Iterable[Paragraph], random: Random) -> Iterator[Paragraph]:
    """The same words in order, set in other paragraphs; cuts fall only between sentences."""
    waiting: Paragraph | None = None
    for paragraph in paragraphs:
        for part in cut(paragraph, random.randint(2, MOST_SENTENCES)):
            if waiting is not None and _fit(waiting, part) and random.random() < JOINED:
                waiting = joined(waiting, part)
                continue
            if waiting is not None:
                yield waiting
            waiting = part
    if waiting is not None:
        yield waiting


def _fit(first: Paragraph, second: Paragraph) -> bool:
    return (
        first.document == second.document
        and len(first.sentence_starts) + len(second.sentence_starts) <= MOST_SENTENCES
        and len(first.words) + len(second.words) <= MOST_WORDS
    )


def cut(paragraph: Paragraph, most_sentences: int) -> Iterator[Paragraph]:
    """The paragraph in parts of so many sentences and of about `MOST_WORDS`."""
    starts = [*paragraph.sentence_starts, len(paragraph.words)]
    first = 0
    for place in range(1, len(starts)):
        full = place - first >= most_sentences
        if place == len(starts) - 1 or full or starts[place + 1] - starts[first] > MOST_WORDS:
            yield _part(paragraph, starts[first], starts[place])
            first = place


def _part(paragraph: Paragraph, begin: int, end: int) -> Paragraph:
    names = paragraph.names
    return Paragraph(
        corpus=paragraph.corpus,
        document=paragraph.document,
        genre=paragraph.genre,
        words=paragraph.words[begin:end],
        spaces=paragraph.spaces[begin:end],
        tags=paragraph.tags[begin:end],
        pos=paragraph.pos[begin:end],
        lemmas=paragraph.lemmas[begin:end],
        heads=[head - begin for head in paragraph.heads[begin:end]],
        deps=paragraph.deps[begin:end],
        sentence_starts=[s - begin for s in paragraph.sentence_starts if begin <= s < end],
        names=None
        if names is None
        else [
            Name(name.start - begin, name.end - begin, name.label)
            for name in names
            if begin <= name.start and name.end <= end
        ],
    )


def joined(first: Paragraph, second: Paragraph) -> Paragraph:
    """Two paragraphs as one."""
    offset = len(first.words)
    names = None
    if first.names is not None and second.names is not None:
        shifted = [Name(n.start + offset, n.end + offset, n.label) for n in second.names]
        names = first.names + shifted
    return Paragraph(
        corpus=first.corpus,
        document=first.document,
        genre=first.genre,
        words=first.words + second.words,
        spaces=[*first.spaces[:-1], True, *second.spaces],
        tags=first.tags + second.tags,
        pos=first.pos + second.pos,
        lemmas=first.lemmas + second.lemmas,
        heads=first.heads + [head + offset for head in second.heads],
        deps=first.deps + second.deps,
        sentence_starts=first.sentence_starts + [s + offset for s in second.sentence_starts],
        names=names,
    )
