"""Short forms: the body on record that garbled letters stand for, and the name beside known ones that is not theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import DamerauLevenshtein

from copydesk.judging.context import Context
from copydesk.judging.names.garbles import (
    is_of_another_sort,
    one_letter_garbled,
    one_word_deformed,
    one_word_garbled,
    one_word_replaced,
)
from copydesk.judging.names.initials import breaks_letters, keeps_most, only_describes
from copydesk.judging.names.meant import (
    Meant,
    has_english_name_at_home,
    is_international,
    is_known,
    spoken_of,
)
from copydesk.judging.names.translated import is_never_chosen
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty
from copydesk.model.tenure import Body
from copydesk.register.register import Register

_UN = re.compile(r"^U\.?N\.? ")
#: Letters of a short form that stands by itself from which on two may be swapped, or one may be left out.
SHORTEST_LETTERS_SWAPPED, SHORTEST_LETTERS = 5, 6
SHORTEST_WORD = 4  # but for a letter, beside the letters and all other words


def by_letters(context: Context) -> Iterator[Meant]:
    """An international body's name with a word replaced, beside its short form: "International Atomic Energy
    Office (IAEA)"; or that of a country of which the page speaks, with a word garbled: other bodies of its own may have
    the letters, and other words; or with another word for its sort, or for which its letter does not stand. And
    garbled short forms by themselves.
    """
    yield from _by_letters_alone(context)
    register, text = context.register, context.document.text
    for introduced in context.document.abbreviations:
        name, letters = introduced.long.of(text), introduced.short.of(text)
        if register.bodies(name) or only_describes(name):
            continue
        owners = (owner for owner in register.acronym(letters) if isinstance(owner, Body))
        found = [(body, meant) for body in owners if (meant := _but_for_one_word(name, body, context))]
        if len(found) == 1:
            ((body, meant),) = found
            message = f"The register has {letters} for {meant}, and nothing called {name}."
            yield Meant(introduced.long, meant, message, Certainty.LIKELY, (_abbreviated(body, letters),))


def _but_for_one_word(name: str, body: Body, context: Context) -> str | None:
    """How the body is written to which a name comes near, by the measure of ``by_letters``; None where it does not."""
    register, countries = context.register, context.countries
    abroad = is_international(body, register)
    english, at_home = has_english_name_at_home(body, countries, register), spoken_of(body, countries, register)
    names = dict.fromkeys((name, _without_country(name, body, register), _UN.sub("United Nations ", name)))
    for name, spelling in product(names, (body.name, *body.spellings)):
        if english and one_word_deformed(name, spelling):
            return spelling
        word = one_word_replaced(name, spelling)
        garbled = one_word_garbled(name, spelling) or one_letter_garbled(name, spelling, SHORTEST_WORD)
        near = abroad or garbled or is_never_chosen(word, spelling, body) or is_of_another_sort(name, spelling, body)
        if at_home and (near or breaks_letters(name, spelling, body)) and word and not register.place(word):
            return spelling
        if abroad and keeps_most(name, spelling):
            return spelling
    return None


def _without_country(name: str, body: Body, register: Register) -> str:
    """A body's name without the country that it is of: "Federal Security Bureau | of Russia"."""
    own, _, of = name.rpartition(" of ")
    place = register.place(of.removeprefix("the ")) if own else None
    return own if place is not None and place == register.country(body.id) else name


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
        if document.sentence_of(span).of(document.text).isupper() or is_known(word, register):
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


def _abbreviated(body: Body, letters: str) -> Evidence:
    return Evidence("register", body.name, f"abbreviated {letters}")
