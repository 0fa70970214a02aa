"""sourcing/unconfirmed: a claim that the page itself calls unconfirmed."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.judging.matters import matters, plain, quoted
from copydesk.model.document import Document, Sourcing, SourcingKind
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Flag, Severity
from copydesk.rules.rule import Briefing, Rule, flags, silent


class Unconfirmed(Rule):
    """The page itself hedges a claim ("reportedly", "unconfirmed reports", "if true") and names no source for it.

    Those of one sort in one paragraph, and any three or more, are one remark with several places. A note only where the
    sentence before or behind it, in the same paragraph, is given to a body by name, and in texts told in the first
    person.

    Why it matters: the hedge shields the writer, and tells the reader nothing about who would know.
    Stays silent: where the sentence names who reports it; on the "allegedly" of police and courts, which guards the
    accused.
    """

    severity = Severity.CAUTION
    examples = (
        flags("About 300 recruits were [reportedly] trained at the site."),
        flags("[According to unconfirmed reports], the bridge was mined."),
        silent("According to Reuters, about 300 recruits were reportedly trained at the site."),
        silent("He allegedly stole two cars, police said."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """A flag on each matter."""
        for matter in matters(document, SourcingKind.UNCONFIRMED, lambda s: _sort(document, s), _is_minor):
            first, *others = matter
            words = quoted(plain(document, sourcing.span) for sourcing in matter)
            yield self.flag(
                first.span,
                f"The page itself leaves this open ({words}) and does not say who reports it.",
                severity=Severity.INFO if document.first_person or _is_minor(first) else Severity.CAUTION,
                evidence=[Evidence("page", "Attribution", words)],
                others=[sourcing.span for sourcing in others],
            )


def _sort(document: Document, sourcing: Sourcing) -> object:
    """What makes two hedges one matter: "reportedly" and "allegedly" are, "unconfirmed reports" are none of theirs."""
    return plain(document, sourcing.span).lower().endswith("ly")


def _is_minor(sourcing: Sourcing) -> bool:
    return sourcing.beside is not None
