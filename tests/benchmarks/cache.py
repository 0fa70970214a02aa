"""The cache: a known page over HTTP beside its floors, a thousand who ask for one cold page, a purge among a million.

Every server listens on loopback and is gone afterwards; every loop is bounded by its count.
"""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import re
import statistics
import time
import urllib.request
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from redis import Redis
from tests.benchmarks.processes import served
from tests.conftest import RedisServer

from copydesk.cache.admin import Admin
from copydesk.cache.analyses import Analyses
from copydesk.cache.entry import Entry, Head
from copydesk.cache.keeper import Wanted
from copydesk.cache.keys import AnalysisKey, tag_key
from copydesk.cache.link import Link
from copydesk.model.record import Record

#: A round's; the median of the rounds is told.
CLIENTS, REQUESTS, ROUNDS = 16, 800, 9
HERD = 1000
#: Entries of which a site's are purged, and how many of them are that site's.
ENTRIES, OF_SITE = int(os.environ.get("COPYDESK_BENCH_ENTRIES", "1000000")), 20


def report(body: bytes) -> str:
    """All of it, as tables. ``body``: a page as it is posted."""
    redis = RedisServer("--maxmemory", "6gb", "--maxmemory-policy", "volatile-lfu")
    try:
        return "\n\n".join((_answering(body, redis), _herd(body, redis), asyncio.run(_purging(redis))))
    finally:
        redis.kill()


# --- over HTTP -------------------------------------------------------------------------------------------------


def _answering(body: bytes, redis: RedisServer) -> str:
    """Copydesk and its floors, in turn, round by round, so that a machine that slows down slows all of them."""
    desk, environment = ("copydesk.cli.main", "serve", "--port", "0", "--workers"), {"COPYDESK_REDIS_URL": redis.url}
    key = "copydesk:bench:answer"
    floor = "bare Starlette route behind a Redis GET"
    with ExitStack() as servers:
        one, two = (servers.enter_context(served(*desk, count, environment=environment)) for count in ("1", "2"))
        answer, path = _known(one.address, body)
        Redis(port=redis.port).set(key, answer)
        bare = servers.enter_context(served("tests.benchmarks.bare_route", answer.hex()))
        behind = servers.enter_context(served("tests.benchmarks.bare_route", answer.hex(), redis.url, key))
        asked = {
            "Copydesk, 1 worker": (one.address, path),
            "Copydesk, 2 workers": (two.address, path),
            "bare Starlette route": (bare.address, "/v1/analyses"),
            floor: (behind.address, "/v1/analyses"),
        }
        loads: dict[str, list[Load]] = {name: [] for name in asked}
        for _ in range(1 + ROUNDS):
            for name, (address, where) in asked.items():
                loads[name].append(asyncio.run(_load(address, where, len(answer))))
    lines = [f"{'a known page over HTTP':<46} {'a second':>9} {'median':>9} {'99th':>10} {'ratio':>7}"]
    for name, measured in loads.items():
        pairs = zip(measured[1:], loads[floor][1:], strict=True)  # without the first round, which warms up
        seconds = [one for load in measured[1:] for one in load.seconds]
        cut = statistics.quantiles(seconds, n=100)
        rate = statistics.median(load.rate for load in measured[1:])
        ratio = statistics.median(load.rate / of.rate for load, of in pairs)
        lines.append(f"  {name:<44} {rate:>9,.0f} {cut[49] * 1000:>6.2f} ms {cut[98] * 1000:>7.2f} ms {ratio:>6.2f}x")
    return "\n".join(lines)


def _known(address: tuple[str, int], body: bytes) -> tuple[bytes, str]:
    """Have the page read; its analysis, and the path at which it is got without sending it again."""
    connection = http.client.HTTPConnection(*address, timeout=120)
    connection.request("POST", "/v1/analyses", body, {"Content-Type": "application/json"})
    response = connection.getresponse()
    answer = response.read()
    path = response.headers["Content-Location"]
    connection.close()
    assert json.loads(answer)["flags"]
    return answer, path


@dataclass(frozen=True)
class Load:
    """Requests a second, and how long each took."""

    rate: float
    seconds: list[float]


