"""Parse: a page's text through the language pipeline, paragraph by paragraph, with offsets into the whole."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from copydesk.model.page import Page
from copydesk.model.span import Span

#: Longest stretch parsed as one, in code points: memory grows with it, and no paragraph of prose is longer.
LONGEST_PARAGRAPH = 10_000

#: What parts paragraphs: line ends, and runs of marks that no prose has (the tokenizer takes quadratic time over them).
_LINE_END = re.compile(r"[\r\n\v\f\x85\u2028\u2029]+|[^\w\s]{60,}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the text, trimmed, with its tokens; ``doc.text`` equals ``span.of(text)``."""

    span: Span
    doc: Doc

    def at(self, start: int, end: int) -> Span:
        """The span in the page of the stretch ``doc.text[start:end]``."""
        return Span(self.span.start + start, self.span.start + end)

    def token_span(self, token: Token) -> Span:
        """The span in the page of one token."""
        return self.at(token.idx, token.idx + len(token.text))

    def tokens_span(self, tokens: Tokens) -> Span:
        """The span in the page of a run of tokens."""
        return self.at(tokens.start_char, tokens.end_char)

    def tokens_in(self, span: Span) -> Tokens:
        """The tokens that a stretch of the page touches."""
        tokens = self.doc.char_span(
            max(0, span.start - self.span.start),
            min(len(self.span), span.end - self.span.start),
            alignment_mode="expand",
        )
        return tokens if tokens is not None else self.doc[0:0]


@dataclass(frozen=True, slots=True)
class Parse:
    """A whole page, parsed."""

    page: Page
    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        """The page's text."""
        return self.page.text

    def paragraph_at(self, position: int) -> Paragraph | None:
        """The paragraph that a position of the text lies in."""
        before = bisect_right(self.paragraphs, position, key=lambda paragraph: paragraph.span.start) - 1
        return self.paragraphs[before] if before >= 0 and position < self.paragraphs[before].span.end else None

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
    spans = list(paragraph_spans(page.text))
    before = Remembered(0) if before is None else before
    known = [before.take(span.of(page.text)) for span in spans]
    new = nlp.pipe((span.of(page.text) for span, doc in zip(spans, known, strict=True) if doc is None), batch_size=32)
    docs = [next(new) if doc is None else doc for doc in known]
    before.keep(docs)
    return Parse(page, tuple(Paragraph(span, doc) for span, doc in zip(spans, docs, strict=True)))


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
