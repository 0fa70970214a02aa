"""Oversights: whether a page that gives an office to somebody on record, who by the register does not hold it, does so
by oversight; or tells of history, keeps a title out of courtesy, or means another person or office.
"""

from __future__ import annotations

import re
from datetime import timedelta

from copydesk.judging.names.hindsight import tells_of_then
from copydesk.judging.names.likes import is_of_company, is_one_of_the_like
from copydesk.judging.names.near_holders import NEAR_OF_LEADERS, TELLING_TITLE, near_holders
from copydesk.judging.names.offices_meant import may_be_written
from copydesk.judging.names.tenures import (
    KEPT_FOR_LIFE,
    LOOSE_TITLES,
    Claim,
    days_out,
    is_over,
    speaks_of_past,
    spell_of,
)
from copydesk.model.document import Document, Standing
from copydesk.model.flag import Certainty
from copydesk.model.interval import Interval
from copydesk.model.tenure import Body, Person, Place, PlaceKind
from copydesk.register.portfolios import portfolio
from copydesk.register.register import Register
from copydesk.register.wording import has_words, phrase, plain

#: In some countries people keep these titles for life, as a courtesy.
COURTESY_TITLES = frozenset({"president", "governor", "senator", "ambassador", "secretary", "judge", "mayor", "speaker",
                             "justice", "premier", "prime minister", "general", "vice president"})  # fmt: skip

#: Retired judges keep their titles, and so do dead ones where their rulings are spoken of: no "Minister of Justice".
_OF_JUDGES = re.compile(r"(?<!\bof )(?<!\bfor )\b(?:justice|judge)$", re.IGNORECASE)

#: Who stands in while somebody is away: a deputy for anybody, and one minister for another.
_DEPUTY = re.compile(r"\b(?:Deputy|Vice|Lieutenant|Second)\b")
_MINISTER = re.compile(r"\b(?:Minister|Secretary|Chancellor|Treasurer)\b")

#: How a sentence of news begins before the title, with somebody's words or without, and goes on behind the name.
_OPENING = re.compile(r"(?:[\"“][^\"“”]+,[\"”] |(?:On|Late|Early|Earlier|In(?= [A-Z]))\b[^,]{3,25}, )?(?:[Tt]he )?")
_DID = re.compile(
    r"(?:, (?:his|her|the|an?) (?!(?:former|then|late)\b)[^,.;:()\"“]{3,40},)?"
    r" (?:\w+ly |also )?(?!need|indeed)"
    r"(?:\w+ed|said|told|met|spoke|flew|gave|took|held|left|made|sent|began|went|swore|chose)\b"
)

#: Said of a title that is held now, and not only kept.
_HELD_NOW = re.compile(r"(?:outgoing|incumbent|sitting|current|newly)\b", re.IGNORECASE)

#: How a sentence names somebody for an office, in which the person may be confirmed and sworn so much later.
_NAMING = re.compile(
    r"\b(?:nam(?:es?|ed|ing)|appoint(?:s|ed|ing)?|pick(?:s|ed)|cho(?:se|oses)|elect(?:s|ed|ing)|select(?:s|ed))\b"
)
CONFIRMING_DAYS = 120

#: What is told of days so near to the page's own has just been done.
RECENT_DAYS = 31

#: After a longer time, naming a dead person with an office is history told without its date.
RECENTLY_DEAD_DAYS = 730
#: And yet on a page of today nobody is named with an office who has left it for less than so long, but by oversight.
REMEMBERED_DAYS = 3650


def means_otherwise(claim: Claim, person: Person, document: Document, register: Register) -> bool:
    """Whether the page tells of then, or rather means the holder, or the like office that the person does hold."""
    return (
        tells_of_then(claim, person, document, register)
        or _is_only_named(claim, person, document, register)
        or _is_rather_holder(claim, person, register)
        or _has_its_like(claim, person, document, register)
        or is_one_of_the_like(claim, person, register)
        or _stands_in(claim, person, register)
        or _heads_something_alike(claim, person, register)
    )


def may_be_one(claim: Claim, person: Person, document: Document, register: Register) -> bool:
    """Whether, without ``certainty_of`` being sure, the person is told to act in the office as in the news of today, or
    has another one beside it.
    """
    return (
        _is_of_the_dead(claim, person, document, register)
        or _is_news(claim, person, document, register)
        or _serves_beside(claim, person, register)
    )


def certainty_of(claim: Claim, person: Person, document: Document, register: Register) -> Certainty | None:
    """How sure it is that a person on record is given an office wrongly; None: not sure enough."""
    assert claim.when is not None
    if claim.mention.title.lower() in KEPT_FOR_LIFE and is_over(claim, person, register):
        return None  # "Pope Francis was buried on 26 April": part of the name by which he is known
    if _OF_JUDGES.search(claim.mention.title) and is_over(claim, person, register):
        return None  # "Supreme Court Justice Ruth Bader Ginsburg": whole with the court's name
    if not claim.stated and person.died is not None and _is_history(person.died, claim.when):
        return None
    if not claim.stated:
        # whose office it is was guessed from the words around: only somebody who once held it can be meant
        once = any(t.person.id == person.id for t in register.history(claim.office))
        title = claim.mention.title.lower()
        courtesy = title in COURTESY_TITLES and not _is_no_address(claim, person, document, register)
        if not once or courtesy or _holds_alike(claim, person, register):
            return None
        return Certainty.LIKELY
    if person.died is not None and person.died.end < claim.when.start:
        # news does not give an office to the dead: long after, the page tells of another time
        return None if _is_history(person.died, claim.when) else Certainty.LIKELY
    return Certainty.CERTAIN


