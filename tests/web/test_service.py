import json
import re
from typing import Any

import httpx
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator
from pydantic import TypeAdapter

from copydesk.register.wire import NamesJson, OfficeJson
from copydesk.rules import catalogue
from copydesk.rules.wire import RulesJson
from copydesk.web.app import ROUTES
from copydesk.web.docs import shown_type


def test_alive_and_ready(client: httpx.Client) -> None:
    assert client.get("/healthz").json()["status"] == "alive"
    ready = client.get("/readyz")
    assert ready.status_code == 200
    assert ready.json()["status"] == "ready"
    assert ready.json()["cache"] == "answers"


def test_metrics_count_routes_and_not_addresses(client: httpx.Client) -> None:
    client.post("/v1/analyses", json={"text": "It rained on 31 September."})
    client.get("/v1/analyses/some-id-or-other")
    told = client.get("/metrics")
    assert told.headers["content-type"].startswith("text/plain")
    assert 'copydesk_requests_total{method="POST",route="analyses",status="200"}' in told.text
    assert 'copydesk_flags_total{rule="dates/impossible"}' in told.text
    for name in ("copydesk_analysis_seconds_bucket", "copydesk_cache_total", "copydesk_pages_under_way"):
        assert name in told.text
    assert "some-id" not in told.text


def test_every_response_has_the_headers_that_protect_its_reader(client: httpx.Client) -> None:
    for path in ("/", "/v1/rules", "/nothing", "/static/desk.js", "/docs"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]


def test_any_origin_may_use_the_api_without_credentials_and_nothing_else(client: httpx.Client) -> None:
    origin = {"Origin": "chrome-extension://abc"}
    asked = {**origin, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    assert client.options("/v1/analyses", headers=asked).headers["access-control-allow-origin"] == "*"
    answer = client.post("/v1/analyses", json={"text": "It rains."}, headers=origin)
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in answer.headers
    assert "ETag" in answer.headers["access-control-expose-headers"]
    assert "access-control-allow-origin" not in client.get("/metrics", headers=origin).headers


def test_the_openapi_document_is_valid_and_speaks_of_every_route(client: httpx.Client) -> None:
    document = client.get("/openapi.json").json()
    OpenAPIV31SpecValidator(document).validate()
    served = {route.path for route in ROUTES if route.path.startswith("/v1/")}
    assert served <= set(document["paths"])
    assert "secret" not in json.dumps(document)


def test_docs_show_every_call_and_shape(client: httpx.Client) -> None:
    page, document = client.get("/docs").text, client.get("/openapi.json").json()
    for path in document["paths"]:
        assert f"<code>{path}</code>" in page
    anchors = set(re.findall(r'id="(\w+)"', page))
    assert set(document["components"]["schemas"]) <= anchors
    assert set(re.findall(r'href="#(\w+)"', page)) <= anchors


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string", "format": "date"}, "string (date)"),
        ({"anyOf": [{"$ref": "#/x/Span"}, {"type": "null"}]}, "Span or null"),
        ({"type": "array", "items": {"enum": ["a", "b"]}}, "list of a | b"),
        ({"const": "x"}, "x"),
        ({}, "anything"),
    ],
)
def test_types_in_words(schema: dict[str, Any], words: str) -> None:
    assert "".join(piece for piece, _ in shown_type(schema)) == words


def test_pages_need_nothing_from_elsewhere_and_nothing_inline(client: httpx.Client) -> None:
    for path in ("/", "/docs", "/problems/not-json"):
        page = client.get(path).text
        assert not re.findall(r"<script(?![^>]*src=)|\son\w+=|\sstyle=|<style", page)
        for address in re.findall(r'(?:src|href)="([^"#]+)"', page):
            assert address.startswith("/")
            assert client.get(address).status_code == 200


def test_static_files_are_not_sent_again_to_who_has_them(client: httpx.Client) -> None:
    first = client.get("/static/copydesk.css")
    assert first.headers["content-type"].startswith("text/css")
    assert client.get("/static/copydesk.css", headers={"If-None-Match": first.headers["etag"]}).status_code == 304


def test_rules_as_json_and_as_pages(client: httpx.Client) -> None:
    told = client.get("/v1/rules").json()
    TypeAdapter(RulesJson).validate_python(told, strict=True)
    assert [rule["id"] for rule in told["rules"]] == [rule.id for rule in catalogue.rules()]
    listed = client.get("/v1/rules", headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert listed.headers["content-type"].startswith("text/html")
    for rule in told["rules"]:
        assert client.get(rule["help"]).json() == rule
        assert f'href="{rule["help"]}"' in listed.text
    first = client.get(told["rules"][0]["help"], headers={"Accept": "text/html"})
    assert "Why it matters" in first.text
    assert "<mark" in first.text


def test_the_register_answers_who_held_an_office(client: httpx.Client) -> None:
    told = client.get("/v1/register/offices", params={"q": "Defence Minister of Russia", "on": "2025-10-01"}).json()
    TypeAdapter(OfficeJson).validate_python(told, strict=True)
    assert [holder["name"] for holder in told["holders"]] == ["Andrei Belousov"]
    before = client.get("/v1/register/offices", params={"q": "Defence Minister of Russia", "on": "1850-01-01"}).json()
    assert (before["covered"], before["holders"]) == (False, [])
    assert client.get("/v1/register/offices", params={"q": "Grand Panjandrum of Nowhere"}).status_code == 404
    whose = client.get("/v1/register/offices", params={"q": "Foreign Minister"})
    assert (whose.status_code, "say whose it is" in whose.json()["detail"]) == (404, True)
    assert (
        client.get("/v1/register/offices", params={"q": "Defence Minister of Russia", "on": "soon"}).status_code == 422
    )
    assert client.get("/v1/register/offices").status_code == 422


def test_the_register_answers_who_is_called_so(client: httpx.Client) -> None:
    told = client.get("/v1/register/names", params={"q": "Andrei Belozurov"}).json()
    TypeAdapter(NamesJson).validate_python(told, strict=True)
    assert told["matches"][0]["name"] == "Andrei Belousov"
    assert told["matches"][0]["exact"] is False
    exact = client.get("/v1/register/names", params={"q": "Vladimir Putin"}).json()["matches"][0]
    assert (exact["kind"], exact["exact"]) == ("person", True)
