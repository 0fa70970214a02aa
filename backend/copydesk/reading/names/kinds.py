"""Kinds: one kind for each name of a page, by all its mentions, what stands around them, and its full form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from copydesk.model.document import NameKind
from copydesk.reading.names.evidence import evidence
from copydesk.reading.names.gazetteer import Gazetteer
from copydesk.reading.names.name_words import without_accents
from copydesk.reading.names.places import is_city
from copydesk.reading.names.plain_words import is_plain_word
from copydesk.reading.names.runs import opens_sentence
from copydesk.reading.names.sighting import BY_HEAD, BY_PIPELINE, Sighting
from copydesk.reading.names.titled import listed_people
from copydesk.reading.names.titles import find_titles
from copydesk.reading.names.words import NO_BODIES, STORMS, SUFFIXES

#: What is known of a word beside the page weighs less than how the page uses it.
PART_OF_FULL_NAME, CALLED_SO, CITY = 2.0, 1.1, 1.0

#: A row of people behind their title: "the ministers, A and B".
LISTED = 2.0

#: A name of several words of which some are plain is rather a firm's than a person's: "Cracker Barrel".
PLAIN = 1.2

#: Small words inside names of people, and hardly ever of bodies or places.
_OF_PEOPLE = frozenset("von van der den bin ibn bint ter af zu".split())
PARTICLE = 1.5

#: Signs of a place are weak against a pipeline that takes a name for a work or an event: "in Minecraft".
OF_A_WORK = 0.6

#: What is told by a number, and no name: "Article III", "Case 22-506".
_NUMBERED = frozenset("article case section chapter clause paragraph page table figure tab exhibit count phase".split())
_NUMBER = re.compile(r"[IVX]+|\d[\d-]*")

Key = tuple[str, ...]
Votes = dict[NameKind, float]


def folded(doc: Doc, start: int, end: int) -> Key:
    """The words as they are compared between mentions: without case and accents."""
    return tuple(without_accents(token.text).casefold() for token in doc[start:end])


def kinds_of(sighted: Sequence[tuple[Doc, Sequence[Sighting]]], gazetteer: Gazetteer) -> dict[Key, NameKind]:
    """The weightiest kind of each name."""
    votes: dict[Key, Votes] = defaultdict(lambda: defaultdict(float))
    certain: set[Key] = set()
    placed: set[Key] = set()  # whatever somebody is in, or comes from
    for doc, found in sighted:
        beyond_doubt = {name.start: name for name in found if name.weight >= BY_HEAD}
        listed = frozenset(listed_people(doc, found, find_titles(doc, gazetteer.register)))
        for name in found:
            key = folded(doc, name.start, name.end)
            votes[key][name.kind] += name.weight
            if name.weight >= BY_HEAD:
                certain.add(key)
                if name.kind == NameKind.PLACE and len(key) == 1:
                    signs = _signs(doc, name, beyond_doubt, gazetteer)
                    placed |= {key for kind, _ in signs if kind == NameKind.PLACE}
            elif name.kind != NameKind.GROUP:
                for kind, weight in _signs(doc, name, beyond_doubt, gazetteer):
                    votes[key][kind] += weight
                if name.start in listed:
                    votes[key][NameKind.PERSON] += LISTED
    full = {words: _weightiest(kinds) for key, kinds in votes.items() if len(words := _words(key)) > 1}
    parts = _parts(full)
    for key, kinds in votes.items():
        words = _words(key)
        if len(words) == 1 and key not in certain and NameKind.GROUP not in kinds:
            for kind, weight in _hints(words[0], parts.get(words[0]), gazetteer):
                kinds[kind] += weight
    decided = {key: _weightiest(kinds) for key, kinds in votes.items()}
    for key, kind in decided.items():
        if kind == NameKind.PLACE and key not in placed and parts.get(" ".join(key)) == NameKind.PERSON:
            decided[key] = NameKind.PERSON  # "Kyriakos Lagos", then "Lagos"
    return decided


def _words(key: Key) -> Key:
    """The words with those joined by hyphens as one: "Jin-sik", "Healey-Moss"."""
    return tuple(" ".join(key).replace(" - ", "-").split())


def _signs(
    doc: Doc, name: Sighting, certain: Mapping[int, Sighting], gazetteer: Gazetteer
) -> Iterator[tuple[NameKind, float]]:
    """What speaks for one kind or another at one mention."""
    work = name.kind in {NameKind.EVENT, NameKind.OTHER} and name.weight >= BY_PIPELINE
    for kind, weight in evidence(doc, name, certain):
        yield kind, weight * (OF_A_WORK if work else 1)
    if _of_plain_words(doc, name, gazetteer):
        yield NameKind.ORGANISATION, PLAIN
    if name.end - name.start > 1 and any(token.lower_ in _OF_PEOPLE for token in doc[name.start : name.end - 1]):
        yield NameKind.PERSON, PARTICLE
    first = doc[name.start].text
    if name.kind == NameKind.PERSON and name.end - name.start > 1 and gazetteer.is_given_name(first):
        yield NameKind.PERSON, CALLED_SO
    elif name.end - name.start > 1 and is_city(doc[name.start : name.end].text):
        yield NameKind.PLACE, CITY + CALLED_SO


def _of_plain_words(doc: Doc, name: Sighting, gazetteer: Gazetteer) -> bool:
    words = [token.text for token in doc[name.start : name.end] if token.is_alpha]
    if len(words) < 2 or gazetteer.is_given_name(words[0]) or any(word.isupper() for word in words):
        return False
    return is_plain_word(words[-1]) and not gazetteer.register.surnamed(words[-1])


def _weightiest(kinds: Votes) -> NameKind:
    return max(kinds, key=lambda kind: (kinds[kind], kind.value))


def _parts(full: Mapping[Key, NameKind]) -> dict[str, NameKind]:
    """What single words of full names of people and storms stand for: "Keller", "Katrina"."""
    parts: dict[str, NameKind] = {}
    for key, kind in full.items():
        words = [word for word in key if word.rstrip(".") not in SUFFIXES]
        if kind == NameKind.PERSON:
            parts |= dict.fromkeys((words[0], words[-1]) if words else (), kind)
        elif kind == NameKind.EVENT and len(key) == 2 and key[0] in STORMS:
            parts[key[1]] = kind
    return parts


def _hints(word: str, part_of: NameKind | None, gazetteer: Gazetteer) -> Iterator[tuple[NameKind, float]]:
    if part_of is not None:
        yield part_of, PART_OF_FULL_NAME
    if gazetteer.kind(word.title()) is not None:
        return
    if _called_so(word, gazetteer):
        if not is_city(word):  # "Salem" is either
            yield NameKind.PERSON, CALLED_SO
    elif part_of is None and is_city(word):
        yield NameKind.PLACE, CITY


def without_plain_words(sighted: dict[int, list[Sighting]], docs: Mapping[int, Doc], gazetteer: Gazetteer) -> None:
    """Take out what has capitals for another reason than being a name: the first word of a sentence, shouting, "BC"."""
    inside = {
        folded(docs[number], name.start, name.end)
        for number, found in sighted.items()
        for name in found
        if not opens_sentence(docs[number][name.start])
    }
    for number, found in sighted.items():
        doc = docs[number]
        sighted[number] = [
            kept
            for name in found
            if (kept := _opener_cut(doc, name, gazetteer)) is not None and not _is_plain(doc, kept, inside, gazetteer)
        ]


def _is_plain(doc: Doc, name: Sighting, inside: set[Key], gazetteer: Gazetteer) -> bool:
    if name.weight > BY_PIPELINE:
        return False
    words = doc[name.start : name.end]
    numbered = words[-1].text if len(words) > 1 else doc[name.end : name.end + 1].text
    if words[0].lower_ in _NUMBERED and _NUMBER.fullmatch(numbered):
        return True
    if len(words) == 1:
        word = words[0].text
        if len(word.rstrip(".")) == 1:
            return True
        if word.isupper():
            return word.lower() in NO_BODIES or is_plain_word(word)
    if not all(is_plain_word(token.text) for token in words) or not opens_sentence(words[0]):
        return False
    if words[0].tag_ in {"NNP", "NNPS"} and _called_so(words[0].text, gazetteer):
        return False
    key = folded(doc, name.start, name.end)
    return key not in inside and (len(words) == 1 or name.kind != NameKind.ORGANISATION)


def _called_so(word: str, gazetteer: Gazetteer) -> bool:
    return gazetteer.is_given_name(word) or bool(gazetteer.register.surnamed(word.title()))


def _opener_cut(doc: Doc, name: Sighting, gazetteer: Gazetteer) -> Sighting | None:
    """Without a plain word that opens the sentence before somebody's name: "Dear Nina", "Even Scholz"."""
    first = doc[name.start]
    if (
        name.kind in {NameKind.PERSON, NameKind.OTHER}
        and name.weight <= BY_PIPELINE
        and name.end - name.start > 1
        and opens_sentence(first)
        and not first.text.isupper()
        and first.tag_ not in {"NNP", "NNPS"}
        and is_plain_word(first.text)
        and not gazetteer.is_given_name(first.text)
    ):
        return Sighting(name.start + 1, name.end, name.kind, name.weight)
    return name
