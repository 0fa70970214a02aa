"""Misfits: a short form in brackets and the name beside it that are not one body's, and what is wrong with them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from copydesk.judging.names.garbles import ENGLISH_SPEAKING, is_of_another_sort, one_word_garbled, one_word_replaced
from copydesk.judging.names.initials import (
    SMALL,
    are_initials,
    fits,
    keeps_most,
    may_translate,
    only_describes,
    telling_words,
    tells_the_army,
)
from copydesk.judging.names.retold import retold, the_one_so_spelled
from copydesk.model.document import Abbreviation, Document
from copydesk.model.tenure import Body, Place
from copydesk.register.register import Register
from copydesk.register.wording import phrase

_WORD = re.compile(r"[^\W\d_]+")

#: Between a part of a body and the body.
_PART_OF = re.compile(r" (?:of|at|in|within|under)(?: the)? $")

#: Words of too many names to show that two are the same.
_GENERAL = SMALL | frozenset(
    "national state federal republic people peoples united general central international world union party ministry "
    "service agency committee council commission force forces army department office organization organisation "
    "institute bureau".split()
)

#: Letters in another order, or one letter for another, are told from another acronym from this length on.
SHORTEST = 3
#: And with one letter left out, or twice for another, from these on: "USAD", "IEAE".
LONGEST_LEFT_OUT, LONG = 5, 4

FEWEST_SHARED = 2  # words of a name that show whose garbled letters stand beside it
#: Words with capitals, and small ones between them, that a name may be the end of.
_BEGUN = re.compile(r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|on|for|and|in|the))* (?:of|on|for|in)(?: the)? $")

LONGEST_BEFORE = 10  # words

_WORDS_BEFORE = 2  # a name, in which its country may be named: "China's", "of the Chinese"


@dataclass(frozen=True, slots=True)
class Renamed:
    """The name has other words than ``known``, that of the body whose letters stand beside it."""

    body: Body
    known: str


@dataclass(frozen=True, slots=True)
class Garbled:
    """The letters come near to ``acronym``, which the body or state of that name has."""

    record: Body | Place
    acronym: str


@dataclass(frozen=True, slots=True)
class OfOthers:
    """The letters are those of ``owners``; of the name there may be ``bodies`` on record."""

    owners: Sequence[Body | Place]
    bodies: Sequence[Body]


def misfit(introduced: Abbreviation, document: Document, register: Register) -> Renamed | Garbled | OfOthers | None:
    """What is wrong with a short form and its name; None where they fit, or nobody can say."""
    letters = introduced.short.of(document.text)
    name = _without_owner(introduced.long.of(document.text), letters, register)
    if only_describes(name):
        return None
    owners, bodies, places = register.acronym(letters), register.bodies(name), register.places(name)
    if (known := _retold(introduced, document, register)) is not None:
        return known
    if any(named in owners for named in (*bodies, *places)) or any(
        _is_end_of(owner, name) or _is_part_before(owner, introduced, document) for owner in owners
    ):
        return None
    if any(_is_namesake(owner, bodies, document, register) for owner in owners):
        return None if fits(letters, name) else _renamed(letters, name, owners, document, register)
    if (meant := _garbled(letters, name, _spoken_of(bodies, document, register) or places)) is not None:
        return meant
    if not (owners or bodies) and (meant := _garbled_with_name(letters, name, document, register)) is not None:
        return meant
    renamed = None if bodies else _renamed(letters, name, owners, document, register)
    if (
        not owners
        or _fits_more(introduced, document)
        or (fits(letters, name) and not (renamed and _is_misfit(letters, name, renamed.known)))
    ):
        return None
    if renamed is not None:
        return renamed
    if any(_may_mean(owner, name, letters, bodies, register) for owner in owners):
        return None
    if not any(body.acronyms for body in bodies) and all(_is_of_elsewhere(o, document, register) for o in owners):
        return None
    aside = introduced.short_first and not bodies and _is_aside(letters, name, owners)
    return None if aside or _ends_longer_name(introduced, document) else OfOthers(owners, bodies)


def _ends_longer_name(introduced: Abbreviation, document: Document) -> bool:
    """Whether the letters are those of more words than were read as the name: "Declaration on the Conduct of Parties in
    the | South China Sea (DOC)".
    """
    sentence, long = document.sentence_of(introduced.long), introduced.long
    before = document.text[sentence.start : long.start].split()[-LONGEST_BEFORE:]
    name, letters = long.of(document.text), introduced.short.of(document.text)
    starts = (at for at, word in enumerate(before) if word[0].isupper())
    return any(fits(letters, " ".join((*before[at:], name))) for at in starts)


def _without_owner(name: str, letters: str, register: Register) -> str:
    """A name on no record without the country before it, of which the letters have none: "US | Central Intelligence
    Bureau (CIA)".
    """
    first, _, rest = name.partition(" ")
    place = register.place(first)
    owned = place is not None and register.country(place.id) == place and " " in rest
    return rest if owned and not fits(letters, name) and not register.bodies(name) else name


def _retold(introduced: Abbreviation, document: Document, register: Register) -> Renamed | None:
    """The body that the page speaks of whose name this retells, unless that is on record to the letter, or a
    misspelling by the rule on those. Of letters on no record only that of a country named in it, or right before.
    """
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
        return home is None or (letters in body.acronyms and _speaks_of(body, document, register))

    meant = retold(name, letters, speaks_of, register)
    if meant is None:
        return None
    misspelled = one_word_replaced(name, meant[1]) and register.country(meant[0].id) is None
    return None if misspelled or one_word_garbled(name, meant[1]) else Renamed(*meant)


def _renamed(
    letters: str, name: str, owners: Sequence[Body | Place], document: Document, register: Register
) -> Renamed | None:
    """The one body whose English name the letters do come from, when the page's name for it has other words in the
    place of some: it begins alike and shares half of the words, or has some of those of an international body in their
    places. Leaving words out is only a shorter way to write it.
    """
    ours = telling_words(name)
    if len(letters) < SHORTEST or len(ours) < SHORTEST or not all(w[0].isupper() for w in _WORD.findall(name)
                                                                  if w.casefold() not in SMALL):  # fmt: skip
        return None
    found: list[tuple[Body, str]] = []
    for owner in owners:
        if not isinstance(owner, Body) or not _speaks_of(owner, document, register):
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
        if any(_has_words_of(known, ours) for known in (owner.name, *owner.spellings)):
            return None
        for known in names:
            theirs = telling_words(known)
            shared = [word for word in ours if any(_are_alike(word, other) for other in theirs)]
            half = len(shared) >= 2 and 2 * len(shared) >= max(len(ours), len(theirs))
            misfit = _is_misfit(letters, name, known)
            alike = half and (misfit or (ours[0] == theirs[0] and not _GENERAL.issuperset(shared)))
            if alike or (abroad and _keeps_places(ours, theirs)):
                found.append((owner, known))
    meant = the_one_so_spelled(found)
    return Renamed(*meant) if meant else None


def _keeps_places(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether other words stand in the places of all but some telling ones: "Financial Neighborhood of West African
    States (ECOWAS)", as a machine writes that is to use words of its own.
    """
    kept = {one for one, other in zip(ours, theirs, strict=False) if one == other}
    return len(ours) == len(theirs) and ours[0] not in kept and not _GENERAL.issuperset(kept)


