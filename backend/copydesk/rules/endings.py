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


def as_in_german(entity: Entity, register: Register) -> tuple[Person, str] | None:
    """The one person on record whom an English page names with a German or Polish ending, and the name without it."""
    *given, family = entity.name.split()
    if entity.kind is not NameKind.PERSON or not _GERMAN.search(family):
        return None
    usual = " ".join((*given, _GERMAN.sub("v", family)))
    people = register.people(usual) if given else register.surnamed(usual)
    if len(people) != 1 or any(_ends_so(spelling) for spelling in (people[0].name, *people[0].spellings)):
        return None
    homes = {country.id for t in register.tenures(people[0]) if (country := register.country(t.office.id))}
    known = fold(" ".join((people[0].name, *people[0].spellings))).split()
    return (people[0], usual) if not homes & _AT_HOME and fold(usual.split()[-1]) in known else None


def _ends_so(spelling: str) -> bool:
    return bool(_GERMAN.search(spelling))
