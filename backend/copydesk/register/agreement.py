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
from copydesk.register.wording import plain

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
    contested: tuple[str, ...] = ()  # likewise, where on the same days the table has the register's holder, too
    days: tuple[str, ...] = ()  # a sentence for each holder of both, with other days
    spellings: tuple[str, ...] = ()  # a sentence for each holder whom the two write in ways that are not known as one


@dataclass(frozen=True, slots=True)
class Agreement:
    """The whole comparison. Rows that could not be compared are counted, so that nothing hides."""

    offices: tuple[OfficeAgreement, ...]
    not_on_record: dict[str, int] = field(default_factory=dict)  # rows, by country and title
    outside: int = 0  # rows of offices on record, on days that are not covered
    other_scripts: int = 0  # rows with names that are not in Latin letters

    @property
    def agreed(self) -> int:
        """Holders that both have."""
        return sum(office.agreed for office in self.offices)

    @property
    def compared(self) -> int:
        """Holders in the table, on covered days of offices on record, of whom it has one at a time."""
        return self.agreed + sum(len(office.strangers) for office in self.offices)

    @property
    def contested(self) -> int:
        """Holders beside whom the table has another on the same days, whom the register has, too: of several offices
        under one title (a country's and its states'), or of a deputy's.
        """
        return sum(len(office.contested) for office in self.offices)


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
    other_scripts = 0
    for claim in claims:
        if not any("a" <= letter <= "z" for letter in plain(claim.person)):
            other_scripts += 1
            continue
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
    return Agreement(tuple(found), dict(unknown), outside, other_scripts)


def _speaks(office: Office, spell: Spell) -> bool:
    """Whether some of the time lies in what the register covers, more than its blurred edge."""
    if office.complete_from is None or office.known_until is None:
        return False
    last = spell.end.start if spell.end else spell.start.end + timedelta(days=2 * NEAR_DAYS)
    return last > office.complete_from + timedelta(days=NEAR_DAYS) and spell.start.start <= office.known_until


def _compared(register: Register, office: Office, theirs: Sequence[Spell], titles: tuple[str, ...]) -> OfficeAgreement:
    history = register.history(office)
    ours = _spells(Spell(t.person.name, t.start, t.end) for t in history)
    known = [(spell, *_matched(register, history, ours, spell)) for spell in theirs]
    strangers: list[str] = []
    contested: list[str] = []
    days: list[str] = []
    spellings: list[str] = []
    for spell, mine, alike in known:
        if not mine:
            when = Interval(spell.start.end, max(spell.start.end, spell.end.start) if spell.end else spell.start.end)
            holders = "; ".join(f"{t.person.name}, {t.start} – {t.end or ''}" for t in register.holders(office, when))
            told = f"the table has {spell}; the register has {holders or 'nobody then'}"
            beside = any(match and _share_time(other, spell) for other, match, _ in known)
            (contested if beside else strangers).append(told)
            continue
        if alike < 1:
            spellings.append(f"the table has {spell.name}; the register has {mine[0].name}")
        first, last = mine[0].start, mine[-1].end
        if _apart(first, spell.start) > SHARP_DAYS or (spell.end and last and _apart(last, spell.end) > SHARP_DAYS):
            days.append(f"the table has {spell}; the register has {Spell(mine[0].name, first, last)}")
    agreed = sum(bool(mine) for _, mine, _ in known)
    return OfficeAgreement(office, titles, agreed, *map(tuple, (strangers, contested, days, spellings)))


def _matched(
    register: Register, history: Sequence[Tenure], ours: Sequence[Spell], theirs: Spell
) -> tuple[list[Spell], float]:
    """The register's spells of the same person at the same time, and how much alike the names are."""
    alike = [(s, _likeness(register, history, s.name, theirs.name)) for s in ours if _touch(s, theirs)]
    for least in (1.0, ALIKE):
        if mine := [s for s, likeness in alike if likeness >= least]:
            return mine, least
    return [], 0.0


def _share_time(one: Spell, other: Spell) -> bool:
    """Whether two surely share more days than a handing over takes."""
    start = max(one.start.end, other.start.end)
    end = min((s.end.start for s in (one, other) if s.end), default=date.max)
    return _days(start, end) > NEAR_DAYS


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
