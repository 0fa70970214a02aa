"""The built extension in a real Chromium and a real Firefox, against the real backend: from the button to the flags."""

from __future__ import annotations

import re
import time
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest
from tests.browser.browser import Browser, Tab, becomes, persist, until
from tests.browser.reading import begin, card, check, middle_of, misplaced, own, painted, popup_says, report, words

pytestmark = pytest.mark.browser


@pytest.fixture
def tab(browser: Browser, site: str) -> Iterator[Tab]:
    """A large site's page."""
    tab = browser.open(f"{site}/courier")
    yield tab
    tab.close()


@pytest.fixture
def told(browser: Browser, tab: Tab) -> dict[str, Any]:
    """What is reported of it, once it is checked."""
    return check(browser, tab, state="checked")


def flag_on(told: dict[str, Any], exact: str) -> dict[str, Any]:
    return next(flag for flag in told["flags"] if exact in flag["exact"])


def in_view(tab: Tab) -> list[str]:
    """The flagged words that are to be seen in the window."""
    found: list[str] = tab.run(
        """() => [...CSS.highlights.get("copydesk-caution")].filter(range => {
        const { top, bottom } = range.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; }).map(String)"""
    )
    return found


def metrics(backend: str) -> str:
    """What the backend has counted."""
    with urllib.request.urlopen(f"{backend}/metrics") as answer:
        text: str = answer.read().decode()
    return text


def uploads(backend: str) -> float:
    """How many pages the backend was sent."""
    counted = re.findall(
        r'copydesk_requests_total{method="POST",route="analyses",status="200"} (\S+)', metrics(backend)
    )
    return float(counted[0]) if counted else 0


def test_flags_stand_on_their_words_and_on_nothing_around_the_article(browser: Browser, tab: Tab) -> None:
    before = tab.run("() => document.body.outerHTML")
    told = check(browser, tab, state="checked")
    assert misplaced(told, tab) == []
    assert told["lost"] == []
    found = words(tab)
    assert any("Belozurov" in one for one in found)
    assert [one.lower() for one in found].count("analystssuggest") == 1
    assert found.count("31September") == 1
    assert tab.run("() => document.body.outerHTML") == before
    becomes(lambda: browser.badge(tab), str(len(told["flags"])))


def test_pointing_at_words_opens_their_card_and_leaving_closes_it(
    browser: Browser, tab: Tab, told: dict[str, Any]
) -> None:
    x, y = middle_of(tab, "31 September")
    text = persist(lambda: tab.point(x, y), lambda: card(tab))
    assert "31 September" in text
    assert flag_on(told, "31 September")["message"] in text
    persist(lambda: tab.point(5, 5), lambda: not card(tab))


def test_a_card_shows_what_was_found_with_its_evidence_and_stays_when_clicked(
    browser: Browser, tab: Tab, told: dict[str, Any], backend: str
) -> None:
    x, y = middle_of(tab, "Belozurov")
    text = persist(lambda: tab.point(x, y, click=True), lambda: card(tab))
    assert "Belousov" in text
    assert "14 May 2024" in text
    assert re.search("beyond doubt|likely|possible", text, re.IGNORECASE)
    rule = tab.run("() => document.querySelector('copydesk-card').shadowRoot.querySelector('.foot a').href")
    assert rule.startswith(f"{backend}/v1/rules/names/")
    tab.point(5, 5)
    tab.run("() => new Promise(done => setTimeout(done, 600))")  # longer than one that was not clicked would stay
    assert card(tab)
    persist(lambda: tab.key("Escape"), lambda: not card(tab))


def test_escape_closes_the_card_on_a_page_that_keeps_keys_to_itself_and_from_the_panel(
    browser: Browser, tab: Tab, told: dict[str, Any]
) -> None:
    tab.run("() => { window.addEventListener('keydown', event => event.stopImmediatePropagation(), true); }")
    flag = flag_on(told, "31 September")["id"]
    own(browser, tab, {"kind": "show", "flag": flag})
    until(lambda: card(tab))
    persist(lambda: tab.key("Escape"), lambda: not card(tab))
    panel = browser.own(f"panel.html?tab={tab.id}")
    try:
        until(lambda: panel.run("() => document.querySelector('#flags li') !== null"))
        own(browser, tab, {"kind": "show", "flag": flag})
        until(lambda: card(tab))
        persist(lambda: panel.key("Escape"), lambda: not card(tab))
    finally:
        panel.close()


def test_the_keyboard_goes_from_flag_to_flag_and_gives_the_focus_back(
    browser: Browser, tab: Tab, told: dict[str, Any]
) -> None:
    tab.run("() => document.querySelector('.bar a').focus()")
    seen = []
    for flag in told["flags"]:
        own(browser, tab, {"kind": "step", "by": 1})
        until(lambda: flag["message"] in card(tab))  # noqa: B023 - asked at once
        seen.append(tab.run("() => document.querySelector('copydesk-card').shadowRoot.querySelector('q').textContent"))
        assert tab.run("() => document.activeElement.localName") == "copydesk-card"
    assert seen == [flag["exact"] for flag in told["flags"]]
    own(browser, tab, {"kind": "step", "by": 1})
    until(lambda: told["flags"][0]["message"] in card(tab))
    persist(lambda: tab.key("Escape"), lambda: not card(tab))
    assert tab.run("() => document.activeElement.textContent") == "Today’s paper"


