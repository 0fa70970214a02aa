"""Reliance: which entries of the register an analysis rests on, so that it can be told whether a change concerns it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from copydesk.model.document import Document
from copydesk.model.flag import Flag
from copydesk.model.tenure import Body, Event, Office, Person, Place
from copydesk.register.register import Register

_PREFIXES: Mapping[type, str] = {Person: "person", Body: "body", Place: "place", Office: "office", Event: "event"}
#: What stands for a name that nobody on record has.
_NAME = "name"


def reliance(document: Document, flags: Iterable[Flag], register: Register) -> dict[str, str]:
    """The entries that the page speaks of, by kind and id ("office:ru/defence-minister"), each with a digest of all
    that is on record about it; and the names of which nothing is on record ("name:Andrei Belozurov").
    """
    found: dict[str, str] = {}
    for subject in _subjects(document, flags, register):
        found[subject] = digest(subject, register)
    return dict(sorted(found.items()))


def agrees(rests_on: Mapping[str, str], register: Register) -> bool:
    """Whether all that an analysis rests on is in this register as it was in the one that it was made with."""
    return all(digest(subject, register) == known for subject, known in rests_on.items())


def digest(subject: str, register: Register) -> str:
    """Eight hexadecimal digits of what is on record about a subject: the entry itself, and who held what when."""
    kind, _, id = subject.partition(":")
    told: object
    if kind == _NAME:
        bearers: tuple[Person | Body | Place, ...] = (*register.people(id), *register.bodies(id), *register.places(id))
        told = sorted(record.id for record in bearers)
    else:
        record = register.record(id)
        if isinstance(record, Office):
            told = record, register.history(record)
        elif isinstance(record, Person):
            told = record, register.tenures(record)
        else:
            told = record
    return hashlib.blake2b(repr(told).encode(), digest_size=4).hexdigest()


def _subjects(document: Document, flags: Iterable[Flag], register: Register) -> Iterator[str]:
    for entity in document.entities:
        yield from (subject_of(id, register) for id in entity.records)
        if not entity.records:
            yield f"{_NAME}:{entity.name}"
    for mention in document.offices:
        if office := register.office(mention.title, mention.of):
            yield f"office:{office.id}"
    for flag in flags:  # what a garbled name was taken for
        for suggestion in flag.suggestions:
            yield from (f"person:{person.id}" for person in register.people(suggestion))
            yield from (f"body:{body.id}" for body in register.bodies(suggestion))


def subject_of(id: str, register: Register) -> str:
    """The subject with that id: "person:andrei-belousov"."""
    return f"{_PREFIXES[type(register.record(id))]}:{id}"
