"""Parse: a page's text through the language pipeline, paragraph by paragraph, with offsets into the whole."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from copydesk.model.page import Page
from copydesk.model.span import Span
from copydesk.reading.broken_lines import goes_on

#: Longest stretch parsed as one, in code points: memory grows with it, and no paragraph of prose is longer.
LONGEST_PARAGRAPH = 10_000

#: What parts paragraphs: line ends, and runs of marks that no prose has (the tokenizer takes quadratic time over them).
_LINE_END = re.compile(r"[\r\n\v\f\x85\u2028\u2029]+|[^\w\s]{60,}")

#: What is typed for an apostrophe, and no tokenizer knows as one: "Roe‘s plan", "it´s".
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[‘`´ʼ′＇](?=(?:s|t|re|ve|ll|d|m)\b)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the text, trimmed, with its tokens; ``doc.text`` equals ``span.of(text)`` but for odd apostrophes.

    Lines that part a sentence are one paragraph; in ``doc.text`` a single space joins them. ``joints``: where, and how
    many characters of the page are left out up to there.
    """

    span: Span
    doc: Doc
    joints: tuple[tuple[int, int], ...] = ()

    def at(self, start: int, end: int) -> Span:
        """The span in the page of the stretch ``doc.text[start:end]``."""
        return Span(self.place(start), self.place(end))

    def place(self, position: int) -> int:
        """Where in the page ``doc.text[position]`` stands."""
        left_out = next((out for start, out in reversed(self.joints) if start <= position), 0) if self.joints else 0
        return self.span.start + position + left_out

    def token_span(self, token: Token) -> Span:
        """The span in the page of one token."""
        return self.at(token.idx, token.idx + len(token.text))

    def tokens_span(self, tokens: Tokens) -> Span:
        """The span in the page of a run of tokens."""
        return self.at(tokens.start_char, tokens.end_char)

    def tokens_in(self, span: Span) -> Tokens:
        """The tokens that a stretch of the page touches."""
        start, end = max(span.start, self.span.start), min(span.end, self.span.end)
        tokens = self.doc.char_span(self._in_doc(start), self._in_doc(end), alignment_mode="expand")
        return tokens if tokens is not None else self.doc[0:0]

    def _in_doc(self, position: int) -> int:
        inside = position - self.span.start
        left_out = next((out for start, out in reversed(self.joints) if start + out <= inside), 0)
        return inside - left_out


@dataclass(frozen=True, slots=True)
class Parse:
    """A whole page, parsed."""

    page: Page
    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        """The page's text."""
        return self.page.text

    def sentences(self) -> Iterator[tuple[Paragraph, Tokens]]:
        """Every sentence with its paragraph."""
        for paragraph in self.paragraphs:
            for sentence in paragraph.doc.sents:
                yield paragraph, sentence


def paragraph_spans(text: str) -> Iterator[Span]:
    """The lines of a text without the white space around them; very long ones in pieces, cut at white space."""
    for start, end in _between(_LINE_END.finditer(text), len(text)):
        while end - start > LONGEST_PARAGRAPH:
            cut = text.rfind(" ", start, start + LONGEST_PARAGRAPH)
            cut = cut + 1 if cut > start else start + LONGEST_PARAGRAPH
            yield from _trimmed(text, start, cut)
            start = cut
        yield from _trimmed(text, start, end)


def _between(gaps: Iterator[re.Match[str]], length: int) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in gaps:
        yield start, gap.start()
        start = gap.end()
    yield start, length


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def parse(page: Page, nlp: Language, before: Remembered | None = None) -> Parse:
    """Run the pipeline over a page; not again over paragraphs that are remembered from ``before``."""
    runs = list(_runs(page.text))
    texts = [_APOSTROPHE.sub("’", " ".join(line.of(page.text) for line in run)) for run in runs]
    before = Remembered(0) if before is None else before
    known = [before.take(text) for text in texts]
    new = nlp.pipe((text for text, doc in zip(texts, known, strict=True) if doc is None), batch_size=32)
    docs = [next(new) if doc is None else doc for doc in known]
    before.keep(docs)
    told = zip(runs, docs, strict=True)
    return Parse(page, tuple(Paragraph(run[0].through(run[-1]), doc, _joints(run)) for run, doc in told))


def _runs(text: str) -> Iterator[list[Span]]:
    """The lines of a text, those together whose sentence goes on from one to the next."""
    run: list[Span] = []
    for line in paragraph_spans(text):
        length = line.end - run[0].start if run else 0
        if run and (length > LONGEST_PARAGRAPH or not goes_on(run[-1].of(text), line.of(text))):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _joints(run: list[Span]) -> tuple[tuple[int, int], ...]:
    """Where each line but the first begins in the joined text, and what is left out of the page up to there."""
    joints, left_out = [], 0
    for line, following in pairwise(run):
        left_out += following.start - line.end - 1
        joints.append((following.start - run[0].start - left_out, left_out))
    return tuple(joints)


class Remembered:
    """Paragraphs parsed of late, in this process's memory alone: an article that was edited, and one that another site
    took over, cost only what is new in them. What the pipeline makes of a paragraph hangs on that paragraph alone.
    """

    def __init__(self, most_tokens: int = 100_000) -> None:
        """``most_tokens``: some 430 bytes each, so 43 MB; a page has 800."""
        self._docs: OrderedDict[str, Doc] = OrderedDict()
        self._most_tokens = most_tokens
        self._tokens = 0

    def take(self, text: str) -> Doc | None:
        """The paragraph of that text, no more remembered: one that a page says twice is two for the readers."""
        if (doc := self._docs.pop(text, None)) is not None:
            self._tokens -= len(doc)
        return doc

    def keep(self, docs: Iterable[Doc]) -> None:
        """Remember paragraphs; those that were not seen for longest make room."""
        for doc in docs:
            doc.tensor = doc.tensor[:0].copy()  # what the pipeline thought: half the memory, and no reader reads it
            self.take(doc.text)
            self._docs[doc.text] = doc
            self._tokens += len(doc)
        while self._tokens > self._most_tokens:
            self.take(next(iter(self._docs)))
