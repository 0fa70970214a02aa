"""Names of the world to put into training sentences: the lists beside this file, read once."""

import csv
import gzip
import re
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

HERE: Final = Path(__file__).parent
FROM_FILE: Final = 0.6
"""Of the people, how many come from the large file, when one is given: it knows few outside
parliaments, and fewer of the countries that fill the news."""

_FULL_NAME: Final = re.compile(
    r"[A-ZÀ-ÖØ-ÞĀ-ž][\w.'’-]*( (d[aeiou]s?|del|van|von|der|den|bin|al|[A-ZÀ-ÖØ-ÞĀ-ž][\w.'’-]*)){1,3}"
)
_NOT_LATIN: Final = re.compile(r"[^\x00-\u024f\u1e00-\u1eff’ʼ]")
_PEERAGE: Final = re.compile(r"\b(Baron|Baroness|Sir|Lord|Lady|Earl|Duke|Viscount|Marquess)\b")


@dataclass(frozen=True, slots=True)
class Person:
    """A full name and how the person is called the second time."""

    full: str
    short: str
    given: str


@dataclass(frozen=True, slots=True)
class Country:
    """A country, the adjective for it, and some of its cities."""

    name: str
    adjective: str
    cities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Given and family names of one part of the world."""

    family_first: bool
    given: tuple[str, ...]
    family: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class World:
    """The lists, and drawing from them."""

    countries: tuple[Country, ...]
    regions: tuple[str, ...]
    agencies: tuple[str, ...]
    bodies: tuple[tuple[str, str], ...]
    """A name and its acronym, or an empty string."""
    events: tuple[str, ...]
    works: tuple[str, ...]
    words: dict[str, tuple[str, ...]]
    """Words by what they are: offices, ranks, ministries, ..."""
    families: tuple[Family, ...]
    people: tuple[str, ...]

    def person(self, random: Random) -> Person:
        """Anybody."""
        if self.people and random.random() < FROM_FILE:
            full = random.choice(self.people)
            return Person(full, full.rpartition(" ")[2], full.partition(" ")[0])
        group = random.choice(self.families)
        given, family = random.choice(group.given), random.choice(group.family)
        if not group.family_first:
            return Person(f"{given} {family}", family, given)
        if " " in given and random.random() < 0.4:
            first, _, second = given.partition(" ")
            given = f"{first}-{second.lower()}"
        return Person(f"{family} {given}", family, given)

    def country(self, random: Random) -> str:
        """A country by its name."""
        return random.choice(self.countries).name

    def city(self, random: Random) -> str:
        """A city of any country."""
        return random.choice(random.choice(self.countries).cities)

    def place(self, random: Random) -> str:
        """A city, a country or a region."""
        return random.choice((self.city(random), self.country(random), random.choice(self.regions)))

    def adjective(self, random: Random) -> str:
        """A nationality."""
        return random.choice(self.countries).adjective


def load(people: Path | None = None) -> World:
    """The world; `people` is a table (CSV, gzip) with a column `name`."""
    return World(
        countries=tuple(Country(name, adjective, _several(cities)) for name, adjective, cities in _rows("countries")),
        regions=_column("regions"),
        agencies=_column("agencies"),
        bodies=tuple((row[0], row[1] if len(row) > 1 else "") for row in _rows("bodies")),
        events=_column("events"),
        works=_column("works"),
        words={kind: _several(words) for kind, words in _rows("words")},
        families=tuple(
            Family(order == "family-first", _several(given), _several(family))
            for order, given, family in _rows("people")
        ),
        people=_people(people) if people else (),
    )


def _people(table: Path) -> tuple[str, ...]:
    with gzip.open(table, "rt", encoding="utf-8") as lines:
        names = [row["name"] for row in csv.DictReader(lines)]
    return tuple(
        name
        for name in names
        if _FULL_NAME.fullmatch(name) and not _NOT_LATIN.search(name) and not _PEERAGE.search(name)
    )


def _rows(name: str) -> list[list[str]]:
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    kept = (line for line in lines if line and not line.startswith("#"))
    return [[cell.strip() for cell in line.split("|")] for line in kept]


def _column(name: str) -> tuple[str, ...]:
    return tuple(row[0] for row in _rows(name))


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(","))
