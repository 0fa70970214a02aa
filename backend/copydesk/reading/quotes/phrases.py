"""Phrases: the noun phrase that ends or begins at a unit, found by what can and cannot stand in one."""

from __future__ import annotations

from copydesk.reading.quotes.classes import COLLECTIVES
from copydesk.reading.quotes.cues import AUXILIARIES, PRONOUNS
from copydesk.reading.quotes.units import ABBREVIATIONS, MARK, QUOTE, WORD, Unit, Units
from copydesk.reading.quotes.words import CLAUSE, DETERMINERS, LEADING, PREPOSITIONS, is_adverb, is_verb

Phrase = tuple[int, int]  # numbers of the first and the last unit

#: Prepositions that may stand inside the name of a source: "a spokesman for the ministry".
_INNER = frozenset("of for at from with in to on close familiar behind".split())
_OBJECT_PRONOUNS = frozenset("him her them it me us you".split())
#: Nouns that take "to" as part of who it is: "adviser to the president".
_TAKE_TO = frozenset(
    "adviser advisor aide ambassador envoy close representative secretary deputy delegate counsel assistant"
    " sources source people person".split()
)
_TAKE_IN = frozenset("sources source people officials analysts specialist expert".split())
#: Participles that are part of a title: "IMF managing director Jane Roe", "Fredonia's ruling General Roe".
_IN_TITLES = frozenset("managing founding ruling outgoing incoming".split())
_MADE = frozenset("decision law policy".split())
_NO_TITLES = frozenset("thing things way time moment day reason point question problem part idea lesson".split())
_JOINS = frozenset("-–/&")
_LONGEST_NICKNAME = 20  # characters
_LONGEST_BRACKET = 15  # units


# --- ending somewhere ---------------------------------------------------------------------------------------------


def phrase_ending(units: Units, end: int) -> Phrase | None:
    """The noun phrase whose last word is number ``end``, but for brackets behind it."""
    if units[end].text == ")":
        opened = opening_bracket(units, end)
        if not opened:
            return None
        end = opened - 1
    if units[end].kind == WORD and units[end].low in PRONOUNS:
        return end, end
    at = end
    while at >= 0 and _stays(units, at, end):
        at -= 1
    return _trimmed(units, at + 1, end)


def opening_bracket(units: Units, closing: int) -> int | None:
    """The number of the "(" that a ")" closes."""
    return next((k for k in range(closing - 1, max(-1, closing - _LONGEST_BRACKET), -1) if units[k].text == "("), None)


def _stays(units: Units, at: int, end: int) -> bool:
    unit = units[at]
    if unit.kind == QUOTE:
        return _is_nickname(units, at) and 0 < at < end
    if unit.kind == MARK:
        if unit.text in "'’" and 0 < at < end:
            return _is_possessive(units, at)
        if unit.text == "." and 0 < at < end:
            return _is_abbreviated(units, at)
        if unit.text in "()" and at < end:
            return _is_short_form(units, at)
        return unit.text in _JOINS and at < end
    if is_date(unit):
        return False
    if unit.low == "and":
        return 0 < at < end and (_same_sort(units[at - 1], units[at + 1]) or _shares_its_noun(units, at, end))
    if unit.low in CLAUSE:
        return False
    if unit.low in PRONOUNS and at != end:
        return False
    if unit.low in _NO_TITLES and at < end and units[at + 1].person:
        return False  # "the first thing Jane Roe wants"
    return (
        not is_verb(unit)
        or at == end
        or _is_near(units, at)
        or is_in_title(units, at)
        or (unit.tag == "VERB" and unit.low.endswith(("ing", "ed")) and _inside(units, at))
    )


def is_in_title(units: Units, at: int) -> bool:
    """Whether a participle is part of a title, alone or with what it makes: "its policy making committee"."""
    return units[at].low in _IN_TITLES or (units[at].low == "making" and at > 0 and units[at - 1].low in _MADE)


def is_date(unit: Unit) -> bool:
    """Whether a word tells a time, and is no name and no age."""
    return unit.date and unit.name < 0 and unit.low != "may" and not unit.low.endswith(("-old", "-olds"))


def _is_nickname(units: Units, at: int) -> bool:
    """John "Jack" Smith."""
    beside = 0 < at < len(units) - 1 and units[at - 1].capital and units[at + 1].capital
    return beside and len(units[at].text) < _LONGEST_NICKNAME


def _is_short_form(units: Units, bracket: int) -> bool:
    """A bracket of "the Coast Guard (CG) statement"."""
    first = bracket if units[bracket].text == "(" else bracket - 2
    if first <= 0 or first + 2 >= len(units):
        return False
    opened, short, closed = units[first : first + 3]
    return opened.text == "(" and closed.text == ")" and short.text.isupper() and units[first - 1].capital


def _is_possessive(units: Units, at: int) -> bool:
    """The mark in "Hendricks' campaign"."""
    return units[at - 1].low.endswith("s") and units[at - 1].end == units[at].start


def _is_abbreviated(units: Units, at: int) -> bool:
    """The full stop in "Gov. Smith"."""
    before = units[at - 1]
    return before.end == units[at].start and (before.low in ABBREVIATIONS or (len(before.text) == 1 and before.capital))


def _inside(units: Units, at: int) -> bool:
    """Whether a participle stands before its noun: "the retired general", "visiting fans"."""
    return at == 0 or units[at - 1].low in DETERMINERS


def _is_near(units: Units, at: int) -> bool:
    """Whether "close" is no verb, as it is tagged, but tells how near somebody is: "sources close to the army"."""
    beside = units[at].low == "close" and 0 < at < len(units) - 1 and units[at + 1].low == "to"
    return beside and (units[at - 1].low in _TAKE_TO or units[at - 1].low in COLLECTIVES)


