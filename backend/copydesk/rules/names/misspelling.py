"""names/misspelling."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from copydesk.model.document import Document, Entity, Name, NameKind, Standing
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.interval import Interval
from copydesk.model.span import Span, starting_in
from copydesk.model.tenure import Body, Person, Place, Tenure
from copydesk.register.register import Near, Register
from copydesk.rules.context import countries_of
from copydesk.rules.garbles import (
    COMMON_START,
    MARGIN,
    common_start,
    doubles_a_letter,
    one_word_garbled,
    one_word_replaced,
    rivalled,
    share_a_word,
)
from copydesk.rules.rule import Briefing, Rule, flags, silent
from copydesk.rules.tenures import (
    LEADING,
    NEAR_OF_LEADERS,
    Claim,
    claims_of,
    covered,
    evidence_of,
    held_by_named,
    interval_in_words,
    known_people,
    near_by_title,
    near_holders,
)

#: How close words must come to a name, on the register's scale, by what else speaks for it.
NEAR_BY_GUESSED_OFFICE = 0.7  # its country is understood, not said
NEAR_BY_OFFICE_NOT_COVERED = 0.75
NEAR_BY_COUNTRY = 0.92  # no office at all: the given name and the country only
NEAR_WHOLE = 0.85  # a name whose beginning is that of an office's holder
NEAR_BODY = 0.8
NEAR_PLACE = 0.92  # places have many more neighbours, and names in other languages


SHORTEST_SURNAME = 6  # letters: below, one letter more or less makes another real name
SHORTEST_OF_LEADERS = 5
SHORTEST_BODY = 8

#: What may follow on a name that was read too short: "Erdogen", "da Silveira".
_TAIL = re.compile(r" (?:(?:da|de|dos|van|von|al|bin)[ -])?([A-Z]\w{4,})")

#: How a page goes on after the name of somebody whom its readers cannot know: ", a plumber from Leeds", ", 54,".
_INTRODUCED = re.compile(r", (?:an? |\d)")

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

    def names_body(self, tenures: Iterable[Tenure]) -> bool:
        """Whether the page names a body in which one of the offices is: the company beside its head."""
        named = {id for entity in self.document.entities if len(entity.records) == 1 for id in entity.records}
        return any(tenure.office.of in named and tenure.office.of in self.register.records.bodies for tenure in tenures)

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
        flags("On Monday Prime Minister [Keir Starmen] spoke to reporters.", published="2025-11-11"),
        silent("Keir Starmen, a plumber from London, spoke to reporters.", published="2025-11-11"),
        silent("Russian Defense Minister Andrey Belousov spoke to reporters.", published="2025-11-11"),
        silent("The Moscow dentist Andrei Belozurov spoke to reporters.", published="2025-11-11"),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """By office first: each mention that carries one, and the first of the same person."""
        seen, register = _Seen(document, briefing.register), briefing.register
        judged: dict[int, tuple[Claim, Near]] = {}
        marked: set[Name] = set()
        for claim in seen.claims:
            near = self._holder_meant(claim, briefing.register)
            if near is None:
                yield from self._cut_short(claim, seen)
                continue
            judged.setdefault(claim.holder.entity, (claim, near))
            marked.add(claim.holder)
            yield self._by_office(claim, near, briefing.register)
        yield from self._bodies_by_letters(seen)
        for number, (entity, mentions) in enumerate(zip(document.entities, document.mentions(), strict=True)):
            if number in judged:
                if mentions[0] not in marked:
                    yield self._repeated(mentions[0], *judged[number])
            elif entity.kind == NameKind.PERSON and " " in entity.name:
                if number not in seen.in_office:
                    titled = near_by_title(number, seen.document, register)
                    if titled is not None:
                        yield self._near_somebody(mentions[0].span, entity.name, titled)
                    else:
                        yield from self._person_by_country(entity, mentions, seen)
            elif entity.kind not in {NameKind.GROUP, NameKind.EVENT} and number not in seen.holders:
                yield from self._word_by_country(entity, mentions[0], seen)
                yield from self._body_by_words(entity, mentions[0], seen)

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

    def _cut_short(self, claim: Claim, seen: _Seen) -> Iterator[Flag]:
        """A known name, read only as far as it is right: "Recep Tayyip" of "Recep Tayyip Erdogen"."""
        register, holder = seen.register, claim.holder.span
        tail = _TAIL.match(seen.document.text, holder.end)
        holders = [t.person for t in register.history(claim.office) if claim.is_named(t.person, register)]
        if tail is None or not holders or " " not in claim.holder.text:
            return
        words = f"{claim.holder.text}{tail[0]}"
        near = register.nearness(words, holders[0])
        if (
            near is None
            or not NEAR_WHOLE <= near.similarity < 1
            or register.people(words)
            or register.surnamed(tail[1])
        ):
            return
        if any(name.span.start >= holder.end and seen.document.entities[name.entity].records
               for name in starting_in(seen.document.names, Span(holder.end, tail.end()))):  # fmt: skip
            return
        yield self.flag(
            Span(holder.start, tail.end()),
            f"The register has {holders[0].name} as {claim.office.title}, and nobody named {words}.",
            certainty=Certainty.LIKELY,
            suggestions=[holders[0].name],
        )

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
        if today is None or len(entity.name.split()[-1]) < SHORTEST_OF_LEADERS:
            return
        if register.people(entity.name) or len(mentions) > 2:
            return  # somebody spoken of so much is meant as he is written
        if any(_INTRODUCED.match(seen.document.text, mention.span.end) for mention in mentions):
            return
        found = register.nearest(entity.name, (Person,), limit=3)
        if not found or not NEAR_OF_LEADERS <= found[0].similarity < 1.0 or rivalled(found):
            return
        person = found[0].record
        assert isinstance(person, Person)
        recent = Interval.day(today).widened(365 * REMEMBERED_YEARS)
        offices = [t for t in register.tenures(person) if t.possibly(recent)]
        homes = {country.id for t in offices if (country := register.country(t.office.id))}
        now = Interval.day(today)
        leads = any(t.office.id.endswith(LEADING) and t.possibly(now) and not t.acting for t in offices)
        if not leads and (len(entity.name.split()[-1]) < SHORTEST_SURNAME or found[0].similarity < NEAR_BY_COUNTRY):
            return
        # Of those who lead a state now, a page on any country may speak.
        known_here = homes & seen.countries or (leads and seen.countries) or seen.names_body(offices)
        if not known_here or not share_a_word(entity.name, found[0].spelling):
            return
        yield self._near_somebody(mentions[0].span, entity.name, offices[-1])

    def _near_somebody(self, span: Span, words: str, tenure: Tenure) -> Flag:
        person = tenure.person
        return self.flag(
            span,
            f"No {words} is on record; the name comes near to {person.name}, {tenure.office.title}.",
            severity=Severity.CAUTION,
            certainty=Certainty.POSSIBLE,
            suggestions=[person.name],
            evidence=[evidence_of(tenure)],
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
        if not found or found[0].similarity < needed or rivalled(found, by_spelling=True):
            return
        if found[0].similarity == 1.0 and (is_place or not doubles_a_letter(word, found[0].spelling)):
            return  # another way to transliterate it
        home = register.country(found[0].record.id)
        if home is None or home.id in ENGLISH_SPEAKING or home.id not in seen.countries:
            return
        if found[0].similarity < 1.0 and common_start(word, found[0].spelling) < COMMON_START:
            return
        yield self.flag(
            name.span,
            f"No {word} is on record; the name comes near to {found[0].spelling}{_which(found[0])}.",
            severity=Severity.CAUTION,
            certainty=Certainty.POSSIBLE if is_place else Certainty.LIKELY,
            suggestions=[found[0].spelling],
        )

    def _bodies_by_letters(self, seen: _Seen) -> Iterator[Flag]:
        """An international body's name with a word replaced, beside its short form: "International Atomic Energy
        Office (IAEA)". Of a country's own bodies others may have the letters, and nearly the words.
        """
        register, text = seen.register, seen.document.text
        for introduced in seen.document.abbreviations:
            name, letters = introduced.long.of(text), introduced.short.of(text)
            owners = register.acronym(letters)
            if len(owners) != 1 or not isinstance(owners[0], Body) or register.bodies(name):
                continue
            body = owners[0]
            known = (
                spelling
                for spelling in (body.name, *body.spellings)
                if (word := one_word_replaced(name, spelling)) and not register.place(word)
            )
            meant = next(known, None)
            if meant is None or not _is_international(body, register):
                continue
            yield self.flag(
                introduced.long,
                f"The register has {letters} for {meant}, and nothing called {name}.",
                severity=Severity.CAUTION,
                certainty=Certainty.LIKELY,
                suggestions=[meant],
                evidence=[Evidence("register", body.name, f"abbreviated {letters}")],
            )

    def _body_by_words(self, entity: Entity, name: Name, seen: _Seen) -> Iterator[Flag]:
        """A body's name of several words, one of them garbled: "Federal Securities Service"."""
        register = seen.register
        if entity.kind != NameKind.ORGANISATION or entity.records or entity.name.count(" ") < 2:
            return
        if any(introduced.long == name.span for introduced in seen.document.abbreviations):
            return  # its short form tells more
        if register.bodies(entity.name):
            return
        found = {
            body.id: spelling
            for body in register.records.bodies.values()
            if _spoken_of(body, seen)
            for spelling in (body.name, *body.spellings)
            if one_word_garbled(entity.name, spelling)
        }
        if len(found) != 1:
            return
        ((id, spelling),) = found.items()
        yield self.flag(
            name.span,
            f"No {entity.name} is on record; the name comes near to {spelling}.",
            severity=Severity.CAUTION,
            certainty=Certainty.LIKELY,
            suggestions=[spelling],
            evidence=[Evidence("register", register.records.bodies[id].name, spelling)],
        )


def _spoken_of(body: Body, seen: _Seen) -> bool:
    """Whether the page may mean a body: it is international, or of a country that the page is about."""
    home = seen.register.country(body.id)
    at_home = home is not None and home.id in seen.countries and home.id not in ENGLISH_SPEAKING
    return at_home or _is_international(body, seen.register)


def _is_international(body: Body, register: Register) -> bool:
    """Whether a body is of no country, or only has its seat in one: "International Olympic Committee"."""
    return register.country(body.id) is None or body.name.split()[0] in ("International", "World")


def _which(near: Near) -> str:
    """The record's own name, where the near spelling is another."""
    name = getattr(near.record, "name", near.spelling)
    return "" if name == near.spelling else f" ({name})"


def _as_written(words: str, person: Person) -> str:
    """The known name in as many words as the page uses: surname for surname."""
    return person.name if " " in words.strip() else person.name.split()[-1]
