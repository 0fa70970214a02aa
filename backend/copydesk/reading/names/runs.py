"""Runs: stretches of capitalised words that may hold one name or several ("Kursk Governor Alexander Smirnov")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from copydesk.model.document import NameKind
from copydesk.reading.names.gazetteer import Known
from copydesk.reading.names.plain_words import is_plain_word
from copydesk.reading.names.sighting import POSSESSIVES
from copydesk.reading.names.titles import Title
from copydesk.reading.names.words import (
    BODY_HEADS,
    CALENDAR,
    COMPOUNDING,
    CONNECTORS,
    HEADLINE_WORDS,
    LEGAL_FORMS,
    PARTICLES,
    PLACES_OF,
    PLAIN_CAPITALS,
)

_HYPHENS = frozenset({"-", "‑", "\u2010"})

#: Words before which a colon, quote or bullet may stand: what follows them begins a sentence too.
_OPENERS = frozenset({'"', "“", "‘", "'", "(", "[", "–", "—", ":", "•", "*", "...", "…", "«"})

#: Second halves of Korean given names that are words of English, too.
_SYLLABLES = frozenset("ah young sun won song sang son on".split())

#: Endings of those who make up a body: "Growers' Alliance", "Teachers' Union".
_MEMBERS = ("ers", "ors", "ists", "ians", "ents", "ees", "ens", "ants")
#: Whose courts, hospitals and unions are so called: "Children's Hospital".
_OWNERS = frozenset("coroner children women men people king queen veterans sheriff magistrate crown bishop".split())

_SUN_ARTICLES = frozenset("ash as ad an ar at az".split())

#: Words that no name holds with a capital, whatever the pipeline takes them for: "And I".
_NEVER = frozenset("and but or nor so if because although though this that these those there here".split())


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens ``start`` to ``end`` of a paragraph; ``opens`` when its first word begins a sentence."""

    start: int
    end: int
    opens: bool


def is_capital(token: Token) -> bool:
    """Whether a word is written as a name is."""
    text = token.text
    if text.islower():  # most are
        return False
    return text[:1].isupper() or (len(text) > 2 and text[:1].isalpha() and any(c.isupper() for c in text[1:]))


def is_hyphen(token: Token) -> bool:
    """Whether the token is a hyphen that joins the words around it."""
    return token.text in _HYPHENS and not token.whitespace_ and token.i > 0 and not token.nbor(-1).whitespace_


def opens_sentence(token: Token) -> bool:
    """Whether a capital may be there for no other reason than that the sentence begins."""
    if token.is_sent_start or token.i == 0:
        return True
    return token.nbor(-1).text in _OPENERS


def held_tokens(
    doc: Doc, known: Mapping[int, Known], labels: Sequence[tuple[int, int, NameKind]], titles: Sequence[Title]
) -> frozenset[int]:
    """Tokens that are in a name although they look plain: "of" in "Republic of Korea", "No" after a title. ``known``:
    what is on record, by where it begins; ``labels``: the pipeline's names.
    """
    held: set[int] = set()
    for at, found in known.items():
        held.update(range(at, found.end))
    for start, end, _ in labels:
        while start < end and (not is_capital(doc[start]) or _is_opening_word(doc[start])):
            start += 1
        if not any(token.text in POSSESSIVES for token in doc[start:end]):
            held.update(i for i in range(start, end) if is_capital(doc[i]) or _is_small(doc, start, i, end))
    for title in titles:
        if is_capital(doc[title.start]) and is_capital(doc[title.end - 1]):
            held.update(range(title.start, title.end))  # "Secretary of State"
        after = title.end
        if after < len(doc) and is_capital(doc[title.start]) and is_capital(doc[after]):
            another = after + 1 < len(doc) and is_capital(doc[after + 1])
            if another or doc[after].pos_ == "PROPN":
                held.add(after)
            held.update(_hyphened(doc, after))
    return frozenset(held)


