"""Names in training sentences swapped for other names of their kind.

The corpora know few names of today's news; without this the pipeline learns the names, not where
names stand.
"""

from random import Random
from typing import Final

from .passages import Mark, Passage, rebuilt
from .slots import AFTER_ARTICLE, WITHOUT_ARTICLE, Writer
from .world import Person, World

PASSAGES: Final = 0.6
MENTIONS: Final = {"PERSON": 0.8, "LOC": 0.5, "ORG": 0.35, "NORP": 0.4}


def swapped(passage: Passage, world: World, random: Random) -> Passage:
    """The passage, perhaps about other people, places and bodies."""
    if not passage.marks or random.random() >= PASSAGES:
        return passage
    cast: dict[str, Person] = {}
    replacements: list[tuple[Mark, str]] = []
    for mark in passage.marks:
        if random.random() >= MENTIONS.get(mark.label, 0):
            continue
        name = passage.text[mark.start : mark.end]
        before = passage.text[: mark.start]
        other = _other(name, mark.label, before, cast, world, random)
        if other:
            replacements.append((mark, other.upper() if name.isupper() and len(name) > 5 else other))
    return rebuilt(passage, replacements)


def _other(name: str, label: str, before: str, cast: dict[str, Person], world: World, random: Random) -> str:
    after_article = before.lower().endswith("the ")
    if label == "PERSON":
        called = name.rpartition(" ")[2]
        person = cast.setdefault(called, world.person(random))
        return person.full if " " in name else person.short
    if label == "LOC":
        # "the United States", "the Rhine": another place would want no article.
        if after_article:
            return ""
        known = {country.name for country in world.countries}
        return world.country(random) if name in known else world.place(random)
    if label == "NORP":
        known = {country.adjective for country in world.countries}
        return world.adjective(random) if name in known else ""
    slots = AFTER_ARTICLE if after_article else WITHOUT_ARTICLE
    return Writer(world, random).fill(random.choice(slots))[0]
