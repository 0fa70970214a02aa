"""The extension: what it costs the page under it, and how long a reader waits, beside harper.js on the same text in one run.

Main-thread times are taken from the built-in parts run on the page; the longest task and the waiting, from the packed
extension in a real Chromium against a real backend; the longest task, from the browser's own trace.
"""

from __future__ import annotations

import http.server
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from tests.browser import stories
from tests.browser.browser import BUILT, ROOT, until
from tests.browser.chromium import Chromium, ChromiumTab
from tests.browser.conftest import address_in
from tests.browser.reading import misplaced, own, report
from tests.browser.site import Site, dressed

EXTENSION = ROOT / "extension"
PEERS = EXTENSION / "build" / "peers"
HARPER = "harper.js@2.10.0"
ROUNDS = 7

#: The page says when the first words were painted, and in which of the browser's processes it lives.
_WATCH = """() => {
    const seen = { painted: 0, done: false };
    performance.mark("copydesk: measured here");
    window.seen = seen;
    CSS.highlights.clear();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
        if (!seen.painted && [...CSS.highlights].some(([name, ranges]) => name.startsWith("copydesk-") && ranges.size)) seen.painted = Date.now();
        if (!seen.done) setTimeout(() => port2.postMessage(null));
    };
    port2.postMessage(null);
}"""


def measure() -> str:
    """Every figure of the extension, as a table."""
    lines = ["the extension in Chromium; milliseconds on the page's main thread, median of rounds"]
    command = [sys.executable, "-m", "copydesk.cli.main", "serve", "--port", "0", "--workers", "1"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    site = Site()
    site.made |= {
        "/650": lambda: dressed(("A log of some entries", *stories.long_story(650, 12))),
        "/10000": lambda: dressed(("A log of many entries", *stories.long_story(10_000, 200))),
    }
    try:
        backend = address_in(server)
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile, _served_peers() as peers:
            browser = Chromium(Path(profile))
            try:
                browser.extension(
                    "settings => chrome.storage.local.set(settings)", {"backend": backend, "agreed": True}
                )
                for path, name in (("/650", "650 words"), ("/10000", "10,000 words")):
                    lines += ["", *_page(browser, site.address + path, name, peers)]
            finally:
                browser.close()
    finally:
        site.close()
        server.terminate()
        server.wait(20)
    packed = {path.stem: path.stat().st_size for path in sorted(BUILT.glob("copydesk-*.zip"))}
    lines += ["", *(f"  {name}.zip{'':<22}{size / 1000:8.1f} kB  (at most 120)" for name, size in packed.items())]
    return "\n".join(lines)


def _page(browser: Chromium, url: str, name: str, peers: str) -> list[str]:
    tab = browser.open(url)
    browser.press(tab)  # grants the page
    before = tab.run("() => document.body.outerHTML")
    heap = _heap(tab)
    cold = _asked(browser, tab)
    told = report(browser, tab)
    assert told
    assert misplaced(told, tab) == []
    browser.extension(
        """async () => { const all = await chrome.storage.local.get(null);
        await chrome.storage.local.remove(Object.keys(all).filter(key => /^analysis|^kept/.test(key))); }"""
    )
    known = _asked(browser, tab)
    warm = [_asked(browser, tab) for _ in range(ROUNDS)]
    grown = _heap(tab) - heap
    message = _message(browser, tab)
    changed = before != tab.run("() => document.body.outerHTML")
    parts = _parts(tab, told)
    harper = _harper(tab, peers)
    tab.close()
    ours = parts["extraction"] + parts["anchoring"] + parts["highlighting"]
    return [
        f"{name}, {len(told['flags'])} flags",
        *(f"  {part:<34}{value:8.1f}" for part, value in parts.items()),
        f"  {'longest task, checked from the cache':<34}{statistics.median(one['longest'] for one in warm):8.1f}  (at most 50)",
        f"  {'a message to the page and back':<34}{message:8.1f}",
        f"  {'first flag: kept here':<34}{statistics.median(one['first'] for one in warm):8.1f}  (at most 150)",
        f"  {'first flag: known there':<34}{known['first']:8.1f}",
        f"  {'first flag: sent and read':<34}{cold['first']:8.1f}",
        f"  {'nodes of the page changed':<34}{'some' if changed else '0':>8}",
        f"  {'memory of the page, grown by':<34}{grown / 1e6:8.1f} MB",
        f"  {'harper.js, linting the same text':<34}{harper['linting']:8.1f}  ({harper['linting'] / ours:.1f} times ours)",
        f"  {'harper.js, memory grown by':<34}{harper['bytes'] / 1e6:8.1f} MB, of {harper['download'] / 1e6:.1f} MB of script",
    ]


def _asked(browser: Chromium, tab: ChromiumTab) -> dict[str, float]:
    """One check: milliseconds from asking to the first painted flag, and those of the longest task on the page's main thread."""
    trace = browser.traced()
    tab.run(_WATCH)
    asked = browser.extension(
        """async tab => { const asked = Date.now();
        await chrome.tabs.sendMessage(tab, { kind: "check", always: false }).catch(async () => {
            await chrome.scripting.executeScript({ target: { tabId: tab }, files: ["content.js"] });
            await chrome.tabs.sendMessage(tab, { kind: "check", always: false }); });
        return asked; }""",
        tab.id,
    )
    until(
        lambda: (
            (own(browser, tab, {"kind": "report"}) or {}).get("state") == "checked"
            and tab.run("() => window.seen.painted")
        ),
        180,
    )
    seen = tab.run("() => { window.seen.done = true; return window.seen; }")
    return {"first": seen["painted"] - asked, "longest": _longest_task(trace())}


def _longest_task(events: list[dict[str, Any]]) -> float:
    """Milliseconds of the processor, which do not grow when others use the machine too."""
    page = next(event["pid"] for event in events if event["name"] == "copydesk: measured here")
    main = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain" and event["pid"] == page
    }
    tasks = [event for event in events if event["name"].endswith("RunTask") and (event["pid"], event["tid"]) in main]
    return max(float(task.get("tdur", 0)) for task in tasks) / 1000


