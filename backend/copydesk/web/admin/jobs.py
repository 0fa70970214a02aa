"""Warming and re-checking for admins: as jobs, which any process works on; for programs, and as a page."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from pydantic import Field
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from copydesk.cache.admin import Admin
from copydesk.cache.jobs import Job
from copydesk.cache.sessions import Session
from copydesk.jobs.outdated import asked_of, outdated
from copydesk.jobs.runner import PER_MINUTE
from copydesk.sources.listings import MOST_ADDRESSES
from copydesk.web.admin.criteria import NAMES, wanted_of
from copydesk.web.admin.entrance import Form, read_form
from copydesk.web.admin.faces import MOST, NOW, Sent, page, read, see
from copydesk.web.jobs import job_json, lines_of, runner_of
from copydesk.web.problems import Refused
from copydesk.web.replies import json_reply

#: How many pages a job reads unless it is asked for more, and how many outdated ones are shown.
USUAL, SHOWN = 1000, 10

_Address = Annotated[str, Field(pattern=r"^[hH][tT][tT][pP][sS]?://\S+$", max_length=8192)]


class _Bounds(Sent):
    most: Annotated[int, Field(ge=1, le=MOST_ADDRESSES)] = USUAL
    per_minute: Annotated[int, Field(ge=1, le=60_000)] = PER_MINUTE


class WarmingSent(_Bounds):
    """Pages to read before anybody asks for them: either their addresses, or what lists these."""

    addresses: list[_Address] = Field(default=[], max_length=MOST_ADDRESSES)
    listing: _Address | None = Field(default=None, description="a sitemap, an index of sitemaps, or a feed")


class RecheckSent(_Bounds):
    """Outdated pages to read again."""

    wanted: dict[str, str] = Field(default={}, description="criteria, as in GET /admin/v1/entries; none: everything")
    dry_run: bool = Field(default=False, description="only count")


def told(job: Job) -> dict[str, Any]:
    """A job, as admins see it."""
    results = f"/admin/v1/jobs/{job.id}/results"
    return {**job_json(job), "kind": job.kind, "owner": job.owner, "what": job.what, "results": results}


# --- for programs ----------------------------------------------------------------------------------------------


async def jobs(request: Request, admin: Admin) -> Response:
    """The last jobs, newest first."""
    listed = await runner_of(request).jobs.newest(MOST)
    return json_reply(request, {"jobs": [told(job) for job in listed]}, headers=NOW)


async def warmings(request: Request, admin: Admin) -> Response:
    """Read pages before anybody asks for them."""
    sent: WarmingSent = await read(request, WarmingSent)
    if bool(sent.addresses) == bool(sent.listing):
        raise Refused("wrong-shape", "Give either addresses or a listing.")
    job = await _warm(request, admin, sent.addresses, sent.listing, sent.most, sent.per_minute)
    return json_reply(request, told(job), status=202, headers={**NOW, "Location": f"/admin/v1/jobs/{job.id}"})


async def rechecks(request: Request, admin: Admin) -> Response:
    """Read outdated pages again, the worst first; or only count them."""
    sent: RecheckSent = await read(request, RecheckSent)
    wanted = wanted_of(sent.wanted)
    if sent.dry_run:
        found = await outdated(runner_of(request).desk, wanted)
        pages = [asdict(one) for one in found.addresses[:SHOWN]]
        counts = {"count": min(len(found.addresses), sent.most), "without_address": found.without_address}
        return json_reply(request, {"wanted": str(wanted), **counts, "done": False, "pages": pages}, headers=NOW)
    asked = {**asked_of(wanted), "most": sent.most, "per_minute": sent.per_minute}
    job = await _begun(request, admin, "recheck", str(wanted), asked, None)
    return json_reply(request, told(job), status=202, headers={**NOW, "Location": f"/admin/v1/jobs/{job.id}"})


async def job(request: Request, admin: Admin) -> Response:
    """How far a job is. ``DELETE``: do nothing more of it."""
    jobs = runner_of(request).jobs
    if request.method == "DELETE":
        return json_reply(request, told(await admin.cancel_job(jobs, request.path_params["id"])), headers=NOW)
    return json_reply(request, told(await _found(request)), headers=NOW)


async def results(request: Request, admin: Admin) -> Response:
    """What became of a job's items, one a line."""
    return lines_of(runner_of(request).jobs, await _found(request))


