"""Long names: the body on record whose name of several words a page garbles in one: "Federal Securities Service"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from copydesk.judging.context import Context
from copydesk.judging.names.garbles import (
    letters_swapped,
    one_letter_garbled,
    one_word_deformed,
    one_word_garbled,
    one_word_replaced,
    proper_word_garbled,
)
from copydesk.judging.names.meant import CAPITALS, Meant, has_english_name_at_home, is_known, spoken_of, words_of_bodies
from copydesk.judging.names.retold import the_one_so_spelled
from copydesk.judging.names.synonyms import reworded
from copydesk.judging.names.translated import mistranslated, translated_back
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty
from copydesk.model.span import Span
from copydesk.model.tenure import Body
from copydesk.register.register import Register
from copydesk.register.wording import phrase

#: Words of a name, and how many of a run of capitals, or behind "the", it may begin with.
MOST_WORDS, MOST_BEFORE = 12, 3
_COMPLEMENT = re.compile(r"(?<=\w) (?:of|for|to|in|at|on)\b")  # of a title
_BEHIND_THE = re.compile(r"(?:^|.* )[Tt]he ")


def by_words(context: Context) -> Iterator[Meant]:
    """Bodies' names of several words, one of them garbled, "Federal Securities Service", "Wagnar Group", or
    translated back or reworded: "Central Intelligence Administration", "Meals and Drug Administration"; each once.
    """
    register, document, seen = context.register, context.document, set[str]()
    # of these the short forms tell more
    short = [found.long for found in document.abbreviations if register.acronym(found.short.of(document.text))]
    known = [name.span for name in document.names if document.entities[name.entity].records]
    phrases = list(_phrases(document.text, register))
    for run, span in phrases:
        words = span.of(document.text)
        meant = _body_meant(words, run.of(document.text), context) if words not in seen else None
        if meant is None or any(other.overlaps(span) for other in short) or any(k.contains(span) for k in known):
            continue
        if not register.bodies(words):
            seen.add(words)
            short.append(span)
            yield _near(span, words, *meant, Certainty.LIKELY)
    stretches = [span for _, span in phrases]
    translated = (
        *translated_back(stretches, context),
        *mistranslated(stretches, context),
        *reworded(context),
    )
    for span, body, spelling in sorted(translated, key=lambda found: found[0].end - found[0].start):
        if not any(other.overlaps(span) for other in short):
            short.append(span)
            yield _near(span, span.of(document.text), body, spelling, Certainty.POSSIBLE)


def _near(span: Span, words: str, body: Body, spelling: str, certainty: Certainty) -> Meant:
    message = f"No {words} is on record; the name comes near to {spelling}."
    return Meant(span, spelling, message, certainty, (Evidence("register", body.name, spelling),))


def _body_meant(words: str, run: str, context: Context) -> tuple[Body, str] | None:
    """The one body that the words may mean, of a country that the page or the ``run`` of capitals around them names; of
    any country where but two letters are swapped.
    """
    register = context.register
    alike = [
        (body, spelling)
        for others in _but_for_a_word(words)
        for body, spelling in _bodies_but_for_a_word(register).get(others, ())
    ]
    if not alike:
        return None
    named = (place for word in re.findall(r"[\w-]+", run) for place in register.places(word))
    about = context.countries | {home.id for place in named if (home := register.country(place.id))}
    found = {
        body.id: (body, spelling) for body, spelling in alike
        if not (
            _is_title(words, one_word_replaced(words, spelling), register) or _are_several(words, spelling)
        ) and (
            (_is_garbled(words, spelling, register) and spoken_of(body, about, register))
            or (one_word_deformed(words, spelling) and has_english_name_at_home(body, about, register))
        )
    }  # fmt: skip
    if len(found) == 1:
        return next(iter(found.values()))
    return the_one_so_spelled([of for of in alike if _is_no_word(letters_swapped(words, of[1]), register)])


def _is_no_word(word: str | None, register: Register) -> bool:
    """Whether a word stands in no body's name on record and is no place: "Burau", and not "Forges" or "Kosova"."""
    return word is not None and word not in words_of_bodies(register) and not is_known(word, register)


def _is_garbled(words: str, spelling: str, register: Register) -> bool:
    return one_word_garbled(words, spelling) or any(
        _is_no_word(garbled(words, spelling), register) for garbled in (proper_word_garbled, one_letter_garbled)
    )


def _is_title(words: str, word: str | None, register: Register) -> bool:
    """Whether the word makes the name a title: the "Minister of Finance" is no garbled Ministry."""
    return word in _heads_of_titles(register) and phrase(_COMPLEMENT.split(words)[0]).split()[-1] == word


def _are_several(words: str, spelling: str) -> bool:
    """Whether the name is that of several such bodies: the "Ministries of Finance" of two countries."""
    head, one = (_COMPLEMENT.split(phrase(name))[0].split()[-1] for name in (words, spelling))
    return head in (f"{one}s", f"{one.removesuffix('y')}ies")


@lru_cache(maxsize=2)
def _heads_of_titles(register: Register) -> frozenset[str]:
    """What somebody is by a title."""
    return frozenset(_COMPLEMENT.split(title)[0].split()[-1] for title in register.titles())


def _phrases(text: str, register: Register) -> Iterator[tuple[Span, Span]]:
    """What may be the name of a body: words with capitals, however the page was read, that end where those do, and
    begin so, behind "the", or behind a place's name: "Meanwhile the Russian Federal Securities Service". Each behind
    the whole run of capitals.
    """
    for run in CAPITALS.finditer(text):
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
                ends = not follows[:1].isupper() or (
                    follows.isupper() and bool(register.bodies(follows))
                )  # "... | MI6"
                if words[last].of(text)[:1].isupper() and ends:
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
