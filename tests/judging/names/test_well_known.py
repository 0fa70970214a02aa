"""Whom everybody knows a name without an office comes near to."""

from __future__ import annotations

import pytest

from copydesk.judging.context import Context
from copydesk.judging.names.well_known import well_known


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Volodymyr Zelenskiyy left Kyiv for talks.", None),  # another way to write it
        ("Emmanuel Macronn left Paris for talks.", "Emmanuel Macron"),
        ("Emmanuel Macronn left for talks.", None),  # of no country
        ("Emmanuel Macronn, a baker, left Paris for talks.", None),
        ("The Paris baker Emile Macron left for talks.", None),
        ("Emmanuel Macronn left Paris. Emmanuel Macronn came to Lyon. Emmanuel Macronn is back.", None),  # meant so
    ],
)
def test_who_is_meant_by_name_and_country_alone(read, register, text: str, meant: str | None) -> None:
    context = Context(read(text), register)
    number = next(
        n for n, entity in enumerate(context.document.entities) if "acron" in entity.name or "Zel" in entity.name
    )
    found = well_known(context.document.entities[number], context.document.mentions()[number], context)
    assert (found and found[0].name) == meant
