"""The admin's pages in a real browser: by keyboard alone, under their policy, and nothing cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from tests.browser.admin_desk import admin_desk
from tests.browser.admin_pictures import BEHIND, PAGES, go
from tests.browser.chromium import QUIET, playwright
from tests.browser.conftest import ADMIN_KEY
from tests.browser.test_accessibility import AXE

pytestmark = pytest.mark.browser

_COMPLAINTS = """async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => id + ": " + nodes.map(node => node.html + " " + node.failureSummary).join(" | "));
}"""


@pytest.fixture(scope="module")
def desk() -> Iterator[str]:
    with admin_desk() as address:
        yield address


@pytest.fixture(scope="module")
def page(chromium: str, desk: str) -> Iterator[Page]:
    """A page of somebody who has logged in by keyboard; whatever the policy forbade fails the last test."""
    with playwright() as running:
        browser = running.chromium.launch(executable_path=chromium, args=[*QUIET])
        page = browser.new_page()
        page.set_default_timeout(60_000)
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.goto(f"{desk}/admin")
        page.wait_for_url("**/admin/login")
        expect(page.locator("#key")).to_be_focused()
        page.keyboard.type(ADMIN_KEY)
        page.keyboard.press("Enter")
        page.wait_for_url("**/admin")
        yield page
        browser.close()
        assert faults == []


def tabbed_to(page: Page, name: str, most: int = 80) -> None:
    """Press Tab until what is called so has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        called = "() => document.activeElement.labels?.[0]?.innerText || document.activeElement.innerText"
        if page.evaluate(called) == name:
            return
    raise AssertionError(f"{name} cannot be reached by keyboard")


def test_entries_are_found_counted_and_marked_stale_by_keyboard(page: Page, desk: str) -> None:
    page.goto(f"{desk}/admin")
    tabbed_to(page, "Entries")
    page.keyboard.press("Enter")
    page.wait_for_url("**/admin/entries")
    tabbed_to(page, "Site")
    page.keyboard.type("gazette.example")
    tabbed_to(page, "Count for marking stale")
    page.keyboard.press("Enter")
    expect(page.locator(".confirm strong")).to_have_text("4")
    tabbed_to(page, "Mark them stale")
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]")).to_have_text("4 marked stale.")


def test_a_job_is_begun_by_keyboard_and_its_end_is_seen(page: Page, desk: str) -> None:
    page.goto(f"{desk}/admin/jobs")
    tabbed_to(page, "Addresses, one a line")
    page.keyboard.type("http://10.0.0.1/nobody")
    tabbed_to(page, "Warm")
    page.keyboard.press("Enter")
    page.wait_for_url("**/admin/jobs")
    expect(page.locator("tbody th").first).to_have_text("Warm: 1 addresses")

    def again() -> None:
        page.reload()
        expect(page.locator("tbody tr").first).to_contain_text("done", timeout=1000)

    for _ in range(60):
        try:
            again()
            return
        except AssertionError:
            continue
    raise AssertionError("the job never ended")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [*PAGES, *BEHIND])
def test_every_page_is_accessible_and_nothing_is_cut_off(page: Page, desk: str, name: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 360, "height": 800})
    go(page, desk, name)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.evaluate(AXE)
    assert page.evaluate(_COMPLAINTS) == []


def test_a_page_that_is_live_shows_itself_anew_until_told_to_stop(page: Page, desk: str) -> None:
    page.goto(f"{desk}/admin")
    page.click("text=Show it live")
    page.wait_for_url(re.compile(r"/admin\?live$"))
    page.evaluate("() => { window.before = true; }")
    page.wait_for_function("() => window.before === undefined", timeout=60_000)
    page.click("text=Stop")
    page.wait_for_url("**/admin")
