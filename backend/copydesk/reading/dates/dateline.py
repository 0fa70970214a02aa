"""The page's own date: as sent with the page, else as printed in a dateline near the top, never from a sentence."""

from __future__ import annotations

from datetime import date
from enum import Enum, auto

from copydesk.model.document import DateKind
from copydesk.reading.dates.expression import Calendar, Expression, Swappable, day_of
from copydesk.reading.dates.grammar import expressions
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.parse import Parse

#: How far from the top a dateline may stand.
_TOP_PARAGRAPHS, _TOP_CHARACTERS = 12, 2_500
#: A dateline of its own is no longer than this, in words beside the date.
_LONGEST_LINE, _LONGEST_PLACE = 12, 8

_LABELS = frozenset({"published", "posted", "date", "first", "issued", "released", "updated", "modified", "last"})
_ZONES = frozenset({"am", "pm", "a", "p", "m", "gmt", "utc", "est", "edt", "ist", "cet", "cest", "bst", "et", "pt"})
_UPDATES = frozenset({"updated", "modified", "last", "revised", "edited"})
#: Small words that a dateline may have; any other makes it a sentence.
_SMALL_WORDS = frozenset(
    {"by", "on", "at", "and", "am", "pm", "a", "p", "m", "min", "mins", "minute", "minutes", "read", "time", "of", "s"}
    | {"from", "in", "for", "the", "updated", "published", "posted", "modified", "st", "th", "nd", "rd", "comments"}
)
#: Words that give the date to something other than the page.
_NOT_THE_PAGE = frozenset(
    {"photo", "picture", "file", "image", "archive", "born", "died", "copyright", "©", "since", "until", "before"}
    | {"after", "election", "elections", "attack", "attacks", "deadline", "expires", "due", "event", "effective"}
    | {"register", "from", "signed", "dated", "accessed", "retrieved", "handout", "video", "massacre", "war", "of"}
)
_SEPARATORS = frozenset("|·•—–-,:/()[]")
_CLOSERS = frozenset("—–-:|")


class _Tells(Enum):
    """What a dateline says of its day; the most telling first."""

    APPEARANCE = auto()
    NOTHING = auto()
    CHANGE = auto()


def page_date(parse: Parse) -> date | None:
    """The day the page says it appeared, if it does: in words ("published"), else by the first dateline, else by that
    of an update.

    A weekday and date alone on the page's first line are those of the day when a site was opened, whatever it shows.
    """
    if parse.page.published_at is not None:
        return parse.page.published_at
    found: dict[_Tells, date] = {}
    for number, paragraph in enumerate(parse.paragraphs[:_TOP_PARAGRAPHS]):
        if paragraph.span.start > _TOP_CHARACTERS:
            break
        dateline = _dateline(Lexemes(paragraph.doc.text[:_TOP_CHARACTERS]), first=number == 0)
        if dateline is None:
            continue
        day, tells = dateline
        found.setdefault(tells, day)
    return next((found[tells] for tells in _Tells if tells in found), None)


def _dateline(lexemes: Lexemes, *, first: bool) -> tuple[date, _Tells] | None:
    dated: list[tuple[Expression, date]] = []
    for expression in expressions(lexemes):
        if expression.kind is DateKind.DAY and expression.fault is None and (day := _full_day(expression)):
            dated.append((expression, day))
        if len(dated) > 2:
            return None
    for expression, day in dated:
        if _stands_as_dateline(lexemes, expression, dated):
            before = {lexemes.word(expression.first - step) for step in (1, 2, 3)}
            if before & _UPDATES:
                return day, _Tells.CHANGE
            if first and _is_masthead(lexemes, expression):
                return None
            return day, _Tells.APPEARANCE if before & _LABELS else _Tells.NOTHING
    return None


def _is_masthead(lexemes: Lexemes, date_: Expression) -> bool:
    weekday = isinstance(date_.meaning, Calendar) and date_.meaning.weekday is not None
    return weekday and not any(lexemes.is_word(at) and lexemes.word(at) not in _ZONES for at in _beside(lexemes, date_))


