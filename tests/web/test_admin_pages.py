"""The admin's pages, as a browser would use them."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from tests.web.test_admin_api import KEY, PAGE, opened  # noqa: F401 - a fixture

from copydesk.web.admin.entrance import COOKIE, PER_ADDRESS

PAGES = ("/admin", "/admin/entries", "/admin/jobs", "/admin?live", "/admin/feedback", "/admin/keys", "/admin/audit")


@pytest.fixture
async def browser(opened: Any) -> AsyncIterator[httpx.AsyncClient]:  # noqa: F811
    async for client in opened():
        client.headers.pop("authorization")
        yield client


@pytest.fixture
async def admin(browser: httpx.AsyncClient) -> httpx.AsyncClient:
    """A browser that has logged in."""
    await browser.post("/v1/analyses", json=PAGE)
    came = await browser.post("/admin/login", data={"key": KEY})
    assert (came.status_code, came.headers["location"]) == (303, "/admin")
    return browser


async def form_word(admin: httpx.AsyncClient) -> str:
    found = re.search(r'name="form_word" value="([^"]+)"', (await admin.get("/admin/keys")).text)
    assert found
    return found[1]


async def test_whoever_has_not_logged_in_is_sent_to_do_so(browser: httpx.AsyncClient) -> None:
    for page in PAGES:
        sent = await browser.get(page)
        assert (sent.status_code, sent.headers["location"]) == (303, "/admin/login")


async def test_a_session_is_kept_where_no_script_and_no_other_site_reaches_it(browser: httpx.AsyncClient) -> None:
    came = await browser.post("/admin/login", data={"key": KEY})
    cookie = came.headers["set-cookie"]
    assert cookie.startswith(COOKIE)
    assert {"HttpOnly", "SameSite=strict", "Path=/admin"} <= set(cookie.split("; "))


async def test_every_page_is_shown_with_a_strict_policy_and_kept_by_nobody(admin: httpx.AsyncClient) -> None:
    for page in PAGES:
        shown = await admin.get(page)
        assert shown.status_code == 200, page
        assert "script-src 'self'" in shown.headers["content-security-policy"]
        assert shown.headers["cache-control"] == "no-store"
        assert "<script" not in shown.text
        assert " style=" not in shown.text


async def test_too_many_wrong_keys_must_wait(browser: httpx.AsyncClient) -> None:
    tries = [await browser.post("/admin/login", data={"key": "guess"}) for _ in range(PER_ADDRESS[0].count + 1)]
    assert [answer.status_code for answer in tries] == [401] * PER_ADDRESS[0].count + [429]
    assert (await browser.post("/admin/login", data={"key": KEY})).status_code == 429


async def test_a_form_from_elsewhere_changes_nothing(admin: httpx.AsyncClient) -> None:
    word = await form_word(admin)
    create = {"deed": "create", "name": "Eve", "scope": "admin", "per_minute": "1", "per_day": "1"}
    assert (await admin.post("/admin/keys", data=create)).status_code == 403
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    assert (await admin.post("/admin/keys", data={**create, "form_word": word}, headers=elsewhere)).status_code == 403
    assert "Eve" not in (await admin.get("/admin/keys")).text


async def test_a_key_is_made_and_its_word_shown_once(admin: httpx.AsyncClient) -> None:
    create = {"deed": "create", "name": "Partner", "scope": "check", "per_minute": "9", "per_day": "99"}
    made = await admin.post("/admin/keys", data={**create, "form_word": await form_word(admin)})
    word = re.search(r"cd_([0-9a-f]{8})_[\w-]{43}", made.text)
    assert word
    listed = (await admin.get("/admin/keys")).text
    assert word[0] not in listed
    assert word[1] in listed
    bad = await admin.post("/admin/keys", data={**create, "per_day": "x", "form_word": await form_word(admin)})
    assert "A quota is a whole number" in bad.text


async def test_a_purge_is_counted_before_it_is_done(admin: httpx.AsyncClient) -> None:
    counted = (await admin.get("/admin/entries", params={"site": "news.example", "purge": "hard"})).text
    assert "<strong>1</strong> entry" in counted
    done = await admin.post(
        "/admin/purges", data={"how": "hard", "site": "news.example", "form_word": await form_word(admin)}
    )
    assert done.status_code == 303
    assert "Nothing of that kind is kept." in (await admin.get("/admin/entries")).text
    assert "site:news.example" in (await admin.get("/admin/audit")).text


async def test_an_entry_is_shown_with_its_flags(admin: httpx.AsyncClient) -> None:
    listed = (await admin.get("/admin/entries")).text
    link = re.search(r'href="(/admin/entries/[^"]+)"', listed)
    assert link
    shown = await admin.get(link[1])
    assert "31 September" in shown.text
    assert (await admin.get("/admin/entries", params={"older": "soon"})).text.count('role="alert"') == 1


async def test_feedback_is_decided_and_muted_on_the_page(admin: httpx.AsyncClient) -> None:
    told = (await admin.post("/v1/analyses", json=PAGE)).json()
    flag = told["flags"][0]
    said = {"analysis": told["id"], "flag": flag["id"], "verdict": "wrong", "note": "<b>It was the 30th</b>"}
    id = (await admin.post("/v1/feedback", json=said)).json()["id"]
    shown = (await admin.get("/admin/feedback")).text
    assert "&lt;b&gt;It was the 30th" in shown
    remark = {name: flag[name] for name in ("rule", "exact", "message")}
    for deed in ("upheld", "mute"):
        word = await form_word(admin)
        await admin.post("/admin/feedback", data={"deed": deed, "id": id, **remark, "form_word": word})
    shown = (await admin.get("/admin/feedback")).text
    assert "upheld" in shown
    assert "Make this remark again" in shown
    assert flag["id"] not in (await admin.post("/v1/analyses", json=PAGE)).text


async def test_whoever_logs_out_is_out(admin: httpx.AsyncClient) -> None:
    await admin.post("/admin/logout", data={"form_word": await form_word(admin)})
    assert (await admin.get("/admin")).status_code == 303


async def test_a_job_is_begun_seen_and_cancelled_on_the_page(admin: httpx.AsyncClient) -> None:
    word = {"form_word": await form_word(admin)}
    bounds = {"most": "10", "per_minute": "60"}
    empty = await admin.post("/admin/jobs", data={**word, **bounds, "deed": "warm"})
    assert (empty.status_code, empty.text.count('role="alert"')) == (422, 1)
    wrong = {"deed": "warm", "addresses": "http://10.0.0.1/a\nnonsense"}
    assert "nonsense is no web address" in (await admin.post("/admin/jobs", data={**word, **bounds, **wrong})).text
    # Addresses that nobody may fetch: what comes of them is told on the job's own page.
    begun = {"deed": "warm", "addresses": "http://10.0.0.1/a\nhttp://10.0.0.1/b"}
    assert (await admin.post("/admin/jobs", data={**word, **bounds, **begun})).status_code == 303
    shown = (await admin.get("/admin/jobs")).text
    assert "Warm: 2 addresses" in shown
    found = re.search(r"/admin/jobs/(\w{32})", shown)
    assert found
    await admin.post("/admin/jobs", data={**word, "deed": "cancel", "id": found[1]})
    assert (await admin.get(found[0])).status_code == 200
    assert "asked for warm" in (await admin.get("/admin/audit")).text
    assert (await admin.get("/admin/jobs/nothing")).status_code == 404


async def test_a_re_check_is_counted_before_it_is_done_on_the_page(admin: httpx.AsyncClient) -> None:
    word = {"form_word": await form_word(admin)}
    assert "<strong>0</strong> pages are outdated" in (await admin.get("/admin/jobs?count=yes")).text
    await admin.post("/admin/purges", data={**word, "how": "soft"})
    counted = (await admin.get("/admin/jobs?count=yes&site=news.example")).text
    assert "<strong>1</strong> page is outdated" in counted
    assert "https://news.example/story" in counted
    given = {**word, "deed": "recheck", "site": "news.example", "most": "10", "per_minute": "60"}
    assert (await admin.post("/admin/jobs", data=given)).status_code == 303
    assert "Re-check: site:news.example" in (await admin.get("/admin/jobs")).text
    assert 'role="alert"' in (await admin.get("/admin/jobs?count=yes&older=soon")).text


async def test_only_who_wants_it_live_has_the_page_shown_anew(admin: httpx.AsyncClient) -> None:
    assert "refresh" not in (await admin.get("/admin")).headers
    assert (await admin.get("/admin?live")).headers["refresh"] == "5"
