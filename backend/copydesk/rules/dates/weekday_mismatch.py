"""dates/weekday-mismatch: a weekday beside a date that fell on another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from copydesk.model.document import DateKind, DateMention, Document, Tense
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.rules.rule import Briefing, Rule, flags, silent
from copydesk.rules.spoken import day_in_words

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: Before this year some countries still kept another calendar.
_FIRST_YEAR = 1930
_STEPS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
#: How far from the page's date a day told as past, or as ahead, surely lies in the year that follows from that date.
_SURE_DAYS_BACK, _SURE_DAYS_AHEAD = 180, 60


class WeekdayMismatch(Rule):
    """The weekday and the date do not belong together.

    Beside "today", "yesterday" or "tomorrow", a weekday is held against the date of the page, give or take a day.

    Why it matters: one of the two is wrong, and readers plan and look things up by both.
    Stays silent: where no year is stated and none follows from the page's date, or where another year near by
    would fit as well; before 1930, when calendars differed; on days that do not exist: those have a rule of their own.
    """

    severity = Severity.WARNING
    examples = (
        flags("The council met on [Monday, 12 March 2024]."),
        flags("The council met on [Monday, March 11], and voted.", published="2025-03-14"),
        flags("The council will meet on [Thursday, 14 March].", published="2025-03-12"),
        flags("The council met yesterday, [Monday], and voted.", published="2025-03-14"),
        silent("The council met on Tuesday, 12 March 2024."),
        silent("The council met yesterday, Thursday, and voted.", published="2025-03-14"),
        silent("The council met on Monday, March 11, and voted."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """Compare each written weekday with the calendar."""
        for mention in document.dates:
            if mention.weekday is None or mention.month is None or mention.day is None or mention.interval is None:
                continue
            day = mention.interval.start
            if not mention.interval.is_day or day.year < _FIRST_YEAR or day.weekday() == mention.weekday:
                continue
            if mention.year is None and not _year_is_sure(mention, day, document.page_date):
                continue
            written, right = _WEEKDAYS[mention.weekday], _WEEKDAYS[day.weekday()]
            named = day_in_words(day)
            yield self.flag(
                mention.span,
                f"{named} is a {right}, not a {written}.",
                certainty=Certainty.CERTAIN if mention.year is not None else Certainty.LIKELY,
                suggestions=[mention.text.replace(written, right)] if written in mention.text else [],
                evidence=[Evidence(source="calendar", title="Calendar", statement=f"{named} is a {right}.")],
            )
        if document.page_date is not None:
            yield from self._beside_today(document, document.page_date)

    def _beside_today(self, document: Document, page_date: date) -> Iterable[Flag]:
        """Compare each weekday beside "today" with the date of the page; a page may be a day older than its date."""
        for relative, weekday in pairwise(document.dates):
            step = _STEPS.get(relative.text.lower())
            if step is None or weekday.kind is not DateKind.WEEKDAY or weekday.weekday is None or weekday.in_quote:
                continue
            if document.text[relative.span.end : weekday.span.start] not in (", ", " (", " on "):
                continue
            days = [page_date + timedelta(days=step + slack) for slack in (-1, 0, 1)]
            if weekday.weekday not in {day.weekday() for day in days}:
                told = f"The page is of {_WEEKDAYS[page_date.weekday()]}, {day_in_words(page_date)}"
                yield self.flag(
                    weekday.span,
                    f"{told}; “{relative.text}” is no {_WEEKDAYS[weekday.weekday]}.",
                    severity=Severity.CAUTION,
                    certainty=Certainty.LIKELY,
                    evidence=[Evidence("page", "Date of the page", f"{told}.")],
                )


def _year_is_sure(mention: DateMention, day: date, page_date: date | None) -> bool:
    """Whether no other year could be meant."""
    if page_date is None:
        return False
    ago = (page_date - day).days
    if mention.tense is Tense.PAST and 0 <= ago <= _SURE_DAYS_BACK:
        return True
    if mention.tense is Tense.FUTURE and 0 <= -ago <= _SURE_DAYS_AHEAD:
        return True
    return not any(_fits(mention, day.year + step) for step in (-1, 1))


def _fits(mention: DateMention, year: int) -> bool:
    try:
        return date(year, mention.month or 0, mention.day or 0).weekday() == mention.weekday
    except ValueError:
        return False
