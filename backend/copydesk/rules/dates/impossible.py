"""dates/impossible: a day or time that does not exist."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.model.document import DateKind, DateMention, Document
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Flag, Severity
from copydesk.rules.rule import Briefing, Rule, flags, silent


class Impossible(Rule):
    """No calendar or clock has this day or time.

    Why it matters: something in it is wrong, and nobody can tell which day was meant.
    Stays silent: on numbers that only look like dates, such as scores, versions and shares; on 29 February
    where the year is not stated.
    """

    severity = Severity.WARNING
    examples = (
        flags("The treaty was signed on [November 31]."),
        flags("He was born on [29 February 2023] in Riga."),
        flags("The siren sounded at [25:70]."),
        silent("The treaty was signed on November 30."),
        silent("He was born on 29 February 2024 in Riga."),
        silent("They led 25:70 at the break."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """Flag each date that the reader found to have a fault."""
        for date in document.dates:
            if date.fault is not None:
                yield self.flag(
                    date.span,
                    f"There is no such {_noun(date)}: {date.fault}.",
                    evidence=[Evidence(source="calendar", title="Calendar and clock", statement=f"{date.fault}.")],
                )


def _noun(date: DateMention) -> str:
    return "time" if date.kind is DateKind.TIME else "day"
