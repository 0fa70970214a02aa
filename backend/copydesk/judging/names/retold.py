"""Retold: a body's name as it comes back from another language: with a word of like meaning in the place of its own,
"Border Safety Force", or its words in another order, "People's Army of Liberation"; beside the known short form, or
one made up from the new words.

Only of short forms that English initials make: what those of another language stand for is translated in many ways.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from copydesk.judging.names.garbles import ENGLISH_SPEAKING
from copydesk.judging.names.initials import initials, telling_words
from copydesk.judging.names.translated import NEVER_CHOSEN
from copydesk.model.tenure import Body
from copydesk.register.register import Register
from copydesk.register.wording import LINKING, phrase

SAME_STEM = 5  # letters: "electoral", "election"

#: Words that one word of another language stands for, and that no two bodies' names differ in.
_ONE_MEANING = (
    "security safety",
    "intelligence information",
    "investigation inquiry inquest",
    "affair relation matter",
    "action operation",
    "defence protection",
    "cooperation collaboration",
    "force troop",
    "power strength might",
    "border frontier",
    "inter joint",
    "chief head commander",
    "resistance opposition",
    "response reaction",
    "emergency extraordinary",
    "interim temporary transitional provisional",
    "homeland fatherland motherland",
)
_MEANS = {word: line.split()[0] for line in _ONE_MEANING for word in line.split()}
# But "People's Mobilization Forces" are as right as "Popular" ones.
_MEANS |= {word: right[:SAME_STEM] for word, right in NEVER_CHOSEN.items() if word not in {*_MEANS, "popular"}}
#: Where official bodies have English names, of which one is right; those of elsewhere are translated in several ways.
_ENGLISH_AT_HOME = ENGLISH_SPEAKING | frozenset("in pk bd lk sg my ph".split())
_PLURAL = re.compile(r"(?<=[^s])s$")
SHORTEST = 3  # short forms


def retold(name: str, letters: str, speaks_of: Callable[[Body], bool], register: Register) -> tuple[Body, str] | None:
    """The body of which the page speaks that a name on no record retells, with the spelling that it comes from; any of
    those that are spelled so in several countries of the page.
    """
    found: list[tuple[Body, str]] = []
    words = telling_words(name)
    if len(letters) >= SHORTEST and len(words) >= SHORTEST - 1:
        for body, spelling in _abbreviated(register).get(_meanings(words, register), ()):
            if speaks_of(body) and _is_retold(name, spelling, letters, body, register):
                found.append((body, spelling))
    return the_one_so_spelled(found)


def the_one_so_spelled(found: Sequence[tuple[Body, str]]) -> tuple[Body, str] | None:
    """The one body of those found, or any of several where one spelling is that of all: "Joint Chiefs of Staff"."""
    spelled: defaultdict[str, set[str]] = defaultdict(set)
    for body, spelling in found:
        spelled[body.id].add(phrase(spelling))
    shared = set[str].intersection(*spelled.values()) if spelled else set()
    return next(((body, spelling) for body, spelling in found if phrase(spelling) in shared), None)


def _is_retold(name: str, known: str, letters: str, body: Body, register: Register) -> bool:
    ours, theirs = telling_words(name), telling_words(known)
    if any(phrase(name).endswith(phrase(spelling)) for spelling in (body.name, *body.spellings)):
        return False
    if letters.upper() not in map(str.upper, body.acronyms):
        others = any(register.country(owner.id) == register.country(body.id) for owner in register.acronym(letters))
        telling = len(ours) >= SHORTEST  # a coast guard is many a country's
        return telling and letters.upper() in _both_initials(name, register) and not others
    if letters.upper() not in _both_initials(known, register):
        return False
    own = [word for word in map(_singular, ours) if not _is_place(word, register)]
    right = [word for word in map(_singular, theirs) if not _is_place(word, register)]
    if any(_stem(word) not in map(_stem, right) for word in own):
        return True
    same_build = LINKING.isdisjoint(phrase(name).split()) == LINKING.isdisjoint(phrase(known).split())
    home = register.country(body.id)
    if home is None or home.id in _ENGLISH_AT_HOME:
        moved = same_build and sorted(ours) == sorted(theirs) and letters.upper() not in _both_initials(name, register)
        if moved or {"commission", "committee"} <= {*own, *right}:
            return True
    return same_build and list(map(_stem, own)) != list(map(_stem, right))


@lru_cache(maxsize=2)
def _abbreviated(register: Register) -> Mapping[tuple[str, ...], Sequence[tuple[Body, str]]]:
    """Every spelling of a body from whose initials its short form is made, by what its words mean in any order."""
    found: defaultdict[tuple[str, ...], list[tuple[Body, str]]] = defaultdict(list)
    for body in register.records.bodies.values():
        known = {letters.upper() for letters in body.acronyms if len(letters) >= SHORTEST}
        for spelling in dict.fromkeys((body.name, *body.spellings)) if known else ():
            if known & _both_initials(spelling, register):
                found[_meanings(telling_words(spelling), register)].append((body, spelling))
    return found


def _meanings(words: Sequence[str], register: Register) -> tuple[str, ...]:
    """What the words mean, whatever their order, without the country's name, which news adds and leaves out."""
    singular = [_singular(word) for word in words if not _is_place(word, register)]
    return tuple(sorted(_MEANS.get(word) or _stem(word) for word in singular))


def _both_initials(name: str, register: Register) -> set[str]:
    """With the country's name, and without it."""
    without = " ".join(word for word in telling_words(name) if not _is_place(word, register))
    return {initials(name).upper(), initials(without).upper()}


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else _PLURAL.sub("", word)


def _stem(word: str) -> str:
    return word[:SAME_STEM]


def _is_place(word: str, register: Register) -> bool:
    return bool(register.places(word))
