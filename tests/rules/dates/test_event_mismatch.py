from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.rules.dates.event_mismatch import EventMismatch

Flagged = Callable[..., list[str]]
Judge = Callable[..., list[Flag]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Donald Trump met Xi Jinping in Busan on 31 October 2025.", "31 October 2025"),
        ("It followed a meeting between Donald Trump and Xi Jinping in Busan on October 31, 2025.", "October 31, 2025"),
        ("On October 31, 2025, Donald Trump met Xi Jinping in the port of Busan.", "October 31, 2025"),
        ("Donald Trump met Xi Jinping at an air base on October 31, 2025.", "October 31, 2025"),
        ("Donald Trump met Xi Jinping in the South Korean city of Busan on 31 October 2025.", "31 October 2025"),
    ],
)
def test_the_day_after_is_told_gently(judge: Judge, text: str, words: str) -> None:
    (flag,) = judge(EventMismatch(), text)
    assert (flag.span.of(text), flag.severity, flag.certainty) == (words, Severity.CAUTION, Certainty.POSSIBLE)
    assert "30 October 2025" in flag.message


@pytest.mark.parametrize(
    "text",
    [
        "Donald Trump met Xi Jinping in Busan on 30 October 2025.",
        "Donald Trump met Xi Jinping in Busan on 30 October 2017.",
        "Donald Trump met Xi Jinping in Paris on 31 October 2025.",
        "Donald Trump spoke in Busan on 31 October 2025.",
        "Donald Trump met Xi Jinping in Busan, and on 31 October 2025 he flew home.",
        "Donald Trump met Xi Jinping in Busan in October 2025.",
        "On 31 October 2025, Donald Trump spoke of how he had met Xi Jinping in Busan.",
        "On 29 October 2025, Donald Trump was to have met Xi Jinping in Busan.",
        "Donald Trump, who met Xi Jinping in Busan, spoke on 31 October 2025.",
    ],
)
def test_is_silent_unless_two_people_a_place_and_a_day_stand_together(flagged: Flagged, text: str) -> None:
    assert flagged(EventMismatch(), text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Ferdinand Marcos Jr. came to power on 30 June 2021.", ["30 June 2021"]),
        ("Ferdinand Marcos Jr. came to power on 30 June 2022.", []),
        ("They met Scott Morrison, who had come to power on 24 August 2019.", ["24 August 2019"]),
        ("Jovenel Moïse left. Moïse was assassinated on 7 July 2020 in his house.", ["7 July 2020"]),
        ("Jovenel Moïse left; the Paris Olympics opened on 27 July 2024.", ["27 July 2024"]),
        ("Jovenel Moïse left; the Paris Olympics opened on 26 July 2024.", []),
        ("John F. Kennedy won. Kennedy was shot dead on 6 June 1968 in Los Angeles.", []),  # his brother
        ("They waited for Luiz Inácio Lula da Silva, who left office on 1 January 2010.", ["1 January 2010"]),
        ("Luiz Inácio Lula da Silva was sworn in on 1 January 2007.", []),  # once more
        ("Joe Biden took office on 20 January 2009.", []),  # another one
        ("Javier Milei was sworn in on 10 December 2021.", []),  # as a deputy, like all of them
        ("Ferdinand Marcos Jr. took office on 30 June 2021 as head of a fund.", []),
        ("The sister of Ferdinand Marcos Jr. took office on 30 June 2021.", []),
        ("It has been so since Hugo Chávez died on 5 March 2014.", ["5 March 2014"]),
        ("Park Geun-hye was ousted on 10 March 2016.", ["10 March 2016"]),
        ("Park Geun-hye was ousted on 10 March 2017.", []),
        ("The Olympic Games in Rio de Janeiro, a party of weeks, ended on 23 August 2016.", ["23 August 2016"]),
        ("The Rio Olympics ended on 21 August 2016, and the Paralympics on 18 September 2016.", []),
        ("It has been so since the brother of Hugo Chávez died on 5 March 2014.", []),
        ("They left the ministry [in June|2023-06]. Hugo Chávez died on 5 March 2014.", ["5 March 2014"]),
    ],
)
def test_coming_and_leaving_told_with_another_year(flagged: Flagged, text: str, days: list[str]) -> None:
    assert flagged(EventMismatch(), text) == days


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sweden finally joined NATO on 7 March 2023, said the ministry.", "7 March 2023"),
        ("Montenegro joined NATO on 6 June 2017.", "6 June 2017"),
        ("Yevgeny Prigozhin died in a crash on 24 August 2023.", "24 August 2023"),
        ("Yevgeny Prigozhin was killed in a crash on 23 August 2024.", "23 August 2024"),
        ("Donald Trump was inaugurated in Washington on 21 January 2025.", "21 January 2025"),
        ("Vladimir Putin was inaugurated on 8 May 2018.", "8 May 2018"),
        ("Yevgeny Prigozhin, head of a private army, died in a crash on 25 August 2023.", "25 August 2023"),
    ],
)
def test_a_death_or_an_accession_comes_once(judge: Judge, text: str, words: str) -> None:
    (flag,) = judge(EventMismatch(), text)
    assert (flag.span.of(text), flag.severity) == (words, Severity.CAUTION)


