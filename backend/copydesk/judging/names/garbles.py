"""Garbles: what tells a misspelling from another name, where likeness alone cannot."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise, product

from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

from copydesk.judging.names.initials import SMALL
from copydesk.model.tenure import Body, Person
from copydesk.register.family_names import is_family_name
from copydesk.register.folding import fold
from copydesk.register.given_names import GIVEN_FORMS
from copydesk.register.near import Near
from copydesk.register.register import Register
from copydesk.register.wording import phrase, plain

#: A second candidate that comes as close, but for so much, makes silence, unless it is so many times as far away.
MARGIN, FARTHER = 0.12, 2
FEWEST_WORDS = 3  # a body's name of fewer words is near too many others
NEAR_WORD = 0.65  # of a body's name whose other words are right
ALIKE_WORD = 0.85  # the same, wherever behind its first letter it differs: "Prussian" is another word
COMMON_START = 4  # letters
STEM = 5  # the same, of words made from one
#: Of nouns and adjectives that translations and careless writers have for each other: "statistics", "statistical".
_ENDINGS = re.compile(
    r"(?:(?:at|it)?ion(?:al|ary|er)?|is[mt]|[ai]?tive|[ai]?tory|[eo]r(?:i?al)?|ic(?:al)?|i?al|ary|i?an|n|a|it(?:y|ie)|ie|y|e"
    r"|ment(?:al)?)$"
)
SHORTEST_PROPER = 5
#: Beside one of these stands the name proper of a body, unless that is only an adjective.
_SORTS_OF_BODY = frozenset(
    "group brigade battalion regiment corps movement party foundation legion company front army guard forces militia"
    " congress alliance union league council airlines".split()
)
_SORTS_BEFORE = frozenset("pmc group battalion brigade company ria".split())
_TELL_NOTHING = frozenset(
    "liberal labour national social socialist people's democratic republican popular united communist green".split()
)
#: Sorts of bodies for which English has the words of the countries: nobody translates one as another.
SORTS_APART = frozenset("agency bureau commission committee council ministry service".split())
TELL_SORTS_APART = frozenset("ru ua by kz kg tj uz md am az ge bg".split())
SHORTEST_WORD = 6
MOST_INITIALS = 3  # characters: "CY", "J.K"
SHORTEST_CUT, LEAST_CUT = 3, 2  # letters that a given name is cut to, and that are cut off
SHORTEST_SURNAME = 6  # letters: below, one letter more or less makes another real name: "Walsh" and "Walz" are two

#: How a page goes on after the name of somebody whom its readers cannot know: ", a plumber from Leeds", ", 54,".
INTRODUCED = re.compile(r", (?:an? |\d)")

_FAMILY_FIRST = frozenset({"cn", "tw", "hk", "kr", "kp", "vn", "kh"})  # countries whose people's names are so written
SEVERAL = 8  # people on record whose names begin alike, as of a family name that many bear
FEW = 5
_INITIAL = re.compile(r"(?<= )[A-Z]\.? ")  # in the middle of a name
_PARTS = re.compile(r"[ -]")  # between the words of a name, and the syllables of a Korean one

#: Countries whose bodies and places are called by common English words, to which other words come near by chance.
ENGLISH_SPEAKING = frozenset({"us", "gb", "ca", "au", "nz", "ie"})

#: Where names are made of a few hundred syllables, and each letter makes another: "Changsha", "Chongsha".
OF_SYLLABLES = frozenset({"cn", "tw", "hk", "kr", "kp", "jp", "vn", "th", "mm", "la", "kh"})


_VOWELS = re.compile(r"[aeiouy]")
_ONE_SOUND = str.maketrans({"q": "k", "w": "v", "c": "k", "z": "s"})


def rivalled(found: Iterable[Near], *, by_spelling: bool = False) -> bool:
    """Whether two different records, or only two different spellings, come about as close."""
    best: dict[str, float] = {}
    for near in found:
        key = near.spelling if by_spelling else near.record.id
        best[key] = max(near.similarity, best.get(key, 0.0))
    ranked = sorted(best.values(), reverse=True)
    return any(first - second < MARGIN and 1 - second < FARTHER * (1 - first) for first, second in pairwise(ranked[:2]))


def one_word_garbled(words: str, known: str) -> bool:
    """Whether all words are those of a known name but for one, which is near to the one in its place.

    Number alone is no garble ("Services"), nor is another word ("Federal Security Agency").
    """
    apart = _words_apart(words, known)
    if apart is None or len(phrase(known).split()) < FEWEST_WORDS:
        return False
    a, b = apart
    if max(len(a), len(b)) < SHORTEST_WORD or {a, b} in ({f"{a}s", a}, {f"{b}s", b}):
        return False
    likeness = Levenshtein.normalized_similarity(a, b)
    return (likeness >= ALIKE_WORD and a[0] == b[0]) or (likeness >= NEAR_WORD and common_start(a, b) >= COMMON_START)


def one_word_deformed(words: str, known: str) -> bool:
    """Whether all words are those of a known name but for one of the same stem, which no adjective or noun of it is:
    "Congressional Budgeting Office", "Federal Trading Commission", and not "Electoral Commission".
    """
    apart = _words_apart(words, known)
    if apart is None or len(phrase(known).split()) < FEWEST_WORDS:
        return False
    a, b = (word.replace("z", "s") for word in apart)
    stem = common_start(a, b)
    if stem < COMMON_START or (stem < STEM and stem < min(len(a), len(b)) - 1):
        return False
    return _ENDINGS.sub("", a.rstrip("s")) != _ENDINGS.sub("", b.rstrip("s"))


def proper_word_garbled(words: str, known: str) -> str | None:
    """The proper name in a known name of two words, where it alone is garbled: "Wagnar Group", "Azof Brigade", "Minks
    Group", "PMC Wagnar".
    """
    apart, theirs = _words_apart(words, known), phrase(known).split()
    if apart is None or len(theirs) != FEWEST_WORDS - 1:
        return None
    a, b = apart
    if a == f"{b}s":
        return None
    sort = theirs[0] if b == theirs[1] else theirs[1]
    if sort not in (_SORTS_OF_BODY if b == theirs[0] else _SORTS_BEFORE) or b in _TELL_NOTHING or fold(a) == fold(b):
        return None
    near = min(len(a), len(b)) >= SHORTEST_PROPER and DamerauLevenshtein.distance(a, b) == 1
    return a if near and common_start(a, b) >= COMMON_START - 1 else None


def one_letter_garbled(words: str, known: str, shortest: int = SHORTEST_WORD) -> str | None:
    """The word of so many letters in which alone, by one behind its first, a name differs from a known one."""
    if one_word_replaced(words, known) is None or (apart := _words_apart(words, known)) is None:
        return None
    word, other = apart
    near = len(other) >= shortest and word[0] == other[0] and Levenshtein.distance(word, other) == 1
    return word if near else None


def letters_swapped(words: str, known: str) -> str | None:
    """The word in which alone a name differs from a known one, as two letters behind its first are swapped: a slip in
    any language, and hardly ever another word.
    """
    if (apart := _words_apart(words, known)) is None:
        return None
    word, other = apart
    swapped = DamerauLevenshtein.distance(word, other) == 1 < Levenshtein.distance(word, other)
    return word if swapped and len(other) >= SHORTEST_WORD and word[0] == other[0] else None


def one_word_replaced(words: str, known: str) -> str | None:
    """The word that stands in the place of another, where all the others are those of a known name.

    Number alone is no difference ("Investigations"), nor is "Mission for Libya" for one in it.
    """
    apart = _words_apart(words, known)
    if apart is None or len(phrase(known).split()) < FEWEST_WORDS:
        return None
    word, other = apart
    return None if word.rstrip("s") == other.rstrip("s") or SMALL.issuperset(apart) else word


def is_of_another_sort(name: str, known: str, body: Body) -> bool:
    """Whether two names, but for one word the same, call a body by sorts that its own language tells apart, too:
    "Federal Security Bureau" for a Service.
    """
    apart = {*phrase(name).split()} ^ {*phrase(known).split()}
    return apart <= SORTS_APART and body.id.partition("/")[0] in TELL_SORTS_APART


def _words_apart(words: str, known: str) -> tuple[str, str] | None:
    """The one word in which a name differs from a known one of as many words, and the known one's in its place."""
    ours, theirs = phrase(words).split(), phrase(known).split()
    if len(ours) != len(theirs):
        return None
    apart = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    return apart[0] if len(apart) == 1 else None


