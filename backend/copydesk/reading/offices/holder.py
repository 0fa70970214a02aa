"""Holder: who has the office of a phrase, in all the forms in which English joins a name and a title; here those in
which the name comes last: "the president of Russia, Vladimir Putin,".
"""

from __future__ import annotations

from spacy.tokens import Doc

from copydesk.model.document import Name, NameKind, Standing
from copydesk.reading.names.titles import MILITARY, ROYAL, one_form
from copydesk.reading.names.words import HONORIFICS, TITLE_HEADS
from copydesk.reading.offices.holding import Holding, closes
from copydesk.reading.offices.name_before import named_before
from copydesk.reading.offices.named import NamesHere
from copydesk.reading.offices.phrase import Phrase
from copydesk.reading.offices.words import DETERMINERS, HYPOTHETICAL

_EQUATING = frozenset({"is", "remains", "was"})
#: Tokens between an office and the comma behind "on Monday", "in Oslo".
_LONGEST_ADVERBIAL = 7
#: Words of a body that is named after whom it serves.
_LONGEST_BODY = 4
#: How close a garbled name comes to its bearer's on the register's scale, as hardly anybody else's in the row does.
_NEAR_HOLDER = 0.8


def find_holding(doc: Doc, phrase: Phrase, here: NamesHere) -> Holding | None:
    """Who is said to hold the office, if anybody is by name."""
    return (
        _speaking_as(doc, phrase, here)
        or _after(doc, phrase, here)
        or named_before(doc, phrase, here)
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
    if not (closes(doc, end) or _apposed(doc, phrase, at, end, here) or _has_held(doc, phrase, name, here)):
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
