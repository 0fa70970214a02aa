import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from copydesk.cache.analyses import Analyses
from copydesk.cache.breaker import Breaker
from copydesk.cache.link import Link
from copydesk.desk import Desk, Kept
from copydesk.editor import Editor
from copydesk.errors import AnalysisFailed, CacheError, DeskBusy
from copydesk.measures import Measures
from copydesk.model.draft import Answers, Draft, Shift
from copydesk.model.evidence import Evidence
from copydesk.model.offsets import OffsetUnit
from copydesk.model.page import Page
from copydesk.model.question import Answer, Question, TextOf
from copydesk.model.record import Record
from copydesk.model.request import Request, read_request, request_of
from copydesk.register.register import Register
from copydesk.sources.transport import Transport
from copydesk.workers import first_reading

QUESTION = TextOf("https://example.org/")
#: Seconds after which a page that should not wait for cache or sources surely hangs, on however busy a machine.
HANGING = 20


class CountingWorkers:
    """Reads in this process, slowly if told to, and counts how often."""

    ready = True

    def __init__(self, editor: Editor) -> None:
        self.engine = editor.engine
        self.editor = editor
        self.read_count = 0
        self.gate = asyncio.Event()
        self.gate.set()
        self.fails = False
        self.asks = False

    async def read(self, request: Request, shift: Shift) -> Record | Draft:
        self.read_count += 1
        await self.gate.wait()
        if self.fails:
            raise AnalysisFailed("died")
        if self.asks and request.live:
            return Draft(self.editor.read(request.page).document, (QUESTION,))
        return first_reading(self.editor, request, shift)

    async def judge(self, draft: Draft, request: Request, answers: Answers, shift: Shift) -> Record:
        return Record.of(self.editor.judge(draft, request, answers, shift))

    async def close(self) -> None: ...


class SlowSource:
    name = "slow"

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def understands(self, question: Question[Any]) -> bool:
        return question == QUESTION

    async def answer(self, question: Question[Any]) -> Answer[Any] | None:
        await asyncio.sleep(self.seconds)
        return Answer("text", (Evidence("link", "t", "s"),), datetime.now(UTC) + timedelta(hours=1))


@pytest.fixture
def workers(editor: Editor) -> CountingWorkers:
    return CountingWorkers(editor)


@pytest.fixture
async def open_desk(workers: CountingWorkers, register: Register) -> AsyncIterator[Callable[..., Desk]]:
    opened: list[Desk] = []
    transport = Transport()

    def open(link: Link | None = None, *sources: Any, by: Any = None, **options: Any) -> Desk:
        options = {"measures": Measures(), "register": register} | options
        opened.append(Desk(by or workers, Analyses(link), sources, transport, **options))
        return opened[-1]

    yield open
    for desk in opened:
        await desk.close()
        await desk.analyses.close()
    await transport.close()


def page(words: str = "The council met.") -> Request:
    return request_of(Page(words))


async def test_a_page_is_read_once_and_then_known(open_desk: Any, workers: CountingWorkers) -> None:
    desk = open_desk()
    first, second = await desk.check(page()), await desk.check(page())
    assert (first.kept, second.kept) == (Kept.STORED, Kept.HIT)
    assert first.record == second.record
    assert workers.read_count == 1
    id = first.record.analysis()["id"]
    assert await desk.find_id(id) == second
    assert await desk.find_known(page().fingerprint, OffsetUnit.UTF16) == second


async def test_the_same_page_asked_for_at_once_is_read_once(open_desk: Any, workers: CountingWorkers) -> None:
    desk = open_desk()
    workers.gate.clear()
    asked = [asyncio.create_task(desk.check(page())) for _ in range(20)]
    await asyncio.sleep(0.05)
    workers.gate.set()
    records = {(await task).record for task in asked}
    assert len(records) == 1
    assert workers.read_count == 1


async def test_who_goes_away_does_not_take_the_answer_from_the_others(open_desk: Any, workers: CountingWorkers) -> None:
    desk = open_desk()
    workers.gate.clear()
    first, second = (asyncio.create_task(desk.check(page())) for _ in range(2))
    await asyncio.sleep(0.05)
    first.cancel()
    await asyncio.sleep(0)
    workers.gate.set()
    assert (await second).kept is Kept.STORED
    assert workers.read_count == 1


async def test_a_failure_reaches_all_who_wait_and_is_not_kept(open_desk: Any, workers: CountingWorkers) -> None:
    desk = open_desk()
    workers.fails = True
    outcomes = await asyncio.gather(*(desk.check(page()) for _ in range(3)), return_exceptions=True)
    assert all(isinstance(outcome, AnalysisFailed) for outcome in outcomes)
    workers.fails = False
    assert (await desk.check(page())).kept is Kept.STORED


