"""Who may have pages checked, and how often."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import httpx
import pytest
from tests.web.conftest import SETTINGS, desk_with

from copydesk.cache.keyring import Keyring
from copydesk.cache.link import Link
from copydesk.editor import Editor
from copydesk.register.register import Register
from copydesk.web.app import create_app

PAGE = {"text": "The council met on Tuesday."}


async def opened(editor: Editor, register: Register, **settings: Any) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(replace(SETTINGS, **settings), desk=desk_with(editor, register))
    wire = httpx.ASGITransport(app)
    async with app.router.lifespan_context(app), httpx.AsyncClient(transport=wire, base_url="http://desk") as client:
        yield client


@pytest.fixture
async def closed_desk(editor: Editor, register: Register, redis_server: Any) -> AsyncIterator[httpx.AsyncClient]:
    """One that asks for keys."""
    async for client in opened(editor, register, keys_required=True, redis_url=redis_server.url):
        yield client


@pytest.fixture
async def open_desk(editor: Editor, register: Register, redis_server: Any) -> AsyncIterator[httpx.AsyncClient]:
    async for client in opened(editor, register, redis_url=redis_server.url):
        yield client


@pytest.fixture
async def keyring(redis_server: Any) -> AsyncIterator[Keyring]:
    link = Link(redis_server.url, budget_seconds=10)
    yield Keyring(link)
    await link.close()


def presenting(word: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {word}"}


async def test_without_a_key_a_closed_desk_checks_nothing_and_tells_the_rules(closed_desk: httpx.AsyncClient) -> None:
    refused = await closed_desk.post("/v1/analyses", json=PAGE)
    assert (refused.status_code, refused.json()["type"]) == (401, "/problems/key-missing")
    assert refused.headers["www-authenticate"].startswith("Bearer")
    assert (await closed_desk.get("/v1/rules")).status_code == 200


async def test_with_a_key_pages_are_checked_and_what_is_left_is_told(
    closed_desk: httpx.AsyncClient, keyring: Keyring
) -> None:
    _, word = await keyring.create("Partner", per_minute=5, per_day=7)
    answer = await closed_desk.post("/v1/analyses", json=PAGE, headers=presenting(word))
    assert answer.status_code == 200
    assert answer.headers["ratelimit-policy"] == '"minute";q=5;w=60, "day";q=7;w=86400'
    assert answer.headers["ratelimit"].startswith('"minute";r=4;t=')
    (key,) = await keyring.all()
    assert key.last_used_at


async def test_a_key_that_opens_nothing_is_refused_even_where_none_is_needed(
    open_desk: httpx.AsyncClient, keyring: Keyring
) -> None:
    key, word = await keyring.create("Partner")
    assert (await open_desk.post("/v1/analyses", json=PAGE, headers=presenting(word))).status_code == 200
    await keyring.revoke(key.id)
    refused = await open_desk.post("/v1/analyses", json=PAGE, headers=presenting(word))
    assert (refused.status_code, refused.json()["type"]) == (401, "/problems/key-refused")
    assert (await open_desk.post("/v1/analyses", json=PAGE)).status_code == 200


async def test_over_its_limit_a_key_is_told_when_to_come_again(open_desk: httpx.AsyncClient, keyring: Keyring) -> None:
    _, word = await keyring.create("Partner", per_minute=1000, per_day=2)
    asked = [open_desk.post("/v1/analyses", json=PAGE, headers=presenting(word)) for _ in range(3)]
    answers = await asyncio.gather(*asked)
    assert sorted(answer.status_code for answer in answers) == [200, 200, 429]
    (refused,) = [answer for answer in answers if answer.status_code == 429]
    assert 0 < int(refused.headers["retry-after"]) <= 86_400
    assert '"day";r=0' in refused.headers["ratelimit"]


async def test_to_ask_whether_a_page_is_known_counts_for_nothing(
    open_desk: httpx.AsyncClient, keyring: Keyring
) -> None:
    _, word = await keyring.create("Partner", per_day=1)
    told = (await open_desk.post("/v1/analyses", json=PAGE, headers=presenting(word))).json()
    for _ in range(3):
        known = await open_desk.get(f"/v1/analyses/{told['id']}", headers=presenting(word))
        assert known.status_code == 200
        assert '"day";r=0' in known.headers["ratelimit"]
    assert (await open_desk.post("/v1/analyses", json=PAGE, headers=presenting(word))).status_code == 429


async def test_while_keys_cannot_be_told_apart_an_open_desk_lets_everybody_in_and_a_closed_one_nobody(
    open_desk: httpx.AsyncClient, closed_desk: httpx.AsyncClient, keyring: Keyring, redis_server: Any
) -> None:
    _, word = await keyring.create("Partner")
    redis_server.kill()
    assert (await open_desk.post("/v1/analyses", json=PAGE, headers=presenting(word))).status_code == 200
    refused = await closed_desk.post("/v1/analyses", json=PAGE, headers=presenting(word))
    assert (refused.status_code, refused.json()["type"]) == (503, "/problems/keys-unknown")
    assert refused.headers["retry-after"]
