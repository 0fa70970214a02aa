"""Outdated: analyses that would come out differently today, by the page's address, the worst first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from copydesk.cache.keeper import Keeper, Kept, Wanted
from copydesk.cache.tally import HOTTEST, MOST
from copydesk.desk import Desk
from copydesk.register.reliance import agrees


@dataclass(slots=True)
class OutdatedPage:
    """An address, and what is kept of it that is outdated."""

    url: str
    members: list[str] = field(default_factory=list)
    warnings: int = 0
    cautions: int = 0
    hits: int = 0

    @property
    def weight(self) -> tuple[int, int, int]:
        """How much it matters that it is read again."""
        return self.warnings, self.hits, self.cautions


@dataclass(frozen=True, slots=True)
class Outdated:
    """What is outdated: addresses, the worst first; and how many analyses of pages without one."""

    addresses: list[OutdatedPage]
    without_address: int


async def outdated(desk: Desk, wanted: Wanted) -> Outdated:
    """Of the analyses that are wanted, those that another engine made, that disagree with the register, or are stale.

    Raises:
        CacheError: when the cache does not answer.
        AdminError: when there is none.
    """
    keeper = Keeper(desk.analyses)
    hits = await keeper.tally.ranking(HOTTEST, MOST)
    pages: dict[str, OutdatedPage] = {}
    without_address = 0
    async for kept in keeper.find(wanted):
        url = await _address_if_outdated(desk, keeper, kept)
        if url == "":
            without_address += 1
        elif url:
            page = pages.setdefault(url, OutdatedPage(url))
            page.members.append(kept.key.member)
            page.warnings = max(page.warnings, kept.head.warnings)
            page.cautions = max(page.cautions, kept.head.cautions)
            page.hits += hits.get(kept.key, 0)
    return Outdated(sorted(pages.values(), key=lambda page: page.weight, reverse=True), without_address)


async def _address_if_outdated(desk: Desk, keeper: Keeper, kept: Kept) -> str | None:
    """The address of the page; empty: it has none; None: what is kept is as good as made now."""
    engine = desk.workers.engine
    surely = kept.key.engine != engine.version or keeper.is_stale(kept)
    if not surely and kept.head.agrees_with == engine.register:
        return None
    entry = await keeper.entry(kept.key)
    if entry is None or (not surely and agrees(entry.record.rests_on(), desk.register)):
        return None
    url = entry.record.analysis()["page"]["url"] or ""
    return url if url.startswith(("http://", "https://")) else ""


def asked_of(wanted: Wanted) -> dict[str, Any]:
    """What is wanted, as a job keeps it."""
    return {"wanted": asdict(wanted)}


def wanted_from(asked: Mapping[str, Any]) -> Wanted:
    """What a job kept."""
    fields = asked["wanted"]
    return Wanted(**{**fields, "tags": tuple(fields["tags"])})
