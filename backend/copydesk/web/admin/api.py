"""``/admin/v1``: the admin's tools for programs, by key."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import Field
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from copydesk.cache.admin import Admin
from copydesk.cache.feedback import disputes
from copydesk.cache.keyring import key_json
from copydesk.cache.mutes import Remark
from copydesk.cache.statistics import statistics
from copydesk.web.admin import jobs, transfers
from copydesk.web.admin.criteria import wanted_of
from copydesk.web.admin.faces import MOST, NOW, Sent, for_programs, read
from copydesk.web.problems import Refused
from copydesk.web.replies import json_reply

#: From how much feedback disputes are added up: the newest.
HEARD = 10_000


class PurgeSent(Sent):
    """What to drop or mark stale."""

    wanted: dict[str, str] = Field(description="criteria, as in GET /admin/v1/entries; none: everything")
    soft: bool = Field(default=False, description="mark stale: still an answer, made anew when asked for")
    dry_run: bool = Field(default=False, description="only count")


class KeySent(Sent):
    """A key to make."""

    name: str = Field(min_length=1, max_length=200)
    scopes: list[str] = Field(default=["check"])
    per_minute: Annotated[int, Field(ge=1)] = 60
    per_day: Annotated[int, Field(ge=1)] = 10_000


class RotationSent(Sent):
    """How long the old key works on."""

    overlap_seconds: Annotated[int, Field(ge=0, le=366 * 86_400)] = 7 * 86_400


class DecisionSent(Sent):
    """What the desk makes of what somebody said."""

    decision: Literal["upheld", "rejected"]
    mute: bool = Field(default=False, description="and take this remark out of every answer, everywhere")


class MuteSent(Sent):
    """A remark to mute, or to make again."""

    rule: str
    exact: str
    message: str
    why: str = Field(default="", max_length=2000)


async def stats(request: Request, admin: Admin) -> Response:
    """How the cache is doing."""
    return json_reply(request, await statistics(admin.keeper), headers=NOW)


async def entries(request: Request, admin: Admin) -> Response:
    """The entries that all criteria in the address hold for, at most ``most``."""
    given = dict(request.query_params)
    most = _most(given.pop("most", str(MOST)))
    found = []
    async for kept in admin.keeper.find(wanted_of(given)):
        found.append(admin.keeper.told(kept))
        if len(found) == most:
            break
    return json_reply(request, {"entries": found}, headers=NOW)


async def entry(request: Request, admin: Admin) -> Response:
    """One entry, with its tags and its analysis."""
    shown = await admin.keeper.show(request.path_params["id"])
    if shown is None:
        raise HTTPException(404, "That analysis is not kept, or not any more.")
    told = {**admin.keeper.told(shown.kept), "hits": shown.hits, "tags": shown.tags, "analysis": shown.analysis}
    return json_reply(request, told, headers=NOW)


async def purges(request: Request, admin: Admin) -> Response:
    """Drop entries or mark them stale, or only count them."""
    sent: PurgeSent = await read(request, PurgeSent)
    wanted = wanted_of(sent.wanted)
    count = await (admin.keeper.count(wanted) if sent.dry_run else admin.purge(wanted, soft=sent.soft))
    told = {"wanted": str(wanted), "count": count, "done": not sent.dry_run, "soft": sent.soft}
    return json_reply(request, told, headers=NOW)


async def keys(request: Request, admin: Admin) -> Response:
    """``GET``: every key. ``POST``: a new one, whose word is shown this once."""
    if request.method == "GET":
        return json_reply(request, {"keys": [key_json(key) for key in await admin.keyring.all()]}, headers=NOW)
    sent: KeySent = await read(request, KeySent)
    key, word = await admin.create_key(sent.name, sent.scopes, sent.per_minute, sent.per_day)
    return json_reply(request, {**key_json(key), "key": word}, status=201, headers=NOW)


async def rotations(request: Request, admin: Admin) -> Response:
    """A new key for an old one."""
    sent: RotationSent = await read(request, RotationSent)
    key, word = await admin.rotate_key(request.path_params["id"], timedelta(seconds=sent.overlap_seconds))
    return json_reply(request, {**key_json(key), "key": word}, status=201, headers=NOW)


async def key(request: Request, admin: Admin) -> Response:
    """``DELETE``: let a key open nothing any more."""
    revoked = await admin.revoke_key(request.path_params["id"])
    return json_reply(request, key_json(revoked), headers=NOW)


async def feedback(request: Request, admin: Admin) -> Response:
    """What readers and publishers said, newest first, and what that amounts to by rule and site."""
    said = [one async for one in admin.feedback.newest(HEARD)]
    told = {
        "feedback": [asdict(one) for one in said[: _most(request.query_params.get("most", str(MOST)))]],
        **{
            name: {
                subject: {**asdict(dispute), "precision": dispute.precision}
                for subject, dispute in disputes(said, by).items()
            }
            for name, by in (("rules", lambda one: one.rule), ("sites", lambda one: one.site or ""))
        },
    }
    return json_reply(request, told, headers=NOW)


async def decisions(request: Request, admin: Admin) -> Response:
    """What the desk makes of what somebody said."""
    sent: DecisionSent = await read(request, DecisionSent)
    said = await admin.decide(request.path_params["id"], sent.decision)
    if said is None:
        raise HTTPException(404, "Nothing was said under that id.")
    if sent.mute:
        await admin.mute(Remark(said.rule, said.exact, said.message), said.note or "")
        await request.app.state.desk.hear_mutes()
    return json_reply(request, asdict(said), headers=NOW)


async def mutes(request: Request, admin: Admin) -> Response:
    """``GET``: remarks that are muted. ``POST``: mute one. ``DELETE``: make one again."""
    if request.method == "GET":
        told = [{**asdict(remark), **asdict(mute)} for remark, mute in (await admin.mutes.all()).items()]
        return json_reply(request, {"mutes": told}, headers=NOW)
    sent: MuteSent = await read(request, MuteSent)
    remark = Remark(sent.rule, sent.exact, sent.message)
    if request.method == "POST":
        await admin.mute(remark, sent.why)
    elif not await admin.lift_mute(remark):
        raise HTTPException(404, "That remark is not muted.")
    await request.app.state.desk.hear_mutes()  # other processes hear of it within seconds
    return json_reply(request, {**asdict(remark), "muted": request.method == "POST"}, headers=NOW)


async def audit(request: Request, admin: Admin) -> Response:
    """What admins did, newest first."""
    deeds = await admin.audit.newest(_most(request.query_params.get("most", str(MOST))))
    return json_reply(request, {"audit": [asdict(deed) for deed in deeds]}, headers=NOW)


def _most(words: str) -> int:
    if not words.isdigit() or not 1 <= int(words) <= HEARD:
        raise Refused("wrong-query", f"most must be a whole number from 1 to {HEARD}.")
    return int(words)


ROUTES = [
    Route("/admin/v1/stats", for_programs(stats)),
    Route("/admin/v1/entries", for_programs(entries)),
    Route("/admin/v1/entries/{id}", for_programs(entry)),
    Route("/admin/v1/purges", for_programs(purges), methods=["POST"]),
    Route("/admin/v1/export", for_programs(transfers.export)),
    Route("/admin/v1/imports", for_programs(transfers.imports), methods=["POST"]),
    Route("/admin/v1/warmings", for_programs(jobs.warmings), methods=["POST"]),
    Route("/admin/v1/rechecks", for_programs(jobs.rechecks), methods=["POST"]),
    Route("/admin/v1/jobs", for_programs(jobs.jobs)),
    Route("/admin/v1/jobs/{id}", for_programs(jobs.job), methods=["GET", "DELETE"]),
    Route("/admin/v1/jobs/{id}/results", for_programs(jobs.results)),
    Route("/admin/v1/keys", for_programs(keys), methods=["GET", "POST"]),
    Route("/admin/v1/keys/{id}", for_programs(key), methods=["DELETE"]),
    Route("/admin/v1/keys/{id}/rotations", for_programs(rotations), methods=["POST"]),
    Route("/admin/v1/feedback", for_programs(feedback)),
    Route("/admin/v1/feedback/{id}/decision", for_programs(decisions), methods=["POST"]),
    Route("/admin/v1/mutes", for_programs(mutes), methods=["GET", "POST", "DELETE"]),
    Route("/admin/v1/audit", for_programs(audit)),
]
