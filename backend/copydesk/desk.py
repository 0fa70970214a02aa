"""The desk: the whole road of a page, from the reader's question to their answer."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum

from copydesk.cache.analyses import Analyses, Found
from copydesk.cache.keys import AnalysisKey
from copydesk.cache.mutes import Mutes
from copydesk.cache.refusals import Refusals
from copydesk.cache.tags import site_of
from copydesk.cache.tally import Tally
from copydesk.cache.turns import LEASE_SECONDS, Turns
from copydesk.errors import CacheError, CopydeskError, DeskBusy
from copydesk.measures import Measures
from copydesk.model.draft import Draft, Shift
from copydesk.model.offsets import OffsetUnit
from copydesk.model.page import Page
from copydesk.model.record import Record
from copydesk.model.request import Request, variant_of
from copydesk.register.register import Register
from copydesk.register.reliance import agrees
from copydesk.sources.articles import fetch_page
from copydesk.sources.source import Source, ask
from copydesk.sources.transport import Transport
from copydesk.workers import Workers

log = logging.getLogger(__name__)

#: How often somebody who waits for another process's analysis looks for it, in seconds: at first, and at most.
FIRST_PAUSE, LONGEST_PAUSE = 0.02, 0.5


class Kept(Enum):
    """What the cache had to do with an answer."""

    HIT = "it was there"
    STALE = "it was there, past its freshness; a fresh one is being made"
    JOINED = "it was not, but somebody else was making it"
    STORED = "it was not, and now is"
    MISSED = "it was not, and is not now"


#: How often counts are added up and mutes heard of.
HOUSE_SECONDS = 5.0

#: How the tally calls them.
_OUTCOMES = {
    Kept.HIT: "hit",
    Kept.STALE: "stale",
    Kept.JOINED: "coalesced",
    Kept.STORED: "miss",
    Kept.MISSED: "miss",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A record, its id, where it came from, and for how many seconds it is fresh (negative: since when it is not)."""

    record: Record
    id: str
    site: str
    kept: Kept
    fresh_seconds: int | None = None


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
        register: Register,
        queue: int = 64,
        days: int = 7,
        evidence_seconds: float = 5,
        patience_seconds: float = 180,
        lease_seconds: float = LEASE_SECONDS,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """``queue``: how many pages may be under way or waiting at once; ``days``: how long an analysis is good;
        ``patience_seconds``: how long another process's work is waited for before a page is read here all the same;
        ``lease_seconds``: how long after another process's death its work is taken over;
        ``register``: the one that analyses made with another are held against.
        """
        self.workers = workers
        self.analyses = analyses
        self.measures = measures
        self.register = register
        self._turns = Turns(analyses.link, lease_seconds) if analyses.link else None
        self._refusals = Refusals(analyses.link) if analyses.link else None
        self.tally = Tally(analyses.ledger)
        self.muted: frozenset[tuple[str, str, str]] = frozenset()
        self._sources = sources
        self.transport = transport
        self._queue = queue
        self._days = days
        self._evidence_seconds = evidence_seconds
        self._patience_seconds = patience_seconds
        self._clock = clock
        self._under_way: dict[AnalysisKey, asyncio.Task[Answer]] = {}
        self._refreshing: set[AnalysisKey] = set()  # of these, there is an answer meanwhile
        measures.watch("pages_under_way", "Pages being read or waiting for it", lambda: len(self._under_way))
        measures.watch("cache_answers", "Whether the cache was well when last asked", lambda: analyses.answers)

    async def check(self, request: Request, *, fresh: bool = False) -> Answer:
        """The analysis of a page: from the cache, or made now. Where it is to be ``fresh``, a stale one is no answer;
        that is asked before any reader does, and not counted among these.

        Raises:
            PageError: when the page cannot be read.
            DeskBusy: when too many others are waiting.
            AnalysisFailed: when a worker died over it.
        """
        began, key = time.monotonic(), self._key(request.fingerprint, request.variant)
        being_made = key in self._under_way and key not in self._refreshing
        answer = None if being_made else await self._look_up(key)
        if answer and fresh and answer.kept is Kept.HIT:
            return answer
        if answer and not fresh:
            if answer.kept is Kept.STALE and key not in self._under_way and len(self._under_way) < self._queue:
                self._refreshing.add(key)
                self._begin(key, request)
            return self._counted(key, answer, began)
        if key in self._under_way:
            self.measures.joined.inc()
        elif len(self._under_way) >= self._queue:
            self.measures.failures.labels("DeskBusy").inc()
            raise DeskBusy(f"{self._queue} pages are waiting already.")
        else:
            self._begin(key, request)
        # Whoever goes away does not take the answer from the others who wait for it, nor from the cache.
        made = await asyncio.shield(self._under_way[key])
        return made if fresh else self._counted(key, made, began)

    async def find(self, fingerprint: str, variant: str = "") -> Answer | None:
        """The analysis of a page already known, as this engine and register see it."""
        began, key = time.monotonic(), self._key(fingerprint, variant)
        answer = await self._look_up(key)
        return self._counted(key, answer, began) if answer else None

    async def find_known(self, fingerprint: str, unit: OffsetUnit) -> Answer | None:
        """The same, for a reader who counts in that unit, where it is not known whether the unit makes a difference."""
        return await self.find(fingerprint) or await self.find(fingerprint, variant_of(unit, live=False))

    async def find_id(self, id: str) -> Answer | None:
        """The analysis with that id, of whatever edition, while it is kept."""
        key = AnalysisKey.of_id(id)
        if key is None:
            return None
        try:
            found = await self.analyses.find_id(id)
        except CacheError:
            return self._looked_up(key, None, "error")
        return self._looked_up(key, found, "hit" if found else "miss")

    async def fetch(self, url: str) -> Page:
        """The page at an address, to be checked.

        Raises:
            SourceError, PageError: when there is none.
        """
        return await fetch_page(self.transport, url)

    async def keep_house(self) -> None:
        """Every few seconds, until cancelled, add our counts to those of other processes and see what admins muted."""
        while True:
            try:
                await asyncio.sleep(HOUSE_SECONDS)
            finally:  # also when we are told to go, so that the last counts are not lost
                with contextlib.suppress(CacheError):
                    await asyncio.shield(self.tally.add_up())
            with contextlib.suppress(CacheError):
                await self.analyses.sweep()
            await self.hear_mutes()

    async def hear_mutes(self) -> None:
        """See what admins muted. While the ledger does not answer, that is what it was."""
        if self.analyses.ledger:
            with contextlib.suppress(CacheError):
                mutes = await Mutes(self.analyses.ledger).all()
                self.muted = frozenset((remark.rule, remark.exact, remark.message) for remark in mutes)

    async def close(self) -> None:
        """Give up what is under way."""
        for task in tuple(self._under_way.values()):
            task.cancel()
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    def _key(self, fingerprint: str, variant: str) -> AnalysisKey:
        return AnalysisKey.of(self.workers.engine, fingerprint, variant)

    # --- what is kept ------------------------------------------------------------------------------------------

    async def _look_up(self, key: AnalysisKey, *, latest: bool = False) -> Answer | None:
        try:
            found = await self.analyses.find(key, latest=latest)
            if found and found.fresh and found.entry.head.agrees_with != self.workers.engine.register:
                found = await self._held_against_register(key, found)
        except CacheError:
            return self._looked_up(key, None, "error")
        return self._looked_up(key, found, ("hit" if found.fresh else "stale") if found else "miss")

    async def _held_against_register(self, key: AnalysisKey, found: Found) -> Found:
        """An entry made with another register: fresh if nothing that it rests on differs in ours, else stale."""
        if agrees(found.entry.record.rests_on(), self.register):
            await self.analyses.agree(key, self.register.version)
            return found
        return Found(found.entry, fresh_seconds=0)

    def _looked_up(self, key: AnalysisKey, found: Found | None, outcome: str) -> Answer | None:
        self.measures.cache.labels("get", outcome).inc()
        if found is None:
            return None
        head, kept = found.entry.head, Kept.HIT if found.fresh else Kept.STALE
        return Answer(found.entry.record, key.id(head.made_with), head.site, kept, found.fresh_seconds)

    def _counted(self, key: AnalysisKey, answer: Answer, began: float) -> Answer:
        self.tally.count_answer(_OUTCOMES[answer.kept], answer.site, (time.monotonic() - began) * 1000)
        if answer.kept in (Kept.HIT, Kept.STALE):
            self.tally.hit(key)
            self.tally.count("bytes_served", len(answer.record.plain))
        return answer

    # --- what is made ------------------------------------------------------------------------------------------

    def _begin(self, key: AnalysisKey, request: Request) -> None:
        def done(task: asyncio.Task[Answer]) -> None:
            del self._under_way[key]
            self._refreshing.discard(key)
            if not task.cancelled():
                task.exception()  # has then been seen, also where nobody waited for it

        task = self._under_way[key] = asyncio.create_task(self._make_or_wait(request, key))
        task.add_done_callback(done)

    async def _make_or_wait(self, request: Request, key: AnalysisKey) -> Answer:
        """Make an analysis, unless another process is at it: then wait for theirs. When they die, it is our turn."""
        pause, patience = FIRST_PAUSE, time.monotonic() + self._patience_seconds
        waited = False
        while time.monotonic() < patience:
            async with self._turn(key) as ours:
                if ours:
                    await self._raise_refusal(key)
                    # Between our look-up and our turn, somebody may have finished.
                    made = await self._made_by_another(key)
                    return made or await self._make(request, key)
            if not waited:
                self.measures.joined.inc()
                waited = True
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
            await self._raise_refusal(key)
            if made := await self._made_by_another(key):
                return made
        return await self._make(request, key)

    @asynccontextmanager
    async def _turn(self, key: AnalysisKey) -> AsyncIterator[bool]:
        """Whether it is our turn to make an analysis. Where no cache says whose it is, it is ours."""
        turn = None
        if self._turns:
            with contextlib.suppress(CacheError):
                turn = await self._turns.take(key)
                if turn is None:
                    yield False
                    return
        async with turn or contextlib.nullcontext():
            yield True

    async def _made_by_another(self, key: AnalysisKey) -> Answer | None:
        answer = await self._look_up(key, latest=True)
        return replace(answer, kept=Kept.JOINED) if answer and answer.kept is Kept.HIT else None

    async def _raise_refusal(self, key: AnalysisKey) -> None:
        if self._refusals:
            with contextlib.suppress(CacheError):
                if refusal := await self._refusals.find(key):
                    raise refusal

    async def _make(self, request: Request, key: AnalysisKey) -> Answer:
        began, shift = time.monotonic(), Shift(self._clock(), self._days)
        try:
            made = await self.workers.read(request, shift)
            if isinstance(made, Draft):
                answers = await ask(self._sources, made.questions, self._evidence_seconds)
                made = await self.workers.judge(made, request, answers, shift)
        except CopydeskError as error:
            self.measures.failures.labels(type(error).__name__).inc()
            if self._refusals:
                with contextlib.suppress(CacheError):
                    await self._refusals.keep(key, error)
            raise
        self.measures.analysis_seconds.observe(time.monotonic() - began)
        analysis = made.analysis()
        for flag in analysis["flags"]:
            self.measures.flags.labels(flag["rule"]).inc()
            self.tally.count(f"rule:{flag['rule']}")
        good_for = datetime.fromisoformat(analysis["good_until"]) - self._clock()
        return Answer(made, analysis["id"], site_of(made), await self._keep(key, made, int(good_for.total_seconds())))

    async def _keep(self, key: AnalysisKey, record: Record, seconds: int) -> Kept:
        try:
            size = await self.analyses.keep(key, record, self.workers.engine.register, seconds)
        except CacheError:
            self.measures.cache.labels("put", "error").inc()
            return Kept.MISSED
        self.measures.cache.labels("put", "stored" if size else "dropped").inc()
        if not size:
            return Kept.MISSED
        self.tally.size(key, size)
        self.tally.count("bytes_kept", size)
        self.tally.count("bytes_before_packing", len(record.plain) + len(record.beyond))
        return Kept.STORED
