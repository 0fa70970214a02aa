"""Flag: one remark on one stretch of a page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from copydesk.model.evidence import Evidence
from copydesk.model.span import Span


class Severity(StrEnum):
    """What kind of remark it is."""

    WARNING = "warning"  # contradicts the record, or itself
    CAUTION = "caution"  # cannot be checked, or is unsourced
    INFO = "info"  # worth knowing

    @property
    def rank(self) -> int:
        """0 for info, 1 for caution, 2 for warning."""
        return {Severity.INFO: 0, Severity.CAUTION: 1, Severity.WARNING: 2}[self]


class Certainty(StrEnum):
    """How sure we are, in three words: a decimal would pretend to knowledge."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Flag:
    """One remark, by one rule, on one stretch, with what backs it."""

    rule: str
    span: Span
    severity: Severity
    certainty: Certainty
    message: str
    suggestions: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    others: tuple[Span, ...] = ()  # further places of the page that the same remark is about, behind ``span``

    @property
    def places(self) -> tuple[Span, ...]:
        """All that the remark is about, in the order of the text."""
        return (self.span, *self.others)

    @property
    def order(self) -> tuple[int, int, str, str]:
        """Sorts flags as the contract promises, and beyond that by their message, so that no two runs differ."""
        return (self.span.start, self.span.end, self.rule, self.message)
