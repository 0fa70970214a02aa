"""quotes/no-provenance and quotes/unverifiable-setting."""

from __future__ import annotations

import pytest

from copydesk.model.flag import Severity
from copydesk.model.page import Link
from copydesk.model.span import Span

NO_PROVENANCE, UNVERIFIABLE = "quotes/no-provenance", "quotes/unverifiable-setting"


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Sergei Lavrov has repeatedly stressed that Russia will 'never abandon its old friends.'",
        "'The world has understood that we were right,' Lavrov declared during a televised address.",
        "In a recent speech, Lavrov promised to 'stand with the people of the region for good.'",
    ],
)
def test_words_without_an_occasion_are_flagged(flagged, text):
    (flag,) = flagged(NO_PROVENANCE, text)
    assert flag.severity == Severity.CAUTION


@pytest.mark.parametrize(
    "text",
    [
        "Lavrov praised the 'courage and patience' of the miners.",
        "'It is the worst drought that I have seen,' says Peter Hall, a farmer.",
        "Boeing called the ruling 'wrong in law and in fact'.",
    ],
)
def test_short_stretches_bodies_and_private_people_are_a_note(flagged, text):
    (flag,) = flagged(NO_PROVENANCE, text)
    assert flag.severity == Severity.INFO


@pytest.mark.parametrize(
    "text",
    [
        "'We will never abandon our friends,' Foreign Minister Sergei Lavrov told reporters on Monday.",
        "'We will never abandon our friends,' Foreign Minister Sergei Lavrov said on Monday.",
        "Lavrov told a news conference in Moscow that Russia would 'never abandon its friends'. 'Never,' he said.",
        "Lavrov spoke in Moscow on Monday. 'We will never abandon our friends,' he said.",
        "'We will never abandon our friends,' Lavrov said in an interview with Der Spiegel.",
        "'We will never abandon our friends,' Lavrov wrote on Telegram.",
        "In his first address as president, Ole Lind was calm. 'We will never abandon our friends,' he said.",
        "Lavrov met Lind behind closed doors, both taking questions afterwards.\n'We need it now,' Lavrov said.",
        "Judge Ole Lind asked during a hearing: 'Who gave you leave to do so, and when?'",
        "'We will never abandon our friends,' Lavrov said in a statement.",
        "'We met in May,' Lavrov said on Monday.\nThe talks go on.\n'We will never abandon our friends,' Lavrov said.",
        "The so-called 'ministry of truth' praised Lavrov.",
        "'We will never abandon our friends,' officials said.",
    ],
)
def test_words_with_an_occasion_or_of_others_are_not(flagged, text):
    assert flagged(NO_PROVENANCE, text) == []


def test_a_link_is_a_provenance(flagged):
    text = "'We will never abandon our friends in the region,' Lavrov said."
    assert flagged(NO_PROVENANCE, text)
    assert flagged(NO_PROVENANCE, text, (Link(Span(len(text) - 6, len(text) - 1), "https://example.org"),)) == []


@pytest.mark.parametrize(
    "text",
    [
        "'We will never sign,' Lavrov remarked in a closed-door meeting with senior officials.",
        "Behind closed doors, Lavrov called the paper 'an insult'.",
        "'We will never sign,' Lavrov told aides in a private conversation.",
        "'We will never sign,' Lavrov is said to have told his deputy during a private dinner.",
    ],
)
def test_words_from_where_nobody_can_check_are_flagged_once(flagged, text):
    (flag,) = flagged(UNVERIFIABLE, text)
    assert flag.evidence[0].source == "page"
    for other in (NO_PROVENANCE, "quotes/anonymous", "quotes/collective", "quotes/unattributed"):
        assert flagged(other, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "'We will never sign,' Lavrov told a public meeting in Moscow.",
        "Lavrov, who owns a private company, told reporters: 'We will never sign.'",
        "The ministers met behind closed doors. 'It was useful,' Lavrov told reporters on Monday.",
    ],
)
def test_open_settings_are_not(flagged, text):
    assert flagged(UNVERIFIABLE, text) == []
