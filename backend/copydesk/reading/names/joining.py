"""Joining: which mentions of one page stand for the same person, body or place."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from copydesk.model.document import Abbreviation, Entity, Name, NameKind
from copydesk.model.span import Span, starting_in
from copydesk.model.tenure import Body, Person
from copydesk.reading.names.gazetteer import Gazetteer
from copydesk.reading.names.name_words import name_words
from copydesk.reading.names.variants import with_variants
from copydesk.reading.names.words import BODY_HEADS, LEGAL_FORMS, PARTICLES


@dataclass(slots=True)
class Mention:
    """A name before it has an entity."""

    span: Span
    text: str
    kind: NameKind
    titles: frozenset[str] = frozenset()  # heads of the titles that stand beside it


@dataclass(slots=True)
class _Group:
    """Mentions of one entity."""

    number: int
    kind: NameKind
    words: tuple[str, ...]  # of the fullest mention
    name: str
    records: tuple[str, ...]
    places: list[int] = field(default_factory=list)  # where its mentions start
    titles: set[str] = field(default_factory=set)


def join(
    mentions: Sequence[Mention], abbreviations: Sequence[Abbreviation], text: str, gazetteer: Gazetteer
) -> tuple[tuple[Name, ...], tuple[Entity, ...]]:
    """Names with their entities; entities in the order in which the page first names them."""
    groups = _Groups(gazetteer)
    of: dict[int, _Group] = {}
    for number, mention in enumerate(mentions):
        words = name_words(mention.text)
        if mention.kind == NameKind.PERSON and _is_part(mention.text, words):
            continue
        longer = groups.ending_on(words) if mention.kind == NameKind.PERSON else None
        if longer is not None:  # "Katey Walter Anthony", then "Dr Walter Anthony"
            longer.places.append(mention.span.start)
            of[number] = longer
            continue
        of[number] = groups.of_full_name(mention, words)
    people = _PeopleByPart(groups, gazetteer)
    for number, mention in enumerate(mentions):
        if number not in of:
            of[number] = people.of_part(mention, name_words(mention.text))
    _join_abbreviations(abbreviations, mentions, of, text, gazetteer)
    _join_short_bodies(mentions, of, text)
    order = {of[number].number: of[number] for number in range(len(mentions))}
    index = {number: position for position, number in enumerate(order)}
    names = tuple(Name(m.span, m.text, m.kind, index[of[n].number]) for n, m in enumerate(mentions))
    entities = tuple(Entity(group.name, group.kind, group.records) for group in order.values())
    return names, with_variants(entities)


def _is_part(text: str, words: tuple[str, ...]) -> bool:
    """Whether a person is called by a surname or given name alone: "Rutte", "Healey-Moss", "Von der Leyen"."""
    return len(words) < 2 or " " not in text.strip() or words[0] in PARTICLES


class _Groups:
    """The groups of a page, found again by what two mentions of one entity can share."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.all: list[_Group] = []
        self._gazetteer = gazetteer
        self._by_trait: defaultdict[tuple[object, ...], dict[int, _Group]] = defaultdict(dict)

    def of_full_name(self, mention: Mention, words: tuple[str, ...]) -> _Group:
        """The group of a mention that is more than part of a person's name: the first that fits, else a new one."""
        known = self._gazetteer.kind(mention.text)
        records = known[1] if known and known[0] == mention.kind else ()
        traits = tuple(_traits(mention.kind, words, records))
        fitting = (g for trait in traits for g in self._by_trait[trait].values() if _same(g, words, records))
        group = min(fitting, key=lambda group: group.number, default=None)
        if group is None:
            group = self.new(mention, words, records)
        if group.kind == NameKind.GROUP and mention.kind == NameKind.PLACE:
            group.words, group.name, group.kind = words, mention.text, mention.kind  # "Russian", then "Russia"
        elif len(words) > len(group.words) and mention.kind == group.kind:
            group.words, group.name = words, mention.text
        group.records = group.records or records
        group.places.append(mention.span.start)
        group.titles |= mention.titles
        for trait in _traits(group.kind, group.words, group.records):
            self._by_trait[trait][group.number] = group
        return group

    def ending_on(self, words: tuple[str, ...]) -> _Group | None:
        """The person named before whose longer name ends on these words, if there is one."""
        longer = [
            group
            for group in self.all
            if group.kind == NameKind.PERSON and len(group.words) > len(words) and group.words[-len(words) :] == words
        ]
        return longer[0] if len(longer) == 1 else None

    def new(self, mention: Mention, words: tuple[str, ...], records: tuple[str, ...]) -> _Group:
        """A group that has no place yet."""
        self.all.append(_Group(len(self.all), mention.kind, words, mention.text, records))
        return self.all[-1]


