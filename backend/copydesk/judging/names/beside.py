"""Beside: the bodies and places named right beside somebody, "Pfizer's Albert Burla", and whom of theirs it means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from copydesk.judging.names.garbles import INTRODUCED, has_initials, is_another_name, share_a_word
from copydesk.model.document import Document, Name
from copydesk.model.interval import Interval
from copydesk.model.tenure import LEADING, Body, Place, Tenure
from copydesk.register.register import Register

#: How close a name must come to that of one of the few who ever headed the body, or who leads the place now.
NEAR_BESIDE = 0.88

_OWNING = frozenset({"'s ", "’s ", "' ", "’ "})
_OWNED = frozenset({" of ", " of the ", " from "})


def near_by_owner(number: int, mentions: Sequence[Name], document: Document, register: Register) -> Tenure | None:
    """The one tenure in a body or place beside an entity whose holder's name the page's comes near to. In a body of
    whatever time: whose founder somebody is called may have left.
    """
    name = document.entities[number].name
    if register.people(name):
        return None
    held: dict[str, Tenure] = {}
    for owner in _owners_beside(number, mentions, document, register):
        for tenure in _leading(owner, document, register):
            near = register.nearness(name, tenure.person)
            if near is None or not NEAR_BESIDE <= near.similarity < 1 or has_initials(near.spelling):
                continue
            of_place = isinstance(register.record(owner), Place)
            if of_place and is_another_name(name, near.spelling, register):
                continue  # "South Korea's Lee Jae-yong": of a whole country's people, many have names alike
            if share_a_word(name, near.spelling):
                held[tenure.person.id] = tenure
    return next(iter(held.values())) if len(held) == 1 else None


def _owners_beside(number: int, mentions: Sequence[Name], document: Document, register: Register) -> Iterator[str]:
    """The ids of bodies that own a mention, "Pfizer's X", that it is of, or in which the page gives an office."""
    text = document.text
    for mention in mentions:
        if INTRODUCED.match(text, mention.span.end):
            continue  # "Gazprom's Alexei Milner, an engineer": nobody whom its readers know
        for other in document.names:
            owner = text[other.span.end : mention.span.start] in _OWNING
            if owner or text[mention.span.end : other.span.start] in _OWNED:
                yield from document.entities[other.entity].records
    for office in document.offices:
        holds = office.holder is not None and office.holder.entity == number
        if holds and office.of is not None and isinstance(register.record(office.of), Body):
            yield office.of


def _leading(owner: str, document: Document, register: Register) -> Sequence[Tenure]:
    """Whoever headed a body or held one of its other offices on record; who now leads a state, or has the one seat of
    a region's or city's office.
    """
    led, place = _led(register).get(owner, ()), register.record(owner)
    if not isinstance(place, Place):
        return led
    country = register.country(owner)
    of_state = country is not None and country.id == owner
    return [
        tenure for tenure in led
        if document.page_date is not None and tenure.possibly(Interval.day(document.page_date))
        and (tenure.office.id.endswith(LEADING) if of_state else tenure.office.seats == 1)
    ]  # fmt: skip


@lru_cache(maxsize=2)
def _led(register: Register) -> Mapping[str, Sequence[Tenure]]:
    """By the id of a body or place, all tenures of its offices."""
    found: defaultdict[str, list[Tenure]] = defaultdict(list)
    for office in register.records.offices.values():
        found[office.of] += register.history(office)
    return found
