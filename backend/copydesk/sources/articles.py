"""Articles: the page in an HTML document, without the menus around it."""

from __future__ import annotations

import asyncio
import re
from datetime import date

from copydesk.errors import PageEmpty, SourceError
from copydesk.model.page import Page
from copydesk.sources.transport import Reply, Transport

_HTML_START = re.compile(
    r"\s*(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|article|meta|title)\b", re.IGNORECASE | re.DOTALL
)
_HTML_TYPES = ("text/html", "application/xhtml+xml", "")


def looks_like_html(text: str) -> bool:
    """Whether a text begins like an HTML document."""
    return _HTML_START.match(text[:4096]) is not None


def article(html: str | bytes, url: str | None = None) -> Page:
    """The article in an HTML document, one paragraph a line, with its title and date where they are given.

    Raises:
        PageEmpty: when there is no article in it.
    """
    # Takes a third of a second to import, and most processes never meet HTML.
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(
        _rooted(html), url=url, with_metadata=True, include_comments=False, include_tables=False, deduplicate=False
    )
    if not isinstance(found, Document) or not found.text or not found.text.strip():
        raise PageEmpty("No article was found in the HTML.")
    return Page(
        text=found.text,
        url=url,
        title=(found.title or "").strip() or None,
        published_at=_day(found.date),
    )


def _rooted(html: str | bytes) -> str | bytes:
    """The document with the root element that HTML lets its writers leave out, and the extractor insists on."""
    if isinstance(html, bytes):
        return html if b"<html" in html[:4096].lower() else b"<html>" + html
    return html if "<html" in html[:4096].lower() else "<html>" + html


async def fetch_page(transport: Transport, url: str) -> Page:
    """The page at an address.

    Raises:
        SourceError: when it cannot be fetched.
        PageError: when there is no article there.
    """
    reply = await transport.fetch(url)
    return await asyncio.to_thread(page_of, reply)


def page_of(reply: Reply) -> Page:
    """The page in what an address replied.

    Raises:
        SourceError: when it is neither HTML nor plain text.
        PageError: when there is no article in it.
    """
    if reply.media_type in _HTML_TYPES:
        return article(reply.body, reply.url)
    if reply.media_type == "text/plain":
        return Page(reply.body.decode(reply.encoding or "utf-8", errors="replace"), url=reply.url)
    raise SourceError(f"At that address is no page to read but {reply.media_type}.")


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
