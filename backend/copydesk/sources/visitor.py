"""Visitor: fetches many pages as a guest does, for jobs that nobody waits for.

One request at a time to each host, with a pause behind it; robots.txt obeyed (RFC 9309), its Crawl-delay too, and
Retry-After. Every step of a redirect is a visit of its own.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urljoin, urlsplit

from copydesk.errors import SourceClosed, SourceError
from copydesk.sources.transport import HTML_FIRST, MOST_BYTES, USER_AGENT, Reply, Transport

if TYPE_CHECKING:
    from protego import Protego

#: Seconds between two visits to a host, where it asks for no more; and the most that is granted to one that does.
PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 30.0
#: How often a host that has too much to do is asked again, and for how long it is waited for.
TRIES, PATIENCE_SECONDS = 3, 300.0
#: How long a host's turn is waited for: others may have much to fetch there.
TURN_SECONDS = 1800.0
MOST_REDIRECTS = 5

#: For how long a robots.txt is believed, in seconds; one that could not be read; and of how many hosts.
ROBOTS_SECONDS, NO_ROBOTS_SECONDS, MOST_ROBOTS = 3600.0, 60.0, 1000
#: No more of it is read (RFC 9309 asks for at least 500 KiB).
ROBOTS_BYTES = 512 * 1024


class Turns(Protocol):
    """Who may visit a host; see ``cache.visits``."""

    async def begin(self, host: str, most_seconds: float) -> tuple[str, float]:
        """The visit's word; or none, and seconds until it is free."""

    async def end(self, host: str, word: str, pause_seconds: float) -> None:
        """Leave a host."""


@dataclass(frozen=True, slots=True)
class _Robots:
    """What a host asks of us; ``complaint``: why nothing may be fetched there."""

    read_at: float
    good_seconds: float
    rules: Protego | None = None
    complaint: str | None = None


class Visitor:
    """Fetches by turns."""

    def __init__(
        self,
        transport: Transport,
        turns: Turns,
        *,
        pause_seconds: float = PAUSE_SECONDS,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """``pause`` waits so many seconds."""
        self._transport = transport
        self._turns = turns
        self._pause_seconds = pause_seconds
        self._pause = pause
        self._clock = clock
        self._robots: OrderedDict[str, _Robots] = OrderedDict()

    async def fetch(self, url: str, accept: str = HTML_FIRST, *, most_bytes: int = MOST_BYTES) -> Reply:
        """What is at an address, if we may have it.

        Raises:
            SourceError: when we may not, or nothing useful came back.
            CacheError: when nobody says whose turn it is.
        """
        for _ in range(MOST_REDIRECTS + 1):
            _host(url)
            robots = await self._robots_of(url)
            if robots.complaint:
                raise SourceClosed(robots.complaint)
            if robots.rules and not robots.rules.can_fetch(url, USER_AGENT):
                raise SourceClosed("The site's robots.txt asks us not to fetch it.")
            reply = await self._visit(url, accept, most_bytes, self._delay(robots))
            if reply.leads_to is None:
                return reply
            url = reply.leads_to
        raise SourceError("The address redirects too often.")

    async def _visit(self, url: str, accept: str, most_bytes: int, delay: float) -> Reply:
        """One request, or some where the host asks us to come again."""
        for nth in range(TRIES):
            try:
                return await self._one_visit(url, accept, most_bytes, delay)
            except SourceError as error:
                wait = error.retry_after_seconds
                if wait is None or nth + 1 == TRIES:
                    raise
                if wait > PATIENCE_SECONDS:
                    raise SourceError(f"{error} It asks us to come again in {wait:,.0f} seconds.") from None
        raise AssertionError("the last try returns or raises")

    async def _one_visit(self, url: str, accept: str, most_bytes: int, delay: float) -> Reply:
        host, after = _host(url), delay
        word = await self._turn(host)
        try:
            return await self._transport.fetch(url, accept, most_bytes=most_bytes, follow=False)
        except SourceError as error:
            after = max(delay, min(error.retry_after_seconds or 0.0, PATIENCE_SECONDS))
            raise
        finally:
            await asyncio.shield(self._turns.end(host, word, after))

    async def _turn(self, host: str) -> str:
        patience = self._clock() + TURN_SECONDS
        while self._clock() < patience:
            word, wait = await self._turns.begin(host, self._transport.seconds + 5)
            if word:
                return word
            await self._pause(min(wait, 2.0))
        raise SourceError(f"Too many pages of {host} are waiting to be fetched.")

    def _delay(self, robots: _Robots) -> float:
        asked = float(robots.rules.crawl_delay(USER_AGENT) or 0) if robots.rules else 0.0
        return max(self._pause_seconds, min(asked, LONGEST_PAUSE_SECONDS))

    # --- robots.txt ------------------------------------------------------------------------------------------------

    async def _robots_of(self, url: str) -> _Robots:
        origin = urljoin(url, "/robots.txt")
        known = self._robots.get(origin)
        if known is None or self._clock() - known.read_at >= known.good_seconds:
            known = self._robots[origin] = await self._read_robots(origin)
            while len(self._robots) > MOST_ROBOTS:
                self._robots.popitem(last=False)
        return known

    async def _read_robots(self, url: str) -> _Robots:
        """RFC 9309: without a robots.txt, everything may be fetched; where it cannot be read, nothing."""
        from protego import Protego  # only jobs need it

        try:
            for _ in range(MOST_REDIRECTS + 1):
                reply = await self._visit(url, "text/plain, */*;q=0.1", ROBOTS_BYTES, self._pause_seconds)
                if reply.leads_to is None:
                    rules = Protego.parse(reply.body.decode("utf-8", errors="replace"))
                    return _Robots(self._clock(), ROBOTS_SECONDS, rules)
                url = reply.leads_to
        except SourceError as error:
            if error.status is None or not 400 <= error.status < 500 or error.status == 429:
                complaint = f"The site's robots.txt cannot be read, so nothing is fetched there: {error}"
                return _Robots(self._clock(), NO_ROBOTS_SECONDS, complaint=complaint)
        return _Robots(self._clock(), ROBOTS_SECONDS)  # there is none


def _host(url: str) -> str:
    """Whoever answers at an address, as turns are given out: name and port.

    Raises:
        SourceError: when it is none.
    """
    try:
        parts = urlsplit(url)
        host = parts.netloc.rpartition("@")[2].lower()
    except ValueError:
        host = ""
    if not host or parts.scheme not in ("http", "https"):
        raise SourceError(f"{url} is no web address.")
    return host
