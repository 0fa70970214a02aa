"""dates/ambiguous: a date that cannot be pinned down."""

from __future__ import annotations

import re
from collections.abc import Iterable

from copydesk.judging.spoken import day_in_words
from copydesk.model.document import DateKind, DateMention, Document, Tense
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Flag, Severity
from copydesk.rules.rule import Briefing, Rule, flags, silent

_KINDS = frozenset({DateKind.DAY, DateKind.RANGE})
#: Characters before a date in which the text may say that it returns.
_SEEN = 60


class Ambiguous(Rule):
    """The date cannot be pinned down: no year to go by, or day and month could be swapped.

    Why it matters: a reader who meets the page later, or in another country, takes it for another day.
    Stays silent: where the page carries its date, or dates around it give the year or the order of day and month; on
    weekdays and words like "yesterday"; on birthdays and days that return every year; from the second mention of the
    same day on.
    """

    severity = Severity.CAUTION
    examples = (
        flags("On [November 7], the ministers met in Oslo."),
        flags("The ministers met on [03/04/2025] in Oslo.", published="2025-12-02"),
        silent("On November 7, the ministers met in Oslo.", published="2025-12-02"),
        silent("On November 7, 2025, the ministers met in Oslo; they met again on November 9."),
        silent("The ministers met on 23/04/2025 and again on 03/05/2025.", published="2025-12-02"),
        silent("Victory Day is celebrated on May 9."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """Flag the first mention of each day that nothing pins down."""
        seen: set[tuple[object, ...]] = set()
        for mention in document.dates:
            if mention.in_quote or mention.fault is not None:
                continue
            if mention.other_reading is not None and mention.interval is not None:
                key: tuple[object, ...] = (mention.interval, mention.other_reading)
                message = (
                    f"This can be read as {day_in_words(mention.interval.start)}"
                    f" or as {day_in_words(mention.other_reading)}: "
                    "nothing on the page shows whether day or month comes first."
                )
            elif document.page_date is None and _lacks_a_year(mention) and not _returns(document, mention):
                key = (mention.month, mention.day)
                message = "No year is given, and the page carries no date to tell it by."
            else:
                continue
            if key not in seen:
                seen.add(key)
                yield self.flag(mention.span, message, evidence=[_evidence(document)])


def _lacks_a_year(mention: DateMention) -> bool:
    return (
        mention.kind in _KINDS
        and mention.interval is None
        and mention.year is None
        and mention.month is not None
        and mention.day is not None
        and mention.tense is not Tense.PRESENT  # "is celebrated on May 9": every year
    )


def _returns(document: Document, mention: DateMention) -> bool:
    """Whether it is somebody's birthday, or a day that is said to return: neither has a year to miss."""
    before = document.text[max(0, mention.span.start - _SEEN) : mention.span.start]
    return re.search(r"\b(?:born|birthdays?|always|every year|each year|annual\w*)\b[^.;]{0,40}$", before) is not None


def _evidence(document: Document) -> Evidence:
    dated = document.page_date
    return Evidence(source="page", title="Date of the page", statement=day_in_words(dated) if dated else "none found")
