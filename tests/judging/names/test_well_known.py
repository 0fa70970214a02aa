"""Whom everybody knows a name without an office comes near to."""

from __future__ import annotations

from datetime import date

import pytest

from copydesk.judging.context import Context
from copydesk.judging.names.well_known import well_known


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Volodymyr Zelenskiyy left Kyiv for talks.", None),  # another way to write it
        ("Emmanuel Macronn left Paris for talks.", "Emmanuel Macron"),
        ("Emmanuel Macronn left for talks.", None),  # of no country
        ("Emmanuel Macronn, a baker, left Paris for talks.", None),
        ("The Paris baker Emile Macron left for talks.", None),
        ("Emmanuel Macronn left Paris. Emmanuel Macronn came to Lyon. Emmanuel Macronn is back.", None),  # meant so
    ],
)
def test_who_is_meant_by_name_and_country_alone(read, register, text: str, meant: str | None) -> None:
    context = Context(read(text), register)
    number = next(
        n for n, entity in enumerate(context.document.entities) if "acron" in entity.name or "Zel" in entity.name
    )
    found = well_known(context.document.entities[number], context.document.mentions()[number], context)
    assert (found and found[0].name) == meant


def _meant(name: str, country: str, published: date, read, register) -> str | None:
    text = f"Officials in {country} spoke about the economy on Monday. Many wanted to know what {name} thought of it."
    context = Context(read(text, published), register)
    span = text.index(name)
    number = next(mention.entity for mention in context.document.names if mention.span.start == span)
    found = well_known(context.document.entities[number], context.document.mentions()[number], context)
    return found[0].name if found else None


@pytest.mark.parametrize(
    ("name", "country", "meant"),
    [
        # short, but hardly anybody else has the given name
        ("Hakan Fiden", "Turkey", "Hakan Fidan"),
        ("Ajit Dovel", "India", "Ajit Doval"),
        ("Eyal Zamer", "Israel", "Eyal Zamir"),
        # the letter that is wanting is no reason to call it short
        ("Rachel Reves", "Britain", "Rachel Reeves"),
        ("Jerome Powel", "the United States", "Jerome Powell"),
        # who is farther, and whom the page cannot mean, is no rival
        ("Chuck Schummer", "the United States", "Chuck Schumer"),
        # heads of bodies of all states, whatever the country
        ("Ngozi Okonjo-Iwela", "France", "Ngozi Okonjo-Iweala"),
        ("Kristalina Georgeva", "Ghana", "Kristalina Georgieva"),
        # ministers of long names, on a page about others
        ("Boris Pistorious", "Turkey", "Boris Pistorius"),
        ("Luiz Inacio Lula da Silvia", "Brazil", "Luiz Inácio Lula da Silva"),
    ],
)
def test_a_name_garbled_by_a_letter(read, register, name: str, country: str, meant: str) -> None:
    assert _meant(name, country, date(2025, 11, 20), read, register) == meant


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Sergei Rybakov", "Russia"),  # of usual family names
        ("Nikolai Voronov", "Russia"),
        ("Valerii Ishchenko", "Ukraine"),
        ("Tina Petersen", "Denmark"),
        ("Markus Gstöttner", "Austria"),  # of another first letter
        ("Małgorzata Janowska", "Poland"),
        ("Tim Cooke", "the United States"),
        ("David Lamy", "Britain"),
        ("Ed Davies", "Britain"),
        ("Paul Johnston", "Sweden"),
        ("Sam Altmann", "the United States"),
        ("Anna Lindh", "Sweden"),
        ("Arthur Defensor III", "the Philippines"),
        ("Nikola Popovska", "North Macedonia"),
        ("Jean Rolland", "France"),
        ("Svenja Schulz", "Germany"),
        ("Chandana Rajapaksa", "Sri Lanka"),
        ("Michael Grove", "Britain"),
        ("Hakan Fidanboy", "Turkey"),
        ("Shigeru Ishida", "Japan"),
        ("Lee Jae-young", "South Korea"),
        ("Kaja Kalinska", "Estonia"),
        ("Boris Pistor", "Turkey"),
        ("Boris Pistorio", "Turkey"),
        ("Anna Sikorsky", "Turkey"),
        ("Igor Sikorsky", "Turkey"),
        ("Rachel Reves", "Turkey"),
        ("Hakan Fiden-Berg", "Germany"),
        ("Yasar Guller", "Libya"),
    ],
)
def test_another_name(read, register, name: str, country: str) -> None:
    assert _meant(name, country, date(2025, 11, 20), read, register) is None


