"""Jobs over HTTP: many pages at once, one a line, and their analyses when they are done."""

from __future__ import annotations

import hashlib
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Annotated, Any, NotRequired

import orjson
from pydantic import Field
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from typing_extensions import TypedDict

from copydesk.cache.jobs import KEPT_DAYS, Job, Jobs
from copydesk.cache.keyring import Key
from copydesk.errors import AdminError, CacheError
from copydesk.jobs.runner import Runner
from copydesk.jobs.webhooks import new_secret
from copydesk.model.wire import Moment
from copydesk.web.access import RETRY_SECONDS, take_more
from copydesk.web.body import decode_json, read_body
from copydesk.web.problems import Refused
from copydesk.web.replies import json_reply

#: One page a line (https://github.com/ndjson/ndjson-spec).
NDJSON = "application/x-ndjson"
#: The most pages of one job, and the most bytes of its body, unpacked.
MOST_PAGES, MOST_BYTES = 10_000, 64 * 1024 * 1024

_NOW = {"Cache-Control": "no-store"}


class JobJson(TypedDict):
    """How far a job is."""

    id: str
    state: Annotated[str, Field(description="receiving, listing, running; done, cancelled or failed")]
    made_at: Moment
    ended_at: Moment | None
    total: int
    done: int
    counts: Annotated[dict[str, int], Field(description="what became of those that are done")]
    results: Annotated[str, Field(description=f"where they are, for {KEPT_DAYS} days after its end")]
    why: str | None
    webhook_key: NotRequired[Annotated[str, Field(description="told only to whoever makes the job")]]


def job_json(job: Job) -> JobJson:
    """A job for programs."""
    return {
        "id": job.id,
        "state": job.state,
        "made_at": _moment(job.made_at),
        "ended_at": _moment(job.ended_at) if job.ended_at else None,
        "total": job.total,
        "done": job.done,
        "counts": dict(job.counts),
        "results": f"/v1/jobs/{job.id}/results",
        "why": job.why or None,
    }


async def jobs(request: Request) -> Response:
    """``POST``: pages, one a line, to be checked when there is time."""
    runner = runner_of(request)
    body, webhook, name = await _sent(request)
    pages = [decode_json(line) for line in body.splitlines() if line.strip()]
    if not 1 <= len(pages) <= MOST_PAGES:
        raise Refused("wrong-shape", f"A job has from 1 to {MOST_PAGES:,} pages, one a line; these are {len(pages):,}.")
    key: Key | None = getattr(request.state, "key", None)
    asked: dict[str, Any] = {"webhook": {"url": webhook, "secret": new_secret()}} if webhook else {}
    digest = hashlib.sha256(body + webhook.encode()).hexdigest()
    try:
        job, made = await runner.jobs.create(
            "pages", key.id if key else "", f"{len(pages):,} pages", asked, name=name, digest=digest
        )
        if made:
            try:
                await take_more(request, len(pages) - 1)  # the first was counted at the door
            except Refused:
                await runner.jobs.forget(job)
                raise
            await runner.jobs.fill(job, pages)
            job = await runner.jobs.open(job)
            runner.wake()
    except AdminError:
        raise Refused("name-used-otherwise", "That Idempotency-Key came with another body before.") from None
    except CacheError:
        raise _silent() from None
    told = job_json(job)
    if job.asked.get("webhook"):
        told["webhook_key"] = job.asked["webhook"]["secret"]
    headers = {**_NOW, "Location": f"/v1/jobs/{job.id}"}
    return json_reply(request, told, status=202 if made else 200, headers=headers)


async def job(request: Request) -> Response:
    """``GET``: how far a job is. ``DELETE``: do nothing more of it."""
    runner, found = runner_of(request), await _found(request)
    if request.method == "DELETE":
        try:
            await runner.jobs.end(found.id, "cancelled")
            found = await runner.jobs.must_get(found.id)
        except CacheError:
            raise _silent() from None
    wait = {} if found.ended else {"Retry-After": str(RETRY_SECONDS)}
    return json_reply(request, job_json(found), headers={**_NOW, **wait})


async def results(request: Request) -> Response:
    """``GET``: what became of the pages that are done, one a line, in their order."""
    return lines_of(runner_of(request).jobs, await _found(request))


def lines_of(jobs: Jobs, job: Job) -> Response:
    """A job's results, one a line."""

    async def lines() -> AsyncIterator[bytes]:
        async for result in jobs.results(job):
            yield orjson.dumps(result) + b"\n"

    return StreamingResponse(lines(), media_type=NDJSON, headers=_NOW)


def runner_of(request: Request) -> Runner:
    """Whoever works on jobs here.

    Raises:
        HTTPException: 404 where no Redis server is configured: nothing would outlive this process.
    """
    runner: Runner | None = request.app.state.runner
    if runner is None:
        raise HTTPException(404, "This desk has no Redis server to keep jobs in.")
    return runner


async def _found(request: Request) -> Job:
    """The job of the address, if it is the asker's."""
    try:
        job = await runner_of(request).jobs.get(request.path_params["id"])
    except CacheError:
        raise _silent() from None
    key: Key | None = getattr(request.state, "key", None)
    if job is None or job.kind != "pages" or job.owner not in ("", key.id if key else None):
        raise HTTPException(404, "There is no such job, or not any more.")
    return job


async def _sent(request: Request) -> tuple[bytes, str, str]:
    """The body, the webhook and the name that a job came with."""
    media_type = request.headers.get("content-type", NDJSON).split(";")[0].strip().lower()
    if media_type not in (NDJSON, "application/ndjson", "application/jsonl", "text/plain"):
        raise Refused("media-type-unsupported", f"{media_type} is not supported; send {NDJSON}: one page a line.")
    webhook = request.query_params.get("webhook", "")
    if webhook and not re.fullmatch(r"https?://\S{1,2000}", webhook, re.IGNORECASE):
        raise Refused("wrong-query", "webhook must be a public web address.")
    name = request.headers.get("idempotency-key", "").strip().strip('"')
    if len(name) > 255:
        raise Refused("wrong-query", "An Idempotency-Key has at most 255 characters.")
    return await read_body(request, MOST_BYTES), webhook, name


def _silent() -> Refused:
    return Refused("cache-silent", "Redis does not answer.", retry_seconds=RETRY_SECONDS)


def _moment(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
