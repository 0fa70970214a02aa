"""Shared by all tests: the language pipeline and the register, loaded once; and Redis servers to be bad to."""

from __future__ import annotations

import asyncio
import contextlib
import random
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from spacy.language import Language
from tests.corpus.measure import Judged
from tests.corpus.measure import judged as judge_corpus
from tests.sources.news_site import NewsSite

from copydesk.cache.embedded import find_server
from copydesk.editor import Editor
from copydesk.model.analysis import Engine
from copydesk.reading.language import load_language
from copydesk.reading.reader import Reader
from copydesk.register.load import load_register
from copydesk.register.register import Register
from copydesk.rules.catalogue import rules

#: The same examples in every run, on however slow a machine.
settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load_language()


@pytest.fixture(scope="session")
def register() -> Register:
    return load_register()


@pytest.fixture(scope="session")
def fictional_register() -> Register:
    """Two countries that do not exist, so that no test depends on who is in office today."""
    return load_register(Path(__file__).parent / "fictional")


@pytest.fixture(scope="session")
def editor(nlp: Language, register: Register) -> Editor:
    """Everything that thinks, in this process; a rule that raises fails the test."""
    return Editor(Reader(nlp, register), rules(), register, Engine("test", "pipeline", register.version), strict=True)


@pytest.fixture(scope="session")
def judged(editor: Editor) -> Judged:
    """The whole corpus with its flags."""
    return judge_corpus(editor, [])


@pytest.fixture
def site() -> Iterator[NewsSite]:
    """A news site on this machine."""
    site = NewsSite()
    yield site
    site.close()


class RedisServer:
    """A real server on a free port of this machine, that tests may stop, freeze and fill."""

    def __init__(self, *options: str) -> None:
        self.port = free_port()
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}"

    def start(self) -> None:
        server = find_server()
        assert server, "the tests need a Redis server"
        plain = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        with tempfile.TemporaryFile() as told:
            self._process = subprocess.Popen([server, *plain, *self._options], stdout=told, stderr=subprocess.STDOUT)
            # A node of a cluster waits for the disk before it answers, and a busy disk may take long.
            deadline = time.monotonic() + 60
            while self._process.poll() is None and time.monotonic() < deadline:
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 0.2) as wire:
                    wire.sendall(b"PING\r\n")
                    if wire.recv(7) == b"+PONG\r\n":
                        return
                time.sleep(0.02)
            self.kill()
            told.seek(0)
            raise AssertionError(f"the Redis server did not come up: {told.read().decode(errors='replace')}")

    def freeze(self) -> None:
        """It takes connections, as the system does for it, and never answers."""
        assert self._process
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        assert self._process
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None


#: Ports below the ones that a system gives to outgoing connections: none of these takes one before its server does.
_PORTS = iter(random.SystemRandom().sample(range(10_000, 30_000), 20_000))


def free_port() -> int:
    for port in _PORTS:
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise AssertionError("every port was tried")


@pytest.fixture
def start_redis() -> Iterator[Callable[..., RedisServer]]:
    """Starts servers with options of redis.conf; all are gone after the test."""
    started: list[RedisServer] = []

    def start(*options: str) -> RedisServer:
        started.append(RedisServer(*options))
        return started[-1]

    yield start
    for server in started:
        server.kill()


@pytest.fixture
def redis_server(start_redis: Callable[..., RedisServer]) -> RedisServer:
    return start_redis()


@pytest.fixture
async def slow_redis(redis_server: RedisServer) -> AsyncIterator[str]:
    """The address of a server behind a proxy that holds each command for a second."""

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", redis_server.port)

        async def answers() -> None:
            while piece := await inner_reader.read(65_536):
                writer.write(piece)

        back = asyncio.create_task(answers())
        try:
            while piece := await reader.read(65_536):
                await asyncio.sleep(1)
                inner_writer.write(piece)
        finally:
            back.cancel()
            inner_writer.close()
            writer.close()

    async with await asyncio.start_server(carry, "127.0.0.1", 0) as server:
        yield f"redis://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        server.close()
