"""Refusals: pages that cannot be checked, remembered for minutes, so that asking again costs nothing.

What is kept of a page is the kind of the error and the sentence that its reader was told.
"""

from __future__ import annotations

from dataclasses import dataclass

import orjson

from copydesk import errors
from copydesk.cache.keys import AnalysisKey
from copydesk.cache.link import Link
from copydesk.errors import AnalysisFailed, CopydeskError, PageError

#: A page that cannot be checked will not become checkable; one that was given up may find us less busy.
PAGE_SECONDS, FAILED_SECONDS = 600, 60


@dataclass(frozen=True, slots=True)
class Refusals:
    """Errors by the page that caused them. Every method may raise ``CacheError``."""

    cache: Link

    async def find(self, key: AnalysisKey) -> CopydeskError | None:
        """Why a page was refused, as the error to be raised again."""
        packed = await self.cache.run(lambda client: client.get(key.refusal))
        if packed is None:
            return None
        told = orjson.loads(packed)
        kind = getattr(errors, told["error"])
        detail: str = told["detail"]
        refusal: CopydeskError = kind(detail, told["pointer"]) if issubclass(kind, PageError) else kind(detail)
        return refusal

    async def keep(self, key: AnalysisKey, error: CopydeskError) -> None:
        """Remember why a page was refused, where it is the page that is to blame."""
        if not isinstance(error, PageError | AnalysisFailed):
            return
        pointer = error.pointer if isinstance(error, PageError) else None
        told = orjson.dumps({"error": type(error).__name__, "detail": str(error), "pointer": pointer})
        seconds = PAGE_SECONDS if isinstance(error, PageError) else FAILED_SECONDS
        await self.cache.run(lambda client: client.set(key.refusal, told, ex=seconds))
