import asyncio
import time
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from copydesk.cache.breaker import Breaker
from copydesk.cache.link import Link
from copydesk.errors import CacheError, SettingsError

#: Seconds after which an operation with a budget of one surely hangs, on however busy a machine.
HANGING = 15


@pytest.fixture
async def open_link() -> AsyncIterator[Callable[..., Link]]:
    opened: list[Link] = []

    def open(url: str, **options: Any) -> Link:
        opened.append(Link(url, budget_seconds=1, **options))
        return opened[-1]

    yield open
    for link in opened:
        await link.close()


async def get(link: Link, key: str) -> bytes | None:
    found: bytes | None = await link.run(lambda client: client.get(key))
    return found


async def put(link: Link, key: str, value: bytes, seconds: int) -> None:
    await link.run(lambda client: client.set(key, value, ex=seconds))


async def fails(link: Link) -> None:
    """The link gives up, and long before a client without bounds would."""
    async with asyncio.timeout(HANGING):
        with pytest.raises(CacheError):
            await get(link, "a")


async def test_what_is_put_is_got_until_it_expires(redis_server: Any, open_link: Any) -> None:
    link = open_link(redis_server.url)
    assert await get(link, "a") is None
    await put(link, "a", b"\x00\xff", 1)
    assert await get(link, "a") == b"\x00\xff"
    await asyncio.sleep(1.1)
    assert await get(link, "a") is None
    assert link.answers


async def test_more_callers_than_connections_wait_instead_of_failing(redis_server: Any, open_link: Any) -> None:
    link = open_link(redis_server.url, connections=2)
    await put(link, "a", b"1", 60)
    assert await asyncio.gather(*(get(link, "a") for _ in range(60))) == [b"1"] * 60


async def test_no_server_costs_a_bounded_time_once_and_then_none(open_link: Any) -> None:
    link = open_link("redis://127.0.0.1:1")
    await fails(link)
    assert not link.answers
    for _ in range(100):
        await fails(link)


async def test_a_frozen_server_costs_a_bounded_time_and_is_used_again_when_it_thaws(
    redis_server: Any, open_link: Any
) -> None:
    link = open_link(redis_server.url, breaker=Breaker(first_seconds=0.2))
    await put(link, "a", b"1", 60)
    redis_server.freeze()
    await fails(link)
    await fails(link)
    redis_server.thaw()
    await asyncio.sleep(0.5)
    assert await get(link, "a") == b"1"
    assert link.answers


async def test_an_answer_that_came_too_late_is_never_taken_for_another(redis_server: Any, open_link: Any) -> None:
    link = open_link(redis_server.url, connections=1, breaker=Breaker(first_seconds=0))
    await put(link, "a", b"of a", 60)
    await put(link, "b", b"of b", 60)
    redis_server.freeze()
    await fails(link)
    redis_server.thaw()
    assert await get(link, "b") == b"of b"
    assert await get(link, "a") == b"of a"


async def test_a_second_per_command_is_given_up_within_the_budget(slow_redis: str, open_link: Any) -> None:
    link = open_link(slow_redis)
    await fails(link)
    await fails(link)


async def test_a_server_killed_and_started_again_is_found_again(redis_server: Any, open_link: Any) -> None:
    link = open_link(redis_server.url, breaker=Breaker(first_seconds=0.05))
    await put(link, "a", b"1", 60)
    redis_server.kill()
    await fails(link)
    redis_server.start()
    await asyncio.sleep(0.1)
    await put(link, "a", b"2", 60)
    assert await get(link, "a") == b"2"


async def test_a_full_server_refuses_at_once_and_is_still_read(start_redis: Any, open_link: Any) -> None:
    server = start_redis("--maxmemory", "2mb", "--maxmemory-policy", "noeviction")
    link = open_link(server.url)
    await put(link, "small", b"1", 60)
    for nth in range(15):
        await put(link, str(nth), bytes(10_000), 60)
    with pytest.raises(CacheError):
        await put(link, "large", bytes(2_000_000), 60)
    assert await get(link, "small") == b"1"
    assert link.answers


@pytest.mark.parametrize("url", ["redis://host:port/0", "tcp://127.0.0.1"])
def test_an_address_that_means_nothing_is_refused_at_the_start(url: str) -> None:
    with pytest.raises(SettingsError):
        Link(url)


async def test_who_is_cancelled_stays_cancelled_whatever_the_client_makes_of_it(open_link: Any) -> None:
    """redis-py, interrupted while another task reconnects, may raise an error of its own in place of the cancellation;
    a lease that is renewed until cancelled would then be renewed for ever.
    """
    link = open_link("redis://127.0.0.1:1")
    began = asyncio.Event()

    async def use(client: Any) -> None:
        began.set()
        try:
            await asyncio.sleep(HANGING)
        finally:
            raise AttributeError("'NoneType' object has no attribute 'write'")

    task = asyncio.create_task(link.run(use))
    await began.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_server_is_not_left_alone_because_this_process_is_busy(redis_server: Any, open_link: Any) -> None:
    link = open_link(redis_server.url, breaker=Breaker(first_seconds=3600))

    async def use(client: Any) -> None:
        await client.ping()
        time.sleep(1.5)  # noqa: ASYNC251 - as a loop does that has a thousand requests to read
        await asyncio.sleep(HANGING)  # the answer is there, but it is not its turn

    with pytest.raises(CacheError, match="too busy"):
        await link.run(use)
    assert link.answers
    assert await get(link, "a") is None
