"""``copydesk cache warm`` and ``recheck`` against a news site on this machine."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Ran
from tests.sources.news_site import NewsSite, xml

from copydesk.cache.jobs import Jobs


@pytest.fixture
def warm(copydesk: Callable[..., Ran], redis_server: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Runs ``copydesk cache`` with arguments, against a server, without waiting between pages."""
    monkeypatch.setenv("COPYDESK_REDIS_URL", redis_server.url)
    monkeypatch.setenv("COPYDESK_WORKERS", "0")
    monkeypatch.setenv("COPYDESK_VISIT_SECONDS", "0.001")
    return lambda *arguments: copydesk("cache", *arguments)


QUICK = ("--per-minute", "60000")


def test_addresses_are_read_and_summed_up(warm: Callable[..., Ran], site: NewsSite) -> None:
    urls = site.publish("a", "b")
    ran = warm("warm", *QUICK, *urls, f"{site.address}/gone")
    assert (ran.status, ran.out.splitlines()[0]) == (
        1,
        "2 read and kept, 0 were there, 0 closed by robots.txt, 1 could not be read.",
    )
    assert f"{site.address}/gone: 127.0.0.1 answered with status 404." in ran.out
    assert len(warm("find", "--site", "127.0.0.1").out.splitlines()) == 2
    ran = warm("warm", *QUICK, *urls)
    assert (ran.status, ran.out.startswith("0 read and kept, 2 were there")) == (0, True)


def test_a_list_a_sitemap_and_a_feed_name_addresses(warm: Callable[..., Ran], site: NewsSite, tmp_path: Path) -> None:
    a, b, c = site.publish("a", "b", "c")
    listed = tmp_path / "addresses.txt"
    listed.write_text(f"# ours\n{a}\n\n{a}\n", "utf-8")
    site.pages["/map.xml"] = xml(f"<urlset><url><loc>{b}</loc></url></urlset>")
    site.pages["/feed"] = xml(f"<rss><item><link>{c}</link></item></rss>")
    for arguments in (
        ("--list", str(listed)),
        ("--sitemap", f"{site.address}/map.xml"),
        ("--feed", f"{site.address}/feed"),
    ):
        ran = warm("warm", *QUICK, *arguments, "--format", "json")
        assert json.loads(ran.out) == {"state": "done", "why": None, "total": 1, "counts": {"read": 1}, "missed": []}
    assert all(site.visited(f"/{name}") == 1 for name in "abc")


def test_the_same_command_goes_on_where_it_was_killed(
    warm: Callable[..., Ran], site: NewsSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    urls = site.publish("a", "b", "c", "d")
    command = ("warm", *QUICK, *urls)

    class Killed(BaseException):
        """Nobody catches it, as nobody catches a signal."""

    finish, done = Jobs.finish, []

    async def finish_two(jobs: Jobs, id: str, nth: int, outcome: str, result: Any) -> bool:
        if len(done) == 2:
            raise Killed
        done.append(nth)
        return await finish(jobs, id, nth, outcome, result)

    with monkeypatch.context() as dying:
        dying.setattr(Jobs, "finish", finish_two)
        with pytest.raises(Killed):
            warm(*command)
    visits = {nth: site.visited("/" + "abcd"[nth]) for nth in done}
    ran = warm(*command)
    assert ran.err.startswith("Going on: 2 of 4 were done.")
    assert ran.out.startswith("4 read and kept") or "were there" in ran.out.splitlines()[0]
    assert {nth: site.visited("/" + "abcd"[nth]) for nth in done} == visits
    assert json.loads(warm(*command, "--format", "json").out)["counts"] == {"there": 4}  # done: now it is meant anew


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("warm",), "one of the arguments"),
        (("warm", "news.example"), "news.example is no web address."),
        (("warm", "--feed", "feed.xml"), "feed.xml is no web address."),
        (("warm", "--list", "nowhere.txt"), "nowhere.txt cannot be read: No such file or directory."),
        (("warm", "--list", "a.txt", "--feed", "http://news.example/"), "not allowed with argument"),
        (("warm", "http://news.example/", "--most", "0"), "a whole number from 1 on"),
    ],
)
def test_what_means_nothing_is_said_in_one_line(
    warm: Callable[..., Ran], arguments: tuple[str, ...], complaint: str
) -> None:
    ran = warm(*arguments)
    assert ran.status == 2
    assert complaint in ran.err.strip().splitlines()[-1]


def test_a_feed_that_is_none_is_said_in_one_line(warm: Callable[..., Ran], site: NewsSite) -> None:
    ran = warm("warm", "--feed", f"{site.address}/nothing")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "404" in ran.err


def test_a_recheck_counts_first_and_is_done_when_said_twice(warm: Callable[..., Ran], site: NewsSite) -> None:
    warm("warm", *QUICK, *site.publish("a", "b"))
    assert warm("recheck").out == "Nothing is outdated (everything).\n"
    warm("purge", "--all", "--soft", "--yes")
    told = json.loads(warm("recheck", "--site", "127.0.0.1", "--format", "json").out)
    assert (told["wanted"], told["count"], told["done"]) == ("site:127.0.0.1", 2, False)
    assert warm("recheck").out.startswith("2 pages would be read again (everything); --yes does it.")
    assert warm("recheck", *QUICK, "--yes").out.startswith("2 read and kept")
    assert warm("recheck").out == "Nothing is outdated (everything).\n"


def test_without_a_server_there_is_nothing_to_warm(
    copydesk: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COPYDESK_REDIS_URL", raising=False)
    ran = copydesk("cache", "warm", "http://news.example/")
    assert (ran.status, ran.err.startswith("copydesk: Set COPYDESK_REDIS_URL")) == (2, True)