async def _load(address: tuple[str, int], path: str, size: int) -> Load:
    """Ask as fast as a few clients on kept connections can."""
    request = f"GET {path} HTTP/1.1\r\nHost: bench\r\nAccept: application/json\r\n\r\n".encode()
    seconds: list[float] = []

    async def client() -> None:
        reader, writer = await asyncio.open_connection(*address)
        for _ in range(REQUESTS // CLIENTS):
            began = time.perf_counter()
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200"), head
            length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
            assert length
            assert int(length[1]) == size
            await reader.readexactly(size)
            seconds.append(time.perf_counter() - began)
        writer.close()

    began = time.perf_counter()
    await asyncio.gather(*(client() for _ in range(CLIENTS)))
    return Load(len(seconds) / (time.perf_counter() - began), seconds)


def _herd(body: bytes, redis: RedisServer) -> str:
    """Everybody asks for one page that nobody has read."""
    page = json.dumps({**json.loads(body), "title": f"Cold {time.time_ns()}"}).encode()
    request = (
        f"POST /v1/analyses HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(page)}\r\nConnection: close\r\n\r\n"
    ).encode() + page

    async def ask(address: tuple[str, int]) -> bytes:
        reader, writer = await asyncio.open_connection(*address)
        writer.write(request)
        told = await reader.read()
        writer.close()
        return told

    async def all_of_them(addresses: list[tuple[str, int]]) -> tuple[list[bytes], float]:
        began = time.perf_counter()
        answers = await asyncio.gather(*(ask(addresses[nth % len(addresses)]) for nth in range(HERD)))
        return answers, time.perf_counter() - began

    environment = {"COPYDESK_REDIS_URL": redis.url, "COPYDESK_WORKERS": "1"}
    serve = ("copydesk.cli.main", "serve", "--port", "0")
    with served(*serve, environment=environment) as one, served(*serve, environment=environment) as other:
        answers, seconds = asyncio.run(all_of_them([one.address, other.address]))
        analyses = sum(_metric(server.address, "copydesk_analysis_seconds_count") for server in (one, other))
    good = sum(answer.startswith(b"HTTP/1.1 200") for answer in answers)
    return (
        f"{HERD} at once for one cold page, over two servers: {good} answered, {analyses:.0f} analysis, {seconds:.1f} s"
    )


def _metric(address: tuple[str, int], name: str) -> float:
    with urllib.request.urlopen(f"http://{address[0]}:{address[1]}/metrics", timeout=10) as told:
        found = re.search(rf"^{name} (\S+)", told.read().decode(), re.MULTILINE)
    assert found
    return float(found[1])


# --- a purge ---------------------------------------------------------------------------------------------------


async def _purging(redis: RedisServer) -> str:
    link = Link(redis.url, budget_seconds=30)
    await link.run(lambda client: client.flushall())
    empty = await _memory(link)
    began = time.perf_counter()
    await _fill(link)
    filled = time.perf_counter() - began
    full = await _memory(link)
    await link.run(lambda client: client.config_set("slowlog-log-slower-than", "500"))
    await link.run(lambda client: client.slowlog_reset())
    admin = Admin("bench", Analyses(link))
    began = time.perf_counter()
    count = await admin.purge(Wanted(("site:site-7.example",)), soft=False)
    seconds = time.perf_counter() - began
    slow = await link.run(lambda client: client.slowlog_get(128))
    longest = max((entry["duration"] / 1000 for entry in slow), default=0.5)
    left = await admin.keeper.entries()
    await link.close()
    return (
        f"purge of one site among {ENTRIES:,} entries: {count:,} in {seconds:.1f} s, {left:,} left; "
        f"longest command {'under ' if not slow else ''}{longest:.1f} ms\n"
        f"memory of an entry of {len(_entry(0)[1])} bytes with four tags: {(full - empty) / ENTRIES:,.0f} bytes "
        f"(filled in {filled:.0f} s)"
    )


def _entry(nth: int) -> tuple[AnalysisKey, bytes]:
    key = AnalysisKey(f"{nth * 7919 % 256:02x}{nth:062x}", "abc123")
    head = Head("def456", "def456", f"site-{nth % OF_SITE}.example", 1, 2**31)
    return key, Entry(head, Record(b"{}" + nth.to_bytes(8, "big") * 8, b"{}")).pack()


async def _fill(link: Link) -> None:
    """Lay entries down as ``Analyses.keep`` would, without a round trip for each."""
    for first in range(0, ENTRIES, 2000):

        async def use(client: Any, first: int = first) -> None:
            pipeline = client.pipeline(transaction=False)
            indexes: dict[str, dict[str, int]] = {}
            for nth in range(first, min(first + 2000, ENTRIES)):
                key, packed = _entry(nth)
                pipeline.set(key.entry, packed, ex=86_400)
                for tag in ("all", "engine:abc123", "register:def456", f"site:site-{nth % OF_SITE}.example"):
                    indexes.setdefault(tag_key(tag, key.shard), {})[key.member] = 2**31
            for index, members in indexes.items():
                pipeline.zadd(index, members)
            await pipeline.execute()

        await link.run(use)


async def _memory(link: Link) -> int:
    told = await link.run(lambda client: client.info("memory"))
    return int(told["used_memory"])
