"""Pages that are left and come back to: browsers keep them as they were, with the extension's script asleep in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.browser.browser import Browser, Tab, becomes, until
from tests.browser.chromium import Chromium
from tests.browser.reading import begin, check, misplaced, own, painted, report, words
from tests.browser.refusing import Refusing

pytestmark = pytest.mark.browser


@pytest.fixture
def keeping(browser: Browser, backend: str, tmp_path: Path) -> Iterator[Browser]:
    """A browser that keeps pages which are left, as browsers do: Chromium, where it is driven, must be asked to."""
    if browser.name != "chromium":
        yield browser
        return
    chromium = Chromium(tmp_path, keeps_pages=True)
    try:
        chromium.extension("settings => chrome.storage.local.set(settings)", {"backend": backend, "agreed": True})
        yield chromium
    finally:
        chromium.close()


def leave(browser: Browser, tab: Tab, url: str) -> None:
    """Goes on to another page, whence one can come back."""
    tab.run("() => { window.addEventListener('pageshow', ({ persisted }) => { window.kept = persisted; }); }")
    tab.go(url)
    assert report(browser, tab) is None
    becomes(lambda: browser.badge(tab), "")


def come_back(browser: Browser, tab: Tab) -> None:
    """Goes back to it."""
    tab.run("() => { setTimeout(() => history.back()); }")
    until(lambda: own(browser, tab, {"kind": "report"}))
    assert tab.run("() => window.kept"), "the browser loaded the page anew"


def test_a_page_that_is_come_back_to_has_its_flags_and_its_badge(keeping: Browser, site: str) -> None:
    tab = keeping.open(f"{site}/story")
    try:
        told = check(keeping, tab, state="checked")
        leave(keeping, tab, f"{site}/careful")
        come_back(keeping, tab)
        assert (report(keeping, tab) or {})["flags"] == told["flags"]
        assert misplaced(told, tab) == []
        becomes(lambda: keeping.badge(tab), str(len(told["flags"])))
    finally:
        tab.close()


def test_a_page_that_was_left_while_the_desk_read_it_can_be_checked_after_coming_back(
    keeping: Browser, site: str, backend: str, refusing: Refusing
) -> None:
    keeping.extension("backend => chrome.storage.local.set({ backend })", refusing.address)
    refusing.speaking.clear()
    tab = keeping.open(f"{site}/story")
    try:
        keeping.press(tab)
        keeping.in_popup("() => document.querySelector('button.main').click()")
        until(lambda: any(heard.startswith("GET") for heard in refusing.heard))
        keeping.dismiss()
        leave(keeping, tab, f"{site}/careful")
        assert refusing.left.wait(120)
        come_back(keeping, tab)
        assert (report(keeping, tab) or {})["state"] == "idle"
        assert painted(tab) == []
        keeping.extension("backend => chrome.storage.local.set({ backend })", backend)
        assert begin(keeping, tab, "checked")["flags"]
        assert "31September" in words(tab)
    finally:
        tab.close()
