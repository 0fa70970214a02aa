from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from copydesk.cli.places import Lines


def test_lines_and_columns_are_counted_from_one() -> None:
    lines = Lines.of("ab\ncd\r\nef\rg")
    assert [lines.place(at) for at in (0, 1, 3, 4, 7, 10)] == [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (4, 1)]
    assert [lines.line(number) for number in (1, 2, 3, 4)] == ["ab", "cd", "ef", "g"]


@given(st.text(st.sampled_from("ab\n\r🎉"), max_size=40), st.data())
def test_a_place_leads_back_to_its_character(text: str, data: st.DataObject) -> None:
    lines = Lines.of(text)
    position = data.draw(st.integers(0, max(0, len(text) - 1)))
    line, column = lines.place(position)
    assert lines.starts[line - 1] + column - 1 == position
    if text and text[position] not in "\r\n":
        assert lines.line(line)[column - 1] == text[position]
