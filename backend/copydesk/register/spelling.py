"""Spelling: which ways of writing are the same name.

Names reach English by many roads: "Zelenskyy", "Zelensky" and "Zelenskiy" are one. ``fold`` reduces a word to what all
roads share; tables (``given_names``) join what no rule of letters can, as "Serhiy" and "Sergei"; ``korean`` reads
syllables.
What is close but not the same is told by ``likeness``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from copydesk.register import korean
from copydesk.register.given_names import FAMILY_FORMS, GIVEN_FORMS
from copydesk.register.korean import Korean
from copydesk.register.wording import plain

#: "Y" between consonants is one way to write "i" (Shmyhal, Shmihal). Where it is not (Smyth, Smith), taking the two for
#: one name costs a remark; keeping them apart would blame a writer for a transliteration.
_BETWEEN_CONSONANTS = re.compile(r"(?<=[^aeiouy])y(?=[^aeiouy])")
#: Not the "h" of "kh", "sh", "zh", "ch", "th", "ph".
_UKRAINIAN_H = re.compile(r"(?<![kszctpwg])h")
#: Rewritings of one word, in order, again and again until nothing changes. Each makes the word shorter or removes a
#: letter that no other brings back, so it ends; that makes folding twice the same as folding once. The first column is
#: something that the pattern cannot match without: looking for it is much faster than trying.
_REWRITINGS = tuple(
    (needs, re.compile(pattern), by)
    for needs, pattern, by in (
        # consonants
        ("ch", r"shch|schtsch|sch", "sh"),
        ("tch", r"tch", "ch"),
        ("tsch", r"tsch", "ch"),
        ("dzh", r"dzh", "j"),
        ("dj", r"dj", "j"),
        ("kh", r"kh", "h"),
        ("gh", r"gh", "g"),
        ("q", r"q", "g"),
        ("tz", r"tz", "ts"),
        ("ck", r"ck", "k"),
        ("x", r"(?<=.)x", "ks"),
        ("ss", r"ss", "s"),
        # umlauts written out
        ("ae", r"ae(?=[^aeiouy])", "a"),
        ("oe", r"oe(?=[^aeiouy])", "o"),
        ("ue", r"ue(?=[^aeiouy])", "u"),
        ("aa", r"aa", "a"),
        # the letter that is "й" or "y"
        ("y", r"(?<=[aeou])y(?![aeiou])", "i"),
        ("j", r"(?<=[aeou])j(?![aeiou])", "i"),
        ("ij", r"(?<=[a-z])ij$", "i"),
        ("ev", r"[iyj]ev", "ev"),
        ("ye", r"iye", "ie"),
        ("je", r"ije", "ie"),
        ("e", r"([aeou])[iy]e", r"\1e"),
        ("ye", r"^ye(?=[bcdfghklmnprstvz])", "e"),
        ("ie", r"^ie", "e"),
        ("ye", r"(?<=[bcdfghklmnprstvz])ye", "e"),
        ("ya", r"i?ya", "ia"),
        ("ja", r"(?<=[bcdfghklmnprstvz])i?ja", "ia"),
        ("ja", r"(?<=[aeou])ja", "ia"),
        ("yu", r"i?yu", "iu"),
        ("yo", r"i?yo", "io"),
        ("ov", r"(?<=[csz]h)i?ov", "ev"),
        ("y", r"(?:iy|yi|yy|yj|y)$", "i"),
        ("ii", r"ii", "i"),
        # endings
        ("ff", r"(?<=[oe])ff$", "v"),
        ("skaia", r"skaia$", "ska"),
        ("enka", r"enka$", "enko"),
        ("abd", r"^abd[aeo]l(?=.)", "abdul"),
    )
)
_PARTICLES = """
al el ul ad as ash an at az ar von van der den de la le du da do dos das di del della bin ibn ben bint zu af av ten ter
"""
_CHILD_OF = frozenset({"bin", "ibn", "ben", "bint"})
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr"}
_NUMERAL = re.compile(r"(?=[ivx]{2})x{0,3}(?:ix|iv|v?i{0,3})")  # of kings, popes and sons of sons: "XIV"
_COURTESIES = frozenset({"mr", "mrs", "ms", "dr", "sir", "dame"})
_CHINESE_FAMILIES = """
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han feng
deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lai jia xia zhong fu bai
jin qin dai mao shi hou shao meng long wan duan lei qian tao xi mo kong xiang chang gu qiao hao miao yin ji geng leung
cheung chan wong tsai chiang hsiao ko lee lam ho ng tsang chow kwok
"""
_VIETNAMESE_FAMILIES = "nguyen tran pham hoang phan vu vo dang bui ngo duong ly luong truong dinh to"
_PARTICLE_WORDS, _CHINESE, _VIETNAMESE = (
    frozenset(words.split()) for words in (_PARTICLES, _CHINESE_FAMILIES, _VIETNAMESE_FAMILIES)
)
_PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ei|ao|ou|an|en|in|un|"
    r"ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u|v)){1,2}"
)
_LETTERS = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W_]+(?:['’ʼʹʺ`´ʻʿʾ][^\W_]+)*\.?")
_QUOTED = re.compile(r"[\"“”«»][^\"“”«»]*[\"“”«»]|(?<=\s)['‘][^'‘’]+['’](?=\s)|\([^)]*\)")


@lru_cache(maxsize=100_000)
def fold(words: str) -> str:
    """What every legitimate way of writing a name's words shares. Folding twice is folding once."""
    return " ".join([_fold_word(word) for word in _LETTERS.findall(_plain(words))])


_APOSTROPHES = dict.fromkeys(map(ord, "'’ʼʹʺ`´ʻʿʾ"))


