"""Elections and referendums without their names, each told for a day on which nobody voted."""

from __future__ import annotations

from datetime import date

import pytest

from copydesk.judging.dates.elections import polls


@pytest.mark.parametrize(
    ("text", "day", "name"),
    [
        (
            "Chile held its presidential election on 15 December 2025.",
            "15 December 2025",
            "second round of the Chilean presidential election of 2025",
        ),
        (
            "Danish voters went to the polls on 31 October 2022 to choose a new parliament.",
            "31 October 2022",
            "Danish general election of 2022",
        ),
        (
            "In the parliamentary election held on 28 October 2014 in Ukraine, turnout was high.",
            "28 October 2014",
            "Ukrainian parliamentary election of 2014",
        ),
        ("Joe Biden won the 5 November 2020 election.", "5 November 2020", "US presidential election of 2020"),
        ("Germans went to the polls on 24 February 2025.", "24 February 2025", "German federal election of 2025"),
        (
            "The Knesset election of 2 November 2022 returned him to power.",
            "2 November 2022",
            "Israeli legislative election of 2022",
        ),
        (
            "Brazil's presidential runoff took place on 31 October 2022.",
            "31 October 2022",
            "second round of the Brazilian presidential election of 2022",
        ),
        (
            "On 16 March 2014, Crimea voted. Scotland held its independence referendum on 19 September 2014.",
            "19 September 2014",
            "Scottish independence referendum",
        ),
        (
            "The Czech parliamentary election on 5 October 2025 was won by Andrej Babiš.",
            "5 October 2025",
            "Czech parliamentary election of 2025",
        ),
    ],
)
def test_close_to_a_day_of_voting_no_other_vote_is_meant(mismatched, text: str, day: str, name: str) -> None:
    assert mismatched(polls, text) == [(day, name)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Poland held the second round of its presidential election on 18 May 2025.", ["18 May 2025"]),
        ("Poland held the first round of its presidential election on 18 May 2025.", []),
        ("Poland held a presidential election on 18 May 2025.", []),
        ("The runoff of Iran's presidential election on 6 July 2024 was close.", ["6 July 2024"]),
        ("The runoff of the Romanian presidential election of 25 November 2024 was close.", []),  # there was none
    ],
)
def test_rounds_are_told_apart(mismatched, text: str, days: list[str]) -> None:
    assert [day for day, _ in mismatched(polls, text)] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Ukraine held parliamentary elections in October 2015.", ["October 2015"]),
        ("Since the 2013 parliamentary election in Ukraine, little has changed.", ["2013"]),
        ("Spain held a general election on 23 June 2023.", ["23 June 2023"]),
        ("Spain held a general election on 24 March 2023.", ["24 March 2023"]),  # said outright
        ("The presidential election of 3 May 2020 in Bolivia fell victim to the virus.", []),  # it was planned
        ("Pakistan held its general election on 8 March 2024.", []),  # not all of them are on record
        ("In the parliamentary election held on 8 October 2023 in the German state of Bavaria, they won.", []),
        ("Catalonia, Spain's richest region, held a snap election on 12 May 2024.", []),
        ("In the general election on 2 November 2021, Glenn Youngkin won in Virginia.", []),
    ],
)
def test_far_from_any_only_where_all_are_on_record(mismatched, text: str, days: list[str]) -> None:
    assert [day for day, _ in mismatched(polls, text)] == days


@pytest.mark.parametrize(
    "text",
    [
        "Chile's electoral service published the final count of the presidential runoff on 16 December 2025.",
        "Results of the presidential runoff in Chile were confirmed on 15 December 2025.",
        "Chileans living abroad voted on 13 December 2025 in the presidential runoff.",
        "Donald Trump won the presidential election on 6 November 2024 after networks called Wisconsin.",
        "The Electoral College vote of 14 December 2020 confirmed the presidential election.",
        "US voters went to the polls on 4 November 2025 in several states.",
        "Ukraine condemned the elections held on 2 November 2014 in the rebel-held east.",
        "Ukrainians went to the polls on 31 March 2019 and again on 21 April 2019 to choose a president.",
        "On 16 March 2024, the second day of the presidential election in Russia, queues formed.",
        "On 5 October 2022, Denmark called a general election for 1 November 2022.",
        "Danish voters went to the polls on 16 November 2021 to choose local councils.",
        "Dutch voters went to the polls on 6 June 2024 to elect members of the European Parliament.",
        "The repeat of the federal election in Berlin on 11 February 2024 changed one seat.",
        "The presidential runoff planned for 8 December 2024 in Romania was cancelled.",
        "Moldovan voters in Romania went to the polls on 3 November 2024 in the presidential runoff.",
        "The Turkish Cypriot presidential election on 19 October 2025 was won by Tufan Erhürman.",
        "In the presidential vote held on 13 October 2022 in Iraq, Abdul Latif Rashid won.",
        "Nigeria's presidential election, planned for 16 February 2019, was held on 23 February 2019.",
        "Indian voters went to the polls on 20 May 2024 in the fifth phase of the general election.",
        "Japan held a parliamentary election on 20 July 2025 in which the ruling bloc lost its majority.",
        "Germany's Bundestag vote on 18 March 2025 loosened the debt brake.",
        "The parliamentary vote on 16 December 2024 in Germany toppled Olaf Scholz.",
        "Joe Biden congratulated Maia Sandu on the presidential runoff held on 3 November 2024.",
        "Norwegians went to the polls on 7 September 2025 in some towns.",
        "Britain held local elections on 2 May 2024.",
        "Ukraine's 2024 presidential election fell victim to the war.",
    ],
)
def test_is_silent_on_other_votes_and_other_days_of_one(mismatched, text: str) -> None:
    assert mismatched(polls, text) == []


def test_nothing_is_known_of_what_is_to_come(mismatched) -> None:
    text = "The presidential election of 10 May 2020 in Poland divides the country."
    assert mismatched(polls, text, date(2020, 4, 20)) == []
