"""The floor of HTTP: one Starlette route that takes the request's body and returns the same bytes each time; with an
address and a key, it gets them from Redis.
"""

from __future__ import annotations

import contextlib
import sys

import uvicorn
from redis.asyncio import Redis
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

ANSWER = bytes.fromhex(sys.argv[1])
REDIS = Redis.from_url(sys.argv[2]) if len(sys.argv) > 2 else None


async def answer(request: Request) -> Response:
    await request.body()
    held = await REDIS.get(sys.argv[3]) if REDIS else ANSWER
    return Response(held, media_type="application/json")


class _Server(uvicorn.Server):
    async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
        await super().startup(sockets)  # type: ignore[arg-type]
        host, port = self.servers[0].sockets[0].getsockname()[:2]
        print(f"http://{host}:{port}/", flush=True)


if __name__ == "__main__":
    app = Starlette(routes=[Route("/v1/analyses", answer, methods=["GET", "POST"])])
    with contextlib.suppress(KeyboardInterrupt):
        _Server(uvicorn.Config(app, port=0, log_level="warning")).run()