def _plain(words: str) -> str:
    return plain(words).translate(_APOSTROPHES)


@lru_cache(maxsize=50_000)
def _fold_word(word: str) -> str:
    while True:
        before = word
        if "y" in word:
            word = _BETWEEN_CONSONANTS.sub("i", word)
        for needs, pattern, by in _REWRITINGS:
            if needs in word:
                word = pattern.sub(by, word)
        if word == before:
            return word


def _as_russian(key: str) -> str:
    """A Ukrainian name as Russian writes it: г is "h" in the one and "g" in the other (Sybiha, Sibiga)."""
    return _UKRAINIAN_H.sub("g", key)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name."""

    plain: str  # lower case, no accents
    key: str  # folded
    initial: bool  # "V", "Yu."

    def is_given(self, other: Word) -> bool:
        """Whether the two may be one given name, or one the initial of the other."""
        if self.initial or other.initial:
            return self._begins(other) or other._begins(self)
        return (
            other.key in (self.key, self.hard) or self.key == other.hard or bool({other.plain, other.key} & self.forms)
        )

    def _begins(self, other: Word) -> bool:
        """Whether it is an initial of the other: "Y." of both "Yevgeny" and "Evgeny"."""
        if not self.initial:
            return False
        beginnings = (self.plain, "e", "i") if self.plain == "y" else (self.plain,)
        return other.plain.startswith(beginnings) or other.key.startswith(self.plain)

    def is_family(self, other: Word) -> bool:
        """Whether the two may be one family name."""
        same = other.key in (self.key, self.hard) or self.key == other.hard
        return (
            same or other.plain in FAMILY_FORMS.get(self.plain, ()) or _as_russian(self.key) == _as_russian(other.key)
        )

    @property
    def hard(self) -> str:
        """The key where "q" is a way to write "k", and not "g": "Toqayev" for Tokayev, "Qaddafi" for Kaddafi."""
        return fold(self.plain.replace("q", "k")) if "q" in self.plain else self.key

    @property
    def forms(self) -> frozenset[str]:
        """Other forms of the given name that it may be."""
        return GIVEN_FORMS.get(self.plain) or GIVEN_FORMS.get(self.key) or frozenset()


@dataclass(frozen=True, slots=True)
class Written:
    """A person's name as written, taken apart."""

    words: tuple[Word, ...]  # without courtesies, suffixes, nicknames in quotation marks
    without_particles: tuple[Word, ...]  # nor "al", "von", "bin" and the like; the last word always stays
    suffix: str | None
    korean: tuple[Korean, ...]
    family_first: bool  # an East Asian name, family name first
    either_first: bool  # its family name may be the first word or the last

    @property
    def joined(self) -> str:
        """All words as one, folded."""
        return fold("".join([word.plain for word in self.words]))

    @property
    def families(self) -> tuple[Word, ...]:
        """The words by which the person may be called alone: "Putin", "Xi", "Leyen" of "von der Leyen"."""
        if len(self.words) == 1 or not (self.family_first or self.either_first):
            return self.words[-1:]
        return self.words[:1] if self.family_first else (self.words[-1], self.words[0])

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
def read(words: str) -> Written | None:
    """A name taken apart; None when there is no word in it."""
    text = _QUOTED.sub(" ", words)
    last, comma, first = text.partition(",")
    if comma and first.strip() and plain(first).strip(" .") not in _SUFFIXES and "," not in first:
        text = f"{first} {last}"
    chunks: list[str] = _WORD.findall(text)
    plains = [_plain(chunk).strip(".") for chunk in chunks]
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
            found.append(Word(word, fold(word) or word, len(word) == 1 or (chunk.endswith(".") and len(word) <= 2)))
    if not found:
        return None
    letters = tuple(word.plain for word in found)
    family_first, either = _east_asian(letters)
    bare = [word for word in found[:-1] if word.plain not in _PARTICLE_WORDS] + found[-1:]
    return Written(tuple(found), tuple(bare), suffix, korean.readings(letters), family_first, either)


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


def same(words: Written, known: Written, *, alone: bool = True) -> bool:
    """Whether the words are a legitimate way to write the known name; ``alone``: the family name by itself counts."""
    if words.suffix and known.suffix and words.suffix != known.suffix:
        return False
    if len(words.words) == 1 and len(known.words) > 1:
        by_letters = any(words.words[0].is_family(family) for family in known.families)
        numbered = words.suffix is not None and words.suffix == known.suffix  # "Leo XIV" for "Pope Leo XIV"
        return (alone or (numbered and by_letters)) and (by_letters or _same_korean_family(words, known))
    if words.joined == known.joined:
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
    whole, last = "".join(theirs), len(fewer.words) - 1
    for nth, word in enumerate(fewer.words):
        letters = _latin(word.plain)
        if word.initial or letters in theirs or (len(letters) > 3 and letters in whole):
            continue
        given = nth < last and word.plain not in _PARTICLE_WORDS
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


def _ends(words: tuple[Word, ...], known: tuple[Word, ...]) -> bool:
    """Whether the words are the last ones of the known name: "von der Leyen", "Taylor Greene"."""
    tail = known[-len(words) :]
    return len(words) < len(known) and all(one.is_family(two) for one, two in zip(words, tail, strict=True))


def _longer(words: Written, known: Written) -> bool:
    """Whether one has a further family name behind the whole other: "Pedro Sánchez Pérez-Castejón"."""
    if known.family_first or words.family_first:
        return False
    fewer, more = sorted((words.without_particles, known.without_particles), key=len)
    if not 2 <= len(fewer) < len(more) or fewer[-1].initial or more[len(fewer) - 1].initial:
        return False
    return all(one.is_given(two) or one.is_family(two) for one, two in zip(fewer, more, strict=False))
