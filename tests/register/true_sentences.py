"""``python -m tests.register.true_sentences [SHARE]``: the record told as news tells it; nothing is flagged.

Every entry becomes a few pages of one true sentence each: a tenure while it lasts, looked back on, and on its days; a
person in every spelling, and dying; a body beside its short forms; an event on its day. A flag of the rules on names
and dates is then wrong, be it the rule or the entry that is at fault. SHARE (1 by default) is the part of the
sentences that is tried, 0.01 for one of a hundred; whether a sentence is among them depends on its words alone.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import cycle
from zlib import crc32

from copydesk.editor import Editor
from copydesk.model.draft import Shift
from copydesk.model.flag import Flag
from copydesk.model.interval import Interval
from copydesk.model.page import Page
from copydesk.model.request import request_of
from copydesk.model.tenure import Body, Event, Office, Person, Place, Tenure
from copydesk.register.load import load_register
from copydesk.register.register import Register

#: A page that looks back is of this day.
LATER = date(2026, 3, 10)
#: Tenures that ended before are told of by history books, not by news.
NEWS = date(2005, 1, 1)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

WHILE = cycle(
    (
        "{of}'s {title} {name} told reporters that the talks would go on.",
        "{name}, {title} of {of}, met a delegation in the capital.",
        "The talks will go on, {of} {title} {name} said in a statement.",
        "{their} {title} {name} said on Monday that the talks would go on.",
        "The {their} {title}, {name}, left for talks abroad, and {name} will be back on Friday.",
    )
)
DIED = cycle(
    (
        "The death of {name} on {day} was mourned by many.",
        "{name}'s death on {day} was mourned by many.",
        "On {day}, {name} died.",
        "It has been so since {name} died on {day}.",
    )
)
HAPPENED = cycle(
    (
        "Many were killed in the {name} on {day}.",
        "On {day}, many people were killed in the {name}.",
        "The {name} happened on {day}.",
        "The {day} {name} shook the country.",
    )
)
#: Kinds of events that strike.
STRIKING = frozenset({"attack", "disaster", "rebellion"})
AFTER = cycle(
    (
        "Former {of} {title} {name} said that the talks would go on.",
        "{name}, who was {title} of {of} from {begun} to {ended}, wrote a book about it.",
        "{name} served as {title} of {of} until {month}.",
        "In {middle}, {of}'s {title} {name} told reporters that the talks would go on.",
    )
)
TOOK = cycle(
    (
        "{name} became {title} of {of} on {day}.",
        "{name} was sworn in as {title} of {of} on {day}.",
        "On {day}, {name} was appointed {their} {title}.",
        "{name} assumed the post of {title} of {of} on {day}.",
    )
)
LEFT = cycle(
    (
        "{name} stepped down as {title} of {of} on {day}.",
        "{name} was dismissed as {their} {title} on {day}.",
        "{name} was {title} of {of} until {day}.",
    )
)
ELECTED = cycle(
    (
        "{of} held its {sort} election on {day}.",
        "In the {sort} election held on {day} in {of}, turnout was high.",
        "The {their} {sort} election of {day} was watched by observers.",
        "On {day}, voters in {of} went to the polls.",
        "Voters in {of} cast their ballots on {day} in a {sort} election.",
        "Observers spoke of {of}'s {day} {sort} election.",
        "Turnout in the {their} {sort} election on {day} was high.",
    )
)


@dataclass(frozen=True, slots=True)
class Told:
    """A page of one true sentence."""

    written: date
    text: str

    @property
    def draw(self) -> float:
        """From 0 to 1, by its words alone."""
        return crc32(f"{self.written} {self.text}".encode()) / 0xFFFFFFFF


def sentences(register: Register) -> Iterator[Told]:
    """All that is told of all that is on record."""
    for office in register.records.offices.values():
        yield from _of_office(register, office)
    for person in register.records.people.values():
        yield from _of_person(register, person)
    for body in register.records.bodies.values():
        yield from _of_body(register, body)
    for event in register.records.events.values():
        yield from _of_event(event)
        yield from _of_election(register, event)
        yield from _of_meeting(register, event)


def wrong(editor: Editor, told: Told, shift: Shift) -> list[Flag]:
    """What the desk flags in a sentence that is true."""
    analysis = editor.check(request_of(Page(told.text, language="en", published_at=told.written)), shift)
    return [flag for flag in analysis.flags if flag.rule.startswith(("names/", "dates/"))]


def _of_office(register: Register, office: Office) -> Iterator[Told]:
    history = register.history(office)
    titles = cycle(office.written or (office.title,))
    for tenure, successor in zip(history, (*history[1:], None), strict=False):
        end = tenure.end or (Interval.day(office.known_until) if office.known_until else None)
        if end is None or end.start < NEWS or (end.start - tenure.start.end).days < 30:
            continue
        words = {
            "of": _owner(register, office),
            "their": _demonym(register, office),
            "title": next(titles),
            "name": tenure.person.name,
        }
        middle = tenure.start.end + (end.start - tenure.start.end) / 2
        yield Told(middle, next(WHILE).format(**words))
        if tenure.end is None or end.end > LATER or _again(register, tenure):
            continue
        yield Told(
            LATER,
            next(AFTER).format(
                **words,
                begun=tenure.start.start.year,
                ended=end.end.year,
                month=f"{end.end:%B} {end.end.year}",
                middle=f"{middle:%B} {middle.year}",
            ),
        )
        if tenure.start.is_day:
            yield Told(LATER, next(TOOK).format(**words, day=_day(tenure.start.start)))
        if end.is_day:
            yield Told(LATER, next(LEFT).format(**words, day=_day(end.start)))
        if successor and office.seats == 1 and end.is_day and successor.start == end and not successor.acting:
            text = "{of}'s {title}, {name}, was replaced by {successor} on {weekday}."
            weekday = WEEKDAYS[end.start.weekday()]
            yield Told(end.start + timedelta(2), text.format(**words, successor=successor.person.name, weekday=weekday))


def _of_person(register: Register, person: Person) -> Iterator[Told]:
    if person.died is not None and person.died.is_day:
        later = max(LATER, person.died.end + timedelta(30))
        yield Told(later, next(DIED).format(name=person.name, day=_day(person.died.start)))
    tenures = register.tenures(person)
    if not tenures or not (tenure := tenures[-1]).office.known_until:
        return
    end = tenure.end or Interval.day(tenure.office.known_until)
    if end.start >= NEWS and end.start > tenure.start.end:
        middle = tenure.start.end + (end.start - tenure.start.end) / 2
        office = tenure.office
        for spelling in person.spellings:
            yield Told(
                middle, f"{_owner(register, office)}'s {(office.written or (office.title,))[0]} {spelling} said so."
            )


def _of_body(register: Register, body: Body) -> Iterator[Told]:
    country = register.country(body.id)
    whose = f"{country.name}'s " if country else "The "
    for name in (body.name, *body.spellings):
        if " " in name:
            for letters in body.acronyms[:3]:
                yield Told(LATER, f"{whose}{name} ({letters}) has opened an inquiry.")
            yield Told(LATER, f"{whose}{name} has opened an inquiry.")


def _of_event(event: Event) -> Iterator[Told]:
    if event.when.is_day:
        later = max(LATER, event.when.end + timedelta(30))
        for name in (event.name, *event.spellings):
            yield Told(later, f"It has been so since the {name} on {_day(event.when.start)}, officials said.")
            if event.kind in STRIKING:
                yield Told(later, next(HAPPENED).format(name=name, day=_day(event.when.start)))
        for clause in event.told:
            yield Told(later, f"On {_day(event.when.start)}, {clause}.")


def _of_election(register: Register, event: Event) -> Iterator[Told]:
    """The election without its own name: by country, sort and the day of each round."""
    for place in event.places if event.chooses else ():
        where = register.record(place)
        assert isinstance(where, Place)
        sort = {("president",): "presidential", ("parliament",): "parliamentary"}.get(event.chooses, "general")
        words = {"of": where.name, "their": where.demonyms[0] if where.demonyms else where.name, "sort": sort}
        for days in event.voting:
            for day in (days.start, days.end):
                later = max(LATER, day + timedelta(30))
                yield Told(later, next(ELECTED).format(**words, day=_day(day)))


def _of_meeting(register: Register, event: Event) -> Iterator[Told]:
    people = [person for id in event.participants if isinstance(person := register.record(id), Person)]
    places = [place for id in event.places if isinstance(place := register.record(id), Place)]
    if event.kind not in ("meeting", "summit", "treaty") or len(people) < 2 or not places or event.when.days > 5:
        return
    first, last = _day(event.when.start), _day(event.when.end)
    one, other, place = people[0].name, people[1].name, places[0].name
    for text in (
        f"{one} met {other} in {place} on {first}.",
        f"At their meeting in {place} on {last}, {one} and {other} agreed to go on.",
        f"After meeting {other} in {place} on {first}, {one} said that the talks would go on.",
        f"{one} and {other} signed a declaration in {place} on {last}.",
        f"{one}'s {first} talks with {other} led nowhere.",
    ):
        yield Told(max(LATER, event.when.end + timedelta(30)), text)


def _again(register: Register, tenure: Tenure) -> bool:
    """Whether the same person holds the office, or one of its name, later: hardly "former" then."""
    return any(
        other.office.title == tenure.office.title and other.start.end > tenure.start.end
        for other in register.tenures(tenure.person)
    )


def _owner(register: Register, office: Office) -> str:
    owner = register.record(office.of)
    assert owner is not None
    return owner.name if not isinstance(owner, Office) else owner.title


def _demonym(register: Register, office: Office) -> str:
    """What is before the title without a possessive: "Russian"; of a body or city, its name."""
    owner = register.record(office.of)
    return owner.demonyms[0] if isinstance(owner, Place) and owner.demonyms else _owner(register, office)


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


if __name__ == "__main__":
    share = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    editor, shift = Editor.hired(), Shift(datetime.now(UTC))
    tried = flags = 0
    for told in sentences(load_register()):
        if told.draw <= share:
            tried += 1
            for flag in wrong(editor, told, shift):
                flags += 1
                print(
                    f"{flag.severity.value}  {flag.rule}  {told.written}  {told.text}\n    {flag.message}", flush=True
                )
    print(f"{tried} true sentences, {flags} flags")
