"""A backend that only ever refuses, or says nothing at all, for what readers are told then."""

from __future__ import annotations

import contextlib
import http.server
import json
import select
import socket
import threading
import time
from typing import Any


class Refusing:
    """A backend that answers every question with one problem, as the interface describes it."""

    def __init__(self) -> None:
        self.status, self.headers, self.problem = 500, dict[str, str](), dict[str, Any]()
        self.heard: list[str] = []
        self.keys: list[str | None] = []
        self.speaking = threading.Event()  # cleared: it takes what it is sent, and says nothing
        self.speaking.set()
        self.left = threading.Event()  # whoever waited for a word of it has hung up
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def _answer(self) -> None:
                outer.heard.append(f"{self.command} {self.path.split('?')[0]}")
                outer.keys.append(self.headers.get("Authorization"))
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                deadline = time.monotonic() + 60
                while not outer.speaking.wait(0.05) and time.monotonic() < deadline:
                    if select.select([self.connection], [], [], 0)[0] and not self.connection.recv(1, socket.MSG_PEEK):
                        outer.left.set()
                        self.close_connection = True
                        return
                preflight = self.command == "OPTIONS"
                body = b"" if preflight else json.dumps(outer.problem).encode()
                self.send_response(204 if preflight else outer.status)
                self.send_header("Access-Control-Allow-Origin", "*")
                self.send_header(
                    "Access-Control-Allow-Headers", "authorization, content-type, content-encoding, accept"
                )
                self.send_header("Access-Control-Expose-Headers", "Retry-After")
                self.send_header("Content-Type", "application/problem+json")
                self.send_header("Content-Length", str(len(body)))
                for name, value in outer.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                with contextlib.suppress(BrokenPipeError):  # who waited for it may be gone
                    self.wfile.write(body)

            do_GET = do_POST = do_OPTIONS = _answer

            def log_message(self, format: str, *arguments: object) -> None:
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Stop serving."""
        self.speaking.set()
        self._server.shutdown()
        self._server.server_close()
