"""Who is told to have done what only the living do, and when."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.deeds import deeds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fidel Castro met students in Havana on 3 May 2020.", [("Fidel Castro", "3 May 2020")]),
        ("On 3 May 2020, Fidel Castro met students in Havana.", [("Fidel Castro", "3 May 2020")]),
        ("Students met Fidel Castro on 3 May 2020.", [("Fidel Castro", "3 May 2020")]),
        ("Students met Fidel Castro's widow on 3 May 2020.", []),
        ("A book of what Fidel Castro said was published on 3 May 2020.", []),
        ("The aircraft carrier Charles de Gaulle arrived in Toulon on 3 May 2020.", []),
        ("East Germany sold the ship in 1995.", [("East Germany", "1995")]),
        ("What was once East Germany sold the ship in 1995.", []),
    ],
)
def test_a_deed_has_its_doer_and_its_time_in_one_sentence(read, text: str, told: list[tuple[str, str]]) -> None:
    assert [(name.text, when.span.of(text)) for name, when in deeds(read(text))] == told
