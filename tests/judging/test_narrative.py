"""The times that a page tells of around an office."""

from __future__ import annotations

from copydesk.judging.narrative import is_measure, tells_of_news, times_around, times_before
from copydesk.model.interval import Interval


def test_the_years_of_the_paragraph_and_of_the_sentences_before_it_count(read_fictional) -> None:
    text = "The war began in 2014.\n\nIt ended in 2016. Fredonian Defence Minister Anselm Trovatore signed the treaty."
    document = read_fictional(text)
    (office,) = document.offices
    assert times_around(document, office, 0) == (Interval.year(2014), Interval.year(2016))
    assert times_before(document, office, 0) == (Interval.year(2014), Interval.year(2016))
    assert times_around(document, office, text.index("It ended")) == (Interval.year(2016),)


def test_what_somebody_did_on_one_of_the_last_days_is_news_whatever_year_was_told_before(read_fictional) -> None:
    text = "It began in 2014. Fredonian Defence Minister Kasimir Beldenov arrived on Monday."
    document = read_fictional(text)
    (office,) = document.offices
    assert tells_of_news(document, office)
    assert [when.start.year for when in times_around(document, office, 0)] == [2025]


def test_a_day_in_another_breath_is_not_that_of_the_deed(read_fictional) -> None:
    document = read_fictional("Fredonian Defence Minister Anselm Trovatore signed it, officials said on Monday.")
    assert not tells_of_news(document, document.offices[0])


def test_a_time_may_be_told_only_to_measure_by(read) -> None:
    document = read("He was the first Syrian to speak there since 1967. It was founded in 1945.")
    assert [is_measure(document, told.span) for told in document.dates] == [True, False]