def _is_misfit(letters: str, name: str, known: str) -> bool:
    """Whether a word stands in the place of one that a letter is the initial of: "Central War Commission (CMC)"."""
    initials = "".join(word[0] for word in telling_words(name)).upper()
    return bool(one_word_replaced(name, known)) and len(initials) == len(letters) and initials != letters.upper()


def _has_words_of(known: str, words: Sequence[str]) -> bool:
    """Whether one way to write a body has all the words, of which the page then only leaves some out. Not the words of
    several ways put together: "National Intelligence Agency" of a service that is called a spy agency, too.
    """
    return all(any(_are_alike(word, other) for other in telling_words(known)) for word in words)


def _are_alike(word: str, other: str) -> bool:
    return word == other or (word[:5] == other[:5] and min(len(word), len(other)) >= 5)


def _speaks_of(body: Body, document: Document, register: Register) -> bool:
    """Whether a body is of no country, or the page names something of the country."""
    home = register.country(body.id)
    return home is None or home.id in _countries_named(document, register)


def _countries_named(document: Document, register: Register) -> set[str]:
    named = (id for entity in document.entities if len(entity.records) == 1 for id in entity.records)
    offices = (mention.of for mention in document.offices if mention.of)
    return {home.id for id in (*named, *offices) if (home := register.country(id)) is not None}


