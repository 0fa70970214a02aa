"""Dates reckoned from one another, and pages without a date of their own."""

from __future__ import annotations

import pytest

SEVERAL = [
    ("In May 20 people were killed.", [("May", "2025-05")]),
    ("On May 20 people gathered.", [("May 20", "2025-05-20")]),
    ("In October 30 houses burned down.", [("October", "2025-10")]),
    ("He was born in 1950 and died on 5 June 2020.", [("1950", "1950"), ("5 June 2020", "2020-06-05")]),
    ("Nobody met in 2014, 2015 or 2016.", [("2014", "2014"), ("2015", "2015"), ("2016", "2016")]),
    ("The October 7 attack and the war in 2014.", [("October 7", "2025-10-07"), ("2014", "2014")]),
    (
        "The rebels took the town on 3 May 2019. On 7 May they left it, and three days later they were back.",
        [("3 May 2019", "2019-05-03"), ("7 May", "2019-05-07"), ("three days later", "2019-05-10")],
    ),
    (
        "He came to power in 1995. That year the war ended; two years later he resigned.",
        [("1995", "1995"), ("That year", "1995"), ("two years later", "1997")],
    ),
    (
        "The treaty was signed on 3 May 2019 and took effect the next day.",
        [("3 May 2019", "2019-05-03"), ("the next day", "2019-05-04")],
    ),
    ("In 2014, on 18 March, the treaty was signed.", [("2014", "2014"), ("18 March", "2014-03-18")]),
    ("They met on Monday and will meet again on Friday.", [("Monday", "2025-12-01"), ("Friday", "2025-12-05")]),
    ("The club opens every Friday.", [("Friday", None)]),
    (
        "They met on Sunday, 16 November 2025, and had written on the Tuesday before.",
        [("Sunday, 16 November 2025", "2025-11-16"), ("Tuesday before", "2025-11-11")],
    ),
    ("It happened on April 9th and 10th as told.", [("April 9th", "2025-04-09"), ("10th", "2025-04-10")]),
    (
        "They met in September 1972. They drank the night before.",
        [("September 1972", "1972-09"), ("the night before", None)],
    ),
    ("He began in 1996 and ended the following May.", [("1996", "1996"), ("following May", "1997-05")]),
    (
        "They voted on 17 October, three weeks later than planned, and met on Friday, two days later.",
        [("17 October", "2025-10-17"), ("Friday", "2025-11-28"), ("two days later", "2025-11-28")],
    ),
    (
        "From 1955 to 1991 they belonged to a pact, which ended on July 1 of that year.",
        [("From 1955 to 1991", "1955-01-01/1991-12-31"), ("July 1 of that year", "1991-07-01")],
    ),
    (
        "He won in the autumn of 1997. He resigned the same day.",
        [("the autumn of 1997", "1997-09-01/1997-11-30"), ("the same day", "2025-12-02")],
    ),
    ("The club opens every Monday and Thursday.", [("Monday", None), ("Thursday", None)]),
    ("He fasts every other Friday.", [("Friday", None)]),
    ("They read it on a Monday and print it.", [("Monday", None)]),
    ("He spoke in a Monday interview.", [("Monday", "2025-12-01")]),
    ("The monsoon lasts from June to August.", [("from June to August", None)]),
    (
        "They left on Wednesday, 3 May 1944. Two days later, on Friday, they were caught.",
        [("Wednesday, 3 May 1944", "1944-05-03"), ("Two days later", "1944-05-05"), ("Friday", "1944-05-05")],
    ),
    ("Spring is two weeks earlier.", [("two weeks earlier", None)]),
    ("He came in 1999. That same year he left.", [("1999", "1999"), ("That same year", "1999")]),
    ("The fair is held annually on May 9.", [("May 9", None)]),
    ("The method is still used today.", [("today", None)]),
    ("He came in 1999. He left that October.", [("1999", "1999"), ("that October", "1999-10")]),
    ("He came in 1999. He left that spring.", [("1999", "1999"), ("that spring", "1999-03-01/1999-05-31")]),
    ("He said that October was cold.", [("October", "2025-10")]),
    (
        "He came in 1947, and two years later, in 1950, he left.",
        [("1947", "1947"), ("two years later", "1950"), ("1950", "1950")],
    ),
    (
        "Profit rose in the third quarter of 2024, after a loss in the same period a year earlier.",
        [
            ("the third quarter of 2024", "2024-07-01/2024-09-30"),
            ("the same period a year earlier", "2023-07-01/2023-09-30"),
        ],
    ),
    (
        "Inflation fell in the second quarter of 2024 from 4 percent three months earlier.",
        [("the second quarter of 2024", "2024-04-01/2024-06-30"), ("three months earlier", "2024-01-01/2024-03-31")],
    ),
    (
        "The bomb went off on Nov. 7, officials said on Monday. One man was held and freed a week later.",
        [("Nov. 7", "2025-11-07"), ("Monday", "2025-12-01"), ("a week later", "2025-11-14")],
    ),
    (
        "In November 1991 a storm killed 5,000; last December another struck. A quake came on 15 October.",
        [("November 1991", "1991-11"), ("last December", "2024-12"), ("15 October", "2025-10-15")],
    ),
    ("Talks on November 23 and 24 in Geneva failed.", [("November 23", "2025-11-23"), ("24", "2025-11-24")]),
    (
        "Elections were held on 14, 15 and 16 September.",
        [("14", "2025-09-14"), ("15", "2025-09-15"), ("16 September", "2025-09-16")],
    ),
    ("On May 3 and 40 others died.", [("May 3", "2025-05-03")]),
    (
        "The worst since 2003, when a train derailed on Aug. 12.",
        [("2003", "2003"), ("Aug. 12", "2003-08-12")],
    ),
    (
        "They pay by June 30, 2026. That was refused the next day.",
        [("June 30, 2026", "2026-06-30"), ("the next day", "2025-12-03")],
    ),
    (
        "The fair was held on 3 May 2019. The following Monday it burned.",
        [("3 May 2019", "2019-05-03"), ("following Monday", "2019-05-06")],
    ),
    (
        "They met on 3 May 2019. That night it rained; the next morning it cleared.",
        [("3 May 2019", "2019-05-03"), ("That night", "2019-05-03"), ("the next morning", "2019-05-04")],
    ),
    ("It rained in June and July of 1973.", [("June", "1973-06"), ("July of 1973", "1973-07")]),
    ("It began in March or early April 2003.", [("March", "2003-03"), ("early April 2003", "2003-04-01/2003-04-10")]),
    ("They met on 3 May and 6 June 2024.", [("3 May", "2024-05-03"), ("6 June 2024", "2024-06-06")]),
    (
        "In 1973 he met her. On 3 May 1973 they wed. They meet in November.",
        [
            ("1973", "1973"),
            ("3 May 1973", "1973-05-03"),
            ("November", "2025-11"),
        ],
    ),
    ("The election is next year, in September at the latest.", [("next year", "2026"), ("September", "2026-09")]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_dates_are_reckoned_from_one_another(found, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text) == expected


UNDATED = [
    ("On November 7, the ministers met.", [("November 7", None)]),
    ("The ministers met on Monday.", [("Monday", None)]),
    ("The ministers met yesterday.", [("yesterday", None)]),
    ("They met two years ago.", [("two years ago", None)]),
    ("They met last week.", [("last week", None)]),
    ("On November 7, 2025, they met.", [("November 7, 2025", "2025-11-07")]),
    (
        "They met on November 7, 2025. On November 9 they met again.",
        [("November 7, 2025", "2025-11-07"), ("November 9", "2025-11-09")],
    ),
    ("They met on 3 May and on 6 June 2024.", [("3 May", "2024-05-03"), ("6 June 2024", "2024-06-06")]),
    ("He was born on 3 May 1950. He spoke on November 7.", [("3 May 1950", "1950-05-03"), ("November 7", None)]),
    (
        "They met on Monday, 3 June 2024, and on Wednesday.",
        [("Monday, 3 June 2024", "2024-06-03"), ("Wednesday", "2024-06-05")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), UNDATED)
def test_an_undated_page_gives_what_can_be_given_and_nothing_of_now(
    found, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert found(text, None) == expected
