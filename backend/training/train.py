"""Training: syntax first, then names on an encoder of their own that starts from the one for syntax."""

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Final

from spacy.language import Language
from spacy.training import Example
from spacy.util import load_config, load_model_from_config
from thinc.api import Optimizer, fix_random_seed
from thinc.schedules import warmup_linear

from .corpora import Paragraph, read, syntax_example
from .mixture import Mixture
from .noise import noisy_words
from .paragraphs import reset
from .passages import name_example

log = logging.getLogger(__name__)

SEED: Final = 20251
CONFIG: Final = Path(__file__).with_name("config.cfg")
SYNTAX_COMPONENTS: Final = ("tok2vec", "tagger", "morphologizer", "parser", "lemmatizer")
SYNTAX_CORPORA: Final = ("gum-train", "ewt-train")


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how fast to learn."""

    epochs: int
    rate: float
    dropout: float
    words_per_batch: int


SYNTAX: Final = Course(epochs=12, rate=0.002, dropout=0.15, words_per_batch=1000)
NAMES: Final = Course(epochs=8, rate=0.002, dropout=0.2, words_per_batch=1000)


def learn(
    nlp: Language,
    course: Course,
    components: Iterable[str],
    epoch: Callable[[Random], list[Example]],
) -> None:
    """Teach some components; `epoch` makes the examples anew each time, with fresh noise.

    The components end up with the running average of their weights, which is steadier than the
    last ones.
    """
    random = Random(SEED)
    fix_random_seed(SEED)
    examples = epoch(random)
    words = sum(len(example.reference) for example in examples)
    steps = max(1, course.epochs * words // course.words_per_batch)
    optimizer = Optimizer(
        warmup_linear(course.rate, max(1, steps // 20), round(steps * 1.02)),  # type: ignore[arg-type]
        L2=0.01,
        L2_is_weight_decay=True,
        grad_clip=1.0,
        use_averages=True,
    )
    names = list(components)
    with nlp.select_pipes(enable=names):
        for number in range(1, course.epochs + 1):
            began = time.perf_counter()
            losses: dict[str, float] = {}
            for batch in _batches(examples, course.words_per_batch, random):
                nlp.update(batch, sgd=optimizer, drop=course.dropout, losses=losses)
                optimizer.step_schedules()  # type: ignore[no-untyped-call]
            seconds = time.perf_counter() - began
            told = ", ".join(f"{name} {loss:.0f}" for name, loss in losses.items() if loss)
            log.info("epoch %d of %d: %s (%.0f s)", number, course.epochs, told, seconds)
            if number < course.epochs:
                examples = epoch(random)
    for name in names:
        pipe = nlp.get_pipe(name)
        with pipe.model.use_params(optimizer.averages):  # type: ignore[attr-defined]
            averaged = pipe.model.to_bytes()  # type: ignore[attr-defined]
        pipe.model.from_bytes(averaged)  # type: ignore[attr-defined]


def _batches(examples: list[Example], words_per_batch: int, random: Random) -> Iterator[list[Example]]:
    shuffled = examples[:]
    random.shuffle(shuffled)
    batch: list[Example] = []
    words = 0
    for example in shuffled:
        batch.append(example)
        words += len(example.reference)
        if words >= words_per_batch:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch


def untrained() -> Language:
    """The pipeline as configured, knowing nothing."""
    return load_model_from_config(load_config(CONFIG), auto_fill=True)


def syntax_epoch(nlp: Language, paragraphs: list[Paragraph], random: Random) -> list[Example]:
    """All paragraphs with a tree, set anew, some noisy."""
    examples = []
    for paragraph in reset(paragraphs, random):
        words = noisy_words(paragraph.text, paragraph.words, paragraph.spaces, random)
        examples.append(syntax_example(nlp, replace(paragraph, words=words)))
    return examples


def train_syntax(corpora: Path, course: Course) -> Language:
    """A pipeline that knows tags, trees, sentences and lemmas."""
    nlp = untrained()
    paragraphs = [paragraph for name in SYNTAX_CORPORA for paragraph in read(corpora / f"{name}.conllu.gz")]
    fix_random_seed(SEED)
    plain = [syntax_example(nlp, part) for part in reset(paragraphs, Random(SEED))]
    nlp.initialize(lambda: plain)
    learn(nlp, course, SYNTAX_COMPONENTS, lambda random: syntax_epoch(nlp, paragraphs, random))
    return nlp


def train_names(nlp: Language, corpora: Path, people: Path | None, course: Course) -> None:
    """Teach names; the encoder starts from what the one for syntax knows of words."""
    ner = nlp.get_pipe("ner")
    syntax = nlp.get_pipe("tok2vec").model.to_bytes()  # type: ignore[attr-defined]
    # Behind the encoder comes a layer that narrows its output for the transitions.
    ner.model.get_ref("tok2vec").layers[0].from_bytes(syntax)  # type: ignore[attr-defined]
    mixture = Mixture(corpora, people)
    learn(
        nlp,
        course,
        ["ner"],
        lambda random: [name_example(nlp, passage) for passage in mixture.draw(random)],
    )
