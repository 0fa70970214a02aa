"""Listings: the addresses of pages in a sitemap (or an index of these), a feed, or a text with one on each line."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

import orjson
from lxml import etree

from copydesk.errors import SourceError
from copydesk.inflate import Inflater, TooLargeError
from copydesk.sources.visitor import Visitor

#: The protocol's own bound on a sitemap, unpacked (https://www.sitemaps.org/protocol.html).
MOST_BYTES = 50 * 1024 * 1024
#: How many sitemaps of an index are read, and how many addresses are taken from all of them.
MOST_SITEMAPS, MOST_ADDRESSES = 200, 50_000

_ACCEPT = "application/xml, text/xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5"


@dataclass(slots=True)
class Listing:
    """Addresses of pages and of further sitemaps, each with when it was changed (as written there; empty: not told)."""

    pages: dict[str, str] = field(default_factory=dict)
    sitemaps: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Collected:
    """Addresses of pages, the newest first, and sitemaps that could not be read, with why."""

    pages: list[str]
    unread: dict[str, str]


async def collect(visitor: Visitor, url: str, most: int) -> Collected:
    """The addresses that a sitemap or feed lists, at most so many, in the sitemaps of an index as well.

    Raises:
        SourceError: when it cannot be read, or lists none.
    """
    first = await _fetched(visitor, url)
    pages, waiting, seen, unread = dict(first.pages), dict(first.sitemaps), {url}, {}
    while waiting and len(seen) <= MOST_SITEMAPS and len(pages) < MOST_ADDRESSES:
        sitemap = max(waiting, key=waiting.__getitem__)  # what was changed last is worth most
        del waiting[sitemap]
        if sitemap in seen:
            continue
        seen.add(sitemap)
        try:
            listing = await _fetched(visitor, sitemap)
        except SourceError as error:
            unread[sitemap] = str(error)
        else:
            pages |= listing.pages
            waiting |= listing.sitemaps
    if not pages:
        why = next(iter(unread.values()), "It lists no addresses of pages.")
        raise SourceError(f"{url}: {why}")
    newest = sorted(pages, key=pages.__getitem__, reverse=True)
    return Collected(newest[: min(most, MOST_ADDRESSES)], unread)


async def _fetched(visitor: Visitor, url: str) -> Listing:
    reply = await visitor.fetch(url, _ACCEPT, most_bytes=MOST_BYTES)
    return await asyncio.to_thread(read_listing, reply.body, reply.url)


def read_listing(body: bytes, base: str) -> Listing:
    """What a listing lists; as far as it can be read, where it is broken.

    Raises:
        SourceError: when it is none.
    """
    if body[:2] == b"\x1f\x8b":
        try:
            body = Inflater(MOST_BYTES).feed(body)
        except TooLargeError:
            raise SourceError(f"There is more in it than {MOST_BYTES // 1024**2} MB.") from None
        except ValueError:
            raise SourceError("It cannot be unpacked.") from None
    start = body[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    listing = Listing()
    entries = _of_xml(body) if start[:1] == b"<" else _of_json(body) if start[:1] == b"{" else _of_text(body)
    for kind, found, changed in entries:
        if not found.strip():
            continue
        address = urljoin(base, found.strip())
        if address.startswith(("http://", "https://")) and not any(mark.isspace() for mark in address):
            (listing.sitemaps if kind == "sitemap" else listing.pages).setdefault(address, changed)
        if len(listing.pages) + len(listing.sitemaps) >= MOST_ADDRESSES:
            break
    return listing


def _of_xml(body: bytes) -> Iterator[tuple[str, str, str]]:
    """From a sitemap, an index of sitemaps, RSS (0.9 to 2.0) or Atom, told apart by their elements alone."""
    # Entities are left alone and nothing is loaded: a small document must not become a large one, nor reach out.
    steps = etree.iterparse(
        BytesIO(body), events=("end",), recover=True, resolve_entities=False, no_network=True, load_dtd=False
    )
    last = None
    with contextlib.suppress(etree.XMLSyntaxError):
        for _, element in steps:
            kind = _name(element)
            if kind in ("url", "sitemap", "item", "entry"):
                if last:
                    yield last
                address = _address(element, kind)
                last = (kind, address, _child(element, "lastmod") or _child(element, "updated")) if address else None
                element.clear()
    if last and body.rstrip().endswith(b">"):  # else it may have been cut in the middle of the address
        yield last


def _address(element: Any, kind: str) -> str:
    if kind in ("url", "sitemap"):
        return _child(element, "loc")
    for link in element:
        if _name(link) == "link" and link.get("rel", "alternate") == "alternate":
            return str(link.get("href") or link.text or "")
    ids = [child for child in element if _name(child) == "guid" and child.get("isPermaLink", "true") == "true"]
    return str(ids[0].text or "") if ids else ""


def _child(element: Any, name: str) -> str:
    return next((str(child.text or "").strip() for child in element if _name(child) == name), "")


def _name(element: Any) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _of_json(body: bytes) -> Iterator[tuple[str, str, str]]:
    """From a JSON Feed."""
    try:
        items = orjson.loads(body)["items"]
        for item in items:
            yield "item", str(item.get("url") or ""), str(item.get("date_modified") or "")
    except (ValueError, KeyError, TypeError, AttributeError):
        return


def _of_text(body: bytes) -> Iterator[tuple[str, str, str]]:
    """From a text with an address on each line, as sitemaps may be; lines that are none are passed over."""
    for line in body.decode("utf-8", errors="replace").splitlines():
        if line.strip().startswith(("http://", "https://")):
            yield "url", line, ""
