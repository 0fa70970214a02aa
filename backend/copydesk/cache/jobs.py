"""Jobs: much to do, kept in the ledger until it is done, so that neither a restart nor a death loses any of it.

    copydesk:{jobs}              every job by when it was made
    copydesk:{jobs}:open         those that any process may work on
    copydesk:{jobs}:ended        those that ended, by when
    copydesk:{jobs}:calls        those whose end somebody else is to hear of, by when to try next
    copydesk:{jobs}:named        jobs by the name that whoever asked gave them, to ask twice and have it done once
    copydesk:{job:<id>}          what is asked, how far it is: a hash
    copydesk:{job:<id>}:todo     its items that are not done, by their number
    copydesk:{job:<id>}:items    what they say; gone with each that is done
    copydesk:{job:<id>}:results  what became of those that are
    copydesk:{job:<id>}:lease    who works on it

Nothing here has a lifetime of its own: a server that may evict what has one would take it. What ended is swept.
"""

from __future__ import annotations

import secrets
import time
import zlib
from collections.abc import AsyncIterable, AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import orjson

from copydesk.cache.link import Link
from copydesk.cache.turns import LEASE_SECONDS, Turn
from copydesk.errors import AdminError

#: For how many days what ended is kept, with its results; and for how many hours one that never began.
KEPT_DAYS, UNBEGUN_HOURS = 7, 24
#: How many items are written or read in one step.
STEP = 100
#: For how long the ledger is waited for: nobody waits for a job.
PATIENCE_SECONDS = 5.0
#: After so long without all its items, whoever was giving them has died, and may give them again.
RECEIVING_SECONDS = 60

_JOBS, _OPEN, _ENDED, _CALLS, _NAMED = (
    f"copydesk:{{jobs}}{part}" for part in ("", ":open", ":ended", ":calls", ":named")
)

#: Writes down what became of an item, once: whoever comes second changes nothing.
_FINISH = """
if redis.call('ZREM', KEYS[1], ARGV[1]) == 0 then return 0 end
redis.call('HDEL', KEYS[2], ARGV[1])
redis.call('HSET', KEYS[3], ARGV[1], ARGV[3])
redis.call('HINCRBY', KEYS[4], 'count:' .. ARGV[2], 1)
return 1
"""
#: Ends a job that has not ended.
_END = """
local state = redis.call('HGET', KEYS[1], 'state')
if not state or state == 'done' or state == 'cancelled' or state == 'failed' then return 0 end
redis.call('HSET', KEYS[1], 'state', ARGV[1], 'why', ARGV[2], 'ended_at', ARGV[3])
return 1
"""
ENDS = ("done", "cancelled", "failed")


@dataclass(frozen=True, slots=True)
class Job:
    """How far one is. Moments are in seconds since 1970."""

    id: str
    kind: str
    owner: str  # the key that asked for it, or the admin; empty: nobody in particular
    what: str  # in words, for admins
    state: str  # receiving, listing, running; done, cancelled, failed
    why: str  # it failed, or what went wrong by the way
    made_at: int
    ended_at: int
    total: int
    counts: Mapping[str, int]  # items that are done, by what became of them
    asked: Mapping[str, Any]

    @property
    def done(self) -> int:
        """How many items are done."""
        return sum(self.counts.values())

    @property
    def ended(self) -> bool:
        """Whether nothing will become of it any more."""
        return self.state in ENDS


