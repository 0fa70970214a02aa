"""Gazetteer: what the register knows of some words, with an eye on capitals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.fuzz import ratio
from spacy.tokens import Doc, Token

from copydesk.model.document import NameKind
from copydesk.model.tenure import Body, Person, Place
from copydesk.reading.names.closed_classes import closed_kind
from copydesk.reading.names.words import COMPOUNDING, CONNECTORS, PARTICLES
from copydesk.register.register import Register

#: Longest name looked up, in tokens.
LONGEST = 8

#: From this likeness (of 100) on, two words may be one part of a name in two transliterations.
ALIKE = 55

#: Shorter first words are more often family names that stand first.
SHORTEST_GIVEN = 4

#: Below this length a name must be written in its own capitals: "US" is no "us", "WHO" no "who".
SHORT = 4


#: Words whose look-up is remembered from page to page: the news names the same few places and bodies.
REMEMBERED = 8192

_HYPHENS = frozenset({"-", "‑"})
_SPACED_INITIALS = re.compile(r"[A-Z]\.(?: [A-Z]\.)+")

#: What may stand between the capitals of one name.
_SMALL = CONNECTORS | PARTICLES | _HYPHENS | {"'s", "’s", "'", "’"}


@dataclass(frozen=True, slots=True)
class Known:
    """Tokens up to ``end`` are a name on record."""

    end: int
    kind: NameKind
    ids: tuple[str, ...]


@dataclass(slots=True)
class Gazetteer:
    """Look-ups for the names of a page."""

    register: Register

    def longest(self, doc: Doc, at: int) -> Known | None:
        """The longest name on record that begins with that token."""
        tokens = [doc[place] for place in range(at, _furthest(doc, at))]  # a token costs more to fetch than to look at
        begin = tokens[0].idx
        text = "".join(token.text_with_ws for token in tokens)  # all of the paragraph's would cost its length each time
        for end in range(at + len(tokens), at, -1):
            last = tokens[end - at - 1]
            if not _may_end(last):
                continue
            found = self.kind(text[: last.idx - begin + len(last)])
            if found is None or (found[0] == NameKind.PERSON and not _whole_person(doc, at, end)):
                continue
            if doc[at].text == "A" and doc[at].pos_ == "DET" and end > at + 1:
                continue  # "A CP spokesman"
            if found[0] == NameKind.PERSON and self._opens_with_place(doc, at, end):
                continue  # "Governor of New York | Andrew Cuomo"
            if doc[at].lower_ == "the" and end > at + 1 and self.kind(str(doc[at + 1 : end].text)) is not None:
                return None  # "The Kremlin" is found without its article
            return Known(end, *found)
        return None

    def _opens_with_place(self, doc: Doc, at: int, end: int) -> bool:
        """Whether a place stands before somebody's whole name: look-ups pass over words that may be a first name."""
        for person in range(at + 1, end - 1):
            place = self.kind(str(doc[at:person].text)) if self.is_given_name(doc[person].text) else None
            if place is not None and place[0] == NameKind.PLACE:
                return self.kind(str(doc[person:end].text)) == self.kind(str(doc[at:end].text))
        return False

    def is_given_name(self, word: str) -> bool:
        """Whether people are called so, by a word long enough to tell."""
        return len(word) >= SHORTEST_GIVEN and self.register.is_given_name(word)

    def kind(self, words: str) -> tuple[NameKind, tuple[str, ...]] | None:
        """What kind of name the words are on record as, and which records."""
        if _SPACED_INITIALS.fullmatch(words):
            words = words.replace(" ", "")  # "U. S."
        return _on_record(self.register, " ".join(words.split()))


@lru_cache(maxsize=REMEMBERED)
def _on_record(register: Register, words: str) -> tuple[NameKind, tuple[str, ...]] | None:
    places = register.places(words)
    place = places[0] if len(places) == 1 else None
    if place is None and words.endswith("s") and len(words) > SHORT:
        people = register.place(words[:-1])  # "Russians"
        if people is not None and _is_demonym(words[:-1], people):
            return NameKind.GROUP, (people.id,)
    if place is not None and _own_capitals(words, place):
        return (NameKind.GROUP if _is_demonym(words, place) else NameKind.PLACE), (place.id,)
    if len(places) > 1:
        return NameKind.PLACE, tuple(place.id for place in places)  # "New York": a state and a city
    bodies = [body for body in register.bodies(words) if _own_capitals(words, body)]
    if bodies:
        return NameKind.ORGANISATION, tuple(body.id for body in bodies)
    if " " in words or "-" in words:
        people_named = [p for p in register.people(words) if _begins_and_ends_like(words, p)]
        if people_named and sum(_has_capital(part) for part in words.split()) > 1:
            return NameKind.PERSON, tuple(person.id for person in people_named)
    closed = closed_kind(words)
    return (closed, ()) if closed else None


