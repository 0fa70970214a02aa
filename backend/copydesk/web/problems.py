"""Problems: what can go wrong, as HTTP says it (RFC 9457). Each type is an address at which it is explained."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from copydesk import errors
from copydesk.web.pages import render
from copydesk.web.replies import HTML, reply

PROBLEM_JSON = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of problem: its name in addresses, and what a client's author should know."""

    name: str
    status: int
    title: str
    explained: str

    @property
    def type(self) -> str:
        """Where it is explained."""
        return f"/problems/{self.name}"


_ALL = (
    Problem(
        "not-json",
        400,
        "Not JSON",
        "The body is not one whole JSON value in UTF-8: it is cut off, nested beyond reason, or something "
        "else altogether.",
    ),
    Problem(
        "wrong-shape",
        422,
        "Wrong shape",
        "The body is JSON, but its fields are not those of a request. Each wrong field is listed in errors "
        "with its JSON pointer (RFC 6901) and the reason.",
    ),
    Problem(
        "wrong-query",
        422,
        "Wrong query",
        "A parameter in the address has a value that means nothing; errors names it.",
    ),
    Problem(
        "page-empty",
        422,
        "No text",
        "The page has no words to check.",
    ),
    Problem(
        "page-unreadable",
        422,
        "Unreadable text",
        "The text holds what no text can, such as half of a surrogate pair. It was probably cut in the middle "
        "of a character: cut between characters.",
    ),
    Problem(
        "language-not-read",
        422,
        "Language not read",
        "The page is declared to be in a language that no reader reads, or plainly is. The detail names those "
        "that are read.",
    ),
    Problem(
        "page-too-long",
        413,
        "Text too long",
        "The text is longer than one check takes. Send it in parts.",
    ),
    Problem(
        "body-too-large",
        413,
        "Body too large",
        "The request's body, after unpacking, is larger than the limit.",
    ),
    Problem(
        "media-type-unsupported",
        415,
        "Media type not supported",
        "Send application/json.",
    ),
    Problem(
        "encoding-unsupported",
        415,
        "Encoding not supported",
        "A body may be sent as it is, or with Content-Encoding: gzip.",
    ),
    Problem(
        "key-missing",
        401,
        "A key is needed",
        "This desk checks pages for those who have a key. Send it as Authorization: Bearer, followed by the key.",
    ),
    Problem(
        "key-refused",
        401,
        "The key opens nothing",
        "The key is none of this desk's, or it has expired or was revoked. Ask whoever runs the desk for another.",
    ),
    Problem(
        "not-allowed",
        403,
        "Not allowed",
        "The key is a good one, but not for this.",
    ),
    Problem(
        "over-the-limit",
        429,
        "Over the limit",
        "The key allows so many pages a minute and a day. Come again after the seconds in Retry-After; RateLimit "
        "tells what is left.",
    ),
    Problem(
        "name-used-otherwise",
        422,
        "Idempotency-Key used otherwise",
        "A job was made under that Idempotency-Key from another body. Send that body again, or choose another key.",
    ),
    Problem(
        "not-done",
        409,
        "Not done",
        "What was asked for cannot be done as things are; the detail says why. Nothing was changed.",
    ),
    Problem(
        "cache-silent",
        503,
        "Redis does not answer",
        "The admin's tools need the servers that things are kept in. Come again after the seconds in Retry-After.",
    ),
    Problem(
        "keys-unknown",
        503,
        "Keys cannot be told apart",
        "The server that keeps the keys does not answer. Come again after the seconds in Retry-After.",
    ),
    Problem(
        "desk-busy",
        503,
        "Too busy",
        "As many pages are waiting as may. Come again after the seconds in Retry-After.",
    ),
    Problem(
        "analysis-failed",
        500,
        "Analysis failed",
        "Something went wrong over this page; others are not affected. The page's text is not kept, so tell "
        "us of its address.",
    ),
    Problem(
        "page-not-fetched",
        502,
        "Address not fetched",
        "The address did not give a page: it is not public, does not answer, or holds something else.",
    ),
    Problem(
        "feedback-not-kept",
        503,
        "Feedback not kept",
        "The store that keeps what readers say does not answer. Nothing was kept; send it again later.",
    ),
    Problem(
        "not-found",
        404,
        "Not found",
        "There is nothing at this address, or not any more.",
    ),
    Problem(
        "method-not-allowed",
        405,
        "Method not allowed",
        "The address is right, the method is not; Allow lists those that are.",
    ),
    Problem(
        "internal",
        500,
        "Internal error",
        "A fault of ours. It was logged, without anything that was sent.",
    ),
)
PROBLEMS: Mapping[str, Problem] = {problem.name: problem for problem in _ALL}

