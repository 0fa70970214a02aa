"""The language pipeline: the one that ships, or another that is installed; and what its labels mean."""

from __future__ import annotations

import hashlib
from pathlib import Path

import spacy
from spacy.language import Language

from copydesk.errors import SettingsError
from copydesk.model.document import NameKind

SHIPPED = Path(__file__).parent / "pipeline"

#: Entity labels of our own pipeline and of the OntoNotes scheme, which spaCy's official pipelines use.
KIND_OF_LABEL = {
    "PERSON": NameKind.PERSON,
    "PER": NameKind.PERSON,
    "ORG": NameKind.ORGANISATION,
    "LOC": NameKind.PLACE,
    "GPE": NameKind.PLACE,
    "FAC": NameKind.PLACE,
    "NORP": NameKind.GROUP,
    "EVENT": NameKind.EVENT,
    "MISC": NameKind.OTHER,
    "WORK_OF_ART": NameKind.OTHER,
    "PRODUCT": NameKind.OTHER,
    "LAW": NameKind.OTHER,
}

LANGUAGES = ("en",)


def load_language(name: str | None = None) -> Language:
    """Load the pipeline that ships, or the installed one of that name or path.

    Raises:
        SettingsError: when there is no such pipeline, or it lacks what the readers need.
    """
    try:
        nlp = spacy.load(name or SHIPPED)
    except (OSError, ImportError) as error:
        raise SettingsError(f"COPYDESK_PIPELINE: {name!r} is not an installed spaCy pipeline ({error})") from error
    lacking = {"tagger", "parser", "ner"} - set(nlp.pipe_names)
    if lacking:
        raise SettingsError(f"COPYDESK_PIPELINE: {name!r} has no {', '.join(sorted(lacking))}")
    return nlp


def pipeline_version(nlp: Language) -> str:
    """Name and version: "copydesk_en-0.1.0"."""
    return f"{nlp.meta['name']}-{nlp.meta['version']}"


def pipeline_digest(nlp: Language) -> str:
    """Ten hexadecimal digits of everything the pipeline was loaded from: another training, another digest."""
    digest = hashlib.sha256()
    root = nlp._path
    if root is not None:
        files = (path for path in root.rglob("*") if path.is_file() and path.suffix not in (".pyc", ".md"))
        for name, file in sorted((file.relative_to(root).as_posix(), file) for file in files):
            digest.update(name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:10]
