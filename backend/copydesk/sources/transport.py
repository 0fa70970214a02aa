"""Transport: fetches what strangers' pages link to, and nothing that is not public.

An address is resolved once, every address it resolves to is checked, and the connection goes to the address that was
checked, for each redirect anew: neither a name that points inwards nor one that changes its mind gets through.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from copydesk import __version__
from copydesk.errors import SourceError
from copydesk.inflate import Inflater, TooLargeError

USER_AGENT = f"Copydesk/{__version__} (checks news for its readers)"

#: No article is larger; what is, is something else.
MOST_BYTES = 4 * 1024 * 1024
#: The longest that anybody may ask us to stay away, in seconds.
LONGEST_RETRY = 86_400.0

HTML_FIRST = "text/html, text/plain;q=0.9, */*;q=0.1"

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: the address it came from after redirects, its media type and its bytes."""

    url: str
    media_type: str
    encoding: str | None
    body: bytes
    leads_to: str | None = None  # where a redirect that was not followed leads


class Transport:
    """One client for all that is fetched."""

    def __init__(
        self, *, local: bool = False, seconds: float = 8, inner: httpx.AsyncBaseTransport | None = None
    ) -> None:
        """``local`` lets this machine's own addresses through; ``inner`` carries requests in place of the network."""
        self.seconds = seconds
        self._client = httpx.AsyncClient(
            transport=PublicOnly(inner or httpx.AsyncHTTPTransport(retries=0), local=local),
            follow_redirects=True,
            max_redirects=5,
            timeout=seconds,
            trust_env=False,  # through a proxy of the environment, we would not know whom we talk to
            headers={"User-Agent": USER_AGENT, "Accept-Encoding": "gzip", "Accept-Language": "en"},
        )

    async def fetch(
        self, url: str, accept: str = HTML_FIRST, *, most_bytes: int = MOST_BYTES, follow: bool = True
    ) -> Reply:
        """What is at an address, within the time and size allowed; where that is a redirect, what is behind it, or
        where it leads if it is not to be followed.

        Raises:
            SourceError: when it is no public web address, or nothing useful came back.
        """
        try:
            async with (
                asyncio.timeout(self.seconds),
                self._client.stream("GET", url, headers={"Accept": accept}, follow_redirects=follow) as answer,
            ):
                if answer.next_request:
                    return Reply(str(answer.url), "", None, b"", leads_to=str(answer.next_request.url))
                if answer.status_code != httpx.codes.OK:
                    raise _refusal(answer)
                media_type = answer.headers.get("content-type", "").split(";")[0].strip().lower()
                return Reply(str(answer.url), media_type, answer.charset_encoding, await _body(answer, most_bytes))
        except TimeoutError:
            raise SourceError(f"The address did not answer within {self.seconds:g} seconds.") from None
        except TooLargeError:
            raise SourceError(f"There is more at that address than {_size(most_bytes)}.") from None
        except httpx.TooManyRedirects:
            raise SourceError("The address redirects too often.") from None
        except (httpx.HTTPError, httpx.InvalidURL, ValueError, OSError) as error:
            raise SourceError(f"The address cannot be fetched: {_reason(error)}.") from None

    async def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """Send something to an address, and tell the status of the answer; nothing of it is read.

        Raises:
            SourceError: when it is no public web address, or does not answer in time.
        """
        try:
            async with (
                asyncio.timeout(self.seconds),
                self._client.stream("POST", url, content=body, headers=headers, follow_redirects=False) as answer,
            ):
                return int(answer.status_code)
        except TimeoutError:
            raise SourceError(f"The address did not answer within {self.seconds:g} seconds.") from None
        except (httpx.HTTPError, httpx.InvalidURL, ValueError, OSError) as error:
            raise SourceError(f"Nothing can be sent to the address: {_reason(error)}.") from None

    async def close(self) -> None:
        """Close all connections."""
        await self._client.aclose()


class PublicOnly(httpx.AsyncBaseTransport):
    """Carries requests to public addresses only."""

    def __init__(self, inner: httpx.AsyncBaseTransport, *, local: bool) -> None:
        self._inner = inner
        self._local = local

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request to the checked address, under the name it was meant for."""
        if request.url.scheme not in ("http", "https"):
            raise httpx.UnsupportedProtocol("only http and https addresses are fetched")
        host = request.url.host
        address = await self._checked(host, request.url.port or {"http": 80, "https": 443}[request.url.scheme])
        pinned = httpx.Request(
            request.method,
            request.url.copy_with(host=address),
            headers=request.headers,  # with the Host that was asked for
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": host},
        )
        return await self._inner.handle_async_request(pinned)

    async def aclose(self) -> None:
        """Close the inner transport."""
        await self._inner.aclose()

    async def _checked(self, host: str, port: int) -> str:
        try:
            found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise httpx.ConnectError("there is no such host") from None
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        if not addresses or not all(self._allowed(address) for address in addresses):
            raise httpx.ConnectError("it is not a public address")
        # Browsers would race both kinds; IPv4 first is what works from most servers.
        return min(addresses, key=lambda address: ":" in address)

    def _allowed(self, address: str) -> bool:
        return is_public(address) or (self._local and ipaddress.ip_address(address.split("%")[0]).is_loopback)


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the open internet; one that wraps another is as public as that."""
    ip = ipaddress.ip_address(address.split("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if wrapped is None and ip in _NAT64:
            wrapped = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if wrapped is not None:
            return is_public(str(wrapped))
    return ip.is_global and not ip.is_multicast


async def _body(answer: httpx.Response, most_bytes: int) -> bytes:
    encoding = answer.headers.get("content-encoding", "identity").lower()
    if encoding not in ("identity", "gzip", "x-gzip", "deflate"):
        raise ValueError("it is compressed in a way that was not asked for")
    inflater = Inflater(most_bytes)
    body = bytearray()
    async for piece in answer.aiter_raw():
        body += piece if encoding == "identity" else inflater.feed(piece)
        if len(body) > most_bytes:
            raise TooLargeError
    return bytes(body)


def _refusal(answer: httpx.Response) -> SourceError:
    retry = None
    if answer.status_code in (httpx.codes.TOO_MANY_REQUESTS, httpx.codes.SERVICE_UNAVAILABLE):
        retry = retry_after(answer.headers.get("retry-after"))
    said = f"{answer.url.host} answered with status {answer.status_code}."
    return SourceError(said, status=answer.status_code, retry_after_seconds=retry)


def retry_after(header: str | None) -> float | None:
    """Seconds from the header, which has either these or a date; None: it says nothing of use."""
    if header is None:
        return None
    try:
        seconds = float(header)
    except ValueError:
        try:
            seconds = (parsedate_to_datetime(header) - datetime.now(UTC)).total_seconds()
        except (ValueError, TypeError):
            return None
    return min(max(seconds, 0.0), LONGEST_RETRY) if seconds == seconds else None  # not a number is not itself


def _size(count: int) -> str:
    return f"{count // 1024**2} MB" if count >= 1024**2 else f"{count // 1024} KB"


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__
