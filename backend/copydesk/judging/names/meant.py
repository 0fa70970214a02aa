"""Meant: the body or place on record whose name a page garbles, told by letters, words and country."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

from copydesk.judging.context import Context
from copydesk.judging.names.garbles import (
    COMMON_START,
    ENGLISH_SPEAKING,
    common_start,
    doubles_a_letter,
    one_letter_garbled,
    one_proper_word_garbled,
    one_word_garbled,
    one_word_replaced,
    rivalled,
)
from copydesk.judging.names.whereabouts import at_war_with, garbled_regions, garbled_town
from copydesk.model.document import Entity, Name, NameKind
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty
from copydesk.model.span import Span
from copydesk.model.tenure import Body
from copydesk.register.register import Record, Register
from copydesk.register.wording import phrase

#: How close words must come to a name, on the register's scale.
NEAR_BODY = 0.8
NEAR_BODY_LIKE_A_PLACE = 0.92  # places have many more neighbours, and names in other languages
SHORTEST = 8
_CAPITALS = re.compile(r"[A-Z][\w’'-]+(?: (?:(?:of|for|the|and|on) ){0,2}[A-Z][\w’'-]+)+")
#: Words of a name, and how many of a run of capitals, or behind "the", it may begin with.
MOST_WORDS, MOST_BEFORE = 12, 3
_COMPLEMENT = re.compile(r"(?<=\w) (?:of|for|to|in|at|on)\b")  # of a title
_BEHIND_THE = re.compile(r"(?:^|.* )[Tt]he ")
#: Letters of a short form that stands by itself from which on two may be swapped, or one may be left out.
SHORTEST_LETTERS_SWAPPED, SHORTEST_LETTERS = 5, 6
LONG_AT_OPENING = 10  # of a sentence, where plain words have capitals, too; and but for one letter


@dataclass(frozen=True, slots=True)
class Meant:
    """What a stretch of the page seems to stand for."""

    span: Span
    spelling: str  # the known spelling that it comes near to, or that its letters stand for
    message: str
    certainty: Certainty
    evidence: tuple[Evidence, ...] = ()


def by_letters(context: Context) -> Iterator[Meant]:
    """An international body's name with a word replaced, beside its short form: "International Atomic Energy
    Office (IAEA)"; or that of a country of which the page speaks, with a word garbled: other bodies of its own may have
    the letters, and other words. And garbled short forms by themselves.
    """
    yield from _by_letters_alone(context)
    register, text = context.register, context.document.text
    for introduced in context.document.abbreviations:
        name, letters = introduced.long.of(text), introduced.short.of(text)
        if register.bodies(name):
            continue
        owners = (owner for owner in register.acronym(letters) if isinstance(owner, Body))
        found = [(body, meant) for body in owners if (meant := _but_for_one_word(name, body, context))]
        if len(found) == 1:
            ((body, meant),) = found
            message = f"The register has {letters} for {meant}, and nothing called {name}."
            yield Meant(introduced.long, meant, message, Certainty.LIKELY, (_abbreviated(body, letters),))


def _but_for_one_word(name: str, body: Body, context: Context) -> str | None:
    """How the body is written to which a name comes near, by the measure of ``by_letters``; None where it does not."""
    abroad = _is_international(body, context.register)
    if not abroad and not _spoken_of(body, context.countries, context.register):
        return None
    for spelling in (body.name, *body.spellings):
        word = one_word_replaced(name, spelling)
        if word and not context.register.place(word) and (abroad or one_word_garbled(name, spelling)):
            return spelling
    return None


def _by_letters_alone(context: Context) -> Iterator[Meant]:
    """A garbled short form with no name beside it: "UNWRA", "MUNUSCO"; but for swapped letters only where the page
    names the country or body that the known one is of.
    """
    register, document = context.register, context.document
    beside_names = [introduced.short for introduced in document.abbreviations]
    for entity, mentions in zip(document.entities, document.mentions(), strict=True):
        word, span = entity.name, mentions[0].span
        if (
            entity.records
            or not (word.isalpha() and word.isupper())
            or any(span.overlaps(short) for short in beside_names)
        ):
            continue
        if document.sentence_of(span).of(document.text).isupper() or _is_known(word, register):
            continue
        found = {
            body.id: (body, known)
            for known, body in _short_forms(register)
            if word[0] == known[0]
            if _are_swapped(word, known) or (_is_short_form_garbled(word, known) and _names_home(context, body))
        }
        if len(found) == 1:
            ((body, known),) = found.values()
            message = f"No {word} is on record; the letters come near to {known} ({body.name})."
            yield Meant(span, known, message, Certainty.POSSIBLE, (_abbreviated(body, known),))


def _are_swapped(letters: str, known: str) -> bool:
    return sorted(letters) == sorted(known) and DamerauLevenshtein.distance(letters, known) == 1


def _is_short_form_garbled(letters: str, known: str) -> bool:
    """Whether a letter is left out or too many, or another in a longer one: UNICAF and UNICEF are two."""
    shortest = SHORTEST_LETTERS + (len(letters) == len(known))
    return len(known) >= shortest and DamerauLevenshtein.distance(letters, known) == 1


def _names_home(context: Context, body: Body) -> bool:
    home = body.id.partition("/")[0]
    return home in context.countries or any(home in entity.records for entity in context.document.entities)


@lru_cache(maxsize=2)
def _short_forms(register: Register) -> tuple[tuple[str, Body], ...]:
    """The long ones of all bodies on record, each with its body."""
    return tuple(
        (letters, body)
        for body in register.records.bodies.values()
        for letters in body.acronyms
        if letters.isupper() and letters.isalpha() and len(letters) >= SHORTEST_LETTERS_SWAPPED
    )


def by_country(entity: Entity, name: Name, context: Context) -> Iterator[Meant]:
    """A body of a country that the page is about, by one word: "Rosgvarda"."""
    register, word = context.register, entity.name
    if entity.records or len(word) < SHORTEST or not _is_strange(word, context):
        return
    opening = name.span.start == context.document.sentence_of(name.span).start
    if opening and len(word) < LONG_AT_OPENING:
        return  # any word has a capital there
    found = [near for near in register.nearest(word, (Body,), limit=5) if near.spelling.isalpha()]
    needed = NEAR_BODY_LIKE_A_PLACE if entity.kind is NameKind.PLACE else NEAR_BODY
    if not found or found[0].similarity < needed or rivalled(found, by_spelling=True):
        return
    if found[0].similarity == 1.0 and not doubles_a_letter(word, found[0].spelling):
        return  # another way to transliterate it
    home = register.country(found[0].record.id)
    if home is None or home.id in ENGLISH_SPEAKING or home.id not in context.countries:
        return
    if found[0].similarity < 1.0 and common_start(word, found[0].spelling) < COMMON_START:
        return
    if opening and Levenshtein.distance(word, found[0].spelling) > 1:
        return
    yield _near(name.span, word, word, found[0].spelling, found[0].record, Certainty.LIKELY)


def by_place(context: Context) -> Iterator[Meant]:
    """Garbled regions and towns of the countries that the page is about: "Kherzon region", "Kramatorks"."""
    document, register = context.document, context.register
    regions = list(garbled_regions(document.text, context.countries, register))
    for meant in regions:
        words, name = meant.span.of(document.text), meant.name.of(document.text)
        yield _near(meant.span, words, name, meant.spelling, meant.place, Certainty.LIKELY)
    for entity, mentions in zip(document.entities, document.mentions(), strict=True):
        span, word = mentions[0].span, entity.name
        as_place = entity.kind is NameKind.PLACE
        several = as_place and " " in word and not register.places(word)
        if entity.records or mentions[0].entity in context.holders or not (several or _is_strange(word, context)):
            continue
        if entity.kind in (NameKind.GROUP, NameKind.EVENT) or any(meant.span.overlaps(span) for meant in regions):
            continue
        opening = span.start == document.sentence_of(span).start
        if (found := garbled_town(word, context.countries, register, as_place=as_place and not opening)) is not None:
            place, spelling = found
            yield _near(span, entity.name, word, spelling, place, Certainty.POSSIBLE)


def _is_strange(word: str, context: Context) -> bool:
    """Whether a word is the name of nothing on record, and no part of a longer name of the page."""
    register = context.register
    return word.isalpha() and not word.isupper() and context.words[word] == 1 and not _is_known(word, register)


def _is_known(word: str, register: Register) -> bool:
    return bool(register.surnamed(word) or register.places(word) or register.bodies(word))


def _near(span: Span, words: str, name: str, spelling: str, record: Record, certainty: Certainty) -> Meant:
    """Words on no list, of which ``name`` comes near to a spelling on record, shown with the record's own name."""
    own = getattr(record, "name", spelling)
    which = "" if own == spelling else f" ({own})"
    message = f"No {words} is on record; the name comes near to {spelling}{which}."
    return Meant(span, words.replace(name, spelling), message, certainty)


