"""quotes/unattributed: words in quotation marks with no speaker."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.model.document import Document
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.rules.provenance import Lack, attribution, lacking
from copydesk.rules.rule import Briefing, Rule, flags, silent


class Unattributed(Rule):
    """Words stand in quotation marks, and the page does not say whose they are.

    Where only the quotation before has a speaker, and the narrator's own words stand between, it is a note.

    Why it matters: a reader takes quoted words for somebody's own. Without a speaker nobody can ask, or deny.
    Stays silent: on single words and terms, nicknames, titles of works and headlines; on a quotation that goes on
    with the one before it; where a link leads to the source.
    """

    severity = Severity.CAUTION
    examples = (
        flags("The plan met with anger. ['Nobody in this valley was ever asked about the dam.'] Work begins in May."),
        flags("The mood was grim: [“We have lost everything that we built in thirty years.”]"),
        silent("'Nobody in this valley was ever asked about the dam,' Maria Lopez said in Lima on Monday."),
        silent("The so-called 'voluntary return scheme for all' begins in May."),
        silent(
            "'We were not asked,' Maria Lopez told reporters. 'Nobody in this valley was ever asked about the dam.'"
        ),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """A flag on each such quotation."""
        for quote in lacking(document, Lack.SPEAKER_MISSING):
            yield self.flag(
                quote.span,
                "These words stand in quotation marks, and the page does not say whose they are.",
                certainty=Certainty.LIKELY,
                evidence=[attribution(document, quote)],
            )
        for quote in lacking(document, Lack.SPEAKER_ASSUMED):
            assert quote.speaker is not None
            yield self.flag(
                quote.span,
                f"The page gives these words no speaker of their own; the last one named is"
                f" {quote.speaker.name or quote.speaker.text}.",
                severity=Severity.INFO,
                certainty=Certainty.POSSIBLE,
                evidence=[attribution(document, quote, of=quote.speaker.span)],
            )
