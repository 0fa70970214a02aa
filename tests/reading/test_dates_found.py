"""Dates: what is read as one, to the letter, and what day it means. Tables by form; each line one promise."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from copydesk.model.document import DateKind, DateMention
from copydesk.model.page import Page
from copydesk.reading.dates import page_date, read_dates
from copydesk.reading.parse import parse

Read = Callable[..., tuple[DateMention, ...]]

#: A Tuesday.
PUBLISHED = "2025-12-02"


@pytest.fixture(scope="module")
def read(nlp: Language) -> Read:
    def read_text(text: str, published: str | None = PUBLISHED) -> tuple[DateMention, ...]:
        parsed = parse(Page(text, published_at=date.fromisoformat(published) if published else None), nlp)
        return read_dates(parsed, page_date(parsed))

    return read_text


def found(mentions: tuple[DateMention, ...]) -> list[tuple[str, str | None]]:
    """Words and values, without durations and times of day."""
    return [
        (m.text, str(m.interval) if m.interval else None)
        for m in mentions
        if m.kind not in {DateKind.DURATION, DateKind.TIME}
    ]


FULL = [
    ("The council met on 3 May 2019.", "3 May 2019", "2019-05-03"),
    ("The council met on May 3, 2019.", "May 3, 2019", "2019-05-03"),
    ("The council met on May 3 2019.", "May 3 2019", "2019-05-03"),
    ("The council met on 3rd May 2019.", "3rd May 2019", "2019-05-03"),
    ("The council met on the 3rd of May 2019.", "3rd of May 2019", "2019-05-03"),
    ("The council met on the third of May, 2019.", "third of May, 2019", "2019-05-03"),
    ("The council met on October 1st, 2025.", "October 1st, 2025", "2025-10-01"),
    ("The council met on Sept. 4, 2025.", "Sept. 4, 2025", "2025-09-04"),
    ("The council met on Sep 4th, 2025.", "Sep 4th, 2025", "2025-09-04"),
    ("The council met on Aug. 6, 1945.", "Aug. 6, 1945", "1945-08-06"),
    ("The council met on 6 Aug 1945.", "6 Aug 1945", "1945-08-06"),
    ("The council met on 1 October, 2025.", "1 October, 2025", "2025-10-01"),
    ("The council met on 1-Oct-2025.", "1-Oct-2025", "2025-10-01"),
    ("The council met on Friday, 3 May 2019.", "Friday, 3 May 2019", "2019-05-03"),
    ("The council met on Friday, May 3, 2019.", "Friday, May 3, 2019", "2019-05-03"),
    ("The council met on Fri 3 May 2019.", "Fri 3 May 2019", "2019-05-03"),
    ("The council met on Friday 3rd May 2019.", "Friday 3rd May 2019", "2019-05-03"),
    ("The council met on Friday the 3rd of May 2019.", "Friday the 3rd of May 2019", "2019-05-03"),
    ("The council met on 3 May 2019 (Friday).", "3 May 2019 (Friday)", "2019-05-03"),
    ("THE COUNCIL MET ON MAY 3, 2019.", "MAY 3, 2019", "2019-05-03"),
    ("Signed 29 February 2024 in Oslo.", "29 February 2024", "2024-02-29"),
    ("He was crowned on 17 January 1831.", "17 January 1831", "1831-01-17"),
    ("Jerome died on 30 September 420.", "30 September 420", "0420-09-30"),
]

IN_FIGURES = [
    ("The log begins on 2025-10-01 at noon.", "2025-10-01", "2025-10-01"),
    ("The log begins on 2025/10/01 at noon.", "2025/10/01", "2025-10-01"),
    ("The log of 01.10.2025 is lost.", "01.10.2025", "2025-10-01"),
    ("The log of 1.10.2025 is lost.", "1.10.2025", "2025-10-01"),
    ("The log of 13/4/2025 is lost.", "13/4/2025", "2025-04-13"),
    ("The log of 4/13/2025 is lost.", "4/13/2025", "2025-04-13"),
    ("The log of 05/05/2025 is lost.", "05/05/2025", "2025-05-05"),
    ("The log of 13-04-2025 is lost.", "13-04-2025", "2025-04-13"),
    ("The log of 4/13/25 is lost.", "4/13/25", "2025-04-13"),
    ("The log begins at 2025-10-01T12:30:00Z.", "2025-10-01", "2025-10-01"),
    ("The law changed after 9/11.", "9/11", "2001-09-11"),
    ("The report covers 2014-06.", "2014-06", "2014-06"),
]

PARTIAL = [
    ("On November 7, the ministers met.", "November 7", "2025-11-07"),
    ("On 7 November the ministers met.", "7 November", "2025-11-07"),
    ("The ministers met on the 7th of November.", "7th of November", "2025-11-07"),
    ("The ministers met on Sept. 4.", "Sept. 4", "2025-09-04"),
    ("The ministers met on 4 Sept in Oslo.", "4 Sept", "2025-09-04"),
    ("On December 20, the ministers met.", "December 20", "2024-12-20"),
    ("On December 3, the ministers met.", "December 3", "2025-12-03"),  # clocks differ around the world
    ("The ministers will meet on December 20.", "December 20", "2025-12-20"),
    ("The ministers will meet on January 9.", "January 9", "2026-01-09"),
    ("The ministers met on Friday, November 7.", "Friday, November 7", "2025-11-07"),
    ("The ministers met on Friday (Nov 7).", "Friday (Nov 7)", "2025-11-07"),
    ("The ministers met in September.", "September", "2025-09"),
    ("The ministers will meet in March.", "March", "2026-03"),
    ("The ministers met last May.", "last May", "2025-05"),
    ("The ministers met last August 21.", "last August 21", "2025-08-21"),
    ("The man was booked on Wednesday on one count.", "Wednesday", "2025-11-26"),
    ("The ministers met in September 2024.", "September 2024", "2024-09"),
    ("The ministers met in Sept. 2024.", "Sept. 2024", "2024-09"),
    ("The ministers met in May of 2024.", "May of 2024", "2024-05"),
    ("The ministers met in May, 1750.", "May, 1750", "1750-05"),
    ("The ministers met on May 3 last year.", "May 3 last year", "2024-05-03"),
    ("The ministers met in May this year.", "May this year", "2025-05"),
    ("On February 29, the ministers met.", "February 29", "2024-02-29"),
    ("Ministers gathered on New Year's Eve.", "New Year's Eve", "2024-12-31"),
]

WEEKDAYS = [
    ("The ministers met on Monday.", "Monday", "2025-12-01"),
    ("The ministers met on Tuesday.", "Tuesday", "2025-12-02"),
    ("The ministers met on Wednesday.", "Wednesday", "2025-11-26"),
    ("The ministers will meet on Wednesday.", "Wednesday", "2025-12-03"),
    ("The ministers plan to meet on Friday.", "Friday", "2025-12-05"),
    ("The ministers met early Monday.", "early Monday", "2025-12-01"),
    ("The ministers met late on Sunday.", "late on Sunday", "2025-11-30"),
    ("The ministers met on Monday morning.", "Monday morning", "2025-12-01"),
    ("The ministers met last Monday.", "last Monday", "2025-12-01"),
    ("The ministers met last Tuesday.", "last Tuesday", "2025-11-25"),
    ("The ministers will meet next Tuesday.", "next Tuesday", "2025-12-09"),
    ("The ministers will meet this Friday.", "this Friday", "2025-12-05"),
    ("Monday's meeting ended without a deal.", "Monday", "2025-12-01"),
]

RANGES = [
    ("The fair was held on 3-5 May 2024.", "3-5 May 2024", "2024-05-03/2024-05-05"),
    ("The fair was held on 3–5 May 2024.", "3–5 May 2024", "2024-05-03/2024-05-05"),
    ("The fair was held on May 3-5, 2024.", "May 3-5, 2024", "2024-05-03/2024-05-05"),
    ("The fair was held from 3 to 5 May 2024.", "from 3 to 5 May 2024", "2024-05-03/2024-05-05"),
    ("The fair was held between 1 and 4 June 2024.", "between 1 and 4 June 2024", "2024-06-01/2024-06-04"),
    ("The fair was held from May 3 to June 5, 2024.", "from May 3 to June 5, 2024", "2024-05-03/2024-06-05"),
    ("The fair was held May 30-June 2, 2024.", "May 30-June 2, 2024", "2024-05-30/2024-06-02"),
    (
        "The fair was held from 30 December to 3 January 2024.",
        "from 30 December to 3 January 2024",
        "2023-12-30/2024-01-03",
    ),
    (
        "The fair was held from 30 December 2023 to 3 January.",
        "from 30 December 2023 to 3 January",
        "2023-12-30/2024-01-03",
    ),
    ("He ruled from 2014 to 2016.", "from 2014 to 2016", "2014-01-01/2016-12-31"),
    ("He ruled between 2014 and 2016.", "between 2014 and 2016", "2014-01-01/2016-12-31"),
    ("He ruled 2014–2016.", "2014–2016", "2014-01-01/2016-12-31"),
    ("The war of 1914-18 ended empires.", "1914-18", "1914-01-01/1918-12-31"),
    ("The 2024/25 season was short.", "2024/25", "2024-01-01/2025-12-31"),
    ("It rained from June to August 2024.", "from June to August 2024", "2024-06-01/2024-08-31"),
    ("It rained in October-November 2023.", "October-November 2023", "2023-10-01/2023-11-30"),
    ("It rained between May and June in 1981.", "between May and June in 1981", "1981-05-01/1981-06-30"),
    ("Talks were held from Wednesday to Friday.", "from Wednesday to Friday", "2025-11-26/2025-11-28"),
]

YEARS = [
    ("It began in 2014.", "2014", "2014"),
    ("It has gone on since 2014.", "2014", "2014"),
    ("The 2014 revolution changed much.", "2014", "2014"),
    ("The law (2014) was repealed.", "2014", "2014"),
    ("The town was founded in 1423.", "1423", "1423"),
    ("It began in late 2024.", "late 2024", "2024-09-01/2024-12-31"),
    ("It began in mid-2024.", "mid-2024", "2024-05-01/2024-08-31"),
    ("It began in early 2024.", "early 2024", "2024-01-01/2024-04-30"),
    ("It began at the end of 2024.", "the end of 2024", "2024-12"),
    ("It began in the 1990s.", "the 1990s", "1990-01-01/1999-12-31"),
    ("It began in the '90s.", "the '90s", "1990-01-01/1999-12-31"),
    ("It began in the nineties.", "the nineties", "1990-01-01/1999-12-31"),
    ("It began in the early 2000s.", "the early 2000s", "2000-01-01/2002-12-31"),
    ("It began in the 2010s.", "the 2010s", "2010-01-01/2019-12-31"),
    ("It began in the 1800s.", "the 1800s", "1800-01-01/1899-12-31"),
    ("It began in the 20th century.", "the 20th century", "1900-01-01/1999-12-31"),
    ("It began in the nineteenth century.", "the nineteenth century", "1800-01-01/1899-12-31"),
    ("Rome fell in AD 476.", "AD 476", "0476"),
    ("Caesar died in 44 BC.", "44 BC", None),
    ("England won Euro 2024 on penalties.", "2024", "2024"),
]

PERIODS = [
    ("It began in summer 2014.", "summer 2014", "2014-06-01/2014-08-31"),
    ("It began in the spring of 2022.", "the spring of 2022", "2022-03-01/2022-05-31"),
    ("It began in winter 2014-15.", "winter 2014-15", "2014-12-01/2015-02-28"),
    ("It began last spring.", "last spring", "2025-03-01/2025-05-31"),
    ("Sales rose in the second quarter of 2024.", "the second quarter of 2024", "2024-04-01/2024-06-30"),
    ("Sales rose in Q2 2024.", "Q2 2024", "2024-04-01/2024-06-30"),
    ("Sales rose in the first half of this year.", "the first half of this year", "2025-01-01/2025-06-30"),
    ("It began in mid-September.", "mid-September", "2025-09-11/2025-09-20"),
    ("It began in early May 2024.", "early May 2024", "2024-05-01/2024-05-10"),
    ("It will end by the end of the year.", "the end of the year", "2025-12"),
    ("It began at the beginning of May 2024.", "the beginning of May 2024", "2024-05-01/2024-05-07"),
]

RELATIVE = [
    ("They met yesterday.", "yesterday", "2025-12-01"),
    ("They will meet tomorrow.", "tomorrow", "2025-12-03"),
    ("They meet today.", "today", "2025-12-02"),
    ("They will meet tonight.", "tonight", "2025-12-02"),
    ("They met last night.", "last night", "2025-12-01"),
    ("They met this morning.", "this morning", "2025-12-02"),
    ("They met the day before yesterday.", "the day before yesterday", "2025-11-30"),
    ("They will meet the day after tomorrow.", "the day after tomorrow", "2025-12-04"),
    ("They met last week.", "last week", "2025-11-24/2025-11-30"),
    ("They will meet next week.", "next week", "2025-12-08/2025-12-14"),
    ("They met last month.", "last month", "2025-11"),
    ("They met last year.", "last year", "2024"),
    ("They met earlier this year.", "earlier this year", "2025-01-01/2025-12-02"),
    ("They will meet later this month.", "later this month", "2025-12-02/2025-12-31"),
    ("They met two days ago.", "two days ago", "2025-11-30"),
    ("They met two weeks ago.", "two weeks ago", "2025-11-17/2025-11-23"),
    ("They met 10 months ago.", "10 months ago", "2025-02"),
    ("They met two years ago.", "two years ago", "2023"),
    ("They met a decade ago.", "a decade ago", "2015"),
    ("They met a few years ago.", "a few years ago", None),
    ("They met several times in recent days.", "recent days", None),
    ("They met often over the past 30 days.", "the past 30 days", "2025-11-02/2025-12-02"),
    ("They met often over the past year.", "the past year", "2024-12-02/2025-12-02"),
    ("They will meet in the coming weeks.", "the coming weeks", None),
    ("They met last weekend.", "last weekend", "2025-11-29/2025-11-30"),
    ("They will meet in two weeks' time.", "two weeks' time", "2025-12-15/2025-12-21"),
    ("They met a fortnight ago.", "a fortnight ago", "2025-11-17/2025-11-23"),
    ("They met a year ago today.", "a year ago today", "2024-12-02"),
    ("They met two years ago this month.", "two years ago this month", "2023-12"),
    ("They met a week ago Friday.", "a week ago Friday", "2025-11-21"),
    ("They will meet two years from now.", "two years from now", "2027"),
    ("They will meet a week from today.", "a week from today", "2025-12-09"),
    ("They met on Wednesday last week.", "Wednesday last week", "2025-11-26"),
    ("They met on Monday of this week.", "Monday of this week", "2025-12-01"),
    ("They met on the day after Christmas 2019.", "the day after Christmas 2019", "2019-12-26"),
    ("They met on the day before May 3, 2019.", "the day before May 3, 2019", "2019-05-02"),
    ("This time last year nobody knew it.", "This time last year", "2024-12-02"),
]

COUNTED_WITHIN = [
    ("It was sold on the 25th of last month.", "25th of last month", "2025-11-25"),
    ("It will be sold on the first of next month.", "first of next month", "2026-01-01"),
    ("It was sold on the last day of 2009.", "last day of 2009", "2009-12-31"),
    ("It will open on the first day of next month.", "first day of next month", "2026-01-01"),
    ("It was held on the second Tuesday of November 2024.", "second Tuesday of November 2024", "2024-11-12"),
    ("It was held on the last Thursday in May.", "last Thursday in May", "2025-05-29"),
    ("It was held in the first week of May 2024.", "the first week of May 2024", "2024-05-01/2024-05-07"),
    ("It was held in the last week of June 2024.", "the last week of June 2024", "2024-06-24/2024-06-30"),
    ("Sales rose in the first nine months of 2024.", "the first nine months of 2024", "2024-01-01/2024-09-30"),
    (
        "Sales rose in the first three months of this year.",
        "the first three months of this year",
        "2025-01-01/2025-03-31",
    ),
    ("Sales rose in the June quarter of 2024.", "June quarter of 2024", "2024-04-01/2024-06-30"),
    ("Third-quarter net profit rose.", "Third-quarter", "2025-07-01/2025-09-30"),
    ("First-half sales rose.", "First-half", "2025-01-01/2025-06-30"),
    ("It will be done by the end of the decade.", "the end of the decade", "2029"),
    ("She has not been out since the weekend.", "the weekend", "2025-11-29/2025-11-30"),
    ("The race has been put off to 4 March.", "4 March", "2026-03-04"),
    ("Profit rose in the first half, the firm said.", "the first half", "2025-01-01/2025-06-30"),
]

ANCHORED = [
    ("They met in the spring.", "the spring", "2025-03-01/2025-05-31"),
    ("They will meet in the spring.", "the spring", "2026-03-01/2026-05-31"),
    ("They met over the weekend.", "the weekend", "2025-11-29/2025-11-30"),
    ("They will meet over the weekend.", "the weekend", "2025-12-06/2025-12-07"),
    ("They met earlier in the week.", "earlier in the week", "2025-12-01/2025-12-07"),
    ("The theme of this years fair is water.", "this years", "2025"),
    ("Profit rose in the third quarter.", "the third quarter", "2025-07-01/2025-09-30"),
    ("It rained in the second half of October 2024.", "second half of October 2024", "2024-10-16/2024-10-31"),
    ("They met half a century ago.", "half a century ago", "1975"),
    ("They met a century ago.", "a century ago", "1920-01-01/1929-12-31"),
    ("It was popular in the mid-1980s.", "the mid-1980s", "1983-01-01/1986-12-31"),
    ("More rain was expected on Sunday.", "Sunday", "2025-12-07"),
    ("The election is due next year.", "next year", "2026"),
    ("The Sept. 11 attacks changed the law.", "Sept. 11", "2001-09-11"),
    ("The Summer Olympics 2024 drew crowds.", "2024", "2024"),
    ("The London 2012 Olympics drew crowds.", "2012", "2012"),
    ("It was printed at Aberdeen, Scotland, 1859.", "1859", "1859"),
    ("Mary Hart (b. 1949) sang.", "1949", "1949"),
    ("In 2012 engineers found a crack.", "2012", "2012"),
    ("Those who waited until May lost everything.", "May", "2025-05"),
    ("Investors waited for Friday's vote.", "Friday", "2025-12-05"),
    ("Shares fell ahead of Wednesday's report.", "Wednesday", "2025-12-03"),
    ("The report comes Wednesday.", "Wednesday", "2025-12-03"),
    ("Markets, shut since Wednesday, will reopen.", "Wednesday", "2025-11-26"),
    ("Iran and Iraq cut ties on Wednesday.", "Wednesday", "2025-11-26"),
    ("She was the first to speak on Wednesday.", "Wednesday", "2025-11-26"),
    ("He was one of 15 people to receive a medal on Wednesday.", "Wednesday", "2025-11-26"),
    ("They announced plans to visit Oslo on Wednesday.", "Wednesday", "2025-12-03"),
    ("Nobody thought that September 11 would change it.", "September 11", "2025-09-11"),
    ("They hope to sail as soon as March.", "March", "2026-03"),
    ("Nobody thought that Thanksgiving would be so cold.", "Thanksgiving", "2025-11-27"),
    ("They want to leave, up from 46 percent in January.", "January", "2025-01"),
    ("The chamber is due to certify the result of the March 5 election.", "March 5", "2025-03-05"),
]

HOLIDAYS = [
    ("They met on Christmas Day.", "Christmas Day", "2024-12-25"),
    ("They will meet on Christmas Eve.", "Christmas Eve", "2025-12-24"),
    ("They met before Christmas 2019.", "Christmas 2019", "2019-12-25"),
    ("They met on Thanksgiving.", "Thanksgiving", "2025-11-27"),
    ("They met on Memorial Day.", "Memorial Day", "2025-05-26"),
    ("They met on Labor Day.", "Labor Day", "2025-09-01"),
    ("They met on Good Friday.", "Good Friday", "2025-04-18"),
    ("They met on Easter Sunday 2000.", "Easter Sunday 2000", "2000-04-23"),
    ("They met last Halloween.", "last Halloween", "2025-10-31"),
    ("They met on Presidents' Day.", "Presidents' Day", "2025-02-17"),
    ("They met on Ash Wednesday.", "Ash Wednesday", "2025-03-05"),
    ("By Easter 2001 he had left.", "Easter 2001", "2001-04-15"),
]

ONE = (
    COUNTED_WITHIN + ANCHORED + HOLIDAYS + FULL + IN_FIGURES + PARTIAL + WEEKDAYS + RANGES + YEARS + PERIODS + RELATIVE
)


@pytest.mark.parametrize(("text", "words", "value"), ONE, ids=lambda v: v if isinstance(v, str) else str(v))
def test_one_date_is_read_to_the_letter_with_its_value(read: Read, text: str, words: str, value: str | None) -> None:
    assert found(read(text)) == [(words, value)]


NONE = [
    "We may meet, and they may march.",
    "They sat in the sun and wed in the rain.",
    "May I ask a question?",
    "The March on Washington was remembered.",
    "The Women's March drew crowds.",
    "The March for Science drew crowds.",
    "Prime Minister Theresa May resigned.",
    "The Sun printed the story.",
    "The Sunday Times printed the story.",
    "USA Today printed the story.",
    "The Good Friday Agreement held.",
    "Black Friday sales rose.",
    "Sheffield Wednesday won again.",
    "The May Day parade was cancelled.",
    "Sun Microsystems was sold.",
    "Jan Smits and Mark Dec spoke.",
    "About 5,000 troops arrived.",
    "More than 2000 people arrived.",
    "The general sent 2014 soldiers to the border.",
    "He ran the 1500 metres.",
    "It cost $2014 and €1999.",
    "It seats 2,014 guests.",
    "Room 1984 was locked.",
    "Order No. 2014 was read out.",
    "Under Article 2014 and Section 1983 he was freed.",
    "See § 2014 of the code.",
    "UN Resolution 1973 was adopted.",
    "He flew a Boeing 2014 and ran Windows 2000.",
    "They live at 2014 Main Street.",
    "Call +7 495 123-45-67 or 555-2014.",
    "Write to 192.168.1.10 or 10.0.2025.1.",
    "Version 2.10.2025.1 was released.",
    "They lost 21-17, 25:20 and 3-2.",
    "Read John 3:16 and Genesis 1:1.",
    "The screen is 16:9.",
    "Add 1/2 cup of flour and 3/4 teaspoon of salt.",
    "The line is open 24/7.",
    "The 2nd Army and the 3rd Brigade advanced.",
    "He finished first of all.",
    "The serial number is 2025-13-45.",
    "The share rose by 3.5 to 10.25 points.",
    "The 5G network and the Su-27 came.",
    "She sang in her fifties.",
    "21st Century Fox was sold.",
    "A second chance came.",
    "He is the last man standing.",
    "The bill, H.R. 2025, passed.",
    "The S&P 500 closed at 5,910.25.",
    "She ran the marathon in 2:18:35.",
    "Call 8-800-2000-600 at once.",
    "The 9M729 missile flew.",
    "He finished fiscal matters by himself.",
    "They bought a Christmas tree and an Easter egg.",
    "The Thanksgiving turkey was served.",
    "It keeps a 2000 year old tradition alive.",
    "The fall of the empire and the spring of the mattress.",
    "It began a week later than planned.",
    "The regiment, 1500 strong men, marched.",
    "Orthodox Christmas was cold.",
    "They adopted Resolutions 2254 and 2118.",
    'He reread Orwell\'s "1984" twice.',
    "Visits were allowed on Thursday nights.",
    "He saw a third-quarter touchdown and a second-half goal.",
    "In the days after, nobody slept.",
    "He sat on the 25th of these benches.",
    "In the first half they led by two goals, and profit was nobody's concern.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_date_is_left_alone(read: Read, text: str) -> None:
    assert found(read(text)) == []


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
def test_dates_are_reckoned_from_one_another(read: Read, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(read(text)) == expected


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
    read: Read, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert found(read(text, None)) == expected


DURATIONS = [
    ("He served for eight years.", "eight years", "P8Y"),
    ("A 42-year-old man was held.", "42-year-old", "P42Y"),
    ("A man, aged 42, was held.", "aged 42", "P42Y"),
    ("The man, 42 years old, was held.", "42 years old", "P42Y"),
    ("A 10-day truce began.", "10-day", "P10D"),
    ("Bake for 30 minutes.", "30 minutes", "PT30M"),
    ("Bake for 30 seconds.", "30 seconds", "PT30S"),
    ("They waited for a week.", "a week", "P1W"),
    ("They ruled for three decades.", "three decades", "P30Y"),
    ("They waited for several weeks.", "several weeks", None),
]


@pytest.mark.parametrize(("text", "words", "value"), DURATIONS)
def test_durations_and_ages_have_a_length_and_no_place_on_the_calendar(
    read: Read, text: str, words: str, value: str | None
) -> None:
    (mention,) = read(text)
    assert (mention.text, mention.kind, mention.interval) == (words, DateKind.DURATION, None)
    assert (mention.value, mention.placed) == (value, False)


TIMES = [
    ("It began at 10:30 a.m. sharp.", "10:30 a.m.", "T10:30"),
    ("It began at 10 a.m. sharp.", "10 a.m.", "T10:00"),
    ("It began at 12:05 a.m. sharp.", "12:05 a.m.", "T00:05"),
    ("It began at 3pm sharp.", "3pm", "T15:00"),
    ("It began at 1400 GMT sharp.", "1400 GMT", "T14:00"),
    ("It began at 09:30 GMT sharp.", "09:30 GMT", "T09:30"),
    ("It began at 14:05 sharp.", "14:05", "T14:05"),
    ("It began at 14:05 local time.", "14:05 local time", "T14:05"),
    ("It began at 10 o'clock sharp.", "10 o'clock", None),
    ("It began at 3:30 sharp.", "3:30", None),
    ("14:05 The minister speaks.", "14:05", "T14:05"),
    ("It began at 10.30am sharp.", "10.30am", "T10:30"),
]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It began at 10:30 p.m. Friday.", "2025-11-28T22:30"),
        ("It began at 10:30 p.m. on Friday.", "2025-11-28T22:30"),
        ("It began on 3 May 2019 at 14:05.", "2019-05-03T14:05"),
        ("It began on 3 May 2019, and at 14:05 it was over.", "T14:05"),
        ("It began in May 2019 at 14:05.", "T14:05"),
    ],
)
def test_a_time_has_the_day_that_stands_beside_it(read: Read, text: str, value: str) -> None:
    (time,) = [mention for mention in read(text) if mention.kind is DateKind.TIME]
    assert (time.value, time.interval) == (value, None)


def test_the_weekday_behind_a_time_is_introduced_by_what_introduces_the_time(read: Read) -> None:
    _, friday = read("Creditors have until 5 p.m. Friday to object.")
    assert str(friday.interval) == "2025-12-05"


@pytest.mark.parametrize(("text", "words", "value"), TIMES)
def test_times_of_day_are_told_from_scores(read: Read, text: str, words: str, value: str | None) -> None:
    (mention,) = read(text)
    assert (mention.text, mention.kind, mention.fault, mention.value) == (words, DateKind.TIME, None, value)


FAULTS = [
    ("It was signed on November 31.", "November 31", "November has 30 days"),
    ("It was signed on 31 November 2024.", "31 November 2024", "November has 30 days"),
    ("It was signed on 31 September.", "31 September", "September has 30 days"),
    ("It was signed on June 31st.", "June 31st", "June has 30 days"),
    ("It was signed on February 30.", "February 30", "February has 28 days, 29 in a leap year"),
    ("It was signed on 29 February 2023.", "29 February 2023", "2023 is not a leap year"),
    ("It was signed on Feb. 29, 1900.", "Feb. 29, 1900", "1900 is not a leap year"),
    ("It was signed on April 45, 2024.", "April 45, 2024", "April has 30 days"),
    ("It was signed on 31.11.2025.", "31.11.2025", "November has 30 days"),
    ("It was signed on 2025-02-30.", "2025-02-30", "February has 28 days"),
    ("It was signed on 2025-13-01.", "2025-13-01", "there is no month 13"),
    ("It was signed on 31/11/2025.", "31/11/2025", "November has 30 days"),
    ("It began at 25:70 in the night.", "25:70", "an hour has 60 minutes"),
    ("It began at 25:10 GMT.", "25:10 GMT", "a day has 24 hours"),
    ("It began at 15:30 a.m. sharp.", "15:30 a.m.", "15:30 is after noon"),
]


@pytest.mark.parametrize(("text", "words", "fault"), FAULTS)
def test_days_and_times_that_do_not_exist_say_why(read: Read, text: str, words: str, fault: str) -> None:
    (mention,) = read(text)
    assert (mention.text, mention.fault, mention.interval) == (words, fault, None)
