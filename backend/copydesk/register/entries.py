"""Entries: one TOML file of the register, checked strictly, as plain rows. ``load`` joins what refers to what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from copydesk.errors import RegisterError
from copydesk.model.interval import Interval
from copydesk.register.romanisation import LATIN, ROMANISED
from copydesk.register.tables import Table
from copydesk.register.wording import slug

#: What the people of a country choose, the whole country on one day.
CHOSEN = frozenset({"president", "parliament"})


@dataclass(frozen=True, slots=True)
class Kind:
    """An office that most countries have: how it is called and written."""

    title: str
    written: tuple[str, ...]
    many: bool


@dataclass(frozen=True, slots=True)
class Named:
    """What a file says of one place, body or person: of the file's own subject, too."""

    where: str  # for error messages: "russia.toml, body national-guard"
    id: str  # as in the file, or from the name
    name: str
    own_id: bool  # the file gives the id
    kind: str = ""
    of: str | None = None
    spellings: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    born: Interval | None = None
    died: Interval | None = None
    distinct_from: tuple[str, ...] = ()  # names or ids of others who are called nearly so
    founded: Interval | None = None
    ended: Interval | None = None
    capital: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """One row of an office."""

    by: str
    start: Interval
    end: Interval | None
    acting: bool
    source: str
    checked: date | None


