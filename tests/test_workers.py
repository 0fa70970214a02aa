import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from copydesk.errors import AnalysisFailed, LanguageNotRead, SettingsError
from copydesk.model.analysis import Analysis, Engine, Label, Level, NameCount, QuoteCount
from copydesk.model.document import Document
from copydesk.model.draft import Answers, Draft, Shift
from copydesk.model.flag import Severity
from copydesk.model.page import Page
from copydesk.model.question import TextOf
from copydesk.model.record import Record
from copydesk.model.request import Request, request_of
from copydesk.workers import InlineWorkers, ProcessWorkers

SHIFT = Shift(datetime(2025, 12, 2, tzinfo=UTC))
QUESTION = TextOf("https://example.org/")


class ToyEditor:
    """Does what the page says."""

    engine = Engine("toy", "none", "none")

    def read(self, page: Page) -> Draft:
        word = page.text
        if word == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if word == "hang":
            time.sleep(600)
        if word == "raise":
            raise ValueError("secret words of the page")
        if word == "refuse":
            raise LanguageNotRead("Not that one.", "/language")
        return Draft(Document(page), (QUESTION,) if word == "ask" else ())

    def judge(self, draft: Draft, request: Request, answers: Answers, shift: Shift) -> Analysis:
        counts = dict.fromkeys(Severity, 0)
        label = Label(
            Level.CLEAR, f"{len(answers)} answers from {os.getpid()}", counts, QuoteCount(0, 0), NameCount(0, 0, 0)
        )
        document = draft.document
        return Analysis(request.fingerprint, self.engine, document, label, (), (), shift.made_at, shift.made_at)


def hire() -> Any:
    return ToyEditor()


def hire_nobody() -> Any:
    raise SettingsError("COPYDESK_PIPELINE: no such pipeline")


@pytest.fixture
async def workers() -> AsyncIterator[ProcessWorkers]:
    hired = await ProcessWorkers.hired(hire, 1, page_seconds=1)
    yield hired
    await hired.close()


async def read(workers: Any, words: str, *, live: bool = False) -> Any:
    return await workers.read(request_of(Page(words), live=live), SHIFT)


async def test_pages_are_read_in_another_process(workers: ProcessWorkers) -> None:
    assert workers.ready
    assert workers.engine == ToyEditor.engine
    summary = (await read(workers, "read")).analysis()["label"]["summary"]
    assert not summary.endswith(f" {os.getpid()}")


async def test_who_dies_or_hangs_or_fails_over_a_page_does_so_alone(
    workers: ProcessWorkers, caplog: pytest.LogCaptureFixture
) -> None:
    for words in ("die", "hang", "raise"):
        with pytest.raises(AnalysisFailed):
            await read(workers, words)
        assert isinstance(await read(workers, "go on"), Record)
    assert "secret" not in caplog.text
    assert workers.ready


async def test_a_page_that_is_refused_is_refused_as_it_was(workers: ProcessWorkers) -> None:
    with pytest.raises(LanguageNotRead, match="Not that one") as caught:
        await read(workers, "refuse")
    assert caught.value.pointer == "/language"


async def test_only_live_evidence_makes_a_second_round() -> None:
    inline = InlineWorkers(hire())
    assert isinstance(await read(inline, "ask"), Record)
    assert isinstance(await read(inline, "no", live=True), Record)
    draft = await read(inline, "ask", live=True)
    assert draft.questions == (QUESTION,)
    record = await inline.judge(draft, request_of(draft.document.page, live=True), {}, SHIFT)
    assert record.analysis()["label"]["summary"].startswith("0 answers")


async def test_what_keeps_an_editor_from_being_hired_is_said() -> None:
    with pytest.raises(SettingsError, match="no such pipeline"):
        await ProcessWorkers.hired(hire_nobody, 1, page_seconds=1)


def children(pid: int) -> Iterable[int]:
    return [int(word) for file in Path(f"/proc/{pid}/task").glob("*/children") for word in file.read_text().split()]


def alive(pid: int) -> bool:
    try:
        if b"resource_tracker" in Path(f"/proc/{pid}/cmdline").read_bytes():
            return False  # the standard library's own, which stays
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


async def test_closing_leaves_no_process() -> None:
    before = set(children(os.getpid()))
    hired = await ProcessWorkers.hired(hire, 2, page_seconds=1)
    ours = set(children(os.getpid())) - before
    assert ours
    await hired.close()
    assert not hired.ready
    await asyncio.sleep(0.1)
    assert not any(map(alive, ours))


async def test_workers_die_with_a_server_that_is_killed() -> None:
    code = """
import asyncio, importlib.util, sys, os
async def main(toys):
    hired = await toys.ProcessWorkers.hired(toys.hire, 1, page_seconds=60)
    print("hired", flush=True)
    await asyncio.sleep(60)
if __name__ == "__main__":
    import test_workers
    asyncio.run(main(test_workers))
"""
    paths = [*sys.path, str(Path(__file__).parent)]
    server = subprocess.Popen(  # noqa: ASYNC220
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        text=True,
    )
    assert server.stdout
    assert server.stdout.readline() == "hired\n"
    theirs = list(children(server.pid))
    assert theirs
    server.kill()
    server.wait()
    server.stdout.close()
    deadline = time.monotonic() + 5
    while any(map(alive, theirs)):
        assert time.monotonic() < deadline, "a worker outlived its server"
        await asyncio.sleep(0.05)
