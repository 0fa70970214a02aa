"""Happenings: events on record as a page tells them, by name or in a clause, each with the page's day for it."""

from __future__ import annotations

import re
from calendar import month_name
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from copydesk.judging.dates.beside_days import APPOSED, BESIDE, WEEKDAY, before_joint, joint
from copydesk.judging.dates.leads import PARTED
from copydesk.model.document import DateMention, Document
from copydesk.model.span import Span
from copydesk.model.tenure import Event
from copydesk.register.register import Register
from copydesk.register.wording import phrase

#: What a clause says of that whose "fall", "sinking" a name speaks of.
_CLAUSES = {
    "fall": ("fell",),
    "collapse": ("collapsed",),
    "dissolution": ("was dissolved",),
    "sinking": ("sank", "was sunk"),
    "downing": ("was shot down", "was downed"),
    "reopening": ("reopened", "was reopened"),
    "signing": ("was signed",),
    "adoption": ("was adopted",),
    "entry into force": ("entered into force", "came into force", "took effect"),
    "resignation": ("resigned", "stepped down"),
    "abdication": ("abdicated",),
    "inauguration": ("was inaugurated", "was sworn in", "took office"),
    "arrest": ("was arrested",),
    "dismissal": ("was dismissed", "was sacked", "was fired"),
    "impeachment": ("was impeached",),
    "removal": ("was removed", "was ousted"),
    "capture": ("was captured",),
    "conviction": ("was convicted",),
    "sentencing": ("was sentenced",),
    "assassination": ("was assassinated", "was killed"),
    "killing": ("was killed",),
    "murder": ("was murdered", "was killed"),
    "liberation": ("was liberated",),
    "storming": ("was stormed",),
    "poisoning": ("was poisoned",),
    "release": ("was released", "was freed"),
    "detention": ("was detained",),
    "execution": ("was executed",),
    "opening": ("was opened",),
    "ratification": ("was ratified",),
    "expiry": ("expired",),
}
#: Names that say when it was to the month, or count: of these another may be meant.
_WITH_ITS_DAY = re.compile(rf"\b(?:{'|'.join(month_name[1:])})\b|\d(?<!\b[12]\d{{3}})(?!\d)")
#: What says when it was, told without: "the Nepal earthquake on 26 April 2015". Not of towns that are struck daily.
_ITS_TIME = re.compile(rf" of (?:(?:\d+ )?(?:{'|'.join(month_name[1:])}) )?\d{{4}}$")
_TOLD_WITHOUT = frozenset({"attack", "disaster"})
STRUCK_DAILY = frozenset("ua il ps sy af iq ye sd ss pk so ng ml bf mm lb ly cd ru".split())
#: Of planes, and no day.
_FLIGHT = re.compile(r"\bflight \d+|\b[A-Z]{2}\d+\b", re.IGNORECASE)
#: "The Danish general election of 2022" is the 2022 Danish general election.
_OF_YEAR = re.compile(r"(.+) of (\d{4})")
_NAMED = re.compile(
    rf"(?:(?:first|second|third|fourth|fifth) )?({'|'.join(_CLAUSES)}) of (?:the )?(.+?)(?: (?:by|in|as|from|to) .+)?",
    re.IGNORECASE,
)

#: What may stand within a clause; another noun makes it one of something else: "Notre-Dame's towers reopened".
_WITHIN_A_CLAUSE = (
    r"\w+ly|ha[sd]|was|were|then|also|first|later|once|itself|himself|herself|the|its|his|her|their|an?|\d+"
)

#: What states and armies do more than once; that they did it then is no slip.
_COMES_AGAIN = re.compile(r"\b(?:attacked|bombed|struck|hit|damaged|crashed)\b")

#: Of these there can be no second.
_ONCE = frozenset({"dissolution", "downing", "entry into force", "adoption", "abdication"})

