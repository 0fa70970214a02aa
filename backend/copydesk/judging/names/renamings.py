"""Renamings: the letters of a body on record beside a name with other words than its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from copydesk.judging.context import Context
from copydesk.judging.names.garbles import ENGLISH_SPEAKING, is_of_another_sort, one_word_garbled, one_word_replaced
from copydesk.judging.names.initials import SMALL, are_initials, fits, keeps_most, telling_words
from copydesk.judging.names.retold import retold, the_one_so_spelled
from copydesk.model.document import Abbreviation
from copydesk.model.tenure import Body, Place
from copydesk.register.wording import phrase

WORD = re.compile(r"[^\W\d_]+")

#: Words of too many names to show that two are the same.
GENERAL = SMALL | frozenset(
    "national state federal republic people peoples united general central international world union party ministry "
    "service agency committee council commission force forces army department office organization organisation "
    "institute bureau".split()
)

#: Letters in another order, or one letter for another, are told from another acronym from this length on.
SHORTEST = 3

_WORDS_BEFORE = 2  # a name, in which its country may be named: "China's", "of the Chinese"


@dataclass(frozen=True, slots=True)
class Renamed:
    """The name has other words than ``known``, that of the body whose letters stand beside it."""

    body: Body
    known: str


def retold_to(introduced: Abbreviation, context: Context) -> Renamed | None:
    """The body that the page speaks of whose name this retells, unless that is on record to the letter, or a
    misspelling by the rule on those. Of letters on no record only that of a country named in it, or right before.
    """
    document, register = context.document, context.register
    name, letters = introduced.long.of(document.text), introduced.short.of(document.text)
    if any(phrase(name) == phrase(known) for body in register.bodies(name) for known in (body.name, *body.spellings)):
        return None
    before = document.text[document.sentence_of(introduced.long).start : introduced.long.start].split()[-_WORDS_BEFORE:]
    places = (place for word in (*before, *name.split()) for place in register.places(word.strip(",.")))
    named = {home.id for place in places if (home := register.country(place.id))}

    def speaks_of(body: Body) -> bool:
        home = register.country(body.id)
        if named:
            return home is not None and home.id in named
        return home is None or (letters in body.acronyms and context.speaks_of(body))

    meant = retold(name, letters, speaks_of, register)
    if meant is None:
        return None
    misspelled = one_word_replaced(name, meant[1]) and register.country(meant[0].id) is None
    return None if misspelled or one_word_garbled(name, meant[1]) else Renamed(*meant)


def renamed(letters: str, name: str, owners: Sequence[Body | Place], context: Context) -> Renamed | None:
    """The one body whose English name the letters do come from, when the page's name for it has other words in the
    place of some: it begins alike and shares half of the words, or has some of those of an international body in their
    places. Leaving words out is only a shorter way to write it.
    """
    ours, register = telling_words(name), context.register
    if len(letters) < SHORTEST or len(ours) < SHORTEST or not all(w[0].isupper() for w in WORD.findall(name)
                                                                  if w.casefold() not in SMALL):  # fmt: skip
        return None
    found: list[tuple[Body, str]] = []
    for owner in owners:
        if not isinstance(owner, Body) or not context.speaks_of(owner):
            continue
        spellings, abroad = (owner.name, *owner.spellings), register.country(owner.id) is None
        if any(
            is_of_another_sort(name, s, owner) or (abroad and (one_word_replaced(name, s) or keeps_most(name, s)))
            for s in spellings
        ):
            continue  # a misspelling, by the rule on those
        home = register.country(owner.id)
        english = home is None or home.id in ENGLISH_SPEAKING
        names = [known for known in spellings if fits(letters, known) and (english or are_initials(letters, known))]
        if any(has_words_of(known, ours) for known in (owner.name, *owner.spellings)):
            return None
        for known in names:
            theirs = telling_words(known)
            shared = [word for word in ours if any(are_alike(word, other) for other in theirs)]
            half = len(shared) >= 2 and 2 * len(shared) >= max(len(ours), len(theirs))
            misfit = is_misfit(letters, name, known)
            alike = half and (misfit or (ours[0] == theirs[0] and not GENERAL.issuperset(shared)))
            if alike or (abroad and _keeps_places(ours, theirs)):
                found.append((owner, known))
    meant = the_one_so_spelled(found)
    return Renamed(*meant) if meant else None


def _keeps_places(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether other words stand in the places of all but some telling ones: "Financial Neighborhood of West African
    States (ECOWAS)", as a machine writes that is to use words of its own.
    """
    kept = {one for one, other in zip(ours, theirs, strict=False) if one == other}
    return len(ours) == len(theirs) and ours[0] not in kept and not GENERAL.issuperset(kept)


def is_misfit(letters: str, name: str, known: str) -> bool:
    """Whether a word stands in the place of one that a letter is the initial of: "Central War Commission (CMC)"."""
    initials = "".join(word[0] for word in telling_words(name)).upper()
    return bool(one_word_replaced(name, known)) and len(initials) == len(letters) and initials != letters.upper()


def has_words_of(known: str, words: Sequence[str]) -> bool:
    """Whether one way to write a body has all the words, of which the page then only leaves some out. Not the words of
    several ways put together: "National Intelligence Agency" of a service that is called a spy agency, too.
    """
    return all(any(are_alike(word, other) for other in telling_words(known)) for word in words)


def are_alike(word: str, other: str) -> bool:
    """Whether two words are one, or begin as words of one stem do."""
    return word == other or (word[:5] == other[:5] and min(len(word), len(other)) >= 5)