def _traits(kind: NameKind, words: tuple[str, ...], records: tuple[str, ...]) -> Iterator[tuple[object, ...]]:
    """What ``_same`` may go by: the words, the record, of people the last word and the first initial."""
    if kind == NameKind.GROUP and records:
        kind = NameKind.PLACE  # a country and its people are one
    yield kind, words
    if len(records) == 1:
        yield kind, "record", records[0]
    if kind == NameKind.PERSON and len(words) > 1:
        yield kind, "initial", words[0][0], words[-1]
        yield kind, "either order", *sorted(words)


def _same(group: _Group, words: tuple[str, ...], records: tuple[str, ...]) -> bool:
    if group.words == words:
        return True
    if len(records) == 1 and group.records == records:
        return True
    if group.kind != NameKind.PERSON or (records and group.records):
        return False
    if len(words) == 2 and words == group.words[::-1]:
        return True  # "Kovács Béla", as at home, and "Béla Kovács"
    shorter, longer = sorted((group.words, words), key=len)
    if shorter[-1] != longer[-1] or len(shorter) < 2:
        return False
    # "Vladimir Putin" and "Vladimir Vladimirovich Putin", "V. Putin"; never "Kim Il Sung" and "Kim Sung"
    firsts_agree = shorter[0] == longer[0] or (1 in {len(shorter[0]), len(longer[0])} and shorter[0][0] == longer[0][0])
    return firsts_agree and (len(longer) > len(shorter) or 1 in {len(shorter[0]), len(longer[0])})


class _PeopleByPart:
    """People named in full, found by a surname or given name alone."""

    def __init__(self, groups: _Groups, gazetteer: Gazetteer) -> None:
        self._groups = groups
        self._gazetteer = gazetteer
        self._alone: dict[tuple[str, ...], _Group] = {}
        self._mentions: defaultdict[tuple[object, ...], list[tuple[int, int]]] = defaultdict(list)
        for group in groups.all:
            if group.kind == NameKind.PERSON:
                self._alone.setdefault(group.words, group)
                for part in _parts(group.words, group.name):
                    self._mentions[part] += ((place, group.number) for place in group.places)
        for mentions in self._mentions.values():
            mentions.sort()

    def of_part(self, mention: Mention, words: tuple[str, ...]) -> _Group:
        """The person last named in full who has that surname or given name, else the next one, else a new one."""
        at = mention.span.start
        for part in (("surname", words), ("given", words), ("first surname", words)):
            able = self._titled(self._mentions.get(part, []), mention) if words else None
            if able:
                after = bisect_right(able, (at, len(self._groups.all)))
                group = self._groups.all[able[after - 1 if after else 0][1]]
                for own in _parts(group.words, group.name):
                    insort(self._mentions[own], (at, group.number))
                return group
        if words not in self._alone:
            records = self._surnamed(mention.text)
            same = [group for group in self._groups.all if records and group.records == records]
            self._alone[words] = same[0] if same else self._groups.new(mention, words, records)
        return self._alone[words]

    def _titled(self, mentions: list[tuple[int, int]], mention: Mention) -> list[tuple[int, int]]:
        """Those with the title that the mention has, where some have it: "Mayor Clint", of the two Clints."""
        if not mention.titles or len({number for _, number in mentions}) < 2:
            return mentions
        return [m for m in mentions if self._groups.all[m[1]].titles & mention.titles] or mentions

    def _surnamed(self, word: str) -> tuple[str, ...]:
        """The one person on record of that surname, unless the word may as well be somebody's given name."""
        if self._gazetteer.is_given_name(word) or not word[-1:].isalpha():
            return ()
        found = [p for p in self._gazetteer.register.surnamed(word) if _is_called(p, name_words(word))]
        return (found[0].id,) if len(found) == 1 else ()


