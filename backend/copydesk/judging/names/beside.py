"""Beside: the bodies that a page names right beside somebody, "Pfizer's Albert Burla", and whom of theirs it means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from copydesk.judging.names.garbles import has_initials, share_a_word
from copydesk.model.document import Document, Name
from copydesk.model.tenure import Body, Tenure
from copydesk.register.register import Register

#: How close a name must come to that of one of the few who ever headed the body.
NEAR_BESIDE_BODY = 0.9

_OWNING = frozenset({"'s ", "’s ", "' ", "’ "})
_OWNED = frozenset({" of ", " of the ", " from "})


def near_by_body(number: int, mentions: Sequence[Name], document: Document, register: Register) -> Tenure | None:
    """The one tenure in a body beside an entity whose holder's name the page's comes near to, of whatever time: whose
    founder somebody is called may have left.
    """
    name = document.entities[number].name
    if register.people(name):
        return None
    held: dict[str, Tenure] = {}
    for body in _bodies_beside(number, mentions, document, register):
        for tenure in _led(register).get(body, ()):
            near = register.nearness(name, tenure.person)
            if near is None or not NEAR_BESIDE_BODY <= near.similarity < 1 or has_initials(near.spelling):
                continue
            if share_a_word(name, near.spelling):
                held[tenure.person.id] = tenure
    return next(iter(held.values())) if len(held) == 1 else None


def _bodies_beside(number: int, mentions: Sequence[Name], document: Document, register: Register) -> Iterator[str]:
    """The ids of bodies that own a mention, "Pfizer's X", that it is of, or in which the page gives an office."""
    text = document.text
    for mention in mentions:
        for other in document.names:
            owner = text[other.span.end : mention.span.start] in _OWNING
            if owner or text[mention.span.end : other.span.start] in _OWNED:
                yield from document.entities[other.entity].records
    for office in document.offices:
        holds = office.holder is not None and office.holder.entity == number
        if holds and office.of is not None and isinstance(register.record(office.of), Body):
            yield office.of


@lru_cache(maxsize=2)
def _led(register: Register) -> Mapping[str, Sequence[Tenure]]:
    """By the id of a body, whoever headed it or held one of its other offices on record."""
    found: defaultdict[str, list[Tenure]] = defaultdict(list)
    for office in register.records.offices.values():
        if office.of in register.records.bodies:
            found[office.of] += register.history(office)
    return found
