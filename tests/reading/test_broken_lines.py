"""A sentence that a site parted at the point of an abbreviation is read as one; paragraphs stay parted."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from copydesk.model.page import Page
from copydesk.model.span import Span
from copydesk.reading.broken_lines import goes_on
from copydesk.reading.parse import parse
from copydesk.reading.reader import Reader
from copydesk.register.register import Register


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("The U.S.", "Secretary of State spoke."),
        ("They boarded a former U.S.", "Army transport in Bremen."),
        ("Aid came from the U.K.", "and from Norway."),
        ("The carrier is named for Gerald R.", "Ford, who was president."),
        ("The order was signed by Lt.", "Gen. Ada Quist."),
        ("He quotes sources within the U.S.", "Department of Defense."),
        ("It is the oldest ship in the U.S.", "Navy, which has others."),
        ("He lives in St.", "Petersburg."),
        ("The talks began on Nov.", "14 in Geneva."),
    ],
)
def test_a_sentence_goes_on_behind(line: str, following: str) -> None:
    assert goes_on(line, following)


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("He has lived for years in the U.S.", "President Ada Quist met him in Oslo."),
        ("The council has no Plan B.", "Mayor Ada Quist said so."),
        ("“It is a start,” he wrote on X.", "al-Hadidi, however, set no day."),
        ("The meeting begins at 5 p.m.", "Doors open at four."),
        ("The factory belongs to Quist Inc.", "Workers said they were not asked."),
        ("The talks ended in Nov.", "Mayor Ada Quist was there."),
        ("The U.S.", "• 12 medals"),
        ("The talks ended.", "Mayor Ada Quist was there."),
    ],
)
def test_a_paragraph_ends_behind(line: str, following: str) -> None:
    assert not goes_on(line, following)


TEXT = (
    "The U.S.\n\n Secretary of State, Pete Quist, boarded the Gerald R.\r\nFord, a U.S.\nNavy carrier.\n\n"
    "Nobody met Gen.\n\nAda Bell."
)


def test_every_word_keeps_its_place_in_the_page(nlp: Language) -> None:
    parsed = parse(Page(TEXT), nlp)
    assert [p.doc.text for p in parsed.paragraphs] == [
        "The U.S. Secretary of State, Pete Quist, boarded the Gerald R. Ford, a U.S. Navy carrier.",
        "Nobody met Gen. Ada Bell.",
    ]
    for paragraph in parsed.paragraphs:
        for token in paragraph.doc:
            assert paragraph.token_span(token).of(TEXT) == token.text
            assert list(paragraph.tokens_in(paragraph.token_span(token))) == [token]
        whole = paragraph.tokens_in(Span(0, len(TEXT)))
        assert len(whole) == len(paragraph.doc)


def test_an_office_is_read_across_the_lines(nlp: Language, register: Register) -> None:
    read = Reader(nlp, register).read(Page(TEXT, published_at=date(2025, 11, 27)))
    office = next(mention for mention in read.offices if mention.holder)
    assert (office.of, office.holder and office.holder.text) == ("us", "Pete Quist")
    assert "Gerald R. Ford" in {name.text.removeprefix("USS ") for name in read.names}
