"""names/inconsistent."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from copydesk.judging.names.garbles import INTRODUCED, SHORTEST_SURNAME, bearers, common_start, doubles_a_letter
from copydesk.judging.names.surnames import MAYBE_PEOPLE, common_words, is_called_place
from copydesk.judging.names.whereabouts import seem_one_place
from copydesk.model.document import Document, Entity, Name, NameKind
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.span import Span, starting_in
from copydesk.register.register import Register
from copydesk.register.spelling import are_of_one_family
from copydesk.rules.rule import Briefing, Rule, flags, silent

SHORTEST_DOUBLED = 5  # but for a letter beside its like
MOST_LETTERS = 2  # that may differ
LONG_WORD = 8  # letters, below which only one may differ in a word that stands alone, and in a place's name
#: The same behind given names that few people bear, and of how many words a name is that has two of them.
MOST_OF_FEW, LIKE_START, FEW, FEW_WITHOUT = 3, 3, 3, 2
MOST_ALIKE = 100  # people of one given name and initial: a page with more is a list of different people

LONG_SURNAME = 9  # letters, of which few other words come near
_FIRST_WORD = re.compile(r"[^\W\d_]+(?!\w)")

_MAYBE_PLACES = (NameKind.PLACE, NameKind.PERSON, NameKind.OTHER)


class Inconsistent(Rule):
    """One page writes what seems to be one name in two ways: a person's, in full or by surname, a body's or a place's.

    Why it matters: one of the two is wrong, or two people are taken for one.
    Stays silent: when both are ways to write somebody on record; when both are on record; on short names; on different
    given names; on surnames that differ as those of a family do; where a surname comes near to two people of the page;
    on two names that stand in one sentence, which tells them apart; on words that the page has in small letters, too.
    """

    severity = Severity.CAUTION
    examples = (
        flags("Marta Lindqvist spoke first. Later [Marta Lindqvest] left the hall."),
        flags("Marta Lindqvist spoke first. Later [Lindqvest] left the hall."),
        silent("Marta Lindqvist spoke first. Later Lindqvist left the hall."),
        silent("Ivan Petrov spoke first. Later Ivana Petrova left the hall."),
        silent("The tribe of the Alibamu, or Alibanu, lived here."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """The rarer of the two spellings, or the later one, at its first mention."""
        flagged, common = set[int](), common_words(document.text)
        for often, seldom in _pairs(document, common, briefing.register):
            kept, odd = document.entities[often[0].entity], document.entities[seldom[0].entity]
            if seldom[0].entity in flagged:
                continue  # once, and for whom the register knows rather than for another odd spelling
            if kept.records and INTRODUCED.match(document.text, seldom[0].span.end):
                continue  # "Senator Tom Cotton ... Tom Cotten, a student": two people
            flagged.add(seldom[0].entity)
            yield self.flag(
                seldom[0].span,
                f"The page writes {kept.name} elsewhere.",
                certainty=Certainty.POSSIBLE,
                suggestions=[kept.name] if len(often) > len(seldom) or kept.records else [],
                evidence=[Evidence("page", kept.name, f"{len(often)} times; {odd.name}: {len(seldom)}")],
            )
        yield from self._unread(document, common, briefing.register)

    def _unread(self, document: Document, common: Set[str], register: Register) -> Iterator[Flag]:
        """Long words that begin a sentence, and may be no names, but for a letter or two somebody's surname."""
        surnames = {
            surname: entity
            for entity in document.entities
            if entity.kind == NameKind.PERSON and " " in entity.name
            and len(surname := entity.name.split()[-1]) >= LONG_SURNAME and surname.casefold() not in common
        }  # fmt: skip
        for sentence in document.sentences if surnames else ():
            word = _FIRST_WORD.match(document.text, sentence.start)
            if word is None or len(word[0]) < LONG_SURNAME or word[0] in surnames or word[0].casefold() in common:
                continue
            span = Span(*word.span())
            near = [entity for surname, entity in surnames.items() if _is_near(word[0], surname)]
            if len(near) != 1 or starting_in(document.names, span) or register.surnamed(word[0]):
                continue
            yield self.flag(
                span,
                f"The page writes {near[0].name} elsewhere.",
                certainty=Certainty.POSSIBLE,
                evidence=[Evidence("page", near[0].name, f"{word[0]}: once")],
            )


