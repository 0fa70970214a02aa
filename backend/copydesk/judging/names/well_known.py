"""Well known: whom of those whom the news speaks of a name without an office on record comes near to, by the name and
the countries and bodies of the page alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from copydesk.judging.context import Context
from copydesk.judging.names.garbles import (
    INTRODUCED,
    OF_SYLLABLES,
    SHORTEST_SURNAME,
    has_foreign_letters,
    has_initials,
    is_another_name,
    rivalled,
    share_a_given_name,
)
from copydesk.judging.names.near_holders import NEAR_OF_LEADERS, is_one_of_many
from copydesk.judging.names.offices_meant import may_be_written
from copydesk.model.document import Entity, Name, NameKind
from copydesk.model.interval import Interval
from copydesk.model.tenure import LEADING, Office, Person, Tenure
from copydesk.register.near import Near
from copydesk.register.register import Register
from copydesk.register.wording import phrase

#: How close a name must come to that of somebody who leads no state now.
NEAR_BY_COUNTRY = 0.92
SHORTEST_OF_LEADERS = 5  # letters of the family name

#: Only people are thought of who held an office within so many years of the page, and not as one of many.
REMEMBERED_YEARS = 6

#: Who is named more often is meant as he is written.
_MOST_MENTIONS = 2

#: Before a title: whose it is, and who put its holder there: "plant's Russian-installed director".
_BY_WHOM = re.compile(r"^(?:\w+['’]s )?(?:\w+-(?:installed|appointed|backed|imposed) )?", re.IGNORECASE)
#: Said of those who hold no office, or none of a state.
_OF_PARTIES = frozenset({"opposition leader", "leader", "veteran leader", "politician"})
#: Of a party or movement, the name of which may be garbled as the leader's.
_LEADER_OF = re.compile(r"[Ll]eader of .+")

#: Borne whatever office one holds.
_RANKS = frozenset("cardinal archbishop bishop general gen colonel col admiral marshal sheikh lord professor".split())


def well_known(entity: Entity, mentions: Sequence[Name], context: Context) -> tuple[Person, Tenure | None] | None:
    """The one person whom the page may mean, of a country or body that it speaks of, with the office by which readers
    know them, if they hold or lately held any.
    """
    register, today = context.register, context.document.page_date
    near = _nearest(entity, mentions, context) if today is not None else None
    if today is None or near is None or not isinstance(near.record, Person):
        return None
    person = near.record
    now = Interval.day(today)
    lately = now.widened(365 * REMEMBERED_YEARS)
    held = (t for t in register.tenures(person) if t.possibly(lately))
    offices = [t for t in held if not is_one_of_many(t.office)]
    leading = [t for t in offices if t.office.id.endswith(LEADING)]
    leads_now = any(t.possibly(now) and not t.acting for t in leading)
    long = len(entity.name.split()[-1]) >= (SHORTEST_OF_LEADERS if leads_now else SHORTEST_SURNAME)
    if not long and not _begins_like_nobody_else(entity.name, near.spelling, register):
        return None
    if not leads_now and (near.similarity < NEAR_BY_COUNTRY or entity.kind is not NameKind.PERSON):
        return None
    homes = frozenset(country.id for t in offices if (country := register.country(t.office.id)))
    if not register.tenures(person) and person.died is None:
        homes = register.homes(person)
    if not leads_now and homes & OF_SYLLABLES:
        return None
    # Of those who lead a state now, a page on any country may speak.
    if homes & context.countries or (leads_now and context.countries) or context.names_body(offices):
        return person, next(reversed(leading or offices), None)
    return None


def _nearest(entity: Entity, mentions: Sequence[Name], context: Context) -> Near | None:
    """The one person on record to whose name the page's comes near, and is none of its own."""
    register, name = context.register, entity.name
    if register.people(name) or len(mentions) > _MOST_MENTIONS:
        return None
    if any(INTRODUCED.match(context.document.text, mention.span.end) for mention in mentions):
        return None
    found = register.nearest(name, (Person,), limit=3)
    if not found or not NEAR_OF_LEADERS <= found[0].similarity < 1.0 or has_initials(found[0].spelling):
        return None
    alike = [near for near in found if share_a_given_name(name, near.spelling)]
    if found[0] not in alike or rivalled(alike) or is_another_name(name, found[0].spelling, register):
        return None
    person = found[0].record
    assert isinstance(person, Person)
    if _is_something_else(mentions[0].entity, person, context) or has_foreign_letters(name, person, register):
        return None
    return found[0]


def _begins_like_nobody_else(words: str, spelling: str, register: Register) -> bool:
    """Whether all but the last word of a name are those of one person on record: "Luis Lacalle Pow"; "Juan Carlos" of
    many.
    """
    start = phrase(words).split()[:-1]
    return len(start) > 1 and phrase(spelling).split()[:-1] == start and _beginnings(register)[" ".join(start)] == 1


@lru_cache(maxsize=2)
def _beginnings(register: Register) -> Counter[str]:
    return Counter(phrase(person.name).rpartition(" ")[0] for person in register.records.people.values())


def _is_something_else(number: int, person: Person, context: Context) -> bool:
    """Whether the page calls somebody by titles none of which the person on record ever had: a namesake, nearly. Some
    words of one are a way to write it: an "envoy" may be the Special Envoy. Who never held an office has other titles.
    """
    offices = {tenure.office.id: tenure.office for tenure in context.register.tenures(person)}.values()
    given = {o.title for o in context.document.offices if o.holder and o.holder.entity == number}
    titles = {
        _LEADER_OF.sub("leader", _BY_WHOM.sub("", title)) for title in given
        if title.lower() not in _OF_PARTIES and title.split()[-1].lower().rstrip(".") not in _RANKS
    }  # fmt: skip
    if not offices or not titles:
        return False
    return not any(
        _is_part(title, office) or may_be_written(office, title, context.register)
        for office in offices
        for title in titles
    )


def _is_part(title: str, office: Office) -> bool:
    words = set(phrase(title).split())
    return any(words.issubset(phrase(written).split()) for written in (office.title, *office.written))