def _message(browser: Chromium, tab: ChromiumTab) -> float:
    """Milliseconds of a message to the page and back: what the machine itself costs."""
    taken: float = browser.extension(
        """async tab => { const times = [];
        for (let round = 0; round < 15; round++) {
            const began = performance.now();
            await chrome.tabs.sendMessage(tab, { kind: "report" });
            times.push(performance.now() - began);
        }
        return times.sort((a, b) => a - b)[7]; }""",
        tab.id,
    )
    return taken


def _parts(tab: ChromiumTab, told: dict[str, Any]) -> dict[str, float]:
    """Extraction, anchoring and highlighting by themselves."""
    node = shutil.which("node")
    assert node
    script = subprocess.run([node, "measured.mjs"], cwd=EXTENSION, check=True, capture_output=True, text=True).stdout
    tab.page.add_script_tag(content=script)
    found: dict[str, float] = tab.run(
        "([flags, rounds]) => copydeskMeasured.measured(flags, rounds)", [told["flags"], ROUNDS]
    )
    return found


def _harper(tab: ChromiumTab, peers: str) -> dict[str, float]:
    """Harper's linter on the words of the same page, in the same browser."""
    text = tab.run("() => document.querySelector('article').innerText")
    page = tab.page.context.new_page()
    page.goto(f"{peers}/page.html")
    before = _heap(ChromiumTab(page, 0))
    linting: float = page.evaluate(
        """async ([text, rounds]) => {
        const { LocalLinter } = await import("./harper.js/dist/index.js");
        const { slimBinary } = await import("./harper.js/dist/slimBinary.js");
        const linter = new LocalLinter({ binary: slimBinary });
        await linter.setup();
        const times = [];
        for (let round = 0; round < rounds; round++) {
            const began = performance.now();
            await linter.lint(text + " ".repeat(round));
            times.push(performance.now() - began);
        }
        window.kept = linter;
        return times.sort((a, b) => a - b)[rounds >> 1]; }""",
        [text, 3],
    )
    grown = _heap(ChromiumTab(page, 0)) - before
    page.close()
    shipped = sum((PEERS / "node_modules/harper.js/dist" / name).stat().st_size for name in
                  ("index.js", "slimBinary.js", "harper_wasm_slim_bg.wasm"))  # fmt: skip
    return {"linting": linting, "bytes": grown, "download": shipped}


def _heap(tab: ChromiumTab) -> float:
    session = tab.page.context.new_cdp_session(tab.page)
    session.send("HeapProfiler.collectGarbage")
    used = session.send("Runtime.getHeapUsage")
    session.detach()
    return float(used["usedSize"]) + float(used.get("backingStorageSize", 0))


@contextmanager
def _served_peers() -> Iterator[str]:
    """The peer's package, installed for this run alone, on an address of this machine."""
    if not (PEERS / "node_modules" / "harper.js").exists():
        PEERS.mkdir(parents=True, exist_ok=True)
        (PEERS / "package.json").write_text(json.dumps({"private": True}))
        npm = shutil.which("npm")
        assert npm
        install = [npm, "install", "--no-save", "--no-package-lock", "--ignore-scripts", "--silent", HARPER]
        subprocess.run(install, cwd=PEERS, check=True)
    served = PEERS / "node_modules"
    (served / "page.html").write_text(
        '<!doctype html><script type="importmap">{"imports":{"fflate":"./fflate/esm/browser.js"}}</script>'
    )

    class Handler(http.server.SimpleHTTPRequestHandler):
        extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {".wasm": "application/wasm"}

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(served))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
