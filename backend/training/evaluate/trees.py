"""Tags, parts of speech, lemmas, trees and sentences on the development parts; size and speed of the pipeline."""

import time
from collections.abc import Iterable, Iterator
from typing import Any, Final

from spacy.language import Language
from spacy.scorer import Scorer

from training.corpora import Paragraph, syntax_example

from .bench import Bench

PUNCTUATION: Final = ("punct",)
_COLUMNS: Final = {
    "tag_acc": "tags",
    "pos_acc": "parts of speech",
    "lemma_acc": "lemmas",
    "dep_uas": "UAS",
    "dep_las": "LAS",
    "sents_f": "sentence F1",
}


def measure(bench: Bench) -> dict[str, Any]:
    """Percentages by part of the corpora; megabytes, and words a second of processor time."""
    gum, ewt = bench.corpus("gum-dev"), bench.corpus("ewt-dev")
    figures: dict[str, Any] = {"parts": scores(bench.nlp, gum, ewt)}
    files = (file for file in bench.pipeline.rglob("*") if file.is_file())
    figures["megabytes"] = round(sum(file.stat().st_size for file in files) / 1e6, 1)
    figures["words per second"] = round(words_per_second(bench.nlp, gum))
    return figures


def scores(nlp: Language, gum: list[Paragraph], ewt: list[Paragraph]) -> dict[str, dict[str, float]]:
    """Percentages by part of the corpora, as they stand in meta.json."""
    news = [paragraph for paragraph in gum if paragraph.genre == "news"]
    parts = {"gum-dev": gum, "gum-dev news": news, "ewt-dev": ewt}
    return {name: syntax_scores(nlp, paragraphs) for name, paragraphs in parts.items()}


def syntax_scores(nlp: Language, paragraphs: Iterable[Paragraph]) -> dict[str, float]:
    """Tags, parts of speech, trees, lemmas and sentences, in percent; of what the pipeline does not give, nothing."""
    examples = [syntax_example(nlp, paragraph) for paragraph in paragraphs]
    docs = nlp.pipe([example.predicted for example in examples])
    for example, doc in zip(examples, docs, strict=True):
        example.predicted = doc
    found: dict[str, Any] = {}
    for attribute in ("tag", "pos", "lemma"):
        found |= Scorer.score_token_attr(examples, attribute)
    found |= Scorer.score_spans(examples, "sents", has_annotation=_has_sentences)
    found |= Scorer.score_deps(examples, "dep", ignore_labels=PUNCTUATION)
    return {name: round(100 * float(found[name]), 1) for name in _COLUMNS if found.get(name)}


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


def table(figures: dict[str, Any]) -> str:
    """The figures as Markdown."""
    return "\n".join(_lines(figures))


def _lines(figures: dict[str, Any]) -> Iterator[str]:
    yield "| | " + " | ".join(_COLUMNS.values()) + " |"
    yield "| --- " * (len(_COLUMNS) + 1) + "|"
    for name, figure in figures["parts"].items():
        yield "| " + " | ".join([name, *(str(figure.get(column, "–")) for column in _COLUMNS)]) + " |"
    if "megabytes" in figures:
        words = figures["words per second"]
        yield f"\n{figures['megabytes']} MB on disk, {words:,} words a second of processor time"
