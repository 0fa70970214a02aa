"""What ``copydesk check`` is given: files and standard input; addresses are fetched by ``copydesk.sources``."""

from __future__ import annotations

import sys
from pathlib import Path

from copydesk.errors import PageError
from copydesk.model.page import Page
from copydesk.sources.articles import article, looks_like_html


def is_address(source: str) -> bool:
    """Whether the argument is an address on the web rather than a file."""
    return source.startswith(("http://", "https://"))


def from_file(source: str) -> Page:
    """A page from a file of plain text or HTML, or from standard input (``-``).

    The text is kept letter for letter, line ends too, so that offsets fit the file.

    Raises:
        PageError: when it cannot be read, or holds no page.
    """
    try:
        raw = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        text = raw.decode("utf-8")
    except OSError as error:
        raise PageError(f"{source}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise PageError(f"{source}: not UTF-8 text (byte {error.start})") from error
    if Path(source).suffix.lower() in {".html", ".htm", ".xhtml"} or looks_like_html(text):
        return article(text)
    return Page(text)
