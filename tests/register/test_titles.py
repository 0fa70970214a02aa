"""Offices by any way of asking for them: the right one, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from copydesk.model.tenure import PlaceKind
from copydesk.register.load import load_register
from copydesk.register.portfolios import leads, portfolio
from copydesk.register.register import Register

LINES = (Path(__file__).parent / "titles.txt").read_text("utf-8").splitlines()
ASKED = [tuple(line.split(" | ")) for line in LINES if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register()


@pytest.mark.parametrize(("words", "id"), ASKED)
def test_finds_the_office_or_none(shipped: Register, words: str, id: str) -> None:
    office = shipped.office(words)
    assert (office.id if office else "-") == id


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("Speaker of the Lok Sabha", "in/speaker-of-parliament"),
        ("Chairman of the Federation Council", "ru/upper-house-speaker"),
        ("acting Director of National Intelligence", "us/intelligence-chief"),
        ("Belgian foreign minister", "be/foreign-minister"),
        ("Speaker of the House of Commons", "-"),  # two have that
        ("Managing Director", "imf/managing-director"),
        ("President of the Commission", "-"),  # of the African Union, too
        ("Foreign Minister", "-"),
        ("", "-"),
    ],
)
def test_who_asks_for_a_title_is_told_of_the_one_office_that_has_it(shipped: Register, words: str, id: str) -> None:
    found = shipped.offices_titled(words)
    assert (found[0].id if len(found) == 1 else "-") == id


def test_who_asks_for_a_title_that_several_offices_have_is_told_of_them_all(shipped: Register) -> None:
    found = shipped.offices_titled("Speaker of the House of Commons")
    assert [office.id for office in found] == ["ca/speaker-of-parliament", "gb/speaker-of-parliament"]
    assert len(shipped.offices_titled("Foreign Minister")) > 100
    assert shipped.offices_titled("Grand Vizier of Ruritania") == ()


def test_an_office_of_a_region_is_found_among_those_of_its_country_that_name_it(shipped: Register) -> None:
    office = shipped.office("First Minister", of="gb/scotland")
    assert office is not None
    assert office.id == "gb/first-minister-of-scotland"
    assert shipped.office("Prime Minister", of="gb/scotland") is None


def test_a_title_that_names_a_part_of_the_country_is_found_among_the_country_s(shipped: Register) -> None:
    office = shipped.office("President of Iraqi Kurdistan", of="iq")
    assert office == shipped.office("President of Iraqi Kurdistan")
    assert shipped.office("President of Iraqi Kurdistan", of="ir") is None


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("minister of foreign affairs european union and cooperation", {"foreign", "european union", "cooperation"}),
        ("federal minister of interior and community", {"interior", "community"}),
        ("minister of europe and foreign affairs", {"foreign", "europe"}),
        ("home minister", {"interior"}),
        ("minister of foreign trade", {"foreign trade"}),
        ("minister of foreign economic relations", {"foreign economic relations"}),
        ("minister of state for foreign affairs", set()),
        ("deputy foreign minister", set()),
        ("governor", set()),
    ],
)
def test_a_ministers_portfolio_is_read_from_the_title(key: str, parts: set[str]) -> None:
    assert portfolio(key)[1] == parts


def test_one_portfolio_leads_only_beside_what_never_stands_alone() -> None:
    foreign, trade = portfolio("foreign minister"), portfolio("minister of foreign affairs and trade")
    assert leads(trade, foreign)
    assert not leads(portfolio("minister of finance and economy"), portfolio("finance minister"))
    assert not leads(portfolio("foreign secretary"), foreign)


#: Natural ways to ask for an office of a place: its title, the place's name, and how its people are called.
WORDINGS = (
    "{title} of {place}",
    "the {title} of {place}",
    "{place}'s {title}",
    "{title} ({place})",
    "{demonym} {title}",
    "acting {title} of {place}",
    "former {title} of {place}",
)


def test_a_title_alone_means_an_office_only_where_no_other_has_it(shipped: Register) -> None:
    """Every title of every office: the one that has it, or none; of several, one at most that the title names."""
    whose: dict[str, set[str]] = {}
    for office in shipped.records.offices.values():
        for title in office.written:
            whose.setdefault(title, set()).add(office.id)
    found = {title: office for title in whose if (office := shipped.office(title))}
    assert len(found) > 2_000
    assert [(title, office.id) for title, office in found.items() if office.id not in whose[title]] == []
    shared = [(title, office) for title, office in found.items() if len({id.split("/")[0] for id in whose[title]}) > 1]
    names = {record.id: (record.name, *record.spellings) for record in shipped.records.bodies.values()}
    names |= {p.id: (p.name, *p.spellings, *p.demonyms, *p.acronyms) for p in shipped.records.places.values()}
    assert [t for t, office in shared if not any(name in t for name in names[office.id.split("/")[0]])] == []


def test_an_office_asked_for_with_its_country_is_never_taken_for_another(shipped: Register) -> None:
    """Each office of a country, once, each in another wording and way of writing, every second in small letters."""
    taken_for_another = []
    for number, office in enumerate(shipped.records.offices.values()):
        place = shipped.records.places.get(office.of)
        if place is None or place.kind is not PlaceKind.COUNTRY:
            continue
        title = office.written[number % len(office.written)]
        demonym = place.demonyms[0] if place.demonyms else place.name
        words = WORDINGS[number % len(WORDINGS)].format(title=title, place=place.name, demonym=demonym)
        found = shipped.office(words if number % 2 else words.lower())
        if found is not None and found.id != office.id and title not in found.written:
            taken_for_another.append((words, office.id, found.id))
    assert not taken_for_another
