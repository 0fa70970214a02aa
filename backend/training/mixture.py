"""What names are learnt from in one epoch: how much of each corpus, of made-up news, of no names."""

from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Final

from .corpora import read
from .nameless import nameless
from .noise import noisy
from .passages import Passage, passages
from .patterns import news
from .repairs import repaired
from .swapping import swapped
from .world import load

CORPORA: Final = ("gum-train", "wikigold-train", "crossner-train")
UNNAMED_CORPUS: Final = "ewt-train"
SHARES: Final = {"news": 3.0, "music": 0.5, "literature": 0.5, "science": 0.5, "ai": 0.5}
"""How often a genre is met in an epoch; the rest once. Our readers read news."""
NEWS_SHARE: Final = 0.45
"""Paragraphs of made-up news for each passage of the corpora."""
NAMELESS_SHARE: Final = 0.4
"""Of the passages without a name, how many are met in an epoch."""


class Mixture:
    """Draws the passages of an epoch, each time with other names and other noise."""

    def __init__(self, corpora: Path, people: Path | None) -> None:
        self.world = load(people)
        self.named = [
            passage for name in CORPORA for passage in passages(repaired(read(corpora / f"{name}.conllu.gz")))
        ]
        self.unnamed = list(nameless(read(corpora / f"{UNNAMED_CORPUS}.conllu.gz")))

    def draw(self, random: Random) -> list[Passage]:
        """The passages of one epoch."""
        drawn = [swapped(passage, self.world, random) for passage in shared(self.named, random)]
        drawn += news(self.world, random, round(len(self.named) * NEWS_SHARE))
        drawn += random.sample(self.unnamed, round(len(self.unnamed) * NAMELESS_SHARE))
        return [Passage(noisy(passage.text, random), passage.marks) for passage in drawn]


def shared(named: Iterable[Passage], random: Random) -> Iterable[Passage]:
    """Each passage as often as its genre's share says, fractions by chance."""
    for passage in named:
        share = SHARES.get(passage.genre, 1.0)
        for _ in range(int(share) + (random.random() < share % 1)):
            yield passage
