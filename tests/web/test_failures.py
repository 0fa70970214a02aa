"""What the client is told when the desk cannot help, and what is logged about it."""

import logging
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from copydesk.errors import AnalysisFailed, DeskBusy
from copydesk.measures import Measures
from copydesk.model.analysis import Engine
from copydesk.settings import Settings
from copydesk.web.app import create_app


class FailingDesk:
    """Raises what it is given."""

    class workers:  # noqa: N801
        ready = False
        engine = Engine("e", "p", "r")

    class analyses:  # noqa: N801
        answers = False

    def __init__(self) -> None:
        self.measures = Measures()
        self.error: Exception = RuntimeError()

    async def check(self, request: Any) -> Any:
        raise self.error


@pytest.fixture
def desk() -> FailingDesk:
    return FailingDesk()


@pytest.fixture
async def client(desk: FailingDesk) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(Settings())
    app.state.desk, app.state.measures = desk, desk.measures
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://desk") as client:
        yield client


async def post(client: httpx.AsyncClient) -> httpx.Response:
    return await client.post("/v1/analyses", json={"text": "hush-hush"})


async def test_a_busy_desk_says_when_to_come_again(client: httpx.AsyncClient, desk: FailingDesk) -> None:
    desk.error = DeskBusy("64 pages are waiting already.", retry_after_seconds=7)
    answer = await post(client)
    assert (answer.status_code, answer.json()["type"]) == (503, "/problems/desk-busy")
    assert answer.headers["retry-after"] == "7"


async def test_a_page_that_killed_its_worker_is_a_problem(client: httpx.AsyncClient, desk: FailingDesk) -> None:
    desk.error = AnalysisFailed("The worker that read this page died over it.")
    answer = await post(client)
    assert (answer.status_code, answer.json()["type"]) == (500, "/problems/analysis-failed")


async def test_a_fault_of_ours_is_told_and_logged_without_the_page(
    client: httpx.AsyncClient, desk: FailingDesk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.error = ValueError("hush-hush")
    with caplog.at_level(logging.DEBUG):
        answer = await post(client)
    assert (answer.status_code, answer.json()["type"]) == (500, "/problems/internal")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "ValueError at test_failures.py" in caplog.text
    assert "hush" not in caplog.text + answer.text
    assert 'status="500"' in desk.measures.exposition().decode()


async def test_without_workers_it_is_alive_but_not_ready(client: httpx.AsyncClient) -> None:
    assert (await client.get("/healthz")).status_code == 200
    ready = await client.get("/readyz")
    assert (ready.status_code, ready.json()["status"]) == (503, "not ready")
    assert ready.json()["cache"] == "does not answer"
