"""Many pages at once."""

from __future__ import annotations

import asyncio
import base64
import gzip
import hashlib
import hmac
import json
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest
from tests.sources.news_site import until
from tests.web.conftest import ended
from tests.web.test_admin_api import AUTHORIZED, opened  # noqa: F401 - a fixture

PAGES = [
    {"url": "https://news.example/1", "text": "The summit was called off on 31 September."},
    {"text": ""},
    {"text": "The council met on Tuesday.", "published_at": "soon"},
    {"text": "The council met on Tuesday.", "options": {"offsets": "utf-16"}},
]
BODY = "\n".join(json.dumps(page) for page in PAGES)
NDJSON = {"Content-Type": "application/x-ndjson"}


@pytest.fixture
async def client(opened: Callable[..., Any]) -> AsyncIterator[httpx.AsyncClient]:  # noqa: F811
    async for client in opened(keys_required=True, fetch_local=True):
        yield client


async def sent(client: httpx.AsyncClient, body: str | bytes = BODY, **options: Any) -> httpx.Response:
    options["headers"] = NDJSON | options.get("headers", {})
    return await client.post("/v1/jobs", content=body, **options)


async def results(client: httpx.AsyncClient, told: dict[str, Any]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (await client.get(told["results"])).text.splitlines()]


async def test_many_pages_are_checked_and_each_that_cannot_be_has_its_problem(client: httpx.AsyncClient) -> None:
    job = await sent(client)
    assert (job.status_code, job.json()["total"]) == (202, 4)
    told = await ended(client, job)
    assert (told["state"], told["done"], told["counts"]) == ("done", 4, {"checked": 2, "failed": 2})
    lines = await results(client, told)
    assert [(line["nth"], line["outcome"]) for line in lines] == [
        (0, "checked"), (1, "failed"), (2, "failed"), (3, "checked"),
    ]  # fmt: skip
    alone = (await client.post("/v1/analyses", json=PAGES[0])).json()
    assert lines[0]["analysis"] == alone
    assert lines[3]["analysis"]["offsets"] == "utf-16"
    assert lines[1]["problem"]["type"] == "/problems/page-empty"
    assert lines[2]["problem"]["errors"][0]["pointer"] == "/published_at"


async def test_a_job_may_be_packed(client: httpx.AsyncClient) -> None:
    job = await sent(client, gzip.compress(BODY.encode()), headers={"Content-Encoding": "gzip"})
    assert (await ended(client, job))["total"] == 4


async def test_what_is_asked_for_twice_under_one_key_is_made_once(client: httpx.AsyncClient) -> None:
    named = {"Idempotency-Key": '"import of Thursday"'}
    first, again = await sent(client, headers=named), await sent(client, headers=named)
    assert (first.status_code, again.status_code) == (202, 200)
    assert first.json()["id"] == again.json()["id"]
    other = await sent(client, BODY + "\n" + BODY, headers=named)
    assert (other.status_code, other.json()["type"]) == (422, "/problems/name-used-otherwise")


@pytest.mark.parametrize(
    ("body", "options", "status"),
    [
        ("", {}, 422),
        ('{"text": "Fine."}\n{"text": ', {}, 400),
        (BODY, {"headers": {"Content-Type": "image/png"}}, 415),
        (BODY, {"params": {"webhook": "news.example"}}, 422),
        (BODY, {"headers": {"Idempotency-Key": "x" * 300}}, 422),
    ],
)
async def test_what_is_no_job_is_refused(
    client: httpx.AsyncClient, body: str, options: dict[str, Any], status: int
) -> None:
    assert (await sent(client, body, **options)).status_code == status


async def partner(client: httpx.AsyncClient, per_day: int) -> dict[str, str]:
    made = await client.post("/admin/v1/keys", json={"name": "Partner", "per_day": per_day}, headers=AUTHORIZED)
    return {"Authorization": f"Bearer {made.json()['key']}"}


async def test_each_page_counts_for_the_day_and_a_job_beyond_it_takes_nothing(client: httpx.AsyncClient) -> None:
    key = await partner(client, 6)
    assert (await sent(client, headers=key)).status_code == 202
    refused = await sent(client, headers=key)
    assert (refused.status_code, refused.json()["type"]) == (429, "/problems/over-the-limit")
    assert int(refused.headers["retry-after"]) > 0
    assert (await client.post("/v1/analyses", json=PAGES[0], headers=key)).status_code == 200
    assert len((await client.get("/admin/v1/jobs", headers=AUTHORIZED)).json()["jobs"]) == 1


async def test_a_job_is_seen_by_whoever_made_it_and_by_nobody_else(client: httpx.AsyncClient) -> None:
    mine, other = await partner(client, 99), await partner(client, 99)
    address = (await sent(client, headers=mine)).headers["location"]
    assert (await client.get(address, headers=mine)).status_code == 200
    for method in ("GET", "DELETE"):
        assert (await client.request(method, address, headers=other)).status_code == 404
    assert (await client.get(f"{address}/results", headers=other)).status_code == 404
    assert (await client.get("/v1/jobs/nothing", headers=mine)).status_code == 404


async def test_a_job_can_be_cancelled_and_what_is_done_stays(client: httpx.AsyncClient) -> None:
    job = await sent(client, "\n".join(json.dumps({"text": f"The council met {n} times."}) for n in range(400)))
    cancelled = await client.delete(job.headers["location"])
    assert cancelled.json()["state"] == "cancelled"
    told = await ended(client, job)
    assert told["done"] < 400
    assert len(await results(client, told)) == told["done"]


async def test_a_job_outlives_the_server_that_took_it(opened: Callable[..., Any]) -> None:  # noqa: F811
    body = "\n".join(json.dumps({"text": f"The council met {n} times."}) for n in range(30))
    async for client in opened():
        job = await sent(client, body)
    async for client in opened():
        told = await ended(client, job)
        assert (told["total"], told["counts"]) == (30, {"checked": 30})
        assert [line["nth"] for line in await results(client, told)] == list(range(30))


@pytest.fixture
def hook() -> Iterator[tuple[str, list[tuple[dict[str, str], bytes]], list[int]]]:
    """Somebody who is told of jobs: their address, what they heard, and the statuses that they answer with."""
    heard: list[tuple[dict[str, str], bytes]] = []
    statuses = [503, 200]

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            heard.append(({name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(statuses.pop(0) if statuses else 200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/hook", heard, statuses
        server.shutdown()
        thread.join()


async def test_a_webhook_is_told_of_the_end_signed_and_again_when_it_did_not_listen(
    client: httpx.AsyncClient, hook: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("copydesk.jobs.webhooks.PAUSES", (0.01, 0.01, 0.01))
    address, heard, _ = hook
    job = await sent(client, params={"webhook": address})
    secret = job.json()["webhook_key"]
    assert "webhook_key" not in await ended(client, job)
    await asyncio.to_thread(until, lambda: len(heard) == 2)
    (headers, body), (first, _) = heard[1], heard[0]
    assert headers["webhook-id"] == first["webhook-id"]
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    mac = hmac.new(base64.b64decode(secret.removeprefix("whsec_")), signed, hashlib.sha256).digest()
    assert headers["webhook-signature"] == "v1," + base64.b64encode(mac).decode()
    told = json.loads(body)
    assert (told["type"], told["data"]["id"]) == ("job.done", job.json()["id"])
    assert [line["nth"] for line in told["data"]["results"]] == [0, 1, 2, 3]


async def test_without_a_redis_server_there_are_no_jobs(opened: Callable[..., Any]) -> None:  # noqa: F811
    async for client in opened(redis_url="memory:"):
        assert (await sent(client)).status_code == 404
