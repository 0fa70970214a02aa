"""Bench: what the sections measure with: the corpora on disk, a pipeline, and the whole reader over it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

import spacy
from spacy.language import Language

from copydesk.reading.reader import Reader
from copydesk.register.load import load_register
from copydesk.register.register import Register
from training.corpora import Paragraph, read

SHIPPED: Final = Path(__file__).parents[2] / "copydesk" / "reading" / "pipeline"
PASSAGES: Final = Path(__file__).with_name("passages")
"""Paragraphs written and labelled for the sections."""


@dataclass(frozen=True)
class Bench:
    """One pipeline on the bench; everything is loaded when first asked for."""

    corpora: Path
    pipeline: Path = SHIPPED
    without: tuple[str, ...] = ()  # parts of the pipeline left out, to see who needs them

    @cached_property
    def nlp(self) -> Language:
        """The bare pipeline."""
        return spacy.load(self.pipeline, exclude=self.without)

    @cached_property
    def register(self) -> Register:
        """The register that ships."""
        return load_register()

    @cached_property
    def reader(self) -> Reader:
        """The readers over the pipeline, as users have them."""
        return Reader(self.nlp, self.register)

    def corpus(self, name: str) -> list[Paragraph]:
        """The paragraphs of one corpus ("gum-dev")."""
        return list(read(self.corpora / f"{name}.conllu.gz"))
