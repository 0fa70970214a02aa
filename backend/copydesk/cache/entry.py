"""Entry: a record as it is kept, packed small, behind a head that can be changed in place.

offset  bytes
0       1       the form's version
1       4       fresh until: seconds since 1970; 0 when it was marked stale
5       4       made
9       1 + n   the version of the register that it was last found to agree with
        4       the length of the part that follows
        …       the default view, then what lies beyond it; each behind a mark: compressed or not
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

from copydesk.errors import CacheError
from copydesk.model.record import Record

#: Below this size, compressing costs more than it saves.
PAYS_FROM = 512

_FORM = 2
_HEAD = struct.Struct(">BIIB")
#: Where the head holds what is changed in place.
FRESH_UNTIL_AT, REGISTER_AT = 1, _HEAD.size
#: What stands at ``FRESH_UNTIL_AT`` in an entry that was marked stale.
STALE = bytes(4)

_PLAIN, _DEFLATED = b"p", b"z"


@dataclass(frozen=True, slots=True)
class Entry:
    """A record with its times, in seconds since 1970."""

    record: Record
    register: str
    made: int
    fresh_until: int

    def pack(self) -> bytes:
        """The entry as bytes."""
        register = self.register.encode()
        first, second = _deflated(self.record.plain), _deflated(self.record.beyond)
        head = _HEAD.pack(_FORM, self.fresh_until, self.made, len(register))
        return b"".join((head, register, len(first).to_bytes(4, "big"), first, second))

    @classmethod
    def unpack(cls, packed: bytes) -> Entry:
        """The entry that was packed.

        Raises:
            CacheError: when these bytes are none.
        """
        try:
            form, fresh_until, made, length = _HEAD.unpack_from(packed)
            if form != _FORM:
                raise ValueError("another form")
            at = REGISTER_AT + length
            register = packed[REGISTER_AT:at].decode()
            cut = at + 4 + int.from_bytes(packed[at : at + 4], "big")
            record = Record(_inflated(packed[at + 4 : cut]), _inflated(packed[cut:]))
        except (ValueError, struct.error, zlib.error):
            raise CacheError("what the cache holds is not an analysis") from None
        return cls(record, register, made, fresh_until)


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
