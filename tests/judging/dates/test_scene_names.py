"""What events on record have of their own."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.scene_names import keys, scenes_on_record
from copydesk.register.register import Register


@pytest.mark.parametrize(
    ("event", "words", "by_place"),
    [
        ("Crocus City Hall attack", "Crocus", False),
        ("Kramatorsk railway station attack", "Kramatorsk railway station", False),
        ("Downing of Ukraine International Airlines Flight 752", "Flight 752", False),
        ("Solingen stabbing", "Solingen", True),
        ("Haiti earthquake of 2021", "Haiti", True),
    ],
)
def test_a_name_target_or_town_is_an_events_own(register: Register, event: str, words: str, by_place: bool) -> None:
    found = [scene for same in scenes_on_record(register).values() for scene in same if scene.event.name == event]
    assert (keys(words), by_place) in [(scene.words, scene.by_place) for scene in found]


@pytest.mark.parametrize("event", ["Kyiv strike of 17 June 2025", "Uman missile strike", "Murder of Paweł Adamowicz"])
def test_a_town_struck_often_is_not_nor_is_a_person(register: Register, event: str) -> None:
    found = [scene for same in scenes_on_record(register).values() for scene in same if scene.event.name == event]
    assert found == []
