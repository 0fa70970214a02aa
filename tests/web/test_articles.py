import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

ARTICLE = (
    """<!doctype html><html lang="en"><head><title>Council meets</title>
<meta property="article:published_time" content="2025-12-02T08:00:00Z"></head><body><nav>Home News Sport</nav>
<article><h1>Council meets</h1>"""
    + "".join(
        f"<p>The council met on Tuesday to talk for {hours} hours about the new bridge over the river, "
        "which many had asked for.</p>"
        for hours in range(2, 12)
    )
    + """
</article></body></html>"""
)


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = ARTICLE.encode() if self.path == "/article" else b"%PDF-1.4"
        self.send_response(200 if self.path in ("/article", "/pdf") else 404)
        self.send_header("Content-Type", "text/html" if self.path == "/article" else "application/pdf")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def test_an_address_gives_a_page_that_can_be_checked(client: httpx.Client, site: str) -> None:
    page = client.post("/v1/pages", json={"url": f"{site}/article"}).json()
    assert page["title"] == "Council meets"
    assert page["published_at"] == "2025-12-02"
    assert page["url"] == f"{site}/article"
    assert "bridge" in page["text"]
    assert "Sport" not in page["text"]
    assert client.post("/v1/analyses", json=page).status_code == 200


def linking(words: str, site: str, evidence: str) -> dict[str, object]:
    text = f"😀 “{words},” the mayor told the council on Tuesday in a speech."
    start = len(text.encode("utf-16-le")) // 2 - len("speech.")
    link = {"start": start, "end": start + len("speech"), "href": f"{site}/article"}
    return {"text": text, "links": [link], "options": {"offsets": "utf-16", "evidence": evidence}}


def test_quotes_are_looked_up_in_the_page_they_link_when_evidence_is_to_be_live(
    client: httpx.Client, site: str
) -> None:
    def flagged(words: str) -> list[dict[str, object]]:
        told = client.post("/v1/analyses", json=linking(words, site, "live")).json()
        assert told["unanswered"] == []
        return [flag for flag in told["flags"] if flag["rule"] == "quotes/not-in-source"]

    assert flagged("about the new bridge over the river, which many had asked for") == []
    (flag,) = flagged("we will never build a single bridge across that water")
    assert flag["evidence"][0]["url"] == f"{site}/article"  # type: ignore[index]


def test_without_that_nothing_is_fetched_and_the_link_is_named(client: httpx.Client, site: str) -> None:
    told = client.post("/v1/analyses", json=linking("we will never build a single bridge", site, "recorded")).json()
    assert told["unanswered"] == [f"link: {site}/article"]
    assert "quotes/not-in-source" not in [flag["rule"] for flag in told["flags"]]


@pytest.mark.parametrize("path", ["/nothing", "/pdf"])
def test_an_address_without_a_page_is_a_problem(client: httpx.Client, site: str, path: str) -> None:
    answer = client.post("/v1/pages", json={"url": f"{site}{path}"})
    assert (answer.status_code, answer.json()["type"]) == (502, "/problems/page-not-fetched")


@pytest.mark.parametrize(
    "address", ["http://10.0.0.1/", "http://169.254.169.254/latest/meta-data", "http://[fd00::1]/"]
)
def test_addresses_that_are_not_public_are_not_fetched(client: httpx.Client, address: str) -> None:
    answer = client.post("/v1/pages", json={"url": address})
    assert answer.status_code == 502
    assert "not a public address" in answer.json()["detail"]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/", "example.org", "", 3])
def test_only_web_addresses_are_taken(client: httpx.Client, address: object) -> None:
    answer = client.post("/v1/pages", json={"url": address})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/url")
