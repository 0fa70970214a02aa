import asyncio

from tests.cache.conftest import key_of

from copydesk.cache.link import Link
from copydesk.cache.turns import Turns


async def test_one_at_a_time_has_the_turn(link: Link) -> None:
    turns = Turns(link)
    turn = await turns.take(key_of(1))
    assert turn
    async with turn:
        assert await turns.take(key_of(1)) is None
        assert await turns.take(key_of(2))
    assert await turns.take(key_of(1))


async def test_a_turn_lasts_as_long_as_its_holder_works(link: Link) -> None:
    turns = Turns(link, lease_seconds=0.3)
    turn = await turns.take(key_of(1))
    assert turn
    async with turn:
        await asyncio.sleep(0.7)
        assert await turns.take(key_of(1)) is None


async def test_the_turn_of_somebody_who_died_ends_by_itself(link: Link) -> None:
    turns = Turns(link, lease_seconds=0.2)
    assert await turns.take(key_of(1))
    await asyncio.sleep(0.3)
    assert await turns.take(key_of(1))


async def test_who_is_cancelled_leaves_no_lease_behind(link: Link) -> None:
    turns = Turns(link)
    began = asyncio.Event()

    async def work() -> None:
        turn = await turns.take(key_of(1))
        assert turn
        async with turn:
            began.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(work())
    await began.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert await turns.take(key_of(1))


async def test_who_is_late_does_not_end_the_turn_of_the_next(link: Link) -> None:
    turns = Turns(link)
    first = await turns.take(key_of(1))
    assert first
    async with first:
        await link.run(lambda client: client.delete(key_of(1).lease))
        second = await turns.take(key_of(1))
        assert second
    assert await turns.take(key_of(1)) is None
