"""Pages that change under their flags, and sites that are always checked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.browser.browser import Browser, Tab, becomes, until
from tests.browser.reading import check, misplaced, own, painted, report, settled, words

pytestmark = pytest.mark.browser


@pytest.fixture
def tab(browser: Browser, site: str) -> Iterator[Tab]:
    """A single-page application at its first story, checked."""
    tab = browser.open(f"{site}/app")
    told = check(browser, tab, state="checked")
    assert misplaced(told, tab) == []
    assert "31September" in words(tab)
    yield tab
    tab.close()


def test_another_story_under_the_same_roof_is_not_sent_unasked(browser: Browser, tab: Tab) -> None:
    tab.run("() => document.querySelector('#to-bridge').click()")
    until(lambda: (report(browser, tab) or {}).get("state") == "idle")
    assert painted(tab) == []
    becomes(lambda: browser.badge(tab), "")


def test_on_a_site_that_is_always_checked_each_story_is_checked_as_it_comes(browser: Browser, tab: Tab) -> None:
    own(browser, tab, {"kind": "check", "always": True})
    settled(browser, tab, "checked")
    tab.run("() => document.querySelector('#to-bridge').click()")
    until(lambda: "30February" in words(tab))
    told = settled(browser, tab, "checked")
    assert misplaced(told, tab) == []
    assert "31September" not in words(tab)
    tab.run("() => document.querySelector('#to-harbour').click()")
    until(lambda: "31September" in words(tab))
    assert settled(browser, tab, "checked")["from"] == "here"


def test_flags_move_with_their_words_and_an_edited_text_is_asked_about_anew(browser: Browser, tab: Tab) -> None:
    tab.run(
        """() => { const [first, second] = document.querySelectorAll("article p");
        const added = document.createElement("p");
        added.textContent = "Update: the council meets on 32 May to talk about the works, the harbour office said.";
        first.before(added);
        second.firstChild.data = second.firstChild.data.replace("31 September", "30 September"); }"""
    )
    until(lambda: "32May" in words(tab))
    told = settled(browser, tab, "checked")
    assert misplaced(told, tab) == []
    assert "31September" not in words(tab)


def test_what_happens_beside_the_article_changes_nothing(browser: Browser, site: str) -> None:
    tab = browser.open(f"{site}/courier")
    try:
        told = check(browser, tab, state="checked")
        tab.run("() => scrollTo(0, document.body.scrollHeight)")
        becomes(lambda: tab.run("() => location.pathname"), "/courier/gulls")
        tab.run("() => new Promise(done => setTimeout(done, 1200))")  # longer than a page is given to settle
        assert settled(browser, tab)["flags"] == told["flags"]
        assert misplaced(told, tab) == []
    finally:
        tab.close()


def test_paint_that_the_page_cleared_comes_back(browser: Browser, tab: Tab) -> None:
    before = words(tab)
    tab.run("() => { CSS.highlights.clear(); document.querySelector('article').append(document.createElement('hr')); }")
    becomes(lambda: words(tab), before)


def test_the_switch_of_the_popup_has_a_site_checked_from_now_on(browser: Browser, site: str) -> None:
    tab = browser.open(f"{site}/story")
    try:
        browser.allow(site)
        browser.press(tab)
        until(lambda: browser.in_popup("() => !document.querySelector('#site').hidden"))
        browser.in_popup("() => document.querySelector('#site input').click()")
        until(lambda: (report(browser, tab) or {}).get("state") == "checked")
        tab.go(f"{site}/bridge")
        until(lambda: "30February" in words(tab))
        assert misplaced(settled(browser, tab), tab) == []
        tab.go(f"{site}/front")
        until(lambda: (report(browser, tab) or {}).get("state") == "trouble")
        becomes(lambda: browser.badge(tab), "")
        options = browser.own("options.html")
        until(lambda: "127.0.0.1" in options.run("() => document.querySelector('#sites').innerText"))
        options.run("() => document.querySelector('#sites button').click()")
        becomes(lambda: options.run("() => document.querySelector('#sites').innerText"), "")
        becomes(lambda: browser.extension("() => chrome.scripting.getRegisteredContentScripts()"), [])
        options.close()
        tab.go(f"{site}/story")
        assert report(browser, tab) is None
    finally:
        tab.close()
