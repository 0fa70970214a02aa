"""Surnames: lone words that nobody bears, near to the family name of somebody whom the page means elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from rapidfuzz.distance import DamerauLevenshtein

from copydesk.judging.context import Context
from copydesk.judging.names.garbles import SHORTEST_SURNAME
from copydesk.judging.names.meant import is_strange
from copydesk.judging.persons import homes_of
from copydesk.model.document import Name, NameKind
from copydesk.model.tenure import Person
from copydesk.register.places import AFTER_PLACE
from copydesk.register.spelling import are_of_one_family
from copydesk.register.wording import plain

#: As what a lone surname may be read that nobody has heard of.
MAYBE_PEOPLE = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE, NameKind.OTHER)
_MOST_LETTERS = 2  # that may differ
#: A word in small letters, and no part of an address.
_IN_SMALL_LETTERS = re.compile(r"(?<![\w@/.’'-])[a-z]{4,}(?![\w@/-]|\.\w)")
_NEXT_WORD = re.compile(r" ([a-z]+)\b")


def garbled_surnames(context: Context, garbled: Set[Person]) -> Iterator[tuple[Name, Person]]:
    """Each such word with whom it means: one of those whose ``garbled`` names the page was found to write in full, or
    whom it names rightly by the surname alone. The surnames of full names are for the rule on inconsistent ones.
    """
    document, register = context.document, context.register
    people = {*garbled, *_named_by_one_word(context)}
    full = {entity.name.split()[-1] for entity in document.entities if " " in entity.name}
    for entity, mentions in zip(document.entities, document.mentions(), strict=True):
        word = entity.name
        if entity.kind not in MAYBE_PEOPLE or entity.records or not is_strange(word, context):
            continue
        if any(_is_near(word, surname) for surname in full):
            continue
        near = [person for person in people if any(_is_near(word, surname) for surname in _surnames(person))]
        if len(near) != 1 or register.same_name(word, near[0]):
            continue
        if not any(is_called_place(name, document.text) for name in mentions):
            yield mentions[0], near[0]


def common_words(text: str) -> frozenset[str]:
    """The words that a page writes in small letters too, in one number and the other: they are no names of it where a
    sentence or a heading gives them a capital.
    """
    words = set(_IN_SMALL_LETTERS.findall(text))
    return frozenset(words | {f"{word}s" for word in words} | {word.removesuffix("s") for word in words})


def is_called_place(name: Name, text: str) -> bool:
    """ "The Maryino | district"."""
    following = _NEXT_WORD.match(text, name.span.end)
    return following is not None and following[1] in AFTER_PLACE


def _named_by_one_word(context: Context) -> Iterator[Person]:
    """Whom of a country that it speaks of the page names without doubt, as a person, by the surname alone."""
    for entity in context.document.entities:
        record = context.register.record(entity.records[0]) if len(entity.records) == 1 else None
        if entity.kind is not NameKind.PERSON or not isinstance(record, Person) or " " in entity.name:
            continue
        if homes_of(record, context.register) & context.countries:
            yield record


def _surnames(person: Person) -> set[str]:
    return {name.split()[-1] for name in (person.name, *person.spellings)}


def _is_near(word: str, surname: str) -> bool:
    """Whether a surname seems to be another, misspelled: both begin alike, and a letter or two differ within them."""
    a, b = plain(word), plain(surname)
    if min(len(a), len(b)) < SHORTEST_SURNAME or a[0] != b[0]:
        return False
    return 0 < DamerauLevenshtein.distance(a, b) <= _MOST_LETTERS and not are_of_one_family(a, b)
