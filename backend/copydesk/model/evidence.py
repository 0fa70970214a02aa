"""Evidence: what backs a flag."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from copydesk.model.interval import Interval


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing on record: where, what it says, and the time it speaks of."""

    source: str  # "register", "page", "calendar", "link"
    title: str  # "Minister of Defence of Russia"
    statement: str  # "Andrei Belousov, since 14 May 2024"
    valid_from: Interval | None = None
    valid_until: Interval | None = None
    cites: str | None = None  # what the record itself rests on: "kremlin.ru, decree of 14 May 2024"
    url: str | None = None
    retrieved_at: datetime | None = None