def test_who_heads_a_body_has_its_title(read, register) -> None:
    text = "Kevin Hasset, head of the National Economic Council, told Americans to wait. He left Washington."
    context = Context(read(text), register)
    number = next(n for n, entity in enumerate(context.document.entities) if entity.name == "Kevin Hasset")
    found = well_known(context.document.entities[number], context.document.mentions()[number], context)
    assert (found and found[0].name) == "Kevin Hassett"


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("chair of the NATO Military Commission", "Giuseppe Cavo Dragone"),  # the body's name is garbled, too
        ("deputy chair of the NATO Military Committee", None),
        ("spokesman of the NATO Military Committee", None),
        ("chair of the Rome Chess Club", None),
    ],
)
def test_a_long_title_may_have_a_word_of_its_own(read, register, title: str, meant: str | None) -> None:
    text = f"In Italy, the {title}, Giuseppe Cavo Dragoni, said that NATO would wait."
    context = Context(read(text, date(2025, 9, 12)), register)
    number = next(n for n, entity in enumerate(context.document.entities) if entity.name == "Giuseppe Cavo Dragoni")
    found = well_known(context.document.entities[number], context.document.mentions()[number], context)
    assert (found and found[0].name) == meant


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("The Kremlin sent Yuri Ushkov to the talks.", "Yuri Ushkov", "Yury Ushakov"),  # Yury Luzhkov is twice as far
        ("In the Duma, Andrei Kartapolovsky spoke.", "Andrei Kartapolovsky", "Andrei Kartapolov"),
        ("The losses of Russia are many, Kyrylo Bodanov said.", "Kyrylo Bodanov", "Kyrylo Budanov"),  # the enemy's
        ("In Moscow, Tatyana Moskalenko spoke.", "Tatyana Moskalenko", "Tatyana Moskalkova"),
        ("In Moscow, Alexander Kurenkin spoke.", "Alexander Kurenkin", "Alexander Kurenkov"),
        ("In Moscow, Viktor Zolotarev spoke.", "Viktor Zolotarev", None),  # too short a common start
        ("In Moscow, Vyacheslav Volodarsky spoke.", "Vyacheslav Volodarsky", None),
        ("In Moscow, Sergei Lavrentyev spoke.", "Sergei Lavrentyev", None),
        ("In Kyiv, Serhiy Lysenko spoke.", "Serhiy Lysenko", None),
        ("In Kyiv, Ivan Fedorenko spoke.", "Ivan Fedorenko", None),
        ("In Moscow, Alexander Novikov spoke.", "Alexander Novikov", None),
        ("In Minsk, Igor Karpov spoke.", "Igor Karpov", None),
        ("The Moscow dentist Andrei Belozurov spoke.", "Andrei Belozurov", None),
        ("In Moscow, a friend of the dentist Alexander Kurenkin spoke.", "Alexander Kurenkin", None),
        ("In Baku, Jeyhun Bayramli spoke.", "Jeyhun Bayramli", None),  # as he may write himself
        ("In Astana, Gizat Nurdauletuly spoke.", "Gizat Nurdauletuly", None),
        ("In Riga, Edgar Rinkievich spoke.", "Edgar Rinkievich", "Edgars Rinkēvičs"),
        ("In Riga, Edgar Rinkevics spoke.", "Edgar Rinkevics", None),
        ("In Donetsk, Alexander Kharchenko spoke.", "Alexander Kharchenko", None),  # no Botsan-Kharchenko
        ("In Moscow, Sergei Lavrenyuk and Ivan Petrenkov spoke.", "Sergei Lavrenyuk", None),
        ("In Warsaw, Jan Kowalewski spoke.", "Jan Kowalewski", None),
        ("In Kyiv, Andriy Melnychuk spoke.", "Andriy Melnychuk", None),
        ("In Minsk, Alexander Lukashov spoke.", "Alexander Lukashov", None),
        ("In Moscow, Dmitry Pekarev spoke.", "Dmitry Pekarev", None),
        ("In Kyiv, Oleksiy Reznichenko spoke.", "Oleksiy Reznichenko", None),
        ("In Moscow, Anton Silayev spoke.", "Anton Silayev", None),
        ("In Kazan, Rustam Minakhmetov spoke.", "Rustam Minakhmetov", None),
        ("In Moscow, Maria Zakharchuk spoke.", "Maria Zakharchuk", None),
    ],
)
def test_a_name_with_nobody_else_as_near_is_somebody_of_a_country_of_the_page(
    read, register, text: str, words: str, meant: str | None
) -> None:
    context = Context(read(text), register)
    number = next(n for n, entity in enumerate(context.document.entities) if entity.name == words)
    found = well_known(context.document.entities[number], context.document.mentions()[number], context)
    assert (found and found[0].name) == meant


def test_somebody_is_known_by_the_office_of_the_time(read, register) -> None:
    context = Context(read("In Riga, Edgar Rinkievich spoke.", date(2021, 5, 25)), register)
    entity, mentions = context.document.entities[-1], context.document.mentions()[-1]
    _, tenure = well_known(entity, mentions, context)
    assert tenure.office.title == "Minister of Foreign Affairs of Latvia"  # and not yet the president


@pytest.mark.parametrize(
    ("name", "country", "meant"),
    [
        ("Adolfo Rubstein", "Argentina", "Adolfo Rubinstein"),  # two letters, behind a given name that few bear
        ("Nanaia Mahusen", "New Zealand", "Nanaia Mahuta"),  # and three
        ("Oleksandr Syrskov", "Ukraine", None),  # of many called so, another
        ("Luigi Di Marzio", "Italy", None),  # two letters of four
        ("Chiraz Lateri", "Tunisia", None),  # its vowels are written as one hears them
        ("Droupad Prakashbapu Murmu", "India", None),  # of more words than the other's
        ("Ihor Vasyliv", "Ukraine", None),  # no Russian governor
        ("Alexey Tkachyov", "Russia", None),  # Alexander's brother
    ],
)
def test_all_but_a_letter_or_two_of_a_name(read, register, name: str, country: str, meant: str | None) -> None:
    assert _meant(name, country, date(2018, 9, 3), read, register) == meant
