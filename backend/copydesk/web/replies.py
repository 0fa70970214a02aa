"""Replies: bytes on their way to a client, compressed where that helps, and not sent to one who has them."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping

import orjson
from starlette.requests import Request
from starlette.responses import Response

JSON = "application/json"
HTML = "text/html; charset=utf-8"

#: Below this size compressing costs more than it saves.
PAYS_FROM = 1024


def reply(
    request: Request,
    body: bytes,
    media_type: str = JSON,
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    tagged: bool = False,
) -> Response:
    """A response. ``tagged``: with a strong ETag, so that a client who has these very bytes gets 304 instead."""
    sent = dict(headers or {})
    sent["Vary"] = ", ".join(filter(None, (sent.get("Vary"), "Accept-Encoding")))
    packed = len(body) >= PAYS_FROM and _takes_gzip(request)
    if tagged:
        digest = hashlib.blake2b(body, digest_size=16).hexdigest()
        # A strong tag names bytes, and these differ by encoding.
        sent["ETag"] = f'"{digest}-gzip"' if packed else f'"{digest}"'
        if request.method in ("GET", "HEAD") and _has(request, digest):
            return Response(status_code=304, headers=sent)
    if packed:
        body = gzip.compress(body, compresslevel=5, mtime=0)
        sent["Content-Encoding"] = "gzip"
    return Response(body, status, sent, media_type)


def json_reply(
    request: Request, value: object, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """A value as JSON."""
    return reply(request, orjson.dumps(value), status=status, headers=headers)


def wants_html(request: Request) -> bool:
    """Whether the client would rather have a page to read than JSON."""
    weights = dict(_weights(request.headers.get("accept", "")))
    return weights.get("text/html", 0.0) > weights.get(JSON, weights.get("application/*", 0.0))


def _takes_gzip(request: Request) -> bool:
    weights = dict(_weights(request.headers.get("accept-encoding", "")))
    return weights.get("gzip", weights.get("*", 0.0)) > 0


def _has(request: Request, digest: str) -> bool:
    known = [tag.strip().removeprefix("W/").strip('"') for tag in request.headers.get("if-none-match", "").split(",")]
    return any(tag == "*" or tag.removesuffix("-gzip") == digest for tag in known)


def _weights(header: str) -> list[tuple[str, float]]:
    """The choices of an Accept header, and how much each is wanted."""
    found = []
    for choice in header.lower().split(","):
        name, *parameters = (part.strip() for part in choice.split(";"))
        weight = next((parameter[2:] for parameter in parameters if parameter.startswith("q=")), "1")
        try:
            found.append((name, float(weight)))
        except ValueError:
            continue
    return found
