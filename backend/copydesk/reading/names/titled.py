"""Titled: people by the titles beside their names: in a row behind a title in the plural ("the foreign ministers, A
and B"), and what one called by the surname alone shares with one named in full ("Mayor Clint").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from copydesk.reading.names.runs import is_capital
from copydesk.reading.names.sighting import BY_HEAD, Sighting
from copydesk.reading.names.titles import Title, find_titles, one_form
from copydesk.register.register import Register

_JOINING = frozenset({",", "and", "&", "of", "the", ":", "(", "–", "—"})


def listed_people(doc: Doc, found: Sequence[Sighting], titles: Sequence[Title]) -> Iterator[int]:
    """First tokens of names of several words that such a row makes people's; what is on record beside a title in the
    plural, and all between "of" and the comma, is rather whose office it is.
    """
    for title in titles:
        if not title.plural:
            continue
        at, owners = title.end, doc[title.end : title.end + 1].text == "of"
        for name in sorted((name for name in found if name.start >= title.end), key=lambda name: name.start):
            between = [token.text for token in doc[at : name.start]]
            if not _JOINING.issuperset(between):
                break
            owners = owners and not (between and between[0] == ",")
            if name.weight < BY_HEAD and name.end - name.start > 1 and not owners:
                yield name.start
            at = name.end


#: So many tokens behind a comma or "is" an office may begin: "X, the new vice foreign minister".
_REACH = 5
_BETWEEN = frozenset({",", "is", "was", "who", "became"})


def titles_beside(doc: Doc, name: Sighting, register: Register) -> frozenset[str]:
    """The last words of the titles right before a name, and of the first behind it."""
    found: set[str] = set()
    for title in find_titles(doc, register):
        behind = 0 < title.start - name.end <= _REACH and doc[name.end].text in _BETWEEN
        behind = behind and not is_capital(doc[min(title.end, len(doc) - 1)])  # "X, son of President Y"
        if title.end == name.start or behind:
            found.add(one_form(doc[title.end - 1].text))
    return frozenset(found)
