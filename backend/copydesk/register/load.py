"""Load: the register's files → a Register with its version. The only input the register ever does."""

from __future__ import annotations

import gc
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from copydesk.errors import RegisterError
from copydesk.model.tenure import Body, Event, Office, Place, PlaceKind, Tenure
from copydesk.register import compiled
from copydesk.register.entries import EventEntry, File, Named, OfficeEntry, read_file, read_kinds
from copydesk.register.indices import Indices, Records
from copydesk.register.references import People, References
from copydesk.register.register import Register
from copydesk.register.tables import read_toml
from copydesk.register.wording import phrase

KINDS = "kinds.toml"


def load_register(folder: Traversable | Path | None = None, synced: Path | None = None) -> Register:
    """The register of a folder's TOML files; of those that ship with the package, when none is named.

    ``synced``: a file that ``copydesk register sync`` filled, asked where these are silent.

    Raises:
        RegisterError: when a file is not in order, naming it and the entry.
    """
    place = folder if folder is not None else files("copydesk.register") / "data"
    contents = {file.name: file.read_bytes() for file in place.iterdir() if file.name.endswith(".toml")}
    digest = hashlib.sha256()
    for name in sorted(contents):
        digest.update(name.encode() + b"\0" + contents[name] + b"\0")
    version = digest.hexdigest()[:12]
    collecting = gc.isenabled()
    gc.disable()  # some hundred thousand small objects are made here and none is garbage: a sixth of the time saved
    try:
        kept = compiled.place() if folder is None else None
        indices = compiled.load(kept, version) if kept else None
        if indices is None:
            indices = _indices(contents)
            if kept:
                compiled.keep(kept, version, indices)
        return Register(version, indices, synced)
    finally:
        if collecting:
            gc.enable()


def _indices(contents: Mapping[str, bytes]) -> Indices:
    tables = {name: read_toml(name, contents[name]) for name in sorted(contents)}
    kinds = read_kinds(KINDS, tables.pop(KINDS, {}))
    common = frozenset(words for kind in kinds.values() for words in (kind.title, *kind.written))
    parts = _parts(tables)
    read = [read_file(name, table, kinds, parts[name]) for name, table in tables.items() if name in parts]
    return Indices(_joined(read, common))


def _parts(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Mapping[str, Any]]]:
    """The parts of each file that is none itself: ``russia.toml`` goes on in ``russia.events.toml``."""
    parts: dict[str, dict[str, Mapping[str, Any]]] = {name: {} for name in tables if name.count(".") == 1}
    for name, table in tables.items():
        whole = name.partition(".")[0] + ".toml"
        if whole not in parts:
            raise RegisterError(f"{name}: there is no {whole} of which it could be a part.")
        if name != whole:
            parts[whole][name] = table
    return parts


def _joined(read: Sequence[File], common: frozenset[str]) -> Records:
    places: dict[str, Place] = {}
    bodies: dict[str, Body] = {}
    for file in read:
        _add_places_and_bodies(file, places, bodies)
    people = People(entry for file in read for entry in file.people)
    tenures = [
        (file, *tenure)
        for file in read
        for entry in file.offices
        for tenure in _tenures(entry, file, _subject(entry.of, entry.where, file, places, bodies), people)
    ]
    offices: dict[str, Office] = {}
    rows: list[Tenure] = []
    letters: dict[str, set[str | None]] = defaultdict(set)  # in which each is written at home
    for file, office, held in tenures:
        if office.id in offices:
            raise RegisterError(f"Two offices have the id {office.id!r}.")
        offices[office.id] = office
        rows += held
        if file.letters or file.is_country:
            for tenure in held:
                letters[tenure.person.id].add(file.letters)
    events: dict[str, Event] = {}
    named = References(places.values(), bodies.values(), people)
    for file in read:
        for entry in file.events:
            event = _event(entry, file, named)
            if event.id in events:
                raise RegisterError(f"{entry.where}: there are two such events; give one an id of its own.")
            events[event.id] = event
    complete = {file.subject.id: file.complete for file in read}
    homes: dict[str, set[str]] = defaultdict(set)
    for file in read:
        for person in file.people:
            homes[person.id].add(file.subject.id)
    return Records(
        places, bodies, people.by_id, offices, tuple(rows), events, complete, common,
        letters=_by_letters(letters),
        apart=people.apart(),
        homes={id: frozenset(of) for id, of in homes.items()},
        elections={file.subject.id: file.elections_known for file in read if file.elections_known},
    )  # fmt: skip


def _by_letters(letters: Mapping[str, set[str | None]]) -> dict[str, frozenset[str]]:
    """Who is at home where names are written in which letters; nobody of two such homes."""
    found: dict[str, set[str]] = defaultdict(set)
    for id, homes in letters.items():
        if len(homes) == 1 and (home := next(iter(homes))):
            found[home].add(id)
    return {home: frozenset(ids) for home, ids in found.items()}


def _add_places_and_bodies(file: File, places: dict[str, Place], bodies: dict[str, Body]) -> None:
    subject = file.subject

    def add(record: Place | Body, where: str) -> None:
        if record.id in places or record.id in bodies:
            raise RegisterError(f"{where}: the id {record.id!r} is taken.")
        if isinstance(record, Place):
            places[record.id] = record
        else:
            bodies[record.id] = record

    if file.is_country:
        add(_place(subject, subject.id, PlaceKind.COUNTRY, None), subject.where)
    else:
        add(_body(subject, subject.id, None), subject.where)
    for entries, kind in ((file.regions, PlaceKind.REGION), (file.cities, PlaceKind.CITY)):
        for entry in entries:
            within = _id(entry.of, file) if entry.of else subject.id if file.is_country else None
            add(_place(entry, f"{subject.id}/{entry.id}", kind, within), entry.where)
    for entry in file.bodies:
        of = _id(entry.of, file) if entry.of else subject.id
        add(_body(entry, f"{subject.id}/{entry.id}", of), entry.where)
    for entry in (*file.regions, *file.cities, *file.bodies):
        around = _id(entry.of, file) if entry.of else None
        if around is not None and around not in places and around not in bodies:
            raise RegisterError(f"{entry.where}: there is no place {entry.of!r} in this file.")


