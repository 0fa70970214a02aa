"""Plurals: one title for several people, each in their turn: "the French and German foreign ministers, A and B",
"the presidents of Egypt and Cyprus, A and B", "A and B, the leaders of X and Y", "Presidents A, B and C".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from copydesk.model.document import Name, NameKind
from copydesk.reading.names.titles import Title
from copydesk.reading.offices.holder import is_address
from copydesk.reading.offices.holding import Holding
from copydesk.reading.offices.named import OWNERS, NamesHere
from copydesk.reading.offices.phrase import HYPHENS, Phrase
from copydesk.reading.offices.words import BENIGN, DETERMINERS, DISPUTING, PLACE_NOUNS, STANDING

_JOINING = frozenset({",", "and", "&"})
_BEFORE_PEOPLE = frozenset({",", ":", "–", "—", "("})


def read_plural(doc: Doc, title: Title, here: NamesHere) -> Iterator[tuple[Phrase, Holding]]:
    """The office of each of the people, in their order; nothing where nobody is named."""
    phrase = Phrase(title.start, title.end, title.start, title.end, on_record=title.on_record, plural=True)
    phrase, before = _with_left(phrase, here)
    end, behind = _owners_behind(doc, title.end, here)
    owners = before or behind
    phrase = replace(phrase, end=end, owner=bool(owners))
    people, whole = _people(doc, end, here)
    if len(in_turn := _people_in_turn(doc, title.end, here)) > 1:
        people = in_turn
    people = people or [(name, None) for name in _people_before(doc, phrase.start, here)]
    if not people or phrase.disputed:
        return
    titles = _portfolios(phrase, doc, len(people))
    for number, (name, home) in enumerate(people):
        own = replace(phrase, title_start=titles[number][0], title_end=titles[number][1], spelled=titles[number][2])
        if home is not None:
            body = home.kind == NameKind.ORGANISATION  # "Ann Chiang of DAB" may be of another DAB
            own = replace(own, of=here.owner_of(own.title(doc), home) if body else here.record_of(home))
        elif len(owners) in {1, len(people)} and whole:
            owner = owners[number if len(owners) == len(people) else 0]
            own = replace(own, of=here.record_of(owner, title=own.title(doc)))
        yield own, Holding(name, own.standing)


def _with_left(phrase: Phrase, here: NamesHere) -> tuple[Phrase, list[Name]]:
    """The phrase with the words on its left, and the owners that stand there, in the order of the text."""
    doc, at, owners = here.doc, phrase.start - 1, list[Name]()
    while at >= 0 and not doc[at + 1].is_sent_start:
        low = doc[at].lower_
        if at + 1 in here.ending:
            start, name = here.ending[at + 1]
            if name.kind not in OWNERS:
                break
            owners.insert(0, name)
            phrase, at = replace(phrase, start=start), start - 1
        elif low in STANDING:
            phrase, at = replace(phrase, start=at, standing=STANDING[low]), at - 1
        elif low in DETERMINERS:
            return replace(phrase, determined=True), owners
        elif low in DISPUTING:
            return replace(phrase, disputed=True), owners
        elif low in _JOINING and (owners or at + 1 == phrase.start) and at > 0:
            if owners and at not in here.ending:
                break
            at -= 1
        elif low in BENIGN or (doc[at].pos_ in {"ADJ", "NOUN"} and doc[at].text.islower() and not owners):
            phrase, at = replace(phrase, start=at), at - 1
        elif doc[at].text in HYPHENS and at > 0 and doc[at - 1].lower_ in STANDING:
            phrase, at = replace(phrase, start=at - 1, standing=STANDING[doc[at - 1].lower_]), at - 2
        else:
            break
    return phrase, owners


def _owners_behind(doc: Doc, at: int, here: NamesHere) -> tuple[int, list[Name]]:
    """Where "of Egypt and of Cyprus" ends, and who stands there."""
    owners: list[Name] = []
    if at >= len(doc) or doc[at].text != "of":
        return at, owners
    end, at = at, at + 1
    while at < len(doc):
        if doc[at].lower_ in {"the", "of"}:
            at += 1
        elif at in here.starting and here.starting[at][1].kind in OWNERS:
            at, name = here.starting[at]
            owners.append(name)
            while at < len(doc) and doc[at].lower_ in PLACE_NOUNS:
                at += 1
            end = at
        elif doc[at].text in _JOINING and owners:
            at += 1
        else:
            break
    return end, owners


def _people(doc: Doc, at: int, here: NamesHere) -> tuple[list[tuple[Name, Name | None]], bool]:
    """The people who stand behind, right there or behind a mark, each with whose they are: "A of Portugal and B of";
    and whether nobody in that row was left out, as where a name is not known for a person's.
    """
    if at < len(doc) and doc[at].text in _BEFORE_PEOPLE:
        at += 1
    people: list[tuple[Name, Name | None]] = []
    last = closed = False  # whether "and" stood before this name; before one of the row
    while at < len(doc):
        while at < len(doc) and is_address(doc[at].text):
            at += 1
        named = here.person_at(at)
        if named is None or (doc[at].is_sent_start and not people):
            break
        (at, name), closed = named, last
        end, homes = _owners_behind(doc, at, here)
        if len(homes) == 1:
            at = end
        people.append((name, homes[0] if len(homes) == 1 else None))
        joined = at
        while joined < len(doc) and joined < at + 2 and doc[joined].text in _JOINING:
            joined += 1
        if joined == at:
            break
        at, last = joined, doc[joined - 1].text != ","
    left_out = bool(people) and not closed and at < len(doc) and doc[at].text[:1].isupper()
    return people, not left_out


def _people_in_turn(doc: Doc, at: int, here: NamesHere) -> list[tuple[Name, Name | None]]:
    """Those who stand each behind whose they are: "of Egypt, A, of Cyprus, B, and of Malta, C"."""
    people: list[tuple[Name, Name | None]] = []
    while at < len(doc):
        end, homes = _owners_behind(doc, at, here)
        if len(homes) != 1 or doc[end : end + 1].text != ",":
            break
        at = end + 1
        while at < len(doc) and is_address(doc[at].text):
            at += 1
        named = here.person_at(at)
        if named is None:
            break
        at, name = named
        people.append((name, homes[0]))
        while at < len(doc) and doc[at].text in _JOINING:
            at += 1
    return people


def _people_before(doc: Doc, start: int, here: NamesHere) -> list[Name]:
    """ "A and B, | the leaders of X and Y"."""
    at = start
    while at > 0 and doc[at - 1].lower_ in {*DETERMINERS, "respectively", "who", "are", "were"}:
        at -= 1
    if at == 0 or doc[at - 1].text not in {",", "(", "–", "—"}:
        return []
    at -= 1
    people: list[Name] = []
    while at in here.ending and here.ending[at][1].kind == NameKind.PERSON:
        at, name = here.ending[at]
        people.insert(0, name)
        while at > 0 and (doc[at - 1].text in _JOINING or is_address(doc[at - 1].text)):
            at -= 1
    return people if len(people) > 1 else []


def _portfolios(phrase: Phrase, doc: Doc, people: int) -> list[tuple[int, int, str]]:
    """For each of the people where the title stands, and its words: "the foreign and defence ministers, A and B"."""
    start, end = phrase.title_start, phrase.title_end
    alone = (start, end, doc[start:end].text.removesuffix("s"))
    if people == 2 and end - start == 2 and start - 2 >= phrase.start and doc[start - 1].text == "and":
        other = doc[start - 2]
        if other.pos_ in {"ADJ", "NOUN", "PROPN"} and other.lower_ not in BENIGN:
            head = doc[end - 1].text.removesuffix("s")
            return [(start - 2, end, f"{other.text} {head}"), alone]
    return [alone] * people
