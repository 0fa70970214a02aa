"""Limits: how often somebody may do something, counted over all processes in the ledger, in fixed windows of time.

copydesk:{limit:<subject>}:<seconds>:<nth window>
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from copydesk.cache.link import Link


@dataclass(frozen=True, slots=True)
class Limit:
    """So many in so many seconds."""

    name: str
    count: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a limit."""

    limit: Limit
    count: int  # negative: over it
    reset_seconds: int  # when the window ends


@dataclass(frozen=True, slots=True)
class Limits:
    """Counts. Every method may raise ``CacheError``."""

    ledger: Link
    clock: Callable[[], float] = time.time

    async def take(self, subject: str, limits: Sequence[Limit], amount: int = 1) -> tuple[Left, ...]:
        """Count one more, or so many, and tell what is left of each limit."""
        now = int(self.clock())

        async def use(client: Any) -> list[int]:
            pipeline = client.pipeline(transaction=False)
            for limit in limits:
                window = f"copydesk:{{limit:{subject}}}:{limit.seconds}:{now // limit.seconds}"
                pipeline.incrby(window, amount)
                pipeline.expire(window, limit.seconds + 1)
            return list(await pipeline.execute())

        counts = (await self.ledger.run(use))[::2]
        return tuple(
            Left(limit, limit.count - taken, limit.seconds - now % limit.seconds)
            for limit, taken in zip(limits, counts, strict=True)
        )
