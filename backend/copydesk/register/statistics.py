"""How much is on record, and until when that is known."""

from __future__ import annotations

from copydesk.model.tenure import Body, Office, Place
from copydesk.register.register import Register


def counts(register: Register) -> dict[str, int]:
    """Records of each sort."""
    records = register.records
    return {
        "offices": len(records.offices),
        "tenures": len(records.tenures),
        "tenures checked": sum(tenure.checked is not None for tenure in records.tenures),
        "people": len(records.people),
        "bodies": len(records.bodies),
        "places": len(records.places),
        "events": len(records.events),
    }


def known_until(register: Register) -> dict[str, str]:
    """For each country and international body with offices on record: the last day that any of them is known until."""
    known: dict[str, str] = {}
    for office in register.records.offices.values():
        if office.known_until:
            name = _holder_of(register, office)
            known[name] = max(known.get(name, ""), office.known_until.isoformat())
    return dict(sorted(known.items()))


def _holder_of(register: Register, office: Office) -> str:
    """The country that the office belongs to, or the international body."""
    record = register.record(office.of)
    while isinstance(record, Place) and record.within and (around := register.record(record.within)):
        record = around
    if isinstance(record, Body) and record.of and (around := register.record(record.of)):
        record = around
    return record.name if isinstance(record, Place | Body) else office.of
