"""Behind a title: "-elect", "of Russia", "of the board of Gazprom", "for foreign affairs"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from copydesk.model.document import Name, NameKind
from copydesk.model.tenure import Body, Place, PlaceKind
from copydesk.reading.names.titles import one_form
from copydesk.reading.offices.named import NamesHere
from copydesk.reading.offices.phrase import HYPHENS, POSSESSIVES, Phrase
from copydesk.reading.offices.words import (
    DETERMINERS,
    DIRECTIONS,
    DISPUTING,
    DURATIONS,
    HERE,
    NEIGHBOURING,
    PLACE_NOUNS,
    SORTS_OF_BODY,
    STANDING_AFTER,
)

#: Sent to a place that their title may name: "ambassador in Lima".
_POSTED = frozenset("ambassador envoy consul representative".split())

#: What a place is called before its name: "the border | region of Belgorod"; words before that, and by which it is only
#: a part that somebody else heads.
_KINDS_OF_PLACE = PLACE_NOUNS | frozenset("city town nation country island peninsula enclave".split())
_LONGEST_KIND = 7
_HELD_BY_OTHERS = frozenset("occupied annexed controlled held seized former".split())

#: Words in small letters after a place that may make it a body: "regional military administration".
LONGEST_BODY = 5


def with_standing_after(here: NamesHere, phrase: Phrase) -> Phrase:
    """Past "-elect", "designate"."""
    doc, at = here.doc, phrase.end
    if at < len(doc) and doc[at].text in HYPHENS:
        at += 1
    if at < len(doc) and doc[at].text.lower() in STANDING_AFTER:
        return replace(phrase, end=at + 1, standing=STANDING_AFTER[doc[at].text.lower()])
    return phrase


def with_complement(here: NamesHere, phrase: Phrase) -> Phrase:
    """Past "of Russia", "of the Kursk region", "of the board of Gazprom", "for foreign affairs"."""
    doc, at = here.doc, phrase.end
    if at >= len(doc) or doc[at].text not in {"of", "for", "to", "in", "at"}:
        return phrase
    word, at = doc[at].text, at + 1
    while at < len(doc):
        if (past := _past_compound(here, at)) > at:
            at = past
        elif doc[at].text.lower() in DETERMINERS or _tells_where(here, at):
            at += 1
        else:
            break
    if at >= len(doc):
        return phrase
    if word == "of" and (placed := _of_a_kind(here, phrase, at)) is not None:
        return placed
    named = _named(here, at)
    if named is None:
        if word in {"in", "at"}:
            return phrase
        return _common_complement(here, phrase, at, word)
    if word == "of" and (whole := _of_body_of_country(here, phrase, at)) is not None:
        return whole
    end, name = named
    of = here.record_of(name, title=phrase.title(doc))
    if of is not None and _is_house_abroad(here, phrase, end, of):
        end = here.starting[end][0]
    if (body := body_in_small_letters(here, at, end)) is not None:
        end, of = body
    if word == "at" and name.kind == NameKind.ORGANISATION:
        word = "of"  # "permanent secretary at the Home Office"
    if word in {"in", "at"} and one_form(doc[phrase.title_end - 1].text) not in _POSTED:
        return phrase
    if word != "of" and not one_form(doc[phrase.title_end - 1].text).startswith("spokes"):
        # "ambassador to France", "minister for Europe": part of the title, no owner
        return replace(phrase, title_end=end, end=end, determined=True, on_record=False)
    owned = body is None and end + 1 < len(doc) and doc[end].text in POSSESSIVES
    follows = doc[end].pos_ in {"NOUN", "PROPN"} if end < len(doc) and end not in here.starting else False
    if of is None or (name.kind == NameKind.GROUP and follows):
        end = _noun_phrase_end(here, end)
        return with_complement(
            here, replace(phrase, title_end=end, end=end, determined=True, on_record=False, owner=True)
        )
    if owned:  # "head of Ukraine's presidential office"
        begun, end = end + 1, _noun_phrase_end(here, end + 1)
        if end == begun:  # "of the Revolutionary Guard's | Navy Ali Fadavi": what it has was read as part of a name
            end, _ = here.starting.get(begun, (begun, None))
        return replace(phrase, title_end=end, end=end, of=of, determined=True, on_record=False, owner=True)
    phrase = replace(phrase, end=past_short_form(here, end), of=of, determined=True, owner=True)
    if isinstance(here.register.record(of), Body) and end < len(doc) and doc[end].text == "of":
        further = with_complement(here, replace(phrase, of=None))
        return replace(further, of=of, title_end=phrase.title_end, on_record=phrase.on_record)
    return phrase


def _of_a_kind(here: NamesHere, phrase: Phrase, at: int) -> Phrase | None:
    """The title with a place that the words say the kind of first: "governor | of Russia's border region of Belgorod",
    "mayor | of the Ukrainian city of Kharkiv".
    """
    doc = here.doc
    kind = next((t for t in doc[at : at + _LONGEST_KIND] if t.lower_ in _KINDS_OF_PLACE), None)
    if kind is None or doc[kind.i + 1 : kind.i + 2].text != "of":
        return None
    told = doc[at : kind.i]
    if any(t.lower_ in _HELD_BY_OTHERS or not (_describes(t, here) or t.text in POSSESSIVES) for t in told):
        return None
    end, name = here.starting.get(kind.i + 2, (0, None))
    if name is None or name.kind != NameKind.PLACE or doc[end : end + 1].text in POSSESSIVES:
        return None
    of = here.record_of(name, title=phrase.title(doc))
    around = here.register.place(f"{name.text} {kind.lower_}")
    if around is not None and not (of and here.register.country(of) == here.register.record(of)):
        of = around.id  # the region of Belgorod, and no town; but the state of Niger
    return replace(phrase, end=end, of=of, determined=True, owner=True) if of else None


def _describes(token: Token, here: NamesHere) -> bool:
    """Whether a word may say which or whose region it is: "western", "Russian", "West African"."""
    named = here.named_by(token.i)
    if named is None:
        return token.pos_ in {"ADJ", "NOUN", "PROPN"} or token.text in HYPHENS
    return named.kind in {NameKind.GROUP, NameKind.PLACE} or not (named.kind == NameKind.PERSON or here.is_known(named))


def _of_body_of_country(here: NamesHere, phrase: Phrase, at: int) -> Phrase | None:
    """The whole title with a country's body that has such an office, whether or not the body is on record: "speaker |
    of Kenya's National Assembly", "head | of Libya's Presidential Council"; None where there is none.
    """
    doc = here.doc
    end, name = here.starting.get(at, (0, None))
    record = here.record_of(name) if name is not None and name.kind == NameKind.PLACE else None
    country = here.register.country(record) if record else None
    if country is None or country.id != record or end + 1 >= len(doc) or doc[end].text not in POSSESSIVES:
        return None
    last = _noun_phrase_end(here, end + 1)
    whole = replace(phrase, title_end=last, end=last, of=country.id, determined=True, owner=True)
    return whole if last > end + 1 and here.register.office(whole.title(doc), of=country.id) else None


def _past_compound(here: NamesHere, at: int) -> int:
    """Past what says who stands behind a place, or what it calls itself: "the | Russian-backed Luhansk People's
    Republic", "| self-proclaimed"; where there is none, where it began.
    """
    doc = here.doc
    end = here.starting.get(at, (at + 1, None))[0]
    word = doc[end + 1].lower_ if end + 1 < len(doc) and doc[end].text in HYPHENS and not doc[end].whitespace_ else ""
    return end + 2 if word in DISPUTING or word.endswith("ed") else at


def _tells_where(here: NamesHere, at: int) -> bool:
    """Whether a word only says where a place lies: "the | neighbouring Bryansk Region", "| southern Rostov Region"."""
    _, name = here.starting.get(at + 1, (0, None))
    if name is None or name.kind != NameKind.PLACE:
        return False
    place = here.register.record(here.record_of(name) or "")
    region = isinstance(place, Place) and place.kind is PlaceKind.REGION
    return here.doc[at].text in (NEIGHBOURING | DIRECTIONS if region else NEIGHBOURING)


def _is_house_abroad(here: NamesHere, phrase: Phrase, at: int, of: str) -> bool:
    """ "Speaker of the Polish | Bundestag": a body of another country in place of the one whose office is meant."""
    _, body = here.starting.get(at, (0, None))
    if body is None or body.kind != NameKind.ORGANISATION or not here.register.office(phrase.title(here.doc), of=of):
        return False
    record = here.record_of(body)
    home, owner = (here.register.country(id) if id else None for id in (record, of))
    return home is not None and owner is not None and home != owner


def past_short_form(here: NamesHere, end: int) -> int:
    """Past "(SNB)" behind a body's name."""
    doc = here.doc
    inside = here.starting.get(end + 1, (0, None))[0]
    short = doc[end : end + 1].text == "(" and inside < len(doc) and doc[inside].text == ")" and inside > 0
    return inside + 1 if short else end


