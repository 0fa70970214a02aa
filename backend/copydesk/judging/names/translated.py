"""Translated: bodies called in English by words into which another language's word for theirs is put, too.

A page that was translated back has a "Central Intelligence Administration" and a "National Weather Bureau". Where a
body's own name is English, there is one; elsewhere each translator chooses, but there are words that nobody chooses.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from copydesk.judging.context import Context
from copydesk.judging.names.garbles import ENGLISH_SPEAKING, FEWEST_WORDS, SORTS_APART, TELL_SORTS_APART
from copydesk.judging.names.meant import is_international
from copydesk.model.span import Span
from copydesk.model.tenure import Body, Place
from copydesk.register.register import Register
from copydesk.register.wording import LINKING, bag, phrase

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

#: Words that no translator puts into a body's name, and those that stand there for the same word of another language.
NEVER_CHOSEN = {"inside": "internal", "inner": "internal", "outer": "external", "war": "military", "safety": "security",
                "civilian": "civil", "popular": "people's", "soviet": "council", "agreement": "treaty",
                "collaboration": "cooperation", "extreme": "emergency", "joint": "united",
                "information": "intelligence"}  # fmt: skip
_NAMED_BY_IT = "supreme soviet"
_TRANSLATED_SO = TELL_SORTS_APART | frozenset("kp kr cn ir iq sy lb il tr".split())
#: Countries whose bodies are on record so far that one of another sort and the same name is none of them.
_WELL_RECORDED = frozenset({"ru", "ua", "by"})
_COMMITTEES = frozenset({"commission", "committee"})
_OWNER = re.compile(r"^\w+['’]s ")
_SORTS = SORTS_APART - {"ministry", "council"}  # "State Security Ministry": of many states of the past


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


def mistranslated(stretches: Iterable[Span], context: Context) -> Iterator[tuple[Span, Body, str]]:
    """Names of bodies with a word that nobody chooses in the place of its own, or of another sort, "Council of Safety
    of the UN", "Federal Security Bureau"; as ``translated_back`` gives them. Of the country that the page named last.
    """
    register, text, seen = context.register, context.document.text, set[str]()
    for span in stretches:
        words = span.of(text)
        key = phrase(words)
        if len(_OWNER.sub("", words).split()) < len(words.split()) <= FEWEST_WORDS:
            continue  # "Russia's Statistics Agency" says what it is
        if key in seen or _NAMED_BY_IT in key or register.bodies(words) or register.places(words):
            continue
        home = _named_within(words, register) or _last_named(span, context)
        found = {body.id: body for body in _meant_by(key.split(), home, register)}
        if len(found) == 1:
            body = next(iter(found.values()))
            seen.add(key)
            yield span, body, body.name


def is_never_chosen(word: str | None, known: str, body: Body) -> bool:
    """Whether a word in a body's name is one that no translator of its language puts in the place of the known one."""
    chosen = NEVER_CHOSEN.get(word or "")
    return chosen in phrase(known).split() and body.id.partition("/")[0] in _TRANSLATED_SO


def _meant_by(words: Sequence[str], home: Place | None, register: Register) -> Iterator[Body]:
    """Bodies of a country, or international ones, that are called so but for one word."""
    for at, word in enumerate(words):
        if word in NEVER_CHOSEN and not all(_only_tells_whose(other, register) for other in words if other != word):
            for body in register.bodies(" ".join((*words[:at], NEVER_CHOSEN[word], *words[at + 1 :]))):
                of = register.country(body.id)
                if is_international(body, register) or (of is not None and of == home and of.id in _TRANSLATED_SO):
                    yield body
        if word in _SORTS and len(words) >= FEWEST_WORDS and home is not None and home.id in _WELL_RECORDED:
            for sort in _SORTS - {word}:
                bodies = register.bodies(" ".join((*words[:at], sort, *words[at + 1 :])), of=home.id)
                yield from (body for body in bodies if not ({word, sort} <= _COMMITTEES and "election" in words))
        if word in _COMMITTEES and len(words) >= FEWEST_WORDS:
            (other,) = _COMMITTEES - {word}
            for body in register.bodies(" ".join((*words[:at], other, *words[at + 1 :]))):
                if is_international(body, register):
                    yield body


def _only_tells_whose(word: str, register: Register) -> bool:
    """Whether a word says no more of a body than whose it is: "Soviet Russia" is no council."""
    return word in LINKING or bool(register.places(word))


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


def _named_within(words: str, register: Register) -> Place | None:
    """The country that a name itself has: "of Russia", "Russian"."""
    places = (place for word in words.split() for place in register.places(word))
    return next((home for place in places if (home := register.country(place.id)) is not None), None)


def _last_named(span: Span, context: Context) -> Place | None:
    """The country that the page named last before the end of a stretch, or of which it named something."""
    register, entities = context.register, context.document.entities
    for name in reversed(context.document.names):
        records = entities[name.entity].records
        if name.span.start < span.end and len(records) == 1 and (home := register.country(records[0])) is not None:
            return home
    return None
