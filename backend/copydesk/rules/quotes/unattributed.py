"""quotes/unattributed: words in quotation marks with no speaker."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.judging.provenance import Lack, attribution, lacking
from copydesk.model.document import Document, Quote
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.span import span_at
from copydesk.rules.rule import Briefing, Rule, flags, silent

#: Characters beside a quotation in a paragraph that holds nothing else.
_MARKS = 3


class Unattributed(Rule):
    """Words stand in quotation marks, and the page does not say whose they are.

    Where only the quotation before has a speaker, and the narrator's own words stand between, it is a note; and where
    the quotation is a paragraph of its own, since pages repeat words so, and in texts told in the first person.

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
                severity=Severity.INFO if document.first_person or _stands_alone(document, quote) else Severity.CAUTION,
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


def _stands_alone(document: Document, quote: Quote) -> bool:
    """Whether the quotation is a whole paragraph: one set off from the text, or repeated beside it."""
    paragraph = span_at(document.paragraphs, quote.span.start)
    return paragraph is not None and len(paragraph) - len(quote.span) <= _MARKS
