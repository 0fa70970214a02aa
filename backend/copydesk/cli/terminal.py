"""What every command says on a terminal, and how."""

from __future__ import annotations

import sys

from rich.console import Console

#: Writes to standard error: complaints, progress. Plain in a pipe.
errors = Console(stderr=True, highlight=False, soft_wrap=True)


def complain(sentence: str) -> None:
    """One clear line on standard error."""
    print(f"copydesk: {' '.join(sentence.split())}", file=sys.stderr)
