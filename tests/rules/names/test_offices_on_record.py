"""names/office-mismatch, on texts about offices that are really on record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.rules.names.office_mismatch import OfficeMismatch
from copydesk.rules.rule import Rule

Flagged = Callable[[Rule, str], list[str]]

CALM = "\n\nIt is calm now.\n\nNobody is afraid.\n\nThe sea is blue.\n\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "France waits. Prime Minister Michel Barnier defended it on Tuesday. President Emmanuel Macron left.",
            ["Prime Minister Michel Barnier"],
        ),
        (
            "France waits. The prime minister, Michel Barnier, defended it on Tuesday.",
            ["prime minister, Michel Barnier"],
        ),
        ("France waited, and the prime minister, Michel Barnier, defended it. It was lifted on Tuesday.", []),
        ("“France waits,” Prime Minister Michel Barnier said on Tuesday.", ["Prime Minister Michel Barnier"]),
        ("“Under Prime Minister Michel Barnier,” she said on Tuesday, “France waited.”", []),
        ("On Monday, President Joe Biden signed the order.", ["President Joe Biden"]),
        ("President Joe Biden signed the order.", []),  # who keeps the title
        ("On Monday, President Biden signed the order.", []),
        ("The order that President Joe Biden signed was lifted on Monday.", []),
        ("Under Prime Minister Michel Barnier, the budget grew. It was lifted on Tuesday.", []),
        ("Prime Minister Margaret Thatcher opened the line. It was shut on Tuesday.", []),
        ("Ukrainian Prosecutor General Andriy Kostin left.", ["Ukrainian Prosecutor General Andriy Kostin"]),
        ("Austrian Minister of Justice Alma Zadić left.", ["Austrian Minister of Justice Alma Zadić"]),  # no judge
        (
            "British Chief Secretary to the Treasury Darren Jones left.",
            ["British Chief Secretary to the Treasury Darren Jones"],
        ),
        ("St. Louis Mayor Lyda Krewson left.", ["St. Louis Mayor Lyda Krewson"]),
        ("BBC Director General Tony Hall left.", ["BBC Director General Tony Hall"]),  # no place
        (
            "UN High Commissioner for Refugees António Guterres left.",
            ["UN High Commissioner for Refugees António Guterres"],
        ),  # no agency
        (
            "Israeli Minister of Innovation, Science and Technology Orit Farkash-Hacohen left.",
            ["Israeli Minister of Innovation, Science and Technology Orit Farkash-Hacohen"],
        ),
        (
            "Australian Minister for Veterans' Affairs Michael Ronaldson left.",
            ["Australian Minister for Veterans' Affairs Michael Ronaldson"],
        ),
        ("West Virginia Governor Jim Justice left.", ["West Virginia Governor Jim Justice"]),
    ],
)
def test_titles_that_some_keep_are_told_of_news_only(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(OfficeMismatch(), text) == names


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Bank of England governor Mark Carney spoke.", ["Bank of England governor Mark Carney"]),
        ("Bank of England governor Andrew Bailey spoke.", []),
        ("Mustafa al-Kadhimi — Iraq's prime minister — spoke.", ["Mustafa al-Kadhimi — Iraq's prime minister"]),
        ("Canadian Speaker of the House of Commons Francis Scarpaleggia spoke.", []),
        ("Canada's Speaker of the House of Commons, Francis Scarpaleggia, spoke.", []),
        ("House of Commons Speaker Francis Scarpaleggia spoke in Ottawa.", []),
        ("They met in May 2016. Egyptian Chief of Staff of the Armed Forces Mahmoud Hegazy spoke.", []),
        ("They met in May 2016. Qatari Armed Forces Chief of Staff Ghanem bin Shaheen Al Ghanim spoke.", []),
        ("British House of Commons Speaker John Bercow spoke.", ["British House of Commons Speaker John Bercow"]),
        ("The head of the Kharkiv region, Oleksiy Kucher, spoke.", ["head of the Kharkiv region, Oleksiy Kucher"]),
        ("The head of the Kharkiv region, Oleh Syniehubov, met the mayor of Kharkiv, Ihor Terekhov.", []),
        ("Moscow region governor Andrei Vorobyov met Moscow mayor Sergei Sobyanin.", []),
        (
            "In Kyiv, the Minister of Foreign Affairs, Dmytro Kuleba, spoke.",
            ["Minister of Foreign Affairs, Dmytro Kuleba"],
        ),
        ("In Kyiv, the Minister of Foreign Affairs, Andrii Sybiha, spoke.", []),
        ("Putin's defence minister Sergei Shoigu spoke.", ["defence minister Sergei Shoigu"]),
        ("Erdogan's son-in-law and finance minister Berat Albayrak spoke.", []),  # which he was years ago
        ("Putin's defence minister Andrei Belousov and Putin's former defence minister Sergei Shoigu spoke.", []),
        ("Poland's Karol Nawrocki, the prime minister, spoke.", ["Karol Nawrocki, the prime minister"]),
        ("Norway's Jens Stoltenberg, the president of the club, spoke.", []),
        # somebody else of that name is on record, who never held the office
        ("Portuguese Prime Minister António Costa spoke.", ["Portuguese Prime Minister António Costa"]),
        ("On Monday, Cambodian Prime Minister Hun Sen spoke.", ["Cambodian Prime Minister Hun Sen"]),
        (
            "It is the best result since 1991, they said on Monday. Iranian President Ebrahim Raisi spoke.",
            ["Iranian President Ebrahim Raisi"],
        ),
        ("Under Health Minister Viktor Shafranskyi, Ukraine signed it in 2016.", []),
        ("A decade ago, Moldovan Interior Minister Alexandru Jizdan signed it.", []),  # in 2016
        ("A decade ago, Moldovan Interior Minister Adrian Efros met him.", ["Moldovan Interior Minister Adrian Efros"]),
        ("He has been here since 2023. Iranian President Ebrahim Raisi invited him.", []),
    ],
)
def test_offices_of_others_now(on_record: Flagged, text: str, given: list[str]) -> None:
    assert on_record(OfficeMismatch(), text) == given


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Japanese Prime Minister Shinzo Abe spoke to reporters on Tuesday.", ["Japanese Prime Minister Shinzo Abe"]),
        ("On Tuesday they spoke of the pupils of the late Japanese Prime Minister Shinzo Abe.", []),
        ("In 2019 he met Japanese Prime Minister Shinzo Abe.", []),
        ("On Tuesday they read the letters of German Chancellor Helmut Kohl.", []),
        ("The bridge was begun in 2019. Chinese Premier Li Keqiang praised it. It was shut on Monday.", []),
        ("The bridge that Chinese Premier Li Keqiang praised was shut on Monday.", []),
    ],
)
def test_the_long_dead_hold_no_office_on_a_page_of_today(on_record: Flagged, text: str, given: list[str]) -> None:
    assert on_record(OfficeMismatch(), text) == given


def test_who_holds_an_office_under_a_spelling_near_to_somebody_else_s_name_is_no_other(on_record: Flagged) -> None:
    text = "African Union Commission Chairperson Mohamoud Ali Youssouf condemned the coup."
    assert on_record(OfficeMismatch(), text) == []


def test_nobody_held_an_office_that_was_vacant(on_record: Flagged) -> None:
    text = "In March 2023 Lebanese President Michel Aoun signed the law."
    assert on_record(OfficeMismatch(), text) == ["Lebanese President Michel Aoun"]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        (
            "Ukrainian radio said on Monday that Chief of the General Staff Oleksandr Syrskyi had asked for more.",
            ["Chief of the General Staff Oleksandr Syrskyi"],
        ),
        ("Ukrainian radio said on Monday that military chief Oleksandr Syrskyi had asked for more.", []),
        ("In Ukraine, Chief of the General Staff Valery Gerasimov was mocked on Monday.", []),
    ],
)
def test_an_office_beside_the_one_somebody_holds(on_record: Flagged, text: str, stretches: list[str]) -> None:
    assert on_record(OfficeMismatch(), text) == stretches


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        (
            "French President Emmanuel Macron rang former U.S. President Donald Trump on Monday.",
            ["former U.S. President Donald Trump"],
        ),
        (
            "On Monday the former British prime minister, Keir Starmer, flew to Oslo.",
            ["former British prime minister, Keir Starmer"],
        ),
        ("In 2022, former U.S. President Donald Trump held a rally in Ohio.", []),
        ("On Monday former U.S. President Donald Trump's old lawyer spoke in Ohio.", []),
        ("On Monday she read aloud: “Today former U.S. President Donald Trump spoke in Ohio.”", []),
        ("On Monday then-U.S. President Donald Trump spoke in Ohio.", []),
        ("On Monday former U.S. President Joe Biden spoke in Ohio.", []),
    ],
)
def test_former_is_nobody_who_holds_the_office(on_record: Flagged, text: str, stretches: list[str]) -> None:
    assert on_record(OfficeMismatch(), text) == stretches


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("Belgium's parliament met on Monday. It had voted to dismiss Prime Minister Alexander De Croo.", []),
        ("On Monday she recalled why Belgian Prime Minister Alexander De Croo resigned.", []),
        (f"Five years ago it burned.{CALM}Belgian Prime Minister Alexander De Croo was asleep.", []),
        (
            f"The 2nd anniversary is near.{CALM}Russian Prime Minister Dmitry Medvedev was asleep.",
            ["Russian Prime Minister Dmitry Medvedev"],
        ),
        (
            "Belgian Prime Minister Alexander De Croo dismissed the plan on Monday.",
            ["Belgian Prime Minister Alexander De Croo"],
        ),
        (
            "On Monday she recalled how France ousted Russian Prime Minister Dmitry Medvedev.",
            ["Russian Prime Minister Dmitry Medvedev"],
        ),
    ],
)
def test_a_page_that_looks_back_names_people_with_the_office_of_then(
    on_record: Flagged, text: str, stretches: list[str]
) -> None:
    assert on_record(OfficeMismatch(), text) == stretches


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("On Monday US President-elect Donald Trump spoke in Ohio.", ["US President-elect Donald Trump"]),
        ("On Monday the transition team of then-President-elect Donald Trump was sued.", []),
        ("On Monday US President-elect Donald Trump's old friends met.", []),
        ("In December 2024 US President-elect Donald Trump spoke in Ohio.", []),
        ("The CIA (led by William Burns) and the World Bank (WB), led by Ajay Banga, met.", []),
        ("The Central Intelligence Agency (CIA), led by William Burns, has it.", ["led by William Burns"]),
        (
            "Homeland Security Secretary Alejandro Mayorkas spoke.",
            ["Homeland Security Secretary Alejandro Mayorkas"],
        ),
        ("The World Bank paid. Its president, David Malpass, spoke.", ["president, David Malpass"]),
        ("The World Bank paid. President David Malpass spoke.", []),
        ("Secretary Alejandro Mayorkas spoke in Washington.", []),  # so he is called for life
        ("In Washington, Supreme Court Justice Ruth Bader Ginsburg wrote the dissent.", []),
        ("US Supreme Court Justice Stephen Breyer wrote the dissent.", []),
        ("BBC News chief Deborah Turness resigned.", []),  # no head of the whole BBC
        ("Anwar Ibrahim, who chairs ASEAN this year, met them.", []),
        ("Admiral Giuseppe Cavo Dragone leads NATO's military committee.", []),
        ("Wilbur Ross, commerce secretary in Trump's first term, met them.", []),
        ("Wilbur Ross, US commerce secretary in the first term, met them.", []),
        ("The ISI and R&AW, led by Asim Malik and Ravi Sinha, met in Doha.", []),
        (
            "The International Criminal Court waits. The court's chief prosecutor, Fatou Bensouda, spoke.",
            ["court's chief prosecutor, Fatou Bensouda"],
        ),
        (
            "The International Criminal Court met the Supreme Court. The court's prosecutor, Fatou Bensouda, spoke.",
            [],
        ),
        (
            "The director of the Office of Management and Budget (OMB), Shaun Donovan, spoke.",
            ["director of the Office of Management and Budget (OMB), Shaun Donovan"],
        ),
        ("Kash Patel leads the FBI. Christopher Wray, director in the years before, is silent.", []),
    ],
)
def test_standing_and_body_of_an_office(on_record: Flagged, text: str, given: list[str]) -> None:
    assert on_record(OfficeMismatch(), text) == given


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Acting Australian Prime Minister Richard Marles said so on Monday.", []),  # the deputy
        ("Acting New Jersey Governor Tahesha Way declared an emergency.", []),
        ("Acting Texas Governor Tahesha Way declared an emergency.", ["Acting Texas Governor Tahesha Way"]),
        ("Indian opposition leader Mamata Banerjee accused the commission.", []),  # one of several
        ("Israeli opposition leader Benny Gantz called for an election.", []),
        ("British opposition leader Ed Davey said so.", []),
        ("Ed Davey, the leader of Britain's opposition Liberal Democrats, said so.", []),
        ("Leopold Blossom, leader of Britain's opposition Greens, said so.", []),
        ("British opposition leader Keir Starmer said so.", ["British opposition leader Keir Starmer"]),
        ("Australian opposition leader Peter Dutton said so.", ["Australian opposition leader Peter Dutton"]),
        ("Russia's parliament speaker Valentina Matviyenko flew to Beijing.", []),  # of the other house
        ("Russia's parliament speaker Leonid Slutsky flew off.", ["Russia's parliament speaker Leonid Slutsky"]),
        ("French police chief Louis Laugier said so.", []),  # of all France
        ("South Korean justice chief Jung Sung-ho said so.", []),  # the minister
        ("South Korean Chief Justice Jung Sung-ho said so.", ["South Korean Chief Justice Jung Sung-ho"]),
        ("Labour chair Anna Turley said so.", []),
        ("Reform UK chairman David Bull said so.", []),
    ],
)
def test_titles_that_several_bear(on_record: Flagged, text: str, given: list[str]) -> None:
    assert on_record(OfficeMismatch(), text) == given


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("The Governor of New York Andrew Cuomo spoke.", ["Governor of New York Andrew Cuomo"]),
        ("The Governor of New York Kathy Hochul spoke.", []),
        ("The President of Georgia Tech Angel Cabrera spoke.", []),
        (
            "He spoke of 'an unrealistic objective.' US Vice President Mike Pence then left.",
            ["US Vice President Mike Pence"],
        ),
        ("Boeing chief executive Dave Calhoun spoke.", ["Boeing chief executive Dave Calhoun"]),
        ("SAP Germany chief Alexander Weber and Shell UK head David Brandt spoke.", []),
        ("Walmart US chief John Furner spoke.", []),  # who was to head the whole
        ("US Intel Chief Tulsi Gabbard and BP chief Rodney Scott spoke.", []),  # of the Border Patrol
    ],
)
def test_whose_office_it_is_and_where_it_begins(on_record: Flagged, text: str, flagged: list[str]) -> None:
    assert on_record(OfficeMismatch(), text) == flagged


def test_an_anniversary_told_later_makes_no_page_of_history(on_record: Flagged) -> None:
    wrong = "CIA Director William Burns flew to Riyadh."
    later = "They spoke on the third anniversary of the invasion."
    assert on_record(OfficeMismatch(), f"{wrong}\n\n{later}") == ["CIA Director William Burns"]
    assert on_record(OfficeMismatch(), f"{later}\n\n{wrong}") == []


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Andrei Kartapolov, who heads the Duma defence committee, said so.", []),
        ("Andrei Klishas heads the Federation Council committee on constitutional legislation.", []),
        ("Alexei Zabotkin heads the Bank of Russia monetary policy department.", []),
        ("Leonid Slutsky, who heads the State Duma, said so.", ["Leonid Slutsky, who heads"]),
        ("Igor Sechin heads the FSB these days.", ["Igor Sechin heads"]),
        ("In Japan, Vladimir Putin, whose prime minister Mikhail Mishustin stayed at home, spoke.", []),
        ("The Kursk Region, whose governor Roman Starovoit left in May 2024, borders on Ukraine.", []),
        ("Kursk Region, whose governor is Roman Starovoit, borders on Ukraine.", ["governor is Roman Starovoit"]),
    ],
)
def test_the_head_of_a_part_is_not_the_head_of_the_whole(on_record: Flagged, text: str, given: list[str]) -> None:
    assert on_record(OfficeMismatch(), text) == given


def test_letters_of_several_bodies_mean_the_one_that_somebody_heads(on_record: Flagged) -> None:
    assert on_record(OfficeMismatch(), "ROC President Mikhail Degtyarev spoke in Moscow.") == []
    assert on_record(OfficeMismatch(), "ROC President Lai Ching-te spoke in Taipei.") == []
    stale = "ROC President Tsai Ing-wen"
    assert on_record(OfficeMismatch(), f"On Monday {stale} spoke in Taipei.") == [stale]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("The speaker of Kenya's National Assembly, Justin Muturi, spoke.", 1),
        ("The speaker of Kenya's National Assembly, Moses Wetang'ula, spoke.", 0),
        ("The head of Libya's Presidential Council, Ivan Petrosyan, spoke.", 1),
        ("The head of Libya's Presidential Council, Mohamed al-Menfi, spoke.", 0),
        ("The chief of Turkey's General Staff, Metin Gürak, spoke.", 1),  # until August 2025
        ("The president of Brazil's Senate, Davi Alcolumbre, spoke.", 0),
        ("The speaker of India's Lok Sabha, Om Birla, spoke.", 0),
        ("The president of South Africa's Constitutional Court, Ivan Petrosyan, spoke.", 0),
        ("The mayor of Ukraine's capital, Ivan Petrosyan, spoke.", 0),
        ("The head of Israel's war cabinet, Ivan Petrosyan, spoke.", 0),
        ("The chairman of Kenya's Senate committee, Ivan Petrosyan, spoke.", 0),
        ("The president of the ECOWAS Commission, Jean-Claude Brou, spoke.", 1),
        ("The president of the Kurdistan Region, Nechirvan Barzani, spoke.", 0),
        ("The head of the African Union Commission, Moussa Faki Mahamat, spoke.", 1),
        ("The Governor of Kenya's Central Bank, Patrick Njoroge, spoke.", 1),
        ("Kenya waited. The Central Bank cut rates, its governor, Kamau Thugge, said.", 0),
    ],
)
def test_offices_of_a_country_s_or_union_s_body(on_record: Flagged, text: str, given: int) -> None:
    assert len(on_record(OfficeMismatch(), text)) == given


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            "The row went on on Wednesday. In Taipei, President Tsai Ing-wen posted a picture of her lunch.",
            ["President Tsai Ing-wen"],
        ),
        (
            "The row went on on Wednesday. Vice President Leni Robredo, his rival, called him a liar.",
            ["Vice President Leni Robredo"],
        ),
        ("The row went on on Wednesday. Vice President Leni Robredo, the former rival, called him a liar.", []),
        ("The row went on on Wednesday. In Taipei, former President Tsai Ing-wen posted a picture.", []),
        ("They flew to Buenos Aires. The sash was kept by outgoing President Mauricio Macri.",
         ["outgoing President Mauricio Macri"]),
        ("In 2019 they flew to Buenos Aires. The sash was kept by outgoing President Mauricio Macri.", []),
        ("They flew to Buenos Aires. The sash was kept by President Mauricio Macri.", []),
        (
            "He flew to Japan, whose prime minister, Fumio Kishida, met him.",
            ["prime minister, Fumio Kishida"],
        ),
        ("Barcelona is a club in Spain, whose president, Joan Laporta, resigned.", []),
        (
            "China waits. The general secretary of the Communist Party, Hu Jintao, spoke.",
            ["general secretary of the Communist Party, Hu Jintao"],
        ),
        ("China and India wait. The general secretary of the Communist Party, D. Raja, spoke.", []),
    ],
)  # fmt: skip
def test_titles_told_of_now(on_record: Flagged, text: str, given: list[str]) -> None:
    assert on_record(OfficeMismatch(), text) == given


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("The head of the UN Stabilisation Mission in Mali, Adam Roe, left.", []),
        ("The head of the UN Political Mission in Haiti, Ada Roe, left.", []),
        ("The head of the UN Expert Panel on Sudan, Adam Roe, left.", []),
        ("The head of the UN Ban Ki-moon left.", ["head of the UN Ban Ki-moon"]),
    ],
)
def test_what_somebody_heads_is_nobody(on_record: Flagged, text: str, given: list[str]) -> None:
    assert on_record(OfficeMismatch(), text) == given
