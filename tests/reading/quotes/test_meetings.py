"""Whose words were said at a meeting that the page tells."""

from __future__ import annotations

import pytest

MET = "President Jane Roe met the Danish envoy Ole Lind in Oslo on Monday."
FAR = "\nThe harbour is old.\nIt is blue.\nNobody asks."


def when(read, text: str) -> str | None:
    quote = [quote for quote in read(text).quotes if quote.direct][-1]
    return quote.occasion.when.of(text) if quote.occasion.when is not None else None


@pytest.mark.parametrize(
    "text",
    [
        f"{MET}\nThe talks took an hour.\n“We need the harbour,” Lind said.",
        f"{MET}\nThe talks took an hour.\nThe president stressed “the right of all of us to the harbour”.",
        "President Jane Roe toured the harbour on Monday.\nIt is old.\n“We need the harbour,” Roe said.",
        f"{MET}{FAR}\n“During the meeting, I asked for the harbour,” Lind said.",
        f"{MET}{FAR}\n“It is clear from our talks today that all want it,” Ada Quist, the mayor, said.",
        f"{MET}{FAR}\n“We need the harbour,” Lind said. “We agreed on it at the meeting,” he added.",
    ],
)
def test_words_right_after_a_meeting_or_that_point_at_it_are_from_there(read, text):
    assert when(read, text) == "Monday"
    assert [quote.occasion.when for quote in read(text).quotes if quote.direct and quote.occasion.when is None] == []


@pytest.mark.parametrize(
    "text",
    [
        f"{MET}\nThe talks took an hour.\nLind has repeatedly called the harbour “the best place of all”.",
        f"{MET}\nThe talks took an hour.\nLind says the harbour is “the best place of all”.",
        f"{MET}\nThe talks took an hour.\nLind once described the harbour as “the best place of all”.",
        f"{MET}{FAR}\n“We need the harbour,” Lind said.",
        f"{MET}\nThe talks took an hour.\n“We need the harbour,” Ada Quist said.",
        "President Jane Roe met Ole Lind in Oslo in May.\nThe talks took long.\n“We need the harbour,” Lind said.",
        "President Jane Roe met Ole Lind on 3 May 2019.\nThe talks took long.\n“We need the harbour,” Lind said.",
        "President Jane Roe will meet Ole Lind on 3 December.\nThere is much to do.\n“We need the harbour,” Lind said.",
        "President Jane Roe saw a film on Monday.\nOle Lind did not.\n“We need the harbour,” Lind said.",
        "“During the meeting, I asked for the harbour,” Ole Lind said.",
    ],
)
def test_other_words_are_not(read, text):
    assert when(read, text) is None


SWORN = "Jane Roe was sworn in as mayor in Oslo on Monday."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{SWORN}{FAR}\n“We need the harbour,” she said at her swearing-in ceremony.", "Monday"),
        (f"{SWORN}{FAR}\n“We need the harbour,” Ole Lind said during the inauguration.", "Monday"),
        (f"{SWORN}{FAR}\n“We need the harbour,” Ole Lind said at a ceremony.", None),
        ("Jane Roe is mayor.\n“We need the harbour,” Ole Lind said during the inauguration.", None),
    ],
)
def test_words_at_an_inauguration_have_its_day(read, text, day):
    assert when(read, text) == day


def test_what_was_said_behind_closed_doors_stays_there(read):
    text = "Jane Roe met Ole Lind behind closed doors on Monday.\nIt was late.\n“We need the harbour,” Lind said."
    assert when(read, text) is None
