"""What a reader is told when there are no flags to show, and why."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.browser.browser import Browser, Tab, becomes, until
from tests.browser.reading import begin, check, own, painted, popup_says, report, settled
from tests.browser.refusing import Refusing

pytestmark = pytest.mark.browser


Told = Callable[..., dict[str, Any]]


@pytest.fixture
def told(browser: Browser, site: str) -> Iterator[Told]:
    """Checks a page, once its reader's settings are these; what is reported, when the popup says so in these words."""
    opened = []

    def ask(path: str, *words: str, state: str = "trouble", **settings: Any) -> dict[str, Any]:
        if settings:
            browser.extension("settings => chrome.storage.local.set(settings)", settings)
        tab = browser.open(site + path)
        opened.append(tab)
        found = check(browser, tab, state=state)
        popup_says(browser, *words)
        return found

    yield ask
    for tab in opened:
        tab.close()


@pytest.fixture
def being_read(browser: Browser, site: str, refusing: Refusing) -> Iterator[Tab]:
    """A story that its reader asked to have checked, by a desk that says nothing yet."""
    refusing.speaking.clear()
    browser.extension("backend => chrome.storage.local.set({ backend })", refusing.address)
    tab = browser.open(f"{site}/story")
    browser.press(tab)
    browser.in_popup("() => document.querySelector('button.main').click()")
    yield tab
    tab.close()


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        ("/short", "too-short", "Too short to check"),
        ("/front", "not-an-article", "No article on this page"),
        ("/frame", "in-a-frame", "The text stands in a frame"),
        ("/sign-in", "private", "A private page is not read"),
        ("/pay", "private", "A private page is not read"),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_sent(
    told: Told, refusing: Refusing, browser: Browser, path: str, kind: str, words: str
) -> None:
    found = told(path, words, backend=refusing.address)
    assert found["trouble"]["kind"] == kind
    assert refusing.heard == []


def test_nothing_to_remark_is_no_verdict(told: Told) -> None:
    found = told("/careful", "Nothing to remark", "no verdict", state="checked")
    assert found["flags"] == []


def test_a_language_that_is_not_read_is_named(told: Told) -> None:
    found = told("/deutsch", "This language is not read yet", '"de"')
    assert found["trouble"]["kind"] == "language"


def test_a_backend_that_is_away_is_named_with_the_way_to_the_options(told: Told) -> None:
    found = told("/story", "http://127.0.0.1:9", "Options", backend="http://127.0.0.1:9")
    assert found["trouble"]["kind"] == "away"


def test_while_the_desk_reads_that_is_said_and_the_badge_shows_it(
    browser: Browser, being_read: Tab, refusing: Refusing
) -> None:
    text = until(lambda: browser.in_popup("() => document.querySelector('.state[aria-busy=true]')?.innerText"))
    assert "Reading the page" in text
    assert (report(browser, being_read) or {})["state"] == "working"
    becomes(lambda: browser.badge(being_read), "…")
    refusing.speaking.set()
    assert settled(browser, being_read)["state"] == "trouble"
    until(lambda: browser.in_popup("() => document.querySelector('.state').getAttribute('aria-busy')") == "false")


def test_the_popup_does_not_go_on_about_a_page_that_is_gone(browser: Browser, being_read: Tab) -> None:
    popup_says(browser, "Reading the page")
    being_read.run("() => { setTimeout(() => location.reload()); }")
    popup_says(browser, "Not checked yet")


def test_leaving_the_page_hangs_up_on_the_desk(
    browser: Browser, site: str, being_read: Tab, refusing: Refusing
) -> None:
    until(lambda: any(heard.startswith("GET") for heard in refusing.heard))
    assert not refusing.left.is_set()
    being_read.go(f"{site}/bridge")
    assert refusing.left.wait(120)
    assert report(browser, being_read) is None
    becomes(lambda: browser.badge(being_read), "")
    assert not any(heard.startswith("POST") for heard in refusing.heard)


def test_without_a_network_the_reader_is_told_that_it_is_theirs_and_not_the_desk(browser: Browser, site: str) -> None:
    browser.extension("backend => chrome.storage.local.set({ backend })", "https://desk.invalid")
    tab = browser.open(f"{site}/story")
    try:
        browser.network(False)
        told = check(browser, tab)
        assert told["trouble"]["kind"] == "offline"
        popup_says(browser, "You are offline")
        browser.network(True)
        again = begin(browser, tab, "trouble")
        assert again["trouble"]["kind"] == "away"
    finally:
        browser.network(True)
        tab.close()


