"""Counting dates: an overlap is found, the same days are right; and how days are written."""

from datetime import date

import pytest

from copydesk.model.page import Page
from training.corpora import DateMark, Paragraph
from training.evaluate.bench import PASSAGES
from training.evaluate.dates import Dated, DatedPage, dated_pages, days_of, labelled_pages, scores


def test_an_overlap_is_found_and_the_same_days_are_right() -> None:
    gold = (Dated(0, 10, days_of("2024-05-03")), Dated(20, 30, days_of("2024")), Dated(40, 45, days_of("/2016")))
    read = [Dated(4, 12, days_of("2024-05-03")), Dated(20, 24, days_of("2023")), Dated(50, 55, days_of("2024"))]
    counted = scores([(DatedPage(Page("It rained.", published_at=date(2024, 5, 4)), "news", gold), read)])
    assert (counted["found"]["p"], counted["right"]["p"]) == (66.7, 33.3)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-05-03", "2024-05-03", "2024-05-03"),
        ("2024-05/2024-06", "2024-05-01", "2024-06-30"),
        ("2024-W01", "2024-01-01", "2024-01-07"),
        ("2024-W01-WE", "2024-01-06", "2024-01-07"),
        ("2024-Q2", "2024-04-01", "2024-06-30"),
        ("2024-WI", "2024-12-01", "2025-02-28"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
    ],
)
def test_values_are_days(value: str, first: str, last: str) -> None:
    assert days_of(value) == (date.fromisoformat(first), date.fromisoformat(last))


def test_pages_keep_their_dates_where_they_stand() -> None:
    paragraphs = [
        Paragraph(
            "c",
            "a",
            "news",
            ["We", "met", "Friday"],
            [True] * 3,
            dates=[DateMark(2, 3, "2024-05-03")],
            created="2024-05-04",
        )
    ] * 2
    (page,) = dated_pages(paragraphs)
    assert [page.page.text[one.start : one.end] for one in page.dates] == ["Friday", "Friday"]


def test_labelled_pages_are_read_without_their_marks() -> None:
    (page,) = labelled_pages(["published 2024-03-15", "", "It rained [Friday|2024-03-15] and [in 2014|2014]."])
    assert page.page.text == "It rained Friday and in 2014."
    assert [page.page.text[one.start : one.end] for one in page.dates] == ["Friday", "in 2014"]


def test_every_mark_of_the_labelled_pages_means_days() -> None:
    for file in PASSAGES.glob("dates-*.txt"):
        for page in labelled_pages(file.read_text("utf-8").splitlines()):
            assert page.dates
            assert all(all(one.days) for one in page.dates)
            assert "[" not in page.page.text


def test_a_labelled_page_may_not_tell_its_day() -> None:
    (page,) = labelled_pages(["published unknown", "", "It rained [in 2014|2014]."])
    assert page.page.published_at is None


def test_there_are_enough_labelled_dates_to_measure_on() -> None:
    files = [file.read_text("utf-8").splitlines() for file in PASSAGES.glob("dates-*.txt")]
    assert sum(len(page.dates) for lines in files for page in labelled_pages(lines)) >= 400
