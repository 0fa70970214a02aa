"""A news site on this machine: stories in the dress that real sites give them, and pages that are hard to read."""

from __future__ import annotations

import html
import http.server
import json
import threading
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from tests.browser import stories
from tests.browser.dresses import DRESSES

PAGES = Path(__file__).parent / "pages"


class Site:
    """Serves the pages folder and what is made here; counts what it is asked for."""

    def __init__(self) -> None:
        site = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            def __init__(self, *arguments: object) -> None:
                super().__init__(*arguments, directory=str(PAGES))  # type: ignore[arg-type]

            def do_GET(self) -> None:
                path = urlsplit(self.path).path
                make = site.made.get(path)
                if make is None:
                    super().do_GET()
                    return
                body = make().encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                for name, value in site.headers.get(path, {}).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *arguments: object) -> None:
                pass

        self.made: dict[str, Callable[[], str]] = {
            "/courier": lambda: dressed(stories.HARBOUR, beside=COURIER, script=ENDLESS),
            "/story": lambda: dressed(stories.HARBOUR),
            "/bridge": lambda: dressed(stories.BRIDGE),
            "/strict": lambda: dressed(stories.HARBOUR),
            "/long": lambda: dressed(("A log of many entries", *stories.long_story(100_000, 500))),
            "/app": lambda: app("harbour"),
            "/app/bridge": lambda: app("bridge"),
            "/short": lambda: dressed(("A short notice", "The office is closed today.")),
            "/sign-in": lambda: dressed(stories.HARBOUR, beside='<form><input type="password" name="word"></form>'),
            "/pay": lambda: dressed(
                stories.HARBOUR, beside='<form><input autocomplete="cc-number" name="card"></form>'
            ),
            "/hidden-sign-in": lambda: dressed(
                stories.HARBOUR, beside='<form style="display: none"><input type="password"></form>'
            ),
            "/frame": lambda: (
                '<!doctype html><title>Framed</title><body><iframe src="/story" '
                'style="inline-size: 100%; block-size: 90vh"></iframe>'
            ),
            "/deutsch": lambda: dressed(
                (
                    "Die Brücke bleibt gesperrt",
                    "Die Brücke über die Enge bleibt bis zum Frühjahr gesperrt, teilte das Amt für Straßen am Montag mit. "
                    "Prüfer hatten im Herbst in zwei von elf Pfeilern Risse gefunden, als sie diese von Booten aus besahen.",
                    "Wer hinüber will, muss die Fähre nehmen oder den langen Weg um den See, der vierzig Minuten kostet.",
                ),
                language="de",
            ),
            "/careful": lambda: dressed(
                ("A bench for the park", *paragraphs_without_fault()),
            ),
            "/hearsay": lambda: dressed(stories.HEARSAY),
            "/front": front_page,
            **{f"/dressed/{name}": make for name, make in DRESSES.items()},
        }
        self.headers: dict[str, dict[str, str]] = {
            "/strict": {
                "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-same-origin"
            }
        }
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


STYLE = """
body { margin: 0; font: 18px/1.6 Georgia, 'Liberation Serif', serif; color: #222; background: #fff; }
.bar, nav, footer, aside, .comments { font: 15px/1.5 system-ui, sans-serif; }
.bar { display: flex; justify-content: space-between; padding: .8rem 2rem; border-bottom: 1px solid #ddd; }
.bar b { font: 700 1.4rem Georgia, serif; } nav { display: flex; gap: 1.2rem; padding: .6rem 2rem; background: #f5f3ee; }
main { display: grid; grid-template-columns: minmax(0, 42rem) 16rem; gap: 3rem; padding: 1.5rem 2rem; }
h1 { font-size: 2.1rem; line-height: 1.15; margin: .2em 0; } .byline { color: #666; font-size: .9rem; }
.ad { border: 1px dashed #bbb; padding: 1rem; color: #888; margin: 1rem 0; font: 14px system-ui; }
.paywall { position: fixed; inset: auto 0 0; padding: 1.2rem 2rem; background: linear-gradient(#fff0, #fff 30%); text-align: center; }
@media (prefers-color-scheme: dark) { body { background: #16181c; color: #dedbd4; } nav { background: #202329; }
  .bar { border-color: #333; } a { color: #9dbcf5; } .paywall { background: linear-gradient(#16181c00, #16181c 30%); } }
"""