def _has_capital(part: str) -> bool:
    """ "Mustafa", "al-Kadhimi"."""
    return part[:1].isupper() or part.rpartition("-")[2][:1].isupper()


def _furthest(doc: Doc, at: int) -> int:
    """Where the words that one name may hold end: capitals, numbers, hyphens, and small words between them."""
    end = at + 1
    before = doc[at]
    while end < min(len(doc), at + LONGEST):
        token = doc[end]
        text = token.text
        syllable = before.text in _HYPHENS and token.is_alpha and not before.whitespace_  # "Jae-myung"
        if not (syllable or text[:1].isupper() or text[:1].isdigit() or text in _SMALL or _may_end(token)):
            break
        before, end = token, end + 1
    return end


def _whole_person(doc: Doc, start: int, end: int) -> bool:
    """Whether the words look like somebody's name, and no part of a longer one: "Ana Brack" of "Ana Brack-Tal"."""
    hyphened = end + 1 < len(doc) and doc[end].text in {"-", "‑"} and not doc[end - 1].whitespace_
    cut = hyphened and not doc[end].whitespace_ and doc[end + 1].is_alpha and doc[end + 1].text not in COMPOUNDING
    return not cut and all(_in_person(token) for token in doc[start:end])


def _in_person(token: Token) -> bool:
    hyphened = token.i > 0 and token.nbor(-1).text in {"-", "‑"}
    return token.text[:1].isupper() or token.text in PARTICLES or token.text in {"-", "‑"} or hyphened


def _may_end(token: Token) -> bool:
    if token.i > 0 and token.nbor(-1).text in {"-", "‑"} and not token.nbor(-1).whitespace_:
        return token.is_alpha
    return token.text[:1].isupper() or token.text[:1].isdigit() or (len(token) > 2 and token.text[-1:].isupper())


def _begins_and_ends_like(words: str, person: Person) -> bool:
    """Whether the words begin and end as one spelling of the name, in either order.

    Look-ups by name pass over the parts between, and over whole ends: "Ahmed Mohamed" is not every Ahmed bin
    Mohammed Al Khalifa.
    """
    ours = words.casefold().replace("-", " ").split()
    if len(ours) < 2:
        return False  # "Abu-", a name cut short
    first, last = ours[0], ours[-1]
    for name in (person.name, *person.spellings):
        parts = name.casefold().replace("-", " ").split()
        begins = {parts[0], *parts[1:2]} if len(parts) > 2 else {parts[0]}  # a second given name may be the usual one
        if any(_alike(first, part) for part in begins) and _alike(last, parts[-1]):
            return True
        if len(parts) > 1 and _alike(first, parts[-1]) and _alike(last, parts[0]):
            return True
    return False


def _alike(word: str, part: str) -> bool:
    """Whether a word is a part of a name, in another transliteration or as an initial."""
    return part[0] == word[0] if len(word.rstrip(".")) <= 2 else ratio(part, word) >= ALIKE


def _is_demonym(words: str, place: Place) -> bool:
    folded = words.casefold()
    spelled = {place.name.casefold(), *(spelling.casefold() for spelling in place.spellings)}
    return folded not in spelled and folded in {demonym.casefold() for demonym in place.demonyms}


def _own_capitals(words: str, record: Place | Body) -> bool:
    """Whether the words are capitalised as the name is: acronyms and short names must be."""
    letters = words.replace(".", "")
    known = {record.name, *record.spellings, *(record.demonyms if isinstance(record, Place) else ())}
    if words in known or letters in record.acronyms or words in record.acronyms:
        return True
    folded = letters.casefold()
    if folded in {acronym.replace(".", "").casefold() for acronym in record.acronyms} and folded not in {
        spelling.casefold() for spelling in known
    }:
        return letters.isupper() or sum(letter.isupper() for letter in letters) > 1
    return len(letters) >= SHORT
