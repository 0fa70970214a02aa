"""Spelling: which ways of writing are the same name.

Names reach English by many roads. ``folding`` reduces a word to what all roads share, ``written`` takes a name apart,
``given_names`` joins what no rule of letters can, as "Serhiy" and "Sergei", and ``korean`` reads syllables.
What is close but not the same is told by ``likeness``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from copydesk.register import korean
from copydesk.register.folding import fold
from copydesk.register.written import PARTICLES, Word, Written


def same(words: Written, known: Written, *, alone: bool = True) -> bool:
    """Whether the words are a legitimate way to write the known name; ``alone``: the family name by itself counts."""
    if words.suffix and known.suffix and words.suffix != known.suffix:
        return False
    if len(words.words) == 1 and len(known.words) > 1:
        by_letters = any(words.words[0].is_family(family) for family in known.families)
        numbered = words.suffix is not None and words.suffix == known.suffix  # "Leo XIV" for "Pope Leo XIV"
        return (alone or (numbered and by_letters)) and (by_letters or _same_korean_family(words, known))
    if len(words.words) > 1 < len(known.words) and not words.may_share(known):
        return False
    if words.joined == known.joined or _turned(words.words, known.words):
        return True
    if len(words.words) == len(known.words) == 1:
        return words.words[0].is_family(known.words[0]) or words.words[0].is_given(known.words[0])
    if any(korean.same(one, other) for one in words.korean for other in known.korean if one.sounds and other.sounds):
        return True
    if alone and not known.family_first and _ends(words.words, known.words):
        return True
    joined = known.family_first or words.family_first
    return any(_agree(ours, theirs, joined) for ours in _orders(words, known) for theirs in known.parted()) or _longer(
        words, known
    )


#: What accents may be written out as, or left out: "Müller", "Mueller", "Muller".
_WRITTEN_OUT = tuple((re.compile(pattern), by) for pattern, by in (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a")))


def same_letters(words: Written, known: Written) -> bool:
    """Whether the words, by which a known name is meant, also have its letters: for names never transliterated.

    Given names may be others: "Joe" for Joseph, "Bill" for William. Parts may be joined, and left out of either.
    """
    fewer, more = sorted((words, known), key=lambda written: len(written.words))
    theirs = [_latin(word.plain) for word in more.words]
    joined = {"".join(theirs[at:end]) for at in range(len(theirs)) for end in range(at + 1, len(theirs) + 1)}
    last = len(fewer.words) - 1
    for nth, word in enumerate(fewer.words):
        letters = _latin(word.plain)
        if word.initial or letters in joined:
            continue
        given = nth < last and word.plain not in PARTICLES
        if not given or not any(word.plain in other.forms or other.plain in word.forms for other in more.words):
            return False
    return True


@lru_cache(maxsize=20_000)
def _latin(word: str) -> str:
    for pattern, by in _WRITTEN_OUT:
        word = pattern.sub(by, word)
    return word


def _same_korean_family(words: Written, known: Written) -> bool:
    return any(
        one.families & other.families
        for one in words.korean
        for other in known.korean
        if other.family == known.words[0].plain or (other.family == known.words[-1].plain and known.either_first)
    )


def _orders(words: Written, known: Written) -> Iterator[tuple[tuple[Word, ...], Word]]:
    """Given names and family name, with particles and without; the family name first, too, where the known name may be
    East Asian or has as many words, all written out.
    """
    for run in dict.fromkeys((words.words, words.without_particles)):
        if len(run) > 1:
            yield run[:-1], run[-1]
            if may_stand_first(run, words, known):
                yield run[1:], run[0]


def may_stand_first(run: tuple[Word, ...], words: Written, known: Written) -> bool:
    """Whether the first of some words may be the family name of a known person."""
    if words.fathered:
        return False
    if known.family_first or known.either_first:
        return True
    return len(run) == len(known.without_particles) and not any(word.initial for word in run)


def _agree(ours: tuple[tuple[Word, ...], Word], theirs: tuple[tuple[Word, ...], Word], joined: bool) -> bool:
    (our_given, our_family), (their_given, their_family) = ours, theirs
    if not our_family.is_family(their_family) or our_family.initial or not their_given:
        return False
    our_joined, their_joined = (fold("".join(w.plain for w in given)) for given in (our_given, their_given))
    if our_joined == their_joined:
        return True
    if joined:  # the syllables of one given name: none may be dropped
        return all(w.initial for w in our_given) and our_given[0].is_given(their_given[0])
    fewer, more = sorted((our_given, their_given), key=len)
    return _in_order(fewer, more)


def _in_order(fewer: tuple[Word, ...], more: tuple[Word, ...]) -> bool:
    """Whether each of the fewer given names is, in order, one of the others: "Vladimir" in "Vladimir Vladimirovich"."""
    position = 0
    for number, name in enumerate(fewer):
        while position < len(more) and not (
            # A middle initial alone is nobody's name: "Holger K. Nielsen" is not Kirstjen Nielsen.
            name.is_given(more[position]) and (position == number or not (name.initial or more[position].initial))
        ):
            position += 1
        if position == len(more):
            return False
        position += 1
    return bool(fewer)


def _turned(words: tuple[Word, ...], known: tuple[Word, ...]) -> bool:
    """Whether a family name of two words stands before the given name: "Szalay-Bobrovniczky Kristóf". Not where it may
    be a given name: "Ibrahim Yousif Mohamed" is not Mohamed Ibrahim Yousif.
    """
    if not len(words) == len(known) > 2 or words[0].forms:
        return False
    return all(one.is_family(two) and not one.initial for one, two in zip((words[-1], *words[:-1]), known, strict=True))


def _ends(words: tuple[Word, ...], known: tuple[Word, ...]) -> bool:
    """Whether the words are the last ones of the known name: "von der Leyen", "Taylor Greene"."""
    tail = known[-len(words) :]
    return len(words) < len(known) and all(one.is_family(two) for one, two in zip(words, tail, strict=True))


#: A shorter one is East Asian, and stands behind no other alone: "Peña-Ro" is not Peña, but "Chan Mo-po" is Chan.
_SHORTEST_FAMILY = 3


def _longer(words: Written, known: Written) -> bool:
    """Whether one has a further family name behind the whole other: "Pedro Sánchez Pérez-Castejón"."""
    if known.family_first or words.family_first:
        return False
    fewer, more = sorted((words.without_particles, known.without_particles), key=len)
    if not 2 <= len(fewer) < len(more) or fewer[-1].initial or more[len(fewer) - 1].initial:
        return False
    if len(more) == len(fewer) + 1 and len(more[-1].plain) < _SHORTEST_FAMILY:
        return False
    *given, family = zip(fewer, more, strict=False)
    return family[0].is_family(family[1]) and all(one.is_given(two) or one.is_family(two) for one, two in given)


#: Endings by which the surnames of a couple or of brother and sister differ, or one is made of another: "Kolesnikov".
_FAMILY_ENDINGS = frozenset({"a", "aya", "ova", "eva", "ina", "ska", "ská", "s", "ov", "ev", "in"})


#: Slavic surnames that are adjectives: of a man, a woman, and of several.
_ADJECTIVE = re.compile(r"(?P<stem>\w{2,}?)(?:[sc]k(?:(?P<his>[iyý])|(?P<hers>a|á|aya))|(?P<theirs>[sc]cy))")


def are_of_one_family(one: str, other: str) -> bool:
    """Whether two surnames in small letters differ only as those of relatives do: "Petrov", "Petrova"; "Lipski",
    "Lipska", "Lipscy".
    """
    shorter, longer = sorted((one, other), key=len)
    if longer.startswith(shorter) and longer[len(shorter) :] in _FAMILY_ENDINGS:
        return True
    ours, theirs = _ADJECTIVE.fullmatch(one), _ADJECTIVE.fullmatch(other)
    return bool(ours and theirs and ours["stem"] == theirs["stem"] and ours.lastgroup != theirs.lastgroup)
