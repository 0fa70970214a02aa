"""Before a title: "former", "acting", "Russian", "the country's", "opposition": whose it is, how held, which other."""

from __future__ import annotations

from dataclasses import replace

from copydesk.model.document import Name, NameKind
from copydesk.model.tenure import LEADING
from copydesk.reading.names.titles import find_titles, one_form
from copydesk.reading.names.words import BODY_HEADS, CALENDAR, TITLE_HEADS
from copydesk.reading.offices.named import NamesHere
from copydesk.reading.offices.phrase import HYPHENS, POSSESSIVES, QUOTES, Phrase
from copydesk.reading.offices.words import (
    BENIGN,
    DETERMINERS,
    DIRECTIONS,
    DISPUTING,
    HERE,
    PARTIAL,
    PLACE_NOUNS,
    SORTS_OF_BODY,
    STANDING,
)

#: Before a place or people they say whose side somebody is on, not whose office it is.
_TAKING_SIDES = frozenset("pro anti non ultra".split())
#: Behind other words an apostrophe alone closes a quotation.
_OWNED_WITHOUT_S = ("s", "S", "x", "z")


def with_qualifiers(here: NamesHere, phrase: Phrase) -> Phrase:
    """With all that belongs to it on the left: standing, place or body, "the", other nouns."""
    doc, at = here.doc, phrase.start - 1
    while at >= 0 and not (doc[at + 1].is_sent_start and at + 1 != phrase.start and _ends_sentence(here, at)):
        step = _step_left(here, phrase, at)
        if step is None:
            break
        phrase, at = step
    return phrase


def _ends_sentence(here: NamesHere, at: int) -> bool:
    return here.doc[at].text in {".", "!", "?"}


