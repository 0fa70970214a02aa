"""The OpenAPI document, made from the same types that the requests and answers are."""

from __future__ import annotations

import sys
from functools import cache
from typing import Any

import orjson
from pydantic import TypeAdapter
from pydantic.json_schema import models_json_schema
from starlette.requests import Request
from starlette.responses import Response

from copydesk import __version__
from copydesk.model.record import FAMILIES
from copydesk.model.request import PageSent
from copydesk.model.wire import AnalysisJson
from copydesk.register.wire import NamesJson, OfficeJson
from copydesk.rules.wire import RuleJson, RulesJson
from copydesk.web.articles import AddressSent
from copydesk.web.feedback import FeedbackJson, FeedbackSent
from copydesk.web.jobs import MOST_PAGES, NDJSON, JobJson
from copydesk.web.problems import PROBLEM_JSON, PROBLEMS
from copydesk.web.replies import reply

Schema = dict[str, Any]

_REF = "#/components/schemas/{model}"
_SENT = (PageSent, AddressSent, FeedbackSent)
_ANSWERS = (AnalysisJson, FeedbackJson, JobJson, RulesJson, RuleJson, OfficeJson, NamesJson)


@cache
def openapi() -> Schema:
    """OpenAPI 3.1."""
    schemas = _schemas()
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Copydesk",
            "version": __version__,
            "summary": "A page's text in; flags on names, dates and quotes out.",
            "license": {"name": "Apache 2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "paths": _paths(),
        "components": {"schemas": schemas},
    }


async def openapi_json(request: Request) -> Response:
    """The document."""
    return reply(request, orjson.dumps(openapi()), tagged=True, headers={"Access-Control-Allow-Origin": "*"})


def _schemas() -> Schema:
    sent = models_json_schema([(shape, "validation") for shape in _SENT], ref_template=_REF)[1]["$defs"]
    answers: Schema = {}
    for shape in _ANSWERS:
        schema = TypeAdapter(shape).json_schema(ref_template=_REF)
        answers |= schema.pop("$defs", {})
        answers[shape.__name__] = schema
    problem = {
        "title": "Problem",
        "description": "RFC 9457; type is an address at which it is explained.",
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"type": "string", "format": "uri-reference"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
            "errors": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["pointer", "detail"],
                    "properties": {
                        "pointer": {"type": "string", "format": "json-pointer"},
                        "detail": {"type": "string"},
                    },
                },
            },
        },
    }
    return {**sent, **answers, "Problem": problem}


def _paths() -> Schema:
    analysis: Schema = {
        "description": "The analysis",
        "headers": {
            "Content-Location": _header("Where this analysis can be had again while it is kept"),
            "ETag": _header("Names these very bytes"),
            "Cache-Status": _header("RFC 9211: whether it was in the cache"),
        },
        "content": _content("AnalysisJson") | {"application/ld+json": {"schema": {"type": "object"}}},
    }
    view = [
        _query("families", f"only flags of these families, with commas: {', '.join(FAMILIES)}"),
        _query("offsets", "the unit of positions", enum=["unicode", "utf-16"]),
        _query("extraction", "also what was read", enum=["true", "false"]),
    ]
    return {
        "/v1/analyses": {
            "post": {
                "operationId": "checkPage",
                "summary": "Check a page",
                "description": "Only text is required. The body may be sent with Content-Encoding: gzip. With "
                "stream, the events are reading, flag (one each), then analysis (all but the flags) or problem.",
                "parameters": [
                    _query("stream", "answer in server-sent events, flags first"),
                ],
                "requestBody": {"required": True, "content": _content("PageSent")},
                "responses": {"200": {**analysis, "content": analysis["content"] | _stream()}}
                | _problems(400, 413, 415, 422, 500, 503),
            },
            "get": {
                "operationId": "findAnalysis",
                "summary": "The analysis of a page already known",
                "description": "Without sending its text. The fingerprint is the SHA-256, in hexadecimal, of the "
                "page's canonical JSON (RFC 8785) without options.",
                "parameters": [
                    _query("page", "the page's fingerprint", required=True, pattern="^[0-9a-f]{64}$"),
                    *view,
                ],
                "responses": {"200": analysis, "304": {"description": "You have it"}} | _problems(404, 422),
            },
        },
        "/v1/analyses/{id}": {
            "get": {
                "operationId": "getAnalysis",
                "summary": "An analysis still kept",
                "parameters": [_path("id"), *view],
                "responses": {"200": analysis, "304": {"description": "You have it"}} | _problems(404, 422),
            }
        },
        "/v1/pages": {
            "post": {
                "operationId": "fetchPage",
                "summary": "The page at an address, ready to be checked",
                "description": "The article is taken out of the HTML. Only public addresses are fetched.",
                "requestBody": {"required": True, "content": _content("AddressSent")},
                "responses": {"200": {"description": "The page", "content": _content("PageSent")}}
                | _problems(400, 413, 415, 422, 502),
            }
        },
        **_jobs(),
        "/v1/feedback": {
            "post": {
                "operationId": "sayOfFlag",
                "summary": "A flag is wrong, or right; or its publisher replies",
                "requestBody": {"required": True, "content": _content("FeedbackSent")},
                "responses": {"200": _answer("It is kept", "FeedbackJson")} | _problems(400, 404, 413, 415, 422, 503),
            }
        },
        "/v1/rules": {
            "get": {
                "operationId": "listRules",
                "summary": "What each rule means",
                "responses": {"200": _answer("Every rule", "RulesJson", html=True)},
            }
        },
        "/v1/rules/{family}/{fault}": {
            "get": {
                "operationId": "getRule",
                "summary": "What one rule means, with examples",
                "parameters": [_path("family"), _path("fault")],
                "responses": {"200": _answer("The rule", "RuleJson", html=True)} | _problems(404),
            }
        },
        "/v1/register/offices": {
            "get": {
                "operationId": "findOffice",
                "summary": "Who held an office",
                "parameters": [
                    _query("q", "the office, written in any way: Defence Minister of Russia", required=True),
                    _query("on", "a day", format="date"),
                ],
                "responses": {"200": _answer("The office and its holders", "OfficeJson")} | _problems(404, 422),
            }
        },
        "/v1/register/names": {
            "get": {
                "operationId": "findNames",
                "summary": "Who or what is called so, or nearly so",
                "parameters": [_query("q", "a name", required=True)],
                "responses": {"200": _answer("Records, best first", "NamesJson")} | _problems(422),
            }
        },
        "/healthz": {"get": {"operationId": "alive", "summary": "Whether it is alive", "responses": {"200": _ok()}}},
        "/readyz": {
            "get": {
                "operationId": "ready",
                "summary": "Whether pages can be read",
                "responses": {"200": _ok(), "503": {"description": "Not ready"}},
            }
        },
        "/metrics": {
            "get": {
                "operationId": "metrics",
                "summary": "Counters for Prometheus",
                "responses": {
                    "200": {"description": "Metrics", "content": {"text/plain": {"schema": {"type": "string"}}}}
                },
            }
        },
    }


