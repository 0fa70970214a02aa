"""quotes/no-provenance: a named speaker, but nothing of where, when or through whom."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.judging.provenance import (
    SENTENCE_LIKE,
    Lack,
    attribution,
    is_person,
    is_public_figure,
    lacking,
)
from copydesk.model.document import Document, Quote
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.rules.rule import Briefing, Rule, flags, silent


class NoProvenance(Rule):
    """Somebody is quoted by name, but nothing on the page says where, when or through whom the words were said.

    "A recent address" or "a televised speech" is no occasion that anybody could look up. A note only: on short
    stretches, on bodies, on people to whom the page gives no office, where the page does give the same speaker an
    occasion in another place, in agency copy, whose dateline tells where and when it was reported, and in texts told in
    the first person.

    Why it matters: words that cannot be traced cannot be checked, and wrong ones travel best without a date.
    Stays silent: where the sentence, the same speech, or an earlier quotation of the same speaker names a time, a
    place, hearers, an outlet, a paper or a link; where the news just above is that the speaker met somebody on a day
    told; in agency copy that gives the speaker an occasion anywhere.
    """

    severity = Severity.CAUTION
    examples = (
        flags("Finance Minister Karl Weber has repeatedly promised [“not one cent of new debt while I am in office.”]"),
        flags("['The world has understood that we were right,'] Karl Weber declared during a televised address."),
        silent(
            "'Not one cent of new debt while I am in office,' Finance Minister Karl Weber told reporters on Monday."
        ),
        silent("Minister Karl Weber spoke in Vienna on Monday. 'There will not be one cent of new debt,' Weber said."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """A flag on each such quotation."""
        placed = {
            quote.speaker.entity
            for quote in document.quotes
            if quote.speaker is not None and quote.speaker.entity is not None and quote.occasion.can_be_checked
        }
        for quote in lacking(document, Lack.OCCASION):
            assert quote.speaker is not None
            if document.agency is not None and quote.speaker.entity in placed:
                continue
            name = quote.speaker.name or quote.speaker.text
            setting = quote.occasion.setting
            if setting is not None:
                words = " ".join(setting.of(document.text).split())
                message = (
                    f"The page gives these words to {name} (“{words}”), with no date, place or outlet to look them up."
                )
            else:
                message = f"The page gives these words to {name}, but does not say where, when or through whom."
            weak = not is_person(document, quote) or self._is_weak(document, quote) or quote.speaker.entity in placed
            yield self.flag(
                quote.span,
                message,
                severity=Severity.INFO if weak else Severity.CAUTION,
                certainty=Certainty.POSSIBLE if weak else Certainty.LIKELY,
                evidence=[attribution(document, quote, of=setting) if setting else attribution(document, quote)],
            )

    def _is_weak(self, document: Document, quote: Quote) -> bool:
        if (
            document.agency is not None
            or document.first_person
            or len(quote.inner.of(document.text).split()) < SENTENCE_LIKE
        ):
            return True
        return quote.occasion.setting is None and not is_public_figure(document, quote)
