"""Titles: where words of office stand in a text ("deputy foreign minister"), whoever holds them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from copydesk.reading.names.words import CONNECTORS, TITLE_HEADS
from copydesk.register.register import Register

#: Shortened titles, and spellings that differ between countries, by the one form they are compared in.
ONE_FORM = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "col": "colonel",
    "lt": "lieutenant",
    "adm": "admiral",
    "capt": "captain",
    "maj": "major",
    "sgt": "sergeant",
    "amb": "ambassador",
    "pres": "president",
    "sec": "secretary",
    "dep": "deputy",
    "defense": "defence",
    "center": "centre",
    "organization": "organisation",
    "labor": "labour",
    "’s": "'s",
    "’": "'",
}

#: Said of an office below the one that follows: "deputy", "vice".
RANKS = frozenset("deputy vice first second assistant associate junior under shadow co sub parliamentary".split())

#: Military ranks, which stand between an office and a name and are none themselves.
MILITARY = frozenset(
    """
    general colonel major captain lieutenant admiral sergeant marshal brigadier commodore corporal vice rear field
    """.split()
)

#: Born to, and no office beside another one: "Energy Minister Prince X".
ROYAL = frozenset("prince princess".split())

#: First words of an office of two, whose second is a rank or title of its own: "attorney general", "chief justice".
_FIRST_OF_TWO = {
    "general": frozenset(
        "attorney secretary governor director consul solicitor inspector surgeon prosecutor postmaster".split()
    ),
}


#: Titles of several words that the register need not have: the last word alone would say another office.
USUAL_TITLES = (
    "chief constable", "chief justice", "lord chief justice", "chief executive", "chief executive officer",
    "chief economist", "chief negotiator", "chief trade negotiator", "chief prosecutor", "chief scientist",
    "chief inspector", "chief of staff", "chief of police", "chief election commissioner", "chief electoral officer",
    "chief whip", "chief rabbi", "chief adviser", "chief minister", "chief secretary", "council member",
    "city council member", "city councillor", "county executive", "city attorney", "district attorney", "city manager",
    "police and crime commissioner", "police chief", "police commissioner", "national security adviser",
    "national security advisor", "foreign policy adviser", "home affairs adviser", "first sea lord", "lord lieutenant",
    "lord mayor", "lord chancellor", "vice chancellor", "state prosecutor", "public prosecutor", "prosecutor general",
    "attorney general", "solicitor general", "governor general", "lieutenant governor", "deputy governor",
    "opposition leader", "leader of the opposition", "general staff spokesman", "general staff spokesperson",
    "press secretary", "state secretary", "co ceo", "co chair", "co chairman", "co chairwoman", "regional director",
    "chief financial officer", "chief operating officer", "chief technology officer", "chief information officer",
    "chief legal officer", "chief medical officer", "chief scientific adviser", "chief risk officer",
    "high commissioner", "permanent representative", "permanent secretary", "under secretary general",
    "humanitarian chief", "vice chair",
    "managing director", "executive director", "executive secretary", "executive mayor", "secretary general",
    "director general", "treasurer general", "inspector general", "auditor general", "foreign policy chief",
    "trade representative", "special envoy", "special representative", "district administrator", "parliament speaker",
    "minister president", "crown prince", "first lady", "state senator", "state representative", "member of parliament",
    "chief of the general staff", "chief of the defence staff", "army chief", "navy chief", "air force chief",
    "intelligence chief", "security chief", "mission chief", "finance chief", "guild president", "dean of law",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Title:
    """Tokens ``start`` to ``end`` of a paragraph are words of office."""

    start: int
    end: int
    on_record: bool  # whether any office of the register is so written
    plural: bool = False  # of several people: "Presidents", "the foreign ministers of"

    def of(self, doc: Doc) -> str:
        """The words."""
        return str(doc[self.start : self.end].text)


#: "senior deputy governor" is an office, "senior economist" and "senior officer" say how high somebody is.
_AFTER_SENIOR = frozenset("deputy vice minister".split())

#: What may stand between a title in the plural and the names of those who hold it.
_LISTING = frozenset({",", "of", ":"})

#: They head a department, whose matters their title tells in a row.
_HEADS_OF_DEPARTMENTS = frozenset({"minister", "secretary"})

_SON_OF = frozenset({"bin", "ibn", "bint"})

#: A token of its own: "Veterans | ' | Affairs".
_APOSTROPHE = re.compile(r"(?<=\w)'(?=s?\b|s? )")
_KEPT = "copydesk titles"
_HYPHENS = frozenset({"-", "‑", "–"})
#: Ranks whose full stop the tokenizer parts from them: "Lt. Gov." without it would be the governor.
_CUT_SHORT = frozenset({"Lt", "Maj", "Brig", "Dep", "Asst"})


def one_form(word: str) -> str:
    """A word of a title as it is compared: small letters, no full stop, one spelling."""
    bare = word.lower().rstrip(".")
    return ONE_FORM.get(bare, bare)


def _is_plural(word: str, following: str) -> bool:
    """Whether a title in the plural stands where names follow: "Presidents | Miles Farrow", "the leaders | of"."""
    return word.endswith("s") and word[:-1].lower() in TITLE_HEADS and (following.istitle() or following in _LISTING)


def find_titles(doc: Doc, register: Register) -> tuple[Title, ...]:
    """Every title of a paragraph, longest first, in order and without overlap; ranks belong to them.

    They are kept with the paragraph: names, headlines and offices ask for them.
    """
    kept: tuple[Title, ...] | None = doc.user_data.get(_KEPT)
    if kept is None:
        kept = doc.user_data[_KEPT] = tuple(_joined(*_titles(doc, register)))
    return kept


def _titles(doc: Doc, register: Register) -> tuple[list[Title], list[str]]:
    known, beginnings = _known(register.titles())
    portfolios = _words_of_portfolios(register.titles())
    texts = [token.text for token in doc]
    written = [one_form(text) for text in texts]
    words = list(written)
    plural = {at for at in range(len(texts) - 1) if _is_plural(texts[at], texts[at + 1])}
    for at in plural:
        words[at] = words[at][:-1]
    for at in range(1, len(texts) - 1):
        if texts[at] == "." and texts[at - 1] in _CUT_SHORT and not doc[at - 1].whitespace_ and texts[at + 1].istitle():
            words[at] = "-"
    found: list[Title] = []
    at = 0
    while at < len(words):
        # "Chairman of the Chiefs of Staff Committee" has a plural of its own
        end = max(_longest(words, at, known, beginnings), _longest(written, at, known, beginnings))
        if (
            end > at + 1
            and words[end - 1] == "chief"
            and (further := _longest(words, end - 1, known, beginnings)) > end
        ):
            at, end = end - 1, further  # "World Bank | Chief Economist", not "World Bank Chief"
        on_record = end > at
        if not on_record and words[at] in TITLE_HEADS:
            end = at + 1
        if (end == at + 1 and (_is_plain(doc, at) or _is_given(doc, at))) or (
            on_record and _cuts_place(doc, at, register)
        ):
            end = at
        if end == at:
            at += 1
            continue
        if on_record and end - 1 not in plural:
            end = _past_portfolios(doc, words, at, end, portfolios)
        found.append(Title(at, end, on_record, end - 1 in plural))
        at = end
    return found, words


def _is_plain(doc: Doc, at: int) -> bool:
    """ "a major donor", "a private letter": the adjective, not the rank; "8 PM"."""
    if doc[at].lower_ == "pm":
        return not doc[at].text.isupper() or (at > 0 and doc[at - 1].text[-1:].isdigit())
    return doc[at].text in {"major", "private", "general"} and doc[at].pos_ == "ADJ"


def _is_given(doc: Doc, at: int) -> bool:
    """A given name that is a title, too: "Salman bin | Sultan", "Prince | Sultan bin Abdulaziz"."""
    return any(token.text in _SON_OF for token in (*doc[max(0, at - 1) : at], *doc[at + 1 : at + 2]))


def _cuts_place(doc: Doc, at: int, register: Register) -> bool:
    """Whether a title begins within a place's name: "South | Africa Minister"."""
    return at > 0 and doc[at].text.istitle() and bool(register.places(f"{doc[at - 1].text} {doc[at].text}"))


