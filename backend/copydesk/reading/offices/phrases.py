"""Phrases of office: a title read with what stands before and behind it."""

from __future__ import annotations

from dataclasses import replace

from copydesk.model.document import Name, NameKind
from copydesk.reading.names.titles import Title
from copydesk.reading.names.words import BODY_HEADS
from copydesk.reading.offices.before_title import with_qualifiers
from copydesk.reading.offices.behind_title import (
    body_in_small_letters,
    past_short_form,
    with_complement,
    with_standing_after,
)
from copydesk.reading.offices.named import NamesHere
from copydesk.reading.offices.phrase import Phrase
from copydesk.reading.offices.words import SHARED_BODIES, STANDING


def read_phrase(title: Title, here: NamesHere) -> Phrase:
    """The phrase around a title."""
    for end in range(title.start + 1, title.end):
        start, name = here.ending.get(end, (title.end, None))
        if name is not None and start < title.start and name.kind == NameKind.PLACE:
            title = Title(end, title.end, title.on_record)  # "New York City | mayor", not "... | city mayor"
    phrase = _without_standing(_before_longer_name(title, here), here)
    phrase = with_qualifiers(here, with_complement(here, with_standing_after(here, phrase)))
    if phrase.of is None and (named := _owner_inside(title, here)) is not None:
        start, of, sure = named
        phrase = replace(phrase, start=min(phrase.start, start), of=of, owner=True, guessed=not sure)
    phrase = _without_body(_without_owner(phrase, title, here), here)
    return replace(phrase, end=past_short_form(here, phrase.end))


def _before_longer_name(title: Title, here: NamesHere) -> Title:
    """A title without the body that it names only the beginning of: "head | of the UN | Refugee Agency", "| nuclear
    agency".
    """
    for at in range(title.start + 1, title.end):
        end, name = here.starting.get(at, (0, None))
        if name is None or name.kind != NameKind.ORGANISATION:
            continue
        if end <= title.end and (end < title.end or body_in_small_letters(here, at, end) is None):
            continue
        while here.doc[at - 1].lower_ in {"of", "the"}:
            at -= 1
        return Title(title.start, at, here.is_title(title.start, at)) if at > title.start else title
    return title


def _without_standing(title: Title, here: NamesHere) -> Phrase:
    """The title without the word that says how it is held, where one on record opens with it: "interim | president"."""
    start, first = title.start, here.doc[title.start].lower_
    if first in STANDING and here.is_title(start + 1, title.end):
        return Phrase(start + 1, title.end, start, title.end, STANDING[first], on_record=True)
    return Phrase(start, title.end, start, title.end, on_record=title.on_record)


def _without_body(phrase: Phrase, here: NamesHere) -> Phrase:
    """The office alone, where the title names a body that has one so called: "Bank of Japan | governor"."""
    start, end = phrase.title_start, phrase.title_end
    for at in range(start, end):
        after, name = here.starting.get(at, (0, None))
        if name is None or name.kind != NameKind.ORGANISATION or after > end:
            continue
        body = here.record_of(name) or here.record_of(name, phrase.of)
        if body is not None and _is_abroad(body, phrase, here):
            continue
        alone = (after, end) if at == start else (start, at)
        while alone[1] > alone[0] and here.doc[alone[1] - 1].lower_ in {"of", "the", "at", "for"}:
            alone = (alone[0], alone[1] - 1)
        if body is None or alone[0] >= alone[1] or (at != start and after != end):
            continue
        office = here.register.office(here.doc[slice(*alone)].text, of=body)
        if office is not None:
            guessed = phrase.guessed and not _names_country(name, body, here)
            return replace(phrase, title_start=alone[0], title_end=alone[1], of=body, owner=True, guessed=guessed)
    return phrase


def _is_abroad(body: str, phrase: Phrase, here: NamesHere) -> bool:
    """Whether a body on record is of another country than the phrase says: the Armed Forces of "Qatari Armed Forces
    Chief of Staff" are Qatar's, though only another country's are on record.
    """
    home = here.register.country(body)
    owner = here.register.country(phrase.of) if phrase.of else None
    return home is not None and owner is not None and home != owner


def _names_country(name: Name, body: str, here: NamesHere) -> bool:
    """Whether a body's name says of which country it is: "Bank of Japan", "Bank of England"."""
    country = here.register.country(body)
    places = (here.register.place(word) for word in name.text.split())
    return country is not None and country in (here.register.country(place.id) for place in places if place is not None)


def _without_owner(phrase: Phrase, title: Title, here: NamesHere) -> Phrase:
    """The office alone, where a title on record opens with whose it is: "Russian | Security Council Secretary"."""
    end, name = here.starting.get(phrase.title_start, (0, None))
    whose = here.record_of(name) if name is not None and name.kind != NameKind.ORGANISATION else None
    if whose is None or not phrase.on_record or not end < title.end or phrase.of is None:
        return phrase
    country = here.register.country(phrase.of)
    if whose != phrase.of and not (country and whose == country.id):
        return phrase
    alone = here.register.office(here.doc[end : phrase.title_end].text, of=phrase.of)
    return replace(phrase, title_start=end) if alone else phrase


def _owner_inside(title: Title, here: NamesHere) -> tuple[int, str, bool] | None:
    """The place or body that a title on record itself names: "FSB director", "Foreign Ministry spokeswoman".

    The last: whether it is sure. Many countries have a General Staff, and only some of them are on record.
    """
    for end in range(title.start + 1, title.end + 1):
        start, name = here.ending.get(end, (0, None))
        of = here.record_of(name) if name is not None else None
        if name is None or of is None or (start <= title.start and end == title.end):
            continue
        country = here.register.country(of)
        own_name = " " not in name.text and name.text.lower() not in BODY_HEADS | SHARED_BODIES
        sure = country is None or start < title.start or name.kind != NameKind.ORGANISATION or own_name
        whose = country.id if country and name.kind == NameKind.ORGANISATION else of
        return start, whose, sure
    return None
