"""Visits: when a host may be visited next, agreed upon by all processes and machines that share a ledger.

    copydesk:{visit:<host>}     somebody is there, or was there a moment ago

Whoever visits has the host to themselves, and leaves it alone for a while behind them. Who dies over a visit blocks it
for no longer than a visit may take.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from copydesk.cache.link import Link

#: How long the ledger is waited for: nobody waits for a visit.
PATIENCE_SECONDS = 5.0

_END = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0"


@dataclass(frozen=True, slots=True)
class Visits:
    """Whose turn it is at which host. Every method may raise ``CacheError``."""

    ledger: Link

    async def begin(self, host: str, most_seconds: float) -> tuple[str, float]:
        """Have a host to oneself for at most so long: the visit's word; or none, and seconds until it is free."""
        word = secrets.token_hex(8)

        async def use(client: Any) -> tuple[bool, int]:
            taken = await client.set(_key(host), word, nx=True, px=int(most_seconds * 1000))
            return bool(taken), 0 if taken else await client.pttl(_key(host))

        taken, left = await self.ledger.run(use, budget_seconds=PATIENCE_SECONDS)
        return (word, 0.0) if taken else ("", max(left, 1) / 1000)

    async def end(self, host: str, word: str, pause_seconds: float) -> None:
        """Leave a host, for others to come after a pause."""
        pause = max(1, int(pause_seconds * 1000))
        await self.ledger.run(
            lambda client: client.eval(_END, 1, _key(host), word, pause), budget_seconds=PATIENCE_SECONDS
        )


def _key(host: str) -> str:
    return f"copydesk:{{visit:{host}}}"
