"""Hindsight: whether a page names somebody with an office that is over because it tells of then: of years ago, of the
going, of the holders before, or of whom they served.
"""

from __future__ import annotations

import re

from copydesk.judging.names.tenures import PRESENT_DAYS, Claim, days_out, is_over, spell_of
from copydesk.judging.narrative import is_measure
from copydesk.model.document import Document
from copydesk.model.interval import Interval
from copydesk.model.numerals import CARDINALS, ORDINALS, TENS
from copydesk.model.span import Span, span_at, starting_in
from copydesk.model.tenure import LEADING, Person
from copydesk.register.register import Register

#: How a sentence tells of somebody's going, before the office and behind the name.
_REMOVING = re.compile(
    r"\b(?:fir(?:e[sd]?|ing)|dismiss(?:e[sd]|ing|al of)?|sack(?:s|ed|ing)?|oust(?:s|ed|ing|er of)?|"
    r"suspend(?:s|ed|ing)?|remov(?:e[sd]?|ing|al of)|replac(?:e[sd]?|ing)|succeed(?:s|ed|ing)?|toppl(?:e[sd]?|ing)|"
    r"captur(?:e[sd]?|ing|e of)|abduct(?:s|ed|ing|ion of)|overthr(?:ow[sn]?|ew|owing|ow of)|"
    r"(?:resignation|departure|exit|arrest|detention|seizure|impeachment) of)"
    r"(?: (?:the|its|their|his|her|then|[A-Z][\w.-]+(?:['’]s)?))* ?$"
)
_LEAVING = re.compile(
    r"(?: and [^.;:]{1,120}?)?,?(?: who)?(?: (?:has|had|have|also|then|later))*"
    r" (?:(?:was|were|is|been|being) (?:then |later )?(?:fired|dismissed|sacked|ousted|removed|suspended|replaced)|"
    r"resign(?:ed|s)?|step(?:ped|s)? down|quit|stood down|left (?:office|the (?:post|job|government|cabinet)))\b"
)
#: How it tells of the death of whoever died in office, who keeps that in all that is told of it.
_KILLING = re.compile(
    r"\b(?:(?:killings?|assassinations?|murders?|deaths?|demise|martyrdom|funerals?|burials?|elimination|slaying)\b"
    r"(?: [^,;:]{1,30})? of\b[^;:]*|"
    r"(?:killed|assassinated|murdered|eliminated|slain|avenge|mourn(?:ed|s|ing)?|bur(?:ied|ies|y|ying))\b[^,;:]*)$"
)
_KILLED = re.compile(
    r"(?:['’]s? (?:\w+ )?(?:killing|assassination|murder|death|demise|martyrdom|funeral|burial)"
    r"|,?(?: who)?(?: ha[sd]| was| were| been)*"
    r" (?:killed|assassinated|murdered|eliminated|slain|died|perished|martyred|buried|laid to rest))\b"
)
DIED_IN_OFFICE_DAYS = 7
#: How a sentence tells that somebody holds an office at another time than its other words do.
_COUNTED = re.compile(rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(sorted(ORDINALS))})[ -]$", re.IGNORECASE)
_LONGEST_COUNT = 12  # characters
_NEXT = re.compile(r"\b(?:successor|predecessor),? $")
_OF_SOMEBODY = re.compile(r"\b(?:his|her) $")
_OF_WHOM = re.compile(r"['’]s? (?:[\w-]+ and )?$")  # "Trump's | ...", "Erdogan's son-in-law and | ..."
_OWNING = frozenset({"'s ", "’s ", "' ", "’ "})
#: Nobody is called so in office.
_OF_HISTORY = (" the Great", " the Elder", " the Magnificent", " the Terrible", " the Conqueror")
_WHO_IS_OUT = re.compile(r"\b(?:[Ff]ormer|[Ee]x-|[Ll]ate|[Oo]usted|[Dd]eposed|[Tt]hen-?)\b")

#: How a page looks back: "ten years ago", "it has been 10 years since", "four years on", "the 10th anniversary".
_COUNTS = CARDINALS | TENS
_YEARS_BACK = re.compile(
    rf"\b(?:(?:(?P<digits>\d{{1,2}})|(?P<word>{'|'.join(_COUNTS)})) years (?:ago|since|on|after|later)"
    rf"|(?:(?P<ordinal>\d{{1,2}})(?:st|nd|rd|th)|(?P<nth>{'|'.join(ORDINALS)})) anniversary)\b",
    re.IGNORECASE,
)
_OPENING_CHARACTERS = 2000

#: Who left an office so long ago is on no page by oversight.
LONG_AGO_DAYS = 5 * 365

#: Somebody who left before that is named with the office by oversight, whatever is told of the going.
JUST_LEFT_DAYS = 400

#: Who left it longer ago may be told as somebody's of then: "Trump's defense secretary".
SERVED_DAYS = 730


def tells_of_then(claim: Claim, person: Person, document: Document, register: Register) -> bool:
    """Whether the words around tell of a time when somebody who is out held the office, or of no time at all."""
    return (
        _is_of_long_ago(claim, person, document, register)
        or _is_leaving(claim, person, document, register)
        or _is_told_as_dead(claim, person, document, register)
        or _is_remembered(claim, person, document, register)
        or _served_somebody(claim, person, document, register)
        or _served_before(claim, person, document, register)
        or _is_of_another_time(claim, document)
    )