def _longest(
    words: list[str], at: int, known: frozenset[tuple[str, ...]], beginnings: frozenset[tuple[str, ...]]
) -> int:
    best = at
    if (words[at],) not in beginnings and words[at] not in _HYPHENS:
        return at  # as nearly always
    so_far: tuple[str, ...] = ()
    for position in range(at, min(len(words), at + 14)):
        if words[position] in _HYPHENS:  # "vice-president" is written with and without
            continue
        so_far = (*so_far, words[position])
        if so_far in known:
            best = position + 1
        if so_far not in beginnings:
            break
    return best


def _joined(titles: list[Title], words: list[str]) -> list[Title]:
    """Titles that touch are one: "deputy" + "defence minister"; a military rank before the name is not."""
    joined: list[Title] = []
    for title in titles:
        title = _with_rank(title, words)
        before = joined[-1] if joined else None
        touching = before is not None and (
            before.end >= title.start or (before.end == title.start - 1 and words[before.end] == "-")
        )
        if before is None or not touching:
            joined.append(title)
            continue
        first, second = words[before.end - 1], words[title.start]
        rank = (second in MILITARY or (second in ROYAL and first != "crown")) and title.end - title.start == 1
        if rank and first not in _FIRST_OF_TWO.get(second, frozenset()):
            if first in MILITARY and before.end - before.start == 1:  # "Lieutenant General"
                joined[-1] = Title(before.start, title.end, False, title.plural)
            else:
                joined.append(title)
            continue
        joined[-1] = Title(before.start, title.end, False, title.plural)
    return joined


