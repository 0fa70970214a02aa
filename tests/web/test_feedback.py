"""What readers say of flags, over HTTP."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import httpx
import pytest
from tests.web.conftest import SETTINGS

from copydesk.cache.analyses import Analyses
from copydesk.cache.feedback import FeedbackBox
from copydesk.cache.store import MemoryStore
from copydesk.desk import Desk
from copydesk.editor import Editor
from copydesk.errors import CacheError
from copydesk.measures import Measures
from copydesk.sources.transport import Transport
from copydesk.web.app import create_app
from copydesk.workers import InlineWorkers

PAGE = {"text": "The summit was called off on 31 September."}


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


class FullStore(MemoryStore):
    """Takes analyses, and nothing that readers say."""

    async def put(self, key: str, value: bytes, seconds: int) -> None:
        if key.startswith("copydesk:feedback:"):
            raise CacheError("the cache refused")
        await super().put(key, value, seconds)


async def said(editor: Editor, store: MemoryStore, *verdicts: str) -> tuple[str, httpx.Response]:
    """Each verdict in turn under one id; the id, and the last answer."""
    transport, id = Transport(), str(uuid4())
    desk = Desk(InlineWorkers(editor), Analyses(store), [], transport, measures=Measures())
    app = create_app(SETTINGS)
    app.state.desk, app.state.measures = desk, desk.measures
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://desk") as client:
        told = (await client.post("/v1/analyses", json=PAGE)).json()
        for verdict in verdicts:
            body = {"id": id, "analysis": told["id"], "flag": told["flags"][0]["id"], "verdict": verdict}
            answer = await client.post("/v1/feedback", json=body)
    await transport.close()
    return id, answer


async def test_a_later_word_under_the_same_id_takes_the_place_of_the_first(editor: Editor) -> None:
    store = MemoryStore()
    id, _ = await said(editor, store, "wrong", "withdrawn")
    kept = await FeedbackBox(store).find(id)
    assert kept
    assert (kept.verdict, kept.exact) == ("withdrawn", "31 September")


async def test_what_could_not_be_kept_is_said_so(editor: Editor) -> None:
    _, answer = await said(editor, FullStore(), "wrong")
    assert (answer.status_code, answer.json()["type"]) == (503, "/problems/feedback-not-kept")
