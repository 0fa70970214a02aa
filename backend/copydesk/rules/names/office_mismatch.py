"""names/office-mismatch."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from functools import cache

from copydesk.model.document import Document, Standing
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.interval import Interval
from copydesk.model.span import Span
from copydesk.model.tenure import Body, Person, Tenure
from copydesk.register.register import Register
from copydesk.register.wording import phrase, plain
from copydesk.rules.rule import Briefing, Rule, Unanswered, flags, silent
from copydesk.rules.spoken import day_in_words, evidence_of, point_in_words, time_in_words
from copydesk.rules.tenures import (
    KEPT_FOR_LIFE,
    NEAR_OF_LEADERS,
    Claim,
    claims_of,
    covered,
    held_by_named,
    known_people,
    may_be_written,
    near_holders,
    reaches_behind_record,
    remembered_whole,
    speaks_of_past,
    speaks_of_present,
    spell_of,
    tells_of_long_ago,
)

#: In some countries people keep these titles for life, as a courtesy.
COURTESY_TITLES = frozenset({"president", "governor", "senator", "ambassador", "secretary", "judge", "mayor", "speaker",
                             "justice", "premier", "prime minister", "general", "vice president"})  # fmt: skip


#: Of a party these say who counts most in it, not who holds an office.
LOOSE_TITLES = frozenset({"leader", "head", "chief", "boss"})

#: How a sentence of news begins before the title, and goes on behind the name.
_OPENING = re.compile(r"(?:(?:On|Late|Early|Earlier)\b[^,]{3,25}, )?(?:The )?")
_DID = re.compile(
    r" (?:\w+ly |also )?(?!need|indeed)(?:\w+ed|said|told|met|spoke|flew|gave|took|held|left|made|sent|began|went)\b"
)

#: What is told of days so near to the page's own has just been done.
RECENT_DAYS = 31

#: After a longer time, naming a dead person with an office is history told without its date.
RECENTLY_DEAD_DAYS = 730
#: And yet on a page of today nobody is named with an office who has left it for less than so long, but by oversight.
REMEMBERED_DAYS = 3650
#: So long after the record's end it still tells who had left an office before: few ever come back, and none so soon.
STILL_TELLING_DAYS = 120
#: Days before the record's end by which somebody must have left, that the successor is there to stay.
WELL_BEFORE_DAYS = 60


class OfficeMismatch(Rule):
    """An office is given to somebody who, by the register, did not hold it at the time spoken of.

    The date in the sentence counts, else the page's own. Acting holders count as holders, and around a change of office
    both the old and the new holder do.

    Why it matters: who held an office is a matter of record; a wrong holder is an outdated or an invented one.
    Stays silent: where the register does not cover the office on that day, but for a caution on who had left it well
    before the record's recent end; on "former" and "elect"; on a spelling near to the holder's, which is a misspelling;
    where a date nearby would make it right; where the country is only guessed.
    """

    severity = Severity.WARNING
    examples = (
        flags("[Russian Security Council Secretary Nikolai Patrushev] praised the plan.", published="2025-11-11"),
        flags("[Russia's prime minister, Dmitry Medvedev], spoke on television.", published="2025-11-11"),
        silent("Russian Security Council Secretary Nikolai Patrushev praised the plan.", published="2023-11-11"),
        silent("Former Russian Security Council Secretary Nikolai Patrushev praised the plan.", published="2025-11-11"),
        silent("In 2010, Russian President Dmitry Medvedev met him in Moscow.", published="2025-11-11"),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag | Unanswered]:
        """One flag for each mention that gives the office wrongly."""
        register, asked = briefing.register, set[str]()
        claims = claims_of(document, register)
        tells_of_now = cache(lambda: speaks_of_present(document, claims, register))
        for claim in claims:
            if claim.mention.standing == Standing.ELECT or _is_loose(claim, register):
                continue
            if claim.mention.standing == Standing.FORMER:
                yield from self._never_held(claim, document, register)
            elif claim.when is None or held_by_named(claim, register):
                continue
            elif covered(claim, register):
                if not reaches_behind_record(claim):
                    yield from self._wrong_holder(claim, document, tells_of_now, register)
            else:
                yield from self._left_before(claim, register)
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
        if len(people) == 1 and tells_of_long_ago(claim, people[0], document, register):
            return
        if len(people) == 1 and _is_rather_holder(claim, people[0], register):
            return
        if len(people) == 1 and _has_its_like(claim, people[0], document, register):
            return
        if len(people) == 1:
            certainty = self._certainty_of_known(claim, people[0], register)
            if certainty is None and _may_be_oversight(claim, people[0], document, register) and tells_of_now():
                severity, certainty = Severity.CAUTION, Certainty.POSSIBLE
            if certainty is None and _is_news(claim, people[0], document, register) and tells_of_now():
                severity, certainty = Severity.CAUTION, Certainty.POSSIBLE
        elif people or near_holders(claim, register):
            return
        else:
            certainty = self._certainty_of_unknown(claim, holders)
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

    def _certainty_of_known(self, claim: Claim, person: Person, register: Register) -> Certainty | None:
        """How sure it is that a person on record is given an office wrongly; None: not sure enough."""
        assert claim.when is not None
        if claim.mention.title.lower() in KEPT_FOR_LIFE and _is_over(claim, person, register):
            return None  # "Pope Francis was buried on 26 April": part of the name by which he is known
        if not claim.stated:
            # whose office it is was guessed from the words around: only somebody who once held it can be meant
            once = any(t.person.id == person.id for t in register.history(claim.office))
            title = claim.mention.title.lower()
            if not once or title in COURTESY_TITLES or _holds_alike(claim, person, register):
                return None
            return Certainty.LIKELY
        if person.died is not None and person.died.end < claim.when.start:
            # news does not give an office to the dead: long after, the page tells of another time
            return None if _is_history(person.died, claim.when) else Certainty.LIKELY
        return Certainty.CERTAIN

    def _certainty_of_unknown(self, claim: Claim, holders: tuple[Tenure, ...]) -> Certainty | None:
        """The same for somebody who is not on record at all."""
        sole = claim.office.seats == 1 and holders
        plain = claim.mention.standing == Standing.CURRENT and claim.mention.of_stated
        if not sole or not plain or len(claim.full_name.split()) < 2 or speaks_of_past(claim):
            return None
        return Certainty.LIKELY

    def _left_before(self, claim: Claim, register: Register) -> Iterator[Flag]:
        """The page is younger than the record, and somebody else held the office in the last months of that."""
        assert claim.when is not None
        known_until, people = claim.office.known_until, known_people(claim, register)
        if known_until is None or len(people) != 1 or not 0 < (claim.when.end - known_until).days <= STILL_TELLING_DAYS:
            return
        lately = Interval(known_until - timedelta(days=WELL_BEFORE_DAYS), known_until)
        spell, holders = spell_of(register.history(claim.office), people[0]), register.holders(claim.office, lately)
        if spell is None or spell[1] is None or spell[1].end >= lately.start or len(holders) != 1:
            return
        if not register.covers(claim.office, lately) or self._certainty_of_known(claim, people[0], register) is None:
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


def _is_loose(claim: Claim, register: Register) -> bool:
    """Whether the words need not mean the office on record: a party's "leader" may be who leads it in parliament."""
    body = register.record(claim.office.of)
    words = claim.mention.title.lower().split()
    return isinstance(body, Body) and body.kind == "party" and bool(LOOSE_TITLES & {words[0], words[-1]})


