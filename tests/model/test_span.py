from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model.span import Span

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda ends: Span(min(ends), max(ends)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_refuses_what_is_no_stretch(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(st.text(min_size=1), st.data())
def test_words_are_those_between_its_ends_in_code_points(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert Span(start, end).of(text) == "".join(list(text)[start:end])
    assert len(Span(start, end)) == end - start


@given(spans, spans)
def test_overlap_is_sharing_a_character(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one)
    if len(one) and len(other):
        assert one.overlaps(other) == bool(shared)


@given(spans, spans)
def test_through_is_the_shortest_span_that_holds_both(one: Span, other: Span) -> None:
    both = one.through(other)
    assert both.contains(one)
    assert both.contains(other)
    assert {both.start, both.end} <= {one.start, one.end, other.start, other.end}
