"""What tests ask of a browser with the extension in it; Chromium and Firefox each have their own way to do it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, Protocol

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "extension" / "build"


class Tab(Protocol):
    """A tab. Functions are JavaScript, such as ``name => document.querySelector(name).innerText``."""

    id: int  # as the extension's own interface has it

    def run(self, function: str, argument: Any = None) -> Any:
        """What a function gives, run in the page; a promise is waited for."""

    def go(self, url: str) -> None:
        """Load another page."""

    def show(self) -> None:
        """Bring it to the front."""

    def key(self, key: str) -> None:
        """Press a key, named as in KeyboardEvent.key."""

    def point(self, x: float, y: float, *, click: bool = False) -> None:
        """Move the pointer there, and perhaps click."""

    def picture(self, path: Path, element: str | None = None) -> None:
        """A picture of what is to be seen, or of one element."""

    def close(self) -> None:
        """Close it."""


class Browser(Protocol):
    """A browser with the extension in it."""

    name: str

    def open(self, url: str) -> Tab:
        """A new tab in the front, with a page loaded."""

    def own(self, path: str) -> Tab:
        """A new tab with a page of the extension."""

    def extension(self, function: str, argument: Any = None) -> Any:
        """What a function gives, run with the extension's rights."""

    def press(self, tab: Tab) -> None:
        """Click the toolbar's button on a tab: its popup opens, and the browser grants that one page."""

    def in_popup(self, function: str) -> Any:
        """What a function gives, run in the popup that is open."""

    def allow(self, site: str) -> None:
        """Have the browser say yes, unprompted, when the extension asks for that site."""

    def badge(self, tab: Tab) -> str:
        """The words on the toolbar's button for a tab."""

    def network(self, on: bool) -> None:
        """Unplug the browser from every network, or plug it in again."""

    def size(self, width: int, height: int) -> None:
        """Make the window that large."""

    def close(self) -> None:
        """End it."""


def until(ask: Any, seconds: float = 45, every: float = 0.05) -> Any:
    """The first answer that is not empty; the last one, in the failure."""
    deadline = time.monotonic() + seconds
    while True:
        answer = ask()
        if answer:
            return answer
        assert time.monotonic() < deadline, f"still {answer!r} after {seconds} seconds"
        time.sleep(every)
