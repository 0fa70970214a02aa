"""Pages that are hard to read: whatever their build, flags stand on their words or not at all."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.browser.browser import Browser, until
from tests.browser.dresses import DRESSES, PARAGRAPHS, TITLE
from tests.browser.reading import check, misplaced, own, words

pytestmark = pytest.mark.browser

DAY, VAGUE = "31September", "Analystssuggest"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        pytest.param("/story", {DAY: 1, VAGUE: 1}, id="plain"),
        pytest.param("/strict", {DAY: 1, VAGUE: 1}, id="strict security policy"),
        pytest.param("/inline.html", {DAY: 1, VAGUE: 1, "30February": 1}, id="inline tags, emoji, astral letters"),
        pytest.param("/shadow.html", {DAY: 1, VAGUE: 1}, id="shadow roots, open and closed, and slots"),
        pytest.param("/right-to-left.html", {DAY: 1, VAGUE: 1}, id="right to left"),
        pytest.param("/frames.html", {DAY: 1, VAGUE: 0, "30February": 0}, id="frames and hidden paragraphs"),
        pytest.param("/hidden-sign-in", {DAY: 1, VAGUE: 1}, id="a sign-in sheet that is not shown"),
    ],
)
def test_flags_stand_on_their_words(browser: Browser, site: str, path: str, found: dict[str, int]) -> None:
    tab = browser.open(site + path)
    try:
        before = tab.run("() => document.body.outerHTML")
        told = check(browser, tab, state="checked")
        assert misplaced(told, tab) == []
        assert told["lost"] == []
        painted = words(tab)
        assert {one: painted.count(one) for one in found} == found
        assert VAGUE.lower() not in painted, "the advertisement was read"
        assert any("Belozurov" in one for one in painted)
        assert tab.run("() => document.body.outerHTML") == before
    finally:
        tab.close()


def previewed(browser: Browser) -> dict[str, Any]:
    """What the popup says that would be sent."""
    browser.in_popup("() => { document.querySelector('details').open = true; }")
    page: dict[str, Any] = json.loads(
        until(lambda: browser.in_popup("() => document.querySelector('pre')?.textContent"))
    )
    return page


@pytest.mark.parametrize("dress", DRESSES)
def test_of_a_site_in_any_dress_the_story_is_read_and_nothing_around_it(
    browser: Browser, site: str, dress: str
) -> None:
    tab = browser.open(f"{site}/dressed/{dress}")
    try:
        browser.press(tab)
        assert previewed(browser)["text"].splitlines() == [TITLE, *PARAGRAPHS]
    finally:
        tab.close()


@pytest.mark.parametrize(
    ("path", "title", "links"),
    [
        pytest.param("/story", "Harbour works to begin after the winter, ministry says", [], id="JSON-LD"),
        pytest.param("/inline.html", "🎉 Harbour works: 𝒲hat is known", ["Defense"], id="meta element"),
        pytest.param("/frames.html", "Harbour works to begin after the winter", [], id="time element"),
    ],
)
def test_what_is_known_of_the_page_is_sent_along(
    browser: Browser, site: str, path: str, title: str, links: list[str]
) -> None:
    tab = browser.open(site + path)
    try:
        browser.press(tab)
        page = previewed(browser)
        assert (page["title"], page["published_at"], page["language"]) == (title, "2025-11-18", "en")
        assert page["url"] == site + path
        assert page["text"].startswith(title)
        text = page["text"].encode("utf-16-le")
        assert [text[2 * link["start"] : 2 * link["end"]].decode("utf-16-le") for link in page["links"]] == links
        assert own(browser, tab, {"kind": "report"})["state"] == "idle"
    finally:
        tab.close()


def test_a_page_of_a_hundred_thousand_words_is_checked_in_part_and_says_so(browser: Browser, site: str) -> None:
    tab = browser.open(f"{site}/long")
    try:
        told = check(browser, tab, state="checked")
        assert len(told["flags"]) >= 500
        assert misplaced(told, tab) == []
        assert told["part"]["read"] <= 151_000 < 500_000 < told["part"]["of"]
    finally:
        tab.close()
