from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from typing import Any

import pytest
from tests.jobs.conftest import Open, eventually, outcomes
from tests.sources.news_site import NewsSite, Told, article, slowly, until, xml

from copydesk.cache.admin import Admin
from copydesk.cache.jobs import Job
from copydesk.cache.keeper import Wanted
from copydesk.desk import Kept
from copydesk.jobs.runner import Runner
from copydesk.model.request import request_of


async def begun(runner: Runner, admin: Admin, addresses: Sequence[str] | None = None, **asked: Any) -> Job:
    items = None if addresses is None else list(addresses)
    job, _ = await admin.begin_job(runner.jobs, "warm", "some pages", asked, items)
    return job


async def warmed(runner: Runner, admin: Admin, addresses: Sequence[str] | None = None, **asked: Any) -> Job:
    ended = await runner.run((await begun(runner, admin, addresses, **asked)).id)
    assert ended
    return ended


async def test_pages_are_there_before_anybody_asks_for_them(site: NewsSite, runner: Runner, admin: Admin) -> None:
    urls = site.publish("a", "b")
    job = await warmed(runner, admin, urls)
    assert (job.state, job.counts) == ("done", {"read": 2})
    assert await admin.keeper.count(Wanted(("site:127.0.0.1",))) == 2
    page = await runner.desk.fetch(urls[0])
    assert (await runner.desk.check(request_of(page))).kept is Kept.HIT


async def test_pages_that_are_there_are_not_read_again(site: NewsSite, runner: Runner, admin: Admin) -> None:
    urls = site.publish("a")
    await warmed(runner, admin, urls)
    job = await warmed(runner, admin, [*urls, *site.publish("b")])
    assert job.counts == {"read": 1, "there": 1}


async def test_what_could_not_be_read_is_told_with_why_and_holds_nothing_up(
    site: NewsSite, runner: Runner, admin: Admin
) -> None:
    site.pages["/robots.txt"] = Told(b"User-agent: *\nDisallow: /private\n", kind="text/plain")
    site.pages["/film"] = Told(b"...", kind="video/mp4")
    site.pages["/empty"] = Told(b"<html><body></body></html>")
    site.pages["/round"] = Told(status=302, headers={"Location": "/round"})
    names = ("private", "gone", "film", "empty", "round", "fine")
    site.publish("private", "fine")
    job = await warmed(runner, admin, [f"{site.address}/{name}" for name in names])
    assert await outcomes(runner, job) == {
        "private": "closed", "gone": "failed", "film": "failed", "empty": "failed", "round": "failed", "fine": "read",
    }  # fmt: skip
    why = {result["url"]: result.get("why") async for result in runner.jobs.results(job)}
    assert "404" in why[f"{site.address}/gone"]
    assert "video/mp4" in why[f"{site.address}/film"]
    assert "redirects too often" in why[f"{site.address}/round"]


async def test_the_pages_of_a_feed_are_found_first(site: NewsSite, runner: Runner, admin: Admin) -> None:
    urls = site.publish("a", "b", "c")
    items = "".join(f"<item><link>{url}</link></item>" for url in urls)
    site.pages["/feed"] = xml(f"<rss><channel>{items}</channel></rss>")
    job = await warmed(runner, admin, listing=f"{site.address}/feed", most=2)
    assert (job.total, job.counts) == (2, {"read": 2})


async def test_a_feed_that_cannot_be_read_fails_the_job_and_says_why(
    site: NewsSite, runner: Runner, admin: Admin
) -> None:
    site.pages["/feed"] = Told(b"<rss><channel><item><li")
    job = await warmed(runner, admin, listing=f"{site.address}/feed")
    assert (job.state, job.total) == ("failed", 0)
    assert "lists no addresses" in job.why


