"""Passages: running text with names marked by characters, the form that names are trained from.

Swapping names and adding noise change the words, so both work on text; the tokens come last.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from .corpora import Paragraph

SENTENCES_PER_PASSAGE = 5
"""Wikipedia articles come without paragraphs; news paragraphs are about this long at most."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A name: characters `start` to `end` (excluded) of its passage."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Text whose every name is marked."""

    text: str
    marks: tuple[Mark, ...]
    genre: str = ""


def passages(paragraphs: Iterable[Paragraph]) -> Iterator[Passage]:
    """The paragraphs with names, the long ones in parts."""
    for paragraph in paragraphs:
        if paragraph.names is None:
            continue
        cuts = [*paragraph.sentence_starts[::SENTENCES_PER_PASSAGE], len(paragraph.words)]
        for first, last in pairwise(cuts):
            yield _passage(paragraph, first, last)


def passage_of(paragraph: Paragraph) -> Passage:
    """A whole paragraph as one passage."""
    return _passage(paragraph, 0, len(paragraph.words))


def _passage(paragraph: Paragraph, first: int, last: int) -> Passage:
    text = ""
    begins: list[int] = []
    ends: list[int] = []
    for place in range(first, last):
        begins.append(len(text))
        text += paragraph.words[place]
        ends.append(len(text))
        text += " " * paragraph.spaces[place]
    marks = [
        Mark(begins[name.start - first], ends[name.end - first - 1], name.label)
        for name in paragraph.names or ()
        if first <= name.start and name.end <= last
    ]
    return Passage(text.rstrip(), tuple(marks), paragraph.genre)


def rebuilt(passage: Passage, replacements: Iterable[tuple[Mark, str]]) -> Passage:
    """The passage with some of its names written otherwise."""
    written = dict(replacements)
    text, done = "", 0
    marks: list[Mark] = []
    for mark in passage.marks:
        text += passage.text[done : mark.start]
        name = written.get(mark, passage.text[mark.start : mark.end])
        marks.append(Mark(len(text), len(text) + len(name), mark.label))
        text += name
        done = mark.end
    return Passage(text + passage.text[done:], tuple(marks), passage.genre)


def name_example(nlp: Language, passage: Passage) -> Example:
    """A passage to learn names from."""
    doc = nlp.make_doc(passage.text)
    names: list[Span] = []
    unclear: list[Span] = []
    for mark in passage.marks:
        span = doc.char_span(mark.start, mark.end, label=mark.label)
        if span is not None:
            names.append(span)
        else:
            # Our tokens do not break where the name does ("techno-Russian"): say nothing of them.
            around = doc.char_span(mark.start, mark.end, alignment_mode="expand")
            if around is not None:
                unclear.append(around)
    reference = Doc(nlp.vocab, words=[token.text for token in doc], spaces=[bool(t.whitespace_) for t in doc])
    taken = {token.i for span in names for token in span}
    reference.set_ents(
        [Span(reference, span.start, span.end, label=span.label) for span in names],
        missing=[
            Span(reference, token, token + 1) for token in {token.i for span in unclear for token in span} - taken
        ],
        default="outside",
    )
    return Example(doc, reference)
