"""Writer: what every form of answer has in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from copydesk.model.page import Page
from copydesk.model.wire import AnalysisJson


@dataclass(frozen=True, slots=True)
class Checked:
    """One page with its answer, and where it came from."""

    source: str
    page: Page
    analysis: AnalysisJson


class Writer:
    """Writes answers to standard output: each as it comes, or all at the end."""

    def one(self, checked: Checked) -> None:
        """One page has been checked."""

    def end(self, checked: Sequence[Checked]) -> None:
        """All pages have been checked."""
