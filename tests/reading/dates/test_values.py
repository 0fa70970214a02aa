"""The value of a date: ISO 8601, else TIMEX3, as sharp as the words; and what of a range is a date by itself."""

from __future__ import annotations

import pytest

from copydesk.model.extraction import dates_json

VALUES = [
    ("The council met on 3 May 2019.", ["2019-05-03"]),
    ("The council met in May 2019.", ["2019-05"]),
    ("The council met in early May 2019.", ["2019-05"]),
    ("The council met in late 2019.", ["2019"]),
    ("The council met last week.", ["2025-W48"]),
    ("The council met two weeks ago.", ["2025-W47"]),
    ("The council met last weekend.", ["2025-W48-WE"]),
    ("The council met earlier this month.", ["2025-12"]),
    ("The council met last year.", ["2024"]),
    ("Sales rose in Q2 2024.", ["2024-Q2"]),
    ("Sales rose in the first half of 2024.", ["2024-H1"]),
    ("It began in the summer of 2014.", ["2014-SU"]),
    ("It began in winter 2014-15.", ["2014-WI"]),
    ("It began in winter 2014.", ["2014-WI"]),
    ("It began in the early 1990s.", ["199"]),
    ("It began in the 19th century.", ["18"]),
    ("It began in the 1700s.", ["17"]),
    ("It was held on 3-5 May 2024.", ["2024-05-03/2024-05-05"]),
    ("The war of 1914-18 ended empires.", ["1914/1918"]),
    ("He ruled from 2014 to 2016.", ["2014", "2016"]),
    ("It rained from June to August 2024.", ["2024-06", "2024-08"]),
    ("Talks were held from Wednesday to Friday.", ["2025-11-26", "2025-11-28"]),
    ("The report is due on Friday.", ["2025-12-05"]),
    ("It was sold on the last day of 2009.", ["2009-12-31"]),
    ("It was held in the first week of May 2024.", ["2024-05"]),
    ("Sales rose in the first three months of 2024.", ["2024-Q1"]),
    ("Sales rose in the first nine months of 2024.", ["2024-01/2024-09"]),
    ("Sales rose in the June quarter of 2024.", ["2024-Q2"]),
    ("Sales rose in Q3 2024 and fell in the same period of 2023.", ["2024-Q3", "2023-Q3"]),
    ("They met a year ago today.", ["2024-12-02"]),
    ("They met two years ago this month.", ["2023-12"]),
    ("They met a year ago this week.", ["2024-W49"]),
    ("Schools open on Monday.", ["2025-12-08"]),
    ("Ferries to the islands end on Sunday.", ["2025-12-07"]),
    ("More snow is forecast for Thursday.", ["2025-12-04"]),
    ("The police said the school was open on Monday.", ["2025-12-01"]),
    ("The fair opened in '92.", ["1992"]),
    ("It will be ready by year-end.", ["2025"]),
    ('"[Ten] years ago, it was born," he said.', ["2015"]),
    ("He served for eight years, mostly in recent years.", []),
    ("It began at 10:30 a.m. and ended at noon.", []),
    ("It grew over the past year.", []),
    ("The club opens every Friday.", []),
    ("It freezes here in the winter.", []),
    ("The monsoon lasts from June to August.", []),
    ("The method is still used today.", []),
]


@pytest.mark.parametrize(("text", "values"), VALUES)
def test_values_are_as_sharp_as_the_words_and_standard(read, text: str, values: list[str]) -> None:
    assert [one["value"] for one in dates_json(read(text))] == values


def test_the_ends_of_a_range_are_given_as_the_words_that_tell_them(read) -> None:
    text = "It rained from June to August 2024."
    june, august = dates_json(read(text, published=None))
    assert [text[one["start"] : one["end"]] for one in (june, august)] == ["June", "August 2024"]
    assert (june["first"], june["last"]) == ("2024-06-01", "2024-06-30")
