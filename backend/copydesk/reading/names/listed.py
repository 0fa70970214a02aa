"""Listed: people who stand in a row behind a title in the plural: "the foreign ministers, A and B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from copydesk.reading.names.sighting import BY_HEAD, Sighting
from copydesk.reading.names.titles import Title

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
