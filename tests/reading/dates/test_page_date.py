"""The page's date: as sent, else as printed in a dateline; never out of a sentence."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from copydesk.model.page import Page
from copydesk.reading.dates import page_date
from copydesk.reading.parse import parse

BODY = "\n\nThe ministers met in Oslo on 3 May 2019 and talked for two hours about fish."


def dated(nlp: Language, text: str, published: date | None = None) -> str | None:
    found = page_date(parse(Page(text, published_at=published), nlp))
    return found.isoformat() if found else None


DATELINES = [
    ("Dec 2, 2025 World News" + BODY, "2025-12-02"),
    ("Ministers Meet in Oslo\n\nDecember 2, 2025" + BODY, "2025-12-02"),
    ("Ministers Meet in Oslo\n2 December 2025" + BODY, "2025-12-02"),
    ("Published: 3 May 2024" + BODY, "2024-05-03"),
    ("Published on 3 May 2024 at 10:30 GMT" + BODY, "2024-05-03"),
    ("Updated: 5 May 2024\nPublished: 3 May 2024" + BODY, "2024-05-03"),
    ("Published 3 May 2024 | Updated 5 May 2024" + BODY, "2024-05-03"),
    ("Last updated: 5 May 2024" + BODY, "2024-05-05"),
    ("By Jane Roe | 02.12.2025" + BODY, "2025-12-02"),
    ("By Jane Roe, 2 December 2025" + BODY, "2025-12-02"),
    ("By Jane Roe of The Herald | December 2, 2025 | 4 min read" + BODY, "2025-12-02"),
    ("Ministers Meet in Oslo\nTuesday, December 2, 2025" + BODY, "2025-12-02"),
    ("Wednesday, December 10, 2025\n\nMinisters Meet in Oslo\n\nDecember 2, 2025" + BODY, "2025-12-02"),
    ("Friday, May 29, 2015\n\nMinisters Meet in Oslo\n\nPublished on Jul 8, 2014 10:32 AM" + BODY, "2014-07-08"),
    ("December 10, 2025\n\nMinisters Meet in Oslo\n\nPublished: December 2, 2025" + BODY, "2025-12-02"),
    ("World · 2025-12-02" + BODY, "2025-12-02"),
    ("MOSCOW, November 7, 2025 — The ministers met on Thursday.", "2025-11-07"),
    ("MOSCOW, November 7, 2025 (Agency) – The ministers met on Thursday.", "2025-11-07"),
    ("KYIV, 7 November 2025: The ministers met on Thursday.", "2025-11-07"),
    ("November 7, 2025 — The ministers met on Thursday.", "2025-11-07"),
    ("MOSCOW, November 7, 2025 (Agency) -- The ministers met on Thursday.", "2025-11-07"),
    ("SEOUL, Nov. 7, 2025 -- The ministers met on Thursday.", "2025-11-07"),
    ("7 November 2025, Addis Ababa — The ministers met on Friday.", "2025-11-07"),
    ("7 November 2025, Minsk, Belarus (Agency) - The ministers met on Friday.", "2025-11-07"),
    ("Oslo, 7 November 2025" + BODY, "2025-11-07"),
]


@pytest.mark.parametrize(("text", "expected"), DATELINES)
def test_a_printed_dateline_dates_the_page(nlp: Language, text: str, expected: str) -> None:
    assert dated(nlp, text) == expected


SENTENCES = [
    "Wednesday, December 10, 2025\n\nLatest\n\nMinisters Meet in Oslo\n\nThe ministers met.",  # when it was opened
    "Wednesday, 10 December 2025 12:17 GMT\n\nMinisters Meet in Oslo\n\nThe ministers met.",
    "The ministers met in Oslo on 3 May 2019.",
    "On 3 May 2019, the ministers met in Oslo.",
    "3 May 2019, Oslo remembers - a day of fear.",
    "3 May 2019, the ministers - all of them - met.",
    "Remembering the Attack of 3 May 2019\n\nTwenty years on.",
    "The War That Began on 3 May 2019\n\nTwenty years on.",
    "File photo, 3 May 2019\n\nThe ministers met.",
    "Born 3 May 1950\n\nThe minister is well.",
    "Election 3 November 2020: What Happened\n\nIt was close.",
    "© 3 May 2019 The Herald\n\nThe ministers met.",
    "November 7\n\nThe ministers met.",
    "2019\n\nThe ministers met.",
    "03/04/2025\n\nThe ministers met.",  # nobody could say which day
    "31 November 2025\n\nThe ministers met.",
    "The ministers met.\n\n" * 20 + "3 May 2019",
    "From 3 May 2019 to 5 June 2019\n\nThe ministers met.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_date_in_a_sentence_or_of_something_else_does_not(nlp: Language, text: str) -> None:
    assert dated(nlp, text) is None


def test_the_date_sent_with_the_page_comes_first(nlp: Language) -> None:
    assert dated(nlp, "Dec 2, 2025 World News" + BODY, date(2025, 12, 3)) == "2025-12-03"
