"""A news site on this machine: articles, robots.txt, sitemaps and feeds, and all that can be wrong with them."""

from __future__ import annotations

import contextlib
import gzip
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Told:
    """What is answered at a path."""

    body: bytes = b""
    status: int = 200
    kind: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)


def article(title: str, text: str = "The council met on Tuesday to talk about the new bridge over the river.") -> Told:
    paragraphs = "".join(f"<p>{title}, part {nth}. {text}</p>" for nth in range(2, 8))
    html = f"""<!doctype html><html lang="en"><head><title>{title}</title></head><body><nav>Home News</nav>
    <article><h1>{title}</h1>{paragraphs}</article></body></html>"""
    return Told(html.encode())


def xml(body: str) -> Told:
    return Told(f'<?xml version="1.0" encoding="UTF-8"?>\n{body}'.encode(), kind="application/xml")


def packed(told: Told) -> Told:
    return Told(gzip.compress(told.body), kind="application/gzip")


class NewsSite:
    """Answers what is in ``pages``: something told, or a function that tells it. ``visits``: the paths, in order."""

    def __init__(self) -> None:
        self.pages: dict[str, Told | Callable[[], Told]] = {}
        self.visits: list[str] = []
        self.agents: set[str] = set()
        self.at_once = 0
        self.most_at_once = 0
        self._counting = threading.Lock()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                with site._counting:
                    site.visits.append(self.path)
                    site.agents.add(self.headers["User-Agent"])
                    site.at_once += 1
                    site.most_at_once = max(site.most_at_once, site.at_once)
                told = site.pages.get(self.path, Told(b"nothing here", 404))
                told = told() if callable(told) else told
                with site._counting:
                    site.at_once -= 1
                with contextlib.suppress(OSError):  # whoever asked may have gone
                    self.send_response(told.status)
                    for name, value in {"Content-Type": told.kind, **told.headers}.items():
                        self.send_header(name, value)
                    self.send_header("Content-Length", str(len(told.body)))
                    self.end_headers()
                    self.wfile.write(told.body)

            def log_message(self, format: str, *args: object) -> None: ...

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05})
        self._thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def publish(self, *names: str) -> list[str]:
        """Articles at these paths; their addresses."""
        for name in names:
            self.pages[f"/{name}"] = article(f"Story {name}")
        return [f"{self.address}/{name}" for name in names]

    def visited(self, path: str) -> int:
        return self.visits.count(path)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def slowly(told: Told, seconds: float) -> Callable[[], Told]:
    def tell() -> Told:
        time.sleep(seconds)
        return told

    return tell


def in_turn(*told: Told) -> Callable[[], Told]:
    """One after the other; the last one from then on."""
    left = list(told)
    return lambda: left.pop(0) if len(left) > 1 else left[0]


def until(done: Callable[[], object], seconds: float = 60) -> None:
    """Wait for something."""
    deadline = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.02)