#: What lasted more days than these is told with any of them, and with those on which somebody came or left.
_AT_ONE_TIME = 3
_BY_THE_COURT, _BY_THE_COURT_DAYS = frozenset("ru ua by kz kg ge am az md tr kr il fr".split()), 2
#: So far from the day told, one of several events so told is meant.
MEANT_DAYS = 30

#: "OREM, Utah — ": where the page was written.
DATELINE = re.compile(r"^[A-Z][A-Z .'’/-]{2,}(?:, [A-Z][\w. ]+)? ?[—–] ")

#: What stands behind these tells for itself.
_CLAUSES_APART = re.compile(r"[:;] ")
_SOMEWHERE = r"(?: (?:in|at|over) (?:the )?(?:[A-Z][\w'’-]* ?){1,3})?"
#: A name and its day stand close: "the summit in Alaska on", "the Chernobyl disaster of".
_CLOSE = re.compile(
    rf"{_SOMEWHERE}(?:,? (?:which|that) (?:began|started|happened|took place|broke out))? ?(?:on|of) {WEEKDAY}"
)
#: What the clause goes on with, and not with one more noun: "left the EU customs union"; nor with another office left.
_GOES_ON = re.compile(
    r"(?! as (?!.*\b(?:president|prime minister|premier|chancellor|king|queen|emperor|monarch|pope|head of state)\b))"
    r"(?:$|,| (?:\w+ly|as|in|at|by|with|from|to|into|over|near|off|on|under|for|of|during|within|amid|late|early|again|"
    r"down|out|up|there|here|dead|alight)\b)",
    re.IGNORECASE,
)
#: Right before a name these tell that it is not the subject: "the declaration on the Pretoria agreement was signed".
_OF_ANOTHER = re.compile(r"\b(?:on|in|at|to|into|over|under|near|around|against|beside) (?:the )?$", re.IGNORECASE)
#: It is said outright on which day that was; so is it of names with a year, as elections have.
_HELD = re.compile(rf"{_SOMEWHERE},?(?: which)? ?(?:(?:was|were) held|took place){_SOMEWHERE} ?on {WEEKDAY}")
_BEGAN = re.compile(rf"{_SOMEWHERE} (?:began|started|happened|broke out) ?on {WEEKDAY}")
_AS_SUBJECT = re.compile(
    r"(?:^|[,;]|\b(?:and|but|that|because|while|since|when)|(?:^ |[,;] )(?:after|before|until)) (?:the )?$",
    re.IGNORECASE,
)
#: A name tells when its event was, and not when it was remembered, behind these.
_LEADING_IN = re.compile(
    r"(?:^|\b(?:after|since|during|before|of|by|than|until|from|and|in|with)) (?:the )?(?:[a-z]+ )?$", re.IGNORECASE
)
_IN_THE_WAKE = re.compile(r"(?:\w.* (?:after|following)|first \w+ since) (?:the )?(?:[a-z]+ )?$", re.IGNORECASE)
REMEMBERED = re.compile(
    r"\b(?:anniversary|memory|victims?|survivors?|veterans?|commemorat\w+|trial|verdict|report|film|book|mark(?:s|ed|ing)?|"
    r"remember\w*|mourn\w*|honou?r\w*|vigils?|ceremon\w+|suspects?|arrested|spoke|speech|told|informed|learned|heard|news)\b",
    re.IGNORECASE,
)
#: With any of these before a clause it is part of another, or not told as having happened.
_NOT_PLAIN = re.compile(rf"[,;()“”\"—–]|\b(?:{PARTED})\b", re.IGNORECASE)
#: "Thousands of pagers", "the city of El Fasher": the thing itself.
_OF_IT = re.compile(
    r"\b(?:(?:(?:tens|hundreds) of )?(?:thousands|hundreds|dozens)|an? (?:mob|crowd|group|number)|"
    r"(?:the )?(?:\w+ )?(?:city|town|village|port|province|region)) of (?:the )?$",
    re.IGNORECASE,
)
#: Where a sentence opens so, the clause behind it has the day before the comma as its own: "Days after Kabul fell on".
_OPENS_WITH = re.compile(
    r"^(?:(?:[\w-]+ ){0,3}(?:hour|day|week|month|year)s? |shortly |soon |right )?(?:after|before|since) (?:the )?",
    re.IGNORECASE,
)
_THE_DAY = re.compile(r"\bthe (?:very )?day (?:the |that )?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Happening:
    """An event on record, and the page's day, month or year for it."""

    told: DateMention
    event: Event
    by_clause: bool  # else by name, as which other events may go too
    once: bool  # a clause of which there can be no other
    by_scene: bool = False  # what it was, and its own place or target
    by_place: bool = False  # of which only the place is told, and others may have been there in other years


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to tell of an event."""

    event: Event
    words: str
    by_clause: bool
    once: bool
    dated: bool = False  # a name with its year
    by_place: bool = False  # a name without it, by which others may go in other years


def happenings(document: Document, dates: Iterable[DateMention], register: Register) -> Iterator[Happening]:
    """Each event that the page tells with one of the dates, whether or not it is the right one."""
    ways = _ways(register)
    for told in dates:
        sentence = document.sentence_of(told.span)
        here = set(phrase(sentence.of(document.text)).split())
        found = [
            way
            for word in here
            for way in ways.get(word, ())
            if here.issuperset(_telling(way.words)) and _tells(document.text, sentence, told, way)
        ]
        if len({way.event.id for way in found}) > 1:  # "was inaugurated", of whom that is told of more than one day
            near = told.interval.widened(MEANT_DAYS) if told.interval else None
            found = [w for w in found if (w.by_clause or w.by_place) and near and near.overlaps(w.event.when)]
        if len({way.event.id for way in found}) == 1:
            surest = max(found, key=lambda way: (way.once, way.by_clause))
            yield Happening(told, surest.event, surest.by_clause, surest.once, by_place=surest.by_place)


def _tells(text: str, sentence: Span, told: DateMention, way: _Way) -> bool:
    before, after = text[sentence.start : told.span.start], text[told.span.end : sentence.end]
    pattern = _pattern(way.words, way.by_clause)
    if way.by_clause and after.startswith((", when ", " when ")) and len(before) <= BESIDE:
        clause = pattern.match(after.partition("when ")[2].removeprefix("the "))
        return clause is not None and joint(told).search(before) is not None
    for match in pattern.finditer(before):
        lead = _CLAUSES_APART.split(DATELINE.sub("", before[: match.start()]))[-1]
        between = before[match.end() :]
        if way.by_clause and after.startswith(",") and "," not in between:
            lead = _OPENS_WITH.sub("", lead.lstrip())
        if not way.by_clause:
            if _HELD.fullmatch(between) and _AS_SUBJECT.search(f" {lead}"):
                return True
            if way.dated or REMEMBERED.search(lead):
                continue
            if _BEGAN.fullmatch(between) and _AS_SUBJECT.search(f" {lead}"):
                return True
            if (
                _CLOSE.fullmatch(between)
                and _LEADING_IN.search(f" {lead}")
                and not _may_be_of_the_deed(lead, told, way)
            ):
                return True
        elif between == ", ":
            return _THE_DAY.search(lead) is not None
        elif _NOT_PLAIN.search(lead := _OF_IT.sub("", lead)) or _OF_ANOTHER.search(lead):
            continue
        elif (rest := before_joint(between, told)) is not None and _GOES_ON.match(rest):
            late = (told.interval.start - way.event.when.end).days if told.interval is not None else 0
            return not (way.words.endswith("was arrested") and is_of_the_court(way.event, late))
    return False


def _may_be_of_the_deed(lead: str, told: DateMention, way: _Way) -> bool:
    """ "A state of emergency was declared after the explosion on 5 August": the day may be that of what came after."""
    if told.interval is None or not told.interval.is_day:
        return False
    late = (told.interval.start - way.event.when.end).days
    return late > 0 and _IN_THE_WAKE.search(lead) is not None


def is_of_the_court(event: Event, late: int) -> bool:
    """Whether somebody detained may, so many days later, have been put under arrest by a court, as goes there."""
    return 0 < late <= _BY_THE_COURT_DAYS and any(place.partition("/")[0] in _BY_THE_COURT for place in event.places)


@lru_cache(maxsize=2)
def _ways(register: Register) -> Mapping[str, Sequence[_Way]]:
    """Every way to tell of an event on record, by the rarest word in it."""
    ways = [way for event in register.events() if event.when.days <= _AT_ONE_TIME for way in _ways_of(event)]
    often: defaultdict[str, int] = defaultdict(int)
    for way in ways:
        for word in _telling(way.words):
            often[word] += 1
    found: defaultdict[str, list[_Way]] = defaultdict(list)
    for way in ways:
        found[min(_telling(way.words), key=lambda word: (often[word], word))].append(way)
    return found


def _ways_of(event: Event) -> Iterator[_Way]:
    for words in event.told:
        once = not _COMES_AGAIN.search(words)
        yield _Way(event, words.removeprefix("the "), by_clause=True, once=once)
    names = [event.name, *event.spellings]
    for name in dict.fromkeys(names + [_OF_YEAR.sub(r"\2 \1", name) for name in names]):
        named = _NAMED.fullmatch(name)
        if named:
            for verb in _CLAUSES[named[1].lower()]:
                yield _Way(event, f"{named[2]} {verb}", by_clause=True, once=named[1].lower() in _ONCE)
        plain = _FLIGHT.sub("", name)
        if len(name.split()) > 1 and not _WITH_ITS_DAY.search(plain):
            yield _Way(event, name, by_clause=False, once=False, dated=any(map(str.isdigit, plain)))
        if (bare := _ITS_TIME.sub("", name)) not in names and len(bare.split()) > 1 and _is_told_without(event):
            yield _Way(event, bare, by_clause=False, once=False, by_place=True)


def _is_told_without(event: Event) -> bool:
    homes = {place.partition("/")[0] for place in event.places}
    return event.kind in _TOLD_WITHOUT and not homes & STRUCK_DAILY


def _telling(words: str) -> set[str]:
    """The words that stand wherever the event is told, not "was": "X, shot in the street"."""
    return set(phrase(words).split()) - {"was", "were"}


@lru_cache(maxsize=20_000)
def _pattern(words: str, clause: bool) -> re.Pattern[str]:
    """The words in this order, with one more between any two: "storming of the US Capitol", "the Wall finally fell";
    or an apposition: "the Wall, built in one night, fell". Not "X's sister was killed" for "X was killed".
    """
    first, *others = (re.escape(word) for word in re.split(r"[ -]", words))
    told = "".join(_gapped(word, clause) for word in others)
    return re.compile(rf"\b{first}{told}\b", re.IGNORECASE)


def _gapped(word: str, clause: bool) -> str:
    """A word of those by which an event is told, with what may stand before it; in a clause, no further noun, and what
    a clause of its own begins with: "X, who was shot", "X, shot in the street".
    """
    if not clause or not word[0].islower():
        return rf"(?:['’]s)?{APPOSED}[ -](?:(?!not\b|never\b)[\w’'-]+ )?{word}"
    aside = ",?" if word.endswith("ed") else ""  # "the mobilisation, announced by"
    gapped = rf"(?:,? (?:who|which))?{APPOSED}{aside}[ -](?:(?:{_WITHIN_A_CLAUSE}) )?{word}"
    return rf"(?:{gapped}|,)" if word in {"was", "were"} else gapped  # "X, | shot"
