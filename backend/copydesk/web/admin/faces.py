"""Faces: what all of the admin's tools have in common, for programs and as pages."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from copydesk.cache.admin import Admin
from copydesk.cache.sessions import Session
from copydesk.errors import PageMisshapen
from copydesk.model.request import faults_of
from copydesk.web.admin.entrance import admin_by_key, admin_by_session, told_as_problems
from copydesk.web.body import read_json
from copydesk.web.pages import render
from copydesk.web.replies import HTML, reply

#: How many things a list shows unless it is asked for more.
MOST = 100
NOW = {"Cache-Control": "no-store"}

Endpoint = Callable[[Request], Awaitable[Response]]


class Sent(BaseModel):
    """What a program sends."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


S = TypeVar("S", bound=Sent)


def for_programs(face: Callable[[Request, Admin], Awaitable[Response]]) -> Endpoint:
    """A face for whoever presents an admin's key."""

    async def endpoint(request: Request) -> Response:
        admin = await admin_by_key(request)
        with told_as_problems():
            return await face(request, admin)

    endpoint.__name__ = f"admin_{face.__name__}"  # as it is called where requests are counted
    return endpoint


def for_people(face: Callable[[Request, Admin, Session], Awaitable[Response]]) -> Endpoint:
    """A face for whoever has logged in."""

    async def endpoint(request: Request) -> Response:
        session = await admin_by_session(request)
        if session is None:
            return see("/admin/login")
        with told_as_problems():
            return await face(request, Admin(session.who, request.app.state.desk.analyses), session)

    endpoint.__name__ = f"admin_{face.__name__.removesuffix('_page')}_page"
    return endpoint


async def read(request: Request, shape: type[S]) -> S:
    """What a program sent.

    Raises:
        Refused, PageMisshapen: when it is not of that shape.
    """
    try:
        return shape.model_validate(await read_json(request))
    except ValidationError as error:
        raise PageMisshapen(faults_of(error)) from None


def page(request: Request, session: Session | None, template: str, *, status: int = 200, **values: Any) -> Response:
    """A page to look at, kept by nobody."""
    shown = render(f"admin/{template}.html", session=session, path=request.url.path, **values)
    return reply(request, shown, HTML, status=status, headers=NOW)


def see(address: str) -> Response:
    """Look there instead."""
    return RedirectResponse(address, status_code=303, headers=NOW)
