"""dates/weekday-mismatch: a weekday beside a date that fell on another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from copydesk.judging.spoken import day_in_words
from copydesk.model.document import DateKind, DateMention, Document, Tense
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.span import Span
from copydesk.rules.rule import Briefing, Rule, flags, silent

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: Before this year some countries still kept another calendar.
_FIRST_YEAR = 1930
#: What is told from the day of the page.
_FROM_TODAY = re.compile(r"^(?:the day before |the day after )?(?:yesterday|today|tonight|tomorrow)\b|\bdays? ago$")
#: What stands between a day and the weekday that is said of it.
_SAID_OF_A_DAY = frozenset({", a ", " (a ", " was a ", " is a ", ", which was a ", " fell on a ", " falls on a "})
_CLOSING = frozenset((",", ".", ";", ")", ""))
#: How far from the page's date a day told as past, or as ahead, surely lies in the year that follows from that date.
_SURE_DAYS_BACK, _SURE_DAYS_AHEAD = 180, 60
_SAME_WEEK_DAYS = 7
_TURN = re.compile("(?:last|this|next|coming) ")


class WeekdayMismatch(Rule):
    """The weekday and the date do not belong together.

    Beside "today", "yesterday", "two days ago" or "tomorrow", a weekday is held against the date of the page, give or
    take a day.

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
        flags("The council met on [12 March 2024, a Monday]."),
        silent("The council met on Tuesday, 12 March 2024."),
        silent("The council met yesterday, Thursday, and voted.", published="2025-03-14"),
        silent("The council met on Monday, March 11, and voted."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """Compare each written weekday with the calendar."""
        for mention, weekday, span in _written(document):
            assert mention.interval is not None
            day = mention.interval.start
            if day.year < _FIRST_YEAR or day.weekday() == weekday:
                continue
            if mention.year is None and not _year_is_sure(mention, weekday, day, document.page_date):
                continue
            written, right = _WEEKDAYS[weekday], _WEEKDAYS[day.weekday()]
            words, named = span.of(document.text), day_in_words(day)
            yield self.flag(
                span,
                f"The calendar has {named} as a {right}, not a {written}.",
                certainty=Certainty.CERTAIN if mention.year is not None else Certainty.LIKELY,
                suggestions=[words.replace(written, right)] if written in words else [],
                evidence=[Evidence(source="calendar", title="Calendar", statement=f"{named}: {right}.")],
            )
        if document.page_date is not None:
            yield from self._beside_today(document, document.page_date)

    def _beside_today(self, document: Document, page_date: date) -> Iterable[Flag]:
        """Compare each weekday beside "today" with the date of the page; a page may be a day older than its date."""
        for relative, weekday in _beside_each_other(document):
            step = _step(relative, page_date)
            if step is None or weekday.kind is not DateKind.WEEKDAY or weekday.weekday is None or weekday.in_quote:
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


def _written(document: Document) -> Iterator[tuple[DateMention, int, Span]]:
    """Each day with the weekday that the page gives it: written with it, or said of it ("a Monday")."""
    for mention in document.dates:
        if mention.weekday is not None and _is_one_day(mention):
            yield mention, mention.weekday, mention.span
    for mention, weekday in pairwise(document.dates):
        between = document.text[mention.span.end : weekday.span.start]
        if (
            between in _SAID_OF_A_DAY
            and weekday.kind is DateKind.WEEKDAY
            and weekday.weekday is not None
            and mention.weekday is None
            and _is_one_day(mention)
        ):
            yield mention, weekday.weekday, mention.span.through(weekday.span)


def _is_one_day(mention: DateMention) -> bool:
    return (
        mention.month is not None
        and mention.day is not None
        and mention.interval is not None
        and mention.interval.is_day
        and mention.other_reading is None
    )


def _beside_each_other(document: Document) -> Iterator[tuple[DateMention, DateMention]]:
    """A day told from the page's with the weekday that is told of it: "yesterday, Monday", "Monday, two days ago"."""
    for one, other in pairwise(document.dates):
        between = document.text[one.span.end : other.span.start]
        if one.kind is DateKind.RELATIVE and between in (", ", " (", " on "):
            yield one, other
        elif other.kind is DateKind.RELATIVE and between in (", ", " ("):
            behind = document.text[other.span.end : other.span.end + 1]
            if behind in _CLOSING:
                yield other, one


def _step(relative: DateMention, page_date: date) -> int | None:
    """Days from the page's date to a day told from it; None for anything wider, or that the text reckons from."""
    if relative.interval is None or not relative.interval.is_day or not _FROM_TODAY.search(relative.text.lower()):
        return None
    return (relative.interval.start - page_date).days


def _year_is_sure(mention: DateMention, weekday: int, day: date, page_date: date | None) -> bool:
    """Whether no other year could be meant."""
    if page_date is None:
        return False
    ago = (page_date - day).days
    if abs(ago) <= _SAME_WEEK_DAYS or (abs(ago) <= 2 * _SAME_WEEK_DAYS and _TURN.match(mention.text.lower())):
        return True
    if mention.tense is Tense.PAST and 0 <= ago <= _SURE_DAYS_BACK:
        return True
    if mention.tense is Tense.FUTURE and 0 <= -ago <= _SURE_DAYS_AHEAD:
        return True
    return not any(_fits(mention, weekday, day.year + step) for step in (-1, 1))


def _fits(mention: DateMention, weekday: int, year: int) -> bool:
    try:
        return date(year, mention.month or 0, mention.day or 0).weekday() == weekday
    except ValueError:
        return False
