"""What tells a misspelling from another name, by its letters alone."""

from __future__ import annotations

import pytest

from copydesk.judging.names.garbles import (
    doubles_a_letter,
    one_letter_garbled,
    one_word_deformed,
    one_word_garbled,
    proper_word_garbled,
)


@pytest.mark.parametrize(
    ("words", "known", "garbled"),
    [
        ("Federal Securities Service", "Federal Security Service", True),
        ("Federal Security Services", "Federal Security Service", False),  # number
        ("Federal Security Agency", "Federal Security Service", False),  # another word
        ("Federal Protective Service", "Federal Security Service", False),
        ("Central Election Commision", "Central Election Commission", True),
        ("State Customs Bureu", "State Customs Bureau", True),
        ("Ministry of Defense", "Ministry of Defence", False),
        ("Security Servise", "Security Service", False),  # two words are near too many names
    ],
)
def test_a_body_with_one_word_garbled_is_told_from_another_body(words: str, known: str, garbled: bool) -> None:
    assert one_word_garbled(words, known) is garbled


@pytest.mark.parametrize(
    ("words", "known", "deformed"),
    [
        ("Congressional Budgeting Office", "Congressional Budget Office", True),
        ("International Atomic Energetics Agency", "International Atomic Energy Agency", True),
        ("Federal Trading Commission", "Federal Trade Commission", True),
        # what translations and careless writers have for each other
        ("Environment Protection Agency", "Environmental Protection Agency", False),
        ("National Statistical Office", "National Statistics Office", False),
        ("UK Election Commission", "UK Electoral Commission", False),
        ("Regional Anti-Terrorist Structure", "Regional Anti-Terrorism Structure", False),
        ("International Stabilisation Force", "International Stabilization Force", False),
        ("Africa Union Commission", "African Union Commission", False),
        ("Center for Disease Control", "Centers for Disease Control", False),
        ("Federal Communication Commission", "Federal Communications Commission", False),
        ("National Crimes Agency", "National Crime Agency", False),
        ("Industrial Development Bank", "Industry Development Bank", False),
        ("National Investigative Agency", "National Investigation Agency", False),
        # another word
        ("Federal Maritime Commission", "Federal Trade Commission", False),
        ("National Security Agency", "National Space Agency", False),
    ],
)
def test_a_word_of_the_same_stem_makes_no_name(words: str, known: str, deformed: bool) -> None:
    assert one_word_deformed(words, known) is deformed


def test_a_letter_too_many_stands_beside_its_like() -> None:
    assert doubles_a_letter("Rossgvardia", "Rosgvardia")
    assert not doubles_a_letter("Rosgvardija", "Rosgvardia")
    assert not doubles_a_letter("Rosgvardia", "Rosgvardia")


def test_a_name_that_differs_by_one_letter_gives_the_word() -> None:
    known = "National Anti-Corruption Bureau of Ukraine"
    assert one_letter_garbled("National Anti-Corruption Burau of Ukraine", known) == "burau"
    assert one_letter_garbled("National Anti-Corruption Agency of Ukraine", known) is None
    assert one_letter_garbled("National Anti-Corruption Bureaus of Ukraine", known) is None  # number
    assert one_letter_garbled(known, known) is None


@pytest.mark.parametrize(
    ("words", "known", "garbled"),
    [
        ("Wagnar Group", "Wagner Group", True),
        ("Minks Group", "Minsk Group", True),  # two letters that stand the other way round
        ("Wagner Grup", "Wagner Group", False),  # the sort of body is no proper name
        ("Labor Party", "Labour Party", False),  # nor is what it is
        ("Wagnar Group", "Wagner Group Company", False),
    ],
)
def test_of_two_words_only_the_proper_one_is_told_to_be_garbled(words: str, known: str, garbled: bool) -> None:
    assert bool(proper_word_garbled(words, known)) is garbled
