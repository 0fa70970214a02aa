"""Dates on GUM, which marks them with their days: found, and their value right; beside `dateparser` where installed.

Every second document of news was read when the rules were made; of the others the misses were looked at
twice, late. What is still missed there GUM marks and the contract does not: "almost 15 years", "the opening
night", "day five".
To have the peer measured too: `pip install dateparser`.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from importlib import import_module
from importlib.util import find_spec
from itertools import groupby
from typing import Any, Final

from copydesk.model.extraction import dates_json
from copydesk.model.interval import Interval
from copydesk.model.page import Page
from copydesk.reading.dates import read_dates
from copydesk.reading.dates.stretches import part_of_year, season_of
from copydesk.reading.parse import parse
from training.corpora import Paragraph

from .bench import PASSAGES, Bench
from .counting import Score

_MONTHS: Final = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
_ISO: Final = re.compile(r"\d{4}(?:-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class Dated:
    """A stretch of a page that tells a date, with the days it means as far as known: from and to, either open."""

    start: int
    end: int
    days: tuple[date | None, date | None]

    def overlaps(self, other: "Dated") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def means(self, other: "Dated") -> bool:
        """Whether both mean the same days; an end that either leaves open is not compared."""
        pairs = [(a, b) for a, b in zip(self.days, other.days, strict=True) if a and b]
        return bool(pairs) and all(a == b for a, b in pairs)


@dataclass(frozen=True, slots=True)
class DatedPage:
    """One document of the corpus as a page, with the dates that are marked in it."""

    page: Page
    genre: str
    dates: tuple[Dated, ...]


def measure(bench: Bench) -> dict[str, Any]:
    """Found and right, by reader and part of the corpus, in percent."""
    pages = list(dated_pages([*bench.corpus("gum-train"), *bench.corpus("gum-dev")]))
    news = [page for page in pages if page.genre == "news"]
    labelled = [
        page
        for file in sorted(PASSAGES.glob("dates-*.txt"))
        for page in labelled_pages(file.read_text("utf-8").splitlines())
    ]
    parts = {
        "news": news,
        "news, read": news[::2],
        "news, unread": news[1::2],
        "all genres": pages,
        "labelled paragraphs": labelled,
    }
    readers: dict[str, Callable[[Page], Iterable[Dated]]] = {"copydesk": lambda page: _ours(bench, page)}
    if find_spec("dateparser"):
        readers["dateparser"] = _peer
    figures: dict[str, Any] = {}
    for name, reader in readers.items():
        read = {id(page): list(reader(page.page)) for page in [*pages, *labelled]}
        figures |= {f"{name}: {part}": scores((page, read[id(page)]) for page in ones) for part, ones in parts.items()}
    return figures


def scores(pages: Iterable[tuple[DatedPage, list[Dated]]]) -> dict[str, dict[str, float]]:
    """How many dates were found (they overlap) and how many of those mean the same days."""
    found, right = Score(), Score()
    for page, read in pages:
        pairs = _paired(page.dates, read)
        for score, hits in ((found, len(pairs)), (right, sum(there.means(one) for there, one in pairs))):
            score.right += hits
            score.read += len(read)
            score.gold += len(page.dates)
    return {"found": found.row(), "right": right.row()}


def _paired(gold: Iterable[Dated], read: Iterable[Dated]) -> list[tuple[Dated, Dated]]:
    """Each date of one side with at most one of the other, in the order of the text."""
    left, pairs = list(read), []
    for there in gold:
        one = next((one for one in left if there.overlaps(one)), None)
        if one is not None:
            left.remove(one)
            pairs.append((there, one))
    return pairs


# --- what is marked -----------------------------------------------------------------------------------------------


def dated_pages(paragraphs: Iterable[Paragraph]) -> Iterator[DatedPage]:
    """The documents that say when they appeared, whole; what is marked without a year of its own is left out."""
    for _, group in groupby(paragraphs, key=lambda paragraph: paragraph.document):
        text = ""
        dates: list[Dated] = []
        for paragraph in group:
            starts, ends = [], []
            for word, space in zip(paragraph.words, paragraph.spaces, strict=True):
                starts.append(len(text))
                text += word
                ends.append(len(text))
                text += " " * space
            dates += [
                Dated(starts[mark.start], ends[mark.end - 1], days)
                for mark in paragraph.dates
                if any(days := days_of(mark.value))
            ]
            text = text.rstrip() + "\n\n"
        if _ISO.fullmatch(paragraph.created):
            published = Interval.parse(paragraph.created).start
            page = Page(text, published_at=published)
            yield DatedPage(page, paragraph.genre, tuple(dates))


def days_of(value: str) -> tuple[date | None, date | None]:
    """First and last day of "2014-05", "2014/2016", "/2016", "2014-W20", "2014-SU", "201"; none for "--12", "-0044"."""
    first, _, last = value.partition("/")
    begin, end = _interval(first), _interval(last if "/" in value else first)
    return begin.start if begin else None, end.end if end else None


def _interval(value: str) -> Interval | None:
    try:
        if _ISO.fullmatch(value):
            return Interval.parse(value)
        if re.fullmatch(r"\d{2,3}", value):  # the years that begin so
            return Interval(date(int(value.ljust(4, "0")), 1, 1), date(int(value.ljust(4, "9")), 12, 31))
        if met := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
            first, last = (date.fromisocalendar(int(met[1]), int(met[2]), day) for day in (6 if met[3] else 1, 7))
            return Interval(first, last)
        if met := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
            return part_of_year(int(met[1]), int(met[3]), 4 if met[2] == "Q" else 2)
        if met := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
            return season_of(("SP", "SU", "FA", "WI").index(met[2]), int(met[1]), into_next_year=met[2] == "WI")
    except ValueError:
        pass  # no such day
    return None


def labelled_pages(lines: Iterable[str]) -> Iterator[DatedPage]:
    """Pages written for this: a line "published 2024-03-15" opens each, [words|value] marks a date in it.

    A page that does not tell its day opens with "published unknown".
    """
    published, text = "", ""
    for line in [*lines, "published"]:
        if line.startswith("published"):
            if published:
                day = None if published == "unknown" else Interval.parse(published).start
                yield _labelled(text.strip(), day)
            published, text = line.removeprefix("published").strip(), ""
        elif not line.startswith("#"):
            text += line.rstrip() + "\n"


def _labelled(text: str, published: date | None) -> DatedPage:
    plain, done = "", 0
    dates: list[Dated] = []
    for mark in re.finditer(r"\[([^|\]]+)\|([^\]]+)\]", text):
        plain += text[done : mark.start()]
        dates.append(Dated(len(plain), len(plain) + len(mark[1]), days_of(mark[2])))
        plain += mark[1]
        done = mark.end()
    return DatedPage(Page(plain + text[done:], published_at=published), "labelled", tuple(dates))


# --- what is read -------------------------------------------------------------------------------------------------


def _ours(bench: Bench, page: Page) -> Iterator[Dated]:
    for one in dates_json(read_dates(parse(page, bench.nlp), page.published_at)):
        yield Dated(one["start"], one["end"], days_of(one["value"] or ""))


def _peer(page: Page) -> Iterator[Dated]:
    search_dates = import_module("dateparser.search").search_dates
    settings: dict[str, Any] = {"PREFER_DATES_FROM": "past"}
    if page.published_at is not None:
        settings["RELATIVE_BASE"] = datetime.combine(page.published_at, time())
    at = 0
    for paragraph in page.text.split("\n\n"):
        for words, moment in search_dates(paragraph, languages=["en"], settings=settings) or ():
            start = page.text.find(words, at)
            if start < 0:
                continue
            at = start + len(words)
            # it knows days only; that "2014" is a year, and "May 2014" a month, is granted to it
            day = moment.date()
            interval = Interval.day(day)
            if re.fullmatch(r"\d{4}", words):
                interval = Interval.year(day.year)
            elif re.fullmatch(r"[A-Za-z]+\.?( \d{4})?", words) and words[:3].lower() in _MONTHS:
                interval = Interval.month(day.year, day.month)
            yield Dated(start, at, (interval.start, interval.end))


def table(figures: dict[str, Any]) -> str:
    """The figures as Markdown."""
    return "\n".join(_lines(figures))


def _lines(figures: dict[str, Any]) -> Iterator[str]:
    yield "| | dates | found: precision | recall | F1 | value right: precision | recall | F1 |"
    yield "| --- " * 8 + "|"
    for name, figure in figures.items():
        cells = [name, figure["found"]["gold"]]
        cells += [figure[kind][key] for kind in ("found", "right") for key in "prf"]
        yield "| " + " | ".join(map(str, cells)) + " |"
