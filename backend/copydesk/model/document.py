"""Document: what was read in a page. Everything that a rule may know of the text is here.

Every mention carries its ``span`` into the page's text, in code points. Nothing here judges.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from copydesk.model.interval import Interval
from copydesk.model.page import Link, Page
from copydesk.model.span import Span, span_at

# --- names -----------------------------------------------------------------------------------------------------


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"  # nationalities, religions, parties as adjectives: "Russian"
    EVENT = "event"
    OTHER = "other"  # works, products, laws


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of somebody or something by name, without titles and possessive 's."""

    span: Span
    text: str
    kind: NameKind
    entity: int  # index into Document.entities: mentions that share it mean the same


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what one or more names of the page stand for."""

    name: str  # the fullest mention
    kind: NameKind
    records: tuple[str, ...] = ()  # register ids whose known spelling a mention is; several: undecided
    variant_of: int | None = None  # index of the person whose name this seems to be another spelling of


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A name and its short form introduced side by side: "Federal Security Service (FSB)"."""

    long: Span
    short: Span
    short_first: bool = False  # "MChS (the emergencies ministry)"

    @property
    def span(self) -> Span:
        """Both, and what stands between them."""
        return self.long.through(self.short)


# --- offices ---------------------------------------------------------------------------------------------------


class Standing(StrEnum):
    """How the text says the office is held."""

    CURRENT = "current"
    ACTING = "acting"
    FORMER = "former"  # also "then-", "his predecessor"
    ELECT = "elect"  # also designate, nominee, candidate


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """An office given to somebody: "Russian Defense Minister Andrei Belousov"."""

    span: Span  # the words of the office, with place and standing: "Russian Defense Minister"
    title: str  # the office alone, deputies included: "Defense Minister", "Deputy Foreign Minister"
    of: str | None  # register id of the place or body, from the words or, where those are silent, the context
    of_stated: bool  # whether the words themselves name that place or body
    holder: Name | None  # None: "the defence minister said"
    standing: Standing = Standing.CURRENT
    when: Interval | None = None  # the date the sentence speaks of; None: it names none


# --- dates -----------------------------------------------------------------------------------------------------


