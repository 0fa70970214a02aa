"""Reading CoNLL-U: words, trees, names, and what is not annotated."""

import gzip
from pathlib import Path

import spacy

from training.corpora import DateMark, Name, read, syntax_example

LINES = """\
# newdoc id = a
# genre = news
# dateCreated = 2011-04-06
# newpar
# sent_id = a-1
# text = Alexei can't go.
1\tAlexei\tAlexei\tPROPN\tNNP\t_\t4\tnsubj\t_\tNER=B-PERSON
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\tNER=O
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\tNER=O
4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tNER=O|SpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\tNER=O

# sent_id = a-2
# text = United Nations
1\tUnited\tUnite\tVERB\tNNP\t_\t2\tamod\t_\tNER=B-ORG
2\tNations\tnation\tNOUN\tNNPS\t_\t0\troot\t_\tNER=I-ORG

# newpar
# text = Tuesday
1\tTuesday\tTuesday\tPROPN\tNNP\t_\t0\troot\t_\tNER=B-DATE|When=2011-04-05

"""


def _file(folder: Path, lines: str) -> Path:
    path = folder / "tiny-train.conllu.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(lines)
    return path


def test_a_paragraph_holds_its_sentences(tmp_path: Path) -> None:
    first, second = read(_file(tmp_path, LINES))
    assert first.text == "Alexei can't go. United Nations"
    assert first.sentence_starts == [0, 5]
    assert first.heads == [3, 3, 3, 3, 3, 6, 6]
    assert second.text == "Tuesday"
    assert first.genre == second.genre == "news"


def test_names_keep_their_places_and_dates_are_no_names(tmp_path: Path) -> None:
    first, second = read(_file(tmp_path, LINES))
    assert first.names == [Name(0, 1, "PERSON"), Name(5, 7, "ORG")]
    assert second.names == []


def test_words_of_a_name_are_proper_nouns(tmp_path: Path) -> None:
    first, _ = read(_file(tmp_path, LINES))
    assert first.pos[5:] == ["PROPN", "PROPN"]
    assert first.lemmas[5:] == ["United", "Nations"]


def test_no_annotation_is_not_no_name(tmp_path: Path) -> None:
    import re

    bare = re.sub(r"NER=[-\w]+\|?", "", LINES).replace("\t\n", "\t_\n")
    first, _ = read(_file(tmp_path, bare))
    assert first.names is None
    reference = syntax_example(spacy.blank("en"), first).reference
    assert all(token.ent_iob == 0 for token in reference)


def test_the_tree_reaches_the_example(tmp_path: Path) -> None:
    first, _ = read(_file(tmp_path, LINES))
    reference = syntax_example(spacy.blank("en"), first).reference
    assert [sentence.text for sentence in reference.sents] == ["Alexei can't go.", "United Nations"]
    assert reference[0].head.text == "go"
    assert [name.label_ for name in reference.ents] == ["PERSON", "ORG"]


def test_dates_come_with_what_they_mean_and_the_day_of_their_document(tmp_path: Path) -> None:
    first, second = read(_file(tmp_path, LINES))
    assert (first.dates, second.dates) == ([], [DateMark(0, 1, "2011-04-05")])
    assert second.created == "2011-04-06"
