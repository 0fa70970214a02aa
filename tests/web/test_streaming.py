"""Analyses as server-sent events, over a real connection."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from tests.web.test_failures import FailingDesk

from copydesk.errors import DeskBusy
from copydesk.settings import Settings
from copydesk.web.app import create_app

PAGE = {"text": "😀 The summit was called off on 31 September. Then it was moved to 32 May, a ministry said."}


def events(answer: httpx.Response) -> list[tuple[str, Any]]:
    told = [block.split("\n") for block in answer.text.strip().split("\n\n") if not block.startswith(":")]
    return [(name.removeprefix("event: "), json.loads(data.removeprefix("data: "))) for name, data in told]


def test_flags_come_first_and_then_the_rest_of_the_same_analysis(client: httpx.Client) -> None:
    page = PAGE | {"options": {"offsets": "utf-16"}}
    answer = client.post("/v1/analyses?stream", json=page)
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.headers["cache-control"] == "no-store"
    told = events(answer)
    names = [name for name, _ in told]
    assert names == ["reading", *["flag"] * (len(told) - 2), "analysis"]
    whole = told[-1][1] | {"flags": [data for name, data in told if name == "flag"]}
    assert whole["flags"]
    assert whole == client.post("/v1/analyses", json=page).json()


def test_a_request_of_the_wrong_shape_is_refused_before_a_stream_begins(client: httpx.Client) -> None:
    answer = client.post("/v1/analyses?stream", json={"txt": ""})
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/wrong-shape")


def test_what_is_found_out_later_ends_the_stream_with_a_problem(client: httpx.Client) -> None:
    told = events(client.post("/v1/analyses?stream", json={"text": "Es war einmal.", "language": "de"}))
    assert [name for name, _ in told] == ["reading", "problem"]
    assert (told[-1][1]["type"], told[-1][1]["status"]) == ("/problems/language-not-read", 422)


async def test_a_busy_desk_says_in_the_stream_when_to_come_again() -> None:
    desk = FailingDesk()
    desk.error = DeskBusy("64 pages are waiting already.", retry_after_seconds=7)
    app = create_app(Settings())
    app.state.desk, app.state.measures = desk, desk.measures
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://desk") as client:
        told = events(await client.post("/v1/analyses?stream", json=PAGE))
    assert (told[-1][0], told[-1][1]["retry_after"]) == ("problem", 7)


async def test_a_long_silence_is_broken_by_comments(monkeypatch: pytest.MonkeyPatch) -> None:
    import asyncio

    from copydesk.web import streaming

    class SlowDesk(FailingDesk):
        async def check(self, request: Any) -> Any:
            await spoken.wait()
            raise self.error

    spoken = asyncio.Event()
    desk = SlowDesk()
    desk.error = DeskBusy("busy")
    monkeypatch.setattr(streaming, "SILENT_SECONDS", 0.01)
    said = []
    async for piece in streaming._events(desk, None):  # type: ignore[arg-type]
        said.append(piece)
        if len(said) == 3:
            spoken.set()
    assert said[0].startswith(b"event: reading")
    assert said[1] == said[2] == b": reading\n\n"
    assert said[-1].startswith(b"event: problem")
