"""Date mentions: the grammar's expressions with their tense, their place in or out of quotes, and their days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from copydesk.model.document import DateEnd, DateKind, DateMention, Tense
from copydesk.model.interval import Interval
from copydesk.reading.dates.expression import (
    Calendar,
    Holiday,
    Meaning,
    Same,
    Season,
    Shift,
    Swappable,
    Trailing,
    Turn,
    Unpinned,
)
from copydesk.reading.dates.found import Found, found_in
from copydesk.reading.dates.resolve import resolve
from copydesk.reading.dates.setting import NOTHING, PAGE_DATE, Resolution, Setting, Told
from copydesk.reading.dates.values import value_of
from copydesk.reading.dates.words import Unit
from copydesk.reading.parse import Parse

_DATED = frozenset({DateKind.DAY, DateKind.MONTH, DateKind.RANGE})
#: A full date elsewhere on an undated page gives its year to dates no farther from it than this.
_NEAR_DAYS = 92
#: A date without a year that would fall so shortly before the page's date is that day, whatever story stands around it.
_FRESH_DAYS = 14
_LONGEST_MONTH = 31
#: How long before the page's date a story must lie for what is still to come to be no part of it.
_LONG_AGO_DAYS = 366


def read_dates(parse: Parse, page_date: date | None) -> tuple[DateMention, ...]:
    """Every expression of time in the page, in order, none overlapping another.

    Args:
        parse: the page's text, parsed.
        page_date: the day the page appeared; None when nothing says it, and then nothing is reckoned from "now".
    """
    found = [
        one for number, paragraph in enumerate(parse.paragraphs) for one in found_in(parse.text, number, paragraph)
    ]
    resolved = _Resolving(found, page_date).all()
    mentions = [_mention(one, resolution) for one, resolution in zip(found, resolved, strict=True)]
    return tuple(_on_its_day(place, found, mentions) for place in range(len(found)))


# --- in the order of the text -----------------------------------------------------------------------------------


class _Resolving:
    """Goes through the page's expressions in order, remembering the dates told so far."""

    def __init__(self, found: list[Found], page_date: date | None) -> None:
        self._found = found
        self._page_date = page_date
        self._month_first = _order_in_figures(found)
        self._before: tuple[int, Told] | None = None  # with its paragraph
        self._before_day: tuple[int, Told] | None = None  # the last that is a day
        self._before_plans: tuple[int, Told] | None = None  # the same, of those not after the page's date
        self._story: tuple[int, Told] | None = None
        self._calendar_day: Told | None = None  # the last day or month told with its date
        self._year: tuple[tuple[int, int], Told] | None = None  # with its sentence

    def all(self) -> list[Resolution]:
        """A resolution for each expression."""
        return [self._next(place) for place in range(len(self._found))]

    def _next(self, place: int) -> Resolution:
        one = self._found[place]
        expression = one.expression
        if expression.fault is not None:
            return NOTHING
        if one.recurring:
            return NOTHING
        restated = self._told_before_in_other_words(place) or self._told_behind_in_other_words(place)
        resolution = restated or self._reckoned(one, self._setting(place))
        if resolution.interval is not None:
            self._remember(one, resolution)
        return resolution

    def _told_before_in_other_words(self, place: int) -> Resolution | None:
        """The date right before it, where it is the same: "on Friday, two days later", and the other way about."""
        one, before = self._found[place], self._found[place - 1] if place else None
        if before is None or self._before is None or before.sentence != one.sentence:
            return None
        told, meaning = self._before[1], one.expression.meaning
        if told.words != before.words:
            return None
        if isinstance(meaning, Shift):
            restated = one.set_off and meaning.from_text
        else:
            day = told.interval.start
            restated = one.told_again and told.interval.is_day and meaning == Calendar(weekday=day.weekday())
        return Resolution(told.interval, (told.words,)) if restated else None

    def _told_behind_in_other_words(self, place: int) -> Resolution | None:
        """The day or year right behind it that tells the same: "two years later, in 1949"."""
        one = self._found[place]
        other = self._found[place + 1] if place + 1 < len(self._found) else None
        meaning = one.expression.meaning
        points_back = isinstance(meaning, Same) or (isinstance(meaning, Shift) and meaning.from_text)
        if other is None or not points_back or not other.told_again or other.sentence != one.sentence:
            return None
        written = other.stated  # a weekday alone might be that of any week
        if written is None or written.turn is not None or not (written.month or written.year) or other.expression.fault:
            return None
        told = resolve(other.expression.meaning, self._setting(place + 1))
        return replace(told, by=(other.words,)) if told.interval is not None else None

    def _reckoned(self, one: Found, setting: Setting) -> Resolution:
        """By the date told last; where what is told as past would lie ahead, by the last day of a calendar told."""
        resolution = resolve(one.expression.meaning, setting)
        if setting.before is None or self._page_date is None or one.tense is Tense.FUTURE:
            return resolution
        if not isinstance(one.expression.meaning, Shift) or resolution.by != (setting.before.words,):
            return resolution
        if resolution.interval is None or resolution.interval.start <= self._page_date:
            return resolution
        by_calendar = resolve(one.expression.meaning, replace(setting, before=self._calendar_day))
        ahead = by_calendar.interval is None or by_calendar.interval.start > self._page_date
        return (NOTHING if one.tense is Tense.PAST else resolution) if ahead else by_calendar

    def _setting(self, place: int) -> Setting:
        one = self._found[place]
        same_paragraph = self._story is not None and self._story[0] == one.paragraph
        story = self._story[1] if self._story and (same_paragraph or self._page_date is None) else None
        if story is not None and (self._is_fresh(one) or self._lies_behind(one, story)):
            story = None
        if self._page_date is None and story is not None and not same_paragraph and not _is_close(one, story.interval):
            story = None
        year = self._year[1] if self._year and self._year[0] == one.sentence else None
        before = self._told_before(one)
        return Setting(
            self._page_date,
            one.tense,
            before,
            story,
            year,
            self._near_year(place) if self._page_date is None and story is None else None,
            self._month_first,
        )

    def _told_before(self, one: Found) -> Told | None:
        """The last date told, here or in the paragraph before; what is told as past goes on from no plan."""
        told = self._before
        if one.expression.meaning == Same(Unit.DAY) and told and told[1].interval.days > _LONGEST_MONTH:
            told = self._before_day  # "the same day" as no year or season
        if told and self._page_date and one.tense is Tense.PAST and told[1].interval.start > self._page_date:
            told = self._before_plans
        return told[1] if told and one.paragraph - told[0] <= 1 else None

    def _is_fresh(self, one: Found) -> bool:
        written = one.stated
        if self._page_date is None or written is None or written.year is not None or not written.month:
            return False
        resolution = resolve(written, Setting(self._page_date, Tense.PAST))
        return (
            resolution.interval is not None and 0 <= (self._page_date - resolution.interval.start).days <= _FRESH_DAYS
        )

    def _lies_behind(self, one: Found, story: Told) -> bool:
        """Whether what is told as going on, or to come, cannot belong to a story of long ago."""
        ahead = one.tense in {Tense.PRESENT, Tense.FUTURE}
        return ahead and self._page_date is not None and (self._page_date - story.interval.end).days > _LONG_AGO_DAYS

    def _near_year(self, place: int) -> Told | None:
        """A date with a year further on in the same sentence: "on 3 May and 6 June 2024"."""
        one = self._found[place]
        for other in self._found[place + 1 : place + 4]:
            if other.sentence != one.sentence:
                break
            if other.expression.kind in _DATED and other.stated is not None and other.stated.year is not None:
                interval = resolve(other.expression.meaning, Setting(None, Tense.UNCLEAR)).interval
                if interval is not None and _is_close(one, interval):
                    return Told(interval, other.words)
        return None

    def _remember(self, one: Found, resolution: Resolution) -> None:
        interval = resolution.interval
        expression = one.expression
        assert interval is not None
        if expression.kind in {DateKind.DURATION, DateKind.TIME}:
            return
        told = Told(interval, one.words)
        if not one.of_birth:
            self._before = (one.paragraph, told)
            if interval.is_day:
                self._before_day = self._before
            if self._page_date is None or interval.start <= self._page_date:
                self._before_plans = self._before
        written = one.stated
        far = isinstance(expression.meaning, Turn | Shift) and expression.meaning.unit is not Unit.DAY
        if far and resolution.by == (PAGE_DATE,):
            self._story = None  # the text has come to what is reckoned from the page
        if isinstance(expression.meaning, Turn) and expression.meaning.unit is Unit.YEAR and one.goes_on == "in":
            self._year = (one.sentence, told)  # "next year, in September"
        if written is None or one.in_quote:
            return
        if expression.kind is DateKind.YEAR:
            if (one.opens_sentence and one.introduced_by == "in") or one.goes_on == "when":
                self._year = (one.sentence, told)
            return
        by_story = bool(resolution.by) and self._story is not None and self._story[1].words in resolution.by
        dated = expression.kind in _DATED and written.month is not None and not one.of_birth
        if not dated:
            return
        self._calendar_day = told
        if written.year is not None or by_story:
            self._story = (one.paragraph, told)
        elif resolution.by == (PAGE_DATE,):
            self._story = None


