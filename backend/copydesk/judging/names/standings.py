"""Standings: whether somebody holds an office plainly whom a page calls its "former", "acting" or "-elect" holder."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from copydesk.judging.names.tenures import CHANGEOVER_DAYS, Claim, covered, known_people, speaks_of_past
from copydesk.judging.narrative import NEWS_DAYS
from copydesk.model.document import Document, Standing
from copydesk.model.interval import Interval
from copydesk.model.tenure import Tenure
from copydesk.register.register import Register

#: Whoever came to an office longer ago than this is no more "former", "acting" or "-elect" by a word left over from
#: before.
SETTLED_DAYS = 60
#: And who came longer ago than this may have been elected once more.
ELECTED_ONCE_DAYS = 400

#: Said of the title itself, before or behind it.
_SAID = {
    Standing.FORMER: re.compile(r"^(?:former|ex)\b(?! (?:and|or)\b)", re.IGNORECASE),
    Standing.ACTING: re.compile(r"\bacting\b", re.IGNORECASE),
    Standing.ELECT: re.compile(r"^(?!then\b).*\belect$", re.IGNORECASE),
}
#: How the message has it.
WORDS = {
    Standing.FORMER: "“former” before the title",
    Standing.ACTING: "“acting” before the title",
    Standing.ELECT: "“elect” behind the title",
}
#: Behind a name: its owner's, or a longer name.
_OWNS = re.compile(r"['’-]| (?:Jr|Sr|[A-Z]|and|or|adviser|advisor|aide|ally|allies|official|loyalist|appointee)")


def plainly_held(
    claim: Claim, document: Document, tells_of_now: Callable[[], bool], register: Register
) -> Tenure | None:
    """The tenure of somebody who has held the office for a while, on a page that gives it as something else, and tells
    of no other time.
    """
    today = document.page_date
    if today is None or claim.when is None or not _is_said(claim, document) or speaks_of_past(claim):
        return None
    if not claim.when.overlaps(Interval.day(today).widened(NEWS_DAYS)):
        return None
    people = known_people(claim, register)
    if len(people) != 1 or not covered(claim, register):
        return None
    own = [t for t in register.history(claim.office) if t.person.id == people[0].id]
    now = [t for t in own if t.possibly(Interval.day(today))]
    lately = Interval(today - timedelta(days=SETTLED_DAYS), today + timedelta(days=CHANGEOVER_DAYS))
    if len(now) != 1 or now[0].acting or not now[0].surely(lately):
        return None
    return now[0] if _is_left_over(claim, now[0], own, today) and tells_of_now() else None


def _is_left_over(claim: Claim, now: Tenure, own: list[Tenure], today: date) -> bool:
    """Whether the word can only be left over from before: of who acts, the register must know that this is over."""
    if claim.mention.standing is Standing.ACTING:
        return any(tenure.acting and tenure.start < now.start for tenure in own)
    if claim.mention.standing is Standing.ELECT:
        return (today - now.start.start).days <= ELECTED_ONCE_DAYS
    return claim.mention.of_stated


def _is_said(claim: Claim, document: Document) -> bool:
    """Whether the word is said of the title itself, and the name of nothing else: not "former President X's aide"."""
    text, name = document.text, claim.holder.span
    said = _SAID.get(claim.mention.standing)
    if said is None or not said.search(claim.mention.span.of(text)) or _OWNS.match(text, name.end):
        return False
    return not any(quote.direct and quote.span.overlaps(name) for quote in document.quotes)
