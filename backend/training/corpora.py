"""The corpora on disk (CoNLL-U, gzip) as paragraphs, and paragraphs as spaCy documents.

A document here is one paragraph, because that is what the reader hands to the pipeline.
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

LABELS: Final = ("PERSON", "ORG", "LOC", "NORP", "EVENT", "MISC")
"""The names we read. DATE is in the corpora but left out: dates have a grammar of their own."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name: tokens `start` to `end` (excluded) of its paragraph."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class DateMark:
    """A date: tokens `start` to `end` (excluded) of its paragraph, and what day or days it means, as TEI writes it."""

    start: int
    end: int
    value: str


@dataclass(slots=True)
class Paragraph:
    """One paragraph as annotated; columns that a corpus lacks stay empty."""

    corpus: str
    document: str
    genre: str
    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    sentence_starts: list[int] = field(default_factory=list)
    names: list[Name] | None = None
    """None: nobody looked for names here, which is not the same as none found."""
    dates: list[DateMark] = field(default_factory=list)
    created: str = ""
    """The day its document appeared, where the corpus says it."""

    @property
    def text(self) -> str:
        """The paragraph as it was written."""
        spaced = zip(self.words, self.spaces, strict=True)
        return "".join(word + " " * space for word, space in spaced).rstrip()


def read(path: Path) -> Iterator[Paragraph]:
    """The paragraphs of one file, in order."""
    corpus = path.name.removesuffix(".conllu.gz")
    paragraph = Paragraph(corpus, "", "")
    document = genre = created = ""
    sentence: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in map(str.rstrip, lines):
            if line.startswith("# newdoc"):
                document, created = line.partition("=")[2].strip(), ""
            elif line.startswith("# genre"):
                genre = line.partition("=")[2].strip()
            elif line.startswith("# dateCreated"):
                created = line.partition("=")[2].strip()
            if line.startswith(("# newdoc", "# newpar")):
                if paragraph.words:
                    yield paragraph
                paragraph = Paragraph(corpus, document, genre)
            elif line.startswith("#"):
                paragraph.genre, paragraph.created = genre, created
            elif line:
                sentence.append(line.split("\t"))
            elif sentence:
                _append(paragraph, sentence)
                sentence = []
    if sentence:
        _append(paragraph, sentence)
    if paragraph.words:
        yield paragraph


def _append(paragraph: Paragraph, rows: list[list[str]]) -> None:
    """Add one sentence to its paragraph."""
    offset = len(paragraph.words)
    paragraph.sentence_starts.append(offset)
    iob: list[str] = []
    dated: list[str] = []
    written_together: dict[int, bool] = {}  # word number -> is a space written after it?
    for number, form, lemma, upos, tag, _, head, dep, _, misc in rows:
        spaced = "SpaceAfter=No" not in misc
        if "-" in number:
            first, last = map(int, number.split("-"))
            written_together |= dict.fromkeys(range(first, last), False) | {last: spaced}
            continue
        word = len(paragraph.words) - offset + 1
        paragraph.words.append(form)
        paragraph.spaces.append(written_together.get(word, spaced))
        iob += [part[4:] for part in misc.split("|") if part.startswith("NER=")]
        dated.append(next((part[5:] for part in misc.split("|") if part.startswith("When=")), ""))
        if tag == "_":
            continue
        # Universal Dependencies tags the words of a name by their origin ("United" a verb,
        # lemma "Unite"); a reader of names wants them as what they are.
        proper = tag in {"NNP", "NNPS"}
        paragraph.tags.append(tag)
        paragraph.pos.append("PROPN" if proper else upos)
        paragraph.lemmas.append(form if proper else lemma)
        paragraph.heads.append(offset + (int(head) or word) - 1)
        paragraph.deps.append("ROOT" if dep == "root" else dep)
    paragraph.dates += [
        DateMark(offset + place, offset + place + len(run), value) for value, place, run in _runs(dated) if value
    ]
    if iob:
        if len(iob) != len(paragraph.words) - offset:
            raise ValueError(f"{paragraph.document}: names on some words only")
        paragraph.names = (paragraph.names or []) + list(_names(iob, offset))


def _runs(values: list[str]) -> Iterator[tuple[str, int, list[str]]]:
    """Equal values side by side, with the place of the first."""
    place = 0
    for value, group in groupby(values):
        run = list(group)
        yield value, place, run
        place += len(run)


def _names(iob: list[str], offset: int) -> Iterator[Name]:
    start, label = 0, ""
    for place, mark in enumerate([*iob, "O"]):
        if label and not mark.startswith("I-"):
            if label in LABELS:
                yield Name(offset + start, offset + place, label)
            label = ""
        if mark.startswith("B-"):
            start, label = place, mark[2:]


def syntax_example(nlp: Language, paragraph: Paragraph) -> Example:
    """A paragraph to learn tags, tree and sentences from (and names, where they are known)."""
    starts = set(paragraph.sentence_starts)
    tree = bool(paragraph.heads)
    reference = Doc(
        nlp.vocab,
        words=paragraph.words,
        spaces=paragraph.spaces,
        tags=paragraph.tags or None,
        pos=paragraph.pos or None,
        # No features, but "none" must be said: the morphologizer skips words without any.
        morphs=[""] * len(paragraph.words) if paragraph.pos else None,
        lemmas=paragraph.lemmas or None,
        heads=paragraph.heads or None,
        deps=paragraph.deps or None,
        # With a tree spaCy takes the sentences from the tree, and refuses to be told twice.
        sent_starts=None if tree else [place in starts for place in range(len(paragraph.words))],
    )
    if paragraph.names is not None:
        names = [Span(reference, n.start, n.end, label=n.label) for n in paragraph.names]
        reference.set_ents(names)
    return Example(nlp.make_doc(paragraph.text), reference)
