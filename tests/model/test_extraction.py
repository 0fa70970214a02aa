"""What was read, as others get it: every stretch in quotation marks with what the page tells of it."""

from __future__ import annotations

import re

import pytest

from copydesk.editor import Editor
from copydesk.model.extraction import QuoteJson, extraction_json
from copydesk.model.page import Link, Page
from copydesk.model.span import Span

TEXT = (
    "The so-called “harbour coalition” met on Monday. Its founder is the author of the book “The Long Quay”.\n\n"
    "“The quay will be rebuilt stone by stone,” Mayor Pia Lund told reporters in Aarhus on Tuesday."
    " “Nobody will be asked to leave.”\n\n"
    "Western diplomats called the plan “a castle in the air”. “The money was gone in March,” said a clerk who asked not"
    " to be named. According to the audit, the fund was “empty for all purposes”.\n\n"
    "“It is over,” Tor Vik, the governor, said in a closed-door meeting. “We have waited long enough for it.”\n"
)


@pytest.fixture(scope="module")
def quotes(editor: Editor) -> list[QuoteJson]:
    at = TEXT.index("called the plan")
    page = Page(TEXT, links=(Link(Span(at, at + len("called the plan")), "https://example.org/plan"),))
    read = extraction_json(editor.read(page).document)
    return sorted([*read["quotes"], *read["other_marks"]], key=lambda quote: quote["start"])


def _told(quote: QuoteJson, what: str) -> str | None:
    span = quote["occasion"][what]  # type: ignore[literal-required]
    return None if span is None else TEXT[span["start"] : span["end"]]


def test_every_stretch_in_quotation_marks_is_there_with_its_class(quotes: list[QuoteJson]) -> None:
    in_marks = [quote for quote in quotes if quote["direct"]]
    assert [TEXT[quote["start"] : quote["end"]] for quote in in_marks] == re.findall("“[^”]+”", TEXT)
    assert [(quote["kind"], quote["source_class"]) for quote in in_marks] == [
        ("scare", "none"),
        ("title", "none"),
        ("speech", "named"),
        ("speech", "named"),
        ("speech", "collective"),
        ("speech", "anonymous"),
        ("speech", "document"),
        ("speech", "named"),
        ("speech", "named"),
    ]


def test_provenance_is_told_in_the_words_of_the_page(quotes: list[QuoteJson]) -> None:
    mayor = next(quote for quote in quotes if TEXT[quote["start"] :].startswith("“The quay will"))
    assert (_told(mayor, "audience"), _told(mayor, "where")) == ("reporters", "Aarhus")
    assert "Tuesday" in (_told(mayor, "when") or "")
    assert (mayor["sourced"], mayor["carried_over"]) == (True, False)


def test_what_goes_on_carries_its_provenance_over(quotes: list[QuoteJson]) -> None:
    going_on = next(quote for quote in quotes if TEXT[quote["start"] :].startswith("“Nobody will"))
    assert going_on["speaker"] is not None
    assert going_on["speaker"]["name"] == "Pia Lund"
    assert (_told(going_on, "audience"), going_on["carried_over"], going_on["sourced"]) == ("reporters", True, True)


def test_a_link_on_a_quote_or_its_cue_is_given_with_its_address(quotes: list[QuoteJson]) -> None:
    linked = [quote["occasion"]["link"] for quote in quotes if quote["occasion"]["link"]]
    assert [link["href"] for link in linked] == ["https://example.org/plan"]


def test_words_from_behind_closed_doors_are_not_counted_as_sourced(quotes: list[QuoteJson]) -> None:
    closed = next(quote for quote in quotes if _told(quote, "closed"))
    assert "closed-door" in (_told(closed, "closed") or "")
    assert not closed["sourced"]


def test_words_that_are_nobodys_have_no_provenance(quotes: list[QuoteJson]) -> None:
    for quote in quotes:
        if quote["kind"] != "speech":
            assert (quote["speaker"], quote["cue"], quote["sourced"], quote["speech"]) == (None, None, False, -1)
            assert not any(quote["occasion"].values())
