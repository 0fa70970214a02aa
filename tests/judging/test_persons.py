"""Whom on record a name of a page surely means."""

from __future__ import annotations

from copydesk.judging.persons import events_of, is_beginning, person_in_full, person_meant, persons_of
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


def test_people_and_their_events_find_each_other(register: Register) -> None:
    (person,) = register.people("Ekrem İmamoğlu")
    events = events_of(person, register)
    assert "Arrest of Ekrem İmamoğlu" in [event.name for event in events]
    assert all(person in persons_of(event, register) for event in events)


def test_a_whole_name_may_be_the_beginning_of_another_however_transliterated(register: Register) -> None:
    (person,) = (p for p in register.people("Mohamud Ali") if p.name == "Mohamud Ali")
    assert is_beginning(person, "Mahmoud Ali Youssouf")
    assert not is_beginning(person, "Mahmoud Ali")
    assert not is_beginning(person, "Hamid Ali Youssouf")
