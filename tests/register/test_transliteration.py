"""Names in their own letters are found as those in Latin ones are; what those letters cannot tell is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model.tenure import Person
from copydesk.register.load import load_register
from copydesk.register.register import Register
from copydesk.register.transliteration import latin

WRITTEN = """
Путин: Putin
В. В. Путин: V. V. Putin
Юрий Ушаков: Yurii Ushakov
Андрій Сибіга: Andriy Sybiha
Прем’єр Денис: Premer Denys
Аляксандр Лукашэнка: Alyaksandr Lukashenka
Георги Първанов: Georgi Parvanov
Милош Вучевић: Milos Vucevic
Ухнаагийн Хүрэлсүх: Ukhnaagiin Khurelsukh
Κυριάκος Μητσοτάκης: Kyriakos Mitsotakis
Ευάγγελος Βενιζέλος: Evangelos Venizelos
이재명: Lee Jae Myeong
박진: Bak Jin
Vladimir Рutin: Vladimir Рutin
Erdoğan: Erdoğan
習近平: 習近平
محمود عباس: محمود عباس
"""
FOUND = """
Владимир Путин: Vladimir Putin
Володимир Зеленський: Volodymyr Zelensky
Владимир Зеленский: Volodymyr Zelensky
Александр Хинштейн: Alexander Khinshtein
Қасым-Жомарт Тоқаев: Kassym-Jomart Tokayev
Александар Вучић: Aleksandar Vučić
Κυριάκος Μητσοτάκης: Kyriakos Mitsotakis
Κωστής Χατζηδάκης: Kostis Hatzidakis
윤석열: Yoon Suk-yeol
김정은: Kim Jong Un
"""


def _rows(table: str) -> list[list[str]]:
    return [line.split(": ") for line in table.strip().splitlines()]


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register()


@pytest.mark.parametrize(("words", "written"), _rows(WRITTEN))
def test_words_in_letters_that_tell_their_sounds_get_latin_ones(words: str, written: str) -> None:
    assert latin(words).replace("’", "") == written


@pytest.mark.parametrize(("words", "name"), _rows(FOUND))
def test_people_are_found_by_their_names_in_their_own_letters(shipped: Register, words: str, name: str) -> None:
    (person,) = shipped.people(words)
    assert person.name == name
    assert shipped.nearest(words, (Person,), limit=1)[0].similarity == 1


@pytest.mark.parametrize("words", ["Дональд Трамп", "Эммануэль Макрон", "Владимир Потин", "習近平", "محمود عباس"])
def test_what_letters_of_elsewhere_make_of_a_name_is_no_misspelling(shipped: Register, words: str) -> None:
    assert not shipped.people(words)
    assert not shipped.nearest(words, (Person,), limit=3)


@given(st.text(max_size=24))
def test_transliterating_twice_is_transliterating_once(words: str) -> None:
    assert latin(latin(words)) == latin(words)
