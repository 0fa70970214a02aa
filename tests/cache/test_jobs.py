from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from copydesk.cache.jobs import KEPT_DAYS, STEP, UNBEGUN_HOURS, Job, Jobs
from copydesk.cache.link import Link
from copydesk.errors import AdminError

ITEMS = [f"item {nth}" for nth in range(2 * STEP + 5)]


class Clock:
    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def jobs(link: Link, clock: Clock) -> Jobs:
    return Jobs(link, clock)


async def begun(jobs: Jobs, items: list[str] = ITEMS, **options: Any) -> Job:
    job, made = await jobs.create("pages", "", "pages", {}, **options)
    assert made
    await jobs.fill(job, items)
    return await jobs.open(job)


async def test_a_job_gives_out_its_items_in_order_and_counts_what_became_of_them(jobs: Jobs) -> None:
    job = await begun(jobs)
    assert await jobs.open_ids() == [job.id]
    assert (job.total, job.done, job.state) == (len(ITEMS), 0, "running")
    assert await jobs.todo(job.id, 0, 2) == [(0, "item 0"), (1, "item 1")]
    assert await jobs.finish(job.id, 0, "read", {"told": 0})
    assert await jobs.finish(job.id, 2, "failed", {"told": 2})
    assert [nth for nth, _ in await jobs.todo(job.id, 0, 3)] == [1, 3, 4]
    assert await jobs.todo(job.id, len(ITEMS) - 1, 9) == [(len(ITEMS) - 1, ITEMS[-1])]
    job = await jobs.must_get(job.id)
    assert (job.counts, job.done) == ({"failed": 1, "read": 1}, 2)
    assert [result async for result in jobs.results(job)] == [{"told": 0}, {"told": 2}]


async def test_an_item_is_done_once_however_many_do_it(jobs: Jobs) -> None:
    job = await begun(jobs)
    assert await jobs.finish(job.id, 7, "read", {"first": True})
    assert not await jobs.finish(job.id, 7, "failed", {"first": False})
    assert (await jobs.must_get(job.id)).counts == {"read": 1}


async def test_one_at_a_time_works_on_a_job(jobs: Jobs) -> None:
    job = await begun(jobs)
    turn = await jobs.take(job.id)
    assert turn
    async with turn:
        assert await jobs.take(job.id) is None
    assert await jobs.take(job.id)


async def test_what_ended_gives_nothing_out_and_ends_once(jobs: Jobs) -> None:
    job = await begun(jobs)
    await jobs.finish(job.id, 0, "read", {"told": 0})
    assert await jobs.end(job.id, "cancelled", "for a reason")
    assert not await jobs.end(job.id, "done")
    assert not await jobs.finish(job.id, 1, "read", {"told": 1})
    assert (await jobs.todo(job.id, 0, 9), await jobs.open_ids()) == ([], [])
    job = await jobs.must_get(job.id)
    assert (job.state, job.why, job.done) == ("cancelled", "for a reason", 1)
    assert [result async for result in jobs.results(job)] == [{"told": 0}]


async def test_what_was_asked_under_a_name_is_made_once(jobs: Jobs) -> None:
    job = await begun(jobs, name="mine", digest="abc")
    again, made = await jobs.create("pages", "", "pages", {}, name="mine", digest="abc")
    assert (again.id, made) == (job.id, False)
    with pytest.raises(AdminError):
        await jobs.create("pages", "", "pages", {}, name="mine", digest="other")
    others, made = await jobs.create("pages", "somebody else", "pages", {}, name="mine", digest="other")
    assert made
    assert others.id != job.id
    await jobs.unname(job)
    assert (await jobs.create("pages", "", "pages", {}, name="mine", digest="other"))[1]


async def test_who_died_while_giving_items_gives_them_again(jobs: Jobs, clock: Clock) -> None:
    half, _ = await jobs.create("pages", "", "pages", {}, name="mine")
    again, made = await jobs.create("pages", "", "pages", {}, name="mine")
    assert (again.id, made) == (half.id, False)  # perhaps they are still at it
    clock.now += 3600
    again, made = await jobs.create("pages", "", "pages", {}, name="mine")
    assert made
    assert again.id != half.id


async def test_items_may_come_by_and_by_and_take_the_place_of_older_ones(jobs: Jobs) -> None:
    async def some() -> AsyncIterator[str]:
        for item in ITEMS:
            yield item

    job = await begun(jobs, ["old", "older"])
    assert await jobs.fill(job, some()) == len(ITEMS)
    assert [item for _, item in await jobs.todo(job.id, 0, 2 * len(ITEMS))] == ITEMS


async def test_only_what_ended_long_ago_or_never_began_is_swept_away(jobs: Jobs, link: Link, clock: Clock) -> None:
    unbegun, _ = await jobs.create("pages", "", "pages", {}, name="mine")
    ended, running = await begun(jobs), await begun(jobs)
    await jobs.finish(ended.id, 0, "read", {})
    await jobs.end(ended.id, "done")
    clock.now += UNBEGUN_HOURS * 3600 + 1
    await jobs.sweep()
    assert [await jobs.get(job.id) is None for job in (unbegun, ended, running)] == [True, False, False]
    clock.now += KEPT_DAYS * 86_400
    await jobs.sweep()
    assert await jobs.get(ended.id) is None
    assert [job.id for job in await jobs.newest(9)] == [running.id]
    assert len(await jobs.todo(running.id, 0, 999)) == len(ITEMS)


async def test_nothing_of_a_job_may_be_evicted(jobs: Jobs, link: Link) -> None:
    job = await begun(jobs)
    await jobs.finish(job.id, 0, "read", {})
    await jobs.end(job.id, "done")
    for part in ("", ":results"):
        assert await link.run(lambda client, part=part: client.ttl(f"copydesk:{{job:{job.id}}}{part}")) == -1


async def test_there_is_no_job_under_another_id(jobs: Jobs) -> None:
    assert await jobs.get("nothing") is None
    with pytest.raises(AdminError):
        await jobs.must_get("nothing")
