"""Noise: the same text as other desks would set it (quotation marks, accents, capitals).

Every change keeps the length of the text, so tokens and marks stay where they are.
"""

import unicodedata
from random import Random
from typing import Final

QUOTATION_MARKS: Final = (('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"), ("«", "»"))
RESTYLED: Final = 0.35
UNACCENTED: Final = 0.15
CAPITALS: Final = 0.04
TITLE_CASE: Final = 0.04
LONGEST_HEADING: Final = 160
"""Characters. Nobody sets a whole paragraph as a heading in title case."""

_OPENING_AFTER: Final = frozenset(" ([{-—–/\n\t")
_WITHOUT_ACCENT: Final = str.maketrans("øØłŁđĐıß’ʼ", "oOlLdDis''")
_SMALL_IN_TITLES: Final = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)


def noisy(text: str, random: Random) -> str:
    """The text, perhaps as another desk would have set it."""
    if random.random() < RESTYLED:
        text = with_quotation_marks(text, random.choice(QUOTATION_MARKS))
    if random.random() < UNACCENTED:
        text = without_accents(text)
    dice = random.random()
    if dice < CAPITALS:
        text = _kept_length(text, text.upper())
    elif dice < CAPITALS + TITLE_CASE and len(text) <= LONGEST_HEADING:
        text = in_title_case(text)
    return text


def noisy_words(text: str, words: list[str], spaces: list[bool], random: Random) -> list[str]:
    """The words of a text, perhaps as another desk would have set them."""
    changed = noisy(text, random)
    at, cut = 0, []
    for word, space in zip(words, spaces, strict=True):
        cut.append(changed[at : at + len(word)])
        at += len(word) + space
    return cut


def with_quotation_marks(text: str, pair: tuple[str, str]) -> str:
    """Double quotation marks turned into this pair, apostrophes to match."""
    opening, closing = pair
    out = []
    for place, mark in enumerate(text):
        if mark in '"“”':
            opens = mark == "“" or (mark == '"' and (place == 0 or text[place - 1] in _OPENING_AFTER))
            out.append(opening if opens else closing)
        elif mark in "'’" and place and text[place - 1].isalnum():
            out.append("'" if opening in "\"'" else "’")
        else:
            out.append(mark)
    return "".join(out)


def without_accents(text: str) -> str:
    """Letters without their accents, as wires without a good keyboard send them."""
    plain = "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)
    return plain.translate(_WITHOUT_ACCENT)


def in_title_case(text: str) -> str:
    """Most Words With a Capital."""
    words = text.split(" ")
    return " ".join(
        word if place and word in _SMALL_IN_TITLES else word[:1].upper() + word[1:] for place, word in enumerate(words)
    )


def _kept_length(text: str, changed: str) -> str:
    if len(text) == len(changed):
        return changed
    return "".join(a.upper() if len(a.upper()) == 1 else a for a in text)
