"""What readers and publishers say of flags, kept in the ledger: it may not be lost.

    copydesk:{feedback}:<id>     what was said
    copydesk:{feedback}          the ids, by when it was said

A later word under the same id takes the place of the earlier one, so a reader can change their mind. Nothing tells who
they are or which page they read: what is kept is the site, the rule, the words it flagged and the remark it made.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, Literal

import orjson

from copydesk.cache.link import Link

Verdict = Literal["wrong", "right", "reply", "withdrawn"]
Decision = Literal["upheld", "rejected"]

_ALL = "copydesk:{feedback}"
#: How many are read in one command.
_STEP = 200


@dataclass(frozen=True, slots=True)
class Feedback:
    """One reader's word on one flag; a publisher's, where it is a reply."""

    id: str
    analysis: str
    flag: str
    site: str | None
    rule: str
    exact: str
    message: str
    verdict: Verdict
    note: str | None
    received_at: datetime
    decision: Decision | None = None  # what the desk's people made of it


@dataclass(frozen=True, slots=True)
class FeedbackBox:
    """Where feedback is put. Every method may raise ``CacheError``."""

    ledger: Link

    async def put(self, feedback: Feedback) -> None:
        """Keep it, in place of what was said under its id before."""
        packed, at = orjson.dumps(asdict(feedback)), feedback.received_at.timestamp()

        async def use(client: Any) -> None:
            # The index first: it may name what is not there, never miss what is.
            await client.zadd(_ALL, {feedback.id: at})
            await client.set(_key(feedback.id), packed)

        await self.ledger.run(use)

    async def find(self, id: str) -> Feedback | None:
        """What was last said under an id."""
        kept = await self.ledger.run(lambda client: client.get(_key(id)))
        return _unpacked(kept) if kept is not None else None

    async def decide(self, id: str, decision: Decision) -> Feedback | None:
        """Note what the desk's people made of it; None: nothing was said under that id."""
        said = await self.find(id)
        if said is not None:
            said = replace(said, decision=decision)
            packed = orjson.dumps(asdict(said))
            await self.ledger.run(lambda client: client.set(_key(id), packed))
        return said

    async def newest(self, most: int) -> AsyncIterator[Feedback]:
        """What was said, newest first."""
        for at in range(0, most, _STEP):

            async def use(client: Any, at: int = at) -> list[Any]:
                ids = await client.zrange(_ALL, at, min(at + _STEP, most) - 1, desc=True)
                return list(await client.mget([_key(id.decode()) for id in ids])) if ids else []

            found = await self.ledger.run(use)
            for kept in found:
                if kept is not None:
                    yield _unpacked(kept)
            if not found:
                return


@dataclass(frozen=True, slots=True)
class Dispute:
    """What readers made of the flags of one rule, or on one site."""

    right: int = 0
    wrong: int = 0
    replies: int = 0
    upheld: int = 0
    rejected: int = 0

    @property
    def precision(self) -> float | None:
        """The share of flags that readers found right, of those that they spoke of."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    def with_(self, said: Feedback) -> Dispute:
        """The same, with one more word."""
        return Dispute(
            self.right + (said.verdict == "right"),
            self.wrong + (said.verdict == "wrong"),
            self.replies + (said.verdict == "reply"),
            self.upheld + (said.decision == "upheld"),
            self.rejected + (said.decision == "rejected"),
        )


def disputes(said: Iterable[Feedback], by: Callable[[Feedback], str]) -> dict[str, Dispute]:
    """What was said, added up by rule or site, most disputed first."""
    added: dict[str, Dispute] = {}
    for one in said:
        added[by(one)] = added.get(by(one), Dispute()).with_(one)
    return dict(sorted(added.items(), key=lambda dispute: -dispute[1].wrong))


def _unpacked(kept: bytes) -> Feedback:
    fields = orjson.loads(kept)
    return Feedback(**{**fields, "received_at": datetime.fromisoformat(fields["received_at"])})


def _key(id: str) -> str:
    return f"{_ALL}:{id}"
