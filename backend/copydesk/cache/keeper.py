"""Keeper: what an admin may ask and do of what is kept. Command line, admin interface and admin page are its faces.

Nothing here scans a server: all goes by the indexes, some entries at a time, so that no command keeps Redis from
answering readers for longer than a millisecond or so.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from typing_extensions import TypedDict

from copydesk.cache.analyses import Analyses
from copydesk.cache.entry import HEAD_BYTES, Entry, Head, address_digest
from copydesk.cache.keys import AnalysisKey
from copydesk.cache.link import Link
from copydesk.cache.tags import ALL, HOUR_SECONDS, Tags, made_tag, site_at, tags_of
from copydesk.cache.tally import Tally
from copydesk.errors import AdminError, CacheError
from copydesk.model.wire import AnalysisJson


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which analyses: those that have all of these tags, come from this address, and are of this age."""

    tags: tuple[str, ...] = ()
    url: str | None = None
    older_than_seconds: int | None = None
    younger_than_seconds: int | None = None

    def __str__(self) -> str:
        parts = list(self.tags)
        parts += [f"url:{self.url}"] if self.url else []
        parts += [f"older than {self.older_than_seconds} s"] if self.older_than_seconds is not None else []
        parts += [f"younger than {self.younger_than_seconds} s"] if self.younger_than_seconds is not None else []
        return ", ".join(parts) or "everything"


@dataclass(frozen=True, slots=True)
class Kept:
    """One analysis, as it is kept."""

    key: AnalysisKey
    head: Head
    bytes: int
    seconds_left: int

    @property
    def id(self) -> str:
        """The id of the analysis."""
        return self.key.id(self.head.made_with)

    @property
    def made_at(self) -> datetime:
        """When it was made."""
        return datetime.fromtimestamp(self.head.made, UTC)


@dataclass(frozen=True, slots=True)
class Shown:
    """One analysis, in full."""

    kept: Kept
    tags: tuple[str, ...]
    analysis: AnalysisJson
    hits: int  # 0 also where it is not among the hottest


class KeptJson(TypedDict):
    """One analysis, as it is kept."""

    id: str
    site: str | None
    made_at: str
    age_seconds: int
    seconds_left: int
    stale: bool
    bytes: int
    engine: str
    register: str


