"""Accessions as a page tells them."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.accessions import accessions


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Finland joined NATO on 5 April 2023.", ["5 April 2023"]),
        ("Since Sweden formally joined NATO in March 2023, much has changed.", ["March 2023"]),
        ("Finland joined NATO on 4 April 2023.", []),
        ("Finland joined the talks of NATO on 5 April 2023.", []),
        ("The minister of Finland joined NATO on 5 April 2023.", []),
    ],
)
def test_a_country_joins_an_alliance_once(mismatched, text: str, times: list[str]) -> None:
    assert [time for time, _ in mismatched(accessions, text)] == times
