from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.rules.dates.anachronism import Anachronism

Flagged = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Alexei Navalny told reporters on 3 March 2025 that he would appeal.", "3 March 2025"),
        ("On 3 March 2025 Alexei Navalny met his lawyers.", "3 March 2025"),
        ("Yevgeny Prigozhin also visited Rostov on October 1, 2024.", "October 1, 2024"),
    ],
)
def test_the_dead_do_nothing(flagged: Flagged, text: str, words: str) -> None:
    assert flagged(Anachronism(), text) == [words]


def test_a_day_told_by_its_weekday_counts_by_the_date_of_the_page(flagged: Flagged) -> None:
    assert flagged(Anachronism(), "Alexei Navalny said on Monday that he would appeal.", "2025-03-05") == ["Monday"]
    assert flagged(Anachronism(), "Alexei Navalny said on Monday that he would appeal.", "2021-03-05") == []


@pytest.mark.parametrize(
    "text",
    [
        "Alexei Navalny told reporters on 3 March 2021 that he would appeal.",
        "Alexei Navalny said in a letter published on 3 March 2025 that he would appeal.",
        "Alexei Navalny, who said so often, was remembered on 3 March 2025.",
        "Alexei Navalny's widow spoke on 3 March 2025.",
        "The widow of Alexei Navalny spoke on 3 March 2025.",
        "A street was named after Alexei Navalny on 3 March 2025.",
        "Alexei Navalny said he would appeal. The court met on 3 March 2025.",
        "Alexei Navalny was honoured on 3 March 2025 in Berlin.",
        "Alexei Navalny warned of this before he died; on 3 March 2025 it came true.",
        '"Alexei Navalny spoke on 3 March 2025," the page claimed.',
        "Alexei Navalny spoke to Time on 20 February 2024.",  # a report of last words
        "A film in which Alexei Navalny spoke of 3 March 2025 as the day of his release was shown.",
        "Alexei Navalny arrived in Oslo on 3 March 2025. The frigate is the newest of the navy.",
        "The carrier USS Alexei Navalny visited Oslo on 3 March 2025.",
    ],
)
def test_silent_on_what_is_done_for_the_dead_or_was_done_in_life(flagged: Flagged, text: str) -> None:
    assert flagged(Anachronism(), text) == []


def test_a_day_without_a_year_may_be_of_the_years_told_before_when_somebody_of_history_lived(flagged: Flagged) -> None:
    text = "{} The war came. On April 15, Abraham Lincoln called for troops."
    assert flagged(Anachronism(), text.format("He took office in March 1861."), "2016-04-30") == []
    assert flagged(Anachronism(), text.format("He was voted best in March 2009."), "2016-04-30") == ["April 15"]


def test_states_and_bodies_do_nothing_years_before_or_after_their_time(flagged: Flagged) -> None:
    assert flagged(Anachronism(), "Czechoslovakia sold the trams to Riga in 2004.") == ["2004"]
    assert flagged(Anachronism(), "South Sudan signed the charter in 1998.") == ["1998"]


@pytest.mark.parametrize(
    "text",
    [
        "Czechoslovakia sold the trams to Riga in 1984.",
        "The former Czechoslovakia sent no team in 2004.",
        "What was the Soviet Union joined the bank in 1998.",
        "South Sudan voted for independence in 1998.",
        "The ICC hosted the cricket trophy in 1998.",
    ],
)
def test_states_and_bodies_in_their_time_or_under_letters_are_let_be(flagged: Flagged, text: str) -> None:
    assert flagged(Anachronism(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We met Fidel Castro in Havana in 2019.", ["2019"]),
        ("The prize was presented by Kofi Annan in 2021.", ["2021"]),
        ("East Germany's government bought the turbines in 1995.", ["1995"]),
        ("He flew to the Soviet Union in 1994.", ["1994"]),
        ("Nelson Mandela opened the school in 2016.", ["2016"]),
        ("Nelson Mandela received the Order of Merit in 2016.", []),  # as the dead do
        ("A study of life in the Soviet Union in 1994 was published.", []),
        ("The Nelson Mandela arrived in Durban in 2016.", []),  # a ship
        ("Mikhail Gorbachev, the last Soviet leader, visited the plant in 1999.", []),
    ],
)
def test_who_is_met_visited_or_said_to_have_acted(flagged: Flagged, text: str, words: list[str]) -> None:
    assert flagged(Anachronism(), text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("John Mills told voters in Ohio in October 2018 that the budget was late.", []),
        ("Ahmed Masoud told parliament in Sudan in October 2011 that the budget was late.", []),
        ("John Mills told voters in Ghana in October 2018 that the budget was late.", ["October 2018"]),
    ],
)
def test_a_namesake_nearly_of_another_country_is_alive(flagged: Flagged, text: str, words: list[str]) -> None:
    assert flagged(Anachronism(), text) == words
