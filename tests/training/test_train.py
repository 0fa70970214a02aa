"""The whole road on a corpus of two sentences: it runs, and twice gives the same weights."""

import gzip
from pathlib import Path

import spacy

from training.attribution import attribution
from training.mixture import Mixture
from training.shipping import ship
from training.train import CONFIG, Course, train_names, train_syntax

SENTENCES = """\
# newdoc id = d{n}
# genre = news
# licence = CC BY 2.5
# title = Kim meets Lee | in Seoul
# newpar
# text = Kim met Lee in Seoul.
1\tKim\tKim\tPROPN\tNNP\t_\t2\tnsubj\t_\tNER=B-PERSON
2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\tNER=O
3\tLee\tLee\tPROPN\tNNP\t_\t2\tobj\t_\tNER=B-PERSON
4\tin\tin\tADP\tIN\t_\t5\tcase\t_\tNER=O
5\tSeoul\tSeoul\tPROPN\tNNP\t_\t2\tobl\t_\tNER=B-LOC|SpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tNER=O

# text = They were talking.
1\tThey\tthey\tPRON\tPRP\t_\t3\tnsubj\t_\tNER=O
2\twere\tbe\tAUX\tVBD\t_\t3\taux\t_\tNER=O
3\ttalking\ttalk\tVERB\tVBG\t_\t0\troot\t_\tNER=O|SpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\tNER=O

"""
COURSE = Course(epochs=1, rate=0.002, dropout=0.1, words_per_batch=100)


def _corpora(folder: Path) -> Path:
    text = "".join(SENTENCES.format(n=n) for n in range(30))
    for name in ("gum-train", "wikigold-train", "crossner-train"):
        _write(folder / f"{name}.conllu.gz", text)
    for label in ("B-PERSON", "B-LOC", "O"):
        text = text.replace(f"NER={label}|", "").replace(f"NER={label}", "_")
    _write(folder / "ewt-train.conllu.gz", text)
    return folder


def _write(path: Path, text: str) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(text)


def _trained(corpora: Path, out: Path) -> dict[str, bytes]:
    nlp = train_syntax(corpora, COURSE)
    train_names(nlp, corpora, None, COURSE)
    ship(nlp, CONFIG, out, {}, attribution(corpora))
    return {str(file.relative_to(out)): file.read_bytes() for file in out.rglob("*") if file.is_file()}


def test_training_twice_gives_the_same_weights(tmp_path: Path) -> None:
    corpora = _corpora(tmp_path)
    first = _trained(corpora, tmp_path / "first" / "pipeline")
    second = _trained(corpora, tmp_path / "second" / "pipeline")
    assert first == second


def test_shipping_keeps_the_card_and_leaves_the_corpus_words_behind(tmp_path: Path) -> None:
    out = tmp_path / "shipped" / "pipeline"
    out.mkdir(parents=True)
    (out / "MODEL_CARD.md").write_text("card", encoding="utf-8")
    (out / "stale").write_text("old", encoding="utf-8")
    files = _trained(_corpora(tmp_path), out)
    assert files["MODEL_CARD.md"] == b"card"
    assert "stale" not in files
    assert files["ATTRIBUTION.md"].count(b"| Kim meets Lee / in Seoul |") == 30
    assert b'"Seoul"' not in files["vocab/strings.json"]
    assert [folder.name for folder in out.parent.iterdir()] == ["pipeline"]
    assert spacy.load(out)("They met.")[1].tag_


def test_sentences_without_names_come_from_the_corpus_nobody_annotated(tmp_path: Path) -> None:
    mixture = Mixture(_corpora(tmp_path), None)
    assert {passage.text for passage in mixture.unnamed} == {"They were talking."}
    assert {passage.text for passage in mixture.named} == {"Kim met Lee in Seoul. They were talking."}
