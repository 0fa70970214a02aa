"""Meant: the body or place on record that a garbled name stands for; here those of one word, told by the country."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from copydesk.judging.context import Context
from copydesk.judging.names.garbles import (
    COMMON_START,
    ENGLISH_SPEAKING,
    common_start,
    doubles_a_letter,
    rivalled,
)
from copydesk.judging.names.whereabouts import at_war_with, garbled_regions, garbled_town
from copydesk.model.document import Document, Entity, Name, NameKind
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty
from copydesk.model.span import Span
from copydesk.model.tenure import Body
from copydesk.register.folding import fold
from copydesk.register.register import Record, Register
from copydesk.register.wording import phrase, plain

#: How close words must come to a name, on the register's scale.
NEAR_BODY = 0.8
NEAR_BODY_LIKE_A_PLACE = 0.92  # places have many more neighbours, and names in other languages
SHORTEST, SHORTEST_OF_BODIES = 8, 7  # letters, and of a beginning
LONG_AT_OPENING = 10  # of a sentence, where plain words have capitals, too; and but for one letter

#: A run of words with capitals, and small ones between them, of which a name may be a part.
CAPITALS = re.compile(r"[A-Z][\w’'-]+(?: (?:(?:of|for|the|and|on) ){0,2}[A-Z][\w’'-]+)+")
_BEFORE_PLACES = re.compile(r"\b(?:in|near|to|from|at|around|outside|between|towards?) $")
LONGEST_BEFORE = 9  # characters of such words
_ROW = frozenset({", ", " and ", ", and "})  # between the places of a row


@dataclass(frozen=True, slots=True)
class Meant:
    """What a stretch of the page seems to stand for."""

    span: Span
    spelling: str  # the known spelling that it comes near to, or that its letters stand for
    message: str
    certainty: Certainty
    evidence: tuple[Evidence, ...] = ()


def by_country(entity: Entity, name: Name, context: Context) -> Iterator[Meant]:
    """A body of a country that the page is about, by one word: "Rosgvarda"."""
    register, word = context.register, entity.name
    if entity.records or len(word) < SHORTEST or not is_strange(word, context):
        return
    if plain(word) in words_of_bodies(register):
        return  # "the Republic" of Rome, and not La Repubblica
    opening = name.span.start == context.document.sentence_of(name.span).start
    if opening and len(word) < LONG_AT_OPENING:
        return  # any word has a capital there
    near = [near for near in register.nearest(word, (Body,), limit=5) if near.spelling.isalpha()]
    if near and near[0].similarity == 1.0 and not doubles_a_letter(word, near[0].spelling):
        return  # another way to transliterate it
    found = [near for near in near if _is_spoken_of(near.record, context)]
    like_a_place = entity.kind is NameKind.PLACE and found and not _begins_as(word, found[0].spelling)
    needed = NEAR_BODY_LIKE_A_PLACE if like_a_place else NEAR_BODY
    if not found or found[0].similarity < needed or rivalled(found, by_spelling=True):
        return
    if word == f"{found[0].spelling}s":
        return  # of its people, or the apostrophe is wanting
    if found[0].similarity < 1.0 and common_start(word, found[0].spelling) < COMMON_START:
        return
    if opening and Levenshtein.distance(word, found[0].spelling) > 1:
        return
    yield _near(name.span, word, word, found[0].spelling, found[0].record, Certainty.LIKELY)


def _begins_as(word: str, known: str) -> bool:
    """Whether more letters are the same, however transliterated, than a body's name shares with any place's."""
    return common_start(*(fold(plain(name)).replace("w", "v") for name in (word, known))) >= SHORTEST_OF_BODIES


def _is_spoken_of(record: Record, context: Context) -> bool:
    """Whether a body is of a country that the page is about, and where hardly any has its like in a common word."""
    home = context.register.country(record.id)
    return home is not None and home.id in context.countries and home.id not in ENGLISH_SPEAKING


def by_place(context: Context) -> Iterator[Meant]:
    """Garbled regions and towns of the countries that the page is about: "Kherzon region", "Kramatorks"."""
    document, register = context.document, context.register
    regions = list(garbled_regions(document.text, context.countries, register))
    for meant in regions:
        words, name = meant.span.of(document.text), meant.name.of(document.text)
        yield _near(meant.span, words, name, meant.spelling, meant.place, Certainty.LIKELY)
    for entity, mentions in zip(document.entities, document.mentions(), strict=True):
        span, word = mentions[0].span, entity.name
        as_place = entity.kind is NameKind.PLACE or _stands_as_place(span, document)
        several = entity.kind is NameKind.PLACE and " " in word and not register.places(word)
        if entity.records or mentions[0].entity in context.holders or not (several or is_strange(word, context)):
            continue
        if entity.kind in (NameKind.GROUP, NameKind.EVENT) or any(meant.span.overlaps(span) for meant in regions):
            continue
        opening = span.start == document.sentence_of(span).start
        if (found := garbled_town(word, context.countries, register, as_place=as_place and not opening)) is not None:
            place, spelling = found
            yield _near(span, entity.name, word, spelling, place, Certainty.POSSIBLE)


def _stands_as_place(span: Span, document: Document) -> bool:
    """Whether one mention stands where places do, whatever the page was read to have it for: "convoys to Stepanokert",
    or in a row with places on record.
    """
    text = document.text
    if _BEFORE_PLACES.search(text, max(0, span.start - LONGEST_BEFORE), span.start):
        return True
    return any(
        document.entities[name.entity].kind is NameKind.PLACE
        and document.entities[name.entity].records
        and (text[name.span.end : span.start] in _ROW or text[span.end : name.span.start] in _ROW)
        for name in document.names
    )


def is_strange(word: str, context: Context) -> bool:
    """Whether a word is the name of nothing on record, and no part of a longer name of the page."""
    register = context.register
    return word.isalpha() and not word.isupper() and context.words[word] == 1 and not is_known(word, register)


def is_known(word: str, register: Register) -> bool:
    """Whether somebody's family name, a place or a body is written so."""
    return bool(register.surnamed(word) or register.places(word) or register.bodies(word))


