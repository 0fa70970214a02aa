"""quotes/collective: words of a group."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.judging.provenance import Lack, attribution, lacking
from copydesk.model.document import Document, NameKind, Quote, Speaker
from copydesk.model.flag import Flag, Severity
from copydesk.model.span import Span, starting_in
from copydesk.rules.rule import Briefing, Rule, flags, silent


def _are_named(speaker: Speaker, document: Document) -> bool:
    """Whether the page names several of just this office: of "the two foreign ministers" two foreign ministers; or the
    paragraphs up to them two people who are "the two leaders", or several who are "the ministers".
    """
    words = speaker.text.lower().split()
    if words[0] not in {"the", "both"} or not words[-1].endswith("s"):
        return False
    if words in (["the", "two", "leaders"], ["both", "leaders"]):
        before = starting_in(document.names, _paragraphs_to(document, speaker.span))
        return len({name.entity for name in before if name.kind == NameKind.PERSON}) > 1
    title = " ".join(words[-2:]).removesuffix("s")
    if len({o.holder.entity for o in document.offices if o.holder and o.title.lower() == title}) > 1:
        return True
    near = starting_in(document.offices, _paragraphs_to(document, speaker.span))
    noun = words[-1].removesuffix("s")
    return len(words) == 2 and len({o.holder.entity for o in near if o.holder and noun in o.title.lower().split()}) > 1


def _paragraphs_to(document: Document, span: Span) -> Span:
    """From the beginning of the paragraph before to a place."""
    first = [paragraph.start for paragraph in document.paragraphs if paragraph.start <= span.start][-2:]
    return Span(min(first, default=span.start), span.start)


class Collective(Rule):
    """Quoted words are given to a group, none of which is named.

    What one sentence quotes a group with is one remark. A note only in texts told in the first person.

    Why it matters: a group does not speak in one voice. Somebody used these words, or nobody did.
    Stays silent: where a joint statement or another paper is named; where the page names those who are the group; on
    bodies, which speak through their officers.
    """

    severity = Severity.CAUTION
    examples = (
        flags("Western diplomats have condemned the vote, calling it a ['charade'] that fooled nobody."),
        flags("[“Nobody will invest here again,”] analysts said."),
        silent("Western diplomats condemned the vote as a 'charade' in a joint statement on Monday."),
        silent(
            "The foreign minister of Norway, Ada Quist, and Danish Foreign Minister Ole Lind met in Oslo. "
            "The Norwegian and Danish foreign ministers called the bridge 'a gift to our children'."
        ),
        silent(
            "Ada Quist received Ole Lind in Oslo. “We will build it,” the two leaders wrote in Aftenposten on Monday."
        ),
        silent("'Nobody will invest here again,' said Jane Roe, an analyst at the bank, in London on Monday."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """A flag on what each group is quoted with in one sentence."""
        said: dict[tuple[Span, str], list[Quote]] = {}
        for quote in lacking(document, Lack.SPEAKER_GROUP):
            assert quote.speaker is not None
            if _are_named(quote.speaker, document):
                continue
            group = " ".join((quote.speaker.name or quote.speaker.text).split())
            said.setdefault((document.sentence_of(quote.span), group), []).append(quote)
        for (_, group), (first, *others) in said.items():
            yield self.flag(
                first.span,
                f"These words are attributed to a group (“{group}”); nobody in it is named.",
                severity=Severity.INFO if document.first_person else Severity.CAUTION,
                evidence=[attribution(document, first)],
                others=[quote.span for quote in others],
            )
