"""Reader: runs the readers one after the other, each standing on those before it."""

from __future__ import annotations

from spacy.language import Language

from copydesk.model.document import Document
from copydesk.model.page import Page
from copydesk.reading.chronology import read_chronology
from copydesk.reading.dates import page_date, read_dates
from copydesk.reading.names import read_names
from copydesk.reading.narrator import is_first_person
from copydesk.reading.offices import read_offices
from copydesk.reading.parse import Remembered, parse
from copydesk.reading.quotes import Framed, read_quotes
from copydesk.reading.quotes.outlets import agency_of
from copydesk.reading.sourcing import read_sourcings
from copydesk.register.register import Register


class Reader:
    """Page in, Document out. Holds the language pipeline and the register, and remembers paragraphs; pure otherwise."""

    def __init__(self, nlp: Language, register: Register) -> None:
        self._nlp = nlp
        self._register = register
        self._remembered = Remembered()

    def read(self, page: Page) -> Document:
        """Everything that is read in a page. The same page gives the same document."""
        parsed = parse(page, self._nlp, self._remembered)
        published = page_date(parsed)
        dates = read_dates(parsed, published)
        orders, lapses = read_chronology(parsed, dates, published)
        found = read_names(parsed, self._register)
        offices = read_offices(parsed, found, dates, self._register)
        framed = Framed(parsed, found, dates)
        quotes = read_quotes(parsed, framed, found, offices, dates)
        sourcings = read_sourcings(framed, found, quotes)
        return Document(
            page=page,
            page_date=published,
            words=sum(token.is_alpha or token.like_num for p in parsed.paragraphs for token in p.doc),
            paragraphs=tuple(p.span for p in parsed.paragraphs),
            sentences=tuple(p.tokens_span(s) for p, s in parsed.sentences()),
            names=found.names,
            entities=found.entities,
            abbreviations=found.abbreviations,
            offices=offices,
            dates=dates,
            orders=orders,
            lapses=lapses,
            quotes=quotes,
            sourcings=sourcings,
            first_person=is_first_person(parsed, quotes),
            agency=agency_of(parsed),
        )
