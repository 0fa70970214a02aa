"""The built extension in a real Chromium, against the real backend."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright
from tests.browser.conftest import QUIET

EXTENSION = Path(__file__).parents[2] / "extension" / "build" / "chrome"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser(chromium: str, backend: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    assert (EXTENSION / "manifest.json").exists(), "build it first: make extension"
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            str(tmp_path_factory.mktemp("profile")),
            executable_path=chromium,
            headless=True,
            ignore_default_args=["--disable-extensions"],
            args=[
                *QUIET,
                "--enable-unsafe-extension-debugging",
                f"--disable-extensions-except={EXTENSION}",
                f"--load-extension={EXTENSION}",
            ],
        )
        worker = context.service_workers[0] if context.service_workers else context.wait_for_event("serviceworker")
        worker.evaluate("backend => chrome.storage.local.set({ backend })", backend)
        yield context
        context.close()


def press_button(context: BrowserContext, page: Page) -> None:
    """Click the extension's toolbar button, as its reader would, on the tab that shows ``page``."""
    page.bring_to_front()
    session = context.browser.new_browser_cdp_session() if context.browser else context.new_cdp_session(page)
    tabs = session.send("Target.getTargets", {"filter": [{"type": "tab"}]})["targetInfos"]
    target = next(tab["targetId"] for tab in tabs if tab["url"] == page.url)
    worker = context.service_workers[0]
    session.send("Extensions.triggerAction", {"id": worker.url.split("/")[2], "targetId": target})


def painted(page: Page) -> dict[str, list[str]]:
    """The words under each highlight."""
    found: dict[str, list[str]] = page.evaluate(
        "() => Object.fromEntries([...CSS.highlights].map(([kind, ranges]) => [kind, [...ranges].map(String)]))"
    )
    return found


@pytest.fixture(scope="module")
def read(browser: BrowserContext, site: str) -> Iterator[tuple[Page, str]]:
    """An article after its reader pressed the button, and its markup from before."""
    page = browser.new_page()
    page.goto(f"{site}/article.html")
    before = page.evaluate("document.body.outerHTML")
    press_button(browser, page)
    page.wait_for_selector("copydesk-card ol li", timeout=60_000, state="attached")
    yield page, before
    page.close()


def test_paints_a_flag_on_its_words_across_inline_tags_and_behind_emoji(read: tuple[Page, str]) -> None:
    assert any("Belozurov" in words for words in painted(read[0])["copydesk-warning"])


def test_reads_the_article_and_not_the_advertisement_in_it(read: tuple[Page, str]) -> None:
    vague = [words for words in painted(read[0])["copydesk-caution"] if "nalysts suggest" in words]
    assert vague == ["Analysts suggest"]


def test_changes_no_node_of_the_page(read: tuple[Page, str]) -> None:
    page, before = read
    assert page.evaluate("document.body.outerHTML") == before


def test_shows_each_flag_with_its_evidence_in_a_list(read: tuple[Page, str]) -> None:
    card = read[0].locator("copydesk-card")
    item = card.locator("li", has_text="Belozurov").first
    item.locator("summary").click()
    assert "Belousov" in item.inner_text()
    assert "since 14 May 2024" in item.inner_text()


def test_escape_closes_the_card(read: tuple[Page, str]) -> None:
    page, _ = read
    page.keyboard.press("Escape")
    assert page.locator("copydesk-card aside").is_hidden()


def test_says_so_when_the_backend_is_away(browser: BrowserContext, site: str, backend: str) -> None:
    worker = browser.service_workers[0]
    worker.evaluate("() => chrome.storage.local.set({ backend: 'http://127.0.0.1:9' })")
    try:
        page = browser.new_page()
        page.goto(f"{site}/article.html")
        press_button(browser, page)
        note = page.locator("copydesk-card [role=status]", has_text="does not answer")
        note.wait_for(timeout=20_000)
        assert "http://127.0.0.1:9" in note.inner_text()
    finally:
        worker.evaluate("backend => chrome.storage.local.set({ backend })", backend)
