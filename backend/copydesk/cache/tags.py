"""Tags: our own indexes of what is kept, so that finding and purging never scans a server.

Each tag ("site:example.org", "rule:names/misspelling", "office:ru/defence-minister") has an index in the ledger: its
members are analyses, scored by when they expire. An index may name what is gone already, never miss what is there: a
member is written before its entry, and an entry whose member was taken away meanwhile is dropped by its writer.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from copydesk.cache.keys import SHARDS, AnalysisKey, tag_key
from copydesk.cache.link import Link
from copydesk.model.record import Record

#: All tags, by when the last analysis with them expires.
_TAGS = "copydesk:{tags}"
#: On every analysis.
ALL = "all"
#: The register's entries that are tags. Places are not: nearly every page speaks of some, and nobody purges by them.
SUBJECTS = ("office:", "person:", "body:")
#: How many members are touched in one command: the server is never busy with one for longer than a millisecond or so.
STEP = 200
#: How many expired members each writer takes away from an index in passing.
SWEPT = 8


def tags_of(record: Record) -> tuple[str, ...]:
    """The tags of an analysis: its site, its versions, the rules that spoke, and the register's entries it rests on."""
    analysis, site = record.analysis(), site_of(record)
    engine = analysis["engine"]
    tags = [ALL, f"engine:{engine['version']}", f"register:{engine['register']}"]
    tags += [f"site:{site}"] if site else []
    tags += [f"rule:{rule}" for rule in sorted({flag["rule"] for flag in analysis["flags"]})]
    tags += [subject for subject in record.rests_on() if subject.startswith(SUBJECTS)]
    return tuple(tags)


def site_of(record: Record) -> str:
    """The host that the page came from; empty where that is not known."""
    try:
        return urlsplit(record.analysis()["page"]["url"] or "").hostname or ""
    except ValueError:  # an address in a form of its own
        return ""


@dataclass(frozen=True, slots=True)
class Tags:
    """The indexes. Every method may raise ``CacheError``."""

    ledger: Link

    async def add(self, key: AnalysisKey, tags: Sequence[str], now: int, expires: int) -> None:
        """Name an analysis in the indexes of its tags, and take away some that have expired."""
        indexes = [tag_key(tag, key.shard) for tag in tags]

        async def use(client: Any) -> list[Any]:
            pipeline = client.pipeline(transaction=False)
            for index in indexes:
                pipeline.zadd(index, {key.member: expires})
                pipeline.zrange(index, "-inf", now, byscore=True, offset=0, num=SWEPT)
            pipeline.zadd(_TAGS, dict.fromkeys(tags, expires), gt=True)
            pipeline.zremrangebyscore(_TAGS, "-inf", now)
            return list(await pipeline.execute())

        expired = (await self.ledger.run(use))[1:-2:2]
        await self._remove((index, members) for index, members in zip(indexes, expired, strict=True) if members)

    async def having(self, tag: str, keys: Sequence[AnalysisKey]) -> list[AnalysisKey]:
        """Those analyses that an index names, too."""

        async def use(client: Any) -> list[Any]:
            pipeline = client.pipeline(transaction=False)
            for key in keys:
                pipeline.zscore(tag_key(tag, key.shard), key.member)
            return list(await pipeline.execute())

        scores = await self.ledger.run(use)
        return [key for key, score in zip(keys, scores, strict=True) if score is not None]

    async def known(self, kind: str) -> list[str]:
        """The tags of a kind ("site:") that are or lately were on something."""
        found = await self.ledger.run(lambda client: client.zrange(_TAGS, 0, -1), budget_seconds=2)
        return sorted(tag for word in found if (tag := _text(word)).startswith(kind))

    async def still_has(self, key: AnalysisKey, tags: Iterable[str]) -> bool:
        """Whether all of its indexes still name an analysis: no purge went by."""

        async def use(client: Any) -> list[Any]:
            pipeline = client.pipeline(transaction=False)
            for tag in tags:
                pipeline.zscore(tag_key(tag, key.shard), key.member)
            return list(await pipeline.execute())

        return None not in await self.ledger.run(use)

    async def count(self, tag: str) -> int:
        """How many analyses an index names; some of them may be gone."""

        async def use(client: Any) -> list[int]:
            pipeline = client.pipeline(transaction=False)
            for shard in range(SHARDS):
                pipeline.zcard(tag_key(tag, shard))
            return list(await pipeline.execute())

        return sum(await self.ledger.run(use))

    async def members(self, tag: str, shards: Iterable[int] = range(SHARDS)) -> AsyncIterator[list[AnalysisKey]]:
        """The analyses that an index names, some at a time."""
        for shard in shards:
            index, cursor = tag_key(tag, shard), 0
            while True:

                async def use(client: Any, index: str = index, cursor: int = cursor) -> tuple[int, list[Any]]:
                    cursor, found = await client.zscan(index, cursor, count=STEP)
                    return int(cursor), found

                cursor, found = await self.ledger.run(use)
                if found:
                    yield [AnalysisKey.of_member(_text(member)) for member, _ in found]
                if cursor == 0:
                    break

    async def drawn(self, tag: str, most: int) -> list[AnalysisKey]:
        """Some of the analyses that an index names, drawn by chance, from each of its shards as many."""

        async def use(client: Any) -> list[list[Any]]:
            pipeline = client.pipeline(transaction=False)
            for shard in range(SHARDS):
                pipeline.zrandmember(tag_key(tag, shard), max(1, most // SHARDS))
            return list(await pipeline.execute())

        found = await self.ledger.run(use, budget_seconds=2)
        return [AnalysisKey.of_member(_text(member)) for members in found for member in members]

    async def forget(self, tagged: Iterable[tuple[str, AnalysisKey]]) -> None:
        """Take analyses out of the indexes of tags."""
        by_index: dict[str, list[str]] = {}
        for tag, key in tagged:
            by_index.setdefault(tag_key(tag, key.shard), []).append(key.member)
        await self._remove(by_index.items())

    async def _remove(self, members: Iterable[tuple[str, list[Any]]]) -> None:
        taken = list(members)
        if not taken:
            return

        async def use(client: Any) -> None:
            pipeline = client.pipeline(transaction=False)
            for index, gone in taken:
                pipeline.zrem(index, *gone)
            await pipeline.execute()

        await self.ledger.run(use)


def _text(word: bytes | str) -> str:
    return word.decode() if isinstance(word, bytes) else word
