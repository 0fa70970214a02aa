"""dates/future: told as past, but after the page's date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from copydesk.judging.spoken import day_in_words, interval_in_words
from copydesk.model.document import DateKind, DateMention, Document, Tense
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.span import span_at
from copydesk.rules.rule import Briefing, Rule, flags, silent

#: Somewhere it is tomorrow already.
_TIME_ZONES = timedelta(days=1)
#: More days than this after the page's date, and it is the page's date that looks wrong.
_MANY = 3
#: What is played through has a time of its own.
_PLAYED = re.compile(
    r"\b(?:scenarios?|simulat\w+|war ?gam(?:es?|ing)|(?:table|desk)-?top exercises?|fictional)\b", re.IGNORECASE
)
_KINDS = frozenset({DateKind.DAY, DateKind.MONTH, DateKind.YEAR, DateKind.RANGE})


class Future(Rule):
    """Told as having happened, on a day after the page appeared.

    Why it matters: what is told cannot have happened yet when it was written; the date, most often its year, is wrong.
    Stays silent: on pages without a date; on plans, deadlines, conditions and forecasts; in quoted speech; in
    paragraphs on war games; on the day after the page's date, since clocks differ around the world.
    """

    severity = Severity.WARNING
    examples = (
        flags("The ministers met on [3 May 2026] in Oslo.", published="2025-12-02"),
        silent("The ministers will meet on 3 May 2026 in Oslo.", published="2025-12-02"),
        silent("The ministers extended the truce until 3 May 2026.", published="2025-12-02"),
        silent("The ministers met on 3 May 2026 in Oslo."),
        silent("In the script of the war game, the ministers met on 3 May 2026 in Oslo.", published="2025-12-02"),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """Flag dates of past clauses that lie wholly after the page's date."""
        page_date = document.page_date
        if page_date is None or page_date.year >= date.max.year:
            return
        ahead = [mention for mention in document.dates if _lies_ahead(mention, page_date + _TIME_ZONES)]
        ahead = [mention for mention in ahead if not _is_played(document, mention)]
        doubtful = len({mention.interval for mention in ahead}) > _MANY
        for mention in ahead[:1] if doubtful else ahead:
            assert mention.interval is not None
            day = interval_in_words(mention.interval)
            told = f"Told as past, but {day} is after the date of the page, {day_in_words(page_date)}."
            if doubtful:
                told += f" So are {len(ahead) - 1} more dates, so the fault may lie in the page's own date."
            sure = mention.kind is DateKind.DAY and not doubtful
            yield self.flag(
                mention.span,
                told,
                certainty=Certainty.CERTAIN if sure else Certainty.LIKELY,
                evidence=[Evidence(source="page", title="Date of the page", statement=day_in_words(page_date))],
            )


def _is_played(document: Document, mention: DateMention) -> bool:
    """Whether the paragraph tells of an exercise, whose times are its own."""
    paragraph = span_at(document.paragraphs, mention.span.start) or document.sentence_of(mention.span)
    return _PLAYED.search(document.text, paragraph.start, paragraph.end) is not None


def _lies_ahead(mention: DateMention, latest: date) -> bool:
    return (
        mention.kind in _KINDS
        and mention.interval is not None
        and mention.interval.start > latest
        and mention.year is not None
        and mention.other_reading is None
        and not mention.approximate
        and mention.tense is Tense.PAST
        and not mention.in_quote
    )
