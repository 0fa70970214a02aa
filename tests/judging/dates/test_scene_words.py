"""What tells of a deed, and what of something else."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.scene_words import KINDS, tells_otherwise


@pytest.mark.parametrize(
    ("clause", "otherwise"),
    [
        ("gunmen killed 145 people at Crocus City Hall", False),
        ("armed men shot many in a crowded building, Crocus City Hall", False),
        ("the attack on Crocus City Hall was condemned by Paris", True),
        ("mourners laid flowers where the attack was", True),
        ("the roof of Crocus City Hall fell after the attack", True),
        ("a second attack on Crocus City Hall", True),
    ],
)
def test_another_deed_or_the_time_after_is_told_otherwise(clause: str, otherwise: bool) -> None:
    attack = next(kind for kind in KINDS if kind.called.search("Crocus attack"))
    assert tells_otherwise(clause, attack.tells, frozenset({"crocu", "city", "hall"})) is otherwise
