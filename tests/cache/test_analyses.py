import time
from collections.abc import Callable
from typing import Any

import pytest
from tests.cache.conftest import key_of, record_of

from copydesk.cache.analyses import NEAR_SECONDS, Analyses
from copydesk.cache.link import Link
from copydesk.cache.tags import ALL
from copydesk.errors import CacheError


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize("where", ["in Redis", "in memory"])
async def test_records_are_found_by_page_and_by_id(where: str, link: Link) -> None:
    analyses = Analyses(link if where == "in Redis" else None)
    record = record_of(1)
    assert await analyses.find(key_of(1)) is None
    assert await analyses.keep(key_of(1), record, "def456", 60)
    for found in (await analyses.find(key_of(1)), await analyses.find_id(record.analysis()["id"])):
        assert found
        assert found.fresh
        assert found.entry.record == record
        assert found.entry.head.agrees_with == "def456"
    assert await analyses.find_id(record.analysis()["id"].replace("def456", "other")) is None
    assert await analyses.find(key_of(1, "live")) is None
    assert await analyses.find(key_of(2)) is None


async def test_what_is_good_no_longer_is_not_kept(analyses: Analyses) -> None:
    assert not await analyses.keep(key_of(1), record_of(1), "def456", 0)
    assert await analyses.find(key_of(1)) is None


async def test_an_entry_is_fresh_then_stale_then_gone_and_never_outlives_what_it_rests_on(link: Link) -> None:
    clock = Clock()
    analyses = Analyses(link, clock=clock, jitter=lambda: 0)
    await analyses.keep(key_of(1), record_of(1), "def456", 100)
    lifetime = await link.run(lambda client: client.ttl(key_of(1).entry))
    assert 95 <= lifetime <= 100
    clock.now += 79
    found = await analyses.find(key_of(1))
    assert found
    assert (found.fresh, found.fresh_seconds) == (True, 1)
    clock.now += 2
    found = await analyses.find(key_of(1))
    assert found
    assert (found.fresh, found.fresh_seconds) == (False, -1)


async def test_lifetimes_differ_so_that_what_was_kept_together_does_not_expire_together(link: Link) -> None:
    shares = iter((0.0, 0.5, 1.0))
    analyses = Analyses(link, jitter=lambda: next(shares))
    lifetimes = []
    for nth in range(3):
        await analyses.keep(key_of(nth), record_of(nth), "def456", 1000)
        lifetimes.append(await link.run(lambda client, nth=nth: client.ttl(key_of(nth).entry)))
    assert [round(lifetime, -1) for lifetime in lifetimes] == [1000, 950, 900]


async def test_what_is_marked_stale_stays_an_answer(analyses: Analyses) -> None:
    await analyses.keep(key_of(1), record_of(1), "def456", 60)
    assert await analyses.mark_stale([key_of(1), key_of(2)]) == 1
    found = await analyses.find(key_of(1))
    assert found
    assert not found.fresh
    assert found.entry.record == record_of(1)


async def test_marking_what_has_expired_does_not_bring_it_back(analyses: Analyses, link: Link) -> None:
    assert await analyses.mark_stale([key_of(1)]) == 0
    assert await link.run(lambda client: client.exists(key_of(1).entry)) == 0


async def test_what_is_dropped_is_gone(analyses: Analyses) -> None:
    await analyses.keep(key_of(1), record_of(1), "def456", 60)
    assert await analyses.drop([key_of(1), key_of(2)]) == 1
    assert await analyses.find(key_of(1)) is None


async def test_an_entry_notes_the_register_that_it_was_found_to_agree_with(analyses: Analyses) -> None:
    await analyses.keep(key_of(1), record_of(1), "def456", 60)
    await analyses.agree(key_of(1), "fed654")
    found = await analyses.find(key_of(1))
    assert found
    assert found.entry.head.agrees_with == "fed654"


async def test_what_another_process_drops_is_gone_here_within_a_second(
    redis_url: str, open_link: Callable[..., Link], link: Link
) -> None:
    ours, theirs = Analyses(link), Analyses(open_link(redis_url))
    await ours.keep(key_of(1), record_of(1), "def456", 60)
    assert await ours.find(key_of(1))
    await theirs.drop([key_of(1)])
    ours._near._clock = lambda: time.monotonic() + NEAR_SECONDS
    assert await ours.find(key_of(1)) is None


async def test_while_the_cache_does_not_answer_what_was_seen_before_is_an_answer(
    redis_server: Any, open_link: Callable[..., Link]
) -> None:
    analyses = Analyses(open_link(redis_server.url, budget_seconds=0.5))
    await analyses.keep(key_of(1), record_of(1), "def456", 60)
    analyses._near._clock = lambda: time.monotonic() + NEAR_SECONDS
    redis_server.kill()
    found = await analyses.find(key_of(1))
    assert found
    assert found.fresh
    with pytest.raises(CacheError):
        await analyses.find(key_of(2))


async def test_nothing_is_kept_that_no_index_names(start_redis: Any, open_link: Callable[..., Link]) -> None:
    cache, ledger = open_link(start_redis().url), start_redis()
    analyses = Analyses(cache, open_link(ledger.url, budget_seconds=0.5))
    ledger.kill()
    with pytest.raises(CacheError):
        await analyses.keep(key_of(1), record_of(1), "def456", 60)
    assert await cache.run(lambda client: client.exists(key_of(1).entry)) == 0


async def test_a_purge_that_goes_by_while_an_entry_is_written_takes_it_along(analyses: Analyses, link: Link) -> None:
    tags = analyses.tags
    assert tags
    write = link.run

    async def purged_before_writing(use: Any, *rest: Any) -> Any:
        link.run = write  # type: ignore[method-assign]
        await tags.forget([("site:example.org", key_of(1))])
        return await write(use, *rest)

    async def add(*given: Any) -> None:
        await type(tags).add(tags, *given)
        link.run = purged_before_writing  # type: ignore[method-assign]

    class Watched(type(tags)):  # type: ignore[misc]
        async def add(self, *given: Any) -> None:
            await add(*given)

    analyses.tags = Watched(link)
    assert not await analyses.keep(key_of(1), record_of(1), "def456", 60)
    assert await analyses.find(key_of(1)) is None
    assert await tags.count(ALL) == 1, "an index may name what is gone"
