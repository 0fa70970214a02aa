"""Breaker: leaves something that failed alone for a while, so that nobody waits for it in vain."""

from __future__ import annotations

import time
from collections.abc import Callable


class Breaker:
    """Rests after a failure, longer each time in a row; then one caller may try again."""

    def __init__(
        self, first_seconds: float = 1, most_seconds: float = 30, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._first_seconds = first_seconds
        self._most_seconds = most_seconds
        self._clock = clock
        self._rest_seconds = first_seconds
        self._until: float | None = None

    @property
    def closed(self) -> bool:
        """Whether all is well."""
        return self._until is None

    def admits(self) -> bool:
        """Whether a caller may try. After a rest, only the first to ask may: the others need not wait for it."""
        if self._until is None:
            return True
        if self._clock() < self._until:
            return False
        self._until = self._clock() + self._rest_seconds
        return True

    def failed(self) -> None:
        """Rest, beginning now."""
        self._until = self._clock() + self._rest_seconds
        self._rest_seconds = min(self._rest_seconds * 2, self._most_seconds)

    def worked(self) -> None:
        """All is well again."""
        self._until, self._rest_seconds = None, self._first_seconds
