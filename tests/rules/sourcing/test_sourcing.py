"""sourcing/vague and sourcing/unconfirmed."""

from __future__ import annotations

import pytest

from copydesk.model.flag import Severity

VAGUE, UNCONFIRMED = "sourcing/vague", "sourcing/unconfirmed"


@pytest.mark.parametrize(
    "text",
    [
        "Analysts suggest that the deal will fail.",
        "It is believed that the deal will fail.",
        "According to reports, the deal has failed.",
        "The view has been echoed by pro-government commentators.",
    ],
)
def test_a_claim_of_nobody_in_particular_is_flagged(flagged, text):
    (flag,) = flagged(VAGUE, text)
    assert flag.severity == Severity.CAUTION
    assert flag.evidence[0].statement.strip("“”") == flag.span.of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Analysts at the Institute for the Study of War suggest that the deal will fail.",
        "Maria Lopez, an analyst, believes that the deal will fail.",
        "Analysts have called the deal 'a fraud'.",
        "The police said the man was unhurt.",
        "Norda's lawmakers demanded that the minister appear. Some supporters celebrated it in the square.",
        "The order was sought by Oslo officials who opposed the march.",
        "Ada Quist met Ole Lind in Oslo. Both leaders insisted that they had become friends.",
    ],
)
def test_named_sources_and_quoted_groups_are_not(flagged, text):
    assert flagged(VAGUE, text) == []


def test_what_is_merely_common_knowledge_is_a_note(flagged):
    (flag,) = flagged(VAGUE, "The tower is said to be haunted.")
    assert flag.severity == Severity.INFO


def test_one_source_is_flagged_once_in_a_paragraph(flagged):
    once = "Analysts suggest that the deal will fail. Analysts believe that it was doomed."
    assert len(flagged(VAGUE, once)) == 1
    assert len(flagged(VAGUE, once.replace(". ", ".\n"))) == 2


def test_ten_in_one_paragraph_are_one_remark_with_ten_places(flagged):
    who = "Analysts Officials Critics Observers Experts Diplomats Insiders Historians Economists Strategists".split()
    text = " ".join(f"{them} believe that the deal will fail." for them in who)
    (flag,) = flagged(VAGUE, text)
    assert [place.of(text).split()[0] for place in flag.places] == who
    assert len(flag.message) <= 300
    assert len(flagged(VAGUE, text.replace(". ", ".\n\n"))) == 10


def test_two_of_different_sorts_are_two_remarks(flagged):
    assert len(flagged(VAGUE, "Analysts believe that it will fail. Officials fear that it will not.")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "About 300 recruits were reportedly trained there.",
        "According to unconfirmed reports, the bridge was mined.",
        "If true, this would change everything.",
    ],
)
def test_a_hedge_is_flagged_once(flagged, text):
    assert len(flagged(UNCONFIRMED, text)) == 1
    assert flagged(VAGUE, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "According to Reuters, about 300 recruits were reportedly trained there.",
        "He allegedly stole two cars, police said.",
        "“He reportedly left,” Maria Lopez said.",
        "If confirmed by the Senate, Maria Lopez will serve for ten years.",
        "If confirmed, she would be the first woman in the post.",
    ],
)
def test_a_hedge_with_a_source_is_not(flagged, text):
    assert flagged(UNCONFIRMED, text) == []
