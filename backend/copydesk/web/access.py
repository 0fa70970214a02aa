"""Access: who asks, whether they may, and how often.

Whoever presents a key is held to its quotas, and a key that opens nothing is refused even where none is needed. Where
the ledger cannot be asked, keys cannot be told apart: then those who may come without one are let in, the others wait.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from copydesk.cache.keyring import Key, Keyring
from copydesk.cache.limits import Left, Limit, Limits
from copydesk.desk import Desk
from copydesk.errors import CacheError
from copydesk.web.problems import Refused, problem_reply

#: What has a price: the rest is for everybody.
PRICED = ("/v1/analyses", "/v1/pages", "/v1/jobs", "/v2/check")
#: Seconds after which to come again where keys cannot be told apart.
RETRY_SECONDS = 5


class Access:
    """Stands before the routes that have a price."""

    def __init__(self, app: ASGIApp, *, keys_required: bool) -> None:
        self._app = app
        self._required = keys_required

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or say why not."""
        if scope["type"] != "http" or not scope["path"].startswith(PRICED) or scope["method"] == "OPTIONS":
            await self._app(scope, receive, send)
            return
        state = scope["app"].state
        desk: Desk = state.desk
        word = bearer(Headers(scope=scope))
        if (word is None and not self._required) or is_configured(word, state.admin_key):
            await self._app(scope, receive, send)
            return
        # To ask whether a page is known costs nothing: only what is sent to be read counts as a page.
        verdict = await _judged(desk, word, pages=int(scope["method"] == "POST"))
        if verdict.problem and not (verdict.problem == "keys-unknown" and not self._required):
            refusal = problem_reply(Request(scope, receive), verdict.problem, verdict.detail, headers=verdict.headers)
            await refusal(scope, receive, send)
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(verdict.headers)
            await send(message)

        scope.setdefault("state", {})["key"] = verdict.key
        await self._app(scope, receive, dressed)


async def take_more(request: Request, pages: int) -> None:
    """Count more pages of whoever asks, who sent many at once.

    Raises:
        Refused: when these are more than their key allows; then none is counted.
        CacheError: when nobody can say.
    """
    key: Key | None = getattr(request.state, "key", None)
    ledger = request.app.state.desk.analyses.ledger
    if key is None or ledger is None or pages <= 0:
        return
    # The day alone: a job is done by and by, so that the minute has no say in it.
    limits, day = Limits(ledger), (Limit("day", key.per_day, 86_400),)
    (left,) = await limits.take(key.id, day, pages)
    if left.count < 0:
        await limits.take(key.id, day, -pages)
        said = f"These are {pages + 1:,} pages; the key allows {key.per_day:,} a day, of which fewer are left."
        raise Refused("over-the-limit", said, retry_seconds=left.reset_seconds)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The problem with a request, if any, and the headers that tell it or what is left."""

    problem: str | None = None
    detail: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    key: Key | None = None


def bearer(headers: Headers) -> str | None:
    """The key that a request presents (RFC 6750)."""
    scheme, _, word = headers.get("authorization", "").partition(" ")
    return word.strip() if scheme.lower() == "bearer" else None


def is_configured(word: str | None, admin_key: str | None) -> bool:
    """Whether that is the admin key of the settings, which opens everything and has no quota."""
    return bool(word and admin_key and hmac.compare_digest(word.encode(), admin_key.encode()))


async def _judged(desk: Desk, word: str | None, pages: int) -> Verdict:
    ledger = desk.analyses.ledger
    challenge = {"WWW-Authenticate": 'Bearer realm="Copydesk"'}
    if word is None:
        return Verdict("key-missing", headers=challenge)
    try:
        if ledger is None:
            raise CacheError("there is no ledger")
        keyring = Keyring(ledger)
        key = await keyring.find(word)
        if key is None:
            return Verdict("key-refused", headers=challenge)
        if not key.allows("check"):
            return Verdict("not-allowed")
        left = await Limits(ledger).take(
            key.id, (Limit("minute", key.per_minute, 60), Limit("day", key.per_day, 86_400)), pages
        )
        if left[0].count == key.per_minute - pages:  # once a minute is often enough to know when it was last used
            await keyring.used(key)
    except CacheError:
        return Verdict("keys-unknown", headers={"Retry-After": str(RETRY_SECONDS)})
    told = rate_limit_headers(left)
    over = [one for one in left if one.count < 0 and pages]
    if over:
        wait = max(one.reset_seconds for one in over)
        said = f"The key allows {over[-1].limit.count:,} pages a {over[-1].limit.name}; come again in {wait} seconds."
        return Verdict("over-the-limit", said, {**told, "Retry-After": str(wait)})
    return Verdict(headers=told, key=key)


def rate_limit_headers(left: tuple[Left, ...]) -> dict[str, str]:
    """The fields of the IETF's draft on RateLimit headers: the policies, and what is left of each."""
    return {
        "RateLimit-Policy": ", ".join(f'"{one.limit.name}";q={one.limit.count};w={one.limit.seconds}' for one in left),
        "RateLimit": ", ".join(f'"{one.limit.name}";r={max(0, one.count)};t={one.reset_seconds}' for one in left),
    }
