"""Tenures: what the register says of an office that a page gives to somebody. Shared by rules on names and on dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from copydesk.judging.narrative import NEWS_DAYS, times_around, times_before
from copydesk.model.document import Document, Name, OfficeMention, Standing
from copydesk.model.interval import Interval
from copydesk.model.tenure import Body, Office, Person, Place, Tenure
from copydesk.register.portfolios import portfolio
from copydesk.register.register import Register
from copydesk.register.wording import has_words, phrase, plain

#: Days around a change of office in which both old and new holder are right: news is written before and after midnight.
CHANGEOVER_DAYS = 3

#: Dates so near to the page's own show that it tells of the present.
PRESENT_DAYS = 200

#: Whoever left an office longer ago is named with it for some other reason than that nobody noticed.
LATELY_DAYS = 400

#: Titles that stay with a name when the office is over.
KEPT_FOR_LIFE = frozenset({"pope", "king", "queen", "emperor", "empress", "sultan", "emir"})

#: Of a party these say who counts most in it, not who holds an office; so they may of an army.
LOOSE_TITLES = frozenset({"leader", "head", "chief", "boss"})

#: States of whose land another holds a part, and which.
_HELD_BY = {"ua": "Russia"}
#: Before the title of whom that state put there.
_PUT_THERE = re.compile(r"^\w+-(?:installed|appointed|backed|imposed) ", re.IGNORECASE)

#: An office whose holders of so many years are on record is known for all the time that news speaks of.
WHOLE_MEMORY_YEARS = 60


@dataclass(frozen=True, slots=True)
class Claim:
    """A page gives an office on record to somebody by name, at a time."""

    mention: OfficeMention
    holder: Name
    full_name: str  # the fullest that the page gives
    office: Office
    when: Interval | None  # the time spoken of, else the page's date; None: neither is known
    stated: bool  # whether the page says whose office it is, here or elsewhere for the same person
    also: tuple[Interval, ...] = ()  # further times that the context speaks of: right then is not wrong
    now_from: int = 0  # where the page was last seen to tell of its own time

    def is_named(self, person: Person, register: Register) -> bool:
        """Whether the page's words are a legitimate way to write that person."""
        return (
            register.same_name(self.full_name, person)
            or (" " not in self.holder.text and register.same_name(self.holder.text, person))
            or _is_in_full(self.full_name, person)
        )


def _is_in_full(words: str, person: Person) -> bool:
    """Whether they are all of the known name, in order, with further given and family names among and behind them:
    "Luis Rodolfo Abinader Corona".
    """
    ours, theirs = plain(words).split(), plain(person.name).split()
    rest = iter(ours)
    return len(theirs) > 1 and ours[:1] == theirs[:1] and all(word in rest for word in theirs)


def find_office(mention: OfficeMention, register: Register) -> Office | None:
    """The office on record that a mention means; None when none does, or nothing says of what place or body."""
    if mention.of is None:
        return register.office(mention.title) if _names_its_place(mention, register) else None
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


def _counterpart(
    mention: OfficeMention, full_name: str, when: Interval | None, document: Document, register: Register
) -> Office | None:
    """The office of a country where the one before, of another, has a title of its own: the "Chinese counterpart" of
    the US defence secretary is China's defence minister. Somebody on record must hold it, or have done so lately: a
    state councillor is a "counterpart", too.
    """
    country = register.country(mention.of or "")
    if country is None or country.id != mention.of or mention.of_stated:
        return None
    for other in document.offices:
        if other.title == mention.title and other.of_stated and other.span < mention.span:
            office = find_office(other, register)
            if office is not None and office.of == other.of != mention.of:
                meant = register.records.offices.get(f"{country.id}/{office.id.rpartition('/')[2]}")
                return meant if _lately_held(meant, full_name, when, register) else None
    return None


