"""Offices meant: which office on record a page's mention of one gives to somebody."""

from __future__ import annotations

import re

from copydesk.model.document import Document, OfficeMention
from copydesk.model.interval import Interval
from copydesk.model.tenure import Body, Office, Place
from copydesk.register.portfolios import portfolio
from copydesk.register.register import Register
from copydesk.register.wording import has_words, phrase

#: Whoever left an office longer ago is named with it for some other reason than that nobody noticed.
LATELY_DAYS = 400

#: States of whose land another holds a part, and which.
_HELD_BY = {"ua": "Russia"}
#: Before the title of whom that state put there.
_PUT_THERE = re.compile(r"^\w+-(?:installed|appointed|backed|imposed) ", re.IGNORECASE)

#: Letters of a short form that are anybody's.
SHORT_FORM = 2


def find_office(mention: OfficeMention, register: Register) -> Office | None:
    """The office on record that a mention means; None when none does, or nothing says of what place or body."""
    if mention.of is None:
        return register.office(mention.title) if names_its_place(mention, register) else None
    office = register.office(mention.title, of=mention.of)
    if office is None and mention.of_stated and (country := register.country(mention.of)):
        record = register.record(mention.of)
        if isinstance(record, Place):
            office = _of_who_holds(mention.title, record, country.id, register)
        elif record is not None and not isinstance(record, Office):
            office = register.office(f"{mention.title} of {record.name}", of=country.id)
    return office


def _of_who_holds(title: str, place: Place, home: str, register: Register) -> Office | None:
    """The office in a land that another state holds: its own, as the "Governor of Sevastopol" is Russia's, or one that
    is on record with whomever either state put there.
    """
    if home not in _HELD_BY:
        return None
    bare = _PUT_THERE.sub("", title)
    for words in dict.fromkeys((title, bare)):
        for name in (place.name, *place.spellings):
            office = register.office(words if has_words(words, name) else f"{words} of {name}")
            if office is not None and register.country(office.id) == register.place(_HELD_BY[home]):
                return office
    office = register.office(bare, of=place.id) if bare != title else None
    return office if office is not None and office.seats != 1 else None


def _counterpart(mention: OfficeMention, document: Document, register: Register) -> Office | None:
    """The office of a country where the one before, of another, has a title of its own: the "Chinese counterpart" of
    the US defence secretary is China's defence minister.
    """
    country = register.country(mention.of or "")
    if country is None or country.id != mention.of or mention.of_stated:
        return None
    for other in document.offices:
        if other.title == mention.title and other.of_stated and other.span < mention.span:
            office = find_office(other, register)
            if office is not None and office.of == other.of != mention.of:
                return register.records.offices.get(f"{country.id}/{office.id.rpartition('/')[2]}")
    return None


def office_given(mention: OfficeMention, full_name: str, document: Document, register: Register) -> Office | None:
    """The office that a mention gives to somebody. Of a counterpart's two, by the title and by its kind, the one that
    somebody on record ever held; none where that was long ago: a state councillor is a "counterpart", too.
    """
    office, twin = find_office(mention, register), _counterpart(mention, document, register)
    people, today = register.people(full_name), document.page_date
    if twin is None or twin == office or not people:
        return twin or office
    held = [t for person in people for t in register.tenures(person)]
    if office is not None and any(tenure.office.id == office.id for tenure in held):
        return office
    lately = Interval.day(today).widened(LATELY_DAYS) if today else None
    own = (tenure for tenure in held if tenure.office.id == twin.id)
    return twin if any(lately is None or tenure.possibly(lately) for tenure in own) else None


def office_served(
    mention: OfficeMention, full_name: str, when: Interval | None, document: Document, register: Register
) -> Office | None:
    """The ministry, of a title that says not whose it is, in the one country that somebody on record serves at the
    time, and of which the page speaks.
    """
    people, minister = register.people(full_name), portfolio(phrase(mention.title))[0]
    if mention.of is not None or when is None or len(people) != 1 or minister != "minister" or " " not in full_name:
        return None
    serves = {tenure.office.of for tenure in register.tenures(people[0]) if tenure.possibly(when)}
    named = {id for entity in document.entities for id in entity.records if len(entity.records) == 1}
    homes = {home.id for of in serves if (home := register.country(of)) and home.id in named}
    return register.office(mention.title, of=homes.pop()) if len(homes) == 1 else None


def names_its_place(mention: OfficeMention, register: Register) -> bool:
    """Whether the title itself says whose it is: "Tokyo Governor", "Chief of Staff of Ukraine"."""
    first, of, last = mention.title.partition(" ")[0], *mention.title.rpartition(" of ")[1:]
    return register.place(last.removeprefix("the ") if of else first) is not None


def is_anybodys(mention: OfficeMention, document: Document, register: Register) -> bool:
    """Whether it is of a body that several countries have, by the words, or of two letters, and the page speaks of none
    of that country: "the head of the President's Office", "SK's chairman".
    """
    body, words = register.record(mention.of or ""), mention.span.of(document.text)
    home = register.country(body.id) if isinstance(body, Body) else None
    if not isinstance(body, Body) or home is None:
        return False
    called = [name for name in (body.name, *body.spellings) if has_words(words, name)]
    lettered = any(len(letters) <= SHORT_FORM and has_words(words, letters) for letters in body.acronyms)
    if not (called and all(register.is_widespread(name) for name in called)) and (called or not lettered):
        return False
    if any(has_words(words, name) for name in (home.name, *home.spellings, *home.demonyms)):
        return False
    named = {id for entity in document.entities for id in entity.records if id != body.id}
    return home not in map(register.country, named)


def once_held(title: str, full_name: str, office: Office | None, register: Register) -> Office | None:
    """The one office so written that somebody of that name ever held, if not ``office`` itself, which the page seems to
    mean: of whom else should a bare title speak?
    """
    held = {t.office.id: t.office for person in register.people(full_name) for t in register.tenures(person)}
    if office is not None and office.id in held:
        return office
    alike = [other for other in held.values() if may_be_written(other, title, register)]
    return alike[0] if len(alike) == 1 else office


def may_be_written(office: Office, title: str, register: Register) -> bool:
    """Whether a title, without saying whose, is one of that office: "Defense Minister" of a "Minister of Defence"."""
    found = register.office(title, of=office.of)
    return found is not None and found.id == office.id
