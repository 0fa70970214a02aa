"""Times of day, durations and ages; and days and times that do not exist."""

from __future__ import annotations

import pytest

from copydesk.model.document import DateKind

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
    read, text: str, words: str, value: str | None
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
def test_a_time_has_the_day_that_stands_beside_it(read, text: str, value: str) -> None:
    (time,) = [mention for mention in read(text) if mention.kind is DateKind.TIME]
    assert (time.value, time.interval) == (value, None)


def test_the_weekday_behind_a_time_is_introduced_by_what_introduces_the_time(read) -> None:
    _, friday = read("Creditors have until 5 p.m. Friday to object.")
    assert str(friday.interval) == "2025-12-05"


@pytest.mark.parametrize(("text", "words", "value"), TIMES)
def test_times_of_day_are_told_from_scores(read, text: str, words: str, value: str | None) -> None:
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
def test_days_and_times_that_do_not_exist_say_why(read, text: str, words: str, fault: str) -> None:
    (mention,) = read(text)
    assert (mention.text, mention.fault, mention.interval) == (words, fault, None)
