"""Meetings on record, told on another day near to theirs."""

from __future__ import annotations

from datetime import date

import pytest

from copydesk.judging.dates.meetings import meeting_told
from copydesk.judging.dates.outline import outline_of
from copydesk.register.register import Register


def _are_told(read, register: Register, text: str) -> bool:
    document = read(text)
    return any(
        meeting_told(document, mention, outline_of(document, mention, register), register)
        for mention in document.dates
        if mention.interval
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Donald Trump met Xi Jinping in Busan on 31 October 2025.", True),
        ("On 31 October 2025, Donald Trump met Xi Jinping in Busan.", True),
        ("Donald Trump met Xi Jinping in Busan on 30 October 2025.", False),  # that day
        ("Donald Trump met Xi Jinping in Busan on 3 October 2025.", False),  # no day near
        ("Donald Trump met Narendra Modi in Busan on 31 October 2025.", False),
        ("Donald Trump met Xi Jinping in Busan and left on 31 October 2025.", False),
    ],
)
def test_two_who_met_and_the_place_tell_which_meeting_is_meant(read, register, text: str, meant: bool) -> None:
    assert _are_told(read, register, text) is meant


@pytest.mark.parametrize(
    "text",
    [
        "At their meeting in Busan on 31 October 2025, Donald Trump and Xi Jinping agreed on a truce.",
        "Xi Jinping received Donald Trump in Busan on 29 October 2025, the first such meeting in years.",
        "The talks between Trump and Xi on October 31, 2025 in Busan lasted two hours.",
        "After meeting Xi Jinping in Busan on 31 October 2025, Donald Trump flew home.",
        "Trump’s October 31, 2025 meeting with Xi ended early.",
        "Donald Trump flew in to see Xi Jinping. The two presidents met in Busan on 31 October 2025.",
        "Chinese President Xi Jinping and his US counterpart, Donald Trump, held talks in Busan on 31 October 2025.",
        "The US and Chinese presidents met in Busan on 31 October 2025.",
        "The leaders of the United States and China met in Busan on 31 October 2025.",
        "The 31 October 2025 summit in Busan between Donald Trump and Xi Jinping ended early.",
        "Donald Trump met with Xi Jinping in South Korea on October 31, 2025.",
        "Donald Trump, who met Xi Jinping in Busan on 31 October 2025, flew home.",
        "Donald Trump travelled to Busan on 31 October 2025 to meet Xi Jinping.",
        "Xi Jinping was received by Donald Trump in Busan on 31 October 2025.",
        "In Busan on 31 October 2025, Donald Trump and Xi Jinping agreed on a truce.",
        "31 October 2025 – Donald Trump meets Xi Jinping in Busan.",
        "Donald Trump and Xi Jinping signed a joint statement in Busan on 31 October 2025.",
        "Donald Trump (left) met Xi Jinping in Busan on 31 October 2025.",
        "Vladimir Putin met his Turkish counterpart Recep Tayyip Erdoğan in Sochi on September 5, 2023.",
        "Nikol Pashinyan and Ilham Aliyev met in Prague on 8 October 2022.",
        "Viktor Orbán received Xi Jinping in Budapest on 11 May 2024.",  # a visit of three days
    ],
)
def test_it_is_told_in_many_ways(read, register: Register, text: str) -> None:
    assert _are_told(read, register, text)


@pytest.mark.parametrize(
    "text",
    [
        "On 31 October 2025, a day after meeting Xi Jinping in Busan, Donald Trump ordered tests.",
        "Stocks fell on 31 October 2025 after Donald Trump met Xi Jinping in Busan.",
        "Donald Trump flew to Busan on 29 October 2025 for talks with Xi Jinping the next day.",
        "A statement of 31 October 2025 on the meeting between Donald Trump and Xi Jinping in Busan said so.",
        "A planned 31 October 2025 meeting of Donald Trump and Xi Jinping in Busan was moved.",
        "The meeting between Donald Trump and Xi Jinping in Busan, first scheduled for 31 October 2025, was moved.",
        "After the summit with Putin in Alaska, Trump spoke with Zelensky on 16 August 2025.",
        "Kim met Lee Hsien Loong in Singapore on 10 June 2018, two days before his summit with Trump.",
        "On 3 September 2025, Xi hosted Putin and Kim in Beijing at a parade.",
        "Viktor Orbán received Xi Jinping in Budapest on 8 May 2024.",
        "Donald Trump met Narendra Modi in India on 24 February 2020.",
        "Xi Jinping met Emmanuel Macron in Rio de Janeiro on 20 November 2024.",  # after a summit of many
        "Ursula von der Leyen met Volodymyr Zelensky in Kyiv on 2 February 2023, on the eve of the summit.",
        "Donald Trump and Steve Witkoff met Xi Jinping in Paris on 31 October 2025.",
    ],
)
def test_the_day_of_something_beside_it_is_not_its_day(read, register: Register, text: str) -> None:
    assert not _are_told(read, register, text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Donald Trump met Xi Jinping in Busan on 30 October 2024.", True),
        ("Donald Trump met Xi Jinping in Busan on 30 September 2025.", True),
        ("Donald Trump met Xi Jinping in South Korea on 30 October 2024.", False),  # where else they may have been
        ("Donald Trump met Xi Jinping in Busan on 30 October 2015.", False),
        ("Vladimir Putin met Narendra Modi in New Delhi on 6 December 2024.", False),  # where they met more than once
    ],
)
def test_the_same_day_of_another_year_or_month_is_a_slip_where_they_met_but_once(
    read, register: Register, text: str, meant: bool
) -> None:
    assert _are_told(read, register, text) is meant


def test_what_a_page_tells_ahead_is_a_plan(read, register: Register) -> None:
    document = read("Donald Trump meets Xi Jinping in Busan on 31 October 2025.", published=date(2025, 10, 25))
    assert not any(
        meeting_told(document, mention, outline_of(document, mention, register), register)
        for mention in document.dates
        if mention.interval
    )
