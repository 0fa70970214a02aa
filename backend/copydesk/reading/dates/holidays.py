"""Days that are named instead of dated: "New Year's Eve", "Thanksgiving", "Good Friday"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from copydesk.model.document import DateKind
from copydesk.reading.dates.expression import Expression, Holiday
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.words import TURNS

DayOfYear = Callable[[int], date]


def easter(year: int) -> date:
    """Easter Sunday of the Western churches, by the Gregorian computus (Meeus, Jones and Butcher)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    leap, rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    weekday = (32 + 2 * rest + 2 * (of_century // 4) - epact - of_century % 4) % 7
    month, day = divmod(epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) // 451) + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> DayOfYear:
    return lambda year: date(year, month, day)


def _weekday(month: int, weekday: int, number: int) -> DayOfYear:
    """The ``number``-th such weekday of the month; the last one where that is 0."""

    def day_in(year: int) -> date:
        first = date(year, month, 1)
        days = [first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * week) for week in range(5)]
        return [day for day in days if day.month == month][number - 1]

    return day_in


def _from_easter(days: int) -> DayOfYear:
    return lambda year: easter(year) + timedelta(days=days)


#: As the United States count those that countries keep on different days.
_DAYS: dict[str, DayOfYear] = {
    "christmas day": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new year ' s eve": _fixed(12, 31),
    "new year ' s day": _fixed(1, 1),
    "new year ' s": _fixed(1, 1),
    "valentine ' s day": _fixed(2, 14),
    "st . patrick ' s day": _fixed(3, 17),
    "bastille day": _fixed(7, 14),
    "fourth of july": _fixed(7, 4),
    "may day": _fixed(5, 1),
    "halloween": _fixed(10, 31),
    "armistice day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11),
    "veterans day": _fixed(11, 11),
    "veterans ' day": _fixed(11, 11),
    "memorial day": _weekday(5, 0, 0),
    "labor day": _weekday(9, 0, 1),
    "thanksgiving day": _weekday(11, 3, 4),
    "thanksgiving": _weekday(11, 3, 4),
    "presidents ' day": _weekday(2, 0, 3),
    "presidents day": _weekday(2, 0, 3),
    "columbus day": _weekday(10, 0, 2),
    "martin luther king day": _weekday(1, 0, 3),
    "martin luther king jr . day": _weekday(1, 0, 3),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "good friday": _from_easter(-2),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "easter": _from_easter(0),
}
_BY_FIRST_WORD: dict[str, list[tuple[list[str], str]]] = {}
for _name in _DAYS:
    _BY_FIRST_WORD.setdefault(_name.split()[0], []).append((_name.split(), _name))
FIRST_WORDS = frozenset(_BY_FIRST_WORD)

#: A holiday of one word is as often what is eaten or bought for it, so words around must speak of time.
_BEFORE = frozenset(
    {"at", "by", "before", "after", "until", "till", "since", "on", "around", "over", "last", "this", "next", "past"}
)
_GOES_ON = frozenset(
    {"and", "or", "in", "to", "when", "with", "at", "but", "that", "as", "day", "weekend", "last", "this"}
    | {"i", "he", "she", "we", "they", "it", "the", "a", "an", "his", "her", "their", "there"}
)


def read_holiday(lexemes: Lexemes, at: int) -> Expression | None:
    """A named day, with "last", "this" or "next" before it."""
    turn = TURNS.get(lexemes.word(at))
    first = at if turn is None else at + 1
    if not lexemes.is_capital(first) or lexemes.word(first - 1) == "orthodox":
        return None  # the Eastern churches count another Easter
    for words, name in _BY_FIRST_WORD.get(lexemes.word(first), ()):
        if all(lexemes.word(first + step) == word for step, word in enumerate(words)):
            end = first + len(words)
            alone = len(words) == 1 or name in {"new year ' s", "may day"}
            if lexemes.is_capital(end) and not lexemes.is_capital(end + 1) and lexemes.word(end) != "i":
                return None  # "the Good Friday Agreement"
            if alone and not _is_the_day(lexemes, first, end):
                return None
            return Expression(at, end, DateKind.DAY, Holiday(name, turn))
    return None


#: A holiday before one of these is what the sentence speaks of.
_VERBS = frozenset({"is", "was", "will", "would", "falls", "fell", "comes", "came", "has", "had"})


def _is_the_day(lexemes: Lexemes, first: int, end: int) -> bool:
    after = lexemes.word(end)
    if after in _VERBS:
        return True
    return lexemes.word(first - 1) in _BEFORE and (not after.isalpha() or after in _GOES_ON)


def holiday_in(name: str, year: int) -> date:
    """The day of a holiday in one year."""
    return _DAYS[name](year)
