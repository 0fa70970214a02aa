"""What a page is about."""

from __future__ import annotations

from copydesk.judging.context import Context
from copydesk.register.register import Register


def test_a_country_is_spoken_of_by_its_places_bodies_people_and_offices(read_fictional, fictional_register) -> None:
    for text in (
        "It rained in Fredograd.",
        "Troops of the Fredogvardia arrived.",
        "Some Fredonians left early.",
        "The Fredonian Defence Minister, Kasimir Beldenov, left early.",
    ):
        assert Context(read_fictional(text), fictional_register).countries == {"fd"}, text
    assert not Context(read_fictional("It rained in the hills."), fictional_register).countries


def test_places_are_those_named_without_doubt(read, register: Register) -> None:
    context = Context(read("The mayor of Kherson spoke in Poland."), register)
    assert "pl" in context.places
    assert not Context(read("The Governor of Washington is in New York."), register).places  # states or cities


def test_whoever_is_given_an_office_on_record_is_in_office(read_fictional, fictional_register) -> None:
    text = "Fredonian Defence Minister Kasimir Beldenov met the painter Ada Mull."
    context = Context(read_fictional(text), fictional_register)
    names = {context.document.entities[number].name for number in context.in_office}
    assert names == {"Kasimir Beldenov"}
    assert [claim.office.id for claim in context.claims] == ["fd/defence-minister"]


def test_a_body_is_named_beside_its_head_or_one_of_its_own(read, register: Register) -> None:
    (person,) = register.people("Ursula von der Leyen")
    tenures = register.tenures(person)
    assert Context(read("The European Commission will decide on Friday."), register).names_body(tenures)
    assert not Context(read("The World Bank will decide on Friday."), register).names_body(tenures)
