"""Tally: what happened, counted by the hour over all processes, for admins to see what became of the last days.

    copydesk:{tally}:<hour>      counts by name, such as "hit", "rule:names/misspelling", "site:example.org:miss"
    copydesk:{tally}:<minute>    the same without those of rules, sites and latencies
    copydesk:{hottest}           the analyses that were asked for most, since they came
    copydesk:{largest}           the largest ones, in bytes

Each process counts in memory and adds its counts now and then; a process that dies takes some seconds of them along.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from copydesk.cache.keys import AnalysisKey
from copydesk.cache.link import Link
from copydesk.errors import CacheError

#: For how long counts by the hour and by the minute are kept.
KEPT, MINUTES_KEPT = timedelta(days=8), timedelta(minutes=15)
#: How an answer may come about: it was there, fresh or stale; it was made; somebody else was making it already.
OUTCOMES = ("hit", "stale", "miss", "coalesced")
#: How many of the hottest and largest analyses are remembered, and how many sites each process tells apart at a time.
MOST = 200
#: Upper bounds of how long answers took, in milliseconds.
LATENCIES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 60_000)

HOTTEST, LARGEST = "copydesk:{hottest}", "copydesk:{largest}"


class Tally:
    """Counts of one process, and those of all."""

    def __init__(self, ledger: Link | None, clock: Callable[[], float] = time.time) -> None:
        """``ledger``: where counts of all processes come together; None: nobody will see them."""
        self._ledger = ledger
        self._clock = clock
        self._counts: Counter[str] = Counter()
        self._hits: Counter[str] = Counter()
        self._sizes: dict[str, int] = {}
        self._sites: set[str] = set()

    def count(self, name: str, amount: int = 1) -> None:
        """Something happened."""
        self._counts[name] += amount

    def count_answer(self, outcome: str, site: str, milliseconds: float) -> None:
        """A page was asked for, and answered in one of the ``OUTCOMES``."""
        if len(self._sites) < MOST:
            self._sites.add(site)
        self._counts[outcome] += 1
        self._counts[f"site:{site if site in self._sites else ''}:{outcome}"] += 1
        within = next((bound for bound in LATENCIES if milliseconds <= bound), "more")
        self._counts[f"ms:{within}"] += 1

    def hit(self, key: AnalysisKey) -> None:
        """An analysis was served from the cache."""
        self._hits[key.member] += 1

    def size(self, key: AnalysisKey, count: int) -> None:
        """An analysis was kept in so many bytes."""
        self._sizes[key.member] = count

    async def add_up(self) -> None:
        """Add our counts to those of all.

        Raises:
            CacheError: when that cannot be done now; nothing is lost.
        """
        counts, hits, sizes = self._counts, self._hits, self._sizes
        if not self._ledger or not (counts or hits or sizes):
            return
        hour, minute = _hour_key(self._now()), _minute_key(self._now())

        async def use(client: Any) -> None:
            pipeline = client.pipeline(transaction=False)
            for name, amount in counts.items():
                pipeline.hincrby(hour, name, amount)
                if ":" not in name:
                    pipeline.hincrby(minute, name, amount)
            pipeline.expire(hour, KEPT)
            pipeline.expire(minute, MINUTES_KEPT)
            for member, amount in hits.items():
                pipeline.zincrby(HOTTEST, amount, member)
            if sizes:
                pipeline.zadd(LARGEST, sizes)
            for ranking in (HOTTEST, LARGEST):
                pipeline.zremrangebyrank(ranking, 0, -MOST - 1)
            await pipeline.execute()

        self._counts, self._hits, self._sizes, self._sites = Counter(), Counter(), {}, set()
        try:
            await self._ledger.run(use, budget_seconds=2)
        except CacheError:
            self._counts += counts
            self._hits += hits
            self._sizes = sizes | self._sizes
            raise

    async def hours(self, count: int) -> dict[datetime, Mapping[str, int]]:
        """Counts of all processes in each of the last hours, oldest first; the last one is under way."""
        began = self._now().replace(minute=0, second=0, microsecond=0)
        return await self._counted({began - timedelta(hours=back): _hour_key for back in reversed(range(count))})

    async def minutes(self, count: int) -> dict[datetime, Mapping[str, int]]:
        """The same for the last minutes."""
        began = self._now().replace(second=0, microsecond=0)
        return await self._counted({began - timedelta(minutes=back): _minute_key for back in reversed(range(count))})

    async def _counted(self, keys: Mapping[datetime, Callable[[datetime], str]]) -> dict[datetime, Mapping[str, int]]:
        if not self._ledger:
            return {}

        async def use(client: Any) -> list[dict[bytes, bytes]]:
            pipeline = client.pipeline(transaction=False)
            for moment, key in keys.items():
                pipeline.hgetall(key(moment))
            return list(await pipeline.execute())

        found = await self._ledger.run(use, budget_seconds=2)
        return {
            moment: {name.decode(): int(amount) for name, amount in counts.items()}
            for moment, counts in zip(keys, found, strict=True)
        }

    async def ranking(self, which: str, most: int) -> dict[AnalysisKey, int]:
        """The hottest or largest analyses, first the most; some may be gone."""
        if not self._ledger:
            return {}
        found = await self._ledger.run(lambda client: client.zrange(which, 0, most - 1, desc=True, withscores=True))
        return {AnalysisKey.of_member(member.decode()): int(amount) for member, amount in found}

    async def hits(self, key: AnalysisKey) -> int:
        """How often an analysis was asked for; 0 also where it is not among the hottest."""
        if not self._ledger:
            return 0
        return int(await self._ledger.run(lambda client: client.zscore(HOTTEST, key.member)) or 0)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock(), UTC)


def _hour_key(moment: datetime) -> str:
    return f"copydesk:{{tally}}:{moment:%Y-%m-%dT%H}"


def _minute_key(moment: datetime) -> str:
    return f"copydesk:{{tally}}:{moment:%Y-%m-%dT%H:%M}"
