from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import orjson
import pytest
from tests.cache.cluster import Cluster

from copydesk.cache.analyses import Analyses
from copydesk.cache.keys import AnalysisKey
from copydesk.cache.link import Link
from copydesk.model.analysis import Engine
from copydesk.model.record import Record

ENGINE = Engine("abc123", "pipeline", "def456")


def key_of(nth: int, variant: str = "") -> AnalysisKey:
    return AnalysisKey.of(ENGINE, f"{nth * 7919 % 256:02x}{nth:062x}", variant)


def nth_of(key: AnalysisKey) -> int:
    return int("0" + key.fingerprint[2:], 16)


def record_of(
    nth: int = 0, site: str = "example.org", rules: tuple[str, ...] = (), rests_on: dict[str, str] | None = None
) -> Record:
    key = key_of(nth)
    plain = {
        "id": f"{key.fingerprint}-abc123.def456",
        "engine": {"version": "abc123", "pipeline": "pipeline", "register": "def456"},
        "page": {"url": f"https://{site}/{nth}" if site else None},
        "flags": [{"rule": rule, "severity": "warning"} for rule in rules],
    }
    return Record(orjson.dumps(plain), orjson.dumps({"rests_on": rests_on or {}}))


@pytest.fixture
async def open_link() -> AsyncIterator[Callable[..., Link]]:
    opened: list[Link] = []

    def open(url: str, **options: Any) -> Link:
        opened.append(Link(url, **{"budget_seconds": 5, **options}))
        return opened[-1]

    yield open
    for link in opened:
        await link.close()


@pytest.fixture(scope="session")
def shared_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """For tests that leave it as it was, but for what they keep in it."""
    cluster = Cluster(tmp_path_factory.mktemp("cluster"))
    yield cluster
    cluster.close()


@pytest.fixture(params=["server", "cluster"])
def redis_url(request: pytest.FixtureRequest) -> str:
    """One server and a cluster, by address alone; empty."""
    if request.param == "cluster":
        cluster: Cluster = request.getfixturevalue("shared_cluster")
        cluster.flush()
        return cluster.url
    url: str = request.getfixturevalue("redis_server").url
    return url


@pytest.fixture
def link(redis_url: str, open_link: Callable[..., Link]) -> Link:
    return open_link(redis_url)


@pytest.fixture
def analyses(link: Link) -> Analyses:
    """In a real server, without jitter."""
    return Analyses(link, jitter=lambda: 0)
