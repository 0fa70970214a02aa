"""Link: a Redis server or cluster, which may be slow, full or gone.

Every use is bounded in time, and fails with ``CacheError``, soon. Nothing is tried again but on a connection that turns
out to be cut: whoever asks has another road.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from redis.asyncio import ConnectionPool, Redis
from redis.asyncio.cluster import RedisCluster
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as CutOff
from redis.exceptions import ResponseError

from copydesk.cache.breaker import Breaker
from copydesk.errors import CacheError, SettingsError

log = logging.getLogger(__name__)

T = TypeVar("T")

#: A budget that ends so many seconds late ends because this process was too busy to look whether there is an answer.
BUSY_SECONDS = 0.05

#: How a cluster is told from a single server: by the address alone.
CLUSTER_SCHEMES = {"redis+cluster": "redis", "rediss+cluster": "rediss"}


class Link:
    """One server or one cluster. ``use`` is handed a client of redis-py, whose commands are the same for both; several
    keys in one command must lie in one slot of a cluster, and pipelines are never transactions.
    """

    def __init__(
        self, url: str, *, budget_seconds: float = 0.25, connections: int = 64, breaker: Breaker | None = None
    ) -> None:
        """``url``: ``redis://``, ``rediss://``, ``unix://``, or ``redis+cluster://`` with any node of a cluster.
        ``budget_seconds`` bounds each use: waiting for a connection, connecting, sending and receiving.

        Raises:
            SettingsError: when the address means nothing.
        """
        try:
            self._client = _client(url, budget_seconds)
        except ValueError as error:
            raise SettingsError(f"the address of a Redis server: {error}") from None
        # More callers than connections wait for one, within their budget.
        self._seats = asyncio.Semaphore(connections)
        self._budget_seconds = budget_seconds
        self._breaker = breaker or Breaker()

    @property
    def answers(self) -> bool:
        """Whether it was well when last asked."""
        return self._breaker.closed

    async def run(self, use: Callable[[Any], Awaitable[T]], budget_seconds: float | None = None) -> T:
        """What ``use`` makes of a client.

        Raises:
            CacheError: when it is being left alone, does not answer in time, or refuses.
        """
        if not self._breaker.admits():
            raise CacheError("the cache is being left alone after it failed")
        was_well = self._breaker.closed
        loop = asyncio.get_running_loop()
        ends = loop.time() + (budget_seconds or self._budget_seconds)
        try:
            async with asyncio.timeout_at(ends), self._seats:
                value = await use(self._client)
        except ResponseError as error:
            # It answers, if only to say no: it is full, or still loading. Reading may work all the same.
            self._breaker.worked()
            raise CacheError(f"the cache refused: {type(error).__name__}") from None
        except Exception as error:
            if (task := asyncio.current_task()) and task.cancelling():
                # Interrupted, it may raise in place of the cancellation, and whoever was told to end would go on.
                raise asyncio.CancelledError from error
            if isinstance(error, TimeoutError) and loop.time() > ends + BUSY_SECONDS:
                # A thousand readers at once keep the loop busy: that says nothing of the server.
                raise CacheError("this process was too busy to hear the cache's answer") from None
            self._breaker.failed()
            if was_well:
                log.warning("cache: does not answer (%s); pages are read without it", type(error).__name__)
            raise CacheError(f"the cache did not answer: {type(error).__name__}") from None
        self._breaker.worked()
        if not was_well:
            log.info("cache: answers again")
        return value

    async def close(self) -> None:
        """Let go of connections."""
        await self._client.aclose()


def _client(url: str, budget_seconds: float) -> Any:
    once_more = Retry(NoBackoff(), 1, supported_errors=(CutOff,))
    # The clients' own defaults would retry for seconds.
    options: dict[str, Any] = {
        "socket_timeout": budget_seconds,
        "socket_connect_timeout": budget_seconds,
        "client_name": "copydesk",
    }
    scheme, _, rest = url.partition(":")
    if scheme in CLUSTER_SCHEMES:
        # After a node went away, the next try finds the cluster's new layout.
        return RedisCluster.from_url(f"{CLUSTER_SCHEMES[scheme]}:{rest}", retry=once_more, **options)
    return Redis.from_pool(ConnectionPool.from_url(url, retry=once_more, **options))
