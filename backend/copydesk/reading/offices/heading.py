"""Heading: people at the head of a body by a verb: "X, who heads the FSB", "X has led Y since 2020", "led by X",
"headed by Governor X".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from copydesk.model.document import Name, NameKind, OfficeMention, Standing
from copydesk.reading.names.titles import one_form
from copydesk.reading.names.words import BODY_HEADS, TITLE_HEADS
from copydesk.reading.offices.named import NamesHere
from copydesk.reading.offices.phrase import POSSESSIVES
from copydesk.reading.parse import Paragraph

_NOW = frozenset("heads leads chairs directs runs".split())
_THEN = frozenset("headed led chaired directed ran run".split())
#: Who does so need not be at the head: "X, who chairs ASEAN this year".
_CHAIRING = frozenset("chairs chaired".split())
_VERBS = re.compile(rf"\b(?:{'|'.join(sorted(_NOW | _THEN))})\b")
_BETWEEN = frozenset("who has had is was now still also once then previously formerly currently long earlier".split())
_ONCE = frozenset("had was once then previously formerly earlier".split())
_DETERMINERS = frozenset("the its his her their both".split())
#: Words of a part behind the whole's name: "the Duma | committee on security and countering corruption".
_LONGEST_PART = 9


def find_heads(paragraph: Paragraph, here: NamesHere) -> Iterator[OfficeMention]:
    """Every head of a body by name that the paragraph tells of with such a verb."""
    doc = paragraph.doc
    if not _VERBS.search(doc.text):
        return
    for token in doc:
        if token.text not in _NOW and token.text not in _THEN:
            continue
        held = _by(doc, token.i, here) or _active(doc, token.i, here)
        if held is None:
            continue
        holder, body, standing = held
        of = here.record_of(body)
        title = "chair" if token.text in _CHAIRING else "head"
        if (part := _part_headed(doc, body, here)) is not None:
            country = here.register.country(of) if of else None
            found = _of_part(title, body, part, country.id, here) if country else None
            if country is None or found is None:
                continue
            title, of = found, country.id
        span = paragraph.token_span(token)
        yield OfficeMention(span, title, of, of_stated=of is not None, holder=holder, standing=standing)


def _part_headed(doc: Doc, body: Name, here: NamesHere) -> str | None:
    """From a body's name on, where it only tells of what a part is: "the | Duma defence committee", "the | Duma's"."""
    start, end = here.tokens_of(body)
    noun, behind = doc[start:end].root, end
    while behind < len(doc) and doc[behind].pos_ in {"NOUN", "ADJ"} and doc[behind].lower_ not in BODY_HEADS:
        behind += 1
    describes = noun.dep_ in {"compound", "nmod", "nmod:poss"} and noun.head.i >= end
    owns = doc[end : end + 1].text in POSSESSIVES or doc[behind : behind + 1].text in BODY_HEADS
    return doc[start : end + _LONGEST_PART].text if owns or describes else None


def _of_part(title: str, body: Name, part: str, country: str, here: NamesHere) -> str | None:
    """The office of whoever is at the head of the part, as one on record is written, in the most words."""
    words = part.split()
    for count in range(len(words), len(body.text.split()), -1):
        office = f"{title} of {' '.join(words[:count]).rstrip('.,;:')}"
        if here.register.office(office, of=country) is not None:
            return office
    return None


def _active(doc: Doc, verb: int, here: NamesHere) -> tuple[Name, Name, Standing] | None:
    """ "X, who has headed the body", "X heads the body"."""
    start = verb
    while start > 0 and doc[start - 1].lower_ in _BETWEEN:
        start -= 1
    said = {token.lower_ for token in doc[start:verb]}
    if "who" in said and start > 0 and doc[start - 1].text in {",", "(", "–", "—"}:
        start -= 1
    holder = here.ending.get(start)
    if holder is None and "who" in said and (name := _described(doc[verb], here)) is not None:
        holder = (start, name)
    at = verb + 1
    while at < len(doc) and doc[at].lower_ in _DETERMINERS:
        at += 1
    body = here.starting.get(at)
    if body is not None and body[1].kind != NameKind.ORGANISATION and doc[body[0] : body[0] + 1].text in {"'s", "’s"}:
        body = here.starting.get(body[0] + 1)  # "Libya's National Oil Corporation"
    if body is not None and doc[body[0] : body[0] + 1].text == "to":
        return None  # "X directed NASA to return to the moon"
    if not holder or not body or holder[1].kind != NameKind.PERSON or body[1].kind != NameKind.ORGANISATION:
        return None
    now = doc[verb].text in _NOW or "has" in said
    return holder[1], body[1], Standing.CURRENT if now and not said & _ONCE else Standing.FORMER


def _described(verb: Token, here: NamesHere) -> Name | None:
    """The person whose description the clause belongs to: "X, a former minister who now chairs"."""
    noun = verb.head
    if verb.dep_ != "acl:relcl":
        return None
    return here.named_by(noun.i) or (here.named_by(noun.head.i) if noun.dep_ == "appos" else None)


def _by(doc: Doc, verb: int, here: NamesHere) -> tuple[Name, Name, Standing] | None:
    """ "the body, led by X", "the body was headed by X"."""
    if verb + 1 >= len(doc) or doc[verb + 1].text != "by":
        return None
    at = verb + 2
    while at < len(doc) and (one_form(doc[at].text) in TITLE_HEADS or doc[at].lower_ in _DETERMINERS):
        at += 1
    holder = here.starting.get(at)
    if holder is None or holder[1].kind != NameKind.PERSON:
        return None
    start = verb
    while start > 0 and (doc[start - 1].lower_ in _BETWEEN or doc[start - 1].lower_ in {",", "been", "which", "being"}):
        start -= 1
    said = {token.lower_ for token in doc[start:verb]}
    body = _before_short_form(doc, start, here) or here.ending.get(start)
    if body is None or body[1].kind != NameKind.ORGANISATION or _is_shared_out(doc, body[0], holder[0]):
        return None
    return holder[1], body[1], Standing.FORMER if said & _ONCE else Standing.CURRENT


def _before_short_form(doc: Doc, end: int, here: NamesHere) -> tuple[int, Name] | None:
    """The body whose short form in brackets ends there: "the Central Intelligence Agency (CIA)|, led by X"."""
    if end < 4 or doc[end - 1].text != ")" or doc[end - 3].text != "(":
        return None
    return here.ending.get(end - 3)


def _is_shared_out(doc: Doc, body: int, behind: int) -> bool:
    """Whether several bodies have a head each: "the ISI and | the IB, led by X | and Y"."""
    before = body - 1 if body > 0 and doc[body - 1].lower_ in _DETERMINERS else body
    return before > 0 and doc[before - 1].text in {"and", ","} and doc[behind : behind + 1].text in {"and", ","}
