"""Serving: the app on an address of this machine, until it is told to stop."""

from __future__ import annotations

import logging
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import uvicorn

from copydesk.desk import Desk
from copydesk.errors import CopydeskError
from copydesk.settings import Settings
from copydesk.web.app import create_app
from copydesk.wiring import open_desk


def serve(settings: Settings, ready: Callable[[str], None]) -> bool:
    """Serve until interrupted; ``ready`` is told the address once pages can be sent there. False: it never could be.

    Raises:
        CopydeskError: what kept the desk from opening.
    """
    failures: list[CopydeskError] = []

    @asynccontextmanager
    async def opened(settings: Settings) -> AsyncIterator[Desk]:
        try:
            async with open_desk(settings) as desk:
                yield desk
        except CopydeskError as error:
            failures.append(error)
            raise

    # What keeps the desk from opening is said once, by our caller; uvicorn would show its traceback as well.
    logging.getLogger("uvicorn.error").addFilter(lambda _: not failures)
    app = create_app(settings, desk=opened)
    server = _Server(uvicorn.Config(app, host=settings.host, port=settings.port, log_level="warning"), ready)
    try:
        server.run()
    except SystemExit:  # uvicorn's own way out of a start that failed
        if failures:
            raise failures[0] from None
    return server.started


class _Server(uvicorn.Server):
    """A server that tells when it listens, and where."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[str], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            host, port = self.servers[0].sockets[0].getsockname()[:2]
            self._ready(f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}")
