"""Headlines in title case or full capitals, where capitals say nothing: names are carried over from the text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from spacy.tokens import Doc, Token

from copydesk.model.document import NameKind
from copydesk.reading.names.gazetteer import SHORT, Gazetteer
from copydesk.reading.names.kinds import folded
from copydesk.reading.names.sighting import BY_TITLE, ON_RECORD, Sighting
from copydesk.reading.names.titles import RANKS, find_titles
from copydesk.reading.names.words import CALENDAR, HEADLINE_WORDS, PLAIN_CAPITALS

#: A line is a headline when at least this share of its longer words has a capital.
CAPITAL_SHARE = 0.75

LONGEST_HEADLINE = 40  # tokens
LONGEST_CARRIED = 6  # tokens of a name carried over

#: What the menus and section marks of news pages are made of: such a line names no body.
_OF_MENUS = frozenset(
    """
    world news local national international latest breaking top more business sports sport politics opinion culture
    entertainment technology science health weather video videos photos live us uk home headlines stories and & |
    """.split()
)

#: "(Reporting by ...; Editing by ...)", "Photographs by ... | Updated Oct. 12": names in running text.
_BYLINE = re.compile(
    r"\W*(?:additional )?(?:reporting|writing|written|editing|edited|compiled|photographs?|photos?|pictures?|video"
    r"|words|story) (?:and \w+ )?by ",
    re.IGNORECASE,
)

Carried = Mapping[tuple[str, ...], NameKind]


def is_headline(doc: Doc) -> bool:
    """Whether a paragraph is written in title case or full capitals, or is a line of a menu: "World News"."""
    if len(doc) > LONGEST_HEADLINE or doc[-1].text in {".", ":", ","}:
        return False
    if _BYLINE.match(doc.text):
        return False
    words = [token for token in doc if token.is_alpha and len(token) > 3]
    if len(words) < 3:
        return all(token.lower_ in _OF_MENUS or _of_a_date(token) for token in doc)
    capitals = sum(token.text[0].isupper() for token in words)
    return capitals >= CAPITAL_SHARE * len(words) and capitals >= 3


def _of_a_date(token: Token) -> bool:
    """Section marks stand beside the day of the page: "Dec 2, 2025 World News"."""
    return not token.is_alpha or token.lower_ in CALENDAR


def headline_sightings(doc: Doc, gazetteer: Gazetteer, carried: Carried) -> list[Sighting]:
    """The names of a headline: those on record, those of the running text, and surnames on record after a title."""
    shouted = sum(c.isupper() for c in doc.text) > sum(c.islower() for c in doc.text)
    titles = find_titles(doc, gazetteer.register)
    after_title = {title.end for title in titles}
    found: list[Sighting] = []
    at = 0
    while at < len(doc):
        sighting = _carried(doc, at, carried)
        known = gazetteer.longest(doc, at) if doc[at].text[:1].isupper() else None
        if known and known.end == at + 1 and doc[at].lower_ in RANKS and any(t.start == at for t in titles):
            known = None  # "VICE PRESIDENT" is no magazine
        if known and (not sighting or known.end > sighting.end) and _trusted(doc, at, known.end, known.kind, shouted):
            sighting = Sighting(at, known.end, known.kind, ON_RECORD)
        if sighting is None and at in after_title and _surname(doc[at], gazetteer):
            sighting = Sighting(at, at + 1, NameKind.PERSON, BY_TITLE)
        if sighting is None:
            at += 1
            continue
        found.append(sighting)
        at = sighting.end
    return found


def _carried(doc: Doc, at: int, carried: Carried) -> Sighting | None:
    if not doc[at].text[:1].isupper():
        return None
    words = folded(doc, at, min(len(doc), at + LONGEST_CARRIED))
    for length in range(len(words), 0, -1):
        kind = carried.get(words[:length])
        if kind is not None:
            return Sighting(at, at + length, kind, 0.0)
    return None


def _trusted(doc: Doc, start: int, end: int, kind: NameKind, shouted: bool) -> bool:
    if end - start > 1 or kind == NameKind.GROUP:
        return True
    word = doc[start].text
    if word.lower() in HEADLINE_WORDS | PLAIN_CAPITALS:
        return word.isupper() and not shouted
    if shouted:
        return len(word) > SHORT or "." in word
    return kind == NameKind.PLACE or word.isupper() or doc[start].pos_ == "PROPN"


def _surname(token: Token, gazetteer: Gazetteer) -> bool:
    low = token.text.lower()
    if low in HEADLINE_WORDS or token.is_stop or not token.is_alpha:
        return False
    return bool(gazetteer.register.surnamed(token.text.title() if token.text.isupper() else token.text))