def _same_sort(left: Unit, right: Unit) -> bool:
    return (left.capital and right.capital) or (
        left.kind == WORD and right.kind == WORD and left.low.endswith("s") and right.low.endswith("s")
    )


def _shares_its_noun(units: Units, joint: int, end: int) -> bool:
    """Whether two nouns stand before the one of both: "union and company representatives"."""
    opens = joint == 1 or units[joint - 2].text == ","
    nouns = units[joint - 1].tag == "NOUN" and units[joint + 1].tag == "NOUN"
    return opens and nouns and joint + 2 == end and units[end].low.endswith("s")


def _trimmed(units: Units, first: int, last: int) -> Phrase | None:
    while first <= last and (
        units[first].low in LEADING
        or units[first].kind == MARK
        or (is_adverb(units[first]) and units[first].name < 0 and first < last)
    ):
        if units[first].low == "that" and first == last:
            return None
        first += 1
    if first <= last and units[first].kind == WORD and units[first].low in PREPOSITIONS:
        first = _after_adverbial(units, first, last)
    if first > last or not any(u.kind == WORD and any(c.isalnum() for c in u.text) for u in units[first : last + 1]):
        return None
    if first == last and units[first].low in (_OBJECT_PRONOUNS - PRONOUNS) | (DETERMINERS | {"there"}) - {
        "one",
        "some",
        "another",
    }:
        return None
    return first, last


def _after_adverbial(units: Units, first: int, last: int) -> int:
    """Where the subject begins after "In Berlin", "At a meeting", "In a joint letter": at the next article or number
    behind the noun, else behind the name, else at the last capitals.
    """
    for at in range(last, first + 1, -1):
        before = units[at - 1]
        opens = units[at].low in DETERMINERS or (units[at].tag == "NUM" and before.tag == "NOUN")
        if opens and before.low not in PREPOSITIONS and before.low != "and":
            return at
    name = units[first + 1].name if first < last else -1
    if name >= 0:
        at = first + 1
        while at <= last and units[at].name == name:
            at += 1
        return at
    at = last
    while at > first + 1 and units[at].capital:
        at -= 1
    return at + 1 if at > first and at < last else last + 1


# --- beginning somewhere ------------------------------------------------------------------------------------------


def phrase_after(units: Units, before: int) -> Phrase | None:
    """The noun phrase that begins right after unit ``before``: the X of "..., said X" and of "according to X"."""
    first = before + 1
    if first >= len(units) or not _can_begin(units, first):
        return None
    at = first
    while at + 1 < len(units) and _goes_on(units, first, at + 1):
        at += 1
    while at > first and (units[at].kind == MARK or units[at].low in PREPOSITIONS or units[at].low in DETERMINERS):
        at -= 1
    if units[first].low in DETERMINERS - {"one", "some", "another", "this", "that"} and at == first:
        return None
    return first, at


def _can_begin(units: Units, first: int) -> bool:
    start = units[first]
    if start.kind != WORD or start.low in PREPOSITIONS or start.low in CLAUSE - {"that"} or is_date(start):
        return False
    if start.low in ("that", "there") or (is_adverb(start) and start.low != "both"):
        return False
    if start.low in _OBJECT_PRONOUNS - PRONOUNS and start.low != "her":
        return False
    return not is_verb(start) or _before_noun(units, first)


def _before_noun(units: Units, at: int) -> bool:
    """Whether what is tagged as a verb is the first part of a noun: "said lead author Jane Roe"."""
    following = units[at + 1] if at + 1 < len(units) else None
    return units[at].low not in AUXILIARIES and following is not None and following.tag in ("NOUN", "PROPN")


def _goes_on(units: Units, first: int, at: int) -> bool:
    unit = units[at]
    if unit.kind == QUOTE:
        return _is_nickname(units, at)
    if unit.kind == MARK:
        if unit.text in "'’":
            return _is_possessive(units, at)
        return _is_abbreviated(units, at) if unit.text == "." else unit.text in _JOINS
    if units[first].low in PRONOUNS or is_date(unit):
        return False
    if unit.low == "and":
        return at + 1 < len(units) and _same_sort(units[at - 1], units[at + 1])
    if unit.low in CLAUSE or unit.low in PRONOUNS or _opens_another(units, at):
        return False
    if unit.low in PREPOSITIONS:
        if unit.low == "of":
            return True
        noun = units[at - 1]
        led = unit.low == "to" and at + 1 < len(units) and units[at + 1].capital  # "by Ambassador to Oslo Jane Roe"
        plain = noun.kind == WORD and (not noun.capital or at - 1 == first or led)
        return unit.low in _INNER and plain and (unit.low not in ("in", "on", "to") or _describes(noun.low, unit.low))
    if is_adverb(unit) and units[at - 1].low not in DETERMINERS:  # "the first line", "the only one"
        return False
    return (
        not is_verb(unit)
        or is_in_title(units, at)
        or _is_near(units, at)
        or (unit.low.endswith("ed") and _inside(units, at))
    )


def _opens_another(units: Units, at: int) -> bool:
    """Whether an article or the like begins the next phrase: "told Channel 4 | any delay"."""
    before = units[at - 1]
    inside = before.kind == MARK or before.low in PREPOSITIONS or before.low in ("and", "all", "both", "half", "'s")
    return units[at].low in DETERMINERS and not units[at].capital and not inside


def _describes(noun: str, preposition: str) -> bool:
    """Whether a noun takes that preposition as part of who it is: "adviser to", "close to", "minister in charge"."""
    return noun in (_TAKE_TO if preposition == "to" else _TAKE_IN if preposition == "in" else ())
