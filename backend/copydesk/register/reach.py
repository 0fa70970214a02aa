"""Reach: from when until when an office's holders are on record, and with which holes. Outside look-ups are silent."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from copydesk.model.interval import Interval
from copydesk.model.tenure import Office, Tenure
from copydesk.register.register import LONGEST_VACANCY, Register


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the knowledge of one office goes."""

    office: Office
    known: Interval | None  # every holder of these days is on record, but for those of the holes; None: only some are
    holes: tuple[Interval, ...]
    tenures: int
    checked: int  # of them, looked up in their source


def file_of(office: Office) -> str:
    """The id of the country or body whose file has the office."""
    return office.id.split("/")[0]


def offices_of(register: Register, of: Collection[str]) -> Iterator[Office]:
    """The offices in the files of these countries and bodies, by id; in all files when none is named."""
    return (office for office in register.records.offices.values() if not of or file_of(office) in of)


def reach(register: Register, office: Office) -> Reach:
    """How far the knowledge of an office goes."""
    tenures = register.history(office)
    holes = tuple(Interval(last, after.start.start) for _, last, after in breaks(register, office))
    checked = sum(tenure.checked is not None for tenure in tenures)
    return Reach(office, _known(office, tenures), holes, len(tenures), checked)


def _known(office: Office, tenures: tuple[Tenure, ...]) -> Interval | None:
    if office.complete_from is None or office.known_until is None or not tenures:
        return None
    ends = [tenure.end.end if tenure.end else date.max for tenure in tenures]
    last = min(office.known_until, max([*ends, *(vacancy.end for vacancy in office.vacant)]))
    return Interval(office.complete_from, last) if last >= office.complete_from else None


def breaks(register: Register, office: Office) -> Iterator[tuple[str, date, Tenure]]:
    """Stretches longer than a vacancy may last in the row of a sole seat: who held it before, until when at most, and
    the tenure that follows. The record may be thin there, or the seat empty: look-ups answer that they do not know.
    """
    taken: tuple[date, str] | None = None
    for tenure in register.history(office) if office.seats and office.complete_from else ():
        days = (tenure.start.start - taken[0]).days if taken else 0
        if taken and days > LONGEST_VACANCY and not register.covers(office, Interval(taken[0], tenure.start.start)):
            yield taken[1], taken[0], tenure
        end = (tenure.end.end if tenure.end else date.max), tenure.person.name
        taken = max(taken, end) if taken else end
