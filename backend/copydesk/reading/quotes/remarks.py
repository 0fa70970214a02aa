"""Remarks: how a sentence tells that somebody spoke, without a word of theirs."""

from __future__ import annotations

from collections.abc import Collection

from copydesk.reading.quotes.cues import AUXILIARIES
from copydesk.reading.quotes.occasion import WRITTEN
from copydesk.reading.quotes.phrases import Phrase
from copydesk.reading.quotes.units import Units

REMARKS = frozenset(
    "remarks remark comments comment statement statements words announcement interview speech revelation disclosure"
    " declaration".split()
)
GIVES = frozenset("made gave delivered issued making giving delivering issuing".split())
NO_TALK_OF_ITS_OWN = frozenset("with of about for against out".split())
_SPEAKING_PAPERS = WRITTEN - frozenset(
    "decree order resolution lawsuit indictment filing affidavit book memoir memoirs diary diaries study".split()
)
_SHORT = 6  # units
_SPEECHES = frozenset("speech address broadcast interview testimony sermon".split())


def opens_speaking(units: Units) -> bool:
    """Whether a sentence opens with "speaking to the guild", and not "speaking of it"."""
    return units[0].low == "speaking" and units[1].low not in NO_TALK_OF_ITS_OWN


def opens_on_paper(units: Units) -> bool:
    """Whether an opening phrase is no more than a paper in which somebody speaks: "In a letter to the guild"."""
    if not units or units[0].low not in ("in", "through", "via"):
        return False
    return len(units) <= _SHORT and any(unit.low in _SPEAKING_PAPERS for unit in units)


def gives_remarks(units: Units, subject: Phrase) -> bool:
    """Whether somebody "made a brief statement", or "has issued comments"."""
    behind = [unit.low for unit in units[subject[1] + 1 : subject[1] + 7]]
    return not GIVES.isdisjoint(behind[:3]) and not REMARKS.isdisjoint(behind)


def acts_in_speech(units: Units, subject: Phrase, setting: Collection[str]) -> bool:
    """Whether somebody does something in a speech, by speaking; not who "was shot during a speech"."""
    if units[min(subject[1] + 1, len(units) - 1)].low in AUXILIARIES:
        return False
    return not _SPEECHES.isdisjoint(setting)
