"""Deaths as a page tells them."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.deaths import deaths


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Alexei Navalny died in a penal colony on 17 February 2024.", ["the death of Alexei Navalny"]),
        ("Alexei Navalny died in a penal colony on 16 February 2024.", []),
        ("When Alexei Navalny died in May 2024, crowds gathered.", ["the death of Alexei Navalny"]),
        ("A friend of Alexei Navalny died on 17 February 2024.", []),
        ("Alexei Navalny died in a penal colony and was buried on 1 March 2024.", []),
        ("The killing of Hassan Nasrallah on 28 September 2024 shook Lebanon.", ["the death of Hassan Nasrallah"]),
        ("Hassan Nasrallah's death on 28 September 2024 shook Lebanon.", ["the death of Hassan Nasrallah"]),
        ("Israel killed Hezbollah's leader, Hassan Nasrallah, on 28 September 2024.",
         ["the death of Hassan Nasrallah"]),
        ("On 22 April 2025, Pope Francis died at his residence.", ["the death of Pope Francis"]),
        ("Iran's president, Ebrahim Raisi, and his foreign minister were killed in a crash on 20 May 2024.",
         ["the death of Ebrahim Raisi"]),
        ("Iran condemned the killing of Hassan Nasrallah on 28 September 2024.", []),
        ("Protests followed the killing of Hassan Nasrallah on 28 September 2024.", []),
        ("Israel killed an aide of Hassan Nasrallah on 28 September 2024.", []),
        ("Israel said that it had killed Hassan Nasrallah on 28 September 2024.", []),
        ("Flags fell for Henry Kissinger, who died in Connecticut, on 30 November 2023.", []),
        ("The murder of Paweł Adamowicz on 13 January 2019 shook Poland.", []),  # he was stabbed that day
    ],
)  # fmt: skip
def test_a_death_is_told_by_what_was_done_or_suffered_or_its_noun(mismatched, text: str, told: list[str]) -> None:
    assert [name for _, name in mismatched(deaths, text)] == told
