"""names/misspelling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from copydesk.model.document import Document, Entity, Name, NameKind, Standing
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.interval import Interval
from copydesk.model.tenure import Body, Person, Place
from copydesk.register.register import Near, Register
from copydesk.rules.context import countries_of
from copydesk.rules.rule import Briefing, Rule, flags, silent
from copydesk.rules.tenures import (
    Claim,
    claims_of,
    covered,
    evidence_of,
    held_by_named,
    interval_in_words,
    known_people,
    near_holders,
)

#: How close words must come to a name, on the register's scale, by what else speaks for it.
NEAR_BY_GUESSED_OFFICE = 0.7  # its country is understood, not said
NEAR_BY_OFFICE_NOT_COVERED = 0.75
NEAR_BY_COUNTRY = 0.92  # no office at all: the given name and the country only
NEAR_BODY = 0.8
NEAR_PLACE = 0.92  # places have many more neighbours, and names in other languages

#: A second candidate that comes as close, but for so much, makes silence.
MARGIN = 0.12

SHORTEST_SURNAME = 6  # letters: below, one letter more or less makes another real name
SHORTEST_BODY = 8
COMMON_START = 4

#: Countries whose bodies are called by common English words, to which other words come near by chance.
ENGLISH_SPEAKING = frozenset({"us", "gb", "ca", "au", "nz", "ie"})

#: Without an office only people are thought of who held one within so many years of the page.
REMEMBERED_YEARS = 6


class _Seen:
    """What a page says, put in order once for all its names."""

    def __init__(self, document: Document, register: Register) -> None:
        self.document = document
        self.register = register
        self.claims = claims_of(document, register)
        self.in_office = {claim.holder.entity for claim in self.claims}  # on record: it decides, and nothing else
        self.holders = {mention.holder.entity for mention in document.offices if mention.holder}
        self.words = Counter(word for entity in document.entities for word in set(entity.name.split()))

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries that the page is about."""
        return countries_of(self.document, self.register)


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
        silent("Russian Defense Minister Andrey Belousov spoke to reporters.", published="2025-11-11"),
        silent("The Moscow dentist Andrei Belozurov spoke to reporters.", published="2025-11-11"),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """By office first: each mention that carries one, and the first of the same person."""
        seen = _Seen(document, briefing.register)
        judged: dict[int, tuple[Claim, Near]] = {}
        marked: set[Name] = set()
        for claim in seen.claims:
            near = self._holder_meant(claim, briefing.register)
            if near is None:
                continue
            judged.setdefault(claim.holder.entity, (claim, near))
            marked.add(claim.holder)
            yield self._by_office(claim, near, briefing.register)
        for number, (entity, mentions) in enumerate(zip(document.entities, document.mentions(), strict=True)):
            if number in judged:
                if mentions[0] not in marked:
                    yield self._repeated(mentions[0], *judged[number])
            elif entity.kind == NameKind.PERSON and " " in entity.name:
                if number not in seen.in_office:
                    yield from self._person_by_country(entity, mentions, seen)
            elif entity.kind not in {NameKind.GROUP, NameKind.EVENT} and number not in seen.holders:
                yield from self._word_by_country(entity, mentions[0], seen)

    # --- by office ----------------------------------------------------------------------------------------------

    def _holder_meant(self, claim: Claim, register: Register) -> Near | None:
        """The one holder that the words come near to, when they name nobody on record."""
        if claim.mention.standing == Standing.ELECT or held_by_named(claim, register):
            return None
        if known_people(claim, register) or register.people(claim.full_name):
            return None
        if any(claim.is_named(t.person, register) for t in register.history(claim.office)):
            return None
        near = near_holders(claim, register)
        if not near or (len(near) > 1 and near[1].similarity > near[0].similarity - MARGIN):
            return None
        needed = 0.0
        if not claim.stated:
            needed = NEAR_BY_GUESSED_OFFICE
        elif not covered(claim, register):
            needed = NEAR_BY_OFFICE_NOT_COVERED
        return near[0] if near[0].similarity >= needed else None

    def _by_office(self, claim: Claim, near: Near, register: Register) -> Flag:
        person = near.record
        assert isinstance(person, Person)
        sure = claim.stated and covered(claim, register)
        tenures = [t for t in register.history(claim.office) if t.person.id == person.id]
        if claim.when is not None:
            tenures = [t for t in tenures if t.possibly(claim.when)]
        return self.flag(
            claim.holder.span,
            f"The register has {person.name} as {claim.office.title}"
            f"{' ' + interval_in_words(claim.when) if claim.when else ''}, and nobody named {claim.holder.text}.",
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

    def _person_by_country(self, entity: Entity, mentions: Sequence[Name], seen: _Seen) -> Iterator[Flag]:
        register, today = seen.register, seen.document.page_date
        if today is None or len(entity.name.split()[-1]) < SHORTEST_SURNAME:
            return
        if register.people(entity.name) or len(mentions) > 2:
            return  # somebody spoken of so much is meant as he is written
        found = register.nearest(entity.name, (Person,), limit=3)
        if not found or found[0].similarity < NEAR_BY_COUNTRY or found[0].similarity == 1.0 or _rivalled(found):
            return
        person = found[0].record
        assert isinstance(person, Person)
        recent = Interval.day(today).widened(365 * REMEMBERED_YEARS)
        offices = [t for t in register.tenures(person) if t.possibly(recent)]
        homes = {country.id for t in offices if (country := register.country(t.office.id))}
        if not _share_a_word(entity.name, found[0].spelling) or not homes & seen.countries:
            return
        yield self.flag(
            mentions[0].span,
            f"No {entity.name} is on record; the name comes near to {person.name}, {offices[-1].office.title}.",
            severity=Severity.CAUTION,
            certainty=Certainty.POSSIBLE,
            suggestions=[person.name],
            evidence=[evidence_of(offices[-1])],
        )

    def _word_by_country(self, entity: Entity, name: Name, seen: _Seen) -> Iterator[Flag]:
        word, register = entity.name, seen.register
        if entity.records or not word.isalpha() or len(word) < SHORTEST_BODY or word.isupper():
            return
        if register.surnamed(word) or register.place(word) or register.bodies(word):
            return
        if name.span.start == seen.document.sentence_of(name.span).start:
            return  # any word has a capital there
        if seen.words[word] > 1:
            return  # a part of a longer name of the page
        is_place = entity.kind == NameKind.PLACE
        needed = NEAR_PLACE if is_place else NEAR_BODY
        nearest = register.nearest(word, (Place if is_place else Body,), limit=5)
        found = [near for near in nearest if near.spelling.isalpha()]
        if not found or not needed <= found[0].similarity < 1.0 or _rivalled(found, by_spelling=True):
            return
        home = register.country(found[0].record.id)
        if home is None or home.id in ENGLISH_SPEAKING or home.id not in seen.countries:
            return
        if _common_start(word, found[0].spelling) < COMMON_START:
            return
        yield self.flag(
            name.span,
            f"No {word} is on record; the name comes near to {found[0].spelling}{_which(found[0])}.",
            severity=Severity.CAUTION,
            certainty=Certainty.POSSIBLE if is_place else Certainty.LIKELY,
            suggestions=[found[0].spelling],
        )


def _which(near: Near) -> str:
    """The record's own name, where the near spelling is another."""
    name = getattr(near.record, "name", near.spelling)
    return "" if name == near.spelling else f" ({name})"


def _rivalled(found: Iterable[Near], *, by_spelling: bool = False) -> bool:
    """Whether two different records, or only two different spellings, come about as close."""
    best: dict[str, float] = {}
    for near in found:
        key = near.spelling if by_spelling else near.record.id
        best[key] = max(near.similarity, best.get(key, 0.0))
    ranked = sorted(best.values(), reverse=True)
    return any(first - second < MARGIN for first, second in pairwise(ranked[:2]))


def _as_written(words: str, person: Person) -> str:
    """The known name in as many words as the page uses: surname for surname."""
    return person.name if " " in words.strip() else person.name.split()[-1]


def _share_a_word(words: str, spelling: str) -> bool:
    return bool({w.casefold() for w in words.split()} & {w.casefold() for w in spelling.split()})


def _common_start(one: str, other: str) -> int:
    length = 0
    for a, b in zip(one.casefold(), other.casefold(), strict=False):
        if a != b:
            break
        length += 1
    return length
