"""Tenures: what the register says of an office that a page gives to somebody. Shared by rules on names and on dates."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from copydesk.judging.names.offices_meant import is_anybodys, names_its_place, office_given, office_served, once_held
from copydesk.judging.narrative import NEWS_DAYS, times_around, times_before
from copydesk.model.document import Document, Name, OfficeMention, Standing
from copydesk.model.interval import Interval
from copydesk.model.tenure import Office, Person, Tenure
from copydesk.register.register import Register
from copydesk.register.wording import plain

#: Days around a change of office in which both old and new holder are right: news is written before and after midnight.
CHANGEOVER_DAYS = 3

#: Dates so near to the page's own show that it tells of the present.
PRESENT_DAYS = 200

#: Titles that stay with a name when the office is over.
KEPT_FOR_LIFE = frozenset({"pope", "king", "queen", "emperor", "empress", "sultan", "emir"})

#: Of a party these say who counts most in it, not who holds an office; so they may of an army.
LOOSE_TITLES = frozenset({"leader", "head", "chief", "boss"})

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
    office = office_given(mention, full_name, document, register) or office_served(
        mention, full_name, when, document, register
    )
    # Whose it is may be said by letters that several bodies have: the ROC is Taiwan and Russia's Olympic Committee.
    words = mention.span.of(document.text) if mention.of_stated else mention.title
    office = once_held(words, full_name, office, register)
    if office is None or is_anybodys(mention, document, register):
        return None
    return Claim(
        mention=mention,
        holder=mention.holder,
        full_name=full_name,
        office=office,
        when=when,
        stated=mention.of_stated
        or (mention.of, mention.holder.entity) in stated
        or (mention.of is None and names_its_place(mention, register)),
    )


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