def test_a_flag_called_wrong_is_gone_next_time_too_and_can_be_brought_back(
    browser: Browser, tab: Tab, told: dict[str, Any], backend: str
) -> None:
    flag = flag_on(told, "31 September")
    own(browser, tab, {"kind": "show", "flag": flag["id"]})
    until(lambda: card(tab))
    shadow = "document.querySelector('copydesk-card').shadowRoot"
    tab.run(f"() => {shadow}.querySelector('.remark button').click()")
    until(lambda: "the desk was told" in card(tab))
    assert "31September" not in words(tab)
    until(lambda: f'copydesk_feedback_total{{rule="{flag["rule"]}",verdict="wrong"}}' in metrics(backend))
    tab.go(tab.run("() => location.href"))
    again = check(browser, tab, state="checked")
    assert [one["exact"] for one in again["aside"]] == ["31 September"]
    assert "31September" not in words(tab)
    own(browser, tab, {"kind": "wrong", "flag": flag["id"], "wrong": False})
    assert "31September" in words(tab)


def test_a_page_seen_before_is_shown_from_here_and_one_known_there_is_not_sent(
    browser: Browser, tab: Tab, backend: str
) -> None:
    before = uploads(backend)
    tab.go(tab.run("now => location.origin + location.pathname + '?' + now", time.time_ns()))  # one that nobody knows
    told = check(browser, tab, state="checked")
    assert told["from"] == "sent"
    becomes(lambda: uploads(backend), before + 1)
    until(lambda: browser.extension("async () => 'kept' in await chrome.storage.local.get('kept')"))
    tab.go(tab.run("() => location.href"))
    again = check(browser, tab, state="checked")
    assert again["from"] == "here"
    assert [flag["id"] for flag in again["flags"]] == [flag["id"] for flag in told["flags"]]
    kept = browser.extension("async () => JSON.stringify(await chrome.storage.local.get(null))")
    assert "Their union has asked for a meeting" not in kept, "a page's text was kept"
    browser.extension(
        """async () => { const all = await chrome.storage.local.get(null);
        await chrome.storage.local.remove(Object.keys(all).filter(key => /^analysis|^kept/.test(key))); }"""
    )
    known = begin(browser, tab, "checked")
    assert known["from"] == "known"
    assert uploads(backend) == before + 1


def test_options_narrow_what_is_shown_at_once(browser: Browser, tab: Tab, told: dict[str, Any]) -> None:
    browser.extension("() => chrome.storage.local.set({ severities: ['warning'] })")
    until(lambda: {one["severity"] for one in painted(tab)} == {"warning"})
    now = report(browser, tab)
    assert now
    assert now["hidden"] == len(told["flags"]) - len(now["flags"])
    becomes(lambda: browser.badge(tab), str(len(now["flags"])))


def test_the_popup_tells_the_label_and_leads_to_the_panel(browser: Browser, tab: Tab, told: dict[str, Any]) -> None:
    browser.press(tab)
    said = (f"{len(told['flags'])} remarks", told["label"]["summary"][1:], "All remarks")
    popup_says(browser, *map(re.escape, said), within="body")


def test_the_panel_lists_all_flags_filters_them_and_leads_to_their_place(
    browser: Browser, tab: Tab, told: dict[str, Any]
) -> None:
    panel = browser.own(f"panel.html?tab={tab.id}")
    try:
        quoted = "() => [...document.querySelectorAll('#flags q')].map(q => q.textContent)"
        becomes(lambda: panel.run(quoted), [flag["exact"] for flag in told["flags"]])
        panel.run("() => document.querySelector('#severities button[data-kind=caution]').click()")
        left = [flag["exact"] for flag in told["flags"] if flag["severity"] != "caution"]
        becomes(lambda: panel.run(quoted), left)
        panel.run("() => document.querySelector('#severities button[data-kind=caution]').click()")
        last = told["flags"][-1]
        panel.run("id => document.querySelector(`#flag-${id} summary`).click()", last["id"])
        until(lambda: last["message"] in card(tab))
        assert last["message"] in panel.run("() => document.querySelector('details[open]').innerText")
    finally:
        panel.close()


def test_a_remark_on_several_places_stands_on_all_of_them_and_leads_to_each(browser: Browser, site: str) -> None:
    tab = browser.open(f"{site}/hearsay")
    try:
        told = check(browser, tab, state="checked")
        assert misplaced(told, tab) == []
        flag = next(flag for flag in told["flags"] if flag["rule"] == "sourcing/vague")
        exact = [place["exact"] for place in flag["places"]]
        assert exact == ["Analysts suggest", "Experts believe", "Economists warn"]
        panel = browser.own(f"panel.html?tab={tab.id}")
        try:
            ways = "() => [...document.querySelectorAll('#flags .places button')].map(way => way.textContent)"
            becomes(lambda: panel.run(ways), exact)
            for at in (2, 0, 1):
                panel.run("at => document.querySelectorAll('#flags .places button')[at].click()", at)
                becomes(lambda: in_view(tab), [exact[at]])
                until(lambda: flag["message"] in card(tab))
        finally:
            panel.close()
        tab.show()
        tab.run(
            "() => document.querySelector('copydesk-card').shadowRoot.querySelectorAll('.places button')[2].click()"
        )
        becomes(lambda: in_view(tab), [exact[2]])
    finally:
        tab.close()


def test_a_newer_script_of_the_extension_cleans_up_behind_the_older(
    browser: Browser, tab: Tab, told: dict[str, Any]
) -> None:
    browser.extension(
        "tab => chrome.scripting.executeScript({ target: { tabId: tab }, files: ['content.js'] }).then(() => 1)", tab.id
    )
    until(lambda: painted(tab) == [])
    assert tab.run("() => document.querySelectorAll('copydesk-card').length") == 1
    begin(browser, tab, "checked")
    assert len(painted(tab)) == len(told["flags"])
