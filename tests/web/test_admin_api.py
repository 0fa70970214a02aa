"""The admin's tools for programs."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import httpx
import pytest
from tests.sources.news_site import NewsSite, xml
from tests.web.conftest import SETTINGS, desk_with, ended

from copydesk.editor import Editor
from copydesk.register.register import Register
from copydesk.web.app import create_app

KEY = "an admin's key that nobody can guess"
AUTHORIZED = {"Authorization": f"Bearer {KEY}"}
PAGE = {"url": "https://news.example/story", "text": "The summit was called off on 31 September."}


@pytest.fixture
def opened(editor: Editor, register: Register, redis_server: Any) -> Callable[..., Any]:
    """A desk with settings of its own, and a client that presents the admin's key."""

    async def open(**settings: Any) -> AsyncIterator[httpx.AsyncClient]:
        given = {"admin_key": KEY, "redis_url": redis_server.url} | settings
        app = create_app(replace(SETTINGS, **given), desk=desk_with(editor, register))
        wire = httpx.ASGITransport(app)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=wire, base_url="http://desk", headers=AUTHORIZED) as client,
        ):
            yield client

    return open


@pytest.fixture
async def client(opened: Callable[..., Any]) -> AsyncIterator[httpx.AsyncClient]:
    async for client in opened():
        client.headers.pop("authorization")
        told = await client.post("/v1/analyses", json=PAGE)
        client.headers["authorization"] = AUTHORIZED["Authorization"]
        client.headers["x-analysis"] = told.json()["id"]
        yield client


async def test_without_an_admin_key_there_is_no_admin_interface(opened: Callable[..., Any]) -> None:
    async for client in opened(admin_key=None):
        for address in ("/admin", "/admin/login", "/admin/v1/stats"):
            assert (await client.get(address)).status_code == 404


@pytest.mark.parametrize("key", [None, "Bearer nonsense", "Basic abc"])
async def test_nobody_else_is_let_in(client: httpx.AsyncClient, key: str | None) -> None:
    headers = {"Authorization": key} if key else {}
    client.headers.pop("authorization")
    refused = await client.get("/admin/v1/stats", headers=headers)
    assert refused.status_code == 401
    assert refused.headers["www-authenticate"].startswith("Bearer")


async def test_a_partners_key_opens_no_admin_interface_and_an_admins_does(client: httpx.AsyncClient) -> None:
    for scope, status in (("check", 401), ("admin", 200)):
        made = await client.post("/admin/v1/keys", json={"name": "Ada", "scopes": [scope]})
        assert made.status_code == 201
        headers = {"Authorization": f"Bearer {made.json()['key']}"}
        assert (await client.get("/admin/v1/stats", headers=headers)).status_code == status


async def test_entries_are_counted_found_and_shown(client: httpx.AsyncClient) -> None:
    assert (await client.get("/admin/v1/stats")).json()["entries"] == 1
    (found,) = (await client.get("/admin/v1/entries", params={"site": "news.example"})).json()["entries"]
    assert found["id"] == client.headers["x-analysis"]
    assert (await client.get("/admin/v1/entries", params={"site": "other.example"})).json()["entries"] == []
    shown = (await client.get(f"/admin/v1/entries/{found['id']}")).json()
    assert shown["analysis"]["id"] == found["id"]
    assert "rule:dates/impossible" in shown["tags"]
    assert (await client.get("/admin/v1/entries/nothing")).status_code == 404


async def test_a_purge_is_counted_then_done_then_audited(client: httpx.AsyncClient) -> None:
    purge = {"wanted": {"rule": "dates/impossible"}}
    counted = await client.post("/admin/v1/purges", json={**purge, "dry_run": True})
    assert counted.json() == {"wanted": "rule:dates/impossible", "count": 1, "done": False, "soft": False}
    assert (await client.post("/admin/v1/purges", json={**purge, "soft": True})).json()["count"] == 1
    (found,) = (await client.get("/admin/v1/entries")).json()["entries"]
    assert found["stale"]
    assert (await client.post("/admin/v1/purges", json=purge)).json()["count"] == 1
    assert (await client.get("/admin/v1/entries")).json()["entries"] == []
    audit = (await client.get("/admin/v1/audit")).json()["audit"]
    assert [(deed["deed"], deed["count"], deed["who"]) for deed in audit] == [
        ("purged", 1, "admin"),
        ("marked stale", 1, "admin"),
    ]


