"""Mismatch: what each way to tell of what is on record finds."""

from __future__ import annotations

from dataclasses import dataclass

from copydesk.model.document import DateMention
from copydesk.model.interval import Interval


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A time on record, and the page's own for the same thing, which is another."""

    told: DateMention
    when: Interval
    name: str  # "the death of Alexei Navalny"
    source: str
