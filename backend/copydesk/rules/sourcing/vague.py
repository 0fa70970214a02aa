"""sourcing/vague: a claim that nobody in particular makes."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.judging.matters import matters, plain, quoted
from copydesk.model.document import Document, Sourcing, SourcingKind
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Flag, Severity
from copydesk.rules.rule import Briefing, Rule, flags, silent

#: Sources that are one matter where a paragraph gives claims to several of them.
_SORTS = {
    "experts": "analysts experts economists historians scientists researchers scholars academics specialists"
    " strategists observers watchers onlookers commentators pundits studies",
    "critics": "critics skeptics sceptics detractors opponents supporters proponents advocates",
    "insiders": "sources insiders people voices circles quarters",
    "media": "reports media outlets rumors rumours bloggers speculation accounts claims",
    "officials": "officials authorities leaders diplomats lawmakers politicians commanders",
}
_SORT_OF = {noun: sort for sort, nouns in _SORTS.items() for noun in nouns.split()}


class Vague(Rule):
    """A claim is given to nobody in particular: analysts, observers, reports, "it is believed".

    Two of one sort in one paragraph, such as analysts and experts, and any three or more, are one remark with several
    places. A note only: on "is said to" and "is widely expected"; on media at large where the page names the speaker,
    or the outlet that passes it on; and in texts told in the first person.

    Why it matters: a reader cannot tell one expert from none, and the writer's own view may hide behind "many".
    Stays silent: where the sentence, or the next, names the source or one of them; on groups that are quoted word for
    word, which is a matter of its own; on officials who merely tell what happened.
    """

    severity = Severity.CAUTION
    examples = (
        flags("[Analysts suggest] that the merger will fail."),
        flags("[Analysts suggest] that the merger will fail. [Experts warn] of strikes, and the shares have fallen."),
        flags("[Analysts suggest] a split. [Officials fear] a strike, and [critics see] a plot in it."),
        flags("The minister [is widely seen] as a caretaker."),
        flags("[According to reports], the dam was built without a permit."),
        silent("Analysts at Oxford Economics suggest that the merger will fail."),
        silent("Firefighters were called at noon, officials said on Monday."),
        silent("According to the Environment Ministry, the dam was built without a permit."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """A flag on each matter."""
        for matter in matters(document, SourcingKind.VAGUE, lambda sourcing: _sort(document, sourcing), _is_minor):
            first, *others = matter
            sources = [plain(document, sourcing.source or sourcing.span) for sourcing in matter]
            if others:
                message = f"These claims are attributed to {quoted(sources)}; the page does not say which."
            elif first.source is not None and not sources[0].lower().startswith(("on ", "in ", "at ")):
                message = f"This is attributed to {quoted(sources)}; the page does not say which."
            else:
                message = f"{quoted(sources)}: the page does not say by whom."
            yield self.flag(
                first.span,
                message,
                severity=Severity.INFO if document.first_person or _is_minor(first) else Severity.CAUTION,
                evidence=[Evidence("page", "Attribution", quoted(plain(document, s.span) for s in matter))],
                others=[sourcing.span for sourcing in others],
            )


def _sort(document: Document, sourcing: Sourcing) -> object:
    """What makes two sources one matter: experts of any kind are, officials are, whoever "it is believed" by is."""
    if sourcing.source is None:
        return None
    words = plain(document, sourcing.source).lower().split()
    return next((sort for word in words if (sort := _SORT_OF.get(word))), words[-1])


def _is_minor(sourcing: Sourcing) -> bool:
    """ "is said to", mostly of common knowledge; or media at large beside a name."""
    return (sourcing.source is None and sourcing.span == sourcing.cue) or sourcing.beside is not None