def _with_rank(title: Title, words: list[str]) -> Title:
    start = title.start
    while start > 0 and (
        (words[start - 1] in RANKS and (words[start - 1] != "under" or words[start] in {"secretary", "-"}))
        or (words[start - 1] == "senior" and words[start] in _AFTER_SENIOR)
        or (words[start - 1] == "-" and start > 1 and words[start - 2] in RANKS)
    ):
        start -= 1
    while words[start] == "-":
        start += 1
    return title if start == title.start else Title(start, title.end, False, title.plural)


def _past_portfolios(doc: Doc, words: list[str], start: int, end: int, portfolios: frozenset[str]) -> int:
    """Where a minister's title ends that goes on behind one on record: "Minister of Finance | and Public
    Administration", "Minister of Trade |, Industry and Services"; not "Minister of Finance and Defence Minister".
    """
    if not (_HEADS_OF_DEPARTMENTS.intersection(words[start:end]) and {"of", "for"}.intersection(words[start:end])):
        return end
    at, last = end, False
    while at < len(words) and not last and doc[at].text in {",", "and", "&"}:
        last = doc[at].text != "," or words[at + 1 : at + 2] == ["and"]
        first = at + 1 + (doc[at].text == "," and last)
        at = first
        while at < len(words) and doc[at].text.istitle() and words[at] in portfolios and words[at] not in TITLE_HEADS:
            at += 1
        if at == first:
            return end
    following = doc[at] if at < len(words) else None
    goes_on = following is not None and (
        words[at] in TITLE_HEADS or (following.text.islower() and following.pos_ in {"NOUN", "ADJ"})
    )
    return at if last and not goes_on else end


@lru_cache(maxsize=4)
def _words_of_portfolios(titles: frozenset[str]) -> frozenset[str]:
    """Every word for what a minister on record is minister of."""
    matters = (title.partition(of)[2] for title in titles for of in ("minister of ", "minister for ") if of in title)
    return frozenset(word for matter in matters for word in matter.replace(",", "").split()) - CONNECTORS


@lru_cache(maxsize=4)
def _known(titles: frozenset[str]) -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """The register's titles word by word, and every beginning of one."""
    known = frozenset(
        tuple(one_form(word) for word in _APOSTROPHE.sub(" '", title.replace("-", " ").replace(",", " ,")).split())
        for title in (*titles, *USUAL_TITLES)
    )
    beginnings = frozenset(title[:length] for title in known for length in range(1, len(title) + 1))
    return known, beginnings
