"""Phrase: a title with what stands around it: standing, place or body before it, "of ..." after it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from copydesk.model.document import Standing

QUOTES = frozenset({"'", "’"})
POSSESSIVES = QUOTES | {"'s", "’s"}
HYPHENS = frozenset({"-", "‑"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``start`` to ``end`` of a paragraph say an office, ``title_start`` to ``title_end`` the office alone."""

    title_start: int
    title_end: int
    start: int
    end: int
    standing: Standing = Standing.CURRENT
    of: str | None = None
    disputed: bool = False
    determined: bool = False  # "the", a possessive or a complement makes it one certain office
    on_record: bool = False  # some office of the register has this title
    guessed: bool = False  # "of" is the only one on record with such a body, but others may have it, too
    owner: bool = False  # whose office it is stands in the words, on record or not
    spelled: str = ""  # the title where it is not written as such: one of "the foreign and defence ministers"
    plural: bool = False
    of_whom: int | None = None  # "Merz's finance minister": the entity of somebody who has an office, too
    its: bool = False  # "its president": of a body or place named before
    of_sort: str = ""  # "the court's president": the word for the sort of body, which may be named before

    def title(self, doc: Doc) -> str:
        """The office alone, as written."""
        return self.spelled or str(doc[self.title_start : self.title_end].text)

    def is_minister(self, doc: Doc) -> bool:
        """Whether it is one that only states have."""
        return bool(doc[self.title_end - 1].lower_ == "minister")