def _is_rather_holder(claim: Claim, person: Person, register: Register) -> bool:
    """Whether the words come as near to the holder's name as to that of somebody else, who is not called just so."""
    near = near_holders(claim, register)
    exactly = plain(claim.full_name) in map(plain, (person.name, *person.spellings))
    return bool(near) and near[0].similarity >= NEAR_OF_LEADERS and not exactly


def _is_history(died: Interval, when: Interval) -> bool:
    """Whether somebody has been dead for so long that a page tells of other times."""
    return died.end + timedelta(days=RECENTLY_DEAD_DAYS) < when.start


def _may_be_oversight(claim: Claim, person: Person, document: Document, register: Register) -> bool:
    """Whether somebody long dead is told to act in an office, on a page that near it tells of no other time."""
    assert claim.when is not None
    if not claim.stated or person.died is None or not _is_history(person.died, claim.when) or speaks_of_past(claim):
        return False
    if not _does_something(claim, document):
        return False
    spell = spell_of(register.history(claim.office), person)
    left = spell[1] if spell is not None else None
    plain = claim.mention.standing == Standing.CURRENT and claim.mention.title.lower() not in KEPT_FOR_LIFE
    return plain and left is not None and (claim.when.start - left.end).days < REMEMBERED_DAYS


def _does_something(claim: Claim, document: Document) -> bool:
    """Whether a sentence begins with the office and its holder, who does what news tells of."""
    office, name = claim.mention.span, claim.holder.span
    opening = document.text[document.sentence_of(office).start : office.start]
    beside = " " in claim.holder.text and 0 < name.start - office.end <= 1
    return beside and bool(_OPENING.fullmatch(opening)) and bool(_DID.match(document.text, name.end))


def _is_news(claim: Claim, person: Person, document: Document, register: Register) -> bool:
    """Whether a title that some keep for life is given with a full name to whom the page tells to have done something
    just now: "Prime Minister A. B. addressed the house".

    In America all keep it, so there the sentence must also name a day of these.
    """
    assert claim.when is not None
    if claim.stated or speaks_of_past(claim) or not _does_something(claim, document):
        return False
    if claim.mention.title.lower() in KEPT_FOR_LIFE:
        return False
    if document.page_date is None or (person.died is not None and _is_history(person.died, claim.when)):
        return False
    lately = Interval.day(document.page_date).widened(RECENT_DAYS)
    dated = claim.mention.when is not None and lately.contains(claim.mention.when)
    own = _is_over(claim, person, register) and not _holds_alike(claim, person, register)
    return own and (dated or (claim.mention.when is None and claim.office.of != "us"))


def _holds_alike(claim: Claim, person: Person, register: Register) -> bool:
    """Whether the person holds an office of that title somewhere else: the guessed country was wrong."""
    times = [when for when in (claim.when, *claim.also) if when]
    return any(
        may_be_written(tenure.office, claim.mention.title, register)
        for tenure in register.tenures(person)
        if any(tenure.possibly(when) for when in times) and tenure.office.id != claim.office.id
    )


def _has_its_like(claim: Claim, person: Person, document: Document, register: Register) -> bool:
    """Whether the person holds the same office in another country, and it is only a body, called alike in both, that
    says whose it is: "House of Commons Speaker".
    """
    assert claim.when is not None
    home = register.country(claim.office.id)
    words = f" {phrase(claim.mention.span.of(document.text))} "
    if home is None or any(f" {phrase(name)} " in words for name in (home.name, *home.spellings, *home.demonyms)):
        return False
    kind = claim.office.id.rpartition("/")[2]
    return any(
        tenure.possibly(claim.when) and tenure.office.id != claim.office.id and tenure.office.id.endswith(f"/{kind}")
        for tenure in register.tenures(person)
    )


def _is_over(claim: Claim, person: Person, register: Register) -> bool:
    """Whether the person held the office, and no longer."""
    assert claim.when is not None
    spell = spell_of(register.history(claim.office), person)
    return spell is not None and spell[1] is not None and spell[1].end < claim.when.start


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
