from __future__ import annotations

import pytest

from copydesk.model.flag import Severity

RULE = "quotes/unattributed"


@pytest.mark.parametrize(
    "text",
    [
        "The dam is from 1931. 'Nobody in this valley was ever asked about it.' Work on the next begins in May.",
        "The plan was described as “the worst that this council has ever seen”.",
        "The decision is a “shameful betrayal of the people of this valley”, and work begins in May.",
    ],
)
def test_a_sentence_in_marks_without_a_speaker_is_flagged(flagged, text):
    (flag,) = flagged(RULE, text)
    assert flag.severity == Severity.CAUTION
    assert flag.evidence


@pytest.mark.parametrize(
    "text",
    [
        "'Nobody in this valley was ever asked about it,' Maria Lopez said.",
        "They signed it. Its fourth article, now old, obliges either to help 'with all means that it has' if asked.",
        "Maria Lopez was angry. 'Nobody in this valley was ever asked about it.'",
        "'We knew it,' Maria Lopez said. 'Nobody in this valley was ever asked about it.'",
        "The 'dam' is a so-called 'project of national importance'.",
        "She won the award for 'The River That Was Never Asked About' in 1987.",
        "The harvest begins in May.\n'No Rain Until The End Of May,' Says Ole Lind: Farmers fear a drought.",
        "Farmers fear 'worst drought in more than thirty years'\n\nThe harvest begins in May.",
        "The law speaks of 'force'.",
        "Editors thanked the minister for passing ‘The Public Radio and Television Authority (Amendment) Bill, 2023’.",
        "Judge Ole Lind blocked it on Monday, and has directed the bank to ‘return control of the dam to the valley.’",
        "'Nobody in this valley was ever asked about it,' NNP’s highest policy making committee member Ole Lind said.",
        (
            "“Nobody in this valley was ever asked.” Mayor on the dam\n\nThe dam is old. Maria Lopez told Radio One"
            " on Monday: “It is our water. Nobody in this valley was ever asked. That will change.”"
        ),
        "The general appeared on television as 'president of the National Council for the Salvation of the Homeland'.",
    ],
)
def test_words_with_a_speaker_terms_titles_and_headlines_are_not(flagged, text):
    assert flagged(RULE, text) == []


def test_other_words_than_those_of_the_speaker_are_flagged_none_the_less(flagged):
    text = (
        "“Nobody in this valley was ever asked.” Mayor on the dam\n\nMaria Lopez told Radio One on Monday: “It is our"
        " water, and nobody in this valley was ever told.”"
    )
    assert len(flagged(RULE, text)) == 1


def test_after_a_comment_of_the_narrator_it_is_a_note(flagged):
    text = "'We knew,' Maria Lopez said, underscoring the weight of the find. 'Nobody in this valley was ever asked.'"
    (flag,) = flagged(RULE, text)
    assert flag.severity == Severity.INFO
    assert "Maria Lopez" in flag.message
