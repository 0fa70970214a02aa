"""quotes/anonymous and quotes/collective."""

from __future__ import annotations

import pytest

ANONYMOUS, COLLECTIVE = "quotes/anonymous", "quotes/collective"


@pytest.mark.parametrize(
    "text",
    [
        "'The talks are dead,' said a senior diplomat, who spoke on condition of anonymity.",
        "'The talks are dead,' a person familiar with the matter told Reuters.",
        "An official who was not authorised to speak in public called the talks 'dead and buried'.",
        "A source in the ministry said the talks were 'dead and buried'.",
    ],
)
def test_one_who_is_not_named_is_anonymous(flagged, text):
    (flag,) = flagged(ANONYMOUS, text)
    assert flag.span.of(text)[0] in "'“"
    assert flagged(COLLECTIVE, text) == []


def test_what_an_anonymous_speaker_goes_on_to_say_is_flagged_too(flagged):
    text = "'The talks are dead,' said an official who asked not to be named. 'They died in May.'"
    assert len(flagged(ANONYMOUS, text)) == 2


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Western officials have condemned the move, calling it a 'provocation'.", "Western officials"),
        ("Analysts argue that the step counters what they describe as 'NATO expansionism.'", "Analysts"),
        ("'Nobody will invest here again,' traders said on Monday.", "traders"),
        ("Residents spoke of 'an enormous bang'.", "Residents"),
        ("Foreign Minister Ole Lind met the crew. 'We urge all to leave,' the ministers stressed.", "the ministers"),
        (
            "Ministers Ole Lind and Ada Quist left.\nIt rains.\nIt snows.\n'Leave us,' the ministers said.",
            "the ministers",
        ),
        ("In a joint statement, Fredonia and Norda condemned it. 'We urge all to leave,' diplomats said.", "diplomats"),
        ("In a statement, Fredonia condemned it. 'We urge all to leave,' the diplomats said.", "the diplomats"),
    ],
)
def test_a_group_is_collective_and_the_message_names_it(flagged, text, group):
    (flag,) = flagged(COLLECTIVE, text)
    assert group in flag.message
    assert flagged(ANONYMOUS, text) == []
    assert flagged("sourcing/vague", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "'The talks are dead,' said Anna Berg, the Swedish envoy.",
        "'We do not comment,' a spokeswoman for Boeing said.",
        "The ministry called the talks 'dead and buried'.",
        "Western officials called the vote a 'farce' in a joint statement on Monday.",
        "The so-called 'analysts' met on Monday.",
        "Analysts at the bank met on Monday.",
        "Foreign Ministers Ada Quist, Ole Lind and Jane Roe met. 'We urge all to leave,' the ministers stressed.",
        "In a joint statement, Fredonia and Norda condemned it. 'We urge all to leave,' the two countries said.",
        "Ada Quist met Ole Lind in Oslo.\nIn the evening the two leaders vowed to stand against 'all aggression'.",
        "The joint statement said the talks were 'a good start'. Both sides pledged to go on 'in the coming days'.",
        "The settlers did not say what kind of 'camps' they mean.",
        "Villagers demand access to the 'North Star' and 'Old Man' mines.",
        "The three have signed a letter to the court in which they say 'we face a crisis like no other'.",
        "These groups, mostly young people, presented their demands in the form of a '17+8' list.",
        "Crowds outside the palace chanted: 'The people want the fall of the regime.'",
        "'We will not go home until he falls,' the crowd chanted.",
    ],
)
def test_names_bodies_spokespeople_and_joint_statements_are_neither(flagged, text):
    assert flagged(ANONYMOUS, text) == []
    assert flagged(COLLECTIVE, text) == []
