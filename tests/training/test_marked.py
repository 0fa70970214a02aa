"""The paragraphs labelled by hand: read as their marks say, and counted so."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from training.evaluate.entities import links
from training.evaluate.marked import OfficeLabel, marked_pages

PAGE = """A remark.

## 2025-03-04
Minister [Ana Veltrop] left. [Veltrop = Ana Veltrop] told nobody.
> Ana Veltrop: former Minister of Roads (Fredonia)
"""


def written(folder: Path, text: str) -> Path:
    (folder / "agency.txt").write_text(text, encoding="utf-8")
    return folder


def test_marks_are_taken_out_of_the_text_and_labels_off_it(tmp_path: Path) -> None:
    (page,) = marked_pages(written(tmp_path, PAGE))
    assert page.text == "Minister Ana Veltrop left. Veltrop told nobody.\n"
    assert [(page.text[m.start : m.end], m.entity) for m in page.mentions] == [
        ("Ana Veltrop", "Ana Veltrop"),
        ("Veltrop", "Ana Veltrop"),
    ]
    assert page.offices == (OfficeLabel("Ana Veltrop", "Minister of Roads", "former", "Fredonia"),)


@pytest.mark.parametrize(
    "line", ["> Ana Veltrop", "> Udo Brack: minister"], ids=["no office", "somebody the page does not name"]
)
def test_a_label_that_means_nothing_is_an_error(tmp_path: Path, line: str) -> None:
    with pytest.raises(ValueError, match="2025-03-04"):
        list(marked_pages(written(tmp_path, f"{PAGE}{line}\n")))


def test_there_are_enough_labels_to_measure_on() -> None:
    pages = list(marked_pages())
    assert sum(len(page.offices) for page in pages) >= 400
    chains = (Counter(mention.entity for mention in page.mentions) for page in pages)
    assert sum(mentions for chain in chains for mentions in chain.values() if mentions > 1) >= 450


def test_a_link_is_a_mention_and_the_one_before_it_of_the_same() -> None:
    assert links([((0, 1), "a"), ((2, 3), "b"), ((4, 5), "a"), ((6, 7), "a")]) == {((0, 1), (4, 5)), ((4, 5), (6, 7))}