def _hyphened(doc: Doc, at: int) -> Iterator[int]:
    """Small letters after a hyphen in a name that follows a title: "Lee Jae-myung"."""
    while at < len(doc) and (is_capital(doc[at]) or is_hyphen(doc[at])):
        if is_hyphen(doc[at]) and at + 1 < len(doc) and doc[at + 1].is_alpha and doc[at + 1].text not in COMPOUNDING:
            yield from (at, at + 1)
            at += 1
        at += 1


def _is_opening_word(token: Token) -> bool:
    return opens_sentence(token) and token.is_stop and token.pos_ not in {"PROPN", "NOUN"}


def _is_small(doc: Doc, start: int, at: int, end: int) -> bool:
    token = doc[at]
    if start < at < end - 1 and (token.text in CONNECTORS or token.text in PARTICLES or is_hyphen(token)):
        return True
    return start < at and is_hyphen(doc[at - 1]) and token.is_alpha and token.text not in COMPOUNDING


def find_runs(doc: Doc, held: frozenset[int]) -> Iterator[Run]:
    """Every run of a paragraph. ``held``: tokens that belong to a name whatever they look like."""
    words = [token.text for token in doc]  # told at once: looking at each small word as a token takes twice as long
    at = 0
    while at < len(doc):
        if words[at].islower() and words[at] not in PARTICLES and at not in held:
            at += 1
            continue
        start = _start(doc, at, held)
        if start is None:
            at += 1
            continue
        end = _end(doc, at + 1 if start == at else _first_capital(doc, start, held) + 1, held)
        yield Run(start, end, opens_sentence(doc[start]))
        at = end


def _start(doc: Doc, at: int, held: frozenset[int]) -> int | None:
    token = doc[at]
    if _belongs(token, held):
        return at
    # "al-Assad", "van der Leyen": a particle opens a name when a capital follows it
    if token.text in PARTICLES and at + 1 < len(doc):
        after = at + 2 if is_hyphen(doc[at + 1]) and at + 2 < len(doc) else at + 1
        joined = after == at + 2 or token.text not in {"e", "y", "ad", "ed", "to", "in", "la", "le", "da", "do"}
        if joined and is_capital(doc[after]) and after != at and token.pos_ not in {"ADP", "DET", "VERB", "AUX"}:
            return at
        if after == at + 2 and is_capital(doc[after]):
            return at
    return None


def _first_capital(doc: Doc, start: int, held: frozenset[int]) -> int:
    at = start
    while at < len(doc) - 1 and not _belongs(doc[at], held):
        at += 1
    return at


def _belongs(token: Token, held: frozenset[int]) -> bool:
    if token.text == "I" or (token.text.istitle() and token.lower_ in _NEVER):
        return token.i > 0 and is_hyphen(token.nbor(-1))  # "Khalid-Nor"
    if token.i in held:
        return True
    if not is_capital(token):
        return False
    low = token.text.lower().rstrip(".")
    if low in CALENDAR or (low in PLAIN_CAPITALS and low not in {"state", "federal", "national", "world", "business"}):
        return False
    # a function word with a capital opens a sentence or stands in a headline; "US" and "WHO" are in full capitals
    return (token.text.isupper() and len(token) > 1) or not (token.is_stop or low in HEADLINE_WORDS)


def _end(doc: Doc, at: int, held: frozenset[int]) -> int:
    while at < len(doc):
        token = doc[at]
        if doc[at - 1].is_sent_start is None or _closes_firm(doc, at):
            break
        if token.is_sent_start and at not in held and not _initial(doc[at - 1]) and not _mid_name(doc, at):
            break
        if token.text == "," and at + 1 < len(doc) and doc[at + 1].text.rstrip(".") in LEGAL_FORMS:
            at += 2  # "Google, Inc."
        elif _belongs(token, held) or (_initial(token) and doc[at - 1].whitespace_):
            at += 1
        elif (_joins(token) and at + 1 < len(doc) and _goes_on(doc, at, held)) or _owns_a_body(doc, at):
            at += 2
        elif (after := _over_particles(doc, at, held)) or (after := _over_of(doc, at, held)):
            at = after
        else:
            break
    return at