def _id(of: str, file: File) -> str:
    """The full id of what an entry of a file calls ``of``."""
    if of == file.subject.id or "/" in of:
        return of
    return f"{file.subject.id}/{of}"


def _place(entry: Named, id: str, kind: PlaceKind, within: str | None) -> Place:
    spellings = (*entry.spellings, *entry.capital)
    return Place(
        id, entry.name, kind, within, spellings, entry.demonyms, entry.acronyms, entry.founded, entry.ended,
        entry.capital,
    )  # fmt: skip


def _body(entry: Named, id: str, of: str | None) -> Body:
    return Body(id, entry.name, entry.kind, of, entry.spellings, entry.acronyms, entry.founded, entry.ended)


def _subject(
    of: str | None, where: str, file: File, places: Mapping[str, Place], bodies: Mapping[str, Body]
) -> Place | Body:
    for id in (file.subject.id,) if of is None else (_id(of, file), of):
        if found := places.get(id) or bodies.get(id):
            return found
    raise RegisterError(f"{where}: there is no region, city or body {of!r} in this file.")


def _tenures(entry: OfficeEntry, file: File, of: Place | Body, people: People) -> Iterable[tuple[Office, list[Tenure]]]:
    complete_from = None
    if entry.complete_from is None and not entry.many:
        # As late as the oldest row allows: where it says "2014", nothing is known of a day in 2014 before it began.
        oldest = min(entry.held, key=lambda held: held.start, default=None)
        complete_from = oldest.start.end if oldest else None
    elif entry.complete_from is not False and not isinstance(entry.complete_from, bool):
        complete_from = entry.complete_from
    known = [day for day in (entry.known_until or file.known_until,) if day is not None]
    office = Office(
        id=f"{of.id}/{entry.id}",
        title=_full_title(entry.title, of, file),
        of=of.id,
        written=entry.written,
        seats=None if entry.many else 1,
        complete_from=complete_from,
        known_until=known[0] if known else None,
        vacant=entry.vacant,
    )
    held = [
        Tenure(people.named(row.by, entry.where), office, row.start, row.end, row.acting, row.source, row.checked)
        for row in entry.held
    ]
    yield office, held


#: Names of places that take "the" in a sentence, by how they begin and how they end.
_PLACES_WITH_THE = (
    "United ", "Netherlands", "Philippines", "Central African ", "Dominican ", "Democratic Republic", "Holy See",
    "State of "
)  # fmt: skip
_PLACES_END_WITH_THE = (" Republic", " Union", " Kingdom", " States", " Emirates")

#: Common nouns: the name of a body that is one of these takes "the", other than "NATO", "Gazprom" or "Reform UK".
_BODY_NOUNS = frozenset(
    """
    administration agency alliance army assembly association authority bank board bureau centers centres
    chamber command commission committee commonwealth congress convention corps council court democrats department
    directorate duma federation fleet force forces foundation front fund government guard institute league ministry
    mission movement nations navy network office organisation organization parliament party police programme rally
    secretariat senate service society staff state tribunal union
    """.split()
)
_BEHIND_THE_NOUN = re.compile(r" (?:of|for|on|against) ")


#: Whoever is sent somewhere: "Ambassador | of Ukraine | to the United Kingdom".
_SENT = re.compile(r"((?:Deputy )?(?:Ambassador|Permanent Representative|Envoy|High Commissioner))( to .+)")


def _full_title(title: str, of: Place | Body, file: File) -> str:
    words = f" {phrase(title)} "
    demonyms = of.demonyms if isinstance(of, Place) else ()
    if any(f" {phrase(name)} " in words for name in (of.name, *of.acronyms, *demonyms)):
        return title
    if any(words.endswith(f" of {phrase(place.name)} ") for place in (*file.regions, *file.cities)):
        return title  # "Governor of the Bank of England"
    whose = f" of {'the ' if _takes_the(of) else ''}{of.name}"
    sent = _SENT.fullmatch(title)
    return f"{sent[1]}{whose}{sent[2]}" if sent else f"{title}{whose}"


def _takes_the(record: Place | Body) -> bool:
    if isinstance(record, Place):
        return record.name.startswith(_PLACES_WITH_THE) or record.name.endswith(_PLACES_END_WITH_THE)
    words = _BEHIND_THE_NOUN.split(record.name)[0].split()
    return words[-1].casefold() in _BODY_NOUNS and " " in record.name and record.kind != "company"


def _event(entry: EventEntry, file: File, named: References) -> Event:
    return Event(
        id=f"{file.subject.id}/{entry.id}",
        name=entry.name,
        kind=entry.kind,
        when=entry.when,
        places=tuple(named.place(name) for name in entry.places),
        participants=tuple(dict.fromkeys(named.participant(name) for name in entry.participants)),
        spellings=entry.spellings,
        told=entry.told,
        source=entry.source,
        chooses=entry.chooses,
        rounds=entry.rounds,
    )
