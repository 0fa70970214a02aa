"""The command that trains and ships: `python -m training --corpora DIR`, from `backend/`."""

import argparse
import logging
from pathlib import Path

from .attribution import attribution
from .corpora import read
from .evaluate import SHIPPED, names, trees
from .shipping import ship
from .train import CONFIG, NAMES, SYNTAX, Course, train_names, train_syntax


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the *.conllu.gz files")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="where the pipeline goes")
    parser.add_argument("--people", type=Path, help="table (CSV, gzip, column 'name') of names to swap in")
    parser.add_argument("--epochs", type=int, help="as many for both parts, for a quick try", default=0)
    asked = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    nlp = train_syntax(asked.corpora, _shortened(SYNTAX, asked.epochs))
    train_names(nlp, asked.corpora, asked.people, _shortened(NAMES, asked.epochs))
    gum, ewt = (list(read(asked.corpora / f"{part}.conllu.gz")) for part in ("gum-dev", "ewt-dev"))
    syntax, named = trees.scores(nlp, gum, ewt), names.of_pipeline(nlp, gum, ewt)
    figures = {part: {"syntax": syntax[part], "names": named[part]} for part in syntax}
    ship(nlp, CONFIG, asked.out, figures, attribution(asked.corpora))
    print(trees.table({"parts": syntax}), names.table({"pipeline": named}), sep="\n\n")


def _shortened(course: Course, epochs: int) -> Course:
    if not epochs:
        return course
    return Course(epochs, course.rate, course.dropout, course.words_per_batch)


if __name__ == "__main__":
    main()
