"""Careful agency prose, which gives every quotation an occasion, and what outlets and datelines change."""

from __future__ import annotations

import pytest

from copydesk.model.flag import Severity

RULES = [
    "quotes/no-provenance",
    "quotes/anonymous",
    "quotes/collective",
    "quotes/unattributed",
    "quotes/unverifiable-setting",
    "sourcing/vague",
    "sourcing/unconfirmed",
]
PEACE = "'We have never been so close to a lasting peace here,'"


@pytest.mark.parametrize(
    "text",
    [
        (
            "Foreign Minister Annalena Holm said on Tuesday that her country would keep its embassy open. "
            '"We are not leaving, and nobody has asked us to leave," Holm told a press conference in Oslo.'
        ),
        (
            'French President Emmanuel Macron defended the reform in an interview with Le Figaro. "It is a '
            'question of fairness between generations," Macron said. He added that the vote would be held '
            "before the summer."
        ),
        (
            'Polish Prime Minister Donald Tusk welcomed the decision in a post on X. "This is a good day for'
            ' the whole of Europe," Tusk wrote.'
        ),
        (
            "Chancellor Friedrich Merz told the Bundestag on Wednesday that Germany would double its aid. "
            '"Those who hesitate now will pay later," Merz said to applause from his own benches.'
        ),
        (
            "In a letter dated 8 June and seen by the BBC, Health Secretary Wes Streeting asked the "
            'regulator to act. "Patients cannot wait another winter for an answer," Streeting wrote.'
        ),
        (
            'Kremlin spokesman Dmitry Peskov declined to name a date for the talks. "There is nothing on the'
            ' calendar that we could announce today," Peskov said. He was speaking to reporters in Moscow on'
            " Monday."
        ),
        (
            '"The corridor will stay open for as long as people need it," said Deputy Prime Minister Iryna '
            "Vereshchuk. Her remarks came at a briefing in Kyiv on Saturday."
        ),
        (
            'This was stated by Finnish Foreign Minister Elina Valtonen on Telegram, Ukrinform reports. "We '
            'do not rule out further steps in the coming weeks," Valtonen said.'
        ),
        (
            "US President Donald Trump said on his Truth Social platform that the tariffs would be raised. "
            '"They had their chance and they did not take it," Trump wrote.'
        ),
        (
            "Talks on the grain deal have not yet been scheduled, said Turkish Foreign Minister Hakan Fidan,"
            ' who was in Astana on Tuesday, according to Anadolu. "Both sides know where our door is," Fidan'
            " said."
        ),
        (
            'Secretary-General Antonio Guterres condemned the attack. "Civilians are not a target, and they '
            'must never be treated as one," he said in a statement issued by the United Nations on Tuesday.'
        ),
        (
            "As announced by the Foreign Ministry, Minister Ada Quist said that the deal 'is still being broken by"
            " those who signed it'."
        ),
        (
            "NATO Secretary General Mark Rutte arrived in Vilnius on Monday for talks with Baltic leaders. "
            'After the meeting, Rutte praised the "steady nerves of the people who live on this border".'
        ),
    ],
)
def test_careful_prose_is_left_alone(flagged, text):
    assert [flag for rule in RULES for flag in flagged(rule, text)] == []


@pytest.mark.parametrize(
    "cue",
    [
        "wrote on the social network X",
        "said on the Truth Social network",
        "said on his Telegram channel",
        "said in a post on X",
        "said, writes UNN",
        "said, according to Russian state news agency TASS",
    ],
)
def test_platforms_and_agencies_are_outlets(flagged, cue):
    assert flagged(RULES[0], f"{PEACE} Foreign Minister Sergei Lavrov {cue}.") == []


def test_an_occasion_around_a_woven_word_carries_over(flagged):
    first = "The Kremlin sees no 'great hurry' for a deal, spokesman Dmitry Peskov said on April 15, according to TASS."
    assert flagged(RULES[0], f"{first}\nTalks go on.\n{PEACE} Peskov said.") == []


def test_a_recent_address_is_no_occasion_to_carry_over(flagged):
    text = f"In a recent address, Foreign Minister Sergei Lavrov spoke of the war. {PEACE} Lavrov said."
    assert [flag.severity for flag in flagged(RULES[0], text)] == [Severity.CAUTION]


def test_agency_copy_is_a_note_at_most(flagged):
    text = f"Talks go on in Geneva.\n{PEACE} Foreign Minister Sergei Lavrov said."
    assert [flag.severity for flag in flagged(RULES[0], text)] == [Severity.CAUTION]
    for dateline in (
        "KYIV, Nov 3 (Reuters) — ",
        "MOSCOW, November 3. /TASS/. ",
        "Dhaka, Nov 3 (PTI) ",
        "LAHORE, Nov 3 (APP): ",
        "YEREVAN, NOVEMBER 3, ARMENPRESS. ",
    ):
        assert {flag.severity for flag in flagged(RULES[0], dateline + text)} <= {Severity.INFO}
    for none in ("The Royal Ballet (PTI) ", "The Party of 3 (CCP) ", "MOSCOW, NOVEMBER 3, PARIS. "):
        assert {flag.severity for flag in flagged(RULES[0], none + text)} == {Severity.CAUTION}
    for signature in (" (Xinhua)", " — Reuters"):
        assert {flag.severity for flag in flagged(RULES[0], text + signature)} <= {Severity.INFO}
    for none in (" (Lavrov)", " That is all. (Photo)"):
        assert {flag.severity for flag in flagged(RULES[0], text + none)} == {Severity.CAUTION}
    placed = f"KYIV, Nov 3 (Reuters) — {text}\nThe talks go on.\nLavrov spoke in Geneva on Monday of 'a good day'."
    assert flagged(RULES[0], placed) == []


def test_the_message_names_the_group_that_they_stands_for(flagged):
    text = "For Russian analysts the deal is a step to counter what they describe as 'the expansion of the alliance'."
    (flag,) = flagged("quotes/collective", text)
    assert "“Russian analysts”" in flag.message


def test_unnamed_media_are_a_note_where_the_speaker_or_the_outlet_is_named(flagged):
    (alone,) = flagged("sourcing/vague", "According to Russian media reports, the plane landed in Moscow.")
    passed = "No date has been set, said Dmitry Peskov, according to Russian media reports, writes UNN."
    (beside,) = flagged("sourcing/vague", passed)
    assert (alone.severity, beside.severity) == (Severity.CAUTION, Severity.INFO)
    assert flagged("sourcing/vague", "Reuters reported, citing its sources, that the talks go on.") == []


def test_a_hedge_among_sentences_of_a_named_body_is_a_note(flagged):
    (alone,) = flagged("sourcing/unconfirmed", "The missile reportedly flew 700 km.")
    text = "The Joint Chiefs of Staff said a missile was fired. The missile reportedly flew 700 km."
    (beside,) = flagged("sourcing/unconfirmed", text)
    assert (alone.severity, beside.severity) == (Severity.CAUTION, Severity.INFO)
