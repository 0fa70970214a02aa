"""Statistics: how the cache is doing, live and over the last days, as one JSON for all faces of the keeper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from copydesk.cache.keeper import Keeper, Kept, KeptJson
from copydesk.cache.tally import HOTTEST, LARGEST

#: Upper bounds of ages, in hours.
AGES = (1, 6, 24, 72, 168)
#: How many entries stand for all where ages are told.
SAMPLE = 2000


class HotJson(KeptJson):
    """One entry, and how often it was asked for."""

    hits: int


class HourJson(TypedDict):
    """What happened in one hour."""

    hour: str
    counts: Mapping[str, int]


class StatisticsJson(TypedDict):
    """How the cache is doing."""

    entries: Annotated[int, Field(description="analyses that the indexes name")]
    memory: Mapping[str, int | str]
    last_day: Mapping[str, int]
    last_day_latency: Annotated[
        Mapping[str, int], Field(description="answers by the milliseconds that they took at most")
    ]
    hit_ratio: Annotated[float | None, Field(description="of the last day: answers that were there, fresh or stale")]
    sites: Annotated[Mapping[str, Mapping[str, int]], Field(description="of the last day, busiest first")]
    rules: Annotated[Mapping[str, int], Field(description="flags made in the last day")]
    versions: Annotated[Mapping[str, int], Field(description="entries by engine and register")]
    ages: Annotated[Mapping[str, int], Field(description=f"a sample of at most {SAMPLE} entries, by age in hours")]
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
    answered = sum(day[outcome] for outcome in ("hit", "stale", "joined", "made"))
    sites: dict[str, Counter[str]] = {}
    for name, count in day.items():
        if name.startswith("site:"):
            site, outcome = name.removeprefix("site:").rsplit(":", 1)
            sites.setdefault(site or "(others)", Counter())[outcome] += count
    hottest, largest = await keeper.tally.ranking(HOTTEST, most), await keeper.tally.ranking(LARGEST, most)
    return {
        "entries": await keeper.entries(),
        "memory": await keeper.memory(),
        "last_day": {name: count for name, count in sorted(day.items()) if ":" not in name},
        "last_day_latency": {name: count for name, count in day.items() if name.startswith("ms:")},
        "hit_ratio": round((day["hit"] + day["stale"]) / answered, 4) if answered else None,
        "sites": {
            site: dict(outcomes)
            for site, outcomes in sorted(sites.items(), key=lambda site: -site[1].total())[: 2 * most]
        },
        "rules": {name.removeprefix("rule:"): count for name, count in day.most_common() if name.startswith("rule:")},
        "versions": await keeper.versions(),
        "ages": _by_age(await keeper.sample(SAMPLE), keeper),
        "largest": [{**keeper.told(kept), "hits": hottest.get(kept.key, 0)} for kept in await keeper.heads(largest)],
        "hottest": [{**keeper.told(kept), "hits": hottest[kept.key]} for kept in await keeper.heads(hottest)],
        "hours": [{"hour": f"{hour:%Y-%m-%dT%H:00Z}", "counts": counts} for hour, counts in by_hour.items()],
    }


def _added(counts: Iterable[Mapping[str, int]]) -> Counter[str]:
    added: Counter[str] = Counter()
    for some in counts:
        added.update(some)
    return added


def _by_age(sample: Iterable[Kept], keeper: Keeper) -> dict[str, int]:
    ages: dict[str, int] = {f"under {bound}": 0 for bound in AGES} | {"older": 0}
    for kept in sample:
        hours = keeper.age_seconds(kept) / 3600
        ages[next((f"under {bound}" for bound in AGES if hours < bound), "older")] += 1
    return ages
