"""Near holders: whom on record an office means beside words that come near to the name, and are not it."""

from __future__ import annotations

from collections.abc import Iterable, Set
from datetime import timedelta

from rapidfuzz.distance import Levenshtein

from copydesk.judging.names.garbles import (
    SHORTEST_SURNAME,
    begins_as_several,
    common_start,
    has_initials,
    is_another_name,
    share_a_word,
)
from copydesk.judging.names.offices_meant import find_office, may_be_written
from copydesk.judging.names.tenures import CHANGEOVER_DAYS, PRESENT_DAYS, Claim
from copydesk.judging.persons import is_beginning
from copydesk.model.document import Document, Standing
from copydesk.model.interval import Interval
from copydesk.model.tenure import LEADING, Office, Person, Tenure
from copydesk.register.folding import fold
from copydesk.register.register import Near, Register
from copydesk.register.wording import plain

#: How close words must come to a name, on the register's scale, by what else speaks for it.
NEAR_BY_OFFICE = 0.55  # below, they are too far from it even beside its office
NEAR_BY_PLACE = 0.8  # a title whose place the page tells elsewhere
NEAR_BY_TITLE = 0.85  # a title of no country said
NEAR_WITHOUT_A_WORD = 0.88  # a title, where each word of the name is garbled: "President Emanuel Makron"
NEAR_OF_STATE = 0.83  # the same of a state's own office, whose place the page tells elsewhere
NEAR_OF_LEADERS = 0.9  # a name that everybody has read
#: As near is held to come, however far the rest of it is off, a family name that begins so alike behind the very given
#: name: "Maria Zakharchenko" of Zakharova.
NEAR_BY_BEGINNING, SHORTEST_BEGINNING = 0.7, 3
LONG_GIVEN = 6  # letters, of which one may be wrong, too: "Rajnat Sinha" of Rajnath Singh
#: From here on the letters are another way to write the sounds of a name that has letters of its own.
BY_SOUND_ONLY = 0.99
#: Whoever left the office no longer ago may be named with it still, when nobody who holds it is meant.
LATELY_DAYS = 60

#: Of these offices hundreds are held at once, not all of them on record.
_ONE_OF_MANY = ("deputy", "senator", "member")

#: A title of so many words is that of few offices, whoever's it is: "Chief of the General Staff".
TELLING_TITLE = 3
#: And of so many words a name is that of few, however short the last: "K. P. Sharma Oli".
LONG_NAME = 3


def near_holders(claim: Claim, register: Register) -> tuple[Near, ...]:
    """Holders at the time whose names come close to the page's, nearest first, or who had just left; of all times where
    none is known, and for "former"; for "elect" those who came soon after.
    """
    then = claim.when if claim.mention.standing is not Standing.FORMER else None
    if then is None:
        return _near(claim, register.history(claim.office), register)
    if claim.mention.standing is Standing.ELECT:
        soon = Interval(then.end, then.end + timedelta(days=PRESENT_DAYS))
        coming = (tenure for tenure in register.holders(claim.office, soon) if tenure.start.start > then.end)
        return _near(claim, coming, register)
    held = register.holders(claim.office, then.widened(CHANGEOVER_DAYS))
    left = (near for near in _near(claim, register.holders(claim.office, _just_before(then)), register)
            if near.similarity >= NEAR_BY_TITLE)  # fmt: skip
    return _near(claim, held, register) or tuple(left)


def _just_before(then: Interval) -> Interval:
    return Interval(then.start - timedelta(days=LATELY_DAYS), then.start)


def _near(claim: Claim, tenures: Iterable[Tenure], register: Register) -> tuple[Near, ...]:
    found: dict[str, Near] = {}
    for tenure in tenures:
        for words in dict.fromkeys((claim.full_name, claim.holder.text)):
            near = register.nearness(words, tenure.person) or _by_beginning(words, tenure.person)
            best = found.get(tenure.person.id)
            if near and near.similarity >= NEAR_BY_OFFICE and (best is None or near.similarity > best.similarity):
                found[tenure.person.id] = near
    return tuple(sorted(found.values(), key=lambda near: -near.similarity))


def _by_beginning(words: str, person: Person) -> Near | None:
    """The spelling of the person with that given name, but for a letter, and another ending of the family name."""
    (*ours, family) = fold(plain(words)).split()
    for spelling in (person.name, *person.spellings):
        (*theirs, known) = fold(plain(spelling)).split()
        given, their_given = " ".join(ours), " ".join(theirs)
        same = given == their_given or (
            min(len(given), len(their_given)) >= LONG_GIVEN and Levenshtein.distance(given, their_given) == 1
        )
        if ours and same and common_start(family, known) >= max(SHORTEST_BEGINNING, len(known) / 2):
            return Near(person, spelling, NEAR_BY_BEGINNING, "")
    return None


