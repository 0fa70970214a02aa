"""Synonyms: bodies' names in which software that rewords news put a word of like meaning for a fixed one.

A page so reworded, lest it be found to be a copy, has a "Worldwide Atomic Power Company" and a "Financial Neighborhood
of West African States". Only what becomes a name on record, to the letter, once such words are taken back is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, product

from copydesk.judging.context import Context
from copydesk.judging.names.meant import CAPITALS, is_international
from copydesk.model.span import Span
from copydesk.model.tenure import Body
from copydesk.register.register import Register

#: Words that nobody puts into the name of a body for these.
_NEVER = {
    "worldwide": "international world", "nationwide": "national", "neighborhood": "community", "courtroom": "court",
    "meals": "food", "fee": "commission", "felony": "criminal", "dwelling": "home", "workplace": "office",
    "illness": "disease", "schooling": "education", "surroundings": "environment", "affiliation": "association",
}  # fmt: skip
#: Words that stand in names of their own, too, and tell of it only beside one of those.
_BESIDE = {
    "financial": "economic monetary", "legal": "criminal", "prison": "criminal", "power": "energy",
    "company": "agency corporation", "group": "organization organisation", "division": "department",
    "safety": "security protection", "commerce": "trade", "growth": "development", "protection": "defense defence",
    "improvement": "development", "facilities": "centers", "management": "control", "well-being": "health",
}  # fmt: skip
_FOR = {word: (word.title(), *meant.split()) for word, meant in (_NEVER | _BESIDE).items()}

_TELLING = re.compile(rf"\b(?:{'|'.join(word.title() for word in _NEVER)})\b")
_THE = re.compile(r"^The |(?<!\bof)(?<!\bfor)(?<!\bon)(?<!\band) the ")  # before a name, not in it
_WORD = re.compile(r"(?<![^ ])[^ ]+?(?=['’]s?(?: |$)| |$)")  # "the Union Fee | 's chairman"
_MOST_WORDS = 9
_MOST_READINGS = 64  # of one stretch
#: Names of their own: the neighbours of the Union, the homes of its states.
_NAMED_SO = frozenset({"european neighborhood"})


def reworded(context: Context) -> Iterator[tuple[Span, Body, str]]:
    """Names with such words, the one body that each can mean, and how that is written; each once."""
    text, seen = context.document.text, set[str]()
    for run in CAPITALS.finditer(text):
        if not _TELLING.search(run[0]):
            continue
        for span in _stretches(run):
            words = span.of(text)
            if words in seen:
                break
            if (meant := _meant(words, context)) is not None:
                seen.add(words)
                yield span, *meant
                break


def _stretches(run: re.Match[str]) -> Iterator[Span]:
    """What of a run of capitals may be a name with such a word, the longest first."""
    words = [Span(run.start() + word.start(), run.start() + word.end()) for word in _WORD.finditer(run[0])]
    for length in range(min(len(words), _MOST_WORDS), 1, -1):
        for first in range(len(words) - length + 1):
            stretch = words[first].through(words[first + length - 1])
            inside = run[0][stretch.start - run.start() : stretch.end - run.start()]
            if inside[0].isupper() and not _THE.search(inside) and _TELLING.search(inside):
                yield stretch


def _meant(words: str, context: Context) -> tuple[Body, str] | None:
    """The body that the words are the name of once they are taken back; of a country that the page is about, or of
    none. Nothing where a body on record has them as they stand.
    """
    register = context.register
    if words.lower() in _NAMED_SO or register.bodies(words) or register.places(words):
        return None
    inside = (place for word in words.split() for place in register.places(word))
    about = context.countries | {home.id for place in inside if (home := register.country(place.id)) is not None}
    for reading in islice(_readings(words), _MOST_READINGS):
        bodies = register.bodies(reading) if reading != words else ()
        found = [body for body in bodies if _may_be_meant(body, about, register)]
        if found:
            return found[0], reading
    return None


def _readings(words: str) -> Iterator[str]:
    """The name with each such word, and those that may stand beside it, taken back or left."""
    parts: list[Sequence[str]] = [_FOR.get(word.lower(), (word,)) for word in words.split()]
    for chosen in product(*parts):
        yield " ".join(word if word in words else word.title() for word in chosen)


def _may_be_meant(body: Body, countries: frozenset[str], register: Register) -> bool:
    home = register.country(body.id)
    return is_international(body, register) or (home is not None and home.id in countries)
