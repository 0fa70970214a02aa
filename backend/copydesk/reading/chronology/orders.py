"""Orders: each two dates that the text puts in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.model.document import DateKind, DateMention, Order
from copydesk.model.interval import Interval
from copydesk.reading.chronology.sentences import GAP, HOW, C, D, Sentence

#: What is to happen lies behind its decision, whatever the order of the words.
_PLANS = re.compile(
    r"\b(to [a-z]+|will|would|planned|plans?|scheduled|due|set|announce\w*|proposed|expected|deadline|ahead of|before|"
    r"until|calls? for|called|that|whether|for|year's|anniversary)\b"
)
SAID = re.compile(r"\b(said|says|told|that|who|which|whose|wrote|according|recall\w*|reports?|interview|born)\b")

_WENT = r"(?:came|comes|come|took place|takes place|happened|occurred|broke out|began|started|fell)"
#: What is told of somebody or something else that came: not "was followed in 2018 by", ", preceded by", "soon followed,
#: and", "the following day".
_ACTIVE = r"(?<!\bwas )(?<!\bwere )(?<!\bis )(?<!\bare )(?<!\bbeen )(?<!\bbeing )(?<!, )"
_ITS_OBJECT = r"(?! (?:by|in|on|at|soon|shortly|closely|quickly|later|afterwards?|up|from)\b)(?= )"
_FOLLOWED = rf"(?:{_ACTIVE}follow(?:ed|s)|(?<!\bthe )following){_ITS_OBJECT}"
_PRECEDED = rf"{_ACTIVE}precede[ds]{_ITS_OBJECT}"
_AFTER = (
    rf"(?P<after>(?:{_FOLLOWED}|(?:was|were|is|are) preceded by|{_WENT} (?:\w+ )?{C}? ?after|"
    rf"{_WENT} in the (?:wake|aftermath) of|{_WENT} on the heels of))"
)
_BEFORE = (
    rf"(?P<before>(?:{_PRECEDED}|(?:was|were|is|are) followed by|{_WENT} (?:\w+ )?{C}? ?before|"
    rf"{_WENT} ahead of))"
)
_ORDERED = re.compile(
    rf"(?P<one>{D})(?P<first>{GAP}{{0,60}}?)\b(?:{_AFTER}|{_BEFORE})\b(?P<second>{GAP}{{0,60}}?)(?P<two>{D})"
)
_BACK = re.compile(
    r"^(?:(?:His|Her|Their|Its|The|This|These|That|Those) (?:\w+ ){0,2}?[a-z]+|This|That|It|They)"
    rf" (?:{_AFTER}|{_BEFORE})\b(?P<second>{GAP}{{0,60}}?)(?P<two>{D})"
)
_MERELY_AFTER = re.compile(
    rf"(?P<one>{D})(?P<first>[^\ue000-\uf8ff;:,]{{0,40}}?),? after (?P<second>{GAP}{{0,60}}?)(?P<two>{D})"
)
#: Behind a date that only tells which thing is meant: "the plan launched in 1986, has come under attack following".
_GOES_ON = re.compile(r", (?:has|have|had|is|are)\b")
#: What "after" a date joins to another "after": "rose after the recession of 1991 and less after 2001".
_IS_BEHIND = re.compile(r"\b(?:after|before|since|until|from)(?: [\w’'-]+){0,4} $")
_LONGEST_BEHIND = 60  # characters
_AND = re.compile(r"\b(?:and|but|or)\b")
_BEGUN = r"(?:open|beg[ai]n|start|launch|found|establish|arrive|land|enroll|arrest|appoint)"
_ENDED = r"(?:clos|end|finish|conclud|dissolv|depart|left|leave|graduat|releas|resign|expire)"
_FROM_TO = re.compile(
    rf"\b(?:{_BEGUN}\w*,?(?: \w+)? (?:on|in) (?P<one>{D}),? (?:and|but|then)(?: \w+)?(?: \w+)? {_ENDED}\w* (?:on|in)"
    rf" (?P<two>{D})|from (?P<one_>{D}) (?:to|until|till|through) (?P<two_>{D})|"
    rf"[Bb]orn (?:on|in) (?P<born>{D}),?(?: and)? {GAP}{{0,60}}?\bdied (?:on|in) (?P<died>{D}))"
)
_ENDS = (("one", "one_", "born"), ("two", "two_", "died"))
_REVERSED = re.compile(r"(?<=[a-z] )\((?P<one>1[4-9]\d\d|20\d\d) ?[-–—] ?(?P<two>1[4-9]\d\d|20\d\d)\)")
APART = re.compile(
    rf"(?P<one>{D}),?(?P<first>[^\ue000-\uf8ff;:“”\"]{{0,50}}?){HOW}(?P<count>{C}) (?P<way>after|before)"
    r"(?P<second>[^\ue000-\uf8ff;:,“”\"]{0,50}?)"
    rf"(?P<two>{D})"
)


def orders_of(sentence: Sentence, before: Sentence | None) -> Iterator[Order]:
    """What a sentence puts in order; ``before`` is the one that it may go on with."""
    text = sentence.text
    told: set[str] = set()
    for found in _ORDERED.finditer(text):
        told.add(found["two"])
        if not _PLANS.search(found["second"]) and not _GOES_ON.search(found["first"]):
            yield _order(sentence, found, sentence.date(found["one"]), _way(found))
    back = _BACK.match(text)
    if before is not None and back and not _PLANS.search(back["second"]):
        days = [mention for mention in before.dates if mention.kind is DateKind.DAY and mention.interval is not None]
        if len(days) == 1:
            told.add(back["two"])
            yield _order(sentence, back, days[0], _way(back))
    for found in _MERELY_AFTER.finditer(text):
        between = found["first"] + found["second"]
        if _IS_BEHIND.search(text, max(0, found.start() - _LONGEST_BEHIND), found.start()) or _AND.search(between):
            continue
        if found["two"] not in told and not _PLANS.search(between) and not SAID.search(between):
            later, earlier = sentence.date(found["one"]), sentence.date(found["two"])
            if all(date.kind is not DateKind.MONTH or date.year for date in (later, earlier)):  # which May is guessed
                yield Order(earlier, later, earlier.span, outright=False)
    for found in APART.finditer(text):
        if found["two"] not in told and not SAID.search(found["first"] + found["second"]):
            yield _order(sentence, found, sentence.date(found["one"]), "way")
    for found in _FROM_TO.finditer(text):
        first, last = (sentence.date(next(filter(None, found.group(*names)))) for names in _ENDS)
        yield Order(first, last, last.span)
    for found in _REVERSED.finditer(text):
        first, last = (_year(sentence, found, group) for group in ("one", "two"))
        yield Order(first, last, last.span)


def _way(found: re.Match[str]) -> str:
    return "after" if found["after"] else "before"


def _order(sentence: Sentence, found: re.Match[str], one: DateMention, way: str) -> Order:
    two = sentence.date(found["two"])
    cue = sentence.span(*found.span(way))
    return Order(two, one, cue) if way == "after" or found[way] == "after" else Order(one, two, cue)


def _year(sentence: Sentence, found: re.Match[str], group: str) -> DateMention:
    span, year = sentence.span(*found.span(group)), int(found[group])
    return DateMention(span, found[group], DateKind.YEAR, Interval.year(year), year=year)
