"""Holding: whose office a phrase says it is, in all the forms in which English joins a name and a title."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from copydesk.model.document import Name, NameKind, Standing
from copydesk.reading.names.titles import MILITARY, ROYAL, one_form
from copydesk.reading.names.words import HONORIFICS, TITLE_HEADS
from copydesk.reading.offices.named import NamesHere
from copydesk.reading.offices.phrase import HYPHENS, POSSESSIVES, Phrase
from copydesk.reading.offices.words import BEFORE_PHRASE, BETWEEN, DETERMINERS, HYPOTHETICAL, TAKING_OFFICE

_EQUATING = frozenset({"is", "remains", "was"})
_CLOSING = frozenset({",", ".", ")", ";", "—", "–", "-", "!", "?", ":", "]", '"', "”", "'", "’"})
#: Tokens between an office and the comma behind "on Monday", "in Oslo".
_LONGEST_ADVERBIAL = 7
#: Words of a body that is named after whom it serves.
_LONGEST_BODY = 4
#: ", 51, was mayor of".
_AGED = re.compile(r"^, \d{1,3}(?: years old)?, (?!who)")
#: "X, director in the years between the two,", "in Trump's first term".
_IN_SOME_YEARS = re.compile(
    r"(?:in|for|over|through) (?:the|those|these|his|her|their|[A-Z]\w+ ?['’]s)(?: first| second| last| previous)?"
    r" (?:years?|months|days|decades?|terms?|\w+ties|administration|cabinet|government|presidency)\b"
)
_JOINING = frozenset({"and", "or", "&", "as"})
#: Who tells the sentence, behind it: ", Interfax | reported", ", the Kyiv Post wrote".
_TOLD_BY = re.compile(r", (?:the )?(?:[A-Z][\w.’'-]* ){1,4}(?:said|says|reported|reports|wrote|writes|announced)\b")
_LONGEST_TELLER = 8  # tokens

#: How close a garbled name comes to its bearer's on the register's scale, as hardly anybody else's in the row does.
_NEAR_HOLDER = 0.8

#: Words that may follow an apposition instead of a mark: "X, prime minister from 2010 to 2016,".
_GOES_ON = frozenset({"from", "since", "until", "who", "between", "in", "at", "during", "when", "under"})


@dataclass(frozen=True, slots=True)
class Holding:
    """Somebody holds the office of a phrase; ``taken``: the text tells of taking it, at the date it gives; ``of``:
    whose office it is, where that is said behind the name; ``sure``: they are named, and not only "she"; ``clause``:
    first token and end of the relative clause that tells it, "who later became minister", which has dates of its own.
    """

    name: Name
    standing: Standing
    taken: bool = False
    of: str | None = None
    sure: bool = True
    clause: tuple[int, int] | None = None


def find_holding(doc: Doc, phrase: Phrase, here: NamesHere) -> Holding | None:
    """Who is said to hold the office, if anybody is by name."""
    return (
        _speaking_as(doc, phrase, here)
        or _after(doc, phrase, here)
        or _before(doc, phrase, here)
        or _after_comma(doc, phrase, here)
        or _equated(doc, phrase, here)
    )


def _speaking_as(doc: Doc, phrase: Phrase, here: NamesHere) -> Holding | None:
    """ "Speaking as president of Kenya on Monday, | William Ruto said"."""
    before = [token.lower_ for token in doc[max(0, phrase.start - 3) : phrase.start] if token.lower_ not in DETERMINERS]
    if before[-2:] not in (["speaking", "as"], ["writing", "as"]):
        return None
    comma = next((t.i for t in doc[phrase.end : phrase.end + _LONGEST_ADVERBIAL] if t.text == ","), None)
    named = here.person_at(comma + 1) if comma is not None else None
    return Holding(named[1], phrase.standing) if named is not None else None


def _after(doc: Doc, phrase: Phrase, here: NamesHere) -> Holding | None:
    """ "Russian Defense Minister Andrei ...", "Governor of Texas Greg ...", "Defense Minister Gen. Sergei ..."."""
    at = _past_addresses(doc, phrase.end)
    named = here.person_at(at)
    if named is None or (doc[at].is_sent_start and not _abbreviated(doc, at)) or _has_a_body(doc, phrase):
        return None
    following = doc[named[0] : named[0] + 2]
    if len(following) == 2 and following[0].text in {"'s", "’s"} and following[1].lower_ == "successor":
        return Holding(named[1], Standing.FORMER)
    return Holding(named[1], _in_a_row(doc, phrase), of=_of_behind(doc, phrase, named[0], here))


def _has_a_body(doc: Doc, phrase: Phrase) -> bool:
    """ "head of the protocol service of | the president of Kenya | X": the name behind is that of the body's head."""
    at = _past_of(doc, phrase.start)
    if at is None:
        return False
    start = at
    while start > 0 and at - start < _LONGEST_BODY and doc[start - 1].pos_ in {"NOUN", "PROPN", "ADJ"}:
        start -= 1
    head = _past_of(doc, start) if start < at else None
    return head is not None and one_form(doc[head - 1].text) in TITLE_HEADS


