"""axe-core finds nothing to complain of, and no word is missing in another language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.browser.browser import ROOT, Browser, Tab, becomes, persist, until
from tests.browser.chromium import Chromium
from tests.browser.firefox import Firefox
from tests.browser.reading import card, check, own, popup_says, report

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


#: What sticks out of the window, or holds more than it shows and cannot be scrolled.
_CUT_OFF = """() => [document.documentElement, ...document.body.querySelectorAll("*")].filter(element => {
    const { overflowX } = getComputedStyle(element);
    if (element === document.documentElement) return element.scrollWidth > innerWidth;
    if (element.closest("[hidden], legend") || !element.checkVisibility()) return false;
    const { left, right, width } = element.getBoundingClientRect();
    return width && (left < -1 || right > innerWidth + 1 || (overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1));
}).map(element => element.outerHTML.slice(0, 120))"""


@pytest.fixture
def tab(browser: Browser, site: str) -> Iterator[Tab]:
    """A page with flags."""
    tab = browser.open(f"{site}/story")
    check(browser, tab, state="checked")
    yield tab
    tab.close()


def test_every_page_of_the_extension_is_accessible(browser: Browser, tab: Tab) -> None:
    for page, ready in PAGES:
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
        open_now = "() => document.querySelector('#flags details').open"
        persist(lambda: panel.run(open_now) or panel.key("Enter"), lambda: panel.run(open_now))
        until(lambda: card(tab))
        assert panel.run("() => document.activeElement.localName") == "summary"
    finally:
        panel.close()


PAGES = (
    ("popup.html", ".state h2"),
    ("panel.html", "#flags li"),
    ("options.html", "#families input"),
    ("welcome.html", "h1"),
)


def test_the_shortcuts_go_to_the_next_flag_and_the_one_before_and_escape_gives_the_focus_back(
    browser: Browser, tab: Tab
) -> None:
    told = report(browser, tab)
    assert told
    first, second = (flag["message"] for flag in told["flags"][:2])
    tab.run("() => document.querySelector('.bar a').focus()")
    for letter, message in (("x", first), ("x", second), ("z", first)):
        there = lambda: message in card(tab)  # noqa: B023, E731 - asked at once
        persist(lambda: there() or browser.shortcut(tab, letter), there)  # noqa: B023
        becomes(lambda: tab.run("() => document.activeElement.localName"), "copydesk-card")
    persist(lambda: tab.key("Escape"), lambda: not card(tab))
    assert tab.run("() => document.activeElement.textContent") == "Today’s paper"


def test_at_two_hundred_percent_nothing_is_cut_off(browser: Browser, tab: Tab) -> None:
    # A window of half the size holds as many of the page's pixels as one at 200 %: WCAG's reflow, at 320.
    try:
        for page, ready in PAGES:
            opened = browser.own(f"{page}?tab={tab.id}")
            try:
                browser.size(320 if browser.name == "chromium" else 450, 512)  # Firefox has no narrower windows
                until(lambda: opened.run("ready => document.querySelector(ready) !== null", ready))  # noqa: B023
                opened.run("() => { for (const one of document.querySelectorAll('details')) one.open = true; }")
                becomes(lambda: opened.run(_CUT_OFF), [])  # noqa: B023 - asked at once
            finally:
                opened.close()
        tab.show()
        own(browser, tab, {"kind": "step", "by": 1})
        until(lambda: card(tab))
        inside = """() => { const box = document.querySelector("copydesk-card").shadowRoot.querySelector("section").getBoundingClientRect();
            return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight; }"""
        until(lambda: tab.run(inside))
    finally:
        browser.size(1280, 720)


def test_forced_colours_keep_the_kinds_apart_by_their_line_and_the_card_its_edge(browser: Browser, tab: Tab) -> None:
    browser.media(forced_colours=True)
    try:
        until(lambda: tab.run("() => matchMedia('(forced-colors: active)').matches"))
        own(browser, tab, {"kind": "step", "by": 1})
        until(lambda: card(tab))
        lines = tab.run(
            """() => ["warning", "caution", "info"].map(kind => {
            const { textDecorationStyle, backgroundColor } = getComputedStyle(document.body, `::highlight(copydesk-${kind})`);
            return [textDecorationStyle, backgroundColor]; })"""
        )
        assert [line for line, _ in lines] == ["solid", "wavy", "dotted"]
        assert all(ground.endswith(", 0)") for _, ground in lines), "they cover what the reader's system paints"
        edge = tab.run(
            """() => { const card = document.querySelector("copydesk-card").shadowRoot.querySelector("section");
            const { borderTopWidth, borderTopColor, color } = getComputedStyle(card);
            return [borderTopWidth, borderTopColor === color]; }"""
        )
        assert edge == ["2px", True]
    finally:
        browser.media()


def test_with_reduced_motion_nothing_moves_by_itself(browser: Browser, tab: Tab) -> None:
    moving = """() => { const card = document.querySelector("copydesk-card").shadowRoot.querySelector("section");
        return getComputedStyle(card).animationName; }"""
    own(browser, tab, {"kind": "step", "by": 1})
    until(lambda: card(tab))
    assert tab.run(moving) == "rise"
    browser.media(calm=True)
    try:
        becomes(lambda: tab.run(moving), "none")
        own(browser, tab, {"kind": "step", "by": 1})
        until(lambda: card(tab))
        assert tab.run("() => document.querySelector('copydesk-card').shadowRoot.getAnimations().length") == 0
    finally:
        browser.media()


@pytest.mark.parametrize("kind", [Chromium, Firefox], ids=["chromium", "firefox"])
def test_in_another_language_and_in_the_dark_no_word_is_left_in_english(
    kind: type[Chromium | Firefox], backend: str, site: str, tmp_path: Path
) -> None:
    browser: Browser = kind(tmp_path, language="de", dark=True)
    try:
        browser.extension("settings => chrome.storage.local.set(settings)", {"backend": backend, "agreed": True})
        story = browser.open(f"{site}/story")
        check(browser, story, state="checked")
        popup_says(browser, "Anmerkungen")
        english = json.loads((ROOT / "extension/_locales/en/messages.json").read_text("utf-8"))
        german = json.loads((ROOT / "extension/_locales/de/messages.json").read_text("utf-8"))
        for page, shown in GERMAN:
            opened = browser.own(f"{page}?tab={story.id}")
            words = [german[word]["message"] for word in shown]  # some come only once the settings are read
            until(lambda: all(word in opened.run("() => document.body.innerText") for word in words))  # noqa: B023
            assert opened.run("() => document.documentElement.lang") == "de"
            text = opened.run("() => document.body.innerText")
            for word in shown:
                assert german[word]["message"] in text
                assert english[word]["message"] not in text
            assert opened.run("() => matchMedia('(prefers-color-scheme: dark)').matches")
            assert complaints(opened) == [], page
            opened.close()
        own(browser, story, {"kind": "step", "by": 1})
        until(lambda: german["this_is_wrong"]["message"] in card(story))
    finally:
        browser.close()


#: Words that each page shows at once.
GERMAN = (
    ("options.html", ("options_title", "privacy_what", "privacy_never", "kinds_text", "sites_none", "save_and_test")),
    ("welcome.html", ("welcome_title", "welcome_first", "welcome_third", "welcome_agree", "welcome_not_now")),
    ("panel.html", ("severity_warning", "severity_caution", "family_dates", "options", "what_is_sent")),
)
