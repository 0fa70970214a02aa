"""Noise changes how a text is set, never its length."""

from random import Random

import pytest

from training.noise import in_title_case, noisy, noisy_words, with_quotation_marks, without_accents

TEXT = '"Don\'t," said Jarosław Großmann of the ("new") İstanbul office. It\'s the end.'


@pytest.mark.parametrize("seed", range(60))
def test_length_stays(seed: int) -> None:
    assert len(noisy(TEXT, Random(seed))) == len(TEXT)


@pytest.mark.parametrize("seed", range(20))
def test_words_are_cut_where_they_were(seed: int) -> None:
    words = ["He", "said", ":", '"', "No", '"', "."]
    spaces = [True, False, True, False, False, False, False]
    changed = noisy_words('He said: "No".', words, spaces, Random(seed))
    assert [len(word) for word in changed] == [len(word) for word in words]


def test_quotation_marks_open_and_close() -> None:
    assert with_quotation_marks('"A," he said, "isn\'t B."', ("“", "”")) == "“A,” he said, “isn’t B.”"
    assert with_quotation_marks("“A’s.”", ("'", "'")) == "'A's.'"


def test_accents_and_title_case() -> None:
    assert without_accents("Donald Tusk w Łodzi, Šaško") == "Donald Tusk w Lodzi, Sasko"
    assert in_title_case("the state of the union") == "The State of the Union"