def _is_close(one: Found, interval: Interval) -> bool:
    """Whether the day or month, without its year, falls near another date."""
    written = one.stated
    if written is None or written.month is None:
        return True
    around = resolve(written, Setting(None, Tense.UNCLEAR, any_year=Told(interval, ""))).interval
    return around is not None and abs((around.start - interval.start).days) <= _NEAR_DAYS


def _order_in_figures(found: list[Found]) -> bool | None:
    """Whether this page writes the month before the day in figures; None where nothing shows it, or both."""
    orders = set()
    for one in found:
        parts = one.words.replace("-", "/").split("/")
        meaning = one.expression.meaning
        if one.expression.kind is not DateKind.DAY or len(parts) != 3 or not isinstance(meaning, Calendar):
            continue
        if parts[0].isdecimal() and len(parts[0]) <= 2 and meaning.month != meaning.day:
            orders.add(int(parts[0]) == meaning.month)
    return orders.pop() if len(orders) == 1 else None


def _mention(one: Found, resolution: Resolution) -> DateMention:
    expression = one.expression
    written = _written(expression.meaning, one.stated, resolution)
    return DateMention(
        span=one.span,
        text=one.words,
        kind=expression.kind,
        interval=resolution.interval,
        year=written.year,
        month=written.month,
        day=written.day,
        weekday=written.weekday,
        resolved_by=resolution.by,
        fault=expression.fault,
        other_reading=resolution.other,
        tense=one.tense,
        approximate=expression.approximate,
        in_quote=one.in_quote,
        value=_value(expression.meaning, resolution),
        ends=_ends(one, resolution),
        placed=_is_placed(one, resolution),
    )


