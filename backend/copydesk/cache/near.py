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
        self._kept: OrderedDict[str, tuple[float, int, T]] = OrderedDict()
        self._most_bytes = most_bytes
        self._bytes = 0
        self._clock = clock

    def get(self, key: str) -> T | None:
        """What is kept under a key, if it has not expired."""
        if key not in self._kept:
            return None
        expires, _, value = self._kept[key]
        if expires <= self._clock():
            self.drop(key)
            return None
        self._kept.move_to_end(key)
        return value

    def put(self, key: str, value: T, size: int, seconds: float) -> None:
        """Keep a value of so many bytes for so long."""
        self.drop(key)
        self._kept[key] = (self._clock() + seconds, size, value)
        self._bytes += size
        while self._bytes > self._most_bytes:
            self.drop(next(iter(self._kept)))

    def drop(self, key: str) -> None:
        """Forget what is kept under a key, if anything."""
        if key in self._kept:
            self._bytes -= self._kept.pop(key)[1]

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()
        self._bytes = 0
