"""Rules over HTTP: what each means, with examples, as JSON or as a page to read."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from copydesk.rules import catalogue
from copydesk.rules.wire import ExampleJson, RuleJson, RulesJson, rule_json
from copydesk.web.pages import render
from copydesk.web.replies import HTML, json_reply, reply, wants_html

_VARY = {"Vary": "Accept"}


async def rules(request: Request) -> Response:
    """Every rule."""
    told: RulesJson = {"rules": [rule_json(rule) for rule in catalogue.rules()]}
    if wants_html(request):
        families: dict[str, list[RuleJson]] = {}
        for rule in told["rules"]:
            families.setdefault(rule["family"], []).append(rule)
        return reply(request, render("rules.html", families=families), HTML, headers=_VARY)
    return json_reply(request, told, headers=_VARY)


async def rule(request: Request) -> Response:
    """One rule."""
    found = catalogue.rule(f"{request.path_params['family']}/{request.path_params['fault']}")
    if found is None:
        raise HTTPException(404, "There is no such rule; /v1/rules lists them.")
    told = rule_json(found)
    if wants_html(request):
        examples = [(example, list(_pieces(example))) for example in told["examples"]]
        return reply(request, render("rule.html", rule=told, examples=examples), HTML, headers=_VARY)
    return json_reply(request, told, headers=_VARY)


def _pieces(example: ExampleJson) -> list[tuple[str, bool]]:
    """An example's text in pieces, each flagged or not."""
    pieces, at = [], 0
    for mark in sorted(example["flags"], key=lambda mark: mark["start"]):
        pieces += [(example["text"][at : mark["start"]], False), (mark["exact"], True)]
        at = mark["end"]
    return [*pieces, (example["text"][at:], False)]
