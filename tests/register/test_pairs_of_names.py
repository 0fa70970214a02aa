"""Pairs of names of real life: the same name, one close to it, or simply another.

Each line: the name on record, then ways to write it. What is "near" is left to the context to judge, and may be
somebody else's real name; what is "other" the register must never propose by itself.
"""

from __future__ import annotations

import pytest

from copydesk.register.likeness import FLOOR, closeness
from copydesk.register.spelling import same
from copydesk.register.written import Written, read

SAME = """
# Given names whose doubled consonants, "j" and honorifics come and go
Nawaf Salam: Nawwaf Salam
Đuro Macut: Djuro Macut | Duro Macut
Olzhas Bektenov: Oljas Bektenov
Amit Shah: Amitbhai Shah
William Ruto: William Samoei arap Ruto
Hassan Sheikh Mohamud: Hassan Sheikh Mohamoud
Emomali Rahmon: Imomali Rahmon
# East Slavic
Volodymyr Zelensky: Volodymyr Zelenskyy | Volodymyr Zelenskiy | Volodymyr Zelenskyi | Vladimir Zelensky
Volodymyr Zelensky: Wolodymyr Zelenskyj | Zelenskyy | V. Zelensky
Sergei Shoigu: Sergey Shoigu | Sergey Shoygu | Serguei Shoigu | SERGEI SHOIGU | Sergei Kuzhugetovich Shoigu
Sergei Shoigu: S. Shoigu | S.K. Shoigu | Shoygu
Alexander Khinshtein: Aleksandr Khinshtein | Alexander Khinshteyn | Aleksandr Hinshtein | Khinshteyn
Andrei Belousov: Andrey Belousov | Andrei Byelousov | Andrei Removich Belousov | Belousov
Boris Yeltsin: Boris Eltsin | Boris Nikolayevich Yeltsin | Yeltsin
Vladimir Putin: Vladimir Vladimirovich Putin | V. Putin | V.V. Putin | Putin
Vladimir Putin: vladimir putin | Putin, Vladimir | Vladimir V. Putin
Dmitry Medvedev: Dmitri Medvedev | Dmitriy Medvedyev | Dmitrii Medvedev | Dmitry Anatolyevich Medvedev
Mikhail Mishustin: Mihail Mishustin
Valery Zaluzhny: Valerii Zaluzhnyi | Valeriy Zaluzhnyy | Valerii Zaluzhny
Oleksandr Syrskyi: Alexander Syrsky | Oleksandr Syrsky | Oleksandr Sirsky | Aleksandr Syrskiy
Andriy Yermak: Andrii Yermak | Andrei Yermak | Andriy Ermak
Dmytro Kuleba: Dmitry Kuleba | Dmitri Kuleba
Denys Shmyhal: Denys Shmihal | Denys Shmigal | Denis Shmygal
Kaja Kallas: Kaya Kallas
Mykola Azarov: Nikolai Azarov | Nikolay Azarov
Mykhailo Podolyak: Mikhail Podolyak | Mykhailo Podoliak | Mykhaylo Podolyak
Yevhen Prigozhin: Yevgeny Prigozhin | Evgeny Prigozhin | Y. Prigozhin | E. Prigozhin
Serhiy Lysenko: Sergei Lysenko | Serhii Lysenko
Vyacheslav Volodin: Viacheslav Volodin
Nikita Khrushchev: Nikita Khruschev | Nikita Khrushchyov
Mikhail Gorbachev: Mikhail Gorbachyov | Mikhail Gorbachov
Sergei Aksyonov: Sergei Aksenov | Sergey Aksionov | Sergiy Aksionov
Yury Vorobyov: Yuri Vorobyev | Yuri Vorobiov
Alexander Zhuravlyov: Alexander Zhuravlev
Alexander Lukashenko: Aleksandr Lukashenka | Alyaksandr Lukashenka | Aliaksandr Lukashenka
Sviatlana Tsikhanouskaya: Svetlana Tsikhanouskaya | Sviatlana Tsikhanouskaia
Nursultan Nazarbayev: Nursultan Nazarbaev
Ilham Aliyev: Ilham Aliev
Maksim Reshetnikov: Maxim Reshetnikov
Alexei Navalny: Aleksei Navalny | Alexey Navalnyy | Aleksey Navalniy
Yuri Ushakov: Yury Ushakov | Yuriy Ushakov | Iurii Ushakov | Yu. Ushakov
Tatyana Moskalkova: Tatiana Moskalkova
Yulia Navalnaya: Yuliya Navalnaya | Julia Navalnaya
Olena Zelenska: Olena Zelenskaya | Elena Zelenskaya
Kyrylo Budanov: Kirill Budanov | Kyrylo O. Budanov
Gennady Timchenko: Gennadiy Timchenko | Gennadii Timchenko
# Korean
No Kwang Chol: No Kwang-chol | Roh Kwang Chol | Noh Gwang-cheol | No Kwangchol
No Kwang Chol: No Gwang Chol | Kwang Chol No | NO KWANG CHOL
Kim Jong Un: Kim Jong-un | Kim Jong-Un | Kim Jung-eun | Kim Jongun | Kim Jong Eun | Jong Un Kim | Kim
Kim Yo Jong: Kim Yo-jong | Kim Yeo-jung
Choe Son Hui: Choe Sun Hui | Choi Son-hui | Choi Sun-hee | Choe Son-hui
Ri Pyong Chol: Lee Pyong-chol | Ri Byong Chol
Pak Jong Chon: Park Jong-chon | Pak Chong-chon
Yoon Suk-yeol: Yoon Suk Yeol | Yoon Seok-youl | Yun Suk-yeol | Yoon Seok-yeol | Yoon
Lee Jae-myung: Lee Jae Myung | Yi Jae-myeong | Lee Jae-myeong | Jae-myung Lee
Park Geun-hye: Pak Kun-hye | Park Geun Hye
Roh Moo-hyun: No Mu-hyon | Noh Mu-hyun
Moon Jae-in: Mun Jae In | Moon Jae In
Ban Ki-moon: Ban Ki-mun | Pan Ki Mun
Han Duck-soo: Han Deok-su | Han Duck Soo
# Chinese
Xi Jinping: Xi Jin-ping | Jinping Xi | XI JINPING | Xi
Wang Yi: Wang
Tsai Ing-wen: Tsai Ing Wen | Tsai Ingwen
Lai Ching-te: Lai Chingte | Lai
Dong Jun: Dong
# Arabic, Persian, Turkish
Recep Tayyip Erdogan: Recep Tayyip Erdoğan | Tayyip Erdogan | Recep Erdogan | Erdoğan | R.T. Erdogan
Bashar al-Assad: Bashar el-Assad | Bashar Assad | Bachar al-Assad | Bashar Al Assad | Assad | al-Assad
Muammar Gaddafi: Moammar Gadhafi | Muammar Qaddafi | Muammar al-Gaddafi | Muammar el-Qaddafi | Gadhafi
Mohammed bin Salman: Muhammad bin Salman | Mohammad bin Salman | Mohamed bin Salman | bin Salman
Abdel Fattah el-Sisi: Abdel Fattah al-Sisi | Abdul Fattah al-Sisi | Abdelfattah el-Sissi | el-Sisi | Sisi
Ahmed al-Sharaa: Ahmad al-Sharaa | Ahmed al-Shara | Ahmed Al-Sharaa
Hassan Nasrallah: Hasan Nasrallah
Saddam Hussein: Saddam Hussain | Saddam Husein
Ali Khamenei: Ali Khamenei
Mahmoud Abbas: Mahmud Abbas
Qassem Soleimani: Qasem Soleimani | Qassem Suleimani | Kassem Soleimani | Ghasem Soleimani
Hakan Fidan: HAKAN FİDAN | Hakan Fıdan
Mevlut Cavusoglu: Mevlüt Çavuşoğlu
# Western and other
Viktor Orban: Viktor Orbán | Orbán Viktor | Victor Orban
Ursula von der Leyen: Ursula Von der Leyen | von der Leyen | Ursula Leyen | Leyen
Donald Trump: Donald J. Trump | Donald John Trump | D. Trump | Trump | Trump, Donald
JD Vance: J.D. Vance | J. D. Vance | James David Vance | Vance
Robert F. Kennedy Jr.: Robert F. Kennedy Jr | Robert Kennedy Jr. | Robert F. Kennedy | Kennedy
Joe Biden: Joseph Biden | Joseph R. Biden Jr. | Joe Biden
Marjorie Taylor Greene: Marjorie Greene | Taylor Greene | Greene
Pedro Sánchez: Pedro Sanchez | Pedro Sánchez Pérez-Castejón
Paul Chan: Paul Chan Mo-po
Annalena Baerbock: Annalena Bärbock
Gerhard Schröder: Gerhard Schroeder | Gerhard Schroder
Luiz Inácio Lula da Silva: Luiz Inacio Lula da Silva | Lula da Silva
Jens Stoltenberg: JENS STOLTENBERG
Emmanuel Macron: Emmanuel MACRON | E. Macron
Radoslaw Sikorski: Radosław Sikorski | Radoslaw Sikorsky
Aleksandar Vucic: Aleksandar Vučić | Alexander Vucic
Shigeru Ishiba: Ishiba Shigeru
Shinzo Abe: Shinzō Abe | Abe Shinzo
Nguyen Phu Trong: Nguyễn Phú Trọng | Trong
Lars Løkke Rasmussen: Lars Lokke Rasmussen
Sean O'Brien: Sean O’Brien
Mary-Jane Smith: Mary Jane Smith
Benjamin Netanyahu: Binyamin Netanyahu
"""

