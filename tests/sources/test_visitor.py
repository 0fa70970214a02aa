from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from tests.sources.news_site import NewsSite, Told, article, in_turn, slowly, until

from copydesk.errors import SourceClosed, SourceError
from copydesk.sources.transport import Transport
from copydesk.sources.visitor import MOST_REDIRECTS, ROBOTS_BYTES, TRIES, Visitor


class Turns:
    """One visitor to a host at a time, in this process; and for how long each was left alone."""

    def __init__(self) -> None:
        self.there: set[str] = set()
        self.pauses: list[float] = []

    async def begin(self, host: str, most_seconds: float) -> tuple[str, float]:
        if host in self.there:
            return "", 0.01
        self.there.add(host)
        return host, 0.0

    async def end(self, host: str, word: str, pause_seconds: float) -> None:
        self.there.remove(host)
        self.pauses.append(pause_seconds)


@pytest.fixture
def turns() -> Turns:
    return Turns()


@pytest.fixture
async def visitor(turns: Turns) -> AsyncIterator[Callable[..., Visitor]]:
    opened: list[Transport] = []

    def open(seconds: float = 60, **options: Any) -> Visitor:
        opened.append(Transport(local=True, seconds=seconds))
        return Visitor(opened[-1], turns, pause_seconds=0.25, **options)

    yield open
    for transport in opened:
        await transport.close()


def robots(text: str) -> Told:
    return Told(text.encode(), kind="text/plain")


async def test_says_who_it_is_and_looks_at_robots_txt_once_before_all_else(
    site: NewsSite, visitor: Callable[..., Visitor]
) -> None:
    guest = visitor()
    for url in site.publish("a", "b"):
        assert b"bridge" in (await guest.fetch(url)).body
    assert site.visits == ["/robots.txt", "/a", "/b"]
    (agent,) = site.agents
    assert agent.startswith("Copydesk/")


async def test_what_robots_txt_forbids_is_not_fetched(site: NewsSite, visitor: Callable[..., Visitor]) -> None:
    site.pages["/robots.txt"] = robots(
        "User-agent: *\nDisallow: /\n\n"
        "User-agent: Copydesk\nDisallow: /a*.html$\nDisallow: /secret\nAllow: /secret/open\n"
    )
    site.publish("a", "ab.html", "secret/file", "secret/open")
    guest = visitor()
    assert (await guest.fetch(f"{site.address}/a")).body
    assert (await guest.fetch(f"{site.address}/secret/open")).body
    for path in ("/ab.html", "/secret/file"):
        with pytest.raises(SourceClosed):
            await guest.fetch(site.address + path)
    assert site.visits == ["/robots.txt", "/a", "/secret/open"]


@pytest.mark.parametrize("status", [404, 403, 410])
async def test_without_a_robots_txt_everything_may_be_fetched(
    site: NewsSite, visitor: Callable[..., Visitor], status: int
) -> None:
    site.pages["/robots.txt"] = Told(status=status)
    (url,) = site.publish("a")
    assert (await visitor().fetch(url)).body


@pytest.mark.parametrize(
    "told", [Told(status=500), Told(status=503), Told(b"#" * (ROBOTS_BYTES + 1), kind="text/plain")]
)
async def test_where_robots_txt_cannot_be_read_nothing_is_fetched(
    site: NewsSite, visitor: Callable[..., Visitor], told: Told
) -> None:
    site.pages["/robots.txt"] = told
    (url,) = site.publish("a")
    with pytest.raises(SourceClosed, match=r"robots\.txt cannot be read"):
        await visitor().fetch(url)
    assert site.visited("/a") == 0


async def test_a_robots_txt_is_read_anew_after_a_while(site: NewsSite, visitor: Callable[..., Visitor]) -> None:
    now = 0.0
    guest = visitor(clock=lambda: now)
    (url,) = site.publish("a")
    await guest.fetch(url)
    now = 3000.0
    await guest.fetch(url)
    assert site.visited("/robots.txt") == 1
    now = 4000.0
    await guest.fetch(url)
    assert site.visited("/robots.txt") == 2