@lru_cache(maxsize=2)
def words_of_bodies(register: Register) -> frozenset[str]:
    """All of which the names of bodies on record are made."""
    names = (name for body in register.records.bodies.values() for name in (body.name, *body.spellings))
    return frozenset(word for name in names for word in phrase(name).split())


def _near(span: Span, words: str, name: str, spelling: str, record: Record, certainty: Certainty) -> Meant:
    """Words on no list, of which ``name`` comes near to a spelling on record, shown with the record's own name."""
    own = getattr(record, "name", spelling)
    which = "" if own == spelling else f" ({own})"
    message = f"No {words} is on record; the name comes near to {spelling}{which}."
    return Meant(span, words.replace(name, spelling), message, certainty)


def spoken_of(body: Body, countries: Collection[str], register: Register) -> bool:
    """Whether the page may mean a body: it is international, or of a country that the page is about."""
    home = register.country(body.id)
    at_home = home is not None and home.id in at_war_with(countries) and home.id not in ENGLISH_SPEAKING
    return at_home or is_international(body, register)


def has_english_name_at_home(body: Body, countries: Collection[str], register: Register) -> bool:
    """Whether a body has one English name, which nobody translates: an international one, or that of the whole of an
    English-speaking country, of which the page is about ``countries``.
    """
    home = register.country(body.id)
    national = home is not None and home.id in ENGLISH_SPEAKING & set(countries) and body.id.count("/") == 1
    return national or is_international(body, register)


def is_international(body: Body, register: Register) -> bool:
    """Whether a body is of no country, or only has its seat in one: "International Olympic Committee"."""
    return register.country(body.id) is None or body.name.split()[0] in ("International", "World")