def _is_called(person: Person, words: tuple[str, ...]) -> bool:
    """Whether a name of theirs ends, begins or consists of the words: look-ups go by any part of a surname."""
    names = [name_words(name) for name in (person.name, *person.spellings)]
    return any(words in (name, name[-len(words) :], name[: len(words)]) for name in names)


#: A given name of two syllables behind the family's, as Koreans and Chinese write it: "Han Sang-woo".
_FAMILY_FIRST = re.compile(r"\w+ [A-Z]\w+[-‑][a-z]+")


def _parts(full: tuple[str, ...], name: str) -> Iterator[tuple[object, ...]]:
    """What a person named in full may be called alone."""
    if _FAMILY_FIRST.fullmatch(name):
        yield "surname", full[:1]
        yield "given", full[1:]
        return
    for cut in range(1, len(full)):
        yield "surname", full[cut:]
        yield "given", full[:cut]
    if len(full) > 2 and len(full[-2]) > 2 and full[-2] not in PARTICLES:
        yield "first surname", full[-2:-1]  # Antonio Reyes Vega is Mr. Reyes


def _join_abbreviations(
    abbreviations: Sequence[Abbreviation],
    mentions: Sequence[Mention],
    of: dict[int, _Group],
    text: str,
    gazetteer: Gazetteer,
) -> None:
    """A short form stands for what it was last introduced with, wherever it stands."""
    numbered = {mention.span.start: number for number, mention in enumerate(mentions)}
    introduced: dict[str, int] = {}
    for abbreviation in abbreviations:
        letters = abbreviation.short.of(text)
        inside = (m for m in starting_in(mentions, abbreviation.long) if m.span.end <= abbreviation.long.end)
        long = next((m for m in inside if len(m.text) > len(letters)), None)
        if long is not None and len(long.text) >= len(abbreviation.long) - 4:
            introduced[letters] = numbered[long.span.start]
    for number, mention in enumerate(mentions):
        long_form = introduced.get(mention.text)
        if long_form is not None and number != long_form:
            mention.kind = of[long_form].kind
            of[number] = group = of[long_form]
            group.records = group.records or _record_of_short(mention.text, group.words, gazetteer)


def _record_of_short(letters: str, long: tuple[str, ...], gazetteer: Gazetteer) -> tuple[str, ...]:
    """The one body so abbreviated, if the words of the long form are all in its name."""
    known = gazetteer.kind(letters)
    record = gazetteer.register.record(known[1][0]) if known and len(known[1]) == 1 else None
    if not isinstance(record, Body):
        return ()
    own = {word for name in (record.name, *record.spellings) for word in name_words(name)}
    return (record.id,) if own.issuperset(word for word in long if word != "un") else ()


def _join_short_bodies(mentions: Sequence[Mention], of: dict[int, _Group], text: str) -> None:
    """ "the Assembly" is the one last named in full; "Sierra Azul" the "Sierra Azul Resources" of the page."""
    ending: dict[str, _Group] = {}
    cut: defaultdict[tuple[str, ...], dict[int, _Group]] = defaultdict(dict)
    for number, mention in enumerate(mentions):
        if mention.kind != NameKind.ORGANISATION:
            continue
        words, group = name_words(mention.text), of[number]
        if not group.records and group.words == words:
            said = (
                mention.text.lower() in _SAID_ALONE
                and text[max(0, mention.span.start - 4) : mention.span.start].lower() == "the "
            )
            whole = ending.get(words[0]) if said else next(iter(cut[words].values())) if len(cut[words]) == 1 else None
            if whole is not None:
                of[number] = whole
                continue
        if len(words) > 1:
            ending[words[-1]] = group
            if _is_sort(mention.text.split()[-1], len(words) - 1):
                cut[words[:-1]][group.number] = group


def _is_sort(last: str, before: int) -> bool:
    """Whether the last word of a firm's name says no more than its sort, and may be left out."""
    return last.strip(".,") in LEGAL_FORMS or (before > 1 and last.lower() in {*BODY_HEADS, *_SORTS_OF_FIRM})


#: What a body may be called by once it was named in full.
_SAID_ALONE = frozenset(
    "assembly league council commission ministry senate board agency authority tribunal committee bureau federation"
    " alliance confederation directorate inspectorate foundation association institute fund".split()
)

_SORTS_OF_FIRM = frozenset("resources energy mining foods pharma media capital ventures logistics".split())
