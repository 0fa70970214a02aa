"""Garbled letters: a short form that comes near to the one on record of the body named beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from copydesk.judging.context import Context
from copydesk.judging.names.initials import SMALL, fits, telling_words
from copydesk.judging.names.renamings import GENERAL, SHORTEST, WORD, are_alike
from copydesk.model.tenure import Body, Place
from copydesk.register.register import Register

#: And with one letter left out, or twice for another, from these on: "USAD", "IEAE".
LONGEST_LEFT_OUT, LONG = 5, 4

FEWEST_SHARED = 2  # words of a name that show whose garbled letters stand beside it


@dataclass(frozen=True, slots=True)
class Garbled:
    """The letters come near to ``acronym``, which the body or state of that name has."""

    record: Body | Place
    acronym: str


def letters_garbled(letters: str, name: str, records: Sequence[Body | Place]) -> Garbled | None:
    """The body or state of that very name, and the acronym on record that the letters come near to.

    The first letter must be the same: other languages put the words the other way round ("OTAN", "AIEA"). Initials of
    the name in its own order are no such thing, whatever is on record, unless they skip what the record does not.
    """
    given = letters.replace(".", "").upper()
    if len(records) != 1 or len(given) < SHORTEST or not letters[0].isupper():
        return None
    initials = iter([word[0].casefold() for word in WORD.findall(name) if word.casefold() not in SMALL])
    in_order = all(c in initials for c in given.casefold())
    for acronym in records[0].acronyms:
        known = acronym.replace(".", "").upper()
        if len(known) < SHORTEST or known[0] != given[0]:
            continue
        if (sorted(known) == sorted(given) or _one_for_another(known, given)) and not in_order:
            return Garbled(records[0], acronym)
        if len(known) >= LONGEST_LEFT_OUT and any(known[:at] + known[at + 1 :] == given for at in range(len(known))):
            return Garbled(records[0], acronym)
    return None


def both_garbled(letters: str, name: str, context: Context) -> Garbled | None:
    """The one body that the page may mean whose letters stand in another order, beside half of its words or more:
    "Inter-Services Public Relation (ISRP)"; with one letter for another beside all of them: "Main Directorate of
    Intelligence Affairs (GUP)".
    """
    given, ours, found = letters.replace(".", "").upper(), telling_words(name), dict[str, Garbled]()
    if len(given) < SHORTEST or fits(letters, name):
        return None
    for acronym, body in _abbreviated(context.register).get((len(given), given[0]), ()):
        known = acronym.replace(".", "").upper()
        shuffled = sorted(known) == sorted(given)
        if not (shuffled or _one_for_another(known, given)) or not context.speaks_of(body):
            continue
        for theirs in map(telling_words, (body.name, *body.spellings)):
            shared = [word for word in theirs if any(are_alike(word, one) for one in ours)]
            needed = max(len(ours), len(theirs)) / 2 if shuffled else len(theirs)
            if len(shared) >= max(FEWEST_SHARED, needed) and not GENERAL.issuperset(shared):
                found[body.id] = Garbled(body, acronym)
    return next(iter(found.values())) if len(found) == 1 else None


@lru_cache(maxsize=2)
def _abbreviated(register: Register) -> Mapping[tuple[int, str], Sequence[tuple[str, Body]]]:
    """Every short form of a body on record, by how many letters it has and its first."""
    found: defaultdict[tuple[int, str], list[tuple[str, Body]]] = defaultdict(list)
    for body in register.records.bodies.values():
        for acronym in body.acronyms:
            letters = acronym.replace(".", "").upper()
            found[len(letters), letters[:1]].append((acronym, body))
    return found


def _one_for_another(known: str, given: str) -> bool:
    """Whether one letter of a short form stands for another, or, in a long one, the same letters stand otherwise."""
    if len(known) != len(given):
        return False
    apart = [(a, b) for a, b in zip(known, given, strict=True) if a != b]
    return len(apart) == 1 or (len(known) >= LONG and set(known) == set(given))
