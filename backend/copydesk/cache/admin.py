"""Admin: what whoever runs a desk may see and do. Command line, admin interface and admin page are its three faces.

Whatever changes something is noted in the audit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from copydesk.cache.analyses import Analyses
from copydesk.cache.audit import Audit
from copydesk.cache.feedback import Decision, Feedback, FeedbackBox
from copydesk.cache.jobs import Job, Jobs
from copydesk.cache.keeper import Keeper, Wanted
from copydesk.cache.keyring import Key, Keyring
from copydesk.cache.mutes import Mute, Mutes, Remark
from copydesk.cache.sessions import Sessions
from copydesk.errors import AdminError


class Admin:
    """Somebody who runs the desk. Every method that is async may raise ``CacheError``."""

    def __init__(self, who: str, analyses: Analyses) -> None:
        """``who``: as the audit shall call them.

        Raises:
            AdminError: when nothing is kept anywhere but in this process.
        """
        if analyses.ledger is None:
            raise AdminError("There is no Redis server, so nothing is kept that a tool could reach.")
        self.who = who
        self.keeper = Keeper(analyses)
        self.keyring = Keyring(analyses.ledger)
        self.feedback = FeedbackBox(analyses.ledger)
        self.mutes = Mutes(analyses.ledger)
        self.sessions = Sessions(analyses.ledger)
        self.audit = Audit(analyses.ledger)

    async def log_in(self) -> str:
        """Begin a session on the admin page; the token that a browser shall keep."""
        token = await self.sessions.begin(self.who)
        await self._note("logged in", "")
        return token

    async def purge(self, wanted: Wanted, *, soft: bool, progress: Callable[[int], None] | None = None) -> int:
        """Drop entries or mark them stale; how many. What was done is noted also when it could not be finished."""
        count = 0
        try:
            async for count in self.keeper.purge(wanted, soft=soft):
                if progress:
                    progress(count)
        finally:
            await self._note("marked stale" if soft else "purged", str(wanted), count)
        return count

    async def note_import(self, what: str, count: int) -> None:
        """Note that so many entries were brought in from elsewhere."""
        await self._note("imported", what, count)

    async def begin_job(
        self, jobs: Jobs, kind: str, what: str, asked: Mapping[str, Any], items: Sequence[str] | None,
        *, name: str = "", to_all: bool = True,
    ) -> tuple[Job, bool]:  # fmt: skip
        """A job on addresses, to be worked on by any process or, where not ``to_all``, by whoever made it; or the one
        of that name that is under way, and False. Without items, these have to be found out first.
        """
        job, made = await jobs.create(kind, self.who, what, asked, name=name)
        if made:
            await self._note(f"asked for {kind}", what)
        if job.state == "receiving":
            if items is not None:
                await jobs.fill(job, items)
            job = await jobs.open(job, "listing" if items is None else "running", to_all=to_all)
        return job, made

    async def cancel_job(self, jobs: Jobs, id: str) -> Job:
        """Have nothing more done for a job.

        Raises:
            AdminError: when there is no such job.
        """
        job = await jobs.must_get(id)
        if await jobs.end(id, "cancelled"):
            await self._note(f"cancelled {job.kind}", job.what, job.total - job.done)
        return await jobs.must_get(id)

    async def create_key(self, name: str, scopes: Sequence[str], per_minute: int, per_day: int) -> tuple[Key, str]:
        """A new key and its word; see ``Keyring.create``."""
        key, word = await self.keyring.create(name, scopes, per_minute, per_day)
        await self._note("created a key", f"{key.id} {key.name}")
        return key, word

    async def rotate_key(self, id: str, overlap: timedelta) -> tuple[Key, str]:
        """A new key for an old one; see ``Keyring.rotate``."""
        key, word = await self.keyring.rotate(id, overlap)
        await self._note("rotated a key", f"{id} to {key.id} {key.name}")
        return key, word

    async def revoke_key(self, id: str) -> Key:
        """Let a key open nothing any more; see ``Keyring.revoke``."""
        key = await self.keyring.revoke(id)
        await self._note("revoked a key", f"{key.id} {key.name}")
        return key

    async def decide(self, id: str, decision: Decision) -> Feedback | None:
        """What the desk makes of what somebody said; None: nothing was said under that id."""
        said = await self.feedback.decide(id, decision)
        if said:
            await self._note(f"{decision} feedback", f"{said.rule}: {said.exact}")
        return said

    async def mute(self, remark: Remark, why: str) -> None:
        """Take a remark out of every answer."""
        await self.mutes.add(remark, Mute(self.who, datetime.now(UTC), why))
        await self._note("muted", f"{remark.rule}: {remark.exact}")

    async def lift_mute(self, remark: Remark) -> bool:
        """Make a remark again; False: it was not muted."""
        lifted = await self.mutes.lift(remark)
        if lifted:
            await self._note("lifted a mute", f"{remark.rule}: {remark.exact}")
        return lifted

    async def _note(self, deed: str, what: str, count: int = 1) -> None:
        await self.audit.note(self.who, deed, what, count)
