"""Holding: that somebody has the office of a phrase; and whether an apposition that says so is at its end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from copydesk.model.document import Name, Standing

_CLOSING = frozenset({",", ".", ")", ";", "—", "–", "-", "!", "?", ":", "]", '"', "”", "'", "’"})
_JOINING = frozenset({"and", "or", "&", "as"})
#: Who tells the sentence, behind it: ", Interfax | reported", ", the Kyiv Post wrote".
_TOLD_BY = re.compile(r", (?:the )?(?:[A-Z][\w.’'-]* ){1,4}(?:said|says|reported|reports|wrote|writes|announced)\b")
_LONGEST_TELLER = 8  # tokens


@dataclass(frozen=True, slots=True)
class Holding:
    """Somebody holds the office of a phrase; ``taken``: the text tells of taking it, at the date it gives; ``of``:
    whose office it is, where that is said behind the name; ``sure``: they are named, and not only "she"; ``clause``:
    first token and end of the relative clause that tells it, "who later became minister", which has dates of its own.
    """

    name: Name
    standing: Standing
    taken: bool = False
    of: str | None = None
    sure: bool = True
    clause: tuple[int, int] | None = None


def closes(doc: Doc, at: int) -> bool:
    """Whether an apposition ends there and the sentence goes on, instead of a list's next member."""
    if at >= len(doc):
        return True
    if doc[at].text not in _CLOSING:
        return False
    if at + 1 >= len(doc) or doc[at].text != ",":
        return True
    following = doc[at + 1]
    if following.text.lower() in _JOINING:
        return False
    if _TOLD_BY.match(doc[at : at + _LONGEST_TELLER].text):
        return True
    return not (following.text[:1].isupper() and following.pos_ == "PROPN")
