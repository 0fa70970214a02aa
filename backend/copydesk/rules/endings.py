"""Endings: names on record as another language writes them: "Kadyrow", as German and Polish have it.

A page that was translated by machine keeps them in English; no English table of transliteration has them.
"""

from __future__ import annotations

import re

from copydesk.model.document import Entity, NameKind
from copydesk.model.tenure import Person
from copydesk.register.folding import fold
from copydesk.register.register import Register

#: With a "w" for the last letter of a Russian, Ukrainian or Bulgarian family name.
_GERMAN = re.compile(r"(?<=[oe])w$")
#: Where names in English end so, too: in Turkmenistan by its own letters, in Belarus by tables for its own, and among
#: the families of those who left for Germany, Austria or Poland.
_AT_HOME = frozenset({"tm", "by", "de", "at", "pl"})
SHORTEST_ALONE = 6  # letters of a family name without a given one


def as_in_german(entity: Entity, register: Register) -> tuple[Person, str] | None:
    """The one person on record whom an English page names with a German or Polish ending, and the name without it. A
    family name alone must have all its letters, and not few: "Liew" is no Liev.
    """
    *given, family = entity.name.split()
    if entity.kind is not NameKind.PERSON or not _GERMAN.search(family):
        return None
    usual = _GERMAN.sub("v", family)
    whole = " ".join((*given, usual))
    people = register.people(whole) if given else register.surnamed(usual)
    if len(people) != 1 or any(map(_ends_so, _spellings(people[0]))):
        return None
    homes = {country.id for t in register.tenures(people[0]) if (country := register.country(t.office.id))}
    words = " ".join(_spellings(people[0]))
    known = fold(usual) in fold(words).split() if given else usual in words.split() and len(usual) >= SHORTEST_ALONE
    return (people[0], whole) if known and not homes & _AT_HOME else None


def _spellings(person: Person) -> tuple[str, ...]:
    return (person.name, *person.spellings)


def _ends_so(spelling: str) -> bool:
    return bool(_GERMAN.search(spelling))