# --- as a page -------------------------------------------------------------------------------------------------


async def jobs_page(request: Request, admin: Admin, session: Session) -> Response:
    """The last jobs, and forms for new ones; how many a re-check would read, before it is done."""
    complaint, counted = None, None
    given = {name: value for name, value in request.query_params.items() if name in NAMES and value.strip()}
    if request.method == "POST":
        try:
            await _with_jobs(request, admin, await read_form(request, session))
            return see("/admin/jobs")
        except Refused as refusal:
            if refusal.problem == "not-allowed":
                raise
            complaint = str(refusal)
    elif "count" in request.query_params:
        try:
            counted = await outdated(runner_of(request).desk, wanted_of(given))
        except Refused as refusal:
            complaint = str(refusal)
    listed = await runner_of(request).jobs.newest(MOST)
    return page(
        request, session, "jobs", jobs=[told(job) for job in listed], complaint=complaint, counted=counted,
        given=given, shown=SHOWN, usual=USUAL, per_minute=PER_MINUTE, live=any(not job.ended for job in listed),
        status=422 if complaint else 200,
    )  # fmt: skip


async def job_page(request: Request, admin: Admin, session: Session) -> Response:
    """One job, with what could not be read and why."""
    found, missed = await _found(request), []
    async for result in runner_of(request).jobs.results(found):
        if result["outcome"] in ("failed", "closed"):
            missed.append(result)
        if len(missed) == MOST:
            break
    return page(request, session, "job", job=told(found), missed=missed, most=MOST)


async def _with_jobs(request: Request, admin: Admin, form: Form) -> None:
    if form["deed"] == "cancel":
        await admin.cancel_job(runner_of(request).jobs, form["id"])
        return
    most, per_minute = _number(form, "most"), _number(form, "per_minute")
    if form["deed"] == "recheck":
        wanted = wanted_of({name: value for name, value in form.fields.items() if name in NAMES})
        asked = {**asked_of(wanted), "most": most, "per_minute": per_minute}
        await _begun(request, admin, "recheck", str(wanted), asked, None)
        return
    addresses, listing = form["addresses"].split(), form["listing"].strip()
    strange = next((one for one in [*addresses, listing] if one and not one.startswith(("http://", "https://"))), None)
    if strange or bool(addresses) == bool(listing):
        raise Refused(
            "wrong-query", f"{strange} is no web address." if strange else "Give either addresses or what lists them."
        )
    await _warm(request, admin, addresses, listing or None, most, per_minute)


def _number(form: Form, name: str) -> int:
    if not form[name].isdigit() or not 1 <= int(form[name]) <= MOST_ADDRESSES:
        raise Refused("wrong-query", f"Both bounds are whole numbers from 1 to {MOST_ADDRESSES:,}.")
    return int(form[name])


# --- both ------------------------------------------------------------------------------------------------------


async def _warm(
    request: Request, admin: Admin, addresses: list[str], listing: str | None, most: int, per_minute: int
) -> Job:
    asked: dict[str, Any] = {"most": most, "per_minute": per_minute, **({"listing": listing} if listing else {})}
    items = None if listing else list(dict.fromkeys(addresses))[:most]
    return await _begun(request, admin, "warm", listing or f"{len(items or []):,} addresses", asked, items)


async def _begun(
    request: Request, admin: Admin, kind: str, what: str, asked: dict[str, Any], items: list[str] | None
) -> Job:
    runner = runner_of(request)
    begun, _ = await admin.begin_job(runner.jobs, kind, what, asked, items)
    runner.wake()
    return begun


async def _found(request: Request) -> Job:
    found = await runner_of(request).jobs.get(request.path_params["id"])
    if found is None:
        raise HTTPException(404, "There is no such job, or not any more.")
    return found