def _past_of(doc: Doc, at: int) -> int | None:
    """Where "of the" begins that stands before a token."""
    while at > 0 and doc[at - 1].lower_ in DETERMINERS:
        at -= 1
    return at - 1 if at > 1 and doc[at - 1].lower_ == "of" else None


def _of_behind(doc: Doc, phrase: Phrase, at: int, here: NamesHere) -> str | None:
    """ "Chancellor Friedrich Merz | of Germany"; not "Chancellor Friedrich Merz of the Christian Democrats"."""
    if phrase.of or at + 1 >= len(doc) or doc[at].text != "of":
        return None
    named = here.starting.get(at + 2 if doc[at + 1].lower_ == "the" else at + 1)
    return here.owner_of(phrase.title(doc), named[1]) if named else None


def _past_addresses(doc: Doc, start: int) -> int:
    """Past "Gen.", "Lt. Gen.", "Sir", whether or not the dot is a token of its own."""
    at = start
    while at < len(doc) and (is_address(doc[at].text) or (doc[at].text == "." and at > start)):
        at += 1
    return at


def _past_nationality(doc: Doc, phrase: Phrase, here: NamesHere) -> int:
    """Past whose rank stands before the name: "NATO's commander, | US General X"; not another country's, which begins
    another member of a row: "Fredonia's minister, | Sylvanian General X".
    """
    at = phrase.end + 1
    end, name = here.starting.get(at, (at, None))
    if name is None or name.kind not in {NameKind.GROUP, NameKind.PLACE} or not is_rank(doc[end : end + 1].text):
        return at
    land, owner = here.record_of(name), here.register.country(phrase.of) if phrase.of else None
    return end if owner is None or owner.id == land else at


def is_address(word: str) -> bool:
    """ "Gen.", "Sir": between an office and a name."""
    return word.lower().rstrip(".") in HONORIFICS or is_rank(word) or one_form(word) in ROYAL


def is_rank(word: str) -> bool:
    """ "Gen.", "Admiral"."""
    return one_form(word) in MILITARY


def _in_a_row(doc: Doc, phrase: Phrase) -> Standing:
    """ "his predecessor as defence minister, X": held before; "his successor as ...": to be held."""
    before = [token.lower_ for token in doc[max(0, phrase.start - 4) : phrase.start]]
    if "predecessor" in before:
        return Standing.FORMER
    return Standing.ELECT if "successor" in before and "as" in before else phrase.standing


def _abbreviated(doc: Doc, at: int) -> bool:
    """The parser may end a sentence at "Gov." or "Gen."."""
    return at > 0 and doc[at - 1].text not in {".", "!", "?"}


def _after_comma(doc: Doc, phrase: Phrase, here: NamesHere) -> Holding | None:
    """ "the president of Russia, Vladimir Putin, ...", "Pakistan's army chief, Field Marshal ..."; not in lists, and
    not when the name begins the next clause.
    """
    if not (phrase.determined or phrase.of) or phrase.end >= len(doc) or doc[phrase.end].text != ",":
        return None
    at = _past_addresses(doc, _past_nationality(doc, phrase, here))
    named = here.person_at(at)
    if named is None or (_listed_before(doc, phrase.start) and not _tells_clause(doc, phrase.start, named[0])):
        return None
    end, name = named
    if not (_closed(doc, end) or _apposed(doc, phrase, at, end, here) or _has_held(doc, phrase, name, here)):
        return None
    return Holding(name, _in_a_row(doc, phrase))


