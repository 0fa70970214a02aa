"""People: which names of a page are of men or of women, and which are of people although not read so."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.model.document import Entity, Name, NameKind
from copydesk.reading.names import genders

_SHORT = (2, 3)  # words of a full name


def known_genders(text: str, names: Sequence[Name], entities: Sequence[Entity]) -> dict[int, str]:
    """Each person's gender as far as a title before the name, a kinship behind it, or the name itself tells."""
    found: dict[int, str] = {}
    for name in names:
        if name.kind == NameKind.PERSON and name.entity not in found:
            before = text[max(0, name.span.start - 25) : name.span.start].split()
            told = genders.of_word(before[-1]) if before else ""
            told = told or _by_kinship(text[name.span.end : name.span.end + 40])
            told = told or genders.of_name(entities[name.entity].name)
            if told:
                found[name.entity] = told
    return found


def _by_kinship(behind: str) -> str:
    """ "Jane Roe, her mother, ..."."""
    if not behind.startswith(", ") or not behind[2:].startswith(("her ", "his ", "their ", "a ", "the ")):
        return ""
    kin = behind[2:].partition(",")[0].split()
    return genders.of_word(kin[-1]) if len(kin) <= 3 else ""


def called_by_surname(text: str, names: Sequence[Name]) -> frozenset[str]:
    """Names not read as persons', whose last word alone is a name later, without an article: "Roe"; and these."""
    people = (NameKind.OTHER, NameKind.PERSON)
    alone = {n.text for n in names if n.kind in people and not text.endswith(("the ", "The "), 0, n.span.start)}
    full = (n.text for n in names if n.kind != NameKind.PERSON and len(n.text.split()) in _SHORT)
    found = {words for words in full if words.split()[-1] in alone and words.istitle()}
    return frozenset(found | {words.split()[-1] for words in found})
