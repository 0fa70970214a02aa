"""The register's look-ups as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from copydesk.model.interval import Interval
from copydesk.model.tenure import Body, Office, Person, Place, Tenure
from copydesk.register.reach import Reach
from copydesk.register.register import Record, Register

#: How many near spellings are worth a look.
NEAR = 10
#: Of so many offices of one title the names are told.
LISTED = 6


class OfficeNameJson(TypedDict):
    """An office, by its id and title."""

    id: str
    title: str


class HolderJson(TypedDict):
    """Somebody's time in an office."""

    name: str
    acting: bool
    start: Annotated[
        str, Field(description="ISO 8601, as sharp as the record: 2024, 2024-05, 2024-05-14, 2024-05-14/2024-05-20")
    ]
    end: Annotated[str | None, Field(description="null: in office when the record was last kept")]
    source: str
    checked: Annotated[str | None, Field(description="the day on which the source was last opened and found to say so")]


class OfficeJson(TypedDict):
    """Who held an office on a day; without a day, ever."""

    office: OfficeNameJson
    on: str | None
    covered: Annotated[bool, Field(description="whether every holder on that day is on record; if not, none is named")]
    known_until: str | None
    holders: list[HolderJson]


class DaysJson(TypedDict):
    """Days, both included."""

    start: str
    end: str


class ReachJson(TypedDict):
    """For which days an office's holders are on record."""

    office: OfficeNameJson
    known: Annotated[DaysJson | None, Field(description="every holder of these days is on record; null: only some are")]
    holes: Annotated[list[DaysJson], Field(description="days among them of which nothing is known")]
    tenures: int
    checked: Annotated[int, Field(description="tenures that somebody looked up in their source")]


class MatchJson(TypedDict):
    """A record with a spelling like the words asked for."""

    name: str
    kind: Literal["person", "organisation", "place", "office", "event"]
    id: str
    exact: Annotated[bool, Field(description="whether the words are a known spelling")]
    reason: str
    offices: Annotated[list[str], Field(description="what a person held, newest first")]


class NamesJson(TypedDict):
    """Records by name, best first."""

    matches: list[MatchJson]


def which_office(offices: Sequence[Office]) -> str:
    """Why words find no one office, for whoever asked: nothing is written so, or several are."""
    if not offices:
        return "No office on record is written so."
    titles = "; ".join(office.title for office in offices[:LISTED])
    more = "" if len(offices) <= LISTED else f"; and {len(offices) - LISTED} more"
    return f"{len(offices)} offices are written so; say whose it is: {titles}{more}."


def office_json(register: Register, office: Office, on: Interval | None) -> OfficeJson:
    """Who held an office on a day; without a day, everybody on record."""
    covered = on is None or register.covers(office, on)
    tenures = () if not covered else register.history(office) if on is None else register.holders(office, on)
    if on is not None and not tenures:  # a hole in the record of some days, unless it tells that the seat was empty
        covered = covered and office.is_vacant(on)
    return {
        "office": {"id": office.id, "title": office.title},
        "on": str(on) if on else None,
        "covered": covered,
        "known_until": office.known_until.isoformat() if office.known_until else None,
        "holders": [
            {
                "name": tenure.person.name,
                "acting": tenure.acting,
                "start": str(tenure.start),
                "end": str(tenure.end) if tenure.end else None,
                "source": tenure.source,
                "checked": tenure.checked.isoformat() if tenure.checked else None,
            }
            for tenure in tenures
        ],
    }


def reach_json(reach: Reach) -> ReachJson:
    """How far the knowledge of an office goes."""
    return {
        "office": {"id": reach.office.id, "title": reach.office.title},
        "known": _days(reach.known) if reach.known else None,
        "holes": [_days(hole) for hole in reach.holes],
        "tenures": reach.tenures,
        "checked": reach.checked,
    }


def _days(interval: Interval) -> DaysJson:
    return {"start": interval.start.isoformat(), "end": interval.end.isoformat()}


def names_json(register: Register, words: str) -> NamesJson:
    """Whatever is called so, then whatever is spelled nearly so."""
    place = register.place(words)
    known: dict[str, Record] = {
        record.id: record
        for record in (
            *register.people(words),
            *register.surnamed(words),
            *register.bodies(words),
            *register.acronym(words),
            *((place,) if place else ()),
        )
    }
    near = {near.record.id: near for near in register.nearest(words, limit=NEAR) if near.record.id not in known}
    return {
        "matches": [
            *(_match(register, record, exact=True, reason="known spelling") for record in known.values()),
            *(_match(register, found.record, exact=False, reason=found.reason) for found in near.values()),
        ]
    }


def _match(register: Register, record: Record, *, exact: bool, reason: str) -> MatchJson:
    offices = register.tenures(record) if isinstance(record, Person) else ()
    return {
        "name": record.title if isinstance(record, Office) else record.name,
        "kind": _kind(record),
        "id": record.id,
        "exact": exact,
        "reason": reason,
        "offices": [_told(tenure) for tenure in reversed(offices)],
    }


def _told(tenure: Tenure) -> str:
    until = f"until {tenure.end}" if tenure.end else ""
    acting = "acting, " if tenure.acting else ""
    return f"{tenure.office.title} ({acting}{' '.join(filter(None, ('from', str(tenure.start), until)))})"


def _kind(record: Record) -> Literal["person", "organisation", "place", "office", "event"]:
    if isinstance(record, Person):
        return "person"
    if isinstance(record, Body):
        return "organisation"
    if isinstance(record, Place):
        return "place"
    return "office" if isinstance(record, Office) else "event"
