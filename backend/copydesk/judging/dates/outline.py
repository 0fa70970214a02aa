"""Outline: a sentence with a sign for each name and day, so that a pattern sees who does what where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.model.document import DateMention, Document, Name, NameKind
from copydesk.model.interval import Interval
from copydesk.model.span import Span, span_at, starting_in
from copydesk.model.tenure import LEADING, Person, Place, PlaceKind
from copydesk.register.register import Register

#: The day asked about, other times, people and leaders, countries and towns, bodies and works, nationalities.
DAY, TIME, PEOPLE, PLACES, BODIES, GROUPS = "§~@#%^"
_LONGEST = 1200
_ENDS = re.compile(r"[.!?:;\n”\"’)]\s*$")
_SIGNS = re.compile(rf"[{DAY}{TIME}{PEOPLE}{PLACES}{BODIES}{re.escape(GROUPS)}]")
_OF_KIND = {NameKind.PERSON: PEOPLE, NameKind.PLACE: PLACES, NameKind.GROUP: GROUPS}

#: Whoever stands for a country abroad: "the US and Chinese presidents", "his Turkish counterpart", "the leaders of".
_TITLES = {
    "president": ("/president",),
    "prime minister": ("/prime-minister",),
    "premier": ("/prime-minister",),
    "chancellor": ("/chancellor",),
    "foreign minister": ("/foreign-minister",),
    "secretary of state": ("/foreign-minister",),
    "crown prince": ("/crown-prince",),
    "leader": (*LEADING, "/crown-prince"),
    "head": LEADING,
    "counterpart": (*LEADING, "/foreign-minister"),
}
_TITLE = rf"(?P<title>(?i:{'|'.join(_TITLES)}))"
_NEXT = r"(?:,? and (?:the )?|, )(?:[A-Z][\w.-]*)(?: [A-Z][\w.-]*){0,2}"
_LEADS = re.compile(rf"(?:['’]s)?(?P<joined>{_NEXT})* {_TITLE}s?\b")
_LED_BY = re.compile(
    rf"\b{_TITLE}s?(?: of (?:state|government))? of (?:the )?(?:[A-Z][\w.-]* ?){{0,3}}(?:(?:,|,? and)(?: the)? )?$"
)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody told of: by name, or as a country's leader; or the country or body itself."""

    at: int  # where in the outline
    name: str
    ids: frozenset[str]  # of whom it may mean; for people by name, see there

    def is_(self, person: Person, register: Register) -> bool:
        """Whether that person is meant."""
        return person.id in self.ids or (bool(self.name) and register.same_name(self.name, person))


@dataclass(frozen=True, slots=True)
class Outline:
    """A sentence in signs, and what they stand for, in its order."""

    text: str
    people: tuple[Party, ...]
    places: tuple[Party, ...]
    bodies: tuple[Party, ...]  # countries, too

    @property
    def day(self) -> int:
        """Where the day asked about stands."""
        return self.text.index(DAY)

    def within(self, parties: tuple[Party, ...], start: int, end: int) -> tuple[Party, ...]:
        """Those of the parties that stand there."""
        return tuple(party for party in parties if start <= party.at < end)


def outline_of(document: Document, mention: DateMention, register: Register) -> Outline | None:
    """The outline of the mention's sentence; None where it is no sentence but a list, or the mention part of a name."""
    assert mention.interval is not None
    sentence = document.sentence_of(mention.span)
    while before := _before(document, sentence):  # long names mislead whoever cuts text into sentences
        sentence = before.through(sentence)
    if len(sentence) > _LONGEST:
        return None
    outline = outlined(document, sentence, mention, mention.interval, register)
    return outline if DAY in outline.text else None


def _before(document: Document, sentence: Span) -> Span | None:
    """What stands before a sentence and does not end as one."""
    before = span_at(document.sentences, sentence.start - 2) if sentence.start > 1 else None
    return before if before and before != sentence and not _ENDS.search(before.of(document.text)) else None


def outlined(
    document: Document, sentence: Span, mention: DateMention | None, when: Interval, register: Register
) -> Outline:
    """The outline of any sentence, as told of that time."""
    text, people, places, bodies, end = "", list[Party](), list[Party](), list[Party](), sentence.start
    signs = _signs(document, sentence, mention, when, register)
    for span, sign, party in sorted(signs, key=lambda each: (each[0].start, -each[0].end)):
        if span.start < end:
            continue
        text += _SIGNS.sub("_", document.text[end : span.start])
        if party is not None:
            placed = Party(len(text), party.name, party.ids)
            if sign == PEOPLE:
                people.append(placed)
            if sign in PLACES + BODIES:
                places.append(placed)
            if sign != PEOPLE and placed.ids:
                bodies.append(placed)
        text, end = text + sign, span.end
    text += _SIGNS.sub("_", document.text[end : max(end, sentence.end)])
    return Outline(text, tuple(people), tuple(places), tuple(bodies))


def _signs(
    document: Document, sentence: Span, mention: DateMention | None, when: Interval, register: Register
) -> Iterator[tuple[Span, str, Party | None]]:
    for date in starting_in(document.dates, sentence):
        if date == mention or date.placed:
            yield date.span, DAY if date == mention else TIME, None
    titles = {office.holder.span: office.span for office in document.offices if office.holder}
    for name in starting_in(document.names, sentence):
        entity, title = document.entities[name.entity], titles.get(name.span)
        ids = frozenset(entity.records)
        if name.kind is NameKind.PERSON:
            beside = title is not None and title.start >= sentence.start and title.end + 1 == name.span.start
            yield (title if title and beside else name.span).through(name.span), PEOPLE, Party(0, entity.name, ids)
        elif (country := _country(document, name, register)) and (led := _led(document.text, sentence, name)):
            title_behind = document.text[led.end() :] if led.start() == name.span.end else ""
            if title_behind[:1] == " " and title_behind[1:2].isupper():
                yield name.span, GROUPS, None  # "Russian President Vladimir Putin"
            else:
                end = led.end() if title_behind and not led.groupdict().get("joined") else name.span.end
                leaders = _leaders(country, _TITLES[led["title"].lower()], when, register)
                yield Span(name.span.start, end), PEOPLE, Party(0, "", leaders)
        else:
            yield name.span, _OF_KIND.get(name.kind, BODIES), Party(0, name.text, ids)


def _country(document: Document, name: Name, register: Register) -> Place | None:
    records = document.entities[name.entity].records
    if name.kind not in (NameKind.GROUP, NameKind.PLACE) or len(records) != 1:
        return None
    record = register.record(records[0])
    return record if isinstance(record, Place) and record.kind is PlaceKind.COUNTRY else None


def _led(text: str, sentence: Span, name: Name) -> re.Match[str] | None:
    return _LEADS.match(text, name.span.end) or _LED_BY.search(text, sentence.start, name.span.start)


def _leaders(country: Place, posts: tuple[str, ...], when: Interval, register: Register) -> frozenset[str]:
    offices = (register.records.offices.get(country.id + post) for post in posts)
    return frozenset(t.person.id for office in offices if office for t in register.holders(office, when))
