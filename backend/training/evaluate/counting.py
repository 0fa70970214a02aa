"""Score: what was read against what is there, counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Score:
    """Counts of one kind of thing, and what follows from them."""

    right: int = 0
    read: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Of what was read, how much is right, in percent."""
        return 100 * self.right / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """Of what is there, how much was read, in percent."""
        return 100 * self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Both in one figure."""
        return 200 * self.right / (self.read + self.gold) if self.read + self.gold else 0.0

    def count(self, gold: Iterable[Any], read: Iterable[Any]) -> None:
        """Add what equals each other in both, each thing once."""
        there, found = set(gold), set(read)
        self.right += len(there & found)
        self.read += len(found)
        self.gold += len(there)

    def row(self) -> dict[str, float]:
        """Rounded, as it is kept and printed."""
        return {
            "p": round(self.precision, 1),
            "r": round(self.recall, 1),
            "f": round(self.f1, 1),
            "gold": self.gold,
        }
