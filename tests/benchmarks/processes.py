"""Servers of ours in processes of their own, for as long as something is measured."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Served:
    """A server, and a connection to it that is kept."""

    address: tuple[str, int]
    connection: http.client.HTTPConnection

    def post(self, body: bytes) -> bytes:
        """The answer to a page."""
        self.connection.request("POST", "/v1/analyses", body, {"Content-Type": "application/json"})
        response = self.connection.getresponse()
        answer = response.read()
        assert response.status == 200, answer
        return answer


@contextmanager
def served(*command: str, environment: Mapping[str, str] | None = None) -> Iterator[Served]:
    """A module of ours that serves, and prints its address when it does."""
    server = subprocess.Popen(
        [sys.executable, "-m", *command], stdout=subprocess.PIPE, text=True, env={**os.environ, **(environment or {})}
    )
    try:
        assert server.stdout
        found = next(found for line in server.stdout if (found := re.search(r"http://([\d.]+):(\d+)", line)))
        address = found[1], int(found[2])
        connection = http.client.HTTPConnection(*address, timeout=120)
        yield Served(address, connection)
        connection.close()
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(20)
