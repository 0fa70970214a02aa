"""Real browsers with the built extension, the real backend on loopback, and pages served like a news site's."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from tests.browser.browser import Browser
from tests.browser.chromium import PATH, Chromium
from tests.browser.firefox import Firefox
from tests.browser.refusing import Refusing
from tests.browser.site import Site

ADMIN_KEY = "opens-the-desk-of-these-tests-alone"


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where Chromium is."""
    assert PATH, "Chromium is needed; `make test` installs it or says how"
    return PATH


@pytest.fixture(scope="session")
def backend() -> Iterator[str]:
    """The address of `copydesk serve`, started as a user starts it: with its own embedded Redis."""
    with serving() as address:
        yield address


@pytest.fixture(scope="session")
def locked() -> Iterator[str]:
    """The address of a desk that checks pages only for those who have a key."""
    with serving(COPYDESK_KEYS_REQUIRED="yes") as address:
        yield address


@contextmanager
def serving(**settings: str) -> Iterator[str]:
    """A desk of its own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COPYDESK_")}
    # However busy the machine is, no page is given up.
    environment |= {"COPYDESK_ADMIN_KEY": ADMIN_KEY, "COPYDESK_PAGE_SECONDS": "3600", "COPYDESK_REDIS_SECONDS": "60"}
    environment |= settings
    command = [sys.executable, "-m", "copydesk.cli.main", "serve", "--port", "0", "--workers", "1"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True)
    try:
        yield address_in(server)
    finally:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(120)
        finally:
            server.kill()
            if server.stdout:
                server.stdout.close()


@pytest.fixture
def make_key(backend: str) -> Callable[..., str]:
    """Makes a key of a partner, with its quotas, at a desk."""

    def make(desk: str = backend, **quotas: int) -> str:
        headers = {"Authorization": f"Bearer {ADMIN_KEY}", "Content-Type": "application/json"}
        body = json.dumps({"name": "A reader", **quotas}).encode()
        with urllib.request.urlopen(urllib.request.Request(f"{desk}/admin/v1/keys", body, headers)) as answer:
            word: str = json.load(answer)["key"]
        return word

    return make


def address_in(server: subprocess.Popen[str], seconds: float = 300) -> str:
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
def news() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


@pytest.fixture
def refusing() -> Iterator[Refusing]:
    """A desk that refuses whatever it is asked."""
    server = Refusing()
    yield server
    server.close()


@pytest.fixture(scope="session")
def site(news: Site) -> str:
    """The address of the news site."""
    return news.address


@pytest.fixture(scope="session", params=[Chromium, Firefox], ids=["chromium", "firefox"])
def fresh(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Each browser in turn, with the extension just installed."""
    browser: Browser = request.param(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


@pytest.fixture
def browser(fresh: Browser, backend: str) -> Browser:
    """The same, its reader having agreed, with the settings that tests begin with and nothing kept."""
    fresh.extension(
        "async settings => { await chrome.storage.local.clear(); await chrome.storage.local.set(settings); }",
        {"backend": backend, "agreed": True},
    )
    return fresh
