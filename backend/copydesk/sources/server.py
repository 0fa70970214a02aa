"""Server: another Copydesk, asked over HTTP as any client would."""

from __future__ import annotations

from typing import Any, cast

import httpx

from copydesk.errors import SourceError
from copydesk.model.offsets import Astrals, OffsetUnit
from copydesk.model.record import FAMILIES
from copydesk.model.request import Request, fields_of
from copydesk.model.wire import AnalysisJson


class Server:
    """Asks for analyses at an address. That address is the user's own choice, so it may well be this machine."""

    def __init__(self, url: str, *, seconds: float = 90, inner: httpx.AsyncBaseTransport | None = None) -> None:
        self._url = url.rstrip("/")
        self._client = httpx.AsyncClient(timeout=seconds, transport=inner)

    async def check(self, request: Request) -> AnalysisJson:
        """The analysis of a page.

        Raises:
            SourceError: when the server does not answer, or answers with a problem.
        """
        try:
            answer = await self._client.post(f"{self._url}/v1/analyses", json=_body(request))
            told = answer.json()
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            raise SourceError(f"{self._url} did not answer: {error or type(error).__name__}") from None
        if answer.status_code != httpx.codes.OK:
            detail = told.get("detail") or told.get("title") if isinstance(told, dict) else None
            raise SourceError(f"{self._url}: {detail or f'status {answer.status_code}'}")
        return cast("AnalysisJson", told)

    async def close(self) -> None:
        """Close all connections."""
        await self._client.aclose()


def _body(request: Request) -> dict[str, Any]:
    view, page = request.view, request.page
    fields = fields_of(page)
    if page.links and view.offsets is OffsetUnit.UTF16:  # the option sets the unit of both directions
        unit = Astrals.of(page.text).utf16
        fields["links"] = [
            {"start": unit(link.span.start), "end": unit(link.span.end), "href": link.href} for link in page.links
        ]
    fields["options"] = {
        "families": [family for family in FAMILIES if family in view.families],
        "offsets": view.offsets.value,
        "extraction": view.extraction,
        "evidence": "live" if request.live else "recorded",
    }
    return fields
