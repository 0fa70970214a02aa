"""The data that ship: in order, and with what pages of today need."""

from __future__ import annotations

import pytest

from copydesk.model.interval import Interval
from copydesk.model.tenure import Person
from copydesk.register.register import Register
from copydesk.register.verify import verify


def test_the_shipped_data_have_no_problems(register: Register) -> None:
    assert verify(register) == []


@pytest.mark.parametrize(
    ("words", "of", "day", "holder"),
    [
        ("Russian Defense Minister", None, "2025-10-01", "Andrei Belousov"),
        ("Defence Minister of Russia", None, "2020-01-01", "Sergei Shoigu"),
        ("Security Council Secretary", "ru", "2025-10-01", "Sergei Shoigu"),
        ("Kursk Governor", None, "2025-11-01", "Alexander Khinshtein"),
        ("North Korean Defense Minister", None, "2025-11-07", "No Kwang Chol"),
        ("South Korean President", None, "2025-07-01", "Lee Jae-myung"),
        ("Ukraine's Commander-in-Chief", None, "2025-01-01", "Oleksandr Syrskyi"),
        ("US Secretary of State", None, "2025-06-01", "Marco Rubio"),
        ("U.S. president", None, "2022-01-01", "Joe Biden"),
        ("EU foreign policy chief", None, "2025-06-01", "Kaja Kallas"),
        ("Bank of Japan chief", None, "2023-06-01", "Kazuo Ueda"),
        ("head of the World Bank", None, "2024-06-01", "Ajay Banga"),
        ("top US diplomat", None, "2025-06-01", "Marco Rubio"),
        ("European Commission President", None, "2021-01-01", "Ursula von der Leyen"),
        ("NATO Secretary General", None, "2025-06-01", "Mark Rutte"),
        ("UN Secretary-General", None, "2020-01-01", "Antonio Guterres"),
        ("British Prime Minister", None, "2023-01-01", "Rishi Sunak"),
        ("German Chancellor", None, "2023-01-01", "Olaf Scholz"),
        ("President of France", None, "2023-01-01", "Emmanuel Macron"),
    ],
)
def test_offices_of_today_have_their_holders(
    register: Register, words: str, of: str | None, day: str, holder: str
) -> None:
    office, when = register.office(words, of), Interval.parse(day)
    assert office is not None
    assert register.covers(office, when)
    names = [tenure.person for tenure in register.holders(office, when)]
    assert any(register.same_name(holder, person) for person in names), [person.name for person in names]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Alexander Khinstsen", "Alexander Khinshtein"),
        ("Andrei Belozurov", "Andrei Belousov"),
        ("No Gwangju Chol", "No Kwang Chol"),
        ("Volodymyr Zelinsky", "Volodymyr Zelensky"),
        ("Kamela Haris", "Kamala Harris"),
        ("Rosgarde", "National Guard of Russia"),
    ],
)
def test_a_garbled_name_has_its_original_nearest(register: Register, words: str, name: str) -> None:
    nearest = register.nearest(words)
    assert nearest
    record = nearest[0].record
    if isinstance(record, Person):
        assert register.same_name(name, record)
    else:
        assert record in register.bodies(name)


def test_countries_are_known_by_name_demonym_and_acronym(register: Register) -> None:
    for words, id in {
        "Russia": "ru",
        "Russian": "ru",
        "the United States": "us",
        "U.S.": "us",
        "American": "us",
        "DPRK": "kp",
        "North Korean": "kp",
        "South Korea": "kr",
        "British": "gb",
        "Ukrainian": "ua",
        "Chinese": "cn",
    }.items():
        place = register.place(words)
        assert place is not None, words
        assert place.id == id


def test_everybody_is_found_by_the_name_on_record(register: Register) -> None:
    lost = [
        person.id
        for person in register.records.people.values()
        if person not in (*register.people(person.name), *register.surnamed(person.name))
    ]
    assert lost == []


def test_every_office_is_found_by_its_title(register: Register) -> None:
    lost = [
        office.id for office in register.records.offices.values() if register.office(office.title, office.of) != office
    ]
    assert len(lost) <= len(register.records.offices) // 20, lost


@pytest.mark.parametrize(
    ("office", "title"),
    [
        ("FBI Director", "Director of the Federal Bureau of Investigation"),
        ("NATO Secretary General", "Secretary General of NATO"),
        ("Rosatom Director General", "Director General of Rosatom"),
        ("Defence Minister of Russia", "Minister of Defence of Russia"),
        ("Bank of England Governor", "Governor of the Bank of England"),
        ("Bulgarian National Bank Governor", "Governor of the Bulgarian National Bank"),
        ("Ukraine's Ambassador to the United Kingdom", "Ambassador of Ukraine to the United Kingdom"),
    ],
)
def test_full_titles_have_the_where_english_has_it(register: Register, office: str, title: str) -> None:
    found = register.office(office)
    assert found is not None
    assert found.title == title
