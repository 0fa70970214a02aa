"""The pipeline that ships: complete, small, silent about the machine it was trained on."""

import json
import re

import pytest
import spacy
from spacy.language import Language

from training.evaluate import SHIPPED

LARGEST_BYTES = 15_000_000


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(SHIPPED)


def test_it_reads_what_the_readers_ask_for(nlp: Language) -> None:
    doc = nlp("Foreign Minister Sergey Lavrov said in Moscow that the talks had failed. He left.")
    assert len(list(doc.sents)) == 2
    assert ("Sergey Lavrov", "PERSON") in {(name.text, name.label_) for name in doc.ents}
    assert ("Moscow", "LOC") in {(name.text, name.label_) for name in doc.ents}
    said = next(token for token in doc if token.text == "said")
    assert (said.tag_, said.pos_, said.lemma_, said.dep_) == ("VBD", "VERB", "say", "ROOT")


def test_reading_twice_gives_the_same(nlp: Language) -> None:
    text = "According to RIA Novosti, Governor Alexander Khinshtein met Vladimir Putin."
    once, again = nlp(text), nlp(text)
    assert once.to_json() == again.to_json()


def test_it_is_small_and_names_no_path() -> None:
    files = [file for file in SHIPPED.rglob("*") if file.is_file()]
    assert sum(file.stat().st_size for file in files) < LARGEST_BYTES
    for file in files:
        if file.suffix in {".cfg", ".json", ".md"}:
            assert not re.search(r"(?<![\w.:/])/(home|work|tmp|root|Users)/", file.read_text("utf-8"))


def test_its_papers_are_in_order() -> None:
    meta = json.loads((SHIPPED / "meta.json").read_text("utf-8"))
    assert (meta["name"], meta["license"]) == ("copydesk_en", "CC BY-SA 4.0")
    card = (SHIPPED / "MODEL_CARD.md").read_text("utf-8")
    for source in ("GUM", "English Web Treebank", "Wikigold", "CrossNER", "Wikidata"):
        assert source in card
