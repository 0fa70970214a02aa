"""Every rule's examples, run through the whole road: they are what readers see at /v1/rules and must be true."""

from __future__ import annotations

import pytest
from spacy.language import Language

from copydesk.model.flag import Flag
from copydesk.reading.reader import Reader
from copydesk.register.register import Register
from copydesk.rules import catalogue
from copydesk.rules.rule import Briefing, Example, Rule

CASES = [(rule, example) for rule in catalogue.rules() for example in rule.examples]


@pytest.mark.parametrize(("rule", "example"), CASES, ids=[f"{rule.id}: {example.text[:60]}" for rule, example in CASES])
def test_example(rule: Rule, example: Example, nlp: Language, register: Register) -> None:
    document = Reader(nlp, register).read(example.page)
    found = [flag for flag in rule.check(document, Briefing(register, example.answers)) if isinstance(flag, Flag)]
    places = sorted(place for flag in found for place in flag.places)
    assert [place.of(example.text) for place in places] == [span.of(example.text) for span in example.spans]
