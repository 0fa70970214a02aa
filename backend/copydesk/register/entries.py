"""Entries: one TOML file of the register, checked strictly, as plain rows. ``load`` joins what refers to what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import tomli

from copydesk.errors import RegisterError
from copydesk.model.interval import Interval
from copydesk.register.romanisation import LATIN, ROMANISED
from copydesk.register.wording import slug


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


@dataclass(frozen=True, slots=True)
class Held:
    """One row of an office."""

    by: str
    start: Interval
    end: Interval | None
    acting: bool
    source: str


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


@dataclass(frozen=True, slots=True)
class File:
    """All that one file has."""

    subject: Named
    is_country: bool
    known_until: date | None
    complete: frozenset[str]
    letters: str | None  # in which names are written at home
    offices: tuple[OfficeEntry, ...]
    people: tuple[Named, ...]
    bodies: tuple[Named, ...]
    regions: tuple[Named, ...]
    cities: tuple[Named, ...]
    events: tuple[EventEntry, ...]


class _Table:
    """One table of a file: each key is taken once, and none may be left."""

    def __init__(self, content: Mapping[str, Any], where: str) -> None:
        self._left = dict(content)
        self.where = where

    def fault(self, what: str) -> RegisterError:
        return RegisterError(f"{self.where}: {what}.")

    def done(self) -> None:
        if self._left:
            raise self.fault(f"unknown key {', '.join(sorted(map(repr, self._left)))}")

    def _take(self, key: str, type_: type | tuple[type, ...], what: str) -> Any:
        value = self._left.pop(key, None)
        if value is not None and (not isinstance(value, type_) or (isinstance(value, bool) and type_ is not bool)):
            raise self.fault(f"{key!r} must be {what}, not {value!r}")
        return value

    def text(self, key: str) -> str | None:
        value: str | None = self._take(key, str, "a text")
        if value is not None and not value.strip():
            raise self.fault(f"{key!r} is empty")
        return value

    def needed(self, key: str) -> str:
        value = self.text(key)
        if value is None:
            raise self.fault(f"{key!r} is missing")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._take(key, list, "a list of texts") or []
        if not all(isinstance(value, str) and value.strip() for value in values):
            raise self.fault(f"{key!r} must be a list of texts")
        return tuple(dict.fromkeys(values))

    def flag(self, key: str) -> bool:
        return bool(self._take(key, bool, "true or false"))

    def day(self, key: str) -> date | None:
        value: date | None = self._take(key, date, "a date")
        if isinstance(value, datetime):
            raise self.fault(f"{key!r} must be a day, not a moment")
        return value

    def day_or_never(self, key: str) -> date | bool | None:
        if self._left.get(key) is False:
            del self._left[key]
            return False
        return self.day(key)

    def days(self, key: str) -> Interval | None:
        value = self._take(key, (date, str), "a date, or a text such as '2014-05'")
        if value is None:
            return None
        if isinstance(value, datetime):
            raise self.fault(f"{key!r} must be a day, not a moment")
        try:
            return Interval.day(value) if isinstance(value, date) else Interval.parse(value)
        except ValueError as error:
            raise self.fault(f"{key!r} is no date: {error}") from None

    def tables(self, key: str, what: str) -> Iterator[_Table]:
        for number, content in enumerate(self._take(key, list, "a list of tables") or [], 1):
            if not isinstance(content, dict):
                raise self.fault(f"{key!r} must be a list of tables")
            label = content.get("id") or content.get("kind") or content.get("name") or content.get("by") or number
            if key in ("event", "person", "city"):
                label = content.get("id") or content.get("name") or number
            place = f" of {content['of']}" if isinstance(content.get("of"), str) else ""
            yield _Table(content, f"{self.where}, {what} {label}{place}")


def read_toml(name: str, content: bytes) -> dict[str, Any]:
    """A file's tables.

    Raises:
        RegisterError: when it is no TOML.
    """
    try:
        return tomli.loads(content.decode())
    except (UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise RegisterError(f"{name}: not TOML: {error}.") from None


def read_kinds(name: str, tables: Mapping[str, Any]) -> dict[str, Kind]:
    """The kinds of offices, from the tables of ``kinds.toml``.

    Raises:
        RegisterError: on anything out of order.
    """
    kinds: dict[str, Kind] = {}
    for id, content in tables.items():
        if not isinstance(content, dict):
            raise RegisterError(f"{name}: {id!r} must be a table.")
        table = _Table(content, f"{name}, {id}")
        title = table.needed("title")
        kinds[id] = Kind(title, table.texts("written") or (title,), _many(table) or False)
        table.done()
    return kinds


def read_file(name: str, tables: Mapping[str, Any], kinds: Mapping[str, Kind]) -> File:
    """One country's or body's file.

    Raises:
        RegisterError: on anything out of order, naming the file and the entry.
    """
    table = _Table(tables, name)
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
        letters=_letters(table),
        offices=tuple(_office(entry, kinds) for entry in table.tables("office", "office")),
        people=tuple(_named(entry, lives=True) for entry in table.tables("person", "person")),
        bodies=tuple(_named(entry, kind=True) for entry in table.tables("body", "body")),
        regions=tuple(_named(entry, place=True) for entry in table.tables("region", "region")),
        cities=tuple(_named(entry, place=True) for entry in table.tables("city", "city")),
        events=tuple(_event(entry) for entry in table.tables("event", "event")),
    )
    table.done()
    return file


def _named(table: _Table, *, kind: bool = False, place: bool = False, lives: bool = False) -> Named:
    name, id = table.needed("name"), table.text("id")
    named = Named(
        where=table.where,
        id=id or slug(name),
        name=name,
        own_id=id is not None,
        kind=table.needed("kind") if kind else "",
        of=None if lives else table.text("of"),
        spellings=table.texts("spellings"),
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


def _many(table: _Table) -> bool | None:
    seats = table.text("seats") if not isinstance(table._left.get("seats"), int) else table._left.pop("seats")
    if seats not in (None, 1, "many"):
        raise table.fault(f"'seats' must be 1 or \"many\", not {seats!r}")
    return None if seats is None else seats == "many"


def _office(table: _Table, kinds: Mapping[str, Kind]) -> OfficeEntry:
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


def _letters(table: _Table) -> str | None:
    letters = table.text("letters")
    if letters not in (None, LATIN, *ROMANISED):
        known = ", ".join(f'"{each}"' for each in (LATIN, *ROMANISED))
        raise table.fault(f"letters must be one of {known}, or left out")
    return letters


def _held(table: _Table) -> Held:
    start = table.days("from")
    if start is None:
        raise table.fault("'from' is missing")
    end = table.days("until")
    if end is not None and end.end < start.start:
        raise table.fault(f"it ends ({end}) before it starts ({start})")
    held = Held(table.needed("by"), start, end, table.flag("acting"), table.text("source") or "")
    table.done()
    return held


def _vacancy(table: _Table) -> Interval:
    first, last = table.day("from"), table.day("until")
    if first is None or last is None:
        raise table.fault("it needs the days 'from' and 'until'")
    if last < first:
        raise table.fault(f"it ends ({last}) before it starts ({first})")
    table.needed("source")
    table.done()
    return Interval(first, last)


def _event(table: _Table) -> EventEntry:
    name = table.needed("name")
    when, first, last = table.days("when"), table.days("from"), table.days("until")
    if (when is None) == (first is None):
        raise table.fault("it needs either 'when' or 'from'")
    if when is None:
        assert first is not None
        if last is not None and last.end < first.start:
            raise table.fault("it ends before it starts")
        when = Interval(first.start, max((last or first).end, first.end))
    elif last is not None:
        raise table.fault("'until' goes with 'from', not with 'when'")
    event = EventEntry(
        table.where, table.text("id") or slug(name), name, table.needed("kind"), when,
        table.texts("places"), table.texts("participants"), table.texts("spellings"), table.texts("told"),
        table.text("source") or "",
    )  # fmt: skip
    table.done()
    return event
