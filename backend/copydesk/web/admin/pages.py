"""``/admin``: the admin's tools as pages. They work without scripts; every change is a form."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from copydesk.cache.admin import Admin
from copydesk.cache.ages import seconds_of
from copydesk.cache.feedback import disputes
from copydesk.cache.keyring import SCOPES, key_json
from copydesk.cache.mutes import Remark
from copydesk.cache.sessions import HOURS, Session
from copydesk.cache.statistics import statistics
from copydesk.errors import AdminError
from copydesk.web.admin import jobs, plots
from copydesk.web.admin.api import HEARD
from copydesk.web.admin.criteria import NAMES, wanted_of
from copydesk.web.admin.entrance import (
    COOKIE,
    Form,
    may_try,
    must_exist,
    name_of,
    read_form,
    told_as_problems,
)
from copydesk.web.admin.faces import MOST, for_people, page, see
from copydesk.web.problems import Refused

#: How many days the overview shows.
DAYS = 7
#: How often it is shown anew to those who want it live.
LIVE_SECONDS = 5

# --- coming and going ------------------------------------------------------------------------------------------


async def login(request: Request) -> Response:
    """A form that takes an admin key."""
    ledger = await must_exist(request)
    if request.method == "GET":
        return page(request, None, "login", complaint=None)
    form = await read_form(request)
    with told_as_problems():
        if wait := await may_try(request, ledger):
            complaint = f"Too many tries. Come again in {wait} seconds."
            return page(request, None, "login", complaint=complaint, status=429)
        who = await name_of(request, ledger, form["key"].strip())
        if who is None:
            return page(request, None, "login", complaint="That is no admin's key.", status=401)
        token = await Admin(who, request.app.state.desk.analyses).log_in()
    answer = see("/admin")
    answer.set_cookie(
        COOKIE,
        token,
        max_age=HOURS * 3600,
        path="/admin",
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    return answer


async def logout(request: Request, admin: Admin, session: Session) -> Response:
    """End the session."""
    await read_form(request, session)
    await admin.sessions.end(request.cookies.get(COOKIE, ""))
    answer = see("/admin/login")
    answer.delete_cookie(COOKIE, path="/admin")
    return answer


# --- looking ---------------------------------------------------------------------------------------------------


async def overview(request: Request, admin: Admin, session: Session) -> Response:
    """How the cache is doing."""
    told = await statistics(admin.keeper, hours=24 * DAYS)
    last_day = told["hours"][-24:]
    live = "live" in request.query_params
    shown = page(
        request,
        session,
        "overview",
        live=live,
        told=told,
        hit_ratio=plots.hit_ratio(last_day),
        latency=plots.latency(told["last_day_latency"]),
        flags=plots.flags_by_day(told["hours"]),
        width=plots.WIDTH,
        height=plots.HEIGHT,
    )
    if live:  # only for those who ask: a page that moves by itself gets in the way of others
        shown.headers["Refresh"] = str(LIVE_SECONDS)
    return shown


async def entries(request: Request, admin: Admin, session: Session) -> Response:
    """Entries by criteria; and how many a purge would take, before it is done."""
    given = {name: value for name, value in request.query_params.items() if name in NAMES and value.strip()}
    asked = request.query_params.get("purge", "")
    try:
        wanted, complaint = wanted_of(given), None
    except Refused as refusal:
        nothing: dict[str, Any] = {"found": [], "counted": None, "asked": "", "done": ""}
        return page(request, session, "entries", given=given, complaint=str(refusal), **nothing)
    found = []
    async for kept in admin.keeper.find(wanted):
        found.append(admin.keeper.told(kept))
        if len(found) == MOST:
            break
    counted = await admin.keeper.count(wanted) if asked in ("soft", "hard") else None
    done = request.query_params.get("done", "")
    return page(
        request,
        session,
        "entries",
        given=given,
        found=found,
        counted=counted,
        asked=asked,
        done=done,
        complaint=complaint,
    )


async def entry(request: Request, admin: Admin, session: Session) -> Response:
    """One entry."""
    shown = await admin.keeper.show(request.path_params["id"])
    if shown is None:
        raise HTTPException(404, "That analysis is not kept, or not any more.")
    told = admin.keeper.told(shown.kept)
    return page(request, session, "entry", told=told, hits=shown.hits, tags=shown.tags, analysis=shown.analysis)


async def purges(request: Request, admin: Admin, session: Session) -> Response:
    """Do what was counted."""
    form = await read_form(request, session)
    soft = form["how"] == "soft"
    given = {name: value for name, value in form.fields.items() if name in NAMES}
    count = await admin.purge(wanted_of(given), soft=soft)
    return see("/admin/entries?" + urlencode({**given, "done": f"{count} {'marked stale' if soft else 'purged'}"}))


async def audit(request: Request, admin: Admin, session: Session) -> Response:
    """What admins did."""
    return page(request, session, "audit", deeds=await admin.audit.newest(MOST))


# --- keys ------------------------------------------------------------------------------------------------------


async def keys(request: Request, admin: Admin, session: Session) -> Response:
    """Every key, and a form for a new one, whose word is shown in the answer and never again."""
    word, complaint = None, None
    if request.method == "POST":
        form = await read_form(request, session)
        try:
            word = await _with_keys(admin, form)
        except AdminError as error:
            complaint = str(error)
        except ValueError:
            complaint = "A quota is a whole number, and an overlap a time such as 12h."
    listed = [key_json(key) for key in await admin.keyring.all()]
    return page(
        request,
        session,
        "keys",
        keys=listed,
        word=word,
        complaint=complaint,
        scopes=SCOPES,
        status=409 if complaint else 200,
    )


async def _with_keys(admin: Admin, form: Form) -> str | None:
    if form["deed"] == "create":
        made = await admin.create_key(form["name"], [form["scope"]], int(form["per_minute"]), int(form["per_day"]))
        return made[1]
    if form["deed"] == "rotate":
        return (await admin.rotate_key(form["id"], timedelta(seconds=seconds_of(form["overlap"]))))[1]
    await admin.revoke_key(form["id"])
    return None


# --- feedback --------------------------------------------------------------------------------------------------


async def feedback(request: Request, admin: Admin, session: Session) -> Response:
    """What readers and publishers said of flags, and what to make of it."""
    if request.method == "POST":
        await _with_feedback(request, admin, await read_form(request, session))
        return see("/admin/feedback")
    said = [one async for one in admin.feedback.newest(HEARD)]
    mutes = await admin.mutes.all()
    return page(
        request,
        session,
        "feedback",
        said=[asdict(one) | {"muted": Remark(one.rule, one.exact, one.message) in mutes} for one in said[:MOST]],
        rules=disputes(said, lambda one: one.rule),
        sites=disputes(said, lambda one: one.site or "(unknown)"),
        mutes=mutes,
    )


async def _with_feedback(request: Request, admin: Admin, form: Form) -> None:
    remark = Remark(form["rule"], form["exact"], form["message"])
    if form["deed"] in ("upheld", "rejected"):
        await admin.decide(form["id"], "upheld" if form["deed"] == "upheld" else "rejected")
    elif form["deed"] == "mute":
        await admin.mute(remark, form["why"])
    elif form["deed"] == "lift":
        await admin.lift_mute(remark)
    await request.app.state.desk.hear_mutes()


ROUTES = [
    Route("/admin", for_people(overview)),
    Route("/admin/login", login, methods=["GET", "POST"]),
    Route("/admin/logout", for_people(logout), methods=["POST"]),
    Route("/admin/entries", for_people(entries)),
    Route("/admin/entries/{id}", for_people(entry)),
    Route("/admin/purges", for_people(purges), methods=["POST"]),
    Route("/admin/jobs", for_people(jobs.jobs_page), methods=["GET", "POST"]),
    Route("/admin/jobs/{id}", for_people(jobs.job_page)),
    Route("/admin/keys", for_people(keys), methods=["GET", "POST"]),
    Route("/admin/feedback", for_people(feedback), methods=["GET", "POST"]),
    Route("/admin/audit", for_people(audit)),
]
