"""Initials: whether a short form can have been made from a name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from copydesk.model.tenure import Body, Place
from copydesk.register.wording import phrase

_WORD = re.compile(r"[^\W\d_]+")

#: Bantu names have their capital behind a prefix: "uMkhonto weSizwe (MK)".
_PREFIX = re.compile(r"^[a-z]{1,3}(?=[A-Z])")

LONG_NAME, MOST_REPLACED = 5, 2  # telling words of a body's name

#: Words that an acronym may pass over, or take a letter of.
SMALL = frozenset("of the for and in on to de du des la le et und der die das y e a an at".split())

_OF_THE_UN = re.compile(
    r"(?:UN|U\.N\.|United Nations)(?:['’]s?)? (?:(?:[\w'’-]+ ){1,2}(?:Agency|Body)|Peacekeeping (?:Force|Mission))\b"
)

_ARMY = re.compile(r" (?:army|military|armed forces|forces|troops)$", re.IGNORECASE)
_ALL_FORCES = re.compile(r"\b(?:Armed|Defen[cs]e|Military) Forces?\b|\bArmy\b")

#: What a body may be, for which news has one word or another.
_SORTS = frozenset(
    "agency authority bureau commission committee council department directorate ministry office service".split()
)


def fits(letters: str, name: str) -> bool:
    """Whether the letters come from the name in a usual way: initials in order, words or their parts passed over."""
    wanted = [c for c in letters.casefold() if c.isalpha()]
    if len(wanted) > 2 and wanted[-1] == "s" and letters[-1] == "s":
        wanted.pop()  # a plural: "NGOs"
    words = [_PREFIX.sub("", word).casefold() for word in _WORD.findall(name)]
    return not wanted or any(_taken(wanted, order) for order in _orders(words))


def are_initials(letters: str, name: str) -> bool:
    """Whether the letters are the first ones of words of the name, in their order: not "CBA", as the Polish name of the
    Central Anticorruption Bureau has them.
    """
    firsts = iter(word[0].casefold() for word in _WORD.findall(name))
    return all(letter in firsts for letter in letters.casefold() if letter.isalpha())


def _orders(words: Sequence[str]) -> Iterable[Sequence[str]]:
    """The words as they stand, and with the place named first or last moved to the other end."""
    yield words
    if len(words) > 1:
        yield [*words[1:], words[0]]
        yield [words[-1], *words[:-1]]


def _taken(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Each letter opens the next word, goes on inside the word before, or, for one letter only, is skipped over.

    At least half of the words that are not small must give a letter.
    """
    need = (sum(word not in SMALL for word in words) + 1) // 2

    def walk(letter: int, word: int, inside: int, given: int) -> bool:
        if letter == len(wanted):
            return given >= need
        if inside and word < len(words):
            # consecutive letters of a word begun ("CENTCOM"), or one from its middle ("GCHQ")
            current = words[word]
            for at in range(inside, len(current)):
                if (
                    current[at] == wanted[letter]
                    and (at == inside or at >= 3)
                    and walk(letter + 1, word, at + 1, given)
                ):
                    return True
        start = word + 1 if inside else word
        for following in range(start, len(words)):
            if words[following][0] == wanted[letter] and walk(letter + 1, following, 1, given + 1):
                return True
        return False

    return walk(0, 0, 0, 0)


def breaks_letters(name: str, known: str, body: Body) -> bool:
    """Whether a name, but for one word the known one, has another in the place of that for which a letter of the body's
    short form stands: "Law Community of Kenya (LSK)"; not where both only say what sort of body it is.
    """
    ours, theirs = initials(name), initials(known)
    apart = {*phrase(name).split()} ^ {*phrase(known).split()}
    return ours != theirs and theirs in map(str.lower, body.acronyms) and not apart <= _SORTS


def only_describes(name: str) -> bool:
    """Whether a name says what a body of the UN is, as news does: "UN Food Agency (FAO)", "UN Peacekeeping Force in
    Lebanon (UNIFIL)".
    """
    return _OF_THE_UN.match(name) is not None


def may_translate(name: str, letters: str, owner: Body | Place) -> bool:
    """Whether letters that come from another language stand beside a name that begins and ends as the known one does:
    "Federal Crime Office (BKA)".
    """
    if not isinstance(owner, Body):
        return False
    names, ours = (owner.name, *owner.spellings), telling_words(name)
    foreign = len(ours) > 1 and not any(are_initials(letters, known) for known in names)
    return foreign and any((ours[0], ours[-1]) == (theirs[0], theirs[-1]) for theirs in map(telling_words, names))


def tells_the_army(name: str, owner: Body | Place, country: Collection[str]) -> bool:
    """Whether a name only says whose army it is, for the letters of all its forces: "Congolese army (FARDC)"; not
    "Nigerian Army (NAF)", which is the air force.
    """
    army = _ARMY.search(name)
    if army is None or not isinstance(owner, Body) or owner.kind != "force" or not _ALL_FORCES.search(owner.name):
        return False
    return name[: army.start()].casefold() in {word.casefold() for word in country}


def initials(name: str) -> str:
    """The first letters of the words that are not small."""
    return "".join(word[0] for word in telling_words(name))


def telling_words(name: str) -> list[str]:
    """The words of a name that are not small, as the register compares them."""
    return [word for word in phrase(name).split() if word not in SMALL]


def keeps_most(name: str, known: str) -> bool:
    """Whether other words stand in the places of one or two telling ones of a long name, and all the others are kept:
    "Economic Commission of Western African States".
    """
    ours, theirs = telling_words(name), telling_words(known)
    others = sum(one != other for one, other in zip(ours, theirs, strict=False))
    return len(ours) == len(theirs) >= LONG_NAME and 0 < others <= MOST_REPLACED