def doubles_a_letter(word: str, known: str) -> bool:
    """Whether the word is the known one with a letter too many beside its like: "Rossgvardia"."""
    word, known = word.casefold(), known.casefold()
    return any(a == b and word[:at] + word[at + 1 :] == known for at, (a, b) in enumerate(pairwise(word)))


def has_initials(spelling: str) -> bool:
    """Whether a known name has letters in the place of words, to which any name that begins so would come near."""
    return any(word.rstrip(".").isupper() and len(word) <= MOST_INITIALS for word in spelling.split())


def share_a_given_name(words: str, spelling: str) -> bool:
    """Whether two names share a word; only another form of it, as Jack is of John, where the last words begin alike."""
    very = {fold(word) for word in plain(words).split()} & {fold(word) for word in plain(spelling).split()}
    begin_alike = plain(words).split()[-1][0] == plain(spelling).split()[-1][0]
    return bool(very) or (begin_alike and share_a_word(words, spelling))


def share_a_word(words: str, spelling: str) -> bool:
    """Whether one word stands in both, however transliterated or in another language's form, as the given name of
    somebody whose family name is garbled does.
    """
    pairs = product(plain(words).split(), plain(spelling).split())
    return any(fold(one) == fold(other) or one in GIVEN_FORMS.get(other, ()) for one, other in pairs)


