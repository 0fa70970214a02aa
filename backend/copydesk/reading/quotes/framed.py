"""Framed: a page's sentences and their frames, read once for all who ask who says what."""

from __future__ import annotations

from copydesk.model.document import DateMention
from copydesk.reading.names import FoundNames
from copydesk.reading.parse import Parse
from copydesk.reading.quotes.frame import Frame
from copydesk.reading.quotes.frames import frames_of
from copydesk.reading.quotes.marks import quotations
from copydesk.reading.quotes.units import Sentence, sentences_of


class Framed:
    """The sentences of one page, quotations as units; each is searched for frames when first asked for."""

    def __init__(self, parse: Parse, found: FoundNames, dates: tuple[DateMention, ...]) -> None:
        self.quotations = quotations(parse.text, [paragraph.span for paragraph in parse.paragraphs])
        self.sentences: tuple[Sentence, ...] = sentences_of(parse, self.quotations, found.names, dates)
        self._frames: dict[int, tuple[Frame, ...]] = {}

    def frames(self, number: int) -> tuple[Frame, ...]:
        """The frames of a sentence, in order."""
        if number not in self._frames:
            self._frames[number] = frames_of(self.sentences[number])
        return self._frames[number]
