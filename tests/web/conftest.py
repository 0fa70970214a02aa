"""A real server on this machine, with an editor in its own process."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from typing import Any

import httpx
import pytest
import uvicorn
from tests.conftest import RedisServer

from copydesk.cache.analyses import Analyses
from copydesk.cache.link import Link
from copydesk.desk import Desk
from copydesk.editor import Editor
from copydesk.measures import Measures
from copydesk.register.register import Register
from copydesk.settings import Settings
from copydesk.sources.links import LinkedPages
from copydesk.sources.transport import Transport
from copydesk.web.app import create_app
from copydesk.workers import InlineWorkers

SETTINGS = Settings(workers=0, redis_url="memory:")


def desk_with(editor: Editor, register: Register) -> Callable[[Settings], AbstractAsyncContextManager[Desk]]:
    @asynccontextmanager
    async def opened(settings: Settings) -> AsyncIterator[Desk]:
        transport = Transport(local=settings.fetch_local, seconds=2)
        assert settings.redis_url
        # On a busy machine an answer may take longer than a reader would wait for it.
        link = None if settings.redis_url == "memory:" else Link(settings.redis_url, budget_seconds=10)
        desk = Desk(
            InlineWorkers(editor),
            Analyses(link),
            [LinkedPages(transport)],
            transport,
            measures=Measures(),
            register=register,
        )
        yield desk
        await desk.close()
        await desk.analyses.close()
        await transport.close()

    return opened


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """The Redis server that the running server keeps things in."""
    redis = RedisServer()
    yield redis.url
    redis.kill()


@pytest.fixture(scope="session")
def server(editor: Editor, register: Register, redis_url: str) -> Iterator[str]:
    """The address of a running server that may fetch from this machine."""
    settings = replace(SETTINGS, fetch_local=True, redis_url=redis_url)
    app = create_app(settings, desk=desk_with(editor, register))
    with socket.create_server(("127.0.0.1", 0)) as wire:
        running = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="on"))
        thread = threading.Thread(target=running.run, kwargs={"sockets": [wire]})
        thread.start()
        deadline = time.monotonic() + 60
        while not running.started:
            assert thread.is_alive()
            assert time.monotonic() < deadline
            time.sleep(0.01)
        yield f"http://127.0.0.1:{wire.getsockname()[1]}"
        running.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def client(server: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server, timeout=60) as client:
        yield client


async def ended(client: httpx.AsyncClient, job: httpx.Response) -> dict[str, Any]:
    """A job, once it has ended."""
    assert job.is_success, job.text
    for _ in range(2400):
        told: dict[str, Any] = (await client.get(job.headers["location"])).raise_for_status().json()
        if told["ended_at"]:
            return told
        await asyncio.sleep(0.05)
    raise AssertionError("it never ended")
