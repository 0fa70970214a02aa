"""The words of a name as they are compared."""

from __future__ import annotations

import unicodedata

from copydesk.reading.names.words import SUFFIXES


def without_accents(text: str) -> str:
    """The letters alone: "Vukčević" is "Vukcevic" where accents are lost."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def name_words(text: str) -> tuple[str, ...]:
    """The words of a name without case, accents, full stops, hyphens, suffixes or article."""
    plain = without_accents(text).casefold().replace(".", " ").replace("-", " ").replace("‑", " ").replace("’", "'")
    words = [word for word in plain.split() if word not in SUFFIXES]
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)
