"""An analysis as a stream of server-sent events: what is under way, the flags, and then everything else.

    event: reading     the page was taken; said at once, and again as a comment while its readers wait
    event: flag        one flag, in the order of the text
    event: analysis    the analysis without its flags: label, engine, what could not be checked
    event: problem     instead of these two: why there is none (RFC 9457), with retry_after where coming again may help

What is wrong with the request itself is told before the stream begins, by its status, as without one.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import orjson
from starlette.requests import Request
from starlette.responses import StreamingResponse

from copydesk.desk import Desk
from copydesk.errors import CopydeskError
from copydesk.model import request as model
from copydesk.web.problems import problem_of

EVENT_STREAM = "text/event-stream"

#: Proxies and browsers' background scripts give up on what is silent for longer than half a minute.
SILENT_SECONDS = 10


def streamed(request: Request, asked: model.Request) -> StreamingResponse:
    """The stream in which a page is answered."""
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(_events(request.app.state.desk, asked), media_type=EVENT_STREAM, headers=headers)


def wants_stream(request: Request) -> bool:
    """Whether the client asked for one."""
    return "stream" in request.query_params


async def _events(desk: Desk, asked: model.Request) -> AsyncIterator[bytes]:
    yield _event("reading", {})
    # Whoever goes away ends the stream, and not the analysis, which is kept for the next.
    answering = asyncio.ensure_future(desk.check(asked))
    try:
        while not (await asyncio.wait({answering}, timeout=SILENT_SECONDS))[0]:
            yield b": reading\n\n"
        analysis = answering.result().record.seen(replace(asked.view, muted=desk.muted))
    except CopydeskError as error:
        yield _event("problem", problem_of(error))
        return
    finally:
        answering.cancel()
    for flag in analysis["flags"]:
        yield _event("flag", flag)
    yield _event("analysis", {name: value for name, value in analysis.items() if name != "flags"})


def _event(name: str, data: object) -> bytes:
    return f"event: {name}\ndata: ".encode() + orjson.dumps(data) + b"\n\n"  # JSON has no line breaks of its own
