"""Recognition: which language a text is written in. Only sure enough answers count."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from itertools import islice

from py3langid.langid import MODEL_FILE, LanguageIdentifier

#: Letters below which no detector can be trusted, on names and headlines least of all.
ENOUGH_LETTERS = 100
#: The detector's probability from which a text counts as another language than English.
SURE = 0.99
#: Characters looked at: a language shows early, and the detector's time grows with them.
SAMPLE = 3_000

_LETTERS = re.compile(r"[^\W\d_]")


def foreign_language(text: str) -> str | None:
    """The language that a text is plainly in, if that is not English; None: English, or not to be told.

    An ISO 639-1 code, or "und" where all that is sure is that English is not written in that script.
    """
    sample = _sample(text)
    letters = _LETTERS.findall(sample)
    if len(letters) < ENOUGH_LETTERS:
        return "und" if len(letters) >= 20 and _latin_share(letters) < 0.2 else None
    language, probability = _identifier().classify(sample)
    if _latin_share(letters) < 0.5:
        return str(language) if language != "en" and probability >= SURE else "und"
    return str(language) if language != "en" and probability >= SURE else None


def foreign_script(text: str) -> bool:
    """Whether hardly a letter is one that English is written in."""
    letters = _LETTERS.findall(_sample(text))
    return len(letters) >= 20 and _latin_share(letters) < 0.2


def _sample(text: str) -> str:
    """The text, or three pieces of a long one: its beginning may be a quote or a menu."""
    if len(text) <= SAMPLE:
        return text
    piece = SAMPLE // 3
    middle = len(text) // 2
    return "\n".join((text[:piece], text[middle : middle + piece], text[-piece:]))


def _latin_share(letters: list[str]) -> float:
    if "".join(letters).isascii():
        return 1.0
    scripts = Counter(unicodedata.name(letter, "").startswith("LATIN ") for letter in islice(letters, 2_000))
    return scripts[True] / max(1, scripts.total())


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
