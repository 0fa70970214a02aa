"""Inflate: compressed bytes from strangers, unpacked only up to a bound. A small file can hold a very large one."""

from __future__ import annotations

import zlib

#: How much is unpacked in one step, so that a bound is overrun by no more.
STEP = 64 * 1024


class TooLargeError(ValueError):
    """There is more in it than the bound allows."""


class Inflater:
    """Unpacks gzip or zlib, piece by piece."""

    def __init__(self, most_bytes: int) -> None:
        """``most_bytes`` bounds the whole of what comes out."""
        self._left = most_bytes
        self._stream = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)  # either header

    def feed(self, packed: bytes) -> bytes:
        """What a piece unpacks to.

        Raises:
            TooLargeError: when the whole would be larger than the bound.
            ValueError: when it is neither gzip nor zlib.
        """
        parts = []
        while packed:
            try:
                part = self._stream.decompress(packed, STEP)
            except zlib.error as error:
                raise ValueError(f"not gzip: {error}") from None
            self._left -= len(part)
            if self._left < 0:
                raise TooLargeError
            parts.append(part)
            packed = self._stream.unconsumed_tail
            if self._stream.eof and (packed := self._stream.unused_data):
                self._stream = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)  # files may be strung together
        return b"".join(parts)

    @property
    def complete(self) -> bool:
        """Whether it came to its end, or never began."""
        return self._stream.eof
