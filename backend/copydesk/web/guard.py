"""The guard at the door: counts every request, dresses every response, and lets no fault of ours out as it is."""

from __future__ import annotations

import logging
import time
import traceback
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from copydesk.measures import Measures
from copydesk.web.problems import problem_reply

log = logging.getLogger(__name__)

#: Nothing but our own files, and no inline script or style: whatever slipped into a page could do nothing there.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Guard:
    """Stands before all routes."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = time.monotonic(), 0

        async def dressed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, receive, dressed)
        except ClientDisconnect:
            status = 499
        except Exception as error:  # noqa: BLE001 - the last place where one can be caught
            _log_without_words(error)
            if status:
                raise RuntimeError("failed in the middle of a response") from None
            await problem_reply(Request(scope, receive), "internal")(scope, receive, dressed)
        finally:
            _count(scope, status, time.monotonic() - began)


class CrossOrigin:
    """Lets pages and extensions of any origin use the API, without credentials; nothing else."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._shared = CORSMiddleware(
            app,
            allow_origins=["*"],
            allow_methods=["GET", "POST", "DELETE"],
            allow_headers=[
                "Accept",
                "Authorization",
                "Content-Type",
                "Content-Encoding",
                "If-None-Match",
                "Idempotency-Key",
            ],
            expose_headers=[
                "Cache-Status",
                "Content-Location",
                "ETag",
                "RateLimit",
                "RateLimit-Policy",
                "Retry-After",
            ],
            max_age=86_400,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass, with the headers of its kind."""
        shared = scope["type"] == "http" and scope["path"].startswith("/v1/")
        await (self._shared if shared else self._app)(scope, receive, send)


def _count(scope: Scope, status: int, seconds: float) -> None:
    measures: Measures | None = getattr(scope["app"].state, "measures", None)
    if measures is not None:
        route = getattr(scope.get("endpoint"), "__name__", "none")  # not the path, of which there are endlessly many
        measures.requests.labels(route, scope["method"], str(status)).inc()
        measures.request_seconds.labels(route).observe(seconds)


def _log_without_words(error: Exception) -> None:
    """Log where something failed. What it says is left out: that may hold words of a page."""
    places = traceback.extract_tb(error.__traceback__)
    trail = " < ".join(f"{Path(place.filename).name}:{place.lineno}" for place in reversed(places[-6:]))
    log.error("%s at %s", type(error).__name__, trail)
