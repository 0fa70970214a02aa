"""References: whom of the page's names "the minister" or "the ministry" goes back to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from copydesk.model.document import Name, NameKind, OfficeMention, Speaker
from copydesk.model.span import Span
from copydesk.reading.names.titles import one_form
from copydesk.reading.offices.constituencies import constituency_words
from copydesk.reading.quotes.classes import PARTY_MEMBERS
from copydesk.reading.quotes.words import DETERMINERS

#: Roles that are told by one word or another.
_ALIKE = (
    frozenset({"lawyer", "attorney", "solicitor", "barrister"}),
    frozenset({"spokesman", "spokeswoman", "spokesperson"}),
    frozenset({"adviser", "advisor", "aide"}),
    frozenset({"coach", "manager"}),
    frozenset({"executive", "ceo", "boss", "chief"}),
    frozenset({"scientist", "researcher", "ecologist", "biologist", "physicist", "chemist", "geologist"}),
)
_HEAD_OF_GOVERNMENT = ["prime", "minister"]
#: Those whose deputies no copy calls so: "the president" is no vice president.
_ABOVE_DEPUTIES = frozenset("president governor mayor speaker premier chancellor".split())
_DEPUTIES = frozenset({"deputy", "vice"})
_QUOTATION = re.compile(r"[\"“”„«»]")
_FAR = 3000  # code points that a reference reaches back over
_MOST_OFFICES = 50  # looked at for one reference


def _behind(text: str, office: OfficeMention) -> str:
    """What stands behind the name of whoever holds an office."""
    end = office.holder.span.end if office.holder else office.span.end
    return text[end : end + 30]


class References:
    """Finds the entity behind a definite phrase, from the offices and names before it."""

    def __init__(self, text: str, names: Sequence[Name], offices: Sequence[OfficeMention]) -> None:
        self._text = text
        self._names = names
        self._name_starts = [name.span.start for name in names]
        self._offices = sorted((o for o in offices if o.holder is not None), key=lambda o: o.span)
        self._office_starts = [office.span.start for office in self._offices]
        self._titles = [
            (
                [one_form(word) for word in o.span.of(text).replace("-", " ").split()],
                [*map(one_form, o.title.split()), *(constituency_words(_behind(text, o)))],
            )
            for o in self._offices
        ]

    def holder(self, words: Sequence[str], span: Span, spoken: Sequence[Speaker], owner: str = "") -> int | None:
        """The entity that the page gives this role to: the nearest before, else the only one after.

        ``owner`` is the last word of whoever it speaks for: of "Roe's lawyer" Roe.
        """
        wanted = [one_form(word) for word in words if word not in DETERMINERS and word != "'s"]
        if not wanted:
            return None
        if owner:
            return self._described(words[-1], span, owner)
        before = bisect_left(self._office_starts, span.start)
        for number in (*range(before - 1, max(-1, before - 1 - _MOST_OFFICES), -1), before):
            if number < len(self._offices) and self._is_titled(number, wanted):
                holder = self._offices[number].holder
                return holder.entity if holder else None
        for nearness, last in enumerate(reversed(spoken)):
            told = {one_form(word) for word in last.text.replace("’", "'").replace("'s", "").split()}
            another = wanted[-1] in PARTY_MEMBERS and not told.issuperset(
                wanted
            )  # "the Ohio Republican", "the Texas ..."
            if (
                last.entity is not None
                and not another
                and (wanted[-1] in told or (nearness == 0 and told & set(wanted[:-1])))
            ):
                return last.entity  # "Labour's Jane Roe", then "the Labour leader"
        return self._described(words[-1], span)

    def _is_titled(self, number: int, wanted: list[str]) -> bool:
        words, title = self._titles[number]
        known = [*words, *title]
        if words[-2:] == _HEAD_OF_GOVERNMENT and wanted[-1] == "minister" and "prime" not in wanted:
            return False  # no copy calls a head of government "the minister"
        if wanted[-1] in _ABOVE_DEPUTIES and not _DEPUTIES.isdisjoint(words) and _DEPUTIES.isdisjoint(wanted):
            return False
        return wanted[-1] in (*words[-1:], *title) and all(word in known for word in wanted[:-1])

    def _before(self, span: Span) -> Sequence[int]:
        """Numbers of the names before a place, nearest first, as far as a reference reaches."""
        first = bisect_left(self._name_starts, span.start - _FAR)
        return range(bisect_left(self._name_starts, span.start) - 1, first - 1, -1)

    def _described(self, role: str, span: Span, owner: str = "") -> int | None:
        """The person whose name stands right behind that word somewhere before: "spokesman John Smith"."""
        roles = next((alike for alike in _ALIKE if role in alike), frozenset({role}))
        for number in self._before(span):
            name = self._names[number]
            near = self._text[max(0, name.span.start - 60) : name.span.end + 60]
            if name.kind == NameKind.PERSON and owner in near.lower():
                around = self._text[max(0, name.span.start - 40) : name.span.start].lower().replace(",", " ").split()
                behind = _QUOTATION.split(self._text[name.span.end : name.span.end + 60], maxsplit=1)[0].lower()
                if role == "minister" and around[-2:] == _HEAD_OF_GOVERNMENT:
                    continue
                apposed = self._text[name.span.end : name.span.end + 1] == ","
                if roles & set(around[-2:]) or (apposed and roles & set(behind.replace(",", " ").split()[:6])):
                    return name.entity
        return None

    def body(self, head: str, span: Span) -> int | None:
        """The body named before whose name ends on that word: "the ministry"."""
        for number in self._before(span):
            name = self._names[number]
            if name.kind == NameKind.ORGANISATION and head in name.text.lower().split():
                return name.entity
        return None