class Jobs:
    """Every method may raise ``CacheError``."""

    def __init__(self, ledger: Link, clock: Callable[[], float] = time.time) -> None:
        self._ledger = ledger
        self._clock = clock

    async def create(
        self, kind: str, owner: str, what: str, asked: Mapping[str, Any], *, name: str = "", digest: str = ""
    ) -> tuple[Job, bool]:
        """A job that still has to be filled; or, where its owner has named one so before, that one, and False.

        Raises:
            AdminError: when what was asked under that name is something else, by its digest.
        """
        id, now = secrets.token_hex(16), int(self._clock())
        if name:
            named = f"{owner}:{name}"
            if known := await self._named(named, f"{id}:{digest}", now):
                return known, False
        fields = {
            "kind": kind, "owner": owner, "what": what, "asked": orjson.dumps(asked), "name": name,
            "state": "receiving", "why": "", "made_at": now, "ended_at": 0, "total": 0,
        }  # fmt: skip
        await self._run(lambda client: client.zadd(_JOBS, {id: now}))
        await self._run(lambda client: client.hset(_key(id), mapping=fields))
        return await self.must_get(id), True

    async def _named(self, named: str, mine: str, now: int) -> Job | None:
        """The job of that name; None: it is ours from now on."""
        if await self._run(lambda client: client.hsetnx(_NAMED, named, mine)):
            return None
        id, _, digest = (await self._run(lambda client: client.hget(_NAMED, named)) or b"").decode().partition(":")
        if id and digest != mine.partition(":")[2]:
            raise AdminError("Something else was asked for under that name.")
        job = await self.get(id) if id else None
        if job is None or (job.state == "receiving" and job.made_at < now - RECEIVING_SECONDS):
            await self._run(lambda client: client.hset(_NAMED, named, mine))
            return None
        return job

    async def fill(self, job: Job, items: AsyncIterable[Any] | Sequence[Any]) -> int:
        """Give a job its items, in the order in which they shall be done, in place of any it had; how many."""
        key, count = _key(job.id), 0
        await self._run(lambda client: client.unlink(f"{key}:todo", f"{key}:items"))
        async for some in _in_steps(items):
            packed = {str(count + nth): zlib.compress(orjson.dumps(item)) for nth, item in enumerate(some)}

            async def use(client: Any, packed: Mapping[str, bytes] = packed) -> None:
                pipeline = client.pipeline(transaction=False)
                pipeline.hset(f"{key}:items", mapping=packed)
                pipeline.zadd(f"{key}:todo", {nth: int(nth) for nth in packed})
                await pipeline.execute()

            await self._run(use)
            count += len(packed)
        await self._run(lambda client: client.hset(key, "total", count))
        return count

    async def open(self, job: Job, state: str = "running", *, to_all: bool = True) -> Job:
        """Let it begin; where not ``to_all``, only whoever knows its id works on it."""
        await self._run(lambda client: client.hset(_key(job.id), "state", state))
        if to_all:
            await self._run(lambda client: client.zadd(_OPEN, {job.id: job.made_at}))
        return await self.must_get(job.id)

    async def get(self, id: str) -> Job | None:
        """How far a job is; None: there is none."""
        fields = await self._run(lambda client: client.hgetall(_key(id)))
        return _job(id, fields) if fields else None

    async def must_get(self, id: str) -> Job:
        """The same.

        Raises:
            AdminError: when there is none.
        """
        job = await self.get(id)
        if job is None:
            raise AdminError(f"There is no job {id}.")
        return job

    async def newest(self, most: int) -> list[Job]:
        """The last jobs that were made, newest first."""
        ids = await self._run(lambda client: client.zrange(_JOBS, 0, most - 1, desc=True))
        return [job for id in ids if (job := await self.get(id.decode()))]

    async def open_ids(self) -> list[str]:
        """The jobs that any process may work on, oldest first."""
        return [id.decode() for id in await self._run(lambda client: client.zrange(_OPEN, 0, STEP - 1))]

    async def take(self, id: str, lease_seconds: float = LEASE_SECONDS) -> Turn | None:
        """The right to work on a job, while inside its ``async with``; None: somebody else has it."""
        lease, holder = f"{_key(id)}:lease", secrets.token_hex(8)
        taken = await self._run(lambda client: client.set(lease, holder, nx=True, px=int(lease_seconds * 1000)))
        return Turn(self._ledger, lease, holder, lease_seconds) if taken else None

    async def todo(self, id: str, first: int, most: int) -> list[tuple[int, Any]]:
        """Items that are not done, from a number on, in their order."""
        key = _key(id)

        async def use(client: Any) -> tuple[list[bytes], list[bytes | None]]:
            numbers = await client.zrange(f"{key}:todo", first, "+inf", byscore=True, offset=0, num=most)
            return numbers, await client.hmget(f"{key}:items", numbers) if numbers else []

        numbers, items = await self._run(use)
        return [
            (int(nth), orjson.loads(zlib.decompress(item)))
            for nth, item in zip(numbers, items, strict=True)
            if item is not None
        ]

    async def finish(self, id: str, nth: int, outcome: str, result: Mapping[str, Any]) -> bool:
        """Write down what became of an item; False: it was done already, or the job was cancelled."""
        key, packed = _key(id), zlib.compress(orjson.dumps(result))
        keys = (f"{key}:todo", f"{key}:items", f"{key}:results", key)
        return bool(await self._run(lambda client: client.eval(_FINISH, 4, *keys, nth, outcome, packed)))

    async def end(self, id: str, state: str, why: str = "") -> bool:
        """Done, cancelled or failed: nothing of it is left to do. False: it had ended before."""
        key, now = _key(id), int(self._clock())
        ended = await self._run(lambda client: client.eval(_END, 1, key, state, why, now))
        await self._run(lambda client: client.unlink(f"{key}:todo", f"{key}:items"))
        await self._run(lambda client: client.zadd(_ENDED, {id: now}, nx=True))
        await self._run(lambda client: client.zrem(_OPEN, id))
        return bool(ended)

    async def note(self, id: str, **fields: str | int) -> None:
        """Write something down with a job."""
        await self._run(lambda client: client.hset(_key(id), mapping=fields))

    async def noted(self, id: str, name: str) -> str:
        """What was written down; empty: nothing."""
        value = await self._run(lambda client: client.hget(_key(id), name))
        return value.decode() if value else ""

    async def call(self, id: str, at: float | None) -> None:
        """Have somebody told of a job's end at that moment; None: not any more."""
        await self._run(lambda client: client.zrem(_CALLS, id) if at is None else client.zadd(_CALLS, {id: at}))

    async def calls(self) -> list[str]:
        """The jobs whose end is to be told now."""
        now = self._clock()
        due = await self._run(lambda client: client.zrange(_CALLS, "-inf", now, byscore=True, offset=0, num=STEP))
        return [id.decode() for id in due]

    async def results(self, job: Job) -> AsyncIterator[Mapping[str, Any]]:
        """What became of the items that are done, in their order."""
        for first in range(0, job.total, STEP):
            numbers = list(range(first, min(first + STEP, job.total)))

            async def use(client: Any, numbers: Sequence[int] = numbers) -> list[bytes | None]:
                return list(await client.hmget(f"{_key(job.id)}:results", numbers))

            for packed in await self._run(use):
                if packed is not None:
                    yield orjson.loads(zlib.decompress(packed))

    async def sweep(self) -> None:
        """Forget what ended long ago, and what never began."""
        now = int(self._clock())
        ended = await self._run(
            lambda client: client.zrange(_ENDED, "-inf", now - KEPT_DAYS * 86_400, byscore=True, offset=0, num=STEP)
        )
        old = await self._run(
            lambda client: client.zrange(_JOBS, "-inf", now - UNBEGUN_HOURS * 3600, byscore=True, offset=0, num=STEP)
        )
        for id in (word.decode() for word in (*ended, *old)):
            job = await self.get(id)
            if job is None:
                await self._unlist(id)
            elif job.state == "receiving" or (job.ended and job.ended_at <= now - KEPT_DAYS * 86_400):
                await self.forget(job)

    async def unname(self, job: Job) -> None:
        """Let its owner give its name to another one."""
        if name := await self.noted(job.id, "name"):
            await self._run(lambda client: client.hdel(_NAMED, f"{job.owner}:{name}"))

    async def forget(self, job: Job) -> None:
        """Let nothing be left of a job."""
        key = _key(job.id)
        await self.unname(job)
        await self._run(lambda client: client.unlink(key, *(f"{key}:{part}" for part in ("todo", "items", "results"))))
        await self._unlist(job.id)

    async def _unlist(self, id: str) -> None:
        for index in (_JOBS, _OPEN, _ENDED, _CALLS):
            await self._run(partial(_zrem, index=index, id=id))

    async def _run(self, use: Callable[[Any], Any]) -> Any:
        return await self._ledger.run(use, budget_seconds=PATIENCE_SECONDS)


async def _zrem(client: Any, index: str, id: str) -> None:
    await client.zrem(index, id)


def _key(id: str) -> str:
    return f"copydesk:{{job:{id}}}"


def _job(id: str, fields: Mapping[bytes, bytes]) -> Job:
    told = {name.decode(): value.decode() for name, value in fields.items()}
    return Job(
        id=id,
        kind=told["kind"],
        owner=told["owner"],
        what=told["what"],
        state=told["state"],
        why=told["why"],
        made_at=int(told["made_at"]),
        ended_at=int(told["ended_at"]),
        total=int(told["total"]),
        counts={name.removeprefix("count:"): int(n) for name, n in sorted(told.items()) if name.startswith("count:")},
        asked=orjson.loads(told["asked"]),
    )


async def _in_steps(items: AsyncIterable[Any] | Sequence[Any]) -> AsyncIterator[list[Any]]:
    some: list[Any] = []
    if isinstance(items, AsyncIterable):
        async for item in items:
            some.append(item)
            if len(some) == STEP:
                yield some
                some = []
    else:
        for first in range(0, len(items), STEP):
            yield list(items[first : first + STEP])
    if some:
        yield some
