"""Mutes: flags that admins took out of every answer, because readers or publishers showed them to be wrong.

    copydesk:{mutes}     who muted what, why and when, by the remark

A mute is for one remark: a rule, the words it flagged, and what it said of them; wherever it is made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

import orjson

from copydesk.cache.link import Link
from copydesk.model.wire import FlagJson

_MUTES = "copydesk:{mutes}"


@dataclass(frozen=True, slots=True)
class Remark:
    """What is muted."""

    rule: str
    exact: str
    message: str

    @classmethod
    def of(cls, flag: FlagJson) -> Remark:
        """The remark that a flag makes."""
        return cls(flag["rule"], flag["exact"], flag["message"])


@dataclass(frozen=True, slots=True)
class Mute:
    """Who muted a remark, when and why."""

    who: str
    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Mutes:
    """Every method may raise ``CacheError``."""

    ledger: Link

    async def add(self, remark: Remark, mute: Mute) -> None:
        """Mute a remark everywhere."""
        packed = orjson.dumps(asdict(mute))
        await self.ledger.run(lambda client: client.hset(_MUTES, _field(remark), packed))

    async def lift(self, remark: Remark) -> bool:
        """Make a remark again; False: it was not muted."""
        return bool(await self.ledger.run(lambda client: client.hdel(_MUTES, _field(remark))))

    async def all(self) -> Mapping[Remark, Mute]:
        """Every remark that is muted."""
        kept = await self.ledger.run(lambda client: client.hgetall(_MUTES))
        mutes = {}
        for field, packed in kept.items():
            fields = orjson.loads(packed)
            mutes[Remark(*orjson.loads(field))] = Mute(**{**fields, "at": datetime.fromisoformat(fields["at"])})
        return mutes


def _field(remark: Remark) -> bytes:
    return orjson.dumps([remark.rule, remark.exact, remark.message])
