"""Toponyms: how languages other than English write the names of Slavic towns and regions: "Donezk", "Poltawa".

People's names have more letters at home, and keys of their own (``romanisation``); a town's name goes through a map, a
treaty or a neighbour's language, and what counts is whether two spellings can be one name.
"""

from __future__ import annotations

import re

from copydesk.register.folding import fold
from copydesk.register.romanisation import Rewriting, rewritten, rules

#: German, Polish and French ways to write the sounds: "Donezk", "Poltawa", "Czernihiv", "Zaporijjia".
_ABROAD = rules(
    (r"tsch|tch|cz", "ch"), (r"w", "v"), (r"szk$", "sk"), (r"zk$", "tsk"), (r"jj", "zh"), (r"ou", "u"),
    (r"[hgc]", "k"), (r"(?<=[^aeiou])[ijy](?=e)", ""), (r"[jy](?=i)|(?<=i)[jy]", ""), (r"j", "i"),
)  # fmt: skip
#: What Ukrainian and Russian have each its own vowel for: "Boryspil", "Boryspol".
_SISTERS = rules((r"(?<=[^aeiou])[ijy](?=[ae])", ""), (r"[ieoy]+", "e"))
#: Letters that a name loses abroad: "Novocerkassk", where they have a sign above, and one of a pair.
_LOST = (re.compile(r"(?<=[sczk])h"), re.compile(r"(.)(?=\1)"))


def is_foreign_form(word: str, known: str) -> bool:
    """Whether a word of plain letters is a known name as another language writes it."""
    return _is_form(word, known, _ABROAD)


def is_of_sister_tongue(word: str, known: str) -> bool:
    """The same, or whether one is Ukrainian and the other Russian."""
    return _is_form(word, known, (*_ABROAD, *_SISTERS))


def _is_form(word: str, known: str, rewriting: tuple[Rewriting, ...]) -> bool:
    forms = (known, *(lost.sub("", known) for lost in _LOST))
    return _at_home(word, rewriting) in {_at_home(form, rewriting) for form in forms}


def _at_home(word: str, rewriting: tuple[Rewriting, ...]) -> str:
    """A name as it would be without the ways in which other languages write it."""
    return fold(rewritten(word, rewriting))
