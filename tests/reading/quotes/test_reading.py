"""Speeches that go on, indirect speech, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.model.document import SourceClass


def test_parts_of_one_speech_share_its_number(read):
    text = "“We knew,” Anna Berg said. “Nobody asked.”\n“Nobody cared,” she added.\n“I did,” said Lars Holm."
    first, second, third, other = [quote for quote in read(text).quotes if quote.direct]
    assert first.speech == second.speech == third.speech != other.speech
    assert [quote.continues for quote in (first, second, third, other)] == [False, True, False, False]


def test_a_comment_of_the_narrator_ends_a_speech(read):
    text = "'We knew,' Anna Berg said, highlighting the importance of the find. 'Nobody asked us about it.'"
    first, second = [quote for quote in read(text).quotes if quote.direct]
    assert second.speaker is not None
    assert second.cue is None
    assert not second.continues
    assert first.speech == second.speech


def test_after_a_sentence_of_the_narrator_the_last_speaker_goes_on_without_being_said_to(read):
    text = "'We knew,' Anna Berg said. The dam is ninety years old. 'Nobody asked us about it at the time.'"
    quote = [quote for quote in read(text).quotes if quote.direct][1]
    assert quote.speaker is not None
    assert quote.speaker.name == "Anna Berg"
    assert not quote.continues


def test_where_somebody_else_is_named_between_nobody_is_guessed(read):
    text = "'We knew,' Anna Berg said. The dam was built for Lars Holm. 'Nobody asked us about it at the time.'"
    assert [quote for quote in read(text).quotes if quote.direct][1].source_class == SourceClass.NONE


def test_whoever_asked_in_the_paragraph_before_last_speaks_again(read):
    text = "'Did you know?' Anna Berg asked.\n'Of course,' said Lars Holm.\n'That is not what you told us in May.'"
    assert [quote.speaker.name for quote in read(text).quotes if quote.direct] == [
        "Anna Berg",
        "Lars Holm",
        "Anna Berg",
    ]


def test_reported_speech_is_read_with_its_source(read):
    text = "Anna Berg said that the dam was safe. According to the ministry, it is not. It will go, Lars Holm said."
    found = {quote.span.of(text): quote.speaker.text for quote in read(text).quotes if not quote.direct}
    assert found == {"the dam was safe": "Anna Berg", "it is not": "the ministry", "It will go": "Lars Holm"}


def test_single_words_within_reported_speech_stay_apart(read):
    text = (
        "The minister said that the bridge, the road and the school of the town would be rebuilt by the 'volunteers'."
    )
    (term,) = [quote for quote in read(text).quotes if quote.direct]
    assert term.kind == "scare"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=200).filter(lambda text: text.strip() and text.isprintable()))
def test_any_text_is_read_with_sorted_spans_inside_it(read, text):
    _holds(read(text), text)


_WORDS = st.sampled_from(
    [
        *"'\"“”,.:—()\n😀é𝒜",
        *("שלום", "Anna Berg", "said", "that", "He", "told", "reporters", "on Monday", "who", "according to"),
        *("the minister", "it", "calling", "by", "officials", "quoted", "as", "saying"),
    ]
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(_WORDS, min_size=1, max_size=30).map(" ".join).filter(str.strip))
def test_any_jumble_of_cues_is_read_with_sorted_spans_inside_it(read, text):
    _holds(read(text), text)


def _holds(document, text):
    spans = [quote.span for quote in document.quotes]
    assert spans == sorted(spans)
    for quote in document.quotes:
        assert quote.span.end <= len(text)
        assert quote.span.contains(quote.inner)
        if quote.speaker is not None:
            assert quote.speaker.span.of(text) == quote.speaker.text
            assert quote.speaker.source_class == quote.source_class
        else:
            assert quote.source_class in (SourceClass.NONE, SourceClass.DOCUMENT)  # a sign says it, and nobody speaks
    spans = [sourcing.span for sourcing in document.sourcings]
    assert spans == sorted(spans)
    assert all(span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        ("Anna Berg told reporters on Monday it expected rain.", "it expected rain", "Anna Berg"),
        ("The union said at least 30 workers had left and that more would go.", "at least 30", "The union"),
        ("Anna Berg promised to present a plan by June.", "to present a plan by June", "Anna Berg"),
        ("Parents asked why they had not been told.", "why they had not been told", "Parents"),
        ("The council urged visitors to stay away.", "visitors to stay away", "The council"),
        ("Lars Holm denied any wrongdoing.", "any wrongdoing", "Lars Holm"),
        ("The tower, she says, has stood too long.", "The tower, she says, has stood too long", "she"),
        ("The bridge is open again, said the ministry.", "The bridge is open again", "the ministry"),
        ("Exit polls indicate that the party has lost.", "the party has lost", "Exit polls"),
        (
            "This sale, according to Anna Berg, followed talks.",
            "This sale, according to Anna Berg, followed",
            "Anna Berg",
        ),
        ("According to Anna Berg the house was sold by mail.", "the house was sold", "Anna Berg"),
        ("The ministry said Lars Holm, the envoy, called it off.", "Lars Holm, the envoy, called it", "The ministry"),
        ("Officials tell BBC News every claim will be heard.", "every claim will be heard", "Officials"),
        ("The scientists found ozone in May exceeded the limit.", "ozone in May exceeded", "The scientists"),
        ("A study documenting losses has revealed many are ill.", "many are ill", "A study"),
        ("They say adding salt to water is the simplest method.", "adding salt to water is", "They"),
        ("WHO say salt is the simplest method of all.", "salt is the simplest", "WHO"),
        ("He met Tom Devlin, who had told Marta he would help.", "he would help", "Tom Devlin"),
        ("Lars Holm denied taking cash and has left the town.", "taking cash", "Lars Holm"),
        ("A toy importer estimates that this will cost him dear.", "this will cost him", "A toy importer"),
    ],
)
def test_what_is_reported_without_marks_is_read_in_all_its_forms(read, text, clause, speaker):
    (found,) = [quote for quote in read(text).quotes if not quote.direct]
    assert found.span.of(text).startswith(clause)
    assert found.speaker.text == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether he would go, Lars Holm smiled.",
        "He confirmed that on Monday.",
        "She asked not to be named.",
        "Nothing that a senator could tell her about it was new.",
        "Lars Holm, once one of the most feared lobbyists in town, has died.",
        "Berg agrees with that, as it happens.",
        "A member insisted on it because she was not allowed to speak.",
    ],
)
def test_a_scene_is_no_speech(read, text):
    assert [quote for quote in read(text).quotes if not quote.direct] == []
