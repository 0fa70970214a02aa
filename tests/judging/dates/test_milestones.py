"""Deaths, accessions and changes of office as a page tells them."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.milestones import milestones
from copydesk.register.register import Register


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Alexei Navalny died in a penal colony on 17 February 2024.", ["the death of Alexei Navalny"]),
        ("A friend of Alexei Navalny died on 17 February 2024.", []),
        ("Alexei Navalny died in a penal colony and was buried on 1 March 2024.", []),
        ("Finland joined NATO on 5 April 2023.", ["the accession of Finland to NATO"]),
        ("Finland joined the talks of NATO on 5 April 2023.", []),
        (
            "Luiz Inácio Lula da Silva left office on 1 January 2010.",
            ["the end of Luiz Inácio Lula da Silva's time as President of Brazil"],
        ),
        ("Luiz Inácio Lula da Silva left office on 3 March 2010.", []),  # another one, for all that is on record
    ],
)
def test_a_day_that_comes_once_is_told_in_plain_words(read, register: Register, text: str, names: list[str]) -> None:
    document = read(text)
    assert [milestone.name for milestone in milestones(document, document.dates, register)] == names