#: From the tree of errors; the nearest ancestor counts.
_BY_ERROR: Mapping[type[Exception], str] = {
    errors.PageEmpty: "page-empty",
    errors.PageTooLong: "page-too-long",
    errors.LanguageNotRead: "language-not-read",
    errors.PageUnreadable: "page-unreadable",
    errors.PageError: "wrong-shape",
    errors.DeskBusy: "desk-busy",
    errors.AnalysisFailed: "analysis-failed",
    errors.SourceError: "page-not-fetched",
    errors.CopydeskError: "internal",
}


class Refused(Exception):
    """A request that is refused for a reason of HTTP's own. ``problem`` is a name in ``PROBLEMS``."""

    def __init__(
        self, problem: str, detail: str, faults: Iterable[tuple[str, str]] = (), *, retry_seconds: int | None = None
    ) -> None:
        super().__init__(detail)
        self.problem = problem
        self.faults = tuple(faults)
        self.retry_seconds = retry_seconds


def problem_reply(
    request: Request,
    name: str,
    detail: str | None = None,
    *,
    faults: Iterable[tuple[str, str]] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A problem as a response. ``faults`` pairs JSON pointers with reasons."""
    return reply(
        request,
        orjson.dumps(_told(name, detail, faults)),
        PROBLEM_JSON,
        status=PROBLEMS[name].status,
        headers={"Cache-Control": "no-store", **(headers or {})},
    )


async def on_copydesk_error(request: Request, error: Exception) -> Response:
    """What the desk or the page is to blame for."""
    assert isinstance(error, errors.CopydeskError)
    headers = {"Retry-After": str(error.retry_after_seconds)} if isinstance(error, errors.DeskBusy) else {}
    return problem_reply(request, _name_of(error), str(error), faults=_faults_of(error), headers=headers)


def problem_of(error: errors.CopydeskError) -> dict[str, object]:
    """The same as JSON, for where no header can be sent any more."""
    told = _told(_name_of(error), str(error), _faults_of(error))
    return told | {"retry_after": error.retry_after_seconds} if isinstance(error, errors.DeskBusy) else told


def _name_of(error: errors.CopydeskError) -> str:
    return next(_BY_ERROR[ancestor] for ancestor in type(error).__mro__ if ancestor in _BY_ERROR)


def _faults_of(error: errors.CopydeskError) -> tuple[tuple[str, str], ...]:
    if isinstance(error, errors.PageMisshapen):
        return error.faults
    return ((error.pointer, str(error)),) if isinstance(error, errors.PageError) else ()


def _told(name: str, detail: str | None, faults: Iterable[tuple[str, str]]) -> dict[str, object]:
    problem = PROBLEMS[name]
    told: dict[str, object] = {
        "type": problem.type,
        "title": problem.title,
        "status": problem.status,
        "detail": detail or problem.explained,
    }
    listed = [{"pointer": pointer, "detail": reason} for pointer, reason in faults]
    return told | {"errors": listed} if listed else told


async def on_refused(request: Request, error: Exception) -> Response:
    """What the request itself is to blame for."""
    assert isinstance(error, Refused)
    # Whoever sends too much has perhaps not finished: better end the connection than read on.
    headers = {"Connection": "close"} if error.problem == "body-too-large" else {}
    if PROBLEMS[error.problem].status == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="Copydesk"'
    if error.retry_seconds is not None:
        headers["Retry-After"] = str(error.retry_seconds)
    return problem_reply(request, error.problem, str(error), faults=error.faults, headers=headers)


async def on_http_exception(request: Request, error: Exception) -> Response:
    """What the router says: no such address, or not that method. OPTIONS is answered from the same knowledge."""
    assert isinstance(error, HTTPException)
    headers = dict(error.headers or {})
    if error.status_code == 405:
        headers["Allow"] = ", ".join(sorted({*headers.get("Allow", "").split(", "), "OPTIONS"} - {""}))
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=headers)
        return problem_reply(request, "method-not-allowed", headers=headers)
    if error.status_code == 404:
        return problem_reply(request, "not-found", error.detail if error.detail != "Not Found" else None)
    return problem_reply(request, "internal")


async def problem_page(request: Request) -> Response:
    """What a problem's type means, to read."""
    problem = PROBLEMS.get(request.path_params["name"])
    if problem is None:
        raise HTTPException(404, "There is no such problem type.")
    return reply(request, render("problem.html", problem=problem, problems=_ALL), HTML)
