"""Scene names: what attacks, disasters and coups on record have of their own by which a page may tell them: a proper
name, a target, a town, with what tells of such a deed.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from copydesk.judging.dates.happenings import STRUCK_DAILY
from copydesk.judging.dates.scene_words import KINDS, NOT_ITS_OWN, OF_COUNTRIES, Kind
from copydesk.judging.persons import persons_of
from copydesk.model.tenure import Event, Person, Place, PlaceKind
from copydesk.register.near import Record
from copydesk.register.register import Register
from copydesk.register.wording import phrase

WORD = re.compile(r"[^\W_](?:[\w’'-]*\w)?")
_KINDS_OF_EVENTS = frozenset({"attack", "disaster", "crash", "rebellion", "crime"})
_OTHERWISE_FILED = re.compile(r"\b(?:coup|massacre)\b", re.IGNORECASE)  # among events of every kind
#: What lasted more days than these is told with any of them.
_AT_ONE_TIME = 3
_TIMES = re.compile(rf"{'|'.join(month_name[1:])}|[12]\d{{3}}|\d{{1,2}}")
_FLIGHT = re.compile(r"\bFlight (\d+)\b", re.IGNORECASE)
_LONG_ENOUGH = 4  # letters of a name
#: "Tower" is written "tower", too, as other events' names show; "City" is a part of what it stands in.
_OF_TOWNS = frozenset({"city"})
#: Aftershocks there are news of their own.
_SHAKEN_OFTEN = frozenset({"af"})
#: Words that are one.
_LIKE = {
    "lorry": "truck",
    "van": "truck",
    "theater": "theatre",
    "club": "nightclub",
    "center": "mall",
    "centre": "mall",
}


@dataclass(frozen=True, slots=True)
class Scene:
    """One set of words by which, with a deed, an event is known."""

    event: Event
    names: frozenset[str]  # written in capitals
    targets: frozenset[str]
    deed: re.Pattern[str]
    by_place: bool  # where it happened, and nothing else

    @property
    def words(self) -> frozenset[str]:
        """All that must be told beside the deed."""
        return self.names | self.targets


@lru_cache(maxsize=4096)
def keys(words: str) -> frozenset[str]:
    """The words, whether of one or many."""
    return frozenset(_LIKE.get(word, word) for word in (word.removesuffix("s") for word in phrase(words).split()))


@lru_cache(maxsize=2)
def scenes_on_record(register: Register) -> Mapping[str, Sequence[Scene]]:
    """All scenes, by the longest word of each."""
    events = register.events()
    named = " ".join(name for event in events for name in (event.name, *event.spellings))
    common = frozenset(word for word in WORD.findall(named) if word.islower()) - _OF_TOWNS
    found: defaultdict[str, list[Scene]] = defaultdict(list)
    for event in events:
        told_so = event.kind in _KINDS_OF_EVENTS or _OTHERWISE_FILED.search(event.name)
        if told_so and event.when.days <= _AT_ONE_TIME:
            for scene in set(_scenes_of(event, register, common)):
                found[max(scene.words, key=lambda word: (len(word), word))].append(scene)
    return found


def _scenes_of(event: Event, register: Register, common: Collection[str]) -> Iterator[Scene]:
    homes = {home for place in event.places if (home := register.country(place)) is not None}
    places = [register.record(place) for place in event.places]
    around = _words_of([*places, *homes]) | frozenset().union(*map(keys, event.places))
    people = _words_of(persons_of(event, register))
    for name in (event.name, *event.spellings):
        kind = next((kind for kind in KINDS if kind.called.search(name)), None)
        if kind is None:
            continue
        if flight := _FLIGHT.search(name):
            yield Scene(event, frozenset({"flight", flight[1]}), frozenset(), kind.tells, by_place=False)
            continue
        own = [word for word in WORD.findall(name) if not _is_common(word, register)]
        names, targets = (
            frozenset().union(*(keys(word) for word in own if (word.lower() in common) is is_target))
            for is_target in (False, True)
        )
        if not names or names & people or any(map(str.isdigit, names)):
            continue
        if not targets and max(map(len, names)) < _LONG_ENOUGH:
            continue
        land = register.place(" ".join(word for word in own if word.lower() not in common))
        if targets or (names - around and (land is None or land.kind is not PlaceKind.COUNTRY)):
            yield Scene(event, names, targets, kind.tells, by_place=False)
        elif _is_told_by_place(kind, name, places, {home.id for home in homes}):
            yield Scene(event, names, targets, kind.tells_of_a_town or kind.tells, by_place=True)


def _is_told_by_place(kind: Kind, name: str, places: Collection[Record | None], homes: Collection[str]) -> bool:
    """Whether a place tells of it: a town where there are few such deeds; a country, of what comes once in decades."""
    if OF_COUNTRIES.search(name):
        return not _SHAKEN_OFTEN.intersection(homes)
    towns = [place for place in places if place is None or (isinstance(place, Place) and place.kind is PlaceKind.CITY)]
    return kind.tells_of_a_town is not None and bool(towns) and not STRUCK_DAILY.intersection(homes)


def _words_of(records: Collection[Record | None]) -> frozenset[str]:
    known = [record for record in records if isinstance(record, Place | Person)]
    return frozenset().union(*(keys(name) for record in known for name in (record.name, *record.spellings)))


def _is_common(word: str, register: Register) -> bool:
    """Whether a word tells of a kind, a time or who did it, and not what is this event's own."""
    if word.lower() in NOT_ITS_OWN or _TIMES.fullmatch(word):
        return True
    place = register.place(word)
    return bool(register.bodies(word)) or (place is not None and word in set(place.demonyms) - {place.name})
