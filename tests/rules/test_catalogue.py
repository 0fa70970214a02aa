from __future__ import annotations

import types
from typing import ClassVar

import pytest

from copydesk.model.flag import Severity
from copydesk.rules import catalogue
from copydesk.rules.rule import Example, Rule, flags, silent

PROMISED = {
    "names/office-mismatch",
    "names/misspelling",
    "names/acronym-mismatch",
    "dates/impossible",
    "dates/weekday-mismatch",
    "dates/future",
    "dates/ambiguous",
    "quotes/unattributed",
    "quotes/anonymous",
    "quotes/collective",
    "quotes/unverifiable-setting",
    "sourcing/vague",
    "sourcing/unconfirmed",
}


def test_finds_every_rule_that_is_promised() -> None:
    assert {rule.id for rule in catalogue.rules()} >= PROMISED


def test_ids_are_family_and_fault_from_the_place_of_the_file() -> None:
    for rule in catalogue.rules():
        *_, family, fault = type(rule).__module__.split(".")
        assert rule.id == f"{family}/{fault.replace('_', '-')}"


@pytest.mark.parametrize("rule", catalogue.rules(), ids=lambda rule: rule.id)
def test_every_rule_explains_itself(rule: Rule) -> None:
    parts = catalogue.explanation(rule)
    assert parts.finds.endswith(".")
    assert parts.why
    assert parts.silent


@pytest.mark.parametrize("rule", catalogue.rules(), ids=lambda rule: rule.id)
def test_no_rule_calls_anything_false(rule: Rule) -> None:
    told = " ".join([rule.__doc__ or "", *(value for value in vars(type(rule)).values() if isinstance(value, str))])
    assert not {"fake", "lie", "lies", "hoax"} & set(told.lower().split())


MADE_UP = "copydesk.rules.names.made_up"


def module_with(**rules: type) -> types.ModuleType:
    """A module that holds rules as a rule file does."""
    module = types.ModuleType(MADE_UP)
    vars(module).update(rules)
    return module


class Sound(Rule):
    """Finds something.

    Why it matters: it does.
    Stays silent: often.
    """

    __module__ = MADE_UP
    severity: ClassVar = Severity.INFO
    examples: ClassVar[tuple[Example, ...]] = (flags("[this]"), silent("that"))

    def check(self, document, briefing):  # type: ignore[no-untyped-def]
        return ()


def test_takes_a_file_with_one_sound_rule() -> None:
    assert isinstance(catalogue._only_rule(module_with(Sound=Sound)), Sound)


def test_refuses_a_file_without_a_rule_or_with_two() -> None:
    with pytest.raises(TypeError, match="holds 0 rules"):
        catalogue._only_rule(module_with())
    with pytest.raises(TypeError, match="holds 2 rules"):
        catalogue._only_rule(module_with(One=Sound, Other=type("Other", (Sound,), {"__module__": MADE_UP})))


def test_refuses_a_rule_without_its_headings_or_examples_of_both_kinds() -> None:
    with pytest.raises(TypeError, match="lacks Stays silent"):
        catalogue._only_rule(
            module_with(R=type("R", (Sound,), {"__module__": MADE_UP, "__doc__": "Finds.\n\nWhy it matters: so."}))
        )
    with pytest.raises(TypeError, match="examples of both kinds"):
        catalogue._only_rule(
            module_with(
                R=type("R", (Sound,), {"__module__": MADE_UP, "__doc__": Sound.__doc__, "examples": (silent("a"),)})
            )
        )


def test_brackets_mark_stretches_and_are_not_part_of_the_text() -> None:
    example = flags("On [Monday, 12 March 2024] and [then].")
    assert example.text == "On Monday, 12 March 2024 and then."
    assert [span.of(example.text) for span in example.spans] == ["Monday, 12 March 2024", "then"]
    with pytest.raises(ValueError, match="square brackets"):
        flags("nothing marked")
