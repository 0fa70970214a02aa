"""The desk's own page in a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from tests.browser.chromium import QUIET, playwright

pytestmark = pytest.mark.browser

PATIENCE = 120_000  # milliseconds

TEXT = """😀 It was called off on 31 September.

“No comment,” a senior official who asked not to be named said. <b>&amp;</b>"""


@pytest.fixture(scope="module")
def page(chromium: str, backend: str) -> Iterator[Page]:
    with playwright() as running:
        browser = running.chromium.launch(executable_path=chromium, args=[*QUIET])
        page = browser.new_page()
        page.set_default_timeout(PATIENCE)
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if "Security Policy" in message.text else None)
        page.goto(backend)
        yield page
        browser.close()
        assert faults == []


def check(page: Page, text: str) -> None:
    page.evaluate("document.querySelector('#made').textContent = ''")
    page.fill("#text", text)
    page.click("button[type=submit]")
    expect(page.locator("#made")).to_contain_text("words read", timeout=PATIENCE)


def test_flags_stand_on_their_words_in_the_text_and_in_its_margin(page: Page) -> None:
    check(page, TEXT)
    marked = page.eval_on_selector_all("#proof mark", "marks => marks.map(mark => mark.textContent)")
    quoted = page.eval_on_selector_all("#flags q", "quotes => quotes.map(quote => quote.textContent)")
    assert "31 September" in marked
    assert set(marked) == set(quoted)
    shown = page.inner_text("#proof")
    assert shown.replace("\n\n", "\n") == TEXT.replace("\n\n", "\n")
    expect(page.locator("#summary")).not_to_be_empty(timeout=PATIENCE)
    assert page.locator("#proof b").count() == 0


def test_a_mark_chosen_by_keyboard_leads_to_its_card(page: Page) -> None:
    check(page, TEXT)
    page.locator("#proof mark", has_text="31 September").press("Enter")
    assert "31 September" in page.inner_text(".flag.chosen")
    page.locator(".flag .message").last.click()
    assert page.locator(".flag.chosen").count() == 1
    assert page.locator("mark.chosen").count() >= 1


def test_a_kind_of_flags_can_be_put_aside(page: Page) -> None:
    check(page, TEXT)
    before = page.locator(".flag:visible").count()
    page.locator("#severities button.warning").click()
    assert 0 < page.locator(".flag:visible").count() < before
    assert page.locator("mark.warning").count() == 0
    page.locator("#severities button.warning").click()
    assert page.locator(".flag:visible").count() == before


def test_what_goes_wrong_is_said(page: Page) -> None:
    page.fill("#text", "")
    page.click("button[type=submit]")
    expect(page.locator("#status.problem")).to_contain_text("no text", timeout=PATIENCE)
    page.fill("#url", "http://10.0.0.1/")
    page.click("#fetch")
    expect(page.locator("#status")).to_contain_text("not a public address", timeout=PATIENCE)
    page.fill("#url", "")


def test_the_example_shows_flags(page: Page) -> None:
    page.click("#example")
    expect(page.locator("#proof")).to_contain_text("Ministers weigh", timeout=PATIENCE)
    expect(page.locator(".flag").nth(3)).to_be_attached(timeout=PATIENCE)
