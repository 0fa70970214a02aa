"""Variants: people of a page whose names look like other spellings of somebody named in full on it.

They stay entities of their own, since whether it is a slip is for rules to judge; the link tells whom to compare with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.distance import DamerauLevenshtein

from copydesk.model.document import Entity, NameKind
from copydesk.reading.names.name_words import name_words
from copydesk.register.spelling import are_of_one_family

#: Letters of a surname from which on so many may differ; shorter ones are each a name of their own.
MAY_DIFFER = ((9, 3), (8, 2), (5, 1))

#: Beginnings that are one sound in different spellings.
_ONE_SOUND = (("dzh", "j"), ("kh", "h"), ("ts", "c"), ("ye", "e"), ("ya", "a"), ("yu", "u"), ("w", "v"))


def with_variants(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities, with links from people not on record to the one person each seems to be."""
    words = [name_words(entity.name) if entity.kind == NameKind.PERSON else () for entity in entities]
    full: defaultdict[str, list[int]] = defaultdict(list)  # people named in full, by how their surnames begin
    for number, name in enumerate(words):
        if len(name) > 1:
            full[_sound(name[-1])[0]].append(number)
    return tuple(
        replace(entity, variant_of=_variant_of(number, words, full)) if words[number] and not entity.records else entity
        for number, entity in enumerate(entities)
    )


def _variant_of(number: int, words: Sequence[tuple[str, ...]], full: dict[str, list[int]]) -> int | None:
    name = words[number]
    near = [
        other
        for other in full.get(_sound(name[-1])[0], ())
        if (other < number if len(name) > 1 else other != number) and _is_variant(name, words[other])
    ]
    return near[0] if len(near) == 1 else None


def _is_variant(name: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(name) > 1 and name[0] != full[0]:
        return False
    if len(name) == len(full) and not all(_may_be_one(*middle) for middle in zip(name[1:-1], full[1:-1], strict=True)):
        return False  # "Leung Che-cheung" and "Leung Yiu-chung" are two
    one, other = name[-1], full[-1]
    if are_of_one_family(one, other):
        return False
    shorter = min(one, other, key=len)
    most = next((differ for letters, differ in MAY_DIFFER if len(shorter) >= letters), 0)
    distance = min(DamerauLevenshtein.distance(one, other), DamerauLevenshtein.distance(_sound(one), _sound(other)))
    return one != other and distance <= most


def _may_be_one(one: str, other: str) -> bool:
    return one[:1] == other[:1]  # "Jean" and "J."; and it may be misspelled as well


def _sound(surname: str) -> str:
    for written, sound in _ONE_SOUND:
        if surname.startswith(written):
            return sound + surname[len(written) :]
    return surname
