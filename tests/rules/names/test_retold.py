"""Bodies' names as they come back from another language, beside their short forms."""

from __future__ import annotations

from datetime import date

import pytest

from copydesk.rules.names.acronym_mismatch import AcronymMismatch

DAY = date(2025, 5, 12)


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("India's Border Safety Forces (BSF) came.", "Border Safety Forces (BSF)"),
        ("In Taiwan the Mainland Relations Council (MAC) came.", "Mainland Relations Council (MAC)"),
        ("In Pakistan the Joint Services Public Relations (ISPR) came.", "Joint Services Public Relations (ISPR)"),
        ("The US Federal Bureau of Inquiries (FBI) came.", "US Federal Bureau of Inquiries (FBI)"),
        ("In Seoul, South Korea, the Joint Staff of Chiefs (JCS) came.", "Joint Staff of Chiefs (JCS)"),
        ("In Taipei, Taiwan, Progressive Democratic Party (DPP) members came.", "Progressive Democratic Party (DPP)"),
        ("China's People's Army of Liberation (PAL) came.", "China's People's Army of Liberation (PAL)"),
        ("The Japanese Self-Protection Forces (JSPF) came.", "Japanese Self-Protection Forces (JSPF)"),
        ("China is calm. The Central War Commission (CMC) met.", "Central War Commission (CMC)"),
        ("Seoul, South Korea, heard the US envoy and Joint Staff of Chiefs (JCS).", "Joint Staff of Chiefs (JCS)"),
        ("The Election Committee of Pakistan (ECP) met.", "Election Committee of Pakistan (ECP)"),
        ("The Federal Australian Police (AFP) came.", "Federal Australian Police (AFP)"),
        ("The Bangladeshi Border Guards (BBG) came.", "Bangladeshi Border Guards (BBG)"),
    ],
)
def test_other_words_of_the_same_meaning_or_in_another_order(on_record, text: str, stretch: str) -> None:
    assert on_record(AcronymMismatch(), text, DAY) == [stretch]


@pytest.mark.parametrize(
    "text",
    [
        "India's Border Security Forces (BSF) came.",
        "The Bangladesh Border Guards (BGB) came.",
        "China's State Security Ministry (MSS) came.",
        "The Chinese Ministry of State Security (MSS) came.",
        "The Chinese People's Liberation Army (PLA) came.",
        "China's Central Discipline Inspection Commission (CCDI) came.",
        "The Japanese Self-Defence Forces (JSDF) came.",
        "The Japanese Coast Guard (JCG) came.",
        "The Philippines Coast Guard (PCG) came.",
        "The Czech Security Information Service (BIS) came.",
        "The Organisation of Islamic Conference (OIC) met.",
        "The Shanghai Cooperation Organization (SCO) met, and the Organization of Cooperation of Shanghai, too.",
        "In Pakistan the National Security Committee (NSC) met; in India the National Security Council (NSC) did not.",
        "In Algeria the National Liberation Front (FLN) met, the Front of National Liberation.",
        "In Taiwan the Financial Supervisory Commission (FSC) met, in South Korea the Financial Services Commission.",
        "China is calm. The Central Security Commission (CSC) met, and the Central Management Commission (CMC).",
        "China is calm. The Philippine Coast Guard (PCG) met, and the Vietnam Coast Guard (VCG).",
        "India and Britain met. The National Statistics Office (NSO) and the National Testing Agency (NTA) spoke.",
        "South Korea's National Election Committee (NEC) met.",  # translated in several ways
        "The Anti-Corruption Commission of Malaysia (MACC) and the Malaysian Anti-Corruption Commission (MACC) met.",
        "The National Police of the Philippines (PNP) met, and the Armed Forces of the Philippines (AFP).",
        "In Thailand the National Counter Corruption Commission (NCCC) met.",
        "In Korea the Democratic Party (DP) met; in Japan the Democratic Party for the People (DPP) did.",
        "In Armenia the Border Protection Force (BPF) met; in India the Border Security Force (BSF) did.",
    ],
)
def test_ways_to_write_a_body_and_other_bodies_are_none(on_record, text: str) -> None:
    assert on_record(AcronymMismatch(), text, DAY) == []
