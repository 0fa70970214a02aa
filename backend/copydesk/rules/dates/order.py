"""dates/order: dates and counts of time that contradict what the text itself says of them."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.judging.spoken import interval_in_words
from copydesk.model.document import DateKind, Document, Lapse, Order
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.rules.rule import Briefing, Rule, flags, silent

#: How far a count may be off, in what it counts: people round.
_ROUNDING = 0.5
#: And after "about", as a share of the count.
_ROUGHLY = 0.25
#: How many years an age may be off: it is copied from older pages, and not counted alike everywhere.
_LATE = 1
_WORDS = {"century": "centuries"}


class OutOfOrder(Rule):
    """What the text says comes first has the later date, or a count of years does not fit the dates beside it.

    An age of today beside the year of birth is a caution only, since it may be told of another day, and may be a year
    off; so is the order of two dates that only "after" tells.

    Why it matters: one of the two is wrong, and the text alone cannot say which; causes and effects hang on it.
    Stays silent: on what is planned, on dates that nothing pins down, or only the year that the page comes out in, on
    counts that rounding would explain, and wherever the words leave open which two things are set in order.
    """

    severity = Severity.WARNING
    examples = (
        flags("The vote on [1 October] followed a debate on [4 November].", published="2025-11-20"),
        flags("The mine has been shut since 2014, for [eight years].", published="2025-11-20"),
        flags("Born in 1950, he died in 2019 at the age of [81]."),
        flags("Born in 1970, the [43-year-old] won the prize.", published="2025-11-20"),
        silent("The vote on 4 November followed a debate on 1 October.", published="2025-11-20"),
        silent("The mine has been shut since 2014, for more than ten years.", published="2025-11-20"),
        silent("Born in 1970, the 54-year-old won the prize.", published="2025-11-20"),
        silent("The vote on 1 October followed a decision to close the mine on 4 November.", published="2025-11-20"),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """Compare each order and each count with the calendar."""
        for order in document.orders:
            if _contradicts(order) and not (_is_of_last_year(order, document) or _is_of_year_beside(order)):
                yield self._misordered(order)
        for lapse in document.lapses:
            least, most = _elapsed(lapse)
            if most > 0 and not _fits(lapse, least, most):
                yield self._miscounted(lapse, document, least, most)

    def _misordered(self, order: Order) -> Flag:
        assert order.earlier.interval is not None
        assert order.later.interval is not None
        earlier, later = interval_in_words(order.earlier.interval), interval_in_words(order.later.interval)
        first, second = sorted((order.earlier.span, order.later.span))
        return self.flag(
            first,
            f"The text puts {earlier} before {later}; the calendar has it after.",
            severity=Severity.WARNING if order.outright else Severity.CAUTION,
            certainty=Certainty.LIKELY,
            evidence=[Evidence("calendar", "Calendar", f"{later} comes before {earlier}.")],
            others=[second],
        )

    def _miscounted(self, lapse: Lapse, document: Document, least: float, most: float) -> Flag:
        words = " ".join(lapse.span.of(document.text).split())
        ends = f"From {interval_in_words(lapse.start)} to {interval_in_words(lapse.end)}"
        ends += ", the date of the page," if lapse.to_page else ""
        told = _range(least, most, lapse.unit)
        return self.flag(
            lapse.span,
            f"{ends} it is {told}; the text has “{words}”.",
            severity=Severity.CAUTION if lapse.whole and lapse.to_page else Severity.WARNING,
            certainty=Certainty.LIKELY,
            evidence=[Evidence("calendar", "Calendar", f"{ends} it is {told}.")],
        )


def _contradicts(order: Order) -> bool:
    earlier, later = order.earlier, order.later
    if earlier.interval is None or later.interval is None or earlier.approximate or later.approximate:
        return False
    if DateKind.RANGE in (earlier.kind, later.kind) or earlier.other_reading or later.other_reading:
        return False
    return earlier.interval.start > later.interval.end


def _is_of_last_year(order: Order, document: Document) -> bool:
    """Whether what the text has first lies after the page's own date only because no year is written with it: "he had
    followed her in December", on a page of October.
    """
    today, earlier, later = document.page_date, order.earlier.interval, order.later.interval
    if today is None or earlier is None or later is None or order.earlier.year is not None:
        return False
    return later.end <= today < earlier.start


def _is_of_year_beside(order: Order) -> bool:
    """Whether what the text has first lies before the other only in that one's year, as none is written with it:
    "April 14, 1865, five days after the surrender on April 9".
    """
    earlier, later = order.earlier.interval, order.later.interval
    if earlier is None or later is None or order.earlier.year is not None or order.later.year is None:
        return False
    return (earlier.start.month, earlier.start.day) <= (later.end.month, later.end.day)


def _elapsed(lapse: Lapse) -> tuple[float, float]:
    """The least and the most time that can lie between its dates, in the unit of its count; negative: none."""
    least = (lapse.end.start - lapse.start.end).days
    most = (lapse.end.end - lapse.start.start).days + 1
    return least / lapse.unit_days, most / lapse.unit_days


def _fits(lapse: Lapse, least: float, most: float) -> bool:
    if lapse.whole:
        return int(least) - _LATE <= lapse.count <= int(most) + _LATE
    room = _ROUNDING + (_ROUGHLY * lapse.count if lapse.approximate else 0.0)
    if lapse.least:
        return most >= lapse.count - _ROUNDING
    if lapse.most:
        return least <= lapse.count + _ROUNDING and most >= lapse.count - 1 - _ROUNDING
    return min(least - room, int(least)) <= lapse.count <= most + room  # whole years passed are counted so, too


def _range(least: float, most: float, unit: str) -> str:
    low, high = max(0, int(least)), max(0, int(most + 0.01))
    plural = _WORDS.get(unit, f"{unit}s")
    if high == low:
        return f"{low} {unit if low == 1 else plural}"
    return f"{low} or {high} {plural}" if high == low + 1 else f"{low} to {high} {plural}"
