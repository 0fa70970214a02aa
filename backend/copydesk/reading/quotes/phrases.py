"""Phrases: the noun phrase on either side of a cue, found over units by what can and cannot stand in one."""

from __future__ import annotations

from copydesk.reading.quotes.cues import ADVERBS, AUXILIARIES, POSSESSIVE_PRONOUNS, PRONOUNS, is_cue
from copydesk.reading.quotes.units import ABBREVIATIONS, MARK, QUOTE, WORD, Unit, Units

Phrase = tuple[int, int]  # numbers of the first and the last unit

DETERMINERS = frozenset(
    "a an the this that these those his her their its my our your one another some any each no".split()
)
PREPOSITIONS = frozenset(
    "in on at by for from with of to about after before during since until till through throughout via over under into"
    " against between among amid despite without within across near outside inside like unlike following including"
    " regarding concerning toward towards upon beyond behind alongside around past off per besides".split()
)
#: Prepositions that may stand inside the name of a source: "a spokesman for the ministry".
_INNER = frozenset("of for at from with in to on close familiar behind".split())
_RELATIVE = frozenset("who which that whom whose".split())
_CLAUSE = frozenset(
    "that which who whom whose while as but because if when where after before since although though whether or so than"
    " whereas until unless once what how why nor yet and".split()
)
_LEADING = frozenset(
    "however meanwhile but and so or then yet still also earlier later moreover furthermore additionally similarly"
    " instead thus hence indeed nevertheless nonetheless today yesterday tonight now again even separately finally"
    " previously recently only just first second third elsewhere though although while as when that if because where"
    " what how why whether which after before since than not".split()
)
_OBJECT_PRONOUNS = frozenset("him her them it me us you".split())
#: Nouns that take "to" as part of who it is: "adviser to the president".
_TAKE_TO = frozenset(
    "adviser advisor aide ambassador envoy close representative secretary deputy delegate counsel assistant"
    " sources source people person".split()
)
_JOINS = frozenset("-–/&")
_NO_ADVERB = frozenset(
    "family ally italy july reply assembly supply anomaly monopoly rally bully fly only emily sally".split()
)


def is_adverb(unit: Unit) -> bool:
    """Whether a word can stand between a subject and its verb without being either."""
    if unit.kind != WORD or unit.name >= 0:
        return False
    low = unit.low
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in _NO_ADVERB and unit.tag != "PROPN")


def is_verb(unit: Unit) -> bool:
    """Whether a unit is a finite verb or an auxiliary."""
    if unit.kind != WORD or unit.capital or unit.name >= 0:
        return False
    return unit.tag in ("VERB", "AUX") or unit.low in AUXILIARIES


def skip_left(units: Units, at: int) -> int:
    """From ``at`` leftwards over auxiliaries, adverbs, dates and brackets: the number where the subject must end."""
    while at >= 0:
        unit = units[at]
        if unit.kind == WORD and (unit.low in AUXILIARIES or is_adverb(unit)) and not (unit.capital and at):
            at -= 1
        elif unit.kind == WORD and unit.date and at > 0 and not unit.low.endswith(("-old", "-olds")):
            at -= 1
            while at > 0 and units[at].date:
                at -= 1
            if (
                at > 0
                and units[at].low in ("on", "in", "at", "late", "early", "last", "this")
                and units[at].kind == WORD
            ):
                at -= 1
            if at > 0 and units[at].text == "," and units[at - 1].kind == WORD and units[at + 1].date:
                break
        elif unit.text == ")":
            opened = next((k for k in range(at - 1, max(-1, at - 15), -1) if units[k].text == "("), None)
            if opened is None:
                return at
            at = opened - 1
        elif unit.low in ("as", "to") and at > 0 and units[at - 1].low in _LINKED.get(unit.low, ()):
            at -= 2
            if unit.low == "to" and units[at + 1].low == "on":
                at -= 1  # went on to
        else:
            break
    return at


_LINKED: dict[str, tuple[str, ...]] = {
    "as": ("quoted", "cited", "reported"),
    "to": ("on", "continued", "appeared", "seemed", "used", "began", "hastened", "sought", "tried", "moved"),
}


def subject_before(units: Units, cue: int) -> Phrase | None:
    """The phrase that ends, but for auxiliaries and insertions, before the cue; None where no subject stands there."""
    end = skip_left(units, cue - 1)
    if end < 0 or units[end].kind == QUOTE:
        return None
    unit = units[end]
    if unit.low in _RELATIVE and unit.kind == WORD:
        return _antecedent(units, end)
    if unit.text in (",", "–", "—", "-") and end > 0:
        return head_before_comma(units, end)
    if unit.kind == MARK:
        return None
    return phrase_ending(units, end)


def _antecedent(units: Units, relative: int) -> Phrase | None:
    end = relative - 1
    if end < 0:
        return None
    if units[end].text == "," and end > 0:
        return head_before_comma(units, end) or phrase_ending(units, end - 1)
    return phrase_ending(units, end) if units[end].kind == WORD else None