def _pairs(document: Document, common: Set[str], register: Register) -> list[tuple[Sequence[Name], Sequence[Name]]]:
    """The mentions of what seems to be one name, the one on record or the oftener written first; those with one on
    record before others.
    """
    entities, mentions = document.entities, document.mentions()
    pairs = [
        *(pair for pair in _of_one_given_name(entities) if _seem_one(*_two(pair, document), register)),
        *_by_variant(entities, register),
        *_by_surname(document, register),
        *_of_one_word(entities, register),
        *_of_places(document.entities),
    ]
    ordered = [
        _odd_one_last(mentions[first], mentions[second], entities)
        for first, second in dict.fromkeys(pairs)
        if not _stand_together(mentions[first], mentions[second], document)
        and not any(_ends_otherwise(entities[number], common, register) for number in (first, second))
    ]
    return sorted(ordered, key=lambda pair: not entities[pair[0][0].entity].records)


def _odd_one_last(
    one: Sequence[Name], other: Sequence[Name], entities: Sequence[Entity]
) -> tuple[Sequence[Name], Sequence[Name]]:
    known, also_known = (bool(entities[mentions[0].entity].records) for mentions in (one, other))
    rarer = len(other) > len(one) if known == also_known else also_known
    return (other, one) if rarer else (one, other)


def _stand_together(one: Sequence[Name], other: Sequence[Name], document: Document) -> bool:
    """Whether one sentence has both names, and so tells them apart."""
    told = ({document.sentence_of(name.span) for name in mentions} for mentions in (one, other))
    return bool(set.intersection(*told))


def _ends_otherwise(entity: Entity, common: Set[str], register: Register) -> bool:
    """Whether the last word of a name is one of the language, or a place's: "Lake Kivu", taken for somebody."""
    word = entity.name.split()[-1]
    return word.casefold() in common or (not entity.records and bool(register.places(word)))


def _two(pair: tuple[int, int], document: Document) -> tuple[Entity, Entity]:
    return document.entities[pair[0]], document.entities[pair[1]]


def _of_one_given_name(entities: Sequence[Entity]) -> Iterator[tuple[int, int]]:
    """Pairs of people of one given name whose surnames begin alike; none of long lists of such people."""
    alike: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, entity in enumerate(entities):
        *given, surname = entity.name.casefold().split() or ("",)
        if entity.kind == NameKind.PERSON and given:
            alike[(*given, surname[0])].append(number)
    return (pair for people in alike.values() if len(people) <= MOST_ALIKE for pair in combinations(people, 2))


def _by_variant(entities: Sequence[Entity], register: Register) -> Iterator[tuple[int, int]]:
    """People whose surnames sound alike, as they were read: "Kwiatkowsky" and "Kwiatovski"."""
    for number, entity in enumerate(entities):
        if entity.variant_of is None or len(entity.name.split()[-1]) < SHORTEST_SURNAME:
            continue
        if register.is_given_name(entity.name) or register.surnamed(entity.name):
            continue  # "King Charles" beside Rodrigo Chaves, "Reagan" beside Donald Regan
        people = register.people(entities[entity.variant_of].name)
        if not any(register.same_name(entity.name, person) for person in people):
            yield entity.variant_of, number


def _by_surname(document: Document, register: Register) -> Iterator[tuple[int, int]]:
    """People named in full, and lone words that nobody on record or on the page bears and that come near to just one of
    their surnames; not "the Maryino district".
    """
    entities, mentions = document.entities, document.mentions()
    full = [
        (number, entity.name.split()[-1])
        for number, entity in enumerate(entities)
        if entity.kind == NameKind.PERSON and " " in entity.name
    ]
    for number, word in _strange_words(entities, register, MAYBE_PEOPLE):
        most = MOST_LETTERS if len(word) >= LONG_WORD and entities[number].kind is not NameKind.PLACE else 1
        near = [person for person, surname in full if _is_near(word, surname, most) or _is_doubled(word, surname)]
        if len(near) == 1 and not any(is_called_place(name, document.text) for name in mentions[number]):
            yield near[0], number


