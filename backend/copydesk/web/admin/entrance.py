"""The entrance: who is an admin, and how they log in.

Programs present a key with the scope ``admin``. People log in with one on the page, and their browser keeps a session:
its cookie is sent by no other site, and every form that changes something carries a word that no other site knows.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

from copydesk.cache.admin import Admin
from copydesk.cache.keyring import Keyring
from copydesk.cache.limits import Limit, Limits
from copydesk.cache.link import Link
from copydesk.cache.sessions import Session, Sessions
from copydesk.desk import Desk
from copydesk.errors import AdminError, CacheError
from copydesk.web.access import RETRY_SECONDS, bearer, is_configured
from copydesk.web.body import read_body
from copydesk.web.problems import Refused

COOKIE = "copydesk_admin"
#: How often somebody at one address, and anybody at all, may try to log in.
PER_ADDRESS = (Limit("minute", 5, 60), Limit("hour", 30, 3600))
ALTOGETHER = (Limit("hour", 300, 3600),)


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a form, by name; those that are empty are left out."""

    fields: dict[str, str]

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")


async def must_exist(request: Request) -> Link:
    """The ledger, where an admin interface is configured.

    Raises:
        HTTPException: 404 where none is.
        Refused: when nobody can say.
    """
    desk: Desk = request.app.state.desk
    if desk.analyses.ledger is None:
        raise HTTPException(404)
    with told_as_problems():
        if request.app.state.admin_key or await Keyring(desk.analyses.ledger).has_admin():
            return desk.analyses.ledger
    raise HTTPException(404)


async def admin_by_key(request: Request) -> Admin:
    """Whoever presents a key in the request's head.

    Raises:
        Refused, HTTPException: when they are no admin.
    """
    ledger = await must_exist(request)
    word = bearer(request.headers)
    if word is None:
        raise Refused("key-missing", "The admin interface takes a key: Authorization: Bearer, followed by it.")
    with told_as_problems():
        who = await name_of(request, ledger, word)
    if who is None:
        raise Refused("key-refused", "The key is no admin's.")
    return Admin(who, request.app.state.desk.analyses)


async def admin_by_session(request: Request) -> Session | None:
    """Whoever has logged in on the page.

    Raises:
        HTTPException, Refused: where there is no admin interface, or nobody can say.
    """
    ledger = await must_exist(request)
    with told_as_problems():
        return await Sessions(ledger).find(request.cookies.get(COOKIE, ""))


async def name_of(request: Request, ledger: Link, word: str) -> str | None:
    """Whose admin key that is; None: nobody's."""
    if is_configured(word, request.app.state.admin_key):
        return "admin"
    key = await Keyring(ledger).find(word)
    if key is None or not key.allows("admin"):
        return None
    await Keyring(ledger).used(key)
    return f"{key.name} ({key.id})"


async def may_try(request: Request, ledger: Link) -> int:
    """For how many seconds nobody at that address may log in; 0: they may try."""
    address = request.client.host if request.client else "?"
    limits = Limits(ledger)
    left = [*await limits.take(f"login:{address}", PER_ADDRESS), *await limits.take("login", ALTOGETHER)]
    return max((one.reset_seconds for one in left if one.count < 0), default=0)


async def read_form(request: Request, session: Session | None = None) -> Form:
    """What a form sends. One that changes something must come from our own page: it carries the session's word.

    Raises:
        Refused: when it comes from elsewhere.
    """
    sent = await read_body(request)
    try:
        fields = dict(parse_qsl(sent.decode("ascii"), strict_parsing=bool(sent), max_num_fields=50))
    except ValueError:
        raise Refused("wrong-shape", "The body is no form.") from None
    elsewhere = request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none")
    if elsewhere or (session and not hmac.compare_digest(session.form_word, fields.pop("form_word", ""))):
        raise Refused("not-allowed", "The form does not come from this page; load the page again.")
    return Form(fields)


@contextmanager
def told_as_problems() -> Iterator[None]:
    """What goes wrong in an admin's hands, as HTTP says it."""
    try:
        yield
    except AdminError as error:
        raise Refused("not-done", str(error)) from None
    except CacheError:
        raise Refused("cache-silent", "Redis does not answer.", retry_seconds=RETRY_SECONDS) from None
