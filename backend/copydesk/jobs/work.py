"""Work: what a job's items are, and how one of them is done. One class for each kind of job."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from copydesk.cache.jobs import Job
from copydesk.cache.keeper import Keeper
from copydesk.cache.keys import AnalysisKey
from copydesk.desk import Answer, Desk, Kept
from copydesk.errors import CopydeskError, DeskBusy, PageError, SourceClosed, SourceError
from copydesk.jobs.outdated import outdated, wanted_from
from copydesk.model.request import Request, read_request, request_of
from copydesk.sources.articles import page_of
from copydesk.sources.listings import MOST_ADDRESSES, collect
from copydesk.sources.visitor import Visitor

#: What may become of an address: read anew; there already; closed to us; not a page we could read.
READ, THERE, CLOSED, FAILED = "read", "there", "closed", "failed"
#: What may become of a page that was sent.
CHECKED = "checked"

#: Seconds after which a desk that has too much to do is asked again.
BUSY_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Items:
    """What a job has to do, and what went wrong by the way."""

    items: Sequence[Any]
    why: str = ""


class Work(Protocol):
    """One kind of job."""

    async def items(self, job: Job) -> Items:
        """What it has to do, where that has to be found out first.

        Raises:
            CopydeskError: when it cannot be.
        """

    async def do(self, item: Any) -> tuple[str, Mapping[str, Any]]:
        """Do one item: what became of it, in a word and in full.

        Raises:
            CacheError: when it has to be done again.
        """


class Aside:
    """The desk, for those who can wait: few of their pages are there at once, so that readers find workers free."""

    def __init__(self, desk: Desk, at_once: int = 2) -> None:
        self.desk = desk
        self._seats = asyncio.Semaphore(at_once)

    async def check(self, request: Request, *, fresh: bool) -> Answer:
        """See ``Desk.check``; however long that takes."""
        async with self._seats:
            while True:
                try:
                    return await self.desk.check(request, fresh=fresh)
                except DeskBusy:
                    await asyncio.sleep(BUSY_SECONDS)


class Pages:
    """Pages that were sent."""

    def __init__(self, desk: Aside, told: Callable[[CopydeskError], Mapping[str, Any]]) -> None:
        """``told``: how whoever sent them is told that one cannot be checked."""
        self._desk = desk
        self._told = told

    async def items(self, job: Job) -> Items:
        """They came with the job."""
        raise NotImplementedError

    async def do(self, item: Any) -> tuple[str, Mapping[str, Any]]:
        """Check one."""
        try:
            request = read_request(item)
            answer = await self._desk.check(request, fresh=False)
        except CopydeskError as error:
            return FAILED, {"problem": self._told(error)}
        return CHECKED, {"id": answer.id, "analysis": answer.record.seen(request.view)}


class Warming:
    """Addresses, to be read before anybody asks: those that were given, or those of a sitemap or feed."""

    def __init__(self, desk: Aside, visitor: Visitor) -> None:
        self._desk = desk
        self._visitor = visitor

    async def items(self, job: Job) -> Items:
        """Those in the listing that the job names."""
        found = await collect(self._visitor, job.asked["listing"], int(job.asked.get("most", MOST_ADDRESSES)))
        unread = "; ".join(f"{url}: {why}" for url, why in list(found.unread.items())[:5])
        return Items(found.pages, f"{len(found.unread):,} sitemaps could not be read. {unread}" if unread else "")

    async def do(self, item: Any) -> tuple[str, Mapping[str, Any]]:
        """Read one."""
        outcome, told, _ = await self.read(str(item))
        return outcome, told

    async def read(self, url: str) -> tuple[str, Mapping[str, Any], AnalysisKey | None]:
        """Fetch a page, have it checked, and tell under which key its analysis is kept."""
        try:
            reply = await self._visitor.fetch(url)
            page = await asyncio.to_thread(page_of, reply)
            answer = await self._desk.check(request_of(page), fresh=True)
        except SourceClosed as error:
            return CLOSED, {"url": url, "why": str(error)}, None
        except (SourceError, PageError) as error:
            return FAILED, {"url": url, "why": str(error)}, None
        counts = answer.record.analysis()["label"]["counts"]
        outcome = THERE if answer.kept is Kept.HIT else READ
        return outcome, {"url": url, "id": answer.id, "flags": counts}, AnalysisKey.of_id(answer.id)


class Rechecking:
    """Addresses whose analyses are outdated, the worst first."""

    def __init__(self, desk: Aside, visitor: Visitor) -> None:
        self._desk = desk.desk
        self._warming = Warming(desk, visitor)

    async def items(self, job: Job) -> Items:
        """Those that the cache knows of."""
        found = await outdated(self._desk, wanted_from(job.asked))
        addresses = [{"url": one.url, "members": one.members} for one in found.addresses]
        without = f"{found.without_address:,} outdated analyses have no address." if found.without_address else ""
        return Items(addresses[: int(job.asked.get("most", MOST_ADDRESSES))], without)

    async def do(self, item: Any) -> tuple[str, Mapping[str, Any]]:
        """Read one again; what was outdated of it then goes."""
        outcome, told, key = await self._warming.read(item["url"])
        if key:
            superseded = [AnalysisKey.of_member(member) for member in item["members"]]
            await Keeper(self._desk.analyses).drop([old for old in superseded if old != key])
        return outcome, told
