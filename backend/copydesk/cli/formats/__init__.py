"""The forms in which ``copydesk check`` answers; each is a Writer in a file of its own."""

from __future__ import annotations

from copydesk.cli.formats.documents import JsonWriter, NdjsonWriter
from copydesk.cli.formats.linter import LinterWriter
from copydesk.cli.formats.proof import ProofWriter
from copydesk.cli.formats.sarif import SarifWriter
from copydesk.cli.formats.writer import Checked, Writer

FORMATS = ("text", "json", "ndjson", "html", "sarif")

__all__ = ["FORMATS", "Checked", "Writer", "writer"]


def writer(format: str, *, several: bool) -> Writer:
    """The writer of that form; ``several``: whether more than one page was asked for."""
    match format:
        case "json":
            return JsonWriter(several)
        case "ndjson":
            return NdjsonWriter()
        case "html":
            return ProofWriter()
        case "sarif":
            return SarifWriter()
    return LinterWriter()
