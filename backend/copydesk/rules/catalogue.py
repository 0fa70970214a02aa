"""The catalogue finds the rules: it walks the package, so no list is ever edited.

It refuses to start on a file that does not hold exactly one rule, explained under both headings
("Why it matters:" and "Stays silent:"), with examples of both kinds.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from dataclasses import dataclass
from functools import cache
from types import ModuleType

import copydesk.rules
from copydesk.rules.rule import Example, Rule

HEADINGS = ("Why it matters:", "Stays silent:")


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule's docstring in its parts."""

    finds: str  # the first sentence
    detail: str  # what stands between it and the headings, often nothing
    why: str
    silent: str


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, sorted by id.

    Raises:
        TypeError: on a rule file that is not in order, naming it.
    """
    found: list[Rule] = []
    for family in pkgutil.iter_modules(copydesk.rules.__path__):
        if not family.ispkg:
            continue
        package = importlib.import_module(f"{copydesk.rules.__name__}.{family.name}")
        modules = (f"{package.__name__}.{file.name}" for file in pkgutil.iter_modules(package.__path__))
        found.extend(_only_rule(importlib.import_module(module)) for module in modules)
    return tuple(sorted(found, key=lambda rule: rule.id))


def families() -> tuple[str, ...]:
    """The families that have rules."""
    return tuple(sorted({rule.id.split("/")[0] for rule in rules()}))


def rule(id: str) -> Rule | None:
    """The rule of that id, if there is one."""
    return next((rule for rule in rules() if rule.id == id), None)


def explanation(rule: Rule) -> Explanation:
    """The rule's docstring, unwrapped."""
    doc = inspect.cleandoc(type(rule).__doc__ or "")
    head, why = doc.split(HEADINGS[0], 1)
    why, silence = why.split(HEADINGS[1], 1)
    finds, _, detail = head.partition("\n\n")
    return Explanation(*(" ".join(part.split()) for part in (finds, detail, why, silence)))


def _only_rule(module: ModuleType) -> Rule:
    classes = [
        value
        for value in vars(module).values()
        if inspect.isclass(value) and issubclass(value, Rule) and value.__module__ == module.__name__
    ]
    if len(classes) != 1:
        raise TypeError(f"{module.__name__} holds {len(classes)} rules; a rule file holds exactly one")
    rule = classes[0]
    doc = rule.__doc__ or ""
    missing = [heading for heading in HEADINGS if heading not in doc]
    if missing:
        raise TypeError(f"{rule.id}: its explanation lacks {' and '.join(missing)}")
    examples: tuple[Example, ...] = getattr(rule, "examples", ())
    if not (any(e.spans for e in examples) and any(not e.spans for e in examples)):
        raise TypeError(f"{rule.id}: it needs examples of both kinds")
    return rule()
