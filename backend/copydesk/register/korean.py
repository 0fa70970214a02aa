"""Korean names: the same syllables under the romanisations of North, South, scholars and habit.

"No Kwang Chol", "Roh Gwang-cheol" and "Noh Kwangchol" are one name; "No Gwangju Chol", with a syllable more, is not.
A vowel as written may stand for several ("u" in "Jung" and in "Un"): two writings agree when every sound may be the
same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

#: Each line: one family name as it is usually romanised.
_FAMILY_NAMES = """
kim gim
ri lee yi rhee li
pak park bak
choe choi
jong jung chung chong jeong cheong
kang gang
jo cho
yun yoon youn
jang chang
rim lim im yim
han
o oh
so seo suh
sin shin
kwon gwon
hwang
an ahn
song
ryu yoo yu ryoo you
jon jeon chun jun chon
hong
ko go koh goh
mun moon
ryang yang
son sohn
pae bae
paek baek paik back
ho heo huh hur
no roh noh ro
sim shim
ha hah
kwak gwak
song seong sung
cha
ju joo chu
u woo wu
ku koo gu goo
min
na ra
chin jin
om eom um
chae
won weon
chon cheon chun
pang bang
kong gong
hyon hyun hyeon
ham
yom yeom ryom youm
yo yeo
chu choo
to do doh
sok seok suk
son seon sun sunwoo
sol seol
ma mah
kil gil
yon yeon
wi wee
phyo pyo
myong myung myeong
ki gi kee
ban pan bahn
wang
kum geum keum
ok
yuk yook
in ihn
maeng
che je jae
mo moh
thak tak
kuk guk kook
tae thae
pyon byun byeon
ji chi jee
ra na
ok ock
ryom yeom
"""
_FAMILIES: dict[str, frozenset[int]] = {}
for _number, _line in enumerate(_FAMILY_NAMES.strip().splitlines()):
    for _form in _line.split():
        _FAMILIES[_form] = _FAMILIES.get(_form, frozenset()) | {_number}

_CONSONANTS = {
    **dict.fromkeys(("kk", "gg", "ck", "kh", "k", "g", "q"), "k"),
    **dict.fromkeys(("tch", "jj", "ch", "dj", "j"), "c"),
    **dict.fromkeys(("tt", "dd", "th", "t", "d"), "t"),
    **dict.fromkeys(("pp", "bb", "ph", "p", "b"), "p"),
    **dict.fromkeys(("ss", "sh", "s"), "s"),
    **dict.fromkeys(("ll", "rr", "r", "l"), "r"),
    "ng": "G", "n": "n", "m": "m", "h": "h",
}  # fmt: skip
#: What a vowel as written may stand for; the first is its rough sound.
_VOWELS = {
    "yeu": ("yeo",), "eou": ("eo",),
    "yeo": ("yeo",), "you": ("yeo", "yu"), "yoo": ("yu",), "yae": ("yae",), "yu": ("yu", "yeo"), "yo": ("yeo", "yo"),
    "ya": ("ya",), "ye": ("ye",), "wae": ("wae", "oe"), "weo": ("wo",), "woo": ("u",), "wa": ("wa",),
    "we": ("we", "oe"), "wo": ("wo",), "wi": ("wi",), "wu": ("u",), "eui": ("ui",), "ui": ("ui",), "oe": ("oe",),
    "oi": ("oe",), "eo": ("eo",), "eu": ("eu",), "oo": ("u",), "ou": ("u", "eo"), "ae": ("ae",), "ai": ("ae",),
    "ay": ("ae",), "ee": ("i", "ui"), "a": ("a",), "e": ("e",), "i": ("i",), "o": ("o", "eo"), "u": ("u", "eu"),
    "y": ("i",),
}  # fmt: skip
_ROUGH = {
    "yeo": "Y", "yu": "Y", "yo": "Y", "yae": "E", "ye": "E", "ya": "A", "wae": "W", "we": "W", "oe": "W", "wa": "V",
    "wo": "O", "wi": "I", "ui": "i", "eo": "o", "eu": "o", "u": "o", "o": "o", "ae": "e", "a": "a", "e": "e", "i": "i",
}  # fmt: skip
_SOUND = re.compile("|".join(sorted((*_CONSONANTS, *_VOWELS), key=len, reverse=True)))
_SILENT_H = re.compile(r"(?<=[aeiou])h(?![aeiouyw])")
_N_AND_G = re.compile(r"ng(?=[aeiouyw])")

Sound = tuple[str, ...]  # a consonant class alone, or the vowels that are meant


@dataclass(frozen=True, slots=True)
class Korean:
    """One way to read a name as Korean: the family name, and the sounds of the given name (none: it stands alone)."""

    families: frozenset[int]
    sounds: tuple[Sound, ...]
    family: str

    @property
    def rough(self) -> str:
        """The given name in one letter a sound, vowels that writings confuse being one."""
        return "".join(_ROUGH.get(sound[0], sound[0]) for sound in self.sounds)


@lru_cache(maxsize=20_000)
def readings(words: tuple[str, ...]) -> tuple[Korean, ...]:
    """Every way to read plain lower-case words as a Korean name, family name first or last."""
    found = []
    for family, given in ((words[0], words[1:]), (words[-1], words[:-1])) if words else ():
        if families := _FAMILIES.get(family):
            found += [Korean(families, sounds, family) for sounds in _ways(given) if sounds or len(words) == 1]
    return tuple(dict.fromkeys(found))


def same(one: Korean, other: Korean) -> bool:
    """Whether the two may be one name: same family, and every sound of the given names may be the same.

    A family name alone is the same as any name of that family.
    """
    if not one.families & other.families:
        return False
    return not one.sounds or not other.sounds or same_given(one, other)


def same_given(one: Korean, other: Korean) -> bool:
    """Whether every sound of the given names may be the same."""
    return len(one.sounds) == len(other.sounds) and all(
        set(a) & set(b) for a, b in zip(one.sounds, other.sounds, strict=True)
    )


def is_family(word: str) -> bool:
    """Whether it is a usual Korean family name."""
    return word in _FAMILIES


def _ways(given: tuple[str, ...]) -> Iterator[tuple[Sound, ...]]:
    """The sounds of a given name, in each way in which its syllables may part: "Jungyu" is "Jung-yu" or "Jun-gyu"."""
    joined = "".join(given)
    apart = "|".join(given) if len(given) > 1 else _N_AND_G.sub("n|g", joined)
    for way in dict.fromkeys((joined, apart) if len(given) == 1 else (apart,)):
        if (sounds := _sounds(way)) is not None:
            yield sounds


def _sounds(given: str) -> tuple[Sound, ...] | None:
    """The sounds of a given name; None when it cannot be Korean: other letters, too many syllables, clusters."""
    given = _SILENT_H.sub("", given).replace("wha", "hwa")
    if given.endswith("c"):
        given = given[:-1] + "k"
    sounds: list[Sound] = []
    position = 0
    while position < len(given):
        if given[position] == "|":
            position += 1
            continue
        found = _SOUND.match(given, position)
        if found is None:
            return None
        position = found.end()
        written = found.group()
        if written in _VOWELS:
            meant = _VOWELS[written]
            after_consonant = bool(sounds) and sounds[-1][0] in "kctpsrnmh"
            if written == "u" and after_consonant and given[position : position + 1] not in ("", *"aeiouyw|"):
                meant = (*meant, "eo")  # "Jung", "Hun", "Chul"
            sounds.append(meant)
        elif not sounds or sounds[-1] != (_CONSONANTS[written],):
            sounds.append((_CONSONANTS[written],))
    shape = "".join("v" if sound[0] in _ROUGH else "c" for sound in sounds)
    if sounds and (not re.fullmatch(r"c?v(c{0,2}v){0,2}c?", shape) or sounds[-1][0] in ("c", "h")):
        return None
    return tuple(sounds)
