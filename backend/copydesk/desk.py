"""The desk: the whole road of a page, from the reader's question to their answer."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

from copydesk.cache.analyses import Analyses
from copydesk.errors import CacheError, CopydeskError, DeskBusy
from copydesk.measures import Measures
from copydesk.model.draft import Draft, Shift
from copydesk.model.offsets import OffsetUnit
from copydesk.model.page import Page
from copydesk.model.record import Record
from copydesk.model.request import Request, variant_of
from copydesk.sources.articles import fetch_page
from copydesk.sources.source import Source, ask
from copydesk.sources.transport import Transport
from copydesk.workers import Workers

log = logging.getLogger(__name__)


class Kept(Enum):
    """What the cache had to do with an answer."""

    HIT = "it was there"
    STORED = "it was not, and now is"
    MISSED = "it was not, and is not now"


@dataclass(frozen=True, slots=True)
class Answer:
    """A record, and where it came from."""

    record: Record
    kept: Kept


class Desk:
    """Checks pages. Waits for cache, workers and sources; thinks nothing itself."""

    def __init__(
        self,
        workers: Workers,
        analyses: Analyses,
        sources: Sequence[Source],
        transport: Transport,
        *,
        measures: Measures,
        queue: int = 64,
        days: int = 7,
        evidence_seconds: float = 5,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """``queue``: how many pages may be under way or waiting at once; ``days``: how long an analysis is good."""
        self.workers = workers
        self.analyses = analyses
        self.measures = measures
        self._sources = sources
        self._transport = transport
        self._queue = queue
        self._days = days
        self._evidence_seconds = evidence_seconds
        self._clock = clock
        self._under_way: dict[tuple[str, str], asyncio.Task[Answer]] = {}
        measures.watch("pages_under_way", "Pages being read or waiting for it", lambda: len(self._under_way))
        measures.watch("cache_answers", "Whether the cache was well when last asked", lambda: analyses.store.answers)

    async def check(self, request: Request) -> Answer:
        """The analysis of a page: from the cache, or made now.

        Raises:
            PageError: when the page cannot be read.
            DeskBusy: when too many others are waiting.
            AnalysisFailed: when a worker died over it.
        """
        if found := await self.find(request.fingerprint, request.variant):
            return Answer(found, Kept.HIT)
        which = (request.fingerprint, request.variant)
        task = self._under_way.get(which)
        if task is None:
            if len(self._under_way) >= self._queue:
                self.measures.failures.labels("DeskBusy").inc()
                raise DeskBusy(f"{self._queue} pages are waiting already.")
            task = self._under_way[which] = asyncio.create_task(self._make(request))
            task.add_done_callback(lambda _: self._under_way.pop(which))
        else:
            self.measures.joined.inc()
        # Whoever goes away does not take the answer from the others who wait for it, nor from the cache.
        return await asyncio.shield(task)

    async def find(self, fingerprint: str, variant: str = "") -> Record | None:
        """The analysis of a page already known, as this engine and register see it."""
        return await self._looked_up(self.analyses.find(self.workers.engine, fingerprint, variant))

    async def find_known(self, fingerprint: str, unit: OffsetUnit) -> Record | None:
        """The same, for a reader who counts in that unit, where it is not known whether the unit makes a difference."""
        return await self.find(fingerprint) or await self.find(fingerprint, variant_of(unit, live=False))

    async def find_id(self, id: str) -> Record | None:
        """The analysis with that id, of whatever edition, while it is kept."""
        return await self._looked_up(self.analyses.find_id(id))

    async def fetch(self, url: str) -> Page:
        """The page at an address, to be checked.

        Raises:
            SourceError, PageError: when there is none.
        """
        return await fetch_page(self._transport, url)

    async def close(self) -> None:
        """Give up what is under way."""
        for task in tuple(self._under_way.values()):
            task.cancel()
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    async def _make(self, request: Request) -> Answer:
        began, shift = time.monotonic(), Shift(self._clock(), self._days)
        try:
            made = await self.workers.read(request, shift)
            if isinstance(made, Draft):
                answers = await ask(self._sources, made.questions, self._evidence_seconds)
                made = await self.workers.judge(made, request, answers, shift)
        except CopydeskError as error:
            self.measures.failures.labels(type(error).__name__).inc()
            raise
        self.measures.analysis_seconds.observe(time.monotonic() - began)
        analysis = made.analysis()
        for flag in analysis["flags"]:
            self.measures.flags.labels(flag["rule"]).inc()
        good_for = datetime.fromisoformat(analysis["good_until"]) - self._clock()
        return Answer(made, await self._keep(made, analysis["id"], int(good_for.total_seconds())))

    async def _keep(self, record: Record, id: str, seconds: int) -> Kept:
        try:
            await self.analyses.keep(record, id, seconds)
        except CacheError:
            self.measures.cache.labels("put", "error").inc()
            return Kept.MISSED
        self.measures.cache.labels("put", "stored").inc()
        return Kept.STORED

    async def _looked_up(self, record: Awaitable[Record | None]) -> Record | None:
        try:
            found = await record
        except CacheError:
            self.measures.cache.labels("get", "error").inc()
            return None
        self.measures.cache.labels("get", "hit" if found else "miss").inc()
        return found
