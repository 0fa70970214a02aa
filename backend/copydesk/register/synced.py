"""Synced: what was drawn from Wikidata, in one SQLite file: offices, who held them, names; and an index of the names.

Anybody may write there, so it stands behind the register's own files: it is asked where they are silent, and covers
only days on which one tenure, known to the day at both ends, stands alone.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from copydesk.errors import RegisterError
from copydesk.model.interval import Interval
from copydesk.model.tenure import Office, Person, Tenure
from copydesk.register.likeness import difference
from copydesk.register.near import Near
from copydesk.register.nearest_names import NearestNames, build, name_key
from copydesk.register.offices import OfficeIndex
from copydesk.register.places import PlaceIndex

#: So long after the drawing a tenure without an end is taken to go on, in days.
OPEN_DAYS = 30

_SCHEMA = """
CREATE TABLE IF NOT EXISTS office (id TEXT PRIMARY KEY, country TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS tenure (
  id TEXT PRIMARY KEY, person TEXT NOT NULL, office TEXT NOT NULL, start TEXT, start_precision INTEGER,
  end TEXT, end_precision INTEGER, rank TEXT NOT NULL, acting INTEGER NOT NULL, drawn TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS tenure_office ON tenure (office);
CREATE INDEX IF NOT EXISTS tenure_person ON tenure (person);
CREATE TABLE IF NOT EXISTS name (entity TEXT NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, main INTEGER NOT NULL,
  PRIMARY KEY (entity, name)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS name_key ON name (key);
CREATE TABLE IF NOT EXISTS step (id TEXT PRIMARY KEY, done TEXT NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One statement that somebody holds or held an office, as the source has it."""

    id: str
    person: str
    office: str
    start: str | None  # ISO date; how much of it counts says the precision: 9 year, 10 month, 11 day
    start_precision: int | None
    end: str | None
    end_precision: int | None
    rank: str  # "preferred", "normal", "deprecated"
    acting: bool = False


class Store:
    """The file while it is being filled. Each step is written whole or not at all, and remembered as done."""

    def __init__(self, path: Path, *, patience_seconds: float = 30) -> None:
        """Waits so long for another who has the file.

        Raises:
            RegisterError: here and when something is to be written, where that cannot be.
        """
        self._path = path
        try:
            self._database = sqlite3.connect(path, timeout=patience_seconds)
            self._database.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise RegisterError(f"{path} is no file to sync into: {error}.") from None

    def done(self, step: str) -> bool:
        """Whether a step was finished, in this run or an earlier one."""
        return self._database.execute("SELECT 1 FROM step WHERE id = ?", (step,)).fetchone() is not None

    def finish(
        self, step: str, *, offices: Iterable[tuple[str, str]] = (), tenures: Iterable[Drawn] = (),
        names: Iterable[tuple[str, str, bool]] = (),
    ) -> None:  # fmt: skip
        """Write what a step brought: offices with country, tenures, and names (entity, name, whether the main one)."""
        now = datetime.now(UTC)
        with self._writing():
            self._database.executemany("INSERT OR REPLACE INTO office VALUES (?, ?)", offices)
            self._database.executemany(
                "INSERT OR REPLACE INTO tenure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    (t.id, t.person, t.office, t.start, t.start_precision, t.end, t.end_precision, t.rank, t.acting,
                     now.date().isoformat())
                    for t in tenures
                ),
            )  # fmt: skip
            self._database.executemany(
                "INSERT OR REPLACE INTO name VALUES (?, ?, ?, ?)",
                ((entity, name, name_key(name), main) for entity, name, main in names),
            )
            self._database.execute("INSERT OR REPLACE INTO step VALUES (?, ?)", (step, now.isoformat()))

    def forget_steps(self) -> None:
        """Begin a new drawing; what is kept is overwritten row by row."""
        with self._writing():
            self._database.execute("DELETE FROM step")

    def offices(self, country: str) -> list[str]:
        """The offices of a country that were drawn."""
        rows = self._database.execute("SELECT id FROM office WHERE country = ? ORDER BY id", (country,))
        return [id for (id,) in rows]

    def nameless(self) -> list[str]:
        """Offices and people whose names are still to be drawn."""
        rows = self._database.execute(
            "SELECT id FROM (SELECT id FROM office UNION SELECT person FROM tenure) "
            "WHERE id NOT IN (SELECT entity FROM name) ORDER BY id"
        )
        return [id for (id,) in rows]

    def index(self) -> int:
        """Index all names of people for questions about near ones; gives how many."""
        rows = self._database.execute(
            "SELECT entity, name FROM name WHERE entity IN (SELECT person FROM tenure) ORDER BY entity, main DESC, name"
        )
        with self._writing():
            return build(self._database, list(rows))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with self._database:
                yield
        except sqlite3.Error as error:
            raise RegisterError(f"{self._path} cannot be written: {error}.") from None

    def close(self) -> None:
        """Close the file."""
        self._database.close()


class Synced:
    """The file once it is filled, to look things up in. Threads may share it."""

    def __init__(self, path: Path, places: PlaceIndex, common: Iterable[str]) -> None:
        """``places`` is the register's own: countries are found there.

        Raises:
            RegisterError: when it is not there, or no such file.
        """
        self._lock = threading.Lock()
        try:
            self._database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
            drawn = self._database.execute("SELECT max(drawn), count(*) FROM tenure").fetchone()
            rows = self._database.execute(
                "SELECT office.id, country, name, main FROM office JOIN name ON entity = office.id "
                "ORDER BY office.id, main DESC, name"
            ).fetchall()
            indexed = self._database.execute("SELECT 1 FROM sqlite_master WHERE name = 'near_array'").fetchone()
            self._near = NearestNames(self._database) if indexed else None
        except sqlite3.Error as error:
            raise RegisterError(f"{path} is no synced register: {error}.") from None
        self.drawn = date.fromisoformat(drawn[0]) if drawn[0] else date.min
        self.version = f"{drawn[0]}.{drawn[1]}"
        self.offices = _offices(rows, places, self.drawn)
        self._index = OfficeIndex(self.offices, {}, places, common)
        self.history = lru_cache(4096)(self._read_history)
        self.person = lru_cache(4096)(self._read_person)

    def office(self, words: str, of: str | None = None) -> Office | None:
        """See ``Register.office``."""
        return self._index.find(words, of)

    def covers(self, office: Office, when: Interval) -> bool:
        """Whether one tenure alone, known to the day, has all of ``when``."""
        held = [tenure for tenure in self.history(office) if tenure.possibly(when)]
        if len(held) != 1 or not held[0].start.is_day or not held[0].surely(when):
            return False
        end = held[0].end
        if end is None:  # the last that is known of, and known of lately
            return held[0] == self.history(office)[-1] and when.end <= self.drawn + timedelta(days=OPEN_DAYS)
        return end.is_day

    def tenures(self, person: Person) -> tuple[Tenure, ...]:
        """Every tenure of somebody with an id from here, oldest first."""
        offices = self._ask("SELECT DISTINCT office FROM tenure WHERE person = ?", _entity(person.id))
        held = (t for (id,) in offices if (office := self.offices.get(f"wikidata/{id}")) for t in self.history(office))
        return tuple(sorted((t for t in held if t.person.id == person.id), key=lambda t: t.start))

    def people(self, words: str) -> tuple[Person, ...]:
        """People of exactly that name or alias, but for accents, hyphens and case."""
        rows = self._ask(
            "SELECT DISTINCT entity FROM name WHERE key = ? AND entity IN (SELECT person FROM tenure)", name_key(words)
        )
        return tuple(self.person(entity) for (entity,) in rows)

    def nearest(self, words: str, limit: int, least: float) -> list[Near]:
        """People with a name close to the words, best first."""
        if self._near is None:
            return []
        with self._lock:
            found = self._near.nearest(words, limit, least)
        key = name_key(words)
        return [
            Near(self.person(near.record), near.name, near.similarity, difference(key, name_key(near.name)))
            for near in found
        ]

    def _read_history(self, office: Office) -> tuple[Tenure, ...]:
        rows = self._ask(
            "SELECT person, start, start_precision, end, end_precision, acting, drawn FROM tenure "
            "WHERE office = ? AND rank != 'deprecated' AND start IS NOT NULL",
            _entity(office.id),
        )
        found = [
            Tenure(self.person(person), office, start, days(end, sharp), bool(acting), _source(person, drawn))
            for person, begun, blunt, end, sharp, acting, drawn in rows
            if (start := days(begun, blunt)) is not None
        ]
        return tuple(sorted(found, key=lambda t: (t.start, t.end or t.start, t.person.id)))

    def _read_person(self, entity: str) -> Person:
        names = [
            name for (name,) in self._ask("SELECT name FROM name WHERE entity = ? ORDER BY main DESC, name", entity)
        ]
        return Person(f"wikidata/{entity}", names[0] if names else entity, tuple(names[1:]))

    def _ask(self, question: str, *values: str) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._database.execute(question, values).fetchall()


def _entity(id: str) -> str:
    return id.removeprefix("wikidata/")


def _source(person: str, drawn: str) -> str:
    return f"https://www.wikidata.org/wiki/{person} (drawn {drawn})"


def days(iso: str | None, precision: int | None) -> Interval | None:
    """A date as sharp as its precision says; None where it is blunter than a year."""
    sharpness = {9: 4, 10: 7, 11: 10}.get(precision or 0)
    try:
        return Interval.parse(iso[:sharpness]) if iso and sharpness else None
    except ValueError:
        return None


def _offices(rows: Iterable[tuple[str, str, str, int]], places: PlaceIndex, drawn: date) -> Mapping[str, Office]:
    """The offices of countries on record, each written with and without its country's name."""
    found: dict[str, Office] = {}
    for entity, country, name, _ in rows:
        if places.of_id(country) is None:
            continue
        id = f"wikidata/{entity}"
        known = found.get(id)
        written = (*(known.written if known else ()), *_bare(name, country, places))
        title = known.title if known else name
        found[id] = Office(id, title, country, tuple(dict.fromkeys(written)), known_until=drawn)
    return found


def _bare(name: str, country: str, places: PlaceIndex) -> Iterator[str]:
    yield name
    yield from (rest for ids, rest in places.split(name_key(name)) if country in ids)
