"""Store: bytes under keys, with a lifetime. In Redis, or in this process's memory.

A store that fails says so with ``CacheError``, soon: it never retries, nor makes its caller wait beyond its budget.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError, ResponseError

from copydesk.errors import CacheError, SettingsError

log = logging.getLogger(__name__)

T = TypeVar("T")


class Store(Protocol):
    """Bytes under keys. Every method may raise ``CacheError``."""

    async def get(self, key: str) -> bytes | None:
        """What is kept under a key, if it has not expired."""

    async def put(self, key: str, value: bytes, seconds: int) -> None:
        """Keep bytes for so long."""

    @property
    def answers(self) -> bool:
        """Whether it was well when last asked."""

    async def close(self) -> None:
        """Let go of connections."""


class MemoryStore:
    """A store in this process, bounded; what was not used for longest goes first."""

    answers = True

    def __init__(self, most_bytes: int = 64 * 1024 * 1024, clock: Callable[[], float] = time.monotonic) -> None:
        self._kept: OrderedDict[str, tuple[float, bytes]] = OrderedDict()
        self._most_bytes = most_bytes
        self._bytes = 0
        self._clock = clock

    async def get(self, key: str) -> bytes | None:
        """See ``Store``."""
        if key not in self._kept:
            return None
        expires, value = self._kept[key]
        if expires <= self._clock():
            self._drop(key)
            return None
        self._kept.move_to_end(key)
        return value

    async def put(self, key: str, value: bytes, seconds: int) -> None:
        """See ``Store``."""
        if key in self._kept:
            self._drop(key)
        self._kept[key] = (self._clock() + seconds, value)
        self._bytes += len(value)
        while self._bytes > self._most_bytes:
            self._drop(next(iter(self._kept)))

    async def close(self) -> None:
        """See ``Store``."""
        self._kept.clear()
        self._bytes = 0

    def _drop(self, key: str) -> None:
        self._bytes -= len(self._kept.pop(key)[1])


class Breaker:
    """Leaves something that failed alone for a while, longer each time in a row; then one caller may try again."""

    def __init__(
        self, first_seconds: float = 1, most_seconds: float = 30, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._first_seconds = first_seconds
        self._most_seconds = most_seconds
        self._clock = clock
        self._rest_seconds = first_seconds
        self._until: float | None = None

    @property
    def closed(self) -> bool:
        """Whether all is well."""
        return self._until is None

    def admits(self) -> bool:
        """Whether a caller may try. After a rest, only the first to ask may: the others need not wait for it."""
        if self._until is None:
            return True
        if self._clock() < self._until:
            return False
        self._until = self._clock() + self._rest_seconds
        return True

    def failed(self) -> None:
        """Rest, beginning now."""
        self._until = self._clock() + self._rest_seconds
        self._rest_seconds = min(self._rest_seconds * 2, self._most_seconds)

    def worked(self) -> None:
        """All is well again."""
        self._until, self._rest_seconds = None, self._first_seconds


class RedisStore:
    """A store in a Redis server, which may be slow, full or gone."""

    def __init__(
        self, url: str, *, budget_seconds: float = 0.25, connections: int = 64, breaker: Breaker | None = None
    ) -> None:
        """``budget_seconds`` bounds each operation: waiting for a connection, connecting, sending and receiving.

        Raises:
            SettingsError: when the address means nothing.
        """
        try:
            # The client's own defaults would retry for seconds, and refuse callers beyond its pool.
            pool = BlockingConnectionPool.from_url(
                url,
                max_connections=connections,
                timeout=budget_seconds,
                socket_timeout=budget_seconds,
                socket_connect_timeout=budget_seconds,
                retry=Retry(NoBackoff(), 0),
                client_name="copydesk",
            )
        except ValueError as error:
            raise SettingsError(f"COPYDESK_REDIS_URL: {error}") from None
        self._redis: Redis = Redis.from_pool(pool)
        self._budget_seconds = budget_seconds
        self._breaker = breaker or Breaker()

    @property
    def answers(self) -> bool:
        """See ``Store``."""
        return self._breaker.closed

    async def get(self, key: str) -> bytes | None:
        """See ``Store``."""
        kept = await self._within_budget(lambda: self._redis.get(key))
        return kept.encode() if isinstance(kept, str) else kept

    async def put(self, key: str, value: bytes, seconds: int) -> None:
        """See ``Store``."""
        await self._within_budget(lambda: self._redis.set(key, value, ex=max(1, seconds)))

    async def close(self) -> None:
        """See ``Store``."""
        await self._redis.aclose()

    async def _within_budget(self, command: Callable[[], Awaitable[T]]) -> T:
        if not self._breaker.admits():
            raise CacheError("the cache is being left alone after it failed")
        was_well = self._breaker.closed
        try:
            async with asyncio.timeout(self._budget_seconds):
                value = await command()
        except ResponseError as error:
            # It answers, if only to say no: it is full, or still loading. Reading may work all the same.
            self._breaker.worked()
            raise CacheError(f"the cache refused: {type(error).__name__}") from None
        except (RedisError, OSError, TimeoutError) as error:
            self._breaker.failed()
            if was_well:
                log.warning("cache: does not answer (%s); pages are read without it", type(error).__name__)
            raise CacheError(f"the cache did not answer: {type(error).__name__}") from None
        self._breaker.worked()
        if not was_well:
            log.info("cache: answers again")
        return value
