"""Words: small words by what they do in a clause, and whether a unit is a verb or an adverb."""

from __future__ import annotations

from copydesk.reading.quotes.cues import ADVERBS, AUXILIARIES
from copydesk.reading.quotes.units import WORD, Unit, Units

DETERMINERS = frozenset(
    "a an the this that these those his her their its my our your one another some any each every no".split()
)
PREPOSITIONS = frozenset(
    "in on at by for from with of to about after before during since until till through throughout via over under into"
    " against between among amid despite without within across near outside inside like unlike following including"
    " regarding concerning toward towards upon beyond behind alongside around past off per besides".split()
)
RELATIVES = frozenset("who which that whom whose".split())
#: Words that open or join clauses: no phrase runs over them.
CLAUSE = frozenset(
    "that which who whom whose while as but because if when where after before since although though whether or so than"
    " whereas until unless once what how why nor yet and".split()
)
#: Words before a subject that are no part of it.
LEADING = frozenset(
    "however meanwhile but and so or then yet still also earlier later moreover furthermore additionally similarly"
    " instead thus hence indeed nevertheless nonetheless today yesterday tonight now again even separately finally"
    " previously recently only just first second third elsewhere though although while as when that if because where"
    " what how why whether which after before since than not up down out".split()
)
#: Words behind a noun that tell where: no part of who it is.
WHEREABOUTS = frozenset("here there abroad everywhere elsewhere nationwide worldwide alike inside outside".split())
_NO_ADVERB = frozenset(
    "family ally italy july reply assembly supply anomaly monopoly rally bully fly only emily sally".split()
)
_NO_VERB = frozenset("privy".split())  # tagged as one
_BE = frozenset("is was are were been be being am 're".split())


def is_adverb(unit: Unit) -> bool:
    """Whether a word can stand between a subject and its verb without being either."""
    if unit.kind != WORD or unit.name >= 0:
        return False
    low = unit.low
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in _NO_ADVERB and unit.tag != "PROPN")


def is_since_then(units: Units, at: int) -> bool:
    """Whether "since" is an adverb: "has since said"."""
    return units[at].low == "since" and at > 0 and units[at - 1].low in AUXILIARIES


def is_verb(unit: Unit) -> bool:
    """Whether a unit is a finite verb or an auxiliary."""
    if unit.kind != WORD or unit.capital or unit.name >= 0 or unit.low in _NO_VERB:
        return False
    return unit.tag in ("VERB", "AUX") or unit.low in AUXILIARIES


def is_passive(units: Units, verb: int) -> bool:
    """Whether a form of "be" stands before the participle."""
    if units[verb].low.endswith("ing"):
        return False
    at = verb - 1
    while at >= 0 and units[at].kind == WORD and (is_adverb(units[at]) or units[at].low in AUXILIARIES):
        if units[at].low in _BE:
            return True
        at -= 1
    return False


def is_progressive(units: Units, verb: int) -> bool:
    """Whether an auxiliary stands before a form on -ing: "is saying"."""
    before = units[verb - 1] if verb else None
    return before is not None and before.kind == WORD and (before.low in AUXILIARIES or before.low == "not")