def _is_no_address(claim: Claim, person: Person, document: Document, register: Register) -> bool:
    """Whether the words say what somebody is, and are no title of courtesy: "outgoing President X"; "Its president, X",
    of a body; "In Odesa, Governor X", but in America; or that of a living secretary that names the department,
    "Homeland Security Secretary". Judges and speakers keep theirs whole.
    """
    office, name = claim.mention.span, claim.holder.span
    if _HELD_NOW.match(document.text, office.start):
        return True
    place = register.record(claim.mention.of or "")
    if isinstance(place, Place) and place.kind is not PlaceKind.COUNTRY:
        return not place.id.startswith("us/")
    if not isinstance(register.record(claim.mention.of or ""), Body):
        return False
    names_it = office.end - office.start > len(claim.mention.title) and claim.mention.title.lower() == "secretary"
    return name.start - office.end > 1 or (names_it and person.died is None)


def _serves_beside(claim: Claim, person: Person, register: Register) -> bool:
    """Whether the state whose office a title by itself must mean has that person in another one of its own: which it is
    that the page speaks of needs no guess.
    """
    words = claim.mention.title.lower().split()
    telling = len(words) >= TELLING_TITLE or portfolio(phrase(claim.mention.title))[0] == "minister"
    if claim.stated or claim.when is None or not telling or words[-1] in LOOSE_TITLES:
        return False
    return not _holds_alike(claim, person, register) and any(
        tenure.office.of == claim.office.of and tenure.possibly(claim.when) for tenure in register.tenures(person)
    )


def _is_only_named(claim: Claim, person: Person, document: Document, register: Register) -> bool:
    """Whether the sentence tells how somebody is named who came to the office soon after: "named X its director"."""
    spell, sentence = spell_of(register.history(claim.office), person), document.sentence_of(claim.mention.span)
    if claim.when is None or spell is None:
        return False
    lead = document.text[sentence.start : max(sentence.start, claim.holder.span.start)]
    return 0 < (spell[0].start - claim.when.end).days <= CONFIRMING_DAYS and bool(_NAMING.search(lead))


def _is_rather_holder(claim: Claim, person: Person, register: Register) -> bool:
    """Whether the words come as near to the holder's name as to that of somebody else, who is not called just so."""
    near = near_holders(claim, register)
    exactly = plain(claim.full_name) in map(plain, (person.name, *person.spellings))
    return bool(near) and near[0].similarity >= NEAR_OF_LEADERS and not exactly


def _is_history(died: Interval, when: Interval) -> bool:
    """Whether somebody has been dead for so long that a page tells of other times."""
    return died.end + timedelta(days=RECENTLY_DEAD_DAYS) < when.start


def _is_of_the_dead(claim: Claim, person: Person, document: Document, register: Register) -> bool:
    """Whether somebody long dead is told to act in an office, on a page that near it tells of no other time."""
    assert claim.when is not None
    if not claim.stated or person.died is None or not _is_history(person.died, claim.when) or speaks_of_past(claim):
        return False
    if not _does_something(claim, document):
        return False
    current = claim.mention.standing == Standing.CURRENT and claim.mention.title.lower() not in KEPT_FOR_LIFE
    days = days_out(claim, person, register)
    return current and days is not None and days < REMEMBERED_DAYS


def _does_something(claim: Claim, document: Document) -> bool:
    """Whether a sentence begins with the office and its holder, who does what news tells of: "Prime Minister X said",
    "The prime minister, X, said".
    """
    text, office, name = document.text, claim.mention.span, claim.holder.span
    opening, between = text[document.sentence_of(office).start : office.start], text[office.end : name.start]
    apposed = between == ", " and text[name.end : name.end + 1] == ","
    beside = " " in claim.holder.text and (between == " " or apposed)
    return beside and bool(_OPENING.fullmatch(opening)) and bool(_DID.match(text, name.end + apposed))


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
    own = is_over(claim, person, register) and not _holds_alike(claim, person, register)
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
    words = claim.mention.span.of(document.text)
    if home is None or any(has_words(words, name) for name in (home.name, *home.spellings, *home.demonyms)):
        return False
    kind = claim.office.id.rpartition("/")[2]
    return any(
        tenure.possibly(claim.when) and tenure.office.id != claim.office.id and tenure.office.id.endswith(f"/{kind}")
        for tenure in register.tenures(person)
    )


def _stands_in(claim: Claim, person: Person, register: Register) -> bool:
    """Whether "acting" is said of somebody whose own office it is to stand in, be it for a day: a deputy, or for a
    minister another. Nobody keeps a record of that.
    """
    if claim.when is None or claim.mention.standing != Standing.ACTING:
        return False
    if spell_of(register.history(claim.office), person) is not None:
        return False
    home, of_ministers = register.country(claim.office.id), bool(_MINISTER.search(claim.office.title))
    for tenure in register.tenures(person):
        if tenure.office.id == claim.office.id or not tenure.possibly(claim.when):
            continue
        if tenure.office.of == claim.office.of and _DEPUTY.search(tenure.office.title):
            return True
        if of_ministers and home == register.country(tenure.office.id) and _MINISTER.search(tenure.office.title):
            return True
    return False


def _heads_something_alike(claim: Claim, person: Person, register: Register) -> bool:
    """Whether a company is named, and somebody who never headed it before: an "Intel Chief" may be one of intelligence,
    a "BP chief" of the Border Patrol, and "Walmart US chief John Furner" headed an arm of it first.
    """
    assert claim.when is not None
    spell = spell_of(register.history(claim.office), person)
    return is_of_company(claim, register) and (spell is None or spell[0].start > claim.when.end)
