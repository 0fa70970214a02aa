"""names/inconsistent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from copydesk.model.document import Document, Entity, NameKind
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.register.register import Register
from copydesk.rules.rule import Briefing, Rule, flags, silent

SHORTEST_SURNAME = 6  # letters: below, one letter more or less makes another real name
MOST_LETTERS = 2  # that may differ
MOST_ALIKE = 100  # people of one given name and initial: a page with more is a list of different people

#: Endings by which the surnames of a couple or of brother and sister differ.
_FAMILY_ENDINGS = frozenset({"a", "aya", "ova", "eva", "ina", "ska", "ská", "s"})


class Inconsistent(Rule):
    """One page writes what seems to be one person's name in two ways.

    Why it matters: one of the two is wrong, or two people are taken for one.
    Stays silent: when both are ways to write somebody on record; when both people are on record; on short surnames; on
    different given names; on surnames that differ as those of a family do.
    """

    severity = Severity.CAUTION
    examples = (
        flags("Marta Lindqvist spoke first. Later [Marta Lindqvest] left the hall."),
        silent("Marta Lindqvist spoke first. Later Lindqvist left the hall."),
        silent("Ivan Petrov spoke first. Later Ivana Petrova left the hall."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """The rarer of the two spellings, or the later one, at its first mention."""
        mentions = document.mentions()
        for first, second in _candidates(document.entities):
            if not _seem_one(document.entities[first], document.entities[second], briefing.register):
                continue
            often, seldom = mentions[first], mentions[second]
            if len(seldom) > len(often):
                often, seldom = seldom, often
            kept, odd = document.entities[often[0].entity], document.entities[seldom[0].entity]
            yield self.flag(
                seldom[0].span,
                f"The page writes {kept.name} elsewhere.",
                certainty=Certainty.POSSIBLE,
                suggestions=[kept.name] if len(often) > len(seldom) or kept.records else [],
                evidence=[Evidence("page", kept.name, f"{len(often)} times; {odd.name}: {len(seldom)}")],
            )


def _candidates(entities: Sequence[Entity]) -> Iterator[tuple[int, int]]:
    """Pairs of people of one given name whose surnames begin alike; none of long lists of such people."""
    alike: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, entity in enumerate(entities):
        *given, surname = entity.name.casefold().split() or ("",)
        if entity.kind == NameKind.PERSON and given:
            alike[(*given, surname[0])].append(number)
    return (pair for people in alike.values() if len(people) <= MOST_ALIKE for pair in combinations(people, 2))


def _seem_one(one: Entity, other: Entity, register: Register) -> bool:
    if one.records and other.records:
        return False
    a, b = one.name.casefold().split()[-1], other.name.casefold().split()[-1]
    if min(len(a), len(b)) < SHORTEST_SURNAME or not 0 < DamerauLevenshtein.distance(a, b) <= MOST_LETTERS:
        return False
    for known, unknown in ((one, other), (other, one)):
        if any(register.same_name(unknown.name, person) for person in register.people(known.name)):
            return False
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return not (longer.startswith(shorter) and longer[len(shorter) :] in _FAMILY_ENDINGS)
