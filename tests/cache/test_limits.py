from copydesk.cache.limits import Limit, Limits
from copydesk.cache.link import Link

MINUTE, DAY = Limit("minute", 2, 60), Limit("day", 3, 86_400)


async def test_each_limit_counts_down_and_begins_anew_with_its_window(link: Link) -> None:
    now = 86_400.0 * 100 + 30
    limits = Limits(link, clock=lambda: now)
    told = [await limits.take("a", (MINUTE, DAY)) for _ in range(3)]
    assert [(left[0].count, left[1].count) for left in told] == [(1, 2), (0, 1), (-1, 0)]
    assert told[0][0].reset_seconds == 30
    now += 30
    later = await limits.take("a", (MINUTE, DAY))
    assert [left.count for left in later] == [1, -1]
    assert [left.count for left in await limits.take("b", (MINUTE, DAY))] == [1, 2]