def near_by_title(number: int, document: Document, countries: Set[str], register: Register) -> Tenure | None:
    """The one tenure that a title without a country can mean beside a name near to its holder's: of the time told, if
    that is near today's, or for "former" a past one, of a state's leader, of a title that few have, or of any office of
    ``countries``, of which the page speaks. None for a name on record, as ``number`` counts the entities.
    """
    name = document.entities[number].name
    if document.page_date is None or register.people(name):
        return None
    today = Interval.day(document.page_date)
    lately = today.widened(PRESENT_DAYS)
    given = {
        (mention.title, mention.standing, mention.when or today)
        for mention in document.offices
        if mention.holder and mention.holder.entity == number and mention.of is None
        and (mention.standing is Standing.FORMER
             or (mention.standing is Standing.CURRENT and (mention.when or today).overlaps(lately)))
    }  # fmt: skip
    held: dict[str, Tenure] = {}
    for near in register.nearest(name, (Person,), limit=5) if given else ():
        if not (isinstance(near.record, Person) and NEAR_BY_TITLE <= near.similarity < 1):
            continue
        if has_initials(near.spelling):
            continue
        shares = share_a_word(name, near.spelling) or share_a_word(name, near.record.name)
        if not shares and near.similarity < NEAR_OF_LEADERS:  # as "Radoslav Shikorsky" is not, of which each is garbled
            continue
        for tenure in register.tenures(near.record):
            if is_one_of_many(tenure.office) and _may_be_another(name, near, register):
                continue
            over = tenure.end is not None and tenure.end.end < today.start
            titles = [
                title
                for title, standing, then in given
                if (over if standing is Standing.FORMER else tenure.possibly(then.widened(CHANGEOVER_DAYS)))
            ]
            if any(_is_meant(title, tenure.office, countries, register) for title in titles):
                held[near.record.id] = tenure
    return next(iter(held.values())) if len(held) == 1 else None


def near_by_place(number: int, document: Document, places: Iterable[str], register: Register) -> Tenure | None:
    """The one tenure that a title can mean whose place is told elsewhere, "the Rostov Region ... Governor Yuri
    Slozar", or was guessed wrongly, beside a name near to its holder's: an office of one of ``places``, by their ids.
    A short family name tells enough beside a title of many words, or nearer behind a given name that few bear: "Chief
    Justice Martha Kume" of Martha Koome.
    """
    name = document.entities[number].name
    others = register.people(name)
    if document.page_date is None or not all(is_beginning(person, name) for person in others):
        return None
    today = Interval.day(document.page_date)
    given = {
        (mention.title, mention.when or today)
        for mention in document.offices
        if mention.holder and mention.holder.entity == number
        and not (mention.of_stated and find_office(mention, register))  # not even of "Beijing's Foreign Minister"
        and (mention.when or today).overlaps(today.widened(PRESENT_DAYS))
        and mention.standing in {Standing.CURRENT, Standing.ACTING}
    }  # fmt: skip
    needed = NEAR_BY_PLACE
    if len(name.split()[-1]) < SHORTEST_SURNAME and len(name.split()) < LONG_NAME:
        telling = {(title, then) for title, then in given if len(title.split()) >= TELLING_TITLE}
        if not telling and not begins_as_several(name, register):
            needed = NEAR_BY_TITLE
        else:
            given = telling
    asked = {(office, then) for title, then in given for place in places if (office := register.office(title, place))}
    held: dict[str, Tenure] = {}
    for office, then in asked:
        of_state = register.country(office.of) == register.record(office.of)
        each_garbled = NEAR_OF_STATE if of_state else NEAR_WITHOUT_A_WORD
        for tenure in (
            *register.holders(office, _just_before(then)),
            *register.holders(office, then.widened(CHANGEOVER_DAYS)),
        ):
            near = register.nearness(name, tenure.person)
            if near is None or near.similarity < needed or tenure.person in others:
                continue
            if is_one_of_many(tenure.office) and _may_be_another(name, near, register):
                continue
            if near.similarity >= each_garbled or share_a_word(name, near.spelling):
                held[tenure.person.id] = tenure
    return next(iter(held.values())) if len(held) == 1 else None


def is_one_of_many(office: Office) -> bool:
    """Whether so many hold an office that others may be meant who are not on record."""
    return office.seats != 1 and office.id.endswith(_ONE_OF_MANY)


def _may_be_another(name: str, near: Near, register: Register) -> bool:
    """Whether another of the many who hold an office may be meant, not all of whom are on record."""
    return near.similarity < NEAR_OF_LEADERS or is_another_name(name, near.spelling, register)


def _is_meant(title: str, office: Office, countries: Set[str], register: Register) -> bool:
    """Whether a title without a country can only mean that office, or one as well known."""
    home = register.country(office.id)
    if home is not None and home.id in countries and register.office(title, home.id) == office:
        return True
    if not may_be_written(office, title, register):
        return False
    telling = len(title.split()) >= TELLING_TITLE or (home is not None and home.id in countries)
    return telling or office.id.endswith((*LEADING, "/vice-president"))
