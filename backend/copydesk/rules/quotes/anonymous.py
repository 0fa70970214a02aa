"""quotes/anonymous: words of somebody whom the page does not name."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.judging.provenance import Lack, attribution, lacking
from copydesk.model.document import Document
from copydesk.model.flag import Flag, Severity
from copydesk.rules.rule import Briefing, Rule, flags, silent


class Anonymous(Rule):
    """Quoted words are given to one person, or to sources, whom the page does not name.

    Why it matters: nobody outside the newsroom can check who spoke, or whether anybody did.
    Stays silent: on a speaker named anywhere on the page; on one who could be found, such as a company's spokeswoman;
    on groups, which have their own rule.
    """

    severity = Severity.CAUTION
    examples = (
        flags("['The talks are dead,'] said a senior European diplomat, who spoke on condition of anonymity."),
        flags("A source close to the negotiations said [“there is no way back now”]."),
        silent("'The talks are dead,' said Anna Berg, the Swedish envoy, in Geneva on Friday."),
        silent("'We do not comment on talks,' a spokeswoman for the company said."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """A flag on each such quotation."""
        for quote in lacking(document, Lack.SPEAKER_HIDDEN):
            assert quote.speaker is not None
            speaker = " ".join(quote.speaker.text.split())
            yield self.flag(
                quote.span,
                f"These words are attributed to “{speaker}”; the page does not name who that is.",
                evidence=[attribution(document, quote)],
            )
        for quote in lacking(document, Lack.SPEAKER_DESCRIBED):
            assert quote.speaker is not None
            speaker = " ".join(quote.speaker.text.split())
            yield self.flag(
                quote.span,
                f"These words are attributed to “{speaker}”, by no name.",
                severity=Severity.INFO,
                evidence=[attribution(document, quote)],
            )
