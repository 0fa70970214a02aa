"""Gatherings: a summit of a body on record as a page tells it, with its place and day."""

from __future__ import annotations

import re

from copydesk.judging.dates.near_days import NEAR_DAYS, is_there
from copydesk.judging.dates.outline import DAY, Outline
from copydesk.judging.dates.tellings import BETWEEN, ON, PLACED, WITHOUT_VERB, is_unsure
from copydesk.model.document import DateMention, Document
from copydesk.model.tenure import Event
from copydesk.register.register import Register
from copydesk.register.wording import has_words

_KINDS = frozenset({"summit", "conference"})
_SUMMIT = r"(?:~ )?% (?:[Ll]eaders['’]? )?(?:summit|meeting of leaders)"
_LEADERS = r"(?:% (?:heads of state(?: and government)?|leaders)|[Ll]eaders of (?:the )?%)"
_MET = r"(?:met|meet|gathered|gather|convened|assembled|came together)"
_HELD = (
    r"(?: (?:was held|took place|began|started|opened|ended|closed|concluded|wrapped up)"
    rf"{WITHOUT_VERB})?"
)
#: Each way to tell of it on its day.
_WAYS = [
    re.compile(pattern)
    for pattern in (
        rf"(?:^|[;:,] )(?:[Tt]he )?{_SUMMIT}\b{WITHOUT_VERB}{_HELD}(?:{ON}| of {DAY}){PLACED}",
        rf"(?:^|(?<=[ “(]))(?:[Tt]he |[Ii]ts )?{DAY} {_SUMMIT}\b(?:{WITHOUT_VERB}#)?",
        rf"(?:^|[;:,] |\b(?:when|where|that|as) ){_LEADERS} {_MET}\b{BETWEEN}{ON}{PLACED}",
        rf"^(?:[Oo]n )?{DAY},? {_LEADERS} {_MET}\b(?:{WITHOUT_VERB}#)?",
        rf"\b{_MET} (?:in # )?(?:for|at) (?:the|a) {_SUMMIT}\b{WITHOUT_VERB}{ON}{PLACED}",
        rf"^#,? (?:hosted|hosts) (?:the|a) {_SUMMIT}\b{WITHOUT_VERB}{ON}{PLACED}",
    )
]
#: So it is told by whoever came the day before, too, but not the day after.
_THERE = re.compile(rf"\b(?:[Aa]t|[Dd]uring|of) (?:the )?{_SUMMIT}\b{WITHOUT_VERB}{ON}{PLACED}")
#: Around a summit people arrive, prepare, and go on talking.
_AROUND_IT = re.compile(r"\b(?:eve|ahead of|arriv\w+|sidelines|informal|dinner|ministers?|landed|flew)\b")


def gathering_told(
    document: Document, mention: DateMention, outline: Outline | None, register: Register
) -> Event | None:
    """The summit on record, a few days from the mention, that the page tells with it."""
    day = mention.interval
    if day is None or outline is None or day.start > (document.page_date or day.start):
        return None
    stretch = _stretch(outline)
    if stretch is None or _AROUND_IT.search(outline.text):
        return None
    start, end, late = stretch
    bodies = [party.name for party in outline.within(outline.places, start, end) if outline.text[party.at] == "%"]
    where = [party.name for party in outline.within(outline.places, start, end) if outline.text[party.at] == "#"]
    names = {name for words in bodies for name in _names(words, register)}
    week = [e for e in register.events(when=day.widened(NEAR_DAYS)) if e.kind in _KINDS and _is_of(e, names)]
    near = [event for event in week if not where or any(is_there(event, place, register, True) for place in where)]
    if len({event.when for event in near}) != 1 or any(event.when.overlaps(day) for event in week):
        return None
    return near[0] if not late or day.start > near[0].when.end else None


def _stretch(outline: Outline) -> tuple[int, int, bool] | None:
    """Where it is told, and whether so that it may be the day before."""
    for way in (*_WAYS, _THERE):
        for found in way.finditer(outline.text):
            if found.start() <= outline.day < found.end() and not is_unsure(outline, found):
                return found.start(), found.end(), way is _THERE
    return None


def _names(words: str, register: Register) -> set[str]:
    known = {name for body in register.bodies(words) for name in (body.name, *body.spellings, *body.acronyms)}
    return {words, *known}


def _is_of(event: Event, names: set[str]) -> bool:
    """Whether it is the body's own summit, and not one with somebody else: "EU–China summit"."""
    told = (event.name, *event.spellings)
    wanted = [pattern.format(name) for name in names for pattern in ("{} summit", "{} meeting", "meeting of the {}")]
    return any(has_words(name, words) for name in told for words in wanted)
