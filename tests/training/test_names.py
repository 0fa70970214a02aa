"""Made-up news and swapped names: every mark still covers the name it stands for."""

from random import Random

import pytest
import spacy

from training.passages import Mark, Passage, name_example, rebuilt
from training.patterns import PATTERNS, news
from training.swapping import swapped
from training.world import World, load


@pytest.fixture(scope="module")
def world() -> World:
    return load()


def test_there_are_some_sixty_patterns_or_more() -> None:
    assert len(PATTERNS) == len(set(PATTERNS)) >= 60


def test_no_slot_is_left_open(world: World) -> None:
    for passage in news(world, Random(1), 300):
        assert "{" not in passage.text
        for mark in passage.marks:
            name = passage.text[mark.start : mark.end]
            assert name
            assert name == name.strip()


def test_the_same_seed_makes_the_same_news(world: World) -> None:
    assert news(world, Random(5), 20) == news(world, Random(5), 20)


def test_rebuilding_moves_the_marks() -> None:
    passage = Passage("Obama met Xi.", (Mark(0, 5, "PERSON"), Mark(10, 12, "PERSON")))
    other = rebuilt(passage, [(passage.marks[0], "Viola Amherd")])
    assert other.text == "Viola Amherd met Xi."
    assert [other.text[m.start : m.end] for m in other.marks] == ["Viola Amherd", "Xi"]


def test_a_person_swapped_stays_one_person(world: World) -> None:
    text = "Barack Obama spoke. Obama left."
    passage = Passage(text, (Mark(0, 12, "PERSON"), Mark(20, 25, "PERSON")))
    kept = 0
    for seed in range(200):
        other = swapped(passage, world, Random(seed))
        full, short = (other.text[m.start : m.end] for m in other.marks)
        if "Obama" not in other.text:
            kept += 1
            assert set(short.split()) <= set(full.split())
    assert kept


def test_tokens_that_do_not_fit_a_name_are_left_unsaid() -> None:
    passage = Passage("The Moscowers left Kyiv.", (Mark(4, 10, "LOC"), Mark(19, 23, "LOC")))
    reference = name_example(spacy.blank("en"), passage).reference
    assert [(name.text, name.label_) for name in reference.ents] == [("Kyiv", "LOC")]
    assert [token.ent_iob for token in reference] == [2, 0, 2, 3, 2]
