"""Names as they come from the letters in which they are written at home: people from there are found by them, and a
garble is none the less one. No rule here holds for anybody of another home.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.register.register import Register
from copydesk.register.romanisation import LATIN, ROMANISED, romanised

HEADER = 'id = "rt"\nname = "Ruritania"\ntype = "country"\nletters = "{}"\nknown_until = 2025-06-30\n'
OFFICE = "[[office]]\nid = 'keeper'\ntitle = 'Keeper'\nheld = [{{ by = '{}', from = 2010-01-01, source = 's' }}]\n"

SAME = """
Arabic: Abdelkarim Zbidi: Abdelkrim Zbidi
Arabic: Mohamed Khair al-Zubeir: Mohamed Kheir El-Zubeir | Muhammad Khair el Zubair
Arabic: Mutahar al-Masri: Mutaher al-Masri
Arabic: Mishal Al-Sabah: Meshal al-Sabah
Arabic: Jamal Abdul Majeed: Gamal Abdel Maguid | Djamal Abdelmajid
Arabic: Abdul Rahman Warrag: Abderrahmane Warraq
Arabic: Mohamed Benabdelkader: Mohamed Ben Abdelkader
Arabic: Mirghani Musa: Mirghani Mousa
Arabic: Khalid Hamid: Khaled Hamed
Arabic: Tarik Aissami: Tareck Aissami
Persian: Mohsen Qasemi: Muhsin Ghasemi
Somali: Hamza Abdi Barre: Hamse Cabdi Barre
Somali: Hassan Mohamud: Xasan Maxamuud
Ethiopic: Isaias Afwerki: Isaias Afewerki | Isayas Afeworki
Ethiopic: Gedion Timothewos: Gedion Timotheos
Uzbek: Abdulla Aripov: Abdulla Oripov
Cyrillic: Ruslan Zhaksylykov: Ruslan Jaqsylyqov
Cyrillic: Serik Shapkenov: Serik Şapkenov
Cyrillic: Serik Baimaganbetov: Serik Bajmaganbetow
Cyrillic: Rumen Radev: Roumen Radev
Cyrillic: Sergei Bychkov: Sergei Bytschkow
Cyrillic: Serdar Meredov: Serdar Meredow
Cyrillic: Liubomyra Mandziy: Lubomyra Mandziy
Belarusian: Igor Karpenko: Ihar Karpienka
Belarusian: Sergei Khomenko: Siarhei Khamenka
Belarusian: Mikhail Zhuravkov: Michail Žuraŭkoŭ | Mikhail Zhuraukou
Belarusian: Leonid Zayats: Lieanid Zajac
Belarusian: Ivan Kubrakov: Ivan Kubrakou
Mongolian: Tsend Nyamdorj: Tsendiin Nyamdorj
Greek: Kostis Hatzidakis: Costis Hatzidakis | Kostis Chatzidakis | Kostis Hadjidakis | Konstantinos Khatzidakis
Greek: Konstantinos Arvanitopoulos: Constantine Arvanitopoulos | Costas Arvanitopoulos
Greek: Charalambos Athanasiou: Haralambos Athanassiou | Charalampos Athanasiou
Greek: Giannis Oikonomou: Yannis Economou | Yiannis Ikonomou | Ioannis Oikonomou
Greek: Panagiotis Pikrammenos: Panayiotis Pikramenos | Panayotis Pikrammenos
Greek: Nikos Dendias: Nicos Dendias | Nikolaos Ntendias
Greek: Angelos Syrigos: Aggelos Sirigos | Angelos Syrighos
Greek: Eftychios Xenakis: Evtychios Ksenakis | Eutychios Xenakis
Greek: Demetris Syllouris: Dimitris Syllouris | Demetrios Sillouris
Greek: Giorgos Gerapetritis: George Gerapetritis | Yiorgos Yerapetritis | Georgios Gerapetrites
Azerbaijani: Vilayat Eyvazov: Vilayet Eyvazov
Indic: Sarbananda Sonowal: Sarbanand Sonowal
Indic: Parshottam Chouhan: Parsottam Chauhan
Georgian: Irakli Kobakhidze: Irakli Kobachidze | Irakli Kobachidse | Irakli Qobakhidze
Georgian: Mikheil Kavelashvili: Micheil Kawelaschwili | Mikheil Qavelashvili
Georgian: Shalva Papuashvili: Schalwa Papuaschwili
Cyrillic: Rustem Umerov: Rustem Oemerov | Roustem Oumerov
Cyrillic: Sergei Shoigu: Sergueï Choïgou
Cyrillic: Oleksandr Starukh: Oleksandre Staroukh
Cyrillic: Denys Shmyhal: Denys Chmyhal
Cyrillic: Mikhail Mishustin: Mikhaïl Michoustine
Cyrillic: Ruslan Stefanchuk: Rouslan Stefantchouk | Ruslan Stefanchouk
Cyrillic: Valery Gerasimov: Valeri Guerassimov
Cyrillic: Yevgeny Prigozhin: Evgueni Prigojine
Cyrillic: Nikolai Lukashenko: Nikolai Loekasjenko | Nikolai Łukaszenko
Cyrillic: Olzhas Bektenov: Olschas Bektenow
Cyrillic: Grigory Karasin: Grigorij Karasin
Belarusian: Alexander Turchin: Aliaksandr Turczyn | Aliaksandr Turtschin
Sinhala: Ranil Wickremesinghe: Ranil Wickramasinghe | Ranil Wickremasinghe
Sinhala: Dinesh Gunawardena: Dinesh Gunawardene | Dinesh Goonewardena
Hebrew: Yoav Gallant: Yoav Galant
Malay: Sukarno Zainuddin: Soekarno Zainudin
Thai: Anutin Charnvirakul: Anutin Chanwirakun
Thai: Suriya Juangroongruangkit: Suriya Juangroongrueangkit | Suriya Juangrungreuangkit
Hebrew: Eyal Zamir: Ayal Zamir
Chinese: Lin Chia-lung: Lin Jialong | Lin Jia-long | Jialong Lin
Chinese: Lai Ching-te: Lai Qingde
Chinese: Tsai Ing-wen: Cai Yingwen
Chinese: Han Kuo-yu: Han Guoyu
Chinese: Koo Li-hsiung: Gu Lixiong
Chinese: Cho Jung-tai: Zhuo Rongtai
Chinese: Chiu Kuo-cheng: Qiu Guozheng
Chinese: Chiang Chi-chen: Jiang Qichen
"""
OTHER = """
Arabic: Abdel Fattah al-Sisi: Abdel Fattah al-Sosi | Abdel Fattah al-Sasi
Arabic: Hamid Salim: Hamad Salim | Hamid Salam
Arabic: Ahmed al-Sharaa: Ahmed al-Shoraa
Arabic: Tamim Hamad: Tamim Hamed
Persian: Mohsen Ejei: Mohsan Ejei
Somali: Hamza Abdi Barre: Hamza Abdi Borre | Homza Abdi Barre
Ethiopic: Isaias Afwerki: Isaias Afwirki | Isaias Ofwerki
Uzbek: Abdulla Aripov: Abdulla Aropov | Abdulla Arupov
Cyrillic: Andriy Yermak: Andriy Yermack
Cyrillic: Andrei Belousov: Andrei Belusov | Andrei Belozurov
Cyrillic: Sergei Boiko: Sergei Bozhko
Cyrillic: Rumen Radev: Rumen Radov
Cyrillic: Sergei Lavrov: Sergei Lavrow
Cyrillic: Sergei Bychkov: Sergei Bitschkov | Sergei Byczkow-Li | Sergei Byszkow
Cyrillic: Olzhas Bektenov: Olshas Bektenov | Olczas Bektenow
Belarusian: Alexander Lukashenko: Alexander Lukoshenko | Alexander Lukashov
Greek: Kostis Hatzidakis: Kostis Hatzidokis | Kostis Hatzidakos | Kastis Hatzidakis | Kostis Hatzikakis
Greek: Kyriakos Mitsotakis: Kyriakos Mitsokatis | Kyriakos Mitotakis | Kyriakos Mitsotakos
Greek: Nikos Dendias: Nikos Dandias | Nikos Dendios | Nikos Dentist
Greek: Giorgos Gerapetritis: Giorgos Gerapetridis | Giorgos Geropetritis
Greek: Nikos Christodoulides: Nikos Christodoulakis | Nikos Christodolides
Thai: Suriya Juangroongruangkit: Suriya Juangroongrangkit | Suriya Juangroongriangkit
Indic: Narendra Modi: Narendra Madi | Narendra Moti
Hebrew: Gideon Katz: Gideon Kutz
Hebrew: Eyal Zamir: Eyal Zamer
Georgian: Irakli Kobakhidze: Irakli Kobakhadze | Irakli Kabakhidze | Irakli Kobachvidze
Sinhala: Ranil Wickremesinghe: Ranil Wickremosinghe | Ranil Wickremesingha-Li
Latin: Yoav Gallant: Yoav Galant
Latin: Lin Chia-lung: Lin Jialong
Chinese: Lin Chia-lung: Lin Jialang | Lin Jianlong | Lin Chia-lang
Chinese: Lai Ching-te: Lai Qingda | Lai Ching-de | Lai Chingde
"""


def _cases(table: str) -> list[tuple[str, str, str]]:
    rows = [line.split(": ") for line in table.strip().splitlines()]
    return [(letters, known, words) for letters, known, ways in rows for words in ways.split(" | ")]


@pytest.mark.parametrize(("letters", "known", "words"), _cases(SAME))
def test_people_are_found_by_what_their_letters_become(
    load_with: Callable[..., Register], letters: str, known: str, words: str
) -> None:
    register = load_with(OFFICE.format(known), header=HEADER.format(letters))
    (person,) = register.people(words)
    assert person.name == known
    assert register.same_name(words, person)


@pytest.mark.parametrize(("letters", "known", "words"), _cases(OTHER))
def test_other_letters_are_another_name(
    load_with: Callable[..., Register], letters: str, known: str, words: str
) -> None:
    assert not load_with(OFFICE.format(known), header=HEADER.format(letters)).people(words)


def test_who_is_called_just_so_comes_before_those_who_might_be(load_with: Callable[..., Register]) -> None:
    held = "[{ by = 'Hamad Salim', from = 2010-01-01, until = 2011-01-01, source = 's' }, "
    held += "{ by = 'Hamed Salim', from = 2011-01-01, source = 's' }]"
    register = load_with(f"[[office]]\nid = 'keeper'\ntitle = 'Keeper'\nheld = {held}", header=HEADER.format("Arabic"))
    assert [person.name for person in register.people("Hamed Salim")] == ["Hamed Salim"]


@given(st.text(max_size=16), st.sampled_from(sorted(ROMANISED)), st.booleans())
def test_any_word_has_keys_and_few(word: str, letters: str, known: bool) -> None:
    assert LATIN not in ROMANISED
    assert len(romanised(word, letters, known)) <= 40