def _is_of_elsewhere(owner: Body | Place, document: Document, register: Register) -> bool:
    """Whether the letters are only those of a body of one country, and the page speaks of others: their own language
    may have them for the name: the "National Security Service (SNB)" of Uzbekistan, and not the bank of Switzerland.
    """
    speaks_of_others = bool(_countries_named(document, register))
    return isinstance(owner, Body) and speaks_of_others and not _speaks_of(owner, document, register)


def _spoken_of(bodies: Sequence[Body], document: Document, register: Register) -> Sequence[Body]:
    """Of several bodies so called those that the page may mean: the Peoples' Democratic Party of Turkey or Nigeria."""
    return bodies if len(bodies) == 1 else [body for body in bodies if _speaks_of(body, document, register)]


def _fits_more(introduced: Abbreviation, document: Document) -> bool:
    """Whether the name is the end of a longer one, not on record, from which the letters come: "Declaration on the
    Conduct of Parties in the | South China Sea (DOC)".
    """
    before = document.text[document.sentence_of(introduced.long).start : introduced.long.start]
    begun = _BEGUN.search(before)
    whole = f"{begun[0] if begun else ''}{introduced.long.of(document.text)}"
    return (
        begun is not None
        and are_initials(introduced.short.of(document.text), whole)
        and fits(introduced.short.of(document.text), whole)
    )


def _is_end_of(owner: Body | Place, name: str) -> bool:
    """Whether the name is the end of a longer one of the owner's, of which the page has the beginning before it:
    "Russia–NATO Council (NRC)", "Community (SADC) Mission in the | Democratic Republic of Congo (SAMIDRC)".
    """
    ends = f" {phrase(name)}"
    return any(phrase(known).endswith(ends) for known in (owner.name, *owner.spellings))


def _is_part_before(owner: Body | Place, introduced: Abbreviation, document: Document) -> bool:
    """Whether the letters are those of a part of the body named, which stands before it: "the Main Intelligence
    Directorate of the | Ministry of Defence (GUR)".
    """
    before = document.text[document.sentence_of(introduced.long).start : introduced.long.start]
    of = _PART_OF.search(before)
    words = f" {phrase(before[: of.start()])}" if of is not None else ""
    return any(words.endswith(f" {phrase(known)}") for known in (owner.name, *owner.spellings))


def _is_namesake(owner: Body | Place, bodies: Sequence[Body], document: Document, register: Register) -> bool:
    """Whether the name, though on record for bodies elsewhere, may be that of one of a country that the page is about:
    the Dutch "Christian Democrats (CDA)".
    """
    home = register.country(owner.id)
    if not isinstance(owner, Body) or home is None or not _speaks_of(owner, document, register):
        return False
    return bool(bodies) and all(register.country(body.id) not in (home, None) for body in bodies)


def _garbled(letters: str, name: str, records: Sequence[Body | Place]) -> Garbled | None:
    """The body or state of that very name, and the acronym on record that the letters come near to.

    The first letter must be the same: other languages put the words the other way round ("OTAN", "AIEA"). Initials of
    the name in its own order are no such thing, whatever is on record, unless they skip what the record does not.
    """
    given = letters.replace(".", "").upper()
    if len(records) != 1 or len(given) < SHORTEST or not letters[0].isupper():
        return None
    initials = iter([word[0].casefold() for word in _WORD.findall(name) if word.casefold() not in SMALL])
    in_order = all(c in initials for c in given.casefold())
    for acronym in records[0].acronyms:
        known = acronym.replace(".", "").upper()
        if len(known) < SHORTEST or known[0] != given[0]:
            continue
        if (sorted(known) == sorted(given) or _one_for_another(known, given)) and not in_order:
            return Garbled(records[0], acronym)
        if len(known) >= LONGEST_LEFT_OUT and any(known[:at] + known[at + 1 :] == given for at in range(len(known))):
            return Garbled(records[0], acronym)
    return None