def phrase_ending(units: Units, end: int) -> Phrase | None:
    """The noun phrase whose last word is number ``end``, but for brackets behind it."""
    if units[end].text == ")":
        opened = next((k for k in range(end - 1, max(-1, end - 15), -1) if units[k].text == "("), None)
        if not opened:
            return None
        end = opened - 1
    at = end
    while at >= 0 and _stays(units, at, end):
        at -= 1
    return _trimmed(units, at + 1, end)


def _stays(units: Units, at: int, end: int) -> bool:
    unit = units[at]
    if unit.kind == QUOTE:  # John "Jack" Smith
        return 0 < at < end and units[at - 1].capital and units[at + 1].capital and len(unit.text) < 20
    if unit.kind == MARK:
        if unit.text in "'’" and 0 < at < end:
            return units[at - 1].low.endswith("s") and units[at - 1].end == unit.start
        if unit.text == "." and at > 0 and at < end:
            before = units[at - 1]
            return before.end == unit.start and (before.low in ABBREVIATIONS or len(before.text) == 1)
        return unit.text in _JOINS and at < end
    if _is_date(unit):
        return False
    if unit.low == "and":
        return 0 < at < end and _same_sort(units[at - 1], units[at + 1])
    if unit.low in _CLAUSE:
        return False
    if unit.low in PRONOUNS and at != end:
        return False
    return (
        not is_verb(unit)
        or at == end
        or (units[at].tag == "VERB" and units[at].low.endswith(("ing", "ed")) and _inside(units, at))
    )


def _is_date(unit: Unit) -> bool:
    """Whether a word tells a time, and is no name and no age."""
    return unit.date and unit.name < 0 and unit.low != "may" and not unit.low.endswith(("-old", "-olds"))


def _inside(units: Units, at: int) -> bool:
    """Whether a participle stands before its noun: "the retired general", "visiting fans"."""
    return at == 0 or units[at - 1].low in DETERMINERS


def _same_sort(left: Unit, right: Unit) -> bool:
    return (left.capital and right.capital) or (
        left.kind == WORD and right.kind == WORD and left.low.endswith("s") and right.low.endswith("s")
    )


