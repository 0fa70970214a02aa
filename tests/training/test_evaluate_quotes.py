"""The labels of quotations are read as written, and what a tool reads is counted against them."""

import pytest

from training.evaluate.bench import PASSAGES
from training.evaluate.labels import labelled_passages
from training.evaluate.quotes import Figures, Found, with_single_marks

_FILE = """\
# A council
"We knew," Anna Berg said. "All of us." She said the dam was safe.
    We knew > Anna Berg | named
    All of us > +
    ~ the dam was > She = Anna Berg
"""


@pytest.fixture
def passage(tmp_path):
    (tmp_path / "quotes-test.txt").write_text(_FILE, "utf-8")
    (found,) = labelled_passages(tmp_path)
    return found


def test_labels_stand_where_their_words_do(passage):
    assert [passage.text[label.start :][:5] for label in passage.labels] == ["We kn", "All o", "the d"]
    assert [label.name for label in passage.labels] == ["Anna Berg"] * 3
    assert [label.direct for label in passage.labels] == [True, True, False]


def test_a_label_whose_words_are_not_there_is_refused(tmp_path):
    (tmp_path / "quotes-test.txt").write_text("# A\nNothing is said.\n    We knew > Anna Berg | named\n", "utf-8")
    with pytest.raises(ValueError, match="no such words"):
        list(labelled_passages(tmp_path))


def test_only_a_quotation_with_its_speaker_counts_as_right(passage):
    first, second, _ = passage.labels
    figures = Figures()
    mention = first.mention
    figures.add(passage.labels, [Found(first.start, first.start + 7, True, mention, "Anna Berg", "named")])
    figures.add(passage.labels, [Found(second.start, second.start + 9, True, None)])
    assert (figures.spoken.right, figures.spoken.read, figures.spoken.gold) == (1, 2, 4)
    assert (figures.found.right, figures.reported.gold) == (2, 2)


def test_marks_are_turned_without_moving_a_word():
    text = "\"He said 'go', didn't he?\" asked Berg."
    assert with_single_marks(text) == '‘He said "go", didn\'t he?’ asked Berg.'


def test_there_are_enough_labels_of_each_kind():
    labels = [label for passage in labelled_passages(PASSAGES) for label in passage.labels]
    assert sum(label.direct and label.kind == "speech" for label in labels) >= 400
    assert sum(not label.direct for label in labels) >= 230
