"""dates/impossible: a day or time that does not exist."""

from __future__ import annotations

import re
from collections.abc import Iterable

from copydesk.model.document import DateKind, DateMention, Document
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Flag, Severity
from copydesk.rules.rule import Briefing, Rule, flags, silent

#: "14 p.m.", which may be a slip for 4 p.m.; and "14:00 p.m.", which everybody understands.
_COUNTED_TWICE = re.compile(r"(?:1[3-9]|2[0-4])(?P<minutes>[:.]\d\d)?\s?p", re.IGNORECASE)


class Impossible(Rule):
    """No calendar or clock has this day or time.

    An hour beyond 12 beside "p.m." is a caution, and a note where minutes show that the hours are those of the day.

    Why it matters: something in it is wrong, and nobody can tell which day was meant.
    Stays silent: on numbers that only look like dates, such as scores, versions and shares; on 29 February
    where the year is not stated.
    """

    severity = Severity.WARNING
    examples = (
        flags("The treaty was signed on [November 31]."),
        flags("He was born on [29 February 2023] in Riga."),
        flags("The siren sounded at [25:70]."),
        flags("The curfew begins at [26:00] on Friday."),
        flags("The polls close at [14 p.m.]"),
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
                    severity=_severity(date),
                    evidence=[Evidence(source="calendar", title="Calendar and clock", statement=f"{date.fault}.")],
                )


def _severity(date: DateMention) -> Severity:
    twice = _COUNTED_TWICE.match(date.text) if date.kind is DateKind.TIME else None
    if twice is None:
        return Severity.WARNING
    return Severity.INFO if twice["minutes"] else Severity.CAUTION


def _noun(date: DateMention) -> str:
    return "time" if date.kind is DateKind.TIME else "day"
