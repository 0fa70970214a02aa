"""Offices: whether the reader gives people the offices that the text gives them, on `passages/people/`.

An office is right when its holder and the words of its title are, with or without those that say whose office it is;
then with its standing; then, of those whose place or body the register knows, with that. The same office given twice to
somebody on a page counts once. Bare ranks ("Gen.") are not asked for. No peer could be
had: no library in the registries reads who holds an office. Beside it stands what the simplest pattern finds, a title
of the register in front of a person's name.
"""

from collections.abc import Iterator
from typing import Any, Final

from copydesk.model.document import Document, OfficeMention
from copydesk.model.page import Page
from copydesk.reading.names.titles import MILITARY, one_form
from copydesk.register.register import Register
from training.evaluate.bench import Bench
from training.evaluate.counting import Score
from training.evaluate.marked import MarkedPage, OfficeLabel, marked_pages

ASPECTS: Final = ("holder and title", "and standing", "and whose office")
PATTERN: Final = "a title before a name"
_OWNING: Final = frozenset({"of", "the", "'s", "to", "for", "county", "region", "republic"})


def measure(bench: Bench) -> dict[str, Any]:
    """Precision, recall and F1 by aspect and genre."""
    tallies: dict[str, dict[str, Score]] = {}
    for page in marked_pages():
        document = bench.reader.read(Page(page.text, published_at=page.published_at))
        for aspect, score in _tallied(page, document, bench.register).items():
            for genre in (page.genre, "all"):
                total = tallies.setdefault(aspect, {}).setdefault(genre, Score())
                total.right, total.read, total.gold = (
                    total.right + score.right,
                    total.read + score.read,
                    total.gold + score.gold,
                )
    return {aspect: {genre: score.row() for genre, score in by.items()} for aspect, by in tallies.items()}


def _tallied(page: MarkedPage, document: Document, register: Register) -> dict[str, Score]:
    held = [
        (mention, holder)
        for mention in document.offices
        if (holder := _holder(page, mention)) and not MILITARY.issuperset(map(one_form, mention.title.split()))
    ]
    read = {(holder, _as_labelled(m.title, holder, page), m.standing.value): m.of for m, holder in held}
    gold = {(label.holder, _title(label.title), label.standing): _whose(label, register) for label in page.offices}
    tallies = {aspect: Score() for aspect in (*ASPECTS, PATTERN)}
    tallies[ASPECTS[0]].count((key[:2] for key in gold), (key[:2] for key in read))
    tallies[ASPECTS[1]].count(gold, read)
    known = {key for key, of in gold.items() if of}
    tallies[ASPECTS[2]].count(
        ((*key, gold[key]) for key in known), ((*key, of) for key, of in read.items() if key in known)
    )
    before = {
        (holder, _as_labelled(m.title, holder, page))
        for m, holder in held
        if m.holder and m.span.end + 1 == m.holder.span.start
    }
    tallies[PATTERN].count((key[:2] for key in gold), before)
    return tallies


def _holder(page: MarkedPage, mention: OfficeMention) -> str | None:
    """The labelled name of the holder; what the page does not label as a name, as it is."""
    if mention.holder is None:
        return None
    span = mention.holder.span
    return page.entity_at(span.start, span.end) or mention.holder.text


def _title(words: str) -> str:
    return " ".join(map(one_form, words.casefold().replace("-", " ").split()))


def _as_labelled(words: str, holder: str, page: MarkedPage) -> str:
    """The title as the holder's label has it, where the two differ by whose office it is only."""
    title = _title(words)
    names = {word for m in page.mentions for word in _title(page.text[m.start : m.end]).split()} | _OWNING
    for label in page.offices:
        wanted = _title(label.title)
        if label.holder == holder and _bare(title, names) == _bare(wanted, names):
            return wanted
    return title


def _bare(title: str, names: set[str]) -> list[str]:
    return [word for word in title.replace("'s", " 's").replace("’s", " 's").split() if word not in names]


def _whose(label: OfficeLabel, register: Register) -> str | None:
    """The register's id of the place or body, where it knows one only."""
    if label.of is None:
        return None
    if (place := register.place(label.of)) is not None:
        return place.id
    bodies = register.bodies(label.of)
    return bodies[0].id if len(bodies) == 1 else None


def table(figures: dict[str, Any]) -> str:
    """The figures as Markdown."""
    return "\n".join(_lines(figures))


def _lines(figures: dict[str, Any]) -> Iterator[str]:
    yield "| right | in | precision | recall | F1 | offices |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for aspect, rows in figures.items():
        for genre, row in rows.items():
            yield f"| {aspect} | {genre} | {row['p']} | {row['r']} | {row['f']} | {row['gold']} |"
