"""Whom on record a name of a page surely means."""

from __future__ import annotations

from copydesk.judging.persons import person_in_full, person_meant
from copydesk.model.document import Document, NameKind
from copydesk.register.register import Register


def _first(document: Document):
    return next(name for name in document.names if name.kind is NameKind.PERSON)


def test_a_name_in_full_means_the_one_person_who_bears_it(read, register: Register) -> None:
    document = read("Emmanuel Macron spoke in Paris.")
    person = person_in_full(document, _first(document), register)
    assert person
    assert person.name == "Emmanuel Macron"


def test_a_title_may_be_part_of_a_name_of_one_word(read, register: Register) -> None:
    document = read("On Easter Sunday Pope Francis spoke in Rome.")
    assert person_in_full(document, _first(document), register) is None
    person = person_meant(document, _first(document), register)
    assert person
    assert person.name == "Pope Francis"
