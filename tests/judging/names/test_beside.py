"""Whom of a body's or a place's a name right beside it means."""

from __future__ import annotations

import pytest

from copydesk.judging.names.beside import near_by_owner


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("Pfizer's Albert Burla spoke.", "Albert Burla", "Albert Bourla"),
        ("Albert Burla of Pfizer spoke.", "Albert Burla", "Albert Bourla"),
        ("China's Xi Jingping spoke.", "Xi Jingping", "Xi Jinping"),
        ("Moderna's Albert Burla spoke.", "Albert Burla", None),
        ("Pfizer's Albert Burla, a driver, spoke.", "Albert Burla", None),  # introduced to readers
        ("Pfizer's Albert Bourla spoke.", "Albert Bourla", None),  # himself
        ("South Korea's Lee Jae-yong spoke.", "Lee Jae-yong", None),  # on record, and nobody's garble
    ],
)
def test_its_head_is_meant_by_a_name_near_to_theirs(read, register, text: str, name: str, meant: str | None) -> None:
    document = read(text)
    number = next(n for n, entity in enumerate(document.entities) if entity.name == name)
    tenure = near_by_owner(number, document.mentions()[number], document, register)
    assert (tenure and tenure.person.name) == meant
