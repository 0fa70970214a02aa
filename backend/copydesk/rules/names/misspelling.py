"""names/misspelling."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from copydesk.judging.context import Context
from copydesk.judging.names.beside import near_by_owner
from copydesk.judging.names.garbles import (
    INTRODUCED,
    MARGIN,
    has_foreign_letters,
    has_initials,
    is_another_name,
    rivalled,
    share_a_given_name,
)
from copydesk.judging.names.likes import may_be_of_other_government
from copydesk.judging.names.meant import Meant, by_country, by_letters, by_place, by_words
from copydesk.judging.names.near_holders import (
    BY_SOUND_ONLY,
    NEAR_OF_LEADERS,
    near_by_place,
    near_by_title,
    near_holders,
)
from copydesk.judging.names.tenures import (
    Claim,
    covered,
    held_by_named,
    known_people,
    may_be_of_capital,
    may_be_written,
)
from copydesk.judging.spoken import evidence_of, time_in_words
from copydesk.model.document import Document, Entity, Name, NameKind, Standing
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.interval import Interval
from copydesk.model.span import Span, starting_in
from copydesk.model.tenure import LEADING, Office, Person, Tenure
from copydesk.register.register import Near, Record, Register
from copydesk.register.wording import phrase, plain
from copydesk.rules.rule import Briefing, Rule, flags, silent

#: How close words must come to a name, on the register's scale, by what else speaks for it.
NEAR_BY_GUESSED_OFFICE = 0.7  # its country is understood, not said
NEAR_BY_OFFICE_NOT_COVERED = 0.75
NEAR_BY_FORMER_OFFICE = 0.85
NEAR_BY_OFFICE_OF_TWO = 0.85  # another government has one, too
NEAR_BY_COUNTRY = 0.92  # no office at all: the given name and the country only
NEAR_WHOLE = 0.85  # a name whose beginning is that of an office's holder
NEAR_BUT_FOR_A_LETTER = 0.95  # such a name, whose last word others bear


SHORTEST_SURNAME = 6  # letters: below, one letter more or less makes another real name
SHORTEST_OF_LEADERS = 5

#: What may follow on a name that was read too short: "Erdogen", "da Silveira".
_TAIL = re.compile(r" (?:(?:da|de|dos|van|von|al|bin)[ -])?([A-Z]\w{4,})")

#: Without an office only people are thought of who held one within so many years of the page, and not as one of many.
REMEMBERED_YEARS = 6
_ONE_OF_MANY = ("deputy", "senator", "member")


class Misspelling(Rule):
    """A spelling comes near to one name on record that the context supports, and is no known spelling of any.

    What supports it is, from strong to weak: the office that the page gives to the person at that time; the same given
    name and country; for a body its country.

    Why it matters: a name that nobody bears cannot be looked up, and shows that nobody did.
    Stays silent: on legitimate variants and transliterations; where two names come near; on the name of anybody else on
    record; on short names without an office; where the context does not speak of the name's country.
    """

    severity = Severity.WARNING
    examples = (
        flags("Russian Defense Minister [Andrei Belozurov] spoke to reporters.", published="2025-11-11"),
        flags("On Monday Prime Minister [Keir Starmen] spoke to reporters.", published="2025-11-11"),
        silent("Keir Starmen, a plumber from London, spoke to reporters.", published="2025-11-11"),
        silent("Russian Defense Minister Andrey Belousov spoke to reporters.", published="2025-11-11"),
        silent("The Moscow dentist Andrei Belozurov spoke to reporters.", published="2025-11-11"),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """By office first: each mention that carries one, and the first of the same person."""
        context, register = Context(document, briefing.register), briefing.register
        judged: dict[int, tuple[Claim, Near]] = {}
        around = context.places | context.countries
        marked: set[Name] = set()
        for claim in context.claims:
            near = self._holder_meant(claim, briefing.register)
            if near is not None and may_be_of_capital(claim, document, register) and _is_a_relative(claim, near):
                continue
            if near is None:
                yield from self._cut_short(claim, context)
                continue
            judged.setdefault(claim.holder.entity, (claim, near))
            marked.add(claim.holder)
            yield self._by_office(claim, near, briefing.register)
        yield from map(self._of_body_or_place, by_letters(context))
        yield from map(self._of_body_or_place, by_place(context))
        yield from map(self._of_body_or_place, by_words(context))
        for number, (entity, mentions) in enumerate(zip(document.entities, document.mentions(), strict=True)):
            if number in judged:
                if mentions[0] not in marked:
                    yield self._repeated(mentions[0], *judged[number])
            elif entity.kind == NameKind.PERSON and " " not in entity.name and number not in context.holders:
                yield from map(
                    self._of_body_or_place, by_country(entity, mentions[0], context)
                )  # "Roskomnadzer slowed"
            elif entity.kind in {NameKind.PERSON, NameKind.OTHER} and " " in entity.name:
                if number not in context.in_office:
                    titled = near_by_title(number, context.document, context.countries, register)
                    titled = titled or near_by_place(number, context.document, around, register)
                    titled = titled or near_by_owner(number, mentions, context.document, register)
                    if titled is not None and not _is_foreign_form(entity.name, titled.person):
                        yield self._near_somebody(mentions[0].span, entity.name, titled.person, titled)
                    elif titled is None:
                        yield from self._person_by_country(entity, mentions, context)
            elif entity.kind not in {NameKind.GROUP, NameKind.EVENT} and number not in context.holders:
                yield from map(self._of_body_or_place, by_country(entity, mentions[0], context))

    # --- by office ----------------------------------------------------------------------------------------------

    def _holder_meant(self, claim: Claim, register: Register) -> Near | None:
        """The one holder that the words come near to, when they name nobody on record."""
        if held_by_named(claim, register):
            return None
        if known_people(claim, register) or register.people(claim.full_name):
            return None
        if any(claim.is_named(t.person, register) for t in register.history(claim.office)):
            return None
        near = near_holders(claim, register)
        if not near or (len(near) > 1 and near[1].similarity > near[0].similarity - MARGIN):
            return None
        needed = 0.0
        if claim.mention.standing in {Standing.FORMER, Standing.ELECT}:
            needed = NEAR_BY_FORMER_OFFICE  # of all who ever held it, or were about to
        elif not claim.stated:
            needed = NEAR_BY_GUESSED_OFFICE
        elif not covered(claim, register):
            needed = NEAR_BY_OFFICE_NOT_COVERED
        if may_be_of_other_government(claim, register):
            needed = max(needed, NEAR_BY_OFFICE_OF_TWO)
        if near[0].similarity < needed or _is_foreign_form(claim.full_name, near[0].record):
            return None
        return near[0]

    def _cut_short(self, claim: Claim, context: Context) -> Iterator[Flag]:
        """A known name, read only as far as it is right: "Recep Tayyip" of "Recep Tayyip Erdogen"."""
        register, holder = context.register, claim.holder.span
        tail = _TAIL.match(context.document.text, holder.end)
        holders = [t.person for t in register.history(claim.office) if claim.is_named(t.person, register)]
        if tail is None or not holders or " " not in claim.holder.text:
            return
        words = f"{claim.holder.text}{tail[0]}"
        near = register.nearness(words, holders[0])
        if (
            near is None
            or not NEAR_WHOLE <= near.similarity < 1
            or register.people(words)
            or (near.similarity < NEAR_BUT_FOR_A_LETTER and register.surnamed(tail[1]))
        ):
            return
        if any(name.span.start >= holder.end and register.people(name.text)
               for name in starting_in(context.document.names, Span(holder.end, tail.end()))):  # fmt: skip
            return
        yield self.flag(
            Span(holder.start, tail.end()),
            f"The register has {holders[0].name} as {claim.office.title}, and nobody named {words}.",
            certainty=Certainty.LIKELY,
            suggestions=[holders[0].name],
        )

    def _by_office(self, claim: Claim, near: Near, register: Register) -> Flag:
        person, standing = near.record, claim.mention.standing
        assert isinstance(person, Person)
        then = claim.when if standing not in {Standing.FORMER, Standing.ELECT} else None
        sure = claim.stated and covered(claim, register) and near.similarity < BY_SOUND_ONLY and then is not None
        tenures = [t for t in register.history(claim.office) if t.person.id == person.id]
        if then is not None:
            tenures = [t for t in tenures if t.possibly(then)]
        held = {Standing.FORMER: "a former ", Standing.ELECT: "the next "}.get(standing, "")
        return self.flag(
            claim.holder.span,
            f"The register has {person.name} as {held}{claim.office.title}"
            f"{' ' + time_in_words(then) if then else ''}, and nobody named {claim.holder.text}.",
            severity=Severity.WARNING if sure else Severity.CAUTION,
            certainty=Certainty.CERTAIN if sure else Certainty.LIKELY,
            suggestions=[_as_written(claim.holder.text, person)],
            evidence=[evidence_of(tenure) for tenure in tenures[-1:]],
        )

    def _repeated(self, name: Name, claim: Claim, near: Near) -> Flag:
        """The first mention of somebody whose office, told elsewhere on the page, shows the name to be misspelled."""
        person = near.record
        assert isinstance(person, Person)
        return self.flag(
            name.span,
            f"Named below as {claim.office.title}; the register has {person.name} in that office.",
            certainty=Certainty.LIKELY,
            suggestions=[_as_written(name.text, person)],
        )

    # --- without an office --------------------------------------------------------------------------------------

    def _person_by_country(self, entity: Entity, mentions: Sequence[Name], context: Context) -> Iterator[Flag]:
        register, today = context.register, context.document.page_date
        if today is None or register.people(entity.name) or len(mentions) > 2:
            return  # somebody spoken of so much is meant as he is written
        if any(INTRODUCED.match(context.document.text, mention.span.end) for mention in mentions):
            return
        found = register.nearest(entity.name, (Person,), limit=3)
        if not found or not NEAR_OF_LEADERS <= found[0].similarity < 1.0 or has_initials(found[0].spelling):
            return
        alike = [near for near in found if share_a_given_name(entity.name, near.spelling)]
        if found[0] not in alike or rivalled(alike) or is_another_name(entity.name, found[0].spelling, register):
            return
        person = found[0].record
        assert isinstance(person, Person)
        if _is_something_else(mentions[0].entity, person, context) or _is_foreign_form(entity.name, person):
            return
        recent = Interval.day(today).widened(365 * REMEMBERED_YEARS)
        held = (t for t in register.tenures(person) if t.possibly(recent))
        offices = [t for t in held if t.office.seats == 1 or not t.office.id.endswith(_ONE_OF_MANY)]
        homes = frozenset(country.id for t in offices if (country := register.country(t.office.id)))
        if not register.tenures(person) and person.died is None:
            homes = register.homes(person)
        now = Interval.day(today)
        leads = any(t.office.id.endswith(LEADING) and t.possibly(now) and not t.acting for t in offices)
        letters = len(entity.name.split()[-1])
        long = letters >= (SHORTEST_OF_LEADERS if leads else SHORTEST_SURNAME)
        if not long and not _begins_like_nobody_else(entity.name, found[0].spelling, register):
            return
        if not leads and (found[0].similarity < NEAR_BY_COUNTRY or entity.kind is not NameKind.PERSON):
            return
        # Of those who lead a state now, a page on any country may speak.
        known_here = homes & context.countries or (leads and context.countries) or context.names_body(offices)
        if known_here:
            leading = (t for t in reversed(offices) if t.office.id.endswith(LEADING))
            known_as = next(leading, offices[-1] if offices else None)
            yield self._near_somebody(mentions[0].span, entity.name, person, known_as)

    def _near_somebody(self, span: Span, words: str, person: Person, tenure: Tenure | None) -> Flag:
        known_as = f", {tenure.office.title}" if tenure else ""
        return self.flag(
            span,
            f"No {words} is on record; the name comes near to {person.name}{known_as}.",
            severity=Severity.CAUTION,
            certainty=Certainty.POSSIBLE,
            suggestions=[person.name],
            evidence=[evidence_of(tenure)] if tenure else [Evidence("register", person.name, person.name)],
        )

    # --- bodies and places --------------------------------------------------------------------------------------

    def _of_body_or_place(self, meant: Meant) -> Flag:
        return self.flag(
            meant.span,
            meant.message,
            severity=Severity.CAUTION,
            certainty=meant.certainty,
            suggestions=[meant.spelling],
            evidence=meant.evidence,
        )


def _begins_like_nobody_else(words: str, spelling: str, register: Register) -> bool:
    """Whether all but the last word of a name are those of one person on record: "Luis Lacalle Pow"; "Juan Carlos" of
    many.
    """
    start = phrase(words).split()[:-1]
    return len(start) > 1 and phrase(spelling).split()[:-1] == start and _beginnings(register)[" ".join(start)] == 1


@lru_cache(maxsize=2)
def _beginnings(register: Register) -> Counter[str]:
    return Counter(phrase(person.name).rpartition(" ")[0] for person in register.records.people.values())


#: Borne whatever office one holds.
_RANKS = frozenset("cardinal archbishop bishop general gen colonel col admiral marshal sheikh lord professor".split())


def _is_something_else(number: int, person: Person, context: Context) -> bool:
    """Whether the page calls somebody by titles none of which the person on record ever had: a namesake, nearly. Some
    words of one are a way to write it: an "envoy" may be the Special Envoy. Who never held an office has other titles.
    """
    if not context.register.tenures(person):
        return False
    given = {o.title for o in context.document.offices if o.holder and o.holder.entity == number}
    titles = {title for title in given if title.split()[-1].lower().rstrip(".") not in _RANKS}
    offices = {tenure.office.id: tenure.office for tenure in context.register.tenures(person)}.values()
    return bool(titles) and not any(
        _is_part(title, office) or may_be_written(office, title, context.register)
        for office in offices
        for title in titles
    )


def _is_part(title: str, office: Office) -> bool:
    words = set(phrase(title).split())
    return any(words.issubset(phrase(written).split()) for written in (office.title, *office.written))


def _as_written(words: str, person: Person) -> str:
    """The known name in as many words as the page uses: surname for surname."""
    return person.name if " " in words.strip() else person.name.split()[-1]


def _is_foreign_form(words: str, person: Record) -> bool:
    """Whether a name is written with another language's letters."""
    return isinstance(person, Person) and has_foreign_letters(words, (person.name, *person.spellings))


def _is_a_relative(claim: Claim, near: Near) -> bool:
    """Whether the family name is the holder's, to the letter, and the given name another."""
    ours, theirs = plain(claim.full_name).split(), plain(near.spelling).split()
    return ours[-1] == theirs[-1] and ours[0] != theirs[0]
