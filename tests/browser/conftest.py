"""A real Chromium, the real backend on loopback, and pages served like a news site's."""

from __future__ import annotations

import http.server
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

PAGES = Path(__file__).parent / "pages"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

#: Without these a headless Chromium keeps asking the network for things of its own.
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)


@pytest.fixture(scope="session")
def chromium() -> str:
    assert CHROMIUM, "Chromium is needed; `make test` installs it or says how"
    return CHROMIUM


@pytest.fixture(scope="session")
def backend() -> Iterator[str]:
    """The address of `copydesk serve`, started as a user starts it: with its own embedded Redis."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COPYDESK_")}
    command = [sys.executable, "-m", "copydesk.cli.main", "serve", "--port", "0", "--workers", "1"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True)
    try:
        yield address_in(server)
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(20)
        if server.stdout:
            server.stdout.close()


def address_in(server: subprocess.Popen[str], seconds: float = 90) -> str:
    """The address that a starting server prints."""
    assert server.stdout
    patience = threading.Timer(seconds, server.kill)
    patience.start()
    try:
        for line in server.stdout:
            if found := re.search(r"http://[\d.]+:\d+", line):
                return found[0]
    finally:
        patience.cancel()
    raise AssertionError("the server did not come up")


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the pages folder, served over HTTP on loopback."""
    handler = partial(_Quiet, directory=str(PAGES))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass
