"""Folding: one word of a name in any transliteration → the letters that all of them share.

"Zelenskyy", "Zelensky" and "Zelenskiy" are one. What no rule of letters can join is in tables (``given_names``).
"""

from __future__ import annotations

import re
from functools import lru_cache

from copydesk.register.wording import plain

#: "Y" between consonants is one way to write "i" (Shmyhal, Shmihal). Where it is not (Smyth, Smith), taking the two for
#: one name costs a remark; keeping them apart would blame a writer for a transliteration.
_BETWEEN_CONSONANTS = re.compile(r"(?<=[^aeiouy])y(?=[^aeiouy])")
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
        ("x", r"(?<=.)x", "ks"),
        ("ss", r"ss", "s"),
        ("w", r"^w(?=\w*(?:[vw]ich|witsch|[oe][vw]|sk[iy]|mir|myr|enko|sla[vw])$)", "v"),  # "Wolfovich", "Wladimir"
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
        # "Aksyonov", "Zhuravlyov" without their dots
        ("o", r"(?<=[bdfghklmnprstvz])[iyj]o(?=\w{0,3}ov(?:a|sk\w+)?$|nok$)", "e"),
        ("ov", r"(?<=[blnrv])[iyj]o(?=va?$)", "e"),
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
_LETTERS = re.compile(r"[^\W_]+")


@lru_cache(maxsize=100_000)
def fold(words: str) -> str:
    """What every legitimate way of writing a name's words shares. Folding twice is folding once."""
    return " ".join([_fold_word(word) for word in _LETTERS.findall(letters_of(words))])


_APOSTROPHES = dict.fromkeys(map(ord, "'’ʼʹʺ`´ʻʿʾ"))


def letters_of(words: str) -> str:
    """Lower case, without accents and apostrophes."""
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
