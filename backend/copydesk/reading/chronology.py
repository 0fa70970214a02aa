"""Chronology: what a text says of the order of its dates, and of how much time lies between them.

Read by patterns over sentences in which every date is one character and every count of time another, so that a pattern
is about the words between them. Whatever a pattern does not fit is left unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from copydesk.model.document import DateKind, DateMention, Lapse, Order
from copydesk.model.interval import Interval
from copydesk.model.span import Span, starting_in
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.relative_dates import count_words
from copydesk.reading.parse import Parse

_DATE, _COUNT = 0xE000, 0xF000
_MOST = 0x0800  # of each in a sentence
_D, _C, _GAP = "[\ue000-\ue7ff]", "[\uf000-\uf7ff]", '[^\ue000-\uf8ff;:“”"]'
_DATED = frozenset({DateKind.DAY, DateKind.MONTH, DateKind.YEAR, DateKind.RANGE})
_UNIT_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5, "century": 36525.0}

_HOW = (
    r"(?P<how>(?:more than|over|at least|nearly|almost|about|around|some|roughly|approximately|just|only|exactly|"
    r"barely|up to|less than|under|a good) )?"
)
_LEAST = frozenset({"more than", "over", "at least"})
_MOST_WORDS = frozenset({"nearly", "almost", "up to", "less than", "under", "barely"})
_ABOUT = frozenset({"about", "around", "some", "roughly", "approximately", "a good"})
#: What is to happen lies behind its decision, whatever the order of the words.
_PLANS = re.compile(
    r"\b(to [a-z]+|will|would|planned|plans?|scheduled|due|set|announce\w*|proposed|expected|deadline|ahead of|before|"
    r"until|calls? for|called|that|whether|for|year's|anniversary)\b"
)
_SAID = re.compile(r"\b(said|says|told|that|who|which|whose|wrote|according|recall\w*|reports?|interview|born)\b")

_WENT = r"(?:came|comes|come|took place|takes place|happened|occurred|broke out|began|started|fell)"
_AFTER = (
    rf"(?P<after>(?:follow(?:ed|s|ing)|(?:was|were|is|are) preceded by|{_WENT} (?:\w+ )?{_C}? ?after|"
    rf"{_WENT} in the (?:wake|aftermath) of|{_WENT} on the heels of))"
)
_BEFORE = (
    rf"(?P<before>(?:preceded|precedes|(?:was|were|is|are) followed by|{_WENT} (?:\w+ )?{_C}? ?before|"
    rf"{_WENT} ahead of))"
)
_ORDERED = re.compile(
    rf"(?P<one>{_D})(?P<first>{_GAP}{{0,60}}?)\b(?:{_AFTER}|{_BEFORE})\b(?P<second>{_GAP}{{0,60}}?)(?P<two>{_D})"
)
_BACK = re.compile(
    r"^(?:(?:His|Her|Their|Its|The|This|These|That|Those) (?:\w+ ){0,2}?[a-z]+|This|That|It|They)"
    rf" (?:{_AFTER}|{_BEFORE})\b(?P<second>{_GAP}{{0,60}}?)(?P<two>{_D})"
)
_MERELY_AFTER = re.compile(
    rf"(?P<one>{_D})(?P<first>[^\ue000-\uf8ff;:,]{{0,40}}?),? after (?P<second>{_GAP}{{0,60}}?)(?P<two>{_D})"
)
_BEGUN = r"(?:open|beg[ai]n|start|launch|found|establish|arrive|land|enroll|arrest|appoint)"
_ENDED = r"(?:clos|end|finish|conclud|dissolv|depart|left|leave|graduat|releas|resign|expire)"
_FROM_TO = re.compile(
    rf"\b(?:{_BEGUN}\w*,?(?: \w+)? (?:on|in) (?P<one>{_D}),? (?:and|but|then)(?: \w+)?(?: \w+)? {_ENDED}\w* (?:on|in)"
    rf" (?P<two>{_D})|from (?P<one_>{_D}) (?:to|until|till|through) (?P<two_>{_D})|"
    rf"[Bb]orn (?:on|in) (?P<born>{_D}),?(?: and)? {_GAP}{{0,60}}?\bdied (?:on|in) (?P<died>{_D}))"
)
_ENDS = (("one", "one_", "born"), ("two", "two_", "died"))
_REVERSED = re.compile(r"(?<=[a-z] )\((?P<one>1[4-9]\d\d|20\d\d) ?[-–—] ?(?P<two>1[4-9]\d\d|20\d\d)\)")

_SINCE = re.compile(rf"\bsince (?P<start>{_D}), (?:for|now|a total of) {_HOW}(?P<count>{_C})(?! and a half)")
_LASTING = re.compile(
    r"\b(?:erupted|began|started|broke out|opened|was founded|was established|was launched|took office)"
    rf" (?:in|on) (?P<start>{_D}), (?:has|have)\b{_GAP}{{0,40}}? for {_HOW}(?P<count>{_C})(?! and a half)"
)
_FOUNDED = re.compile(
    rf"\b(?:[Ff]ounded|[Ee]stablished|[Ll]aunched|[Oo]pened|[Cc]reated) in (?P<start>{_D}),{_GAP}{{0,60}}?\b"
    rf"(?:(?:on|of|with|has|have) {_HOW}(?P<count>{_C}) of (?:experience|history|tradition|service)|"
    r"(?:celebrat|mark)\w* (?:its|his|her|their) (?P<nth>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday))"
)
_LENGTH = re.compile(
    rf"(?P<range>{_D}), (?:or )?(?:(?:a|an) (?:total|period|term|stretch|span|spell|reign|tenure) of )?{_HOW}"
    rf"(?P<count>{_C})(?=[,.;)]| in all| in total| altogether|$)"
)
_LENGTH_FIRST = re.compile(rf"\b(?:for|covers|lasted|lasts) {_HOW}(?P<count>{_C}),? (?P<range>{_D})")
_APART = re.compile(
    rf"(?P<one>{_D}),?(?P<first>[^\ue000-\uf8ff;:“”\"]{{0,50}}?){_HOW}(?P<count>{_C}) (?P<way>after|before)"
    r"(?P<second>[^\ue000-\uf8ff;:,“”\"]{0,50}?)"
    rf"(?P<two>{_D})"
)
_NUMBER = r"(?P<age>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_AGE = re.compile(
    rf"\b(?:[Bb]orn (?:in|on) (?P<born>{_D}),?{_GAP}{{0,60}}?(?P<then>{_D}),?"
    rf"(?: (?:at the age of|aged|at) {_NUMBER}(?=[,.;)]|$| \w)|"
    rf" (?:I|he|she) was {_NUMBER.replace('age', 'was')}(?=[,.;]|$)))"
)
_LIFE = re.compile(rf"\((?P<range>{_D})\),? (?:died|was killed) (?:at the age of|aged|at) {_NUMBER}\b")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with its dates and counts as single characters, and the way back to the page."""

    text: str
    dates: tuple[DateMention, ...]
    at: tuple[int, ...]  # place on the page of each character

    def date(self, sign: str) -> DateMention:
        return self.dates[ord(sign) % _MOST]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the page that ``text[start:end]`` stands for."""
        last = self.text[end - 1]
        whole = self.date(last).span.end if ord(last) >= _DATE and ord(last) <= _COUNT + _MOST else self.at[end - 1] + 1
        return Span(self.at[start], whole)


def read_chronology(
    parse: Parse, dates: tuple[DateMention, ...], page_date: date | None
) -> tuple[tuple[Order, ...], tuple[Lapse, ...]]:
    """Each two dates that the text puts in order, and each count of time that it says lies between two dates."""
    orders: list[Order] = []
    lapses: list[Lapse] = []
    before: _Sentence | None = None
    for paragraph, tokens in parse.sentences():
        sentence = _sentence(parse.text, paragraph.tokens_span(tokens), dates)
        orders += _orders(sentence, before)
        lapses += _lapses(sentence, page_date)
        before = sentence
    return tuple(orders), tuple(lapses)


def _sentence(text: str, span: Span, dates: tuple[DateMention, ...]) -> _Sentence:
    here = tuple(mention for mention in starting_in(dates, span) if not mention.in_quote)[:_MOST]
    pieces, at, position = [], [], span.start
    for number, mention in enumerate(here):
        counted = mention.kind is DateKind.DURATION
        if not counted and (mention.interval is None or mention.kind not in _DATED):
            continue
        start = mention.span.start + _opening(mention)
        pieces += [text[position:start], chr((_COUNT if counted else _DATE) + number)]
        at += [*range(position, start), start]
        position = mention.span.end
    pieces.append(text[position : span.end])
    at += range(position, max(position, span.end))
    return _Sentence("".join(pieces), here, tuple(at))


def _opening(mention: DateMention) -> int:
    """How much of a mention is left outside its character: the "the" of "the 3rd of May"."""
    return 4 if mention.text.startswith("the ") else 0


# --- order -----------------------------------------------------------------------------------------------------


def _orders(sentence: _Sentence, before: _Sentence | None) -> Iterator[Order]:
    text = sentence.text
    told: set[str] = set()
    for found in _ORDERED.finditer(text):
        told.add(found["two"])
        if not _PLANS.search(found["second"]):
            yield _order(sentence, found, sentence.date(found["one"]), _way(found))
    back = _BACK.match(text)
    if before is not None and back and not _PLANS.search(back["second"]):
        days = [mention for mention in before.dates if mention.kind is DateKind.DAY and mention.interval is not None]
        if len(days) == 1:
            told.add(back["two"])
            yield _order(sentence, back, days[0], _way(back))
    for found in _MERELY_AFTER.finditer(text):
        between = found["first"] + found["second"]
        if found["two"] not in told and not _PLANS.search(between) and not _SAID.search(between):
            later, earlier = sentence.date(found["one"]), sentence.date(found["two"])
            yield Order(earlier, later, earlier.span, outright=False)
    for found in _APART.finditer(text):
        if found["two"] not in told and not _SAID.search(found["first"] + found["second"]):
            yield _order(sentence, found, sentence.date(found["one"]), "way")
    for found in _FROM_TO.finditer(text):
        first, last = (sentence.date(next(filter(None, found.group(*names)))) for names in _ENDS)
        yield Order(first, last, last.span)
    for found in _REVERSED.finditer(text):
        first, last = (_year(sentence, found, group) for group in ("one", "two"))
        yield Order(first, last, last.span)


def _way(found: re.Match[str]) -> str:
    return "after" if found["after"] else "before"


def _order(sentence: _Sentence, found: re.Match[str], one: DateMention, way: str) -> Order:
    two = sentence.date(found["two"])
    cue = sentence.span(*found.span(way))
    return Order(two, one, cue) if way == "after" or found[way] == "after" else Order(one, two, cue)


def _year(sentence: _Sentence, found: re.Match[str], group: str) -> DateMention:
    span, year = sentence.span(*found.span(group)), int(found[group])
    return DateMention(span, found[group], DateKind.YEAR, Interval.year(year), year=year)


# --- counts of time --------------------------------------------------------------------------------------------


def _lapses(sentence: _Sentence, page_date: date | None) -> Iterator[Lapse]:
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
    for pattern in (_LENGTH, _LENGTH_FIRST):
        for found in pattern.finditer(text):
            mention = sentence.date(found["range"])
            if mention.kind is DateKind.RANGE and (ends := _ends(mention)):
                yield from _length(sentence, found, *ends)
    for found in _APART.finditer(text):
        one, two = sentence.date(found["one"]).interval, sentence.date(found["two"]).interval
        if one and two and not _SAID.search(found["first"] + found["second"]):
            yield from _length(sentence, found, *((two, one) if found["way"] == "after" else (one, two)))
    for found in _AGE.finditer(text):
        born, then = sentence.date(found["born"]).interval, sentence.date(found["then"]).interval
        group = "age" if found["age"] else "was"
        years = _number(found[group])
        if born and then and years:
            yield _counted(sentence, found, group, years, born, then)
    for found in _LIFE.finditer(text):
        ends, years = _ends(sentence.date(found["range"])), _number(found["age"])
        if ends and years:
            yield _counted(sentence, found, "age", years, *ends)


def _length(
    sentence: _Sentence, found: re.Match[str], start: Interval, end: Interval, *, to_page: bool = False
) -> Iterator[Lapse]:
    mention = sentence.date(found["count"])
    number, unit = _number(mention.text), _unit(mention.text)
    if number is None or unit is None:
        return
    how = (found["how"] or "").strip()
    yield Lapse(
        sentence.span(*found.span("count")),
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
    sentence: _Sentence,
    found: re.Match[str],
    group: str,
    years: float,
    start: Interval,
    end: Interval,
    *,
    to_page: bool = False,
) -> Lapse:
    span = sentence.span(*found.span(group))
    return Lapse(span, years, _UNIT_DAYS["year"], "year", start, end, to_page=to_page)


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
