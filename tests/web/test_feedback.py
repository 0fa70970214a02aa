"""What readers say of flags, over HTTP."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from tests.web.conftest import SETTINGS, desk_with

from copydesk.cache.feedback import FeedbackBox
from copydesk.cache.link import Link
from copydesk.editor import Editor
from copydesk.register.register import Register
from copydesk.web.app import create_app

PAGE = {"url": "https://news.example/story", "text": "The summit was called off on 31 September."}


@pytest.fixture
def flag(client: httpx.Client) -> dict[str, str]:
    told = client.post("/v1/analyses", json=PAGE).json()
    return {"analysis": told["id"], "flag": told["flags"][0]["id"], "rule": told["flags"][0]["rule"]}


def say(client: httpx.Client, flag: dict[str, str], **more: Any) -> httpx.Response:
    return client.post("/v1/feedback", json={"analysis": flag["analysis"], "flag": flag["flag"], **more})


def test_that_a_flag_is_wrong_is_kept_under_an_id_and_counted_by_rule(
    client: httpx.Client, flag: dict[str, str]
) -> None:
    answer = say(client, flag, verdict="wrong", note="It was 30 September in the source.")
    assert answer.status_code == 200
    told = answer.json()
    assert (told["rule"], told["verdict"]) == (flag["rule"], "wrong")
    assert told["id"]
    assert f'copydesk_feedback_total{{rule="{flag["rule"]}",verdict="wrong"}}' in client.get("/metrics").text


def test_a_flag_that_no_analysis_has_is_not_found(client: httpx.Client, flag: dict[str, str]) -> None:
    assert say(client, flag | {"flag": "none"}, verdict="wrong").status_code == 404
    assert say(client, flag | {"analysis": "none"}, verdict="wrong").status_code == 404


@pytest.mark.parametrize(
    ("more", "pointer"),
    [
        ({"verdict": "awful"}, "/verdict"),
        ({}, "/verdict"),
        ({"verdict": "reply"}, ""),
        ({"verdict": "wrong", "id": "me"}, "/id"),
        ({"verdict": "wrong", "note": "!" * 2001}, "/note"),
        ({"verdict": "wrong", "email": "a@b.example"}, "/email"),
    ],
)
def test_a_wrong_field_is_named(client: httpx.Client, flag: dict[str, str], more: Any, pointer: str) -> None:
    answer = say(client, flag, **more)
    assert answer.status_code == 422
    assert pointer in [fault["pointer"] for fault in answer.json()["errors"]]


async def test_a_later_word_under_the_same_id_takes_the_place_of_the_first(
    client: httpx.Client, flag: dict[str, str], redis_url: str
) -> None:
    id = say(client, flag, verdict="wrong").json()["id"]
    say(client, flag, verdict="withdrawn", id=id)
    ledger = Link(redis_url, budget_seconds=10)
    kept = await FeedbackBox(ledger).find(id)
    await ledger.close()
    assert kept
    assert (kept.verdict, kept.exact, kept.site) == ("withdrawn", "31 September", "news.example")


async def test_what_could_not_be_kept_is_said_so(editor: Editor, register: Register) -> None:
    app = create_app(SETTINGS, desk=desk_with(editor, register))
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://desk") as client,
    ):
        told = (await client.post("/v1/analyses", json=PAGE)).json()
        body = {"analysis": told["id"], "flag": told["flags"][0]["id"], "verdict": "wrong"}
        answer = await client.post("/v1/feedback", json=body)
    assert (answer.status_code, answer.json()["type"]) == (503, "/problems/feedback-not-kept")
