"""Coming to an office and leaving it, told for a time at which it cannot have been."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.terms import turns


@pytest.mark.parametrize(
    ("text", "time", "name"),
    [
        (
            "Keir Starmer was sworn in as prime minister of Britain on 5 July 2023.",
            "5 July 2023",
            "the beginning of Keir Starmer's time as Prime Minister of the United Kingdom",
        ),
        (
            "Keir Starmer, Britain's prime minister since 2022, met reporters.",
            "2022",
            "the beginning of Keir Starmer's time as Prime Minister of the United Kingdom",
        ),
        (
            "On 17 August 2025, Yuliia Svyrydenko took over as prime minister of Ukraine.",
            "17 August 2025",
            "the beginning of Yulia Svyrydenko's time as Prime Minister of Ukraine",
        ),
        (
            "French Prime Minister Michel Barnier, who took office on 5 August 2024, lost a vote.",
            "5 August 2024",
            "the beginning of Michel Barnier's time as Prime Minister of France",
        ),
        (
            "Mark Rutte, who has led NATO since October 2023, met reporters.",
            "October 2023",
            "the beginning of Mark Rutte's time as Secretary General of NATO",
        ),
        (
            "Michel Barnier was appointed prime minister of France on 5 September 2022.",
            "5 September 2022",
            "the beginning of Michel Barnier's time as Prime Minister of France",
        ),
        (
            "Czech President Petr Pavel, in office since March 2022, spoke.",
            "March 2022",
            "the beginning of Petr Pavel's time as President of Czechia",
        ),
        (
            "Jens Stoltenberg left the post of NATO secretary general on 1 November 2024.",
            "1 November 2024",
            "the end of Jens Stoltenberg's time as Secretary General of NATO",
        ),
        (
            "Sergei Shoigu was dismissed as Russia's defence minister on 12 May 2023.",
            "12 May 2023",
            "the end of Sergei Shoigu's time as Minister of Defence of Russia",
        ),
        (
            "Liz Truss resigned as British prime minister on 20 January 2023.",
            "20 January 2023",
            "the end of Liz Truss's time as Prime Minister of the United Kingdom",
        ),
    ],
)
def test_a_time_at_which_others_held_it_or_a_slip_of_year_or_month(mismatched, text: str, time: str, name: str) -> None:
    assert mismatched(turns, text) == [(time, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Mark Rutte was appointed secretary general of NATO on 26 June 2024.",  # months ahead
        "Donald Trump named Marco Rubio secretary of state on 13 November 2024.",
        "Vladimir Putin was sworn in as Russian president on 7 May 2018.",  # once more
        "Vladimir Putin became acting president of Russia on 31 December 1999.",
        "Boris Johnson resigned as British prime minister on 7 July 2022.",  # told so, and stayed for a while
        "Giuseppe Conte resigned as Italian prime minister on 20 August 2019.",
        "Sergei Lavrov was appointed foreign minister of Russia on 21 January 2020.",  # again
        "António Guterres was sworn in as UN secretary-general for a second term on 18 June 2021.",
        "Benjamin Netanyahu announced the dismissal of Defence Minister Yoav Gallant on 26 March 2023.",
        "Yoav Gallant was dismissed as Israel's defence minister on 26 March 2023, which was undone within weeks.",
        "Magdalena Andersson was elected prime minister of Sweden on 24 November 2021.",
        "Theresa May stepped down as leader of the Conservative Party on 7 June 2019.",
        "Nawaf Salam was designated prime minister of Lebanon on 13 January 2025.",
        "Former Prime Minister Liz Truss resigned on 5 July 2024 from her party's board.",
        "Keir Starmer became prime minister of Britain after Rishi Sunak called the vote on 22 May 2024.",
        "Keir Starmer, who replaced Rishi Sunak as prime minister, met the king on 22 May 2024.",
        "Denys Shmyhal was appointed Ukraine's defence minister on 17 July 2025.",
        "Sergei Shoigu was minister for emergencies of Russia until 11 May 2012.",
    ],
)
def test_steps_on_the_way_and_other_offices_are_right(mismatched, text: str) -> None:
    assert mismatched(turns, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Luiz Inácio Lula da Silva left office on 1 January 2010.",
            ["the end of Luiz Inácio Lula da Silva's time as President of Brazil"],
        ),
        ("Luiz Inácio Lula da Silva left office on 3 March 2010.", []),  # another one, for all that is on record
        ("The brother of Luiz Inácio Lula da Silva left office on 1 January 2010.", []),
    ],
)
def test_without_the_office_just_another_year_is_a_slip(mismatched, text: str, names: list[str]) -> None:
    assert [name for _, name in mismatched(turns, text)] == names
