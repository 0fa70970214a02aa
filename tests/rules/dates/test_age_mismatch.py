from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.rules.dates.age_mismatch import AgeMismatch

Flagged = Callable[..., list[str]]
WRITTEN = "2025-12-02"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("US President Donald Trump, aged 71, spoke on Monday.", "71"),
        ("Emmanuel Macron, 57, the French president, spoke in Paris.", "57"),
        ("President Vladimir Putin is 82. He spoke in Moscow, Russia.", "82"),
        ("Vladimir Putin, who is 82, has led Russia for a quarter of a century.", "82"),
        ("Vladimir Putin, 82 years old, has led Russia for a quarter of a century.", "82"),
        ("Russian President Vladimir Putin, 82, who has been in office since May 2012, spoke.", "82"),
        ("In 1999 Russian Prime Minister Vladimir Putin, 82, spoke in Moscow.", "82"),
        ("Russian President Vladimir Putin, 53, a former spy, won with 87 percent.", "53"),
        ("The 59-year-old German Chancellor Friedrich Merz spoke in Berlin.", "59-year-old"),
        ("The 59-year-old chancellor, Friedrich Merz, spoke in Berlin, Germany.", "59-year-old"),
    ],
)
def test_an_age_that_the_birth_on_record_does_not_give(flagged: Flagged, text: str, words: str) -> None:
    assert flagged(AgeMismatch(), text, WRITTEN) == [words]


@pytest.mark.parametrize("age", [72, 73, 74])
def test_a_year_off_is_let_be(flagged: Flagged, age: int) -> None:
    assert flagged(AgeMismatch(), f"Russian President Vladimir Putin, {age}, spoke in Moscow.", WRITTEN) == []


def test_a_page_without_its_day_gives_no_ages(flagged: Flagged) -> None:
    assert flagged(AgeMismatch(), "Russian President Vladimir Putin, 82, spoke in Moscow.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin, 24, a baker from Leeds, won the prize.",  # a namesake
        "The French baker Emmanuel Macron, 24, won the prize in Lyon.",
        "Putin, 82, is the oldest man in the village of Berezovka.",
        "In 1999 Russian Prime Minister Vladimir Putin, 46, spoke in Moscow.",
        "He came to power in August 1999. Russian Prime Minister Vladimir Putin, 46, spoke to parliament at once.",
        "Vladimir Putin, 46, was then the new Russian prime minister.",
        "Russian President Vladimir Putin, 82, Dmitry Medvedev, 61, and others got votes.",
        "In the poll Russian President Vladimir Putin, 82, leads with twice the points.",
        "Russian President Vladimir Putin, 53, who has been in office since May 2012, spoke.",
        "In the poll Russian President Vladimir Putin, 82, a gain of three points, leads.",
        "The novel makes Russian President Vladimir Putin, 92, who never left since, a painter.",
        '"Russian President Vladimir Putin, 82, spoke in Moscow," the page claimed.',
        "The Russian opposition leader Alexei Navalny, 47, spoke of it.",  # died
        "The 61-year-old adviser of Russian President Vladimir Putin spoke in Moscow.",
        "Russian President Vladimir Putin, 82 delegates and three ministers came.",
        "The film shows Russian President Vladimir Putin, 55, as a judoka.",
        "At the end of another term Russian President Vladimir Putin, aged 83, would be the oldest ever.",
        "By 2036 Russian President Vladimir Putin, 83, may rule still.",
        "The 80-year-old United Nations' Secretary-General António Guterres spoke of war.",
        "The 34-year-old republic's president, Vladimir Putin, spoke in Russia.",
    ],
)
def test_silent_on_namesakes_other_times_and_other_counts(flagged: Flagged, text: str) -> None:
    assert flagged(AgeMismatch(), text, WRITTEN) == []


def test_the_message_tells_the_birth_and_the_age_it_gives(judge: Callable[..., list]) -> None:  # type: ignore[type-arg]
    (flag,) = judge(AgeMismatch(), "Russian President Vladimir Putin, 82, spoke in Moscow.", WRITTEN)
    assert flag.message == (
        "The register has it that Vladimir Putin was born on 7 October 1952: 73 years old on 2 December 2025."
    )
    assert [evidence.statement for evidence in flag.evidence] == ["born 7 October 1952"]


def test_who_died_later_was_of_some_age(flagged: Flagged) -> None:
    assert flagged(AgeMismatch(), "Pope Francis, 96, spoke in Rome.", "2023-10-10") == ["96"]
    assert flagged(AgeMismatch(), "Pope Francis, 86, spoke in Rome.", "2023-10-10") == []
    assert flagged(AgeMismatch(), "Pope Francis, 96, was loved in Rome.", "2025-10-10") == []


def test_a_title_is_part_of_a_monarchs_name(flagged: Flagged) -> None:
    assert flagged(AgeMismatch(), "King Charles III, 86, spoke in Britain.", WRITTEN) == ["86"]
    assert flagged(AgeMismatch(), "King Charles III, 77, spoke in Britain.", WRITTEN) == []


def test_a_title_without_a_country_may_be_one_of_a_state(flagged: Flagged) -> None:
    assert flagged(AgeMismatch(), "Health Secretary Robert F. Kennedy Jr., 91, spoke.", WRITTEN) == ["91"]
    assert flagged(AgeMismatch(), "Health Secretary Robert F. Kennedy Jr., 71, spoke.", WRITTEN) == []
    assert flagged(AgeMismatch(), "Mayor Karen Bass, 34, spoke.", WRITTEN) == []  # of some other town
