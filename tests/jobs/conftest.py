"""A desk with an editor in this process, a real Redis server, and a news site on this machine."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from copy import copy
from typing import Any

import pytest
from tests.conftest import RedisServer

from copydesk.cache.admin import Admin
from copydesk.cache.analyses import Analyses
from copydesk.cache.jobs import Job
from copydesk.cache.link import Link
from copydesk.desk import Desk
from copydesk.editor import Editor
from copydesk.jobs.runner import Runner
from copydesk.measures import Measures
from copydesk.model.analysis import Engine
from copydesk.register.register import Register
from copydesk.sources.transport import Transport
from copydesk.workers import InlineWorkers

Open = Callable[..., Any]


@pytest.fixture
async def open_runner(editor: Editor, register: Register, redis_server: RedisServer) -> AsyncIterator[Open]:
    """Opens a process's worth of parts on one server: each call is one process more."""
    async with AsyncExitStack() as parts:

        async def open(*, local: bool = True, engine: Engine = editor.engine, register: Register = register) -> Runner:
            reader = copy(editor)
            reader.engine = engine
            analyses = Analyses(Link(redis_server.url, budget_seconds=10))
            transport = Transport(local=local, seconds=60)
            desk = Desk(InlineWorkers(reader), analyses, [], transport, measures=Measures(), register=register)
            for part in (analyses, transport, desk):
                parts.push_async_callback(part.close)
            assert analyses.ledger
            return Runner(desk, analyses.ledger, pause_seconds=0.001)

        yield open


@pytest.fixture
async def runner(open_runner: Open) -> Runner:
    made: Runner = await open_runner()
    return made


@pytest.fixture
def admin(runner: Runner) -> Admin:
    return Admin("Ada", runner.desk.analyses)


async def outcomes(runner: Runner, job: Job) -> dict[str, str]:
    """What became of each address, without the host."""
    return {
        result["url"].rpartition("/")[2]: result["outcome"] async for result in runner.jobs.results(job)
    }  # fmt: skip


async def eventually(done: Callable[[], Awaitable[object]]) -> None:
    """Wait for something."""
    for _ in range(2400):
        if await done():
            return
        await asyncio.sleep(0.05)
    raise AssertionError("it never came")