def body_in_small_letters(here: NamesHere, at: int, end: int) -> tuple[int, str] | None:
    """The body on record that a name and the small letters after it say: "Lviv regional military administration".

    The longest, and where it ends; None when that is not all of the noun phrase, or several are so called.
    """
    doc, stop = here.doc, end
    while stop < len(doc) and stop - end < LONGEST_BODY and stop not in here.starting and doc[stop].text.islower():
        if doc[stop].text in POSSESSIVES:
            return None  # "of the Revolutionary Guard's | navy"
        stop += 1
    for after in range(stop, end, -1):
        bodies = here.register.bodies(doc[at:after].text)
        if bodies:
            more = after < len(doc) and (doc[after].text in POSSESSIVES or doc[after].pos_ in {"NOUN", "ADJ"})
            return (after, bodies[0].id) if len(bodies) == 1 and not more else None
    return None


def _named(here: NamesHere, at: int) -> tuple[int, Name] | None:
    """The name at a token, past its owner ("Russia's Kursk region") and with the common noun after it."""
    doc = here.doc
    named = here.starting.get(at)
    if named is None:
        return None
    end, name = named
    if end + 1 < len(doc) and doc[end].text in POSSESSIVES and end + 1 in here.starting:
        inner = here.starting[end + 1]
        if inner[1].kind in {NameKind.PLACE, NameKind.ORGANISATION}:
            end, name = inner
    following = doc[end].text if end < len(doc) else ""
    if (name.kind == NameKind.PLACE and following.lower() in PLACE_NOUNS) or (
        name.kind == NameKind.ORGANISATION and following in SORTS_OF_BODY
    ):
        end += 1
    return end, name


def _common_complement(here: NamesHere, phrase: Phrase, at: int, word: str) -> Phrase:
    doc = here.doc
    if doc[at].text.lower() in HERE and word == "of":
        return replace(phrase, end=at + 1, determined=True)
    end = _noun_phrase_end(here, at)
    if end == at or doc[end - 1].lower_ in DURATIONS:  # "mayor for eight years"
        return phrase
    longer = replace(phrase, title_end=end, end=end, determined=True, on_record=False, owner=True)
    return with_complement(here, longer)


def _noun_phrase_end(here: NamesHere, at: int) -> int:
    """Past the nouns, adjectives and names that stand together."""
    doc, end = here.doc, at
    while end < len(doc):
        if end in here.starting and here.starting[end][1].kind == NameKind.PERSON:
            break
        if end in here.starting:
            end = here.starting[end][0]
        elif doc[end].pos_ in {"NOUN", "ADJ", "PROPN", "NUM"} or doc[end].text in HYPHENS:
            end += 1
        else:
            break
    return end
