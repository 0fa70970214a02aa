"""Entry: a record as it is kept, packed small, behind a head that can be read alone and changed in place.

offset  bytes
0       1       the form's version
1       4       fresh until: seconds since 1970; 0 when it was marked stale
5       4       made
9       8       the beginning of the digest of the page's address; 0 when it has none
17      1, 1    how many warnings and cautions, at most 255
19      1 + n   the version of the register that it was last found to agree with
        1 + n   the version of the register that it was made with
        1 + n   the site
        4       the length of the part that follows
        …       the default view, then what lies beyond it; each behind a mark: compressed or not
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from dataclasses import dataclass

from copydesk.errors import CacheError
from copydesk.model.record import Record

#: Below this size, compressing costs more than it saves.
PAYS_FROM = 512

_FORM = 3
_ADDRESS_BYTES, _MOST = 8, 255
_HEAD = struct.Struct(f">BII{_ADDRESS_BYTES}sBB")
#: Where the head holds what is changed in place; the register is behind its length.
FRESH_UNTIL_AT, REGISTER_AT = 1, _HEAD.size + 1
#: What stands at ``FRESH_UNTIL_AT`` in an entry that was marked stale.
STALE = bytes(4)
#: So many bytes from the start hold the whole head.
HEAD_BYTES = _HEAD.size + 3 * 256

_PLAIN, _DEFLATED = b"p", b"z"


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of an entry without unpacking it. Times are in seconds since 1970."""

    agrees_with: str  # versions of the register: this one says the same about all that the analysis rests on
    made_with: str
    site: str  # empty: the page has no address
    made: int
    fresh_until: int
    address: bytes = bytes(_ADDRESS_BYTES)
    warnings: int = 0
    cautions: int = 0

    def pack(self) -> bytes:
        """The head as bytes."""
        words = (self.agrees_with.encode(), self.made_with.encode(), self.site.encode()[:255])
        weight = (min(self.warnings, _MOST), min(self.cautions, _MOST))
        fixed = _HEAD.pack(_FORM, self.fresh_until, self.made, self.address, *weight)
        return fixed + b"".join(bytes([len(w)]) + w for w in words)

    @classmethod
    def unpack(cls, packed: bytes) -> tuple[Head, int]:
        """The head that was packed, and where it ends.

        Raises:
            CacheError: when these bytes are none.
        """
        try:
            form, fresh_until, made, address, warnings, cautions = _HEAD.unpack_from(packed)
            if form != _FORM:
                raise ValueError("another form")
            words, at = [], _HEAD.size
            for _ in range(3):
                end = at + 1 + packed[at]
                words.append(packed[at + 1 : end].decode())
                at = end
        except (ValueError, IndexError, struct.error):
            raise CacheError("what the cache holds is not an analysis") from None
        agrees_with, made_with, site = words
        return cls(agrees_with, made_with, site, made, fresh_until, address, warnings, cautions), at


@dataclass(frozen=True, slots=True)
class Entry:
    """A record behind its head."""

    head: Head
    record: Record

    @property
    def size(self) -> int:
        """How many bytes it takes in memory, nearly."""
        return len(self.record.plain) + len(self.record.beyond)

    def pack(self) -> bytes:
        """The entry as bytes."""
        first, second = _deflated(self.record.plain), _deflated(self.record.beyond)
        return b"".join((self.head.pack(), len(first).to_bytes(4, "big"), first, second))

    @classmethod
    def unpack(cls, packed: bytes) -> Entry:
        """The entry that was packed.

        Raises:
            CacheError: when these bytes are none.
        """
        head, at = Head.unpack(packed)
        cut = at + 4 + int.from_bytes(packed[at : at + 4], "big")
        try:
            return cls(head, Record(_inflated(packed[at + 4 : cut]), _inflated(packed[cut:])))
        except (ValueError, zlib.error):
            raise CacheError("what the cache holds is not an analysis") from None


def address_digest(url: str | None) -> bytes:
    """What a head tells of an address: enough to find it among millions."""
    return hashlib.sha256(url.encode(errors="replace")).digest()[:_ADDRESS_BYTES] if url else bytes(_ADDRESS_BYTES)


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
