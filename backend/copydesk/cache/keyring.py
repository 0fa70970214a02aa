"""Keyring: the keys of partners and admins, kept in the ledger.

    copydesk:{keys}          every key by its id, without the secret: only a digest of it
    copydesk:{keys}:used     when each was last used

A key is ``cd_<id>_<secret>``. It is shown once, when it is made. The secret is 256 bits of chance, so a plain digest
protects it as well as a slow one would.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

from copydesk.cache.link import Link
from copydesk.errors import AdminError

#: What a key lets its holder do.
SCOPES = {
    "check": "have pages checked",
    "admin": "everything, the admin interface included",
}

_KEYS, _USED = "copydesk:{keys}", "copydesk:{keys}:used"
_FORM = re.compile(r"cd_(?P<id>[0-9a-f]{8})_(?P<secret>[\w-]{43})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Key:
    """A key, without its secret."""

    id: str
    name: str  # whose it is
    scopes: tuple[str, ...]
    per_minute: int
    per_day: int
    created_at: datetime
    expires_at: datetime | None = None
    revoked_at: datetime | None = None
    last_used_at: datetime | None = None

    def good(self, now: datetime) -> bool:
        """Whether it opens anything."""
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)

    def state(self, now: datetime) -> str:
        """In one word: good, expiring, expired or revoked."""
        if self.revoked_at:
            return "revoked"
        if self.expires_at is None:
            return "good"
        return "expiring" if now < self.expires_at else "expired"

    def allows(self, scope: str) -> bool:
        """Whether its holder may do that."""
        return scope in self.scopes or "admin" in self.scopes


class Keyring:
    """Every method may raise ``CacheError``."""

    def __init__(self, ledger: Link, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._ledger = ledger
        self._clock = clock

    async def create(
        self, name: str, scopes: Sequence[str] = ("check",), per_minute: int = 60, per_day: int = 10_000
    ) -> tuple[Key, str]:
        """A new key, and the word that its holder presents: it cannot be had again.

        Raises:
            AdminError: when there is no such scope, or the name or a quota means nothing.
        """
        if strange := set(scopes) - set(SCOPES):
            raise AdminError(f"There is no scope {', '.join(sorted(strange))}; there are {', '.join(SCOPES)}.")
        if not scopes or not name.strip() or per_minute < 1 or per_day < 1:
            raise AdminError("A key needs a name, a scope, and quotas of at least 1.")
        key = Key(secrets.token_hex(4), name.strip(), tuple(scopes), per_minute, per_day, self._clock())
        secret = secrets.token_urlsafe(32)
        await self._put(key, _digest(secret))
        return key, f"cd_{key.id}_{secret}"

    async def find(self, word: str) -> Key | None:
        """The key that somebody presents; None when it is none, or opens nothing any more."""
        form = _FORM.fullmatch(word)
        if form is None:
            return None
        packed = await self._ledger.run(lambda client: client.hget(_KEYS, form["id"]))
        if packed is None:
            return None
        key, digest = _unpacked(packed)
        right = hmac.compare_digest(digest, _digest(form["secret"]))
        return key if right and key.good(self._clock()) else None

    async def used(self, key: Key) -> None:
        """Note that a key was used now."""
        at = self._clock().isoformat()
        await self._ledger.run(lambda client: client.hset(_USED, key.id, at))

    async def all(self) -> list[Key]:
        """Every key, those that open nothing any more included; newest first."""
        kept = await self._ledger.run(lambda client: client.hgetall(_KEYS))
        used = await self._ledger.run(lambda client: client.hgetall(_USED))
        keys = []
        for id, packed in kept.items():
            key, _ = _unpacked(packed)
            at = used.get(id)
            keys.append(replace(key, last_used_at=datetime.fromisoformat(at.decode())) if at else key)
        return sorted(keys, key=lambda key: key.created_at, reverse=True)

    async def rotate(self, id: str, overlap: timedelta) -> tuple[Key, str]:
        """A new key in the place of an old one, which opens things for the overlap still.

        Raises:
            AdminError: when there is no such key, or it opens nothing any more.
        """
        old, digest = await self._get(id)
        if not old.good(self._clock()):
            raise AdminError(f"The key {id} opens nothing any more; create a new one.")
        made = await self.create(old.name, old.scopes, old.per_minute, old.per_day)
        await self._put(replace(old, expires_at=self._clock() + overlap), digest)
        return made

    async def revoke(self, id: str) -> Key:
        """Let a key open nothing any more.

        Raises:
            AdminError: when there is no such key.
        """
        key, digest = await self._get(id)
        if key.revoked_at is None:
            key = replace(key, revoked_at=self._clock())
            await self._put(key, digest)
        return key

    async def has_admin(self) -> bool:
        """Whether some key opens the admin interface."""
        now = self._clock()
        return any(key.good(now) and key.allows("admin") for key in await self.all())

    async def _get(self, id: str) -> tuple[Key, str]:
        packed = await self._ledger.run(lambda client: client.hget(_KEYS, id))
        if packed is None:
            raise AdminError(f"There is no key {id}.")
        return _unpacked(packed)

    async def _put(self, key: Key, digest: str) -> None:
        packed = orjson.dumps({**asdict(key), "digest": digest})
        await self._ledger.run(lambda client: client.hset(_KEYS, key.id, packed))


def key_json(key: Key, now: datetime | None = None) -> dict[str, Any]:
    """A key for programs, without its secret."""
    moments = ("created_at", "expires_at", "revoked_at", "last_used_at")
    return {
        "id": key.id,
        "name": key.name,
        "scopes": list(key.scopes),
        "per_minute": key.per_minute,
        "per_day": key.per_day,
        "state": key.state(now or datetime.now(UTC)),
        **{name: at.isoformat(timespec="seconds") if (at := getattr(key, name)) else None for name in moments},
    }


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _unpacked(packed: bytes) -> tuple[Key, str]:
    fields = orjson.loads(packed)
    digest: str = fields.pop("digest")
    for name in ("created_at", "expires_at", "revoked_at", "last_used_at"):
        fields[name] = datetime.fromisoformat(fields[name]) if fields[name] else None
    return Key(**{**fields, "scopes": tuple(fields["scopes"])}), digest
