"""The table of spellings is what it says; how well they are told apart is measured, not tested."""

from __future__ import annotations

from tests.register.spellings import pairs


def test_the_table_has_as_many_garbles_as_variants_or_nearly() -> None:
    garbles = [pair for pair in pairs() if pair.garbled]
    variants = [pair for pair in pairs() if not pair.garbled]
    assert len(garbles) + len(variants) >= 300
    assert 0.4 < len(garbles) / (len(garbles) + len(variants)) < 0.6
    assert not {pair.text for pair in garbles} & {pair.text for pair in variants}
