from __future__ import annotations

import gzip
from collections.abc import AsyncIterator

import pytest
from tests.sources.news_site import NewsSite, Told, packed, xml
from tests.sources.test_visitor import Turns

from copydesk.errors import SourceError
from copydesk.sources.listings import MOST_BYTES, collect, read_listing
from copydesk.sources.transport import Transport
from copydesk.sources.visitor import Visitor

BASE = "https://news.example/feeds/all"
MAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@pytest.fixture
async def visitor() -> AsyncIterator[Visitor]:
    transport = Transport(local=True, seconds=60)
    yield Visitor(transport, Turns(), pause_seconds=0)
    await transport.close()


def pages(text: str) -> list[str]:
    return list(read_listing(text.encode(), BASE).pages)


LISTINGS = {
    "sitemap": f"""<urlset {MAP}><url><loc> https://news.example/a </loc></url>
        <url><loc>https://news.example/b</loc></url></urlset>""",
    "older sitemap, with pictures": """
        <urlset xmlns="http://www.google.com/schemas/sitemap/0.84" xmlns:image="http://image.example"><url>
        <image:image><image:loc>https://news.example/photo</image:loc></image:image><loc>https://news.example/a</loc>
        </url><url><loc>https://news.example/b</loc></url></urlset>""",
    "RSS 2.0": """<rss version="2.0"><channel><link>https://news.example/</link>
        <image><url>https://news.example/i.png</url></image>
        <item><title>A</title><link>https://news.example/a</link></item>
        <item><guid>https://news.example/b</guid></item>
        <item><guid isPermaLink="false">c</guid></item></channel></rss>""",
    "RSS 1.0": """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <item rdf:about="x"><link>https://news.example/a</link></item><item><link>../b</link></item></rdf:RDF>""",
    "Atom": """<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://news.example/"/><entry>
        <link rel="self" href="https://news.example/a.atom"/><link href="https://news.example/a"/></entry>
        <entry><link rel="alternate" href="/b"/></entry></feed>""",
    "JSON Feed": """{"version": "https://jsonfeed.org/version/1.1", "items": [
        {"url": "https://news.example/a"}, {"id": "1"}, {"url": "/b"}]}""",
    "text": "# ours\nhttps://news.example/a\n\nhttps://news.example/b\r\nnot one\n",
}


@pytest.mark.parametrize("text", LISTINGS.values(), ids=LISTINGS)
def test_addresses_are_read_from_whatever_lists_them(text: str) -> None:
    assert pages(text) == ["https://news.example/a", "https://news.example/b"]


@pytest.mark.parametrize(
    "text",
    [
        f"<urlset {MAP}><url><loc>https://news.example/a</loc></url><url><loc>https://news.ex",
        "<rss><channel><item><link>https://news.example/a</link></item><item><title>A & B</channel>",
        f"\ufeff\n<urlset {MAP}><url><loc>https://news.example/a</loc></url></urlset>",
    ],
    ids=["cut off", "not well-formed", "with a mark and a line before it"],
)
def test_what_is_broken_is_read_as_far_as_it_can_be(text: str) -> None:
    assert pages(text) == ["https://news.example/a"]


@pytest.mark.parametrize("text", ["", "<html><body>Not found</body></html>", "{}", "{", '{"items": 3}', "\x00\x01"])
def test_what_lists_nothing_lists_nothing(text: str) -> None:
    assert pages(text) == []


def test_nothing_but_web_addresses_is_taken() -> None:
    assert (
        pages("<rss><item><link>javascript:alert(1)</link></item><item><link>file:///etc/passwd</link></item></rss>")
        == []
    )


def test_entities_are_not_unfolded_and_nothing_is_loaded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    told = pages(f"{bomb}<urlset {MAP}><url><loc>https://news.example/&b;&f;</loc></url></urlset>")
    assert told in ([], ["https://news.example/"])


def test_what_is_packed_is_unpacked_up_to_a_bound() -> None:
    small = gzip.compress(f"<urlset {MAP}><url><loc>https://news.example/a</loc></url></urlset>".encode())
    assert list(read_listing(small, BASE).pages) == ["https://news.example/a"]
    with pytest.raises(SourceError, match="more in it than"):
        read_listing(gzip.compress(b" " * (MOST_BYTES + 1), 1), BASE)
    with pytest.raises(SourceError, match="cannot be unpacked"):
        read_listing(b"\x1f\x8b and then nonsense", BASE)


async def test_an_index_is_followed_and_the_newest_pages_come_first(site: NewsSite, visitor: Visitor) -> None:
    def one(*dated: tuple[str, str]) -> Told:
        urls = "".join(f"<url><loc>{site.address}/{name}</loc><lastmod>{day}</lastmod></url>" for name, day in dated)
        return xml(f"<urlset {MAP}>{urls}</urlset>")

    site.pages["/map.xml"] = xml(
        f"<sitemapindex {MAP}><sitemap><loc>{site.address}/old.xml</loc></sitemap>"
        f"<sitemap><loc>/new.xml.gz</loc></sitemap><sitemap><loc>{site.address}/gone.xml</loc></sitemap>"
        f"<sitemap><loc>{site.address}/map.xml</loc></sitemap></sitemapindex>"
    )
    site.pages["/old.xml"] = one(("a", "2025-01-01"), ("b", "2025-03-01"))
    site.pages["/new.xml.gz"] = packed(one(("c", "2025-02-01"), ("d", "2025-04-01")))
    found = await collect(visitor, f"{site.address}/map.xml", 3)
    assert found.pages == [f"{site.address}/{name}" for name in "dbc"]
    assert list(found.unread) == [f"{site.address}/gone.xml"]
    assert site.visited("/map.xml") == 1


async def test_a_listing_that_cannot_be_read_or_lists_nothing_says_so(site: NewsSite, visitor: Visitor) -> None:
    site.pages["/empty.xml"] = xml(f"<urlset {MAP}></urlset>")
    with pytest.raises(SourceError, match="lists no addresses"):
        await collect(visitor, f"{site.address}/empty.xml", 10)
    with pytest.raises(SourceError, match="404"):
        await collect(visitor, f"{site.address}/nowhere.xml", 10)
