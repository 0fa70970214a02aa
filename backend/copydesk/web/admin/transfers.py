"""What is kept, out as lines and in again: ``cache.transfer`` over HTTP, without holding more than some lines."""

from __future__ import annotations

from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from copydesk.cache.admin import Admin
from copydesk.cache.keys import SHARDS
from copydesk.cache.transfer import ImportCount, exported, imported
from copydesk.web.admin.faces import NOW
from copydesk.web.jobs import NDJSON
from copydesk.web.problems import Refused
from copydesk.web.replies import json_reply

#: No entry's line is longer.
MOST_BYTES = 16 * 1024 * 1024


async def export(request: Request, admin: Admin) -> Response:
    """Every entry, one a line; ``shard``: from that one on, behind the last ``done`` of an export that broke off."""
    shard = request.query_params.get("shard", "0")
    if not shard.isdecimal() or int(shard) > SHARDS:
        raise Refused("wrong-query", f"shard must be a whole number from 0 to {SHARDS}.")
    return StreamingResponse(exported(admin.keeper, int(shard)), media_type=NDJSON, headers=NOW)


async def imports(request: Request, admin: Admin) -> Response:
    """Keep what such lines say; what is there already stays."""
    count, rest = ImportCount(), b""
    try:
        async for piece in request.stream():
            *lines, rest = (rest + piece).split(b"\n")
            if len(rest) > MOST_BYTES:
                raise Refused("body-too-large", "That is no export: a line is too long.")
            count = await _kept(admin, lines, count)
        count = await _kept(admin, [rest], count)
    finally:
        if count.kept:
            await admin.note_import("by HTTP", count.kept)
    return json_reply(request, asdict(count), headers=NOW)


async def _kept(admin: Admin, lines: list[bytes], count: ImportCount) -> ImportCount:
    async for so_far in imported(admin.keeper, [line for line in lines if line.strip()], count=count):
        count = so_far
    return count
