"""Cutting and joining paragraphs keeps every word, tree and name."""

from random import Random

from training.corpora import Name, Paragraph
from training.paragraphs import cut, joined, reset


def _paragraph(sentences: int, document: str = "a") -> Paragraph:
    """Sentences of three words each, their root in the middle, the first word a name."""
    return Paragraph(
        corpus="tiny",
        document=document,
        genre="news",
        words=["Kim", "left", "."] * sentences,
        spaces=[True, False, True] * sentences,
        tags=["NNP", "VBD", "."] * sentences,
        pos=["PROPN", "VERB", "PUNCT"] * sentences,
        lemmas=["Kim", "leave", "."] * sentences,
        heads=[3 * n + 1 for n in range(sentences) for _ in range(3)],
        deps=["nsubj", "ROOT", "punct"] * sentences,
        sentence_starts=[3 * n for n in range(sentences)],
        names=[Name(3 * n, 3 * n + 1, "PERSON") for n in range(sentences)],
    )


def test_parts_joined_again_are_the_whole() -> None:
    whole = _paragraph(7)
    parts = list(cut(whole, 3))
    assert [len(part.sentence_starts) for part in parts] == [3, 3, 1]
    again = parts[0]
    for part in parts[1:]:
        again = joined(again, part)
    assert again == whole


def test_long_paragraphs_are_cut_between_sentences() -> None:
    for part in cut(_paragraph(100), 100):
        assert len(part.words) <= 140
        assert part.words[-1] == "."
        assert all(0 <= head < len(part.words) for head in part.heads)


def test_documents_are_never_mixed() -> None:
    papers = [_paragraph(1, document) for document in "aabbccdd" * 10]
    for part in reset(papers, Random(1)):
        assert part.document in "abcd"
        assert len(part.sentence_starts) <= 2
