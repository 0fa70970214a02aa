"""Fifty readers who ask two desks for pages while something goes wrong with their Redis, and what became of them.

``python -m tests.cache.faults`` prints the table; ``test_faults.py`` checks what it promises.
"""

from __future__ import annotations

import asyncio
import random
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.cache.cluster import Cluster, until
from tests.conftest import RedisServer

from copydesk.cache.analyses import Analyses
from copydesk.cache.breaker import Breaker
from copydesk.cache.keys import AnalysisKey
from copydesk.cache.link import Link
from copydesk.desk import Desk
from copydesk.editor import Editor
from copydesk.measures import Measures
from copydesk.model.page import Page
from copydesk.model.request import Request, request_of
from copydesk.register.register import Register
from copydesk.sources.transport import Transport
from copydesk.workers import InlineWorkers

READERS, PAGES = 50, 12
#: How long readers ask before something goes wrong, while it is wrong, and after, in seconds.
BEFORE, DURING, AFTER = 0.5, 1.5, 1.0


@dataclass
class Outcome:
    """What became of all requests under one fault."""

    fault: str
    asked: int = 0
    failed: int = 0
    wrong: int = 0
    given_up: int = 0  # by the reader, as part of the fault
    slowest_seconds: float = 0
    leases: int = 0  # left behind when all had gone

    def __str__(self) -> str:
        return (
            f"{self.fault:<34} {self.asked:>8,} {self.failed:>7} {self.wrong:>6} {self.given_up:>9} "
            f"{self.slowest_seconds:>8.2f} s {self.leases:>7}"
        )


HEADING = f"{'fault':<34} {'requests':>8} {'failed':>7} {'wrong':>6} {'given up':>9} {'slowest':>10} {'leases':>7}"

#: Makes something go wrong, and puts it right again.
Fault = Callable[[], Awaitable[Callable[[], Awaitable[None]]]]


async def endure(
    name: str, url: str, fault: Fault, editor: Editor, register: Register, *, impatient: bool = False
) -> Outcome:
    """Let the readers ask; ``impatient``: each gives up on a third of what they ask for, at a moment of chance."""
    outcome, dice = Outcome(name), random.Random(7)
    requests = [request_of(Page(f"Story {nth}. The summit was called off on 31 September.")) for nth in range(PAGES)]
    right = {request.fingerprint: _flags(editor, request) for request in requests}
    async with _desks(url, editor, register) as desks:
        asking = True

        async def reader(nth: int) -> None:
            while asking:
                request = requests[dice.randrange(PAGES)]
                began = time.monotonic()
                task = asyncio.create_task(desks[nth % len(desks)].check(request))
                if impatient and dice.random() < 1 / 3:
                    await asyncio.sleep(dice.random() * 0.02)
                    task.cancel()
                try:
                    answer = await task
                except asyncio.CancelledError:
                    outcome.given_up += 1
                except Exception:  # noqa: BLE001 - whatever it is, the reader had no answer
                    outcome.failed += 1
                else:
                    outcome.wrong += answer.record.analysis()["flags"] != right[request.fingerprint]
                outcome.asked += 1
                outcome.slowest_seconds = max(outcome.slowest_seconds, time.monotonic() - began)
                await asyncio.sleep(0.005)
                if dice.random() < 0.01:  # so that there is something to make, again and again
                    with suppress(Exception):
                        await desks[0].analyses.drop([_key(desks[0], request)])

        readers = [asyncio.create_task(reader(nth)) for nth in range(READERS)]
        await asyncio.sleep(BEFORE)
        mend = await fault()
        await asyncio.sleep(DURING)
        await mend()
        await asyncio.sleep(AFTER)
        asking = False
        await asyncio.gather(*readers)
        link = desks[0].analyses.link
        assert link
        for request in requests:
            lease = _key(desks[0], request).lease
            with suppress(Exception):
                outcome.leases += await link.run(lambda client, lease=lease: client.exists(lease))
    return outcome


@asynccontextmanager
async def _desks(url: str, editor: Editor, register: Register) -> AsyncIterator[list[Desk]]:
    async with AsyncExitStack() as parts:
        transport, workers = Transport(), InlineWorkers(editor)
        parts.push_async_callback(transport.close)
        desks = []
        for _ in range(2):
            analyses = Analyses(Link(url, budget_seconds=0.5, breaker=Breaker(first_seconds=0.2, most_seconds=0.5)))
            parts.push_async_callback(analyses.close)
            desk = Desk(
                workers, analyses, (), transport, measures=Measures(), register=register, queue=1000, lease_seconds=1
            )
            parts.push_async_callback(desk.close)
            desks.append(desk)
        yield desks