@pytest.mark.parametrize(
    "text",
    [
        "Sweden joined NATO on 7 March 2024.",
        "Sweden joined NATO exercises on 8 March 2024.",
        "Sweden joined NATO, and its flag rose on 11 March 2024.",
        "Yevgeny Prigozhin died on 22 August 2023.",
        "Yevgeny Prigozhin died after an accident on 24 August 2023.",
        "A guard of Yevgeny Prigozhin died on 24 August 2023.",
        "Yevgeny Prigozhin died and was mourned on 24 August 2023.",
        "Officials confirmed on 24 August 2023 that Yevgeny Prigozhin was killed.",
        "Yevgeny Prigozhin died on 3 May 2019.",
        "Donald Trump was inaugurated on 20 January 2017.",
        "Donald Trump was inaugurated on 4 March 2011.",
    ],
)
def test_is_silent_on_what_else_happened_around_a_death_or_an_accession(flagged: Flagged, text: str) -> None:
    assert flagged(EventMismatch(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Chernobyl disaster of 27 April 1986 was kept secret.", "27 April 1986"),
        ("Since the full-scale invasion began on 22 February 2022, millions have fled.", "22 February 2022"),
        ("The Berlin Wall finally fell on 10 November 1989.", "10 November 1989"),
        ("Everything changed on 25 February 2022, when Russia invaded Ukraine.", "25 February 2022"),
        ("The Soviet Union was dissolved in 1992.", "1992"),
        ("Hosni Mubarak resigned on 12 February 2011 after weeks of protest.", "12 February 2011"),
        ("Trump met Zelensky in the Oval Office on 1 March 2025.", "1 March 2025"),
        ("Pope Francis died on 22 April 2025.", "22 April 2025"),
        ("War broke out in Sudan on 15 March 2023.", "15 March 2023"),
        ("OREM, Utah — Charlie Kirk, the activist, was shot dead on 11 September 2025.", "11 September 2025"),
        ("Rodrigo Duterte was arrested at Manila airport on 11 April 2025.", "11 April 2025"),
        ("The Hamas attack of 8 October 2023 shook Israel.", "8 October 2023"),
        ("The rebels overthrew Syrian President Bashar al-Assad on 8 November 2024.", "8 November 2024"),
        ("Queen Elizabeth II died at Balmoral on 8 October 2022.", "8 October 2022"),
        ("In Britain, where Queen Elizabeth II died on 9 September 2022, flags flew.", "9 September 2022"),
        ("They met Robert Fico, who was shot on 16 May 2024 in Handlová.", "16 May 2024"),
        ("Nicolás Maduro, captured in Caracas on 4 January 2026, was flown out.", "4 January 2026"),
        ("Robert Fico was shot on 14 May 2024.", "14 May 2024"),  # nobody's clock had that day
        ("Robert Mueller was named special counsel on 17 May 2018.", "17 May 2018"),
        ("Austria joined the EU on 1 January 1996.", "1 January 1996"),
        ("Notre-Dame reopened on 17 December 2024.", "17 December 2024"),
        ("Russia's full-scale invasion of Ukraine, which began on 24 February 2021, goes on.", "24 February 2021"),
        (
            "Former Prime Minister Shinzo Abe, who was assassinated in Nara on 8 July 2021, was her mentor.",
            "8 July 2021",
        ),
    ],
)
def test_an_event_told_by_name_or_clause_is_held_against_the_record(flagged: Flagged, text: str, words: str) -> None:
    assert flagged(EventMismatch(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Europe marked the Chernobyl disaster on 26 April 2025.",  # remembered
        "They remembered the Chernobyl disaster on 26 April 2025.",
        "The evacuation after the Chernobyl disaster began on 27 April 1986.",
        "Talks on the full-scale invasion began on 28 February 2022.",
        "The cleanup of the Beirut explosion began on 5 August 2020.",
        "Families of victims of the Chernobyl disaster met on 27 April 2025.",
        "The Berlin Wall fell, and on 10 November 1989 the crossings stayed open.",
        "The man who said that the Berlin Wall fell on 10 November 1989 was wrong.",
        "On 23 February 2022, as Russia prepared to invade, the leaders called.",
        "US strikes on Iranian nuclear sites on 21 June 2025 made headlines.",  # by the clock in Washington
        "Justin Trudeau resigned on 9 March 2025.",
        "Hassan Nasrallah's cousin was killed on 3 October 2024.",
        "The brother of Robert Fico, who was shot on 16 May 2024, is a doctor.",
        "Robert Fico, shot in the stomach, was moved to Bratislava on 16 May 2024.",
    ],
)
def test_is_silent_where_the_day_may_be_of_something_else(flagged: Flagged, text: str) -> None:
    assert flagged(EventMismatch(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The NATO summit in Vilnius was held on 13 July 2023.", "13 July 2023"),
        ("The Danish general election of 2022 took place on Wednesday, 2 November 2022.", "Wednesday, 2 November 2022"),
        ("The 2022 Danish general election was held in Denmark on 3 November 2022.", "3 November 2022"),
        ("The 2026 NATO summit, which took place in Ankara on 9 July 2026, ended in a quarrel.", "9 July 2026"),
    ],
)
def test_it_is_told_outright_when_something_was_held(flagged: Flagged, text: str, words: str) -> None:
    assert flagged(EventMismatch(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The NATO summit in Vilnius was held on 11 and 12 July 2023.",
        "The NATO summit in Vilnius was held on 12 July 2023.",
        "Results of the 2022 Danish general election on 2 November 2022 surprised many.",
        "Talks after the 2022 Danish general election took place on 2 November 2022.",
        "The 2022 Danish general election debate was held on 30 October 2022.",
        "The 2022 Danish general election was held on 1 November 2022, and counting went on on 2 November 2022.",
        "A review of the NATO summit in Vilnius was held on 14 July 2023.",
    ],
)
def test_is_silent_on_what_was_held_beside_it(flagged: Flagged, text: str) -> None:
    assert flagged(EventMismatch(), text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The Minsk Protocol of October 5, 2014, was soon broken.", ["October 5, 2014"]),
        ("The Wagner mutiny, which began on July 23, 2023, was over in a day.", ["July 23, 2023"]),
        ("The Minsk Protocol of September 5, 2014, was soon broken.", []),
        ("They went back to the Minsk Protocol on October 5, 2014, in vain.", []),
        ("They spoke of the Wagner mutiny on July 23, 2023, in Minsk.", []),
    ],
)
def test_the_same_day_of_the_next_month_is_a_slip(flagged: Flagged, text: str, days: list[str]) -> None:
    assert flagged(EventMismatch(), text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The partial mobilization, announced by Putin on September 24, 2022, drew 300,000.", ["September 24, 2022"]),
        ("The partial mobilization, announced by Putin on September 21, 2022, drew 300,000.", []),
        ("The Zaporizhzhia plant was seized by Russian troops on April 4, 2022.", ["April 4, 2022"]),
        ("The Zaporizhzhia plant was shelled by Russian troops on April 4, 2022.", []),
        ("The explosion at the Chernobyl plant took place on April 28, 1986.", ["April 28, 1986"]),
        ("The fire at the Chernobyl plant took place on April 28, 2020.", []),
        ("Alexander Lukashenko was re-elected on January 27, 2025.", ["January 27, 2025"]),
        ("Alexander Lukashenko was re-elected on August 9, 2020.", []),
        ("Russia and North Korea signed their treaty on comprehensive strategic partnership on June 9, 2024.",
         ["June 9, 2024"]),
        ("Russia and Iran signed their treaty on comprehensive strategic partnership on January 17, 2025.", []),
        ("The attack on Crocus City Hall on March 20, 2024, killed 145.", ["March 20, 2024"]),
        ("The trial over the attack on Crocus City Hall on March 20, 2026, began.", []),
        ("Sergei Tikhanovsky was released on June 22, 2025.", ["June 22, 2025"]),
        ("Sergei Tikhanovsky was released on June 21, 2025.", []),
    ],
)  # fmt: skip
def test_events_told_by_what_was_done(flagged: Flagged, text: str, days: list[str]) -> None:
    assert flagged(EventMismatch(), text) == days


