"""Short forms introduced beside their names: "Federal Security Service (FSB)", "MChS (the emergencies ministry)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.model.document import Abbreviation, NameKind
from copydesk.model.span import Span
from copydesk.reading.names.joining import Mention
from copydesk.reading.parse import Paragraph

#: An acronym: at most ten letters, as INDOPACOM has, at least two of them capitals, perhaps with dots or an ampersand.
_ACRONYM = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z&.\-]{1,9}")

#: What may stand in the brackets beside the acronym: "(the FSB)", "(FSB, formerly KGB)", "(or FSB)"; not where and when
#: a film came out, "(US, 1982)".
_INSIDE = re.compile(
    r"\s*(?:the |or |also |known as |called |hereafter )*[\"“'‘]?(?P<short>[A-Z][A-Za-z&.\-]{1,9})[\"”'’]?\s*"
    r"(?=[);]|,(?! ?\d))"
)

#: A short form between commas or after "known as": "the Bureau of Land Management, or BLM,".
_OR_SHORT = re.compile(r",\s*or (?P<short>[A-Z]{2,8}),")
_KNOWN_AS = re.compile(r",? (?:\w+ )?(?:known|recogni[sz]ed|abbreviated) (?:as|to) (?:the )?(?P<short>[A-Z]{2,8})\b")
#: Words with capitals that "and" joins to what follows.
_JOINED = re.compile(r"(?P<first>[A-Z][\w-]+(?:,? [A-Z][\w-]+)*),? (?:and|&) $")
#: Between a body and what its name goes on with.
_WITHIN = re.compile(r" (?:(?:in|of|for)(?: the)? )?")

_NAMED = (NameKind.ORGANISATION, NameKind.PLACE, NameKind.EVENT, NameKind.OTHER)


def find_abbreviations(text: str, paragraph: Paragraph, names: Sequence[Mention]) -> Iterator[Abbreviation]:
    """Every one of the paragraph's names that is followed by its short form, or in brackets the other way round."""
    for name in names:
        if name.kind not in _NAMED:
            continue
        opening = _opening_bracket(text, name.span.end, paragraph.span.end)
        if opening is None:
            if (short := _short_in_words(text, name, paragraph.span.end)) is not None:
                yield Abbreviation(name.span, short)
            continue
        inside = _INSIDE.match(text, opening + 1, paragraph.span.end)
        if inside and _is_acronym(inside["short"]):
            long = _whole(name.span, inside["short"], text, paragraph)
            if long == name.span:
                long = _with_body_before(name.span, inside["short"], names, text)
            if " " in long.of(text):
                yield Abbreviation(long, Span(*inside.span("short")))
        elif _is_acronym(name.text):
            behind = _long_form(text, opening + 1, paragraph.span.end)
            if behind is not None:
                yield Abbreviation(behind, name.span, short_first=True)


def _whole(long: Span, short: str, text: str, paragraph: Paragraph) -> Span:
    """The long form with what is joined to its front, where the short form begins with that: "Information and |
    Communication Technology (ICT)".
    """
    joined = _JOINED.search(text, paragraph.span.start, long.start)
    begins = joined is not None and long.of(text)[:1] != short[:1] == joined["first"][:1]
    return Span(joined.start("first"), long.end) if joined is not None and begins else long


def _with_body_before(long: Span, short: str, names: Sequence[Mention], text: str) -> Span:
    """The long form with a body right before it, where the short form begins with that and goes on with this: "UN |
    Mission for Ebola Emergency Response (UNMEER)", "United Nations Interim Force in | Lebanon (UNIFIL)".
    """
    for body in names:
        joins = body.kind is NameKind.ORGANISATION and _WITHIN.fullmatch(text, body.span.end, long.start)
        if joins and long.of(text)[:1] != short[:1] == body.text[:1] and long.of(text)[:1] in short:
            return body.span.through(long)
    return long


def _short_in_words(text: str, name: Mention, end: int) -> Span | None:
    """The short form after ", or": of the name's initials only, lest it be another body; after "known as": any."""
    if " " not in name.text:
        return None
    initials = {word[0] for word in re.split(r"[\s-]+", name.text) if word}
    told = _OR_SHORT.match(text, name.span.end, end)
    if told and not initials.issuperset(told["short"]):
        return None
    told = told or _KNOWN_AS.match(text, name.span.end, end)
    return Span(*told.span("short")) if told else None


def _is_acronym(word: str) -> bool:
    return _ACRONYM.fullmatch(word) is not None


def _opening_bracket(text: str, at: int, end: int) -> int | None:
    while at < end and text[at] == " ":
        at += 1
    return at if at < end and text[at] == "(" else None


def _long_form(text: str, start: int, end: int) -> Span | None:
    """The words in brackets after an acronym, when they read like a name: several, the first with a capital, and no
    numbers among them. "CIS (except Ukraine)" says more of it, and not what it is short for.
    """
    close = text.find(")", start, end)
    if close < 0 or close - start > 120:
        return None
    words = text[start:close]
    for article in ("the ", "The ", "a ", "an ", "or "):
        if words.startswith(article):
            start += len(article)
            words = words[len(article) :]
    words = re.split(r"[,;]", words)[0].rstrip()
    is_name = words[:1].isupper() and " " in words and not any(character.isdigit() for character in words)
    return Span(start, start + len(words)) if is_name else None
