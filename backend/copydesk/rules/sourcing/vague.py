"""sourcing/vague: a claim that nobody in particular makes."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.model.document import Document, SourcingKind
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Flag, Severity
from copydesk.rules.rule import Briefing, Rule, flags, silent


class Vague(Rule):
    """A claim is given to nobody in particular: analysts, observers, reports, "it is believed".

    The same source in the same paragraph is flagged once. A note only: on "is said to", and on media at large where the
    page names the speaker, or the outlet that passes it on.

    Why it matters: a reader cannot tell one expert from none, and the writer's own view may hide behind "many".
    Stays silent: where the sentence, or the next, names the source or one of them; on groups that are quoted word for
    word, which is a matter of its own; on officials who merely tell what happened.
    """

    severity = Severity.CAUTION
    examples = (
        flags("[Analysts suggest] that the merger will fail."),
        flags("The minister [is widely seen] as a caretaker."),
        flags("[According to reports], the dam was built without a permit."),
        silent("Analysts at Oxford Economics suggest that the merger will fail."),
        silent("Firefighters were called at noon, officials said on Monday."),
        silent("According to the Environment Ministry, the dam was built without a permit."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """A flag on each source and paragraph."""
        seen: set[tuple[int, str]] = set()
        paragraph = 0
        for sourcing in document.sourcings:
            if sourcing.kind != SourcingKind.VAGUE or sourcing.named_by is not None:
                continue
            while (
                paragraph + 1 < len(document.paragraphs) and document.paragraphs[paragraph].end <= sourcing.span.start
            ):
                paragraph += 1
            words = " ".join((sourcing.source or sourcing.span).of(document.text).split())
            if (paragraph, words.lower()) in seen:
                continue
            seen.add((paragraph, words.lower()))
            message = (
                f"This is given to “{words}”; the page does not say which."
                if sourcing.source is not None
                else f"“{words}”: the page does not say by whom."
            )
            stated = " ".join(sourcing.span.of(document.text).split())
            told_of = sourcing.source is None and sourcing.span == sourcing.cue  # "is said to": mostly common knowledge
            yield self.flag(
                sourcing.span,
                message,
                severity=Severity.INFO if told_of or sourcing.beside is not None else Severity.CAUTION,
                evidence=[Evidence("page", "Attribution", f"“{stated}”")],
            )