def by_words(context: Context) -> Iterator[Meant]:
    """Bodies' names of several words, one of them garbled: "Federal Securities Service", "Wagnar Group"; each once."""
    register, document, seen = context.register, context.document, set[str]()
    short = [introduced.long for introduced in document.abbreviations]  # their short forms tell more
    known = [name.span for name in document.names if document.entities[name.entity].records]
    for run, span in _phrases(document.text, register):
        words = span.of(document.text)
        meant = _body_meant(words, run.of(document.text), context) if words not in seen else None
        if meant is None or any(other.overlaps(span) for other in short) or any(k.contains(span) for k in known):
            continue
        if not register.bodies(words):
            body, spelling = meant
            seen.add(words)
            short.append(span)
            message = f"No {words} is on record; the name comes near to {spelling}."
            yield Meant(span, spelling, message, Certainty.LIKELY, (Evidence("register", body.name, spelling),))


def _body_meant(words: str, run: str, context: Context) -> tuple[Body, str] | None:
    """The one body that the words may mean, of a country that the page or the ``run`` of capitals around them names."""
    register = context.register
    near = [
        (body, spelling)
        for others in _but_for_a_word(words)
        for body, spelling in _bodies_but_for_a_word(register).get(others, ())
        if (one_word_garbled(words, spelling) and one_word_replaced(words, spelling) not in _heads_of_titles(register))
        or one_proper_word_garbled(words, spelling)
        or _is_no_word(one_letter_garbled(words, spelling), register)
    ]
    if not near:
        return None
    named = (place for word in re.findall(r"[\w-]+", run) for place in register.places(word))
    about = context.countries | {home.id for place in named if (home := register.country(place.id))}
    found = {body.id: (body, spelling) for body, spelling in near if _spoken_of(body, about, register)}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_no_word(word: str | None, register: Register) -> bool:
    """Whether a word stands in no body's name on record and is no place: "Burau", and not "Forges" or "Kosova"."""
    return word is not None and word not in _words_of_bodies(register) and not register.places(word)


