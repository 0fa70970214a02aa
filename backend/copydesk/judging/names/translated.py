"""Translated: bodies called in English by words into which another language's word for theirs is put, too.

A page that was translated back has a "Central Intelligence Administration" and a "National Weather Bureau". Where a
body's own name is English, there is one; elsewhere each translator chooses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from copydesk.judging.context import Context
from copydesk.judging.names.garbles import ENGLISH_SPEAKING, FEWEST_WORDS
from copydesk.model.span import Span
from copydesk.model.tenure import Body, Place
from copydesk.register.register import Register
from copydesk.register.wording import bag, phrase

#: Words that one word of another language may stand for; of the Russian: "управление", "совет", "комитет", …
_ONE_ABROAD = (
    "agency service administration office bureau department directorate authority",
    "council soviet board",
    "committee commission",
    "security safety",
    "intelligence reconnaissance",
    "trade commerce",
    "investigation inquiry",
    "audit account accounting accountability",
    "union unification association alliance",
    "protection defence",
)
_FIRST = {word: line.split()[0] for line in _ONE_ABROAD for word in line.split()}

#: Words that tell no body from another: hundreds are called national, or a service.
_GENERAL = frozenset(
    "national federal state royal international world european general security safety agency service administration "
    "office bureau department directorate authority council soviet board committee commission".split()
)


def translated_back(stretches: Iterable[Span], context: Context) -> Iterator[tuple[Span, Body, str]]:
    """Names of bodies in other words, the one body that each can mean, and how that is written; each once. Of an
    English-speaking country, that which the page named last before.
    """
    register, text, seen = context.register, context.document.text, set[str]()
    for span in stretches:
        words = span.of(text)
        meant = _meant(words, register) if words not in seen else None
        if meant is None or register.bodies(words) or register.places(words):
            continue
        body, spelling = meant
        if _last_named(span, context) == register.country(body.id):
            seen.add(words)
            yield span, body, spelling


def _meant(words: str, register: Register) -> tuple[Body, str] | None:
    """The one body on record with words of the same meaning, one of them another."""
    found = _bodies(register).get(_meaning(words), ())
    ours = bag(phrase(words))
    if len({body.id for body, _ in found}) != 1 or any(bag(phrase(known)) == ours for _, known in found):
        return None
    body, spelling = found[0]
    home = register.country(body.id)
    return (body, spelling) if home is not None and home.id in ENGLISH_SPEAKING else None


def _telling(words: str) -> list[str]:
    return [word.removesuffix("s") for word in bag(phrase(words)).split()]


def _in_one_language(words: Sequence[str]) -> str:
    return " ".join(sorted(_FIRST.get(word, word) for word in words))


def _meaning(words: str) -> str:
    """What a name says, whichever way it is translated; nothing where it says too little."""
    telling = _telling(words)
    return "" if len(telling) < FEWEST_WORDS or _GENERAL.issuperset(telling) else _in_one_language(telling)


@lru_cache(maxsize=2)
def _bodies(register: Register) -> Mapping[str, Sequence[tuple[Body, str]]]:
    found: defaultdict[str, list[tuple[Body, str]]] = defaultdict(list)
    for body in register.records.bodies.values():
        for spelling in dict.fromkeys((body.name, *body.spellings)):
            found[_meaning(spelling)].append((body, spelling))
    del found[""]
    return found


def _last_named(span: Span, context: Context) -> Place | None:
    """The country that the page named last before the end of a stretch, or of which it named something."""
    register, entities = context.register, context.document.entities
    for name in reversed(context.document.names):
        records = entities[name.entity].records
        if name.span.start < span.end and len(records) == 1 and (home := register.country(records[0])) is not None:
            return home
    return None