NEAR = """
Alexander Khinshtein: Alexander Khinstsen | Khinstsen | Alexander Khinstein | Aleksander Khinshtien
Andrei Belousov: Andrei Belozurov | Belozurov | Andrei Belusov | Anrei Belousov
No Kwang Chol: No Gwangju Chol | No Kwang Chun | No Kwang Myong
Kim Jong Un: Kim Yong Un | Kim Jong On
Volodymyr Zelensky: Volodymyr Zelinsky | Zelinsky | Volodymyr Zelensly
Sergei Shoigu: Sergei Shougu | Sergei Shoigo
Dmitry Medvedev: Dmitry Medvedyov | Dmitry Mevdedev
Nikolai Patrushev: Nikolai Petrushev | Petrushov
Vladimir Putin: Vladimir Puttin | Vladmir Putin
Viktor Goremykin: Viktor Gorymekin | Goremkyin
Andrei Rudenko: Andrei Rudienko | Andrei Rodenko
Ivan Ivanov: Ivan Ivankov
Yoon Suk-yeol: Yoon Suk-yeon
Xi Jinping: Xi Jingping | Xi Jinpin
Joe Biden: Joe Bidden | Joe Bidan
Kamala Harris: Kamela Harris | Kamala Haris
Pete Hegseth: Pete Hegseht | Pete Hegset
Marco Rubio: Marco Rubia | Marko Rubbio
Emmanuel Macron: Emanuel Macron | Emmanuel Macaron
Keir Starmer: Kier Starmer | Keir Starmar
Ursula von der Leyen: Ursula von der Layen | Ursula van der Leyden
Recep Tayyip Erdogan: Recep Tayip Erdogen | Erdogen
Bashar al-Assad: Bashir al-Assad
Benjamin Netanyahu: Benjamin Netenyahu | Benjamin Netanyaho
Olaf Scholz: Olaf Schultz
Giorgia Meloni: Georgia Meloni | Giorgia Melloni
Jens Stoltenberg: Jens Stoltenburg
Kaja Kallas: Kaja Kalas
Volker Turk: Volker Turks
Hakan Fidan: Hakan Fiddan
Li Qiang: Li Keqiang
Antonio Guterres: Antonio Gutteres | Antonio Guterrez
"""

