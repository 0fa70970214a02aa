"""Question and Answer: how a rule learns what the page and the register cannot tell.

Rules ask; sources answer; neither does the other's work. A question is a small frozen value, so that
equal ones are asked once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from copydesk.model.evidence import Evidence

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Question(Generic[T]):
    """Something only the world can answer; ``T`` is what an answer holds."""

    def about(self) -> str:
        """What was asked, in a few words, for the list of what could not be answered."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class TextOf(Question[str]):
    """The readable text behind an address that the page links."""

    url: str

    def about(self) -> str:
        """The address."""
        return f"link: {self.url}"


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """A definite answer with what backs it; it may be used until ``good_until``."""

    value: T
    evidence: tuple[Evidence, ...]
    good_until: datetime
