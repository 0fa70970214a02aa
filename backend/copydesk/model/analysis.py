"""Analysis: the answer for a page; Label: its one-glance summary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from copydesk.model.document import Document
from copydesk.model.flag import Flag, Severity


class Level(StrEnum):
    """The weightiest kind of remark on the page."""

    CLEAR = "clear"
    NOTE = "note"
    CAUTION = "caution"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class QuoteCount:
    """Quoted speech on the page, and how much of it says who said it and where, when or through whom."""

    total: int
    sourced: int


@dataclass(frozen=True, slots=True)
class NameCount:
    """Entities named on the page: all, those the register confirms, those a flag disputes."""

    total: int
    confirmed: int
    disputed: int


@dataclass(frozen=True, slots=True)
class DateCount:
    """Dates told on the page: all, those that could be set on the calendar, those a remark is about."""

    total: int
    checked: int
    disputed: int


@dataclass(frozen=True, slots=True)
class Label:
    """What was checked and what was found; never a score of truth, outlet or author."""

    level: Level
    summary: str
    counts: dict[Severity, int]
    quotes: QuoteCount
    names: NameCount
    dates: DateCount = DateCount(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Engine:
    """Which code, language pipeline and register gave an answer."""

    version: str
    pipeline: str
    register: str

    @property
    def edition(self) -> str:
        """The three in one short word, part of every cache key."""
        return f"{self.version}.{self.register}"


@dataclass(frozen=True, slots=True)
class Analysis:
    """A page's flags and label. A pure function of page, engine and register, but for the two times."""

    fingerprint: str  # of the page, 64 hexadecimal digits
    engine: Engine
    document: Document
    label: Label
    flags: tuple[Flag, ...]
    unanswered: tuple[str, ...]
    made_at: datetime  # the day it was made, at midnight UTC: within a day, the same page gives the same bytes
    good_until: datetime
    rests_on: Mapping[str, str] = field(default_factory=dict)  # entries of the register, with digests of what they say
    variant: str = ""  # what sets it apart from another analysis of the same fingerprint: "live", "utf-16"

    @property
    def id(self) -> str:
        """Page and edition in one word, from which the cache finds it."""
        return "-".join(filter(None, (self.fingerprint, self.engine.edition, self.variant)))
