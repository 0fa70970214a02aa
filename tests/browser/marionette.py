"""Marionette, the protocol by which Firefox lets itself be driven: one socket, one command after the other.

Its messages are JSON behind their length: ``[0, number, command, parameters]`` there, ``[1, number, error, result]`` back.
"""

from __future__ import annotations

import json
import socket
from typing import Any


class MarionetteError(Exception):
    """What Firefox answered instead of doing it."""


class Marionette:
    """A connection to a Firefox that was started with ``--marionette``."""

    def __init__(self, port: int) -> None:
        self._wire = socket.create_connection(("127.0.0.1", port), timeout=300)
        self._buffer = b""
        self._number = 0
        self._receive()  # it introduces itself
        self("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {"pageLoadStrategy": "normal"}}})

    def __call__(self, command: str, parameters: dict[str, Any] | None = None) -> Any:
        """What a command gives.

        Raises:
            MarionetteError: when it did not work.
        """
        self._number += 1
        message = json.dumps([0, self._number, command, parameters or {}]).encode()
        self._wire.sendall(str(len(message)).encode() + b":" + message)
        _, _, error, result = self._receive()
        if error:
            raise MarionetteError(f"{command}: {error['error']}: {error['message']}")
        return result["value"] if isinstance(result, dict) and set(result) == {"value"} else result

    def close(self) -> None:
        """Hang up."""
        self._wire.close()

    def _receive(self) -> Any:
        while b":" not in self._buffer:
            self._read()
        length, _, self._buffer = self._buffer.partition(b":")
        while len(self._buffer) < int(length):
            self._read()
        message, self._buffer = self._buffer[: int(length)], self._buffer[int(length) :]
        return json.loads(message)

    def _read(self) -> None:
        piece = self._wire.recv(1 << 16)
        if not piece:
            raise MarionetteError("Firefox hung up")
        self._buffer += piece
