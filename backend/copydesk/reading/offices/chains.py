"""Chains: several offices of one person in a row: "X, a former health minister and deputy premier", "kept X as finance
minister and deputy prime minister", "chairman and chief executive X", "Fredonia's finance minister and deputy premier,
X,".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from copydesk.model.document import Standing
from copydesk.reading.offices.holding import Holding
from copydesk.reading.offices.named import NamesHere
from copydesk.reading.offices.phrase import Phrase

Told = tuple[Phrase, Holding | None]
"""An office, and who is given it, where anybody is."""

_JOINING = frozenset({"and", "&"})
_BESIDE = frozenset({"a", "an", "then", "later", "former", "also", "now", "as", "ex", "-", "once"})

#: Offices that one person often has with another one; a president and a prime minister are two.
_OF_FIRMS = frozenset({"chairman", "chairwoman", "chair", "ceo", "executive", "founder", "director", "president"})
_SERVED_BY = frozenset({"of", "to", "for", "under"})
_BELOW = frozenset({"deputy", "vice", "co"})


def chained(doc: Doc, told: Sequence[Told], here: NamesHere) -> Iterator[Told]:
    """The offices, with the holder of one for those joined to it that have none."""
    told = list(told)
    for number, (phrase, holding) in enumerate(told):
        if holding is None and number > 0:
            holding = _of_before(doc, told[number - 1], phrase, here)
            told[number] = (phrase, holding)
        if holding is None and number + 1 < len(told):
            holding = _of_behind(doc, phrase, told[number + 1], here)
            if holding is None and (holding := _apposed_to_both(doc, phrase, told[number + 1], here)) is not None:
                told[number + 1] = (told[number + 1][0], holding)
            if holding is None and (serving := _serving(doc, phrase, told[number + 1], here)) is not None:
                phrase, holding = serving
        yield phrase, holding


def _of_before(doc: Doc, before: Told, phrase: Phrase, here: NamesHere) -> Holding | None:
    """ "X, mayor of Y | and senator"."""
    first, holding = before
    if holding is None or phrase.end in here.starting or phrase.spelled or first.plural:
        return None
    between = [token.lower_ for token in doc[first.end : phrase.start]]
    if not between or between[0] not in _JOINING or not _BESIDE.issuperset(between[1:]):
        return None
    following = doc[phrase.end : phrase.end + 1]
    if "a" not in between and len(following) and following[0].pos_ in {"VERB", "AUX"}:
        return None  # "X, the president, and parliament speaker said"
    own = phrase.standing if phrase.standing != Standing.CURRENT else holding.standing
    return replace(holding, standing=own, of=None)


def _of_behind(doc: Doc, phrase: Phrase, behind: Told, here: NamesHere) -> Holding | None:
    """ "chairman and | chief executive X", "deputy prime minister and | foreign minister X"."""
    second, holding = behind
    if holding is None or phrase.plural or second.determined or phrase.determined:
        return None
    if here.person_at(second.end) is None or doc[phrase.end : second.start].text not in _JOINING:
        return None
    first_words, second_words = ({t.lower_ for t in doc[p.title_start : p.title_end]} for p in (phrase, second))
    of_firm = first_words & _OF_FIRMS and second_words & _OF_FIRMS and (first_words | second_words) - {"president"}
    if not of_firm and not first_words & _BELOW:
        return None
    standing = phrase.standing if phrase.standing != Standing.CURRENT else holding.standing
    return replace(holding, standing=standing)


def _apposed_to_both(doc: Doc, phrase: Phrase, behind: Told, here: NamesHere) -> Holding | None:
    """ "Fredonia's finance minister and | deputy premier, X, said": one with a deputy's office beside another."""
    second, holding = behind
    if holding is not None or not phrase.determined or second.determined or phrase.plural or second.plural:
        return None
    words = {token.lower_ for token in doc[phrase.title_start : second.title_end]}
    if doc[phrase.end : second.start].text not in _JOINING or _BELOW.isdisjoint(words):
        return None
    named = here.person_at(second.end + 1) if doc[second.end : second.end + 1].text == "," else None
    if named is None or doc[named[0] : named[0] + 1].text != ",":
        return None
    following = doc[named[0] + 1 : named[0] + 2]
    return Holding(named[1], phrase.standing) if following and following[0].pos_ in {"VERB", "AUX"} else None


def _serving(doc: Doc, phrase: Phrase, behind: Told, here: NamesHere) -> Told | None:
    """ "the special envoy of the | US president X", "an adviser to | the president, X": who is nobody on record may be
    the one or the other.
    """
    second, holding = behind
    if holding is None or second.plural or phrase.plural or second.of is None or here.is_known(holding.name):
        return None
    inner = doc[phrase.title_start + 1 : second.title_start]
    joint = next((token.i for token in inner if token.lower_ in _SERVED_BY), None)
    if joint is None or not joint <= phrase.end <= second.title_start or second.start > joint + 2:
        return None
    alone = replace(phrase, title_end=joint, end=joint, of=second.of)
    return alone, replace(holding, standing=phrase.standing, sure=False)
