import gzip
import socket
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest

from copydesk.errors import SourceError
from copydesk.sources.transport import MOST_BYTES, USER_AGENT, PublicOnly, Transport, is_public

Handler = Callable[[httpx.Request], httpx.Response]


@pytest.fixture
async def transport() -> AsyncIterator[Callable[..., Transport]]:
    opened: list[Transport] = []

    def open(handler: Handler | None = None, **options: Any) -> Transport:
        inner = httpx.MockTransport(handler) if handler else None
        opened.append(Transport(inner=inner, **options))
        return opened[-1]

    yield open
    for each in opened:
        await each.close()


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """Host names and what they resolve to, in turn: no test asks a real name server."""
    known: dict[str, list[str]] = {}

    async def resolve(self: Any, host: str, port: int, **options: Any) -> list[Any]:
        if host in known:
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in known[host]]
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)

    monkeypatch.setattr("asyncio.base_events.BaseEventLoop.getaddrinfo", resolve)
    return known


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "224.0.0.1", "255.255.255.255", "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "2002:c0a8:101::1", "64:ff9b::7f00:1",
        "64:ff9b::10.0.0.1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "93.184.215.14", "2606:2800:21f:cb07::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_addresses_that_are(address: str) -> None:
    assert is_public(address)


async def test_the_connection_goes_to_the_checked_address_under_the_name_asked_for(transport: Any, names: Any) -> None:
    names["news.example"] = ["93.184.215.14"]
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(
            200, headers={"Content-Type": "text/html; charset=latin-1"}, stream=httpx.ByteStream(b"<p>\xe9</p>")
        )

    reply = await transport(answer).fetch("https://news.example/story?id=1")
    assert str(seen[0].url) == "https://93.184.215.14/story?id=1"
    assert seen[0].headers["host"] == "news.example"
    assert seen[0].headers["user-agent"] == USER_AGENT
    assert seen[0].extensions["sni_hostname"] == "news.example"
    assert (reply.url, reply.media_type, reply.encoding) == ("https://news.example/story?id=1", "text/html", "latin-1")


@pytest.mark.parametrize(
    ("url", "addresses"),
    [
        ("http://inside.example/", ["10.0.0.5"]),
        ("http://both.example/", ["93.184.215.14", "127.0.0.1"]),
        ("http://127.0.0.1:6379/", []),
        ("http://[::1]/", []),
        ("http://[::ffff:127.0.0.1]/", []),
        ("http://2130706433/", ["127.0.0.1"]),
        ("http://0x7f.1/", ["127.0.0.1"]),
    ],
)
async def test_what_leads_inside_is_never_asked(transport: Any, names: Any, url: str, addresses: list[str]) -> None:
    if addresses:
        names[httpx.URL(url).host] = addresses

    def answer(request: httpx.Request) -> httpx.Response:
        raise AssertionError("a request went out")

    with pytest.raises(SourceError, match="not a public address"):
        await transport(answer).fetch(url)


async def test_redirects_are_followed_and_each_is_checked(transport: Any, names: Any) -> None:
    names |= {"a.example": ["93.184.215.14"], "b.example": ["93.184.215.15"], "inside.example": ["192.168.0.1"]}

    def answer(request: httpx.Request) -> httpx.Response:
        found = httpx.Response(200, stream=httpx.ByteStream(b"found"))
        here = (request.headers["host"], request.url.path)
        there = {("a.example", "/"): "https://b.example/x", ("a.example", "/in"): "http://inside.example/"}.get(here)
        return httpx.Response(302, headers={"Location": there}) if there else found

    assert (await transport(answer).fetch("http://a.example/")).url == "https://b.example/x"
    with pytest.raises(SourceError, match="not a public address"):
        await transport(answer).fetch("http://a.example/in")


async def test_a_name_that_changes_its_mind_gets_nowhere(names: Any) -> None:
    """The address is resolved once, and it is that one the connection goes to."""
    names["rebind.example"] = ["93.184.215.14"]
    seen: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        names["rebind.example"] = ["127.0.0.1"]
        seen.append(request.url.host)
        return httpx.Response(200)

    guarded = PublicOnly(httpx.MockTransport(answer), local=False)
    await guarded.handle_async_request(httpx.Request("GET", "http://rebind.example/"))
    with pytest.raises(httpx.ConnectError):
        await guarded.handle_async_request(httpx.Request("GET", "http://rebind.example/"))
    assert seen == ["93.184.215.14"]


@pytest.mark.parametrize(
    "url",
    [
        "ftp://news.example/",
        "file:///etc/passwd",
        "news.example",
        "",
        "http://",
        "http://nowhere.invalid/",
        "http://a b/",
        "https://x:99999/",
    ],
)
async def test_what_is_no_web_address_is_said(transport: Any, names: Any, url: str) -> None:
    with pytest.raises(SourceError):
        await transport(lambda request: httpx.Response(200)).fetch(url)


async def test_too_many_redirects_and_bad_statuses_are_said(transport: Any, names: Any) -> None:
    names["news.example"] = ["93.184.215.14"]
    with pytest.raises(SourceError, match="redirects too often"):
        await transport(lambda request: httpx.Response(302, headers={"Location": "/again"})).fetch(
            "http://news.example/"
        )
    with pytest.raises(SourceError, match="status 404"):
        await transport(lambda request: httpx.Response(404)).fetch("http://news.example/")


class Site(BaseHTTPRequestHandler):
    """Answers slowly, hugely or packed."""

    bomb = gzip.compress(bytes(MOST_BYTES * 4))

    def do_GET(self) -> None:
        self.send_response(200)
        if self.path == "/bomb":
            self.send_header("Content-Encoding", "gzip")
            body = self.bomb
        elif self.path == "/gzip":
            self.send_header("Content-Encoding", "gzip")
            body = gzip.compress(b"unpacked")
        elif self.path == "/brotli":
            self.send_header("Content-Encoding", "br")
            body = b"??"
        else:
            body = b""
        self.end_headers()
        try:
            if self.path == "/huge":
                for _ in range(MOST_BYTES // 65_536 + 2):
                    self.wfile.write(bytes(65_536))
            elif self.path == "/drip":
                for _ in range(100):
                    self.wfile.write(b".")
                    self.wfile.flush()
                    if self.server.stopping.wait(0.05):  # type: ignore[attr-defined]
                        break
            self.wfile.write(body)
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        server.stopping = threading.Event()  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.stopping.set()  # type: ignore[attr-defined]
        server.shutdown()
        thread.join()


async def test_size_and_time_are_bounded_on_a_real_connection(transport: Any, site: str) -> None:
    local = transport(local=True, seconds=0.5)
    assert (await local.fetch(f"{site}/gzip")).body == b"unpacked"
    for path, said in (
        ("/huge", "more at that address"),
        ("/bomb", "more at that address"),
        ("/drip", "did not answer"),
        ("/brotli", "compressed"),
    ):
        with pytest.raises(SourceError, match=said):
            await local.fetch(f"{site}{path}")


async def test_this_machine_is_only_fetched_when_that_is_allowed(transport: Any, site: str) -> None:
    with pytest.raises(SourceError, match="not a public address"):
        await transport().fetch(f"{site}/gzip")
