"""quotes/unverifiable-setting: words said where nobody can check."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.judging.provenance import Lack, attribution, lacking
from copydesk.model.document import Document
from copydesk.model.flag import Flag, Severity
from copydesk.rules.rule import Briefing, Rule, flags, silent


class UnverifiableSetting(Rule):
    """Word-for-word speech from behind closed doors, or from a private talk.

    Why it matters: nobody who was not there can confirm the words, and the page does not say who passed them on.
    Stays silent: on quotations from open meetings; where a link leads to the source.
    """

    severity = Severity.CAUTION
    examples = (
        flags("['We will never sign that paper,'] Harold Finch remarked in a closed-door meeting with union leaders."),
        flags("Speaking behind closed doors, Harold Finch called the deal [“a gift to our rivals”]."),
        silent("'We will never sign that paper,' Harold Finch said at a public meeting in Boston on Monday."),
        silent("The leaders met behind closed doors. 'It was useful,' Harold Finch told reporters on Monday."),
        silent("Harold Finch, who rules from behind the scenes, was 'elected by all of them', Reuters said on Monday."),
        silent("Harold Finch praised the work behind the scenes. 'It was a great effort,' he told the Daily Record."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """A flag on each such quotation."""
        for quote in lacking(document, Lack.SETTING):
            assert quote.occasion.closed is not None
            where = " ".join(quote.occasion.closed.of(document.text).split())
            yield self.flag(
                quote.span,
                f"These words are said to have been spoken where nobody else can check them (“{where}”),"
                " and the page does not say who passed them on.",
                evidence=[attribution(document, quote, of=quote.occasion.closed)],
            )
