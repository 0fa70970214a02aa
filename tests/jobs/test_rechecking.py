from __future__ import annotations

from dataclasses import replace

from tests.jobs.conftest import Open
from tests.sources.news_site import NewsSite, article

from copydesk.cache.admin import Admin
from copydesk.cache.jobs import Job
from copydesk.cache.keeper import Wanted
from copydesk.cache.keys import AnalysisKey
from copydesk.jobs.outdated import asked_of, outdated
from copydesk.jobs.runner import Runner
from copydesk.model.page import Page
from copydesk.model.request import request_of
from copydesk.register.register import Register

FLAGGED = "The summit was called off on 31 September, and again on 31 June, the mayor told the council."


async def rechecked(runner: Runner, admin: Admin, wanted: Wanted = Wanted(), **asked: int) -> Job:  # noqa: B008 - frozen
    job, _ = await admin.begin_job(runner.jobs, "recheck", str(wanted), {**asked_of(wanted), **asked}, None)
    ended = await runner.run(job.id)
    assert ended
    return ended


async def read_all(runner: Runner, *urls: str) -> None:
    for url in urls:
        await runner.desk.check(request_of(await runner.desk.fetch(url)))


async def names(runner: Runner, wanted: Wanted = Wanted()) -> list[str]:  # noqa: B008 - frozen
    return [page.url.rpartition("/")[2] for page in (await outdated(runner.desk, wanted)).addresses]


async def test_what_is_as_good_as_made_now_is_left_alone(site: NewsSite, runner: Runner, admin: Admin) -> None:
    await read_all(runner, *site.publish("a", "b"))
    job = await rechecked(runner, admin)
    assert (job.state, job.total) == ("done", 0)


async def test_what_is_stale_is_read_again_the_worst_first_and_then_fresh(
    site: NewsSite, runner: Runner, admin: Admin
) -> None:
    urls = site.publish("mild", "busy")
    site.pages["/grave"] = article("Grave", FLAGGED)
    await read_all(runner, *urls, f"{site.address}/grave")
    busy = request_of(await runner.desk.fetch(urls[1]))
    for _ in range(3):
        await runner.desk.check(busy)
    await runner.desk.tally.add_up()
    await admin.purge(Wanted(), soft=True)
    assert await names(runner) == ["grave", "busy", "mild"]
    job = await rechecked(runner, admin, most=2)
    assert job.counts == {"read": 2}
    assert await names(runner) == ["mild"]
    assert await admin.keeper.count(Wanted()) == 3


async def test_after_a_change_of_the_engine_what_the_old_one_made_is_read_again_and_goes(
    site: NewsSite, runner: Runner, open_runner: Open, admin: Admin
) -> None:
    await read_all(runner, *site.publish("a", "b"))
    newer = await open_runner(engine=replace(runner.desk.workers.engine, version="newer"))
    assert sorted(await names(newer)) == ["a", "b"]
    assert await names(newer, Wanted(("engine:newer",))) == []
    assert (await rechecked(newer, admin)).counts == {"read": 2}
    assert await admin.keeper.versions() == {"engine:newer": 2, f"register:{newer.desk.register.version}": 2}
    assert await names(newer) == []


async def test_a_change_of_the_register_concerns_only_what_rests_on_what_changed(
    site: NewsSite, runner: Runner, open_runner: Open, fictional_register: Register
) -> None:
    site.pages["/office"] = article("Office", "Defense Minister Andrei Belousov said so on 2 December 2025.")
    await read_all(runner, f"{site.address}/office", *site.publish("bridge"))
    same, other = (
        replace(runner.desk.workers.engine, register="same"),
        replace(runner.desk.workers.engine, register="x"),
    )
    assert await names(await open_runner(engine=same)) == []  # another version, which says the same
    assert await names(await open_runner(engine=other, register=fictional_register)) == ["office"]


async def test_pages_without_an_address_are_counted_and_left_to_their_readers(runner: Runner, admin: Admin) -> None:
    await runner.desk.check(request_of(Page("The council met on Tuesday.")))
    await admin.purge(Wanted(), soft=True)
    found = await outdated(runner.desk, Wanted())
    assert (found.addresses, found.without_address) == ([], 1)
    job = await rechecked(runner, admin)
    assert job.why == "1 outdated analyses have no address."


async def test_a_page_that_is_gone_keeps_what_was_known_of_it(site: NewsSite, runner: Runner, admin: Admin) -> None:
    await read_all(runner, *site.publish("a"))
    await admin.purge(Wanted(), soft=True)
    del site.pages["/a"]
    assert (await rechecked(runner, admin)).counts == {"failed": 1}
    assert await admin.keeper.count(Wanted()) == 1


async def test_a_readers_own_copy_of_a_page_gives_way_to_what_was_read_there_today(
    site: NewsSite, runner: Runner, admin: Admin
) -> None:
    (url,) = site.publish("a")
    sent = request_of(Page("What the reader's browser made of it.", url=url))
    id = (await runner.desk.check(sent)).id
    await admin.purge(Wanted(), soft=True)
    assert (await rechecked(runner, admin)).counts == {"read": 1}
    keys = {kept.key async for kept in admin.keeper.find(Wanted(("site:127.0.0.1",)))}
    assert len(keys) == 1
    assert AnalysisKey.of_id(id) not in keys
    deeds = [(deed.deed, deed.what, deed.count) for deed in await admin.audit.newest(2)]
    assert deeds[0] == ("re-checked", "everything", 1)
