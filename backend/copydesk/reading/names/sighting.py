"""Sighting: a stretch of a paragraph that is probably a name, with how sure its kind is."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from copydesk.model.document import NameKind
from copydesk.reading.names.words import PLAIN_CAPITALS

# How much a reason for a kind weighs when the mentions of one name disagree.
ON_RECORD, BY_TITLE, BY_HEAD, BY_GIVEN_NAME, BY_PIPELINE, BY_CAPITALS = 5.0, 4.0, 4.0, 1.5, 1.0, 0.25

POSSESSIVES = frozenset({"'s", "’s", "'", "’", "‘s", "`s"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """Tokens ``start`` to ``end`` of a paragraph are a name, probably of that kind."""

    start: int
    end: int
    kind: NameKind
    weight: float


#: Places whose name has an article.
_WITH_ARTICLE = frozenset({"hague", "gambia", "bahamas", "bronx"})
#: No name ends on one of these; on "The" some do: "Nguyen Van The".
_NEVER_LAST = frozenset({"of", "Of", "the", "and", "And", "for", "For", "-", "OF", "THE", "AND", "FOR"})


def _has_article(doc: Doc, start: int, end: int) -> bool:
    return end - start == 2 and doc[start].text == "The" and doc[start + 1].lower_ in _WITH_ARTICLE


def trimmed(doc: Doc, sighting: Sighting) -> Sighting | None:
    """A sighting without possessive 's, marks, hyphens and titles at either end; None where nothing is left."""
    start, end = sighting.start, sighting.end
    while (
        start < end
        and not _has_article(doc, start, end)
        and (
            doc[start].is_punct
            or doc[start].text in POSSESSIVES
            or (doc[start].text in {"the", "The", "THE", "of"} and start + 1 < end)
        )
    ):
        start += 1
    while end > start and (
        doc[end - 1].text in POSSESSIVES
        or (doc[end - 1].is_punct and doc[end - 1].text != ".")
        or doc[end - 1].text in _NEVER_LAST
    ):
        end -= 1
    if start >= end or (end - start == 1 and doc[start].text.lower() in PLAIN_CAPITALS):
        return None
    text = doc[start:end].text
    if not any(c.isalpha() for c in text) or text[-1] in "$€£":
        return None
    return Sighting(start, end, sighting.kind, sighting.weight)
