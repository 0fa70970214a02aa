"""names/homoglyph."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from copydesk.model.document import Document, NameKind
from copydesk.model.flag import Flag, Severity
from copydesk.rules.rule import Briefing, Rule, flags, silent

_WORD = re.compile(r"[^\s\-‑–—/.,()]+")

#: Scripts whose letters pass for each other. Other scripts side by side are seen as such by every reader.
_ALIKE = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")

#: Letters that look the same, and the Latin ones: the usual disguises, not the whole table of confusables.
_DISGUISES, _LATIN = "АВЕЅІЈКМНОРСТХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧοѵ", "ABESIJKMHOPCTXaesijopcyxABEZHIKMNOPTYXov"
_LOOKS_LIKE = str.maketrans(_DISGUISES, _LATIN)

#: Characters without a shape. The two joiners are letters' business in Arabic and Indian scripts and in emoji.
_JOINERS = "\u200c\u200d"


class Homoglyph(Rule):
    """A name holds letters of two scripts that look alike, or characters that nobody sees; or a place's name is half
    translated, a word of it left in the letters of its country.

    Why it matters: such a name reads right and cannot be found; it is a way around filters and searches. Half a
    translation shows that nobody read the other half.
    Stays silent: on names wholly in another script; on soft hyphens; on signs and digits; on letters that look like
    none of the other script; on what science writes with small Greek letters beside capitals.
    """

    severity = Severity.WARNING
    examples = (
        flags("The record names [Vladimir Рutin] as president."),
        flags("Governor of [Брянской Oblast] Alexander Bogomaz spoke."),
        silent("The record names Владимир Путин as president."),
        silent("The record names TNFα as a cytokine."),
        silent("The record names ΔcHo as the enthalpy."),
        silent("The record names Vladimir Putin as president."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """Each such name; what is half translated, at its first mention."""
        half = set[int]()
        for name in document.names:
            found = _mixed(name.text) or _unseen(name.text)
            if not found and name.kind is NameKind.PLACE and (word := _left(name.text)) and name.entity not in half:
                half.add(name.entity)
                message = f"“{word}” stands in the letters of another language in this name."
                yield self.flag(name.span, message, severity=Severity.CAUTION)
            if found:
                yield self.flag(name.span, f"{found} in this name.", suggestions=_plain(name.text))


def _mixed(text: str) -> str | None:
    for word in _WORD.findall(text):
        scripts: dict[str, str] = {}
        for character in word:
            if script := _script(character):
                scripts.setdefault(script, character)
        if len(scripts) > 1 and not _is_formula(word):
            fewest = min(scripts, key=lambda script: sum(_script(c) == script for c in word))
            if not any(_script(c) == fewest and c in _DISGUISES + _LATIN for c in word):
                continue  # every reader sees the Δ in "ΔcHo"
            others = " and ".join(script.title() for script in scripts if script != fewest)
            return f"{fewest.title()} letters ({scripts[fewest]}) stand among {others} ones"
    return None


def _left(text: str) -> str | None:
    """The word of an English name that is wholly in other letters: "Брянской | Oblast"."""
    words = _WORD.findall(text)
    latin = any(word.isascii() and word.isalpha() and word.istitle() for word in words)
    others = (w for w in words if w.isalpha() and _script(w[0]) not in {None, "LATIN"})
    return next(others, None) if latin else None


def _is_formula(word: str) -> bool:
    """Whether it is written as science writes "TNFα", "κB": all capitals, but for small Greek letters."""
    return all(c.islower() if _script(c) == "GREEK" else not c.islower() for c in word)


def _unseen(text: str) -> str | None:
    for before, character in pairwise(text):
        invisible = unicodedata.category(character) == "Cf" and character != "\u00ad"
        if invisible and not (character in _JOINERS and not before.isascii()):
            return f"An invisible character ({unicodedata.name(character, 'without a name').lower()}) stands"
    return None


@lru_cache(maxsize=4096)
def _script(character: str) -> str | None:
    if not character.isalpha():
        return None
    first = unicodedata.name(character, "").split(" ")[0]
    return first if first in _ALIKE else None


def _plain(text: str) -> tuple[str, ...]:
    bare = "".join(c for c in text.translate(_LOOKS_LIKE) if unicodedata.category(c) != "Cf")
    return (bare,) if bare != text and _mixed(bare) is None else ()
