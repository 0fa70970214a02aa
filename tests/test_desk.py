import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from spacy.language import Language

from copydesk.cache.analyses import Analyses
from copydesk.cache.breaker import Breaker
from copydesk.cache.keys import AnalysisKey
from copydesk.cache.link import Link
from copydesk.desk import Desk, Kept
from copydesk.editor import Editor
from copydesk.errors import AnalysisFailed, CacheError, DeskBusy, LanguageNotRead
from copydesk.measures import Measures
from copydesk.model.analysis import Engine
from copydesk.model.draft import Answers, Draft, Shift
from copydesk.model.evidence import Evidence
from copydesk.model.offsets import OffsetUnit
from copydesk.model.page import Page
from copydesk.model.question import Answer, Question, TextOf
from copydesk.model.record import Record
from copydesk.model.request import Request, read_request, request_of
from copydesk.reading.reader import Reader
from copydesk.register.indices import Indices
from copydesk.register.register import Register
from copydesk.rules.catalogue import rules
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


async def test_what_the_cache_garbled_is_read_anew(open_desk: Any, workers: CountingWorkers, redis_server: Any) -> None:
    link = Link(redis_server.url, budget_seconds=5)
    await open_desk(link).check(page())
    entry = AnalysisKey.of(workers.engine, page().fingerprint).entry
    assert await link.run(lambda client: client.set(entry, b"garbled", xx=True))
    desk = open_desk(Link(redis_server.url, budget_seconds=5))
    assert (await desk.check(page())).kept is Kept.STORED
    assert workers.read_count == 2


# --- several processes that share a cache; each is a desk with a client of its own ---------------------------------


@pytest.fixture
def open_process(open_desk: Any, redis_server: Any) -> Callable[..., Desk]:
    """Another process's desk beside the same Redis."""

    def open(**options: Any) -> Desk:
        desk: Desk = open_desk(Link(redis_server.url, budget_seconds=5), **options)
        return desk

    return open


async def test_a_page_that_many_processes_are_asked_for_at_once_is_read_once(
    open_process: Any, workers: CountingWorkers
) -> None:
    desks = [open_process() for _ in range(4)]
    workers.gate.clear()
    asked = [asyncio.create_task(desk.check(page())) for desk in desks for _ in range(25)]
    await asyncio.sleep(0.3)
    workers.gate.set()
    answers = await asyncio.gather(*asked)
    assert workers.read_count == 1
    assert len({answer.record for answer in answers}) == 1
    assert {answer.kept for answer in answers} == {Kept.STORED, Kept.JOINED}


async def test_when_the_process_that_reads_a_page_dies_another_takes_over(
    open_process: Any, editor: Editor, workers: CountingWorkers
) -> None:
    doomed = CountingWorkers(editor)
    doomed.gate.clear()
    first, second = open_process(by=doomed, lease_seconds=0.5), open_process(lease_seconds=0.5)
    asked = asyncio.create_task(first.check(page()))
    await asyncio.sleep(0.1)
    waiting = asyncio.create_task(second.check(page()))
    await asyncio.sleep(0.7)
    assert workers.read_count == 0, "whoever is at it renews its lease"
    first.analyses.link._client.execute_command = _dead
    async with asyncio.timeout(HANGING):
        assert (await waiting).kept is Kept.STORED
    asked.cancel()


async def _dead(*command: Any, **options: Any) -> None:
    raise OSError("this process is dead")


async def test_a_page_that_one_process_could_not_read_is_refused_by_the_others_without_trying(
    open_process: Any, workers: CountingWorkers
) -> None:
    french = request_of(Page("Le conseil municipal a voté le budget de la ville.", language="fr"))
    refusals = []
    for desk in (open_process(), open_process()):
        with pytest.raises(LanguageNotRead) as caught:
            await desk.check(french)
        refusals.append(str(caught.value))
    assert refusals[0] == refusals[1]
    assert workers.read_count == 1


async def test_a_stale_analysis_is_an_answer_at_once_while_one_process_makes_a_fresh_one(
    open_process: Any, workers: CountingWorkers
) -> None:
    desks = [open_process() for _ in range(3)]
    await desks[0].check(page())
    await desks[0].analyses.mark_stale([AnalysisKey.of(workers.engine, page().fingerprint)])
    workers.gate.clear()
    answers = await asyncio.gather(*(desk.check(page()) for desk in desks for _ in range(5)))
    assert {answer.kept for answer in answers} == {Kept.STALE}
    workers.gate.set()
    await asyncio.gather(*(task for desk in desks for task in desk._under_way.values()))
    assert workers.read_count == 2
    assert (await desks[1].check(page())).kept is Kept.HIT


async def test_an_analysis_outlives_a_change_of_the_register_unless_it_rests_on_what_changed(
    open_process: Any, fictional_register: Register, nlp: Language
) -> None:
    def process(register: Register) -> tuple[Desk, CountingWorkers]:
        engine = Engine("test", "pipeline", register.version)
        by = CountingWorkers(Editor(Reader(nlp, register), rules(), register, engine, strict=True))
        return open_process(by=by, register=register), by

    concerned = request_of(Page("Fredonian Defence Minister Kasimir Beldenov met reporters."))
    unconcerned = request_of(Page("The council met on Tuesday."))
    before, _ = process(fictional_register)
    for request in (concerned, unconcerned):
        assert (await before.check(request)).kept is Kept.STORED

    records = fictional_register.records
    changed = tuple(tenure for tenure in records.tenures if "defence-minister" not in tenure.office.id)
    assert len(changed) < len(records.tenures)
    after, by = process(Register("another", Indices(replace(records, tenures=changed))))
    assert (await after.check(unconcerned)).kept is Kept.HIT
    assert by.read_count == 0
    assert (await after.check(concerned)).kept is Kept.STALE
    await asyncio.gather(*after._under_way.values())
    assert by.read_count == 1
    answer = await after.check(concerned)
    assert answer.kept is Kept.HIT
    assert answer.record.analysis()["engine"]["register"] == "another"
