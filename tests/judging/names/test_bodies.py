"""Bodies that garbled letters, words of a long name, or one word stand for."""

from __future__ import annotations

import pytest

from copydesk.judging.context import Context
from copydesk.judging.names.long_names import by_words
from copydesk.judging.names.meant import by_country, by_place
from copydesk.judging.names.short_forms import by_letters


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The International Atomic Energy Office (IAEA) reported it.", ["International Atomic Energy Agency"]),
        ("The International Atomic Energy Agency (IAEA) reported it.", []),
        ("The United Nations Children's Agency (UNICEF) reported it.", []),
        ("The UN Peacekeeping Force in Lebanon (UNIFIL) reported it.", []),
        ("Trucks of UNWRA waited.", ["UNRWA"]),
        ("Trucks of UNRWA waited.", []),
        ("Americans wrote to the Federal Trading Commission (FTC).", ["Federal Trade Commission"]),
        ("Ghanaians wrote to the Federal Trading Commission (FTC).", []),
        ("Americans wrote to the Environment Protection Agency (EPA).", []),
        ("THE TRUCKS OF UNWRA WAITED.", []),  # all is in capitals
    ],
)
def test_by_letters(read, register, text: str, meant: list[str]) -> None:
    assert [found.spelling for found in by_letters(Context(read(text), register))] == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The Russian Federal Securities Service reported it.", ["Russian Federal Security Service"]),
        ("The Russian Federal Security Service reported it.", []),
        ("The Wagnar Group of Russia reported it.", ["Wagner Group"]),
        ("The Minister of Finance of Russia reported it.", []),  # no ministry
        ("In Moscow, Russia's Statistics Agency reported it.", []),  # says what it is
        ("In Moscow, the Federal Statistics Agency reported it.", []),
        ("The Northern Irish Minister of Justice, Naomi Long, reported it.", []),
        ("The Small Business Administrator of the United States left.", []),
        ("In the United States, the Centres for Disease Control reported it.", []),  # in British letters
        ("In Myanmar the Arakun Army took the town.", ["Arakan Army"]),
        ("In Myanmar the Kachin Army took the town.", []),
        ("In the United States, the Congressional Budgeting Office counted.", ["Congressional Budget Office"]),
        ("In Ghana, the Congressional Budgeting Office counted.", []),
        ("In the United States, the Environment Protection Agency counted.", []),
        ("In the United States, the California Air Resource Board counted.", []),  # a state's
        ("Germany and the European Center Bank counted.", ["European Central Bank"]),
        ("Germany and the European Investment Bank counted.", []),
        ("The International Atomic Energetics Agency counted.", ["International Atomic Energy Agency"]),
        ("The Russian Ministry of Energetics counted.", []),  # translated
        ("The Nigerien Army left Nigeria.", []),  # Niger's
        ("It was the Cato Insttiute that asked.", ["Cato Institute"]),  # of no country told, by swapped letters
        ("It was the Democratci Party that asked.", ["Democratic Party"]),  # of several countries
        ("The Marital Law Council met the Trial Blazers and the Casual Council.", []),
    ],
)
def test_by_words(read, register, text: str, meant: list[str]) -> None:
    assert [found.spelling for found in by_words(Context(read(text), register))] == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("In Russia the troops of Rosgvarda waited.", ["Rosgvardia"]),
        ("In Peru the troops of Rosgvarda waited.", []),  # the page is about another country
        ("In Russia the troops of Rosgvardiya waited.", []),
        ("In Russia the Rosgvardias waited.", []),
        ("In Italy men of the Republic waited.", []),  # not La Repubblica
        ("In Russia the pipes of Transneff were dry.", ["Transneft"]),  # no page on South Africa, with its Transnet
    ],
)
def test_by_country(read, register, text: str, meant: list[str]) -> None:
    context = Context(read(text), register)
    pairs = zip(context.document.entities, context.document.mentions(), strict=True)
    assert [found.spelling for entity, names in pairs for found in by_country(entity, names[0], context)] == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("He went from Baku to Stepanokert.", ["Stepanakert"]),
        ("He wrote a letter for Stepanokert in Baku.", []),  # somebody
        ("In Moscow, letters to Zagorsky and Vasilyevsky, from Makarova, were lost.", []),
        ("In Kyiv, he spoke to Khersonsky and to Zaporozhets, and near Poltavets.", []),
        ("The dam in Orks gave way in Russia; in Ukraine, Lutks was hit.", ["Orsk", "Lutsk"]),
        ("The dam in Orsk gave way in Russia; Max Orks, of London, saw it.", []),
        ("Drones reached Syzran, Volgogrod and Izhevsk in Russia.", ["Volgograd"]),
    ],
)
def test_by_place(read, register, text: str, meant: list[str]) -> None:
    assert [found.spelling for found in by_place(Context(read(text), register))] == meant
