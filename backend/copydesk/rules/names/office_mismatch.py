"""names/office-mismatch."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from functools import cache

from copydesk.judging.names.garbles import is_latin
from copydesk.judging.names.hindsight import LONG_AGO_DAYS, days_behind
from copydesk.judging.names.likes import is_one_of_the_like, may_be_of_capital, may_be_unrecorded
from copydesk.judging.names.near_holders import near_holders
from copydesk.judging.names.oversights import certainty_of, may_be_one, means_otherwise
from copydesk.judging.names.standings import WORDS, plainly_held
from copydesk.judging.names.tenures import (
    LOOSE_TITLES,
    Claim,
    claims_of,
    covered,
    held_by_named,
    known_people,
    reaches_behind_record,
    remembered_whole,
    speaks_of_past,
    speaks_of_present,
    spell_of,
)
from copydesk.judging.spoken import day_in_words, evidence_of, point_in_words, time_in_words
from copydesk.model.document import Document, Standing
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.interval import Interval
from copydesk.model.span import Span
from copydesk.model.tenure import LEADING, Body, Person, Tenure
from copydesk.register.register import Register
from copydesk.rules.rule import Briefing, Rule, Unanswered, flags, silent

#: So long after the record's end it still tells who had left an office before: few ever come back, and none so soon.
STILL_TELLING_DAYS = 120
#: Days before the record's end by which somebody must have left, that the successor is there to stay.
WELL_BEFORE_DAYS = 60
#: Titles of who presides over a party.
_CHAIRING = frozenset({"chair", "chairman", "chairwoman", "chairperson", "president"})
#: Before an office: who serves its holder or is of the family, and may be the one who is named behind it.
_SERVING = re.compile(
    r"\b(?:[Aa]dvis[eo]r|[Aa]ide|[Aa]ssistant|[Mm]inister|[Dd]eputy|[Ee]nvoy|[Rr]epresentative|[Cc]ommissioner|"
    r"[Ss]pokes(?:man|woman|person)|[Ss]ecretary|[Cc]ounsel(?:lor)?|[Aa]ttorney|[Ll]awyer|[Cc]hief of staff|"
    r"[Ss]on|[Dd]aughter|[Ww]ife|[Hh]usband|[Bb]rother|[Ss]ister|[Oo]ffice|[Aa]dministration)"
    r"(?: (?:to|of|for|with|under))(?: the)?(?: then)? $"
)
#: Before it: somebody who is out, or whose office it belongs to is: "former US president's chief of staff".
_OUT = re.compile(r"\b(?:[Ff]ormer|[Ee]x|[Oo]ne-time|[Tt]hen)[ -](?:[A-Z][\w.’'-]+ ){0,4}$")
_LONGEST_BEFORE = 60  # characters
#: A party that is said to be of the opposition.
_OF_OPPOSITION = re.compile(r"\bopposition [A-Z]")


class OfficeMismatch(Rule):
    """An office is given to somebody who, by the register, did not hold it at the time spoken of.

    The date in the sentence counts, else the page's own. Acting holders count as holders, and around a change of office
    both the old and the new holder do.

    Why it matters: who held an office is a matter of record; a wrong holder is an outdated or an invented one.
    Stays silent: where the register does not cover the office on that day, but for a caution on who had left it well
    before the record's recent end; on "elect", "acting" and "former", but of who has long held the office plainly; on a
    spelling near to the holder's, which is a misspelling; on a "spy chief" of another service, a "defence chief" in
    uniform, a city's "police chief", the "head" of a region's main city, a company's "Germany chief", a rebel
    government's minister, whoever else has a like office, and a deputy who is "acting"; on the "adviser to the
    president", who may be the one named; on names in other letters than Latin; where a date nearby
    would make it right, or the page opens by looking back so many years; where the country is only guessed, but for a
    caution on who has another office of that country.
    """

    severity = Severity.WARNING
    examples = (
        flags("[Russian Security Council Secretary Nikolai Patrushev] praised the plan.", published="2025-11-11"),
        flags("[Russia's prime minister, Dmitry Medvedev], spoke on television.", published="2025-11-11"),
        silent("Russian Security Council Secretary Nikolai Patrushev praised the plan.", published="2023-11-11"),
        silent("Former Russian Security Council Secretary Nikolai Patrushev praised the plan.", published="2025-11-11"),
        silent("In 2010, Russian President Dmitry Medvedev met him in Moscow.", published="2025-11-11"),
        silent("US spy chief William Burns arrived in Doha.", published="2023-11-11"),
        silent("British defence chief Tony Radakin spoke in London.", published="2023-11-11"),
        flags("On Monday the [former French president, Emmanuel Macron], spoke in Lille.", published="2025-11-11"),
        flags("On Monday [US President-elect Donald Trump] spoke in Ohio.", published="2025-11-11"),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag | Unanswered]:
        """One flag for each mention that gives the office wrongly."""
        register, asked = briefing.register, set[str]()
        claims = claims_of(document, register)
        tells_of_now = cache(lambda: speaks_of_present(document, claims, register))
        for claim in claims:
            if _is_loose(claim, document, register):
                continue
            yield from self._holds_plainly(claim, document, tells_of_now, register)
            if claim.mention.standing == Standing.ELECT:
                continue
            if claim.mention.standing == Standing.FORMER:
                yield from self._never_held(claim, document, register)
            elif claim.when is None or held_by_named(claim, register):
                continue
            elif covered(claim, register):
                if not reaches_behind_record(claim):
                    yield from self._wrong_holder(claim, document, tells_of_now, register)
            else:
                yield from self._left_before(claim, document, register)
                if claim.stated and claim.office.id not in asked:
                    asked.add(claim.office.id)
                    yield Unanswered(f"register: {claim.office.title}")

    def _wrong_holder(
        self, claim: Claim, document: Document, tells_of_now: Callable[[], bool], register: Register
    ) -> Iterator[Flag]:
        assert claim.when is not None
        severity = self.severity
        people = known_people(claim, register)
        holders = register.holders(claim.office, claim.when)
        if len(people) == 1:
            if means_otherwise(claim, people[0], document, register):
                return
            certainty = certainty_of(claim, people[0], document, register)
            if certainty is None and may_be_one(claim, people[0], document, register) and tells_of_now():
                severity, certainty = Severity.CAUTION, Certainty.POSSIBLE
        elif people or near_holders(claim, register):
            return
        else:
            certainty = self._certainty_of_unknown(claim, holders, document, register)
            if certainty is not None and not tells_of_now():
                severity, certainty = Severity.CAUTION, Certainty.POSSIBLE
        if certainty is not None:
            own = tuple(t for t in register.history(claim.office) if people and t.person.id == people[0].id)
            yield self.flag(
                _span(claim),
                _message(claim, holders, people[0] if people else None, register),
                severity=severity,
                certainty=certainty,
                suggestions=_suggestions(claim, holders),
                evidence=[evidence_of(tenure) for tenure in (*holders[:3], *own[-1:])],
            )

    def _certainty_of_unknown(
        self, claim: Claim, holders: tuple[Tenure, ...], document: Document, register: Register
    ) -> Certainty | None:
        """The same for somebody who is not on record at all."""
        # where a president who is suspended keeps the office beside the acting one, two hold it, and nobody else
        sole = holders and (claim.office.seats == 1 or claim.office.id.endswith(LEADING))
        plain = claim.mention.standing == Standing.CURRENT and claim.mention.of_stated
        if not sole or not plain or len(claim.full_name.split()) < 2 or speaks_of_past(claim):
            return None
        if (days_behind(claim, document) or 0) > LONG_AGO_DAYS:
            return None  # who led NASA in 1968 is told without the year
        if may_be_unrecorded(claim, register) or not is_latin(claim.full_name):
            return None
        return Certainty.LIKELY

    def _left_before(self, claim: Claim, document: Document, register: Register) -> Iterator[Flag]:
        """The page is younger than the record, and somebody else held the office in the last months of that."""
        assert claim.when is not None
        known_until, people = claim.office.known_until, known_people(claim, register)
        if known_until is None or len(people) != 1 or not 0 < (claim.when.end - known_until).days <= STILL_TELLING_DAYS:
            return
        lately = Interval(known_until - timedelta(days=WELL_BEFORE_DAYS), known_until)
        spell, holders = spell_of(register.history(claim.office), people[0]), register.holders(claim.office, lately)
        if spell is None or spell[1] is None or spell[1].end >= lately.start or len(holders) != 1:
            return
        if not register.covers(claim.office, lately) or certainty_of(claim, people[0], document, register) is None:
            return
        if is_one_of_the_like(claim, people[0], register):
            return
        (holder,) = holders
        own = [t for t in register.history(claim.office) if t.person.id == people[0].id]
        yield self.flag(
            _span(claim),
            f"The register has {holder.person.name} as {claim.office.title} up to {day_in_words(known_until)}, where "
            f"its knowledge ends; {people[0].name} held the office until {point_in_words(spell[1])}.",
            severity=Severity.CAUTION,
            certainty=Certainty.LIKELY,
            suggestions=_suggestions(claim, holders),
            evidence=[evidence_of(tenure) for tenure in (holder, own[-1])],
        )

    def _never_held(self, claim: Claim, document: Document, register: Register) -> Iterator[Flag]:
        """ "former": wrong only where all holders within memory are on record and the person is none of them."""
        until = document.page_date
        if until is None or not claim.mention.of_stated or not remembered_whole(claim.office, until, register):
            return
        people = known_people(claim, register)
        if len(people) != 1 or any(claim.is_named(t.person, register) for t in register.history(claim.office)):
            return
        yield self.flag(
            _span(claim),
            f"The register has every {claim.office.title} of the last decades, and {people[0].name} is not among them.",
            evidence=[evidence_of(t) for t in register.tenures(people[0])[-2:]],
        )

    def _holds_plainly(
        self, claim: Claim, document: Document, tells_of_now: Callable[[], bool], register: Register
    ) -> Iterator[Flag]:
        """ "former", "acting" or "-elect" of somebody who has held the office for a while."""
        tenure = plainly_held(claim, document, tells_of_now, register)
        if tenure is None or document.page_date is None:
            return
        yield self.flag(
            _span(claim),
            f"The register has {tenure.person.name} as {claim.office.title} on {day_in_words(document.page_date)}; "
            f"the page has {WORDS[claim.mention.standing]}.",
            severity=Severity.CAUTION,
            certainty=Certainty.LIKELY,
            evidence=[evidence_of(tenure)],
        )


def _is_loose(claim: Claim, document: Document, register: Register) -> bool:
    """Whether the words need not mean the office on record: a party's "leader" may be who leads it in parliament,
    and where its head is called leader, the "chairman" is somebody else; "the leader of Britain's
    opposition Liberal Democrats" leads these; the "adviser to the Russian president X" may be X.
    """
    if _OF_OPPOSITION.search(claim.mention.span.of(document.text)) or may_be_of_capital(claim, document, register):
        return True
    at = claim.mention.span.start
    if any(before.search(document.text, max(0, at - _LONGEST_BEFORE), at) for before in (_SERVING, _OUT)):
        return True
    body = register.record(claim.office.of)
    words = claim.mention.title.lower().split()
    if not isinstance(body, Body) or body.kind != "party":
        return False
    led = not _CHAIRING & set(claim.office.title.lower().split())
    return bool((LOOSE_TITLES | _CHAIRING if led else LOOSE_TITLES) & {words[0], words[-1]})


def _span(claim: Claim) -> Span:
    """Office and name where they stand together, else the name."""
    office, name = claim.mention.span, claim.holder.span
    gap = max(office.start, name.start) - min(office.end, name.end)
    return office.through(name) if gap <= 8 else name


def _suggestions(claim: Claim, holders: tuple[Tenure, ...]) -> tuple[str, ...]:
    names = dict.fromkeys(tenure.person.name for tenure in holders)
    return tuple(names) if claim.office.seats == 1 and len(names) == 1 else ()


def _message(claim: Claim, holders: tuple[Tenure, ...], person: Person | None, register: Register) -> str:
    assert claim.when is not None
    time, title = time_in_words(claim.when), claim.office.title
    names = list(dict.fromkeys(tenure.person.name for tenure in holders))
    if claim.office.seats == 1 and names:
        held = f"The register has {' and '.join(names)} as {title} {time}"
    elif not names and claim.office.is_vacant(claim.when):
        held = f"By the register nobody was {title} {time}"
    else:
        named = person.name if person else claim.full_name
        held = f"The register has every holder of the office {title} {time}, and {named} is not among them"
    if person is None:
        return f"{held}; it has nobody named {claim.full_name}."
    spell = spell_of(register.history(claim.office), person)
    if spell is None:
        return f"{held}{_other_office(claim.when, person, register)}."
    start, end = spell
    if start.start > claim.when.end:
        return f"{held}; {person.name} came to the office on {point_in_words(start)}."
    if end is not None:
        return f"{held}; {person.name} held the office until {point_in_words(end)}."
    return f"{held}."


def _other_office(when: Interval, person: Person, register: Register) -> str:
    """What the person is on record as at that time."""
    tenure = next((t for t in reversed(register.tenures(person)) if t.possibly(when)), None)
    return f"; it has {person.name} as {tenure.office.title} then" if tenure else ""
