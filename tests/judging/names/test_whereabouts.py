"""Regions and towns garbled, told from other places and from other languages' forms, on what is on record."""

from __future__ import annotations

import pytest

from copydesk.judging.names.whereabouts import garbled_regions, garbled_town, seem_one_place
from copydesk.register.register import Register


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Drones fell on the Kherzon region.", ["Kherzon region"]),
        ("Drones fell on the Russian Voronesh Oblast and left.", ["Voronesh Oblast"]),
        ("Drones fell on the Dnepropetrosk region and on Zaporizhnia Oblast.", ["Dnepropetrosk region",
                                                                               "Zaporizhnia Oblast"]),
        ("Drones fell on the Kurks Region and the Kurrsk Region.", ["Kurks Region", "Kurrsk Region"]),
        ("Drones fell on the Republic of Dagistan.", ["Republic of Dagistan"]),
        ("Drones fell on the Kherson, Zaporozhye, Chernigov and Zhitomir regions and Rovno Region.", []),
        ("Drones fell on the Donezk region, the Charkiw region and the Poltawa region.", []),  # as in German
        ("Drones fell on Donetska oblast, Odeska oblast and Kurskaya Oblast.", []),
        ("Drones fell on Tversk Oblast.", ["Tversk Oblast"]),
        ("Drones fell on the Kirovsk Region, the Amursk Region and the Krymsk Region.", []),  # around towns so called
        ("Drones fell on the Volga region, the Kuban region and the Donbas region.", []),
        ("Drones fell on the Mogilev Region, the Poltavka Region and the Krasnogorsk Region.", []),
    ],
)  # fmt: skip
def test_a_near_miss_of_a_closed_list_of_regions(register: Register, text: str, found: list[str]) -> None:
    assert [garbled.span.of(text) for garbled in garbled_regions(text, {"ua"}, register)] == found
    assert not list(garbled_regions(text, {"jp"}, register))


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("Kramatorks", "Kramatorsk"),  # two letters the other way round
        ("Pokrovks", "Pokrovsk"),
        ("Melitopotol", None),
        ("Melitolpol", "Melitopol"),
        ("Novopavlovsk", None),  # villages and towns resemble each other
        ("Vasylkivka", None),
        ("Prymorsk", None),
        ("Boryspol", None),  # half Russian
        ("Novocerkassk", None),  # as in Czech
        ("Kramatorszk", None),  # and Hungarian
        ("Dobropillya", None),
    ],
)
def test_a_town_is_told_by_letters_that_no_other_place_has(register: Register, word: str, known: str | None) -> None:
    found = garbled_town(word, {"ua"}, register, as_place=True)
    assert (found and found[1]) == known


def test_one_letter_within_a_long_name_only_where_the_page_plainly_has_a_place(register: Register) -> None:
    assert garbled_town("Melitolpol", {"ua"}, register, as_place=False) is None
    assert garbled_town("Kramatorks", {"ua"}, register, as_place=False) is not None


def test_a_letter_within_needs_the_country_and_two_the_other_way_round_only_length(register: Register) -> None:
    assert garbled_town("Melitolpol", {"fr"}, register, as_place=True) is None
    assert garbled_town("Kramatorks", {"fr"}, register, as_place=True) is not None
    assert garbled_town("Vilnuis", {"fr"}, register, as_place=True) is None
    assert garbled_town("Vilnuis", {"lt"}, register, as_place=True) is not None


def test_one_word_of_several(register: Register) -> None:
    found = garbled_town("Khyber Pakhtunkwha", {"pk"}, register, as_place=True)
    assert found
    assert found[1] == "Khyber Pakhtunkhwa"


@pytest.mark.parametrize(
    ("word", "country", "known"),
    [
        ("Tianzin", "cn", "Tianjin"),
        ("Hangzhow", "cn", "Hangzhou"),
        ("Okinava", "jp", "Okinawa"),
        *(
            (name, "cn", None)
            for name in (
                "Tianxin",
                "Changzhou",
                "Peking",
                "Chungking",
                "Hofei",
                "Ningpo",
                "Loyang",
                "Tientsin",
                "Soochow",
                "Qiqihar",
                "Zhengding",
                "Hengyang",
            )
        ),
        *(
            (name, "jp", None)
            for name in ("Hirosima", "Yokosuka", "Sasebo", "Fukutsu", "Tokusima", "Hirakata", "Shimbashi")
        ),
        ("Tianzin", "jp", None),
    ],
)
def test_what_makes_no_syllables_is_no_other_town(
    register: Register, word: str, country: str, known: str | None
) -> None:
    found = garbled_town(word, {country}, register, as_place=True)
    assert (found and found[1]) == known


@pytest.mark.parametrize(
    ("text", "countries", "names"),
    [
        ("They met in Kumameto Prefecture.", {"jp"}, ["Kumameto"]),
        ("They met in Guangdoong province.", {"cn"}, ["Guangdoong"]),
        ("They met in Kumameto Prefecture.", {"cn"}, []),
        ("They met in Szechwan and Shansi Province, in Kwangtung province, in Hotan Prefecture.", {"cn"}, []),
        ("They met in Iwami Province, in Mikawa Province, in Oita Prefecture, in the Kansai region.", {"jp"}, []),
        ("They met in Lang Son province, in Ha Nam province, in the Amdo region.", {"cn", "vn"}, []),
    ],
)
def test_prefectures_and_provinces_of_countries_known_whole(
    register: Register, text: str, countries: set[str], names: list[str]
) -> None:
    assert [meant.name.of(text) for meant in garbled_regions(text, countries, register)] == names


@pytest.mark.parametrize(
    ("word", "other", "one"),
    [
        ("Trofimyevo", "Trofimyeevo", True),
        ("Trofimyevo", "Trofimyveo", True),
        ("Barsdanovsk", "Barsanovsk", True),
        ("Novopavlivka", "Novopavlovka", False),  # Ukrainian and Russian
        ("Zatyshne", "Zatyshnia", False),
        ("Vasylivka", "Vasylkivka", False),
        ("Oleksiivka", "Oleksandrivka", False),
    ],
)
def test_two_spellings_of_one_place_on_no_list(word: str, other: str, one: bool) -> None:
    assert seem_one_place(word, other, as_places=True) is one
    assert seem_one_place(other, word, as_places=True) is one


@pytest.mark.parametrize(
    ("word", "country", "known"),
    [
        ("Camberra", "au", "Canberra"),
        ("Lumumbashi", "cd", "Lubumbashi"),
        ("Strasbura", "fr", "Strasbourg"),
        ("Dushambek", "tj", None),
        *((name, country, None) for country, names in {
            "np": ("Katmandu",), "in": ("Ahmadabad", "Amravati", "Bhubaneshwar", "Vishakapatnam"), "kz": ("Turkistan",),
            "uz": ("Samarqand",), "sy": ("Lattakia", "Latakiya"), "ye": ("Hudaydah", "Hodaida"), "ps": ("Nusayrat",),
            "tr": ("Diyarbekir",), "gr": ("Thessalonica",), "ua": ("Poltava", "Markovka"),
        }.items() for name in names),
    ],
)  # fmt: skip
def test_a_letter_or_two_where_places_on_no_list_are_few(
    register: Register, word: str, country: str, known: str | None
) -> None:
    found = None if register.places(word) else garbled_town(word, {country}, register, as_place=True)
    assert (found and found[1]) == known
