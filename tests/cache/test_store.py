import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from copydesk.cache.store import Breaker, MemoryStore, RedisStore, Store
from copydesk.errors import CacheError, SettingsError

#: Seconds after which an operation with a budget of one surely hangs, on however busy a machine.
HANGING = 15


@pytest.fixture
async def open_store() -> AsyncIterator[Callable[..., RedisStore]]:
    opened: list[RedisStore] = []

    def open(url: str, **options: Any) -> RedisStore:
        opened.append(RedisStore(url, budget_seconds=1, **options))
        return opened[-1]

    yield open
    for store in opened:
        await store.close()


async def fails(store: Store) -> None:
    """The store gives up, and long before a client without bounds would."""
    async with asyncio.timeout(HANGING):
        with pytest.raises(CacheError):
            await store.get("a")


async def test_what_is_put_is_got_until_it_expires(redis_server: Any, open_store: Any) -> None:
    store = open_store(redis_server.url)
    assert await store.get("a") is None
    await store.put("a", b"\x00\xff", 1)
    assert await store.get("a") == b"\x00\xff"
    await asyncio.sleep(1.1)
    assert await store.get("a") is None
    assert store.answers


async def test_more_callers_than_connections_wait_instead_of_failing(redis_server: Any, open_store: Any) -> None:
    store = open_store(redis_server.url, connections=2)
    await store.put("a", b"1", 60)
    assert await asyncio.gather(*(store.get("a") for _ in range(60))) == [b"1"] * 60


async def test_no_server_costs_a_bounded_time_once_and_then_none(open_store: Any) -> None:
    store = open_store("redis://127.0.0.1:1")
    await fails(store)
    assert not store.answers
    for _ in range(100):
        await fails(store)


async def test_a_frozen_server_costs_a_bounded_time_and_is_used_again_when_it_thaws(
    redis_server: Any, open_store: Any
) -> None:
    store = open_store(redis_server.url, breaker=Breaker(first_seconds=0.2))
    await store.put("a", b"1", 60)
    redis_server.freeze()
    await fails(store)
    await fails(store)
    redis_server.thaw()
    await asyncio.sleep(0.5)
    assert await store.get("a") == b"1"
    assert store.answers


async def test_an_answer_that_came_too_late_is_never_taken_for_another(redis_server: Any, open_store: Any) -> None:
    store = open_store(redis_server.url, connections=1, breaker=Breaker(first_seconds=0))
    await store.put("a", b"of a", 60)
    await store.put("b", b"of b", 60)
    redis_server.freeze()
    await fails(store)
    redis_server.thaw()
    assert await store.get("b") == b"of b"
    assert await store.get("a") == b"of a"


async def test_a_second_per_command_is_given_up_within_the_budget(slow_redis: str, open_store: Any) -> None:
    store = open_store(slow_redis)
    await fails(store)
    await fails(store)


async def test_a_server_killed_and_started_again_is_found_again(redis_server: Any, open_store: Any) -> None:
    store = open_store(redis_server.url, breaker=Breaker(first_seconds=0.05))
    await store.put("a", b"1", 60)
    redis_server.kill()
    await fails(store)
    redis_server.start()
    await asyncio.sleep(0.1)
    await store.put("a", b"2", 60)
    assert await store.get("a") == b"2"


async def test_a_full_server_refuses_at_once_and_is_still_read(start_redis: Any, open_store: Any) -> None:
    server = start_redis("--maxmemory", "2mb", "--maxmemory-policy", "noeviction")
    store = open_store(server.url)
    await store.put("small", b"1", 60)
    for nth in range(15):
        await store.put(str(nth), bytes(10_000), 60)
    with pytest.raises(CacheError):
        await store.put("large", bytes(2_000_000), 60)
    assert await store.get("small") == b"1"
    assert store.answers


@pytest.mark.parametrize("url", ["redis://host:port/0", "tcp://127.0.0.1"])
def test_an_address_that_means_nothing_is_refused_at_the_start(url: str) -> None:
    with pytest.raises(SettingsError):
        RedisStore(url)


def test_a_breaker_lets_one_caller_try_after_each_rest() -> None:
    now = 0.0
    breaker = Breaker(first_seconds=1, most_seconds=4, clock=lambda: now)
    assert [breaker.admits(), breaker.admits()] == [True, True]
    rests = []
    for _ in range(4):
        breaker.failed()
        began = now
        while not breaker.admits():
            now += 0.5
        assert not breaker.admits()
        rests.append(now - began)
    assert rests == [1, 2, 4, 4]
    breaker.worked()
    assert breaker.closed
    assert [breaker.admits(), breaker.admits()] == [True, True]


async def test_memory_forgets_what_expired_and_what_is_too_much() -> None:
    now = 0.0
    store = MemoryStore(most_bytes=10, clock=lambda: now)
    await store.put("a", b"12345", 5)
    await store.put("b", b"12345", 50)
    assert await store.get("a") == b"12345"
    await store.put("c", b"1", 50)
    assert await store.get("b") is None
    now = 6
    assert await store.get("a") is None
    assert await store.get("c") == b"1"
