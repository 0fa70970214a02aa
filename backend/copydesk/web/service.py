"""What those ask who run the desk: is it alive, is it ready, how is it doing."""

from __future__ import annotations

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import Response

from copydesk import __version__
from copydesk.desk import Desk
from copydesk.web.replies import json_reply, reply

_NOW = {"Cache-Control": "no-store"}


async def healthz(request: Request) -> Response:
    """Alive: the event loop turns."""
    return json_reply(request, {"status": "alive", "version": __version__}, headers=_NOW)


async def readyz(request: Request) -> Response:
    """Ready: pages can be read. A cache that does not answer is told, but costs only speed."""
    desk: Desk = request.app.state.desk
    ready = desk.workers.ready
    engine = desk.workers.engine
    told = {
        "status": "ready" if ready else "not ready",
        "workers": "ready" if ready else "not ready",
        "cache": "answers" if desk.analyses.answers else "does not answer",
        "engine": {"version": engine.version, "pipeline": engine.pipeline, "register": engine.register},
    }
    return json_reply(request, told, status=200 if ready else 503, headers=_NOW)


async def metrics(request: Request) -> Response:
    """Counters, for Prometheus."""
    desk: Desk = request.app.state.desk
    return reply(request, desk.measures.exposition(), CONTENT_TYPE_LATEST, headers=_NOW)
