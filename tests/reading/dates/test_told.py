"""Dates: how the clause tells them, whether a speaker does, and what decides between readings."""

from __future__ import annotations

from datetime import date

import pytest

from copydesk.model.document import Tense

PAST = [
    "The ministers met on 3 May 2026 in Oslo.",
    "On May 3, 2026, the president told reporters that the talks had failed.",
    "He was arrested on 3 May 2026 and charged.",
    "Parliament adopted the law on 3 May 2026 by a large majority.",
    "The agreement, signed on 3 May 2026, ended the war.",
    "The delay was due to rain on 3 May 2026.",
]
NOT_PAST = [
    "The ministers will meet on 3 May 2026 in Oslo.",
    "The ministers agreed to meet on 3 May 2026.",
    "The ministers extended the truce until 3 May 2026.",
    "The government scheduled elections for 3 May 2026.",
    "The government announced elections on 3 May 2026.",
    "He said elections would be held on 3 May 2026.",
    "The ceasefire was to end on 3 May 2026.",
    "The ceasefire was due to end on 3 May 2026.",
    "Her term was due to end in 2026.",
    "The sanctions were renewed, starting on 3 May 2026.",
    "Join us on 3 May 2026 in Oslo.",
    "If the talks fail on 3 May 2026, war will come.",
    "She said that the members would decide at a summit in Oslo on Sunday, 3 May 2026.",
]


@pytest.mark.parametrize("text", PAST)
def test_what_happened_is_told_as_past(read, text: str) -> None:
    assert [m.tense for m in read(text)] == [Tense.PAST]


@pytest.mark.parametrize("text", NOT_PAST)
def test_plans_orders_and_conditions_are_never_told_as_past(read, text: str) -> None:
    assert Tense.PAST not in {m.tense for m in read(text)}


QUOTED = [
    ("“We met on 3 May 2019,” he said.", True),
    ('"We met on 3 May 2019," he said.', True),
    ("'We met on 3 May 2019,' he said.", True),
    ("‘We met on 3 May 2019,’ he said.", True),
    ("«We met on 3 May 2019», he said.", True),
    ('"We met," he said on 3 May 2019.', False),
    ("The soldiers' families met on 3 May 2019, and weren't seen again.", False),
    ("“The first part. It was on 3 May 2019.", True),  # goes on in the next paragraph
]


@pytest.mark.parametrize(("text", "in_quote"), QUOTED)
def test_dates_that_a_speaker_tells_are_known(read, text: str, in_quote: bool) -> None:
    assert [m.in_quote for m in read(text)] == [in_quote]


FIGURES = [
    ("They met on 03/04/2025.", "2025-03-04", date(2025, 4, 3)),
    ("They met on 23/04/2025 and on 03/04/2025.", "2025-04-03", None),
    ("They met on 04/23/2025 and on 03/04/2025.", "2025-03-04", None),
    ("They met on 03/12/2025.", "2025-12-03", None),  # the page is of 2 December
    ("They met on 01/12/2025.", "2025-12-01", None),
    ("They met on 10/12/2025.", "2025-10-12", None),  # the other reading has not happened yet
    ("They met on 03.04.2025.", "2025-04-03", None),  # nobody writes a month before a dot
]


@pytest.mark.parametrize(("text", "value", "other"), FIGURES)
def test_other_dates_decide_which_figure_is_the_month(read, text: str, value: str, other: date | None) -> None:
    last = read(text)[-1]
    assert (str(last.interval), last.other_reading) == (value, other)


def test_parts_are_kept_as_written(read) -> None:
    (mention,) = read("They met on Friday, 7 November.")
    assert (mention.year, mention.month, mention.day, mention.weekday) == (None, 11, 7, 4)
    assert mention.resolved_by == ("page date",)


def test_a_year_taken_from_the_text_names_the_words_it_came_from(read) -> None:
    _, second = read("The rebels took the town on 3 May 2019. On 7 May they left it.")
    assert second.resolved_by == ("3 May 2019",)


def test_a_stated_date_needs_nothing_else(read) -> None:
    (mention,) = read("They met on 7 November 2025.")
    assert mention.resolved_by == ()


@pytest.mark.parametrize("text", ["They met in late 2024.", "They met last summer.", "They met about two years ago."])
def test_blurred_expressions_say_that_they_are(read, text: str) -> None:
    (mention,) = read(text)
    assert mention.approximate