async def test_keys_are_made_listed_rotated_and_revoked(client: httpx.AsyncClient) -> None:
    made = (await client.post("/admin/v1/keys", json={"name": "Partner", "per_day": 9})).json()
    rotated = await client.post(f"/admin/v1/keys/{made['id']}/rotations", json={"overlap_seconds": 60})
    assert rotated.status_code == 201
    assert (await client.delete(f"/admin/v1/keys/{rotated.json()['id']}")).json()["state"] == "revoked"
    listed = (await client.get("/admin/v1/keys")).json()["keys"]
    assert {key["id"]: key["state"] for key in listed} == {made["id"]: "expiring", rotated.json()["id"]: "revoked"}
    assert made["key"] not in str(listed)
    assert (await client.delete("/admin/v1/keys/00000000")).status_code == 409


async def test_feedback_is_heard_decided_and_a_remark_muted_everywhere(client: httpx.AsyncClient) -> None:
    id = client.headers["x-analysis"]
    flag = (await client.get(f"/v1/analyses/{id}")).json()["flags"][0]
    said = (await client.post("/v1/feedback", json={"analysis": id, "flag": flag["id"], "verdict": "wrong"})).json()
    heard = (await client.get("/admin/v1/feedback")).json()
    assert heard["rules"][flag["rule"]]["wrong"] == 1
    assert heard["sites"]["news.example"]["precision"] == 0
    decided = await client.post(f"/admin/v1/feedback/{said['id']}/decision", json={"decision": "upheld", "mute": True})
    assert decided.json()["decision"] == "upheld"
    told = (await client.get(f"/v1/analyses/{id}")).json()
    assert flag["id"] not in {flag["id"] for flag in told["flags"]}
    assert told["label"]["counts"][flag["severity"]] == 0
    remark = {name: flag[name] for name in ("rule", "exact", "message")}
    (mute,) = (await client.get("/admin/v1/mutes")).json()["mutes"]
    assert mute["exact"] == flag["exact"]
    assert (await client.request("DELETE", "/admin/v1/mutes", json=remark)).status_code == 200
    assert (await client.get(f"/v1/analyses/{id}")).json()["flags"][0]["id"] == flag["id"]
    assert (await client.request("DELETE", "/admin/v1/mutes", json=remark)).status_code == 404


@pytest.mark.parametrize(
    ("method", "address", "body", "status"),
    [
        ("GET", "/admin/v1/entries?colour=red", None, 422),
        ("GET", "/admin/v1/entries?older=soon", None, 422),
        ("GET", "/admin/v1/entries?most=0", None, 422),
        ("POST", "/admin/v1/purges", {}, 422),
        ("POST", "/admin/v1/purges", {"wanted": {"colour": "red"}}, 422),
        ("POST", "/admin/v1/keys", {"name": "", "scopes": ["check"]}, 422),
        ("POST", "/admin/v1/keys", {"name": "P", "scopes": ["fly"]}, 409),
        ("POST", "/admin/v1/feedback/nothing/decision", {"decision": "upheld"}, 404),
    ],
)
async def test_what_means_nothing_is_a_problem(
    client: httpx.AsyncClient, method: str, address: str, body: Any, status: int
) -> None:
    refused = await client.request(method, address, json=body)
    assert refused.status_code == status
    assert refused.headers["content-type"] == "application/problem+json"


async def test_while_redis_is_down_the_tools_say_so(client: httpx.AsyncClient, redis_server: Any) -> None:
    redis_server.kill()
    refused = await client.get("/admin/v1/stats")
    assert (refused.status_code, refused.json()["type"]) == (503, "/problems/cache-silent")
    assert refused.headers["retry-after"]


