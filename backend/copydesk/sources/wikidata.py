"""Wikidata: offices, their holders and their names, asked for as Wikidata asks to be asked.

One request at a time, a User-Agent that says who asks, ``maxlag``, and ``Retry-After`` obeyed
(https://www.mediawiki.org/wiki/API:Etiquette, https://www.mediawiki.org/wiki/Wikidata_Query_Service/User_Manual).
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Any

import httpx

from copydesk.errors import SourceError
from copydesk.register.synced import Drawn
from copydesk.sources.transport import USER_AGENT, retry_after

QUERY_SERVICE = "https://query.wikidata.org/sparql"
API = "https://www.wikidata.org/w/api.php"

#: Seconds by which the servers' copies may lag before we are to come back later, as the etiquette proposes.
MAXLAG = 5
#: Tries for one request, and the seconds between them where the server names none: doubled each time, up to the most.
TRIES = 8
FIRST_PAUSE, LONGEST_PAUSE = 2.0, 600.0
#: The longest that the servers may have us wait.
LONGEST_WAIT = 3600.0
#: The query service gives up after 60 seconds; we wait a little longer than that.
SECONDS = 75.0
#: As many entities as the API gives names of at once.
AT_ONCE = 50

_COUNTRIES = "SELECT ?country ?code WHERE { ?country wdt:P297 ?code }"
_OFFICES = """SELECT DISTINCT ?office WHERE {{
  {{ ?office wdt:P1001 wd:{country} }} UNION {{ ?office wdt:P17 wd:{country} }}
  ?office wdt:P31/wdt:P279* wd:Q4164871 .
}}"""
_TENURES = """SELECT ?statement ?person ?office ?rank ?start ?startPrecision ?end ?endPrecision ?nature WHERE {{
  VALUES ?office {{ {offices} }}
  ?person p:P39 ?statement . ?statement ps:P39 ?office ; wikibase:rank ?rank .
  OPTIONAL {{ ?statement pqv:P580 ?s . ?s wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision }}
  OPTIONAL {{ ?statement pqv:P582 ?e . ?e wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision }}
  OPTIONAL {{ ?statement pq:P5102 ?nature }}
}}"""
#: "acting", as the nature of a statement.
_ACTING = "Q4676846"


class Wikidata:
    """Asks one thing after the other. ``pause`` waits so many seconds; tests hand in their own."""

    def __init__(
        self,
        *,
        contact: str | None = None,
        query_service: str = QUERY_SERVICE,
        api: str = API,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        told: Callable[[str], None] = lambda _: None,
    ) -> None:
        """``contact``: an address where whoever runs Wikidata reaches whoever runs this. ``told`` hears of waits."""
        self._query_service, self._api = query_service, api
        self._pause, self._told = pause, told
        self._turn = asyncio.Lock()
        agent = f"{USER_AGENT[:-1]}; {contact})" if contact else USER_AGENT
        self._client = httpx.AsyncClient(timeout=SECONDS, headers={"User-Agent": agent, "Accept-Encoding": "gzip"})

    async def countries(self) -> dict[str, str]:
        """The entity of each country, by its ISO 3166 code in small letters."""
        return {row["code"].lower(): entity(row["country"]) for row in await self._rows(_COUNTRIES)}

    async def offices(self, country: str) -> list[str]:
        """Entities of the positions of a country."""
        rows = await self._rows(_OFFICES.format(country=country))
        return sorted({entity(row["office"]) for row in rows})

    async def tenures(self, offices: Sequence[str]) -> list[Drawn]:
        """Every statement that somebody holds one of the positions, deprecated ones too."""
        rows = await self._rows(_TENURES.format(offices=" ".join(f"wd:{office}" for office in offices)))
        found: dict[str, Drawn] = {}  # a statement with two starts comes twice: the first is as good as the other
        for row in rows:
            found.setdefault(row["statement"], _drawn(row))
        return list(found.values())

    async def names(self, entities: Sequence[str]) -> list[tuple[str, str, bool]]:
        """English names of up to fifty entities: (entity, name, whether it is the label)."""
        answer = await self._ask(
            self._api,
            {
                "action": "wbgetentities", "ids": "|".join(entities), "props": "labels|aliases", "languages": "en|mul",
                "format": "json", "formatversion": "2", "maxlag": str(MAXLAG),
            },
        )  # fmt: skip
        found = answer.get("entities")
        if not isinstance(found, dict):
            raise SourceError("Wikidata gave no entities.")
        # What was merged into another comes under the other's id.
        found |= {told["redirects"]["from"]: told for told in found.values() if "redirects" in told}
        return [row for id in entities for row in _names(id, found.get(id, {}))]

    async def close(self) -> None:
        """Close all connections."""
        await self._client.aclose()

    async def _rows(self, query: str) -> list[dict[str, str]]:
        answer = await self._ask(self._query_service, {"query": query, "format": "json"}, post=True)
        try:
            rows = answer["results"]["bindings"]
            return [{name: str(cell["value"]) for name, cell in row.items()} for row in rows]
        except (KeyError, TypeError, AttributeError):
            raise SourceError("Wikidata's query service gave something else than rows.") from None

    async def _ask(self, url: str, fields: dict[str, str], *, post: bool = False) -> dict[str, Any]:
        async with self._turn:
            why = "nothing"
            for number in range(TRIES):
                usual = min(FIRST_PAUSE * 2**number, LONGEST_PAUSE)
                try:
                    sent = {"data": fields} if post else {"params": fields}
                    answer = await self._client.request("POST" if post else "GET", url, **sent)  # type: ignore[arg-type]
                    why, seconds = _refusal(answer, usual)
                    if not why:
                        told = answer.json()
                        if isinstance(told, dict):
                            return told
                        raise SourceError("Wikidata gave something else than an object.")
                except httpx.InvalidURL as error:
                    raise SourceError(f"{url} is no address: {error}.") from None
                except (httpx.HTTPError, json.JSONDecodeError, UnicodeDecodeError) as error:
                    why, seconds = f"the answer broke off ({error or type(error).__name__})", usual
                if number + 1 < TRIES:
                    self._told(f"{why}; waiting {seconds:.0f} seconds")
                    await self._pause(seconds)
        raise SourceError(f"Wikidata did not answer after {TRIES} tries: {why}.")


def _refusal(answer: httpx.Response, usual: float) -> tuple[str, float]:
    """Why to come back later, and after how many seconds; no reason where the answer is one.

    Raises:
        SourceError: where coming back would not help.
    """
    asked = retry_after(answer.headers.get("retry-after"))
    seconds = usual if asked is None else min(asked, LONGEST_WAIT)
    if answer.status_code == httpx.codes.TOO_MANY_REQUESTS:
        return "we are to ask less often", seconds
    if answer.status_code >= 500:
        return f"the server has trouble (status {answer.status_code})", seconds
    if answer.status_code != httpx.codes.OK:
        raise SourceError(f"Wikidata refused with status {answer.status_code}.")
    if "mediawiki-api-error" in answer.headers or answer.content[:9] == b'{"error":':
        fault = answer.json().get("error", {})
        if fault.get("code") in ("maxlag", "ratelimited", "readonly"):
            return "the servers lag behind", seconds
        raise SourceError(f"Wikidata refused: {fault.get('info') or fault.get('code')}.")
    return "", 0.0


def entity(address: str) -> str:
    """The id at the end of an entity's address: "Q42"."""
    return address.rpartition("/")[2]


def _drawn(row: dict[str, str]) -> Drawn:
    def precision(name: str) -> int | None:
        return int(row[name]) if row.get(name, "").isdecimal() else None

    def day(name: str) -> str | None:
        return row[name][:10] if name in row and row[name][:1].isdigit() else None  # no years before our era

    return Drawn(
        id=entity(row["statement"]),
        person=entity(row["person"]),
        office=entity(row["office"]),
        start=day("start"),
        start_precision=precision("startPrecision"),
        end=day("end"),
        end_precision=precision("endPrecision"),
        rank=row["rank"].rpartition("#")[2].removesuffix("Rank").lower(),
        acting=entity(row.get("nature", "")) == _ACTING,
    )


def _names(id: str, content: dict[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """An entity without a name in English or in all languages is called by its id, so that it is not asked for anew."""
    labels, aliases = content.get("labels") or {}, content.get("aliases") or {}
    seen: set[str] = set()
    main = next((labels[key]["value"] for key in ("en", "mul") if key in labels), id)
    seen.add(main)
    yield id, main, True
    for key in ("en", "mul"):
        for alias in aliases.get(key, []):
            if alias["value"] not in seen:
                seen.add(alias["value"])
                yield id, alias["value"], False
