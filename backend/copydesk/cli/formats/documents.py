"""JSON and NDJSON: the analysis as the API gives it."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import orjson

from copydesk.cli.formats.writer import Checked, Writer


class JsonWriter(Writer):
    """One analysis as an object; several as an array."""

    def __init__(self, several: bool) -> None:
        self._several = several

    def end(self, checked: Sequence[Checked]) -> None:
        """Write all."""
        if not checked and not self._several:
            return  # the one page could not be read, and standard error says so
        answers = [one.analysis for one in checked]
        _write(orjson.dumps(answers if self._several else answers[0], option=orjson.OPT_INDENT_2))


class NdjsonWriter(Writer):
    """One analysis a line, as they come."""

    def one(self, checked: Checked) -> None:
        """Write the line."""
        _write(orjson.dumps(checked.analysis))


def _write(document: bytes) -> None:
    sys.stdout.buffer.write(document + b"\n")
    sys.stdout.buffer.flush()
