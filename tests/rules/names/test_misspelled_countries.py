"""Countries and peoples in the misspellings that everybody knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.rules.names.misspelling import Misspelling
from copydesk.rules.rule import Rule

Flagged = Callable[[Rule, str], list[str]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Ukranian army denied it. Ukranian pilots too.", ["Ukranian"]),
        ("But Ukranian pilots denied it.", ["Ukranian"]),
        ("He spoke of Isreal and of the Isreali people.", ["Isreal", "Isreali"]),
        ("Isreal denied it, and so did the Phillipines.", ["Isreal", "Phillipines"]),
        ("The Lybian ports were shut; the crab Lybia was seen there.", ["Lybian"]),
        ("The boxer Isreal Adeyemi won in Lagos. Isreal wept.", []),
        ("Pastor John Isreal came to the Hotel Carribean in Lagos.", []),
        ('The sign read "Isreal", the poster “Carribean nights”.', []),
        ("The Isreali [sic] army was thanked at @Isreal and #Ukranian.", []),
        ("The Afganistan Times of Turkey and the Moldavian, Rumanian and Byelorussian choirs sang.", []),
        ("The Styrian, Sorbian, Arminian and Etonian choirs sang; so did the Columbian one.", []),
        ("The Argentinian, Kirghiz, Roumanian and Slovakian envoys met in Kazakstan.", []),
        ("Israel, Ukraine, Libya, the Philippines, Kyrgyzstan and the Caribbean were named.", []),
    ],
)
def test_a_country_misspelled(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(Misspelling(), text) == names
