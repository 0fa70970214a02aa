"""What tests ask of a browser with the extension in it; Chromium and Firefox each have their own way to do it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "extension" / "build"


#: Whether the popup has something to tell.
POPUP_READY = "() => document.readyState === 'complete' && document.querySelector('h2') !== null"


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
        """Press a key, named as in KeyboardEvent.key, with the focus in the page."""

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

    def dismiss(self) -> None:
        """Close the popup, if one is open, as a click beside it would."""

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

    def shortcut(self, tab: Tab, letter: str) -> None:
        """Press Alt, Shift and a letter where the browser hears its shortcuts."""

    def media(self, *, forced_colours: bool = False, calm: bool = False) -> None:
        """Have the reader's system set all colours, or ask for less motion."""

    def close(self) -> None:
        """End it."""


def until(ask: Callable[[], Any], seconds: float = 120, every: float = 0.05) -> Any:
    """The first answer that is not empty; the last one, in the failure."""
    deadline = time.monotonic() + seconds
    while True:
        answer = ask()
        if answer:
            return answer
        assert time.monotonic() < deadline, f"still {answer!r} after {seconds} seconds"
        time.sleep(every)


def becomes(ask: Callable[[], Any], wanted: Any, seconds: float = 120) -> None:
    """Waits until the answer is this one: what a browser shows comes after what it knows."""
    deadline = time.monotonic() + seconds
    while (answer := ask()) != wanted and time.monotonic() < deadline:
        time.sleep(0.05)
    assert answer == wanted


def persist(deed: Callable[[], Any], effect: Callable[[], Any], seconds: float = 120) -> Any:
    """Does as readers do whose key or click seems to have been lost: the same again, after a while. Gives the effect.

    For deeds that may be done twice: a window that is changing hands, or a page that is being laid out, loses what it is sent.
    """
    deadline = time.monotonic() + seconds
    while True:
        deed()
        again = time.monotonic() + seconds / 8
        while time.monotonic() < again:
            if seen := effect():
                return seen
            time.sleep(0.05)
        assert time.monotonic() < deadline, f"no effect, though done again and again for {seconds} seconds"
