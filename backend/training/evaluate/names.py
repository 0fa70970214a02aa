"""Names on the development parts: the whole reader's, and the bare pipeline's beside it as the peer to beat.

The reader is given whole documents, as its users give it pages, and answers for people, bodies and places, as
`--extraction` does. The pipeline is given paragraphs and answers for all its labels. Names are compared by characters,
so it does not matter how either side cuts tokens. In EWT only people, organisations and places are annotated; the
other labels are not asked for there.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Final

from spacy.language import Language

from copydesk.model.document import NameKind
from copydesk.model.page import Page
from copydesk.reading.reader import Reader
from training.corpora import LABELS, Paragraph
from training.passages import Mark, Passage, passage_of

from .bench import Bench
from .counting import Score

MAIN: Final = ("PERSON", "ORG", "LOC")
_LABEL_OF_KIND: Final = {NameKind.PERSON: "PERSON", NameKind.ORGANISATION: "ORG", NameKind.PLACE: "LOC"}


@dataclass(slots=True)
class NameScores:
    """Scores by label, of all labels together, and of the boundaries alone."""

    labels: dict[str, Score] = field(default_factory=dict)
    typed: Score = field(default_factory=Score)
    boundaries: Score = field(default_factory=Score)

    def add(self, gold: Collection[Mark], read: Collection[Mark]) -> None:
        """Count one text."""
        self.typed.count(gold, read)
        self.boundaries.count(map(_place, gold), map(_place, read))
        for label in {mark.label for mark in (*gold, *read)}:
            score = self.labels.setdefault(label, Score())
            score.count((m for m in gold if m.label == label), (m for m in read if m.label == label))

    def rows(self, labels: Collection[str]) -> dict[str, Any]:
        """All figures of these labels."""
        rows = {label: self.labels.get(label, Score()).row() for label in labels}
        return rows | {"all, typed": self.typed.row(), "all, boundaries only": self.boundaries.row()}


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, mark.end


def pipeline_scores(nlp: Language, passages: Iterable[Passage], labels: Collection[str] = LABELS) -> NameScores:
    """How well the bare pipeline reads the names of these passages; other labels are not looked at."""
    scores = NameScores()
    wanted = list(passages)
    for passage, doc in zip(wanted, nlp.pipe(p.text for p in wanted), strict=True):
        read = [Mark(e.start_char, e.end_char, e.label_) for e in doc.ents if e.label_ in labels]
        scores.add([mark for mark in passage.marks if mark.label in labels], read)
    return scores


def reader_scores(reader: Reader, pages: Iterable[Passage]) -> NameScores:
    """How well the reader reads the people, bodies and places of these pages."""
    scores = NameScores()
    for page in pages:
        document = reader.read(Page(page.text))
        read = [
            Mark(name.span.start, name.span.end, _LABEL_OF_KIND[name.kind])
            for name in document.names
            if name.kind in _LABEL_OF_KIND
        ]
        scores.add([mark for mark in page.marks if mark.label in MAIN], read)
    return scores


def pages_of(paragraphs: Iterable[Paragraph]) -> Iterator[Passage]:
    """Whole documents, a paragraph a line."""
    for _, document in groupby(paragraphs, lambda paragraph: paragraph.document):
        text = ""
        marks: list[Mark] = []
        genre = ""
        for passage in map(passage_of, document):
            marks += [Mark(mark.start + len(text), mark.end + len(text), mark.label) for mark in passage.marks]
            text += passage.text + "\n"
            genre = passage.genre
        yield Passage(text, tuple(marks), genre)


def measure(bench: Bench) -> dict[str, Any]:
    """Precision, recall and F1 by part of the corpora and label: "reader" and "pipeline"."""
    gum, ewt = bench.corpus("gum-dev"), bench.corpus("ewt-dev")
    parts = {"gum-dev": gum, "gum-dev news": [p for p in gum if p.genre == "news"], "ewt-dev": ewt}
    return {
        "reader": {name: reader_scores(bench.reader, pages_of(part)).rows(MAIN) for name, part in parts.items()},
        "pipeline": of_pipeline(bench.nlp, gum, ewt),
    }


def of_pipeline(nlp: Language, gum: list[Paragraph], ewt: list[Paragraph]) -> dict[str, Any]:
    """The bare pipeline's figures, as they stand in meta.json."""
    news = [paragraph for paragraph in gum if paragraph.genre == "news"]
    figures: dict[str, Any] = {}
    for name, paragraphs, labels in (
        ("gum-dev", gum, LABELS),
        ("gum-dev news", news, LABELS),
        ("ewt-dev", ewt, MAIN),
    ):
        figures[name] = pipeline_scores(nlp, map(passage_of, paragraphs), labels).rows(labels)
        if labels is LABELS:
            main = pipeline_scores(nlp, map(passage_of, paragraphs), MAIN)
            figures[name]["PERSON+ORG+LOC, typed"] = main.typed.row()
            figures[name]["PERSON+ORG+LOC, boundaries only"] = main.boundaries.row()
    return figures


def table(figures: dict[str, Any]) -> str:
    """The figures as Markdown."""
    return "\n".join(_lines(figures))


def _lines(figures: dict[str, Any]) -> Iterator[str]:
    yield "| read by | in | names | precision | recall | F1 | in the corpus |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for who, parts in figures.items():
        for part, rows in parts.items():
            for label, row in rows.items():
                yield f"| {who} | {part} | {label} | {row['p']} | {row['r']} | {row['f']} | {row['gold']} |"
