"""axe-core finds nothing to complain of, and no word is missing in another language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.browser.browser import ROOT, Browser, Tab, until
from tests.browser.chromium import Chromium
from tests.browser.reading import card, check, own

pytestmark = pytest.mark.browser

AXE = (ROOT / "extension" / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")

#: Sent as part of the script, since no page of the extension lets text become one.
_RUN = f"""async within => {{
    {AXE};
    const {{ violations }} = await window.axe.run(within ? {{ include: [within] }} : document, {{ resultTypes: ["violations"] }});
    return violations.map(({{ id, nodes }}) => id + ": " + nodes.map(node => node.html + " " + node.failureSummary).join(" | "));
}}"""


def complaints(tab: Tab, within: dict[str, Any] | None = None) -> list[str]:
    """What axe-core finds in a page, or in a part of it."""
    found: list[str] = tab.run(_RUN, within)
    return found


@pytest.fixture
def tab(browser: Browser, site: str) -> Iterator[Tab]:
    """A page with flags."""
    tab = browser.open(f"{site}/story")
    check(browser, tab, state="checked")
    yield tab
    tab.close()


def test_every_page_of_the_extension_is_accessible(browser: Browser, tab: Tab) -> None:
    for page, ready in (
        ("popup.html", ".state h2"),
        ("panel.html", "#flags li"),
        ("options.html", "#families input"),
        ("welcome.html", "h1"),
    ):
        opened = browser.own(f"{page}?tab={tab.id}")
        try:
            until(lambda: opened.run("ready => document.querySelector(ready) !== null", ready))  # noqa: B023
            opened.run(
                "() => { for (const details of document.querySelectorAll('#flags details')) details.open = true; }"
            )
            assert complaints(opened) == [], page
        finally:
            opened.close()


def test_the_card_is_accessible(browser: Browser, tab: Tab) -> None:
    own(browser, tab, {"kind": "step", "by": 1})
    until(lambda: card(tab))
    assert complaints(tab, {"fromShadowDom": ["copydesk-card", "section"]}) == []


def test_popup_and_panel_can_be_used_with_the_keyboard_alone(browser: Browser, tab: Tab) -> None:
    panel = browser.own(f"panel.html?tab={tab.id}")
    try:
        until(lambda: panel.run("() => document.querySelector('#flags li') !== null"))
        panel.run("() => document.querySelector('#flags summary').focus()")
        panel.key("Enter")
        until(lambda: panel.run("() => document.querySelector('#flags details').open"))
        until(lambda: card(tab))
        assert panel.run("() => document.activeElement.localName") == "summary"
    finally:
        panel.close()


def test_in_another_language_and_in_the_dark_no_word_is_left_in_english(backend: str, tmp_path: Path) -> None:
    # Firefox takes its language from packs of its own, which the system need not have.
    browser = Chromium(tmp_path, language="de", dark=True)
    try:
        browser.extension("settings => chrome.storage.local.set(settings)", {"backend": backend, "agreed": True})
        options = browser.own("options.html")
        until(lambda: "Einstellungen" in options.run("() => document.body.innerText"))
        assert options.run("() => document.documentElement.lang") == "de"
        english = json.loads((ROOT / "extension/_locales/en/messages.json").read_text("utf-8"))
        german = json.loads((ROOT / "extension/_locales/de/messages.json").read_text("utf-8"))
        text = options.run("() => document.body.innerText")
        for word in ("privacy_what", "privacy_never", "kinds_text", "sites_none", "save_and_test"):
            assert german[word]["message"] in text
            assert english[word]["message"] not in text
        assert complaints(options) == []
    finally:
        browser.close()
