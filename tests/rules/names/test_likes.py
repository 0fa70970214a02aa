"""names/office-mismatch on the titles that news gives to several people of one country at once, on days long past."""

from __future__ import annotations

from datetime import date

import pytest

DAY = date(2025, 10, 10)


@pytest.mark.parametrize(
    "text",
    [
        "UK Defence Minister Luke Pollard said on Wednesday that the ships would sail.",
        "British Defence Minister Al Carns visited the brigade on Friday.",
        "British foreign minister Stephen Doughty arrived in Sarajevo for talks.",
        "UK Health Minister Stephen Kinnock said dentists would be paid more.",
        "UK environment minister Mary Creagh said that rivers were cleaner.",
        "UK justice minister Sarah Sackman said that courts were full.",
    ],
)
def test_a_minister_below_a_secretary_of_state(queried, text: str) -> None:
    assert queried(text, DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "Iranian leader Masoud Pezeshkian flew to Ashgabat.",
        "Chinese leader Li Qiang opened the fair.",
        "Palestinian leader Khalil al-Hayya arrived in Cairo.",
        "Belarusian leader Sviatlana Tsikhanouskaya spoke in Vilnius.",
    ],
)
def test_a_leader_of_another_sort(queried, text: str) -> None:
    assert queried(text, DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "Canadian premier Doug Ford said that Ontario would pull the advert.",
        "Australian premier Jacinta Allan spoke in Melbourne.",
        "Brazilian Attorney General Paulo Gonet charged Jair Bolsonaro.",
        "US Senate leader Chuck Schumer rejected the bill.",
        "Russian parliament speaker Valentina Matviyenko visited Minsk.",
        "Vladimir Putin, the head of the Kremlin, spoke.",
        "The head of Bankova Volodymyr Zelensky spoke.",
        "The German Army Chief, Christian Freuding, spoke.",
        "Romanian chief prosecutor Laura Codruța Kövesi, who leads the EPPO, spoke.",
        "Russian U.N. ambassador Gennady Gatilov spoke in Geneva.",
    ],
)
def test_whoever_has_the_like_office(queried, text: str) -> None:
    assert queried(text, DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "Libyan Prime Minister Osama Hammad, who heads the eastern government, spoke.",
        "Turkmen leader Gurbanguly Berdimuhamedov spoke.",
        "Suspended South African police minister Senzo Mchunu testified.",
        "Georgia's fifth president Salome Zourabichvili spoke.",
        "Pope Leo the Great, who met Attila, was spoken of.",
        "India's Chief Justice B. R. Gavai and his successor Surya Kant spoke.",
        "Germany's former chancellor Olaf Scholz and his finance minister Christian Lindner fell out.",
    ],
)
def test_a_rival_and_one_of_another_time(queried, text: str) -> None:
    assert queried(text, DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "Egypt's energy minister Mahmoud Esmat spoke.",
        "Japan's economy minister Ryosei Akazawa spoke of wages.",
        "Nigerian Defence Minister Bello Matawalle spoke.",
        "Uganda's foreign minister Henry Okello Oryem spoke.",
    ],
)
def test_a_minister_whose_portfolio_has_the_one_named_in_it(queried, text: str) -> None:
    assert queried(text, DAY) == []


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("UK Defence Minister Ben Wallace spoke in London.", "UK Defence Minister Ben Wallace"),
        ("UK Defence Secretary Al Carns spoke in London.", "UK Defence Secretary Al Carns"),
        ("UK Transport Minister Peter Kyle spoke in London.", "UK Transport Minister Peter Kyle"),
        ("Chinese leader Hu Jintao opened the fair.", "Chinese leader Hu Jintao"),
        ("Egypt's oil minister Mahmoud Esmat spoke.", "Egypt's oil minister Mahmoud Esmat"),
        ("Russian Defence Minister Sergei Shoigu spoke.", "Russian Defence Minister Sergei Shoigu"),
        ("Ukrainian Defence Minister Ivan Havryliuk spoke.", "Ukrainian Defence Minister Ivan Havryliuk"),
        ("Canadian Premier Justin Trudeau spoke.", "Canadian Premier Justin Trudeau"),
    ],
)
def test_one_who_has_left_and_one_of_another_post(queried, text: str, stretch: str) -> None:
    assert queried(text, DAY) == [stretch]


def test_who_heads_the_party_s_diplomacy_beside_the_minister(queried) -> None:
    text = "Wang Yi, China's top diplomat, met Vladimir Putin."
    assert queried(text, date(2023, 2, 22)) == []
