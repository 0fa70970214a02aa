"""Romanisation: the further keys of a word by how names come to English from the letters in which they are written at
home, where more than ``folding`` may differ: "Abdelkrim" and "Abdelkarim", "Karpienka" and "Karpenko".

A key joins what the home letters write alike, as tables of transliteration have it (ALA-LC, BGN/PCGN, ISO and the
countries' own), and what news makes of them. Two words with a key in common may be one; nothing here says that of names
that were never romanised, so it is asked only of people from where those letters are at home.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import product
from typing import TypeAlias

from copydesk.register.folding import fold, letters_of

#: What is found, and what is written instead.
Rewriting: TypeAlias = tuple[re.Pattern[str], str]

LATIN = "Latin"
CHINESE = "Chinese"

_DOUBLED = re.compile(r"([^\W\d_])\1")
#: So many letters of a word may each be read in two ways; of more, only the first ones.
_MOST_OPEN = 4


@lru_cache(maxsize=100_000)
def romanised(word: str, letters: str, known: bool) -> frozenset[str]:
    """Further keys of a word, as it was written, of names from those letters; ``known``: it is a name on record, which
    stands in the usual form, and not what is looked up.
    """
    plain = letters_of(_spelled_out(word))
    if len(plain) < (_SHORTEST if letters != CHINESE else 2):
        return frozenset()
    if not known and letters == "Belarusian" and _RUSSIAN_O.search(plain):
        letters = "Cyrillic"  # with such an "o" it is Russian, or a garble of either
    return frozenset({fold(plain), *ROMANISED[letters](plain)})


#: "Abdul Rahman" and "Abd al-Rahman" are one word of a name, and often written so.
_SERVANT_OF = re.compile(r"\babd(?:[aeu]l)?[ -](?:[aeu][lrnstdz][ -])?(?=\w)", re.IGNORECASE)


def together(words: str, letters: str | None) -> str:
    """A name with what is one word in its letters as one, or is written so by some."""
    if letters == CHINESE:
        return words.replace("-", "")  # "Chia-lung", "Jialong"
    return _SERVANT_OF.sub("Abdul", words) if letters == "Arabic" else words


#: Shorter words are too near to others.
_SHORTEST = 4

#: Letters of Latin alphabets of the same languages that sound as two English ones (Kazakh, Belarusian, Turkmen).
_AS_TWO = str.maketrans({
    "š": "sh", "ş": "sh", "ș": "sh", "ś": "s", "ž": "zh", "ż": "zh", "č": "ch", "ç": "ch", "ŭ": "w", "ǧ": "g",
    "Š": "Sh", "Ş": "Sh", "Ž": "Zh", "Ż": "Zh", "Č": "Ch", "Ç": "Ch",
})  # fmt: skip


def _spelled_out(word: str) -> str:
    return word if word.isascii() else word.translate(_AS_TWO)


def rewritten(word: str, rewriting: Iterable[Rewriting]) -> str:
    """The word after all that is rewritten in it, one after the other."""
    for pattern, by in rewriting:
        word = pattern.sub(by, word)
    return word


def rules(*pairs: tuple[str, str]) -> tuple[Rewriting, ...]:
    """What each pattern is rewritten to, in order."""
    return tuple((re.compile(pattern), by) for pattern, by in pairs)


def _read(word: str, open_letters: dict[str, tuple[str, ...]]) -> set[str]:
    """The word with each open letter read in each of its ways."""
    places = [nth for nth, letter in enumerate(word) if letter in open_letters][:_MOST_OPEN]
    ways = set()
    for read in product(*(open_letters[word[nth]] for nth in places)):
        letters = list(word)
        for nth, letter in zip(places, read, strict=True):
            letters[nth] = letter
        ways.add("".join(letters))
    return ways


# --- Arabic and Persian: short vowels are not written, and each dialect and language of Europe hears its own; and
# --- their neighbours at the Horn of Africa

_ARABIC = rules(
    (r"^abd[aeiou]?(?=(rr|ss|nn|tt|dd|zz))", "abdul"),  # the article as it sounds: Abderrahman, Abdessalam
    (r"^abd[aeo]l", "abdul"),
    (r"ck", "k"), (r"sh|ch", "S"), (r"kh", "K"), (r"gh|q", "Q"), (r"dj", "j"), (r"dh", "D"), (r"gu(?=[ie])", "g"),
    (r"(?<=[nmlr])e$", ""),  # French: Othmane, Lamine
    (r"(?<=[^aeiou])(?:eh|ah|e)$", "a"),  # the feminine ending
    (r"(?<=[aeo])h$", ""),
    (r"e[iy]|ay", "ai"), (r"ee|iy|yi|y", "i"), (r"ou|oo|w|v|o", "u"),
    (r"([^\W\d_])\1+", r"\1"),
    (r"^([^aeiou]a[^aeiou])e(?=[^aeiou]$)", r"\1i"),  # who does it: Khaled, Saleh; Hamed is no Hamad
)  # fmt: skip
_ARABIC_OPEN: dict[str, tuple[str, ...]] = {"e": ("a", "i"), "g": ("g", "j"), "Q": ("g", "k"), "D": ("d", "z")}


#: In Persian "e" is never what is heard as "a": Mohseni, not Mohsani.
_PERSIAN_OPEN = {**_ARABIC_OPEN, "e": ("i",)}


def _arabic(word: str, ways: dict[str, tuple[str, ...]] = _ARABIC_OPEN) -> set[str]:
    return {_DOUBLED.sub(r"\1", way) for way in _read(rewritten(word, _ARABIC), ways)}


def _persian(word: str) -> set[str]:
    return _arabic(word, _PERSIAN_OPEN)


#: Somali has Latin letters of its own (Xasan Cabdi Maxamuud), and its people names from Arabic.
_SOMALI = rules(
    (r"x|kh", "h"), (r"c(?!h)", ""), (r"q", "k"), (r"dh", "d"), (r"z", "s"), (r"^abd[aeiu]l?(?=r)", "abdi"),
    (r"^m[aou]ha", "moha"), (r"ee|ay|ey", "ei"), (r"ou|oo", "u"), (r"(?<=[^aeiou])e$", "a"), (r"([^\W\d_])\1+", r"\1"),
)  # fmt: skip
#: Of the seven vowels of Ethiopic one is "e", weak, or nothing at all: Afwerki, Afewerki, Afeworki.
_ETHIOPIC = rules(
    (r"gh", "g"), (r"q", "k"), (r"tz", "ts"), (r"w[eo](?=r)", "w"), (r"ewo", "eo"), (r"y", "i"), (r"ie$", "e"),
    (r"(?<=[^aeiou])e(?=[^aeiou])", ""), (r"([^\W\d_])\1+", r"\1"),
)  # fmt: skip


# --- Cyrillic, by way of German, French, Polish and the Latin alphabets of today -----------------------------

_CYRILLIC = rules(
    (r"tsj", "ch"), (r"sj", "sh"), (r"oe", "u"),  # Dutch: Oemerov, Loekasjenko
    (r"cz", "ch"), (r"sz", "sh"),  # Polish: Turczyn, Łukaszenka
    (r"(?<![ts])ch(?=m|\w*ou|\w*ine$)", "X"), (r"gu(?=[ei])", "g"), (r"(?<=[^aeiou])ine$", "in"),  # French: Choïgou,
    (r"(?<=d)re$", "r"), (r"^ou|(?<=[^aeiou])ou(?!s+[ao][uvw])", "u"),  # Prigojine, Oleksandre, Oumerov; but Belousov
    (r"j", "J"), (r"tsch|tch", "ch"), (r"sch", "Z"), (r"w", "v"), (r"x", "h"), (r"q", "k"), (r"dzh", "zh"),
    (r"c(?!h)", "ts"), (r"l[iy]u", "lu"), (r"iy|yi|ij", "i"),
)  # fmt: skip
#: German has one "sch" for two letters: Schoigu, Olschas.
_CYRILLIC_OPEN: dict[str, tuple[str, ...]] = {"J": ("zh", "i"), "X": ("sh", "ch"), "Z": ("sh", "zh")}


def _cyrillic(word: str) -> set[str]:
    if "v" in word and ("w" in word or "tsch" in word):
        return set()  # German and Polish write no "v" for what they write "w": "Lawrow", not "Lavrow", nor "Tschkalov"
    return {fold(way) for way in _read(rewritten(word, _CYRILLIC), _CYRILLIC_OPEN)}


#: German has "ch" for what is "kh", which English also writes for another letter: Kobachidse, Kobakhidze.
_GEORGIAN = rules(
    (r"tsch|tch", "C"), (r"dsch|dj|j", "J"), (r"sch|sh", "S"), (r"ch", "X"), (r"kh|x", "H"), (r"gh", "g"),
    (r"ds", "dz"), (r"q", "k"), (r"w", "v"), (r"y", "i"), (r"([^\W\d_])\1+", r"\1"),
)  # fmt: skip
_GEORGIAN_OPEN: dict[str, tuple[str, ...]] = {"X": ("C", "H")}


def _georgian(word: str) -> set[str]:
    return _read(rewritten(word, _GEORGIAN), _GEORGIAN_OPEN)


#: What Azerbaijani writes "ə" is "a" or "e", its "c" is "j".
def _azerbaijani(word: str) -> set[str]:
    return _cyrillic(word.replace("c", "j").replace("e", "a"))


#: Uzbek writes "o" for what Russian hears as "a": Oripov, Aripov.
def _uzbek(word: str) -> set[str]:
    keys = _cyrillic(word)
    return keys | {key.replace("o", "a") for key in keys}


#: Belarusian writes "o" without stress as "a", "e" as "a" or "ia", and ends in "-ou" and "-ka".
_BELARUSIAN = rules(
    (r"(?<=[aeo])[uw](?=[^aeiouy]|$)", "v"), (r"ts(?=[iy])", "t"), (r"dz(?=[iy])", "d"),
    (r"[iy]?[aeo]+", "a"), (r"[iyj]+", "i"), (r"([^\W\d_])\1+", r"\1"),
)  # fmt: skip
_RUSSIAN_O = re.compile(r"(?<!i)o(?![uw]$)")


def _belarusian(word: str) -> set[str]:
    keys = _cyrillic(word)
    return keys | {rewritten(key, _BELARUSIAN) for key in {*keys, word.replace("w", "u")}}


#: Of the father's name Mongolian makes a genitive: Tsend, Tsendiin.
_GENITIVE = re.compile(r"(?<=\w{3})(?:g?i+n|y+n|ny|[aeiou]+)$")


def _mongolian(word: str) -> set[str]:
    keys = {key.replace("o", "u") for key in _cyrillic(word)} | _cyrillic(word)  # "ö": Olziisaikhan, Ulziisaikhan
    return keys | {_DOUBLED.sub(r"\1", _GENITIVE.sub("", key)) for key in {*keys, word}}


# --- Greek, as it is spelled and as it sounds: the two roads of ELOT 743, and English habit ---------------------

_GREEK = rules(
    (r"ph", "f"), (r"dh", "d"), (r"ch|kh", "h"), (r"c[kc]?", "k"), (r"x", "ks"), (r"d[zj]", "tz"),
    (r"^mp", "b"), (r"^nt", "d"), (r"^gk", "g"), (r"mp", "mb"), (r"nt", "nd"), (r"ngk|gg|gk", "ng"),
    (r"ou", "u"), (r"(?<=[ae])[fu](?=[^aeiouy])|(?<=^e)u(?=a)", "v"),  # Eftychios, Evtychios, Eutychios
    (r"^(?:oi|e|i)(?=kon)|^e(?=konom)", "i"), (r"^d[ei]m[ei](?=tr)", "dimi"), (r"[eo]i", "i"),
    (r"(?<![^aeiouy])(?:g[iy]|yi|y|i)(?=[aou])", "i"), (r"^(?:ye|ie)", "ge"),  # Giannis, Yiannis, Yannis
    (r"y", "i"), (r"(?<=[aio][dt])es$", "is"), (r"([^\W\d_])\1+", r"\1"),
)  # fmt: skip

# --- the scripts of India and its neighbours, Hebrew, Malay of then and now, Thai ----------------------------

_INDIC = rules(
    (r"sh", "s"), (r"chh", "ch"), (r"(?<=[bdgjkt])h", ""), (r"aa", "a"), (r"ee", "i"), (r"oo", "u"),
    (r"au|ou|ow", "o"), (r"w", "v"), (r"z", "j"), (r"y$", "i"), (r"nanda$", "nand"), (r"([^\W\d_])\1+", r"\1"),
)  # fmt: skip
#: Short "a" of Sinhala is often heard as "e": Wickremesinghe, Wickramasinghe; Jayewardene, Jayawardena.
_SINHALA = (*_INDIC, *rules((r"gh", "g"), (r"e(?!i)", "a")))
_HEBREW = rules(
    (r"^ey(?=[aeiou])", "ay"),
    (r"ch|kh", "h"), (r"tz|ts", "z"), (r"ck|c|q", "k"), (r"w", "v"), (r"y", "i"), (r"(?<=[nl])e$", ""),
    (r"([^\W\d_])\1+", r"\1"),
)  # fmt: skip
_MALAY = rules(
    (r"oe", "u"), (r"dj", "j"), (r"tj", "c"), (r"sj", "sy"), (r"kh|ch", "k"), (r"(?<=[dt])h", ""), (r"y$", "i"),
    (r"([^\W\d_])\1+", r"\1"),
)  # fmt: skip
_THAI = rules(
    (r"(?<=[ptk])h", ""), (r"v", "w"), (r"([ao])r(?=[^aeiou]|$)", r"\1"), (r"[lr]$", "n"), (r"ee", "i"), (r"oo", "u"),
    (r"eua|uea", "ua"), (r"eu|ue", "u"), (r"([^\W\d_])\1+", r"\1"),
)  # fmt: skip

# --- Chinese characters: names in Taiwan go by Wade and Giles, without its apostrophes; elsewhere in pinyin ---

#: No syllable of pinyin begins as those of Wade and Giles do: "ching", "hsiao", "kin".
PINYIN_SYLLABLE = re.compile(
    r"(?![zcs]h?i[aeoun]|ri[aeoun]|[gkh][is]|[jqx][aeo])(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|[aeio]ng|iao|ian|uai|uan|i[aenu]|u[aeino]|a[ino]|e[inr]|ou|"
    r"[aeiou])(?![aeiou])"
)
_WADE_GILES = rules(
    (r"^(zh|ch|sh|r)i$", r"\1ih"), (r"^[zc]i$", "tzu"), (r"^si$", "szu"), (r"^yan$", "yen"), (r"^you$", "yu"),
    (r"ian$", "ien"), (r"(?<=[iuy])e$", "eh"), (r"^([gkh]?)e$", r"\1o"), (r"ong$", "ung"), (r"^([gk])ui$", r"\1uei"),
    (r"^([^gkhs]h?)uo$", r"\1o"), (r"er$", "erh"),
    (r"^(?:zh|j|q)", "ch"), (r"^x", "hs"), (r"^[zc](?!h)", "ts"), (r"^r", "j"), (r"^b", "p"), (r"^d", "t"),
    (r"^g", "k"),
)  # fmt: skip
#: In what writers of either differ: Ing-wen, Ying-wen; Koo, Ku; Shieh, Hsieh; Tze, Tzu.
_WADE_GILES_AT_HOME = rules((r"hs", "sh"), (r"yi", "i"), (r"oo", "u"), (r"tse$|tze", "tzu"))


def _chinese(word: str) -> set[str]:
    syllables: list[str] = PINYIN_SYLLABLE.findall(word)
    words = {word}
    if "".join(syllables) == word:
        words.add("".join(rewritten(syllable, _WADE_GILES) for syllable in syllables))
    return {rewritten(each, _WADE_GILES_AT_HOME) for each in words}


def _by(rules: tuple[Rewriting, ...]) -> Callable[[str], set[str]]:
    return lambda word: {rewritten(word, rules)}


#: The letters that a file may name, and what they make of a word.
ROMANISED: dict[str, Callable[[str], set[str]]] = {
    "Arabic": _arabic,
    "Persian": _persian,
    "Somali": _by(_SOMALI),
    "Ethiopic": _by(_ETHIOPIC),
    "Cyrillic": _cyrillic,
    "Uzbek": _uzbek,
    "Georgian": _georgian,
    "Azerbaijani": _azerbaijani,
    "Belarusian": _belarusian,
    "Mongolian": _mongolian,
    "Greek": _by(_GREEK),
    "Indic": _by(_INDIC),
    "Sinhala": _by(_SINHALA),
    "Hebrew": _by(_HEBREW),
    "Malay": _by(_MALAY),
    "Thai": _by(_THAI),
    CHINESE: _chinese,
}
