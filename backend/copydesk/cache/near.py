"""Near: things in this process's memory, bounded, for what is asked for again and again, or where there is no Redis."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Near(Generic[T]):
    """Values under keys, each with a size and a lifetime; what was not used for longest goes first."""

    def __init__(self, most_bytes: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._kept: OrderedDict[str, tuple[float, float, int, T]] = OrderedDict()  # put at, expires, size, value
        self._most_bytes = most_bytes
        self._bytes = 0
        self._clock = clock

    def get(self, key: str, youngest_seconds: float | None = None) -> T | None:
        """What is kept under a key, if it has not expired; only if it was put less than so many seconds ago."""
        if key not in self._kept:
            return None
        put_at, expires, _, value = self._kept[key]
        now = self._clock()
        if expires <= now:
            self.drop(key)
            return None
        self._kept.move_to_end(key)
        return value if youngest_seconds is None or now < put_at + youngest_seconds else None

    def put(self, key: str, value: T, size: int, seconds: float) -> None:
        """Keep a value of so many bytes for so long."""
        self.drop(key)
        now = self._clock()
        self._kept[key] = (now, now + seconds, size, value)
        self._bytes += size
        while self._bytes > self._most_bytes:
            self.drop(next(iter(self._kept)))

    def drop(self, key: str) -> None:
        """Forget what is kept under a key, if anything."""
        if key in self._kept:
            self._bytes -= self._kept.pop(key)[2]

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()
        self._bytes = 0
