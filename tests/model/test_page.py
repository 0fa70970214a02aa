from __future__ import annotations

import pytest

from copydesk.errors import PageEmpty, PageTooLong, PageUnreadable
from copydesk.model.page import MAX_TEXT, Link, Page, first_surrogate
from copydesk.model.span import Span


@pytest.mark.parametrize("nothing", ["", " ", "\n\t\u00a0\u2028"])
def test_refuses_a_page_without_words(nothing: str) -> None:
    with pytest.raises(PageEmpty):
        Page(nothing)


def test_takes_the_longest_text_and_not_one_character_more() -> None:
    assert len(Page("a" * MAX_TEXT).text) == MAX_TEXT
    with pytest.raises(PageTooLong):
        Page("a" * (MAX_TEXT + 1))


def test_refuses_half_a_surrogate_pair_and_names_its_field() -> None:
    with pytest.raises(PageUnreadable, match="Character 2") as caught:
        Page("ab\ud83dcd")
    assert caught.value.pointer == "/text"
    with pytest.raises(PageUnreadable) as caught:
        Page("text", title="\udc00")
    assert caught.value.pointer == "/title"


def test_knows_a_whole_pair_from_half_of_one() -> None:
    assert first_surrogate("a\U0001f600b") is None
    assert first_surrogate("a\udc00") == 1


def test_refuses_a_link_outside_the_text() -> None:
    with pytest.raises(PageUnreadable) as caught:
        Page("short", links=(Link(Span(0, 5), "https://example.org"), Link(Span(3, 9), "https://example.org")))
    assert caught.value.pointer == "/links/1/end"
