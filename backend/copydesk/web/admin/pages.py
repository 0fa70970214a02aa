"""``/admin``: the admin's tools as pages. They work without scripts; every change is a form."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from copydesk.cache.admin import Admin
from copydesk.cache.ages import seconds_of
from copydesk.cache.feedback import disputes
from copydesk.cache.keyring import SCOPES, key_json
from copydesk.cache.mutes import Remark
from copydesk.cache.sessions import HOURS, Session
from copydesk.cache.statistics import statistics
from copydesk.errors import AdminError
from copydesk.web.admin import plots
from copydesk.web.admin.api import HEARD, MOST
from copydesk.web.admin.criteria import NAMES, wanted_of
from copydesk.web.admin.entrance import (
    COOKIE,
    Form,
    admin_by_session,
    may_try,
    must_exist,
    name_of,
    read_form,
    told_as_problems,
)
from copydesk.web.pages import render
from copydesk.web.problems import Refused
from copydesk.web.replies import HTML, reply

_NOW = {"Cache-Control": "no-store"}
#: How many days the overview shows.
DAYS = 7
#: How often it is shown anew to those who want it live.
LIVE_SECONDS = 5

Face = Callable[[Request, Admin, Session], Awaitable[Response]]


def _for_admins(face: Face) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        session = await admin_by_session(request)
        if session is None:
            return _see("/admin/login")
        with told_as_problems():
            return await face(request, Admin(session.who, request.app.state.desk.analyses), session)

    endpoint.__name__ = f"admin_{face.__name__}_page"
    return endpoint


def _page(request: Request, session: Session | None, template: str, *, status: int = 200, **values: Any) -> Response:
    shown = render(f"admin/{template}.html", session=session, path=request.url.path, **values)
    return reply(request, shown, HTML, status=status, headers=_NOW)


def _see(address: str) -> Response:
    return RedirectResponse(address, status_code=303, headers=_NOW)


# --- coming and going ------------------------------------------------------------------------------------------


async def login(request: Request) -> Response:
    """A form that takes an admin key."""
    ledger = await must_exist(request)
    if request.method == "GET":
        return _page(request, None, "login", complaint=None)
    form = await read_form(request)
    with told_as_problems():
        if wait := await may_try(request, ledger):
            complaint = f"Too many tries. Come again in {wait} seconds."
            return _page(request, None, "login", complaint=complaint, status=429)
        who = await name_of(request, ledger, form["key"].strip())
        if who is None:
            return _page(request, None, "login", complaint="That is no admin's key.", status=401)
        token = await Admin(who, request.app.state.desk.analyses).log_in()
    answer = _see("/admin")
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
    answer = _see("/admin/login")
    answer.delete_cookie(COOKIE, path="/admin")
    return answer


# --- looking ---------------------------------------------------------------------------------------------------


async def overview(request: Request, admin: Admin, session: Session) -> Response:
    """How the cache is doing."""
    told = await statistics(admin.keeper, hours=24 * DAYS)
    last_day = told["hours"][-24:]
    live = "live" in request.query_params
    page = _page(
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
        page.headers["Refresh"] = str(LIVE_SECONDS)
    return page


async def entries(request: Request, admin: Admin, session: Session) -> Response:
    """Entries by criteria; and how many a purge would take, before it is done."""
    given = {name: value for name, value in request.query_params.items() if name in NAMES and value.strip()}
    asked = request.query_params.get("purge", "")
    try:
        wanted, complaint = wanted_of(given), None
    except Refused as refusal:
        nothing: dict[str, Any] = {"found": [], "counted": None, "asked": "", "done": ""}
        return _page(request, session, "entries", given=given, complaint=str(refusal), **nothing)
    found = []
    async for kept in admin.keeper.find(wanted):
        found.append(admin.keeper.told(kept))
        if len(found) == MOST:
            break
    counted = await admin.keeper.count(wanted) if asked in ("soft", "hard") else None
    done = request.query_params.get("done", "")
    return _page(
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
    return _page(request, session, "entry", told=told, tags=shown.tags, analysis=shown.analysis)


async def purges(request: Request, admin: Admin, session: Session) -> Response:
    """Do what was counted."""
    form = await read_form(request, session)
    soft = form["how"] == "soft"
    given = {name: value for name, value in form.fields.items() if name in NAMES}
    count = await admin.purge(wanted_of(given), soft=soft)
    return _see("/admin/entries?" + urlencode({**given, "done": f"{count} {'marked stale' if soft else 'purged'}"}))


async def audit(request: Request, admin: Admin, session: Session) -> Response:
    """What admins did."""
    return _page(request, session, "audit", deeds=await admin.audit.newest(MOST))


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
    return _page(
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
        return _see("/admin/feedback")
    said = [one async for one in admin.feedback.newest(HEARD)]
    mutes = await admin.mutes.all()
    return _page(
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
    Route("/admin", _for_admins(overview)),
    Route("/admin/login", login, methods=["GET", "POST"]),
    Route("/admin/logout", _for_admins(logout), methods=["POST"]),
    Route("/admin/entries", _for_admins(entries)),
    Route("/admin/entries/{id}", _for_admins(entry)),
    Route("/admin/purges", _for_admins(purges), methods=["POST"]),
    Route("/admin/keys", _for_admins(keys), methods=["GET", "POST"]),
    Route("/admin/feedback", _for_admins(feedback), methods=["GET", "POST"]),
    Route("/admin/audit", _for_admins(audit)),
]