def _trimmed(units: Units, first: int, last: int) -> Phrase | None:
    while first <= last and (
        units[first].low in _LEADING
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
    if first == last and units[first].low in (_OBJECT_PRONOUNS - PRONOUNS) | DETERMINERS - {"one", "some", "another"}:
        return None
    return first, last


def _after_adverbial(units: Units, first: int, last: int) -> int:
    """Where the subject begins after "In Berlin", "At a meeting": at the last article, else at the last name."""
    for at in range(last, first + 1, -1):
        if units[at].low in DETERMINERS and units[at - 1].low not in PREPOSITIONS:
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


def head_before_comma(units: Units, comma: int) -> Phrase | None:
    """In "John Smith, a lawyer who lives in Ohio, said" the name before the insertion that ends at ``comma``."""
    chunks: list[Phrase] = []
    last = at = comma - 1
    while at >= 0 and comma - at < 60:
        unit = units[at]
        if unit.text == ",":
            if at < last:
                chunks.append((at + 1, last))
            last = at - 1
        elif unit.kind == QUOTE or unit.text in (";", ":", "—", "–"):
            break
        at -= 1
    if at < last:
        chunks.append((at + 1, last))
    if not chunks:
        return None
    number = 0
    while number + 1 < len(chunks) and _is_insertion(units, chunks[number], chunks[number + 1]):
        number += 1
    if number + 1 == len(chunks) and number and _adverbial(units, chunks[number]):
        number -= 1
    return phrase_ending(units, chunks[number][1])


def _adverbial(units: Units, chunk: Phrase) -> bool:
    first = units[chunk[0]]
    return first.kind == WORD and (
        first.low in PREPOSITIONS
        or first.low in _LEADING
        or (first.low.endswith("ing") and first.name < 0)
        or is_adverb(first)
    )


def _is_insertion(units: Units, chunk: Phrase, before: Phrase) -> bool:
    first = units[chunk[0]]
    if first.kind != WORD or (_is_person(units, chunk) and not _is_person(units, before)):
        return False
    if _is_person(units, before) and first.low not in PRONOUNS - {"who"}:
        return True
    if _adverbial(units, before) and not (
        units[before[1]].capital and chunk[0] != chunk[1] and not _names(units, chunk)
    ):
        return False
    if first.low in PRONOUNS and first.low != "who":
        return False
    if first.low in DETERMINERS or first.low in _RELATIVE or first.low[0].isdigit() or _adverbial(units, chunk):
        return True
    if not first.capital:
        return True
    return _names(units, chunk) and any(u.low in ("of", "in", "from", "at") for u in units[before[0] : before[1] + 1])


def _is_person(units: Units, chunk: Phrase) -> bool:
    """Whether a chunk is a person's name and nothing else but titles with capitals."""
    return units[chunk[1]].person and all(u.capital or u.kind == MARK for u in units[chunk[0] : chunk[1] + 1])


def _names(units: Units, chunk: Phrase) -> bool:
    return all(u.capital or u.kind == MARK for u in units[chunk[0] : chunk[1] + 1])


def phrase_after(units: Units, before: int) -> Phrase | None:
    """The noun phrase that begins right after unit ``before``: the X of "..., said X" and of "according to X"."""
    first = before + 1
    if first >= len(units) or units[first].kind != WORD:
        return None
    start = units[first]
    if start.low in PREPOSITIONS or start.low in _CLAUSE - {"that"} or _is_date(start):
        return None
    if start.low in ("that", "there") or (is_adverb(start) and start.low != "both") or is_verb(start):
        return None
    if start.low in _OBJECT_PRONOUNS - PRONOUNS and start.low != "her":
        return None
    at = first
    while at + 1 < len(units) and _goes_on(units, first, at + 1):
        at += 1
    while at > first and (units[at].kind == MARK or units[at].low in PREPOSITIONS or units[at].low in DETERMINERS):
        at -= 1
    if units[first].low in DETERMINERS - {"one", "some", "another", "this", "that"} and at == first:
        return None
    return first, at


def _goes_on(units: Units, first: int, at: int) -> bool:
    unit = units[at]
    if unit.kind == QUOTE:
        return units[at - 1].capital and at + 1 < len(units) and units[at + 1].capital and len(unit.text) < 20
    if unit.kind == MARK:
        if unit.text in "'’":
            return units[at - 1].low.endswith("s") and units[at - 1].end == unit.start
        if unit.text == ".":
            before = units[at - 1]
            return before.end == unit.start and (
                before.low in ABBREVIATIONS or (len(before.text) == 1 and before.capital)
            )
        return unit.text in _JOINS
    if units[first].low in PRONOUNS:
        return False
    if _is_date(unit):
        return False
    if unit.low == "and":
        return at + 1 < len(units) and _same_sort(units[at - 1], units[at + 1])
    if unit.low in _CLAUSE or unit.low in PRONOUNS:
        return False
    if unit.low in PREPOSITIONS:
        if unit.low == "of":
            return True
        noun = units[at - 1]
        plain = noun.kind == WORD and not noun.capital
        return unit.low in _INNER and plain and (unit.low not in ("in", "on", "to") or _describes(noun.low, unit.low))
    if is_adverb(unit):
        return False
    return not is_verb(unit) or (unit.low.endswith("ed") and _inside(units, at))


def _describes(noun: str, preposition: str) -> bool:
    """Whether a noun takes that preposition as part of who it is: "adviser to", "close to", "minister in charge"."""
    if preposition == "to":
        return noun in _TAKE_TO
    return preposition == "in" and noun in (
        "sources",
        "source",
        "people",
        "officials",
        "analysts",
        "specialist",
        "expert",
    )


def passive_actor(units: Units, cue: int) -> Phrase | None:
    """Whoever stands after "by" right behind a participle: "described by officials as"."""
    for at in range(cue + 1, min(len(units), cue + 5)):
        if units[at].kind != WORD:
            return None
        if units[at].low == "by":
            return phrase_after(units, at)
        if not (is_adverb(units[at]) or units[at].low in ("widely", "as")):
            return None
    return None


def is_passive(units: Units, cue: int) -> bool:
    """Whether a form of "be" stands before the participle."""
    if units[cue].low.endswith("ing"):
        return False
    at = cue - 1
    while at >= 0 and units[at].kind == WORD and (is_adverb(units[at]) or units[at].low in AUXILIARIES):
        if units[at].low in ("is", "was", "are", "were", "been", "be", "being", "am", "'re"):
            return True
        at -= 1
    return False


def clause_subject(units: Units, before: int) -> Phrase | None:
    """The first subject of the sentence: the phrase that ends before its first finite verb."""
    for at in range(before):
        unit = units[at]
        if unit.kind == WORD and (is_verb(unit) or (is_cue(unit.low) and not unit.capital)) and at:
            if unit.low.endswith("ing") and unit.low not in AUXILIARIES:
                continue
            found = subject_before(units, at)
            if found is not None:
                return found
    return None


def possessor(units: Units, noun: int) -> Phrase | None:
    """Whose a noun is: "his commitment", "the president's pledge"."""
    at = noun - 1
    while at >= 0 and noun - at < 4 and units[at].kind == WORD:
        if units[at].low in POSSESSIVE_PRONOUNS:
            return at, at
        if units[at].low == "'s":
            return phrase_ending(units, at - 1)
        if units[at].low in DETERMINERS or units[at].low in PREPOSITIONS or is_verb(units[at]):
            return None
        at -= 1
    return None
