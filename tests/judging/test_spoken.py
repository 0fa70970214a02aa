"""Days, times and tenures as messages speak of them."""

from __future__ import annotations

from datetime import date

import pytest

from copydesk.judging.spoken import evidence_of, interval_in_words, point_in_words, tenure_in_words, time_in_words
from copydesk.model.interval import Interval
from copydesk.register.register import Register


@pytest.mark.parametrize(
    ("interval", "alone", "when", "point"),
    [
        (Interval.day(date(2026, 5, 3)), "3 May 2026", "on 3 May 2026", "3 May 2026"),
        (Interval.month(2026, 5), "May 2026", "in May 2026", "May 2026"),
        (Interval.year(2026), "2026", "in 2026", "2026"),
        (
            Interval(date(2026, 5, 3), date(2026, 6, 1)),
            "3 May 2026 to 1 June 2026",
            "between 3 May 2026 and 1 June 2026",
            "between 3 May 2026 and 1 June 2026",
        ),
    ],
)
def test_a_time_is_as_sharp_in_words_as_it_is_known(interval: Interval, alone: str, when: str, point: str) -> None:
    assert (interval_in_words(interval), time_in_words(interval), point_in_words(interval)) == (alone, when, point)


def test_a_tenure_says_since_when_until_when_and_whether_acting(fictional_register: Register) -> None:
    office = fictional_register.office("Defence Minister of Fredonia")
    assert office
    assert [tenure_in_words(tenure) for tenure in fictional_register.history(office)] == [
        "Anselm Trovatore, 6 November 2012 to 10 May 2023",
        "Kasimir Beldenov, 10 May 2023 to 1 June 2023 (acting)",
        "Kasimir Beldenov, since 1 June 2023",
    ]


def test_evidence_has_an_address_only_where_the_source_is_one(fictional_register: Register) -> None:
    president, minister = (fictional_register.office(f"{title} of Fredonia") for title in ("President", "Premier"))
    assert president
    assert minister
    linked, printed = (evidence_of(fictional_register.history(office)[0]) for office in (president, minister))
    assert linked.url == linked.cites == "https://fredonia.example/presidents"
    assert (printed.url, printed.cites) == (None, "gazette")
