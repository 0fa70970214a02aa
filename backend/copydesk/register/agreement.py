"""Agreement: the register beside somebody else's table of office-holders. Who is right, a reader of both must say."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from copydesk.errors import RegisterError
from copydesk.model.interval import Interval
from copydesk.model.tenure import Office, Tenure
from copydesk.register.register import Register

COLUMNS = ("country", "office", "person", "start", "end")
#: Sources put a handing over on the day of the decree, of the oath, or of the first day at work.
NEAR_DAYS = 31
#: Days of beginning and end are called different from here on.
SHARP_DAYS = 7
#: Who held one office at one time and is called so nearly the same is one person.
ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Claim:
    """One row of the other table."""

    country: str  # as the table writes it: "bosnia-herzegovina"
    office: str
    person: str
    start: Interval | None
    end: Interval | None  # None: the table does not say


@dataclass(frozen=True, slots=True)
class Spell:
    """Somebody's unbroken time in an office, whatever number of rows it was written in."""

    name: str
    start: Interval
    end: Interval | None

    def __str__(self) -> str:
        return f"{self.name}, {self.start} – {self.end or '?'}"


@dataclass(frozen=True, slots=True)
class OfficeAgreement:
    """What the two say of one office on the days of which both speak."""

    office: Office
    titles: tuple[str, ...]  # in the table
    agreed: int  # holders, those of other spellings among them
    strangers: tuple[str, ...] = ()  # a sentence for each holder in the table whom the register does not have there
    days: tuple[str, ...] = ()  # a sentence for each holder of both, with other days
    spellings: tuple[str, ...] = ()  # a sentence for each holder whom the two write in ways that are not known as one


@dataclass(frozen=True, slots=True)
class Agreement:
    """The whole comparison. Rows that could not be compared are counted, so that nothing hides."""

    offices: tuple[OfficeAgreement, ...]
    not_on_record: dict[str, int] = field(default_factory=dict)  # rows, by country and title
    outside: int = 0  # rows of offices on record, on days that are not covered

    @property
    def agreed(self) -> int:
        """Holders that both have."""
        return sum(office.agreed for office in self.offices)

    @property
    def compared(self) -> int:
        """Holders in the table, on covered days of offices on record."""
        return self.agreed + sum(len(office.strangers) for office in self.offices)


def read_claims(lines: Iterable[str]) -> Iterator[Claim]:
    """The rows of a CSV table with at least the columns country, office, person, start and end (ISO dates or parts).

    Raises:
        RegisterError: when a column is missing.
    """
    table = csv.DictReader(lines)
    if missing := set(COLUMNS) - set(table.fieldnames or ()):
        raise RegisterError(f"The table has no column {', '.join(sorted(missing))}.")
    for row in table:
        yield Claim(row["country"], row["office"], row["person"], _dated(row["start"]), _dated(row["end"]))


def _dated(words: str) -> Interval | None:
    """The days so written; None where the table has none, or only something like "2010s"."""
    try:
        return Interval.parse(words)
    except ValueError:
        return None


def compare(register: Register, claims: Iterable[Claim], countries: Sequence[str] = ()) -> Agreement:
    """The table beside the register, narrowed to some country ids if any are given."""
    by_office: defaultdict[str, list[Claim]] = defaultdict(list)
    unknown: defaultdict[str, int] = defaultdict(int)
    for claim in claims:
        place = register.place(claim.country.replace("-", " ")) or register.place(claim.country.upper())
        if countries and (place is None or place.id not in countries):
            continue
        office = register.office(claim.office, of=place.id) if place else None
        if office is None or claim.start is None:
            unknown[f"{claim.country}: {claim.office}"] += 1
        else:
            by_office[office.id].append(claim)
    found, outside = [], 0
    for id, rows in sorted(by_office.items()):
        of_office = register.records.offices[id]
        spells = _spells(Spell(c.person, c.start, c.end) for c in rows if c.start)
        covered = [spell for spell in spells if _speaks(of_office, spell)]
        outside += len(spells) - len(covered)
        if covered:
            found.append(_compared(register, of_office, covered, tuple(dict.fromkeys(c.office for c in rows))))
    return Agreement(tuple(found), dict(unknown), outside)


def _speaks(office: Office, spell: Spell) -> bool:
    """Whether some of the time lies in what the register covers, more than its blurred edge."""
    if office.complete_from is None or office.known_until is None:
        return False
    last = spell.end.start if spell.end else spell.start.end + timedelta(days=2 * NEAR_DAYS)
    return last > office.complete_from + timedelta(days=NEAR_DAYS) and spell.start.start <= office.known_until


def _compared(register: Register, office: Office, theirs: Sequence[Spell], titles: tuple[str, ...]) -> OfficeAgreement:
    history = register.history(office)
    ours = _spells(Spell(t.person.name, t.start, t.end) for t in history)
    strangers, days, spellings, agreed = [], [], [], 0
    for spell in theirs:
        now = [s for s in ours if _touch(s, spell)]
        mine = [s for s in now if _likeness(register, history, s.name, spell.name) == 1]
        if not mine and (mine := [s for s in now if _likeness(register, history, s.name, spell.name) >= ALIKE]):
            spellings.append(f"the table has {spell.name}; the register has {mine[0].name}")
        if not mine:
            when = Interval(spell.start.end, max(spell.start.end, spell.end.start) if spell.end else spell.start.end)
            holders = "; ".join(f"{t.person.name}, {t.start} – {t.end or ''}" for t in register.holders(office, when))
            strangers.append(f"the table has {spell}; the register has {holders or 'nobody then'}")
            continue
        agreed += 1
        first, last = mine[0].start, mine[-1].end
        if _apart(first, spell.start) > SHARP_DAYS or (spell.end and last and _apart(last, spell.end) > SHARP_DAYS):
            days.append(f"the table has {spell}; the register has {Spell(mine[0].name, first, last)}")
    return OfficeAgreement(office, titles, agreed, tuple(strangers), tuple(days), tuple(spellings))


def _spells(rows: Iterable[Spell]) -> list[Spell]:
    """Rows of one person that follow each other, as one; oldest first."""
    joined: list[Spell] = []
    for row in sorted(rows, key=lambda row: (row.start, row.end or row.start)):
        last = next((s for s in reversed(joined) if s.name == row.name), None)
        if last and (last.end is None or _days(last.end.end, row.start.start) <= NEAR_DAYS):
            joined.remove(last)
            end = row.end if last.end is None or row.end is None else max(last.end, row.end)
            row = Spell(row.name, last.start, end)
        joined.append(row)
    return joined


def _likeness(register: Register, history: Iterable[Tenure], ours: str, theirs: str) -> float:
    """How much alike two names are, the first being that of a holder: 1 where both are known as one."""
    person = next(t.person for t in history if t.person.name == ours)
    if register.same_name(theirs, person):
        return 1
    near = register.nearness(theirs, person)
    return near.similarity if near else 0


def _touch(one: Spell, other: Spell) -> bool:
    """Whether the two share a day, give or take a month; an end that is not told goes on."""
    return all(
        a.end is None or a.end.end + timedelta(days=NEAR_DAYS) >= b.start.start for a, b in ((one, other), (other, one))
    )


def _apart(one: Interval, other: Interval) -> int:
    """Days between two dates as sharp as they are: none where one lies within the other."""
    return 0 if one.overlaps(other) else min(abs(_days(one.end, other.start)), abs(_days(other.end, one.start)))


def _days(first: date, last: date) -> int:
    return (last - first).days
