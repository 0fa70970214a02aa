"""References: whom of the page's names "the minister" or "the ministry" goes back to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from copydesk.model.document import Name, NameKind, OfficeMention, Speaker
from copydesk.model.span import Span
from copydesk.reading.quotes.words import DETERMINERS

_FAR = 3000  # code points that a reference reaches back over
_MOST_OFFICES = 50  # looked at for one reference


class References:
    """Finds the entity behind a definite phrase, from the offices and names before it."""

    def __init__(self, text: str, names: Sequence[Name], offices: Sequence[OfficeMention]) -> None:
        self._text = text
        self._names = names
        self._name_starts = [name.span.start for name in names]
        self._offices = sorted((o for o in offices if o.holder is not None), key=lambda o: o.span)
        self._office_starts = [office.span.start for office in self._offices]
        self._titles = [
            (o.span.of(text).lower().replace("-", " ").split(), o.title.lower().split()) for o in self._offices
        ]

    def holder(self, words: Sequence[str], span: Span, spoken: Sequence[Speaker]) -> int | None:
        """The entity that the page gives this role to: the nearest before, else the only one after."""
        wanted = [word for word in words if word not in DETERMINERS and word != "'s"]
        if not wanted:
            return None
        before = bisect_left(self._office_starts, span.start)
        for number in (*range(before - 1, max(-1, before - 1 - _MOST_OFFICES), -1), before):
            if number < len(self._offices) and self._is_titled(number, wanted):
                holder = self._offices[number].holder
                return holder.entity if holder else None
        for last in reversed(spoken):
            if last.entity is not None and wanted[-1] in last.text.lower().split():
                return last.entity
        return self._described(wanted[-1], span)

    def _is_titled(self, number: int, wanted: list[str]) -> bool:
        words, title = self._titles[number]
        known = [*words, *title]
        return wanted[-1] in (*words[-1:], *title) and all(word in known for word in wanted[:-1])

    def _before(self, span: Span) -> Sequence[int]:
        """Numbers of the names before a place, nearest first, as far as a reference reaches."""
        first = bisect_left(self._name_starts, span.start - _FAR)
        return range(bisect_left(self._name_starts, span.start) - 1, first - 1, -1)

    def _described(self, role: str, span: Span) -> int | None:
        """The person whose name stands right behind that word somewhere before: "spokesman John Smith"."""
        for number in self._before(span):
            name = self._names[number]
            if name.kind == NameKind.PERSON:
                around = self._text[max(0, name.span.start - 40) : name.span.start].lower().split()
                behind = self._text[name.span.end : name.span.end + 60].lower().replace(",", " ").split()
                if role in around[-2:] or (role in behind[:6] and self._text[name.span.end : name.span.end + 1] == ","):
                    return name.entity
        return None

    def body(self, head: str, span: Span) -> int | None:
        """The body named before whose name ends on that word: "the ministry"."""
        for number in self._before(span):
            name = self._names[number]
            if name.kind == NameKind.ORGANISATION and head in name.text.lower().split():
                return name.entity
        return None
