"""The desk's own page: paste a text or an address, and see the flags in it."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from copydesk import __version__
from copydesk.model.page import MAX_TEXT
from copydesk.web.pages import STATIC, render
from copydesk.web.replies import HTML, reply

_TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}

#: For those who have nothing at hand: made up for this page, with faults of several kinds.
EXAMPLE = """\
Ministers weigh new shipments ahead of winter

Russian Defence Minister Sergei Shoigu said on Monday, 2 October 2025, that deliveries would be "completed on schedule".

The announcement followed talks in Brussels, where NATO Secretary General Jens Stoltenberg met ambassadors on \
31 September. \
"We have never seen anything like this," a senior official who asked not to be named said.

"Everything that was promised will arrive before the first snow."

Analysts suggest the volume could double by spring, and it is widely believed that further talks are planned.\
"""


async def desk_page(request: Request) -> Response:
    """The page."""
    return reply(request, render("desk.html", version=__version__, most_characters=MAX_TEXT, example=EXAMPLE), HTML)


async def static(request: Request) -> Response:
    """A file that our pages use."""
    name = request.path_params["name"]
    file = STATIC / name
    suffix = f".{name.rsplit('.', 1)[-1]}"
    if suffix not in _TYPES or "/" in name or not file.is_file():
        raise HTTPException(404)
    return reply(request, file.read_bytes(), _TYPES[suffix], tagged=True, headers={"Cache-Control": "no-cache"})
