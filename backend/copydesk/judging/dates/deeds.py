"""Deeds: who is told, in one sentence with its time, to have done what only the living do, or a state that is one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from copydesk.judging.dates.leads import NO_SUBJECT
from copydesk.model.document import DateKind, DateMention, Document, Name, NameKind, Tense
from copydesk.model.span import Span

#: What the dead are given, and give to streets and prizes.
_HONOURS = r"(?i:names?|prizes?|medals?|awards?|titles?|order|honou?rs?|pardon|tributes?|votes?)"
#: What only the living do. "Was", "appeared" and "had" are not here: the dead are mourned, appear on stamps, had sons.
_OF_PEOPLE = re.compile(
    r"(?:,? (?:also|then|later|himself|herself|again|personally|reportedly))?\s+(?:said|says|told|spoke|met|visited|"
    r"arrived|announced|signed|ordered|warned|declared|attended|chaired|hosted|travelled|traveled|flew|landed|stated|"
    r"addressed|urged|promised|denied|threatened|resigned|voted|testified|tweeted|appointed|dismissed|inspected|"
    r"thanked|congratulated|telephoned|phoned|inaugurated|commented|replied|insisted|opened|built|called (?:for|on)|"
    rf"(?:received|gave)(?! (?:\S+ ){{0,4}}{_HONOURS}\b)|gave (?!his|her|its)(?:\S+ ){{0,3}}{_HONOURS} to)\b"
)
#: Done by somebody whose name stands behind it, or with that person.
_WITH_PEOPLE = re.compile(
    r"\b(?:(?:(?:I|we|he|she|they|who) (?:\w+ly )?|to |[A-Z]\w+ )"
    r"(?:met(?: with)?|meet|interviewed|telephoned|phoned|hosted|greeted|received|welcomed|dined with|"
    r"(?:spoke|talked) (?:to|with))|"
    r"(?:was|were|been) (?:presented|signed|opened|received|ordered|dismissed|appointed|inaugurated|greeted) by) "
)
#: What states and bodies do in their own name. Not "declared", "voted": for independence, before there was the state.
_ACTS = "signed|ratified|exported|sold|sent|joined|invaded|deployed|ruled|launched|hosted"
_ORGANS = "government|army|navy|air force|troops|police|parliament|ministers?|ministry|leaders?|central bank"
_OF_STATES = re.compile(rf" (?:{_ACTS})\b|['’]s? (?:\w+ )?(?:{_ORGANS}) (?:{_ACTS}|bought|left|met|agreed|announced)\b")
#: What is done in a state, or on the way to or from it.
_IN_STATES = re.compile(
    r"\b(?:(?:was|were) (?:born|founded|built|arrested|held|established|stationed) in|"
    r"(?:flew|travelled|traveled|went|moved|drove|returned|emigrated|sailed) (?:back )?(?:to|from)) (?:the )?$"
)
#: Ships and airports are named for people: "the Ronald Reagan arrived".
_NO_PERSON = re.compile(r"\b(?:the|carrier|ship|USS|HMS) $", re.IGNORECASE)
#: Where ships are the matter, a bare name may be one's, too: "Charles de Gaulle arrived in Toulon".
_OF_SHIPS = re.compile(r"\b(?:USS|USNS|HMS|carriers?|warships?|frigates?|destroyers?|submarines?|flagship)\b")
_SAILED = re.compile(r"\b(?:arrived|visited|attended|travell?ed)\b")
_FORMER = re.compile(r"\b(?:what|once|former|formerly|ex|old|today|future)\b", re.IGNORECASE)
#: Between deed and date these tell that the date is of something else.
_OTHERWISE = re.compile(
    r"[,;:()“”\"—–]|\b(?:who|which|that|where|when|before|after|since|until|till|about|from|died|killed|published|released|"
    r"recorded|broadcast|memory|memorial|biography|book|film|letter|birth|born|posthumously)\b"
)
#: "On 3 May 2024 in Berlin, President": time and place may stand before the subject.
_PLACED = re.compile(r"^(?:on|in|at|late|early|last|this)\b[^,]*(?:,|\d{4}) ?", re.IGNORECASE)
#: With any of these before the name it is not, or not surely, the one who does the deed.
_NOT_THE_SUBJECT = re.compile(rf",|\b(?:in|on|at)\b|{NO_SUBJECT}", re.IGNORECASE)
_DOERS = frozenset({NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE})
_TIMES = frozenset({DateKind.DAY, DateKind.WEEKDAY, DateKind.RELATIVE, DateKind.MONTH, DateKind.YEAR})
#: Farther from the deed it may be the date of anything.
_BESIDE = 60


def deeds(document: Document) -> Iterator[tuple[Name, DateMention]]:
    """People, states and bodies that do something, each with the time that is told of it."""
    dates = [date for date in document.dates if _is_told(date)]
    if not dates:
        return
    for name in document.names:
        if name.kind in _DOERS and (end := _deed_of(document, name)) is not None:
            told = next(_times_of(document, name, end, dates), None)
            if told is not None:
                yield name, told


def _deed_of(document: Document, name: Name) -> int | None:
    """Where the words end by which the name is that of a doer."""
    sentence = document.sentence_of(name.span)
    lead = document.text[sentence.start : name.span.start]
    if _FORMER.search(lead) or (name.kind is NameKind.PERSON and _NO_PERSON.search(lead)):
        return None
    deed = (_OF_PEOPLE if name.kind is NameKind.PERSON else _OF_STATES).match(document.text, name.span.end)
    if deed is not None and _SAILED.search(deed.group()) and _OF_SHIPS.search(document.text):
        return None
    if deed is not None and not _NOT_THE_SUBJECT.search(_PLACED.sub("", _without_speaker(lead))):
        return deed.end()
    if name.kind is not NameKind.PERSON:
        return name.span.end if name.kind is NameKind.PLACE and _IN_STATES.search(lead) else None
    met = list(_WITH_PEOPLE.finditer(lead))
    owns = document.text.startswith(("'", "’"), name.span.end)  # "met X's widow"
    return name.span.end if met and not owns and _is_title(lead[met[-1].end() :]) else None


def _without_speaker(lead: str) -> str:
    """In a transcript, the words behind "MR FISK: "."""
    speaker, colon, rest = lead.partition(": ")
    return rest if colon and speaker.isupper() else lead


def _is_title(words: str) -> bool:
    """Whether what stands between a deed and a name can only be a title, in capitals or not: "Cuban leader"."""
    return (
        len(words.split()) <= 4 and not _NOT_THE_SUBJECT.search(words) and not re.search(r"['’]|\b(?:the|an?)\b", words)
    )


def _times_of(document: Document, name: Name, deed: int, dates: Iterable[DateMention]) -> Iterator[DateMention]:
    sentence = document.sentence_of(name.span)
    for date in dates:
        if sentence.start <= date.span.start < sentence.end and _beside(document.text, name.span, deed, date):
            yield date


def _is_told(date: DateMention) -> bool:
    return (
        date.kind in _TIMES
        and date.interval is not None
        and not date.in_quote
        and not date.approximate
        and date.other_reading is None
        and date.tense is not Tense.FUTURE
    )


def _beside(text: str, name: Span, deed: int, date: DateMention) -> bool:
    if date.span.start >= deed:
        between = text[deed : date.span.start]
        return len(between) <= _BESIDE and _OTHERWISE.search(between) is None
    between = text[date.span.end : name.start]  # "On 3 May 2024, President A. B. met ..."
    return date.span.end <= name.start and len(between) <= _BESIDE and _OTHERWISE.search(between.lstrip(", ")) is None
