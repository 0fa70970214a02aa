"""Counting names: kind and boundaries, boundaries alone."""

from training.evaluate import NameScores
from training.passages import Mark


def test_a_wrong_kind_counts_for_the_boundaries_only() -> None:
    scores = NameScores()
    gold = [Mark(0, 5, "ORG"), Mark(9, 12, "LOC")]
    scores.add(gold, [Mark(0, 5, "LOC"), Mark(9, 12, "LOC"), Mark(20, 22, "PERSON")])
    assert (scores.typed.right, scores.typed.read, scores.typed.gold) == (1, 3, 2)
    assert scores.boundaries.right == 2
    assert scores.labels["ORG"].recall == 0
    assert scores.labels["LOC"].precision == 50
    assert round(scores.boundaries.f1) == 80