class Keeper:
    """Every method may raise ``CacheError``."""

    def __init__(self, analyses: Analyses, clock: Callable[[], float] = time.time) -> None:
        """Raises:
        AdminError: when the analyses are in the memory of one process, where no tool reaches them.
        """
        if analyses.link is None or analyses.tags is None or analyses.ledger is None:
            raise AdminError("There is no Redis server, so nothing is kept that a tool could reach.")
        self._analyses = analyses
        self._cache: Link = analyses.link
        self._tags: Tags = analyses.tags
        self.tally = Tally(analyses.ledger)
        self._clock = clock

    async def show(self, id: str) -> Shown | None:
        """The analysis of an id; None when it is not kept."""
        key = AnalysisKey.of_id(id)
        if key is None:
            return None
        packed, seconds_left = await self._cache.run(lambda client: _both(client, key))
        if packed is None:
            return None
        entry = Entry.unpack(packed)
        kept = Kept(key, entry.head, len(packed), seconds_left)
        return Shown(kept, tags_of(entry.record), entry.record.analysis(), await self.tally.hits(key))

    async def find(self, wanted: Wanted) -> AsyncIterator[Kept]:
        """The analyses that are wanted, in no order."""
        async for some in self._steps(wanted):
            for kept in some:
                yield kept

    async def count(self, wanted: Wanted) -> int:
        """How many there are."""
        return sum([len(some) async for some in self._steps(wanted)])

    async def purge(self, wanted: Wanted, *, soft: bool = False) -> AsyncIterator[int]:
        """Drop the analyses that are wanted, or mark them stale (``soft``); yields how many so far."""
        count = 0
        async for some in self._steps(wanted):
            if soft:
                count += await self._analyses.mark_stale([kept.key for kept in some])
            else:
                count += await self._drop(some, wanted.tags)
            yield count

    async def drop(self, keys: Iterable[AnalysisKey]) -> int:
        """Drop these analyses; how many there were."""
        return await self._drop(await self.heads(keys), ())

    async def _drop(self, some: Sequence[Kept], tags: Sequence[str]) -> int:
        count = await self._analyses.drop([kept.key for kept in some])
        # Out of the indexes that are counted; the others are put right as they are gone through, or in time.
        await self._tags.forget((tag, kept.key) for kept in some for tag in {*tags, *_counted(kept)})
        return count

    async def entry(self, key: AnalysisKey) -> Entry | None:
        """What is kept under a key, in full."""
        packed = await self._cache.run(lambda client: client.get(key.entry))
        return Entry.unpack(packed) if packed is not None else None

    async def _steps(self, wanted: Wanted) -> AsyncIterator[Sequence[Kept]]:
        """What is wanted, some at a time; what an index names and is gone is taken out of it in passing."""
        walked, others = await self._ways(wanted)
        for index in walked:
            async for keys in self._tags.members(index):
                named = keys
                for tag in others:
                    named = await self._tags.having(tag, named)
                heads = await self._heads(named)
                if gone := [key for key in named if key not in heads]:
                    await self._tags.forget((index, key) for key in gone)
                found = [kept for kept in heads.values() if self._has_age(kept, wanted)]
                if wanted.url:
                    found = [kept for kept in found if await self._comes_from(kept, wanted.url)]
                if found:
                    yield found

    async def _ways(self, wanted: Wanted) -> tuple[list[str], list[str]]:
        """The indexes to go through, and those that must name what is found there, too: the fewest entries first."""
        tags = {*wanted.tags, *([f"site:{site}"] if (site := site_at(wanted.url)) else [])} or {ALL}
        counts = await self._tags.counts([*tags])
        first, *others = sorted(tags, key=lambda tag: counts[tag])
        if wanted.older_than_seconds is None and wanted.younger_than_seconds is None:
            return [first], others
        hours = [hour for hour in await self._tags.known("made") if self._may_hold(hour, wanted)]
        if sum((await self._tags.counts(hours)).values()) >= counts[first]:
            return [first], others
        return hours, [tag for tag in (first, *others) if tag != ALL]

    def _may_hold(self, hour: str, wanted: Wanted) -> bool:
        began, now = _hour(hour) * HOUR_SECONDS, self._clock()
        return (wanted.older_than_seconds is None or began <= now - wanted.older_than_seconds) and (
            wanted.younger_than_seconds is None or began + HOUR_SECONDS > now - wanted.younger_than_seconds
        )

    # --- at a glance -------------------------------------------------------------------------------------------

    async def entries(self) -> int:
        """How many analyses the indexes name."""
        return await self._tags.count(ALL)

    async def versions(self) -> dict[str, int]:
        """How many analyses each engine and register made that are kept."""
        counts = await self._tags.counts([*await self._tags.known("engine"), *await self._tags.known("register")])
        return {version: count for version, count in counts.items() if count}

    async def ages(self) -> dict[float, int]:
        """How many analyses were made so many hours ago, hour by hour, told by the middle of each."""
        counts = await self._tags.counts(await self._tags.known("made"))
        now = self._clock() / HOUR_SECONDS
        return {max(0.0, now - _hour(tag) - 0.5): count for tag, count in counts.items()}

    async def heads(self, keys: Iterable[AnalysisKey]) -> list[Kept]:
        """Those of these analyses that are kept, in their order."""
        return list((await self._heads(list(keys))).values())

    async def memory(self) -> dict[str, int | str]:
        """What the server says of its memory: bytes used and allowed, its policy, and how much it evicted so far."""
        told = await self._cache.run(lambda client: client.info("everything"), budget_seconds=2)
        nodes = [told] if "used_memory" in told else list(told.values())
        return {
            "used_bytes": sum(int(node["used_memory"]) for node in nodes),
            "limit_bytes": sum(int(node["maxmemory"]) for node in nodes),
            "evicted": sum(int(node["evicted_keys"]) for node in nodes),
            "expired": sum(int(node["expired_keys"]) for node in nodes),
            "policy": ", ".join(sorted({str(node["maxmemory_policy"]) for node in nodes})),
        }

    def age_seconds(self, kept: Kept) -> float:
        """How long ago an analysis was made."""
        return self._clock() - kept.head.made

    def is_stale(self, kept: Kept) -> bool:
        """Whether whoever asks next has it made anew."""
        return kept.head.fresh_until <= self._clock()

    def told(self, kept: Kept) -> KeptJson:
        """An entry for programs."""
        return {
            "id": kept.id,
            "site": kept.head.site or None,
            "made_at": f"{kept.made_at:%Y-%m-%dT%H:%M:%SZ}",
            "age_seconds": int(self.age_seconds(kept)),
            "seconds_left": kept.seconds_left,
            "stale": self.is_stale(kept),
            "bytes": kept.bytes,
            "engine": kept.key.engine,
            "register": kept.head.made_with,
        }

    # --- elsewhere and back ------------------------------------------------------------------------------------

    async def packed(self, shard: int) -> AsyncIterator[tuple[AnalysisKey, int, bytes]]:
        """Every entry of one of the ``SHARDS`` that all are cut into: its key, the seconds left to it, its bytes."""
        async for keys in self._tags.members(ALL, (shard,)):

            async def use(client: Any, keys: Sequence[AnalysisKey] = keys) -> list[Any]:
                pipeline = client.pipeline(transaction=False)
                for key in keys:
                    pipeline.get(key.entry)
                    pipeline.ttl(key.entry)
                return list(await pipeline.execute())

            told = iter(await self._cache.run(use, budget_seconds=5))
            for key, entry, left in zip(keys, told, told, strict=False):
                if entry is not None and left > 0:
                    yield key, left, entry

    async def put_back(self, key: AnalysisKey, seconds: int, packed: bytes) -> bool:
        """Keep an entry from elsewhere for so long; False: there is one already, which stays.

        Raises:
            CacheError: also when these bytes are no entry.
        """
        return await self._analyses.put_back(key, seconds, packed)

    async def _heads(self, keys: Sequence[AnalysisKey]) -> dict[AnalysisKey, Kept]:
        async def use(client: Any) -> list[Any]:
            pipeline = client.pipeline(transaction=False)
            for key in keys:
                pipeline.getrange(key.entry, 0, HEAD_BYTES - 1)
                pipeline.strlen(key.entry)
                pipeline.ttl(key.entry)
            return list(await pipeline.execute())

        told = iter(await self._cache.run(use, budget_seconds=2))
        found = {}
        for key, head, length, left in zip(keys, told, told, told, strict=False):
            if head:
                try:
                    found[key] = Kept(key, Head.unpack(head)[0], length, max(0, left))
                except CacheError:  # of another form, from another version of this code
                    continue
        return found

    def _has_age(self, kept: Kept, wanted: Wanted) -> bool:
        age = self.age_seconds(kept)
        return (wanted.older_than_seconds is None or age >= wanted.older_than_seconds) and (
            wanted.younger_than_seconds is None or age < wanted.younger_than_seconds
        )

    async def _comes_from(self, kept: Kept, url: str) -> bool:
        if kept.head.address != address_digest(url):
            return False
        found = await self._analyses.find(kept.key)
        return found is not None and found.entry.record.analysis()["page"]["url"] == url


def _hour(tag: str) -> int:
    return int(tag.removeprefix("made:"))


def _counted(kept: Kept) -> tuple[str, ...]:
    """The tags of an entry that its head tells, and that statistics count."""
    site = (f"site:{kept.head.site}",) if kept.head.site else ()
    return (ALL, f"engine:{kept.key.engine}", f"register:{kept.head.made_with}", made_tag(kept.head.made), *site)


async def _both(client: Any, key: AnalysisKey) -> tuple[bytes | None, int]:
    pipeline = client.pipeline(transaction=False)
    pipeline.get(key.entry)
    pipeline.ttl(key.entry)
    packed, left = await pipeline.execute()
    return packed, max(0, left)