class Tense(StrEnum):
    """How the clause around a date tells it."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"  # also plans, expectations, orders, conditions
    UNCLEAR = "unclear"


class DateKind(StrEnum):
    """The form of a date expression."""

    DAY = "day"  # 3 May 2019, May 3, 3/5/2019
    WEEKDAY = "weekday"  # on Monday
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"  # 3-5 May, from 2014 to 2016
    RELATIVE = "relative"  # yesterday, last week, two years ago
    PERIOD = "period"  # the 1990s, summer 2014, the second quarter
    DURATION = "duration"  # for eight years, a 42-year-old: no interval of its own
    TIME = "time"  # 10:30 a.m.


@dataclass(frozen=True, slots=True)
class DateEnd:
    """One end of a range that would be a date without the other: "2014" of "from 2014 to 2016"."""

    span: Span
    interval: Interval | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """One expression of time: as written, and as resolved as far as the page allows."""

    span: Span
    text: str
    kind: DateKind
    interval: Interval | None = None  # None: cannot be pinned down
    year: int | None = None  # as written, as are the next three
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # 0 is Monday
    resolved_by: tuple[str, ...] = ()  # words or sources used: "page date", "October 1st, 2025"
    fault: str | None = None  # why no such day or time exists: "November has 30 days"
    other_reading: date | None = None  # 03/04/2025: the day when day and month are swapped
    tense: Tense = Tense.UNCLEAR
    approximate: bool = False
    in_quote: bool = False
    value: str | None = None  # ISO 8601, else TIMEX3, as sharp as the words: "2025-10-01", "199"; "T17:00"; "P8Y"
    ends: tuple[DateEnd, ...] = ()  # of a range: what stands at either end, where each is a date by itself
    placed: bool = True  # whether it means a stretch of the calendar, known or not; durations and "recent days" do not


@dataclass(frozen=True, slots=True)
class Order:
    """Two dates that the text puts in order: "the vote of 3 May followed a debate on 1 May"."""

    earlier: DateMention  # as told, whether or not it is
    later: DateMention
    cue: Span  # "followed"
    outright: bool = True  # said of the two deeds themselves, not only by "after"


@dataclass(frozen=True, slots=True)
class Lapse:
    """A count of time that the text says lies between two dates: "since 2014, for eight years", "aged 42"."""

    span: Span  # "eight years"
    count: float
    unit_days: float  # how long one of what is counted lasts
    unit: str  # "year", "month"
    start: Interval
    end: Interval
    least: bool = False  # "more than"
    most: bool = False  # "nearly"
    approximate: bool = False  # "about"
    to_page: bool = False  # the end is the day of the page
    whole: bool = False  # only what is full counts, as in ages


# --- quotes and sourcing ---------------------------------------------------------------------------------------


class SourceClass(StrEnum):
    """What is known of a speaker or source."""

    NAMED = "named"  # a person or body by name, or one that the page names: "the governor"
    DESCRIBED = "described"  # one person by role only, who could be found: "the company's lawyer"
    COLLECTIVE = "collective"  # "Western officials", "analysts"
    ANONYMOUS = "anonymous"  # "a senior official who asked not to be named"
    DOCUMENT = "document"  # "the report", "a statement"
    NONE = "none"


class QuoteKind(StrEnum):
    """What the marks are for."""

    SPEECH = "speech"
    SCARE = "scare"  # a word held at arm's length, a term, a nickname
    TITLE = "title"  # a work, an operation, an award
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whoever a quote is given to, as the text has it."""

    span: Span
    text: str
    source_class: SourceClass
    name: str | None = None  # the fullest name the page gives for them
    entity: int | None = None  # index into Document.entities


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where, when, to whom and through whom something was said; each the words that say so."""

    where: Span | None = None
    when: Span | None = None
    audience: Span | None = None  # "to journalists"
    outlet: Span | None = None  # "told CNN", "via Interfax", "on Telegram"
    setting: Span | None = None  # "during a televised address", "at a meeting with veterans"
    document: Span | None = None  # "according to a transcript released by the ministry"
    link: Link | None = None  # the link of the page that lies on the quote or its cue
    closed: Span | None = None  # "in a closed-door meeting": nobody could check

    @property
    def can_be_checked(self) -> bool:
        """Whether it names a time, a place, hearers, an outlet, a paper or a link; "a recent address" does not."""
        named = (self.where, self.when, self.audience, self.outlet, self.document)
        return self.link is not None or any(words is not None for words in named)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words given as somebody's own: in quotation marks, or (``direct`` false) reported."""

    span: Span  # with its marks
    inner: Span  # without them
    kind: QuoteKind = QuoteKind.SPEECH
    direct: bool = True
    speaker: Speaker | None = None
    source_class: SourceClass = SourceClass.NONE
    cue: Span | None = None  # "said"
    occasion: Occasion = field(default_factory=Occasion)
    speech: int = 0  # quotes that share it are parts of one speech; -1: of none
    continues: bool = False  # has no attribution of its own and goes on from the quote before
    inherited: bool = False  # its occasion was told with an earlier part of the same speech


class SourcingKind(StrEnum):
    """How a claim's source is hidden."""

    VAGUE = "vague"  # "analysts suggest", "it is believed"
    UNCONFIRMED = "unconfirmed"  # "reportedly", "unconfirmed reports"


@dataclass(frozen=True, slots=True)
class Sourcing:
    """A stretch that says where a claim comes from without saying from whom."""

    span: Span
    kind: SourcingKind
    source: Span | None = None  # "analysts"
    cue: Span | None = None  # "suggest"
    named_by: Span | None = None  # the name that the sentence itself, or the next, gives for it
    beside: Span | None = None  # else a name to which its sentence gives the words, or its paragraph what stands around


# --- the whole -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Document:
    """A page as read. All mentions are sorted by their place in the text."""

    page: Page
    page_date: date | None = None  # as given with the page, else as printed in its dateline
    words: int = 0
    paragraphs: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()
    names: tuple[Name, ...] = ()
    entities: tuple[Entity, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    offices: tuple[OfficeMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    orders: tuple[Order, ...] = ()
    lapses: tuple[Lapse, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sourcings: tuple[Sourcing, ...] = ()
    first_person: bool = False  # told by somebody who says "I": a column, an interview, a web diary
    agency: Span | None = None  # the news agency in whose dateline the page opens: "KYIV, Nov 3 (Reuters) —"

    @property
    def text(self) -> str:
        """The page's text, exactly as it arrived."""
        return self.page.text

    def sentence_of(self, span: Span) -> Span:
        """The sentence that ``span`` begins in; ``span`` itself where no sentence does."""
        return span_at(self.sentences, span.start) or span

    def mentions_of(self, entity: int) -> tuple[Name, ...]:
        """All names that stand for one entity."""
        return tuple(name for name in self.names if name.entity == entity)

    def mentions(self) -> tuple[tuple[Name, ...], ...]:
        """For each entity, all names that stand for it."""
        found: tuple[list[Name], ...] = tuple([] for _ in self.entities)
        for name in self.names:
            found[name.entity].append(name)
        return tuple(map(tuple, found))
