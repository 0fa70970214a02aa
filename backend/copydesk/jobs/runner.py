"""Runner: works on jobs, beside what readers ask for. Every process that has a desk may have one.

A job is worked on by one process at a time; should that die, another one, or the same after its restart, goes on.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from copydesk.cache.audit import Audit
from copydesk.cache.jobs import Job, Jobs
from copydesk.cache.link import Link
from copydesk.cache.visits import Visits
from copydesk.desk import Desk
from copydesk.errors import CacheError, CopydeskError
from copydesk.jobs.webhooks import call
from copydesk.jobs.work import FAILED, Aside, Pages, Rechecking, Warming, Work
from copydesk.sources.visitor import PAUSE_SECONDS, Visitor

log = logging.getLogger(__name__)

#: How many jobs a process works on at once, and on how many items of each: most of the time goes by waiting for hosts.
JOBS_AT_ONCE, ITEMS_AT_ONCE = 4, 4
#: How often, in seconds, it looks for jobs; and for what can be swept away.
POLL_SECONDS, SWEEP_SECONDS = 1.0, 3600.0
#: How many addresses a minute are read for a job that says nothing of it.
PER_MINUTE = 60
#: How the audit calls what was done.
DEEDS = {"warm": "warmed", "recheck": "re-checked"}


class Runner:
    """Works on jobs."""

    def __init__(
        self,
        desk: Desk,
        ledger: Link,
        *,
        pause_seconds: float = PAUSE_SECONDS,
        problem_of: Callable[[CopydeskError], Mapping[str, Any]] = lambda error: {"detail": str(error)},
    ) -> None:
        """``pause_seconds``: between two visits to one host; ``problem_of``: how a page's sender is told of a fault."""
        self.desk = desk
        self.jobs = Jobs(ledger)
        self._audit = Audit(ledger)
        self._transport = desk.transport
        visitor = Visitor(desk.transport, Visits(ledger), pause_seconds=pause_seconds)
        aside = Aside(desk)
        self._work: Mapping[str, Work] = {
            "pages": Pages(aside, problem_of),
            "warm": Warming(aside, visitor),
            "recheck": Rechecking(aside, visitor),
        }
        self._running: dict[str, asyncio.Task[None]] = {}
        self._awake = asyncio.Event()
        self._closing = False

    def wake(self) -> None:
        """There is a new job: do not wait until it is time to look for one."""
        self._awake.set()

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[Runner]:
        """Work on whatever job is open; what is under way at the end is gone on with another time."""
        serving = asyncio.create_task(self._serve())
        try:
            yield self
        finally:
            # Not by cancelling alone: a client of the network may swallow that, when it comes at the wrong moment.
            self._closing = True
            self._awake.set()
            serving.cancel()
            await asyncio.wait([serving])

    async def _serve(self) -> None:
        swept_at = 0.0
        try:
            while not self._closing:
                self._awake.clear()
                with contextlib.suppress(CacheError):
                    await self._begin_open_jobs()
                    await self._make_calls()
                    if time.monotonic() - swept_at > SWEEP_SECONDS:
                        await self.jobs.sweep()
                        swept_at = time.monotonic()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(0 if self._closing else POLL_SECONDS):
                        await self._awake.wait()
        finally:
            running = list(self._running.values())
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)

    async def _begin_open_jobs(self) -> None:
        for id in await self.jobs.open_ids():
            if id not in self._running and len(self._running) < JOBS_AT_ONCE:
                self._running[id] = asyncio.create_task(self._run_here(id))

    async def _run_here(self, id: str) -> None:
        try:
            await self.run(id)
        except CopydeskError as error:  # the ledger, mostly; it is tried again
            log.warning("a job was broken off (%s); it is gone on with", type(error).__name__)
        finally:
            del self._running[id]

    async def _make_calls(self) -> None:
        for id in await self.jobs.calls():
            turn = await self.jobs.take(id)
            if turn:
                async with turn:
                    await call(self.jobs, id, self._transport)

    async def run(self, id: str, told: Callable[[Job], None] = lambda _: None) -> Job | None:
        """Work on a job until it has ended; None: somebody else does. ``told`` hears how far it is.

        Raises:
            CacheError: when the ledger does not answer; what is done is done.
            AdminError: when there is no such job.
        """
        turn = await self.jobs.take(id)
        if turn is None:
            return None
        async with turn:
            job = await self.jobs.must_get(id)
            if job.state == "receiving":
                return None
            if job.state == "listing":
                job = await self._list(job)
            if not job.ended:
                await self._work_off(job, told)
                if not self._closing:
                    await self._end(job, "done", job.why)
        return await self.jobs.must_get(id)

    async def _list(self, job: Job) -> Job:
        try:
            found = await self._work[job.kind].items(job)
        except CacheError:
            raise
        except CopydeskError as error:
            await self._end(job, "failed", str(error))
            return await self.jobs.must_get(job.id)
        await self.jobs.fill(job, found.items)
        await self.jobs.note(job.id, state="running", why=found.why)
        return await self.jobs.must_get(job.id)

    async def _end(self, job: Job, state: str, why: str) -> None:
        """End a job, and have that told; first what must not be lost should we die in between."""
        job = await self.jobs.must_get(job.id)
        if job.ended:
            return
        if job.kind in DEEDS:
            await self._audit.note(job.owner, DEEDS[job.kind], job.what, job.counts.get("read", 0))
        if job.asked.get("webhook"):
            await self.jobs.call(job.id, time.time())
        await self.jobs.end(job.id, state, why)

    async def _work_off(self, job: Job, told: Callable[[Job], None]) -> None:
        items, one_at_a_time = self._todo(job), asyncio.Lock()

        async def hand() -> None:
            while not self._closing:
                async with one_at_a_time:
                    item = await anext(items, None)
                if item is None:
                    return
                await self._do(job, *item)
                told(await self.jobs.must_get(job.id))

        hands = [asyncio.create_task(hand()) for _ in range(ITEMS_AT_ONCE)]
        try:
            await asyncio.gather(*hands)
        finally:
            for task in hands:
                task.cancel()
            await asyncio.gather(*hands, return_exceptions=True)
            await items.aclose()

    async def _todo(self, job: Job) -> AsyncGenerator[tuple[int, Any], None]:
        """What is not done, no faster than the job may go, until there is nothing left or it is cancelled."""
        pause, first = 60 / int(job.asked.get("per_minute", 60_000)), 0
        while some := await self.jobs.todo(job.id, first, ITEMS_AT_ONCE):
            for nth, item in some:
                if await self.jobs.noted(job.id, "state") != "running":
                    return
                yield nth, item
                first = nth + 1
                await asyncio.sleep(pause)

    async def _do(self, job: Job, nth: int, item: Any) -> None:
        try:
            outcome, result = await self._work[job.kind].do(item)
        except CacheError:
            raise
        except Exception as error:  # noqa: BLE001 - one item that trips us up must not hold up the others
            # Not its message: that may hold words of the page.
            log.error("a job's item failed: %s", type(error).__name__)
            outcome, result = FAILED, {"why": "Something went wrong over it; a fault of ours."}
        await self.jobs.finish(job.id, nth, outcome, {"nth": nth, "outcome": outcome, **result})
