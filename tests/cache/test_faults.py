"""Whatever goes wrong with Redis, readers get the right answer, in bounded time, and nothing is left locked."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from tests.cache.faults import READERS, all_faults
from tests.cache.test_feedback import said

from copydesk.cache.feedback import FeedbackBox
from copydesk.cache.keyring import Keyring
from copydesk.cache.link import Link
from copydesk.editor import Editor
from copydesk.register.register import Register

#: Seconds after which an answer surely hangs, on however busy a machine.
HANGING = 60


async def test_readers_notice_no_fault_but_by_waiting(editor: Editor, register: Register) -> None:
    names = []
    async for outcome in all_faults(editor, register):
        names.append(outcome.fault)
        assert outcome.asked >= READERS, outcome
        assert (outcome.failed, outcome.wrong, outcome.leases) == (0, 0, 0), outcome
        assert outcome.slowest_seconds < HANGING, outcome
        assert (outcome.given_up > 0) == (outcome.fault == "readers who give up"), outcome
    assert len(names) == 8


async def test_what_may_not_be_lost_outlives_the_death_of_its_server(start_redis: Any, tmp_path: Any) -> None:
    server = start_redis("--dir", str(tmp_path), "--appendonly", "yes", "--appendfsync", "always")
    link = Link(server.url, budget_seconds=5)
    _, word = await Keyring(link).create("Partner")
    await FeedbackBox(link).put(said("1"))
    server.kill()
    server.start()
    await asyncio.sleep(0.2)
    assert await Keyring(link).find(word)
    assert await FeedbackBox(link).find("1") == said("1")
    await link.close()


async def test_a_full_server_gives_up_analyses_before_what_may_not_be_lost(start_redis: Any) -> None:
    server = start_redis("--maxmemory", "3mb", "--maxmemory-policy", "volatile-lfu")
    link = Link(server.url, budget_seconds=5)
    _, word = await Keyring(link).create("Partner")
    for nth in range(3000):
        await link.run(lambda client, nth=nth: client.set(f"copydesk:{nth}", bytes(2000), ex=600))
    assert await Keyring(link).find(word)
    assert int((await link.run(lambda client: client.info("stats")))["evicted_keys"]) > 0
    await link.close()


@pytest.mark.parametrize(
    ("policy", "complains"), [("allkeys-lfu", True), ("volatile-lfu", False), ("noeviction", False)]
)
async def test_a_server_that_may_drop_what_may_not_be_lost_is_complained_of(
    start_redis: Any, policy: str, complains: bool
) -> None:
    from copydesk.cache.policies import complaint_about

    limited = Link(start_redis("--maxmemory", "50mb", "--maxmemory-policy", policy).url, budget_seconds=5)
    other = Link(start_redis().url, budget_seconds=5)
    assert bool(await complaint_about(limited, limited)) is complains
    assert bool(await complaint_about(other, limited)) is complains
    assert await complaint_about(limited, other) is None
    gone = Link("redis://127.0.0.1:1")
    assert await complaint_about(gone, gone) is None
    for link in (limited, other, gone):
        await link.close()
