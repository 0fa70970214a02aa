"""Counting names: kind and boundaries, boundaries alone."""

from training.corpora import Name, Paragraph
from training.evaluate.__main__ import sections
from training.evaluate.names import NameScores, pages_of
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


def test_every_section_measures_and_prints() -> None:
    assert {"names", "trees"} <= sections().keys()
    assert all(callable(section.table) for section in sections().values())


def test_a_page_is_the_paragraphs_of_one_document_with_their_names_where_they_stand() -> None:
    def paragraph(document: str, name: str) -> Paragraph:
        return Paragraph("c", document, "news", ["Dr", name], [True, False], names=[Name(1, 2, "PERSON")])

    first, second = pages_of([paragraph("a", "Ada"), paragraph("a", "Bea"), paragraph("b", "Cid")])
    assert [first.text[mark.start : mark.end] for mark in first.marks] == ["Ada", "Bea"]
    assert second.text.split() == ["Dr", "Cid"]