OTHER = """
Alexander Khinshtein: Alexander Novak | Igor Artamonov | Kursk | Alexander
Andrei Belousov: Andrei Rudenko | Sergei Lavrov | Andrei Bocharov | Andrei
No Kwang Chol: Choe Son Hui | Ri Pyong Chol | Kang Sun Nam
Kim Jong Un: Choe Ryong Hae | Pak Jong Chon | Lee Jae-myung
Vladimir Putin: Vladimir Medinsky | Dmitry Peskov | Vladimir Kolokoltsev | Vladimir
Sergei Shoigu: Sergei Lavrov | Sergei Sobyanin | Sergei
Dmitry Medvedev: Dmitry Peskov | Dmitry Chernyshenko
Volodymyr Zelensky: Andriy Yermak | Oleksandr Syrskyi
Xi Jinping: Wang Yi | Li Qiang | Xi'an
Wang Yi: Wang Wenbin | Wang Wentao
Lee Jae-myung: Lee Nak-yon | Lee Hsien Loong
Donald Trump: Donald Tusk | Melania Knauss | Donald
Joe Biden: Joe Manchin | Kamala Harris
Marco Rubio: Marco Polo | Mario Draghi
Emmanuel Macron: Emmanuel Grégoire
Boris Johnson: Boris Pistorius
Mohammed bin Salman: Mohammed bin Zayed | Mohammed Morsi | Salman bin Mohammed
Salman bin Abdulaziz: Abdulaziz bin Salman | Abdulaziz bin Salman Al Saud
Bashar al-Assad: Bashar Jaafari
Recep Tayyip Erdogan: Hakan Fidan
Mark Rutte: Mark Milley
Ivan Petrov: Ivan Pavlov
"""