@pytest.mark.parametrize(
    "text",
    [
        "Notre-Dame's towers reopened on 20 September 2025.",
        "Notre-Dame square reopened on 15 December 2024.",
        "Britain left the EU single market on 31 December 2020.",
        "The UK left the EU customs union on 1 January 2021.",
        "The Nairobi declaration on the Pretoria agreement was signed on 12 November 2022.",
        "Mugabe was ousted as party leader on 19 November 2017.",
        "Gotabaya Rajapaksa fled his residence on 9 July 2022.",
        "Gotabaya Rajapaksa fled to Singapore on 14 July 2022.",
        "Hamas attacked Israel with rockets on 26 May 2024.",
        "New START expired at midnight on 4 February 2026.",
        "Japan attacked Pearl Harbor on 8 December 1941, Tokyo time.",
        "Boris Nemtsov died of wounds sustained on 26 February 2015.",
        "The Soviet Union was dissolved by an accord signed on 8 December 1991.",
    ],
)
def test_a_clause_with_one_more_noun_is_of_something_else(flagged: Flagged, text: str) -> None:
    assert flagged(EventMismatch(), text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Notre-Dame finally reopened on 8 December 2024.", "8 December 2024"),
        ("Britain left the EU in February 2020.", "February 2020"),
        ("Mugabe was ousted as president on 22 November 2017.", "22 November 2017"),
        ("Gotabaya Rajapaksa fled the country on 14 July 2022.", "14 July 2022"),
        ("Hamas attacked Israel on 8 October 2023.", "8 October 2023"),
    ],
)
def test_a_clause_that_goes_on_with_how_or_as_what_is_of_the_event(flagged: Flagged, text: str, day: str) -> None:
    assert flagged(EventMismatch(), text) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Three days after Kabul fell on 14 August 2021, banks were shut.", ["14 August 2021"]),
        ("Since Kabul fell on 14 August 2021, banks are shut.", ["14 August 2021"]),
        ("Three days after Kabul fell on 15 August 2021, banks were shut.", []),
        ("Three days after Kabul fell, on 18 August 2021, banks were shut.", []),
        ("Banks were shut after Kabul fell on 18 August 2021, officials said.", []),
        ("The banks of the town were shut two days after Kabul fell on 14 August 2021.", []),
    ],
)
def test_a_clause_that_opens_a_sentence_has_its_day_before_the_comma(
    flagged: Flagged, text: str, day: list[str]
) -> None:
    assert flagged(EventMismatch(), text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A fire at the Colectiv nightclub in Bucharest on 31 October 2015 killed 64 people.", "31 October 2015"),
        ("A missile hit the Okhmatdyt children's hospital in Kyiv on 9 July 2024.", "9 July 2024"),
        ("An earthquake struck southern Turkey on 7 February 2023.", "7 February 2023"),
        ("The 7 February 2023 earthquake in Turkey killed more than 50,000 people.", "7 February 2023"),
        ("Hamas militants crossed into Israel on 8 October 2023, killing about 1,200 people.", "8 October 2023"),
        ("An Air India plane crashed in Ahmedabad on 13 June 2025.", "13 June 2025"),
        ("A gunman killed 51 people at two mosques in Christchurch on 16 March 2019.", "16 March 2019"),
        ("Gunmen killed 145 people at Crocus City Hall on 22 March 2023.", "22 March 2023"),
        ("The Nepal earthquake took place on 27 April 2015.", "27 April 2015"),
        ("The Belgrade school shooting took place on 5 May 2023.", "5 May 2023"),
        ("The Ethiopian Airlines Flight 302 crash took place on 11 March 2019.", "11 March 2019"),
        ("Two men hacked the soldier Lee Rigby to death in Woolwich on 23 May 2013.", "23 May 2013"),
        ("Explosions killed nearly 100 people in Kerman on 4 January 2024.", "4 January 2024"),
        ("Venezuela's president, Hugo Chávez, died of cancer on 6 March 2013.", "6 March 2013"),
        ("The city of El Fasher fell to the RSF on 27 October 2025.", "27 October 2025"),
    ],
)
def test_what_happened_in_a_place_is_told_in_many_ways(flagged: Flagged, text: str, day: str) -> None:
    assert flagged(EventMismatch(), text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "A fire at the Colectiv nightclub in Bucharest on 30 October 2015 killed 64 people.",
        "Thousands marched in Bucharest over the fire at the Colectiv nightclub on 3 November 2015.",
        "The roof of Crocus City Hall collapsed on 23 March 2024.",
        "A memorial to the dead of Crocus City Hall was unveiled on 22 March 2025.",
        "A magnitude 5.7 earthquake struck eastern Turkey on 7 February 2023.",
        "An aftershock struck southern Turkey on 7 February 2023.",
        "Greece sent rescuers to earthquake-hit Turkey on 7 February 2023.",
        "An earthquake struck Mexico City on 19 September 1985.",
        "Rioters attacked a mosque in Southport on 30 July 2024.",
        "A Russian missile hit Kramatorsk on 10 April 2022.",
        "Israel shelled Gaza on 8 October 2023, and Hamas fired rockets at Israel.",
        "Hurricane Helene struck North Carolina with floods on 27 September 2024.",
        "Lebanon declared an emergency after the explosion in the port of Beirut on 5 August 2020.",
        "Putin spoke of the death of Yevgeny Prigozhin on 24 August 2023.",
        "Police killed suspects in the assassination of Jovenel Moïse on 8 July 2021.",
        "A Moscow court had Timur Ivanov put in custody. Timur Ivanov was arrested on 24 April 2024.",
        "Cardinals met for the first time since the death of Pope Francis on 22 April 2025.",
        "Protests over the explosion at the Al-Ahli hospital swept the region on 18 October 2023.",
        "Giorgia Meloni spoke of the migrants who drowned off Cutro on 27 February 2023.",
        "Hurricane Melissa made landfall in Cuba on 29 October 2025.",
        "Another boat with migrants sank off Lampedusa on 5 October 2013.",
        "The Wayanad landslides were debated in parliament on 31 July 2024.",
    ],
)
def test_is_silent_on_the_days_after_and_on_what_else_was_there(flagged: Flagged, text: str) -> None:
    assert flagged(EventMismatch(), text) == []
