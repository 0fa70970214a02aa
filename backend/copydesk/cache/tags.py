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

#: All tags of a kind, by when the last analysis with them expires.
_TAGS = "copydesk:{{tags}}:{kind}"
#: Their kinds. The last one is the hour in which an analysis was made: an index by age.
KINDS = ("all", "engine", "register", "site", "rule", "office", "person", "body", "made")
HOUR_SECONDS = 3600
#: On every analysis.
ALL = "all"
#: The register's entries that are tags. Places are not: nearly every page speaks of some, and nobody purges by them.
SUBJECTS = ("office:", "person:", "body:")
#: How many tags are counted in one round trip.
COUNTED = 64
#: How many members are touched in one command: the server is never busy with one for longer than a millisecond or so.
STEP = 200
#: How many expired members each writer takes away from an index in passing,
SWEPT = 8
#: and how many tags that nothing has any more go in one sweep.
SWEPT_TAGS = 32

#: Takes a tag off the list, unless somebody has put it on something meanwhile.
_UNLIST = (
    "local last = redis.call('ZSCORE', KEYS[1], ARGV[1]) "
    "if last and tonumber(last) <= tonumber(ARGV[2]) then return redis.call('ZREM', KEYS[1], ARGV[1]) end return 0"
)


def tags_of(record: Record) -> tuple[str, ...]:
    """The tags of an analysis: its site, its versions, the rules that spoke, and the register's entries it rests on."""
    analysis, site = record.analysis(), site_of(record)
    engine = analysis["engine"]
    tags = [ALL, f"engine:{engine['version']}", f"register:{engine['register']}"]
    tags += [f"site:{site}"] if site else []
    tags += [f"rule:{rule}" for rule in sorted({flag["rule"] for flag in analysis["flags"]})]
    tags += [subject for subject in record.rests_on() if subject.startswith(SUBJECTS)]
    return tuple(tags)


def made_tag(moment: float) -> str:
    """The tag of what was made in that hour (in seconds since 1970, like all moments here)."""
    return f"made:{int(moment) // HOUR_SECONDS}"


def site_of(record: Record) -> str:
    """The host that the page came from; empty where that is not known."""
    return site_at(record.analysis()["page"]["url"])


def site_at(url: str | None) -> str:
    """The host of an address; empty where it has none."""
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:  # an address in a form of its own
        return ""


@dataclass(frozen=True, slots=True)
class Tags:
    """The indexes. Every method may raise ``CacheError``."""

    ledger: Link

    async def add(self, key: AnalysisKey, tags: Sequence[str], now: int, expires: int) -> None:
        """Name an analysis in the indexes of its tags, and take away some that have expired."""
        indexes = [tag_key(tag, key.shard) for tag in tags]
        by_kind: dict[str, list[str]] = {}
        for tag in tags:
            by_kind.setdefault(tag.partition(":")[0], []).append(tag)

        async def use(client: Any) -> list[Any]:
            pipeline = client.pipeline(transaction=False)
            for index in indexes:
                pipeline.zadd(index, {key.member: expires})
                pipeline.zrange(index, "-inf", now, byscore=True, offset=0, num=SWEPT)
            for kind, listed in by_kind.items():
                pipeline.zadd(_TAGS.format(kind=kind), dict.fromkeys(listed, expires), gt=True)
            return list(await pipeline.execute())

        expired = (await self.ledger.run(use))[1 : 2 * len(indexes) : 2]
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
        """The tags of a kind ("site") that are or lately were on something."""
        index = _TAGS.format(kind=kind)
        found = await self.ledger.run(lambda client: client.zrange(index, 0, -1), budget_seconds=2)
        return sorted(_text(word) for word in found)

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
        return (await self.counts([tag]))[tag]

    async def counts(self, tags: Sequence[str]) -> dict[str, int]:
        """How many analyses each index names."""
        counted: dict[str, int] = {}
        for first in range(0, len(tags), COUNTED):
            some = tags[first : first + COUNTED]

            async def use(client: Any, some: Sequence[str] = some) -> list[int]:
                pipeline = client.pipeline(transaction=False)
                for tag in some:
                    for shard in range(SHARDS):
                        pipeline.zcard(tag_key(tag, shard))
                return list(await pipeline.execute())

            told = iter(await self.ledger.run(use, budget_seconds=2))
            counted |= {tag: sum(next(told) for _ in range(SHARDS)) for tag in some}
        return counted

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

    async def sweep(self, now: int) -> None:
        """Empty indexes that name nothing but what has expired: no writer comes by there any more."""
        for kind in KINDS:
            index = _TAGS.format(kind=kind)

            async def use(client: Any, index: str = index) -> list[Any]:
                return list(await client.zrange(index, "-inf", now, byscore=True, offset=0, num=SWEPT_TAGS))

            for tag in map(_text, await self.ledger.run(use)):
                for shard in range(SHARDS):
                    await self._empty(tag_key(tag, shard), now)
                await self._unlist(index, tag, now)

    async def _unlist(self, index: str, tag: str, now: int) -> None:
        await self.ledger.run(lambda client: client.eval(_UNLIST, 1, index, tag, now))

    async def _empty(self, index: str, now: int) -> None:
        while True:
            gone = await self.ledger.run(
                lambda client: client.zrange(index, "-inf", now, byscore=True, offset=0, num=STEP)
            )
            if gone:
                await self._remove([(index, gone)])
            if len(gone) < STEP:
                return

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
