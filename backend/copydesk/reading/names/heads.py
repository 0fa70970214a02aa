"""Heads: kinds of names by the noun that they end or begin with: "Ministry of Defence", "Mount Etna"."""

from __future__ import annotations

from spacy.tokens import Doc

from copydesk.model.document import NameKind
from copydesk.reading.names.closed_classes import ONE_WORD_BODIES, POSTAL, is_plural_of_people
from copydesk.reading.names.runs import is_capital
from copydesk.reading.names.sighting import BY_HEAD, POSSESSIVES, Sighting
from copydesk.reading.names.words import BODY_HEADS, OTHER_HEADS, PLACE_BEGINNINGS, PLACE_HEADS, STORMS

#: Heads that nobody is called by, whatever the pipeline takes the whole for.
_CERTAIN = frozenset(
    "ministry army committee guard mosque university hospital museum airport institute foundation turnpike telescope"
    " association commission cathedral stadium".split()
)


def by_head(doc: Doc, start: int, end: int) -> Sighting | None:
    """The name of several words as its head noun says."""
    words = _words(doc, start, end)
    head = _head(words)
    if head in BODY_HEADS:
        numbered = start > 0 and doc[start - 1].text[0].isdigit() and doc[start - 1].text[-1].isalpha()
        return Sighting(start - numbered, end, NameKind.ORGANISATION, BY_HEAD)  # "58th Army"
    if words[0] in STORMS and len(words) == 2:
        return Sighting(start, end, NameKind.EVENT, BY_HEAD)
    if head in PLACE_HEADS or (words[0] in PLACE_BEGINNINGS and len(words) <= 3):
        return Sighting(start, end, NameKind.PLACE, BY_HEAD)
    kind = next((NameKind(kind) for kind, heads in OTHER_HEADS.items() if head in heads), None)
    return Sighting(start, end, kind, BY_HEAD) if kind else None


def is_certain_head(doc: Doc, start: int, end: int) -> bool:
    """Whether the head noun stands against all else."""
    words = _words(doc, start, end)
    return words[0] in {"mount", "cape"} or _head(words) in _CERTAIN


def _words(doc: Doc, start: int, end: int) -> list[str]:
    return [token.text.lower().rstrip(".") for token in doc[start:end]]


def _head(words: list[str]) -> str:
    of = next((place for place, word in enumerate(words) if word in {"of", "for"}), None)
    return words[of - 1] if of else words[-1]


def of_one_word(doc: Doc, at: int) -> Sighting | None:
    """ "the House", "Austin, TX", "the Arabists"."""
    word = doc[at].text
    before = doc[at - 1] if at > 0 else None
    if before is not None and word in ONE_WORD_BODIES and (before.lower_ == "the" or before.text in POSSESSIVES):
        return Sighting(at, at + 1, NameKind.ORGANISATION, BY_HEAD)
    town = doc[at - 2] if before is not None and before.text == "," and at > 1 else None
    if town is not None and word in POSTAL and is_capital(town) and town.ent_type_ not in {"PERSON", "PER"}:
        return Sighting(at, at + 1, NameKind.PLACE, BY_HEAD)
    return Sighting(at, at + 1, NameKind.GROUP, BY_HEAD) if is_plural_of_people(word) else None
