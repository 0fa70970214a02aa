from datetime import UTC, datetime

import pytest
from tests.cache.conftest import key_of

from copydesk.cache.link import Link
from copydesk.cache.tally import HOTTEST, MOST, Tally
from copydesk.errors import CacheError

NOON = datetime(2026, 3, 1, 12, 30, tzinfo=UTC).timestamp()


async def test_the_counts_of_all_processes_come_together_by_the_hour(link: Link) -> None:
    for amount in (1, 2):
        tally = Tally(link, clock=lambda: NOON)
        tally.count("hit", amount)
        await tally.add_up()
        await tally.add_up()
    later = Tally(link, clock=lambda: NOON + 3600)
    later.count_answer("hit", "example.org", 7)
    await later.add_up()
    hours = await later.hours(3)
    assert [f"{hour:%H}" for hour in hours] == ["11", "12", "13"]
    assert list(hours.values()) == [{}, {"hit": 3}, {"hit": 1, "site:example.org:hit": 1, "ms:10": 1}]


async def test_nothing_is_lost_while_the_ledger_does_not_answer(redis_server: object, open_link: object) -> None:
    link = open_link(redis_server.url, budget_seconds=0.3)  # type: ignore[operator, attr-defined]
    tally = Tally(link, clock=lambda: NOON)
    tally.count("hit")
    redis_server.kill()  # type: ignore[attr-defined]
    with pytest.raises(CacheError):
        await tally.add_up()
    tally.count("hit")
    assert tally._counts == {"hit": 2}


async def test_only_the_hottest_are_remembered(link: Link) -> None:
    tally = Tally(link)
    for nth in range(MOST + 20):
        for _ in range(1 + nth % 3):
            tally.hit(key_of(nth))
    tally.hit(key_of(0))
    await tally.add_up()
    assert len(await tally.ranking(HOTTEST, 2 * MOST)) == MOST


async def test_so_many_sites_at_most_are_told_apart(link: Link) -> None:
    tally = Tally(link, clock=lambda: NOON)
    for nth in range(MOST + 5):
        tally.count_answer("miss", f"{nth}.example", 1)
    await tally.add_up()
    (counts,) = (await tally.hours(1)).values()
    assert counts["site::miss"] == 5
    assert len(counts) == MOST + 1 + 2


async def test_without_a_ledger_counting_costs_nothing_and_tells_nothing() -> None:
    tally = Tally(None)
    tally.count("hit")
    await tally.add_up()
    assert await tally.hours(3) == {}
