import asyncio
import gzip
import hashlib
import json
import re
from typing import Any

import httpx
import pytest
import rfc8785

from copydesk.web.problems import PROBLEMS

PAGE = {
    "text": "😀 The summit was called off on 31 September. "
    "“No comment,” a senior official who asked not to be named said."
}


def post(client: httpx.Client, body: Any = PAGE, **headers: str) -> httpx.Response:
    return client.post("/v1/analyses", json=body, headers=headers)


def test_a_page_in_its_flags_out(client: httpx.Client) -> None:
    answer = post(client)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    told = answer.json()
    assert answer.headers["content-location"] == f"/v1/analyses/{told['id']}"
    assert told["offsets"] == "unicode"
    assert told["flags"]
    for flag in told["flags"]:
        assert PAGE["text"][flag["start"] : flag["end"]] == flag["exact"]
        assert client.get(flag["help"]).status_code == 200


def test_the_first_time_it_is_stored_and_the_second_it_is_a_hit_with_the_same_bytes(client: httpx.Client) -> None:
    page = {"text": "Nobody asked about this page before."}
    first, second = post(client, page), post(client, page)
    assert first.headers["cache-status"] == "copydesk; fwd=miss; stored"
    assert re.fullmatch(r"copydesk; hit; ttl=\d+", second.headers["cache-status"])
    assert first.content == second.content
    assert first.headers["etag"] == second.headers["etag"]


def test_an_analysis_is_there_under_its_id_and_not_sent_to_who_has_it(client: httpx.Client) -> None:
    first = post(client)
    again = client.get(first.headers["content-location"])
    assert again.content == first.content
    assert again.headers["etag"] == first.headers["etag"]
    known = client.get(
        first.headers["content-location"], headers={"If-None-Match": f'"other", {first.headers["etag"]}'}
    )
    assert (known.status_code, known.content) == (304, b"")
    assert known.headers["etag"] == first.headers["etag"]
    assert client.get(first.headers["content-location"], headers={"If-None-Match": '"other"'}).status_code == 200


def test_tags_differ_by_encoding_and_each_is_recognised(client: httpx.Client) -> None:
    where = post(client).headers["content-location"]
    plain = client.get(where, headers={"Accept-Encoding": "identity"})
    packed = client.get(where, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert plain.headers["etag"] != packed.headers["etag"]
    assert plain.content == packed.content
    for tag in (plain.headers["etag"], packed.headers["etag"]):
        assert client.get(where, headers={"If-None-Match": tag}).status_code == 304


def test_a_known_page_is_found_by_its_fingerprint_without_its_text(client: httpx.Client) -> None:
    first = post(client)
    fingerprint = hashlib.sha256(rfc8785.dumps(PAGE)).hexdigest()
    assert first.json()["id"].startswith(fingerprint)
    assert client.get("/v1/analyses", params={"page": fingerprint}).content == first.content
    assert client.get("/v1/analyses", params={"page": "0" * 64}).status_code == 404
    assert client.get("/v1/analyses", params={"page": "nonsense"}).status_code == 422
    assert client.get("/v1/analyses").status_code == 422


def test_views_by_option_and_by_address_are_the_same(client: httpx.Client) -> None:
    options = {"offsets": "utf-16", "extraction": True, "families": ["dates"]}
    sent = post(client, {**PAGE, "options": options})
    told = sent.json()
    assert sent.headers["content-location"].endswith("?families=dates&offsets=utf-16&extraction=true")
    assert client.get(sent.headers["content-location"]).content == sent.content
    units = PAGE["text"].encode("utf-16-le")
    assert told["flags"]
    for flag in told["flags"]:
        assert flag["rule"].startswith("dates/")
        assert units[2 * flag["start"] : 2 * flag["end"]].decode("utf-16-le") == flag["exact"]
    assert told["extraction"]["dates"]


@pytest.mark.parametrize("query", ["offsets=utf-8", "families=names,spelling", "extraction=yes"])
def test_a_view_that_means_nothing_is_refused(client: httpx.Client, query: str) -> None:
    answer = client.get(f"{post(client).headers['content-location']}?{query}")
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/wrong-query")


def test_two_meanings_of_one_fingerprint_are_kept_apart(client: httpx.Client) -> None:
    body = {
        "text": "😀 “We did it and it was good,” said Ann Lee.",
        "links": [{"start": 4, "end": 20, "href": "https://example.org/"}],
    }
    points = post(client, {**body, "options": {"offsets": "unicode"}}).json()["id"]
    units = post(client, {**body, "options": {"offsets": "utf-16"}}).json()["id"]
    assert points != units
    fingerprint = hashlib.sha256(rfc8785.dumps(body)).hexdigest()
    for unit, id in (("unicode", points), ("utf-16", units)):
        assert client.get("/v1/analyses", params={"page": fingerprint, "offsets": unit}).json()["id"] == id


def test_flags_come_as_web_annotations_for_whoever_asks(client: httpx.Client) -> None:
    accept = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
    answer = post(client, {**PAGE, "options": {"offsets": "utf-16"}}, Accept=accept)
    assert answer.headers["content-type"] == accept
    items = answer.json()["items"]
    assert len(items) == len(post(client).json()["flags"])
    for item in items:
        position, quote = item["target"]["selector"]
        assert PAGE["text"][position["start"] : position["end"]] == quote["exact"]


def test_a_packed_body_is_taken(client: httpx.Client) -> None:
    packed = gzip.compress(json.dumps(PAGE).encode())
    answer = client.post(
        "/v1/analyses", content=packed, headers={"Content-Encoding": "gzip", "Content-Type": "application/json"}
    )
    assert answer.json()["flags"] == post(client).json()["flags"]


async def test_the_same_page_asked_for_by_many_at_once_is_read_once(server: str, client: httpx.Client) -> None:
    def stored() -> float:
        lines = client.get("/metrics").text.splitlines()
        return sum(float(line.split()[-1]) for line in lines if line.startswith("copydesk_analysis_seconds_count"))

    before = stored()
    async with httpx.AsyncClient(base_url=server, timeout=60) as many:
        answers = await asyncio.gather(
            *(many.post("/v1/analyses", json={"text": "Many ask. " * 40}) for _ in range(12))
        )
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    assert stored() - before == 1


def test_every_problem_type_is_explained_where_it_says(client: httpx.Client) -> None:
    for problem in PROBLEMS.values():
        page = client.get(problem.type)
        assert page.status_code == 200
        assert problem.title in page.text
    assert client.get("/problems/nonsense").status_code == 404