def _on_its_day(place: int, found: list[Found], mentions: list[DateMention]) -> DateMention:
    """The mention; a time of day with the day that stands beside it: "at 5 p.m. on Friday", "Friday at 5 p.m."."""
    one, mention = found[place], mentions[place]
    if mention.kind is not DateKind.TIME or not mention.value:
        return mention
    beside = []
    if place + 1 < len(found) and found[place + 1].gap in ([], ["on"], [","], [",", "on"]):
        beside.append(place + 1)
    if place and one.gap in ([], ["at"], [","], ["by"], ["around"], ["about"], [",", "at"], ["at", "about"]):
        beside.append(place - 1)
    for other in beside:
        day = mentions[other].interval
        if found[other].sentence == one.sentence and day is not None and day.is_day:
            return replace(mention, value=f"{day}{mention.value}", resolved_by=(mentions[other].text,))
    return mention


def _value(meaning: Meaning, resolution: Resolution) -> str | None:
    if isinstance(meaning, Unpinned):
        return meaning.value or None
    return value_of(meaning, resolution.interval, resolution.ends) if resolution.interval else None


def _is_placed(one: Found, resolution: Resolution) -> bool:
    """Whether it means a stretch of the calendar: no duration, nothing vague, nothing that comes again and again."""
    meaning = one.expression.meaning
    if isinstance(meaning, Season) and resolution.interval is None:
        return meaning.year is not None or meaning.turn is not None
    return not isinstance(meaning, Unpinned | Trailing) and not one.recurring


def _ends(one: Found, resolution: Resolution) -> tuple[DateEnd, ...]:
    intervals = resolution.ends or (None, None)
    return tuple(
        DateEnd(span, interval, value_of(end.meaning, interval) if interval else None)
        for span, end, interval in zip(one.ends, one.expression.ends, intervals, strict=False)
    )


def _written(meaning: Meaning, stated: Calendar | None, resolution: Resolution) -> Calendar:
    if isinstance(meaning, Swappable) and resolution.interval is not None:
        first = resolution.interval.start
        return meaning.month_first if meaning.month_first.month == first.month else meaning.day_first
    if isinstance(meaning, Holiday):
        return Calendar(meaning.year)
    return stated or Calendar()
