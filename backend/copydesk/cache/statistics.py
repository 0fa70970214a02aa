"""Statistics: how the cache is doing, live and over the last days, as one JSON for all faces of the keeper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from copydesk.cache.keeper import Keeper, KeptJson
from copydesk.cache.tally import HOTTEST, LARGEST, OUTCOMES

#: Upper bounds of ages, in hours.
AGES = (1, 6, 24, 72, 168)
#: How many minutes are "now".
LIVE_MINUTES = 5


class HotJson(KeptJson):
    """One entry, and how often it was asked for."""

    hits: int


class HourJson(TypedDict):
    """What happened in one hour."""

    hour: str
    counts: Mapping[str, int]


class OutcomesJson(TypedDict):
    """What became of those who asked for a page."""

    answers: int
    hit: Annotated[int, Field(description="it was there")]
    stale: Annotated[int, Field(description="it was there, past its freshness; one refresher makes it anew")]
    miss: Annotated[int, Field(description="it was made")]
    coalesced: Annotated[int, Field(description="somebody else was making it already")]
    hit_ratio: Annotated[float | None, Field(description="answers that were there, fresh or stale")]
    bytes_served: Annotated[int, Field(description="from the cache")]
    bytes_saved: Annotated[int, Field(description="by packing what was kept")]


class StatisticsJson(TypedDict):
    """How the cache is doing."""

    entries: Annotated[int, Field(description="analyses that the indexes name")]
    memory: Mapping[str, int | str]
    live: Annotated[OutcomesJson, Field(description=f"of the last {LIVE_MINUTES} minutes")]
    last_day: OutcomesJson
    last_day_latency: Annotated[
        Mapping[str, int], Field(description="answers by the milliseconds that they took at most")
    ]
    sites: Annotated[Mapping[str, Mapping[str, int]], Field(description="of the last day, busiest first")]
    rules: Annotated[Mapping[str, int], Field(description="flags made in the last day")]
    versions: Annotated[Mapping[str, int], Field(description="entries by engine and register")]
    ages: Annotated[Mapping[str, int], Field(description="entries by age in hours, to half an hour")]
    largest: Annotated[list[HotJson], Field(description="hits: 0 also where it is not among the hottest")]
    hottest: list[HotJson]
    hours: list[HourJson]


async def statistics(keeper: Keeper, *, hours: int = 24, most: int = 10) -> StatisticsJson:
    """How the cache is doing; ``hours``: how many are told one by one, at least the 24 that make the last day.

    Raises:
        CacheError: when it does not answer.
    """
    by_hour = await keeper.tally.hours(hours)
    day = _added(list(by_hour.values())[-24:])
    sites: dict[str, Counter[str]] = {}
    for name, count in day.items():
        if name.startswith("site:"):
            site, outcome = name.removeprefix("site:").rsplit(":", 1)
            sites.setdefault(site or "(others)", Counter())[outcome] += count
    hottest, largest = await keeper.tally.ranking(HOTTEST, most), await keeper.tally.ranking(LARGEST, most)
    return {
        "entries": await keeper.entries(),
        "memory": await keeper.memory(),
        "live": _outcomes(_added((await keeper.tally.minutes(LIVE_MINUTES)).values())),
        "last_day": _outcomes(day),
        "last_day_latency": {name: count for name, count in day.items() if name.startswith("ms:")},
        "sites": {
            site: dict(outcomes)
            for site, outcomes in sorted(sites.items(), key=lambda site: -site[1].total())[: 2 * most]
        },
        "rules": {name.removeprefix("rule:"): count for name, count in day.most_common() if name.startswith("rule:")},
        "versions": await keeper.versions(),
        "ages": _by_age(await keeper.ages()),
        "largest": [{**keeper.told(kept), "hits": hottest.get(kept.key, 0)} for kept in await keeper.heads(largest)],
        "hottest": [{**keeper.told(kept), "hits": hottest[kept.key]} for kept in await keeper.heads(hottest)],
        "hours": [{"hour": f"{hour:%Y-%m-%dT%H:00Z}", "counts": counts} for hour, counts in by_hour.items()],
    }


def _added(counts: Iterable[Mapping[str, int]]) -> Counter[str]:
    added: Counter[str] = Counter()
    for some in counts:
        added.update(some)
    return added


def _outcomes(counts: Counter[str]) -> OutcomesJson:
    answers, there = sum(counts[outcome] for outcome in OUTCOMES), counts["hit"] + counts["stale"]
    return {
        "answers": answers,
        "hit": counts["hit"],
        "stale": counts["stale"],
        "miss": counts["miss"],
        "coalesced": counts["coalesced"],
        "hit_ratio": round(there / answers, 4) if answers else None,
        "bytes_served": counts["bytes_served"],
        "bytes_saved": counts["bytes_before_packing"] - counts["bytes_kept"],
    }


def _by_age(counted: Mapping[float, int]) -> dict[str, int]:
    ages: dict[str, int] = {f"under {bound}": 0 for bound in AGES} | {"older": 0}
    for hours, count in counted.items():
        ages[next((f"under {bound}" for bound in AGES if hours < bound), "older")] += count
    return ages
