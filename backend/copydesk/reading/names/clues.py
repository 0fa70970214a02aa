"""Clues: what a paragraph gives away before its names are read: titles, what is on record, the pipeline's names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from copydesk.model.document import NameKind
from copydesk.model.tenure import Body
from copydesk.reading.language import KIND_OF_LABEL
from copydesk.reading.names.gazetteer import Gazetteer, Known
from copydesk.reading.names.runs import is_capital, is_hyphen, opens_sentence
from copydesk.reading.names.titles import Title, find_titles
from copydesk.reading.names.words import PARTICLES

#: Ranks and short titles that are family names, too.
_FAMILY_NAMES = frozenset({"Major", "General", "Marshal", "Sen", "Dean", "Bishop", "Judge", "Prince"})


@dataclass(frozen=True, slots=True)
class Clues:
    """All by numbers of tokens."""

    titles: tuple[Title, ...]  # but for those that are somebody's family name
    known: Mapping[int, Known]  # what is on record, by where it begins
    labels: Sequence[tuple[int, int, NameKind]]  # the pipeline's names: from, to, kind


def find_clues(doc: Doc, gazetteer: Gazetteer) -> Clues:
    """The clues of a paragraph, none of which belies another."""
    titles = find_titles(doc, gazetteer.register)
    known = dict(_on_record(doc, titles, gazetteer))
    labels = [
        (e.start, e.end, KIND_OF_LABEL[e.label_])
        for e in doc.ents
        if e.label_ in KIND_OF_LABEL and not _cuts_known(known, e.start, e.end)
    ]
    return Clues(tuple(title for title in titles if not _ends_a_name(doc, title, known, gazetteer)), known, labels)


def _on_record(doc: Doc, titles: Sequence[Title], gazetteer: Gazetteer) -> Iterator[tuple[int, Known]]:
    for at, token in enumerate(doc):
        begins = is_capital(token) or (token.text in PARTICLES and _begins_with_particle(doc, at))
        if begins and (known := gazetteer.longest(doc, at)) and _stands(doc, at, known, titles, gazetteer):
            yield at, known


def _begins_with_particle(doc: Doc, at: int) -> bool:
    """Whether an article joined to a capital begins a name: "al-Qaeda", and not "Bashar al-Assad"."""
    joined = at + 2 < len(doc) and is_hyphen(doc[at + 1]) and is_capital(doc[at + 2])
    return joined and (at == 0 or not is_capital(doc[at - 1]))


def _ends_a_name(doc: Doc, title: Title, known: Mapping[int, Known], gazetteer: Gazetteer) -> bool:
    """Whether it is somebody's family name: "Hun | Sen", who is on record, "Enoch | Major"."""
    start, end = title.start, title.end
    if end - start == 1 and start > 0 and doc[start].text.title() in _FAMILY_NAMES:
        followed = end < len(doc) and is_capital(doc[end])
        if not followed and doc[start - 1].text.istitle() and gazetteer.is_given_name(doc[start - 1].text):
            return True
    return any(k.kind == NameKind.PERSON and at < start and end == k.end for at, k in known.items())


def _cuts_known(known: Mapping[int, Known], start: int, end: int) -> bool:
    """Whether the pipeline's boundaries part a name on record: "Russia and the United | States"."""
    return any(at < edge < found.end for at, found in known.items() for edge in (start, end))


def _stands(doc: Doc, at: int, known: Known, titles: Sequence[Title], gazetteer: Gazetteer) -> bool:
    """A word that begins a sentence may be on record by chance ("Reform is slow")."""
    token = doc[at]
    if known.kind == NameKind.PERSON and _begins_with_title(doc, at, known, titles, gazetteer):
        return False
    if known.kind == NameKind.ORGANISATION and _is_portfolio(at, known, titles, gazetteer):
        return False
    if known.end - at > 1 or not opens_sentence(token) or token.text.isupper():
        return True
    return known.kind != NameKind.ORGANISATION or token.pos_ == "PROPN" or token.ent_type_ != ""


def _begins_with_title(doc: Doc, at: int, known: Known, titles: Sequence[Title], gazetteer: Gazetteer) -> bool:
    """Whether words of office are taken for a first name, as look-ups pass over parts of names."""
    title = next((t for t in titles if t.start == at and at + 1 < t.end < known.end), None)
    left = gazetteer.kind(str(doc[title.end : known.end].text)) if title else None
    return left is not None and left[0] == NameKind.PERSON


def _is_portfolio(at: int, known: Known, titles: Sequence[Title], gazetteer: Gazetteer) -> bool:
    """Whether the name of a paper is part of a title: "Minister of | Foreign Affairs", and no magazine."""
    inside = any(t.on_record and t.start <= at and at + 1 < known.end <= t.end for t in titles)
    records = (gazetteer.register.record(id) for id in known.ids) if inside else ()
    return inside and all(isinstance(record, Body) and record.kind == "medium" for record in records)
