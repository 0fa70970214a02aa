"""What readers say of flags, kept in the same store as the analyses.

    copydesk:feedback:<id>

A later word under the same id takes the place of the earlier one, so a reader can change their mind. Nothing tells who
they are or which page they read: what is kept is the rule, the words it flagged and the remark it made.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Literal

import orjson

from copydesk.cache.store import Store

Verdict = Literal["wrong", "right", "reply", "withdrawn"]

KEPT_SECONDS = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Feedback:
    """One reader's word on one flag; a publisher's, where it is a reply."""

    id: str
    analysis: str
    flag: str
    rule: str
    exact: str
    message: str
    verdict: Verdict
    note: str | None
    received_at: datetime


@dataclass(frozen=True, slots=True)
class FeedbackBox:
    """Where feedback is put. Every method may raise ``CacheError``."""

    store: Store

    async def put(self, feedback: Feedback) -> None:
        """Keep it, in place of what was said under its id before."""
        await self.store.put(_key(feedback.id), orjson.dumps(asdict(feedback)), KEPT_SECONDS)

    async def find(self, id: str) -> Feedback | None:
        """What was last said under an id."""
        kept = await self.store.get(_key(id))
        if kept is None:
            return None
        fields = orjson.loads(kept)
        return Feedback(**{**fields, "received_at": datetime.fromisoformat(fields["received_at"])})


def _key(id: str) -> str:
    return f"copydesk:feedback:{id}"