def _key(desk: Desk, request: Request) -> AnalysisKey:
    return AnalysisKey.of(desk.workers.engine, request.fingerprint)


def _flags(editor: Editor, request: Request) -> Any:
    from datetime import UTC, datetime

    from copydesk.model.draft import Shift
    from copydesk.model.record import Record

    return Record.of(editor.check(request, Shift(datetime.now(UTC)))).analysis()["flags"]


# --- what goes wrong -------------------------------------------------------------------------------------------


def nothing() -> Fault:
    async def fault() -> Callable[[], Awaitable[None]]:
        async def mend() -> None: ...

        return mend

    return fault


def killed(server: RedisServer) -> Fault:
    """Killed, and started again with nothing in it."""

    async def fault() -> Callable[[], Awaitable[None]]:
        server.kill()

        async def mend() -> None:
            await asyncio.to_thread(server.start)

        return mend

    return fault


def frozen(server: RedisServer) -> Fault:
    """Takes connections and never answers."""

    async def fault() -> Callable[[], Awaitable[None]]:
        server.freeze()

        async def mend() -> None:
            server.thaw()

        return mend

    return fault


def full(server: RedisServer) -> Fault:
    """Refuses to take more."""

    async def fault() -> Callable[[], Awaitable[None]]:
        link = Link(server.url)
        await link.run(lambda client: client.config_set("maxmemory", "1mb"))

        async def mend() -> None:
            await link.run(lambda client: client.config_set("maxmemory", "0"))
            await link.close()

        return mend

    return fault


def master_killed(cluster: Cluster) -> Fault:
    """The master of a third of the slots dies; its replica takes over."""

    async def fault() -> Callable[[], Awaitable[None]]:
        cluster.nodes[1].kill()

        async def mend() -> None:
            await asyncio.to_thread(until, lambda: cluster.role(4) == "master")

        return mend

    return fault


def slots_moving(cluster: Cluster) -> Fault:
    """The slots of all pages are on their way from one master to another."""

    async def fault() -> Callable[[], Awaitable[None]]:
        ends = await asyncio.to_thread(lambda: [cluster.move_slot(slot, 0, 2) for slot in range(0, 5461, 40)])

        async def mend() -> None:
            await asyncio.to_thread(lambda: [end() for end in ends])

        return mend

    return fault


@asynccontextmanager
async def slowed(server: RedisServer, seconds: float) -> AsyncIterator[tuple[str, list[float]]]:
    """A road to a server on which every command takes as long as the list says; at first not at all."""
    delay = [0.0]

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", server.port)

        async def answers() -> None:
            with suppress(OSError):
                while piece := await inner_reader.read(65_536):
                    writer.write(piece)

        back = asyncio.create_task(answers())
        try:
            while piece := await reader.read(65_536):
                await asyncio.sleep(delay[0])
                inner_writer.write(piece)
        except OSError:
            pass
        finally:
            back.cancel()
            inner_writer.close()
            writer.close()

    async with await asyncio.start_server(carry, "127.0.0.1", 0) as road:
        yield f"redis://127.0.0.1:{road.sockets[0].getsockname()[1]}", delay
        road.close()


async def all_faults(editor: Editor, register: Register) -> AsyncIterator[Outcome]:
    """Every fault, one after the other, each with servers of its own."""

    async def with_server(name: str, make: Callable[[RedisServer], Fault], *options: str, **more: Any) -> Outcome:
        server = RedisServer(*options)
        try:
            return await endure(name, server.url, make(server), editor, register, **more)
        finally:
            server.kill()

    yield await with_server("nothing", lambda server: nothing())
    yield await with_server("killed and started again", killed)
    yield await with_server("accepts and never answers", frozen)
    yield await with_server("memory full", full, "--maxmemory-policy", "noeviction")
    yield await with_server("readers who give up", lambda server: nothing(), impatient=True)
    server = RedisServer()
    async with slowed(server, 1) as (url, delay):

        async def slow() -> Callable[[], Awaitable[None]]:
            delay[0] = 1.0

            async def mend() -> None:
                delay[0] = 0.0

            return mend

        yield await endure("one second of latency", url, slow, editor, register)
    server.kill()
    for name, make in (("master killed, replica takes over", master_killed), ("slots moving", slots_moving)):
        with tempfile.TemporaryDirectory() as home:
            cluster = await asyncio.to_thread(Cluster, Path(home), 2)
            try:
                yield await endure(name, cluster.url, make(cluster), editor, register)
            finally:
                cluster.close()


async def _print() -> None:
    from copydesk.register.load import load_register

    print(HEADING)
    async for outcome in all_faults(Editor.hired(), load_register()):
        print(outcome, flush=True)


if __name__ == "__main__":
    asyncio.run(_print())