def begin_alike(words: str, spelling: str) -> bool:
    """Whether both names have the same first word, in one or in two as "Abdulhamid" and "Abdul Hamid"."""
    ours, theirs = plain(words), plain(spelling)
    return theirs.replace(" ", "").startswith(ours.split()[0]) or ours.replace(" ", "").startswith(theirs.split()[0])


def is_latin(words: str) -> bool:
    """Whether a name is written in Latin letters, whatever their signs."""
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in words if letter.isalpha())


def is_another_way(words: str, person: Person, register: Register) -> bool:
    """Whether words that are no spelling on record may yet be a way to write the name: in the letters of another
    language, with the given name cut short, or the family name alone that has several words, "Dos Santos".
    """
    return (
        register.same_name(words, person)
        or _has_foreign_letters(words, person, register)
        or any(
            _is_cut(words, spelling) and _is_name(words.split()[0], False, register)
            for spelling in (person.name, *person.spellings)
        )
    )


def _is_cut(words: str, spelling: str) -> bool:
    """Whether the given name is cut to its first letters, and the rest to the letter: "Ron Bar", "Ronen Bar"."""
    (given, *rest), (whole, *known) = plain(words).split(), plain(spelling).split()
    cut = len(given) >= SHORTEST_CUT and len(whole) >= len(given) + LEAST_CUT and whole.startswith(given)
    return bool(rest) and cut and rest == known


def _has_foreign_letters(words: str, person: Person, register: Register) -> bool:
    """Whether letters with signs stand in a name that is written in other letters at home, and are in no spelling of it
    on record: the way of another language, as "Siergiej Ławrow" and "Choïgou" are, and no garble.
    """
    if not register.is_romanised(person):
        return False
    own = {letter for name in (person.name, *person.spellings) for letter in name.lower()}
    return any(letter.isalpha() and not letter.isascii() and letter not in own for letter in words.lower())


def is_another_name(words: str, spelling: str, register: Register) -> bool:
    """Whether every word in which a name differs from a known one is a given or family name of its own, as of another
    of the family or of the like: "Martin McAleese" beside Mary, "Romano" beside Romani; or behind a first word that
    several bear a syllable of others' names, "Lee Jae-yong" beside Jae-myung.
    """
    ours, theirs = _PARTS.split(_INITIAL.sub("", words)), _PARTS.split(_INITIAL.sub("", spelling))
    apart = [at for at, (a, b) in enumerate(zip(ours, theirs, strict=False)) if plain(a) != plain(b)]
    if len(ours) != len(theirs) or not apart:
        return False
    common = begins_as_several(words, register)
    return all(
        (common and plain(ours[at]) in _parts_of_names(register)) or _is_name(ours[at], at == len(ours) - 1, register)
        for at in apart
    )


def begins_as_several(words: str, register: Register) -> bool:
    """Whether the first word is that of many names on record: a family's, "Kim", or a given one, "Mohammed"."""
    return bearers(words, register) >= SEVERAL


def bearers(words: str, register: Register) -> int:
    """How many on record have the first word of a name, however transliterated, as theirs."""
    return _first_words(register)[fold(plain(_PARTS.split(words)[0]))]


def _is_name(word: str, last: bool, register: Register) -> bool:
    if not last:
        return register.is_given_name(word)
    if is_family_name(word):
        return True
    family = (p for p in register.surnamed(word) if plain(p.name).split()[1:][-1:] == [plain(word)])
    return any(not _ends_in_given_name(person, register) for person in family)


def _ends_in_given_name(person: Person, register: Register) -> bool:
    return any(tenure.office.id.partition("/")[0] in _FAMILY_FIRST for tenure in register.tenures(person))


@lru_cache(maxsize=2)
def _first_words(register: Register) -> Counter[str]:
    """With how many names on record a word begins, however transliterated: "Kim", "Nguyen", and hardly any "Xi"."""
    return Counter(fold(plain(person.name).split()[0]) for person in register.records.people.values())


@lru_cache(maxsize=2)
def _parts_of_names(register: Register) -> frozenset[str]:
    """The words and syllables of which names on record are made: which of them is the family's is no matter."""
    names = (plain(person.name) for person in register.records.people.values())
    return frozenset(part for name in names if " " in name for part in _PARTS.split(name))


def consonants(word: str) -> str:
    """What is left of a name where other letters write its vowels, as of Arabic ones: "Hodeida", "Hudaydah"."""
    return _VOWELS.sub("", word.removesuffix("h").translate(_ONE_SOUND))


def common_start(one: str, other: str) -> int:
    """How many letters both begin with."""
    length = 0
    for a, b in zip(one.casefold(), other.casefold(), strict=False):
        if a != b:
            break
        length += 1
    return length
