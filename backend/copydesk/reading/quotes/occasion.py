"""Occasion: where, when, to whom and through whom something was said, from the words around the quotation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from copydesk.model.document import DateKind, DateMention, Name, NameKind, Occasion
from copydesk.model.page import Link
from copydesk.model.span import Span
from copydesk.reading.quotes import classes
from copydesk.reading.quotes.audience import (
    AUDIENCES,
    PRESS,
    arriving,
    asked_by,
    is_heard,
    is_medium,
    spoken_to,
    stood_before,
    told_to,
    written_to,
)
from copydesk.reading.quotes.bearing import (
    CARRIERS,
    SETTINGS,
    back_to,
    belongs_there,
    content,
    in_brackets,
    places_apply,
    preposition_of,
    right_behind,
    told_of,
)
from copydesk.reading.quotes.channels import carrier, has_person, is_put_out, medium_behind, outlet_of, span_of
from copydesk.reading.quotes.closed import closed_at
from copydesk.reading.quotes.cues import POSSESSIVE_PRONOUNS, verb_of
from copydesk.reading.quotes.frame import SOURCE, Frame
from copydesk.reading.quotes.outlets import is_platform, is_social_media
from copydesk.reading.quotes.phrases import phrase_after
from copydesk.reading.quotes.units import WORD, Sentence, Units
from copydesk.reading.quotes.words import DETERMINERS

_PRESS_EVENTS = frozenset("briefing presser".split())
WRITTEN = frozenset(
    "statement post tweet letter report article op-ed editorial column essay memo email filing transcript"
    " release thread message blog blogpost communique communiqué affidavit indictment lawsuit document"
    " book memoir memoirs diary diaries decree order resolution note video recording posting newsletter paper study"
    " complaint petition telegram dispatch bulletin tweets posts readout website channel ruling judgment judgement"
    " verdict".split()
)
_VAGUE_SETTING = frozenset("recent televised past earlier previous latest undated last-minute".split())
#: Of those there is one only, which can be looked up: "in her first speech as president", "in a farewell address".
_ONCE = frozenset("first inaugural inauguration maiden farewell victory concession resignation final".split())
_REGULAR = frozenset("nightly daily weekly monthly annual regular".split())
#: Before "questions" they say that those came from the press: "in response to media questions", "took questions".
_ASKED = frozenset("media press media's answering taking took fielding fielded".split())
_ADDRESSES = frozenset({"address", "speech"})
_JOURNEYS = frozenset({"visit", "trip"})  # to where it was said
_SPOKEN_AT = frozenset("in at during on after following before".split())
_AT = ("at", "aboard")
_LONGEST_ADDRESS = 10  # units of a paper and those whom it goes to
#: What stands before a place where somebody speaks, or a house: "in the Bundestag", "outside Downing Street".
_NEAR = {NameKind.PLACE: (*_AT, "in", "from", "outside", "near"), NameKind.ORGANISATION: (*_AT, "in", "outside")}
#: Where before a house somebody speaks: "on the steps of", "from the balcony of".
_SPOTS = frozenset("steps doorstep floor balcony lawn gates".split())
_NO_DAY = frozenset("now recently then soon once currently lately previously formerly".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight".split())


#: What is told of days so near before the page's own is its news.
NEWS_DAYS = 10


class Occasions:
    """Finds occasions on one page."""

    def __init__(
        self, names: Sequence[Name], dates: Sequence[DateMention], links: Sequence[Link], text: str, day: date | None
    ) -> None:
        self._names = names
        self._day = day  # of the page
        self._links = links
        self._text = text
        self._dates: Mapping[int, DateMention] = {date.span.start: date for date in dates}

    def around(
        self, sentence: Sentence, frame: Frame | None, quote: int | None, clause: Span | None = None
    ) -> Occasion:
        """What the sentence tells of the occasion of the quotation at unit ``quote``, or of the reported ``clause``."""
        units = sentence.units
        open_from, open_to = content(units, frame, quote)
        found = Occasion(link=self.link(sentence, frame, quote))
        skip = set(range(open_from, open_to))
        if clause is not None:
            skip |= {at for at, unit in enumerate(units) if clause.start <= unit.start and unit.end <= clause.end}
        if frame is not None and frame.subject is not None:
            skip |= set(range(frame.subject[0], frame.subject[1] + 1)) | told_of(units, frame.subject)
        skip |= in_brackets(units)
        for at, unit in enumerate(units):
            if at in skip or unit.kind != WORD:
                continue
            found = self._look(units, at, found)
        if frame is not None:
            found = self._from_frame(units, frame, found)
            if not places_apply(frame, quote):
                skip |= set(range(frame.first, len(units))) - right_behind(units, frame)
        return self._place(units, skip, found)

    def words(self, span: Span) -> list[str]:
        """The words of a stretch, in lower case."""
        return span.of(self._text).lower().split()

    def in_a_year(self, occasion: Occasion) -> bool:
        """Whether an occasion is dated by a year alone, as the stations of a life are."""
        date = self._dates.get(occasion.when.start) if occasion.when is not None else None
        return date is not None and date.kind == DateKind.YEAR

    def is_news(self, occasion: Occasion) -> bool:
        """Whether an occasion is dated by one of the last days before the page's own."""
        told = self._dates.get(occasion.when.start) if occasion.when is not None else None
        if self._day is None or told is None or told.interval is None or not told.interval.is_day:
            return False
        return 0 <= (self._day - told.interval.start).days <= NEWS_DAYS

    # --- one word at a time ---

    def _look(self, units: Units, at: int, found: Occasion) -> Occasion:
        unit = units[at]
        before = units[at - 1] if at else None
        if (
            found.when is None
            and (unit.date or unit.low in _DAYS)
            and not (before and before.low in ("since", "until"))
        ):
            found = self._when(units, at, found)
        if found.closed is None and (closed := closed_at(units, at)) is not None:
            found = replace(found, closed=closed)
        if found.audience is None and (
            (unit.low in PRESS and is_heard(units, at)) or asked_by(units, at) or arriving(units, at)
        ):
            found = replace(found, audience=unit.span)
        if unit.low in ("queries", "questions", "query") and before and before.low in _ASKED:
            found = replace(found, audience=found.audience or before.span.through(unit.span))
        if (addressed := spoken_to(units, at) or stood_before(units, at)) is not None:
            found = self._heard_by(units, addressed, found)
        if (
            unit.low in _PRESS_EVENTS or (unit.low == "conference" and before and before.low in ("news", "press"))
        ) and (found.audience is None):
            found = replace(found, audience=back_to(units, at, 5))
        if (unit.low in CARRIERS or is_put_out(units, at)) and found.outlet is None:
            found = replace(found, outlet=carrier(units, at))
        if found.outlet is None and (is_platform(units, at) or is_social_media(units, at)):
            found = replace(found, outlet=unit.span)
        if unit.low in ("via", "through", "with", "to", "for", "in", "on") and found.outlet is None:
            found = replace(found, outlet=medium_behind(units, at))
        if unit.low in WRITTEN and found.document is None:
            found = self._written(units, at, found)
        if unit.low in SETTINGS and unit.low not in WRITTEN and not unit.date and found.setting is None:
            found = self._setting(units, at, found)
        return found

    def _when(self, units: Units, at: int, found: Occasion) -> Occasion:
        unit = units[at]
        told = next((self._dates[u.start] for u in units[max(0, at - 4) : at + 1] if u.start in self._dates), None)
        if told is None or not told.span.contains(unit.span):
            told = self._dates.get(unit.start)
        if told is None:
            return replace(found, when=unit.span) if unit.low in _DAYS else found
        text = told.text.lower()
        ahead = self._day is not None and told.interval is not None and told.interval.start > self._day
        if (
            ahead  # what a page tells has been said
            or told.kind == DateKind.DURATION
            or "recent" in text
            or text in _NO_DAY
            or text.startswith(("the past", "past"))
        ):
            return found
        return replace(found, when=told.span)

    def _written(self, units: Units, at: int, found: Occasion) -> Occasion:
        preposition = preposition_of(units, at, ("in", "on", "from", "through", "via", "to"))
        if at + 1 < len(units) and units[at + 1].low in SETTINGS | WRITTEN:
            return found
        if preposition is None and _is_told_in(units, at):
            return replace(found, document=units[at].span)
        if preposition is None or (units[preposition].low == "to" and units[preposition - 1].low != "according"):
            return found
        if (reader := written_to(units, at)) is not None:
            found = self._heard_by(units, reader, found)
        first = preposition + (units[preposition].low == "to")  # "according to | a transcript"
        return replace(found, document=Span(units[first].start, units[at].end))

    def _setting(self, units: Units, at: int, found: Occasion) -> Occasion:
        preposition = preposition_of(units, at, _SPOKEN_AT)
        if preposition is None or (at + 1 < len(units) and units[at + 1].low in SETTINGS - {"with"}):
            return found
        if preposition + 1 < at and units[preposition + 1].tag == "VERB":  # "interest in hosting the talks"
            return found
        end = at
        if at + 1 < len(units) and units[at + 1].low in ("with", "to", "of", "at", "in", "on", "for"):
            phrase = phrase_after(units, at + 1)
            end = phrase[1] if phrase is not None else at
        span = Span(units[preposition].start, units[end].end)
        unit, words = units[at], {unit.low for unit in units[preposition : at + 1]}
        found = replace(found, setting=span)
        hearers = next((unit for unit in units[at + 1 : end + 1] if unit.low in AUDIENCES), None)
        if hearers is not None and found.audience is None and not words & _VAGUE_SETTING:
            found = replace(found, audience=hearers.span)
        regular = next((unit for unit in units[preposition : at + 1] if unit.low in _REGULAR), None)
        if regular is not None and found.when is None:
            found = replace(found, when=regular.span)
        if found.where is None and (unit.low == "hearing" or (unit.low in _ADDRESSES and words & _ONCE)):
            found = replace(found, where=unit.span)  # of which there is a record
        if not words & _VAGUE_SETTING and found.where is None:
            joined = ("at", "in", "on", "to") if unit.low in _JOURNEYS else ("at", "in", "on")
            held_at = at + 1 < len(units) and units[at + 1].low in joined
            where = self._named_in(units, preposition, end if held_at else at)
            if where is not None:
                found = replace(found, where=where)
        return found

    def _named_in(self, units: Units, first: int, last: int) -> Span | None:
        """A name that makes a setting one that can be found: "at the Munich Security Conference"."""
        kinds = {at: self._names[units[at].name].kind for at in range(first + 1, last + 1) if units[at].name >= 0}
        if NameKind.PERSON in kinds.values():
            return None
        for at in range(first + 1, last + 1):
            if units[at].capital and kinds.get(at, NameKind.OTHER) != NameKind.GROUP:
                return self._names[units[at].name].span if at in kinds else units[at].span
        return None

    def _from_frame(self, units: Units, frame: Frame, found: Occasion) -> Occasion:
        if frame.outlet is not None and found.outlet is None:
            found = replace(found, outlet=span_of(units, frame.outlet))
        verb = verb_of(units[frame.first].low)
        if verb == "tweet" and found.outlet is None:
            found = replace(found, outlet=units[frame.first].span)
        if (hearer := told_to(units, frame)) is not None:
            found = self._heard_by(units, hearer, found)
        if frame.kind != SOURCE:
            found = self._according_to(units, found)
        if found.outlet is None:
            found = replace(found, outlet=outlet_of(units, frame.subject, frame.first))
        return found

    def _heard_by(self, units: Units, hearer: tuple[int, int], found: Occasion) -> Occasion:
        """With whoever was told: an outlet where that is a medium or a body by name, else an audience, as "his Security
        Council" is.
        """
        words = units[hearer[0] : hearer[1] + 1]
        span = span_of(units, hearer)
        own = words[0].low in POSSESSIVE_PRONOUNS
        a_body = words[-1].capital and not has_person(units, hearer) and words[0].low != "that" and not own
        if is_medium(units, hearer) or (a_body and words[-1].low not in AUDIENCES):
            return replace(found, outlet=found.outlet or span)
        return replace(found, audience=found.audience or span)

    def _according_to(self, units: Units, found: Occasion) -> Occasion:
        """Beside another cue, "according to" names the outlet or the document."""
        for at, unit in enumerate(units[:-2]):
            if unit.low == "according" and units[at + 1].low == "to":
                phrase = phrase_after(units, at + 1)
                if phrase is None:
                    return found
                words = units[phrase[0] : phrase[1] + 1]
                span = span_of(units, phrase)
                if any(word.low in classes.DOCUMENTS for word in words) and found.document is None:
                    return replace(found, document=span)
                if (
                    any(word.capital for word in words)
                    and found.outlet is None
                    and words[-1].low not in classes.COLLECTIVES
                ):
                    return replace(found, outlet=span)
        return found

    def _place(self, units: Units, skip: set[int], found: Occasion) -> Occasion:
        if found.where is not None:
            return found
        for at, unit in enumerate(units):
            if at in skip or unit.name < 0 or not at:
                continue
            kind = self._names[unit.name].kind
            if kind in (NameKind.PERSON, NameKind.GROUP):
                continue
            back = at - 1
            while back > 0 and (
                units[back].low in DETERMINERS or units[back].low.isdigit() or units[back].name == unit.name
            ):
                back -= 1
            if _is_spot(units, back):
                return replace(found, where=self._names[unit.name].span)
            if units[back].low in _NEAR.get(kind, _AT) and back not in skip and not belongs_there(units, back):
                return replace(found, where=self._names[unit.name].span)
        return found

    def link(self, sentence: Sentence, frame: Frame | None, quote: int | None) -> Link | None:
        """The link on the quotation, else on its cue; one on a name mostly leads to a page about the name."""
        places = [sentence.units[quote].span] if quote is not None else []
        if frame is not None:
            places.append(sentence.stretch(frame.first, frame.last))
        return next((link for place in places for link in self._links if link.span.overlaps(place)), None)


def _is_told_in(units: Units, paper: int) -> bool:
    """Whether the words stand in a paper told before: "sent a letter to the court in which they say"."""
    behind = [unit.low for unit in units[paper + 1 : paper + _LONGEST_ADDRESS]]
    return ("in", "which") in pairwise(behind)


def _is_spot(units: Units, of: int) -> bool:
    """Whether "of" belongs to a spot of a house at which somebody speaks."""
    spot = of - 1
    if units[of].low != "of" or spot < 1 or units[spot].low not in _SPOTS:
        return False
    return preposition_of(units, spot, ("on", "at", "from")) is not None
