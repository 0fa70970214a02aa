"""names/misspelling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from copydesk.judging.context import Context
from copydesk.judging.names.beside import near_by_owner
from copydesk.judging.names.countries import misspelled_countries
from copydesk.judging.names.garbles import MARGIN, begin_alike, is_another_name, is_another_way
from copydesk.judging.names.likes import may_be_of_capital, may_be_of_other_government
from copydesk.judging.names.long_names import by_words
from copydesk.judging.names.meant import Meant, by_country, by_place
from copydesk.judging.names.near_holders import (
    BY_SOUND_ONLY,
    NEAR_BY_BEGINNING,
    is_one_of_many,
    near_by_place,
    near_by_title,
    near_holders,
)
from copydesk.judging.names.short_forms import by_letters
from copydesk.judging.names.surnames import garbled_surnames
from copydesk.judging.names.tenures import (
    CHANGEOVER_DAYS,
    Claim,
    covered,
    held_by_named,
    known_people,
)
from copydesk.judging.names.well_known import well_known
from copydesk.judging.persons import is_beginning
from copydesk.judging.spoken import evidence_of, time_in_words
from copydesk.model.document import Document, Name, NameKind, Standing
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.span import Span, starting_in
from copydesk.model.tenure import Person, Tenure
from copydesk.register.register import Near, Record, Register
from copydesk.register.wording import plain
from copydesk.rules.rule import Briefing, Rule, flags, silent

#: How close words must come to a name, on the register's scale, by what else speaks for it.
NEAR_BY_GUESSED_OFFICE = 0.7  # its country is understood, not said
NEAR_BY_OFFICE_NOT_COVERED = 0.75
NEAR_BY_FORMER_OFFICE = 0.85
NEAR_ONE_OF_MANY = 0.85  # not all of whom are on record
NEAR_BY_OFFICE_OF_TWO = 0.85  # another government has one, too
NEAR_WHOLE = 0.85  # a name whose beginning is that of an office's holder
NEAR_BUT_FOR_A_LETTER = 0.95  # such a name, whose last word others bear
#: What may follow on a name that was read too short: "Erdogen", "da Silveira".
_TAIL = re.compile(r" (?:(?:da|de|dos|van|von|al|bin)[ -])?([A-Z]\w{4,})")
_NEXT_WORD = re.compile(r"\s([\w’'-]+)")
#: In the last word of a name, where another word begins: "PutinOn".
_JOINT = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z]\w*$)")
#: Between the words of a name, or its parts: "Waker-uz-Zaman".
_PARTED = re.compile(r"[ -]")


class Misspelling(Rule):
    """A spelling comes near to one name on record that the context supports, and is no known spelling of any.

    What supports it is, from strong to weak: the office that the page gives to the person at that time; a title whose
    place is told elsewhere; the body or place beside the name, "Pfizer's"; the same given name and country; for a body
    or town its country, and for a short form its letters.

    Why it matters: a name that nobody bears cannot be looked up, and shows that nobody did.
    Stays silent: on legitimate variants and transliterations, and letters with the signs of another language; where two
    names come near; on the name of anybody else on record; on short names without an office; on "head of Kursk", who
    may be a mayor of the holder's family name; on who is introduced to readers or named throughout; where the context
    does not speak of the name's country.
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
        marked: set[Name] = set()
        for claim in context.claims:
            near = self._holder_meant(claim, register)
            if near is not None and may_be_of_capital(claim, document, register) and _is_a_relative(claim, near):
                continue
            if near is not None and (_goes_on(claim, near, document, register) or _runs_on(claim, near, register)):
                continue
            if near is None:
                yield from self._cut_short(claim, context)
                continue
            judged.setdefault(claim.holder.entity, (claim, near))
            marked.add(claim.holder)
            yield self._by_office(claim, near, register)
        yield from map(self._of_body_or_place, misspelled_countries(document))
        yield from map(self._of_body_or_place, by_letters(context))
        yield from map(self._of_body_or_place, by_place(context))
        yield from map(self._of_body_or_place, by_words(context))
        garbled = {near.record for _, near in judged.values() if isinstance(near.record, Person)}
        for name, person in garbled_surnames(context, garbled):
            if name.entity not in judged:
                yield self._near_somebody(name.span, name.text, person, None)
        for number, (entity, mentions) in enumerate(zip(document.entities, document.mentions(), strict=True)):
            if number in judged:
                claim, near = judged[number]
                if mentions[0] not in marked and not _is_right(mentions[0], near.record, register):
                    yield self._repeated(mentions[0], claim, near)
            elif entity.kind == NameKind.PERSON and not _PARTED.search(entity.name) and number not in context.holders:
                # "Roskomnadzer slowed"
                yield from map(self._of_body_or_place, by_country(entity, mentions[0], context))
            elif entity.kind in {NameKind.PERSON, NameKind.OTHER} and _PARTED.search(entity.name):
                if number not in context.in_office and (meant := self._person_meant(number, mentions, context)):
                    wrong = (name for name in mentions if not _is_right(name, meant[0], register))
                    yield self._near_somebody(next(wrong, mentions[0]).span, entity.name, *meant)
            elif entity.kind not in {NameKind.GROUP, NameKind.EVENT} and number not in context.holders:
                yield from map(self._of_body_or_place, by_country(entity, mentions[0], context))

    # --- by office ----------------------------------------------------------------------------------------------

    def _holder_meant(self, claim: Claim, register: Register) -> Near | None:
        """The one holder that the words come near to, when they name nobody on record."""
        if held_by_named(claim, register):
            return None
        known = known_people(claim, register) or register.people(claim.full_name)
        if any(not is_beginning(person, claim.full_name) for person in known):
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
        if may_be_of_other_government(claim, register) and not begin_alike(claim.full_name, near[0].spelling):
            needed = max(needed, NEAR_BY_OFFICE_OF_TWO)
        others = is_one_of_many(claim.office) and not covered(claim, register)  # hold it, too, who are not on record
        if others:
            needed = max(needed, NEAR_ONE_OF_MANY)
        by_chance = others or (not claim.stated and near[0].similarity <= NEAR_BY_BEGINNING)
        if by_chance and is_another_name(claim.full_name, near[0].spelling, register):
            return None
        person = near[0].record
        assert isinstance(person, Person)
        return None if near[0].similarity < needed or is_another_way(claim.full_name, person, register) else near[0]

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
        tenures = [t for t in register.history(claim.office) if t.person.id == person.id]
        if then is not None and covered(claim, register):
            near_by = then.widened(CHANGEOVER_DAYS)
            if not any(t.possibly(near_by) for t in tenures):
                standing, then = Standing.FORMER, None
            else:
                tenures = [t for t in tenures if t.possibly(near_by)]
        sure = claim.stated and covered(claim, register) and near.similarity < BY_SOUND_ONLY and then is not None
        if standing is Standing.FORMER and tenures and tenures[-1].end is None:
            standing = Standing.CURRENT
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

    def _person_meant(
        self, number: int, mentions: Sequence[Name], context: Context
    ) -> tuple[Person, Tenure | None] | None:
        """Whom the words come near to, with the office by which they are known; the surest way to tell decides."""
        document, register, entity = context.document, context.register, context.document.entities[number]
        tenure = (
            near_by_title(number, document, context.countries, register)
            or near_by_place(number, document, context.places | context.countries | context.bodies, register)
            or near_by_owner(number, mentions, document, register)
        )
        if tenure is None:
            return well_known(entity, mentions, context)
        return None if is_another_way(entity.name, tenure.person, register) else (tenure.person, tenure)

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