@dataclass(frozen=True, slots=True)
class OfficeEntry:
    """An office as a file has it."""

    where: str
    id: str
    title: str
    written: tuple[str, ...]
    of: str | None
    many: bool
    complete_from: date | bool | None  # None: the file does not say; False: never
    known_until: date | None
    held: tuple[Held, ...]
    vacant: tuple[Interval, ...]


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event as a file has it."""

    where: str
    id: str
    name: str
    kind: str
    when: Interval
    places: tuple[str, ...]
    participants: tuple[str, ...]
    spellings: tuple[str, ...]
    told: tuple[str, ...]
    source: str
    chooses: tuple[str, ...]
    rounds: tuple[Interval, ...]


@dataclass(frozen=True, slots=True)
class File:
    """All that one file has, its parts included."""

    subject: Named
    is_country: bool
    known_until: date | None
    complete: frozenset[str]
    elections_known: Interval | None  # when every election of the whole country, each round, is on record
    letters: str | None  # in which names are written at home
    offices: tuple[OfficeEntry, ...]
    people: tuple[Named, ...]
    bodies: tuple[Named, ...]
    regions: tuple[Named, ...]
    cities: tuple[Named, ...]
    events: tuple[EventEntry, ...]


def read_kinds(name: str, tables: Mapping[str, Any]) -> dict[str, Kind]:
    """The kinds of offices, from the tables of ``kinds.toml``.

    Raises:
        RegisterError: on anything out of order.
    """
    kinds: dict[str, Kind] = {}
    for id, content in tables.items():
        if not isinstance(content, dict):
            raise RegisterError(f"{name}: {id!r} must be a table.")
        table = Table(content, f"{name}, {id}")
        title = table.needed("title")
        kinds[id] = Kind(title, table.texts("written") or (title,), _many(table) or False)
        table.done()
    return kinds


def read_file(
    name: str, tables: Mapping[str, Any], kinds: Mapping[str, Kind], parts: Mapping[str, Mapping[str, Any]]
) -> File:
    """One country's or body's file; ``parts``: the tables of the files with more entries for it, by their names.

    Raises:
        RegisterError: on anything out of order, naming the file and the entry.
    """
    table = Table(tables, name)
    sheets = (table, *(Table(content, part) for part, content in parts.items()))

    def entries(section: str) -> Iterator[Table]:
        return (entry for sheet in sheets for entry in sheet.tables(section, section))

    type_ = table.needed("type")
    if type_ not in ("country", "body"):
        raise table.fault(f'\'type\' must be "country" or "body", not {type_!r}')
    id = table.needed("id")
    subject = Named(
        name, id, table.needed("name"), True, table.text("kind") or "organisation", None,
        table.texts("spellings"), table.texts("demonyms"), table.texts("acronyms"),
        founded=table.days("founded"), ended=table.days("ended"),
    )  # fmt: skip
    file = File(
        subject=subject,
        is_country=type_ == "country",
        known_until=table.day("known_until"),
        complete=frozenset(noun.casefold() for noun in table.texts("complete")),
        elections_known=table.days("elections_known"),
        letters=table.one_of("letters", (LATIN, *ROMANISED)),
        offices=tuple(_office(entry, kinds) for entry in entries("office")),
        people=tuple(_named(entry, lives=True) for entry in entries("person")),
        bodies=tuple(_named(entry, kind=True) for entry in entries("body")),
        regions=tuple(_named(entry, place=True) for entry in entries("region")),
        cities=tuple(_named(entry, place=True) for entry in entries("city")),
        events=tuple(_event(entry) for entry in entries("event")),
    )
    for sheet in sheets:
        sheet.done()
    return file


def _named(table: Table, *, kind: bool = False, place: bool = False, lives: bool = False) -> Named:
    name, id = table.needed("name"), table.text("id")
    named = Named(
        where=table.where,
        id=id or slug(name),
        name=name,
        own_id=id is not None,
        kind=table.needed("kind") if kind else "",
        of=None if lives else table.text("of"),
        spellings=table.texts("spellings"),
        capital=table.texts("capital") if place else (),
        demonyms=table.texts("demonyms") if place else (),
        acronyms=table.texts("acronyms") if kind or place else (),
        born=table.days("born") if lives else None,
        died=table.days("died") if lives else None,
        distinct_from=table.texts("distinct_from") if lives else (),
        founded=table.days("founded") if kind else None,
        ended=table.days("ended") if kind else None,
    )
    table.done()
    return named


def _many(table: Table) -> bool | None:
    seats = table.one_of("seats", (1, "many"))
    return None if seats is None else seats == "many"


def _office(table: Table, kinds: Mapping[str, Kind]) -> OfficeEntry:
    kind_id, own_id = table.text("kind"), table.text("id")
    if kind_id is not None and kind_id not in kinds:
        raise table.fault(f"there is no kind {kind_id!r} in kinds.toml")
    if kind_id is None and own_id is None:
        raise table.fault("it has neither 'kind' nor 'id'")
    kind = kinds[kind_id] if kind_id else None
    title, written = table.text("title"), table.texts("written")
    if kind is None and title is None:
        raise table.fault("'title' is missing")
    many = _many(table)
    entry = OfficeEntry(
        where=table.where,
        id=own_id or kind_id or "",
        title=title or (kind.title if kind else ""),
        written=tuple(dict.fromkeys((*((title,) if title else ()), *written, *(kind.written if kind else ())))),
        of=table.text("of"),
        many=bool(kind and kind.many) if many is None else many,
        complete_from=table.day_or_never("complete_from"),
        known_until=table.day("known_until"),
        held=tuple(_held(row) for row in table.tables("held", "held by")),
        vacant=tuple(_vacancy(row) for row in table.tables("vacant", "vacancy")),
    )
    table.done()
    if entry.many and entry.vacant:
        raise table.fault("'vacant' is said of an office of one seat")
    return entry


def _held(table: Table) -> Held:
    start = table.days("from")
    if start is None:
        raise table.fault("'from' is missing")
    end = table.days("until")
    if end is not None and end.end < start.start:
        raise table.fault(f"it ends ({end}) before it starts ({start})")
    held = Held(
        table.needed("by"), start, end, table.flag("acting"), table.text("source") or "", table.day("checked")
    )  # fmt: skip
    if held.checked and held.checked < start.start:
        raise table.fault(f"it was checked ({held.checked}) before it started ({start})")
    table.done()
    return held


def _vacancy(table: Table) -> Interval:
    first, last = table.day("from"), table.day("until")
    if first is None or last is None:
        raise table.fault("it needs the days 'from' and 'until'")
    if last < first:
        raise table.fault(f"it ends ({last}) before it starts ({first})")
    table.needed("source")
    table.done()
    return Interval(first, last)


def _event(table: Table) -> EventEntry:
    name = table.needed("name")
    when, first, last = table.days("when"), table.days("from"), table.days("until")
    rounds = table.each_days("rounds")
    if sum((when is not None, first is not None, bool(rounds))) != 1:
        raise table.fault("it needs either 'when' or 'from' or 'rounds'")
    if rounds:
        if any(later.start <= earlier.end for earlier, later in pairwise(rounds)):
            raise table.fault("its rounds are not one after the other")
        when = Interval(rounds[0].start, rounds[-1].end)
    elif when is None:
        assert first is not None
        if last is not None and last.end < first.start:
            raise table.fault("it ends before it starts")
        when = Interval(first.start, max((last or first).end, first.end))
    if last is not None and first is None:
        raise table.fault("'until' goes with 'from', not with 'when'")
    event = EventEntry(
        table.where, table.text("id") or slug(name), name, table.needed("kind"), when,
        table.texts("places"), table.texts("participants"), table.texts("spellings"), table.texts("told"),
        table.text("source") or "", table.texts("chooses"), rounds,
    )  # fmt: skip
    if not CHOSEN.issuperset(event.chooses):
        raise table.fault(f"'chooses' must be of {sorted(CHOSEN)}")
    table.done()
    return event
