"""Analyses in the cache: found, kept, marked stale, dropped.

Where no Redis is configured, they are kept in this process alone, without indexes: nobody else could see them.
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from copydesk.cache.entry import FRESH_UNTIL_AT, REGISTER_AT, STALE, Entry, Head, address_digest
from copydesk.cache.keys import AnalysisKey
from copydesk.cache.link import Link
from copydesk.cache.near import Near
from copydesk.cache.tags import Tags, made_tag, site_at, tags_of
from copydesk.errors import CacheError
from copydesk.model.record import Record

#: For how long a process believes its own copy, in seconds: a purge elsewhere takes effect no later.
NEAR_SECONDS = 1.0
#: An entry expires up to this share of its lifetime early, so that what was kept together is not made anew together,
JITTER = 0.1
#: and is stale for this share of it at the end: still an answer, while one asker makes a fresh one.
STALE_SHARE = 0.2

#: Changes some bytes of a value where they stand, if there is one: SETRANGE alone would bring back what expired.
_CHANGE = (
    "if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('SETRANGE', KEYS[1], ARGV[1], ARGV[2]) return 1 end return 0"
)


@dataclass(frozen=True, slots=True)
class Found:
    """An entry, and for how many seconds it is fresh; zero or less: it is stale."""

    entry: Entry
    fresh_seconds: int

    @property
    def fresh(self) -> bool:
        """Whether it is as good as made now."""
        return self.fresh_seconds > 0


class Analyses:
    """Entries by key. Every method that is async may raise ``CacheError``."""

    def __init__(
        self,
        cache: Link | None = None,
        ledger: Link | None = None,
        *,
        near_bytes: int = 64 * 1024 * 1024,
        clock: Callable[[], float] = time.time,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        """``cache`` may lose what it holds; ``ledger``, which may be the same, keeps the indexes and must not."""
        self._cache = cache
        self.ledger = ledger or cache
        self.tags = Tags(self.ledger) if self.ledger else None
        self._near: Near[Entry] = Near(near_bytes)
        self._clock = clock
        self._jitter = jitter

    @property
    def answers(self) -> bool:
        """Whether the cache was well when last asked."""
        return self._cache is None or self._cache.answers

    @property
    def link(self) -> Link | None:
        """The server that holds the entries."""
        return self._cache

    async def find(self, key: AnalysisKey, *, latest: bool = False) -> Found | None:
        """What is kept of a page; the ``latest``, or what this process saw less than ``NEAR_SECONDS`` ago. While the
        cache does not answer, what it saw before is better than nothing.
        """
        entry = None if latest and self._cache else self._near.get(key.entry, NEAR_SECONDS if self._cache else None)
        if entry is None and self._cache is not None:
            try:
                packed = await self._cache.run(lambda client: client.get(key.entry))
            except CacheError:
                entry = self._near.get(key.entry)
                if entry is None:
                    raise
            else:
                entry = Entry.unpack(packed) if packed is not None else None
                self._keep_near(key, entry)
        return Found(entry, math.ceil(entry.head.fresh_until - self._clock())) if entry else None

    def _keep_near(self, key: AnalysisKey, entry: Entry | None) -> None:
        if entry is None:
            self._near.drop(key.entry)
        else:
            self._near.put(key.entry, entry, entry.size, max(NEAR_SECONDS, entry.head.fresh_until - self._clock()))

    async def find_id(self, id: str) -> Found | None:
        """The analysis of that id; None when another one has taken its place."""
        key = AnalysisKey.of_id(id)
        found = await self.find(key) if key else None
        return found if key and found and key.id(found.entry.head.made_with) == id else None

    async def keep(self, key: AnalysisKey, record: Record, register: str, good_seconds: int) -> int:
        """Keep a record for as long as it is good, or a little less; in how many bytes. 0: it was not kept."""
        lifetime = int(good_seconds * (1 - JITTER * self._jitter()))
        if lifetime <= 0:
            return 0
        now = int(self._clock())
        fresh_until = now + max(1, int(lifetime * (1 - STALE_SHARE)))
        entry = Entry(_head(record, register, now, fresh_until), record)
        packed = entry.pack()
        if self._cache is None or self.tags is None:
            self._near.put(key.entry, entry, entry.size, lifetime)
            return len(packed)
        if not await self._put(key, packed, entry, lifetime):
            return 0
        self._keep_near(key, entry)
        return len(packed)

    async def put_back(self, key: AnalysisKey, seconds: int, packed: bytes) -> bool:
        """Keep an entry from elsewhere for so long; False: there is one already, which stays."""
        entry = Entry.unpack(packed)
        if self._cache is None or await self._cache.run(lambda client: client.exists(key.entry)):
            return False
        return await self._put(key, packed, entry, seconds)

    async def _put(self, key: AnalysisKey, packed: bytes, entry: Entry, seconds: int) -> bool:
        """Name an entry in its indexes, keep it, and drop it again should a purge have gone by between the two."""
        assert self._cache
        assert self.tags
        now, tags = int(self._clock()), (*tags_of(entry.record), made_tag(entry.head.made))
        await self.tags.add(key, tags, now, now + seconds)
        await self._cache.run(lambda client: client.set(key.entry, packed, ex=seconds))
        if await self.tags.still_has(key, tags):
            return True
        await self.drop([key])
        return False

    async def mark_stale(self, keys: Sequence[AnalysisKey]) -> int:
        """Leave what is kept as an answer for now, to be made anew by whoever asks next; how many there were."""
        return await self._for_each(keys, lambda key: ("EVAL", _CHANGE, 1, key.entry, FRESH_UNTIL_AT, STALE))

    async def agree(self, key: AnalysisKey, register: str) -> None:
        """Note that an entry was found to agree with that version of the register as well."""
        await self._for_each([key], lambda key: ("EVAL", _CHANGE, 1, key.entry, REGISTER_AT, register.encode()))

    async def drop(self, keys: Sequence[AnalysisKey]) -> int:
        """Forget what is kept; how many there were."""
        return await self._for_each(keys, lambda key: ("UNLINK", key.entry))

    async def _for_each(
        self, keys: Sequence[AnalysisKey], command: Callable[[AnalysisKey], tuple[str | bytes | int, ...]]
    ) -> int:
        """Change entries, here and in the cache; the sum of what it answers."""
        for key in keys:
            self._near.drop(key.entry)
        if self._cache is None or not keys:
            return 0

        async def use(client: Any) -> list[int]:
            pipeline = client.pipeline(transaction=False)
            for key in keys:
                pipeline.execute_command(*command(key))  # a cluster's own unlink() does not pipeline
            return list(await pipeline.execute())

        return sum(await self._cache.run(use))

    async def sweep(self) -> None:
        """Empty indexes of what has expired; to be done now and then by any process."""
        if self.tags:
            await self.tags.sweep(int(self._clock()))

    async def close(self) -> None:
        """Let go of everything."""
        self._near.clear()
        if self._cache:
            await self._cache.close()
        if self.ledger and self.ledger is not self._cache:
            await self.ledger.close()


def _head(record: Record, register: str, made: int, fresh_until: int) -> Head:
    analysis = record.analysis()
    url, severities = analysis["page"]["url"], [flag["severity"] for flag in analysis["flags"]]
    weight = (severities.count("warning"), severities.count("caution"))
    return Head(register, register, site_at(url), made, fresh_until, address_digest(url), *weight)
