"""dates/event-mismatch: an event on record, told with another day."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.judging.dates.mismatch import Mismatch
from copydesk.judging.dates.mismatches import mismatches
from copydesk.judging.spoken import interval_in_words, time_in_words
from copydesk.model.document import DateKind, DateMention, Document
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.rules.rule import Briefing, Rule, flags, silent


class EventMismatch(Rule):
    """An event on record, told with another day: a meeting of two people, a summit or the signing of a treaty a day
    or so off; the only meeting in that town, a verdict or a warrant also exactly a month or some years off; a
    resolution or package of sanctions by its number; a death, an accession, or what is plainly told by a name,
    clause or target of its own, a day or so, a month or exactly some years off; an arrest or sentence a day or so;
    coming to an office or leaving it exactly one year, or when somebody else held it; what can come only once, in
    another month or year; a country's election or referendum on a day when nobody voted.

    Why it matters: the day of the report is easily taken for the day of the event.
    Stays silent: unless the words for the event and the day stand side by side; of a meeting, unless both people are
    told of and no other place; on what was planned; where another event on record has the day; when the day is off by
    anything else, as that may be an event which is not on record, but for elections of countries of which all are; of
    an office, where it may be that of a step to it or out of it, or of a second term; on what was told a day early, as
    it may have been by the clock elsewhere, but of Europe and the Americas, whose clocks the news goes by; on days of
    remembrance.
    """

    severity = Severity.CAUTION
    examples = (
        flags("Donald Trump met Xi Jinping in Busan on [31 October 2025]."),
        flags("The US and Chinese presidents met in South Korea on [October 31, 2025]."),
        flags("NATO leaders gathered in Vilnius on [13 July 2023]."),
        flags("The UN Security Council adopted resolution 2803 on [18 November 2025]."),
        flags("Russia and Iran signed a treaty in Moscow on [18 January 2025]."),
        flags("Finland joined NATO on [5 April 2023]."),
        flags("The Berlin Wall fell on [10 November 1989]."),
        flags("The 2022 Danish general election was held on [2 November 2022]."),
        flags("Keir Starmer, prime minister of the United Kingdom since [July 2023], met reporters."),
        flags("Danish voters went to the polls on [31 October 2022] to choose a new parliament."),
        flags("Gunmen killed 145 people at Crocus City Hall on [23 March 2024]."),
        flags("Russia launched its full-scale invasion of Ukraine in [March 2022]."),
        silent("They spoke of the day the Berlin Wall fell on 9 November 2024 in Leipzig."),
        silent("Putin spoke after gunmen attacked Crocus City Hall on 23 March 2024."),
        silent("Finland joined NATO on 4 April 2023, and its flag was raised on 5 April 2023."),
        silent("Donald Trump met Xi Jinping in Busan on 30 October 2025."),
        silent("Donald Trump met Xi Jinping in Busan on 30 October 2019."),
        silent("On 31 October 2025, a day after meeting Xi Jinping in Busan, Donald Trump ordered tests."),
        silent("Biden arrived in Vilnius on 10 July 2023 for the NATO summit."),
        silent("Donald Trump spoke in Busan on 31 October 2025 about Xi Jinping."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """Compare each plain date with those on record; the surest way to tell what is meant decides."""
        flagged = set[DateMention]()
        for found in mismatches(document, list(filter(_is_plain, document.dates)), briefing.register):
            if found.told not in flagged:
                flagged.add(found.told)
                yield self._flag_for(found)

    def _flag_for(self, found: Mismatch) -> Flag:
        told, when, name = found.told.interval, found.when, found.name
        assert told is not None
        a_day_late = told.is_day and (told.start - when.end).days == 1
        return self.flag(
            found.told.span,
            f"The register has this {time_in_words(when)}: {name}."
            + (" The day given may be that of the report." if a_day_late else ""),
            certainty=Certainty.POSSIBLE if a_day_late else Certainty.LIKELY,
            evidence=[
                Evidence(
                    source="register",
                    title=f"{name[0].upper()}{name[1:]}",
                    statement=interval_in_words(when),
                    valid_from=when,
                    valid_until=when,
                    cites=found.source or None,
                )
            ],
        )


def _is_plain(mention: DateMention) -> bool:
    return (
        mention.kind in (DateKind.DAY, DateKind.MONTH, DateKind.YEAR)
        and mention.interval is not None
        and not mention.in_quote
        and mention.other_reading is None
        and not mention.approximate
    )