async def test_one_request_at_a_time_to_a_host_with_the_pause_it_asks_for(
    site: NewsSite, visitor: Callable[..., Visitor], turns: Turns
) -> None:
    site.pages["/robots.txt"] = robots("User-agent: *\nCrawl-delay: 7\n")
    urls = site.publish(*"abcdef")
    for path in list(site.pages)[1:]:
        site.pages[path] = slowly(article(path), 0.02)
    guest = visitor()
    await guest.fetch(urls[0])
    await asyncio.gather(*(guest.fetch(url) for url in urls[1:]))
    assert site.most_at_once == 1
    assert turns.pauses == [0.25, *[7.0] * 6]


@pytest.mark.parametrize("status", [429, 503])
async def test_a_host_that_asks_us_to_come_again_is_left_alone_for_so_long_and_then_asked_again(
    site: NewsSite, visitor: Callable[..., Visitor], turns: Turns, status: int
) -> None:
    (url,) = site.publish("a")
    site.pages["/a"] = in_turn(Told(status=status, headers={"Retry-After": "42"}), article("A"))
    assert b"bridge" in (await visitor().fetch(url)).body
    assert turns.pauses == [0.25, 42.0, 0.25]


async def test_a_host_is_not_asked_for_ever_nor_waited_for_over_hours(
    site: NewsSite, visitor: Callable[..., Visitor], turns: Turns
) -> None:
    site.pages["/busy"] = Told(status=429, headers={"Retry-After": "1"})
    site.pages["/away"] = Told(status=503, headers={"Retry-After": "7200"})
    guest = visitor()
    with pytest.raises(SourceError, match="429"):
        await guest.fetch(f"{site.address}/busy")
    assert site.visited("/busy") == TRIES
    with pytest.raises(SourceError, match="come again in 7,200 seconds"):
        await guest.fetch(f"{site.address}/away")
    assert site.visited("/away") == 1
    assert turns.pauses[-1] == 300  # others may be there for what is less


async def test_a_redirect_is_followed_by_turns_and_asked_about_at_its_own_host(
    site: NewsSite, visitor: Callable[..., Visitor]
) -> None:
    other = NewsSite()
    try:
        other.pages["/robots.txt"] = robots("User-agent: *\nDisallow: /closed\n")
        (there,) = other.publish("there")
        site.pages["/old"] = Told(status=301, headers={"Location": there})
        site.pages["/shut"] = Told(status=302, headers={"Location": f"{other.address}/closed"})
        guest = visitor()
        assert (await guest.fetch(f"{site.address}/old")).url == there
        with pytest.raises(SourceClosed):
            await guest.fetch(f"{site.address}/shut")
        assert other.visits == ["/robots.txt", "/there"]
    finally:
        other.close()


async def test_a_loop_of_redirects_ends(site: NewsSite, visitor: Callable[..., Visitor]) -> None:
    site.pages["/round"] = Told(status=302, headers={"Location": "/round"})
    with pytest.raises(SourceError, match="redirects too often"):
        await visitor().fetch(f"{site.address}/round")
    assert site.visited("/round") == MOST_REDIRECTS + 1


async def test_a_page_that_takes_too_long_or_is_too_large_is_given_up_and_the_host_is_free_again(
    site: NewsSite, visitor: Callable[..., Visitor], turns: Turns
) -> None:
    site.pages["/large"] = Told(b"x" * 5000)
    site.pages["/slow"] = slowly(article("Slow"), 2)
    with pytest.raises(SourceError, match="more at that address than 4 KB"):
        await visitor().fetch(f"{site.address}/large", most_bytes=4096)
    with pytest.raises(SourceError, match="did not answer within"):
        await visitor(seconds=0.5).fetch(f"{site.address}/slow")
    assert not turns.there


async def test_the_turn_is_given_back_when_whoever_waits_goes_away(
    site: NewsSite, visitor: Callable[..., Visitor], turns: Turns
) -> None:
    site.pages["/slow"] = slowly(article("Slow"), 1)
    visit = asyncio.create_task(visitor().fetch(f"{site.address}/slow"))
    await asyncio.to_thread(until, lambda: site.visited("/slow"))
    visit.cancel()
    with pytest.raises(asyncio.CancelledError):
        await visit
    assert not turns.there


@pytest.mark.parametrize("url", ["http://10.0.0.1/", "http://[fd00::1]/", "ftp://example.org/", "http://"])
async def test_what_is_no_public_address_is_not_fetched(visitor: Callable[..., Visitor], url: str) -> None:
    with pytest.raises(SourceError):
        await visitor().fetch(url)
