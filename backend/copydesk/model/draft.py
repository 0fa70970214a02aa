"""What goes back and forth between the desk, which waits, and its editors, who think."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any

from copydesk.model.document import Document
from copydesk.model.question import Answer, Question

Answers = Mapping[Question[Any], Answer[Any]]


@dataclass(frozen=True, slots=True)
class Draft:
    """A page as read, and what the rules would have the world answer about it."""

    document: Document
    questions: tuple[Question[Any], ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """When an editor works, and for how many days what they say is good: editors have no clock of their own."""

    now: datetime
    days: int = 7

    @property
    def made_at(self) -> datetime:
        """The day, not the moment: the same page asked twice on one day must give the same bytes."""
        return datetime.combine(self.now.astimezone(UTC).date(), time(), UTC)
