"""Whom an office means beside words that come near to a name."""

from __future__ import annotations

from copydesk.judging.context import Context
from copydesk.judging.names.near_holders import near_by_place, near_by_title, near_holders


def _numbered(document, name: str) -> int:
    return next(number for number, entity in enumerate(document.entities) if entity.name == name)


def test_holders_of_the_time_come_nearest_first(read_fictional, fictional_register) -> None:
    context = Context(read_fictional("Fredonian Defence Minister Kasimir Beldanov spoke."), fictional_register)
    (near,) = near_holders(context.claims[0], fictional_register)
    assert near.spelling == "Kasimir Beldenov"
    assert near.similarity > 0.9


def test_behind_former_all_who_ever_held_it_are_thought_of(read_fictional, fictional_register) -> None:
    for standing, names in (("former ", {"Anselm Trovatore"}), ("", set())):
        text = f"The {standing}Fredonian Defence Minister Anselm Trovatoro spoke."
        (claim,) = Context(read_fictional(text), fictional_register).claims
        assert {near.record.name for near in near_holders(claim, fictional_register)} == names


def test_a_leader_is_meant_by_a_title_without_a_country(read, register) -> None:
    document = read("President Emmanuel Macronn spoke of it, and so did the baker Olaf Scholzen.")
    tenure = near_by_title(_numbered(document, "Emmanuel Macronn"), document, set(), register)
    assert tenure
    assert tenure.person.name == "Emmanuel Macron"
    assert near_by_title(_numbered(document, "Olaf Scholzen"), document, set(), register) is None


def test_a_governor_is_meant_whose_region_is_told_elsewhere(read, register) -> None:
    document = read("In the Rostov Region all were saved. Governor Yuri Slozar spoke of it.")
    number = _numbered(document, "Yuri Slozar")
    tenure = near_by_place(number, document, {"ru/rostov-oblast"}, register)
    assert tenure
    assert tenure.office.id == "ru/rostov-oblast/governor"
    assert near_by_place(number, document, {"ru/kursk-oblast"}, register) is None
