"""Misfits: a short form in brackets and the name beside it that are not one body's, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from copydesk.judging.context import Context
from copydesk.judging.names.garbled_letters import Garbled, both_garbled, letters_garbled
from copydesk.judging.names.initials import (
    are_initials,
    fits,
    may_translate,
    only_describes,
    telling_words,
    tells_the_army,
)
from copydesk.judging.names.renamings import (
    GENERAL,
    SHORTEST,
    WORD,
    Renamed,
    has_words_of,
    is_misfit,
    renamed,
    retold_to,
)
from copydesk.model.document import Abbreviation, Document
from copydesk.model.tenure import Body, Place
from copydesk.register.register import Register
from copydesk.register.wording import phrase

#: Between a part of a body and the body.
_PART_OF = re.compile(r" (?:of|at|in|within|under)(?: the)? $")

#: Words with capitals, and small ones between them, that a name may be the end of.
_BEGUN = re.compile(r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|on|for|and|in|the))* (?:of|on|for|in)(?: the)? $")


@dataclass(frozen=True, slots=True)
class OfOthers:
    """The letters are those of ``owners``; of the name there may be ``bodies`` on record."""

    owners: Sequence[Body | Place]
    bodies: Sequence[Body]


def misfit(introduced: Abbreviation, context: Context) -> Renamed | Garbled | OfOthers | None:
    """What is wrong with a short form and its name; None where they fit, or nobody can say."""
    document, register, letters = context.document, context.register, introduced.short.of(context.document.text)
    name = _without_owner(introduced.long.of(document.text), letters, register)
    if only_describes(name):
        return None
    owners, bodies, places = register.acronym(letters), register.bodies(name), register.places(name)
    if (known := retold_to(introduced, context)) is not None:
        return known
    if any(named in owners for named in (*bodies, *places)) or any(
        _is_end_of(owner, name) or _is_part_before(owner, introduced, document) for owner in owners
    ):
        return None
    if any(_is_namesake(owner, bodies, context) for owner in owners):
        return None if fits(letters, name) else renamed(letters, name, owners, context)
    if (garbled := letters_garbled(letters, name, _spoken_of(bodies, context) or places)) is not None:
        return garbled
    if not (owners or bodies) and (garbled := both_garbled(letters, name, context)) is not None:
        return garbled
    if not owners or _ends_longer_name(introduced, document):
        return None
    meant = None if bodies else renamed(letters, name, owners, context)
    if fits(letters, name) and not (meant and is_misfit(letters, name, meant.known)):
        return None
    if meant is not None:
        return meant
    if any(_may_mean(owner, name, letters, bodies, register) for owner in owners):
        return None
    if not any(body.acronyms for body in bodies) and all(_is_of_elsewhere(o, context) for o in owners):
        return None
    aside = introduced.short_first and not bodies and _is_aside(letters, name, owners)
    return None if aside else OfOthers(owners, bodies)


def _ends_longer_name(introduced: Abbreviation, document: Document) -> bool:
    """Whether the name is the end of a longer one, not on record, from which the letters come: "Declaration on the
    Conduct of Parties in the | South China Sea (DOC)".
    """
    letters = introduced.short.of(document.text)
    begun = _BEGUN.search(document.text[document.sentence_of(introduced.long).start : introduced.long.start])
    whole = f"{begun[0]}{introduced.long.of(document.text)}" if begun else ""
    return begun is not None and are_initials(letters, whole) and fits(letters, whole)


def _without_owner(name: str, letters: str, register: Register) -> str:
    """A name on no record without the country before it, of which the letters have none: "US | Central Intelligence
    Bureau (CIA)".
    """
    first, _, rest = name.partition(" ")
    place = register.place(first)
    owned = place is not None and register.country(place.id) == place and " " in rest
    return rest if owned and not fits(letters, name) and not register.bodies(name) else name


def _is_of_elsewhere(owner: Body | Place, context: Context) -> bool:
    """Whether the letters are only those of a body of one country, and the page speaks of others: their own language
    may have them for the name: the "National Security Service (SNB)" of Uzbekistan, and not the bank of Switzerland.
    """
    speaks_of_others = bool(context.countries)
    return isinstance(owner, Body) and speaks_of_others and not context.speaks_of(owner)


def _spoken_of(bodies: Sequence[Body], context: Context) -> Sequence[Body]:
    """Of several bodies so called those that the page may mean: the Peoples' Democratic Party of Turkey or Nigeria."""
    return bodies if len(bodies) == 1 else [body for body in bodies if context.speaks_of(body)]


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


def _is_namesake(owner: Body | Place, bodies: Sequence[Body], context: Context) -> bool:
    """Whether the name, though on record for bodies elsewhere, may be that of one of a country that the page is about:
    the Dutch "Christian Democrats (CDA)".
    """
    register = context.register
    home = register.country(owner.id)
    if not isinstance(owner, Body) or home is None or not context.speaks_of(owner):
        return False
    return bool(bodies) and all(register.country(body.id) not in (home, None) for body in bodies)


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
        and any(has_words_of(known, ours) for known in (owner.name, *owner.spellings))
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
    words = {word.casefold() for word in WORD.findall(name)} - GENERAL
    words -= {word.casefold() for text in around for word in WORD.findall(text)}
    known = {word.casefold() for text in (owner.name, *owner.spellings) for word in WORD.findall(text)} - GENERAL
    return any(one == other or one[:5] == other[:5] for one in words for other in known)
