import asyncio

from copydesk.cache.link import Link
from copydesk.cache.visits import Visits

HOST = "news.example"


async def test_a_host_has_one_visitor_at_a_time_and_others_hear_when_to_come(link: Link) -> None:
    visits = Visits(link)
    word, wait = await visits.begin(HOST, 30)
    assert word
    assert wait == 0
    other, wait = await visits.begin(HOST, 30)
    assert other == ""
    assert 0 < wait <= 30
    assert (await visits.begin("other.example", 30))[0]


async def test_a_host_is_left_alone_behind_a_visit_then_free_again(link: Link) -> None:
    visits = Visits(link)
    word, _ = await visits.begin(HOST, 3600)
    await visits.end(HOST, word, 0.2)
    left = 1.0
    async with asyncio.timeout(60):
        while left:
            await asyncio.sleep(left)
            _, left = await visits.begin(HOST, 3600)


async def test_who_overstays_does_not_end_the_visit_of_whoever_came_next(link: Link) -> None:
    visits = Visits(link)
    await visits.begin(HOST, 3600)
    await visits.end(HOST, "somebody else's word", 0.001)
    assert (await visits.begin(HOST, 1))[0] == ""