def _is_right(name: Name, record: Record, register: Register) -> bool:
    """Whether one mention of a garbled name is right for itself: the surname, behind another given name."""
    return isinstance(record, Person) and " " not in name.text and register.same_name(name.text, record)


def _as_written(words: str, person: Person) -> str:
    """The known name in as many words as the page uses: surname for surname."""
    return person.name if " " in words.strip() else person.name.split()[-1]


def _goes_on(claim: Claim, near: Near, document: Document, register: Register) -> bool:
    """Whether the next word makes the name right, which was read too short: "Hwang Pyong | So", and "Kim Jong
    un" with a line's end in it.
    """
    following = _NEXT_WORD.match(document.text, claim.holder.span.end)
    assert isinstance(near.record, Person)
    return following is not None and register.same_name(f"{claim.holder.text} {following[1]}", near.record)


def _runs_on(claim: Claim, near: Near, register: Register) -> bool:
    """Whether the name is right, and the page has no space before the next word: "Irakli GaribashviliMy"."""
    assert isinstance(near.record, Person)
    joint = _JOINT.search(claim.holder.text)
    return joint is not None and register.same_name(claim.holder.text[: joint.start()], near.record)


def _is_a_relative(claim: Claim, near: Near) -> bool:
    """Whether the family name is the holder's, to the letter, and the given name another."""
    names = claim.full_name, near.spelling
    return not begin_alike(*names) and len({plain(name).split()[-1] for name in names}) == 1