def _closes_firm(doc: Doc, at: int) -> bool:
    """Whether a firm's name ends before the token; its full stop may end the sentence, too: "Palms Ltd. | Tuivaga"."""
    before = doc[at - 1].text
    return before.endswith(".") and before.rstrip(".") in LEGAL_FORMS


def _owns_a_body(doc: Doc, at: int) -> bool:
    """Whether a possessive is part of a body's name: "Prairie Growers' Alliance", "Leeds Coroner's Court", "People's
    Liberation Army".
    """
    if at + 1 >= len(doc) or doc[at].text not in POSSESSIVES or not is_capital(doc[at + 1]):
        return False
    owner = doc[at - 1].text
    if doc[at + 1].text.lower() not in BODY_HEADS:
        head = doc[at + 2 : at + 3]
        return owner == "People" and bool(head) and is_capital(head[0]) and head.text.lower() in BODY_HEADS
    return owner.lower() in _OWNERS or (doc[at].text in {"'", "’"} and owner.endswith(_MEMBERS))


def _joins(token: Token) -> bool:
    return is_hyphen(token) or token.text == "&"


def _goes_on(doc: Doc, at: int, held: frozenset[int]) -> bool:
    """Whether what a hyphen or "&" joins to a name belongs to it."""
    following = doc[at + 1]
    if _belongs(following, held) or following.text[:1].isdigit():
        return True
    # "Kim Ha-neul", not "Red Army-led": no word of English
    word = following.text
    syllable = at > 1 and is_capital(doc[at - 2]) and word.isalpha() and word.islower() and 2 <= len(word) <= 6
    if not syllable or not is_hyphen(doc[at]) or word in COMPOUNDING:
        return False
    return word in _SYLLABLES or not is_plain_word(word)


def _mid_name(doc: Doc, at: int) -> bool:
    """Whether the parser begins a sentence between two capitals: "governor Fadumo | Warsame"."""
    before = doc[at - 1]
    return before.is_alpha and before.text.istitle() and doc[at].text.istitle() and bool(before.whitespace_)


def _initial(token: Token) -> bool:
    return len(token.text) == 2 and token.text[0].isupper() and token.text[1] == "."


def _over_particles(doc: Doc, at: int, held: frozenset[int]) -> int | None:
    """Past the particles inside a name ("Ursula von der Leyen", "Bashar al-Assad")."""
    at = end = at + _is_ayn(doc, at)
    while end < len(doc) and (
        doc[end].text in PARTICLES or (end > at and is_hyphen(doc[end])) or _is_article(doc, end)
    ):
        end += 1
    return end + 1 if at < end < len(doc) and _belongs(doc[end], held) else None


def _is_article(doc: Doc, at: int) -> bool:
    """The Arabic article before a sun letter, a word of English but for its hyphen: "Ahmed | ash-Sharaa"."""
    return doc[at].text in _SUN_ARTICLES and at + 1 < len(doc) and is_hyphen(doc[at + 1])


def _is_ayn(doc: Doc, at: int) -> bool:
    """The Arabic letter at the end of a name, written as an apostrophe: "Mohammed Shia | ’ | al-Sudani"."""
    if doc[at].text not in POSSESSIVES or len(doc[at].text) > 1 or doc[at - 1].text.endswith("s"):
        return False
    return at + 2 < len(doc) and doc[at + 1].text in {"al", "el", *_SUN_ARTICLES} and is_hyphen(doc[at + 2])


def _over_of(doc: Doc, at: int, held: frozenset[int]) -> int | None:
    """Past "of" inside the name of a body ("Ministry of Defence", "Bank of the West")."""
    head = doc[at - 1].text
    if doc[at].text not in {"of", "for"} or head.rstrip(".") in LEGAL_FORMS:
        return None
    if head.lower() not in BODY_HEADS and not (head.lower() in PLACES_OF and doc[at].text == "of"):
        return None
    end = at + 1
    if end < len(doc) and doc[end].text == "the":
        end += 1
    return end + 1 if end < len(doc) and _belongs(doc[end], held) else None
