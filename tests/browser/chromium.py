"""Chromium, driven by Playwright; its toolbar's button and popup, by its own protocol."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Page, Playwright, Worker, sync_playwright
from tests.browser.browser import BUILT, POPUP_READY, Tab, until

PATH = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

#: Without these a headless Chromium keeps asking the network for things of its own.
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)


@contextmanager
def playwright() -> Iterator[Playwright]:
    """Playwright, of which one process can have only one at a time: shared by all who want it at once."""
    _shared.users += 1
    if _shared.running is None:
        _shared.running = sync_playwright().start()
    try:
        yield _shared.running
    finally:
        _shared.users -= 1
        if not _shared.users:
            _shared.running.stop()
            _shared.running = None


@dataclass
class _Shared:
    running: Playwright | None = None
    users: int = 0


_shared = _Shared()


class ChromiumTab:
    """See ``Tab``."""

    def __init__(self, page: Page, id: int) -> None:
        self.page = page
        self.id = id

    def run(self, function: str, argument: Any = None) -> Any:
        return self.page.evaluate(function, argument)

    def go(self, url: str) -> None:
        self.page.goto(url)

    def show(self) -> None:
        self.page.bring_to_front()

    def key(self, key: str) -> None:
        self.page.keyboard.press(key)

    def point(self, x: float, y: float, *, click: bool = False) -> None:
        self.page.mouse.move(x, y, steps=3)
        if click:
            self.page.mouse.click(x, y)

    def picture(self, path: Path, element: str | None = None) -> None:
        if element:
            self.page.locator(element).screenshot(path=path)
        else:
            self.page.screenshot(path=path)

    def close(self) -> None:
        self.page.close()


class Chromium:
    """See ``Browser``."""

    name = "chromium"

    def __init__(
        self, profile: Path, *, dark: bool = False, language: str = "en-US", keeps_pages: bool = False
    ) -> None:
        assert PATH, "Chromium is needed; `make test` installs it or says how"
        extension = BUILT / "chrome"
        assert (extension / "manifest.json").exists(), "build it first: make extension"
        self._open = ExitStack()
        self._context = self._open.enter_context(playwright()).chromium.launch_persistent_context(
            str(profile),
            executable_path=PATH,
            headless=True,
            timeout=240_000,
            color_scheme="dark" if dark else "light",
            ignore_default_args=["--disable-extensions", *(["--disable-back-forward-cache"] if keeps_pages else [])],
            env={"LANGUAGE": language.replace("-", "_")},
            args=[
                *QUIET,
                f"--lang={language}",
                *(["--force-dark-mode"] if dark else []),
                "--enable-unsafe-extension-debugging",
                f"--disable-extensions-except={extension}",
                f"--load-extension={extension}",
            ],
        )
        self._context.set_default_timeout(240_000)
        assert self._context.browser
        self._session = self._context.browser.new_browser_cdp_session()
        self._id = self._worker().url.split("/")[2]

    def open(self, url: str) -> ChromiumTab:
        page = self._context.new_page()
        page.goto(url)
        page.bring_to_front()
        return ChromiumTab(page, self._active())

    def own(self, path: str) -> ChromiumTab:
        return self.open(f"chrome-extension://{self._id}/{path}")

    def extension(self, function: str, argument: Any = None) -> Any:
        return self._worker().evaluate(function, argument)

    def press(self, tab: Tab) -> None:
        assert isinstance(tab, ChromiumTab)
        tab.show()
        self.dismiss()
        self._session.send("Extensions.triggerAction", {"id": self._id, "targetId": until(lambda: self._target(tab))})
        until(self._popup)
        until(lambda: self.in_popup(POPUP_READY))

    def dismiss(self) -> None:
        while popup := self._popup():
            with suppress(Error):  # it may be closing by itself
                self._session.send("Target.closeTarget", {"targetId": popup})

    def in_popup(self, function: str) -> Any:
        target = until(self._popup)
        session = self._session.send("Target.attachToTarget", {"targetId": target, "flatten": False})["sessionId"]
        told: list[Any] = []

        def hear(event: dict[str, Any]) -> None:
            if event["sessionId"] == session:
                told.append(json.loads(event["message"]))

        self._session.on("Target.receivedMessageFromTarget", hear)
        ask = {"expression": f"({function})()", "awaitPromise": True, "returnByValue": True, "userGesture": True}
        message = json.dumps({"id": 1, "method": "Runtime.evaluate", "params": ask})
        self._session.send("Target.sendMessageToTarget", {"sessionId": session, "message": message})
        # Asking for anything lets Playwright hear what has come meanwhile.
        answer = until(lambda: self._session.send("Target.getTargets") and next(iter(told), None))["result"]
        self._session.remove_listener("Target.receivedMessageFromTarget", hear)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def allow(self, site: str) -> None:
        page = self._context.new_page()
        page.goto(f"chrome://extensions/?id={self._id}")
        page.evaluate(
            "([id, site]) => chrome.developerPrivate.addHostPermission(id, site)",
            [self._id, f"{site.rsplit(':', 1)[0]}/*"],
        )
        page.close()

    def badge(self, tab: Tab) -> str:
        text: str = self.extension("tabId => chrome.action.getBadgeText({ tabId })", tab.id)
        return text

    def network(self, on: bool) -> None:
        # What Playwright and the protocol unplug, a service worker's navigator does not notice.
        self.extension(
            "on => Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => on }) && true", on
        )

    def shortcut(self, tab: Tab, letter: str) -> None:
        # Keys that Chromium is sent by its protocol pass its shortcuts by: what they would set off is set off here.
        tab.show()
        self.extension(
            """key => { for (const [name, { suggested_key }] of Object.entries(chrome.runtime.getManifest().commands))
                if (suggested_key.default === key) chrome.commands.onCommand.dispatch(name); }""",
            f"Alt+Shift+{letter.upper()}",
        )

    def media(self, *, forced_colours: bool = False, calm: bool = False) -> None:
        for page in self._context.pages:
            page.emulate_media(
                forced_colors="active" if forced_colours else "none",
                reduced_motion="reduce" if calm else "no-preference",
            )

    def size(self, width: int, height: int) -> None:
        for page in self._context.pages:
            page.set_viewport_size({"width": width, "height": height})

    def traced(self) -> Callable[[], list[dict[str, Any]]]:
        """Begins a trace of all that the browser does; gives what ends it, with its events."""
        events: list[dict[str, Any]] = []
        ended: list[bool] = []
        session = self._session
        hear = lambda event: events.extend(event["value"])  # noqa: E731
        end = lambda _: ended.append(True)  # noqa: E731
        session.on("Tracing.dataCollected", hear)
        session.once("Tracing.tracingComplete", end)
        session.send("Tracing.start", {"categories": "toplevel,blink.user_timing", "transferMode": "ReportEvents"})

        def stop() -> list[dict[str, Any]]:
            session.send("Tracing.end")
            until(lambda: session.send("Target.getTargets") and ended)
            session.remove_listener("Tracing.dataCollected", hear)
            return events

        return stop

    def close(self) -> None:
        self._context.close()
        self._open.close()

    def _target(self, tab: ChromiumTab) -> str | None:
        tabs = self._session.send("Target.getTargets", {"filter": [{"type": "tab"}]})["targetInfos"]
        return next((one["targetId"] for one in tabs if one["url"] == tab.page.url), None)

    def _popup(self) -> str | None:
        targets = self._session.send("Target.getTargets")["targetInfos"]
        return next((one["targetId"] for one in targets if one["url"].endswith("/popup.html")), None)

    def _worker(self) -> Worker:
        """The background's script. It sleeps when nothing happens; a look at its extension wakes it."""
        workers = self._context.service_workers
        return workers[0] if workers else self._context.wait_for_event("serviceworker")

    def _active(self) -> int:
        tabs: list[dict[str, Any]] = self.extension(
            "() => chrome.tabs.query({ active: true, lastFocusedWindow: true })"
        )
        return int(tabs[0]["id"])
