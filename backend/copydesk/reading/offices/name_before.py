"""Name before: the holder stands before the office: "X, Russia's defence minister,", "X is the prime minister of Y"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from copydesk.model.document import Name, NameKind, Standing
from copydesk.reading.names.titles import one_form
from copydesk.reading.names.words import TITLE_HEADS
from copydesk.reading.offices.holding import Holding, closes
from copydesk.reading.offices.named import NamesHere
from copydesk.reading.offices.phrase import HYPHENS, POSSESSIVES, Phrase
from copydesk.reading.offices.words import BEFORE_PHRASE, BETWEEN, DETERMINERS, HYPOTHETICAL, TAKING_OFFICE

#: ", 51, was mayor of".
_AGED = re.compile(r"^, \d{1,3}(?: years old)?, (?!who)")
#: "X, director in the years between the two,", "in Trump's first term".
_IN_SOME_YEARS = re.compile(
    r"(?:in|for|over|through) (?:the|those|these|his|her|their|[A-Z]\w+ ?['’]s)(?: first| second| last| previous)?"
    r" (?:years?|months|days|decades?|terms?|\w+ties|administration|cabinet|government|presidency)\b"
)
#: Words that may follow an apposition instead of a mark: "X, prime minister from 2010 to 2016,".
_GOES_ON = frozenset({"from", "since", "until", "who", "between", "in", "at", "during", "when", "under"})


def named_before(doc: Doc, phrase: Phrase, here: NamesHere) -> Holding | None:
    """The name stands before: "X, Russia's defence minister,", "X is the prime minister of Y"."""
    start = phrase.start
    while start > 0 and doc[start - 1].lower_ in BEFORE_PHRASE:
        start -= 1
    end, name = _nearest_person(doc, start, here)
    if name is None or end is None:
        return None
    between = " ".join(token.text.lower() for token in doc[end : phrase.start]).replace(" ,", ",")
    marks = doc[end:start].text.strip()
    if marks in {",", "(", "–", "—", "-"} or _age(doc, end, start):
        return _apposition(doc, phrase, name, end, here)
    said = between if between.startswith(",") else f" {between}"
    said = _AGED.sub(" ", said)
    for pattern, standing in BETWEEN:
        if pattern.fullmatch(said):
            return _stated(doc, phrase, name, end, standing)
    behind = phrase.end + (doc[phrase.end : phrase.end + 1].text == ",")
    # Not "Brack appointed the envoy, Jane Roe, ...".
    if TAKING_OFFICE.fullmatch(said) and here.person_at(behind) is None:
        held = _stated(doc, phrase, name, end, Standing.CURRENT)
        return Holding(held.name, held.standing, taken=True) if held else None
    return None


def _nearest_person(doc: Doc, start: int, here: NamesHere) -> tuple[int, Name] | tuple[None, None]:
    for end in range(start, max(0, start - 9), -1):
        if end in here.ending:
            named = here.ending[end][1]
            return (end, named) if named.kind == NameKind.PERSON else (None, None)
        if end < start and doc[end].text in {";", ".", "!", "?"}:
            break
    return None, None


def _age(doc: Doc, end: int, start: int) -> bool:
    """ "Vladimir Putin, 73, the Russian president,"."""
    words = [token.text for token in doc[end:start]]
    return len(words) == 3 and words[0] == words[2] == "," and words[1].isdigit()


def _apposition(doc: Doc, phrase: Phrase, name: Name, end: int, here: NamesHere) -> Holding | None:
    if (
        not closes(doc, phrase.end)
        and not _apposed_before(doc, phrase, name, here)
        and not _another_follows(doc, phrase.end, here)
        and not (phrase.end < len(doc) and doc[phrase.end].text in _GOES_ON)
    ):
        return None
    if _name_listed(doc, end):
        return None
    standing = phrase.standing
    following = doc[phrase.end : phrase.end + 3].text
    before = {token.lower_ for token in doc[end : phrase.start]}
    if following == "at the time" or before & {"once", "then", "previously", "formerly", "earlier"}:
        standing = Standing.FORMER
    if phrase.end < len(doc) and doc[phrase.end].text in {"from", "between", "until", "during", "when", "under"}:
        standing = Standing.FORMER
    if _IN_SOME_YEARS.match(doc[phrase.end : phrase.end + 6].text):
        standing = Standing.FORMER
    return Holding(name, standing, of=_of_before(doc, phrase, name, here))


def _of_before(doc: Doc, phrase: Phrase, name: Name, here: NamesHere) -> str | None:
    """ "Poland's Donald Tusk, the prime minister,": only states have ministers, where a president may be anybody's."""
    start = here.tokens_of(name)[0]
    if phrase.of or not phrase.is_minister(doc) or start < 2 or doc[start - 1].text not in POSSESSIVES:
        return None
    _, owner = here.ending.get(start - 1, (0, None))
    return here.owner_of(phrase.title(doc), owner) if owner is not None and owner.kind == NameKind.PLACE else None


def _another_follows(doc: Doc, at: int, here: NamesHere) -> bool:
    """ "X, a former health minister | and deputy premier,": a second office of the same person."""
    if at >= len(doc) or doc[at].text not in {"and", "&"} or at + 1 >= len(doc):
        return False
    if at + 1 in here.starting or doc[at + 1].lower_ in DETERMINERS:
        return False  # "X, the president and the premier met": a list
    head = next((token.i for token in doc[at + 1 : at + 6] if one_form(token.text) in TITLE_HEADS), None)
    if head is None or here.person_at(head + 1) is not None:
        return False
    words = [token.text for token in doc[at + 1 : head + 1] if token.text not in HYPHENS]
    return not any(word in here.starting for word in range(at + 1, head)) and (
        all(word.islower() or word.isupper() for word in words) or doc[at - 1].text.istitle()
    )


def _stated(doc: Doc, phrase: Phrase, name: Name, end: int, standing: Standing) -> Holding | None:
    """What a whole sentence states, unless it is somebody's claim or a condition."""
    if any(token.lower_ in HYPOTHETICAL for token in doc[end - 1].sent):
        return None
    if phrase.end < len(doc) and doc[phrase.end].text in {"'s", "’s", "-"}:
        return None
    return Holding(name, phrase.standing if phrase.standing != Standing.CURRENT else standing)


def _name_listed(doc: Doc, end: int) -> bool:
    """Whether the name before an apposition is a member of a list: "Putin, Xi, the Indian prime minister ..."."""
    start = end - 1
    while start > 0 and (doc[start].text[:1].isupper() or doc[start].text == "-"):
        start -= 1
    return (
        doc[start].text == ","
        and start > 0
        and doc[start - 1].text[:1].isupper()
        and doc[start - 1].pos_ == "PROPN"
        and (doc[start - 1].ent_type_ in {"PERSON", "PER"})
    )


def _apposed_before(doc: Doc, phrase: Phrase, name: Name, here: NamesHere) -> bool:
    """ "X, state secretary of Hungary, | and the chancellor": where no article makes it another member of the row, or
    the next one is told by the first: "X, the president, and his counterpart".
    """
    if doc[phrase.end : phrase.end + 1].text != ",":
        return False
    if phrase.start > 0 and doc[phrase.start - 1].lower_ in {"a", "an"}:
        return True
    noun = doc[phrase.title_start : phrase.title_end].root
    his = doc[phrase.end + 1 : phrase.end + 2].text == "and" and doc[phrase.end + 2 : phrase.end + 3].text in {
        "his",
        "her",
    }
    return noun.dep_ == "appos" and (his or (here.named_by(noun.head.i) == name and not phrase.determined))
