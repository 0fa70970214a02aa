from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from copydesk.errors import SettingsError
from copydesk.model.page import Page
from copydesk.reading.language import load_language, pipeline_version
from copydesk.reading.reader import Reader
from copydesk.register.register import Register

ONTONOTES = {"LOC": "GPE", "MISC": "WORK_OF_ART"}


@Language.component("labels_of_ontonotes")
def labels_of_ontonotes(doc: Doc) -> Doc:
    """What spaCy's official pipelines call what ours calls otherwise."""
    doc.ents = tuple(Span(doc, e.start, e.end, ONTONOTES.get(e.label_, e.label_)) for e in doc.ents)
    return doc


def test_the_same_is_read_whichever_label_scheme_the_pipeline_has(register: Register) -> None:
    page = Page("Anna Berg met farmers in Trelleby on Monday. The Lundvall Foundation paid for it, she told reporters.")
    other = load_language()
    other.add_pipe("labels_of_ontonotes", last=True)
    ours = Reader(load_language(), register).read(page)
    assert {name.text for name in ours.names} >= {"Anna Berg", "Trelleby"}
    assert Reader(other, register).read(page) == ours


def test_a_pipeline_that_is_installed_elsewhere_is_found_by_its_path(tmp_path: Path) -> None:
    load_language().to_disk(tmp_path / "pipeline")
    assert pipeline_version(load_language(str(tmp_path / "pipeline"))) == pipeline_version(load_language())


def test_a_pipeline_that_is_not_there_or_lacks_a_part_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no_such_pipeline"):
        load_language("no_such_pipeline")
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(SettingsError, match="has no ner, parser, tagger"):
        load_language(str(tmp_path / "blank"))
