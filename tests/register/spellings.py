"""``python -m tests.register.spellings``: garbled names and legitimate variants in context, told apart or not.

Precision: of the names flagged, how many are garbles; recall: of the garbles, how many are flagged. Any flag of the
rules on names that touches the name counts, as it does for a reader.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from copydesk.editor import Editor
from copydesk.model.draft import Shift
from copydesk.model.page import Page
from copydesk.model.request import request_of

TABLE = Path(__file__).with_suffix(".txt")
WRITTEN = date(2025, 10, 1)


@dataclass(frozen=True)
class Pair:
    """A name in a sentence, and whether it is a garble."""

    sentence: str
    name: str
    garbled: bool

    @property
    def text(self) -> str:
        return self.sentence.replace("{}", self.name)


@dataclass
class Told:
    """How many were told apart, and which were not."""

    garbles: int = 0
    variants: int = 0
    missed: list[Pair] = field(default_factory=list)
    wrong: list[Pair] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return 1 - len(self.missed) / self.garbles

    @property
    def precision(self) -> float:
        found = self.garbles - len(self.missed)
        return found / (found + len(self.wrong))

    def __str__(self) -> str:
        lines = [f"  missed   {pair.text}" for pair in self.missed] + [f"  wrong    {pair.text}" for pair in self.wrong]
        return "\n".join(
            (
                f"{self.garbles} garbled names and {self.variants} legitimate variants in context",
                f"  precision {self.precision:.3f}   recall {self.recall:.3f}",
                *lines,
            )
        )


def pairs() -> Iterator[Pair]:
    """The table, one pair for each name."""
    for line in TABLE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            sentence, garbles, variants = line.split(" | ")
            for names, garbled in ((garbles, True), (variants, False)):
                yield from (Pair(sentence, name, garbled) for name in dict.fromkeys(names.split("; ")) if name != "-")


def measure(editor: Editor) -> Told:
    """Ask the whole desk about each."""
    told, shift = Told(), Shift(datetime.now(UTC), 7)
    for pair in pairs():
        analysis = editor.check(request_of(Page(pair.text, published_at=WRITTEN)), shift)
        start = pair.sentence.index("{}")
        end = start + len(pair.name)
        flagged = any(f.rule.startswith("names/") and f.span.start < end and f.span.end > start for f in analysis.flags)
        if pair.garbled:
            told.garbles += 1
            told.missed += [] if flagged else [pair]
        else:
            told.variants += 1
            told.wrong += [pair] if flagged else []
    return told


if __name__ == "__main__":
    print(measure(Editor.hired()))
