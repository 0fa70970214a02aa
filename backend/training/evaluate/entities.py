"""Entities: whether mentions of one person, body or place are joined, on the paragraphs of `passages/people/`.

A link is a mention and the one before it of the same entity. The reader's links are right when both ends stand where
the labels have them and name the same. Peers: mentions joined by the very same words, and by the same last word, over
the labelled places, so that they never miss a name; no library that joins names offline was found in the registries.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any, Final

from copydesk.model.page import Page
from copydesk.reading.reader import Reader
from training.evaluate.bench import Bench
from training.evaluate.counting import Score
from training.evaluate.marked import MarkedPage, marked_pages

Place = tuple[int, int]
Chains = Iterable[tuple[Place, object]]
"""Mentions in order of the text, each with what it is taken to stand for."""

READER: Final = "the reader"


def measure(bench: Bench) -> dict[str, Any]:
    """Precision, recall and F1 of links by genre, for the reader and its peers."""
    joiners: dict[str, Callable[[MarkedPage], Chains]] = {
        READER: lambda page: read_chains(bench.reader, page),
        "the same words": lambda page: labelled(page, str.casefold),
        "the same last word": lambda page: labelled(page, _last_word),
    }
    pages = list(marked_pages())
    return {name: scores(pages, joiner) for name, joiner in joiners.items()}


def scores(pages: Iterable[MarkedPage], joiner: Callable[[MarkedPage], Chains]) -> dict[str, dict[str, float]]:
    """Rows by genre and of all together."""
    by_genre: dict[str, Score] = {}
    total = Score()
    for page in pages:
        gold = links(((m.start, m.end), m.entity) for m in page.mentions)
        marked = {(m.start, m.end) for m in page.mentions}
        read = links((place, entity) for place, entity in joiner(page) if place in marked)
        for score in (by_genre.setdefault(page.genre, Score()), total):
            score.count(gold, read)
    return {genre: score.row() for genre, score in by_genre.items()} | {"all": total.row()}


def links(chains: Chains) -> set[tuple[Place, Place]]:
    """Each mention with the one before it of the same entity."""
    places: dict[object, list[Place]] = {}
    for place, entity in chains:
        places.setdefault(entity, []).append(place)
    return {link for chain in places.values() for link in pairwise(chain)}


def read_chains(reader: Reader, page: MarkedPage) -> Chains:
    """The reader's names and entities; another spelling of somebody counts as a mention of them."""
    document = reader.read(Page(page.text, published_at=page.published_at))
    entity = {n: e.variant_of if e.variant_of is not None else n for n, e in enumerate(document.entities)}
    return [((name.span.start, name.span.end), entity[name.entity]) for name in document.names]


def labelled(page: MarkedPage, same: Callable[[str], str]) -> Chains:
    """The labelled places, joined where `same` gives one answer."""
    return [((m.start, m.end), same(page.text[m.start : m.end])) for m in page.mentions]


def _last_word(name: str) -> str:
    return name.casefold().split()[-1]


def table(figures: dict[str, Any]) -> str:
    """The figures as Markdown."""
    return "\n".join(_lines(figures))


def _lines(figures: dict[str, Any]) -> Iterator[str]:
    yield "| joined by | in | precision | recall | F1 | links |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for who, rows in figures.items():
        for genre, row in rows.items():
            yield f"| {who} | {genre} | {row['p']} | {row['r']} | {row['f']} | {row['gold']} |"
