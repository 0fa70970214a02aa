"""Deaths, arrests and sentences as a page tells them."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.fates import fates
from copydesk.register.register import Register


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The killing of Hassan Nasrallah on 28 September 2024 shook Lebanon.", ["the death of Hassan Nasrallah"]),
        ("Hassan Nasrallah's death on 28 September 2024 shook Lebanon.", ["the death of Hassan Nasrallah"]),
        ("Israel killed Hezbollah's leader, Hassan Nasrallah, on 28 September 2024.",
         ["the death of Hassan Nasrallah"]),
        ("On 22 April 2025, Pope Francis died at his residence.", ["the death of Pope Francis"]),
        ("Iran's president, Ebrahim Raisi, and his foreign minister were killed in a crash on 20 May 2024.",
         ["the death of Ebrahim Raisi"]),
        ("Police detained Ekrem İmamoğlu on 20 March 2025.", ["the arrest of Ekrem İmamoğlu"]),
        ("A court sentenced Vladimir Kara-Murza to 25 years on 18 April 2023.",
         ["the sentencing of Vladimir Kara-Murza"]),
        ("Ekrem İmamoğlu was arrested on 20 March 2025.", []),  # by a court, after he was detained
        ("Iran condemned the killing of Hassan Nasrallah on 28 September 2024.", []),
        ("Protests followed the killing of Hassan Nasrallah on 28 September 2024.", []),
        ("Israel killed an aide of Hassan Nasrallah on 28 September 2024.", []),
        ("Israel said that it had killed Hassan Nasrallah on 28 September 2024.", []),
        ("Flags fell for Henry Kissinger, who died in Connecticut, on 30 November 2023.", []),
        ("The murder of Paweł Adamowicz on 13 January 2019 shook Poland.", []),  # he was stabbed that day
    ],
)  # fmt: skip
def test_a_fate_is_told_by_what_was_done_or_its_noun(read, register: Register, text: str, told: list[str]) -> None:
    document = read(text)
    assert [milestone.name for milestone in fates(document, document.dates, register)] == told
