"""Analyses in the cache: found, kept, and packed small."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from copydesk.cache.keys import analysis_key, key_of
from copydesk.cache.store import Store
from copydesk.errors import CacheError
from copydesk.model.analysis import Engine
from copydesk.model.record import Record

#: Below this size, compressing costs more than it saves.
PAYS_FROM = 512

_PLAIN, _DEFLATED = b"p", b"z"


def pack(record: Record) -> bytes:
    """A record as bytes: the length of its first part, then both parts, each behind a mark: compressed or not."""
    first, second = _deflated(record.plain), _deflated(record.beyond)
    return len(first).to_bytes(4, "big") + first + second


def unpack(packed: bytes) -> Record:
    """The record that was packed.

    Raises:
        CacheError: when these bytes are none.
    """
    try:
        cut = 4 + int.from_bytes(packed[:4], "big")
        return Record(_inflated(packed[4:cut]), _inflated(packed[cut:]))
    except (ValueError, zlib.error):
        raise CacheError("what the cache holds is not a record") from None


@dataclass(frozen=True, slots=True)
class Analyses:
    """Records by page. Every method may raise ``CacheError``."""

    store: Store

    async def find(self, engine: Engine, fingerprint: str, variant: str = "") -> Record | None:
        """The record of a page in one edition."""
        return await self._get(analysis_key(engine, fingerprint, variant))

    async def find_id(self, id: str) -> Record | None:
        """The record of an analysis by its id, of whatever edition."""
        key = key_of(id)
        return await self._get(key) if key else None

    async def keep(self, record: Record, id: str, seconds: int) -> None:
        """Keep a record for so long; not at all when its time is up."""
        key = key_of(id)
        assert key, id
        if seconds > 0:
            await self.store.put(key, pack(record), seconds)

    async def _get(self, key: str) -> Record | None:
        packed = await self.store.get(key)
        return unpack(packed) if packed is not None else None


def _deflated(part: bytes) -> bytes:
    if len(part) >= PAYS_FROM:
        small = zlib.compress(part, 6)
        if len(small) < len(part):
            return _DEFLATED + small
    return _PLAIN + part


def _inflated(part: bytes) -> bytes:
    mark, held = part[:1], part[1:]
    if mark == _PLAIN:
        return held
    if mark == _DEFLATED:
        return zlib.decompress(held)
    raise ValueError("no such mark")
