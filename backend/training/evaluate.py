"""What a pipeline gets right on the development parts: `python -m training.evaluate --corpora DIR`.

Names are compared by characters, so it does not matter how either side cuts tokens. In EWT only
people, organisations and places are annotated; the other kinds are not asked for there.
"""

import argparse
import time
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import spacy
from spacy.language import Language
from spacy.scorer import Scorer

from .corpora import LABELS, Paragraph, read, syntax_example
from .passages import Mark, Passage, passage_of

SHIPPED: Final = Path(__file__).parents[1] / "copydesk" / "reading" / "pipeline"
PUNCTUATION: Final = ("punct",)


@dataclass(slots=True)
class Score:
    """Counts of one kind of name, and what follows from them."""

    right: int = 0
    read: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Of the names read, how many are right, in percent."""
        return 100 * self.right / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """Of the names there, how many were read, in percent."""
        return 100 * self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Both in one figure."""
        return 200 * self.right / (self.read + self.gold) if self.read + self.gold else 0.0


@dataclass(slots=True)
class NameScores:
    """Scores by label, of all labels together, and of the boundaries alone."""

    labels: dict[str, Score] = field(default_factory=dict)
    typed: Score = field(default_factory=Score)
    boundaries: Score = field(default_factory=Score)

    def add(self, gold: Collection[Mark], read_: Collection[Mark]) -> None:
        """Count one paragraph."""
        _count(self.typed, set(gold), set(read_))
        _count(self.boundaries, {_place(m) for m in gold}, {_place(m) for m in read_})
        for label in {mark.label for mark in (*gold, *read_)}:
            score = self.labels.setdefault(label, Score())
            _count(
                score,
                {mark for mark in gold if mark.label == label},
                {mark for mark in read_ if mark.label == label},
            )


def _count(score: Score, gold: set[Any], read_: set[Any]) -> None:
    score.right += len(gold & read_)
    score.read += len(read_)
    score.gold += len(gold)


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, mark.end


def name_scores(nlp: Language, passages: Iterable[Passage], labels: Collection[str] = LABELS) -> NameScores:
    """How well the names of these passages are read; other labels are not looked at."""
    scores = NameScores()
    wanted = list(passages)
    for passage, doc in zip(wanted, nlp.pipe(p.text for p in wanted), strict=True):
        read_ = [Mark(e.start_char, e.end_char, e.label_) for e in doc.ents if e.label_ in labels]
        scores.add([mark for mark in passage.marks if mark.label in labels], read_)
    return scores


def syntax_scores(nlp: Language, paragraphs: Iterable[Paragraph]) -> dict[str, float]:
    """Tags, parts of speech, trees, lemmas and sentences, in percent."""
    examples = [syntax_example(nlp, paragraph) for paragraph in paragraphs]
    docs = nlp.pipe([example.predicted for example in examples])
    for example, doc in zip(examples, docs, strict=True):
        example.predicted = doc
    scores: dict[str, Any] = {}
    for attribute in ("tag", "pos", "lemma"):
        scores |= Scorer.score_token_attr(examples, attribute)
    scores |= Scorer.score_spans(examples, "sents", has_annotation=_has_sentences)
    scores |= Scorer.score_deps(examples, "dep", ignore_labels=PUNCTUATION)
    kept = ("tag_acc", "pos_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
    return {name: 100 * float(scores[name]) for name in kept}


def _has_sentences(doc: Any) -> bool:
    return bool(doc.has_annotation("SENT_START"))


def words_per_second(nlp: Language, paragraphs: Iterable[Paragraph]) -> float:
    """Words read in a second of this processor, in batches as the reader hands them over."""
    texts = [paragraph.text for paragraph in paragraphs]
    for _ in nlp.pipe(texts[:20]):
        pass  # the first documents pay for what is set up once
    began = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=32))
    return words / (time.process_time() - began)


def measured(nlp: Language, corpora: Path) -> dict[str, Any]:
    """All figures, as they stand in meta.json."""
    gum = list(read(corpora / "gum-dev.conllu.gz"))
    ewt = list(read(corpora / "ewt-dev.conllu.gz"))
    news = [paragraph for paragraph in gum if paragraph.genre == "news"]
    three = ("PERSON", "ORG", "LOC")
    figures: dict[str, Any] = {}
    for name, paragraphs, labels in (
        ("gum-dev", gum, LABELS),
        ("gum-dev news", news, LABELS),
        ("ewt-dev", ewt, three),
    ):
        names = name_scores(nlp, map(passage_of, paragraphs), labels)
        figures[name] = {
            "syntax": {key: round(v, 1) for key, v in syntax_scores(nlp, paragraphs).items()},
            "names": {label: _row(names.labels.get(label, Score())) for label in labels}
            | {"all, typed": _row(names.typed), "all, boundaries only": _row(names.boundaries)},
        }
        if labels is LABELS:
            main = name_scores(nlp, map(passage_of, paragraphs), three)
            figures[name]["names"]["PERSON+ORG+LOC, typed"] = _row(main.typed)
    return figures


def _row(score: Score) -> dict[str, float]:
    return {
        "p": round(score.precision, 1),
        "r": round(score.recall, 1),
        "f": round(score.f1, 1),
        "gold": score.gold,
    }


def table(figures: dict[str, Any]) -> str:
    """The figures as Markdown."""
    return "\n".join(_lines(figures))


def _lines(figures: dict[str, Any]) -> Iterator[str]:
    yield "| | tags | parts of speech | lemmas | UAS | LAS | sentence F1 |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for name, figure in figures.items():
        s = figure["syntax"]
        cells = (s["tag_acc"], s["pos_acc"], s["lemma_acc"], s["dep_uas"], s["dep_las"])
        yield "| " + " | ".join([name, *map(str, cells), str(s["sents_f"])]) + " |"
    yield ""
    yield "| | names | precision | recall | F1 | in the corpus |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for name, figure in figures.items():
        for label, r in figure["names"].items():
            yield f"| {name} | {label} | {r['p']} | {r['r']} | {r['f']} | {r['gold']} |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--pipeline", type=Path, default=SHIPPED)
    asked = parser.parse_args()
    nlp = spacy.load(asked.pipeline)
    print(table(measured(nlp, asked.corpora)))
    bytes_ = sum(file.stat().st_size for file in asked.pipeline.rglob("*") if file.is_file())
    speed = words_per_second(nlp, read(asked.corpora / "gum-dev.conllu.gz"))
    print(f"\n{bytes_ / 1e6:.1f} MB on disk, {speed:,.0f} words a second of processor time")


if __name__ == "__main__":
    main()
