"""Succession: offices given by who came before or after: "his predecessor X", "X's successor, Y", "he replaced X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from copydesk.model.document import Name, NameKind, OfficeMention, Standing
from copydesk.model.span import starting_in
from copydesk.reading.names.found import FoundNames
from copydesk.reading.parse import Paragraph, Parse

_REPLACING = frozenset("replaced succeeded succeeds replaces".split())
_WHOSE = frozenset({"his", "her", "their", "whose"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_NOT_OFFICES = frozenset({"deputy"})


def with_successions(mentions: Sequence[OfficeMention], parse: Parse, found: FoundNames) -> tuple[OfficeMention, ...]:
    """The mentions, and those that follow from them: the office of the one who is followed or replaced.

    Whose office it is was never said of these, so that they contradict nothing by themselves.
    """
    added: list[OfficeMention] = []
    for paragraph in parse.paragraphs:
        names = starting_in(found.names, paragraph.span)
        people = [name for name in names if name.kind == NameKind.PERSON]
        if people:
            added += _Succession(paragraph, people, mentions).found()
    known = {(m.holder.entity, m.title.lower()) for m in mentions if m.holder}
    return (*mentions, *(m for m in added if m.holder and (m.holder.entity, m.title.lower()) not in known))


class _Succession:
    """One paragraph."""

    def __init__(self, paragraph: Paragraph, people: Sequence[Name], mentions: Sequence[OfficeMention]) -> None:
        self._paragraph = paragraph
        self._doc: Doc = paragraph.doc
        self._mentions = [m for m in mentions if m.holder and m.title.lower() not in _NOT_OFFICES]
        self._starting = {paragraph.tokens_in(name.span).start: name for name in people}
        self._ending = {paragraph.tokens_in(name.span).end: name for name in people}

    def found(self) -> Iterator[OfficeMention]:
        """Offices of the paragraph by succession."""
        for token in self._doc:
            if token.lower_ in {"predecessor", "successor"}:
                yield from self._relation(token.i, token.lower_ == "predecessor")
            elif token.text in _REPLACING and (other := self._starting.get(token.i + 1)):
                who = self._last_before(token.i)
                if who is not None:
                    yield from self._given(self._office_of(who, token.i), other, token.i, Standing.FORMER)

    def _relation(self, at: int, before: bool) -> Iterator[OfficeMention]:
        """ "his predecessor X", "X's successor, Y", "X's successor was Y"."""
        if at == 0:
            return
        owner: Name | None = None
        if self._doc[at - 1].text in _POSSESSIVES:
            owner = self._ending.get(at - 1)
        elif self._doc[at - 1].lower_ in _WHOSE:
            owner = self._last_before(at)
        after = at + 1
        while after < len(self._doc) and self._doc[after].lower_ in {",", "was", "is", ":"}:
            after += 1
        other = self._starting.get(after)
        if owner is None or other is None or other.entity == owner.entity:
            return
        office = self._office_of(owner, at)
        yield from self._given(office, other, at, Standing.FORMER if before else Standing.CURRENT)

    def _last_before(self, at: int) -> Name | None:
        """The person last given an office before a word, in the paragraph; else the one last named."""
        position = self._paragraph.span.start + self._doc[at].idx
        here = [name for name in self._starting.values() if name.span.end <= position]
        holders = {m.holder.entity for m in self._mentions if m.holder and m.standing != Standing.FORMER}
        named = max(here, key=lambda name: name.span.start, default=None)
        held = max((n for n in here if n.entity in holders), key=lambda name: name.span.start, default=None)
        return held or named

    def _office_of(self, who: Name, at: int) -> OfficeMention | None:
        """The office that somebody was last given before a word; not one they left before."""
        position = self._paragraph.span.start + self._doc[at].idx
        held = [m for m in self._mentions if m.holder and m.holder.entity == who.entity]
        before = [m for m in held if m.span.start < position] or held[:1]
        current = [m for m in before if m.standing != Standing.FORMER] or before
        return current[-1] if current else None

    def _given(
        self, office: OfficeMention | None, holder: Name, at: int, standing: Standing
    ) -> Iterator[OfficeMention]:
        if office is None or office.holder is None or office.holder.entity == holder.entity:
            return
        span = self._paragraph.token_span(self._doc[at])
        yield replace(office, span=span, of_stated=False, holder=holder, standing=standing, when=None)