@lru_cache(maxsize=2)
def _heads_of_titles(register: Register) -> frozenset[str]:
    """What somebody is by a title: the "Minister of Finance" is no garbled Ministry."""
    return frozenset(_COMPLEMENT.split(title)[0].split()[-1] for title in register.titles())


@lru_cache(maxsize=2)
def _words_of_bodies(register: Register) -> frozenset[str]:
    names = (name for body in register.records.bodies.values() for name in (body.name, *body.spellings))
    return frozenset(word for name in names for word in phrase(name).split())


def _phrases(text: str, register: Register) -> Iterator[tuple[Span, Span]]:
    """What may be the name of a body: words with capitals, however the page was read, that end where those do, and
    begin so, behind "the", or behind a place's name: "Meanwhile the Russian Federal Securities Service". Each behind
    the whole run of capitals.
    """
    for run in _CAPITALS.finditer(text):
        words = [Span(run.start() + word.start(), run.start() + word.end()) for word in re.finditer(r"[^ ]+", run[0])]
        for first in _openings(words, text):
            before = _BEHIND_THE.sub("", text[run.start() : words[first].start]).strip()
            opens = words[first].of(text)[:1].isupper() and words[first].of(text) != "The"
            if not opens or len(words) - first > MOST_WORDS:
                continue
            place = before.removesuffix("’s").removesuffix("'s").strip()
            if place and not register.places(place):
                continue
            for last in range(len(words) - 1, first, -1):
                follows = words[last + 1].of(text) if last + 1 < len(words) else ""
                if words[last].of(text)[:1].isupper() and not follows[:1].isupper():
                    yield Span(*run.span()), words[first].through(words[last])


def _openings(words: Sequence[Span], text: str) -> Iterator[int]:
    """Where in a run of capitals a name may begin: among the first words, and among those behind each "the"."""
    begun = 0
    for at, word in enumerate(words):
        if word.of(text).lower() == "the":
            begun = at + 1
        elif at - begun < MOST_BEFORE:
            yield at


@lru_cache(maxsize=2)
def _bodies_but_for_a_word(register: Register) -> Mapping[str, Sequence[tuple[Body, str]]]:
    """Every spelling of a body on record, by what is left of it without each of its words: of thousands, the few that
    share all words but one with a name are found at once.
    """
    found: defaultdict[str, list[tuple[Body, str]]] = defaultdict(list)
    for body in register.records.bodies.values():
        for spelling in dict.fromkeys((body.name, *body.spellings)):
            for others in _but_for_a_word(spelling):
                found[others].append((body, spelling))
    return found


def _but_for_a_word(name: str) -> Iterator[str]:
    """A name with a gap in the place of each of its words; none of a single word, which would be like any other."""
    words = phrase(name).split()
    if len(words) > 1:
        for at in range(len(words)):
            yield " ".join((*words[:at], "_", *words[at + 1 :]))


def _spoken_of(body: Body, countries: Collection[str], register: Register) -> bool:
    """Whether the page may mean a body: it is international, or of a country that the page is about."""
    home = register.country(body.id)
    at_home = home is not None and home.id in at_war_with(countries) and home.id not in ENGLISH_SPEAKING
    return at_home or _is_international(body, register)


def _is_international(body: Body, register: Register) -> bool:
    """Whether a body is of no country, or only has its seat in one: "International Olympic Committee"."""
    return register.country(body.id) is None or body.name.split()[0] in ("International", "World")


def _abbreviated(body: Body, letters: str) -> Evidence:
    return Evidence("register", body.name, f"abbreviated {letters}")
