"""Labels of the corpora that contradict their own guidelines, put right by rule.

CrossNER's politicians and armies come from Wikipedia links: the same army is once an organisation,
once "miscellaneous"; a country that plays football is once an organisation.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from .corpora import Name, Paragraph
from .world import load

_BODIES: Final = frozenset(load().words["body"])
_COUNTRIES: Final = frozenset(country.name for country in load().countries)


def repaired(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs with their names' labels put right."""
    for paragraph in paragraphs:
        if paragraph.names:
            names = [_repaired(name, paragraph) for name in paragraph.names]
            yield replace(paragraph, names=names)
        else:
            yield paragraph


def _repaired(name: Name, paragraph: Paragraph) -> Name:
    words = paragraph.words[name.start : name.end]
    if name.label == "MISC" and len(words) > 1 and words[-1] in _BODIES:
        return replace(name, label="ORG")
    if name.label in {"ORG", "MISC"} and " ".join(words) in _COUNTRIES:
        return replace(name, label="LOC")
    return name
