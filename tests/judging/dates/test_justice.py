"""Warrants, arrests, convictions and sentences, told on another day than on record."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.justice import justice_told
from copydesk.judging.dates.outline import outline_of
from copydesk.register.register import Register


def _are_told(read, register: Register, text: str) -> bool:
    document = read(text)
    return any(
        justice_told(document, mention, outline_of(document, mention, register), register)
        for mention in document.dates
        if mention.interval
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The ICC issued a warrant for Vladimir Putin on 18 March 2023.", True),
        ("A Paris court convicted Marine Le Pen on 1 April 2025.", True),
        ("Judges found Jair Bolsonaro guilty on 12 September 2025.", True),
        ("On 12 September 2024, judges found Jair Bolsonaro guilty.", False),
        ("Police arrested Ekrem İmamoğlu on 20 March 2025.", True),
        ("The ICC issued a warrant for Vladimir Putin on 17 March 2023.", False),
        ("Le Pen appealed on 1 April 2025 after a court convicted her.", False),
        ("Putin visited Mariupol on 18 March 2023 after the ICC issued an arrest warrant for him.", False),
        ("A court jailed Ekrem İmamoğlu pending trial on 23 March 2025.", False),
        ("A court sentenced Vladimir Kara-Murza to 25 years on 18 April 2023.", True),
        ("Police in Istanbul detained the mayor, Ekrem İmamoğlu, on 20 March 2025.", True),
        ("Pavel Durov, a founder of Telegram, was detained on 25 August 2024.", True),
        ("Since the arrest of Laurent Gbagbo on 11 May 2011, much has changed.", True),
        ("Marine Le Pen's conviction on 31 March 2024 made news.", True),
        ("The Paris court's conviction of Marine Le Pen on 31 March 2025 made news.", False),
    ],
)
def test_what_was_done_to_somebody(read, register: Register, text: str, meant: bool) -> None:
    assert _are_told(read, register, text) is meant


@pytest.mark.parametrize(
    "text",
    [
        "Ekrem İmamoğlu was arrested on 20 March 2025.",  # by a court, after he was detained
        "Protests grew after the arrest of Ekrem İmamoğlu on 20 March 2025.",
        "Aides of Ekrem İmamoğlu were detained on 20 March 2025.",
        "A lawyer of Ekrem İmamoğlu was detained on 20 March 2025.",
        "Police detained an aide of Ekrem İmamoğlu on 20 March 2025.",
        "Police arrested Ekrem İmamoğlu's lawyer on 20 March 2025.",
        "On 20 March 2025, a lawyer of Ekrem İmamoğlu was detained.",
        "On 20 March 2025, a day after police detained Ekrem İmamoğlu, crowds gathered.",
        "Police detained protesters on 20 March 2025 near the office of Ekrem İmamoğlu.",
        "Berlin condemned the detention of Ekrem İmamoğlu on 20 March 2025.",
        "Aung San Suu Kyi was arrested on 14 November 2010.",  # released the day before
        "Police arrested Vladimir Putin on 18 March 2023.",  # of whom a warrant is on record
        "Marine Le Pen's trial opened on 30 September 2024.",
        "A court upheld the conviction of Marine Le Pen on 1 April 2025.",
        "Donald Trump was sentenced on 30 June 2024.",  # a month after he was convicted
        "The ICC issued a warrant for Rodrigo Duterte on 10 March 2025.",  # on which he was arrested
    ],
)
def test_is_silent_on_others_other_deeds_and_what_came_of_them(read, register: Register, text: str) -> None:
    assert not _are_told(read, register, text)
