"""Lapses: each count of time that the text says lies between two dates, or between a date and the page's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from copydesk.model.document import DateKind, DateMention, Lapse
from copydesk.model.interval import Interval
from copydesk.model.numerals import ORDINALS
from copydesk.model.span import Span
from copydesk.reading.chronology.orders import APART, SAID
from copydesk.reading.chronology.sentences import GAP, HOW, C, D, Sentence
from copydesk.reading.dates.counted_units import count_words
from copydesk.reading.dates.lexemes import Lexemes

_A_YEAR = timedelta(days=366)
_UNIT_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5, "century": 36525.0}
_LEAST = frozenset({"more than", "over", "at least"})
_MOST_WORDS = frozenset({"nearly", "almost", "up to", "less than", "under", "barely"})
_ABOUT = frozenset({"about", "around", "some", "roughly", "approximately", "a good"})

_SINCE = re.compile(rf"\bsince (?P<start>{D}), (?:for|now|a total of) {HOW}(?P<count>{C})(?! and a half)")
_LASTING = re.compile(
    r"\b(?:erupted|began|started|broke out|opened|founded|established|launched|built|created|begun|took office)"
    rf" (?:in|on) (?P<start>{D}), (?:has|have)\b{GAP}{{0,40}}? for {HOW}(?P<count>{C})(?! and a half)"
)
_FOUNDED = re.compile(
    rf"\b(?:[Ff]ounded|[Ee]stablished|[Ll]aunched|[Oo]pened|[Cc]reated) in (?P<start>{D}),{GAP}{{0,60}}?\b"
    rf"(?:(?:on|of|with|has|have) {HOW}(?P<count>{C}) of (?:experience|history|tradition|service)|"
    r"(?:celebrat|mark)\w* (?:its|his|her|their) (?P<nth>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday))"
)
_SINCE_BEHIND = re.compile(
    rf"\bfor {HOW}(?P<count>{C}),? since (?P<start>{D})|"
    rf"\bsince (?P<start_>{D}), {HOW.replace('how', 'how_')}(?P<count_>{C}) (?:in all|in total|altogether|now)\b"
)
_IN_ITS = re.compile(
    r"\b(?:began|begun|started|broke out|erupted|launched|founded|opened|acceded|took office|elected|appointed)"
    rf" (?:in|on) (?P<start>{D}),?(?: and)? (?:is|are|he is|she is|it is)(?: now)?(?: \w+){{0,2}} (?:in|serving)"
    r" (?:its|his|her|their) (?P<nth>[a-z]+|\d+(?:st|nd|rd|th)) (?P<unit>day|week|month|year)\b"
)
_AGO = re.compile(rf"(?P<start>{D}), {HOW}(?P<ago>[a-z\d]+(?:-[a-z]+)?) (?P<unit>day|week|month|year|decade)s? ago\b")
_LENGTH = re.compile(
    rf"(?P<range>{D}), (?:or )?(?:(?:a|an) (?:total|period|term|stretch|span|spell|reign|tenure) of )?{HOW}"
    rf"(?P<count>{C})(?=[,.;)]| in all| in total| altogether|$)"
)
_LENGTH_FIRST = re.compile(rf"\b(?:for|covers|lasted|lasts) {HOW}(?P<count>{C}),? (?P<range>{D})")
_NUMBER = r"(?P<age>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_AGE = re.compile(
    rf"\b(?:[Bb]orn (?:in|on) (?P<born>{D}),?{GAP}{{0,60}}?(?P<then>{D}),?"
    rf"(?: (?:at the age of|aged|at) {_NUMBER}(?=[,.;)]|$| \w)|"
    rf" (?:I|he|she) was {_NUMBER.replace('age', 'was')}(?=[,.;]|$)))"
)
#: An age of today beside the year of birth. The figure alone only between commas behind a name.
_AGED_NOW = re.compile(
    rf"\b[Bb]orn (?:in|on) (?P<b1>{D}),(?: \w+){{0,3}} the (?P<c1>{C})|"
    rf"(?P<c2>{C}),(?: who was)? born (?:in|on) (?P<b2>{D})|"
    rf"(?<=[a-z]), (?P<a3>\d\d),(?: who was)? born (?:in|on) (?P<b3>{D})|"
    rf"\(born (?:in |on )?(?P<b4>{D})\), (?P<a4>\d\d)(?=,)|"
    rf"\b[Bb]orn (?:in|on) (?P<b5>{D}),?(?: and)? (?:he |she )?is(?: now)? (?P<c5>{C})"
)
_OLD = re.compile(r"(\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ]years?[- ]old\b")
_LIFE = re.compile(rf"\((?P<range>{D})\),? (?:died|was killed) (?:at the age of|aged|at) {_NUMBER}\b")


def lapses_of(sentence: Sentence, page_date: date | None) -> Iterator[Lapse]:
    """What a sentence counts."""
    text = sentence.text
    if page_date is not None:
        now = Interval.day(page_date)
        for pattern in (_SINCE, _LASTING, _FOUNDED):
            for found in pattern.finditer(text):
                start = sentence.date(found["start"]).interval
                if start is None or start.end > page_date or re.search(r"\bhad\b", text[: found.start()]):
                    continue
                if found.groupdict().get("nth"):
                    yield _counted(sentence, found, "nth", float(found["nth"]), start, now, to_page=True)
                else:
                    yield from _length(sentence, found, start, now, to_page=True)
        yield from _until_now(sentence, page_date, now)
    for pattern in (_LENGTH, _LENGTH_FIRST):
        for found in pattern.finditer(text):
            mention = sentence.date(found["range"])
            if mention.kind is DateKind.RANGE and (ends := _ends(mention)):
                yield from _length(sentence, found, *ends)
    for found in APART.finditer(text):
        one, two = sentence.date(found["one"]).interval, sentence.date(found["two"]).interval
        if one and two and not SAID.search(found["first"] + found["second"]):
            yield from _length(sentence, found, *((two, one) if found["way"] == "after" else (one, two)))
    for found in _AGE.finditer(text):
        born, then = sentence.date(found["born"]).interval, sentence.date(found["then"]).interval
        group = "age" if found["age"] else "was"
        years = _number(found[group])
        if born and then and years:
            yield _counted(sentence, found, group, years, born, then, whole=True)
    for found in _LIFE.finditer(text):
        ends, years = _ends(sentence.date(found["range"])), _number(found["age"])
        if ends and years:
            yield _counted(sentence, found, "age", years, *ends, whole=True)


def _length(
    sentence: Sentence, found: re.Match[str], start: Interval, end: Interval, *, to_page: bool = False, tail: str = ""
) -> Iterator[Lapse]:
    mention = sentence.date(found[f"count{tail}"])
    number, unit = _number(mention.text), _unit(mention.text)
    if number is None or unit is None:
        return
    how = (found[f"how{tail}"] or "").strip()
    yield Lapse(
        sentence.span(*found.span(f"count{tail}")),
        number,
        _UNIT_DAYS[unit],
        unit,
        start,
        end,
        least=how in _LEAST,
        most=how in _MOST_WORDS,
        approximate=how in _ABOUT,
        to_page=to_page,
    )


def _counted(
    sentence: Sentence,
    found: re.Match[str],
    group: str,
    years: float,
    start: Interval,
    end: Interval,
    *,
    to_page: bool = False,
    whole: bool = False,
) -> Lapse:
    span = sentence.span(*found.span(group))
    return Lapse(span, years, _UNIT_DAYS["year"], "year", start, end, to_page=to_page, whole=whole)


def _until_now(sentence: Sentence, page_date: date, now: Interval) -> Iterator[Lapse]:
    """Counts that end with the page: "for six years, since 2017", "in its third year", "the 43-year-old"."""
    text = sentence.text

    def past(sign: str) -> Interval | None:
        interval = sentence.date(sign).interval
        return interval if interval is not None and interval.end <= page_date else None

    for found in _SINCE_BEHIND.finditer(text):
        tail = "" if found["start"] else "_"
        start = past(found[f"start{tail}"])
        if start is not None and not re.search(r"\b(?:had|was|were)\b", text[: found.start()]):
            yield from _length(sentence, found, start, now, to_page=True, tail=tail)
    for found in _IN_ITS.finditer(text):
        start, nth = past(found["start"]), _nth(found["nth"])
        if start is not None and nth:
            unit, span = (
                found["unit"],
                Span(sentence.span(*found.span("nth")).start, sentence.span(*found.span("unit")).end),
            )
            yield Lapse(span, nth - 1, _UNIT_DAYS[unit], unit, start, now, to_page=True, whole=True)
    for found in _AGO.finditer(text):
        start, number = past(found["start"]), _number(found["ago"])
        if start is not None and number and not re.search(r"\bwould\b|\bhad\b", text):
            unit, how = found["unit"], (found["how"] or "").strip()
            span = sentence.span(found.start("ago"), found.end())
            yield Lapse(
                span, number, _UNIT_DAYS[unit], unit, start, now,
                least=how in _LEAST, most=how in _MOST_WORDS, approximate=how in _ABOUT, to_page=True,
            )  # fmt: skip
    for found in _AGED_NOW.finditer(text):
        if _tells_of_another_time(sentence, page_date):
            continue
        which = next(number for number in "12345" if found[f"b{number}"])
        start = past(found[f"b{which}"])
        group = f"c{which}" if which in "125" else f"a{which}"
        told = sentence.date(found[group]).text if which in "125" else f"{found[group]}-year-old"
        old = _OLD.search(told.lower())
        years = _number(old[1]) if old else None
        if start is not None and years:
            yield _counted(sentence, found, group, years, start, now, to_page=True, whole=True)


def _tells_of_another_time(sentence: Sentence, page_date: date) -> bool:
    """Whether a sentence with a year of birth has a further time in it that is not the page's."""
    told = [mention for mention in sentence.dates if mention.interval and mention.interval.end < page_date - _A_YEAR]
    return len(told) > 1


def _nth(word: str) -> float | None:
    """Of an ordinal, in a word or in figures."""
    if word[0].isdigit():
        return float(re.sub(r"\D", "", word))
    found = ORDINALS.get(word)
    return None if found is None else float(found)


def _ends(mention: DateMention) -> tuple[Interval, Interval] | None:
    """The two ends of a range, each as sharp as it is written: years, or days."""
    if mention.interval is None:
        return None
    start, end = mention.interval.start, mention.interval.end
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return Interval.year(start.year), Interval.year(end.year)
    if mention.day is None and start.day == 1 and end == Interval.month(end.year, end.month).end:
        return Interval.month(start.year, start.month), Interval.month(end.year, end.month)
    return Interval.day(start), Interval.day(end)


def _number(words: str) -> float | None:
    count, end, vague = count_words(Lexemes(words), 0)
    return float(count) if count is not None and end and not vague else None


def _unit(words: str) -> str | None:
    found = re.search(r"\b(day|week|month|year|decade|centur)(?:s|y|ies)?\b", words)
    return None if found is None else found[1].replace("centur", "century")
