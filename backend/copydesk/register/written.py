"""Written: a name as somebody writes it, taken apart into given names, family name, particles, initials and suffix.

Which of the words is the family name depends on where the name is from; where that is open, each way is tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from copydesk.register import korean
from copydesk.register.folding import fold, letters_of
from copydesk.register.given_names import FAMILY_FORMS, GIVEN_FORMS
from copydesk.register.korean import Korean
from copydesk.register.romanisation import romanised
from copydesk.register.transliteration import latin
from copydesk.register.wording import plain

PARTICLES = frozenset(
    """
    al el ul ad as ash an at az ar von van der den de la le du da do dos das di del della bin ibn ben bint zu af av ten
    ter arap
    """.split()
)
_CHILD_OF = frozenset({"bin", "ibn", "ben", "bint"})
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr"}
_NUMERAL = re.compile(r"(?=[ivx]{2})x{0,3}(?:ix|iv|v?i{0,3})")  # of kings, popes and sons of sons: "XIV"
_COURTESIES = frozenset({"mr", "mrs", "ms", "dr", "sir", "dame"})
_CHINESE = frozenset(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han
    feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lai jia xia
    zhong fu bai jin qin dai mao shi hou shao meng long wan duan lei qian tao xi mo kong xiang chang gu qiao hao miao
    yin ji geng leung cheung chan wong tsai chiang hsiao ko lee lam ho ng tsang chow kwok
    """.split()
)
_VIETNAMESE = frozenset("nguyen tran pham hoang phan vu vo dang bui ngo duong ly luong truong dinh to".split())
_PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ei|ao|ou|an|en|in|un|"
    r"ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u|v)){1,2}"
)
_WORD = re.compile(r"[^\W_]+(?:['’ʼʹʺ`´ʻʿʾ][^\W_]+)*\.?")
_QUOTED = re.compile(r"[\"“”«»][^\"“”«»]*[\"“”«»]|(?<=\s)['‘][^'‘’]+['’](?=\s)|\([^)]*\)")
#: Not the "h" of "kh", "sh", "zh", "ch", "th", "ph".
_UKRAINIAN_H = re.compile(r"(?<![kszctpwg])h")


def _as_russian(key: str) -> str:
    """A Ukrainian name as Russian writes it: г is "h" in the one and "g" in the other (Sybiha, Sibiga)."""
    return _UKRAINIAN_H.sub("g", key)


_MEANT = (("q", "k"), ("dj", "d"))

#: Of given names the doubling of these is nobody's rule (Nawaf, Nawwaf; not "m" and "n", as in Emmanuel), nor whether
#: Turkic "j" is "zh" (Olzhas, Oljas); and Gujarati adds a brother (Amitbhai).
_DOUBLED, _BROTHER = re.compile(r"([bdlsw])\1"), re.compile(r"(?<=\w{4})bhai$")


#: The tag of an initial, which may be any name with that letter.
_INITIAL = "."


