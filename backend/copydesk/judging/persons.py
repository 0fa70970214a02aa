"""Persons: who on record is surely meant by a name of a page, and who took part in an event."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from copydesk.model.document import Document, Name
from copydesk.model.tenure import Event, Person
from copydesk.register.folding import fold
from copydesk.register.register import Register
from copydesk.register.wording import plain

_VOWELS = re.compile(r"[aeiouy]")


def person_in_full(document: Document, name: Name, register: Register) -> Person | None:
    """The one person on record whom the page calls by more than one name."""
    entity = document.entities[name.entity]
    if len(entity.records) != 1 or " " not in entity.name:
        return None
    record = register.record(entity.records[0])
    return record if isinstance(record, Person) else None


def person_meant(document: Document, name: Name, register: Register) -> Person | None:
    """The one person on record who is so called in full, or by one name and the title that is a part of it: "Pope
    Francis", "King Charles III".
    """
    if (person := person_in_full(document, name, register)) is not None:
        return person
    title = document.text[: name.span.start].rstrip().rpartition(" ")[2]
    found = register.people(f"{title} {name.text}") if title.istitle() else ()
    return found[0] if len(found) == 1 else None


def homes_of(person: Person, register: Register) -> set[str]:
    """The ids of the countries in which somebody held an office, or whose files tell of them."""
    offices = {tenure.office.id for tenure in register.tenures(person)}
    return {home.id for id in offices if (home := register.country(id)) is not None} | register.homes(person)


def is_beginning(person: Person, words: str) -> bool:
    """Whether somebody's whole name is only the beginning of a longer one, however transliterated: "Abdul Hamid" of
    "Abdul Hamid Dbeibah", "Ashok Rai" of "Ashok Raj Sigdel", "Mohamud Ali" of "Mahmoud Ali Youssouf".
    """
    ours = [_sounds(word) for word in plain(words).split()]
    known = ([_sounds(word) for word in plain(name).split()] for name in (person.name, *person.spellings))
    return any(len(name) < len(ours) and ours[: len(name)] == name for name in known)


def _sounds(word: str) -> str:
    """A word without its vowels behind the first letter, which each transliteration writes otherwise."""
    folded = fold(word)
    return folded[:1] + _VOWELS.sub("", folded[1:])


def persons_of(event: Event, register: Register) -> list[Person]:
    """The people on record who took part in an event."""
    return [person for id in event.participants if isinstance(person := register.record(id), Person)]


def events_of(person: Person, register: Register) -> Sequence[Event]:
    """The events on record in which somebody took part, oldest first."""
    return _events_by_participant(register).get(person.id, ())


@lru_cache(maxsize=2)
def _events_by_participant(register: Register) -> Mapping[str, Sequence[Event]]:
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for event in register.events():
        for id in event.participants:
            found[id].append(event)
    return found