def _pairs(table: str) -> list[tuple[str, str]]:
    lines = [line for line in table.strip().splitlines() if not line.startswith("#")]
    return [
        (words.strip(), known.strip())
        for known, _, ways in (line.partition(":") for line in lines)
        for words in ways.split("|")
    ]


def _near(words: str, known: str) -> float | None:
    ours, theirs = read(words), read(known)
    assert ours is not None
    assert theirs is not None
    return closeness(ours, theirs)


def _same(words: str, known: str) -> bool:
    ours, theirs = read(words), read(known)
    assert ours is not None
    assert theirs is not None
    return same(ours, theirs)


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(_pairs(SAME)) + len(_pairs(NEAR)) + len(_pairs(OTHER)) >= 150


@pytest.mark.parametrize(("words", "known"), _pairs(SAME))
def test_usual_ways_of_writing_are_the_same_name(words: str, known: str) -> None:
    assert _same(words, known)


@pytest.mark.parametrize(("words", "known"), _pairs(NEAR))
def test_a_garble_is_not_the_same_name_but_near(words: str, known: str) -> None:
    assert not _same(words, known)
    assert (_near(words, known) or 0) >= FLOOR


@pytest.mark.parametrize(("words", "known"), _pairs(OTHER))
def test_other_people_are_neither_the_same_nor_near(words: str, known: str) -> None:
    assert not _same(words, known)
    assert (_near(words, known) or 0) < FLOOR


def test_names_that_cannot_share_enough_are_ruled_out_early_and_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    names = list(dict.fromkeys(name for pair in _pairs(SAME)[::3] for name in pair))
    pairs = [(words, known) for words in names for known in names[::7]]
    early = [_same(*pair) for pair in pairs]
    monkeypatch.setattr(Written, "may_share", lambda *_: True)
    assert early == [_same(*pair) for pair in pairs]
