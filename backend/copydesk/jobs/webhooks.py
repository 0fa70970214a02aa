"""Webhooks: tells somebody of a job's end, signed as Standard Webhooks are (https://www.standardwebhooks.com).

``webhook-signature`` is ``v1,`` and the base 64 of HMAC-SHA-256, with the job's secret, over ``id.timestamp.body``.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import time
from datetime import UTC, datetime
from typing import Any

import orjson

from copydesk.cache.jobs import Job, Jobs
from copydesk.errors import SourceError
from copydesk.sources.transport import Transport

#: Seconds between one try and the next, as the standard proposes; then nobody is told any more.
PAUSES = (5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400)
#: The bytes of results that are sent along; of a job with more, only where to get them.
MOST_BYTES = 1024 * 1024

_PREFIX = "whsec_"
_GONE = 410


def new_secret() -> str:
    """A secret for one job, as libraries for the standard take it."""
    return _PREFIX + base64.b64encode(secrets.token_bytes(24)).decode()


def signature(secret: str, id: str, timestamp: int, body: bytes) -> str:
    """The value of ``webhook-signature``."""
    key = base64.b64decode(secret.removeprefix(_PREFIX))
    signed = f"{id}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


async def call(jobs: Jobs, id: str, transport: Transport) -> None:
    """Try to tell of a job's end; where that fails, see when to try again."""
    job = await jobs.get(id)
    if job is None:
        await jobs.call(id, None)
        return
    if not job.ended:  # whoever worked on it died just before its end, which is still to come
        return
    tries, webhook = int(await jobs.noted(id, "tries") or 0), job.asked["webhook"]
    body, now = await _body(jobs, job), int(time.time())
    headers = {
        "Content-Type": "application/json",
        "webhook-id": f"job_{id}",
        "webhook-timestamp": str(now),
        "webhook-signature": signature(webhook["secret"], f"job_{id}", now, body),
    }
    try:
        status = await transport.post(webhook["url"], body, headers)
        heard = 200 <= status < 300 or status == _GONE
    except SourceError:
        heard = False
    if heard or tries >= len(PAUSES):
        await jobs.note(id, webhook="heard" if heard else "not heard")
        await jobs.call(id, None)
    else:
        await jobs.note(id, tries=tries + 1)
        await jobs.call(id, time.time() + PAUSES[tries])


async def _body(jobs: Jobs, job: Job) -> bytes:
    results, size = [], 0
    async for result in jobs.results(job):
        results.append(result)
        size += len(orjson.dumps(result))
        if size > MOST_BYTES:
            results = []
            break
    told: dict[str, Any] = {
        "type": f"job.{job.state}",
        "timestamp": datetime.fromtimestamp(job.ended_at, UTC).isoformat().replace("+00:00", "Z"),
        "data": {"id": job.id, "state": job.state, "counts": job.counts, "results_at": f"/v1/jobs/{job.id}/results"},
    }
    if results:
        told["data"]["results"] = results
    return orjson.dumps(told)
