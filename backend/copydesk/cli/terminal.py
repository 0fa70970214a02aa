"""What every command says on a terminal, and how."""

from __future__ import annotations

import getpass
import socket
import sys

from rich.console import Console

#: Writes to standard error: complaints, progress. Plain in a pipe.
errors = Console(stderr=True, highlight=False, soft_wrap=True)


def operator() -> str:
    """Who types here, for the audit."""
    return f"{getpass.getuser()}@{socket.gethostname()}"


def complain(sentence: str) -> None:
    """One clear line on standard error."""
    print(f"copydesk: {' '.join(sentence.split())}", file=sys.stderr)
