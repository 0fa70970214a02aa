"""Evidence: what the words around a name say of its kind: "in Tuz", "the town of Coron", "shares of Orsted"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

from copydesk.model.document import NameKind
from copydesk.reading.names.sighting import POSSESSIVES, Sighting
from copydesk.reading.names.titles import one_form
from copydesk.reading.names.words import BODY_HEADS, CALLINGS, TITLE_HEADS
from copydesk.register.places import AFTER_PLACE

STRONG, FAIR, SLIGHT = 3.0, 1.5, 0.7

#: Before a name they say that it is a place one can be in.
_WITHIN = frozenset("in near across throughout outside around inside via toward towards".split())

#: "swore in X": the word belongs to the verb.
_PARTICLE_VERBS = frozenset("swore sworn swear swears swearing brought bring call called ushered voted vote".split())

#: "a town in Kent", "the island of Java": whatever is so called is a place.
_SORTS_OF_PLACE = frozenset(
    """
    province city town village island state district region port suburb county municipality oblast republic capital
    hamlet borough neighbourhood neighborhood settlement resort department prefecture coast shores outskirts streets
    mayor residents people north south east west northeast northwest southeast southwest
    """.split()
)

#: "shares of X", "employees of X": whatever has them is a body.
_OF_BODY = frozenset(
    """
    shares employees members subsidiary board ceo founder co-founder shareholders owner chairman chairwoman unit arm
    spokesman spokeswoman spokesperson lawyers customers affiliate part-owner
    """.split()
)

#: "an X spokesman", "X shares".
_AFTER_BODY = frozenset(
    """
    spokesman spokeswoman spokesperson ceo shares employees executives executive subsidiary shareholders staff
    customers units personnel troops forces soldiers servicemen
    lawmakers lawmaker mps members fighters militants gunmen insurgents headquarters chairman founder stock
    correspondent reporter journalist
    """.split()
)

#: "the company X", "the opposition group X".
_SORTS_OF_BODY = frozenset(
    """
    company firm group party newspaper daily magazine broadcaster agency outlet website bank retailer airline carmaker
    startup start-up manufacturer operator charity organisation organization movement club band publisher tabloid
    channel portal brand maker giant unit militia force
    """.split()
)

#: What only people have.
_OF_PERSON = frozenset(
    """
    wife husband son daughter mother father brother sister widow lawyer attorney family birthday career biographer
    parents children girlfriend boyfriend aide aides body murder arrest speech autobiography memoir
    """.split()
)

_KIN = frozenset(
    "wife husband son daughter mother father brother sister widow widower uncle aunt cousin nephew niece fiance fiancee"
    " girlfriend boyfriend partner grandson granddaughter grandmother grandfather twin".split()
)

_SPEECH = frozenset("said says told added noted wrote tweeted explained argued recalled joked replied".split())


_COORDINATING = frozenset({"and", "or", "&", "/"})


def evidence(doc: Doc, name: Sighting, certain: Mapping[int, Sighting]) -> Iterator[tuple[NameKind, float]]:
    """Kinds, each with the weight that one sign around the name gives it.

    ``certain``: names of the paragraph whose kind is beyond doubt, by their first token.
    """
    before = doc[name.start - 1].lower_ if name.start > 0 else ""
    second = doc[name.start - 2].lower_ if name.start > 1 else ""
    after = doc[name.end].lower_ if name.end < len(doc) else ""
    following = doc[name.end + 1].lower_ if name.end + 1 < len(doc) else ""
    owns = after in POSSESSIVES
    if before in _WITHIN and not owns and second not in _PARTICLE_VERBS:
        yield NameKind.PLACE, FAIR
    if before == "of" and second in _SORTS_OF_PLACE and second != "people":
        yield NameKind.PLACE, STRONG if second not in {"mayor", "residents"} else FAIR
    if after in AFTER_PLACE:
        yield NameKind.PLACE, FAIR
    if name.start == 0 and (after in {"—", "–"} or (after == "(" and following.isupper())):
        yield NameKind.PLACE, STRONG  # a dateline
    wider = certain.get(name.end + 1) if after == "," else None
    if wider and wider.kind == NameKind.PLACE and not (wider.end < len(doc) and doc[wider.end].text in POSSESSIVES):
        somebody = name.kind == NameKind.PERSON and name.end - name.start > 1
        yield NameKind.PLACE, SLIGHT if somebody else FAIR  # "Austin, Texas"
    if after in _COORDINATING and (other := certain.get(name.end + 1)):
        yield other.kind, SLIGHT
    if before == "of" and second in _OF_BODY:
        yield NameKind.ORGANISATION, FAIR
    if after in _AFTER_BODY or (owns and following in _OF_BODY):
        yield NameKind.ORGANISATION, FAIR
    if before in _SORTS_OF_BODY:
        called = name.end - name.start > 1 and any(other.end == name.start - 1 for other in certain.values())
        yield NameKind.PERSON if called else NameKind.ORGANISATION, FAIR  # "of the Smer party | Ľuboš Blaha"
    if owns and following in _OF_PERSON:
        yield NameKind.PERSON, FAIR
    if before == "," and second in _KIN and after in {",", ".", ")"}:
        yield NameKind.PERSON, FAIR  # "her daughter, Inmaculada,"
    if after == "," and following in {"who", "whose"}:
        yield NameKind.PERSON, FAIR
    if after == "," and _is_age(doc, name.end + 1):
        yield NameKind.PERSON, STRONG
    if before == "," and one_form(second) in TITLE_HEADS and after in {",", ".", ")"} and name.end - name.start > 1:
        yield NameKind.PERSON, FAIR  # "the opposition leader, Gu Min-ah,"
    if after in _SPEECH and before not in {"the", "a", "an"}:
        yield NameKind.PERSON, SLIGHT
    if before in {"told", "tells"}:
        yield NameKind.PLACE, -FAIR  # somebody, or an outlet
    if before in _SPEECH and name.end - name.start > 1:
        yield NameKind.PERSON, SLIGHT
    if after == "," and _head_noun(doc, name.end + 1) in CALLINGS and doc[name.end + 1].text.islower():
        yield NameKind.PERSON, FAIR  # "Jane Roe, chief economist at"
    if after in {",", "(", "–", "—"} and following in {"a", "an", "the"}:
        noun = _head_noun(doc, name.end + 2)
        if noun in CALLINGS:
            yield NameKind.PERSON, FAIR
        elif noun in _SORTS_OF_BODY or noun in BODY_HEADS:
            yield NameKind.ORGANISATION, FAIR
        elif noun in _SORTS_OF_PLACE:
            yield NameKind.PLACE, FAIR
    if (
        before == "the"
        and name.end - name.start == 1
        and not doc[name.start].text.isupper()
        and not _noun(doc, name.end)
    ):
        yield NameKind.PERSON, -FAIR


def _is_age(doc: Doc, at: int) -> bool:
    return (
        at + 1 < len(doc) and doc[at].text.isdigit() and len(doc[at].text) <= 2 and doc[at + 1].text in {",", ")", "."}
    )


def _head_noun(doc: Doc, at: int) -> str:
    """The noun that a definition comes down to: "a specialised military unit", "a village in the north"."""
    for place in range(at, min(len(doc), at + 6)):
        following = doc[place + 1] if place + 1 < len(doc) else None
        noun = doc[place].pos_ == "NOUN"
        if noun and (following is None or (following.pos_ != "NOUN" and following.text not in POSSESSIVES)):
            return str(doc[place].lower_)
        if doc[place].is_punct and doc[place].text not in {"-", "‑"}:
            break
    return ""


def _noun(doc: Doc, at: int) -> bool:
    return at < len(doc) and (doc[at].pos_ in {"NOUN", "PROPN", "ADJ"} or doc[at].text in {"-", "–"})