def _lately_held(office: Office | None, full_name: str, when: Interval | None, register: Register) -> bool:
    """Whether nobody of that name is on record, or one who held the office at the time or shortly before or after."""
    people = register.people(full_name)
    lately = when.widened(LATELY_DAYS) if when else None
    own = (t for person in people for t in register.tenures(person) if office and t.office.id == office.id)
    return not people or any(lately is None or tenure.possibly(lately) for tenure in own)


def _of_whom_it_serves(
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


def _names_its_place(mention: OfficeMention, register: Register) -> bool:
    """Whether the title itself says whose it is: "Tokyo Governor", "Chief of Staff of Ukraine"."""
    first, of, last = mention.title.partition(" ")[0], *mention.title.rpartition(" of ")[1:]
    return register.place(last.removeprefix("the ") if of else first) is not None


def claims_of(document: Document, register: Register) -> tuple[Claim, ...]:
    """Every claim of the page, in the order of the text: each mention of an office on record that names a holder."""
    stated = {(m.of, m.holder.entity) for m in document.offices if m.of_stated and m.holder}
    drafts = (_claim_of(mention, stated, document, register) for mention in document.offices)
    claims, now_from = list[Claim](), 0
    for sentence, told in groupby(filter(None, drafts), key=lambda claim: document.sentence_of(claim.mention.span)):
        together = list(told)
        if any(_is_of_now(claim, now_from, document, register) for claim in together):
            now_from = sentence.start
        claims += (_placed(claim, now_from, document) for claim in together)
    return tuple(claims)


def _is_of_now(claim: Claim, now_from: int, document: Document, register: Register) -> bool:
    """Whether an office is rightly given on the page's own day, and was not at any of the times told shortly before:
    with its sentence the page is back in the present, for all whom the sentence names.
    """
    now = claim.mention.when is None and claim.mention.standing in {Standing.CURRENT, Standing.ACTING}
    if document.page_date is None or not now:
        return False
    today = Interval.day(document.page_date)
    lately = today.widened(NEWS_DAYS)
    past = [when for when in times_before(document, claim.mention, now_from) if when.end < lately.start]
    return bool(past) and _held_in(claim, (today,), register) and not _held_in(claim, past, register)


def _placed(claim: Claim, now_from: int, document: Document) -> Claim:
    """The claim with all times at which it may be meant."""
    today = (Interval.day(document.page_date),) if document.page_date else ()
    return replace(claim, also=(*times_around(document, claim.mention, now_from), *today), now_from=now_from)


def _claim_of(
    mention: OfficeMention, stated: Set[tuple[str | None, int]], document: Document, register: Register
) -> Claim | None:
    if mention.holder is None:
        return None
    entity = document.entities[mention.holder.entity]
    full_name = entity.name if mention.holder.text in entity.name else mention.holder.text
    today = Interval.day(document.page_date) if document.page_date else None
    when = mention.when or today
    office = (
        find_office(mention, register)
        or _counterpart(mention, full_name, when, document, register)
        or _of_whom_it_serves(mention, full_name, when, document, register)
    )
    # Whose it is may be said by letters that several bodies have: the ROC is Taiwan and Russia's Olympic Committee.
    words = mention.span.of(document.text) if mention.of_stated else mention.title
    office = _once_held(words, full_name, office, register)
    if office is None or _is_anybodys(mention, document, register):
        return None
    return Claim(
        mention=mention,
        holder=mention.holder,
        full_name=full_name,
        office=office,
        when=when,
        stated=mention.of_stated
        or (mention.of, mention.holder.entity) in stated
        or (mention.of is None and _names_its_place(mention, register)),
    )


def _is_anybodys(mention: OfficeMention, document: Document, register: Register) -> bool:
    """Whether it is of a body that several countries have, by the words, and the page speaks of none of that country:
    "the head of the President's Office".
    """
    body, words = register.record(mention.of or ""), mention.span.of(document.text)
    home = register.country(body.id) if isinstance(body, Body) else None
    if not isinstance(body, Body) or home is None:
        return False
    called = [name for name in (body.name, *body.spellings) if has_words(words, name)]
    if not called or not all(register.is_widespread(name) for name in called):
        return False
    if any(has_words(words, name) for name in (home.name, *home.spellings, *home.demonyms)):
        return False
    named = {id for entity in document.entities for id in entity.records if id != body.id}
    return home not in map(register.country, named)


def _once_held(title: str, full_name: str, office: Office | None, register: Register) -> Office | None:
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


def held_by_named(claim: Claim, register: Register) -> bool:
    """Whether somebody so named possibly held the office at any of the times that the page may mean."""
    return _held_in(claim, (claim.when, *claim.also) if claim.when else claim.also, register)


def _held_in(claim: Claim, times: Iterable[Interval], register: Register) -> bool:
    return any(
        claim.is_named(tenure.person, register)
        for when in times
        for tenure in register.holders(claim.office, when.widened(CHANGEOVER_DAYS))
    )


def reaches_behind_record(claim: Claim) -> bool:
    """Whether the page also speaks of a time before the office's record begins, when anybody may have held it."""
    start = claim.office.complete_from
    return start is None or any(when.start < start for when in claim.also)


def speaks_of_past(claim: Claim) -> bool:
    """Whether the context tells of a time well before the one that counts."""
    assert claim.when is not None
    now = claim.when.widened(PRESENT_DAYS)
    return any(when.end < now.start for when in claim.also)


def speaks_of_present(document: Document, claims: Iterable[Claim], register: Register) -> bool:
    """Whether something on the page shows that it tells of the time around its own date: another date, or an office
    on record rightly given.
    """
    if document.page_date is None:
        return False
    now = Interval.day(document.page_date).widened(PRESENT_DAYS)
    if any(found.interval is not None and now.contains(found.interval) for found in document.dates):
        return True
    return any(claim.when is not None and held_by_named(claim, register) for claim in claims)


def covered(claim: Claim, register: Register) -> bool:
    """Whether every holder at the time is on record."""
    return claim.when is not None and register.covers(claim.office, claim.when)


def remembered_whole(office: Office, until: date, register: Register) -> bool:
    """Whether every holder within living memory is on record."""
    start = date(until.year - WHOLE_MEMORY_YEARS, 1, 1)
    return register.covers(office, Interval(start, until))


def known_people(claim: Claim, register: Register) -> tuple[Person, ...]:
    """The people on record whom the page's words name: by full name, of several the one who ever held the office; else
    by surname among its holders.
    """
    held = {t.person.id: t.person for t in register.history(claim.office)}
    if " " in claim.full_name or "-" in claim.full_name:
        people = register.people(claim.full_name)
        own = tuple(person for person in people if person.id in held)
        return own if len(own) == 1 else people
    return tuple(person for person in held.values() if register.same_name(claim.full_name, person))


def spell_of(tenures: tuple[Tenure, ...], person: Person) -> tuple[Interval, Interval | None] | None:
    """First start and last end of somebody's time in one office, breaks of a few days aside; the latest stretch."""
    own = sorted((t for t in tenures if t.person.id == person.id), key=lambda t: t.start)
    if not own:
        return None
    start, end = own[-1].start, own[-1].end
    for tenure in reversed(own[:-1]):
        if tenure.end is None or tenure.end.end + timedelta(days=CHANGEOVER_DAYS) < start.start:
            break
        start = tenure.start
    return start, end


def days_out(claim: Claim, person: Person, register: Register) -> int | None:
    """For how many days somebody had been out of the office at the time that counts, below 1 while in it; None where no
    end of it is on record.
    """
    spell = spell_of(register.history(claim.office), person)
    if claim.when is None or spell is None or spell[1] is None:
        return None
    return (claim.when.start - spell[1].end).days


def is_over(claim: Claim, person: Person, register: Register) -> bool:
    """Whether the person held the office, and no longer."""
    days = days_out(claim, person, register)
    return days is not None and days > 0