async def test_beyond_the_queue_the_desk_is_busy_at_once(open_desk: Any, workers: CountingWorkers) -> None:
    desk = open_desk(queue=2)
    workers.gate.clear()
    waiting = [asyncio.create_task(desk.check(page(f"Page {nth}."))) for nth in range(2)]
    await asyncio.sleep(0.05)
    with pytest.raises(DeskBusy) as caught:
        await desk.check(page("One too many."))
    assert caught.value.retry_after_seconds > 0
    joined = asyncio.create_task(desk.check(page("Page 0.")))
    await asyncio.sleep(0.05)
    workers.gate.set()
    assert len(await asyncio.gather(*waiting, joined)) == 3
    assert (await desk.check(page("Now there is room."))).kept is Kept.STORED


async def test_sources_are_asked_only_for_live_evidence_and_within_their_time(
    open_desk: Any, workers: CountingWorkers
) -> None:
    desk = open_desk(None, SlowSource(30), evidence_seconds=0.1)
    workers.asks = True
    live = read_request({"text": "The council met.", "options": {"evidence": "live"}})
    async with asyncio.timeout(HANGING):
        told = (await desk.check(live)).record.analysis()
    assert told["unanswered"] == ["link: https://example.org/"]
    assert told["id"].endswith("-live")
    assert (await desk.check(page())).record.analysis()["unanswered"] == []


async def test_answers_that_come_in_time_bound_how_long_an_analysis_is_good(
    open_desk: Any, workers: CountingWorkers
) -> None:
    desk = open_desk(None, SlowSource(0))
    workers.asks = True
    told = (
        await desk.check(read_request({"text": "The council met.", "options": {"evidence": "live"}}))
    ).record.analysis()
    assert told["unanswered"] == []
    assert datetime.fromisoformat(told["good_until"]) < datetime.now(UTC) + timedelta(hours=2)


async def checked(desk: Desk, words: str) -> Kept:
    """The page gets its answer, and does not hang; what the cache had to do with it."""
    async with asyncio.timeout(HANGING):
        answer = await desk.check(page(words))
    assert answer.record.analysis()["page"]["words"] > 0
    return answer.kept


async def test_with_redis_killed_pages_get_their_flags_and_are_kept_again_when_it_is_back(
    open_desk: Any, redis_server: Any
) -> None:
    desk = open_desk(Link(redis_server.url, breaker=Breaker(first_seconds=0.1)))
    assert await checked(desk, "Before.") is Kept.STORED
    redis_server.kill()
    assert await checked(desk, "Without.") is Kept.MISSED
    redis_server.start()
    await asyncio.sleep(0.2)
    assert await checked(desk, "After.") is Kept.STORED
    assert await checked(desk, "After.") is Kept.HIT


async def test_with_redis_frozen_pages_get_their_flags_in_bounded_time(open_desk: Any, redis_server: Any) -> None:
    desk = open_desk(Link(redis_server.url))
    redis_server.freeze()
    assert set(await asyncio.gather(*(checked(desk, f"Page {nth}.") for nth in range(20)))) == {Kept.MISSED}
    redis_server.thaw()


async def test_with_redis_slow_pages_get_their_flags_in_bounded_time(open_desk: Any, slow_redis: str) -> None:
    desk = open_desk(Link(slow_redis))
    assert await checked(desk, "First.") is Kept.MISSED
    assert await checked(desk, "Second.") is Kept.MISSED


async def test_with_redis_full_pages_get_their_flags_and_what_is_there_is_found(
    open_desk: Any, start_redis: Any
) -> None:
    server = start_redis("--maxmemory", "3mb", "--maxmemory-policy", "noeviction")
    link = Link(server.url)
    desk = open_desk(link)
    await desk.check(page("In good time."))
    with contextlib.suppress(CacheError):
        for nth in range(10_000):
            await link.run(lambda client, key=str(nth): client.set(key, bytes(1_000), ex=60))
    assert await checked(desk, "Too much.") is Kept.MISSED
    assert await checked(desk, "In good time.") is Kept.HIT


async def test_what_the_cache_garbled_is_read_anew(open_desk: Any, workers: CountingWorkers) -> None:
    desk = open_desk()
    await desk.check(page())
    near = desk.analyses._near
    (key,) = near._kept
    near.put(key, b"garbled", 60)
    assert (await desk.check(page())).kept is Kept.STORED
    assert workers.read_count == 2
