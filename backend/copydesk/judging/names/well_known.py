"""Well known: whom of those whom the news speaks of a name without an office on record comes near to, by the name and
the countries and bodies of the page alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from copydesk.judging.context import Context
from copydesk.judging.names.garbles import (
    INTRODUCED,
    OF_SYLLABLES,
    begin_alike,
    has_initials,
    is_another_name,
    is_another_way,
    rivalled,
    share_a_given_name,
)
from copydesk.judging.names.near_holders import NEAR_OF_LEADERS, is_one_of_many
from copydesk.judging.names.near_names import (
    begins_like_nobody_else,
    has_more_words,
    is_long_surname,
    is_near,
    is_near_introduced,
    is_near_leader,
    may_be_a_relative,
)
from copydesk.judging.names.offices_meant import may_be_written
from copydesk.judging.names.whereabouts import at_war_with
from copydesk.model.document import Entity, Name, NameKind
from copydesk.model.interval import Interval
from copydesk.model.tenure import LEADING, Office, Person, Tenure
from copydesk.register.near import Near
from copydesk.register.register import Register
from copydesk.register.wording import LINKING, phrase, plain

#: Only people are thought of who held an office within so many years of the page, and not as one of many.
REMEMBERED_YEARS = 6
#: Of those whom the page can hardly mean, only who comes about as near makes silence.
AS_NEAR = 0.03

#: Who is named more often is meant as he is written.
_MOST_MENTIONS = 2

#: What somebody is, right before the name, and no word of a sentence, "the losses of X".
_WHAT = re.compile(
    r"\b(?:[Tt]he|[Aa]n?) (?:[\w’'-]+ ){0,2}"
    r"(?!(?:of|to|by|with|and|for|from|in|at|on|as|that|than|when) )[a-z]+ $"
)
LONGEST_WHAT = 40  # characters

#: Before a title: whose it is, and who put its holder there: "plant's Russian-installed director".
_BY_WHOM = re.compile(r"^(?:\w+['’]s )?(?:\w+-(?:installed|appointed|backed|imposed) )?", re.IGNORECASE)
#: Said of those who hold no office, or none of a state.
_OF_PARTIES = frozenset({"opposition leader", "leader", "veteran leader", "politician"})
#: Of a party or movement, the name of which may be garbled as the leader's.
_LEADER_OF = re.compile(r"[Ll]eader of .+")

#: Of whoever leads a body, by whatever title.
_HEADS = re.compile(r"^(?:head|chief|boss)(?: of (?:the )?|$)", re.IGNORECASE)
#: A title of so many words tells an office though one of them is another; not of who serves under its holder.
_LONG_TITLE = 3
_BELOW = frozenset("deputy vice assistant under secretary adviser advisor spokesperson spokesman spokeswoman".split())
#: Borne whatever office one holds.
_RANKS = frozenset("cardinal archbishop bishop general gen colonel col admiral marshal sheikh lord professor".split())


@dataclass(frozen=True, slots=True)
class _Remembered:
    """Somebody to whose name the page's comes near, and by what readers know them."""

    near: Near
    person: Person
    offices: Sequence[Tenure]  # held now or lately, not as one of many
    leads: Tenure | None  # a state, now
    heads: bool  # or has the one seat of a body of several states
    serves: bool  # or has the one seat of an office of a state
    homes: frozenset[str]  # the ids of countries
    telling: bool  # whether the name, but for a letter, can hardly be another's
    own_given: bool  # whether the given name is as they write it: "Vladimir", and not "Volodymyr"

    def may_be_meant(self, context: Context) -> bool:
        """Whether the page speaks of a country or body of theirs, or of the enemy's. Any page may speak of who leads
        one now, and of a minister whose name tells enough.
        """
        if self.homes & context.countries or context.names_body(self.offices):
            return True
        if self.own_given and self.homes & set(at_war_with(context.countries)):
            return True
        return bool(context.countries) and (self.leads is not None or self.heads or (self.serves and self.telling))


def well_known(entity: Entity, mentions: Sequence[Name], context: Context) -> tuple[Person, Tenure | None] | None:
    """The one person whom the page may mean, of a country or body that it speaks of, with the office by which readers
    know them, if they hold or lately held any.
    """
    meant = _nearest(entity, mentions, context)
    if meant is None or not meant.may_be_meant(context):
        return None
    if meant.leads is not None:
        near_enough = is_near_leader(entity.name, meant.near, context.register)
    elif any(_is_introduced(mention, context) for mention in mentions):
        near_enough = is_near_introduced(entity.name, meant.near, context.register)
    else:
        near_enough = is_near(entity.name, meant.near, meant.homes, context.register)
    if not near_enough:
        return None
    if meant.leads is None and (entity.kind is not NameKind.PERSON or meant.homes & OF_SYLLABLES):
        return None
    return meant.person, _known_by(meant.offices, context.document.page_date)