def _jobs() -> Schema:
    lines = {NDJSON: {"schema": {"type": "string"}}}
    return {
        "/v1/jobs": {
            "post": {
                "operationId": "checkPages",
                "summary": "Check many pages",
                "description": f"At most {MOST_PAGES:,}, one a line, each as for POST /v1/analyses. They are checked "
                "when there is time, also across a restart. The webhook is told of the job's end as Standard Webhooks "
                "says, signed with the job's webhook_key; its body has the results, unless these are larger than "
                "1 MB.",
                "parameters": [
                    _query("webhook", "a public address to tell of the job's end", format="uri"),
                    {
                        "name": "Idempotency-Key",
                        "in": "header",
                        "required": False,
                        "description": "the same job again is answered, not made again",
                        "schema": {"type": "string", "maxLength": 255},
                    },
                ],
                "requestBody": {"required": True, "content": lines},
                "responses": {
                    "202": _answer("It is made", "JobJson"),
                    "200": _answer("It had been made under that Idempotency-Key", "JobJson"),
                }
                | _problems(400, 401, 404, 413, 415, 422, 429, 503),
            }
        },
        "/v1/jobs/{id}": {
            "get": {
                "operationId": "getJob",
                "summary": "How far a job is",
                "parameters": [_path("id")],
                "responses": {"200": _answer("The job", "JobJson")} | _problems(404, 503),
            },
            "delete": {
                "operationId": "cancelJob",
                "summary": "Do nothing more of a job",
                "description": "What is done stays.",
                "parameters": [_path("id")],
                "responses": {"200": _answer("The job", "JobJson")} | _problems(404, 503),
            },
        },
        "/v1/jobs/{id}/results": {
            "get": {
                "operationId": "getResults",
                "summary": "What became of a job's pages",
                "description": "One a line, in their order, as far as they are done: nth, outcome (checked or failed), "
                "and analysis or problem.",
                "parameters": [_path("id")],
                "responses": {"200": {"description": "The results", "content": lines}} | _problems(404, 503),
            }
        },
    }


def _content(model: str) -> Schema:
    return {"application/json": {"schema": {"$ref": _REF.format(model=model)}}}


def _stream() -> Schema:
    return {"text/event-stream": {"schema": {"type": "string"}}}


def _answer(description: str, model: str, *, html: bool = False) -> Schema:
    page = {"text/html": {"schema": {"type": "string"}}} if html else {}
    return {"description": description, "content": _content(model) | page}


def _ok() -> Schema:
    return {"description": "Yes", "content": {"application/json": {"schema": {"type": "object"}}}}


def _header(description: str) -> Schema:
    return {"description": description, "schema": {"type": "string"}}


def _query(name: str, description: str, *, required: bool = False, **schema: Any) -> Schema:
    return {
        "name": name,
        "in": "query",
        "required": required,
        "description": description,
        "schema": {"type": "string", **schema},
    }


def _path(name: str) -> Schema:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _problems(*statuses: int) -> Schema:
    return {
        str(status): {
            "description": " / ".join(problem.title for problem in PROBLEMS.values() if problem.status == status),
            "content": {PROBLEM_JSON: {"schema": {"$ref": _REF.format(model="Problem")}}},
        }
        for status in statuses
    }


if __name__ == "__main__":
    sys.stdout.buffer.write(orjson.dumps(openapi(), option=orjson.OPT_INDENT_2) + b"\n")
