"""Audit: who changed what, when, and how much of it; kept for good, in the ledger.

copydesk:{audit}     a stream
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import orjson

from copydesk.cache.link import Link

_STREAM = "copydesk:{audit}"


@dataclass(frozen=True, slots=True)
class Deed:
    """One line: somebody did something to so many things."""

    at: datetime
    who: str
    deed: str  # "purged", "made stale", "created a key"
    what: str  # "site:example.org"
    count: int


@dataclass(frozen=True, slots=True)
class Audit:
    """The lines. Every method may raise ``CacheError``."""

    ledger: Link

    async def note(self, who: str, deed: str, what: str, count: int) -> None:
        """Write a line; the server says when."""
        line = orjson.dumps([who, deed, what, count])
        await self.ledger.run(lambda client: client.xadd(_STREAM, {"line": line}))

    async def newest(self, most: int) -> list[Deed]:
        """The last lines, newest first."""
        found = await self.ledger.run(lambda client: client.xrevrange(_STREAM, count=most))
        return [
            Deed(datetime.fromtimestamp(int(id.split(b"-")[0]) / 1000, UTC), *orjson.loads(fields[b"line"]))
            for id, fields in found
        ]
