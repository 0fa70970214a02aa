"""Workers: processes in which editors think, so that the event loop never does.

A page that kills its worker, or takes too long, kills nothing else.
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
from collections.abc import Callable
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from pebble import ProcessExpired, ProcessPool

from copydesk.errors import AnalysisFailed, CopydeskError
from copydesk.model.analysis import Engine
from copydesk.model.draft import Answers, Draft, Shift
from copydesk.model.record import Record
from copydesk.model.request import Request

if TYPE_CHECKING:  # importing the editor loads the whole of language processing, which only workers need
    from copydesk.editor import Editor

log = logging.getLogger(__name__)

T = TypeVar("T")

#: Characters from which on a page may take longer than others, in proportion: no article is as long.
LONG = 200_000


def hire_editor(pipeline: str | None, synced: Path | None = None) -> Editor:
    """An editor with everything that ships, or with another language pipeline."""
    from copydesk.editor import Editor

    return Editor.hired(pipeline, synced)


class Workers(Protocol):
    """Whoever reads and judges pages."""

    engine: Engine

    @property
    def ready(self) -> bool:
        """Whether pages can be given to them."""

    async def read(self, request: Request, shift: Shift) -> Record | Draft:
        """The finished record; or, where the reader wants sources asked and a rule has questions for them, a draft."""

    async def judge(self, draft: Draft, request: Request, answers: Answers, shift: Shift) -> Record:
        """The record of a draft whose questions were asked."""

    async def close(self) -> None:
        """Let go of everything, at once."""


def first_reading(editor: Editor, request: Request, shift: Shift) -> Record | Draft:
    """Read a page, and judge it too unless there is something to ask."""
    draft = editor.read(request.page)
    return draft if request.live and draft.questions else Record.of(editor.judge(draft, request, {}, shift))


def second_reading(editor: Editor, draft: Draft, request: Request, answers: Answers, shift: Shift) -> Record:
    """Judge a draft."""
    return Record.of(editor.judge(draft, request, answers, shift))


class InlineWorkers:
    """One editor in the server's own process: for tests and debugging. Pages are read one after the other."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        self._one_at_a_time = asyncio.Lock()
        self.engine = editor.engine
        self.ready = True

    async def read(self, request: Request, shift: Shift) -> Record | Draft:
        """See ``Workers``."""
        async with self._one_at_a_time:
            return await asyncio.to_thread(first_reading, self._editor, request, shift)

    async def judge(self, draft: Draft, request: Request, answers: Answers, shift: Shift) -> Record:
        """See ``Workers``."""
        async with self._one_at_a_time:
            return await asyncio.to_thread(second_reading, self._editor, draft, request, answers, shift)

    async def close(self) -> None:
        """Nothing to let go of."""
        self.ready = False


class ProcessWorkers:
    """A pool of processes, each with an editor of its own. One that dies is replaced."""

    def __init__(self, hire: Callable[[], Editor], count: int, page_seconds: float) -> None:
        """``hire`` makes the editor, in the worker; it must be something that pickles."""
        self._page_seconds = page_seconds
        # Fresh interpreters: forking a process with threads and an event loop copies locks that nobody will release.
        self._pool = ProcessPool(count, initializer=_begin, initargs=(hire,), context=get_context("spawn"))
        self._closed = False
        self.engine: Engine

    @classmethod
    async def hired(
        cls, hire: Callable[[], Editor], count: int, page_seconds: float, start_seconds: float = 120
    ) -> ProcessWorkers:
        """Start them and wait until one is ready.

        Raises:
            CopydeskError: what kept an editor from being hired.
            AnalysisFailed: when no worker comes up.
        """
        workers = cls(hire, count, page_seconds)
        try:
            workers.engine = await workers._do(start_seconds, _engine)
        except BaseException:
            await workers.close()
            raise
        return workers

    @property
    def ready(self) -> bool:
        """Whether pages can be given to them."""
        return not self._closed and self._pool.active

    async def read(self, request: Request, shift: Shift) -> Record | Draft:
        """See ``Workers``."""
        return await self._do(self._seconds(request), _read, request, shift)

    async def judge(self, draft: Draft, request: Request, answers: Answers, shift: Shift) -> Record:
        """See ``Workers``."""
        return await self._do(self._seconds(request), _judge, draft, request, answers, shift)

    async def close(self) -> None:
        """Kill them all: what they think of is not needed any more."""
        self._closed = True
        self._pool.stop()  # type: ignore[no-untyped-call]
        await asyncio.to_thread(self._pool.join)

    def _seconds(self, request: Request) -> float:
        return self._page_seconds * max(1.0, len(request.page.text) / LONG)

    async def _do(self, seconds: float, task: Callable[..., T], *arguments: object) -> T:
        try:
            return await asyncio.wrap_future(self._pool.schedule(task, args=arguments, timeout=seconds))
        except TimeoutError:
            log.warning("a page was given up after %s seconds", seconds)
            raise AnalysisFailed(
                f"Reading this page took longer than {seconds:g} seconds, so it was given up."
            ) from None
        except ProcessExpired as error:
            log.warning("a worker died over a page: exit code %s", error.exitcode)
            raise AnalysisFailed("The worker that read this page died over it.") from None
        except CopydeskError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it was, it is the page's worker's, not ours
            # Not its message: that may hold words of the page.
            log.error("a worker failed over a page: %s", type(error).__name__)
            raise AnalysisFailed("Something went wrong while this page was read.") from None


# --- in the worker ---------------------------------------------------------------------------------------------

_hired: Editor | CopydeskError


def _begin(hire: Callable[[], Editor]) -> None:
    global _hired
    _end_with_parent()
    # Every worker has one core to itself; threads inside numeric libraries would only fight over it.
    os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    try:
        _hired = hire()
    except CopydeskError as error:
        _hired = error


def _end_with_parent() -> None:
    """Die when the server does, however it dies: nobody would collect the work."""

    def watch() -> None:
        if parent := parent_process():
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, name="ends with parent", daemon=True).start()


def _editor() -> Editor:
    if isinstance(_hired, CopydeskError):
        raise _hired
    return _hired


def _engine() -> Engine:
    return _editor().engine


def _read(request: Request, shift: Shift) -> Record | Draft:
    return first_reading(_editor(), request, shift)


def _judge(draft: Draft, request: Request, answers: Answers, shift: Shift) -> Record:
    return second_reading(_editor(), draft, request, answers, shift)
