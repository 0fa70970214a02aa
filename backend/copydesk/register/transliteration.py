"""Transliteration: names in Cyrillic, Greek and Hangul letters → Latin ones, in one of the usual ways.

Which way does not matter: ``folding`` and ``romanisation`` join the ways. Cyrillic goes by BGN/PCGN, of Serbs and
Macedonians by their own Latin alphabet; Greek by ELOT 743; Hangul by the sounds of its syllables. What is written in
Arabic or Han letters does not say how it is read; it stays as it is.
"""

from __future__ import annotations

import re
import unicodedata

_CYRILLIC = {
    **dict(zip("абвгдезиклмнопрстуфыэіґєјқғәөұүһңҳ", "abvgdeziklmnoprstufyeigejkgaouuhnh", strict=True)),
    "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ь": "", "ъ": "",
    "ђ": "dj", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz", "ѕ": "dz", "ҷ": "j",
}  # fmt: skip
_SOUTH_SLAVIC = {**_CYRILLIC, "ж": "z", "х": "h", "ц": "c", "ч": "c", "ш": "s"}
_SOUTH_SLAVIC_ONLY = re.compile("[ђјљњћџѕ]")
_UKRAINIAN_ONLY = re.compile("[іґє]")
#: A vowel in Bulgarian; elsewhere it stands before vowels only and is silent.
_BULGARIAN_VOWEL = re.compile("ъ(?=[бвгджзклмнпрстфхцчшщ])")

_GREEK = dict(
    zip("αβγδεζηθικλμνξοπρστυφχψω", "a v g d e z i th i k l m n x o p r s t y f ch ps o".split(), strict=True)
)
_GREEK_PAIRS = {"ου": "ou", "αυ": "av", "ευ": "ev", "γγ": "ng", "γχ": "nch", "γξ": "nx"}
_GREEK_SOUND = re.compile("|".join((*_GREEK_PAIRS, *_GREEK)))

#: Words in one script only: a Latin name with one Cyrillic letter in it is no Cyrillic name.
_WORD = re.compile(r"\b(?:[\u0400-\u052f]+|[\u0370-\u03ff\u1f00-\u1fff]+|[\uac00-\ud7a3]+)\b")
#: How Unicode's names of Hangul syllables differ from every romanisation of names.
_HANGUL = tuple(
    (re.compile(pattern), by)
    for pattern, by in ((r"^c", "ch"), (r"yi", "ui"), (r"(?<!n)gg?$", "k"), (r"d$|s$|j$|c$", "t"), (r"b$", "p"))
)
_HANGUL_FAMILIES = {"i": "lee"}


def latin(words: str) -> str:
    """The words with those in Cyrillic, Greek and Hangul letters in Latin ones; all others as they are."""
    if words.isascii() or not _WORD.search(words):
        return words
    lower = words.lower()
    cyrillic = _SOUTH_SLAVIC if _SOUTH_SLAVIC_ONLY.search(lower) else _CYRILLIC
    if cyrillic is _CYRILLIC and _UKRAINIAN_ONLY.search(lower):
        cyrillic = {**_CYRILLIC, "г": "h", "и": "y"}
    return _WORD.sub(lambda word: _word(word[0], cyrillic), words)


def _word(word: str, cyrillic: dict[str, str]) -> str:
    if "\uac00" <= word[0] <= "\ud7a3":
        return _hangul(word)
    letters = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    if word[0] < "\u0400" or word[0] >= "\u1f00":
        sounds = _GREEK_SOUND.sub(
            lambda sound: _GREEK_PAIRS.get(sound[0]) or _GREEK[sound[0]], letters.replace("ς", "σ")
        )
    else:
        letters = _BULGARIAN_VOWEL.sub("а", letters)
        sounds = "".join(cyrillic.get(letter, letter) for letter in letters)
    return sounds.capitalize() if word[0].isupper() else sounds


def _hangul(word: str) -> str:
    """The syllables apart: the first is the family name."""
    syllables = [unicodedata.name(syllable).removeprefix("HANGUL SYLLABLE ").lower() for syllable in word]
    for pattern, by in _HANGUL:
        syllables = [pattern.sub(by, syllable) for syllable in syllables]
    syllables[0] = _HANGUL_FAMILIES.get(syllables[0], syllables[0])
    return " ".join(syllable.capitalize() for syllable in syllables)
