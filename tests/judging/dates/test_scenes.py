"""Attacks, disasters and coups told in a page's own words."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.scenes import scenes
from copydesk.register.register import Register


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gunmen killed 145 people at Crocus City Hall on 23 March 2024.", ["Crocus City Hall attack"]),
        ("Crocus City Hall, a concert venue, was attacked on 23 March 2024.", ["Crocus City Hall attack"]),
        ("On 23 March 2024, gunmen opened fire at Crocus City Hall.", ["Crocus City Hall attack"]),
        ("The 23 March 2024 attack on Crocus City Hall shook Russia.", ["Crocus City Hall attack"]),
        ("Everything changed on 23 March 2024, when gunmen attacked Crocus.", ["Crocus City Hall attack"]),
        ("Many were in the Mariupol theatre when it was bombed on 17 March 2022.", ["Mariupol theatre airstrike"]),
        ("Iran shot down Flight 752 shortly after takeoff on 9 January 2020.",
         ["Downing of Ukraine International Airlines Flight 752"]),
        ("Soldiers seized power in Gabon on 31 August 2023.", ["Coup d'état in Gabon of 2023"]),
        ("Gunmen killed 145 people near Moscow on 23 March 2024.", []),  # nothing of its own
        ("Crocus City Hall was rebuilt on 23 March 2024.", []),  # no such deed
        ("Putin spoke after gunmen attacked Crocus City Hall on 23 March 2024.", []),  # of the speech
        ("Four suspects in the attack on Crocus City Hall were held on 23 March 2024.", []),
        ("The 23 March 2024 statement on the attack on Crocus City Hall was short.", []),
        ("The men who attacked Charlie Hebdo were killed on 9 January 2015.", []),  # the men
    ],
)  # fmt: skip
def test_a_scene_is_told_by_what_is_its_own_and_a_deed(read, register: Register, text: str, told: list[str]) -> None:
    document = read(text)
    assert [happening.event.name for happening in scenes(document, document.dates, register)] == told
