"""Wiring: settings in, a desk out. The one place that chooses parts."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from copydesk.cache.admin import Admin
from copydesk.cache.analyses import Analyses
from copydesk.cache.embedded import EmbeddedRedis
from copydesk.cache.link import Link
from copydesk.cache.policies import complaint_about
from copydesk.desk import Desk
from copydesk.errors import AdminError, CacheError
from copydesk.jobs.runner import Runner
from copydesk.measures import Measures
from copydesk.model.draft import Shift
from copydesk.model.page import Page
from copydesk.model.record import Record, View
from copydesk.model.request import request_of
from copydesk.model.wire import AnalysisJson
from copydesk.register.load import load_register
from copydesk.settings import Settings
from copydesk.sources.articles import fetch_page
from copydesk.sources.links import LinkedPages
from copydesk.sources.server import Server
from copydesk.sources.transport import Transport
from copydesk.workers import InlineWorkers, ProcessWorkers, Workers, hire_editor

if TYPE_CHECKING:  # as in workers: not every process that wires needs language processing
    from copydesk.editor import Editor

log = logging.getLogger(__name__)

#: How long admins at the command line wait for Redis.
ADMINS_REDIS_SECONDS = 5.0


@asynccontextmanager
async def open_desk(settings: Settings) -> AsyncIterator[Desk]:
    """A desk with everything that the settings ask for; closed and cleaned up behind.

    Raises:
        SettingsError, RegisterError: when it cannot be had.
    """
    async with AsyncExitStack() as parts:
        loading = asyncio.ensure_future(
            asyncio.to_thread(load_register, None, settings.register_synced)
        )  # while the workers start
        parts.push_async_callback(asyncio.wait, [loading])
        workers = await _workers(settings)
        parts.push_async_callback(workers.close)
        analyses = await _analyses(settings, parts)
        parts.push_async_callback(analyses.close)
        transport = Transport(local=settings.fetch_local)
        parts.push_async_callback(transport.close)
        desk = Desk(
            workers,
            analyses,
            (LinkedPages(transport),),
            transport,
            measures=Measures(),
            register=await loading,
            queue=settings.queue,
            days=settings.cache_days,
            evidence_seconds=settings.evidence_seconds,
        )
        parts.push_async_callback(desk.close)
        await desk.hear_mutes()
        keeping_house = asyncio.create_task(desk.keep_house())
        parts.push_async_callback(asyncio.wait, [keeping_house])
        parts.callback(keeping_house.cancel)
        yield desk


@asynccontextmanager
async def open_admin(settings: Settings, who: str) -> AsyncIterator[Admin]:
    """Whoever types an admin's command.

    Raises:
        AdminError: when no Redis server is configured.
    """
    url, seconds = _shared(settings), ADMINS_REDIS_SECONDS
    cache = Link(url, budget_seconds=seconds)
    analyses = Analyses(cache, Link(settings.ledger_url, budget_seconds=seconds) if settings.ledger_url else cache)
    try:
        yield Admin(who, analyses)
    finally:
        await analyses.close()


@asynccontextmanager
async def open_runner(settings: Settings, who: str) -> AsyncIterator[tuple[Runner, Admin]]:
    """Whoever types a command that reads pages into the cache, and what it is done with: one worker, in no hurry.

    Raises:
        AdminError: when no Redis server is configured.
    """
    _shared(settings)
    # Whoever types an address on their own machine may mean that machine; a server's admins may not.
    alone = replace(settings, workers=min(settings.workers, 1), fetch_local=True, redis_seconds=ADMINS_REDIS_SECONDS)
    async with open_desk(alone) as desk:
        assert desk.analyses.ledger
        runner = Runner(desk, desk.analyses.ledger, pause_seconds=settings.visit_seconds)
        yield runner, Admin(who, desk.analyses)


def _shared(settings: Settings) -> str:
    """The server that commands and desks share."""
    if settings.redis_url is None or settings.redis_url.startswith("memory:"):
        raise AdminError("Set COPYDESK_REDIS_URL to the Redis server that the desk keeps things in.")
    return settings.redis_url


@asynccontextmanager
async def open_checker(settings: Settings, server: str | None = None) -> AsyncIterator[Checker]:
    """What a command checks pages with: an editor in its own process, or a running server at that address."""
    async with AsyncExitStack() as parts:
        # Whoever types an address on their own machine may mean that machine; a server's readers may not.
        transport = Transport(local=True)
        parts.push_async_callback(transport.close)
        asked = None
        if server:
            asked = Server(server)
            parts.push_async_callback(asked.close)
        yield Checker(settings, transport, asked)


class Checker:
    """Checks pages one by one, without cache or worker processes."""

    def __init__(self, settings: Settings, transport: Transport, server: Server | None) -> None:
        self._settings = settings
        self._transport = transport
        self._server = server
        self._editor: Editor | None = None

    async def fetch(self, url: str) -> Page:
        """The page at an address.

        Raises:
            SourceError, PageError: when there is none.
        """
        return await fetch_page(self._transport, url)

    async def check(self, page: Page, view: View) -> AnalysisJson:
        """The analysis of a page.

        Raises:
            PageError: when it cannot be checked.
            SettingsError, RegisterError: when there is no editor to be had.
            SourceError: when the server does not answer, or answers with a problem.
        """
        request = request_of(page, view=view)
        if self._server:
            return await self._server.check(request)
        if self._editor is None:
            self._editor = hire_editor(self._settings.pipeline, self._settings.register_synced)
        analysis = self._editor.check(request, Shift(datetime.now(UTC), self._settings.cache_days))
        return Record.of(analysis).seen(view)


async def _workers(settings: Settings) -> Workers:
    if settings.workers == 0:
        return InlineWorkers(hire_editor(settings.pipeline, settings.register_synced))
    return await ProcessWorkers.hired(
        partial(hire_editor, settings.pipeline, settings.register_synced), settings.workers, settings.page_seconds
    )


async def _analyses(settings: Settings, parts: AsyncExitStack) -> Analyses:
    if settings.redis_url and settings.redis_url.startswith("memory:"):
        return Analyses()
    url = settings.redis_url or await _embedded(settings, parts)
    if url is None:
        return Analyses()
    cache = Link(url, budget_seconds=settings.redis_seconds)
    ledger = Link(settings.ledger_url, budget_seconds=settings.redis_seconds) if settings.ledger_url else cache
    if complaint := await complaint_about(cache, ledger):
        log.warning("cache: %s", complaint)
    return Analyses(cache, ledger)


async def _embedded(settings: Settings, parts: AsyncExitStack) -> str | None:
    embedded = EmbeddedRedis(settings.cache_memory)
    try:
        await embedded.start()
    except CacheError as error:
        log.warning("cache: in this process's memory, for %s", error)
        return None
    parts.push_async_callback(embedded.close)
    return embedded.url
