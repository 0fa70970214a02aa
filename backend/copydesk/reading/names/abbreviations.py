"""Short forms introduced beside their names: "Federal Security Service (FSB)", "MChS (the emergencies ministry)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.model.document import Abbreviation, NameKind
from copydesk.model.span import Span
from copydesk.reading.names.joining import Mention
from copydesk.reading.parse import Paragraph

#: An acronym: at most eight letters, at least two of them capitals, perhaps with dots or an ampersand.
_ACRONYM = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z&.\-]{1,7}")

#: What may stand in the brackets beside the acronym: "(the FSB)", "(FSB, formerly KGB)", "(or FSB)".
_INSIDE = re.compile(
    r"\s*(?:the |or |also |known as |called |hereafter )*[\"“'‘]?(?P<short>[A-Z][A-Za-z&.\-]{1,7})[\"”'’]?\s*(?=[),;])"
)

_NAMED = (NameKind.ORGANISATION, NameKind.PLACE, NameKind.EVENT, NameKind.OTHER)


def find_abbreviations(text: str, paragraph: Paragraph, names: Sequence[Mention]) -> Iterator[Abbreviation]:
    """Every one of the paragraph's names that is followed by a short form in brackets, or the other way round."""
    for name in names:
        if name.kind not in _NAMED:
            continue
        opening = _opening_bracket(text, name.span.end, paragraph.span.end)
        if opening is None:
            continue
        inside = _INSIDE.match(text, opening + 1, paragraph.span.end)
        if inside and _is_acronym(inside["short"]) and " " in name.text:
            yield Abbreviation(name.span, Span(*inside.span("short")))
        elif _is_acronym(name.text):
            long = _long_form(text, opening + 1, paragraph.span.end)
            if long is not None:
                yield Abbreviation(long, name.span, short_first=True)


def _is_acronym(word: str) -> bool:
    return _ACRONYM.fullmatch(word) is not None


def _opening_bracket(text: str, at: int, end: int) -> int | None:
    while at < end and text[at] == " ":
        at += 1
    return at if at < end and text[at] == "(" else None


def _long_form(text: str, start: int, end: int) -> Span | None:
    """The words in brackets after an acronym, when they read like a name: some of them have capitals."""
    close = text.find(")", start, end)
    if close < 0 or close - start > 120:
        return None
    words = text[start:close]
    for article in ("the ", "The ", "a ", "an ", "or "):
        if words.startswith(article):
            start += len(article)
            words = words[len(article) :]
    words = re.split(r"[,;]", words)[0].rstrip()
    capitals = [word for word in words.split() if word[:1].isupper()]
    return Span(start, start + len(words)) if len(words.split()) > 1 and capitals else None
