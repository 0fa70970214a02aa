"""Sessions: admins who have logged in on the admin page, kept in the ledger until they leave, or for some hours.

copydesk:{session}:<digest of the token>
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

import orjson

from copydesk.cache.link import Link

HOURS = 12


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who has logged in, and the word that their forms carry: no other site knows it."""

    who: str
    form_word: str


@dataclass(frozen=True, slots=True)
class Sessions:
    """Every method may raise ``CacheError``."""

    ledger: Link

    async def begin(self, who: str) -> str:
        """Log somebody in; the token that their browser shall keep."""
        token = secrets.token_urlsafe(32)
        packed = orjson.dumps({"who": who, "form_word": secrets.token_urlsafe(16)})
        await self.ledger.run(lambda client: client.set(_name(token), packed, ex=HOURS * 3600))
        return token

    async def find(self, token: str) -> Session | None:
        """Who keeps that token."""
        packed = await self.ledger.run(lambda client: client.get(_name(token)))
        return Session(**orjson.loads(packed)) if packed is not None else None

    async def end(self, token: str) -> None:
        """Log out."""
        await self.ledger.run(lambda client: client.delete(_name(token)))


def _name(token: str) -> str:
    return f"copydesk:{{session}}:{hashlib.sha256(token.encode()).hexdigest()}"
