"""The command line, run in this process with one editor for all tests; what it says and how it ends."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from copydesk.cli.main import main
from copydesk.editor import Editor


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


@pytest.fixture
def copydesk(
    editor: Editor, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Callable[..., Ran]:
    """Runs ``copydesk`` with arguments, and standard input if given."""
    # Loading the pipeline anew for each command would take most of the tests' time.
    monkeypatch.setattr("copydesk.wiring.hire_editor", lambda *settings: editor)

    def run(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        try:
            status = main(arguments)
        except SystemExit as end:  # argparse's own way out
            status = int(end.code or 0)
        sys.stdout.flush()
        said = capfdbinary.readouterr()
        return Ran(status, said.out.decode(), said.err.decode())

    return run