def _step_left(here: NamesHere, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
    """What one more word to the left adds; None: nothing more belongs to the phrase."""
    doc, word = here.doc, here.doc[at].text
    low = word.lower().rstrip(".")
    if word in POSSESSIVES:
        return _possessor(here, phrase, at)
    if word in HYPHENS:
        return _compound(here, phrase, at)
    if (low in STANDING or low in DISPUTING) and _is_deed(here, at):
        return None
    if low in STANDING and not (low == "late" and phrase.of is None and doc[at].pos_ == "ADV"):
        return replace(phrase, start=at, standing=STANDING[low]), at - 1
    if low == "whose" and phrase.of is None and (of := _owner_before(here, phrase, at)) is not None:
        return replace(phrase, determined=True, of=of, owner=True), -1
    if low in DETERMINERS:
        its = low in {"its", "their"}
        of = None if its and _is_nationality(here, phrase) else phrase.of
        return replace(phrase, determined=True, its=its, of=of), -1
    if word == ")":
        return _short_form(here, phrase, at)
    if word == "and":
        return _shared_portfolio(here, phrase, at)
    if at + 1 in here.ending:
        return _owner(here, phrase, *here.ending[at + 1])
    if low in DISPUTING:
        return replace(phrase, start=at, title_start=at, disputed=True, on_record=False), at - 1
    if low in PARTIAL:
        return replace(phrase, start=at, title_start=at, on_record=False), at - 1
    if _ends_date(here, at):
        return None
    if low in BENIGN or doc[at].like_num or (low in PLACE_NOUNS and at in here.ending):
        return replace(phrase, start=at), at - 1
    if phrase.of is None and not phrase.owner and _is_modifier(here, phrase, at):
        return replace(phrase, start=at, title_start=at, on_record=False), at - 1
    if phrase.of is not None and phrase.start == phrase.title_start and _narrows(here, phrase, at):
        return replace(phrase, start=at, title_start=at, on_record=False), at - 1
    return None


def _owner_before(here: NamesHere, phrase: Phrase, at: int) -> str | None:
    """The place or body, with such an office, right before "whose": "the prison service (FSIN), | whose director"; not
    one that only tells where another thing is: "a club in Spain, | whose president".
    """
    if at < 2 or here.doc[at - 1].text != ",":
        return None
    start, name = here.ending.get(at - 1 - (here.doc[at - 2].text == ")"), (0, None))
    if start > 0 and here.doc[start - 1].text == "(":
        start, name = here.ending.get(start - 1, (0, None))
    if name is None or here.doc[start : at - 1].root.dep_ == "nmod":
        return None
    return here.owner_of(phrase.title(here.doc), name)


def _is_nationality(here: NamesHere, phrase: Phrase) -> bool:
    """Whether a people's name before an office says whence its holder comes: the Assembly and "its | Hungarian
    president"; not of a minister, whom only states have.
    """
    named = here.named_by(phrase.start)
    return named is not None and named.kind == NameKind.GROUP and not phrase.is_minister(here.doc)


def _is_deed(here: NamesHere, at: int) -> bool:
    """Whether somebody did it, or it was done: "parliament | dismissed | Justice Minister", "she was | appointed |
    Slovak Prime Minister", not "the dismissed Justice Minister".
    """
    token = here.doc[at]
    told = any(child.dep_ in {"nsubj", "aux:pass"} and child.i < at for child in token.children)
    return token.pos_ == "VERB" and told


def _ends_date(here: NamesHere, at: int) -> bool:
    """Whether the year of a date stands before the office without a comma: "In March 2023 | the Lebanese president"."""
    before = here.doc[at - 1].lower_ if at > 0 else ""
    return len(here.doc[at].text) == 4 and here.doc[at].is_digit and (before == "in" or before.rstrip(".") in CALENDAR)


def _narrows(here: NamesHere, phrase: Phrase, at: int) -> bool:
    """Whether a word makes it an office of less: "the former corps | commander of Kandahar"."""
    token = here.doc[at]
    own = phrase.title_start <= token.head.i < phrase.title_end
    return token.text.islower() and own and token.dep_ in {"compound", "amod"} and here.named_by(at) is None


def _short_form(here: NamesHere, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
    """Past the short form in brackets: "the World Health Organization (WHO) | director-general"."""
    start, name = here.ending.get(at, (0, None))
    if name is None or start == 0 or here.doc[start - 1].text != "(" or phrase.of is not None:
        return None
    return _owner(here, phrase, *here.ending[start - 1]) if start - 1 in here.ending else None


def _shared_portfolio(here: NamesHere, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
    """One office of two: "Energy and | Mines Minister", "climate and | energy minister"."""
    doc, title = here.doc, here.doc[phrase.title_start : phrase.title_end]
    if at == 0 or phrase.start != phrase.title_start or len(title) < 2 or phrase.owner:
        return None
    before = doc[at - 1]
    if one_form(before.text) in TITLE_HEADS or before.text[:1].isupper() != title[0].text[:1].isupper():
        return None
    named = here.named_by(at - 1)
    if named is not None and (named.kind != NameKind.ORGANISATION or " " in named.text):
        return None
    joined = before.head.i == title[0].i or (before.dep_ in {"compound", "amod"} and before.head in title)
    joined = joined or title[0].head.i == before.i or (before.text[:1].isupper() and _opens_row(here, at - 1))
    if before.pos_ not in {"NOUN", "PROPN", "ADJ"} or not joined:
        return None
    return replace(phrase, start=at - 1, title_start=at - 1), at - 2


def _opens_row(here: NamesHere, at: int) -> bool:
    """Whether nothing before a word makes it a thing of its own: not in "the Treasury", "between Treasury and"."""
    before = here.doc[at - 1] if at > 0 and not here.doc[at].is_sent_start else None
    return before is None or not (before.text[:1].isupper() or before.lower_ in {*DETERMINERS, "between", "of"})


def _is_modifier(here: NamesHere, phrase: Phrase, at: int) -> bool:
    """Whether the word makes it another office: "club president", "Energy Secretary"."""
    token, after = here.doc[at], here.doc[phrase.title_start]
    if token.pos_ not in {"NOUN", "PROPN", "ADJ"} or token.ent_type_ in {"DATE", "TIME"}:
        return False
    if token.lower_ in CALENDAR or (here.headline and token.lower_ not in BODY_HEADS):
        return False  # in a headline any verb may have a capital
    if token.text[:1].isupper() and token.is_sent_start and token.pos_ == "ADJ":
        return False
    return token.text[:1].isupper() == after.text[:1].isupper()


def _possessor(here: NamesHere, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
    named = here.ending.get(at)
    if here.doc[at].text in QUOTES and (at == 0 or not here.doc[at - 1].text.endswith(_OWNED_WITHOUT_S)):
        return None  # "an unrealistic objective.' | Vice President X"
    if named is None:
        if at > 0 and here.doc[at - 1].text.lower() in HERE:
            return replace(phrase, start=at - 1, determined=True), -1
        if phrase.of is None and (office := _office_served(here, at)) is not None:
            start, land = office
            return replace(phrase, start=start, of=land, determined=True, owner=True), start - 1
        if phrase.of is None and (owned := _of_forces(here, phrase, at)) is not None:
            return owned, owned.start - 1
        if phrase.of is None:  # "the company's president"
            sort = here.doc[at - 1].lower_ if at > 1 and here.doc[at - 2].lower_ == "the" else ""
            return replace(phrase, determined=True, disputed=True, title_start=max(0, at - 1), start=max(0, at - 1),
                           of_sort=sort, on_record=False), -1  # fmt: skip
        return None
    start, name = named
    of = here.record_of(name, title=phrase.title(here.doc))
    if _qualified(here, start, name):
        return replace(phrase, start=start, title_start=start, disputed=True, determined=True, on_record=False), -1
    if name.kind == NameKind.PERSON:
        return replace(phrase, determined=True, of_whom=name.entity), -1
    if of is None:
        return replace(phrase, start=start, title_start=start, determined=True, on_record=False), -1
    phrase = _of_that_land(here, phrase, of)
    return replace(phrase, start=start, of=phrase.of or of, determined=True, owner=True), -1


def _of_forces(here: NamesHere, phrase: Phrase, at: int) -> Phrase | None:
    """An office of what each country has one of, written as its own: "the Israeli | military's spokesman" for "military
    spokesman".
    """
    noun = here.doc[at - 1].lower_ if at > 0 else ""
    spelled = f"{noun} {phrase.title(here.doc)}"
    if not noun.isalpha() or noun in SORTS_OF_BODY or spelled.lower() not in here.register.titles():
        return None
    return replace(phrase, start=at - 1, title_start=at - 1, spelled=spelled, on_record=True)


def _office_served(here: NamesHere, end: int) -> tuple[int, str] | None:
    """Where the words for a state's leader begin, and the state: "US president's | special envoy"."""
    for title in find_titles(here.doc, here.register):
        start, name = here.ending.get(title.start, (0, None))
        if title.end == end and name is not None and name.kind in {NameKind.PLACE, NameKind.GROUP}:
            office = here.register.office(title.of(here.doc), of=here.record_of(name))
            return (start, office.of) if office is not None and office.id.endswith(LEADING) else None
    return None


def _of_that_land(here: NamesHere, phrase: Phrase, of: str) -> Phrase:
    """ "Canadian | speaker of the House of Commons": of a body that has its like in another country, which is the one
    that comes to mind without the place.
    """
    place = here.register.country(of)
    if phrase.of is None or place is None or here.register.country(phrase.of) in (place, None):
        return phrase
    office = here.register.office(here.doc[phrase.title_start : phrase.end].text, of=place.id)
    return replace(phrase, of=place.id, title_end=phrase.end) if office else phrase


def _compound(here: NamesHere, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
    """ "ex-", "then-", "Russian-installed", "pro-Western"."""
    if at == 0 or here.doc[at].whitespace_:
        return None
    before, after = here.doc[at - 1].text.lower(), here.doc[at + 1].text.lower()
    if before in STANDING:
        return replace(phrase, start=at - 1, standing=STANDING[before]), at - 2
    start = here.ending[at][0] if at in here.ending else at - 1
    if before in PARTIAL:
        return replace(phrase, start=start, title_start=start, on_record=False), start - 1
    if after in DISPUTING or f"{before}-{after}" in DISPUTING:
        return replace(phrase, start=start, title_start=start, disputed=True, on_record=False), start - 1
    return replace(phrase, start=start), start - 1


def _owner(here: NamesHere, phrase: Phrase, start: int, name: Name) -> tuple[Phrase, int] | None:
    if name.kind == NameKind.PERSON or (phrase.disputed and phrase.of):
        return None
    if start > 1 and here.doc[start - 1].text in HYPHENS and here.doc[start - 2].lower_ in _TAKING_SIDES:
        return replace(phrase, start=start - 2), start - 3  # "pro-Russian governor"
    of = here.record_of(name, title=phrase.title(here.doc))
    if phrase.of is not None:
        # "Russian Security Council secretary": the place around the body, or "German president of the Bundestag"
        return (replace(_of_that_land(here, phrase, of), start=start), start - 1) if of else None
    if _qualified(here, start, name):
        return replace(phrase, start=start, title_start=start, disputed=True, on_record=False), -1
    if of is None and name.kind == NameKind.ORGANISATION and start in here.ending:
        of = here.record_of(name, here.record_of(here.ending[start][1]))
    if of is None:
        return replace(phrase, start=start, title_start=start, on_record=False), start - 1
    return replace(phrase, start=start, of=of, owner=True), start - 1


def _qualified(here: NamesHere, start: int, name: Name) -> bool:
    """Whether another capital before a place or people makes it another one: "Bosnian Serb", "South Ossetian"."""
    if name.kind not in {NameKind.GROUP, NameKind.PLACE} or start == 0:
        return False
    before = here.doc[start - 1]
    low = before.lower_.rstrip(".")
    if start in here.ending:
        other = here.ending[start][1]
        if other.kind not in {NameKind.GROUP, NameKind.PLACE, NameKind.OTHER}:
            return False
        ours, theirs = here.record_of(name), here.record_of(other)
        home = ours and here.register.country(ours)
        return not (home and theirs == home.id)  # "Russia Kursk Oblast governor" is one place
    return low in DIRECTIONS and before.text[:1] == before.text[:1].upper()
