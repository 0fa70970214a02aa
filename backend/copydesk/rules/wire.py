"""A rule's explanation as JSON."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from copydesk.rules.catalogue import explanation
from copydesk.rules.rule import Example, Rule


class MarkJson(TypedDict):
    """A stretch of an example that the rule flags, in code points."""

    start: int
    end: int
    exact: str


class ExampleLinkJson(TypedDict):
    """A link of an example."""

    start: int
    end: int
    href: str
    text: str


class ExampleJson(TypedDict):
    """A text that shows the rule at work."""

    text: str
    published_at: str | None
    flags: Annotated[list[MarkJson], Field(description="empty: the rule stays silent")]
    links: Annotated[list[ExampleLinkJson], Field(description="with what is read where each leads")]


class RuleJson(TypedDict):
    """What a rule finds, why that matters, and when it stays silent."""

    id: str
    family: str
    severity: str
    finds: str
    detail: str
    why: str
    silent: str
    examples: list[ExampleJson]
    help: Annotated[str, Field(description="where this is explained")]


class RulesJson(TypedDict):
    """Every rule."""

    rules: list[RuleJson]


def rule_json(rule: Rule) -> RuleJson:
    """A rule as JSON."""
    told = explanation(rule)
    return {
        "id": rule.id,
        "family": rule.id.split("/")[0],
        "severity": rule.severity.value,
        "finds": told.finds,
        "detail": told.detail,
        "why": told.why,
        "silent": told.silent,
        "examples": [_example(example) for example in rule.examples],
        "help": f"/v1/rules/{rule.id}",
    }


def _example(example: Example) -> ExampleJson:
    return {
        "text": example.text,
        "published_at": example.published_at.isoformat() if example.published_at else None,
        "flags": [{"start": at.start, "end": at.end, "exact": at.of(example.text)} for at in example.spans],
        "links": [
            {"start": link.span.start, "end": link.span.end, "href": link.href, "text": dict(example.behind)[link.href]}
            for link in example.links
        ],
    }