def _equated(doc: Doc, phrase: Phrase, here: NamesHere) -> Holding | None:
    """ "The commander of the fleet is Vice Admiral X."; not "is X's man"."""
    if phrase.of is None or phrase.end >= len(doc) or doc[phrase.end].text not in _EQUATING:
        return None
    named = here.person_at(_past_addresses(doc, phrase.end + 1))
    if named is None or (named[0] < len(doc) and doc[named[0]].text not in {".", ",", ";"}):
        return None
    if any(token.lower_ in HYPOTHETICAL for token in doc[phrase.start].sent):
        return None
    return Holding(named[1], Standing.FORMER if doc[phrase.end].text == "was" else phrase.standing)


def _before(doc: Doc, phrase: Phrase, here: NamesHere) -> Holding | None:
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
        not _closed(doc, phrase.end)
        and not _apposed_before(doc, phrase, name, here)
        and not _another_follows(doc, phrase.end, here)
        and not (phrase.end < len(doc) and doc[phrase.end].text in _GOES_ON)
    ):
        return None
    if name_listed(doc, end):
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


def _closed(doc: Doc, at: int) -> bool:
    """Whether an apposition ends there and the sentence goes on, instead of a list's next member."""
    if at >= len(doc):
        return True
    if doc[at].text not in _CLOSING:
        return False
    if at + 1 >= len(doc) or doc[at].text != ",":
        return True
    following = doc[at + 1]
    if following.text.lower() in _JOINING:
        return False
    if _TOLD_BY.match(doc[at : at + _LONGEST_TELLER].text):
        return True
    return not (following.text[:1].isupper() and following.pos_ == "PROPN")


def name_listed(doc: Doc, end: int) -> bool:
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


def _apposed(doc: Doc, phrase: Phrase, start: int, end: int, here: NamesHere) -> bool:
    """Whether the tree takes the name behind the comma for the title's own, and no other name follows in a row."""
    title = range(phrase.start, phrase.end)
    named = any(token.dep_ == "appos" and token.head.i in title for token in doc[start:end])
    following = doc[end + 2 : end + 3].text
    another = end + 2 in here.starting and here.person_at(end + 2) is None
    return named and doc[end : end + 2].text == ", and" and (following.islower() or another)


def _has_held(doc: Doc, phrase: Phrase, name: Name, here: NamesHere) -> bool:
    """Whether the name is, or comes near to, that of somebody who has held the office at some time, and so is no other
    in a row: "the president of Finland, X, and the Danish premier".
    """
    office = here.register.office(phrase.title(doc), of=phrase.of)
    holders = {tenure.person for tenure in here.register.history(office)} if office else ()
    near = (here.register.nearness(name.text, holder) for holder in holders)
    return any(one is not None and one.similarity >= _NEAR_HOLDER for one in near)


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


def _listed_before(doc: Doc, start: int) -> bool:
    """Whether the phrase itself is a member of a list: "the US, Russia's president, X and Y"; not behind the words that
    place a sentence: "In Kyiv, the president's aide, X, said".
    """
    at = start - 1
    while at >= 0 and doc[at].text.lower() in {"the", "a", "an"}:
        at -= 1
    if at < 0 or doc[at].text != ",":
        return False
    opening = doc[doc[at].sent.start : at]
    return not opening or opening[0].pos_ != "ADP" or "," in {token.text for token in opening}


def _tells_clause(doc: Doc, start: int, end: int) -> bool:
    """Whether a whole clause stands before the office, and behind the name who tells it: "Growth will slow, the bank's
    governor, X, said".
    """
    said = doc[end + 1 : end + 2]
    opening = doc[doc[start].sent.start : start]
    clause = any(token.dep_.startswith("nsubj") and token.head.i < start for token in opening)
    return (
        clause and doc[end : end + 1].text == "," and bool(said) and said[0].text.islower() and said[0].pos_ == "VERB"
    )
