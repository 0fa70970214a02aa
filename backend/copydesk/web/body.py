"""Bodies: what a client sends, read only as far as it may go, and decoded with every fault told apart."""

from __future__ import annotations

import json
from typing import NoReturn

import orjson
from starlette.requests import Request

from copydesk.inflate import Inflater, TooLargeError
from copydesk.web.problems import Refused

#: The largest body, unpacked. A text of the greatest length fits even if every character takes four bytes.
MOST_BYTES = 4 * 1024 * 1024

#: Of a body that is refused, so much is still read and dropped: many clients cannot hear an answer while they send.
DROPPED_BYTES = 64 * 1024 * 1024


async def read_json(request: Request) -> object:
    """The JSON value in a request's body.

    Raises:
        Refused: when it is too large, not JSON, or sent in a way that is not supported.
    """
    media_type = request.headers.get("content-type", "application/json").split(";")[0].strip().lower()
    if media_type != "application/json" and not media_type.endswith("+json"):
        raise Refused("media-type-unsupported", f"{media_type or 'That'} is not supported; send application/json.")
    return decode_json(await read_body(request))


async def read_body(request: Request, most_bytes: int = MOST_BYTES) -> bytes:
    """A request's body, unpacked.

    Raises:
        Refused: when it is too large, or packed in a way that is not supported.
    """
    encoding = request.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("identity", "", "gzip", "x-gzip"):
        raise Refused("encoding-unsupported", f"{encoding} is not supported; send gzip, or the body as it is.")
    inflater = Inflater(most_bytes) if encoding.endswith("gzip") else None
    pieces = request.stream()
    body = bytearray()
    try:
        async for piece in pieces:
            body += inflater.feed(piece) if inflater else piece
            if len(body) > most_bytes:
                raise TooLargeError
    except TooLargeError:
        body.clear()
        dropped = 0
        async for piece in pieces:
            dropped += len(piece)
            if dropped > DROPPED_BYTES:
                break
        raise Refused("body-too-large", f"The body is larger than {most_bytes // 1024**2} MB, unpacked.") from None
    except ValueError as error:
        raise Refused("not-json", f"The body cannot be unpacked: {error}.") from None
    if inflater and body and not inflater.complete:
        raise Refused("not-json", "The body's gzip is cut off.")
    return bytes(body)


def decode_json(body: bytes) -> object:
    """The JSON value that bytes are.

    Half a surrogate pair, which JSON can spell though no text holds one, is let through: where it stands in the value
    is what its sender must know, and only the value's reader can say.

    Raises:
        Refused: when they are none.
    """
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError as error:
        fault = f"The body is not JSON: {error}."
    if b"\\u" not in body:
        raise Refused("not-json", fault)
    try:
        return json.loads(body.decode("utf-8"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise Refused("not-json", fault) from None


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)
