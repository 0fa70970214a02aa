"""What bodies and states did, told on another day than on record."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.acts import act_told
from copydesk.judging.dates.outline import outline_of
from copydesk.register.register import Register


def _are_told(read, register: Register, text: str) -> bool:
    document = read(text)
    return any(
        act_told(document, mention, outline_of(document, mention, register), register)
        for mention in document.dates
        if mention.interval
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The UN Security Council adopted resolution 2803 on 18 November 2025.", True),
        ("On 12 October 2025, the Security Council passed Resolution 2803.", True),
        ("Resolution 2803, adopted on November 18, 2025, backs the plan.", True),
        ("Under Security Council resolution 2231 of 20 July 2016, states must act.", True),
        ("The UN Security Council adopted resolution 2803 on 17 November 2025.", False),
        ("The Council met on 18 November 2025, a day after it adopted resolution 2803.", False),
        ("Hamas rejected resolution 2803 on 18 November 2025.", False),
        ("Resolution 2803, adopted on 17 November 2025, was criticised on 18 November 2025.", False),
        ("The House passed resolution 2803 on 20 November 2025.", False),
        ("The EU adopted its 19th sanctions package on 24 October 2025.", True),
        ("The bloc's nineteenth package of sanctions against Moscow was adopted on 24 October 2025.", True),
        ("EU ambassadors agreed on the 19th sanctions package on 22 October 2025.", False),
        ("The European Commission proposed its 19th sanctions package on 19 September 2025.", False),
        ("Switzerland adopted the EU's 14th package of sanctions on 23 October 2024.", False),
        ("The EU adopted its fifth package of sanctions against Belarus on 2 December 2021.", False),
    ],
)
def test_what_has_a_number_comes_once(read, register: Register, text: str, meant: bool) -> None:
    assert _are_told(read, register, text) is meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Russia and Iran signed a strategic partnership treaty in Moscow on 18 January 2025.", True),
        ("The treaty between Vladimir Putin and Masoud Pezeshkian was signed in Moscow on 18 January 2025.", True),
        ("Russia and Iran signed the treaty in Moscow on 17 January 2025.", False),
        ("Russia and Iran signed the treaty in Moscow, and on 18 January 2025 Putin hailed it.", False),
        ("Russia and Iran signed the treaty in Tehran on 18 January 2025.", False),
        ("Russia and Cuba signed a treaty in Moscow on 18 January 2025.", False),
        ("Ukraine ratified the agreement with the United States on 8 May 2025.", False),
    ],
)
def test_who_signed_and_where_tell_which_treaty_is_meant(read, register: Register, text: str, meant: bool) -> None:
    assert _are_told(read, register, text) is meant