def _beside(lexemes: Lexemes, date_: Expression) -> list[int]:
    return [at for at in range(lexemes.count) if not date_.first <= at < date_.end]


def _full_day(expression: Expression) -> date | None:
    meaning = expression.meaning
    if isinstance(meaning, Swappable):
        return None  # nobody could say which day
    if isinstance(meaning, Calendar) and meaning.year and meaning.month and meaning.day:
        day = day_of(meaning.year, meaning.month, meaning.day)
        return day if day and (meaning.weekday is None or meaning.weekday == day.weekday()) else None
    return None


def _stands_as_dateline(lexemes: Lexemes, date_: Expression, dated: list[tuple[Expression, date]]) -> bool:
    return _opens_the_story(lexemes, date_) or _is_a_line_of_its_own(lexemes, date_, dated)


def _opens_the_story(lexemes: Lexemes, date_: Expression) -> bool:
    """Such as "MOSCOW, November 7, 2025 —", "KYIV (Agency) - 7 November 2025:", "November 7, 2025 (Agency) --",
    "7 November 2025, Minsk —".
    """
    if date_.first > _LONGEST_PLACE or not all(_fits_a_place(lexemes, at) for at in range(date_.first)):
        return False
    if date_.first and lexemes.word(date_.first - 1) not in _SEPARATORS:
        return False
    end = date_.end
    if date_.first == 0 and lexemes.word(end) == ",":
        places = range(end + 1, end + 1 + _LONGEST_PLACE)
        end = next((at for at in places if not lexemes.is_capital(at) and lexemes.word(at) != ","), end)
    if lexemes.word(end) in {"(", "/"}:
        closing = {"(": ")", "/": "/"}[lexemes.word(end)]
        end = next((at + 1 for at in range(end + 1, end + 8) if lexemes.word(at) == closing), end)
    if lexemes.word(end) == lexemes.word(end + 1) == "-":
        end += 1  # a dash, as typewriters have it
    return lexemes.word(end) in _CLOSERS and not lexemes.is_glued(end + 1)


def _fits_a_place(lexemes: Lexemes, at: int) -> bool:
    return not lexemes.is_word(at) or lexemes.is_capital(at)


def _is_a_line_of_its_own(lexemes: Lexemes, date_: Expression, dated: list[tuple[Expression, date]]) -> bool:
    inside = {at for expression, _ in dated for at in range(expression.first, expression.end)}
    rest = [at for at in range(lexemes.count) if at not in inside]
    words = [at for at in rest if lexemes.is_word(at)]
    if len(words) > _LONGEST_LINE:
        return False
    if any(lexemes.word(at) in _NOT_THE_PAGE for at in rest if not _is_byline_word(lexemes, at)):
        return False
    if any(not lexemes.is_capital(at) and lexemes.word(at) not in _SMALL_WORDS for at in words):
        return False
    if lexemes.count and lexemes.word(lexemes.count - 1) in {"?", "!"}:
        return False
    labelled = any(lexemes.word(at) in _LABELS for at in range(max(0, date_.first - 4), date_.first))
    before = lexemes.word(date_.first - 1)
    if labelled or not words:
        return True
    if before in {"on", "in", "by", "for", "the", "s"}:
        return False
    opens = date_.first == 0
    parted = before in _SEPARATORS or lexemes.word(0) == "by"
    closes = date_.end >= lexemes.count or lexemes.word(date_.end) in _SEPARATORS
    if opens:
        return closes or len(words) <= 4
    return parted and (closes or _is_clock(lexemes, date_.end))


def _is_byline_word(lexemes: Lexemes, at: int) -> bool:
    """Whether "of" or "from" stands in a byline: "By John Smith of The Times"."""
    return lexemes.word(at) in {"of", "from"} and lexemes.word(0) == "by"


def _is_clock(lexemes: Lexemes, at: int) -> bool:
    return lexemes.word(at) == "at" or lexemes.is_number(at)