def _known_by(tenures: Sequence[Tenure], today: date | None) -> Tenure | None:
    """The highest and last office that somebody had by now, or will come to."""
    begun = [tenure for tenure in tenures if today is None or tenure.start.start <= today] or tenures
    leading = [tenure for tenure in begun if tenure.office.id.endswith(LEADING)]
    return next(reversed(leading or begun), None)


def _is_introduced(mention: Name, context: Context) -> bool:
    """Whether a common word says what somebody is whom readers do not know: "the Moscow dentist X"."""
    before = context.document.text[max(0, mention.span.start - LONGEST_WHAT) : mention.span.start]
    return mention.entity not in context.holders and bool(_WHAT.search(before))


def _nearest(entity: Entity, mentions: Sequence[Name], context: Context) -> _Remembered | None:
    """The one person on record to whose name the page's comes near, and is none of its own."""
    register, name, today = context.register, entity.name, context.document.page_date
    if today is None or register.people(name) or len(mentions) > _MOST_MENTIONS:
        return None
    if any(INTRODUCED.match(context.document.text, mention.span.end) for mention in mentions):
        return None
    found = register.nearest(name, (Person,), limit=3)
    alike = [near for near in found if share_a_given_name(name, near.spelling)]
    if not alike or alike[0] is not found[0] or has_initials(found[0].spelling) or found[0].similarity == 1.0:
        return None
    nearest, *others = (_remembered(name, near, today, register) for near in alike)
    if rivalled((nearest.near, *(other.near for other in others if _is_rival(other, nearest, name, context)))):
        return None
    spelling = nearest.near.spelling
    if has_more_words(name, spelling) or may_be_a_relative(name, spelling):
        return None
    if is_another_name(name, spelling, register) and not begins_like_nobody_else(name, spelling, register):
        return None
    if _is_something_else(mentions[0].entity, nearest.person, context):
        return None
    return None if is_another_way(name, nearest.person, register) else nearest


def _remembered(name: str, near: Near, today: date, register: Register) -> _Remembered:
    person, now = near.record, Interval.day(today)
    assert isinstance(person, Person)
    held = (t for t in register.tenures(person) if t.possibly(now.widened(365 * REMEMBERED_YEARS)))
    offices = [t for t in held if not is_one_of_many(t.office)]
    holds = [t for t in offices if t.possibly(now) and not t.acting]
    homes = frozenset(country.id for t in offices if (country := register.country(t.office.id)))
    if not register.tenures(person) and person.died is None:
        homes = register.homes(person)
    return _Remembered(
        near,
        person,
        offices,
        leads=next((t for t in reversed(holds) if t.office.id.endswith(LEADING)), None),
        heads=any(t.office.seats == 1 and register.country(t.office.id) is None for t in holds),
        serves=any(
            t.office.seats == 1 and (place := register.country(t.office.of)) and place.id == t.office.of for t in holds
        ),
        homes=homes,
        telling=is_long_surname(name, near.spelling),
        own_given=plain(name).split()[0] == plain(near.spelling).split()[0],
    )


def _is_rival(other: _Remembered, nearest: _Remembered, name: str, context: Context) -> bool:
    """Whether another may be meant as well: not who is farther, and whom the page cannot mean, where the given name is
    right for the nearest.
    """
    if not begin_alike(name, nearest.near.spelling) or other.near.similarity > nearest.near.similarity - AS_NEAR:
        return True
    return other.near.similarity >= NEAR_OF_LEADERS and other.may_be_meant(context)


def _is_something_else(number: int, person: Person, context: Context) -> bool:
    """Whether the page calls somebody by titles none of which the person on record ever had: a namesake, nearly. Some
    words of one are a way to write it: an "envoy" may be the Special Envoy. Who never held an office has other titles.
    """
    offices = {tenure.office.id: tenure.office for tenure in context.register.tenures(person)}.values()
    given = {o.title for o in context.document.offices if o.holder and o.holder.entity == number}
    titles = {
        _HEADS.sub("", _LEADER_OF.sub("leader", _BY_WHOM.sub("", title))) for title in given
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
    """Whether all its words are in a way to write the office; of a long title all but one, as the body's name may be
    garbled, too: "chair of the NATO Military Commission", and not a deputy.
    """
    words = {*phrase(title).split()} - LINKING
    allowed = 1 if len(words) >= _LONG_TITLE and _BELOW.isdisjoint(words) else 0
    return any(len(words.difference(phrase(written).split())) <= allowed for written in (office.title, *office.written))
