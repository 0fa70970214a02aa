"""Rounds: talks on record that are counted, "the second round of direct talks", told with place and day."""

from __future__ import annotations

import re

from copydesk.judging.dates.near_days import NEAR_DAYS, is_there
from copydesk.judging.dates.outline import DAY, TIME, Outline
from copydesk.judging.dates.tellings import BETWEEN, PLACED, WITHOUT_VERB, is_unsure
from copydesk.model.document import DateMention, Document
from copydesk.model.tenure import Event
from copydesk.register.register import Register

_KIND = "meeting"
_NTH = r"(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth) round"
_ROUND = rf"{_NTH} of (?:[\w^-]+ ){{0,3}}(?:talks|negotiations|consultations)\b"
#: "on 17 February", and the second of "on 17 and 18 February".
_ON = rf",? on (?:the )?(?:\w+day,? )?(?:(?:{TIME}|\d+) (?:and|to) )?{DAY}"
_HELD = r" (?:(?:was|were|had been) held|took place|had taken place|began|started|opened|ended|closed|concluded)"
#: Each way to tell of it on its day.
_WAYS = [
    re.compile(pattern)
    for pattern in (
        rf"\b{_ROUND}{WITHOUT_VERB}{_HELD}{BETWEEN}{_ON}{PLACED}",
        rf"\b{_ROUND}(?: between [^.;:§]{{1,60}}?)?(?: in #)?{_ON}{PLACED}",
        rf"\b{_NTH},?{_HELD}{BETWEEN}{_ON}{PLACED}",  # of what it was, the page has told before
        rf"\b(?:met|gathered|sat down|talked)\b{BETWEEN}{_ON}(?:,? in #)?,? (?:for|in) (?:a|the|their) {_ROUND}",
        rf"\b(?:met|gathered|sat down|talked)\b{BETWEEN}(?:for|in) (?:a|the|their) {_ROUND}{WITHOUT_VERB}{_ON}{PLACED}",
    )
]
#: Around it delegations arrive and leave, and others speak of it; so many characters before it tell.
_LEAD = 30
_AROUND_IT = re.compile(
    r"\b(?:eve|after|before|ahead of|arriv\w+|landed|flew|sidelines|preparat\w+|agreed to|announc\w+|said)\b",
    re.IGNORECASE,
)


def round_told(document: Document, mention: DateMention, outline: Outline | None, register: Register) -> Event | None:
    """The round on record, of that number and place and a few days from the mention, that the page tells with it."""
    day = mention.interval
    if day is None or outline is None or day.start > (document.page_date or day.start):
        return None
    for way in _WAYS:
        for told in way.finditer(outline.text):
            if not told.start() <= outline.day < told.end() or is_unsure(outline, told):
                continue
            if _AROUND_IT.search(outline.text, max(0, told.start() - _LEAD), told.end()):
                continue
            nth = f"{told['nth'].lower()} round"
            where = [party.name for party in outline.within(outline.places, told.start(), told.end())]
            near = [
                event
                for event in register.events(when=day.widened(NEAR_DAYS))
                if _is_counted(event, nth) and any(is_there(event, place, register) for place in where)
            ]
            if len(near) == 1 and not near[0].when.overlaps(day):
                return near[0]
    return None


def _is_counted(event: Event, nth: str) -> bool:
    return event.kind == _KIND and any(name.lower().startswith(nth) for name in (event.name, *event.spellings))
