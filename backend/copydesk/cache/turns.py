"""Turns: whose turn it is to make an analysis, among all processes and machines that share a cache.

A turn is a lease: whoever holds it renews it while at work, and if they die it ends by itself.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from dataclasses import dataclass
from types import TracebackType

from copydesk.cache.keys import AnalysisKey
from copydesk.cache.link import Link
from copydesk.errors import CacheError

#: How long after its holder's death a turn ends, in seconds.
LEASE_SECONDS = 6.0
#: How long it is waited for to hear whose turn it is.
PATIENCE_SECONDS = 1.0

_RENEW = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0"
_END = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0"


class Turn:
    """The right to make an analysis, while inside its ``async with``."""

    def __init__(self, cache: Link, lease: str, holder: str, seconds: float) -> None:
        self._cache = cache
        self._lease = lease
        self._holder = holder
        self._seconds = seconds
        self._renewing: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Turn:
        self._renewing = asyncio.create_task(self._renew())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._renewing
        self._renewing.cancel()
        # Ends by itself where the cache does not answer; and even who is cancelled leaves no lease behind.
        with contextlib.suppress(CacheError):
            await asyncio.shield(self._cache.run(lambda client: client.eval(_END, 1, self._lease, self._holder)))

    async def _renew(self) -> None:
        milliseconds = int(self._seconds * 1000)
        while True:
            await asyncio.sleep(self._seconds / 3)
            with contextlib.suppress(CacheError):
                await self._cache.run(lambda client: client.eval(_RENEW, 1, self._lease, self._holder, milliseconds))


@dataclass(frozen=True, slots=True)
class Turns:
    """Gives out turns."""

    cache: Link
    lease_seconds: float = LEASE_SECONDS

    async def take(self, key: AnalysisKey) -> Turn | None:
        """The turn to make an analysis; None when somebody else has it.

        Raises:
            CacheError: when nobody can say.
        """
        holder, milliseconds = secrets.token_hex(8), int(self.lease_seconds * 1000)
        # To read a page twice costs more than to wait for a server, or for a loop, that is busy with many requests.
        taken = await self.cache.run(
            lambda client: client.set(key.lease, holder, nx=True, px=milliseconds), budget_seconds=PATIENCE_SECONDS
        )
        return Turn(self.cache, key.lease, holder, self.lease_seconds) if taken else None
