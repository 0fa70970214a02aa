"""Analyses over HTTP: a page in, its flags out; and those that are still kept."""

from __future__ import annotations

from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from copydesk.cache.keys import is_fingerprint
from copydesk.desk import Answer, Desk, Kept
from copydesk.model.offsets import OffsetUnit
from copydesk.model.record import FAMILIES, View
from copydesk.model.request import read_request
from copydesk.web.annotations import ANNOTATIONS, annotation_page, wants_annotations
from copydesk.web.body import read_json
from copydesk.web.problems import Refused
from copydesk.web.replies import JSON, reply
from copydesk.web.streaming import streamed, wants_stream

#: RFC 9211.
CACHE_STATUS = {
    Kept.HIT: "copydesk; hit",
    Kept.STALE: "copydesk; hit",  # with a ttl that is negative
    Kept.JOINED: "copydesk; fwd=miss; collapsed",
    Kept.STORED: "copydesk; fwd=miss; stored",
    Kept.MISSED: "copydesk; fwd=miss",
}


async def analyses(request: Request) -> Response:
    """``POST``: the analysis of the page that is sent, at once or ``?stream``. ``GET ?page=``: that of a known page."""
    desk: Desk = request.app.state.desk
    if request.method == "POST":
        asked = read_request(await read_json(request))
        if wants_stream(request):
            return streamed(request, asked)
        answer = await desk.check(asked)
        return _shown(request, answer, asked.view)
    fingerprint = request.query_params.get("page", "")
    if not is_fingerprint(fingerprint):
        raise Refused("wrong-query", "page must be a fingerprint: 64 hexadecimal digits.")
    view = view_of(request)
    known = await desk.find_known(fingerprint, view.offsets)
    if known is None:
        raise HTTPException(404, "No analysis of that page is kept. Send the page.")
    return _shown(request, known, view)


async def analysis(request: Request) -> Response:
    """``GET``: the analysis of that id, while it is kept."""
    desk: Desk = request.app.state.desk
    view = view_of(request)
    answer = await desk.find_id(request.path_params["id"])
    if answer is None:
        raise HTTPException(404, "That analysis is not kept, or not any more. Send the page.")
    return _shown(request, answer, view)


def view_of(request: Request) -> View:
    """How the analysis is wanted, from the address: families, offsets and extraction, as in a request's options.

    Raises:
        Refused: when one of them means nothing.
    """
    query = request.query_params
    families = frozenset(query["families"].split(",")) if query.get("families") else frozenset(FAMILIES)
    if strange := families - frozenset(FAMILIES):
        raise Refused(
            "wrong-query", f"families: there is no {', '.join(sorted(strange))}; there are {', '.join(FAMILIES)}."
        )
    if (unit := query.get("offsets", "unicode")) not in tuple(OffsetUnit):
        raise Refused("wrong-query", "offsets must be unicode or utf-16.")
    if (extraction := query.get("extraction", "false")) not in ("true", "false"):
        raise Refused("wrong-query", "extraction must be true or false.")
    return View(families, OffsetUnit(unit), extraction == "true")


def _shown(request: Request, answer: Answer, view: View) -> Response:
    record, view = answer.record, replace(view, muted=request.app.state.desk.muted)
    headers = {
        "Content-Location": f"/v1/analyses/{answer.id}" + (f"?{view.query}" if view.query else ""),
        "Cache-Status": CACHE_STATUS[answer.kept]
        + (f"; ttl={answer.fresh_seconds}" if answer.fresh_seconds is not None else ""),
        "Cache-Control": "private, no-cache",
        "Vary": "Accept",
    }
    if wants_annotations(request.headers.get("accept", "")):
        seen = record.seen(replace(view, offsets=OffsetUnit.UNICODE))
        return reply(request, annotation_page(seen), ANNOTATIONS, headers=headers, tagged=True)
    return reply(request, record.shown(view), JSON, headers=headers, tagged=True)