def _of_one_word(entities: Sequence[Entity], register: Register) -> Iterator[tuple[int, int]]:
    """Bodies of one word each; one of them, or both where but a letter differs, may have been taken for a person."""
    names = list(_strange_words(entities, register, (NameKind.ORGANISATION, NameKind.PERSON)))
    for (first, word), (second, other) in combinations(names[:MOST_ALIKE], 2):
        is_body = NameKind.ORGANISATION in (entities[first].kind, entities[second].kind)
        if _is_near(word, other, MOST_LETTERS if is_body else 1):
            yield first, second


def _of_places(entities: Sequence[Entity]) -> Iterator[tuple[int, int]]:
    """Places on no list whose names differ by a letter in the last word."""
    strange = [number for number, entity in enumerate(entities) if not entity.records and entity.kind in _MAYBE_PLACES]
    for first, second in combinations(strange[:MOST_ALIKE], 2):
        (*before, word), (*front, other) = entities[first].name.split(), entities[second].name.split()
        kinds = {entities[first].kind, entities[second].kind}
        if before != front or NameKind.PLACE not in kinds:
            continue
        if seem_one_place(word, other, as_places=len(kinds) == 1):
            yield first, second


def _strange_words(
    entities: Sequence[Entity], register: Register, kinds: Sequence[NameKind]
) -> Iterator[tuple[int, str]]:
    """Names of one word that nothing on record bears, and that are no part of a longer name of the page."""
    parts = {part for entity in entities if " " in entity.name for part in entity.name.casefold().split()}
    for number, entity in enumerate(entities):
        word = entity.name
        if entity.kind not in kinds or entity.records or not word.isalpha() or word.isupper():
            continue
        known = word.casefold() in parts or register.surnamed(word) or register.places(word) or register.bodies(word)
        if not known:
            yield number, word


def _is_near(word: str, other: str, most: int = MOST_LETTERS) -> bool:
    """Whether two words seem to be one, misspelled: they begin alike, and a letter or two differ within them."""
    a, b = word.casefold(), other.casefold()
    if min(len(a), len(b)) < SHORTEST_SURNAME or a[0] != b[0] or a.count("-") != b.count("-"):
        return False  # "Minjoo" is a party, and no way to write Han Min-koo
    parts = list(zip(a.split("-"), b.split("-"), strict=False))
    if len(parts) > 1 and all(one == two or len(one) < SHORTEST_SURNAME for one, two in parts):
        return False  # "Wong Kwok-hing" and "Wong Kwok-kin" are two
    if not 0 < DamerauLevenshtein.distance(a, b) <= most:
        return False
    return not are_of_one_family(a, b)


def _are_of_few(name: str, register: Register) -> bool:
    """Whether few are called by the given names: by one that hardly anybody on record has, or by two."""
    return len(name.split()) > FEW_WITHOUT or 0 < bearers(name, register) <= FEW


def _begin_alike(word: str, other: str) -> bool:
    """Whether of two surnames the beginning is the same, and of the rest not much differs: "Hetman", "Hetmner"."""
    a, b = word.casefold(), other.casefold()
    near = common_start(a, b) >= LIKE_START and DamerauLevenshtein.distance(a, b) <= MOST_OF_FEW
    return near and not are_of_one_family(a, b)


def _is_doubled(word: str, surname: str) -> bool:
    """Whether a lone surname only has one of a pair of letters, or a pair for one: "Grosi" of Rafael Grossi."""
    shorter = min(len(word), len(surname))
    return shorter >= SHORTEST_DOUBLED and (doubles_a_letter(word, surname) or doubles_a_letter(surname, word))


def _seem_one(one: Entity, other: Entity, register: Register) -> bool:
    """Whether two people of the same given names are one, as their surnames differ by little."""
    if one.records and other.records:
        return False
    surnames = one.name.split()[-1], other.name.split()[-1]
    if not (_is_near(*surnames) or (_are_of_few(one.name, register) and _begin_alike(*surnames))):
        return False
    return not any(
        register.same_name(unknown.name, person)
        for known, unknown in ((one, other), (other, one))
        for person in register.people(known.name)
    )