def _is_of_long_ago(claim: Claim, person: Person, document: Document, register: Register) -> bool:
    """Whether somebody who left an office years ago may be named with it because the page tells of then: its
    sentence gives no time, and the last one told before lies well in the past.
    """
    days = days_out(claim, person, register)
    if days is None or days < LONG_AGO_DAYS:
        return False
    return (days_behind(claim, document) or 0) > PRESENT_DAYS


def days_behind(claim: Claim, document: Document) -> int | None:
    """How many days before the time that counts the last date lies that the page told; None where the sentence gives
    one itself, or none was told since the page was last seen to tell of its own time.
    """
    if claim.when is None or claim.mention.when is not None:
        return None
    before = starting_in(document.dates, Span(claim.now_from, claim.mention.span.start))
    told = [found.interval for found in before if found.interval and not is_measure(document, found.span)]
    return (claim.when.start - told[-1].end).days if told else None


def _is_leaving(claim: Claim, person: Person, document: Document, register: Register) -> bool:
    """Whether the sentence tells, without a day, how somebody came to leave the office not long ago."""
    days, sentence = days_out(claim, person, register), document.sentence_of(claim.mention.span)
    if days is None or not 0 < days <= JUST_LEFT_DAYS:
        return False
    start, end = sorted((claim.mention.span, claim.holder.span))
    lead = document.text[sentence.start : start.start]
    return bool(_REMOVING.search(lead) or _LEAVING.match(document.text, end.end))


def _is_told_as_dead(claim: Claim, person: Person, document: Document, register: Register) -> bool:
    """Whether the sentence tells, without a day, of the death of somebody who died in office."""
    spell = spell_of(register.history(claim.office), person)
    if claim.when is None or person.died is None or spell is None or spell[1] is None:
        return False
    after = (claim.when.start - person.died.end).days
    if after < 0 or not person.died.overlaps(spell[1].widened(DIED_IN_OFFICE_DAYS)):
        return False
    start, end = sorted((claim.mention.span, claim.holder.span))
    lead = document.text[document.sentence_of(claim.mention.span).start : start.start]
    return bool(_KILLING.search(lead) or _KILLED.match(document.text, end.end))


def _is_of_another_time(claim: Claim, document: Document) -> bool:
    """Whether the words count the holders, "Georgia's fifth president", name the successor of one, one of history,
    "Pope Leo the Great", or tell of the cabinet of somebody who is out: "the former chancellor and his finance
    minister".
    """
    text, office, name = document.text, claim.mention.span, claim.holder.span
    sentence = text[document.sentence_of(office).start : office.start]
    untitled = text[max(0, office.start - _LONGEST_COUNT) : office.end].removesuffix(claim.mention.title)
    if _COUNTED.search(untitled) or _NEXT.search(text[office.start : name.start]):
        return True
    if text.startswith(_OF_HISTORY, name.end):
        return True
    return bool(_OF_SOMEBODY.search(sentence) and _WHO_IS_OUT.search(sentence))


def _is_remembered(claim: Claim, person: Person, document: Document, register: Register) -> bool:
    """Whether the page opens as one that looks back by so many years on a time when the person held the office, up to
    the paragraph that gives it.
    """
    spell = spell_of(register.history(claim.office), person)
    if document.page_date is None or spell is None or spell[1] is None or not is_over(claim, person, register):
        return False
    paragraph = span_at(document.paragraphs, claim.mention.span.start) or claim.mention.span
    for told in _YEARS_BACK.finditer(document.text, 0, min(_OPENING_CHARACTERS, paragraph.end)):
        number = told["digits"] or told["ordinal"]
        years = int(number) if number else (_COUNTS | ORDINALS)[(told["word"] or told["nth"]).lower()]
        if spell[0].start.year <= document.page_date.year - years <= spell[1].end.year:
            return True
    return False


def _served_somebody(claim: Claim, person: Person, document: Document, register: Register) -> bool:
    """Whether the words only tell whose minister it is, "Trump's defense secretary", and that has been true of somebody
    who left years ago.
    """
    days = days_out(claim, person, register)
    if claim.stated or days is None or days <= SERVED_DAYS:
        return False
    sentence = document.sentence_of(claim.mention.span)
    return bool(_OF_WHOM.search(document.text, sentence.start, claim.mention.span.start))


def _served_before(claim: Claim, person: Person, document: Document, register: Register) -> bool:
    """Whether the words tell whose it was, "Biden's secretary of state": of a leader who is out, or who led at the time
    and came back.
    """
    spell, text, office = spell_of(register.history(claim.office), person), document.text, claim.mention.span
    if claim.when is None or spell is None or spell[1] is None:
        return False
    served = Interval(spell[0].start, spell[1].end)
    for name in document.names:
        if text[name.span.end : office.start] not in _OWNING:
            continue
        records = document.entities[name.entity].records
        people = [register.record(id) for id in records] or register.surnamed(name.text)
        led = [
            tenure for leader in people if isinstance(leader, Person) for tenure in register.tenures(leader)
            if tenure.office.id.endswith(LEADING) and tenure.possibly(served)
            and register.country(tenure.office.id) == register.country(claim.office.id)
        ]  # fmt: skip
        return bool(led) and not any(tenure.possibly(claim.when) for tenure in led)
    return False
