"""The register over HTTP, to look things up."""

from __future__ import annotations

import asyncio
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from copydesk.model.interval import Interval
from copydesk.register.register import Register
from copydesk.register.wire import names_json, office_json, which_office
from copydesk.web.problems import Refused
from copydesk.web.replies import json_reply

#: No name or office takes more characters.
LONGEST = 200


async def offices(request: Request) -> Response:
    """Who held an office on a day; without a day, everybody on record."""
    register: Register = request.app.state.register
    words, day = _words(request), request.query_params.get("on")
    try:
        on = Interval.day(date.fromisoformat(day)) if day else None
    except ValueError:
        raise Refused("wrong-query", "on must be a day such as 2025-10-01.") from None
    found = await asyncio.to_thread(register.offices_titled, words)
    if len(found) != 1:
        raise HTTPException(404, which_office(found))
    return json_reply(request, office_json(register, found[0], on))


async def names(request: Request) -> Response:
    """Who or what is called so, or nearly so."""
    register: Register = request.app.state.register
    return json_reply(request, await asyncio.to_thread(names_json, register, _words(request)))


def _words(request: Request) -> str:
    words = " ".join(request.query_params.get("q", "").split())
    if not words or len(words) > LONGEST:
        raise Refused("wrong-query", f"q must be the words to look up, {LONGEST} characters at most.")
    return words