def test_a_refused_key_is_said_after_it_was_shown_and_the_text_stays_here(told: Told, refusing: Refusing) -> None:
    refusing.status, refusing.problem = 401, {"title": "No key", "detail": "This key is not known."}
    found = told("/story", "This key is not known.", backend=refusing.address, key="sesame")
    assert found["trouble"]["kind"] == "refused"
    assert "Bearer sesame" in refusing.keys
    assert not any(heard.startswith("POST") for heard in refusing.heard)


def test_over_the_limit_the_time_to_come_again_is_told(told: Told, refusing: Refusing) -> None:
    refusing.status, refusing.headers = 429, {"Retry-After": "90"}
    refusing.problem = {"title": "Too many", "detail": "60 pages an hour."}
    found = told("/story", r"takes your next page at (\w+,? )?\d\d:\d\d:\d\d", backend=refusing.address)
    assert found["trouble"]["kind"] == "limited"


def test_a_key_that_the_desk_does_not_know_is_refused_by_the_real_one_too(told: Told) -> None:
    found = told("/story", "Your key was refused", key="sesame")
    assert found["trouble"]["kind"] == "refused"


def test_a_desk_that_wants_a_key_says_so_to_who_has_none_and_opens_to_who_has(
    told: Told, browser: Browser, locked: str, make_key: Callable[..., str]
) -> None:
    found = told("/story", "The desk asks for a key", "Options", backend=locked)
    assert found["trouble"]["kind"] == "no-key"
    options = browser.own("options.html")
    try:
        fill = "([id, words]) => { document.querySelector(id).value = words; }"
        until(lambda: options.run("address => document.querySelector('#backend').value === address", locked))
        for key, tested in (("", "asks for a key"), ("sesame", "was refused"), (make_key(locked), "is ready")):
            options.run(fill, ["#key", key])
            options.run("() => document.querySelector('#backend-form button').click()")
            until(lambda: tested in options.run("() => document.querySelector('#tested').innerText"))  # noqa: B023 - asked at once
    finally:
        options.close()
    assert told("/story", state="checked")["flags"]


def test_a_key_of_the_desk_opens_it_until_its_limit_is_reached(told: Told, make_key: Callable[..., str]) -> None:
    key = make_key(per_minute=60, per_day=1)
    new = time.time_ns()  # a page that the desk knows already costs nothing
    found = told(f"/story?{new}", state="checked", key=key)
    assert found["flags"]
    asked = time.time() * 1000
    over = told(f"/bridge?{new}", r"takes your next page at (\w+,? )?\d\d:\d\d:\d\d", key=key)
    assert over["trouble"]["kind"] == "limited"
    assert over["trouble"]["until"] > asked


def test_a_page_that_is_too_long_is_checked_in_part_and_that_is_said(told: Told) -> None:
    found = told("/story", r"its first \d+% was checked", state="checked", longest=500)
    assert found["part"]["read"] < 1200 < found["part"]["of"]
    assert found["words"] < 250


def test_a_page_without_consent_is_not_read_and_the_first_run_is_shown(
    browser: Browser, site: str, refusing: Refusing
) -> None:
    browser.extension("settings => chrome.storage.local.set(settings)", {"agreed": False, "backend": refusing.address})
    tab = browser.open(f"{site}/story")
    browser.press(tab)
    browser.in_popup("() => document.querySelector('button.main').click()")
    welcome = (
        "() => chrome.tabs.query({ url: chrome.runtime.getURL('welcome.html') }).then(tabs => tabs.map(tab => tab.id))"
    )
    opened = until(lambda: browser.extension(welcome))
    assert own(browser, tab, {"kind": "report"}) is None
    assert refusing.heard == []
    browser.extension("ids => chrome.tabs.remove(ids).then(() => true)", opened)
    tab.close()


def test_trouble_goes_when_its_cause_does(told: Told, browser: Browser, backend: str, site: str) -> None:
    browser.extension("settings => chrome.storage.local.set(settings)", {"backend": "http://127.0.0.1:9"})
    tab = browser.open(f"{site}/story")
    try:
        assert check(browser, tab)["state"] == "trouble"
        assert painted(tab) == []
        browser.extension("backend => chrome.storage.local.set({ backend })", backend)
        assert begin(browser, tab, "checked")["flags"]
        assert settled(browser, tab)["state"] == "checked"
    finally:
        tab.close()