@lru_cache(maxsize=20_000)
def _by_ear(given: str) -> str:
    return fold(_BROTHER.sub("", _DOUBLED.sub(r"\1", given.replace("zh", "j").replace("ck", "k"))))


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name."""

    plain: str  # lower case, no accents
    key: str  # folded
    initial: bool  # "V", "Yu."
    romanised: frozenset[str] = frozenset()  # further keys, where the home of the name is known
    #: Its key; what that were if "q" stood for "k" ("Toqayev", "Qaddafi"), "dj" for "đ" ("Djuro"); the further ones.
    keys: frozenset[str] = field(init=False, repr=False, compare=False)
    russian: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        others = (self.plain.replace(written, meant) for written, meant in _MEANT if written in self.plain)
        object.__setattr__(self, "keys", frozenset((self.key, *map(fold, others), *self.romanised)))
        object.__setattr__(self, "russian", _as_russian(self.key))

    def is_given(self, other: Word) -> bool:
        """Whether the two may be one given name, or one the initial of the other."""
        if self.initial or other.initial:
            return self._begins(other) or other._begins(self)
        return (
            not self.keys.isdisjoint(other.keys)
            or not self.forms.isdisjoint((other.plain, other.key))
            or _by_ear(self.plain) == _by_ear(other.plain)
        )

    def _begins(self, other: Word) -> bool:
        """Whether it is an initial of the other: "Y." of both "Yevgeny" and "Evgeny"."""
        if not self.initial:
            return False
        beginnings = (self.plain, "e", "i") if self.plain == "y" else (self.plain,)
        return other.plain.startswith(beginnings) or other.key.startswith(self.plain)

    def is_family(self, other: Word) -> bool:
        """Whether the two may be one family name."""
        return (
            not self.keys.isdisjoint(other.keys)
            or other.plain in FAMILY_FORMS.get(self.plain, ())
            or self.russian == other.russian
        )

    @property
    def forms(self) -> frozenset[str]:
        """Other forms of the given name that it may be."""
        return GIVEN_FORMS.get(self.plain) or GIVEN_FORMS.get(self.key) or frozenset()

    def tags(self) -> frozenset[str]:
        """Of any two words that may be one name some are the same; an initial may be many."""
        if self.initial:
            return frozenset({_INITIAL})
        family = FAMILY_FORMS.get(self.plain, ())
        return self.keys.union((self.plain, self.russian, _by_ear(self.plain)), self.forms, family)


@dataclass(frozen=True, slots=True)
class Written:
    """A person's name as written, taken apart."""

    words: tuple[Word, ...]  # without courtesies, suffixes, nicknames in quotation marks
    without_particles: tuple[Word, ...]  # nor "al", "von", "bin" and the like; the last word always stays
    suffix: str | None
    korean: tuple[Korean, ...]
    family_first: bool  # an East Asian name, family name first
    either_first: bool  # its family name may be the first word or the last
    joined: str  # all words as one, folded
    _tags: tuple[frozenset[str], ...] = field(default=(), init=False, repr=False, compare=False)
    _all_tags: frozenset[str] = field(default=frozenset(), init=False, repr=False, compare=False)

    @property
    def families(self) -> tuple[Word, ...]:
        """The words by which the person may be called alone: "Putin", "Xi", "Leyen" of "von der Leyen"."""
        if len(self.words) == 1 or not (self.family_first or self.either_first):
            return self.words[-1:]
        return self.words[:1] if self.family_first else (self.words[-1], self.words[0])

    def may_share(self, other: Written) -> bool:
        """Whether two names of several words may have as much in common as two ways to write one name: a family and
        a given name, be it of parts that are joined in the other. Most pairs that share a word do not, and this is
        soon seen.
        """
        if self.joined == other.joined or (self.korean and other.korean):
            return True
        self._make_tags()
        other._make_tags()
        if _INITIAL in self._all_tags or _INITIAL in other._all_tags:
            return True
        return len([tags for tags in self._tags if not tags.isdisjoint(other._all_tags)]) > 1

    def _make_tags(self) -> None:
        """The tags of each word, and what given names are as one, whichever end the family name stands at: once."""
        if not self._tags:
            runs = (run for words in (self.words, self.without_particles) for run in (words[:-1], words[1:]))
            joined = frozenset(fold("".join(word.plain for word in run)) for run in runs if len(run) > 1)
            tags = (*(word.tags() for word in self.words), joined)
            object.__setattr__(self, "_tags", tags)
            object.__setattr__(self, "_all_tags", frozenset().union(*tags))

    @property
    def fathered(self) -> bool:
        """Whether it says whose child it is: Salman bin Abdulaziz is the father of Abdulaziz bin Salman."""
        return any(word.plain in _CHILD_OF for word in self.words[1:-1])

    def parted(self) -> Iterator[tuple[tuple[Word, ...], Word]]:
        """Given names and family name, in each way in which that may be meant."""
        words = self.without_particles
        if self.family_first or self.either_first:
            yield words[1:], words[0]
        if not self.family_first:
            yield words[:-1], words[-1]


@lru_cache(maxsize=50_000)
def read(words: str, home: str | None = None, known: bool = False) -> Written | None:
    """A name taken apart; None when there is no word in it. ``home``: the letters in which it is written there;
    ``known``: it is on record.
    """
    text = latin(_QUOTED.sub(" ", words))
    last, comma, first = text.partition(",")
    if comma and first.strip() and plain(first).strip(" .") not in _SUFFIXES and "," not in first:
        text = f"{first} {last}"
    chunks: list[str] = _WORD.findall(text)
    plains = [letters_of(chunk).strip(".") for chunk in chunks]
    while len(plains) > 1 and plains[0] in _COURTESIES:
        chunks, plains = chunks[1:], plains[1:]
    suffix = None
    while len(plains) > 1:
        is_number = _NUMERAL.fullmatch(plains[-1]) and chunks[-1].isupper() and not chunks[0].isupper()
        if plains[-1] not in _SUFFIXES and not is_number:
            break
        suffix = _SUFFIXES.get(plains[-1], plains[-1])
        chunks, plains = chunks[:-1], plains[:-1]
    found: list[Word] = []
    for chunk, word in zip(chunks, plains, strict=True):
        if not word:
            continue
        if len(word) == 2 and chunk.isupper() and not found and len(chunks) > 1 and not chunks[-1].isupper():
            found += [Word(letter, letter, True) for letter in word]  # "JD Vance"
        else:
            further = romanised(chunk, home, known) if home else frozenset[str]()
            initial = len(word) == 1 or (chunk.endswith(".") and len(word) <= 2)
            found.append(Word(word, fold(word) or word, initial, further))
    if not found:
        return None
    letters = tuple(word.plain for word in found)
    family_first, either = _east_asian(letters)
    bare = [word for word in found[:-1] if word.plain not in PARTICLES] + found[-1:]
    return Written(
        tuple(found), tuple(bare), suffix, korean.readings(letters), family_first, either, fold("".join(letters))
    )


def _east_asian(words: tuple[str, ...]) -> tuple[bool, bool]:
    """Whether the family name surely stands first; else, whether it may."""
    if len(words) < 2:
        return False, False
    given = "".join(words[1:])
    chinese = words[0] in _CHINESE and len(words) <= 3 and _PINYIN.fullmatch(given) is not None
    is_korean = korean.is_family(words[0]) and any(reading.family == words[0] for reading in korean.readings(words))
    if words[0] in _VIETNAMESE:
        return False, True
    # Two words may also be a Western name: "Lee Anderson".
    return (chinese or is_korean) and len(words) == 3, (chinese or is_korean) and len(words) == 2
