"""Slots of the patterns: which words may fill each, and what kind of name they then are."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

from .world import Person, World

SAME_PERSON: Final = 0.6
"""A bare surname is mostly of somebody who was named in full before."""
UNADORNED: Final = 0.5
"""Of the ministries, how many stand without their country."""

_LABELS: Final = {
    "person": "PERSON",
    "surname": "PERSON",
    "country": "LOC",
    "city": "LOC",
    "region": "LOC",
    "river": "LOC",
    "dateline": "LOC",
    "road": "LOC",
    "norp": "NORP",
    "agency": "ORG",
    "body": "ORG",
    "acronym": "ORG",
    "ministry": "ORG",
    "plainministry": "ORG",
    "guard": "ORG",
    "force": "ORG",
    "unit": "ORG",
    "brigade": "ORG",
    "directorate": "ORG",
    "organ": "ORG",
    "paper": "ORG",
    "institute": "ORG",
    "street": "LOC",
    "given": "PERSON",
    "university": "ORG",
    "company": "ORG",
    "party": "ORG",
    "event": "EVENT",
    "work": "MISC",
}

# What an organisation may be swapped for, with the article before it and without.
AFTER_ARTICLE: Final = (
    "body", "body", "ministry", "guard", "force", "party", "acronym", "university", "organ", "paper", "institute",
)  # fmt: skip
WITHOUT_ARTICLE: Final = ("agency", "agency", "company", "company", "acronym", "acronym", "university")

_CONSONANTS: Final = "BCDFGHKLMNPRSTVZ"


@dataclass(slots=True)
class Writer:
    """Fills the slots of one passage, so that its people may come back."""

    world: World
    random: Random
    person: Person | None = None

    def fill(self, slot: str) -> tuple[str, str]:
        """Words for a slot, and their label or an empty string."""
        return self._slots()[slot](), _LABELS.get(slot, "")

    def _slots(self) -> dict[str, Callable[[], str]]:
        world, random = self.world, self.random
        return {
            "person": self._full,
            "surname": self._short,
            "country": lambda: world.country(random),
            "city": lambda: world.city(random),
            "region": lambda: random.choice(world.regions),
            "dateline": lambda: world.city(random).upper(),
            "river": lambda: random.choice(world.regions),
            "road": lambda: f"{world.city(random)} {self._word('building')}",
            "norp": lambda: world.adjective(random),
            "agency": lambda: random.choice(world.agencies),
            "body": lambda: random.choice(world.bodies)[0],
            "acronym": self._acronym,
            "ministry": self._ministry,
            "plainministry": lambda: self._word("ministry"),
            "guard": lambda: f"{random.choice(world.regions)} {self._word('guard')}",
            "force": lambda: f"{world.adjective(random)} {self._word('force')}",
            "unit": lambda: self._word("unit"),
            "brigade": self._brigade,
            "directorate": lambda: self._word("directorate"),
            "organ": self._organ,
            "paper": lambda: f"{world.city(random)} {self._word('paper end')}",
            "institute": lambda: f"{self._word('institute start')} {self._word('institute topic')}",
            "street": lambda: f"{world.person(random).short} {self._word('street')}",
            "given": lambda: world.person(random).given,
            "university": lambda: random.choice(
                (f"University of {world.city(random)}", f"{world.city(random)} University")
            ),
            "company": self._company,
            "party": self._party,
            "event": lambda: random.choice(world.events),
            "work": lambda: random.choice(world.works),
            "office": lambda: self._word("office"),
            "rank": lambda: self._word("rank"),
            "day": lambda: self._word("day"),
            "number": lambda: str(random.choice((2, 7, 19, 34, 58, 120, "5,000", "three"))),
        }

    def _word(self, kind: str) -> str:
        return self.random.choice(self.world.words[kind])

    def _full(self) -> str:
        self.person = self.world.person(self.random)
        return self.person.full

    def _short(self) -> str:
        if self.person is None or self.random.random() > SAME_PERSON:
            return self.world.person(self.random).short
        return self.person.short

    def _acronym(self) -> str:
        known = [short for _, short in self.world.bodies if short]
        if self.random.random() < 0.6:
            return self.random.choice(known)
        letters = self.random.choices(_CONSONANTS + "AEIOU", k=self.random.choice((2, 3, 3, 4)))
        if self.random.random() < 0.15:
            letters.insert(2, "h")  # as in MChS
        return "".join(letters)

    def _ministry(self) -> str:
        ministry = self._word("ministry")
        if self.random.random() < UNADORNED:
            return ministry
        if ministry.startswith("Ministry"):
            return f"{ministry} of {self.world.country(self.random)}"
        return f"{self.world.adjective(self.random)} {ministry}"

    def _brigade(self) -> str:
        number = self.random.randrange(4, 130)
        ordinal = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        if number in {11, 12, 13, 111, 112, 113}:
            ordinal = "th"
        return f"{number}{ordinal} {self._word('brigade end')}"

    def _organ(self) -> str:
        owner = self.world.adjective if self.random.random() < 0.6 else self.world.country
        return f"{owner(self.random)} {self._word('organ')}"

    def _company(self) -> str:
        ending = self._word("company ending")
        first = self.world.person(self.random).short
        return f"{first} {ending}" if self.random.random() < 0.8 else f"{first} & Sons"

    def _party(self) -> str:
        head, kind = self._word("party head"), self._word("party kind")
        if self.random.random() < 0.4:
            return f"{kind} of {self.world.country(self.random)}"
        return f"{head} {kind}"
