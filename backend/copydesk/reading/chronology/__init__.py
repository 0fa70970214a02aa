"""Chronology: what a text says of the order of its dates, and of how much time lies between them.

Read by patterns; whatever a pattern does not fit is left unread.
"""

from __future__ import annotations

from datetime import date

from copydesk.model.document import DateMention, Lapse, Order
from copydesk.reading.chronology.lapses import lapses_of
from copydesk.reading.chronology.orders import orders_of
from copydesk.reading.chronology.sentences import Sentence, sentence_of
from copydesk.reading.parse import Parse


def read_chronology(
    parse: Parse, dates: tuple[DateMention, ...], page_date: date | None
) -> tuple[tuple[Order, ...], tuple[Lapse, ...]]:
    """Each two dates that the text puts in order, and each count of time that it says lies between two dates."""
    orders: list[Order] = []
    lapses: list[Lapse] = []
    before: Sentence | None = None
    for paragraph, tokens in parse.sentences():
        sentence = sentence_of(parse.text, paragraph.tokens_span(tokens), dates)
        orders += orders_of(sentence, before)
        if sentence.dates:
            lapses += lapses_of(sentence, page_date)
        before = sentence
    return tuple(orders), tuple(lapses)