async def test_the_cache_is_warmed_and_re_checked_by_jobs(opened: Callable[..., Any], site: NewsSite) -> None:
    urls = site.publish("a", "b")
    site.pages["/feed"] = xml("".join(["<rss>", *(f"<item><link>{url}</link></item>" for url in urls), "</rss>"]))
    async for client in opened(fetch_local=True, visit_seconds=0.001):
        quick = {"per_minute": 60_000}
        job = await client.post("/admin/v1/warmings", json={"addresses": [*urls, f"{site.address}/gone"], **quick})
        told = await ended(client, job)
        assert (told["state"], told["counts"], told["owner"]) == ("done", {"failed": 1, "read": 2}, "admin")
        lines = (await client.get(told["results"])).text.splitlines()
        assert [json.loads(line)["outcome"] for line in lines] == ["read", "read", "failed"]
        job = await client.post("/admin/v1/warmings", json={"listing": f"{site.address}/feed", **quick})
        assert (await ended(client, job))["counts"] == {"there": 2}

        await client.post("/admin/v1/purges", json={"wanted": {}, "soft": True})
        wanted = {"wanted": {"site": "127.0.0.1"}}
        counted = (await client.post("/admin/v1/rechecks", json={**wanted, "dry_run": True})).json()
        assert (counted["count"], counted["done"]) == (2, False)
        assert {page["url"] for page in counted["pages"]} == set(urls)
        job = await client.post("/admin/v1/rechecks", json={**wanted, **quick})
        assert (await ended(client, job))["counts"] == {"read": 2}
        assert [job["kind"] for job in (await client.get("/admin/v1/jobs")).json()["jobs"]] == [
            "recheck", "warm", "warm",
        ]  # fmt: skip
        deeds = [deed["deed"] for deed in (await client.get("/admin/v1/audit")).json()["audit"]]
        assert {"warmed", "re-checked", "asked for warm", "asked for recheck"} <= set(deeds)


async def test_a_job_of_many_pages_can_be_cancelled(opened: Callable[..., Any], site: NewsSite) -> None:
    urls = site.publish(*(f"p{nth}" for nth in range(9)))
    async for client in opened(fetch_local=True, visit_seconds=3000):
        job = await client.post("/admin/v1/warmings", json={"addresses": urls})
        cancelled = await client.delete(job.headers["location"])
        assert cancelled.json()["state"] == "cancelled"
        assert (await client.get("/admin/v1/audit")).json()["audit"][0]["deed"] == "cancelled warm"
        assert (await client.delete("/admin/v1/jobs/nothing")).status_code == 409


@pytest.mark.parametrize(
    "body",
    [{}, {"addresses": ["news.example"]}, {"addresses": ["http://a.example"], "listing": "http://b.example"},
     {"listing": "ftp://a.example"}, {"addresses": ["http://a.example"], "most": 0}, {"other": 1}],
)  # fmt: skip
async def test_a_warming_that_means_nothing_is_refused(client: httpx.AsyncClient, body: dict[str, Any]) -> None:
    assert (await client.post("/admin/v1/warmings", json=body)).status_code == 422


async def test_what_is_kept_is_exported_and_imported_in_pieces(client: httpx.AsyncClient) -> None:
    lines = (await client.get("/admin/v1/export")).content
    assert lines.count(b"\n") == 17  # one entry, and the end of each shard
    assert (await client.get("/admin/v1/export", params={"shard": "16"})).content == b""
    assert (await client.get("/admin/v1/export", params={"shard": "x"})).status_code == 422
    await client.post("/admin/v1/purges", json={"wanted": {}})

    async def pieces() -> AsyncIterator[bytes]:
        for first in range(0, len(lines), 100):
            yield lines[first : first + 100]

    told = (await client.post("/admin/v1/imports", content=pieces())).json()
    assert told == {"kept": 1, "there": 0, "expired": 0, "unreadable": 0}
    told = (await client.post("/admin/v1/imports", content=lines + b"nonsense")).json()
    assert told == {"kept": 0, "there": 1, "expired": 0, "unreadable": 1}
    assert (await client.get(f"/v1/analyses/{client.headers['x-analysis']}")).status_code == 200
    assert (await client.get("/admin/v1/audit")).json()["audit"][0]["deed"] == "imported"