async def test_who_is_killed_midway_goes_on_without_fetching_again_what_is_done(
    site: NewsSite, open_runner: Open, admin: Admin
) -> None:
    names = [f"p{nth}" for nth in range(12)]
    urls = site.publish(*names)
    first, second = await open_runner(), await open_runner()
    job = await begun(first, admin, urls)
    killed = asyncio.create_task(first.run(job.id))

    async def some_are_done() -> bool:
        return (await first.jobs.must_get(job.id)).done >= 4

    await eventually(some_are_done)
    killed.cancel()
    await asyncio.wait([killed])
    done = {result["url"] async for result in second.jobs.results(job)}
    visits = {url: site.visited(url.removeprefix(site.address)) for url in done}
    ended = await second.run(job.id)
    assert ended
    assert (ended.state, sum(ended.counts.values())) == ("done", 12)
    assert {url: site.visited(url.removeprefix(site.address)) for url in done} == visits
    assert all(site.visited(f"/{name}") for name in names)


async def test_two_processes_do_not_work_on_one_job_and_visit_a_host_one_at_a_time(
    site: NewsSite, open_runner: Open, admin: Admin
) -> None:
    for nth in range(10):
        site.pages[f"/p{nth}"] = slowly(article(f"Story {nth}"), 0.02)
    first, second = await open_runner(), await open_runner()
    urls = [f"{site.address}/p{nth}" for nth in range(10)]
    one, other = await begun(first, admin, urls[:5]), await begun(first, admin, urls[5:])
    turn = await first.jobs.take(one.id)
    assert turn
    async with turn:
        assert await second.run(one.id) is None
    await asyncio.gather(first.run(one.id), second.run(other.id))
    assert site.most_at_once == 1


async def test_a_cancelled_job_visits_nobody_any_more(site: NewsSite, runner: Runner, admin: Admin) -> None:
    urls, cancelled = site.publish(*(f"p{nth}" for nth in range(30))), threading.Event()

    def held_up() -> Told:
        cancelled.wait(60)
        return article("Held up")

    for url in urls:
        site.pages[url.removeprefix(site.address)] = held_up
    job = await begun(runner, admin, urls)
    running = asyncio.create_task(runner.run(job.id))
    await asyncio.to_thread(until, lambda: len(site.visits) > 1)  # the first is to its robots.txt
    assert (await admin.cancel_job(runner.jobs, job.id)).state == "cancelled"
    cancelled.set()
    ended = await running
    assert ended
    assert ended.state == "cancelled"
    visits = len(site.visits)
    assert await runner.run(job.id)
    assert len(site.visits) == visits < 30


async def test_an_open_job_is_found_and_done_by_a_process_that_serves(
    site: NewsSite, runner: Runner, admin: Admin
) -> None:
    job = await begun(runner, admin, site.publish("a"))

    async def ended() -> bool:
        return (await runner.jobs.must_get(job.id)).ended

    async with runner.at_work():
        await eventually(ended)
    assert (await runner.jobs.must_get(job.id)).counts == {"read": 1}


async def test_what_was_warmed_is_in_the_audit_and_not_in_the_readers_statistics(
    site: NewsSite, runner: Runner, admin: Admin
) -> None:
    await warmed(runner, admin, site.publish("a", "b"))
    deeds = [(deed.who, deed.deed, deed.what, deed.count) for deed in await admin.audit.newest(9)]
    assert deeds == [("Ada", "warmed", "some pages", 2), ("Ada", "asked for warm", "some pages", 1)]
    await runner.desk.tally.add_up()
    (minutes,) = (await admin.keeper.tally.minutes(1)).values()
    assert "miss" not in minutes


async def test_a_server_fetches_nothing_that_is_not_public(site: NewsSite, open_runner: Open, admin: Admin) -> None:
    runner = await open_runner(local=False)
    job = await warmed(runner, admin, site.publish("a"))
    assert job.counts == {"closed": 1}
    assert site.visits == []


@pytest.mark.parametrize("address", ["http://", "ftp://news.example/", "nonsense"])
async def test_what_is_no_address_is_told_and_passed_over(runner: Runner, admin: Admin, address: str) -> None:
    assert (await warmed(runner, admin, [address])).counts == {"failed": 1}