def _garbled_with_name(letters: str, name: str, document: Document, register: Register) -> Garbled | None:
    """The one body that the page may mean whose letters stand in another order, beside half of its words or more:
    "Inter-Services Public Relation (ISRP)"; with one letter for another beside all of them: "Main Directorate of
    Intelligence Affairs (GUP)".
    """
    given, ours, found = letters.replace(".", "").upper(), telling_words(name), dict[str, Garbled]()
    if len(given) < SHORTEST or fits(letters, name):
        return None
    for acronym, body in _abbreviated(register).get((len(given), given[0]), ()):
        known = acronym.replace(".", "").upper()
        shuffled = sorted(known) == sorted(given)
        if not (shuffled or _one_for_another(known, given)) or not _speaks_of(body, document, register):
            continue
        for theirs in map(telling_words, (body.name, *body.spellings)):
            shared = [word for word in theirs if any(_are_alike(word, one) for one in ours)]
            needed = max(len(ours), len(theirs)) / 2 if shuffled else len(theirs)
            if len(shared) >= max(FEWEST_SHARED, needed) and not _GENERAL.issuperset(shared):
                found[body.id] = Garbled(body, acronym)
    return next(iter(found.values())) if len(found) == 1 else None


@lru_cache(maxsize=2)
def _abbreviated(register: Register) -> Mapping[tuple[int, str], Sequence[tuple[str, Body]]]:
    """Every short form of a body on record, by how many letters it has and its first."""
    found: defaultdict[tuple[int, str], list[tuple[str, Body]]] = defaultdict(list)
    for body in register.records.bodies.values():
        for acronym in body.acronyms:
            letters = acronym.replace(".", "").upper()
            found[len(letters), letters[:1]].append((acronym, body))
    return found


def _one_for_another(known: str, given: str) -> bool:
    """Whether one letter of a short form stands for another, or, in a long one, the same letters stand otherwise."""
    if len(known) != len(given):
        return False
    apart = [(a, b) for a, b in zip(known, given, strict=True) if a != b]
    return len(apart) == 1 or (len(known) >= LONG and set(known) == set(given))


def _is_aside(letters: str, name: str, owners: Sequence[Body | Place]) -> bool:
    """Whether what stands in brackets behind letters that readers know need not be what they are short for: "the U.S.
    (Grand Canyon)", "the FBI (New York Field Office)"; or only describes it: "the FSB (Russian secret service)".
    """
    if name.split()[-1].islower():
        return True
    known = any(fits(letters, spelled) for owner in owners for spelled in (owner.name, *owner.spellings))
    return known and name[0].casefold() != letters[0].casefold()


def _may_mean(owner: Body | Place, name: str, letters: str, bodies: Sequence[Body], register: Register) -> bool:
    """Whether the name may be one more way to write what the short form is on record for."""
    if any(body.id == owner.id for body in bodies) or may_translate(name, letters, owner):
        return True
    ours = telling_words(name)
    if (
        isinstance(owner, Body)
        and len(ours) >= SHORTEST
        and any(_has_words_of(known, ours) for known in (owner.name, *owner.spellings))
    ):
        return True  # cut short, be it to what another is called: "United Nations Mission in Sudan (UNITAMS)"
    if (
        len(bodies) == 1
        and isinstance(owner, Body)
        and not (register.country(owner.id) or register.country(bodies[0].id))
    ):
        return not bodies[0].acronyms  # two international bodies, each with short forms of its own
    if isinstance(owner, Place) and (place := register.place(name)) is not None:
        return place.id == owner.id
    country = register.country(owner.id)
    around = (country.name, *country.spellings, *country.demonyms) if country and isinstance(owner, Body) else ()
    if tells_the_army(name, owner, around):
        return True
    words = {word.casefold() for word in _WORD.findall(name)} - _GENERAL
    words -= {word.casefold() for text in around for word in _WORD.findall(text)}
    known = {word.casefold() for text in (owner.name, *owner.spellings) for word in _WORD.findall(text)} - _GENERAL
    return any(one == other or one[:5] == other[:5] for one in words for other in known)
