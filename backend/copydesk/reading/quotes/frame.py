"""Frame: a cue with the phrase of whoever it gives words to, as numbers of the units of one sentence."""

from __future__ import annotations

from dataclasses import dataclass

from copydesk.reading.quotes.phrases import Phrase

TELLING, MANNER, JUDGING, NAMING, SOURCE, NOUN, LABEL, COLON = (
    "telling", "manner", "judging", "naming", "source", "noun", "label", "colon",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue and the phrase of its source."""

    first: int  # of the cue
    last: int
    kind: str
    subject: Phrase | None
    inverted: bool = False  # the subject stands behind the cue
    borrowed: bool = False  # the subject belongs to another verb of the sentence
    outlet: Phrase | None = None  # "TASS quoted him as saying"

    @property
    def start(self) -> int:
        """The first unit of cue and subject, where they stand together."""
        if self.outlet is not None and self.outlet[0] < self.first:
            return self.outlet[0]
        beside = self.subject is not None and not self.borrowed
        return min(self.first, self.subject[0]) if beside and self.subject else self.first

    @property
    def end(self) -> int:
        """The last unit of cue and subject."""
        return max(self.last, self.subject[1]) if self.inverted and self.subject else self.last