#: What stands around a story on a large site, and must not be read as part of it.
COURIER = """
<div class="paywall" role="dialog" aria-label="Offer"><p>Analysts suggest that readers subscribe. <button>Subscribe</button></p></div>
<section class="comments" id="comments"><h2>Comments</h2>
<p>reader47: It is believed that nobody reads this on 31 September, “truly” a person said.</p>
<p>gull: Analysts suggest that the gulls will be back by 30 February, as always.</p></section>
"""

#: More stories below the first, and another address for each, as one scrolls.
ENDLESS = """
addEventListener("scroll", () => {
  if (document.querySelector("#more")) return;
  const more = document.createElement("article");
  more.id = "more";
  more.innerHTML = "<h2>Gulls return to the old basin</h2>" + "<p>The gulls are back, the harbour office said on its pages.</p>".repeat(9);
  document.querySelector("#column").append(more);
  history.replaceState({}, "", "/courier/gulls");
});
"""


def dressed(story: tuple[str, ...], *, beside: str = "", script: str = "", language: str = "en") -> str:
    """A story as a site shows it."""
    title, body = story[0], "\n".join(f"<p>{html.escape(' '.join(text.split()))}</p>" for text in story[1:])
    data = {"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "dateModified": "2025-11-19"}]}
    data["@graph"].append({"@type": "NewsArticle", "headline": title, "datePublished": "2025-11-18T08:00:00+01:00"})  # type: ignore[attr-defined]
    links = "".join(
        f'<li><a href="/story">{text}</a></li>' for text in ("Ten soups", "Who won the cup", "Rain until Friday")
    )
    return f"""<!doctype html><html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{html.escape(title)} | The Northern Courier</title><meta name="color-scheme" content="light dark">
<script type="application/ld+json">{json.dumps(data)}</script><style>{STYLE}</style></head><body>
<div class="bar"><b>The Northern Courier</b><span><a href="/front">Today’s paper</a></span></div>
<nav><a href="/front">World</a><a href="/front">Politics</a><a href="/front">Harbour</a><a href="/front">Sport</a></nav>
<main><div id="column"><article><h1>{html.escape(title)}</h1>
<p class="byline">By our correspondent · <time datetime="2025-11-18">18 November 2025</time></p>
{body}<div class="ad">Advertisement: analysts suggest our mattresses.</div></article>{beside}</div>
<aside><h2>Most read</h2><ol>{links}</ol><div class="ad">Advertisement</div></aside></main>
<footer class="bar"><span>© The Northern Courier</span><a href="/front">Imprint</a></footer>
<script>{script}</script></body></html>"""


def app(first: str) -> str:
    """A single-page application that swaps its stories without loading a page."""
    told = {
        name: f"<h1>{html.escape(story[0])}</h1>"
        + "".join(f"<p>{html.escape(text)}</p>" for text in stories.paragraphs(story))
        for name, story in (("harbour", stories.HARBOUR), ("bridge", stories.BRIDGE))
    }
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title><style>{STYLE}</style></head>
<body><nav><a id="to-bridge" href="/app/bridge">Bridge</a> <a id="to-harbour" href="/app">Harbour</a></nav><main><article id="story"></article></main>
<script>
const told = {json.dumps(told)};
function show(name) {{ document.querySelector("#story").innerHTML = told[name]; document.title = name; }}
for (const link of document.querySelectorAll("nav a")) link.addEventListener("click", event => {{
  event.preventDefault(); history.pushState({{}}, "", link.href); show(link.id.slice(3)); }});
show({json.dumps(first)});
</script></body></html>"""


def front_page() -> str:
    """A page of links to stories."""
    teasers = "".join(f'<h2><a href="/story">{text}, and what comes after it in the harbour town</a></h2>' for text in
                      ("The ferry sails again", "A winter without ice", "Who pays for the piers", "The gulls are back") * 6)  # fmt: skip
    return f"<!doctype html><html lang=en><title>The Northern Courier</title><body><main>{teasers}</main></body></html>"


def paragraphs_without_fault() -> list[str]:
    """What a careful desk would print, and no rule remarks on."""
    return [
        "The town has put a new bench into the park by the lake. It stands under the oldest of the lime trees and looks "
        "over the water to the other shore, where the sun goes down in summer.",
        "It was made by pupils of the school in the next street, who worked on it for two months. The wood comes from the "
        "town's own forest, and the nails were given by the smithy at the market.",
    ]
