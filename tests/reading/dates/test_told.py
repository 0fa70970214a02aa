"""Dates: how the clause tells them, whether a speaker does, and what decides between readings."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from copydesk.model.document import DateMention, Tense
from copydesk.model.page import Page
from copydesk.reading.dates import page_date, read_dates
from copydesk.reading.parse import parse


def read(nlp: Language, text: str, published: str | None = "2025-12-02") -> tuple[DateMention, ...]:
    parsed = parse(Page(text, published_at=date.fromisoformat(published) if published else None), nlp)
    return read_dates(parsed, page_date(parsed))


PAST = [
    "The ministers met on 3 May 2026 in Oslo.",
    "On May 3, 2026, the president told reporters that the talks had failed.",
    "He was arrested on 3 May 2026 and charged.",
    "Parliament adopted the law on 3 May 2026 by a large majority.",
    "The agreement, signed on 3 May 2026, ended the war.",
]
NOT_PAST = [
    "The ministers will meet on 3 May 2026 in Oslo.",
    "The ministers agreed to meet on 3 May 2026.",
    "The ministers extended the truce until 3 May 2026.",
    "The government scheduled elections for 3 May 2026.",
    "The government announced elections on 3 May 2026.",
    "He said elections would be held on 3 May 2026.",
    "The ceasefire was to end on 3 May 2026.",
    "The sanctions were renewed, starting on 3 May 2026.",
    "Join us on 3 May 2026 in Oslo.",
    "If the talks fail on 3 May 2026, war will come.",
]


@pytest.mark.parametrize("text", PAST)
def test_what_happened_is_told_as_past(nlp: Language, text: str) -> None:
    assert [m.tense for m in read(nlp, text)] == [Tense.PAST]


@pytest.mark.parametrize("text", NOT_PAST)
def test_plans_orders_and_conditions_are_never_told_as_past(nlp: Language, text: str) -> None:
    assert Tense.PAST not in {m.tense for m in read(nlp, text)}


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
def test_dates_that_a_speaker_tells_are_known(nlp: Language, text: str, in_quote: bool) -> None:
    assert [m.in_quote for m in read(nlp, text)] == [in_quote]


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
def test_other_dates_decide_which_figure_is_the_month(nlp: Language, text: str, value: str, other: date | None) -> None:
    last = read(nlp, text)[-1]
    assert (str(last.interval), last.other_reading) == (value, other)


def test_parts_are_kept_as_written(nlp: Language) -> None:
    (mention,) = read(nlp, "They met on Friday, 7 November.")
    assert (mention.year, mention.month, mention.day, mention.weekday) == (None, 11, 7, 4)
    assert mention.resolved_by == ("page date",)


def test_a_year_taken_from_the_text_names_the_words_it_came_from(nlp: Language) -> None:
    _, second = read(nlp, "The rebels took the town on 3 May 2019. On 7 May they left it.")
    assert second.resolved_by == ("3 May 2019",)


def test_a_stated_date_needs_nothing_else(nlp: Language) -> None:
    (mention,) = read(nlp, "They met on 7 November 2025.")
    assert mention.resolved_by == ()


@pytest.mark.parametrize("text", ["They met in late 2024.", "They met last summer.", "They met about two years ago."])
def test_blurred_expressions_say_that_they_are(nlp: Language, text: str) -> None:
    (mention,) = read(nlp, text)
    assert mention.approximate
